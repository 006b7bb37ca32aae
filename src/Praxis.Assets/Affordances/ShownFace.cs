namespace Praxis.Assets;

/// <summary>What a face is for.</summary>
public enum FaceUse
{
    /// <summary>A printed code, to be read.</summary>
    Code,

    /// <summary>The window of what reads codes.</summary>
    Reader,

    /// <summary>A screen, to be looked at.</summary>
    Screen,
}

/// <summary>
/// A flat face that is turned towards something: origin A at its middle, +Z out of it, +X right and +Y up as one looks at it.
/// </summary>
/// <param name="Use">Code, reader or screen.</param>
/// <param name="HalfX">m.</param>
/// <param name="HalfY">m.</param>
public sealed record ShownFace(FaceUse Use, double HalfX, double HalfY) : Affordance;
