namespace Praxis.Assets;

/// <summary>What a finger pushes: origin A at the middle of the surface, +Z out of it, against the push.</summary>
/// <param name="Radius">Within which a push counts, m.</param>
/// <param name="Travel">How far it gives, m; 0 for what does not move.</param>
public sealed record PressPoint(double Radius, double Travel = 0) : Affordance;
