using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A vacuum flask with a cup for a cap, or with a carrying loop on its cap.</summary>
public sealed class Thermos : ObjectCategory
{
    // m; 0.35 to 0.5 l flasks of common catalogues: 62 to 72 mm wide, 200 to 250 mm high over all
    static readonly Interval Radius = new(0.031, 0.036), Body = new(0.145, 0.185), Cup = new(0.045, 0.058), Cap = new(0.026, 0.034);
    const double Bar = 0.0036, Bow = 0.018, Wall = 0.006; // of two sheets with a vacuum; drawn solid

    public override IReadOnlyList<string> Nouns => ["thermos", "vacuum flask"];
    public override IReadOnlyList<string> ChineseNouns => ["保温杯", "保温瓶"];

    public override ObjectAsset Build(Rng rng)
    {
        bool loop = rng.Pick("kind", "cup", "loop") == "loop";
        double r = rng.Draw("radius", Radius), body = rng.Draw("body", Body), neck = 0.86 * r, from = body + 0.009;
        double top = from + rng.Draw("cap", loop ? Cap : Cup), wide = neck + 0.001, tip = 0.94 * wide, mean = (wide + tip) / 2;
        Profile flask = Profile.From(0, 0.0015).To(0.80 * r, 0.0015).To(0.85 * r, 0, 0.001).To(r, 0, 0.004).To(r, body, 0.005)
            .To(neck, body + 0.008, 0.003).To(0, body + 0.008);
        Profile cap = Profile.From(0, from).To(wide, from, 0.001).To(tip, top, 0.003).To(0, top);
        Vec3[] arc = [.. Solid.ArcPath(Bow, 0, Math.PI, 12).Select(p => p + new Vec3(0, 0, top - 0.002))];
        Solid cover = Solid.Revolve(cap), band = Solid.Cylinder(neck + 0.0012, 0.0013, 0.0005).At(0, 0, body + 0.0088);
        const double Filled = 650; // kg/m^3, drink and vacuum together
        Rng surface = rng.Split("material");
        MaterialDescription skin = rng.Chance("painted", 0.6) ? Materials.PaintedMetal(surface) : Materials.Steel(surface);
        MaterialDescription plastic = Materials.Plastic(rng.Split("lid"));
        return new(Id, [
            new(Solid.Revolve(flask), skin, Filled) { EmptyDensity = 400 },
            new(cover, plastic, BulkDensity: 400) { Name = "cap" }, // hollow
            .. loop ? (Part[])[new(Solid.Tube(arc, Bar, 10, 1.5), plastic, BulkDensity: 400) { Name = "handle" }] : [],
            new(band, Materials.Steel(rng.Split("band")), BulkDensity: 0) { Name = "ring" },
            .. rng.Chance("label", 0.3)
                ? (Part[])[new(Solid.Label(r, 0.25 * body, 0.65 * body), Materials.Printed(rng.Split("print"), "metal"), 0)
                    { Name = "label" }]
                : []])
        {
            SizeName = SizeWord(body, Body), Base = Outline.Disc(0.9 * r),
            Collisions =
            [
                .. CollisionPart.Slab(Outline.Disc(r), 0, body),
                .. CollisionPart.Stack([new(body - 0.002, r, r), new(body + 0.0085, neck, neck)]),
                .. CollisionPart.Slab(Outline.Disc(mean), body + 0.006, top),
                .. loop ? CollisionPart.Chain([arc[0], arc[2], arc[4], arc[6], arc[8], arc[10], arc[12]], 1.25 * Bar) : [],
            ],
            Affordances =
            [
                new CylinderGrasp(r, 0.010, body - 0.005) { Above = top + (loop ? Bow : 0) - body },
                new CylinderGrasp(mean, from + 0.003, top - 0.003) { Worth = 0.7, Above = loop ? Bow + Bar : 0 },
                loop ? new HandleGrasp(arc, Vec3.UnitY, 3 * Bar)
                    : new SupportSurface(Outline.Disc(tip - 0.005)) { X_OA = Pose.At(0, 0, top) },
                new Reservoir(Outline.Disc(r - Wall - 0.002), Wall, body - 0.001) { Wall = Wall, IsSealed = true },
            ],
        };
    }
}
