using Praxis.Core;
using Praxis.Mujoco;

namespace Praxis.Planning;

/// <summary>Settings of <see cref="CollisionChecker"/>.</summary>
public sealed record CollisionOptions
{
    /// <summary>Distance that arm and held object keep from everything else, m.</summary>
    public double Clearance { get; init; } = 0.008;

    /// <summary>Distance that links, and a held object, keep from other links of the same arm, m.</summary>
    public double SelfClearance { get; init; } = 0.003;

    /// <summary>How far distances are measured, m: the farther, the longer the stretches of a path that one check can clear.</summary>
    public double Sight { get; init; } = 0.04;
}

/// <summary>Two bodies that are closer than they may be.</summary>
/// <param name="A">The one that moves with the arm.</param>
/// <param name="B">The other one.</param>
/// <param name="NameA">Its name in the model.</param>
/// <param name="NameB">Its name in the model.</param>
/// <param name="Distance">Between their surfaces, m; negative when they penetrate.</param>
public readonly record struct CollisionReport(BodyId A, BodyId B, string NameA, string NameB, double Distance)
{
    /// <summary>A sentence for people.</summary>
    public override string ToString() => Distance < 0
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"'{NameA}' is {-1000 * Distance:0.0} mm inside '{NameB}'")
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"'{NameA}' is only {1000 * Distance:0.0} mm from '{NameB}'");
}

/// <summary>
/// Whether the arm, and what it holds, is clear of itself and of a frozen world. It owns a copy of the model in which only those
/// pairs are tested, and never touches the physics. Not thread-safe.
/// </summary>
/// <remarks>
/// Geoms get a collision margin, so that MuJoCo reports pairs before they touch together with their distance. A distance d at one
/// configuration clears every configuration that moves no point of the arm by d: edges are covered by such balls around the middle
/// of what is not yet covered (Schwarzer, Saha and Latombe 2005, "Adaptive dynamic collision checking"), which leaves no gaps.
/// </remarks>
public sealed partial class CollisionChecker : IMotionValidity, IDisposable
{
    const double Always = double.NegativeInfinity; // required distance of a pair that is not looked at
    const int MultiContact = 1 << 4;               // mjENBL_MULTICCD: several contacts per pair of geoms, where the nearest one is enough
    const double FinestStep = 0.0005;              // m, motion between two checks at least, however close an allowed pair is

    readonly CollisionOptions options;
    readonly Kinematics kinematics;
    readonly JointGroup group;
    readonly MjModel model;
    readonly MjData data;
    readonly int bodies;
    readonly double[] world;          // (nq), as last synchronised
    readonly Part[] parts;            // (nbody)
    readonly bool[] tool;             // (nbody), moves rigidly with the tool, but for its own joints
    readonly int[] contype, conaffinity; // (ngeom), of the original model
    readonly double[] required;       // (nbody, nbody), distance each pair must keep
    readonly double[] armReach, reach, middle; // (n), metres of motion per radian; reach counts the held object too
    readonly List<(int A, int B, double Depth)> allowed = [];
    double clearance, reserve; // metres of motion that a configuration with no slack still clears
    (int Body, int Address, Pose X_TO)? held;

    enum Part : byte { World, Arm, Held }

    /// <param name="model">The compiled model of the scene; it is copied.</param>
    /// <param name="kinematics">The arm, with the tool that carries held objects.</param>
    /// <param name="options">Distances to keep.</param>
    public CollisionChecker(MjModel model, Kinematics kinematics, CollisionOptions? options = null)
    {
        (this.kinematics, group, this.options) = (kinematics, kinematics.Group, options ?? new());
        clearance = this.options.Clearance;
        this.model = model.Clone();
        this.model.enableflags &= ~MultiContact;
        (contype, conaffinity, bodies) = (model.geom_contype.ToArray(), model.geom_conaffinity.ToArray(), model.nbody);
        (parts, tool, required) = (new Part[bodies], new bool[bodies], new double[bodies * bodies]);
        (armReach, reach, middle) = (new double[group.Count], new double[group.Count], new double[group.Count]);
        world = model.qpos0.ToArray();
        data = new MjData(this.model);
        FindArm();
        Rebuild();
    }

    /// <summary>Configurations looked at since the checker was made.</summary>
    public long Checks { get; private set; }

    /// <summary>Metres by which one radian (or metre) of each joint moves any point of the empty-handed arm at most, (n).</summary>
    public IReadOnlyList<double> Reach => armReach;

    /// <summary>Bodies that carry the tool frame or hang on it: palm and fingers.</summary>
    public IEnumerable<BodyId> ToolBodies => Enumerable.Range(0, bodies).Where(b => tool[b]).Select(b => new BodyId(b));

    /// <summary>Takes over where everything is; the group's own joints are set by each check.</summary>
    /// <param name="qposWorld">Positions of the whole world, (nq).</param>
    public void Sync(ReadOnlySpan<double> qposWorld)
    {
        qposWorld.CopyTo(world);
        qposWorld.CopyTo(data.qpos);
        kinematics.Sync(qposWorld);
    }

    /// <summary>Distance that arm and held object keep from everything else, m; at most what the options say at first.</summary>
    public double Clearance
    {
        get => clearance;
        set
        {
            clearance = Math.Clamp(value, 0, options.Clearance);
            Rebuild();
        }
    }

    /// <summary>Lets two bodies touch until the <see cref="Scope"/> ends or <see cref="ClearAllowed"/>: a finger and what it will grasp, a held object and its support.</summary>
    /// <param name="a">One body.</param>
    /// <param name="b">The other.</param>
    /// <param name="depth">How far they may press into each other, m.</param>
    public void Allow(BodyId a, BodyId b, double depth = 0.003)
    {
        allowed.Add((a.Value, b.Value, depth));
        Rebuild();
    }

    /// <summary>Lets the palm and the fingers touch a body until the <see cref="Scope"/> ends or <see cref="ClearAllowed"/>.</summary>
    public void AllowTool(BodyId other, double depth = 0.003)
    {
        foreach (BodyId body in ToolBodies) allowed.Add((body.Value, other.Value, depth));
        Rebuild();
    }

    /// <summary>Forgets every pair that was allowed to touch.</summary>
    public void ClearAllowed()
    {
        allowed.Clear();
        Rebuild();
    }

    /// <summary>Remembers what is allowed, held and how clear to keep; disposing the scope brings that back.</summary>
    public Scope Begin() => new(this);

    /// <summary>From now on an object moves with the tool, may touch palm and fingers, and must keep clear of everything else.</summary>
    /// <param name="body">The object; it has a free joint.</param>
    /// <param name="X_TO">Pose of the object in the tool frame.</param>
    /// <exception cref="PraxisException">The body has no free joint.</exception>
    public void Attach(BodyId body, Pose X_TO)
    {
        int joint = model.body_jntnum[body.Value] > 0 ? model.body_jntadr[body.Value] : -1;
        if (joint < 0 || model.jnt_type[joint] != 0)
            throw new PraxisException($"Body '{model.Name(body)}' cannot be held: it has no free joint. Attach an object that can be carried away.");
        held = (body.Value, model.jnt_qposadr[joint], X_TO);
        Rebuild();
    }

    /// <summary>The held object stays where the world last had it (<see cref="Sync"/>).</summary>
    public void Detach()
    {
        held = null;
        Rebuild();
    }

    /// <summary>
    /// Accepts, for the rest of the <see cref="Scope"/>, that some pairs are closer than they should be at a configuration that cannot
    /// be chosen (where the arm is, where it was told to go): they may be as close as they are there.
    /// </summary>
    /// <remarks>Any change of what is allowed, held, or of the clearance ends it too.</remarks>
    /// <param name="q">Configuration, (n), rad or m.</param>
    /// <param name="least">The smallest distance that is accepted, m.</param>
    /// <returns>Whether the configuration is free now.</returns>
    public bool Relax(ReadOnlySpan<double> q, double least)
    {
        const double Hair = 0.0005; // m, for what contacts wobble
        FindContacts(q);
        for (int i = 0; i < data.ncon; i++)
        {
            ref readonly MjContact contact = ref data.Contact(i);
            (int a, int b) = (model.geom_bodyid[contact.Geom1.Value], model.geom_bodyid[contact.Geom2.Value]);
            double distance = Distance(contact);
            if (distance >= least && distance < required[a * bodies + b]) Require(a, b, distance - Hair);
        }
        return Slack(q) >= 0;
    }

    /// <inheritdoc/>
    public bool IsFree(ReadOnlySpan<double> q) => Slack(q) >= 0;

    /// <summary>Whether palm, fingers and held object are clear of the world; when they are not, no other posture with the same tool pose helps.</summary>
    /// <param name="q">Configuration, (n), rad or m.</param>
    public bool IsToolFree(ReadOnlySpan<double> q)
    {
        FindContacts(q);
        for (int i = 0; i < data.ncon; i++)
        {
            ref readonly MjContact contact = ref data.Contact(i);
            int a = model.geom_bodyid[contact.Geom1.Value], b = model.geom_bodyid[contact.Geom2.Value];
            if (MovesWithTool(a) == MovesWithTool(b) || (parts[a] != Part.World && parts[b] != Part.World)) continue;
            double least = required[a * bodies + b];
            if (contact.Dist < least && Counts(contact) && Distance(contact) < least) return false;
        }
        return true;
    }

    bool MovesWithTool(int body) => tool[body] || parts[body] == Part.Held;

    /// <summary>The pair that is closest to touching among those closer than they may be, or null when the configuration is free.</summary>
    /// <param name="q">Configuration, (n), rad or m.</param>
    public CollisionReport? FirstContact(ReadOnlySpan<double> q)
    {
        FindContacts(q);
        (double least, int a, int b) = (0, -1, -1);
        for (int i = 0; i < data.ncon; i++)
        {
            ref readonly MjContact contact = ref data.Contact(i);
            int first = model.geom_bodyid[contact.Geom1.Value], second = model.geom_bodyid[contact.Geom2.Value];
            if (Counts(contact) && Distance(contact) - required[first * bodies + second] is var slack && slack < least)
                (least, a, b) = (slack, first, second);
        }
        if (a < 0) return null;
        if (parts[a] == Part.World) (a, b) = (b, a);
        return new(new(a), new(b), NameOf(a), NameOf(b), least + required[a * bodies + b]);
    }

    /// <inheritdoc/>
    public bool IsEdgeFree(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double motion = 0;
        for (int j = 0; j < a.Length; j++) motion += reach[j] * Math.Abs(b[j] - a[j]);
        double first = Slack(a), last = first < 0 ? first : Slack(b);
        return first >= 0 && last >= 0 && Covers(a, b, motion, Radius(first) / motion, 1 - Radius(last) / motion);
    }

    /// <summary>What is in the way of an edge, or null when it is free.</summary>
    internal CollisionReport? FirstContact(ReadOnlySpan<double> a, ReadOnlySpan<double> b) =>
        IsEdgeFree(a, b) ? null : FirstContact(a) ?? FirstContact(b) ?? FirstContact([.. middle]);

    /// <summary>A stretch of planning with its own rules about what may touch what.</summary>
    public sealed class Scope : IDisposable
    {
        readonly CollisionChecker checker;
        readonly (int A, int B, double Depth)[] allowed;
        readonly (int, int, Pose)? held;
        readonly double clearance;

        internal Scope(CollisionChecker checker) =>
            (this.checker, allowed, held, clearance) = (checker, [.. checker.allowed], checker.held, checker.clearance);

        /// <summary>Brings back the rules of before.</summary>
        public void Dispose()
        {
            checker.allowed.Clear();
            checker.allowed.AddRange(allowed);
            (checker.held, checker.clearance) = (held, clearance);
            checker.Rebuild();
        }
    }

    /// <summary>Frees the copy of the model.</summary>
    public void Dispose()
    {
        data.Dispose();
        model.Dispose();
    }

    /// <summary>Whether a stretch of an edge is free.</summary>
    /// <param name="a">Start of the edge, (n).</param>
    /// <param name="b">End of the edge, (n).</param>
    /// <param name="motion">Metres by which the whole edge moves any point at most.</param>
    /// <param name="from">Fraction where the stretch begins.</param>
    /// <param name="to">Fraction where it ends; nothing is left to do unless it is above <paramref name="from"/>.</param>
    bool Covers(ReadOnlySpan<double> a, ReadOnlySpan<double> b, double motion, double from, double to)
    {
        if (!(from < to)) return true;
        double at = 0.5 * (from + to);
        for (int j = 0; j < a.Length; j++) middle[j] = a[j] + (b[j] - a[j]) * at;
        double slack = Slack(middle), radius = Radius(slack) / motion;
        return slack >= 0 && Covers(a, b, motion, from, at - radius) && Covers(a, b, motion, at + radius, to);
    }

    /// <summary>Metres that the arm may move away from a free configuration without another look.</summary>
    /// <remarks>Half of the required distance is spent on what happens between two checks, so that progress is certain.</remarks>
    double Radius(double slack) => slack + reserve;

    /// <summary>How much closer the closest pair could come, m; negative when one is too close.</summary>
    double Slack(ReadOnlySpan<double> q)
    {
        FindContacts(q);
        double slack = options.Sight - clearance;
        int count = data.ncon;
        if (count == model.nconmax) return -1; // MuJoCo dropped contacts: what is not seen is not free
        ReadOnlySpan<int> bodyOf = model.geom_bodyid;
        for (int i = 0; i < count; i++)
        {
            ref readonly MjContact contact = ref data.Contact(i);
            double least = required[bodyOf[contact.Geom1.Value] * bodies + bodyOf[contact.Geom2.Value]];
            if (contact.Dist - least < slack && Counts(contact)) slack = Math.Min(slack, Distance(contact) - least);
        }
        return slack;
    }

    void FindContacts(ReadOnlySpan<double> q)
    {
        Checks++;
        Span<double> qpos = data.qpos;
        group.Write(q, qpos);
        if (held is var (_, address, X_TO))
        {
            Pose X_WO = kinematics.ToolPose(q) * X_TO;
            X_WO.P.CopyTo(qpos.Slice(address, 3));
            X_WO.R.CopyToWxyz(qpos.Slice(address + 3, 4));
        }
        data.Kinematics();
        data.Collision();
    }

    /// <summary>Whether the geoms of a contact would also have collided in the original model, and one of them moves.</summary>
    bool Counts(in MjContact contact)
    {
        int a = contact.Geom1.Value, b = contact.Geom2.Value;
        return ((contype[a] & conaffinity[b]) | (contype[b] & conaffinity[a])) != 0;
    }

    string NameOf(int body) => model.Name(new BodyId(body)) is { Length: > 0 } name ? name : body == 0 ? "world" : $"body {body}";
}
