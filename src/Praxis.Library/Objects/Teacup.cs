using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A thin, low cup on a narrow foot, round, flared or straight, with a small handle along +X.</summary>
public sealed class Teacup : ObjectCategory
{
    // m; common catalogue sizes of 150 to 220 ml cups: 80 to 96 mm wide, 52 to 66 mm high
    static readonly Interval Radius = new(0.040, 0.048), Height = new(0.052, 0.066), Wall = new(0.0028, 0.0035), Foot = new(0.50, 0.57);
    const double Bar = 0.0027, Aspect = 1.5;

    static readonly int[] Knuckles = [0, 4, 7, 10, 13, 16, 20]; // where the handle's collision capsules meet

    public override IReadOnlyList<string> Nouns => ["teacup", "tea cup"];
    public override IReadOnlyList<string> ChineseNouns => ["茶杯"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "round", "flared", "straight");
        double r = rng.Draw("radius", Radius), h = rng.Draw("height", Height), wall = rng.Draw("wall", Wall);
        double foot = r * rng.Draw("foot", Foot);
        (double R, double Z)[] line = [.. Line(kind).Select(k => (k.R * r, k.Z * h))];
        (double R, double Z)[] middle = [.. line.Select(k => (k.R - wall / 2, k.Z))];
        double floor = line[0].Z + 0.003, top = RadiusAt(middle, 0.80 * h);
        double low = RadiusAt(middle, 0.32 * h) - wall / 4; // the round belly lies within its line
        const double Round = 0.025;
        Profile section = Profile.From(0, 0.002).To(foot - 0.005, 0.002).To(foot - 0.004, 0).To(foot, 0, 0.001).To(foot + 0.001, 0.003)
            .To(line[0].R, line[0].Z, Round).To(line[1].R, line[1].Z, Round).To(line[2].R, line[2].Z, Round).To(r, h, wall / 2)
            .To(r - wall, h, wall / 2).To(line[2].R - wall, line[2].Z, Round).To(line[1].R - wall, line[1].Z, Round)
            .To(line[0].R - 0.002, floor, 0.010).To(0, floor);
        Vec3[] handle = Solid.Spline([new(top, 0, 0.80 * h), new(top + 0.013, 0, 0.84 * h), new(Math.Max(top, low) + 0.023, 0, 0.62 * h),
            new(low + 0.015, 0, 0.36 * h), new(low, 0, 0.32 * h)], 5);
        double ear = Math.Max(top, low) + 0.023 - Bar, eye = (ear - RadiusAt(middle, 0.62 * h) - wall / 2) / 2; // of the free hole
        MaterialDescription glazed = Material(rng);
        return new(Id, new(Solid.Revolve(section), glazed), new(Solid.Tube(handle, Bar, 10, Aspect), glazed) { Name = "handle" })
        {
            SizeName = SizeWord(r, Radius), ShapeName = kind, Base = Outline.Disc(foot),
            Collisions =
            [
                .. CollisionPart.Slab(Outline.Disc(foot), 0, floor), CollisionPart.Cylinder(line[0].R, 0.0025, floor - 0.0003),
                .. middle.Zip(middle.Skip(1), (a, b) => Between(a, b, wall + 0.0008)).SelectMany(w => w),
                .. CollisionPart.Chain([.. Knuckles.Select(i => handle[i])], 1.25 * Bar),
            ],
            Affordances =
            [
                new RimGrasp(Outline.Disc(r - wall / 2), h, wall)
                {
                    Lean = Math.Atan2(r - line[2].R, h - line[2].Z), Depth = h - line[2].Z, Obstructed = [(0, 0.45)],
                },
                new HandleGrasp(handle[4..^4], Vec3.UnitY, 2 * Aspect * Bar),
                new HangPoint(eye, IsHook: false) { X_OA = new(Quat.RotZ(Math.PI / 2), new(ear - eye, 0, 0.62 * h)) },
                new Cavity(Outline.Disc(r - wall), floor, h) { FloorOutline = Outline.Disc(foot - 0.006) },
            ],
        };
    }

    // the wall outside from the floor to the rim: shares of radius and height
    static (double R, double Z)[] Line(string kind) => kind switch
    {
        "round" => [(0.70, 0.075), (0.93, 0.28), (0.99, 0.55), (1, 1)],
        "flared" => [(0.68, 0.075), (0.80, 0.30), (0.86, 0.60), (1, 1)],
        _ => [(0.86, 0.09), (0.93, 0.24), (0.96, 0.50), (1, 1)],
    };

    static IEnumerable<CollisionPart> Between((double R, double Z) low, (double R, double Z) high, double thickness) =>
        CollisionPart.Wall(Outline.Disc(low.R), low.Z, Outline.Disc(high.R), high.Z, thickness, perCorner: 3);

    static double RadiusAt((double R, double Z)[] line, double z)
    {
        int i = 1;
        while (i < line.Length - 1 && line[i].Z < z) i++;
        return line[i - 1].R + (line[i].R - line[i - 1].R) * (z - line[i - 1].Z) / (line[i].Z - line[i - 1].Z);
    }

    static MaterialDescription Material(Rng rng) =>
        rng.Chance("speckled", 0.25) ? Materials.SpeckledCeramic(rng.Split("material")) : Materials.GlazedCeramic(rng.Split("material"));
}
