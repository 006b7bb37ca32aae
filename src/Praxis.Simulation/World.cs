using System.Globalization;
using Praxis.Assets;
using Praxis.Core;
using Praxis.Mujoco;
using Praxis.Planning;

namespace Praxis.Simulation;

/// <summary>
/// A scene in physics: deterministic, stepped by control periods. Only a rollout steps it; everyone else reads <see cref="State"/>.
/// </summary>
public sealed class World : IDisposable
{
    /// <summary>Time between commands, s.</summary>
    public const double ControlPeriod = 0.01;

    const int StepsPerPeriod = 5;
    // nconmax, njmax: an overflow fails the episode, it never drops a contact in silence
    const int ContactSpace = 300, ConstraintSpace = 900;
    const int Ordinary = 4, ContactsEach = 60, ConstraintsEach = 300; // things that this is enough for; more for each beyond them
    const int ContactsPerPiece = 3, ConstraintsPerPiece = 12;         // of a cord
    // m/s^2; no table is level to 0.1 mrad, and MuJoCo 2.2.2's collider of boxes must not see one that is: for faces parallel to within
    // rounding it may take edges for what touches, report depths of a metre, and shoot a resting bottle to the ceiling
    internal static readonly Vec3 Gravity = new(1e-4 * 9.81, 7e-5 * 9.81, -9.81);

    const double SettleTime = 0.6, SettledSpeed = 0.02; // s; m/s
    const double SettledTurn = 0.05, Watched = 0.1;     // rad/s, of a hinge; s: what swings stands still for a moment, too
    const double SettleShift = 0.03, SettleTilt = 0.1;  // m, rad: a thing that moves further did not stand where it was put

    readonly MjModel model;
    readonly MjData data;
    readonly MidPhase midPhase;
    readonly MotionPlanner?[] planners;
    readonly double[][] previousQ;
    readonly double[] previousOpening;
    readonly List<Contact> touching = [];
    readonly List<LinkIndex> driven = []; // with forces of their own
    readonly double[] wrench = new double[6];
    readonly Companion[] companions;
    readonly Action<Contact> addContact;
    readonly double[] compensation; // xfrc_applied that every step begins with
    double origin;

    /// <summary>Builds the model, puts the arms in their starting posture and lets nothing move yet.</summary>
    /// <exception cref="PraxisException">
    /// The model does not compile, MuJoCo is not installed, or a joint is to start where it cannot be.
    /// </exception>
    public World(Scene scene)
    {
        model = MjModel.FromXml(WriteModel(scene));
        addContact = Add;
        data = new(model);
        midPhase = new(model);
        companions = [.. Companion.Of(scene.Objects, model)];
        Index = WorldIndex.Of(model, scene, companions);
        Scene = scene with { Objects = Index.Objects };
        State = new(Index);
        planners = new MotionPlanner?[Index.Arms.Count];
        previousQ = [.. scene.Posture.Select(q => new double[q.Length])];
        previousOpening = new double[Index.Arms.Count];
        PutArmsInPosture();
        PutLinks();
        CompensateGravity();
        compensation = data.xfrc_applied.ToArray();
        data.Forward();
        Observe();
    }

    /// <summary>Puts the arms into other postures, before anything has moved.</summary>
    /// <param name="posture">Per arm its joint positions, rad.</param>
    /// <param name="opening">Per arm the opening of its gripper, m.</param>
    public void Pose(IReadOnlyList<double[]> posture, IReadOnlyList<double> opening)
    {
        if (Steps > 0) throw new InvalidOperationException("The world has begun to move.");
        Scene = Scene with { Posture = posture, Opening = opening };
        PutArmsInPosture();
        data.qacc_warmstart.Clear(); // to the last bit the world that begins in this posture
        data.Forward();
        Observe();
    }

    public Scene Scene { get; private set; }
    public SceneIndex Index { get; }

    /// <summary>The world now; refreshed by <see cref="Advance"/>.</summary>
    public WorldState State { get; }

    /// <summary>What went wrong when <see cref="Advance"/> or <see cref="Settle"/> said no.</summary>
    public string Fault { get; private set; } = "";

    /// <summary>Number of physics steps so far.</summary>
    public long Steps { get; private set; }

    /// <summary>The planner of an arm, on its own copy of the model.</summary>
    public MotionPlanner Planner(int arm) => planners[arm] ??= NewPlanner(arm);

    /// <summary>Another planner of an arm, for someone with rules of his own about what may touch what; the caller disposes it.</summary>
    public MotionPlanner NewPlanner(int arm)
    {
        ArmSpec spec = Index.Arms[arm].Spec;
        JointGroup group = JointGroup.From(model, spec.Joints, [.. spec.VelocityLimits], [.. spec.AccelerationLimits]);
        return new(model, group, spec.ToolSite, [.. spec.Home]);
    }

    /// <summary>Lets everything come to rest with the arms held still, and makes that moment time zero.</summary>
    /// <returns>False when a thing, or a part of one, fell over, wandered off or would not rest; <see cref="Fault"/> says which.</returns>
    public bool Settle()
    {
        var before = Index.Objects.Select(o => State.PoseOf(o.Ref)).ToArray();
        Command still = Command.Hold(State);
        for (int arm = 0; arm < Index.Arms.Count; arm++) Scene.Posture[arm].CopyTo(still.Arms[arm].Q, 0);
        (SceneObject Thing, LinkIndex Link)? moving = null;
        for (double t = 0; t < SettleTime; t += ControlPeriod)
        {
            if (!Advance(still)) return false;
            if (t > SettleTime - Watched) moving ??= FirstMoving();
        }
        for (int i = 0; i < before.Length; i++)
        {
            SceneObject thing = Index.Objects[i];
            Pose now = State.PoseOf(thing.Ref);
            bool rests = State.SpeedOf(thing.Ref).Linear < SettledSpeed;
            bool stayed = (now.P - before[i].P).Length < SettleShift && Tilt(before[i], now) < SettleTilt;
            if (rests && stayed) continue;
            Fault = $"'{thing.Ref}' does not stand where it was put";
            return false;
        }
        if (moving is var (whose, restless))
        {
            Fault = $"the {restless.Link.Name} of '{whose.Ref}' does not come to rest";
            return false;
        }
        origin = data.time;
        Observe();
        return true;
    }

    static double Tilt(Pose before, Pose now) => Math.Acos(Math.Clamp(Vec3.Dot(before.R.AxisZ, now.R.AxisZ), -1, 1));

    (SceneObject, LinkIndex)? FirstMoving()
    {
        foreach (SceneObject thing in Index.Objects)
            foreach (LinkIndex link in thing.Links)
                if (Math.Abs(State.Velocities[link.VelocityAt]) >= (link.Link.Joint.Kind == JointKind.Hinge ? SettledTurn : SettledSpeed))
                    return (thing, link);
        return null;
    }

    /// <summary>Runs one control period towards a command.</summary>
    /// <returns>False when the physics failed; <see cref="Fault"/> says how.</returns>
    public bool Advance(Command command)
    {
        for (int step = 1; step <= StepsPerPeriod; step++)
        {
            for (int arm = 0; arm < Index.Arms.Count; arm++) Drive(arm, command.Arms[arm], (double)step / StepsPerPeriod);
            ApplyForces();
            midPhase.Step(data);
            Steps++;
        }
        for (int arm = 0; arm < Index.Arms.Count; arm++)
        {
            command.Arms[arm].Q.CopyTo(previousQ[arm], 0);
            previousOpening[arm] = command.Arms[arm].Opening;
        }
        // a diverged step resets MuJoCo's state in silence, a full buffer drops contacts: both only show in the warnings
        if (data.FirstWarning is { } warning)
        {
            Fault = $"the physics failed: {warning}";
            return false;
        }
        foreach (Companion companion in companions)
            if (companion.Fault is { } fault)
            {
                Fault = fault;
                return false;
            }
        Observe();
        return true;
    }

    /// <summary>How far the two things that are deepest in each other are so, m; zero and no names when nothing touches.</summary>
    public (double Depth, string Which) DeepestContact()
    {
        (double depth, string which) = (0, "");
        for (int i = 0; i < data.ncon; i++)
        {
            ref readonly MjContact contact = ref data.Contact(i);
            if (-contact.Dist <= depth) continue;
            string Name(GeomId geom) => model.Name(new BodyId(model.geom_bodyid[geom.Value]));
            (depth, which) = (-contact.Dist, $"'{Name(contact.Geom1)}' and '{Name(contact.Geom2)}'");
        }
        return (depth, which);
    }

    public void Dispose()
    {
        foreach (MotionPlanner? planner in planners) planner?.Dispose();
        data.Dispose();
        model.Dispose();
    }

    // position servo with velocity feed-forward: ctrl = q + (kd / kp) v; the reference moves evenly within the period
    void Drive(int arm, ArmCommand wanted, double fraction)
    {
        ArmIndex index = Index.Arms[arm];
        for (int j = 0; j < index.Actuators.Length; j++)
        {
            double q = previousQ[arm][j] + (wanted.Q[j] - previousQ[arm][j]) * fraction;
            data.ctrl[index.Actuators[j]] = q + index.Spec.FeedForward[j] * wanted.V[j];
        }
        double opening = previousOpening[arm] + (wanted.Opening - previousOpening[arm]) * fraction;
        data.ctrl[index.GripperActuator] = opening / 2;
    }

    void PutArmsInPosture()
    {
        for (int arm = 0; arm < Index.Arms.Count; arm++)
        {
            ArmIndex index = Index.Arms[arm];
            for (int j = 0; j < index.Positions.Length; j++)
            {
                data.qpos[index.Positions[j]] = Scene.Posture[arm][j];
                data.ctrl[index.Actuators[j]] = Scene.Posture[arm][j];
            }
            Scene.Posture[arm].CopyTo(previousQ[arm], 0);
            double opening = Scene.Opening is { } given ? given[arm] : index.Spec.Gripper.MaxOpening;
            foreach (int finger in index.FingerPositions) data.qpos[finger] = opening / index.FingerPositions.Length;
            data.ctrl[index.GripperActuator] = opening / 2;
            previousOpening[arm] = opening;
        }
    }

    void PutLinks()
    {
        foreach (SceneObject thing in Index.Objects)
        {
            foreach (string named in thing.JointStart.Keys) thing.Asset.LinkNamed(named);
            foreach (LinkIndex link in thing.Links)
            {
                data.qpos[link.PositionAt] = StartOf(thing, link.Link);
                if (link.FreeAt is { } free) PutScrewed(link.Link.Joint, thing.X_WO, data.qpos[link.PositionAt..], data.qpos[free..]);
                if (link.Link.Joint.Forces.Count > 0) driven.Add(link);
            }
        }
    }

    static double StartOf(SceneObject thing, Link link)
    {
        const double Rounding = 1e-9; // rad or m
        Joint joint = link.Joint;
        double start = thing.JointStart.TryGetValue(link.Name, out double given) ? given : joint.Start;
        double within = joint.Range.Clamp(start);
        return Math.Abs(start - within) <= Rounding ? within : throw new PraxisException(string.Create(CultureInfo.InvariantCulture,
            $"The {link.Name} of '{thing.Ref}' cannot start at {start:0.####} {joint.Kind.Unit()}: " +
            $"its range is {joint.Range.Low:0.####} to {joint.Range.High:0.####} {joint.Kind.Unit()}."));
    }

    static void PutScrewed(Joint joint, Pose X_WO, Span<double> thread, Span<double> free)
    {
        thread[1] = joint.RiseAt(thread[0]);
        Pose X_WL = X_WO * joint.Moved(thread[0]);
        X_WL.P.CopyTo(free);
        X_WL.R.CopyToWxyz(free[3..]);
    }

    // detents and latches: what depends on the position of a joint alone
    void DriveLinks()
    {
        foreach (LinkIndex link in driven) data.qfrc_applied[link.VelocityAt] = link.Link.Joint.ForceAt(data.qpos[link.PositionAt]);
    }

    void ApplyForces()
    {
        if (companions.Length > 0)
        {
            data.qfrc_applied.Clear();
            compensation.CopyTo(data.xfrc_applied);
        }
        DriveLinks();
        foreach (Companion companion in companions) companion.Step(model, data, ContactSettings.TimeStep);
    }

    // real arms compensate their own weight; 2.2.2 has no gravcomp, but a constant force at each link's centre of mass is the same thing
    void CompensateGravity()
    {
        foreach (ArmIndex arm in Index.Arms)
            foreach (BodyId body in arm.Bodies)
                (-model.body_mass[body.Value] * Gravity).CopyTo(data.xfrc_applied.Slice(6 * body.Value, 3));
    }

    void Observe()
    {
        double[] v = State.Values;
        StateLayout at = Index.Layout;
        v[0] = data.time - origin;
        data.qpos.CopyTo(v.AsSpan(at.PositionsAt));
        data.qvel.CopyTo(v.AsSpan(at.VelocitiesAt));
        data.actuator_force.CopyTo(v.AsSpan(at.EffortsAt));
        for (int arm = 0; arm < Index.Arms.Count; arm++)
        {
            ArmIndex index = Index.Arms[arm];
            for (int j = 0; j < index.Actuators.Length; j++) v[at.CommandsAt + index.Actuators[j]] = previousQ[arm][j];
            v[at.CommandsAt + index.GripperActuator] = previousOpening[arm];
        }
        ObserveBodies(v.AsSpan(at.BodiesAt));
        ObserveCompanions();
        ObserveContacts();
    }

    void ObserveCompanions()
    {
        StateLayout at = Index.Layout;
        Span<double> vertices = State.Values.AsSpan(at.VerticesAt, 3 * at.Vertices);
        Span<double> liquids = State.Values.AsSpan(at.LiquidLevelsAt, at.LiquidLevels);
        Span<double> displays = State.Values.AsSpan(at.DisplaysAt, at.Displays);
        foreach (Companion it in companions)
        {
            it.Show(vertices[..(3 * it.Vertices)], liquids[..it.LiquidLevels], displays[..it.Displays]);
            vertices = vertices[(3 * it.Vertices)..];
            liquids = liquids[it.LiquidLevels..];
            displays = displays[it.Displays..];
        }
    }

    void ObserveBodies(Span<double> bodies)
    {
        for (int body = 0; body < model.nbody; body++)
        {
            data.xpos.Slice(3 * body, 3).CopyTo(bodies[(7 * body)..]);
            data.xquat.Slice(4 * body, 4).CopyTo(bodies[(7 * body + 3)..]);
        }
    }

    void ObserveContacts()
    {
        touching.Clear();
        for (int i = 0; i < data.ncon; i++)
        {
            ref readonly MjContact contact = ref data.Contact(i);
            if (contact.EfcAddress < 0) continue;
            data.ContactForce(i, wrench);
            int a = model.geom_bodyid[contact.Geom1.Value], b = model.geom_bodyid[contact.Geom2.Value];
            Add(new(new(Math.Min(a, b)), new(Math.Max(a, b)), wrench[0]));
        }
        foreach (Companion companion in companions) companion.Touch(addContact);
        touching.Sort(static (x, y) => x.A.Value != y.A.Value ? x.A.Value.CompareTo(y.A.Value) : x.B.Value.CompareTo(y.B.Value));
        State.SetContacts(touching);
    }

    void Add(Contact contact)
    {
        for (int i = 0; i < touching.Count; i++)
        {
            if (touching[i].A != contact.A || touching[i].B != contact.B) continue;
            touching[i] = touching[i] with { NormalForce = touching[i].NormalForce + contact.NormalForce };
            return;
        }
        touching.Add(contact);
    }

    static string WriteModel(Scene scene)
    {
        var mjcf = new MjcfWriter("praxis");
        ContactSettings.AddTo(mjcf);
        mjcf.Option.Set("gravity", Gravity.X, Gravity.Y, Gravity.Z);
        int beyond = Math.Max(0, scene.Objects.Count(o => o.Movable) - Ordinary);
        int pieces = scene.Objects.Sum(o => o.Asset.Ingredients.Sum(i => i.Bodies().Count));
        mjcf.Size.Set("nconmax", ContactSpace + beyond * ContactsEach + pieces * ContactsPerPiece)
            .Set("njmax", ConstraintSpace + beyond * ConstraintsEach + pieces * ConstraintsPerPiece);
        mjcf.World.Add("geom").Set("name", "floor").Set("type", "plane").Set("size", 5, 5, 0.1);
        foreach (SceneObject thing in scene.Objects) 
            mjcf.AddObject(thing.Ref.Name, thing.Asset, thing.X_WO, thing.Movable, !thing.Asset.Ingredients.Any(i => i.ReplacesBody()));
        scene.Robot.AddTo(mjcf, scene.X_WB);
        return mjcf.ToString();
    }
}
