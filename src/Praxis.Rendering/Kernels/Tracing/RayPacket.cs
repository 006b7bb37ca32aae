namespace Praxis.Rendering.Tracing;

/// <summary>Sixteen rays in the world frame. A lane whose <see cref="Far"/> is negative is not traced.</summary>
internal struct RayPacket
{
    public Wide3 Origin;

    /// <summary>Of any length: distances are counted in it.</summary>
    public Wide3 Direction;

    /// <summary>Hits lie in (0, Far).</summary>
    public Floats Far;

    /// <summary>Mask of the lanes that meet transmissive instances; the others pass straight through these.</summary>
    public Floats MeetsGlass;
}

/// <summary>The nearest hits of sixteen rays.</summary>
internal struct HitPacket
{
    /// <summary>Distance in lengths of the ray's direction; the ray's Far where nothing was hit.</summary>
    public Floats Distance;

    /// <summary>Index of the instance, -1 where nothing was hit.</summary>
    public Ints Instance;

    /// <summary>Index of the triangle in the instance's mesh.</summary>
    public Ints Primitive;
}
