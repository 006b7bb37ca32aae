namespace Praxis.Assets;

/// <summary>A thread with something screwed onto it that comes off: origin A on the axis, +Z the way it comes off.</summary>
/// <param name="Link">Name of what comes off.</param>
public sealed record ScrewAxis(string Link) : Affordance;
