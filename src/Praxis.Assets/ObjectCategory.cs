namespace Praxis.Assets;

/// <summary>
/// A kind of thing that tasks can speak of, built from random parameters. One file per category; found by type, id = class name.
/// </summary>
public abstract class ObjectCategory
{
    /// <summary>Kebab-case class name, such as "mug"; the name of its folder for a thing that was kept in one.</summary>
    public virtual string Id => Catalog.IdOf(GetType());

    /// <summary>What people call it; the first noun is the plain one.</summary>
    public abstract IReadOnlyList<string> Nouns { get; }

    /// <summary>The same in Chinese.</summary>
    public abstract IReadOnlyList<string> ChineseNouns { get; }

    /// <summary>
    /// Furniture stands where it is put: it is neither grasped nor moved as a whole, for its weight, or because one hand cannot hold it.
    /// </summary>
    public virtual bool IsFurniture => false;

    /// <summary>Builds one instance. Equal seeds give equal assets (same <see cref="ObjectAsset.Hash"/>).</summary>
    /// <param name="rng">Every parameter is a named draw of this source.</param>
    public abstract ObjectAsset Build(Rng rng);

    /// <summary>"small" in the lowest fifth of a range, "large" in the highest, else empty: only what everyone would call so.</summary>
    protected static string SizeWord(double value, Interval range) =>
        value < range.At(0.2) ? "small" : value > range.At(0.8) ? "large" : "";
}
