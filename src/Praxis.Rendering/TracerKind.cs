namespace Praxis.Rendering;

/// <summary>What finds the surfaces that secondary rays meet (shadows, occlusion, mirrors, glass).</summary>
public enum TracerKind
{
    /// <summary>Our own two-level bounding volume hierarchy; no native library; the default.</summary>
    Managed,

    /// <summary>
    /// Intel Embree 3 (apt package libembree3-3). Its images differ from <see cref="Managed"/> in the last bits: never mix the two in one
    /// dataset.
    /// </summary>
    Embree,
}
