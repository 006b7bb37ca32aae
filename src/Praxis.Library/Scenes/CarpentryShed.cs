using Praxis.Core;

namespace Praxis.Library.Scenes;

/// <summary>A wooden shed with timber, a ladder and hand tools.</summary>
public sealed class CarpentryShed : WorkshopRecipe
{
    public override string Summary => "a wooden shed with timber, a ladder and hand tools";
    protected override string Back => "lumber";
    private protected override MaterialDescription WallPaint(Rng rng) => Finish.Planks(rng, "pine");
}
