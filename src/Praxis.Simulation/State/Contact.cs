using Praxis.Core;

namespace Praxis.Simulation;

/// <summary>Two bodies that touch, with the sum of the normal forces between them.</summary>
/// <param name="A">The body with the smaller index.</param>
/// <param name="B">The other body.</param>
/// <param name="NormalForce">N, sum over all contact points of the pair.</param>
public readonly record struct Contact(BodyId A, BodyId B, double NormalForce);
