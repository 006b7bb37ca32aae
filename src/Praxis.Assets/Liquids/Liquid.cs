namespace Praxis.Assets;

/// <summary>What a thing is filled with at the start.</summary>
/// <param name="Kind">Name of a <see cref="LiquidKind"/>.</param>
/// <param name="Volume">m^3.</param>
public sealed record Liquid(string Kind, double Volume) : Ingredient;
