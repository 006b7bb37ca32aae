using Praxis.Assets;
using Praxis.Core;
using Praxis.Simulation;

namespace Praxis.Tasks;

/// <summary>
/// Words for an object that fit it, and it alone, in this scene: a noun, with a colour, a material or a size word when it is needed
/// or simply likes to be said.
/// </summary>
public static class ReferringExpression
{
    /// <summary>Chance that an attribute is said although the noun alone would do.</summary>
    const double Talkative = 0.4;

    /// <summary>One name for every thing of an episode, so that the instruction and the sub-task labels speak of it alike.</summary>
    /// <param name="scene">All that could be meant.</param>
    /// <param name="catalog">Has the nouns.</param>
    /// <param name="rng">Chance of the wording.</param>
    /// <param name="places">Words by place and size, for what attributes do not tell from the others; null for none.</param>
    public static IReadOnlyDictionary<string, string> ForAll(
        IReadOnlyList<SceneObject> scene, Catalog catalog, Rng rng, References? places = null)
    {
        var nouns = scene.DistinctBy(o => o.Category).ToDictionary(o => o.Category, o => NounsOf(o, catalog));
        return scene.ToDictionary(o => o.Ref.Name, o => For(o, scene, c => nouns[c], rng.Split(o.Ref.Name), places));
    }

    /// <summary>What people call a thing.</summary>
    public static IReadOnlyList<string> NounsOf(SceneObject thing, Catalog catalog) =>
        thing.Nouns ?? catalog.Create<ObjectCategory>(thing.Category).Nouns;

    /// <summary>"the red mug".</summary>
    /// <param name="thing">What is meant.</param>
    /// <param name="scene">All that could be meant.</param>
    /// <param name="nouns">Nouns of each category id.</param>
    /// <param name="rng">Chance of the wording.</param>
    /// <param name="places">Words by place and size, where attributes do not tell; null for none.</param>
    public static string For(SceneObject thing, IReadOnlyList<SceneObject> scene, Func<string, IReadOnlyList<string>> nouns, Rng rng,
        References? places = null)
    {
        // nouns that are kept from training are said only if no other will do
        string liked = rng.Pick("noun", [.. nouns(thing.Category).Where((n, i) => i == 0 || !Phrasing.IsUnseen(n))]);
        var talk = new Dictionary<string, bool>();
        bool Likes(string name) => talk.TryGetValue(name, out bool said) ? said : talk[name] = rng.Chance($"say-{name}", Talkative);
        // another noun where this one would fit something else as well, whatever is said of it
        IReadOnlyList<string> own = nouns(thing.Category);
        string[] all = [liked, .. own.Where(n => n != liked).OrderBy(n => n != own[0] && Phrasing.IsUnseen(n))]; // stable
        (string Text, bool Fits)[] tried = new (string, bool)[all.Length];
        for (int i = 0; i < all.Length; i++)
        {
            tried[i] = Describe(thing, all[i], [.. scene.Where(o => o != thing && nouns(o.Category).Any(n => IsA(n, all[i])))], Likes);
            if (tried[i].Fits) return tried[i].Text;
        }
        return places?.Of(thing.Ref, Tongue.English).FirstOrDefault()?.Text ?? tried[0].Text;
    }

    // and whether it fits none of the rivals
    static (string, bool) Describe(SceneObject thing, string noun, List<SceneObject> rivals, Func<string, bool> likes)
    {
        var words = new List<string>();
        foreach ((string name, Func<SceneObject, string> attribute) in Attributes)
        {
            string word = attribute(thing);
            if (word.Length == 0) continue;
            bool said = noun.Split(' ').Contains(word); // "the glass jar" is of glass without another word
            bool tells = rivals.Any(r => attribute(r) != word);
            if (!said && !tells && (words.Count > 0 || !likes(name))) continue;
            if (!said) words.Add(word);
            rivals.RemoveAll(r => attribute(r) != word);
        }
        // order of English adjectives: size, shape, colour, material
        words.Sort((a, b) => Rank(thing, a).CompareTo(Rank(thing, b)));
        return ($"the {string.Concat(words.Select(w => w + " "))}{noun}", rivals.Count == 0);
    }

    // whether people would use the second noun for what the first names: a teacup is a cup, a box of cereal is a box
    static bool IsA(string noun, string other) =>
        noun.EndsWith(other, StringComparison.Ordinal) || noun.StartsWith($"{other} of ", StringComparison.Ordinal);

    static readonly (string Name, Func<SceneObject, string> Of)[] Attributes =
    [
        ("colour", o => o.Asset.ColorName),
        ("material", o => o.Asset.MaterialName),
        ("size", o => o.Asset.SizeName),
        ("shape", o => o.Asset.ShapeName),
    ];

    // the order of adjectives: size, shape, colour, material
    static int Rank(SceneObject thing, string word) => word == thing.Asset.SizeName ? 0
        : word == thing.Asset.ShapeName ? 1 : word == thing.Asset.ColorName ? 2 : 3;
}
