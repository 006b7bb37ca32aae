using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>An open jug, straight, conical or bellied, with a pouring lip along -X and a handle along +X.</summary>
public sealed class Pitcher : ObjectCategory
{
    // m; common catalogue sizes of 0.8 to 1.5 l jugs: 84 to 104 mm wide at the foot, 150 to 190 mm high
    static readonly Interval Radius = new(0.042, 0.052), Height = new(0.150, 0.190), Lip = new(0.011, 0.015);
    const double Wall = 0.004, Floor = 0.007, Bar = 0.0058, Aspect = 1.4, Spread = 0.55; // the lip's half width in rad

    static readonly int[] Knuckles = [0, 4, 7, 10, 13, 16, 20]; // where the handle's collision capsules meet

    public override IReadOnlyList<string> Nouns => ["pitcher", "jug"];
    public override IReadOnlyList<string> ChineseNouns => ["冷水壶", "扎壶"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "straight", "conical", "bellied");
        double foot = rng.Draw("radius", Radius), h = rng.Draw("height", Height), lip = rng.Draw("lip", Lip);
        (double R, double Z)[] line = [.. Line(kind).Select(k => (k.R * foot, k.Z * h))];
        (double R, double Z)[] middle = [.. line.Select(k => (k.R - Wall / 2, k.Z))];
        double rim = line[^1].R, narrow = line.Min(k => k.R), high = RadiusAt(middle, 0.86 * h), low = RadiusAt(middle, 0.25 * h);
        Profile section = Profile.From(0, 0.0015).To(foot - 0.007, 0.0015).To(foot - 0.006, 0).To(foot, 0, 0.002);
        (double R, double Z)[] wall = // with places at which the lip can bend it
            [.. line[1..^1].Concat(((double[])[0.80, 0.87, 0.94]).Select(z => (RadiusAt(line, z * h), z * h))).OrderBy(k => k.Item2)];
        foreach ((double r, double z) in wall) section.To(r, z, 0.04);
        section.To(rim, h, Wall / 2).To(rim - Wall, h, Wall / 2);
        foreach ((double r, double z) in wall.Reverse()) section.To(r - Wall, z, 0.04);
        Solid body = Solid.Revolve(section.To(foot - Wall, Floor, 0.005).To(0, Floor)).Warped(Lipped);
        Vec3[] handle = Solid.Spline([new(high, 0, 0.86 * h), new(high + 0.022, 0, 0.89 * h), new((high + low) / 2 + 0.040, 0, 0.66 * h),
            new(low + 0.024, 0, 0.33 * h), new(low, 0, 0.25 * h)], 5);
        (MaterialDescription skin, double? bulk) = Skin(rng);
        return new(Id, new(body, skin, bulk), new(Solid.Tube(handle, Bar, 10, Aspect), skin, bulk) { Name = "handle" })
        {
            SizeName = SizeWord(h, Height), ShapeName = kind, Base = Outline.Disc(foot - 0.002),
            Collisions =
            [
                .. CollisionPart.Slab(Outline.Disc(foot), 0, Floor),
                .. middle.Zip(middle.Skip(1), Between).SelectMany(w => w),
                LipSide(1), LipSide(-1), .. CollisionPart.Chain([.. Knuckles.Select(i => handle[i])], 1.2 * Bar),
            ],
            Affordances =
            [
                new RimGrasp(Outline.Disc(rim - Wall / 2), h, Wall)
                {
                    Lean = Math.Atan2(rim - line[^2].R, h - line[^2].Z), Depth = 0.03, Obstructed = [(0, 0.5), (Math.PI, 0.8)],
                },
                new HandleGrasp(handle[4..^4], Vec3.UnitY, 2 * Aspect * Bar),
                new Spout(0.012) { X_OA = new(Quat.RotZ(Math.PI), new(-rim - lip, 0, h)) },
                new Cavity(Outline.Disc(rim - Wall), Floor, h) { FloorOutline = Outline.Disc(narrow - Wall - 0.004) },
            ],
        };

        // the wall drawn outwards near -X, ever more towards the rim
        Vec3 Lipped(Vec3 p)
        {
            double near = Math.Max(0, 1 - Math.Abs(Math.Atan2(p.Y, -p.X)) / Spread), up = Math.Clamp((p.Z / h - 0.72) / 0.28, 0, 1);
            return p with { X = p.X - lip * near * near * (3 - 2 * near) * up * up };
        }

        // half of the lip, left or right
        CollisionPart LipSide(int side) => CollisionPart.Hull([.. (
            from share in (double[])[0, 0.25, 0.5, 1]
            from z in (double[])[0.8 * h, 0.9 * h, h]
            from inset in (double[])[0, Wall]
            let r = RadiusAt(line, z) - inset
            select Lipped(new(-r * Math.Cos(share * Spread), side * r * Math.Sin(share * Spread), z)))]);
    }

    // the wall outside from the foot to the rim: shares of the foot's radius and of the height
    static (double R, double Z)[] Line(string kind) => kind switch
    {
        "straight" => [(1, 0), (0.97, 1)],
        "conical" => [(1, 0), (0.72, 1)],
        _ => [(1, 0), (1.20, 0.30), (0.88, 0.74), (1, 1)],
    };

    static IEnumerable<CollisionPart> Between((double R, double Z) low, (double R, double Z) high) =>
        CollisionPart.Wall(Outline.Disc(low.R), Math.Max(low.Z, 0.003), Outline.Disc(high.R), high.Z, Wall + 0.001, perCorner: 3);

    static double RadiusAt((double R, double Z)[] line, double z)
    {
        int i = 1;
        while (i < line.Length - 1 && line[i].Z < z) i++;
        return line[i - 1].R + (line[i].R - line[i - 1].R) * (z - line[i - 1].Z) / (line[i].Z - line[i - 1].Z);
    }

    // sheet metal is drawn thicker than it is: its density here is less
    static (MaterialDescription Skin, double? Bulk) Skin(Rng rng) => rng.Pick("made-of", "ceramic", "glass", "plastic", "metal") switch
    {
        "ceramic" => (Materials.GlazedCeramic(rng.Split("material")), null),
        "glass" => (Materials.Glass(rng.Split("material")), null),
        "plastic" => (Materials.Plastic(rng.Split("material")), null),
        _ => (Materials.PaintedMetal(rng.Split("material")), 2000),
    };
}
