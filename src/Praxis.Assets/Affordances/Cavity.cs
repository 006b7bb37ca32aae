namespace Praxis.Assets;

/// <summary>A volume open at the top, in which things can lie.</summary>
/// <param name="Opening">Free outline at the rim.</param>
/// <param name="Floor">Height of the floor in A, m.</param>
/// <param name="Rim">Height of the rim in A, m.</param>
public sealed record Cavity(Outline Opening, double Floor, double Rim) : Affordance
{
    /// <summary>Free outline of the floor; the walls run straight from it to the opening.</summary>
    public Outline FloorOutline { get; init; } = Opening;

    /// <summary>Whether a liquid stays in it, tight walls given: not in a toaster, nor in a chest.</summary>
    public bool HoldsLiquid { get; init; } = true;

    public double Depth => Rim - Floor;

    /// <summary>Whether a point of the object's frame is inside, at least <paramref name="margin"/> from walls and rim.</summary>
    public bool Contains(Vec3 p_O, double margin = 0)
    {
        Vec3 p = X_OA.Inverse() * p_O;
        if (p.Z < Floor || p.Z > Rim - margin) return false;
        double t = (p.Z - Floor) / Depth;
        return t * Opening.Distance(p.X, p.Y) + (1 - t) * FloorOutline.Distance(p.X, p.Y) <= -margin;
    }
}
