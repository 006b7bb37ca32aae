using Praxis.Assets;
using Praxis.Core;
using Praxis.Simulation;

namespace Praxis.Tasks;

/// <summary>How one thing lies to another, as the robot sees it.</summary>
public enum Relation { LeftOf, RightOf, InFrontOf, Behind, On, In }

/// <summary>What sets a thing apart from all of its name.</summary>
public enum Superlative { Leftmost, Rightmost, Nearest, Farthest, Largest, Smallest }

/// <summary>Words that mean one thing of a scene, and no other.</summary>
/// <param name="Thing">What is meant.</param>
/// <param name="Text">"the red mug", "碗左边的杯子".</param>
/// <param name="Noun">Its noun.</param>
/// <param name="Attributes">Words of attributes as the asset has them, in English.</param>
public sealed record Reference(ObjectRef Thing, string Text, string Noun, IReadOnlyList<string> Attributes)
{
    /// <summary>How it lies to <see cref="Landmark"/>; null where that is not said.</summary>
    public Relation? Relation { get; init; }

    /// <summary>What it lies to; null where that is not said.</summary>
    public ObjectRef? Landmark { get; init; }

    public Superlative? Superlative { get; init; }

    /// <summary>Whether it stays true when things are moved.</summary>
    public bool IsLasting => Relation is null && Superlative is not (Tasks.Superlative.Leftmost or Tasks.Superlative.Rightmost
        or Tasks.Superlative.Nearest or Tasks.Superlative.Farthest);
}

/// <summary>
/// Finds words for the things of a scene: a noun; a noun with the fewest attributes that tell; a superlative; a relation to a thing that
/// has words of its own. What is said fits the thing clearly and all others clearly not: where something lies in between, it is not said.
/// </summary>
public sealed class References
{
    const double Apart = 0.04;             // m that the first of a row must be before the second
    const double Larger = 1.4;             // by how much the largest exceeds the next, in volume
    const double Reach = 0.45, Step = 0.03; // m: how far and how near "to the left of" is said
    const double Narrow = 0.5, Wide = 2;   // tangents: well to the left, and perhaps to the left

    readonly IReadOnlyList<SceneObject> scene;
    readonly Dictionary<string, (IReadOnlyList<string> English, IReadOnlyList<string> Chinese)> nouns = new(StringComparer.Ordinal);
    readonly Dictionary<string, Pose> poses_B = new(StringComparer.Ordinal);
    readonly Dictionary<string, Vec3> centres_B = new(StringComparer.Ordinal);

    /// <param name="scene">All that could be meant.</param>
    /// <param name="catalog">Has the nouns.</param>
    /// <param name="X_WO">Where each thing is.</param>
    /// <param name="X_WB">The robot's base: left is its +Y, away from it its +X.</param>
    public References(IReadOnlyList<SceneObject> scene, Catalog catalog, Func<SceneObject, Pose> X_WO, Pose X_WB)
    {
        this.scene = scene;
        foreach (SceneObject thing in scene)
        {
            if (!nouns.ContainsKey(thing.Category)) nouns.Add(thing.Category, NounsOf(thing, catalog));
            Pose X_BO = X_WB.Inverse() * X_WO(thing);
            poses_B.Add(thing.Ref.Name, X_BO);
            centres_B.Add(thing.Ref.Name, X_BO * (0.5 * (thing.Asset.Bounds.Low + thing.Asset.Bounds.High)));
        }
    }

    /// <summary>Every way to say it that has no word too many, the simplest first; none where nothing tells it from the others.</summary>
    public IReadOnlyList<Reference> Of(ObjectRef thing, Tongue tongue)
    {
        SceneObject meant = scene.First(o => o.Ref == thing);
        var found = new List<Reference>();
        foreach (string noun in NounsOf(meant, tongue))
        {
            List<SceneObject> rivals = [.. scene.Where(o => o != meant && NounsOf(o, tongue).Any(n => IsCalled(n, noun, tongue)))];
            found.AddRange(Say(meant, noun, rivals, tongue));
        }
        return [.. found.OrderBy(r => r.Attributes.Count + (r.Superlative is null ? 0 : 3) + (r.Relation is null ? 0 : 4))]; // stable
    }

    /// <summary>Nouns of a thing in a language; the first is the plain one.</summary>
    public IReadOnlyList<string> NounsOf(SceneObject thing, Tongue tongue) =>
        tongue == Tongue.English ? nouns[thing.Category].English : nouns[thing.Category].Chinese;

    /// <summary>All things that may be called by this noun.</summary>
    public IEnumerable<SceneObject> Called(string noun, Tongue tongue) =>
        scene.Where(o => NounsOf(o, tongue).Any(n => IsCalled(n, noun, tongue)));

    /// <summary>Whether a relation holds clearly.</summary>
    public bool IsClearly(SceneObject thing, Relation relation, SceneObject landmark) => relation switch
    {
        Relation.On or Relation.In => LiesIn(thing, relation, landmark, margin: 0.005),
        _ => Along(thing, relation, landmark) is var (along, across) && along > Step && Math.Abs(across) < Narrow * along && along < Reach,
    };

    /// <summary>Whether somebody could say that it holds.</summary>
    bool IsPerhaps(SceneObject thing, Relation relation, SceneObject landmark) => relation switch
    {
        Relation.On or Relation.In => LiesIn(thing, relation, landmark, margin: -0.02),
        // of what stands over or under the other, every side could be said
        _ => Along(thing, relation, landmark) is var (along, across)
            && (along > 0 && Math.Abs(across) < Wide * along || along * along + across * across < Step * Step),
    };

    // how far towards the side that the relation names, and how far across, m
    (double Along, double Across) Along(SceneObject thing, Relation relation, SceneObject landmark)
    {
        Vec3 d = centres_B[thing.Ref.Name] - centres_B[landmark.Ref.Name];
        return relation switch
        {
            Relation.LeftOf => (d.Y, d.X), Relation.RightOf => (-d.Y, d.X), Relation.InFrontOf => (-d.X, d.Y), _ => (d.X, d.Y),
        };
    }

    bool LiesIn(SceneObject thing, Relation relation, SceneObject landmark, double margin)
    {
        Vec3 p_O = poses_B[landmark.Ref.Name].Inverse() * centres_B[thing.Ref.Name];
        if (relation == Relation.In)
            return landmark.Asset.Affordances.OfType<Cavity>().Any(c => c.Contains(p_O, margin));
        double foot = (poses_B[thing.Ref.Name].P - poses_B[landmark.Ref.Name].P).Z;
        return landmark.Asset.Affordances.OfType<SupportSurface>().Any(s => s.X_OA.Inverse() * p_O is var p_A
            && s.Outline.Contains(p_A.X, p_A.Y, margin) && Math.Abs(foot - s.X_OA.P.Z) < 0.01 - margin);
    }

    IEnumerable<Reference> Say(SceneObject meant, string noun, List<SceneObject> rivals, Tongue tongue)
    {
        if (rivals.Count == 0)
        {
            yield return Make(meant, noun, [], tongue);
            yield break;
        }
        // the fewest attributes that tell it from all others
        string[] words = [.. Kinds.Select(k => k(meant)).Where(w => w.Length > 0 && Translated(w, tongue) is not null && !Says(noun, w))];
        bool told = false;
        for (int size = 1; size <= 2 && !told; size++)
            foreach (string[] chosen in Choices(words, size))
            {
                if (!rivals.All(r => chosen.Any(w => Kinds.All(k => k(r) != w)))) continue;
                told = true;
                yield return Make(meant, noun, chosen, tongue);
            }
        foreach (Superlative superlative in Enum.GetValues<Superlative>())
            if (Stands(meant, superlative, rivals))
                yield return new(meant.Ref, Superlatives.Say(superlative, noun, tongue), noun, []) { Superlative = superlative };
        foreach (SceneObject landmark in scene)
        {
            if (landmark == meant || rivals.Contains(landmark) || landmark.IsWorkSurface) continue;
            if (PlainWords(landmark, tongue) is not { } beside) continue;
            foreach (Relation relation in Enum.GetValues<Relation>())
                if (IsClearly(meant, relation, landmark) && !rivals.Any(r => IsPerhaps(r, relation, landmark)))
                    yield return new(meant.Ref, Relations.Say(relation, noun, beside, tongue), noun, [])
                    {
                        Relation = relation, Landmark = landmark.Ref,
                    };
        }
    }

    // words for a landmark: a noun, with an attribute if need be
    string? PlainWords(SceneObject thing, Tongue tongue)
    {
        foreach (string noun in NounsOf(thing, tongue).Take(1))
        {
            List<SceneObject> rivals = [.. scene.Where(o => o != thing && NounsOf(o, tongue).Any(n => IsCalled(n, noun, tongue)))];
            if (rivals.Count == 0) return Make(thing, noun, [], tongue).Text;
            foreach (Func<SceneObject, string> kind in Kinds)
                if (kind(thing) is { Length: > 0 } word && Translated(word, tongue) is not null && !Says(noun, word)
                    && rivals.All(r => Kinds.All(k => k(r) != word)))
                    return Make(thing, noun, [word], tongue).Text;
        }
        return null;
    }

    bool Stands(SceneObject meant, Superlative superlative, List<SceneObject> rivals)
    {
        if (superlative is Superlative.Largest or Superlative.Smallest)
        {
            double own = Volume(meant), factor = superlative == Superlative.Largest ? 1 : -1;
            return rivals.All(r => factor * Math.Log(own / Volume(r)) > Math.Log(Larger));
        }
        double Rank(SceneObject o) => centres_B[o.Ref.Name] is var p ? superlative switch
        {
            Superlative.Leftmost => p.Y, Superlative.Rightmost => -p.Y,
            Superlative.Nearest => -Math.Sqrt(p.X * p.X + p.Y * p.Y), _ => Math.Sqrt(p.X * p.X + p.Y * p.Y),
        } : 0;
        return rivals.All(r => Rank(meant) > Rank(r) + Apart);
    }

    static double Volume(SceneObject thing) => (thing.Asset.Bounds.High - thing.Asset.Bounds.Low) is var d ? d.X * d.Y * d.Z : 0;

    static IEnumerable<string[]> Choices(string[] words, int size)
    {
        if (size == 1) return words.Select(w => (string[])[w]);
        return words.SelectMany((a, i) => words.Skip(i + 1).Where(b => b != a).Select(b => (string[])[a, b]));
    }

    static Reference Make(SceneObject thing, string noun, string[] words, Tongue tongue)
    {
        // the order of adjectives: size, shape, colour, material
        string[] ordered = [.. words.OrderBy(w => Array.FindIndex(Kinds, k => k(thing) == w))];
        string text = tongue == Tongue.English ? $"the {string.Concat(ordered.Select(w => w + " "))}{noun}"
            : string.Concat(ordered.Select(w => Translated(w, tongue))) + noun;
        return new(thing.Ref, text, noun, ordered);
    }

    static readonly Func<SceneObject, string>[] Kinds =
        [o => o.Asset.SizeName, o => o.Asset.ShapeName, o => o.Asset.ColorName, o => o.Asset.MaterialName];

    static bool Says(string noun, string word) =>
        noun.Split(' ').Contains(word) || noun.Contains(ChineseWords.Root(word), StringComparison.Ordinal);

    static string? Translated(string word, Tongue tongue) => tongue == Tongue.English ? word : ChineseWords.Of(word);

    // whether what is called NOUN may be called OTHER: a teacup is a cup, a box of cereal is a box; in doubt it may
    static bool IsCalled(string noun, string other, Tongue tongue) => tongue == Tongue.Chinese
        ? noun.Contains(other, StringComparison.Ordinal)
        : noun.EndsWith(other, StringComparison.Ordinal) || $" {noun} ".Contains($" {other} ", StringComparison.Ordinal);

    static (IReadOnlyList<string>, IReadOnlyList<string>) NounsOf(SceneObject thing, Catalog catalog)
    {
        if (thing.Nouns is { } own) return (own, ["桌子"]); // the work surface of a room, whatever it is
        ObjectCategory category = catalog.Create<ObjectCategory>(thing.Category);
        return (category.Nouns, category.ChineseNouns);
    }
}

/// <summary>Superlatives in words.</summary>
static class Superlatives
{
    public static string Say(Superlative superlative, string noun, Tongue tongue) => (superlative, tongue) switch
    {
        (Superlative.Leftmost, Tongue.English) => $"the leftmost {noun}",
        (Superlative.Rightmost, Tongue.English) => $"the rightmost {noun}",
        (Superlative.Nearest, Tongue.English) => $"the {noun} nearest to the robot",
        (Superlative.Farthest, Tongue.English) => $"the {noun} farthest from the robot",
        (Superlative.Largest, Tongue.English) => $"the largest {noun}",
        (Superlative.Smallest, Tongue.English) => $"the smallest {noun}",
        (Superlative.Leftmost, _) => $"最左边的{noun}",
        (Superlative.Rightmost, _) => $"最右边的{noun}",
        (Superlative.Nearest, _) => $"离机器人最近的{noun}",
        (Superlative.Farthest, _) => $"离机器人最远的{noun}",
        (Superlative.Largest, _) => $"最大的{noun}",
        _ => $"最小的{noun}",
    };
}

/// <summary>Relations in words.</summary>
public static class Relations
{
    /// <summary>"the mug to the left of the bowl".</summary>
    public static string Say(Relation relation, string noun, string landmark, Tongue tongue) =>
        tongue == Tongue.English ? $"the {noun} {Words(relation)} {landmark}" : $"{landmark}{ChineseOf(relation)}的{noun}";

    /// <summary>"to the left of".</summary>
    public static string Words(Relation relation) => relation switch
    {
        Relation.LeftOf => "to the left of", Relation.RightOf => "to the right of", Relation.InFrontOf => "in front of",
        Relation.Behind => "behind", Relation.On => "on", _ => "in",
    };

    /// <summary>"左边".</summary>
    public static string ChineseOf(Relation relation) => relation switch
    {
        Relation.LeftOf => "左边", Relation.RightOf => "右边", Relation.InFrontOf => "前面", Relation.Behind => "后面",
        Relation.On => "上", _ => "里",
    };
}

/// <summary>Words of attributes in Chinese, as they stand before a noun.</summary>
public static class ChineseWords
{
    static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["white"] = "白色的", ["black"] = "黑色的", ["gray"] = "灰色的", ["red"] = "红色的", ["orange"] = "橙色的", ["yellow"] = "黄色的",
        ["green"] = "绿色的", ["blue"] = "蓝色的", ["purple"] = "紫色的", ["pink"] = "粉色的", ["brown"] = "棕色的", ["beige"] = "米色的",
        ["turquoise"] = "青绿色的", ["small"] = "小的", ["large"] = "大的", ["ceramic"] = "陶瓷的", ["glass"] = "玻璃的", ["plastic"] = "塑料的",
        ["rubber"] = "橡胶的", ["steel"] = "不锈钢的", ["aluminium"] = "铝制的", ["brass"] = "黄铜的", ["copper"] = "铜制的",
        ["iron"] = "铁制的", ["wooden"] = "木制的", ["cardboard"] = "纸板的", ["paper"] = "纸质的", ["fabric"] = "布质的",
        ["leather"] = "皮质的", ["foam"] = "泡沫的", ["cork"] = "软木的", ["wax"] = "蜡质的", ["stone"] = "石质的", ["wicker"] = "藤编的",
        ["round"] = "圆形的", ["square"] = "方形的", ["long"] = "长的", ["short"] = "短的", ["flat"] = "扁平的", ["tall"] = "高的",
    };

    /// <summary>The word, or null where there is none.</summary>
    public static string? Of(string word) => Known.GetValueOrDefault(word);

    // what a Chinese noun would have of it already: 玻璃瓶 is of glass
    internal static string Root(string word) =>
        Known.TryGetValue(word, out string? chinese) ? chinese.TrimEnd('的').TrimEnd('色', '制', '质', '形') : "\0";
}
