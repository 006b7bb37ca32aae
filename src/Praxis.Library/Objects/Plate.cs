using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A dinner or dessert plate with a raised rim.</summary>
public sealed class Plate : ObjectCategory
{
    // m; dessert plates are 180 to 200 mm wide, dinner plates 240 to 270 mm. The rim rises steeply, as on coupe plates: jaws can pinch it
    static readonly Interval Radius = new(0.085, 0.120), Rise = new(0.25, 0.29), Well = new(0.70, 0.76);

    public override IReadOnlyList<string> Nouns => ["plate", "dish"];
    public override IReadOnlyList<string> ChineseNouns => ["盘子", "碟子"];

    public override ObjectAsset Build(Rng rng)
    {
        double r = rng.Draw("radius", Radius), h = r * rng.Draw("rise", Rise), well = r * rng.Draw("well", Well);
        const double Wall = 0.0045, Floor = 0.006;
        Profile section = Profile.From(0, 0.0015).To(well - 0.010, 0.0015).To(well - 0.009, 0).To(well - 0.004, 0, 0.001)
            .To(well, 0.0025, 0.008).To(r, h - Wall, 0.002).To(r, h, 0.002).To(well, Floor, 0.008).To(0, Floor);
        Outline foot = Outline.Disc(well - 0.004), low = Outline.Disc(well), rim = Outline.Disc(r - 0.002);
        double lean = Math.Atan2(r - well, h - Floor);
        return new(Id, new Part(Solid.Revolve(section, 56), Material(rng)))
        {
            SizeName = SizeWord(r, Radius), Base = foot,
            Collisions = [.. CollisionPart.Slab(foot, 0, Floor), CollisionPart.Cylinder(well, 0.001, Floor - 0.0003),
                .. CollisionPart.Wall(low, 0.0045, rim, h - 0.0015, Wall, 6)],
            Affordances =
            [
                new RimGrasp(rim, h - Wall / 2, Wall) { Lean = lean, Depth = (r - well) * 0.8 },
                new SupportSurface(Outline.Disc(well - 0.012)) { X_OA = Pose.At(0, 0, Floor) },
            ],
        };
    }

    static MaterialDescription Material(Rng rng) =>
        rng.Chance("speckled", 0.35) ? Materials.SpeckledCeramic(rng.Split("material")) : Materials.GlazedCeramic(rng.Split("material"));
}
