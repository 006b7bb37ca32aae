using Praxis.Core;

namespace Praxis.Library.Scenes;

/// <summary>A red bistro with a round walnut table.</summary>
public sealed class BistroTable : DiningRecipe
{
    public override string Summary => "a red bistro with a round walnut table";
    protected override string Timber => "walnut";
    protected override bool RoundTable => true;
    private protected override int Paintwork => 0x8A3A30;
    private protected override int Seat => 0x2B2B2D;
    private protected override MaterialDescription Floor(Rng rng) => Finish.Checkered(rng, 0xD8D4C8, 0x2A2A2C);
}
