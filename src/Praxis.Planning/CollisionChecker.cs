using System.Globalization;
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
        ? string.Create(CultureInfo.InvariantCulture, $"'{NameA}' is {-1000 * Distance:0.0} mm inside '{NameB}'")
        : string.Create(CultureInfo.InvariantCulture, $"'{NameA}' is only {1000 * Distance:0.0} mm from '{NameB}'");
}

/// <summary>
/// Whether the arm, and what it holds, is clear of itself and of a frozen world. It reads the model's collision geoms once and measures
/// distances itself: MuJoCo's own (2.2.2) are half the gap for boxes face to face and far off for some cylinders. Not thread-safe.
/// </summary>
/// <remarks>
/// A distance clears more than one configuration: every one to which the pair moves by less. Edges are covered by such balls, each pair
/// counting only the joints between its two geoms (Schwarzer, Saha and Latombe 2005, "Adaptive dynamic collision checking for single and
/// multiple
/// articulated robots in complex environments"), which leaves no gaps.
/// </remarks>
public sealed partial class CollisionChecker : IMotionValidity, IDisposable
{
    const double Same = 1e-9;         // m
    const double FinestStep = 0.0005; // m, motion between two checks at least, however close an allowed pair is

    readonly CollisionOptions options;
    readonly Kinematics kinematics;
    readonly JointGroup group;
    readonly List<(int A, int B, double Depth)> allowed = [];
    readonly double[] middle;        // (n)
    readonly double[] motion;        // (ngeom, links + 1), m by which an edge moves a geom relative to each link before it; last: the world
    (int Body, Pose X_TO)? held;
    Pair[] pairs = [];
    double clearance, reserve;       // reserve: metres of motion that a configuration with no room to spare still clears
    int suspect;                     // the pair that collided last is the first to be asked

    /// <param name="model">The compiled model of the scene; it is copied.</param>
    /// <param name="kinematics">The arm, with the tool that carries held objects.</param>
    /// <param name="options">Distances to keep.</param>
    /// <exception cref="PraxisException">A geom is of a type whose distance cannot be measured (a height field).</exception>
    public CollisionChecker(MjModel model, Kinematics kinematics, CollisionOptions? options = null)
    {
        (this.kinematics, group, this.options) = (kinematics, kinematics.Group, options ?? new());
        clearance = this.options.Clearance;
        this.model = model.Clone();
        data = new MjData(this.model);
        (shapes, frames, offsets) = (new Convex[model.ngeom], new Frame[model.ngeom], new Frame[model.ngeom]);
        (linkOf, tool, reach) = (new int[model.nbody], new bool[model.nbody], new double[model.ngeom * group.Count]);
        (middle, motion) = (new double[group.Count], new double[model.ngeom * (group.Count + 1)]);
        ReadGeoms();
        FindArm();
        this.model.qpos0.CopyTo(data.qpos);
        data.Kinematics();
        Carry(null);
        Reach = [.. Enumerable.Range(0, group.Count).Select(j => moving.Max(g => reach[g * group.Count + j]))];
    }

    /// <summary>Configurations looked at since the checker was made.</summary>
    public long Checks { get; private set; }

    /// <summary>Metres by which one radian (or metre) of each joint moves any point of the empty-handed arm at most, (n).</summary>
    public IReadOnlyList<double> Reach { get; }

    /// <summary>Bodies that carry the tool frame or hang on it: palm and fingers.</summary>
    public IEnumerable<BodyId> ToolBodies => Enumerable.Range(0, tool.Length).Where(b => tool[b]).Select(b => new BodyId(b));

    /// <summary>Distance that arm and held object keep from everything else, m; at most what the options say at first.</summary>
    public double Clearance
    {
        get => clearance;
        set
        {
            clearance = Math.Clamp(value, 0, options.Clearance);
            ApplyRules();
        }
    }

    /// <summary>
    /// Lets two bodies touch until the <see cref="Scope"/> ends or <see cref="ClearAllowed"/>: a finger and what it will grasp, a held
    /// object and its support.
    /// </summary>
    /// <param name="a">One body.</param>
    /// <param name="b">The other.</param>
    /// <param name="depth">How far they may press into each other, m.</param>
    public void Allow(BodyId a, BodyId b, double depth = 0.003)
    {
        allowed.Add((a.Value, b.Value, depth));
        ApplyRules();
    }

    /// <summary>Lets fingers, but not the palm, touch a body until the <see cref="Scope"/> ends or <see cref="ClearAllowed"/>.</summary>
    public void AllowFingers(BodyId other, double depth = 0.003)
    {
        foreach (BodyId body in ToolBodies)
            if (body != kinematics.ToolBody) allowed.Add((body.Value, other.Value, depth));
        ApplyRules();
    }

    /// <summary>Forgets every pair that was allowed to touch.</summary>
    public void ClearAllowed()
    {
        allowed.Clear();
        ApplyRules();
    }

    /// <summary>Remembers what is allowed, held and how clear to keep; disposing the scope brings that back.</summary>
    public Scope Begin() => new(this);

    /// <summary>From now on an object moves with the tool, may touch palm and fingers, and must keep clear of everything else.</summary>
    /// <param name="body">The object; it has a free joint.</param>
    /// <param name="X_TO">Pose of the object in the tool frame.</param>
    /// <exception cref="PraxisException">The body has no free joint.</exception>
    public void Attach(BodyId body, Pose X_TO)
    {
        const int Free = 0; // mjtJoint
        if (model.body_jntnum[body.Value] == 0 || model.jnt_type[model.body_jntadr[body.Value]] != Free)
            throw new PraxisException($"Body '{model.Name(body)}' cannot be held: it has no free joint. Attach what can be carried away.");
        Carry((body.Value, X_TO));
    }

    /// <summary>The held object stays where the world last had it (<see cref="Sync"/>).</summary>
    public void Detach() => Carry(null);

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
        Place(q);
        bool free = true;
        foreach (ref Pair pair in pairs.AsSpan())
        {
            double distance = DistanceOf(pair, pair.Required);
            if (distance >= pair.Required) continue;
            if (distance >= least) pair.Required = distance - Hair; else free = false;
        }
        return free;
    }

    /// <inheritdoc/>
    public bool IsFree(ReadOnlySpan<double> q) => Clear(q, 0) >= 0;

    /// <summary>
    /// Whether palm, fingers and held object are clear of the world; when they are not, no other posture with the same tool pose helps.
    /// </summary>
    /// <param name="q">Configuration, (n), rad or m.</param>
    public bool IsToolFree(ReadOnlySpan<double> q)
    {
        Checks++;
        Place(q);
        foreach (ref readonly Pair pair in pairs.AsSpan())
            if (pair.Before == 0 && MovesWithTool(pair.A) && DistanceOf(pair, pair.Required) < pair.Required) return false;
        return true;
    }

    bool MovesWithTool(int geom) => model.geom_bodyid[geom] is var body && (tool[body] || linkOf[body] == World);

    /// <summary>The pair that is closest to touching among those closer than they may be, or null when the configuration is free.</summary>
    /// <param name="q">Configuration, (n), rad or m.</param>
    public CollisionReport? FirstContact(ReadOnlySpan<double> q)
    {
        Place(q);
        (double worst, double distance, Pair found) = (0, 0, default);
        foreach (ref readonly Pair pair in pairs.AsSpan())
        {
            double d = DistanceOf(pair, pair.Required), missing = d - pair.Required;
            if (missing < worst) (worst, distance, found) = (missing, d, pair);
        }
        return worst == 0 ? null : Report(found, distance);
    }

    /// <summary>The worst pair among those closer than they may be and closer than they were; null when nothing got worse.</summary>
    /// <param name="q">Configuration, (n), rad or m.</param>
    /// <param name="last">The one before, which may itself break rules.</param>
    public CollisionReport? FirstWorse(ReadOnlySpan<double> q, ReadOnlySpan<double> last)
    {
        if (FirstContact(q) is null) return null;
        var before = new double[pairs.Length];
        Place(last);
        for (int i = 0; i < pairs.Length; i++) before[i] = Math.Min(0, DistanceOf(pairs[i], pairs[i].Required) - pairs[i].Required);
        Place(q);
        (double worst, double distance, Pair? found) = (0, 0, null);
        for (int i = 0; i < pairs.Length; i++)
        {
            double d = DistanceOf(pairs[i], pairs[i].Required), missing = d - pairs[i].Required;
            if (missing < Math.Min(worst, before[i] - Same)) (worst, distance, found) = (missing, d, pairs[i]);
        }
        return found is { } pair ? Report(pair, distance) : null;
    }

    CollisionReport Report(in Pair pair, double distance)
    {
        (int a, int b) = (model.geom_bodyid[pair.A], model.geom_bodyid[pair.B]);
        return new(new(a), new(b), NameOf(a), NameOf(b), distance);
    }

    /// <inheritdoc/>
    public bool IsEdgeFree(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        MeasureMotion(a, b);
        double first = Clear(a, 1);
        if (first is < 0 or >= 1) return first >= 0;
        double last = Clear(b, 1 - first);
        return last >= 0 && Covers(a, b, first, 1 - last);
    }

    /// <summary>What is in the way of an edge, or null when it is free.</summary>
    internal CollisionReport? FirstContact(ReadOnlySpan<double> a, ReadOnlySpan<double> b) =>
        IsEdgeFree(a, b) ? null : FirstContact(a) ?? FirstContact(b) ?? FirstContact([.. middle]);

    /// <summary>A stretch of planning with its own rules about what may touch what.</summary>
    public sealed class Scope : IDisposable
    {
        readonly CollisionChecker checker;
        readonly (int A, int B, double Depth)[] allowed;
        readonly (int Body, Pose X_TO)? held;
        readonly double clearance;

        internal Scope(CollisionChecker checker) =>
            (this.checker, allowed, held, clearance) = (checker, [.. checker.allowed], checker.held, checker.clearance);

        /// <summary>Brings back the rules of before.</summary>
        public void Dispose()
        {
            checker.allowed.Clear();
            checker.allowed.AddRange(allowed);
            checker.clearance = clearance;
            if (checker.held == held) checker.ApplyRules(); else checker.Carry(held);
        }
    }

    /// <summary>Frees the copy of the model.</summary>
    public void Dispose()
    {
        data.Dispose();
        model.Dispose();
    }

    /// <summary>Whether a stretch of an edge, between two fractions of it, is free.</summary>
    bool Covers(ReadOnlySpan<double> a, ReadOnlySpan<double> b, double from, double to)
    {
        if (!(from < to)) return true;
        double half = 0.5 * (to - from), at = from + half;
        for (int j = 0; j < a.Length; j++) middle[j] = a[j] + (b[j] - a[j]) * at;
        double radius = Clear(middle, half);
        return radius >= half || (radius >= 0 && Covers(a, b, from, at - radius) && Covers(a, b, at + radius, to));
    }

    /// <summary>
    /// How far along the edge, as a fraction of it and no farther than <paramref name="farthest"/>, a configuration clears; -1 when it is
    /// not free.
    /// </summary>
    double Clear(ReadOnlySpan<double> q, double farthest)
    {
        Checks++;
        Place(q);
        if (suspect < pairs.Length && DistanceOf(pairs[suspect], pairs[suspect].Required) < pairs[suspect].Required) return -1;
        for (int k = 0; k < pairs.Length; k++)
        {
            ref readonly Pair pair = ref pairs[k];
            double moves = motion[pair.A * (group.Count + 1) + pair.Before];
            double matters = pair.Required + Math.Max(0, farthest * moves - reserve), distance = DistanceOf(pair, matters);
            if (distance >= matters) continue;
            if (distance < pair.Required)
            {
                suspect = k;
                return -1;
            }
            farthest = Math.Min(farthest, (distance - pair.Required + reserve) / moves);
        }
        return farthest;
    }

    /// <summary>Distance of a pair, m, or anything above the cutoff when it is farther than that.</summary>
    double DistanceOf(in Pair pair, double cutoff)
    {
        ref readonly Frame a = ref frames[pair.A], b = ref frames[pair.B];
        double apart = pair.Bounds + cutoff;
        if ((a.P - b.P).LengthSquared > apart * apart) return double.MaxValue;
        return Distance.Between(shapes[pair.A], a, shapes[pair.B], b, cutoff);
    }

    /// <summary>For every moving geom, by how much the edge moves it at most relative to each link of the arm.</summary>
    void MeasureMotion(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        int n = group.Count;
        foreach (int geom in moving)
        {
            double sum = 0;
            int link = LinkOf(geom);
            // column k counts the joints beyond link k - 1, so column 0 is the motion in the world
            for (int k = n; k >= 0; k--)
            {
                motion[geom * (n + 1) + k] = sum;
                if (k == 0) break;
                int joint = kinematics.JointOf(k - 1);
                if (k - 1 <= link) sum += reach[geom * n + joint] * Math.Abs(b[joint] - a[joint]);
            }
        }
    }

    void Place(ReadOnlySpan<double> q)
    {
        kinematics.Evaluate(q);
        foreach (int geom in moving) frames[geom] = kinematics.FrameOf(LinkOf(geom)) * offsets[geom];
    }

    string NameOf(int body) => model.Name(new BodyId(body)) is { Length: > 0 } name ? name : body == 0 ? "world" : $"body {body}";
}
