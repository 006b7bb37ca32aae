using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A closed pair of scissors that lies flat, points towards +X: with equal loops, unequal loops, or blunt points.</summary>
public sealed class Scissors : ObjectCategory
{
    static readonly Interval Length = new(0.135, 0.180); // m; catalogue sizes of 5 to 7 inches
    const double Shank = 0.0084; // half width where the handles meet, m

    public override IReadOnlyList<string> Nouns => ["scissors", "pair of scissors"];
    public override IReadOnlyList<string> ChineseNouns => ["剪刀", "剪子"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "equal", "tailored", "blunt");
        double l = rng.Draw("length", Length) / 2, loop = rng.Uniform("loop", 0.012, 0.0150), bar = rng.Uniform("bar", 0.0040, 0.0046);
        double thumb = 0.34 * l, fingers = kind == "tailored" ? 0.40 * l : thumb, y = loop + bar + 0.0004;
        double front = 2 * (fingers + bar) - l, tip = kind == "blunt" ? 0.0032 : 0.0007;
        // from the middle outwards and back, so that the seam is hidden in the shank
        Vec3[] Ring(double reach, int side) => [.. Enumerable.Range(0, 25).Select(i => Math.PI * (i / 12.0 - 0.5)).Select(a =>
            new Vec3(reach + bar - l + reach * Math.Cos(a), side * (y + loop * Math.Sin(a)), bar))];
        Vec3[] left = Ring(thumb, 1), right = Ring(fingers, -1);
        Solid half = Solid.Box(new(0.325 * l, Shank / 2 - 0.0002, bar), 0.0022);
        Solid grip = Solid.Tube(left, bar, 10) + Solid.Tube(right, bar, 10)
            + half.At(-0.125 * l, Shank / 2, bar) + half.At(-0.125 * l, -Shank / 2, bar);
        Solid Blade(double low, double high) => Solid.Extrude(Profile.From(0.05 * l, low).To(0.55 * l, low, 0.02)
            .To(l, -tip, 0.9 * (tip - 0.0007)).To(l, tip, 0.9 * (tip - 0.0007)).To(0.55 * l, high, 0.02).To(0.05 * l, high).Close(),
            0.002, 0.0004);
        Solid screw = Solid.Cylinder(0.0042, 0.0016, 0.0006, 24).At(0.12 * l, 0, 2 * bar);
        Vec3[] blades = [.. ((double[])[0.0003, 0.004]).SelectMany(z => (Vec3[])[new(0.1 * l, -0.0075, z), new(0.55 * l, -0.0075, z),
            new(l, -tip, z), new(l, tip, z), new(0.55 * l, 0.0075, z), new(0.1 * l, 0.0075, z)])];
        IEnumerable<CollisionPart> Loop(Vec3[] path) =>
            CollisionPart.Chain([.. path.Where((_, i) => i % 2 == 0).Select(p => p + new Vec3(0, 0, 0.0003))], bar);
        MaterialDescription steel = Materials.Steel(rng.Split("blades"));
        return new(Id,
            new(grip, Materials.Plastic(rng.Split("grip"))) { Name = "handle", Count = 2 },
            new(Blade(-0.0075, 0.0035) + Blade(-0.0035, 0.0075).At(0, 0, 0.002), steel) { Name = "blade", Count = 2 }, new(screw, steel))
        {
            SizeName = SizeWord(l, new(Length.Low / 2, Length.High / 2)), ShapeName = kind == "blunt" ? "blunt" : "",
            Base = Outline.Rectangle(0.42 * l, 0.005),
            Collisions =
            [
                CollisionPart.Box(0.325 * l, Shank, bar, Pose.At(-0.125 * l, 0, bar)),
                CollisionPart.Box(0.12 * l, 0.003, 0.001, Pose.At(0.58 * l, 0, 0.001)),
                CollisionPart.Hull(blades), .. Loop(left), .. Loop(right),
            ],
            Affordances =
            [
                new BarGrasp([new(front + 0.009, 0, bar), new(0.2 * l - 0.003, 0, bar)], 2 * Shank, 2 * bar),
                // hung by a loop, the points hang down
                new HangPoint(loop - bar, IsHook: false)
                    { X_OA = new(Quat.FromAxes(Vec3.UnitZ, Vec3.UnitY, -Vec3.UnitX), new(thumb + bar - l, y, bar)) },
            ],
        };
    }
}
