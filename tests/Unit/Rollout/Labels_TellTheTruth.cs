using System.Numerics;
using Praxis.App;
using Praxis.Assets;
using Praxis.Core;
using Praxis.Data;
using Praxis.Library.Predicates;
using Praxis.Rendering;
using Praxis.Rollout;
using Praxis.Simulation;
using Praxis.Tasks;
using Xunit;

namespace Praxis.Tests.Unit.Rollout;

/// <summary>Labels of every frame against the trace, read and judged here anew.</summary>
public sealed class Labels_TellTheTruth : IDisposable
{
    const int Fps = 10, Width = 96, Height = 72;
    static readonly ulong Seed = 3;

    readonly string folder = Directory.CreateTempSubdirectory("praxis-labels-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    static Take Play(string task)
    {
        Take? take = null;
        for (int attempt = 0; take is null; attempt++) take = new TakeMaker(Seed).Play(Ground.Setting(task), new(0, attempt)).Take;
        return take;
    }

    [Fact]
    public void OfOneEpisode()
    {
        string data = Path.Combine(folder, "data");
        new Generate(Ground.Catalog).Run(new()
        {
            Tasks = ["mug-on-tray"], Out = data, Episodes = 1, Seed = Seed, Cameras = ["front", "wrist"], Width = Width, Height = Height,
            Fps = Fps, Codec = "h264", Labels = ["all"],
        }, null, default);
        using LeRobotV3Reader read = LeRobotV3Reader.Open(data);
        Take take = Play("mug-on-tray");
        int frames = read.Episodes[0].Length;
        double[] Column(string name) => Assert.Single(read.ReadColumns(0, [name])).ToDoubles();
        string[] Words(string name) => [.. Assert.Single(read.ReadColumns(0, [name])).Texts()];

        (WorldState now, WorldState before, WorldState after) = (new(take.Index), new(take.Index), new(take.Index));
        var (mug, tray) = (new ObjectRef("mug"), new ObjectRef("tray"));
        int mugId = take.Index[mug].InstanceId, trayId = take.Index[tray].InstanceId;
        double[] goal = Column("label.goal"), held = Column("label.held_instance"), progress = Column("label.progress"),
            events = Column("label.gripper_event"), fingers = Column("label.finger_force"), grasp = Column("label.grasp_pose"),
            support = Column("label.support_instance"), success = Column("next.success"), next = Column("label.next_contact"),
            known = Column("label.next_contact_known"), pairs = Column("label.contact_pair"), forces = Column("label.contact_force");
        string[] skills = Words("label.skill");
        int things = take.Index.Objects.Count, firstHeld = -1, lastHeld = -1;
        for (int frame = 0; frame < frames; frame++)
        {
            take.Trace.ReadAt((double)frame / Fps, now, (before, after));
            bool[] atoms = [new On(mug, tray).Holds(now), new Upright(mug).Holds(now), !new Holding(mug).Holds(now)];
            Assert.Equal(atoms, goal[(3 * frame)..(3 * frame + 3)].Select(g => g == 1));
            if (frame > 0) Assert.Equal(success[frame - 1] == 1, atoms.All(a => a));
            bool grips = now.Index.Arms[0].Fingers.All(f => now.ContactForce(f, mug) > 0);
            Assert.Equal(grips ? mugId : 0, held[frame]);
            double sum = now.Index.Arms[0].Fingers.Sum(f => now.Contacts.Where(c => c.A == f || c.B == f).Sum(c => c.NormalForce));
            Assert.Equal(sum, fingers[2 * frame] + fingers[2 * frame + 1], 1e-3 * Math.Max(1, sum)); // float32
            if (!grips) continue;
            (firstHeld, lastHeld) = (firstHeld < 0 ? frame : firstHeld, frame);
            // while it is held, the tool is where it was grasped
            Assert.InRange((now.ToolPose().P - Vec3.From(grasp.AsSpan(7 * frame))).Length, 0, 0.004); // m: it slips a little
            Assert.Contains((mugId, things + 1), Pairs(pairs, frame));
        }
        Assert.True(firstHeld > 0 && lastHeld > firstHeld);

        // events: closes, grasps, opens, releases, in this order, the grasp where holding begins
        double[] told = [.. events.Where(e => e >= 3)];
        Assert.Equal([3, 4], told);
        Assert.InRange(Array.IndexOf(events, 3) - firstHeld, -1, 0);
        Assert.Contains(1.0, events[..(firstHeld + 1)]);
        Assert.Equal(trayId, support[(frames - 1) * things + mugId - 1]);
        Assert.True(forces.Take(16).SequenceEqual(forces.Take(16).OrderDescending()));

        // the next contact is first the mug, then where it is put, which is the tray, then nothing
        take.Trace.ReadAt(0, now, (before, after));
        Assert.InRange((Vec3.From(next) - now.CenterOf(mug)).Length, 0, 0.10); // m: within the mug
        take.Trace.ReadAt((double)(frames - 1) / Fps, now, (before, after));
        Assert.InRange((Vec3.From(next.AsSpan(3 * (lastHeld - 2))) - now.PoseOf(mug).P).Length, 0, 0.01);
        Assert.Equal(0, known[^1]);

        // progress: 0 at first, never less than before, 1 at the end, and more at the end of every skill than at its beginning
        Assert.Equal((0, 1), (Math.Round(progress[0], 2), Math.Round(progress[^1], 6)));
        Assert.All(progress.Zip(progress.Skip(1)), p => Assert.True(p.Second >= p.First));
        Assert.Equal(["pick", "place-on", "home", "done"], skills.Distinct().Order().Reverse().OrderBy(s => Array.IndexOf(skills, s)));
        AssertSeen(data, read, take, things);
    }

    static IEnumerable<(int, int)> Pairs(double[] pairs, int frame) =>
        Enumerable.Range(0, 16).Select(i => ((int)pairs[32 * frame + 2 * i], (int)pairs[32 * frame + 2 * i + 1]));

    // boxes against the segmentation, counted pixel by pixel; shares against the outline of the thing alone
    static void AssertSeen(string data, LeRobotV3Reader read, Take take, int things)
    {
        (WorldState now, WorldState before, WorldState after) = (new(take.Index), new(take.Index), new(take.Index));
        (double worst, double sum, int count) = (0, 0, 0);
        foreach (string camera in (string[])["front", "wrist"])
        {
            byte[] npy = File.ReadAllBytes(Path.Combine(data, LeRobotPaths.Label(camera, "instance", 0)));
            int head = npy.Length - 2 * Width * Height * read.Episodes[0].Length;
            double[] Column(string name) => read.ReadColumns(0, [$"label.{name}.{camera}"])[0].ToDoubles();
            double[] boxes = Column("box"), pixels = Column("pixels"), visible = Column("visible"), trace = Column("tool_trace");
            double[] poses = Column("camera_pose"), optics = Column("camera_intrinsics");
            for (int frame = 0; frame < read.Episodes[0].Length; frame++)
            {
                ushort At(int x, int y) => BitConverter.ToUInt16(npy, head + 2 * ((frame * Height + y) * Width + x));
                take.Trace.ReadAt((double)frame / Fps, now, (before, after));
                var X_WC = new Pose(Quat.FromWxyz(poses.AsSpan(7 * frame + 3)), Vec3.From(poses.AsSpan(7 * frame)));
                var model = new CameraModel(Width, Height, optics[0], optics[1], optics[2], optics[3]);
                for (int id = 1; id <= things; id++)
                {
                    var seen = (from y in Enumerable.Range(0, Height) from x in Enumerable.Range(0, Width) where At(x, y) == id select (x, y))
                        .ToList();
                    double[] wanted = seen.Count == 0 ? [0, 0, 0, 0]
                        : [seen.Min(p => p.x), seen.Min(p => p.y), seen.Max(p => p.x) + 1, seen.Max(p => p.y) + 1];
                    int at = frame * things + id - 1;
                    Assert.Equal(wanted, boxes[(4 * at)..(4 * at + 4)]);
                    Assert.Equal(seen.Count, pixels[at]);
                    Assert.InRange(visible[at], 0, 1 + 1e-6);
                    if (frame % 12 != 0 || take.Index.Objects[id - 1].IsWorkSurface) continue;
                    int outline = Outline(take.Index.Objects[id - 1], now, X_WC, model);
                    if (outline < 150) continue; // too few pixels to be a share of
                    double error = Math.Abs(visible[at] - Math.Min(1, (double)seen.Count / outline));
                    (worst, sum, count) = (Math.Max(worst, error), sum + error, count + 1);
                }
                if (camera == "front" && frame % 5 == 0)
                {
                    (double u, double v, _) = model.Project(X_WC.Inverse() * now.ToolPose().P);
                    Assert.Equal((u, v), (trace[16 * frame], trace[16 * frame + 1]), Near);
                }
            }
        }
        Assert.True(count > 10 && sum / count < 0.06 && worst < 0.25,
            $"visible shares are off by {worst:F3} at most, {sum / Math.Max(1, count):F3} in the mean of {count}");
    }

    static readonly IEqualityComparer<(double, double)> Near = EqualityComparer<(double, double)>.Create(
        (a, b) => Math.Abs(a.Item1 - b.Item1) < 1e-2 && Math.Abs(a.Item2 - b.Item2) < 1e-2, _ => 0); // pixels, float32

    // pixels, in an endless picture, that the thing alone would cover: every triangle, filled pixel by pixel
    static int Outline(SceneObject thing, WorldState state, Pose X_WC, CameraModel model)
    {
        var covered = new HashSet<(int, int)>();
        Pose X_CO = X_WC.Inverse() * state.PoseOf(thing.Ref);
        foreach (VisualPart part in thing.Asset.Visuals)
            for (int t = 0; t < part.Mesh.Triangles.Length; t += 3)
            {
                var p = new (double U, double V, double Z)[3];
                for (int k = 0; k < 3; k++)
                {
                    Vector3 v = part.Mesh.Positions[part.Mesh.Triangles[t + k]];
                    p[k] = model.Project(X_CO * new Vec3(v.X, v.Y, v.Z));
                }
                if (p.Any(q => q.Z < 0.01)) return 0; // reaches behind the camera: not judged
                for (int y = (int)Math.Floor(p.Min(q => q.V)); y <= p.Max(q => q.V); y++)
                    for (int x = (int)Math.Floor(p.Min(q => q.U)); x <= p.Max(q => q.U); x++)
                        if (Inside(p, x + 0.5, y + 0.5)) covered.Add((x, y));
            }
        return covered.Count;
    }

    static bool Inside((double U, double V, double Z)[] p, double u, double v)
    {
        double Side(int a, int b) => (p[b].U - p[a].U) * (v - p[a].V) - (p[b].V - p[a].V) * (u - p[a].U);
        (double s, double t, double w) = (Side(0, 1), Side(1, 2), Side(2, 0));
        return s >= 0 && t >= 0 && w >= 0 || s <= 0 && t <= 0 && w <= 0;
    }

    /// <summary>Over all tasks: progress rises in every skill that came to its end, and never falls.</summary>
    [Theory]
    [InlineData("block-in-bowl")]
    [InlineData("stack-two-blocks")]
    [InlineData("bottle-in-basket")]
    public void Progress_RisesWithEverySkill(string task)
    {
        Take take = Play(task);
        var facts = new TakeFacts(take);
        for (int tick = 1; tick < take.Trace.Count; tick++) Assert.True(facts.ProgressAt(tick) >= facts.ProgressAt(tick - 1));
        Assert.All(take.Timeline.Where(s => s.Succeeded),
            s => Assert.True(facts.ProgressAt(s.EndTick) > facts.ProgressAt(s.FirstTick) + 0.1, s.Skill));
        Assert.Equal(1, facts.ProgressAt(take.Trace.Count - 1), 1e-9);
    }

    [Fact]
    public void EveryLabel_HasItsSwitch()
    {
        foreach (string name in LabelChoice.Names)
        {
            (LabelChoice with, LabelChoice without) = (LabelChoice.Of(["none", name]), LabelChoice.Of(["all", "no-" + name]));
            Assert.Contains(name, with.Images.Concat(with.Labels.Select(l => l.Id)));
            Assert.DoesNotContain(name, without.Images.Concat(without.Labels.Select(l => l.Id)));
        }
        Assert.All(LabelChoice.Of(["none"]).Labels, l => Assert.False(l.IsOptional));
        Assert.Equal(LabelChoice.Standard.Labels.Select(l => l.Id), LabelChoice.Of([]).Labels.Select(l => l.Id));
        Assert.Equal(["depth"], LabelChoice.Of(["depth"]).Images);
        Assert.Contains("'contacts'", Assert.Throws<PraxisException>(() => LabelChoice.Of(["contatcs"])).Message, StringComparison.Ordinal);
        Assert.Contains("contradict", Assert.Throws<PraxisException>(() => LabelChoice.Of(["boxes", "no-boxes"])).Message, StringComparison.Ordinal);
    }
}
