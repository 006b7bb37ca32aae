using System.Numerics;

namespace Praxis.Assets;

public static partial class DerivedAsset
{
    const double Straight = 1e-6; // a direction that leaves its line by less does not, rad
    const double Most = 2.6;      // the largest factor over the smallest: what is stretched more is another thing

    /// <summary>The same thing, larger or smaller in all directions alike: <see cref="Scaled(ObjectAsset, Vec3, string)"/>.</summary>
    /// <param name="asset">One that <see cref="CanBeScaled(ObjectAsset)"/>.</param>
    /// <param name="s">Factor.</param>
    /// <param name="sizeName">The word for its size now: <see cref="ObjectAsset.SizeName"/>.</param>
    public static ObjectAsset Scaled(ObjectAsset asset, double s, string sizeName) => Scaled(asset, new Vec3(s, s, s), sizeName);

    /// <summary>
    /// The same thing stretched about O. Textures keep their grain, a liquid its share, digits their figures.
    /// </summary>
    /// <param name="asset">One that <see cref="CanBeScaled(ObjectAsset, Vec3)"/>.</param>
    /// <param name="s">Factor along each axis of O.</param>
    /// <param name="sizeName">The word for its size now: <see cref="ObjectAsset.SizeName"/>.</param>
    /// <remarks>
    /// Densities stay, so that a factor s in all directions gives masses s^3 and inertias s^5. Joints obey the law under which the larger
    /// thing moves like the smaller one in slow motion (Froude: times grow as the root of s, for gravity stays what it is): positions of
    /// slides s; forces of slides (friction, latches, detents, springs at their ends) s^3, torques of hinges s^4, so that a door opens
    /// under the same multiple of its weight; stiffness of slides s^2, of hinges s^4; damping of slides s^2.5, of hinges s^4.5.
    /// A thread's torques are those of the same pressure on it: s^3; what pulls a cap off grows as areas do. Where the factors differ, a mass grows by their product, a length by
    /// the one along it, and the arm of a hinge by the geometric mean of the two across its axis.
    /// </remarks>
    /// <exception cref="PraxisException">It cannot be stretched so.</exception>
    public static ObjectAsset Scaled(ObjectAsset asset, Vec3 s, string sizeName)
    {
        if (!CanBeScaled(asset, s))
            throw new PraxisException($"A {asset.Category} cannot be scaled so: it would bend otherwise than it does, or what is round "
                + "on it would not be round any more.");
        return new(Scaled(asset.Mass, s), asset.Category, [.. asset.Visuals.Select(v => Scaled(v, s))])
        {
            Collisions = [.. asset.Collisions.Select(c => Scaled(c, s))],
            Affordances = [.. asset.Affordances.Select(a => Scaled(a, s))],
            Base = Scaled(asset.Base, s.X, s.Y), SizeName = sizeName, ShapeName = asset.ShapeName,
            Links = [.. asset.Links.Select(l => Scaled(l, s))],
            Ingredients = [.. asset.Ingredients.Select(i => Scaled(i, asset, s))],
        };
    }

    /// <summary>Whether it can be made larger and smaller in all directions alike: whether nothing of it bends.</summary>
    public static bool CanBeScaled(ObjectAsset asset) => CanBeScaled(asset, new(1, 1, 1));

    /// <summary>
    /// Whether it can be stretched so: in all directions alike whatever is rigid, jointed or wet; otherwise only what has nothing round
    /// across which the factors differ, and only by <c>2.6</c> more one way than another.
    /// </summary>
    public static bool CanBeScaled(ObjectAsset asset, Vec3 s)
    {
        if (asset.Ingredients.Any(i => i is not (Liquid or Display or PushPush or Lamp))) return false;
        if (IsUniform(s)) return true;
        double low = Math.Min(s.X, Math.Min(s.Y, s.Z)), high = Math.Max(s.X, Math.Max(s.Y, s.Z));
        return high <= Most * low && (!asset.Base.IsDisc || s.X == s.Y)
            && asset.Affordances.Concat(asset.Links.SelectMany(l => l.Affordances)).All(a => StaysWhatItIs(a, s))
            && asset.Ingredients.OfType<Display>().All(d => Along(d.X_OD.R.AxisX, s) == Along(d.X_OD.R.AxisY, s))
            && asset.Links.All(l => IsStraight(l.Joint.Axis, s) && (l.Joint.Kind != JointKind.Screw || TurnsAlike(l.Joint.Axis, s)));
    }

    static bool IsUniform(Vec3 s) => s.X == s.Y && s.Y == s.Z;

    // what is round about an axis must be stretched alike across it
    static bool StaysWhatItIs(Affordance affordance, Vec3 s)
    {
        Quat R = affordance.X_OA.R;
        bool round = Math.Abs(Along(R.AxisX, s) - Along(R.AxisY, s)) <= Straight;
        bool Flat(Outline o) => round || !o.IsDisc;
        return affordance switch
        {
            CylinderGrasp or ScrewAxis or InsertAxis => round && IsStraight(R.AxisZ, s),
            SphereGrasp => false,
            RimGrasp a => Flat(a.Rim) && IsStraight(R.AxisZ, s) && IsStraight(R.AxisX, s),
            Cavity a => Flat(a.Opening) && Flat(a.FloorOutline) && IsStraight(R.AxisZ, s) && IsStraight(R.AxisX, s),
            Reservoir a => a.Spout.Count == 0 && Flat(a.Mouth) && IsStraight(R.AxisZ, s) && IsStraight(R.AxisX, s),
            SupportSurface a => Flat(a.Outline) && IsStraight(R.AxisX, s) && IsStraight(R.AxisY, s),
            BoxGrasp => IsStraight(R.AxisX, s) && IsStraight(R.AxisY, s) && IsStraight(R.AxisZ, s),
            _ => true,
        };
    }

    /// <summary>Whether a line in this direction keeps it.</summary>
    static bool IsStraight(Vec3 u, Vec3 s) => IsUniform(s) || Vec3.Cross(u, Times(u, s)).Length <= Straight * Times(u, s).Length;

    /// <summary>Factor of a length along a unit vector of O.</summary>
    static double Along(Vec3 u, Vec3 s) => IsUniform(s) ? s.X : Times(u, s).Length;

    static (double, double) Across(Vec3 u, Vec3 s)
    {
        Vec3 x = Vec3.Cross(Math.Abs(u.X) < 0.9 ? Vec3.UnitX : Vec3.UnitY, u).Normalized();
        return (Along(x, s), Along(Vec3.Cross(u, x), s));
    }

    static bool TurnsAlike(Vec3 u, Vec3 s) => Across(u, s) is (var a, var b) && Math.Abs(a - b) <= Straight * a;

    static Vec3 Times(Vec3 a, Vec3 b) => new(a.X * b.X, a.Y * b.Y, a.Z * b.Z);

    static Link Scaled(Link link, Vec3 s) =>
        new(Scaled(link.Mass, s), link.Name, Scaled(link.Joint, s), [.. link.Visuals.Select(v => Scaled(v, s))])
        {
            Parent = link.Parent, Behind = link.Behind, Collisions = [.. link.Collisions.Select(c => Scaled(c, s))],
            Affordances = [.. link.Affordances.Select(a => Scaled(a, s))],
        };

    static Joint Scaled(Joint j, Vec3 s)
    {
        double mass = s.X * s.Y * s.Z, along = Along(j.Axis, s);
        Joint moved = j with { Anchor = Times(s, j.Anchor) };
        if (j.Kind == JointKind.Screw)
            return moved with
            {
                Pitch = along * j.Pitch, SeatTorque = mass * j.SeatTorque, Friction = mass * j.Friction, Damping = mass * j.Damping,
                PullOff = mass / along * j.PullOff,
            };
        bool slides = j.Kind == JointKind.Slide;
        (double a, double b) = Across(j.Axis, s);
        // position, and the length that the time of a motion goes by
        (double p, double arm) = slides ? (along, along) : (1, IsUniform(s) ? s.X : Math.Sqrt(a * b));
        double force = slides ? mass : mass * arm;
        return moved with
        {
            Range = new(p * j.Range.Low, p * j.Range.High), Start = p * j.Start, SpringRest = p * j.SpringRest,
            Friction = force * j.Friction, Stiffness = force / p * j.Stiffness, Damping = force / p * Math.Sqrt(arm) * j.Damping,
            Forces = [.. j.Forces.Select(f => Scaled(f, p, force))],
        };
    }

    static JointForce Scaled(JointForce force, double p, double f) => force switch
    {
        Detent d => new Detent(p * d.Spacing, f * d.Strength),
        Latch l => new Latch(p * l.Place, f * l.Strength, p * l.Reach),
        OverCentre o => new OverCentre(p * o.Centre, p * o.HalfTravel, f * o.Strength),
        Click c => new Click(p * c.Place, f * c.Drop, p * c.Width),
        _ => throw new PraxisException($"A thing with a {force.GetType().Name} cannot be scaled."),
    };

    static Ingredient Scaled(Ingredient ingredient, ObjectAsset of, Vec3 s) => ingredient switch
    {
        Liquid l => l with { Volume = s.X * s.Y * s.Z * l.Volume },
        PushPush b => Along(of.LinkNamed(b.Link).Joint.Axis, s) is var p ? b with { In = p * b.In, Through = p * b.Through } : b,
        Lamp l => of.LinkNamed(l.Switch).Joint is { Kind: JointKind.Slide } j ? l with { From = Along(j.Axis, s) * l.From } : l,
        Display d => d with
        {
            X_OD = Scaled(d.X_OD, s), Height = Along(d.X_OD.R.AxisY, s) * d.Height,
            Shows = d.Shows switch
            {
                Weight w => w with { Plate = s.Z * w.Plate },
                Setting { Link: var name } set when of.LinkNamed(name).Joint is { Kind: JointKind.Slide } j =>
                    set with { PerUnit = set.PerUnit / Along(j.Axis, s) },
                var other => other,
            },
        },
        _ => throw new PraxisException($"A thing with a {ingredient.GetType().Name} cannot be scaled."),
    };

    // second moments of mass about its centre turn into those of the stretched body: S' = m D S D
    static MassProperties Scaled(MassProperties mass, Vec3 s)
    {
        double m = s.X * s.Y * s.Z;
        Inertia i = mass.Inertia;
        if (IsUniform(s)) return new(m * mass.Mass, s.X * mass.Center, m * s.X * s.X * i);
        double half = (i.Xx + i.Yy + i.Zz) / 2;
        (double xx, double yy, double zz) = (s.X * s.X * (half - i.Xx), s.Y * s.Y * (half - i.Yy), s.Z * s.Z * (half - i.Zz));
        return new(m * mass.Mass, Times(s, mass.Center),
            m * new Inertia(yy + zz, xx + zz, xx + yy, s.X * s.Y * i.Xy, s.X * s.Z * i.Xz, s.Y * s.Z * i.Yz));
    }

    static VisualPart Scaled(VisualPart part, Vec3 s) => part with { Mesh = Scaled(part.Mesh, s, part.Material) };

    static Mesh Scaled(Mesh mesh, Vec3 s, MaterialDescription material)
    {
        Vector3 f = s.ToVector3();
        float grain = IsUniform(s) ? f.X : (float)Math.Cbrt(s.X * s.Y * s.Z);
        return new()
        {
            Positions = [.. mesh.Positions.Select(p => f * p)], Triangles = mesh.Triangles,
            Normals = IsUniform(s) ? mesh.Normals : [.. mesh.Normals.Select(n => Normal(new(n.X, n.Y, n.Z), s).ToVector3())],
            Uvs = material.Texture is { TileSize: > 0 } ? [.. mesh.Uvs.Select(uv => grain * uv)] : mesh.Uvs, // a label is not a pattern
        };
    }

    static Vec3 Normal(Vec3 n, Vec3 s) => IsUniform(s) ? n : new Vec3(n.X / s.X, n.Y / s.Y, n.Z / s.Z).Normalized();

    static Outline Scaled(Outline o, double x, double y) => new(x * o.HalfX, y * o.HalfY, Math.Min(x, y) * o.Corner);

    static Pose Scaled(Pose X, Vec3 s) => X with { P = Times(s, X.P) };

    // a primitive stays one where its axes keep their directions and what is round stays round; else it becomes the hull of its points
    static CollisionPart Scaled(CollisionPart part, Vec3 s)
    {
        Quat R = part.X_OG.R;
        (double x, double y, double z) = (Along(R.AxisX, s), Along(R.AxisY, s), Along(R.AxisZ, s));
        bool turns = !(IsStraight(R.AxisX, s) && IsStraight(R.AxisY, s) && IsStraight(R.AxisZ, s));
        bool round = Math.Abs(x - y) <= Straight && IsStraight(R.AxisZ, s), ball = round && Math.Abs(x - z) <= Straight;
        CollisionShape? shape = part.Shape switch
        {
            CollisionShape.Box b when !turns => new CollisionShape.Box(new(x * b.HalfExtents.X, y * b.HalfExtents.Y, z * b.HalfExtents.Z)),
            CollisionShape.Cylinder c when round => new CollisionShape.Cylinder(x * c.Radius, z * c.HalfLength),
            CollisionShape.Sphere b when ball => new CollisionShape.Sphere(x * b.Radius),
            CollisionShape.Sphere b when !turns => new CollisionShape.Ellipsoid(b.Radius * new Vec3(x, y, z)),
            CollisionShape.Capsule c when ball => new CollisionShape.Capsule(x * c.Radius, x * c.HalfLength),
            CollisionShape.Ellipsoid e when !turns => new CollisionShape.Ellipsoid(Times(new(x, y, z), e.HalfAxes)),
            CollisionShape.Hull h when IsUniform(s) => new CollisionShape.Hull([.. h.Vertices.Select(v => x * v)]),
            _ => null,
        };
        return shape is not null ? part with { X_OG = Scaled(part.X_OG, s), Shape = shape }
            : part with
            {
                X_OG = Pose.Identity, Shape = new CollisionShape.Hull([.. Points(part.Shape).Select(p => Times(s, part.X_OG * p))]),
            };
    }

    // on the surface of a shape, in G, near enough that their hull is it within a hundredth of its radius
    static IEnumerable<Vec3> Points(CollisionShape shape)
    {
        const int Around = 24;
        IEnumerable<Vec3> Ring(double radius, double z) => Enumerable.Range(0, Around).Select(i => 2 * Math.PI * i / Around)
            .Select(a => new Vec3(radius * Math.Cos(a), radius * Math.Sin(a), z));
        IEnumerable<Vec3> Ball(double straight, Vec3 axes) => Enumerable.Range(-4, 9).Select(k => Math.PI * k / 8)
            .SelectMany(a => Ring(Math.Cos(a), Math.Sin(a)).Take(Math.Abs(a) < 1.5 ? Around : 1)
                .Select(p => Times(p, axes) + new Vec3(0, 0, Math.Sign(a) * straight)));
        return shape switch
        {
            CollisionShape.Box b => Enumerable.Range(0, 8).Select(i => Times(b.HalfExtents,
                new((i & 1) == 0 ? -1 : 1, (i & 2) == 0 ? -1 : 1, (i & 4) == 0 ? -1 : 1))),
            CollisionShape.Cylinder c => Ring(c.Radius, -c.HalfLength).Concat(Ring(c.Radius, c.HalfLength)),
            CollisionShape.Sphere b => Ball(0, new(b.Radius, b.Radius, b.Radius)),
            CollisionShape.Capsule c => Ball(c.HalfLength, new(c.Radius, c.Radius, c.Radius)),
            CollisionShape.Ellipsoid e => Ball(0, e.HalfAxes),
            CollisionShape.Hull h => h.Vertices,
            _ => throw new PraxisException($"A {shape.GetType().Name} cannot be scaled."),
        };
    }

    // a point of A, as it is given in the stretched A
    static Vec3 Scaled(Vec3 p, Quat R, Vec3 s) => IsUniform(s) ? s.X * p : R.Conjugate().Rotate(Times(s, R.Rotate(p)));

    static Affordance Scaled(Affordance affordance, Vec3 s)
    {
        Quat R = affordance.X_OA.R;
        (double x, double y, double z) = (Along(R.AxisX, s), Along(R.AxisY, s), Along(R.AxisZ, s));
        double least = Math.Min(x, Math.Min(y, z)), all = IsUniform(s) ? s.X : Math.Cbrt(s.X * s.Y * s.Z);
        Affordance scaled = affordance switch
        {
            BarGrasp a => Bar(a),
            BoxGrasp a => a with { HalfExtents = Times(new(x, y, z), a.HalfExtents) },
            CylinderGrasp a => a with { Radius = x * a.Radius, From = z * a.From, To = z * a.To, Above = z * a.Above },
            HandleGrasp a => a with
            {
                Path = [.. a.Path.Select(p => Scaled(p, R, s))], Width = Along(R.Rotate(a.PlaneNormal), s) * a.Width,
                PlaneNormal = IsUniform(s) ? a.PlaneNormal : R.Conjugate().Rotate(Normal(R.Rotate(a.PlaneNormal), s)),
            },
            RimGrasp a => a with
            {
                Rim = Scaled(a.Rim, x, y), Height = z * a.Height, Wall = Math.Max(x, y) * a.Wall, Depth = z * a.Depth,
                Lean = IsUniform(s) ? a.Lean : Math.Atan(Math.Max(x, y) / z * Math.Tan(a.Lean)),
            },
            SphereGrasp a => a with { Radius = all * a.Radius },
            Cavity a => a with
            {
                Opening = Scaled(a.Opening, x, y), FloorOutline = Scaled(a.FloorOutline, x, y), Floor = z * a.Floor, Rim = z * a.Rim,
            },
            Reservoir a => a with
            {
                Mouth = Scaled(a.Mouth, x, y), Floor = z * a.Floor, Rim = z * a.Rim, Wall = Math.Max(x, y) * a.Wall,
                Spout = [.. a.Spout.Select(b => new BoreStation(Scaled(b.Centre, R, s), all * b.Radius))],
            },
            SupportSurface a => a with { Outline = Scaled(a.Outline, x, y) },
            Spout a => a with { Width = y * a.Width },
            PressPoint a => a with { Radius = least * a.Radius, Travel = z * a.Travel },
            InsertAxis a => a with { Radius = x * a.Radius, Length = z * a.Length },
            HangPoint a => a with { Radius = least * a.Radius },
            ShownFace a => a with { HalfX = x * a.HalfX, HalfY = y * a.HalfY },
            ScrewAxis => affordance,
            _ => throw new PraxisException($"A thing with a {affordance.GetType().Name} cannot be scaled."),
        };
        return scaled with { X_OA = Scaled(affordance.X_OA, s) };

        // across its path, level: the width; up: the height
        BarGrasp Bar(BarGrasp a)
        {
            Vec3 along = R.Rotate((a.Path[^1] - a.Path[0]).Normalized()), up = R.AxisZ, across = Vec3.Cross(up, along).Normalized();
            return a with
            {
                Path = [.. a.Path.Select(p => Scaled(p, R, s))], Width = Along(across, s) * a.Width, Height = Along(up, s) * a.Height,
            };
        }
    }
}
