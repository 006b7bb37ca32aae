using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Praxis.Assets;

/// <summary>What is seen of an object: a mesh in the object's frame and what it is made of.</summary>
public sealed record VisualPart(Mesh Mesh, MaterialDescription Material)
{
    /// <summary>What people call it, when it is something of its own: "cap", "lid"; empty for the thing itself.</summary>
    public string Name { get; init; } = "";

    /// <summary>How many of that name it holds: the four wheels of a car.</summary>
    public int Count { get; init; } = 1;

    /// <summary>What it was weighed with, kg/m^3: the material's unless the part said otherwise.</summary>
    public double Density { get; init; } = Material.Density;

    /// <summary>Whether it is what the thing holds: gone when it is emptied, or filled with a liquid that flows.</summary>
    public bool IsContent { get; init; }

    /// <summary>kg/m^3 without what the weight of the body stands for as well: of a full can. Null: nothing.</summary>
    public double? EmptyDensity { get; init; }
}

/// <summary>A closed solid and what it is made of.</summary>
/// <param name="Solid">In the object's frame.</param>
/// <param name="Material">Its looks and, unless <paramref name="BulkDensity"/> says otherwise, its density.</param>
/// <param name="BulkDensity">kg/m^3 of things that are filled (a full can) or have no weight of their own (a printed label: 0).</param>
public sealed record Part(Solid Solid, MaterialDescription Material, double? BulkDensity = null)
{
    /// <summary>What people call it, when it is something of its own: "cap", "lid"; empty for the thing itself.</summary>
    public string Name { get; init; } = "";

    /// <summary>How many of that name it holds: the four wheels of a car.</summary>
    public int Count { get; init; } = 1;

    /// <summary>Whether it is what the thing holds: <see cref="VisualPart.IsContent"/>.</summary>
    public bool IsContent { get; init; }

    /// <summary>kg/m^3 where <paramref name="BulkDensity"/> is with what is in it: <see cref="VisualPart.EmptyDensity"/>.</summary>
    public double? EmptyDensity { get; init; }

    internal VisualPart Visual => new(Solid.ToMesh(), Material)
    {
        Name = Name, Count = Count, Density = BulkDensity ?? Material.Density, IsContent = IsContent, EmptyDensity = EmptyDensity,
    };
    internal MassProperties Mass => Solid.Mass(BulkDensity ?? Material.Density);
}

/// <summary>
/// One concrete object: geometry, collision body, mass, and what can be done with it. Origin O: centre of the base; +Z up.
/// </summary>
public sealed class ObjectAsset
{
    const double Station = 5 * Math.PI / 180; // rad between the places of a hinge that are looked at

    readonly Lazy<double> clearanceRadius, radiusAtStart;
    readonly Lazy<(Vec3, Vec3)> swept;
    readonly Lazy<Vessel?> vessel;
    IReadOnlyList<Ingredient> ingredients = [];
    string? hash;

    /// <param name="category">Id of the category that built it.</param>
    /// <param name="parts">The solids; the first gives the words for colour and material and the friction.</param>
    public ObjectAsset(string category, params IReadOnlyList<Part> parts)
        : this(MassProperties.Sum([.. parts.Select(p => p.Mass)]), category, [.. parts.Select(p => p.Visual)])
    {
    }

    /// <param name="mass">What it weighs.</param>
    /// <param name="category">Id of the category that built it, or the name of a scan.</param>
    /// <param name="visuals">What is seen; the first gives the words for colour and material and the friction.</param>
    public ObjectAsset(MassProperties mass, string category, IReadOnlyList<VisualPart> visuals)
    {
        (Category, Visuals, Mass) = (category, visuals, mass);
        vessel = new(() => VesselMeasure.Of(this));
        (Vec3 Low, Vec3 High)[] bounds = [.. Visuals.Select(v => v.Mesh.Bounds())];
        Bounds = (bounds.Select(b => b.Low).Aggregate(Vec3.Min), bounds.Select(b => b.High).Aggregate(Vec3.Max));
        (clearanceRadius, radiusAtStart, swept) = (new(MeasureClearance), new(MeasureAtStart), new(MeasureSwept));
    }

    public string Category { get; }
    public IReadOnlyList<VisualPart> Visuals { get; private set; }

    /// <summary>Of the object's own body, without its links and without a liquid that flows.</summary>
    public MassProperties Mass { get; private set; }

    /// <summary>Axis-aligned bounds in O of the object's own body, without its links, m.</summary>
    public (Vec3 Low, Vec3 High) Bounds { get; }

    public required IReadOnlyList<CollisionPart> Collisions { get; init; }

    /// <summary>Of the object's own body; those of its links are theirs.</summary>
    public required IReadOnlyList<Affordance> Affordances { get; init; }

    /// <summary>What moves against the body above; parents before their children. Empty for a rigid thing.</summary>
    public IReadOnlyList<Link> Links { get; init; } = [];

    /// <summary>What of it is neither rigid nor a joint: liquid, cloth, thread. Empty for most things.</summary>
    public IReadOnlyList<Ingredient> Ingredients
    {
        get => ingredients;
        init => ingredients = value;
    }

    /// <summary>Its inside as a vessel for liquids, measured from the walls around its cavity or its reservoir; null where it cannot hold
    /// any.</summary>
    public Vessel? Vessel => vessel.Value;

    /// <summary>The same thing with a liquid in it.</summary>
    /// <param name="share">Of what it holds while it stands, above 0 up to 1.</param>
    /// <param name="liquid">Name of a <see cref="LiquidKind"/>.</param>
    /// <exception cref="PraxisException">It holds no liquid, or there is no such liquid or share.</exception>
    public ObjectAsset Filled(double share, string liquid)
    {
        if (!(share > 0 && share <= 1))
            throw new PraxisException($"A {Category} cannot be filled by a share of {share}; it must be above 0 and at most 1.");
        LiquidKind kind = LiquidKind.Named(liquid);
        if (Vessel is not { } inside)
            throw new PraxisException($"This {Category} holds no liquid: it has no cavity with tight walls. Fill a mug or a bowl.");
        ObjectAsset filled = Emptied();
        filled.ingredients = [.. filled.ingredients, new Liquid(kind.Name, share * inside.Capacity)];
        return filled;
    }

    /// <summary>The same thing with nothing in it: no liquid, none of what it is drawn and weighed with.</summary>
    public ObjectAsset Emptied()
    {
        var emptied = (ObjectAsset)MemberwiseClone();
        emptied.hash = null;
        emptied.ingredients = [.. Ingredients.Where(i => i is not Liquid)];
        if (Visuals.All(v => !v.IsContent && (v.EmptyDensity is null || v.EmptyDensity == v.Density))) return emptied;
        emptied.Visuals = [.. Visuals.Where(v => !v.IsContent).Select(v => v with { Density = v.EmptyDensity ?? v.Density })];
        emptied.Mass = MassProperties.Sum([.. emptied.Visuals.Select(v => MassProperties.Of(v.Mesh, v.Density))]);
        return emptied;
    }

    /// <summary>Whether nothing is in it: it is as <see cref="Emptied"/> leaves it.</summary>
    public bool IsEmpty => Ingredients.All(i => i is not Liquid)
        && Visuals.All(v => !v.IsContent && (v.EmptyDensity is null || v.EmptyDensity == v.Density));

    /// <summary>The link of this name.</summary>
    /// <exception cref="PraxisException">There is none.</exception>
    public Link LinkNamed(string name) => Links.FirstOrDefault(l => l.Name == name)
        ?? throw new PraxisException(Suggest.Unknown($"part of a {Category} that moves", name, Links.Select(l => l.Name)));

    /// <summary>The lamp that a visible part is; null for what never shines.</summary>
    /// <param name="carrier">Name of the link that the part belongs to; empty for the object's own body.</param>
    /// <param name="visual">Which of the carrier's visuals.</param>
    public Lamp? LampAt(string carrier, int visual) =>
        Ingredients.OfType<Lamp>().FirstOrDefault(l => l.Carrier == carrier && l.Visual == visual);

    /// <summary>Pose of a link in O, with every joint at a position of the caller's choice.</summary>
    /// <param name="link">Of this object.</param>
    /// <param name="position">Of a joint, rad or m.</param>
    public Pose X_OL(Link link, Func<Link, double> position) =>
        (link.Parent.Length > 0 ? X_OL(LinkNamed(link.Parent), position) : Pose.Identity) * link.Joint.Moved(position(link));

    /// <summary>Mass of everything, in O, with the liquid that it is filled with as it lies while the thing stands.</summary>
    /// <param name="position">Of each joint, rad or m; null for where they are at the start.</param>
    public MassProperties TotalMass(Func<Link, double>? position = null)
    {
        MassProperties[] liquids = [.. Ingredients.OfType<Liquid>().Select(MassOf)];
        if (Links.Count + liquids.Length == 0) return Mass;
        position ??= AtStart;
        return MassProperties.Sum([Mass, .. Links.Select(l => l.Mass.Moved(X_OL(l, position))), .. liquids]);
    }

    // as a point: a liquid costs nothing to be turned about its own centre
    MassProperties MassOf(Liquid liquid)
    {
        double mass = liquid.Volume * LiquidKind.Named(liquid.Kind).Density;
        if (Vessel is not { } inside) return new(mass, Mass.Center, default);
        Vec3 up = inside.X_OV.R.Conjugate().Rotate(Vec3.UnitZ);
        return new(mass, inside.X_OV * inside.Under(up, inside.OffsetOf(up, liquid.Volume)).Centroid, default);
    }

    /// <summary>Axis-aligned bounds of everything, in O, m.</summary>
    /// <param name="position">Of each joint, rad or m; null for where they are at the start.</param>
    public (Vec3 Low, Vec3 High) TotalBounds(Func<Link, double>? position = null)
    {
        (Vec3 low, Vec3 high) = Bounds;
        position ??= AtStart;
        foreach (Link link in Links)
        {
            Pose X = X_OL(link, position);
            foreach (Vec3 p in PointsOf(link)) (low, high) = (Vec3.Min(low, X * p), Vec3.Max(high, X * p));
        }
        return (low, high);
    }

    static double AtStart(Link link) => link.Joint.Start;

    static IEnumerable<Vec3> PointsOf(Link link) => link.Visuals.SelectMany(v => v.Mesh.Positions).Select(p => new Vec3(p.X, p.Y, p.Z));

    /// <summary>Where it touches the ground when it stands upright, centred at O.</summary>
    public required Outline Base { get; init; }

    /// <summary>"small", "large" or empty, relative to its category.</summary>
    public string SizeName { get; init; } = "";

    /// <summary>A word for its form among its category's sub-shapes: "round", "tall"; empty when none tells it apart.</summary>
    public string ShapeName { get; init; } = "";

    public string ColorName => Visuals[0].Material.ColorName;
    public string MaterialName => Visuals[0].Material.Name;

    /// <summary>Sliding friction coefficient of its surface.</summary>
    public double Friction => Visuals[0].Material.Friction;

    /// <summary>
    /// Radius of the upright cylinder about O that holds all of it, handles too, wherever its joints are within their ranges, m.
    /// </summary>
    public double ClearanceRadius => clearanceRadius.Value;

    /// <summary>The same with every joint at its start.</summary>
    public double RadiusAtStart => radiusAtStart.Value;

    double MeasureAtStart()
    {
        double radius = OwnRadius();
        foreach (Link link in Links)
        {
            Pose X_OL = this.X_OL(link, l => l.Joint.Start);
            foreach (Vec3 p in PointsOf(link).Select(p => X_OL * p)) radius = Math.Max(radius, Math.Sqrt(p.X * p.X + p.Y * p.Y));
        }
        return radius;
    }

    double OwnRadius() => Visuals.SelectMany(v => v.Mesh.Positions).Max(p => Math.Sqrt((double)p.X * p.X + (double)p.Y * p.Y));

    /// <summary>Axis-aligned bounds in O of all of it, wherever its joints are within their ranges, m.</summary>
    public (Vec3 Low, Vec3 High) SweptBounds => swept.Value;

    double MeasureClearance()
    {
        double radius = OwnRadius();
        foreach (Link link in Links)
            Sweep(link, Outermost(link), 0, (p, bow) => radius = Math.Max(radius, Math.Sqrt(p.X * p.X + p.Y * p.Y) + bow));
        return radius;
    }

    (Vec3, Vec3) MeasureSwept()
    {
        (Vec3 low, Vec3 high) = Bounds;
        foreach (Link link in Links)
            Sweep(link, Outermost(link), 0, (p, bow) =>
            {
                var margin = new Vec3(bow, bow, bow);
                (low, high) = (Vec3.Min(low, p - margin), Vec3.Max(high, p + margin));
            });
        return (low, high);
    }

    // Shows points of a link at stations of every joint that carries them. Along a slide its ends are the farthest; an arc is nowhere
    // farther out than the ends of its chord by more than the height of the arc over it: the bow.
    void Sweep(Link link, Vec3[] points, double bow, Action<Vec3, double> visit)
    {
        Joint joint = link.Joint;
        int steps = 1;
        Interval range = joint.Range;
        if (joint.Kind != JointKind.Slide)
        {
            range = range with { High = Math.Min(range.High, range.Low + 2 * Math.PI) };
            steps = Math.Max(1, (int)Math.Ceiling(range.Width / Station));
            bow += points.Max(p => Vec3.Cross(joint.Axis, p - joint.Anchor).Length) * (1 - Math.Cos(range.Width / steps / 2));
        }
        for (int k = 0; k <= steps; k++)
        {
            Pose X = joint.Moved(range.At((double)k / steps));
            Vec3[] moved = [.. points.Select(p => X * p)];
            if (link.Parent.Length > 0) Sweep(LinkNamed(link.Parent), moved, bow, visit);
            else foreach (Vec3 p in moved) visit(p, bow);
        }
    }

    static Vec3[] Outermost(Link link) => link.Parent.Length == 0 ? [.. PointsOf(link)] : Corners(link);

    // of the box around a link: in a chain every point is looked at for all positions of all joints
    static Vec3[] Corners(Link link)
    {
        Vec3 low = PointsOf(link).Aggregate(Vec3.Min), high = PointsOf(link).Aggregate(Vec3.Max);
        return [.. Enumerable.Range(0, 8).Select(i =>
            new Vec3((i & 1) == 0 ? low.X : high.X, (i & 2) == 0 ? low.Y : high.Y, (i & 4) == 0 ? low.Z : high.Z))];
    }

    /// <summary>
    /// SHA-256 (lower-case hex) over all numbers of geometry, joints, collision, mass and material; affordances follow from the same draws.
    /// </summary>
    public string Hash => hash ??= ComputeHash();

    string ComputeHash()
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Text(sha, Category, SizeName, ShapeName);
        foreach (VisualPart visual in Visuals) Add(sha, visual);
        foreach (CollisionPart part in Collisions) Add(sha, part);
        Add(sha, Mass);
        Numbers(sha, Base.HalfX, Base.HalfY, Base.Corner);
        foreach (Link link in Links) Add(sha, link);
        foreach (Ingredient ingredient in Ingredients) Text(sha, string.Create(CultureInfo.InvariantCulture, $"{ingredient}"));
        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }

    static void Add(IncrementalHash sha, Link link)
    {
        Text(sha, link.Name, link.Parent, link.Behind, link.Joint.Kind.ToString());
        Joint j = link.Joint;
        Colors(sha, j.Anchor, j.Axis);
        Numbers(sha, j.Range.Low, j.Range.High, j.Start, j.Friction, j.Damping, j.Stiffness, j.SpringRest);
        if (j.Kind == JointKind.Screw) Numbers(sha, j.Pitch, j.SeatTorque);
        if (j.PullOff > 0) Numbers(sha, j.PullOff);
        foreach (JointForce force in j.Forces) Text(sha, string.Create(CultureInfo.InvariantCulture, $"{force}"));
        foreach (VisualPart visual in link.Visuals) Add(sha, visual);
        foreach (CollisionPart part in link.Collisions) Add(sha, part);
        Add(sha, link.Mass);
    }

    static void Add(IncrementalHash sha, MassProperties mass)
    {
        Inertia i = mass.Inertia;
        Numbers(sha, mass.Mass, mass.Center.X, mass.Center.Y, mass.Center.Z, i.Xx, i.Yy, i.Zz, i.Xy, i.Xz, i.Yz);
    }

    static void Add(IncrementalHash sha, VisualPart visual)
    {
        Mesh mesh = visual.Mesh;
        foreach (var p in mesh.Positions) Numbers(sha, p.X, p.Y, p.Z);
        foreach (var n in mesh.Normals) Numbers(sha, n.X, n.Y, n.Z);
        foreach (var uv in mesh.Uvs) Numbers(sha, uv.X, uv.Y);
        foreach (int index in mesh.Triangles) Numbers(sha, index);
        MaterialDescription m = visual.Material;
        Text(sha, m.Name, m.ColorName);
        Colors(sha, m.BaseColor, m.Emission);
        Numbers(sha, m.Roughness, m.Metallic, m.Transmission, m.IndexOfRefraction, m.ClearCoat, m.Density, m.Friction);
        if (m.TintDepth > 0) Numbers(sha, m.TintDepth);
        if (m.Texture is not { } texture) return;
        Text(sha, texture.Name, texture.Seed.ToString(CultureInfo.InvariantCulture));
        Numbers(sha, texture.TileSize);
        Colors(sha, texture.ColorA, texture.ColorB);
    }

    static void Add(IncrementalHash sha, CollisionPart part)
    {
        Text(sha, part.Shape.GetType().Name);
        Numbers(sha, part.X_OG.R.W, part.X_OG.R.X, part.X_OG.R.Y, part.X_OG.R.Z, part.X_OG.P.X, part.X_OG.P.Y, part.X_OG.P.Z);
        Numbers(sha, part.Friction ?? -1, part.ContactDimension ?? -1);
        switch (part.Shape)
        {
            case CollisionShape.Box s: Colors(sha, s.HalfExtents); break;
            case CollisionShape.Cylinder s: Numbers(sha, s.Radius, s.HalfLength); break;
            case CollisionShape.Sphere s: Numbers(sha, s.Radius); break;
            case CollisionShape.Capsule s: Numbers(sha, s.Radius, s.HalfLength); break;
            case CollisionShape.Ellipsoid s: Colors(sha, s.HalfAxes); break;
            case CollisionShape.Hull s: Colors(sha, [.. s.Vertices]); break;
        }
    }

    static void Colors(IncrementalHash sha, params ReadOnlySpan<Vec3> triples)
    {
        foreach (Vec3 v in triples) Numbers(sha, v.X, v.Y, v.Z);
    }

    static void Numbers(IncrementalHash sha, params ReadOnlySpan<double> values)
    {
        Span<byte> bytes = stackalloc byte[8];
        foreach (double value in values)
        {
            BinaryPrimitives.WriteDoubleLittleEndian(bytes, value);
            sha.AppendData(bytes);
        }
    }

    static void Text(IncrementalHash sha, params ReadOnlySpan<string> words)
    {
        foreach (string word in words) sha.AppendData(Encoding.UTF8.GetBytes(word + "\n"));
    }
}
