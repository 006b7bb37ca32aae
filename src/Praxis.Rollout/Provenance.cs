using System.Text.Json;
using System.Text.Json.Nodes;
using Praxis.Assets;
using Praxis.Core;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.Rollout;

/// <summary>What an episode's line of provenance says: enough to make it again and to know why it is as it is.</summary>
public static class Provenance
{
    public static JsonObject Write(Take take, IReadOnlyList<string> failures, JobSpec job,
        IReadOnlyList<SceneCamera> cameras, IReadOnlyList<Draw> draws)
    {
        JsonObject told = Tell(take, failures, job, cameras, draws);
        // what a room lacks of what its recipe says
        if (take.Scene.LeftOut is { Count: > 0 } absent) told["left_out"] = new JsonArray([.. absent.Select(a => (JsonNode)a)]);
        return told;
    }

    static JsonObject Tell(Take take, IReadOnlyList<string> failures, JobSpec job,
        IReadOnlyList<SceneCamera> cameras, IReadOnlyList<Draw> draws) => new()
    {
        ["instruction"] = take.Instruction,
        ["goal"] = take.Setting.Task.Goal.ToString(),
        ["goal_atoms"] = new JsonArray([.. GoalAtoms.Of(take.Setting.Task.Goal).Select(a => (JsonNode)a.ToString())]),
        ["robot"] = take.Setting.Robot.Id,
        ["look"] = job.Pictures.Look,
        ["failed_tries"] = new JsonArray([.. failures.Select(f => (JsonNode)f)]),
        ["objects"] = Objects(take.Scene.Objects, take.Index.Liquids, job),
        ["robot_instance_id"] = take.Scene.Objects.Count + 1,
        ["semantics"] = new JsonObject(job.Semantics.Select(s => KeyValuePair.Create(s.Key, (JsonNode?)s.Value))),
        ["cameras"] = new JsonArray([.. cameras.Select(c => (JsonNode)new JsonObject
        {
            ["name"] = c.Name, ["body"] = take.Index.BodyNames[c.Body.Value], ["width"] = c.Model.Width, ["height"] = c.Model.Height,
            ["fx"] = c.Model.Fx, ["fy"] = c.Model.Fy, ["cx"] = c.Model.Cx, ["cy"] = c.Model.Cy,
        })]),
        ["timeline"] = new JsonArray([.. take.Timeline.Select(t => (JsonNode)new JsonObject
        {
            ["skill"] = t.Skill, ["phrase"] = t.Phrase, ["from"] = Seconds(take, t.FirstTick), ["to"] = Seconds(take, t.EndTick),
            ["failure"] = t.Cause, ["first_tick"] = t.FirstTick, ["end_tick"] = t.EndTick,
            ["phases"] = new JsonArray([.. t.Phases.Select(p => (JsonNode)new JsonArray(p.Name, p.FirstTick, p.EndTick))]),
        })]),
        ["draws"] = new JsonArray([.. draws.Select(d => (JsonNode)new JsonArray(d.Path, Value(d.Value)))]),
    };

    static JsonArray Objects(IReadOnlyList<SceneObject> things, LiquidIndex? liquids, JobSpec job)
    {
        var told = new JsonArray();
        int joint = 0;
        foreach (SceneObject o in things)
        {
            var entry = new JsonObject
            {
                ["name"] = o.Ref.Name, ["category"] = o.Category, ["instance_id"] = o.InstanceId,
                ["semantic_id"] = job.Semantics[o.Category], ["movable"] = o.Movable,
                ["asset_sha256"] = o.Asset.Hash, ["mass"] = o.Asset.TotalMass().Mass, ["color"] = o.Asset.ColorName,
                ["material"] = o.Asset.MaterialName, ["size"] = o.Asset.SizeName,
            };
            if (o.Asset.Links.Count > 0) entry["links"] = new JsonArray([.. o.Asset.Links.Select(l => Describe(l, joint++))]);
            if (liquids?.VesselOf(o.Ref) is { } vessel) entry["vessel"] = Describe(vessel, liquids, o.Asset);
            told.Add((JsonNode)entry);
        }
        return told;
    }

    // its place in label.joint_position, and what the number there means
    static JsonNode Describe(Link link, int place) => new JsonObject
    {
        ["name"] = link.Name, ["joint"] = place, ["kind"] = Catalog.Kebab(link.Joint.Kind.ToString()),
        ["range"] = new JsonArray(link.Joint.Range.Low, link.Joint.Range.High), ["unit"] = link.Joint.Kind.Unit(),
    };

    // its place in label.liquid_volume, what it can hold, and what it began with
    static JsonNode Describe(VesselIndex vessel, LiquidIndex all, ObjectAsset asset)
    {
        var told = new JsonObject
        {
            ["place"] = all.Vessels.TakeWhile(v => v != vessel).Count(), ["capacity"] = vessel.Inside.Capacity, ["unit"] = "m^3",
        };
        foreach (Liquid liquid in asset.Ingredients.OfType<Liquid>())
            (told["liquid"], told["volume"]) = (liquid.Kind, liquid.Volume);
        return told;
    }

    /// <summary>Reads back the timeline that <see cref="Write"/> wrote.</summary>
    public static IReadOnlyList<TimelineEntry> Timeline(JsonObject provenance) =>
    [
        .. provenance["timeline"]!.AsArray().Select(t => new TimelineEntry( // ours: hashed
            (string)t!["skill"]!, (string)t["phrase"]!, (int)t["first_tick"]!, (int)t["end_tick"]!, (string)t["failure"]!)
        {
            Phases = [.. (t["phases"]?.AsArray() ?? []).Select(p => new PhaseSpan((string)p![0]!, (int)p[1]!, (int)p[2]!))],
        }),
    ];

    static double Seconds(Take take, int tick) => Math.Round(tick * take.Trace.Period, 6);

    static JsonNode Value(object value) => value switch
    {
        double d => d,
        int i => i,
        bool b => b,
        string s => s,
        double[] a => new JsonArray([.. a.Select(x => (JsonNode)x)]),
        _ => throw new ArgumentException($"A draw of type {value.GetType().Name} has no form in provenance."),
    };
}
