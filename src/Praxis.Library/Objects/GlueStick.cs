using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>
/// A glue stick that stands on its twist knob: with a flat cap that pulls off, a domed one that does not, or open with the glue showing.
/// </summary>
public sealed class GlueStick : ObjectCategory
{
    const double PullOff = 8; // N: caps of glue sticks and markers come off at 5 to 15 N

    static readonly Interval Radius = new(0.0115, 0.0150), Height = new(0.085, 0.112); // m; sticks of 10 to 40 g

    public override IReadOnlyList<string> Nouns => ["glue stick", "glue"];
    public override IReadOnlyList<string> ChineseNouns => ["固体胶", "胶棒"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "capped", "domed", "open");
        double r = rng.Draw("radius", Radius), h = rng.Draw("height", Height), knob = 0.14 * h, dome = 0.75 * r, glue = 0.72 * r;
        double top = kind switch { "domed" => h - dome, "open" => h - 0.011, _ => h }, seam = kind == "open" ? top - 0.010 : 0.70 * h;
        Profile twist = Profile.From(0, 0).To(r, 0, 0.0012).To(r, knob - 0.001, 0.0008).To(r - 0.002, knob - 0.001)
            .To(r - 0.002, knob + 0.001).To(0, knob + 0.001);
        Profile cap = Profile.From(0, seam).To(r, seam, 0.0005);
        cap = kind == "domed" ? cap.To(r, top).Curve((r, top + 0.5523 * dome), (0.5523 * r, h), (0, h)) : cap.To(r, top, 0.0016).To(0, top);
        double covered = kind == "capped" ? seam : seam + 0.002;
        Profile barrel = Profile.From(0, knob).To(r - 0.0007, knob, 0.0005).To(r - 0.0007, covered).To(0, covered);
        const double Filled = 850; // kg/m^3, glue in a plastic sleeve
        MaterialDescription plastic = Materials.Plastic(rng.Split("plastic"));
        MaterialDescription sleeve =
            rng.Chance("white-sleeve", 0.5) ? Materials.Paint("plastic", NamedColor.Named("white").Linear, 0.4) : plastic;
        ScrewCap? comesOff = kind != "capped" ? null : new()
        {
            Neck = r - 0.0039, Lip = top - 0.002, Radius = r, From = seam, To = top, Running = 0.02, PullOff = PullOff,
        };
        Solid glued = Solid.Cylinder(r - 0.0039, (top - 0.003 - seam) / 2, 0.0012, 32).At(0, 0, (top - 0.003 + seam) / 2);
        MaterialDescription stick = Materials.Paint("glue", new(0.82, 0.80, 0.74), 0.6);
        return new(Id, [
            .. comesOff is null
                ? (Part[])[new(Solid.Revolve(twist, 40), plastic, Filled) { Name = "base" },
                    new(Solid.Revolve(cap, 40), plastic, Filled) { Name = kind == "open" ? "" : "cap" }]
                : [new(Solid.Revolve(twist, 40), plastic, Filled) { Name = "base" }],
            new(Solid.Revolve(barrel, 40), sleeve, Filled),
            new(Solid.Label(r - 0.0007, knob + 0.004, seam - 0.003, segments: 40), Materials.Printed(rng.Split("label"), "paper"), 0)
                { Name = "label" },
            .. kind switch
            {
                "open" => (Part[])[new(Solid.Cylinder(glue, 0.0065, 0.0015, 32).At(0, 0, h - 0.0065), stick, Filled)],
                "capped" => [new(glued, stick, Filled)],
                _ => [],
            }])
        {
            SizeName = SizeWord(h, Height), Base = Outline.Disc(r - 0.0015),
            Collisions =
            [
                .. comesOff is null ? CollisionPart.Slab(Outline.Disc(r), 0, top)
                    : [.. CollisionPart.Slab(Outline.Disc(r), 0, seam - 0.001), .. comesOff.NeckBody(seam - 0.002)],
                .. kind switch
                {
                    "domed" => (CollisionPart[])[new(new CollisionShape.Ellipsoid(new(r, r, dome)), Pose.At(0, 0, top))],
                    "open" => [CollisionPart.Cylinder(glue, top, h)],
                    _ => [],
                },
            ],
            Affordances =
            [
                new CylinderGrasp(r, 0.004, comesOff is null ? top : seam - 0.002) { Above = h - (comesOff is null ? top : seam - 0.002) },
                .. comesOff is null ? (Affordance[])[] : [comesOff.Axis("cap")],
            ],
            Links = comesOff is null ? [] : [comesOff.Link("cap", plastic)],
        };
    }
}
