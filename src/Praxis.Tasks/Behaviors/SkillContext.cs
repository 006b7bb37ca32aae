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
    ImpedanceController? impedance;

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

    /// <summary>How the skill is to be done.</summary>
    public Manner Manner { get; internal set; } = Manner.Plain;

    /// <summary>Index of the acting arm.</summary>
    public int Arm => 0;

    public ArmSpec Spec => State.Index.Arms[Arm].Spec;

    /// <summary>X_WB of the acting arm's base.</summary>
    public Pose X_WB => State.BasePose(Arm);

    /// <summary>X_WT of the acting arm.</summary>
    public Pose X_WT => State.ToolPose(Arm);

    /// <summary>Distance between the finger pads as it is, m.</summary>
    public double Opening => State.GripperOpening(Arm);

    /// <summary>
    /// How much narrower than a thing the gripper is asked to be when it holds it, m: by the arm's stiffness and the manner.
    /// </summary>
    public double Squeeze => Manner.Force is { } force ? 4 * force / Spec.GripperStiffness : Spec.Squeeze;

    /// <summary>The tool pose of the posture last commanded, X_WT: where a curve that begins now begins.</summary>
    public Pose CommandedTool => Planner.Kinematics.ToolPose(CommandedPosture);

    /// <summary>A compliance as hard as the manner allows.</summary>
    public Compliance Mannered(Compliance compliance) => Manner.Force is { } force ? compliance.AtMost(force) : compliance;

    /// <summary>The posture last commanded, rad: where the next motion must begin.</summary>
    public ReadOnlySpan<double> CommandedPosture => ArmCommand.Q;

    /// <summary>The opening last commanded, m.</summary>
    public double CommandedOpening => ArmCommand.Opening;

    internal Command Command { get; }
    internal ArmCommand ArmCommand => Command.Arms[Arm];
    internal double Period { get; }
    internal int Ticks { get; set; }
    internal List<SkillSpan> Timeline { get; } = [];

    /// <summary>The skill call that runs, and its phase.</summary>
    internal (Skill Skill, string Phase)? Doing { get; set; }

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
    /// <param name="thing">What they may touch.</param>
    /// <param name="depth">How far they may press into it, m: further for what gives way, or is to be pressed.</param>
    public void AllowFingers(ObjectRef thing, double depth = 0.003)
    {
        foreach (BodyId body in State.Index.BodiesOf(thing)) Planner.Checker.AllowFingers(body, depth);
    }

    /// <summary>The same for two things, whichever parts of them meet.</summary>
    public void AllowContact(ObjectRef a, ObjectRef b)
    {
        foreach (BodyId one in State.Index.BodiesOf(a))
            foreach (BodyId other in State.Index.BodiesOf(b)) Planner.Checker.Allow(one, other);
    }

    /// <summary>The same in a world where some things are far away: what would be possible if they were not in the way.</summary>
    internal SkillContext Without(IReadOnlyList<ObjectRef> things) =>
        new(State.Without(things), Command, Planner, Period, rng) { Random = Random, Manner = Manner };

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
        int[] fingers = State.Index.Arms[Arm].FingerPositions;
        foreach (int at in fingers) world[at] = opening / fingers.Length;
        Planner.Sync(world);
    }

    internal void BeginSkill()
    {
        Random = rng.Split("skill", skills++);
        Planner.Pace = Manner.Pace;
    }

    // fills the acting arm's command so that the tool gives way; how far it is from where it should be, m
    internal double Comply(SkillStep.Comply step, double at)
    {
        impedance ??= new(Planner.Kinematics, Spec.ServoStiffness, Spec.FeedForward);
        int n = Planner.Group.Count;
        Span<double> q = stackalloc double[n], v = stackalloc double[n], wanted = stackalloc double[n];
        State.ArmPositions(Arm, q);
        State.ArmVelocities(Arm, v);
        step.Motion.Sample(at, wanted, ArmCommand.V);
        return impedance.Command(Mannered(step.Compliance), q, v, wanted, ArmCommand.V, Period, ArmCommand.Q);
    }
}
