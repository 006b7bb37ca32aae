using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>The lid of a pot, lying on its rim: a dome of glass with a steel rim, or of metal, under a knob or an arched handle.</summary>
public sealed class PotLid : ObjectCategory
{
    // m; common catalogue sizes: 160 to 240 mm wide; rise of the dome relative to the radius
    static readonly Interval Radius = new(0.080, 0.120), Rise = new(0.23, 0.30), Knob = new(0.015, 0.019);
    const double Rim = 0.008, Spring = 0.006, Bar = 0.0048;

    public override IReadOnlyList<string> Nouns => ["pot lid", "saucepan lid"];
    public override IReadOnlyList<string> ChineseNouns => ["锅盖"];

    public override ObjectAsset Build(Rng rng)
    {
        bool glass = rng.Pick("kind", "glass", "metal") == "glass", arched = rng.Chance("arched", 0.35);
        double r = rng.Draw("radius", Radius), rise = r * rng.Draw("rise", Rise), wall = glass ? 0.0035 : 0.002;
        double a = r - 0.002, b = a - wall, top = Spring + rise, under = rise - wall, k = rng.Draw("knob", Knob), seat = top - 0.001;
        double Dome(double at) => Spring + rise * Math.Sqrt(1 - at * at / (a * a));
        // the domes are half ellipsoids
        Solid dome = Solid.Revolve(Profile.From(0, Spring + under)
            .Curve((0.55 * b, Spring + under), (b, Spring + 0.55 * under), (b, Spring))
            .To(b, 0.003).To(a, 0.003).To(a, Spring).Curve((a, Spring + 0.55 * rise), (0.55 * a, top), (0, top)), 40);
        Solid band = Solid.Revolve(Profile.From(r - 0.0065, 0).To(r, 0, 0.001).To(r, Rim, 0.0015).To(r - 0.0065, Rim, 0.0005).Close(), 40);
        Solid knob = Solid.Revolve(Profile.From(0, seat).To(0.55 * k, seat).To(0.42 * k, seat + 0.008, 0.003).To(k, seat + 0.013, 0.003)
            .To(k, seat + 0.024, 0.005).To(0, seat + 0.0265), 28);
        Vec3[] arch = [.. Solid.ArcPath(1, 0, Math.PI, 14).Select(p => new Vec3(0.030 * p.X, 0, top - 0.004 + 0.034 * p.Z))];
        Solid washer = arched ? Foot(arch[0]) + Foot(arch[^1]) : Solid.Cylinder(0.75 * k, 0.001, 0.0006, 24).At(0, 0, top + 0.0002);
        Solid Foot(Vec3 p) => Solid.Cylinder(0.006, 0.001, 0.0006, 16).At(p.X, 0, Dome(0.030) + 0.0003);
        double slope = Math.Atan2(0.55 * rise, a * Math.Sqrt(1 - 0.55 * 0.55)); // of the dome at the vent
        Solid vent = Solid.Torus(0.0042, 0.0012, 20, 8).Rotated(Quat.RotX(-slope)).At(0, 0.55 * a, Dome(0.55 * a) - 0.0005);
        MaterialDescription steel = Materials.Steel(rng.Split("rim")), bright = Materials.Chrome(rng.Split("fittings"));
        Rng surface = rng.Split("material"), grip = rng.Split("grip");
        MaterialDescription body = glass ? Materials.Glass(surface) : rng.Pick("made-of", "steel", "enamel", "aluminium") switch
        {
            "steel" => Materials.Steel(surface), "enamel" => Materials.PaintedMetal(surface), _ => Materials.Aluminium(surface),
        };
        double density = glass ? 2500 : Math.Min(body.Density, 5000); // real sheet is thinner than what is modelled here
        MaterialDescription hold = rng.Pick("grip-of", "plastic", "plastic-black", "wood", "steel") switch
        {
            "plastic" => Materials.Plastic(grip), "plastic-black" => Materials.Paint("plastic", new(0.02, 0.02, 0.022), 0.4),
            "wood" => Materials.Wood(grip), _ => Materials.Chrome(grip) with { Density = 3000 }, // hollow
        };
        return new(Id, [
            new(dome, body, density), new(band, glass ? steel : body, glass ? 5000 : density) { Name = "rim" },
            new(arched ? Solid.Tube(arch, Bar, 12, 1.3) : knob, hold) { Name = arched ? "handle" : "knob handle" },
            new(glass ? washer + vent : washer, bright)])
        {
            SizeName = SizeWord(r, Radius), Base = Outline.Disc(r - 0.004),
            Collisions =
            [
                .. CollisionPart.Slab(Outline.Disc(r), 0, Rim),
                CollisionPart.Hull([.. ((double[])[1, 0.96, 0.86, 0.68, 0.42, 0.12]).SelectMany(s =>
                    new Section(Dome(s * a), s * a, s * a).Ring(24))]),
                .. arched ? CollisionPart.Chain([.. arch.Where((_, i) => i % 2 == 0)], Bar + 0.0007)
                    : [CollisionPart.Cylinder(0.5 * k, seat, seat + 0.013), CollisionPart.Cylinder(k, seat + 0.0115, seat + 0.0258)],
            ],
            Affordances = arched
                ? [new HandleGrasp(arch, Vec3.UnitY, 2.6 * Bar)] : [new CylinderGrasp(k, seat + 0.0130, seat + 0.0240)],
        };
    }
}
