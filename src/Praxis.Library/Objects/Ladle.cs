using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A ladle that lies on its bowl and the end of its handle along +X; some have a thick plastic grip.</summary>
public sealed class Ladle : ObjectCategory
{
    // m; gravy and soup ladles of common catalogues: bowls 65 to 85 mm wide, 240 to 300 mm over all; depth relative to the radius
    static readonly Interval Radius = new(0.032, 0.042), Depth = new(0.72, 0.90), Length = new(0.170, 0.220);
    const double Wall = 0.0025, Bar = 0.0045;

    public override IReadOnlyList<string> Nouns => ["ladle", "soup ladle"];
    public override IReadOnlyList<string> ChineseNouns => ["汤勺", "长柄汤勺"];

    public override ObjectAsset Build(Rng rng)
    {
        double r = rng.Draw("radius", Radius), d = r * rng.Draw("depth", Depth), foot = 0.5 * r, end = r + rng.Draw("length", Length);
        bool grip = rng.Pick("kind", "plain", "grip") == "grip", steel = grip || rng.Chance("steel", 0.5);
        (double R, double Z) knee = (0.86 * r, 0.4 * d);
        Profile section = Profile.From(0, 0).To(foot, 0, 0.012).To(knee.R, knee.Z, 0.02).To(r, d, 0.001).To(r - Wall, d, 0.001)
            .To(knee.R - 0.9 * Wall, knee.Z + 0.3 * Wall, 0.018).To(foot - 0.4 * Wall, Wall, 0.010).To(0, Wall);
        // the handle leaves the rim upwards and comes down to the table
        double hold = grip ? 0.0070 : Bar;
        Vec3[] path = Solid.Spline(
            [new(r + 0.003, 0, d - 0.004), new(r + 0.022, 0, d + 0.010), new((r + end) / 2, 0, 0.62 * d + 0.006),
                new(end, 0, hold + 0.0003)], 5);
        Vec3[] chain = [.. ((int[])[0, 3, 5, 8, 10, 12, 15]).Select(i => path[i] + new Vec3(0, 0, 0.0008))];
        Solid bowl = Solid.Revolve(section), bar = Solid.Tube(path, Bar, 10, 1.35), thick = Solid.Tube(path[9..], hold, 12, 1.3);
        MaterialDescription of = steel ? Materials.Steel(rng.Split("material")) : Materials.Plastic(rng.Split("material"));
        MaterialDescription hilt = Materials.Plastic(rng.Split("grip"));
        double density = steel ? 4500 : of.Density; // real sheet is thinner than the wall modelled here
        Solid metal = bowl + bar;
        double aside = MassProperties.Sum(metal.Mass(density), thick.Mass(grip ? hilt.Density : 0)).Center.X;
        Pose shift = Pose.At(-aside, 0, 0);
        Outline middle = Outline.Disc(knee.R - 0.45 * Wall);
        CollisionPart[] body =
        [
            .. CollisionPart.Slab(Outline.Disc(foot), 0, Wall),
            .. CollisionPart.Wall(Outline.Disc(foot), 0.002, middle, knee.Z + 0.15 * Wall, Wall, 3),
            .. CollisionPart.Wall(middle, knee.Z + 0.15 * Wall, Outline.Disc(r - Wall / 2), d, Wall, 3),
            .. CollisionPart.Chain(chain, 0.0052),
            .. grip ? CollisionPart.Chain([.. ((int[])[9, 12, 15]).Select(i => path[i] + new Vec3(0, 0, 0.0013))], 0.008) : [],
            CollisionPart.Box(0.004, 0.0045, 0.0018, Pose.At(end - 0.004, 0, 0.0018)),
        ];
        return new(Id, [
            new(metal.Moved(shift), of, density),
            .. grip ? (Part[])[new(thick.Moved(shift), hilt) { Name = "handle" }] : []])
        {
            SizeName = SizeWord(r, Radius), Base = Outline.Rectangle(Math.Min(r + aside, end - aside), r),
            Collisions = [.. body.Select(c => c with { X_OG = shift * c.X_OG })],
            Affordances =
            [
                new BarGrasp(chain[^3..], 2 * (grip ? 1.3 : 1.35) * hold, 2 * hold) { X_OA = shift },
                new Cavity(Outline.Disc(r - Wall), Wall, d) { X_OA = shift, FloorOutline = Outline.Disc(foot - 0.002) },
            ],
        };
    }
}
