using System.Globalization;
using System.Numerics;
using System.Text;

namespace Praxis.Assets;

/// <summary>
/// A rope, a cable, a lace: capsules in a row whose joints resist bending and twisting, all there is of its object. In physics they are
/// bodies of MuJoCo's own; what is seen is one smooth tube through their joints, and what is fastened to its ends. A state holds the
/// joints and, beside the middle of each capsule, a point that tells how it is turned about its own axis.
/// </summary>
/// <param name="Nodes">The ends of the capsules as it lies at the start, evenly spaced, in the object's frame, m; at least four.</param>
/// <param name="Radius">m.</param>
/// <param name="Weight">kg/m, without what is fastened to its ends.</param>
/// <param name="Bending">
/// Flexural rigidity, N m^2: Young's modulus times second moment of what bends as one piece. Strands that slide on each other add little,
/// so a cable has that of its jacket and a braid far less than a rod as thick.
/// </param>
/// <param name="Material">Looks and friction.</param>
public sealed record Cord(
    IReadOnlyList<Vec3> Nodes, double Radius, double Weight, double Bending, MaterialDescription Material) : Ingredient
{
    const int Steps = 3, Sides = 12, DomeRings = 2; // of the tube: rings per capsule, facets around, rings of a rounded end

    // kg m^2 that only relative turning has to move: a lace's capsules would be too light for contacts as stiff as everyone's
    const double LeastArmature = 3e-7;

    // N m s/rad: what is limp would crack like a whip, faster than steps of physics can follow
    const double LeastDamping = 3e-5;

    const double TimeStep = 0.002; // s, of every world

    // m by which every other capsule is thinner: two meet in each joint, and one of them is enough for the ground to carry it
    const double Hair = 0.0003;

    /// <summary>Radius of the tightest bend, m: about four times its thickness for cables (IEC 60364-5-52), less for ropes.</summary>
    public double TightestBend { get; init; } = 8 * Radius;

    /// <summary>
    /// How fast bending dies away, s: damping over stiffness of every joint. Braids and soft jackets lose most of a swing to friction
    /// inside; and with at least half a physics step any stiffness is stable.
    /// </summary>
    public double Relaxation { get; init; } = 0.01;

    /// <summary>What is fastened to its first node; null for a plain end.</summary>
    public CordEnd? First { get; init; }

    /// <summary>What is fastened to its last node; null for a plain end.</summary>
    public CordEnd? Last { get; init; }

    /// <summary>Number of its capsules.</summary>
    public int Count => Nodes.Count - 1;

    /// <summary>Length of one of them, m.</summary>
    public double Spacing => (Nodes[1] - Nodes[0]).Length;

    /// <summary>From end to end, without what is fastened there, m.</summary>
    public double Length => Count * Spacing;

    /// <summary>Of a joint, N m/rad.</summary>
    public double JointStiffness => Bending / Spacing;

    /// <summary>Of a joint, N m s/rad.</summary>
    public double JointDamping => Math.Max(LeastDamping, Relaxation * JointStiffness);

    // what holds a cord reckons with the deceleration that damping gives now, which the implicit step then takes back: it must not be
    // more than would stop a joint within a step
    double JointArmature => Math.Max(LeastArmature, TimeStep * JointDamping);

    /// <summary>Most that a joint can be bent by, rad.</summary>
    public double SharpestBend => 2 * Math.Asin(Math.Min(0.9, Spacing / (2 * TightestBend)));

    public override bool ReplacesBody() => true;

    /// <summary>The nodes, then the point beside each capsule.</summary>
    public override int VertexCount() => Nodes.Count + Count;

    public override IReadOnlyList<string> Bodies() => [.. Enumerable.Range(0, Count).Select(i => $"c{i}")];

    /// <summary>The capsules as they lie at the start, in the object's frame: +Z along the cord, +Y up where it lies flat.</summary>
    public Pose[] Capsules()
    {
        var all = new Pose[Count];
        Vec3 x = default;
        for (int i = 0; i < all.Length; i++)
        {
            Vec3 z = (Nodes[i + 1] - Nodes[i]).Normalized();
            if (i == 0) x = Vec3.Cross(Math.Abs(z.Z) < 0.9 ? Vec3.UnitZ : Vec3.UnitX, z);
            x = (x - Vec3.Dot(x, z) * z).Normalized(); // turns with the path and never about it
            all[i] = new(Quat.FromAxes(x, Vec3.Cross(z, x), z), (Nodes[i] + Nodes[i + 1]) / 2);
        }
        return all;
    }

    /// <summary>Of everything as it lies at the start, in the object's frame.</summary>
    public MassProperties Mass() => MassProperties.Sum([.. Capsules().Select((X, i) => MassOf(i).Moved(X))]);

    /// <summary>What collides, as it lies at the start, in the object's frame.</summary>
    public IEnumerable<CollisionPart> Collisions() =>
        Capsules().SelectMany((X, i) => CollisionsOf(i).Select(c => c.Moved(X)));

    /// <summary>The object that is nothing but this cord, to be held anywhere but at its very ends.</summary>
    /// <param name="category">Id of the category.</param>
    /// <param name="size">"small", "large" or empty.</param>
    /// <param name="shape">"coiled", "straight" or empty.</param>
    public ObjectAsset ToAsset(string category, string size = "", string shape = "")
    {
        IReadOnlyList<VisualPart> seen = Meshes();
        (Vec3 Low, Vec3 High)[] bounds = [.. seen.Select(v => v.Mesh.Bounds())];
        (Vec3 low, Vec3 high) = (bounds.Select(b => b.Low).Aggregate(Vec3.Min), bounds.Select(b => b.High).Aggregate(Vec3.Max));
        return new(Mass(), category, seen)
        {
            SizeName = size, ShapeName = shape, Ingredients = [this], Collisions = [.. Collisions()],
            Base = Outline.Rectangle(Math.Max(-low.X, high.X), Math.Max(-low.Y, high.Y)),
            Affordances = [new CordGrasp(Nodes, Radius, new(0.03, 0.97))],
        };
    }

    /// <summary>The same in other materials; it weighs what it weighed.</summary>
    public Cord Remade(Func<VisualPart, MaterialDescription> remake) => this with
    {
        Material = remake(Meshes()[0]), First = First?.Remade(remake), Last = Last?.Remade(remake),
    };

    // of a capsule with what is fastened to it, in its own frame; its rounded ends are its neighbours'
    MassProperties MassOf(int i)
    {
        double mass = Weight * Spacing, across = mass * (Spacing * Spacing / 12 + Radius * Radius / 4), along = mass * Radius * Radius / 2;
        return MassProperties.Sum([new(mass, Vec3.Zero, new(across, across, along, 0, 0, 0)),
            .. EndsOf(i).Select(e => e.End.Mass.Moved(e.X_CE))]);
    }

    IEnumerable<CollisionPart> CollisionsOf(int i) =>
        [new(new CollisionShape.Capsule(i % 2 == 0 ? Radius : Radius - Hair, Spacing / 2), Pose.Identity),
            .. EndsOf(i).SelectMany(e => e.End.Collisions.Select(c => c.Moved(e.X_CE)))];

    IEnumerable<(CordEnd End, Pose X_CE)> EndsOf(int i)
    {
        if (i == 0 && First is { } first) yield return (first, X_CFirst);
        if (i == Count - 1 && Last is { } last) yield return (last, X_CLast);
    }

    Pose X_CFirst => new(Quat.RotY(Math.PI), new(0, 0, -Spacing / 2));
    Pose X_CLast => Pose.At(0, 0, Spacing / 2);

    /// <summary>
    /// Bodies "name/c0", "name/c1", ... as they lie at the start: a tree from the middle one, which is free, so that no branch is longer
    /// than it must be. As it lies is how its joints are relaxed: what has lain so long keeps something of it.
    /// </summary>
    public override void AddTo(MjcfWriter writer, string name, Pose X_WO)
    {
        Pose[] X_OC = Capsules();
        int middle = Count / 2;
        MjcfElement root = AddCapsule(writer, writer.World, name, middle, X_WO * X_OC[middle]);
        root.FreeJoint($"{name}/c{middle}");
        foreach (int way in (int[])[1, -1])
        {
            MjcfElement last = root;
            for (int i = middle + way; i >= 0 && i < Count; i += way)
            {
                last = AddCapsule(writer, last, name, i, X_OC[i - way].Inverse() * X_OC[i]);
                last.Add("joint").Set("name", $"{name}/c{i}").Set("type", "ball").Set("pos", 0, 0, -way * Spacing / 2)
                    .Set("stiffness", JointStiffness).Set("damping", JointDamping).Set("armature", JointArmature)
                    .Set("limited", true).Set("range", 0, SharpestBend);
            }
        }
    }

    MjcfElement AddCapsule(MjcfWriter writer, MjcfElement parent, string name, int i, Pose X_PC)
    {
        MjcfElement body = parent.Body($"{name}/c{i}", X_PC);
        body.Inertial(MassOf(i));
        int k = 0;
        foreach (CollisionPart part in CollisionsOf(i)) writer.AddCollision(body, $"{name}/c{i}/g{k++}", part, Material.Friction);
        return body;
    }

    /// <summary>What of it is seen on one capsule in formats that know no tubes: what is fastened to it, in its own frame.</summary>
    /// <param name="capsule">From 0.</param>
    public IEnumerable<VisualPart> FastenedTo(int capsule) => EndsOf(capsule).SelectMany(e => e.End.Visuals.Select(v => Moved(v, e.X_CE)));

    static VisualPart Moved(VisualPart part, Pose X) => part with
    {
        Mesh = new()
        {
            Positions = [.. part.Mesh.Positions.Select(p => (X * new Vec3(p.X, p.Y, p.Z)).ToVector3())],
            Normals = [.. part.Mesh.Normals.Select(n => X.R.Rotate(new(n.X, n.Y, n.Z)).ToVector3())],
            Uvs = part.Mesh.Uvs, Triangles = part.Mesh.Triangles,
        },
    };

    /// <summary>The tube, then what is fastened to the first node and to the last.</summary>
    public override IReadOnlyList<VisualPart> Meshes()
    {
        Pose[] X_OC = Capsules();
        var start = new double[3 * VertexCount()];
        Write(X_OC, start);
        (Vector3[] positions, Vector3[] normals) = (new Vector3[TubeVertices], new Vector3[TubeVertices]);
        for (int ring = 0; ring < Rings; ring++) Ring(start, ring, positions, normals);
        Vector2[] uvs = [.. Enumerable.Range(0, TubeVertices).Select(k => new Vector2(
            (float)(2 * Math.PI * Radius * (k % (Sides + 1)) / Sides), (float)((k / (Sides + 1) - DomeRings) * Spacing / Steps)))];
        var tube = new Mesh { Positions = positions, Normals = normals, Uvs = uvs, Triangles = TubeTriangles() };
        return [new(tube, Material), .. First?.Visuals.Select(v => Moved(v, X_OC[0] * X_CFirst)) ?? [],
            .. Last?.Visuals.Select(v => Moved(v, X_OC[^1] * X_CLast)) ?? []];
    }

    /// <summary>What a state holds of it.</summary>
    /// <param name="X_WC">Its capsules.</param>
    /// <param name="vertices">Receives (<see cref="VertexCount"/>, 3), m, in W.</param>
    public void Write(ReadOnlySpan<Pose> X_WC, Span<double> vertices)
    {
        for (int i = 0; i < Count; i++)
        {
            Vec3 half = Spacing / 2 * X_WC[i].R.AxisZ;
            (X_WC[i].P - half).CopyTo(vertices[(3 * i)..]);
            if (i == Count - 1) (X_WC[i].P + half).CopyTo(vertices[(3 * i + 3)..]);
            (X_WC[i].P + Radius * X_WC[i].R.AxisX).CopyTo(vertices[(3 * (Nodes.Count + i))..]);
        }
    }

    public override void Skin(ReadOnlySpan<double> vertices, Span<Vector3> positions)
    {
        for (int ring = 0; ring < Rings; ring++) Ring(vertices, ring, positions, default);
        positions = positions[TubeVertices..];
        if (First is { } first) positions = Place(first, FrameOf(vertices, 0) * X_CFirst, positions);
        if (Last is { } last) Place(last, FrameOf(vertices, Count - 1) * X_CLast, positions);
    }

    static Span<Vector3> Place(CordEnd end, Pose X_WE, Span<Vector3> positions)
    {
        for (int part = 0; part < end.Visuals.Count; part++)
        {
            Vector3[] drawn = end.Visuals[part].Mesh.Positions;
            for (int k = 0; k < drawn.Length; k++) positions[k] = (X_WE * new Vec3(drawn[k].X, drawn[k].Y, drawn[k].Z)).ToVector3();
            positions = positions[drawn.Length..];
        }
        return positions;
    }

    int Rings => Steps * Count + 1 + 2 * DomeRings;

    int TubeVertices => Rings * (Sides + 1);

    int[] TubeTriangles()
    {
        var triangles = new List<int>();
        for (int ring = 0; ring + 1 < Rings; ring++)
            for (int k = 0; k < Sides; k++)
            {
                int a = ring * (Sides + 1) + k, b = a + Sides + 1;
                if (ring > 0) triangles.AddRange([a, a + 1, b + 1]); // at the poles a quad is a triangle
                if (ring + 2 < Rings) triangles.AddRange([a, b + 1, b]);
            }
        return [.. triangles];
    }

    // A ring around the cubic path through the nodes (Catmull and Rom 1974), or of a rounded end: its latitude goes to a quarter turn.
    void Ring(ReadOnlySpan<double> vertices, int ring, Span<Vector3> positions, Span<Vector3> normals)
    {
        int at = Math.Clamp(ring - DomeRings, 0, Steps * Count), beyond = ring - DomeRings - at;
        (Vec3 centre, Vec3 along, Vec3 side) = PathAt(vertices, at);
        Vec3 across = Vec3.Cross(along, side);
        double latitude = Math.PI / 2 * beyond / DomeRings, sine = Math.Sin(latitude);
        double cosine = Math.Abs(beyond) == DomeRings ? 0 : Math.Cos(latitude);
        for (int k = 0; k <= Sides; k++)
        {
            double angle = 2 * Math.PI * (k % Sides) / Sides;
            Vec3 normal = cosine * (Math.Cos(angle) * side + Math.Sin(angle) * across) + sine * along;
            positions[ring * (Sides + 1) + k] = (centre + Radius * normal).ToVector3();
            if (!normals.IsEmpty) normals[ring * (Sides + 1) + k] = normal.ToVector3();
        }
    }

    // the path, its direction, and a unit vector across it that turns with the capsules
    (Vec3 P, Vec3 Along, Vec3 Side) PathAt(ReadOnlySpan<double> vertices, int at)
    {
        int i = Math.Min(at / Steps, Count - 1);
        double t = (double)(at - i * Steps) / Steps;
        Vec3 b = Node(vertices, i), c = Node(vertices, i + 1);
        Vec3 a = i > 0 ? Node(vertices, i - 1) : 2 * b - c, d = i + 1 < Count ? Node(vertices, i + 2) : 2 * c - b;
        Vec3 p = b + t / 2 * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * b - a - 3 * c + d)));
        Vec3 along = (c - a + t * (4 * a - 10 * b + 8 * c - 2 * d + 3 * t * (3 * b - a - 3 * c + d))).Normalized();
        Vec3 side = Vec3.Lerp(SideAt(vertices, i - 1) + SideAt(vertices, i), SideAt(vertices, i) + SideAt(vertices, i + 1), t);
        return (p, along, (side - Vec3.Dot(side, along) * along).Normalized());
    }

    static Vec3 Node(ReadOnlySpan<double> vertices, int i) => Vec3.From(vertices[(3 * i)..]);

    Vec3 SideAt(ReadOnlySpan<double> vertices, int capsule)
    {
        int i = Math.Clamp(capsule, 0, Count - 1);
        return (Vec3.From(vertices[(3 * (Nodes.Count + i))..]) - (Node(vertices, i) + Node(vertices, i + 1)) / 2).Normalized();
    }

    Pose FrameOf(ReadOnlySpan<double> vertices, int i)
    {
        Vec3 b = Node(vertices, i), c = Node(vertices, i + 1), z = (c - b).Normalized(), x = SideAt(vertices, i);
        x = (x - Vec3.Dot(x, z) * z).Normalized();
        return new(Quat.FromAxes(x, Vec3.Cross(z, x), z), (b + c) / 2);
    }

    // every number of it: a list would be printed as its type
    protected override bool PrintMembers(StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"{Radius}, {Weight}, {Bending}, {TightestBend}, {Relaxation}, {Material}");
        foreach (Vec3 node in Nodes) text.Append(CultureInfo.InvariantCulture, $", {node.X}, {node.Y}, {node.Z}");
        foreach (CordEnd? end in (CordEnd?[])[First, Last]) text.Append(CultureInfo.InvariantCulture, $", {end?.Mass}");
        return true;
    }
}
