using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Simulation;

/// <summary>
/// Everything that rendering, predicates and labels may know about a moment: the live world and a sample of a trace fill the same
/// view and give equal answers. Holds until its owner advances; copy it to keep it.
/// </summary>
public sealed partial class WorldState(SceneIndex index)
{
    internal readonly double[] Values = new double[index.Layout.Length];
    readonly List<Contact> contacts = [];

    /// <summary>Names and indices of the scene.</summary>
    public SceneIndex Index { get; } = index;

    /// <summary>s since the episode began.</summary>
    public double Time => Values[0];

    /// <summary>(nq), rad or m.</summary>
    public ReadOnlySpan<double> Positions => Values.AsSpan(Index.Layout.PositionsAt, Index.Layout.Positions);

    /// <summary>(nv), rad/s or m/s.</summary>
    public ReadOnlySpan<double> Velocities => Values.AsSpan(Index.Layout.VelocitiesAt, Index.Layout.Velocities);

    /// <summary>(nu), N m or N, what each actuator applies.</summary>
    public ReadOnlySpan<double> Efforts => Values.AsSpan(Index.Layout.EffortsAt, Index.Layout.Actuators);

    /// <summary>(nu), the position each actuator was asked for, rad or m, without the feed-forward term.</summary>
    public ReadOnlySpan<double> Commands => Values.AsSpan(Index.Layout.CommandsAt, Index.Layout.Actuators);

    /// <summary>(vertices, 3) deforming vertices in W, m.</summary>
    public ReadOnlySpan<double> Vertices => Values.AsSpan(Index.Layout.VerticesAt, 3 * Index.Layout.Vertices);

    /// <summary>Volumes, surfaces and streams of liquids, as <see cref="LiquidIndex"/> says.</summary>
    public ReadOnlySpan<double> LiquidLevels => Values.AsSpan(Index.Layout.LiquidLevelsAt, Index.Layout.LiquidLevels);

    /// <summary>What each display channel shows.</summary>
    public ReadOnlySpan<double> Displays => Values.AsSpan(Index.Layout.DisplaysAt, Index.Layout.Displays);

    /// <summary>The number that a display of an object shows, in its unit.</summary>
    public double Shown(ObjectRef thing, string display) => Displays[Index.DisplayOf(thing, display).Channel];

    /// <summary>Relative brightness of each light channel.</summary>
    public ReadOnlySpan<double> Lights => Values.AsSpan(Index.Layout.LightsAt, Index.Layout.Lights);

    /// <summary>Pairs of bodies that touch, ordered by body index.</summary>
    public IReadOnlyList<Contact> Contacts => contacts;

    /// <summary>X_WB of a body.</summary>
    public Pose BodyPose(BodyId body)
    {
        ReadOnlySpan<double> b = Values.AsSpan(Index.Layout.BodiesAt + 7 * body.Value, 7);
        return new(Quat.FromWxyz(b[3..]), Vec3.From(b));
    }

    /// <summary>X_WO of an object.</summary>
    public Pose PoseOf(ObjectRef thing) => BodyPose(Index.BodyOf(thing));

    /// <summary>X_WL of a link of an object.</summary>
    public Pose PoseOf(ObjectRef thing, string link) => BodyPose(Index.LinkOf(thing, link).Body);

    /// <summary>Position of the joint that carries a link, rad or m.</summary>
    public double JointPosition(ObjectRef thing, string link) => Positions[Index.LinkOf(thing, link).PositionAt];

    /// <summary>The same as a share: 0 closed, off or out; 1 open, on or pressed.</summary>
    public double JointShare(ObjectRef thing, string link)
    {
        LinkIndex known = Index.LinkOf(thing, link);
        return known.Link.Joint.ShareAt(Positions[known.PositionAt]);
    }

    /// <summary>Velocity of that joint, rad/s or m/s.</summary>
    public double JointVelocity(ObjectRef thing, string link) => Velocities[Index.LinkOf(thing, link).VelocityAt];

    /// <summary>X_WT of an arm's tool frame (+Z approaches, +Y closes).</summary>
    public Pose ToolPose(int arm = 0) => BodyPose(Index.Arms[arm].Hand) * Index.Arms[arm].Spec.X_HandTool;

    /// <summary>X_WB of an arm's base.</summary>
    public Pose BasePose(int arm = 0) => BodyPose(Index.Arms[arm].Base);

    /// <summary>Distance between the finger pads, m.</summary>
    public double GripperOpening(int arm = 0)
    {
        double sum = 0;
        foreach (int at in Index.Arms[arm].FingerPositions) sum += Positions[at];
        return sum;
    }

    /// <summary>Copies an arm's joint positions, (n), rad.</summary>
    public void ArmPositions(int arm, Span<double> q) => Gather(Positions, Index.Arms[arm].Positions, q);

    /// <summary>Copies an arm's joint velocities, (n), rad/s.</summary>
    public void ArmVelocities(int arm, Span<double> v) => Gather(Velocities, Index.Arms[arm].Velocities, v);

    /// <summary>Sum of the normal forces between two bodies, N; 0 when they do not touch.</summary>
    public double ContactForce(BodyId a, BodyId b)
    {
        (int low, int high) = a.Value < b.Value ? (a.Value, b.Value) : (b.Value, a.Value);
        foreach (Contact c in contacts)
            if (c.A.Value == low && c.B.Value == high) return c.NormalForce;
        return 0;
    }

    /// <summary>Sum of the normal forces between a body and any part of an object, N; 0 when they do not touch.</summary>
    public double ContactForce(BodyId body, ObjectRef thing)
    {
        SceneObject owner = Index[thing];
        double sum = 0;
        foreach (Contact c in contacts)
            if (c.A == body ? ReferenceEquals(Index.OwnerOf(c.B), owner) : c.B == body && ReferenceEquals(Index.OwnerOf(c.A), owner))
                sum += c.NormalForce;
        return sum;
    }

    /// <summary>Centre of mass of an object with its links where they are and the liquid that is in it, in W, m.</summary>
    public Vec3 CenterOf(ObjectRef thing)
    {
        SceneObject known = Index[thing];
        MassProperties own = known.Asset.Mass;
        Vec3 centre = PoseOf(thing) * own.Center;
        double liquid = LiquidMassIn(thing, out Vec3 middle);
        if (known.Links.Count == 0 && liquid == 0) return centre;
        double mass = own.Mass + liquid;
        Vec3 moment = centre * own.Mass + middle * liquid;
        foreach (LinkIndex link in known.Links)
        {
            MassProperties part = link.Link.Mass;
            (mass, moment) = (mass + part.Mass, moment + BodyPose(link.Body) * part.Center * part.Mass);
        }
        return moment / mass;
    }

    /// <summary>Where the joints of a cord are, from its first end to its last, in W, m.</summary>
    /// <exception cref="PraxisException">The thing is no cord.</exception>
    public Vec3[] NodesOf(ObjectRef thing)
    {
        SceneObject known = Index[thing];
        Cord cord = known.Asset.Ingredients.OfType<Cord>().FirstOrDefault()
            ?? throw new PraxisException($"'{thing}' is a {known.Category}, not a cord: it has no joints along its length.");
        var vertices = new double[3 * cord.VertexCount()];
        cord.Write([.. known.Pieces.Select(BodyPose)], vertices);
        return [.. Enumerable.Range(0, cord.Nodes.Count).Select(i => Vec3.From(vertices[(3 * i)..]))];
    }

    /// <summary>Where the particles of a cloth are, row after row, in W, m.</summary>
    /// <exception cref="PraxisException">The thing is no cloth.</exception>
    public Vec3[] ParticlesOf(ObjectRef thing)
    {
        SceneObject known = Index[thing];
        int at = 0;
        foreach (SceneObject other in Index.Objects)
            foreach (Ingredient ingredient in other.Asset.Ingredients)
            {
                int count = ingredient.VertexCount(), first = at;
                at += count;
                if (ReferenceEquals(other, known) && ingredient is Cloth)
                    return [.. Enumerable.Range(first, count).Select(i => Vec3.From(Vertices[(3 * i)..]))];
            }
        throw new PraxisException($"'{thing}' is a {known.Category}, not a cloth: it has no particles.");
    }

    /// <summary>A region where it is now, in the frame of the thing's own body: that of a cloth or a cord bends with it.</summary>
    public GraspRegion Present(ObjectRef thing, GraspRegion region)
    {
        if (region is not (CordGrasp or ClothGrasp)) return region;
        Pose X_OW = PoseOf(thing).Inverse();
        Vec3 up = X_OW.R.Rotate(Vec3.UnitZ);
        return region is CordGrasp cord ? cord with { Path = [.. NodesOf(thing).Select(p => X_OW * p)], Up = up }
            : (ClothGrasp)region with { Particles = [.. ParticlesOf(thing).Select(p => X_OW * p)], Up = up };
    }

    /// <summary>Linear and angular speed of a free object: m/s and rad/s; zero for a fixed one.</summary>
    public (double Linear, double Angular) SpeedOf(ObjectRef thing)
    {
        if (Index[thing].VelocityAt is not { } at) return (0, 0);
        ReadOnlySpan<double> v = Velocities.Slice(at, 6);
        return (Vec3.From(v).Length, Vec3.From(v[3..]).Length);
    }

    /// <summary>Makes this view equal to another of the same scene.</summary>
    public void CopyFrom(WorldState other)
    {
        other.Values.CopyTo(Values, 0);
        SetContacts(other.contacts);
    }

    /// <summary>A copy in which some free things are far below everything: a world as it would be if they were gone.</summary>
    public WorldState Without(IReadOnlyList<ObjectRef> things)
    {
        const double Far = 20; // m
        var copy = new WorldState(Index);
        Values.CopyTo(copy.Values, 0);
        foreach (SceneObject thing in things.Select(t => Index[t]))
        {
            if (thing.PositionAt is not { } at) continue;
            foreach (int free in thing.Links.Select(l => l.FreeAt).OfType<int>().Prepend(at))
                copy.Values[Index.Layout.PositionsAt + free + 2] -= Far;
            foreach (BodyId body in Index.BodiesOf(thing.Ref)) copy.Values[Index.Layout.BodiesAt + 7 * body.Value + 2] -= Far;
        }
        copy.SetContacts([.. contacts.Where(c => !IsGone(c.A) && !IsGone(c.B))]);
        return copy;

        bool IsGone(BodyId body) => Index.OwnerOf(body) is { } owner && things.Contains(owner.Ref);
    }

    internal void SetContacts(IReadOnlyList<Contact> pairs)
    {
        contacts.Clear();
        for (int i = 0; i < pairs.Count; i++) contacts.Add(pairs[i]);
    }

    internal void SetContacts(ReadOnlySpan<Contact> pairs)
    {
        contacts.Clear();
        contacts.AddRange(pairs);
    }

    /// <summary>
    /// The moment between two samples: numbers linearly, rotations along the arc; contacts and displays are the nearer sample's.
    /// </summary>
    internal void Interpolate(WorldState a, WorldState b, double t)
    {
        for (int i = 0; i < Values.Length; i++) Values[i] = a.Values[i] + (b.Values[i] - a.Values[i]) * t;
        for (int body = 0; body < Index.Layout.Bodies; body++)
            Slerp(a.Values, b.Values, Index.Layout.BodiesAt + 7 * body + 3, t);
        foreach (int at in Index.Quaternions) Slerp(a.Values, b.Values, Index.Layout.PositionsAt + at, t);
        // a display shows one thing or the other, never a mixture
        (t < 0.5 ? a : b).Displays.CopyTo(Values.AsSpan(Index.Layout.DisplaysAt));
        SetContacts(t < 0.5 ? a.contacts : b.contacts);
    }

    void Slerp(double[] a, double[] b, int at, double t) =>
        Quat.Slerp(Quat.FromWxyz(a.AsSpan(at, 4)), Quat.FromWxyz(b.AsSpan(at, 4)), t).CopyToWxyz(Values.AsSpan(at, 4));

    static void Gather(ReadOnlySpan<double> from, int[] at, Span<double> into)
    {
        for (int i = 0; i < at.Length; i++) into[i] = from[at[i]];
    }
}
