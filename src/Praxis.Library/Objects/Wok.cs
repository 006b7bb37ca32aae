using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A wok with a small flat base: with a long handle along +X, or with two loop handles.</summary>
public sealed class Wok : ObjectCategory
{
    // m; common catalogues: 260 to 320 mm wide; depth relative to the width; flat bases 110 to 150 mm wide
    static readonly Interval Radius = new(0.130, 0.160), Depth = new(0.27, 0.31), Foot = new(0.42, 0.47), Handle = new(0.150, 0.180);
    const double Wall = 0.0026, Floor = 0.003, Grip = 0.0095, Bar = 0.0055;
    const double Sheet = 4600; // kg/m^3; real sheet is 1.5 mm thick, thinner than the wall modelled here

    public override IReadOnlyList<string> Nouns => ["wok"];
    public override IReadOnlyList<string> ChineseNouns => ["炒锅"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "long", "loops"), made = rng.Pick("made-of", "iron", "steel", "iron");
        bool isLong = kind == "long";
        double r = rng.Draw("radius", Radius), h = 2 * r * rng.Draw("depth", Depth), foot = r * rng.Draw("foot", Foot);
        Profile section = Profile.From(0, 0).To(foot, 0, 0.004).Curve((foot + 0.30 * r, 0.04 * h), (r - 0.10 * r, 0.5 * h), (r, h), 10)
            .To(r - Wall, h, 0.001)
            .Curve((r - 0.10 * r - Wall, 0.5 * h), (foot + 0.30 * r - Wall, 0.04 * h + Wall), (foot - 0.002, Floor), 10).To(0, Floor);
        Rng surface = rng.Split("material"), hold = rng.Split("handle");
        MaterialDescription metal = (made == "iron" ? Materials.CastIron(surface) : Materials.Steel(surface)) with { Density = Sheet };
        (Outline Outline, double Height)[] ribs = [.. ((double[])[0, 0.12, 0.30, 0.52, 0.76, 1]).Select(Rib)];
        double up = 0.86 * h, wide = WideAt(up);
        Vec3[] ahead = PotHandle.Path(wide, 0.036, 0.036, Bar, up, 0), behind = PotHandle.Path(wide, 0.036, 0.036, Bar, up, Math.PI);
        Vec3 neck = new(wide - 0.5 * Wall + 0.004, 0, up), from = new(r + 0.028, 0, h + 0.004), end = from + rng.Draw("grip", Handle)
            * new Vec3(1, 0, 0.16);
        Vec3[] path = [.. Enumerable.Range(0, 5).Select(i => Vec3.Lerp(from, end, i / 4.0))];
        Part[] handles = isLong
            ? [new(Solid.Tube(path, [0.86 * Grip, 0.95 * Grip, Grip, 1.04 * Grip, 0.95 * Grip], 14, 1.1),
                rng.Chance("wood", 0.7) ? Materials.Wood(hold) : Materials.Plastic(hold)) { Name = "handle" },
                new(Solid.Tube([neck, from], 0.0048, 10, 1.4), Materials.Steel(rng.Split("bracket")), 3000)] // bent sheet
            : [new(PotHandle.Bow(ahead, Bar) + PotHandle.Bow(behind, Bar), metal, 3000) { Name = "handle", Count = 2 }];
        Outline rim = Outline.Disc(r - Wall / 2);
        return new(Id, [new(Solid.Revolve(section), metal), .. handles])
        {
            SizeName = SizeWord(r, Radius), Base = Outline.Disc(foot - 0.003),
            Collisions =
            [
                .. CollisionPart.Slab(Outline.Disc(foot), 0, Floor),
                .. ribs.Zip(ribs.Skip(1), (a, b) => CollisionPart.Wall(a.Outline, a.Height, b.Outline, b.Height, Wall, 5))
                    .SelectMany(w => w),
                .. isLong
                    ? (CollisionPart[])[CollisionPart.Capsule(neck, from, 0.0055), CollisionPart.Capsule(from, end, 1.08 * Grip)]
                    : [.. PotHandle.Body(ahead, Bar), .. PotHandle.Body(behind, Bar)],
            ],
            Affordances =
            [
                .. isLong ? (Affordance[])[new BarGrasp([path[1], path[4]], 2.3 * Grip, 2 * Grip)]
                    : [PotHandle.Grasp(ahead, Bar), PotHandle.Grasp(behind, Bar)],
                new RimGrasp(rim, h, Wall)
                {
                    Lean = Math.Atan2(0.10 * r, 0.5 * h), Depth = 0.5 * h, Worth = 0.6,
                    Obstructed = isLong ? [(0, 0.4)] : [(0, 0.5), (Math.PI, 0.5)],
                },
                new Cavity(rim.Inset(Wall / 2), Floor, h) { FloorOutline = Outline.Disc(foot - 0.006) },
            ],
        };

        // where the middle of the wall passes: the cubics of the section, averaged
        (Outline Outline, double Height) Rib(double t)
        {
            double s = 1 - t, a = s * s * s, b = 3 * s * s * t, c = 3 * s * t * t, d = t * t * t;
            return (Outline.Disc(a * (foot - 0.001) + b * (foot + 0.30 * r - Wall / 2) + c * (0.90 * r - Wall / 2) + d * (r - Wall / 2)),
                a * (Floor / 2 + 0.0005) + b * (0.04 * h + Wall / 2) + c * 0.5 * h + d * h);
        }

        double WideAt(double z)
        {
            double t = 0.5;
            for (double step = 0.25; step > 1e-6; step /= 2) t += Rib(t).Height < z ? step : -step;
            return Rib(t).Outline.HalfX + Wall / 2;
        }
    }
}
