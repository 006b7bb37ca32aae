using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A soft bottle of ketchup, mustard or the like: round with a pointed nozzle, or oval (broad along X) on its cap.</summary>
public sealed class SauceBottle : ObjectCategory
{
    // m; diner squeeze bottles are 52 to 62 mm wide and 180 to 230 mm high, top-down bottles 62 to 70 mm broad and 150 to 180 mm high
    static readonly Interval Radius = new(0.026, 0.031), Body = new(0.115, 0.145);
    static readonly Interval HalfWidth = new(0.031, 0.035), Height = new(0.150, 0.180);

    const double Wall = 0.001; // m; the bottle is drawn solid

    public override IReadOnlyList<string> Nouns => ["sauce bottle", "squeeze bottle"];
    public override IReadOnlyList<string> ChineseNouns => ["酱料瓶", "挤酱瓶"];

    public override ObjectAsset Build(Rng rng)
    {
        NamedColor sauce = NamedColor.Pick(rng.Split("sauce"), "red", "yellow", "brown", "green");
        NamedColor cap = NamedColor.Pick(rng.Split("cap"), "white", "black", "red", "green");
        MaterialDescription soft = Materials.Paint("plastic", sauce.Linear, 0.3) with { ColorName = sauce.Name, Friction = 0.5 };
        MaterialDescription hard = Materials.Paint("plastic", cap.Linear, 0.35);
        MaterialDescription label = Materials.Printed(rng.Split("label"), "plastic");
        double filled = rng.Uniform("filled", 450, 1050);
        return rng.Pick("kind", "round", "oval") == "round" ? Round(rng, soft, hard, label, filled) : Oval(rng, soft, hard, label, filled);
    }

    ObjectAsset Round(Rng rng, MaterialDescription soft, MaterialDescription hard, MaterialDescription label, double filled)
    {
        double r = rng.Draw("radius", Radius), body = rng.Draw("body", Body), collar = 0.8 * r, cap = body + 0.010, cone = cap + 0.018;
        double top = cone + rng.Uniform("nozzle", 0.048, 0.056);
        Solid bottle = Solid.Revolve(Profile.From(0, 0.002).To(0.6 * r, 0.002).To(0.7 * r, 0).To(r, 0, 0.004).To(r, body, 0.007)
            .To(collar - 0.001, cap, 0.003).To(collar - 0.001, cap + 0.002).To(0, cap + 0.002), 40);
        Solid nozzle = Solid.Revolve(Profile.From(0, cap).To(collar, cap, 0.001).To(collar, cone - 0.002, 0.003).To(0.011, cone, 0.002)
            .To(0.0032, top, 0.001).To(0, top), 40);
        return new(Id, new(bottle, soft, filled) { EmptyDensity = 60 },
            new(nozzle, hard, BulkDensity: 350) { Name = "nozzle" },
            new(Solid.Label(r, 0.2 * body, 0.7 * body, segments: 40), label, BulkDensity: 0) { Name = "label" })
        {
            SizeName = SizeWord(body, Body), ShapeName = "round", Base = Outline.Disc(0.7 * r),
            Collisions =
            [
                .. CollisionPart.Slab(Outline.Disc(r), 0, body), CollisionPart.Cylinder(collar, cap, cone),
                .. CollisionPart.Stack([new(body - 0.001, r, r), new(cap, collar, collar)]),
                .. CollisionPart.Stack([new(cone - 0.001, 0.011, 0.011), new(top, 0.0032, 0.0032)]),
            ],
            Affordances =
            [
                new CylinderGrasp(r, 0.01, body) { Above = top - body },
                new CylinderGrasp(0.0075, top - 0.030, top - 0.001) { Worth = 0.4 },
                new Spout(0.005) { X_OA = Pose.At(0.003, 0, top) },
                new Reservoir(Outline.Disc(collar - 0.001 - Wall), 0.002 + Wall, cap) { Wall = Wall, IsSealed = true },
            ],
        };
    }

    ObjectAsset Oval(Rng rng, MaterialDescription soft, MaterialDescription hard, MaterialDescription label, double filled)
    {
        double x = rng.Draw("half-width", HalfWidth), y = x * rng.Uniform("flatness", 0.66, 0.72), h = rng.Draw("height", Height);
        const double Cap = 0.030;
        Section At(double z, double share) => new(z, share * x, share * y);
        Section[] foot = [At(0, 0.90), At(0.002, 0.94), At(Cap - 0.002, 0.92), At(Cap, 0.89)];
        // the middle, where the label is, is said twice at both ends: so it stays straight
        Section[] body = [At(Cap - 0.001, 0.86), At(Cap + 0.009, 0.96), At(0.30 * h - 0.004, 1), At(0.30 * h, 1), At(0.72 * h, 1),
            At(0.72 * h + 0.004, 1), At(0.84 * h, 0.96), At(0.93 * h, 0.81), At(0.98 * h, 0.54), At(h, 0.24)];
        Section[] hulls = [.. body.Where((_, i) => i is not (3 or 4))
            .Select(s => s with { HalfX = s.HalfX + 0.0004, HalfY = s.HalfY + 0.0004 })];
        Solid print = Solid.Label(x, 0.31 * h, 0.71 * h, segments: 40).Scaled(1, y / x, 1);
        Vec3 held = new(x + 0.0004, y + 0.0004, 0.0385);
        return new(Id, new(Solid.Loft(body, 40, 3), soft, filled) { EmptyDensity = 60 },
            new(Solid.Loft(foot, 40, 1), hard, BulkDensity: 500) { Name = "cap" },
            new(print, label, BulkDensity: 0) { Name = "label" })
        {
            SizeName = SizeWord(x, HalfWidth), ShapeName = "oval", Base = Outline.Rectangle(0.62 * x, 0.62 * y),
            Collisions =
            [
                CollisionPart.Box(0.63 * x, 0.63 * y, Cap / 2, Pose.At(0, 0, Cap / 2)),
                .. CollisionPart.Stack([At(0.0004, 0.92), At(Cap, 0.92)], 24), .. CollisionPart.Stack(hulls, 24),
            ],
            Affordances =
            [
                new BoxGrasp(held) { X_OA = Pose.At(0, 0, 0.90 * h - held.Z) },
                new Reservoir(Outline.Rectangle(0.81 * x - Wall, 0.81 * y - Wall), Cap + Wall, 0.93 * h) { Wall = Wall, IsSealed = true },
            ],
        };
    }
}
