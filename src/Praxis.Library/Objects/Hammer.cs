using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A claw, ball-peen or cross-peen hammer lying on its side: head across at -X, handle along +X.</summary>
public sealed class Hammer : ObjectCategory
{
    // m; hand hammers of 200 to 500 g (DIN 1041) and small claw hammers: heads 92 to 108 mm long; half lengths and half thicknesses
    static readonly Interval Length = new(0.25, 0.31), HeadHalf = new(0.046, 0.054), Cheek = new(0.0125, 0.0145);
    const double Hair = 0.0003, Shift = 0.047; // m; above the ground, which only the feet touch; from the head to the origin

    public override IReadOnlyList<string> Nouns => ["hammer"];
    public override IReadOnlyList<string> ChineseNouns => ["锤子", "榔头"];

    public override ObjectAsset Build(Rng rng)
    {
        double length = rng.Draw("length", Length), l = rng.Draw("head", HeadHalf), c = rng.Draw("cheek", Cheek);
        bool wooden = rng.Chance("wooden", 0.5);
        (Solid head, IEnumerable<CollisionPart> parts) = Head(rng.Pick("kind", "claw", "ball-peen", "cross-peen"), l, c);
        // half thickness and half width along the handle; the butt swells until it rests on the ground
        Section[] shaft = [new(-c - 0.001, 0.0085, 0.0105, 2.5), new(0.35 * length, 0.0095, 0.0120, 2.5),
            wooden ? new(0.48 * length, 0.0115, 0.0150, 2.5) : new(0.48 * length, 0.0095, 0.0120, 2.5)];
        Section[] grip = [new(0.48 * length, 0.0115, 0.0150, 2.5), new(0.85 * length, 0.0118, 0.0150, 2.5),
            new(0.94 * length, c, 0.0172, 2.5), new(length, 0.92 * c, 0.0165, 2.5), new(length + 0.003, 0.65 * c, 0.0125, 2.5)];
        Pose X_OH = new(Quat.RotY(Math.PI / 2), new(-Shift, 0, c));
        Vec3 Axis(double x) => new(x - Shift, 0, c);
        MaterialDescription handle = wooden ? Materials.Wood(rng.Split("handle")) : Materials.Rubber(rng.Split("handle"));
        MaterialDescription stem = wooden ? handle : Materials.PaintedMetal(rng.Split("shaft")) with { Density = 2500 }; // a tube
        Rng forged = rng.Split("steel");
        return new(Id, new(Solid.Loft(grip, 24, 1).Moved(X_OH), handle) { Name = "handle" },
            new(Solid.Loft(shaft, 24, 1).Moved(X_OH), stem) { Name = "shaft" },
            new(head.At(-Shift, 0, 0), rng.Chance("black", 0.4) ? Materials.CastIron(forged) : Materials.Steel(forged)) { Name = "head" })
        {
            SizeName = SizeWord(length, Length), Base = Outline.Rectangle(0.04, 0.012),
            Collisions =
            [
                CollisionPart.Box(0.004, 0.12 * l, 0.004, Pose.At(-Shift, 0.85 * l, 0.004)),
                CollisionPart.Box(0.006, 0.27 * l, 0.004, Pose.At(-Shift, 0, 0.004)),
                CollisionPart.Box(0.006, 0.004, 0.004, Pose.At(0.94 * length - Shift, 0, 0.004)),
                .. Placed(parts, Pose.At(-Shift, 0, 0)), .. Placed(CollisionPart.Stack(shaft, 12), X_OH),
                .. Placed(CollisionPart.Stack([.. grip.Select(s => s with { HalfX = s.HalfX - Hair })], 12), X_OH),
            ],
            Affordances =
            [
                new BarGrasp([Axis(0.55 * length), Axis(0.84 * length)], 0.030, 0.023),
                new BarGrasp([Axis(0.038), Axis(0.33 * length)], 0.0235, 0.018) { Worth = 0.7 },
            ],
        };
    }

    // its middle above the origin, its axis along Y, the face towards +Y
    static (Solid Solid, IEnumerable<CollisionPart> Parts) Head(string kind, double l, double c)
    {
        if (kind == "cross-peen")
        {
            Profile plan = Profile.From(0.0025, -l).To(c, -0.3 * l, 0.004).To(c, l, 0.002).To(-c, l, 0.002)
                .To(-c, -0.3 * l, 0.004).To(-0.0025, -l).Close();
            return (Solid.Extrude(plan, 2 * c, 0.0015), CollisionPart.Prisms(plan, Hair, 2 * c));
        }
        Pose across = new(Quat.RotX(-Math.PI / 2), new(0, 0, c));
        Profile face = Profile.From(0, 0.2 * l).To(0.74 * c, 0.2 * l).To(0.74 * c, 0.62 * l, 0.003).To(c, 0.72 * l, 0.003)
            .To(c, l, 0.0015).To(0, l);
        Solid solid = (Solid.Revolve(face, 32) + Solid.Box(new(c, c, 0.3 * l), 0.003)).Moved(across);
        List<CollisionPart> parts = [.. Placed([CollisionPart.Box(c, c - Hair, 0.3 * l, Pose.Identity),
            CollisionPart.Cylinder(0.76 * c, 0.2 * l, 0.68 * l), CollisionPart.Cylinder(c - Hair, 0.66 * l, l)], across)];
        if (kind == "ball-peen")
        {
            double ball = 0.86 * c, neck = 0.62 * c;
            Profile peen = Profile.From(0, -l).Arc(0, ball - l, Math.PI - Math.Asin(neck / ball), 10).To(neck, -0.2 * l).To(0, -0.2 * l);
            parts.AddRange(Placed([new(new CollisionShape.Sphere(ball), Pose.At(0, 0, ball - l)),
                CollisionPart.Cylinder(neck, ball - l, -0.2 * l)], across));
            return (solid + Solid.Revolve(peen, 32).Moved(across), parts);
        }
        foreach (int side in (int[])[-1, 1])
        {
            Vec3[] prong = Solid.Spline([new(0, -0.2 * l, c + side * 0.003), new(0.002, -0.6 * l, c + side * 0.005),
                new(0.015, -1.05 * l, c + side * 0.008)], 4);
            double[] radii = [.. prong.Select((_, i) => 0.0065 - 0.0005 * i)];
            solid += Solid.Tube(prong, radii, 10, 1.3);
            parts.AddRange(Enumerable.Range(0, 4)
                .Select(i => CollisionPart.Capsule(prong[2 * i], prong[2 * i + 2], 1.15 * radii[2 * i + 1])));
        }
        return (solid, parts);
    }

    static IEnumerable<CollisionPart> Placed(IEnumerable<CollisionPart> parts, Pose X) => parts.Select(p => p with { X_OG = X * p.X_OG });
}
