namespace Praxis.Assets;

/// <summary>
/// A part of an object that is neither rigid nor a joint. Its text form, which records give it, holds every number of it: the hash of the
/// asset is made of that.
/// </summary>
public abstract record Ingredient;
