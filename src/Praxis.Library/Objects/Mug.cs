using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A ceramic mug with a C-shaped handle along +X.</summary>
public sealed class Mug : ObjectCategory
{
    // m; catalogue sizes of 250 to 400 ml mugs: 75 to 90 mm wide, 85 to 110 mm high
    static readonly Interval Radius = new(0.0375, 0.0450), Height = new(0.085, 0.110), Wall = new(0.0035, 0.0050), Taper = new(0.86, 1.0);

    public override IReadOnlyList<string> Nouns => ["mug", "cup", "coffee mug"];
    public override IReadOnlyList<string> ChineseNouns => ["马克杯", "杯子", "咖啡杯"];

    public override ObjectAsset Build(Rng rng)
    {
        double r = rng.Draw("radius", Radius), h = rng.Draw("height", Height), wall = rng.Draw("wall", Wall), floor = wall + 0.002;
        double foot = r * rng.Draw("taper", Taper), bow = h * rng.Uniform("handle", 0.26, 0.34), bar = 0.0048;
        Profile cup = Profile.From(0, 0.001).To(foot - 0.006, 0.001).To(foot - 0.005, 0).To(foot, 0, 0.004).To(r, h, wall / 2)
            .To(r - wall, h, wall / 2).To(foot - wall, floor, 0.005).To(0, floor);
        // a flattened half circle whose ends stay inside the wall, however it leans
        double Middle(double z) => foot + (r - foot) * z / h - wall / 2;
        Vec3[] handle = [.. Solid.ArcPath(bow, -1.6, 1.6, 20).Select(p => p + new Vec3(0, 0, 0.52 * h))
            .Select(p => p with { X = Middle(p.Z) + 0.75 * p.X })];
        double eye = (0.75 * bow - bar - wall / 2) / 2; // half of what is free between the bow and the wall
        Outline low = Outline.Disc(foot - wall / 2), rim = Outline.Disc(r - wall / 2);
        Vec3[] knuckles = [handle[0], handle[3], handle[6], handle[10], handle[14], handle[17], handle[20]];
        return new(Id, new Part(Solid.Revolve(cup) + Solid.Tube(handle, bar, 10, 1.5), Material(rng)))
        {
            SizeName = SizeWord(h, Height), Base = Outline.Disc(foot),
            Collisions =
            [
                .. CollisionPart.Slab(Outline.Disc(foot), 0, floor), .. CollisionPart.Wall(low, 0.003, rim, h, wall),
                .. CollisionPart.Chain(knuckles, 1.3 * bar),
            ],
            Affordances =
            [
                new RimGrasp(rim, h, wall) { Obstructed = [(0, 0.5)], Depth = h - floor, Lean = Math.Atan2(r - foot, h) },
                new HandleGrasp(handle, Vec3.UnitY, 3 * bar),
                new HangPoint(eye, IsHook: false) { X_OA = new(Quat.RotZ(Math.PI / 2), handle[10] - (bar + eye) * Vec3.UnitX) },
                new Cavity(Outline.Disc(r - wall), floor, h) { FloorOutline = Outline.Disc(foot - wall - 0.006) },
            ],
        };
    }

    static MaterialDescription Material(Rng rng) =>
        rng.Chance("speckled", 0.3) ? Materials.SpeckledCeramic(rng.Split("material")) : Materials.GlazedCeramic(rng.Split("material"));
}
