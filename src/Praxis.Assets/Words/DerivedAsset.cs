using System.Numerics;

namespace Praxis.Assets;

/// <summary>Things made from things: enlarged, or in another material. What is derived weighs what its solids weigh.</summary>
public static class DerivedAsset
{
    /// <summary>
    /// The same thing, larger or smaller in all directions about O; textures keep their grain. A thread grows along: its torques are
    /// those of the same pressure on it, area times arm. A liquid fills the same share.
    /// </summary>
    /// <param name="asset">One that <see cref="CanBeScaled"/>.</param>
    /// <param name="s">Factor.</param>
    /// <param name="sizeName">The word for its size now: <see cref="ObjectAsset.SizeName"/>.</param>
    /// <exception cref="PraxisException">It has parts that move, not only on threads: their springs and latches would no longer
    /// fit.</exception>
    public static ObjectAsset Scaled(ObjectAsset asset, double s, string sizeName)
    {
        if (!CanBeScaled(asset))
            throw new PraxisException($"A {asset.Category} cannot be enlarged: it has parts that move or bend, whose springs and latches "
                + "would not fit.");
        return new(Scaled(asset.Mass, s), asset.Category,
            [.. asset.Visuals.Select(v => v with { Mesh = Scaled(v.Mesh, (float)s, v.Material) })])
        {
            Collisions = [.. asset.Collisions.Select(c => Scaled(c, s))],
            Affordances = [.. asset.Affordances.Select(a => Scaled(a, s))],
            Base = Scaled(asset.Base, s), SizeName = sizeName, ShapeName = asset.ShapeName,
            Links = [.. asset.Links.Select(l => Scaled(l, s))],
            Ingredients = [.. asset.Ingredients.OfType<Liquid>().Select(l => l with { Volume = s * s * s * l.Volume })],
        };
    }

    /// <summary>Whether <see cref="Scaled(ObjectAsset, double, string)"/> is true to it: nothing of it moves but on threads, nor
    /// bends.</summary>
    public static bool CanBeScaled(ObjectAsset asset) =>
        asset.Links.All(l => l.Joint is { Kind: JointKind.Screw, Stiffness: 0, Forces.Count: 0 })
        && asset.Ingredients.All(i => i is Liquid);

    static Link Scaled(Link link, double s)
    {
        double cube = s * s * s;
        Joint j = link.Joint;
        Joint joint = j with
        {
            Anchor = s * j.Anchor, Pitch = s * j.Pitch, SeatTorque = cube * j.SeatTorque, Friction = cube * j.Friction,
            Damping = cube * j.Damping,
        };
        return new(Scaled(link.Mass, s), link.Name, joint,
            [.. link.Visuals.Select(v => v with { Mesh = Scaled(v.Mesh, (float)s, v.Material) })])
        {
            Parent = link.Parent, Behind = link.Behind, Collisions = [.. link.Collisions.Select(c => Scaled(c, s))],
            Affordances = [.. link.Affordances.Select(a => Scaled(a, s))],
        };
    }

    static MassProperties Scaled(MassProperties mass, double s) =>
        new(s * s * s * mass.Mass, s * mass.Center, s * s * s * s * s * mass.Inertia);

    /// <summary>The same thing with other materials; each part is weighed anew where the density changes.</summary>
    /// <param name="asset">Of any kind.</param>
    /// <param name="remake">Gives each visible part its material.</param>
    public static ObjectAsset Remade(ObjectAsset asset, Func<VisualPart, MaterialDescription> remake)
    {
        if (asset.Ingredients.OfType<Cord>().FirstOrDefault() is { } cord)
            return cord.Remade(remake).ToAsset(asset.Category, asset.SizeName, asset.ShapeName);
        (IReadOnlyList<VisualPart> visuals, MassProperties mass) = Remade(asset.Visuals, asset.Mass, remake);
        return new(mass, asset.Category, visuals)
        {
            Collisions = asset.Collisions, Affordances = asset.Affordances, Base = asset.Base, SizeName = asset.SizeName,
            ShapeName = asset.ShapeName, Links = [.. asset.Links.Select(l => Remade(l, remake))], Ingredients = asset.Ingredients,
        };
    }

    /// <summary>The same thing with joints elsewhere at the start.</summary>
    /// <param name="asset">Of any kind.</param>
    /// <param name="starts">By link, rad or m; the others stay where they are.</param>
    public static ObjectAsset Started(ObjectAsset asset, IReadOnlyDictionary<string, double> starts) =>
        new(asset.Mass, asset.Category, asset.Visuals)
        {
            Collisions = asset.Collisions, Affordances = asset.Affordances, Base = asset.Base, SizeName = asset.SizeName,
            ShapeName = asset.ShapeName, Ingredients = asset.Ingredients, Links = [.. asset.Links.Select(l =>
                new Link(l.Mass, l.Name, l.Joint with { Start = starts.GetValueOrDefault(l.Name, l.Joint.Start) }, l.Visuals)
                {
                    Parent = l.Parent, Behind = l.Behind, Collisions = l.Collisions, Affordances = l.Affordances,
                })],
        };

    static Link Remade(Link link, Func<VisualPart, MaterialDescription> remake)
    {
        (IReadOnlyList<VisualPart> visuals, MassProperties mass) = Remade(link.Visuals, link.Mass, remake);
        return new(mass, link.Name, link.Joint, visuals)
        {
            Parent = link.Parent, Behind = link.Behind, Collisions = link.Collisions, Affordances = link.Affordances,
        };
    }

    static (IReadOnlyList<VisualPart>, MassProperties) Remade(IReadOnlyList<VisualPart> visuals, MassProperties mass,
        Func<VisualPart, MaterialDescription> remake)
    {
        // what a part was weighed with stays when it was not its material's: filled and hollow things
        VisualPart[] made = [.. visuals.Select(v => remake(v) is var m && v.Density == v.Material.Density
            ? v with { Material = m, Density = m.Density } : v with { Material = m, Density = v.Density })];
        bool heavier = made.Zip(visuals, (a, b) => a.Density != b.Density).Any(changed => changed);
        return (made, heavier ? MassProperties.Sum([.. made.Select(v => MassProperties.Of(v.Mesh, v.Density))]) : mass);
    }

    static Mesh Scaled(Mesh mesh, float s, MaterialDescription material) => new()
    {
        Positions = [.. mesh.Positions.Select(p => s * p)], Normals = mesh.Normals, Triangles = mesh.Triangles,
        Uvs = material.Texture is { TileSize: > 0 } ? [.. mesh.Uvs.Select(uv => s * uv)] : mesh.Uvs, // a label is not a pattern
    };

    static Outline Scaled(Outline o, double s) => new(s * o.HalfX, s * o.HalfY, s * o.Corner);

    static Pose Scaled(Pose X, double s) => X with { P = s * X.P };

    static CollisionPart Scaled(CollisionPart part, double s) => part with
    {
        X_OG = Scaled(part.X_OG, s),
        Shape = part.Shape switch
        {
            CollisionShape.Box b => new CollisionShape.Box(s * b.HalfExtents),
            CollisionShape.Cylinder c => new CollisionShape.Cylinder(s * c.Radius, s * c.HalfLength),
            CollisionShape.Sphere b => new CollisionShape.Sphere(s * b.Radius),
            CollisionShape.Capsule c => new CollisionShape.Capsule(s * c.Radius, s * c.HalfLength),
            CollisionShape.Ellipsoid e => new CollisionShape.Ellipsoid(s * e.HalfAxes),
            CollisionShape.Hull h => new CollisionShape.Hull([.. h.Vertices.Select(v => s * v)]),
            _ => throw new PraxisException($"A {part.Shape.GetType().Name} cannot be enlarged."),
        },
    };

    static Affordance Scaled(Affordance affordance, double s)
    {
        Affordance scaled = affordance switch
        {
            BarGrasp a => a with { Path = [.. a.Path.Select(p => s * p)], Width = s * a.Width, Height = s * a.Height },
            BoxGrasp a => a with { HalfExtents = s * a.HalfExtents },
            CylinderGrasp a => a with { Radius = s * a.Radius, From = s * a.From, To = s * a.To, Above = s * a.Above },
            HandleGrasp a => a with { Path = [.. a.Path.Select(p => s * p)], Width = s * a.Width },
            RimGrasp a => a with { Rim = Scaled(a.Rim, s), Height = s * a.Height, Wall = s * a.Wall, Depth = s * a.Depth },
            SphereGrasp a => a with { Radius = s * a.Radius },
            Cavity a => a with { Opening = Scaled(a.Opening, s), FloorOutline = Scaled(a.FloorOutline, s), Floor = s * a.Floor, Rim =
                s * a.Rim },
            SupportSurface a => a with { Outline = Scaled(a.Outline, s) },
            Spout a => a with { Width = s * a.Width },
            PressPoint a => a with { Radius = s * a.Radius, Travel = s * a.Travel },
            InsertAxis a => a with { Radius = s * a.Radius, Length = s * a.Length },
            HangPoint a => a with { Radius = s * a.Radius },
            ScrewAxis => affordance,
            _ => throw new PraxisException($"A thing with a {affordance.GetType().Name} cannot be enlarged."),
        };
        return scaled with { X_OA = Scaled(affordance.X_OA, s) };
    }
}
