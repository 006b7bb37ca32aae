namespace Praxis.Library.Scenes;

/// <summary>A machine shop with a steel bench, bins and a drill press.</summary>
public sealed class MachineShop : WorkshopRecipe
{
    public override string Summary => "a machine shop with a steel bench, bins and a drill press";
    protected override string Back => "shelves";
    protected override string Side => "drill";
    protected override bool SteelBench => true;
    private protected override int Color => 0x2F5E93;
}
