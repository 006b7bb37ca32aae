using Praxis.Core;

namespace Praxis.Library.Scenes;

/// <summary>A corner office with a wide window and an oak desk.</summary>
public sealed class CornerOffice : OfficeRecipe
{
    public override string Summary => "a corner office with a wide window and an oak desk";
    protected override string Back => "window";
    protected override string Timber => "oak";
    private protected override int Cloth => 0x2B2B2E;
    private protected override MaterialDescription Floor(Rng rng) => Finish.Planks(rng, "oak");
}
