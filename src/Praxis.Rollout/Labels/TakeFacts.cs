using Praxis.Core;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.Rollout;

/// <summary>
/// What can only be said of a take as a whole, found in one pass over its trace: which arm touched and held what and when, when fingers
/// began to close and to open, and how far along the work was at every control period.
/// </summary>
public sealed class TakeFacts
{
    const int Brief = 5;               // control periods: shorter spells and shorter breaks of them are rattling, not grasps
    const double Turn = 0.1;           // m of way that a radian of turning counts for
    const double Twitch = 1e-5;        // m: smaller changes of the fingers' command are none

    readonly Take take;
    readonly double[] progress;        // (ticks), 0 to 1
    readonly GripperEvent[][] events;  // (arms, ticks)
    readonly SortedSet<int> keyTicks = [];
    readonly Vec3[] tool;              // (ticks), p_WT of the first arm

    public TakeFacts(Take take)
    {
        this.take = take;
        SceneIndex index = take.Index;
        int ticks = take.Trace.Count, arms = index.Arms.Count;
        (WorldState now, WorldState before) = (new(index), new(index));
        var (touching, holding) = (new BodyId[arms][], new BodyId[arms][]);
        events = new GripperEvent[arms][];
        var command = new double[arms][];
        for (int arm = 0; arm < arms; arm++)
            (touching[arm], holding[arm], events[arm], command[arm]) =
                (new BodyId[ticks], new BodyId[ticks], new GripperEvent[ticks], new double[ticks]);
        var way = new double[ticks];
        tool = new Vec3[ticks];
        for (int tick = 0; tick < ticks; tick++)
        {
            take.Trace.Read(tick, now);
            tool[tick] = now.ToolPose().P;
            for (int arm = 0; arm < arms; arm++)
            {
                (touching[arm][tick], holding[arm][tick]) = TouchedBy(now, arm);
                command[arm][tick] = now.Commands[index.Arms[arm].GripperActuator];
                if (tick > 0) way[tick] += Way(before, now, arm);
            }
            (now, before) = (before, now);
        }
        progress = Progress(take.Timeline, way);
        for (int arm = 0; arm < arms; arm++)
        {
            Touches.AddRange(Spells(touching[arm], arm));
            Grasps.AddRange(Spells(holding[arm], arm));
            MarkFingers(command[arm], events[arm]);
        }
        foreach (Touch grasp in Grasps)
        {
            events[grasp.Arm][grasp.FirstTick] = GripperEvent.Grasps;
            if (grasp.EndTick < ticks) events[grasp.Arm][grasp.EndTick] = GripperEvent.Releases;
        }
        MarkKeys(ticks);
    }

    /// <summary>When a finger of an arm touched something, by arm and time.</summary>
    public List<Touch> Touches { get; } = [];

    /// <summary>When all fingers of an arm touched one thing: it was held.</summary>
    public List<Touch> Grasps { get; } = [];

    /// <summary>
    /// Progress towards the goal, 0 to 1: skills that came to their end count alike, and within one the way that the tool had made by then
    /// of all it would make. It never falls, and stands still in skills that failed.
    /// </summary>
    public double ProgressAt(int tick) => progress[Math.Clamp(tick, 0, progress.Length - 1)];

    /// <summary>What an arm's fingers began to do between two ticks, end exclusive; the weightiest where there are several.</summary>
    public GripperEvent EventIn(int arm, int from, int to)
    {
        GripperEvent found = GripperEvent.None;
        for (int tick = Math.Max(0, from); tick < Math.Min(to, events[arm].Length); tick++)
            if (events[arm][tick] > found) found = events[arm][tick];
        return found;
    }

    /// <summary>Whether a skill or a phase begins, something is grasped or let go, or the episode ends between two ticks.</summary>
    public bool IsKey(int from, int to) => keyTicks.GetViewBetween(from, Math.Max(from, to - 1)).Count > 0;

    /// <summary>The grasp that an arm is in, or heads for next; null after its last.</summary>
    public Touch? GraspAt(int arm, int tick) => Grasps.FirstOrDefault(g => g.Arm == arm && tick < g.EndTick);

    /// <summary>
    /// Where the robot, or what it holds, will touch next: a point of the thing that it reaches for, as it stands now, or where the held
    /// thing will be put down; in W, m. Null when nothing more is touched.
    /// </summary>
    public Vec3? NextContact(WorldState state, int tick)
    {
        (int At, Vec3 Point)? next = null;
        foreach (Touch touch in Touches)
            if (touch.FirstTick > tick && (next is null || touch.FirstTick < next.Value.At))
                next = (touch.FirstTick, (state.BodyPose(touch.Body) * touch.X_BT).P);
        foreach (Touch grasp in Grasps)
            if (grasp.EndTick > tick && grasp.FirstTick <= tick && grasp.EndTick < take.Trace.Count
                && (next is null || grasp.EndTick < next.Value.At))
                next = (grasp.EndTick, grasp.X_WEnd.P);
        return next?.Point;
    }

    /// <summary>The first arm's tool at a time since the episode began (s), in W, m; after the end it stays.</summary>
    public Vec3 ToolAt(double time)
    {
        double at = Math.Clamp(time / take.Trace.Period, 0, tool.Length - 1);
        int before = Math.Min((int)at, Math.Max(0, tool.Length - 2));
        return tool.Length == 1 ? tool[0] : Vec3.Lerp(tool[before], tool[before + 1], at - before);
    }

    // the body that a finger touches, and the one that all fingers touch; the world's where there is none
    static (BodyId Touched, BodyId Held) TouchedBy(WorldState state, int arm)
    {
        ArmIndex index = state.Index.Arms[arm];
        (BodyId touched, BodyId held, double most) = (default, default, 0);
        foreach (Contact c in state.Contacts)
        {
            BodyId other = Array.IndexOf(index.Fingers, c.A) >= 0 ? c.B : Array.IndexOf(index.Fingers, c.B) >= 0 ? c.A : default;
            if (state.Index.OwnerOf(other) is not { } owner || c.NormalForce <= most) continue;
            (touched, most) = (other, c.NormalForce);
            if (Array.TrueForAll(index.Fingers, f => state.ContactForce(f, owner.Ref) > 0)) held = other;
        }
        return (touched, held);
    }

    // m that the tool moved, turns and fingers counted in
    static double Way(WorldState before, WorldState now, int arm)
    {
        (Pose a, Pose b) = (before.ToolPose(arm), now.ToolPose(arm));
        return (b.P - a.P).Length + Turn * Quat.Angle(a.R, b.R) + Math.Abs(now.GripperOpening(arm) - before.GripperOpening(arm));
    }

    static double[] Progress(IReadOnlyList<TimelineEntry> timeline, double[] way)
    {
        var reached = new double[way.Length];
        TimelineEntry[] done = [.. timeline.Where(t => t.Cause == FailureCause.None.Id())];
        double before = 0;
        int at = 0;
        foreach (TimelineEntry skill in done)
        {
            int end = Math.Min(skill.EndTick, way.Length - 1);
            for (; at <= skill.FirstTick && at < way.Length; at++) reached[at] = before;
            double whole = 0, part = 0;
            for (int tick = skill.FirstTick + 1; tick <= end; tick++) whole += way[tick];
            for (; at <= end; at++)
            {
                part += way[at];
                double share = whole > 0 ? part / whole : (at - skill.FirstTick) / (double)Math.Max(1, end - skill.FirstTick);
                reached[at] = before + Math.Min(1, share) / done.Length;
            }
            before += 1.0 / done.Length;
            if (end >= 0 && end < reached.Length) reached[end] = Math.Min(1, before);
        }
        for (; at < way.Length; at++) reached[at] = Math.Min(1, before);
        return reached;
    }

    List<Touch> Spells(BodyId[] touched, int arm)
    {
        var spells = new List<Touch>();
        for (int tick = 0; tick < touched.Length;)
        {
            if (touched[tick] == default) { tick++; continue; }
            SceneObject? thing = take.Index.OwnerOf(touched[tick]);
            int last = tick, seen = 0;
            for (int t = tick; t < touched.Length && t - last <= Brief; t++)
                if (touched[t] != default && ReferenceEquals(take.Index.OwnerOf(touched[t]), thing)) (last, seen) = (t, seen + 1);
            if (seen >= Brief && thing is not null) spells.Add(Spell(arm, thing, touched[tick], tick, last + 1));
            tick = last + 1;
        }
        return spells;
    }

    Touch Spell(int arm, SceneObject thing, BodyId body, int first, int end)
    {
        (WorldState begin, WorldState over) = (new(take.Index), new(take.Index));
        take.Trace.Read(first, begin);
        take.Trace.Read(Math.Min(end, take.Trace.Count - 1), over);
        return new(arm, thing, body, first, end)
        {
            X_BT = begin.BodyPose(body).Inverse() * begin.ToolPose(arm), X_WEnd = over.PoseOf(thing.Ref),
        };
    }

    // where a run of closing or opening commands begins
    static void MarkFingers(double[] command, GripperEvent[] marks)
    {
        int direction = 0;
        for (int tick = 1; tick < command.Length; tick++)
        {
            double change = command[tick] - command[tick - 1];
            int now = change < -Twitch ? -1 : change > Twitch ? 1 : 0;
            if (now != 0 && now != direction) marks[tick] = now < 0 ? GripperEvent.Closes : GripperEvent.Opens;
            direction = now;
        }
    }

    void MarkKeys(int ticks)
    {
        foreach (TimelineEntry skill in take.Timeline)
        {
            keyTicks.Add(skill.FirstTick);
            foreach (PhaseSpan phase in skill.Phases) keyTicks.Add(phase.FirstTick);
        }
        foreach (Touch grasp in Grasps)
        {
            keyTicks.Add(grasp.FirstTick);
            if (grasp.EndTick < ticks) keyTicks.Add(grasp.EndTick);
        }
    }
}

/// <summary>A spell in which the fingers of an arm touched, or held, one thing.</summary>
/// <param name="Arm">Number of the arm.</param>
/// <param name="Thing">What was touched.</param>
/// <param name="Body">Which body of it, at first.</param>
/// <param name="FirstTick">First control period.</param>
/// <param name="EndTick">Control period after the last.</param>
public sealed record Touch(int Arm, SceneObject Thing, BodyId Body, int FirstTick, int EndTick)
{
    /// <summary>The tool in the frame of the touched body, when it began.</summary>
    public required Pose X_BT { get; init; }

    /// <summary>The thing when it ended.</summary>
    public required Pose X_WEnd { get; init; }
}

/// <summary>What fingers do; where several happen in one frame, the one that stands later here is told.</summary>
public enum GripperEvent { None, Closes, Opens, Grasps, Releases }
