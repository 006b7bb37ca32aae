using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Praxis.Assets;

/// <summary>What is seen of an object: a mesh in the object's frame and what it is made of.</summary>
public sealed record VisualPart(Mesh Mesh, MaterialDescription Material);

/// <summary>A closed solid and what it is made of.</summary>
/// <param name="Solid">In the object's frame.</param>
/// <param name="Material">Its looks and, unless <paramref name="BulkDensity"/> says otherwise, its density.</param>
/// <param name="BulkDensity">kg/m^3 of things that are filled (a full can) or have no weight of their own (a printed label: 0).</param>
public sealed record Part(Solid Solid, MaterialDescription Material, double? BulkDensity = null);

/// <summary>
/// One concrete object: geometry, collision body, mass, and what can be done with it. Origin O: centre of the base; +Z up.
/// </summary>
public sealed class ObjectAsset
{
    string? hash;

    /// <param name="category">Id of the category that built it.</param>
    /// <param name="parts">The solids; the first gives the words for colour and material and the friction.</param>
    public ObjectAsset(string category, params IReadOnlyList<Part> parts)
    {
        Category = category;
        Visuals = [.. parts.Select(p => new VisualPart(p.Solid.ToMesh(), p.Material))];
        Mass = MassProperties.Sum([.. parts.Select(p => p.Solid.Mass(p.BulkDensity ?? p.Material.Density))]);
        (Vec3 Low, Vec3 High)[] bounds = [.. Visuals.Select(v => v.Mesh.Bounds())];
        Bounds = (bounds.Select(b => b.Low).Aggregate(Vec3.Min), bounds.Select(b => b.High).Aggregate(Vec3.Max));
    }

    public string Category { get; }
    public IReadOnlyList<VisualPart> Visuals { get; }
    public MassProperties Mass { get; }

    /// <summary>Axis-aligned bounds in O, m.</summary>
    public (Vec3 Low, Vec3 High) Bounds { get; }

    public required IReadOnlyList<CollisionPart> Collisions { get; init; }
    public required IReadOnlyList<Affordance> Affordances { get; init; }

    /// <summary>What moves against the body above; parents before their children. Empty for a rigid thing.</summary>
    public IReadOnlyList<Link> Links { get; init; } = [];

    /// <summary>What of it is neither rigid nor a joint: liquid, cloth, thread. Empty for most things.</summary>
    public IReadOnlyList<Ingredient> Ingredients { get; init; } = [];

    /// <summary>The link of this name.</summary>
    /// <exception cref="PraxisException">There is none.</exception>
    public Link LinkNamed(string name) => Links.FirstOrDefault(l => l.Name == name)
        ?? throw new PraxisException(Suggest.Unknown($"part of a {Category} that moves", name, Links.Select(l => l.Name)));

    /// <summary>Pose of a link in O, with every joint at a position of the caller's choice.</summary>
    /// <param name="link">Of this object.</param>
    /// <param name="position">Of a joint, rad or m.</param>
    public Pose X_OL(Link link, Func<Link, double> position) =>
        (link.Parent.Length > 0 ? X_OL(LinkNamed(link.Parent), position) : Pose.Identity) * link.Joint.Moved(position(link));

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

    /// <summary>Radius of the upright cylinder about O that holds all of it, handles too, m.</summary>
    public double ClearanceRadius =>
        Visuals.Concat(Links.SelectMany(l => l.Visuals)).SelectMany(v => v.Mesh.Positions)
            .Max(p => Math.Sqrt((double)p.X * p.X + (double)p.Y * p.Y));

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
