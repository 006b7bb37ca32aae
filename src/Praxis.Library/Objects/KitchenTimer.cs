using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A kitchen timer to wind up, with twelve marks: an egg in two halves, or a flat drum with a dial and a grip on top.</summary>
public sealed class KitchenTimer : ObjectCategory
{
    // m; common catalogue sizes: eggs 54 to 64 mm wide, 65 to 75 mm high; drums 60 to 72 mm wide
    static readonly Interval EggRadius = new(0.027, 0.032), DrumRadius = new(0.030, 0.036), Height = new(0.026, 0.034);
    const double Filled = 550; // kg/m^3, clockwork in a shell

    // the halves of the egg: height relative to its own, radius relative to the widest
    static readonly (double Z, double R)[] Lower = [(0, 0.50), (0.035, 0.67), (0.12, 0.84), (0.25, 0.96), (0.42, 1)],
        Upper = [(0.435, 0.995), (0.58, 0.94), (0.72, 0.80), (0.84, 0.60), (0.93, 0.40), (0.98, 0.22), (1, 0.06)];

    public override IReadOnlyList<string> Nouns => ["kitchen timer", "egg timer"];
    public override IReadOnlyList<string> ChineseNouns => ["厨房定时器", "厨房计时器"];

    public override ObjectAsset Build(Rng rng) => rng.Pick("kind", "egg", "flat") == "egg" ? BuildEgg(rng) : BuildDrum(rng);

    ObjectAsset BuildEgg(Rng rng)
    {
        double r = rng.Draw("radius", EggRadius), h = 2.35 * r, seam = 0.4275 * h, foot = Lower[0].R * r;
        Section[] low = Sections(Lower, r, h), high = Sections(Upper, r, h);
        Solid ring = Solid.Cylinder(r + 0.0004, 0.0014, 0.0005, 40).At(0, 0, seam);
        Solid print = Marks(Mark(r - 0.0015, r + 0.0003, 0.0005), 0.004, seam - 0.0062)
            + Solid.Extrude(Mark(r - 0.003, r - 0.0002, 0.0013), 0.007, 0).At(0, 0, seam + 0.001);
        return new(Id, new(Solid.Loft(high, 36), Materials.Plastic(rng.Split("material")), Filled),
            new(Solid.Loft(low, 36), Materials.Plastic(rng.Split("lower")), Filled),
            new(ring, Materials.Chrome(rng.Split("seam")), Filled) { Name = "ring" }, new(print, Ink, BulkDensity: 0))
        {
            SizeName = SizeWord(r, EggRadius), Base = Outline.Disc(foot),
            Collisions =
            [
                .. CollisionPart.Slab(Outline.Disc(foot), 0, 0.004),
                // an egg is convex; its hull begins a hair above the ground
                CollisionPart.Hull([.. low.Concat(high).SelectMany(s => (s with { Z = Math.Max(0.0005, s.Z) }).Ring(20))]),
            ],
            Affordances = [new CylinderGrasp(r, seam - 0.012, seam + 0.010)],
        };
    }

    ObjectAsset BuildDrum(Rng rng)
    {
        double r = rng.Draw("radius", DrumRadius), h = rng.Draw("height", Height), dial = 0.78 * r, grip = h + 0.011;
        Rng surface = rng.Split("material");
        MaterialDescription body = rng.Chance("metal", 0.4) ? Materials.Chrome(surface) : Materials.Plastic(surface);
        Solid knob = Solid.Cylinder(dial, 0.002, 0.001).At(0, 0, h + 0.002) + Solid.Box(new(0.6 * r, 0.0045, 0.0075), 0.002).At(0, 0, grip);
        Solid print = Marks(Mark(0.80 * r, 0.90 * r, 0.0007), 0.0008, h - 0.0004)
            + Solid.Extrude(Mark(0.62 * r, 0.75 * r, 0.0012), 0.0008, 0).At(0, 0, h + 0.0036);
        return new(Id, new(Solid.Cylinder(r, h / 2, 0.003).At(0, 0, h / 2), body, Filled),
            new(knob, Materials.Plastic(rng.Split("knob"))) { Name = "knob" },
            new(print, Ink, BulkDensity: 0))
        {
            SizeName = SizeWord(r, DrumRadius), ShapeName = "flat", Base = Outline.Disc(r - 0.003),
            Collisions =
            [
                .. CollisionPart.Slab(Outline.Disc(r), 0, h), CollisionPart.Cylinder(dial, h - 0.001, h + 0.004),
                CollisionPart.Box(0.6 * r, 0.0045, 0.0075, Pose.At(0, 0, grip)),
            ],
            Affordances =
            [
                new CylinderGrasp(r, 0.006, h - 0.003) { Above = 0.0185 },
                // by the upper edge of the grip: the pads stay clear of the dial
                new BarGrasp([new(-0.5 * r, 0, grip + 0.006), new(0.5 * r, 0, grip + 0.006)], 0.009, 0.003) { Worth = 0.7 },
            ],
        };
    }

    static MaterialDescription Ink => Materials.Paint("plastic", NamedColor.Named("black").Linear);

    static Section[] Sections((double Z, double R)[] half, double r, double h) =>
        [.. half.Select(p => new Section(p.Z * h, p.R * r, p.R * r))];

    static Profile Mark(double from, double to, double half) => Profile.From(from, -half).To(to, -half).To(to, half).To(from, half).Close();

    static Solid Marks(Profile mark, double height, double z) => Enumerable.Range(0, 12)
        .Select(i => Solid.Extrude(mark, height, 0).At(0, 0, z).Rotated(Quat.RotZ(i * Math.PI / 6))).Joined();
}
