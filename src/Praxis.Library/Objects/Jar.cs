using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A glass jar with something in it, tall or short, closed by a metal lid that screws off, a wooden lid or a cork.</summary>
public sealed class Jar : ObjectCategory
{
    // m; 125 to 400 ml jars of common catalogues: 60 to 71 mm wide; walls, and heights up to the shoulder
    static readonly Interval Radius = new(0.030, 0.0355), Tall = new(0.085, 0.110), Short = new(0.048, 0.064);
    const double Wall = 0.0028, Floor = 0.005;
    const double Pitch = 0.004, Turns = 0.75, Running = 0.06, Tight = 0.6; // m per turn; N m, closed by hand

    public override IReadOnlyList<string> Nouns => ["jar", "glass jar", "spice jar"];
    public override IReadOnlyList<string> ChineseNouns => ["玻璃罐", "密封罐"];

    public override ObjectAsset Build(Rng rng)
    {
        string shape = rng.Pick("shape", "tall", "short"), lid = rng.Pick("lid", "metal", "wood", "cork");
        double r = rng.Draw("radius", Radius), body = rng.Draw("body", shape == "tall" ? Tall : Short), neck = 0.84 * r, top = body + 0.026;
        double fill = (body - Floor) * rng.Uniform("fill", 0.5, 0.95), bore = neck - Wall;
        Profile glass = Profile.From(0, 0.0015).To(0.70 * r, 0.0015).To(0.76 * r, 0, 0.001).To(r, 0, 0.004).To(r, body, 0.010)
            .To(neck, body + 0.012, 0.006).To(neck, top, 0.001).To(bore, top, 0.001).To(bore, body + 0.011, 0.006)
            .To(r - Wall, body - 0.001, 0.009).To(r - Wall, Floor, 0.004).To(0, Floor);
        bool cork = lid == "cork";
        double cover = cork ? bore + 0.0015 : neck + 0.0025, high = cork ? top + 0.014 : top + 0.0015, low = cork ? top : top - 0.0135;
        Solid stopper = Solid.Revolve(
            Profile.From(0, top - 0.012).To(bore - 0.0005, top - 0.012, 0.001).To(cover, high, 0.002).To(0, high), 40);
        Solid disc = Solid.Cylinder(cover, (high - low) / 2, 0.0015, 40).At(0, 0, (high + low) / 2);
        ScrewCap? thread = lid != "metal" ? null : new()
        {
            Neck = neck, Lip = top, Radius = cover, From = low, To = high, Pitch = Pitch, Turns = Turns, Running = Running, Tight = Tight,
            BulkDensity = 1500,
        };
        MaterialDescription clear = Materials.Glass(rng.Split("material"));
        SupportSurface ontop = new(Outline.Disc(cover - 0.003)) { X_OA = Pose.At(0, 0, high) };
        Rng closing = rng.Split("closing");
        MaterialDescription of = lid switch
        {
            "metal" => Materials.PaintedMetal(closing), "wood" => Materials.Wood(closing), _ => Materials.Cork(closing),
        };
        NamedColor food = NamedColor.Pick(rng.Split("food"), "red", "orange", "yellow", "green", "brown", "beige", "white");
        // a hair into the glass: a gap of air would mirror, and show the powder narrower than the jar
        Solid content = Solid.Cylinder(r - Wall + 0.0003, fill / 2, 0.004, 32).At(0, 0, Floor + 0.0004 + fill / 2);
        return new(Id, [
            new(Solid.Revolve(glass, 40), clear),
            new(content, Materials.Paint("food", food.Linear, 0.7), BulkDensity: 800) { IsContent = true },
            // a metal lid is a hollow cap
            thread is not null ? new(thread.Thread(), clear)
                : new(cork ? stopper : disc, of, lid == "metal" ? 1200 : null) { Name = cork ? "stopper" : "lid" },
            .. rng.Chance("label", 0.5)
                ? (Part[])[new(Solid.Label(r, 0.2 * body, 0.7 * body, segments: 40), Materials.Printed(rng.Split("print"), "paper"), 0)
                    { Name = "label" }]
                : []])
        {
            SizeName = SizeWord(r, Radius), ShapeName = shape, Base = Outline.Disc(0.9 * r),
            Collisions =
            [
                .. CollisionPart.Slab(Outline.Disc(r), 0, body),
                .. CollisionPart.Stack([new(body - 0.001, r, r), new(body + 0.012, neck, neck)]),
                .. thread is not null
                    ? thread.NeckBody(body + 0.010)
                    : [CollisionPart.Cylinder(neck, body + 0.010, top), .. CollisionPart.Slab(Outline.Disc(cover), low, high)],
            ],
            Affordances =
            [
                new CylinderGrasp(r, 0.008, body - 0.004) { Above = high - body },
                .. thread is not null
                    ? (Affordance[])[thread.Axis("lid")]
                    : [new CylinderGrasp(cover, low + 0.001, high - 0.001) { Worth = 0.7 }, ontop],
                new Reservoir(Outline.Disc(bore), Floor, thread is not null ? top : top - 0.0135)
                    { Closure = thread is not null ? "lid" : "", IsSealed = thread is null },
            ],
            Links = thread is not null ? [thread.Link("lid", of, ontop)] : [],
        };
    }
}
