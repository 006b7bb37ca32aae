namespace Praxis.Assets;

/// <summary>Where a tilted thing pours: origin A at the lip, +X the way the liquid leaves, +Z up while it stands.</summary>
/// <param name="Width">Of the stream, m.</param>
public sealed record Spout(double Width) : Affordance;
