using System.Text.RegularExpressions;
using Praxis.Assets;
using Praxis.Core;
using Praxis.Library.Objects;
using Praxis.Simulation;
using Praxis.Tasks;
using Xunit;

namespace Praxis.Tests.Unit.Tasks;

/// <summary>
/// Expressions are read back here, by rules of their own, and asked of the scene: each must fit the thing that it was made for, and no other.
/// </summary>
public partial class References_AreUnique
{
    const int Wanted = 10_000;

    static readonly Catalog Catalog = new(typeof(Mug).Assembly);

    static readonly string[] Kinds =
    [
        "mug", "teacup", "bowl", "plate", "block", "bottle", "can", "tray", "ball", "banana", "jar", "drinking-glass", "spoon", "basket", "apple",
        "vase", "potato", "kitchen-knife", "table-knife", "tea-tin",
    ];

    // colours, materials, sizes and shapes as a reader of Chinese knows them
    static readonly Dictionary<string, string> Meanings = new(StringComparer.Ordinal)
    {
        ["白色"] = "white", ["黑色"] = "black", ["灰色"] = "gray", ["红色"] = "red", ["橙色"] = "orange", ["黄色"] = "yellow", ["绿色"] = "green",
        ["蓝色"] = "blue", ["紫色"] = "purple", ["粉色"] = "pink", ["棕色"] = "brown", ["米色"] = "beige", ["青绿色"] = "turquoise", ["小"] = "small",
        ["大"] = "large", ["陶瓷"] = "ceramic", ["玻璃"] = "glass", ["塑料"] = "plastic", ["橡胶"] = "rubber", ["不锈钢"] = "steel", ["铝制"] = "aluminium",
        ["黄铜"] = "brass", ["铜制"] = "copper", ["铁制"] = "iron", ["木制"] = "wooden", ["纸板"] = "cardboard", ["纸质"] = "paper", ["布质"] = "fabric",
        ["皮质"] = "leather", ["泡沫"] = "foam", ["软木"] = "cork", ["蜡质"] = "wax", ["石质"] = "stone", ["藤编"] = "wicker", ["圆形"] = "round",
        ["方形"] = "square", ["长"] = "long", ["短"] = "short", ["扁平"] = "flat", ["高"] = "tall",
    };

    [Fact]
    public void TenThousand_MeanOneThing()
    {
        string[] kinds = [.. Kinds.Intersect(Catalog.Ids<ObjectCategory>())];
        var pool = kinds.SelectMany(k => Enumerable.Range(0, 8).Select(seed => Catalog.Create<ObjectCategory>(k).Build(Rng.FromSeed((ulong)seed))))
            .ToArray();
        var wrong = new List<string>();
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        int checkedSoFar = 0;
        for (ulong seed = 0; checkedSoFar < Wanted; seed++)
        {
            SceneObject[] scene = Draw(pool, seed);
            var references = new References(scene, Catalog, o => o.X_WO, Pose.Identity);
            foreach (SceneObject thing in scene)
                foreach (Tongue tongue in Enum.GetValues<Tongue>())
                    foreach (Reference said in references.Of(thing.Ref, tongue))
                    {
                        SceneObject[] meant = [.. Fitting(said.Text, scene, tongue)];
                        checkedSoFar++;
                        string kind = $"{tongue} {said.Superlative?.ToString() ?? said.Relation?.ToString() ?? $"{said.Attributes.Count} attributes"}";
                        counts[kind] = counts.GetValueOrDefault(kind) + 1;
                        if (meant.Length != 1 || meant[0] != thing)
                            wrong.Add($"{seed}: '{said.Text}' for {thing.Ref} fits {string.Join(", ", meant.Select(m => m.Ref))}");
                    }
        }
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {checkedSoFar}:\n{string.Join('\n', wrong.Take(20))}");
        Assert.True(counts.Count >= 20, string.Join(", ", counts)); // every superlative, most relations, in both languages
    }

    [Fact]
    public void NothingToTellThemApart_NoWords()
    {
        ObjectAsset asset = new Mug().Build(Rng.FromSeed(1));
        SceneObject[] twins = [Thing("a", asset, Pose.Identity), Thing("b", asset, Pose.At(0.001, 0, 0))];
        var references = new References(twins, Catalog, o => o.X_WO, Pose.Identity);
        Assert.Empty(references.Of(new("a"), Tongue.English));
        Assert.Empty(references.Of(new("a"), Tongue.Chinese));
    }

    /// <summary>No word too many: without any of its attributes, an expression would fit another thing as well.</summary>
    [Fact]
    public void EveryAttribute_IsNeeded()
    {
        ObjectAsset[] pool = [.. Enumerable.Range(0, 12).Select(seed => new Mug().Build(Rng.FromSeed((ulong)seed)))];
        int seen = 0;
        for (ulong seed = 0; seed < 60; seed++)
        {
            SceneObject[] scene = Draw(pool, seed);
            var references = new References(scene, Catalog, o => o.X_WO, Pose.Identity);
            foreach (Reference said in scene.SelectMany(o => references.Of(o.Ref, Tongue.English)).Where(r => r.Attributes.Count > 0))
                foreach (string word in said.Attributes)
                {
                    seen++;
                    Assert.True(Fitting(said.Text.Replace(word + " ", "", StringComparison.Ordinal), scene, Tongue.English).Count() > 1, said.Text);
                }
        }
        Assert.True(seen > 50);
    }

    static SceneObject[] Draw(ObjectAsset[] pool, ulong seed)
    {
        RngSequence chance = Rng.FromSeed(seed).Sequence("scene");
        int count = 3 + chance.Integer(6);
        var scene = new List<SceneObject>();
        // of few kinds, so that names are shared
        ObjectAsset[] few = [.. Enumerable.Range(0, 4).Select(_ => pool[chance.Integer(pool.Length)])];
        for (int i = 0; i < count; i++)
        {
            ObjectAsset like = few[chance.Integer(few.Length)];
            ObjectAsset[] same = [.. pool.Where(p => p.Category == like.Category)];
            ObjectAsset asset = same[chance.Integer(same.Length)];
            var p = new Vec3(chance.Uniform(0.25, 0.85), chance.Uniform(-0.4, 0.4), 0.7);
            // some stand on or in another
            if (scene.Count > 0 && chance.Unit() < 0.3 && Place(scene[chance.Integer(scene.Count)], asset) is { } place) p = place;
            scene.Add(Thing($"{asset.Category}-{i}", asset, new(Quat.RotZ(chance.Uniform(-3, 3)), p)));
        }
        return [.. scene];
    }

    static Vec3? Place(SceneObject under, ObjectAsset asset)
    {
        if (under.Asset.Affordances.OfType<SupportSurface>().FirstOrDefault() is { } surface && surface.Outline.Inscribed > asset.Base.Circumscribed)
            return under.X_WO * surface.X_OA.P;
        if (under.Asset.Affordances.OfType<Cavity>().FirstOrDefault() is { } cavity && cavity.FloorOutline.Inscribed > asset.Base.Circumscribed)
            return under.X_WO * (cavity.X_OA * new Vec3(0, 0, cavity.Floor));
        return null;
    }

    static SceneObject Thing(string name, ObjectAsset asset, Pose X_WO) => new()
    {
        Ref = new(name), Category = asset.Category, Asset = asset, X_WO = X_WO, InstanceId = 1,
    };

    // what an expression fits: read from the words alone
    static IEnumerable<SceneObject> Fitting(string text, SceneObject[] scene, Tongue tongue) =>
        tongue == Tongue.English ? English(text["the ".Length..], scene) : Chinese(text, scene);

    static IEnumerable<SceneObject> English(string text, SceneObject[] scene)
    {
        foreach (string relation in (string[])["to the left of", "to the right of", "in front of", "behind", "on", "in"])
            if (text.Split($" {relation} the ") is [var head, var landmark])
            {
                SceneObject[] beside = [.. English(landmark, scene)];
                return beside.Length != 1 ? [] : English(head, scene).Where(o => o != beside[0] && Lies(o, relation, beside[0]));
            }
        if (NearestTo().Match(text) is { Success: true } near) return First(English(near.Groups[1].Value, scene), o => -Range(o));
        if (FarthestFrom().Match(text) is { Success: true } far) return First(English(far.Groups[1].Value, scene), Range);
        if (text.StartsWith("leftmost ", StringComparison.Ordinal)) return First(English(text[9..], scene), o => Centre(o).Y);
        if (text.StartsWith("rightmost ", StringComparison.Ordinal)) return First(English(text[10..], scene), o => -Centre(o).Y);
        if (text.StartsWith("largest ", StringComparison.Ordinal)) return First(English(text[8..], scene), Volume);
        if (text.StartsWith("smallest ", StringComparison.Ordinal)) return First(English(text[9..], scene), o => -Volume(o));
        string[] words = text.Split(' ');
        return scene.Where(o => Enumerable.Range(0, words.Length).Any(n => words[..n].All(w => Attributes(o).Contains(w))
            && NounsOf(o).Nouns.Any(noun => noun == string.Join(' ', words[n..]) || noun.EndsWith(" " + string.Join(' ', words[n..]), StringComparison.Ordinal))));
    }

    static IEnumerable<SceneObject> Chinese(string text, SceneObject[] scene)
    {
        if (ChineseRelation().Match(text) is { Success: true } related)
        {
            SceneObject[] beside = [.. Chinese(related.Groups[1].Value, scene)];
            string relation = related.Groups[2].Value switch
            {
                "左边" => "to the left of", "右边" => "to the right of", "前面" => "in front of", "后面" => "behind", "上" => "on", _ => "in",
            };
            return beside.Length != 1 ? [] : Chinese(related.Groups[3].Value, scene).Where(o => o != beside[0] && Lies(o, relation, beside[0]));
        }
        foreach (var (prefix, rank) in ((string, Func<SceneObject, double>)[])[("最左边的", o => Centre(o).Y), ("最右边的", o => -Centre(o).Y),
            ("离机器人最近的", o => -Range(o)), ("离机器人最远的", Range), ("最大的", Volume), ("最小的", o => -Volume(o))])
            if (text.StartsWith(prefix, StringComparison.Ordinal)) return First(Chinese(text[prefix.Length..], scene), rank);
        string[] parts = text.Split('的');
        return scene.Where(o => parts[..^1].All(w => Meanings.TryGetValue(w, out string? meaning) && Attributes(o).Contains(meaning))
            && NounsOf(o).ChineseNouns.Any(n => n.EndsWith(parts[^1], StringComparison.Ordinal)));
    }

    [GeneratedRegex("^(.+) nearest to the robot$")]
    private static partial Regex NearestTo();

    [GeneratedRegex("^(.+) farthest from the robot$")]
    private static partial Regex FarthestFrom();

    [GeneratedRegex("^(?!最)(.+?)(左边|右边|前面|后面|上|里)的([^的]+)$")]
    private static partial Regex ChineseRelation();

    static ObjectCategory NounsOf(SceneObject thing) => Catalog.Create<ObjectCategory>(thing.Category);

    static string[] Attributes(SceneObject o) => [o.Asset.ColorName, o.Asset.MaterialName, o.Asset.SizeName, o.Asset.ShapeName];

    // a superlative is said of several things only
    static IEnumerable<SceneObject> First(IEnumerable<SceneObject> things, Func<SceneObject, double> rank)
    {
        SceneObject[] all = [.. things];
        return all.Length < 2 ? [] : all.Where(o => all.All(other => other == o || rank(o) > rank(other)));
    }

    static Vec3 Centre(SceneObject o) => o.X_WO * ((o.Asset.Bounds.Low + o.Asset.Bounds.High) / 2);
    static double Range(SceneObject o) => Math.Sqrt(Centre(o).X * Centre(o).X + Centre(o).Y * Centre(o).Y);
    static double Volume(SceneObject o) => (o.Asset.Bounds.High - o.Asset.Bounds.Low) is var d ? d.X * d.Y * d.Z : 0;

    // sides are quarters of the compass around the landmark
    static bool Lies(SceneObject o, string relation, SceneObject landmark)
    {
        Vec3 d = Centre(o) - Centre(landmark);
        double angle = Math.Atan2(d.Y, d.X) * 180 / Math.PI; // 0 is away from the robot, 90 to its left
        if (relation is "on" or "in")
        {
            (Vec3 low, Vec3 high) = landmark.Asset.Bounds;
            Vec3 p = landmark.X_WO.Inverse() * Centre(o);
            double foot = o.X_WO.P.Z - landmark.X_WO.P.Z;
            bool over = p.X > low.X && p.X < high.X && p.Y > low.Y && p.Y < high.Y;
            return over && (relation == "in" ? p.Z > low.Z && p.Z < high.Z : foot > 0.0005 && foot < high.Z + 0.01);
        }
        return relation switch
        {
            "behind" => Math.Abs(angle) < 45, "to the left of" => Math.Abs(angle - 90) < 45, "to the right of" => Math.Abs(angle + 90) < 45,
            _ => Math.Abs(angle) > 135,
        };
    }
}
