namespace Praxis.Assets;

/// <summary>A flat, upward surface on which things can stand: the X-Y plane of A, +Z away from the object.</summary>
/// <param name="Outline">Where it is flat.</param>
public sealed record SupportSurface(Outline Outline) : Affordance;
