namespace Praxis.Assets;

/// <summary>
/// A part that shines while a switch of its thing is on. It is seen to shine; what stands around it gets no light of it.
/// </summary>
/// <param name="Switch">Name of the link that puts it on.</param>
/// <param name="From">Position of the switch's joint from which it is on, rad or m.</param>
/// <param name="Carrier">Name of the link that the part belongs to; empty for the object's own body.</param>
/// <param name="Visual">Which of the carrier's visuals it is.</param>
/// <param name="Glow">Linear RGB, as <see cref="MaterialDescription.Emission"/>.</param>
public sealed record Lamp(string Switch, double From, string Carrier, int Visual, Vec3 Glow) : Ingredient
{
    public bool IsOn(double position) => position >= From;

    /// <summary>The part while it shines.</summary>
    public VisualPart Lit(VisualPart dark) => dark with { Material = dark.Material with { Emission = Glow } };
}
