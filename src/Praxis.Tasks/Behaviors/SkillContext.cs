using Praxis.Assets;
using Praxis.Core;
using Praxis.Planning;
using Praxis.Simulation;

namespace Praxis.Tasks;

/// <summary>What a skill may see and use while it plans and runs.</summary>
public sealed class SkillContext
{
    readonly Rng rng;
    int skills;

    internal SkillContext(WorldState state, Command command, MotionPlanner planner, double period, Rng rng) =>
        (State, Command, Planner, Period, this.rng, Random) = (state, command, planner, period, rng, rng);

    /// <summary>The world as it is now; refreshed every tick.</summary>
    public WorldState State { get; }

    /// <summary>Plans for the acting arm on a copy of the world.</summary>
    public MotionPlanner Planner { get; }

    /// <summary>Chance of this skill call alone.</summary>
    public Rng Random { get; private set; }

    /// <summary>The skill that follows when this one succeeds, or null when it is the last.</summary>
    public Skill? Next { get; internal set; }

    public ArmSpec Spec => State.Index.Arms[0].Spec;

    /// <summary>X_WB of the acting arm's base.</summary>
    public Pose X_WB => State.BasePose();

    /// <summary>X_WT of the acting arm.</summary>
    public Pose X_WT => State.ToolPose();

    /// <summary>The posture last commanded, rad: where the next motion must begin.</summary>
    public ReadOnlySpan<double> CommandedPosture => ArmCommand.Q;

    /// <summary>The opening last commanded, m.</summary>
    public double CommandedOpening => ArmCommand.Opening;

    internal Command Command { get; }
    internal ArmCommand ArmCommand => Command.Arms[0];
    internal double Period { get; }
    internal int Ticks { get; set; }
    internal List<SkillSpan> Timeline { get; } = [];

    public ObjectAsset AssetOf(ObjectRef thing) => State.Index[thing].Asset;

    /// <summary>Where the joints of a thing are now, rad or m.</summary>
    public Func<Link, double> JointsOf(ObjectRef thing) => link => State.JointPosition(thing, link.Name);

    /// <summary>The bodies that touch any part of a thing, its own and robots excepted: what it stands on or leans against.</summary>
    public IReadOnlyList<BodyId> TouchedBy(ObjectRef thing)
    {
        SceneIndex index = State.Index;
        SceneObject own = index[thing];
        bool Mine(BodyId body) => ReferenceEquals(index.OwnerOf(body), own);
        return [.. State.Contacts.Where(c => Mine(c.A) != Mine(c.B)).Select(c => Mine(c.A) ? c.B : c.A)
            .Where(b => !index.IsRobot(b)).Distinct()];
    }

    /// <summary>Lets fingers touch every part of a thing while the planner's rules of now hold.</summary>
    public void AllowFingers(ObjectRef thing)
    {
        foreach (BodyId body in State.Index.BodiesOf(thing)) Planner.Checker.AllowFingers(body);
    }

    /// <summary>The same for two things, whichever parts of them meet.</summary>
    public void AllowContact(ObjectRef a, ObjectRef b)
    {
        foreach (BodyId one in State.Index.BodiesOf(a))
            foreach (BodyId other in State.Index.BodiesOf(b)) Planner.Checker.Allow(one, other);
    }

    /// <summary>Shows the planner the world as it is, with nothing held.</summary>
    public MotionPlanner FreshPlanner()
    {
        Planner.Checker.Detach();
        Planner.Sync(State.Positions);
        return Planner;
    }

    /// <summary>Shows the planner the world with the fingers at another opening, m.</summary>
    public void ShowFingers(double opening)
    {
        double[] world = [.. State.Positions];
        int[] fingers = State.Index.Arms[0].FingerPositions;
        foreach (int at in fingers) world[at] = opening / fingers.Length;
        Planner.Sync(world);
    }

    internal void BeginSkill() => Random = rng.Split("skill", skills++);
}
