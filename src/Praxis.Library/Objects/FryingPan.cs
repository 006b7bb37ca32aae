using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A small frying pan, round or square, its handle along +X with a ring at the end to hang it by.</summary>
public sealed class FryingPan : ObjectCategory
{
    // m; egg and omelette pans of common catalogues: 120 to 175 mm wide, 30 to 40 mm deep; foot and handle relative to the radius
    static readonly Interval Radius = new(0.060, 0.088), Height = new(0.030, 0.040), Foot = new(0.76, 0.84), Handle = new(1.20, 1.45);
    const double Wall = 0.003, Floor = 0.004, Grip = 0.0075, Eye = 0.007;

    public override IReadOnlyList<string> Nouns => ["frying pan", "skillet"];
    public override IReadOnlyList<string> ChineseNouns => ["平底锅", "煎锅"];

    public override ObjectAsset Build(Rng rng)
    {
        double r = rng.Draw("radius", Radius), h = rng.Draw("height", Height), foot = r * rng.Draw("foot", Foot), lean = (r - foot) / h;
        string shape = rng.Pick("shape", "round", "square"), kind = rng.Pick("made-of", "iron", "steel", "coated");
        // a round pan is a square one that is all corner
        bool round = shape == "round";
        double corner = round ? foot : 0.022, core = foot - corner, top = corner + r - foot;
        double Middle(double z) => corner + lean * z - Wall / 2;
        Outline At(double z) => new(core + Middle(z), core + Middle(z), Middle(z));
        double well = Middle(Floor) - Wall / 2, high = h - 0.0015, coat = Middle(high) - Wall / 2;
        Profile section = Profile.From(0, 0).To(corner, 0, 0.004).To(top, h, 0.0013).To(top - Wall, h, 0.0013).To(well, Floor, 0.005)
            .To(0, Floor);
        Profile lining = Profile.From(0, Floor).To(well, Floor, 0.005).To(coat, high).To(coat - 0.0004, high)
            .To(well - 0.0004, Floor + 0.0004, 0.005).To(0, Floor + 0.0004);
        Vec3 neck = new(core + Middle(0.7 * h) + 0.0045, 0, 0.7 * h), from = new(r + 0.022, 0, h + 0.003);
        Vec3 end = from + r * rng.Draw("grip", Handle) * new Vec3(1, 0, rng.Uniform("rise", 0.05, 0.22));
        Vec3[] path = [.. Enumerable.Range(0, 5).Select(i => Vec3.Lerp(from, end, i / 4.0))];
        Vec3 eye = end + 0.0125 * (end - from).Normalized();
        Solid handle = Solid.Tube(path, [0.86 * Grip, Grip, 1.04 * Grip, Grip, 0.86 * Grip], 12, 1.25);
        Solid bracket = Solid.Tube([neck, from], 0.004, 10, 1.5) + Solid.Torus(Eye, 0.002, 20, 8).At(eye);
        Outline disc = new(foot, foot, corner), loop = Outline.Disc(Eye);
        Rng surface = rng.Split("material"), grip = rng.Split("handle");
        (MaterialDescription body, MaterialDescription hilt) = kind switch
        {
            "iron" => (Materials.CastIron(surface), Materials.Wood(grip)),
            "steel" => (Materials.Steel(surface), Materials.Steel(grip) with { Density = 2000 }), // a hollow handle
            _ => (Materials.PaintedMetal(surface) with { Density = 2700 }, Materials.Plastic(grip)), // aluminium
        };
        Part[] inside = kind == "coated"
            ? (Part[])[new(Solid.Sweep(lining, core, core, 40), Materials.CastIron(rng.Split("coat")), BulkDensity: 0)] : [];
        return new(Id, [
            new(Solid.Sweep(section, core, core, 40), body), new(handle, hilt) { Name = "handle" },
            new(bracket, Materials.Steel(rng.Split("bracket")), 3000), .. inside]) // bent sheet
        {
            SizeName = SizeWord(r, Radius), ShapeName = shape, Base = disc.Inset(0.004),
            Collisions =
            [
                .. CollisionPart.Slab(disc, 0, Floor),
                .. CollisionPart.Wall(At(0.003), 0.003, At(h - 0.0005), h - 0.0005, Wall, round ? 4 : 3),
                CollisionPart.Capsule(neck, from, 0.005), CollisionPart.Capsule(from, end, 1.14 * Grip),
                .. CollisionPart.Wall(loop, -0.002, loop, 0.002, 0.004, 2).Select(c => c with { X_OG = Pose.At(eye) * c.X_OG }),
            ],
            Affordances =
            [
                new BarGrasp([path[1], path[4]], 2.5 * Grip, 2 * Grip),
                new RimGrasp(At(h), h, Wall) { Lean = Math.Atan(lean), Depth = h - Floor, Obstructed = [(0, 0.4)], Worth = 0.6 },
                new Cavity(At(h).Inset(Wall / 2), Floor, h) { FloorOutline = At(Floor).Inset(Wall / 2 + 0.003) },
                new SupportSurface(At(Floor).Inset(Wall / 2 + 0.005)) { X_OA = Pose.At(0, 0, Floor) },
                new HangPoint(Eye - 0.002, IsHook: false) { X_OA = new(Quat.FromAxes(Vec3.UnitZ, -Vec3.UnitY, Vec3.UnitX), eye) },
            ],
        };
    }
}
