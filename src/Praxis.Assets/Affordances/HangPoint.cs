namespace Praxis.Assets;

/// <summary>By which a thing hangs on a hook, or a hook itself: +Z of A up, +X along the hole or the hook.</summary>
/// <param name="Radius">Of the free hole, or of the hook's bar, m.</param>
/// <param name="IsHook">A hook carries, a hole is carried.</param>
public sealed record HangPoint(double Radius, bool IsHook) : Affordance;
