using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A rolling pin lying along X: a roller with two handles, a plain rod, or a French one with tapered ends.</summary>
public sealed class RollingPin : ObjectCategory
{
    // m; common catalogue sizes: rollers 42 to 54 mm thick and 200 to 250 mm long with handles, rods 320 to 400 mm long
    static readonly Interval Radius = new(0.021, 0.027), HalfLength = new(0.100, 0.125);
    const double Hair = 0.0003; // m; what lies on its feet alone does not roll

    public override IReadOnlyList<string> Nouns => ["rolling pin"];
    public override IReadOnlyList<string> ChineseNouns => ["擀面杖", "擀面棍"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "handled", "rod", "tapered");
        bool handled = kind == "handled", tapered = kind == "tapered";
        double r = rng.Draw("radius", Radius), half = rng.Draw("half-length", HalfLength) * (handled ? 1 : 1.6);
        double straight = tapered ? 0.3 * half : half, tip = tapered ? 0.6 * r : r;
        Profile profile = tapered
            ? Profile.From(0, -half).To(tip, -half, 0.004).To(r, -straight, 0.1).To(r, straight, 0.1).To(tip, half, 0.004).To(0, half)
            : Profile.From(0, -half).To(r, -half, 0.004).To(r, half, 0.004).To(0, half);
        Quat lying = Quat.RotY(Math.PI / 2);
        Solid roller = Solid.Revolve(profile, 40);
        Vec3 On(double x) => new(x, 0, r);
        Solid Handle(int side) => Solid.Tube([.. ((double[])[-0.002, 0.015, 0.035, 0.060, 0.075]).Select(x => On(side * (half + x)))],
            [0.0075, 0.0100, 0.0120, 0.0120, 0.0105], 16);
        // an end of a tapered pin
        CollisionPart Cone(int side) => CollisionPart.Hull([
            .. new Section(0, r - 0.0005, r - 0.0005).Ring(16).Select(p => new Vec3(side * straight, p.X, r + p.Y)),
            .. new Section(0, tip, tip).Ring(16).Select(p => new Vec3(side * half, p.X, r + p.Y))]);
        CollisionPart Knob(int side) => CollisionPart.Capsule(On(side * (half + 0.010)), On(side * (half + 0.0745)), 0.0113);
        CollisionPart Foot(int side) => CollisionPart.Box(0.008, 0.005, 0.004, Pose.At(side * (tapered ? 0.26 : 0.7) * half, 0, 0.004));
        BarGrasp Hold(int side) => new([On(side * (half + 0.020)), On(side * (half + 0.075))], 0.024, 0.024) { Worth = 0.7 };
        string made = handled ? rng.Pick("made-of", "wood", "stone", "plastic") : "wood";
        Rng surface = rng.Split("material");
        MaterialDescription of = made switch
        {
            "stone" => Materials.Stone(surface), "plastic" => Materials.Plastic(surface), _ => Materials.Wood(surface),
        };
        Rng ends = rng.Split("handles");
        MaterialDescription knob = rng.Chance("painted", 0.4) ? Materials.PaintedWood(ends) : Materials.Wood(ends);
        return new(Id, [
            new(roller.Rotated(lying).At(0, 0, r), of, made == "plastic" ? 500 : null),
            .. handled ? (Part[])[new(Handle(1) + Handle(-1), knob) { Name = "handle", Count = 2 }] : []])
        {
            SizeName = SizeWord(r, Radius), ShapeName = tapered ? kind : "", Base = Outline.Rectangle(half, 0.6 * r),
            Collisions =
            [
                new(new CollisionShape.Cylinder(r - Hair, straight), new(lying, On(0))), Foot(1), Foot(-1),
                .. tapered ? (CollisionPart[])[Cone(1), Cone(-1)] : handled ? (CollisionPart[])[Knob(1), Knob(-1)] : [],
            ],
            Affordances =
            [
                new BarGrasp([On(-0.85 * straight), On(0.85 * straight)], 2 * r, 2 * r),
                .. handled ? (Affordance[])[Hold(1), Hold(-1)] : [],
            ],
        };
    }
}
