using Praxis.Core;

namespace Praxis.Library.Scenes;

/// <summary>A green kitchen with a checkered floor and a corner counter.</summary>
public sealed class GreenKitchen : KitchenRecipe
{
    public override string Summary => "a green kitchen with a checkered floor and a corner counter";
    private protected override int[] Fronts => [0x5E7A5C, 0x7C9474];
    protected override bool Corner => true;
    private protected override MaterialDescription Floor(Rng rng) => Finish.Checkered(rng, 0xD9D6CC, 0x2E2F31);
}
