namespace Praxis.Library.Scenes;

/// <summary>A joinery with boards against the wall and a drill press.</summary>
public sealed class JoineryWorkshop : WorkshopRecipe
{
    public override string Summary => "a joinery with boards against the wall and a drill press";
    protected override string Back => "lumber";
    protected override string Side => "drill";
    private protected override int Color => 0x3B5E3A;
}
