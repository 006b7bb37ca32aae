using System.Text.Json.Nodes;
using Praxis.Core;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.Rollout;

/// <summary>
/// Questions about what a camera sees at a moment, with their answers: where (a box, a point), how many, of which colour or in which state,
/// and how one thing lies to another, as the robot sees it. Only what is seen well is asked about.
/// </summary>
sealed class ViewQuestions(
    Take take, WorldState state, CameraView view, References references, Tongue tongue, Rng rng, int pixels, double share)
{
    /// <summary>Number of kinds.</summary>
    public const int Kinds = 6;

    static readonly Relation[] SideRelations = [Relation.LeftOf, Relation.RightOf, Relation.InFrontOf, Relation.Behind];

    bool English => tongue == Tongue.English;

    /// <summary>A question of a kind and its answer; null when there is nothing to ask.</summary>
    public (string Question, JsonObject Answer)? Ask(int kind) => kind switch
    {
        0 => Box(), 1 => Point(), 2 => Count(), 3 => Colour(), 4 => Sides(), _ => Condition(),
    };

    bool IsSeen(SceneObject thing) => view.PixelsOf(thing.InstanceId) >= pixels && view.VisibleShareOf(thing.InstanceId) >= share;

    // something that is seen and has words, and the words
    (SceneObject Thing, Reference Words)? Pick(string what, Func<SceneObject, bool> fits, Func<Reference, bool> says)
    {
        var able = take.Index.Objects.Where(o => !o.IsWorkSurface && IsSeen(o) && fits(o))
            .Select(o => (Thing: o, Words: references.Of(o.Ref, tongue).FirstOrDefault(says))).Where(p => p.Words is not null).ToList();
        if (able.Count == 0) return null;
        var chosen = rng.Pick(what, able, p => p.Thing.Ref.Name);
        return (chosen.Thing, chosen.Words!); // never null: filtered
    }

    static string Bare(string words) => words.StartsWith("the ", StringComparison.Ordinal) ? words[4..] : words;

    (string, JsonObject)? Box()
    {
        if (Pick("box", _ => true, _ => true) is not var (thing, words)) return null;
        PixelBox box = view.BoxOf(thing.InstanceId);
        return (English ? $"Where is {words.Text} in the picture? Give its box." : $"{words.Text}在图中的什么位置？请给出边框。", new()
        {
            ["detections"] = new JsonArray(new JsonObject
            {
                ["label"] = Bare(words.Text), ["bbox_format"] = "xyxy",
                ["bbox"] = new JsonArray(box.Left, box.Top, box.Right, box.Bottom), ["instance_id"] = (int)thing.InstanceId,
            }),
        });
    }

    (string, JsonObject)? Point()
    {
        (double U, double V)? At(SceneObject o) =>
            view.Project(state.CenterOf(o.Ref)) is { } p && view.Shows(p, o.InstanceId) ? p : null;
        if (Pick("point", o => At(o) is not null, _ => true) is not var (thing, words) || At(thing) is not var (u, v)) return null;
        return (English ? $"Point at {words.Text}." : $"请指出{words.Text}。", new()
        {
            ["label"] = Bare(words.Text), ["point_format"] = "xy", ["point"] = new JsonArray(Math.Round(u, 1), Math.Round(v, 1)),
            ["instance_id"] = (int)thing.InstanceId,
        });
    }

    (string, JsonObject)? Count()
    {
        var nouns = new List<(string Noun, int Number)>();
        foreach (SceneObject thing in take.Index.Objects.Where(o => !o.IsWorkSurface && IsSeen(o)))
        {
            string noun = references.NounsOf(thing, tongue)[0];
            SceneObject[] called = [.. references.Called(noun, tongue)];
            // a thing that is seen a little might be counted, or not
            if (called.All(o => IsSeen(o) || view.PixelsOf(o.InstanceId) == 0)) nouns.Add((noun, called.Count(IsSeen)));
        }
        if (nouns.Count == 0) return null;
        (string name, int number) = rng.Pick("count", nouns, n => n.Noun);
        return (English ? $"How many things in the picture could be called '{name}'?" : $"图中有多少个{name}？",
            new() { ["label"] = name, ["count"] = number });
    }

    (string, JsonObject)? Colour()
    {
        if (Pick("colour", o => o.Asset.ColorName.Length > 0, r => !r.Attributes.Contains(ColorOf(r))) is not var (thing, words))
            return null;
        string colour = thing.Asset.ColorName;
        string? chinese = ChineseWords.Of(colour)?.TrimEnd('的');
        if (!English && chinese is null) return null;
        return (English ? $"What colour is {words.Text}?" : $"{words.Text}是什么颜色的？", new()
        {
            ["label"] = Bare(words.Text), ["attribute"] = English ? "colour" : "颜色", ["value"] = English ? colour : chinese,
        });
    }

    string ColorOf(Reference r) => take.Index[r.Thing].Asset.ColorName;

    (string, JsonObject)? Sides()
    {
        var pairs = new List<(SceneObject A, SceneObject B, Relation How)>();
        SceneObject[] seen = [.. take.Index.Objects.Where(o => o.Movable && !o.IsWorkSurface && IsSeen(o))];
        foreach (SceneObject a in seen)
            foreach (SceneObject b in seen)
                foreach (Relation how in SideRelations)
                    if (a != b && references.IsClearly(a, how, b)) pairs.Add((a, b, how));
        if (pairs.Count == 0) return null;
        (SceneObject subject, SceneObject other, Relation relation) = rng.Pick("pair", pairs, p => $"{p.A.Ref} {p.How} {p.B.Ref}");
        // words that do not already say it
        Reference? of = references.Of(subject.Ref, tongue).FirstOrDefault(r => r.Relation is null);
        Reference? to = references.Of(other.Ref, tongue).FirstOrDefault(r => r.Relation is null);
        if (of is null || to is null) return null;
        return (English ? $"As the robot sees it, where is {of.Text} from {to.Text}?" : $"从机器人的角度看，{of.Text}在{to.Text}的哪一边？", new()
        {
            ["subject"] = Bare(of.Text), ["relation"] = English ? Relations.Words(relation) : Relations.ChineseOf(relation),
            ["object"] = Bare(to.Text),
        });
    }

    // whether a condition of the goal holds now, or whether something is held
    (string, JsonObject)? Condition()
    {
        var atoms = GoalAtoms.Of(take.Setting.Task.Goal).Where(a => Catalog.IdOf(a.GetType()) is "on" or "in" && a.Objects.Count() == 2
            && a.ToString().Split(',').Length == 2).ToList();
        if (atoms.Count > 0)
        {
            Predicate atom = rng.Pick("atom", atoms, a => a.ToString());
            bool inside = Catalog.IdOf(atom.GetType()) == "in";
            ObjectRef[] things = [.. atom.Objects];
            Reference? a = references.Of(things[0], tongue).FirstOrDefault(r => r.Relation is null);
            Reference? b = references.Of(things[1], tongue).FirstOrDefault(r => r.Relation is null);
            if (a is not null && b is not null && IsSeen(take.Index[things[0]]) && IsSeen(take.Index[things[1]]))
            {
                string where = English ? $"{(inside ? "in" : "on")} {b.Text}" : $"在{b.Text}{(inside ? "里" : "上")}";
                return (English ? $"Is {a.Text} {where}?" : $"{a.Text}{where}吗？", State(Bare(a.Text), where, atom.Holds(state)));
            }
        }
        bool held = Contacts.HeldBy(state, state.Index.Arms[0]) is not null;
        return (English ? "Does the gripper hold something?" : "夹爪里有东西吗？",
            State(English ? "gripper" : "夹爪", English ? "holds something" : "有东西", held));
    }

    JsonObject State(string label, string attribute, bool holds) => new()
    {
        ["label"] = label, ["attribute"] = attribute, ["value"] = English ? holds ? "yes" : "no" : holds ? "是" : "否",
    };
}
