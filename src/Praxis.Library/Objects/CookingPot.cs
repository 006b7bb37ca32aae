using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A wide pot, deep or shallow, with a loop handle at both ends along X; some under a lid.</summary>
public sealed class CookingPot : ObjectCategory
{
    // m; common catalogue sizes: 200 to 250 mm wide; heights relative to the radius, flare of shallow ones relative to it as well
    static readonly Interval Radius = new(0.100, 0.125), Deep = new(0.92, 1.12), Shallow = new(0.58, 0.74), Flare = new(0.02, 0.07),
        Reach = new(0.034, 0.040);
    const double Wall = 0.0026, Floor = 0.005;
    const double Sheet = 3800; // kg/m^3; real sheet is thinner than the wall modelled here

    public override IReadOnlyList<string> Nouns => ["pot", "stew pot", "soup pot", "cooking pot"];
    public override IReadOnlyList<string> ChineseNouns => ["汤锅", "炖锅", "双耳锅"];

    public override ObjectAsset Build(Rng rng)
    {
        string shape = rng.Pick("shape", "deep", "shallow");
        bool deep = shape == "deep";
        double r = rng.Draw("radius", Radius), h = r * rng.Draw("height", deep ? Deep : Shallow);
        double foot = deep ? r : r * (1 - rng.Draw("flare", Flare)), lean = (r - foot) / h;
        double Outer(double z) => foot + lean * z;
        string made = rng.Pick("made-of", "steel", "enamel", "aluminium", "iron");
        bool slim = made is "steel" or "aluminium";
        double bar = slim && rng.Chance("wire", 0.6) ? 0.0046 : 0.0068, reach = rng.Draw("reach", Reach);
        double up = rng.Uniform("up", 0.70, 0.80) * h;
        Vec3[] ahead = PotHandle.Path(Outer(up), 0.036, reach, bar, up, 0);
        Vec3[] behind = PotHandle.Path(Outer(up), 0.036, reach, bar, up, Math.PI);
        double well = Outer(Floor) - Wall, high = h - 0.002, coat = Outer(high) - Wall;
        Solid pot = Solid.Revolve(Profile.From(0, 0).To(foot, 0, 0.007).To(r, h, 0.0012).To(r - Wall, h, 0.0012).To(well, Floor, 0.004)
            .To(0, Floor), 48);
        Solid lining = Solid.Revolve(Profile.From(0, Floor).To(well, Floor, 0.003).To(coat, high).To(coat - 0.0004, high)
            .To(well - 0.0004, Floor + 0.0004, 0.003).To(0, Floor + 0.0004), 48);
        Rng surface = rng.Split("material");
        MaterialDescription metal = made switch
        {
            "steel" => Materials.Steel(surface) with { Density = Sheet },
            "enamel" => Materials.PaintedMetal(surface) with { Density = Sheet },
            "aluminium" => Materials.Aluminium(surface), _ => Materials.CastIron(surface) with { Density = 5500 },
        };
        // thick handles of thin pots are of plastic, all others of the pot's metal
        Rng hold = rng.Split("grip");
        MaterialDescription grip = !slim ? metal : bar > 0.005 ? Materials.Plastic(hold) : Materials.Chrome(hold);
        PotCover? cover = rng.Split("closing").Chance("lid", 0.3) ? PotCover.On(r, h, 0.18 * r, metal, grip) : null;
        Part[] inside = made == "enamel" && cover is null
            ? (Part[])[new(lining, Materials.Paint("enamel", new(0.72, 0.69, 0.62), 0.2), BulkDensity: 0) { Name = "lining" }] : [];
        Outline rim = Outline.Disc(r - Wall / 2);
        return new(Id, [
            new(pot, metal), new(PotHandle.Bow(ahead, bar) + PotHandle.Bow(behind, bar), grip) { Name = "handle", Count = 2 }, .. inside,
            .. cover?.Parts ?? []])
        {
            SizeName = SizeWord(r, Radius), ShapeName = shape, Base = Outline.Disc(foot - 0.008),
            Collisions =
            [
                .. CollisionPart.Slab(Outline.Disc(foot), 0, Floor),
                .. CollisionPart.Wall(Outline.Disc(Outer(0.003) - Wall / 2), 0.003, rim, h, Wall, 5),
                .. PotHandle.Body(ahead, bar), .. PotHandle.Body(behind, bar), .. cover?.Body ?? [],
            ],
            Affordances =
            [
                PotHandle.Grasp(ahead, bar), PotHandle.Grasp(behind, bar),
                .. cover is not null ? (Affordance[])[cover.Grasp] :
                [
                    new RimGrasp(rim, h, Wall)
                        { Lean = Math.Atan(lean), Depth = h - Floor, Obstructed = [(0, 0.5), (Math.PI, 0.5)], Worth = 0.7 },
                    new Cavity(rim.Inset(Wall / 2), Floor, h) { FloorOutline = Outline.Disc(well - 0.004) },
                ],
            ],
        };
    }
}
