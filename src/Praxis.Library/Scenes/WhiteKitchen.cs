namespace Praxis.Library.Scenes;

/// <summary>A white kitchen with a wooden worktop and a window over the sink.</summary>
public sealed class WhiteKitchen : KitchenRecipe
{
    public override string Summary => "a white kitchen with a wooden worktop and a window over the sink";
    private protected override int[] Fronts => [0xECEAE4];
}
