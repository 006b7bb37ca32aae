using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A crumpled sheet: white or coloured paper in a ball, a looser one, or a ball of foil.</summary>
public sealed class PaperBall : ObjectCategory
{
    static readonly Interval Radius = new(0.024, 0.034), Crumple = new(0.10, 0.17); // m; a sheet of A4 makes a ball of 50 to 70 mm

    public override IReadOnlyList<string> Nouns => ["paper ball", "crumpled paper", "ball of paper", "waste paper", "crumpled ball",
        "trash", "scrap paper"];
    public override IReadOnlyList<string> ChineseNouns => ["纸团", "废纸", "垃圾"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "white", "colored", "foil");
        double r = rng.Draw("radius", Radius), depth = rng.Draw("crumple", Crumple);
        RngSequence chance = new(rng.Split("folds").Seed);
        // each fold is a plane that presses a cap of the ball in
        (Vec3 N, double At)[] folds = [.. Enumerable.Range(0, 34).Select(_ =>
        {
            double z = chance.Uniform(-1, 1), a = chance.Uniform(-Math.PI, Math.PI), s = Math.Sqrt(1 - z * z);
            return (new Vec3(s * Math.Cos(a), s * Math.Sin(a), z), chance.Uniform(1 - 2.2 * depth, 1));
        })];
        Vec3 Crumpled(Vec3 p)
        {
            Vec3 d = 100 * p;
            double share = 1;
            foreach ((Vec3 n, double at) in folds)
                if (Vec3.Dot(n, d) is var along && along * share > at) share = at / along;
            double wrinkle = 1 - 0.045 * Math.Abs(Math.Sin(9 * d.X + 7 * d.Y) * Math.Sin(8 * d.Z - 6 * d.Y + 1));
            return r * share * wrinkle * d;
        }
        Solid raw = Solid.Sphere(0.01, 36).Warped(Crumpled);
        Vec3 center = raw.Mass(1).Center;
        const double Flat = 0.0018;
        Solid ball = raw.At(-center.X, -center.Y, 0).Settled(Flat);
        Rng surface = rng.Split("material");
        MaterialDescription sheet = kind switch
        {
            "foil" => Materials.Aluminium(surface) with { Roughness = 0.35, Friction = 0.5 }, "white" => Materials.Paint("paper",
                new(0.78, 0.78, 0.76), 0.9) with { ColorName = "white" },
            _ => Materials.Paper(surface),
        };
        double mid = -Produce.Low(raw) - Flat;
        return new(Id, new Part(ball, sheet, kind == "foil" ? 160 : 70)) // mostly air
        {
            SizeName = SizeWord(r, Radius), Base = Outline.Rectangle(0.006, 0.006), Collisions = [Produce.Foot(0.006, 0.006),
                Produce.Hull(ball, 260)],
            Affordances = [new BarGrasp([new(-0.004, 0, mid), new(0.004, 0, mid)], 2 * r + 0.002, 1.7 * r),
                new BarGrasp([new(0, -0.004, mid), new(0, 0.004, mid)], 2 * r + 0.002, 1.7 * r)],
        };
    }
}
