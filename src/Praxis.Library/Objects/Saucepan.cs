using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A small saucepan, straight or flared, open or under a lid with a knob; the handle along +X.</summary>
public sealed class Saucepan : ObjectCategory
{
    // m; milk pans and small saucepans of common catalogues: 120 to 160 mm wide, 65 to 88 mm high; handle relative to the radius
    static readonly Interval Radius = new(0.060, 0.080), Height = new(0.065, 0.088), Flare = new(0.006, 0.012), Handle = new(1.3, 1.6);
    const double Wall = 0.0024, Floor = 0.004, Grip = 0.008;
    const double Sheet = 4000; // kg/m^3; real sheet is thinner than the wall modelled here

    public override IReadOnlyList<string> Nouns => ["saucepan", "sauce pan"];
    public override IReadOnlyList<string> ChineseNouns => ["奶锅", "小汤锅"];

    public override ObjectAsset Build(Rng rng)
    {
        double r = rng.Draw("radius", Radius), h = rng.Draw("height", Height);
        double foot = rng.Pick("kind", "straight", "flared") == "flared" ? r - rng.Draw("flare", Flare) : r, lean = (r - foot) / h;
        double Outer(double z) => foot + lean * z;
        Profile pot = Profile.From(0, 0).To(foot, 0, 0.005).To(r, h, 0.001).To(r - Wall, h, 0.001).To(Outer(Floor) - Wall, Floor, 0.005)
            .To(0, Floor);
        Vec3 neck = new(Outer(0.8 * h) - Wall / 2 + 0.0045, 0, 0.8 * h), from = new(r + 0.018, 0, 0.8 * h + 0.004);
        Vec3 end = from + r * rng.Draw("grip", Handle) * new Vec3(1, 0, 0.12);
        Vec3[] path = [.. Enumerable.Range(0, 5).Select(i => Vec3.Lerp(from, end, i / 4.0))];
        Solid handle = Solid.Tube(path, [0.84 * Grip, 0.96 * Grip, Grip, Grip, 0.9 * Grip], 12, 1.25);
        string made = rng.Pick("made-of", "steel", "enamel", "aluminium");
        Rng surface = rng.Split("material");
        MaterialDescription metal = made switch
        {
            "steel" => Materials.Steel(surface) with { Density = Sheet },
            "enamel" => Materials.PaintedMetal(surface) with { Density = Sheet },
            _ => Materials.Aluminium(surface),
        };
        MaterialDescription hilt = Materials.Plastic(rng.Split("handle"));
        PotCover? cover = rng.Chance("lid", 0.4) ? PotCover.On(r, h, 0.010, metal, hilt) : null;
        Outline rim = Outline.Disc(r - Wall / 2);
        Affordance[] use = cover is not null ? [cover.Grasp] : [
            new RimGrasp(rim, h, Wall) { Lean = Math.Atan(lean), Depth = h - Floor, Obstructed = [(0, 0.4)], Worth = 0.6 },
            new Cavity(rim.Inset(Wall / 2), Floor, h) { FloorOutline = Outline.Disc(Outer(Floor) - Wall - 0.004) }];
        return new(Id, [
            new(Solid.Revolve(pot), metal), new(handle, hilt) { Name = "handle" },
            new(Solid.Tube([neck, from], 0.004, 10, 1.5), Materials.Steel(rng.Split("bracket")), 3000), // bent sheet
            .. cover?.Parts ?? []])
        {
            SizeName = SizeWord(r, Radius), Base = Outline.Disc(foot - 0.004),
            Collisions =
            [
                .. CollisionPart.Slab(Outline.Disc(foot), 0, Floor),
                .. CollisionPart.Wall(Outline.Disc(Outer(0.003) - Wall / 2), 0.003, rim, h, Wall),
                CollisionPart.Capsule(neck, from, 0.005), CollisionPart.Capsule(from, end, 1.12 * Grip), .. cover?.Body ?? [],
            ],
            Affordances = [new BarGrasp([path[1], path[4]], 2.5 * Grip, 2 * Grip), .. use],
        };
    }
}
