using Praxis.Core;

namespace Praxis.Library.Scenes;

/// <summary>A clean room, white from floor to ceiling.</summary>
public sealed class CleanRoom : LaboratoryRecipe
{
    public override string Summary => "a clean room, white from floor to ceiling";
    private protected override int[] Fronts => [0xF0F2F2];
    protected override bool BlackTops => false;
    private protected override MaterialDescription Floor(Rng rng) => Finish.Tiles(rng, 0xE3E8EA, 1.8, 0xC3C9CC);
}
