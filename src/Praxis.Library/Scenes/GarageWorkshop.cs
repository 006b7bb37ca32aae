namespace Praxis.Library.Scenes;

/// <summary>A garage with blue chests and a tool wall.</summary>
public sealed class GarageWorkshop : WorkshopRecipe
{
    public override string Summary => "a garage with blue chests and a tool wall";
    private protected override int Color => 0x23539F;
    protected override bool SteelBench => true;
    private protected override int Paintwork => 0xDADBD6;
}
