namespace Praxis.Assets;

/// <summary>A peg, or a hole for one: +Z of A points out of the thing, along the way of insertion.</summary>
/// <param name="Radius">Of the peg, or of the free hole, m.</param>
/// <param name="Length">Of the peg, or depth of the hole, m.</param>
/// <param name="IsHole">A hole receives, a peg goes in.</param>
public sealed record InsertAxis(double Radius, double Length, bool IsHole) : Affordance;
