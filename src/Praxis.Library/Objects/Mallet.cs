using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>
/// A rubber, soft-faced or joiner's mallet lying on its side: head across at -X, handle along +X. Round heads lean on the handle's knob.
/// </summary>
public sealed class Mallet : ObjectCategory
{
    // m; common catalogue sizes: heads of 35 to 62 mm by 90 to 140 mm, 250 to 300 mm long over all
    static readonly Interval Radius = new(0.026, 0.031), HalfLength = new(0.045, 0.055), Length = new(0.23, 0.27);
    const double Grip = 0.0115, Knob = 0.0145, Hair = 0.0003; // m

    public override IReadOnlyList<string> Nouns => ["mallet"];
    public override IReadOnlyList<string> ChineseNouns => ["槌子"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "rubber", "soft-faced", "wooden");
        bool round = kind != "wooden";
        double r = rng.Draw("radius", Radius) * (kind == "soft-faced" ? 0.68 : 1), length = rng.Draw("length", Length);
        double half = rng.Draw("half-length", HalfLength) * (round ? 1 : 1.25), reach = round ? r : 1.35 * r; // across and along the handle
        double tilt = round ? Math.Asin((r - Knob) / length) : 0, cos = Math.Cos(tilt), sin = Math.Sin(tilt);
        Profile turned = Profile.From(0, -reach - 0.001).To(0.85 * Grip, -reach - 0.001, 0.006).To(0.85 * Grip, 0.1 * length)
            .To(Grip, 0.4 * length).To(Grip, length - 0.04).Curve((Grip, length - 0.025), (Knob, length - 0.02), (Knob, length))
            .Arc(0, length, Math.PI / 2, 6);
        Part handle = new(Solid.Revolve(turned, 24).Moved(new(Quat.RotY(Math.PI / 2 + tilt), new(0, 0, r))),
            !round || rng.Chance("wooden-handle", 0.6) ? Materials.Wood(rng.Split("handle")) : Materials.Plastic(rng.Split("handle")))
            { Name = "handle" };
        Profile plan = Profile.From(reach, -0.9 * half).To(reach, 0.9 * half).To(-reach, half).To(-reach, -half).Close();
        Solid Across(Solid solid) => solid.Rotated(Quat.RotX(Math.PI / 2)).At(0, 0, r);
        Solid face = Solid.Cylinder(r, 0.25 * half, 0.002, 32);
        Part[] parts = kind switch
        {
            "rubber" => [new(Across(Solid.Cylinder(r, half, 0.004, 40)), Materials.Rubber(rng.Split("head"))) { Name = "head" }, handle],
            "soft-faced" => [new(Across(face.At(0, 0, 0.75 * half) + face.At(0, 0, -0.75 * half)), Materials.Plastic(rng.Split("head")))
                { Name = "face", Count = 2 },
                new(Across(Solid.Cylinder(0.9 * r, 0.55 * half, 0.002, 32)), Materials.PaintedMetal(rng.Split("body")), 4000)
                    { Name = "head" }, handle],
            _ => [new(Solid.Extrude(plan, 2 * r, 0.003), Materials.Wood(rng.Split("head"))) { Name = "head" }, handle],
        };
        double shift = MassProperties.Sum([.. parts.Select(p => p.Solid.Mass(p.BulkDensity ?? p.Material.Density))]).Center.X;
        Vec3 Axis(double s) => new(s * cos - shift, 0, r - s * sin);
        return new(Id, [.. parts.Select(p => p with { Solid = p.Solid.At(-shift, 0, 0) })])
        {
            SizeName = SizeWord(length, Length), Base = Outline.Rectangle(round ? 0.02 : reach - shift, 0.02),
            Collisions =
            [
                .. round ? RoundHead(r, half, shift, length * cos) : BoxHead(plan, reach, half, r, shift),
                CollisionPart.Capsule(Axis(Grip - reach - 0.002), Axis(length - 0.02), Grip),
                CollisionPart.Capsule(Axis(length - 0.014), Axis(length), Knob - Hair),
            ],
            Affordances =
            [
                new BarGrasp([Axis(0.45 * length), Axis(0.82 * length)], 2 * Grip, 2 * Grip),
                new BarGrasp([Axis(reach + 0.02), Axis(0.4 * length)], 2 * Grip, 2 * Grip) { Worth = 0.7 },
            ],
        };
    }

    // the feet come first: two under the head, one under the knob
    static IEnumerable<CollisionPart> RoundHead(double r, double half, double shift, double knob) =>
    [
        CollisionPart.Box(0.005, 0.3 * half, 0.004, Pose.At(-shift, 0.6 * half, 0.004)),
        CollisionPart.Box(0.005, 0.3 * half, 0.004, Pose.At(-shift, -0.6 * half, 0.004)),
        CollisionPart.Box(0.003, 0.003, 0.003, Pose.At(knob - shift, 0, 0.003)),
        new(new CollisionShape.Cylinder(r - Hair, half), new(Quat.RotX(Math.PI / 2), new(-shift, 0, r))),
    ];

    static IEnumerable<CollisionPart> BoxHead(Profile plan, double reach, double half, double r, double shift) =>
        [CollisionPart.Box(reach - 0.003, 0.88 * half, 0.5 * r, Pose.At(-shift, 0, 0.5 * r)),
            .. CollisionPart.Prisms(plan, Hair, 2 * r).Select(p => p with { X_OG = Pose.At(-shift, 0, 0) })];
}
