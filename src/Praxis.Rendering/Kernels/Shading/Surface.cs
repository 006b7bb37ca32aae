namespace Praxis.Rendering.Shading;

/// <summary>Sixteen points on surfaces, in the world frame.</summary>
internal struct Surface
{
    public Wide3 Position;

    /// <summary>Unit shading normal on the side that the ray came from.</summary>
    public Wide3 Normal;

    /// <summary>Unit normal of the triangle on the side that the ray came from.</summary>
    public Wide3 FaceNormal;

    /// <summary>Where rays that leave on the normal's side start, clear of the surface and of its facets' corners.</summary>
    public Wide3 Outside;

    /// <summary>Base colour with texture, linear.</summary>
    public Wide3 Color;

    public Wide3 Emission;
    public Floats Roughness, Metallic, Reflectance, Transmission, IndexOfRefraction, ClearCoat;

    /// <summary>Path length inside that lets the base colour through, m; 0 tints once per body.</summary>
    public Floats TintDepth;

    /// <summary>Mask of lanes that were hit from behind: the ray is inside the body.</summary>
    public Floats FromInside;
}
