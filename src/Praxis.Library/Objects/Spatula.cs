using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A kitchen spatula that lies flat: a slotted or plain turner, or a thick rubber scraper; the handle along +X.</summary>
public sealed class Spatula : ObjectCategory
{
    // m; turners and scrapers of common catalogues: blades 70 to 85 mm wide and 80 to 105 mm long, 270 to 320 mm over all
    static readonly Interval Blade = new(0.080, 0.105), HalfWidth = new(0.034, 0.042), Shaft = new(0.060, 0.080),
        Handle = new(0.110, 0.130), Grip = new(0.0085, 0.0100);

    public override IReadOnlyList<string> Nouns => ["spatula", "turner"];
    public override IReadOnlyList<string> ChineseNouns => ["锅铲", "煎铲"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "slotted", "plain", "scraper");
        bool scraper = kind == "scraper";
        double blade = rng.Draw("blade", Blade), wide = rng.Draw("half-width", HalfWidth) * (scraper ? 0.72 : 1);
        double g = rng.Draw("grip", Grip), from = rng.Draw("shaft", Shaft), end = from + rng.Draw("length", Handle);
        double thick = scraper ? 0.009 : 0.003, on = scraper ? 0.0048 : thick + 0.002; // where the shaft meets the blade
        // from its front edge at -X to the shaft
        Profile Contour(double front, double round) => Profile.From(-front, 0).To(-front, -wide, round).To(-0.22 * blade, -wide, 0.012)
            .To(0, -0.011, 0.004).To(0, 0.011, 0.004).To(-0.22 * blade, wide, 0.012).To(-front, wide, round).Close();
        Profile whole = Contour(blade, scraper ? 0.016 : 0.005);
        Solid leaf = kind == "slotted"
            ? Solid.Extrude(Contour(0.34 * blade, 0.002), thick, 0.001) + Grid(blade, wide, thick)
            : Solid.Extrude(whole, thick, scraper ? 0.003 : 0.001);
        Solid shaft = Solid.Tube([new(-0.012, 0, on), new(from + 0.010, 0, g)], 0.0035, 10);
        Vec3[] path = [.. Enumerable.Range(0, 5).Select(i => new Vec3(from + (end - from) * i / 4, 0, g))];
        Solid handle = Solid.Tube(path, [0.8 * g, g, 0.92 * g, g, 0.85 * g], 12, 1.15);
        Rng surface = rng.Split("material");
        MaterialDescription of = scraper ? Materials.Rubber(surface)
            : rng.Chance("steel", 0.5) ? Materials.Steel(surface) : Materials.Plastic(surface);
        MaterialDescription rod = Materials.Steel(rng.Split("shaft-of"));
        MaterialDescription hilt = rng.Chance("wood", 0.4) ? Materials.Wood(rng.Split("handle")) : Materials.Plastic(rng.Split("handle"));
        double aside = MassProperties.Sum(leaf.Mass(of.Density), shaft.Mass(rod.Density), handle.Mass(hilt.Density)).Center.X;
        Pose shift = Pose.At(-aside, 0, 0);
        double half = 1.03 * g, axis = half + 0.0003;
        CollisionPart[] body =
        [
            CollisionPart.Box(0.30 * blade, 0.75 * wide, thick / 2, Pose.At(-0.55 * blade, 0, thick / 2)),
            .. CollisionPart.Prisms(whole, 0.0003, thick),
            CollisionPart.Capsule(new(-0.012, 0, on), new(from + 0.010, 0, g), 0.0035),
            CollisionPart.Capsule(new(from, 0, axis), new(end, 0, axis), half),
            CollisionPart.Box(0.006, 0.0035, 0.002, Pose.At(end - 0.010, 0, 0.002)),
        ];
        return new(Id, new(leaf.Moved(shift), of) { Name = "blade" },
            new(handle.Moved(shift), hilt) { Name = "handle" }, new(shaft.Moved(shift), rod) { Name = "shaft" })
        {
            SizeName = SizeWord(blade, Blade), ShapeName = kind == "slotted" ? kind : "",
            Base = Outline.Rectangle(Math.Min(blade + aside, end - aside), wide),
            Collisions = [.. body.Select(c => c with { X_OG = shift * c.X_OG })],
            Affordances = [new BarGrasp([path[0] + new Vec3(0.02, 0, 0), path[4]], 2.3 * g, 2 * g) { X_OA = shift }],
        };
    }

    // the bars between the slots, and the edge in front of them
    static Solid Grid(double blade, double wide, double thick) => Enumerable.Range(-2, 5)
        .Select(i => Solid.Box(new(0.33 * blade, 0.0042, thick / 2 - 0.0002), 0.0008).At(-0.65 * blade, i * (wide - 0.0042) / 2, thick / 2))
        .Aggregate(Solid.Prism(Outline.Rectangle(0.007, wide, 0.005), thick).At(0.007 - blade, 0, 0), (a, b) => a + b);
}
