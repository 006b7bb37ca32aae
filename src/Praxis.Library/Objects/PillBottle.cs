using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A small tinted bottle of pills with a label and a wide white cap that screws off.</summary>
public sealed class PillBottle : ObjectCategory
{
    // m; 20 to 100 ml pharmacy vials of common catalogues: 32 to 46 mm wide, bodies 50 to 75 mm high
    static readonly Interval Radius = new(0.016, 0.023), Body = new(0.050, 0.075), Cap = new(0.014, 0.018);
    const double Wall = 0.0014;
    const double Pitch = 0.0032, Turns = 1.25, Running = 0.05, Tight = 0.4; // m per turn; N m, closed by hand

    public override IReadOnlyList<string> Nouns => ["pill bottle", "medicine bottle", "pill jar"];
    public override IReadOnlyList<string> ChineseNouns => ["药瓶"];

    public override ObjectAsset Build(Rng rng)
    {
        double r = rng.Draw("radius", Radius), body = rng.Draw("body", Body), cap = rng.Draw("cap", Cap);
        double neck = r - 0.0038, top = body + 0.003 + cap - 0.0022, fill = body * rng.Uniform("fill", 0.3, 0.7);
        ScrewCap thread = new()
        {
            Neck = neck, Lip = top, Radius = r, From = body + 0.003, To = body + 0.003 + cap, Pitch = Pitch, Turns = Turns,
            Running = Running, Tight = Tight, BulkDensity = 700,
        };
        Profile vial = Profile.From(0, 0.0015).To(0.75 * r, 0.0015).To(0.8 * r, 0, 0.0006).To(r, 0, 0.0015).To(r, body, 0.002)
            .To(neck, body + 0.001, 0.0008).To(neck, top, 0.0004).To(neck - Wall, top, 0.0004).To(neck - Wall, body - 0.0005, 0.001)
            .To(r - Wall, body - 0.003, 0.001).To(r - Wall, 2 * Wall + 0.001, 0.002).To(0, 2 * Wall + 0.001);
        Vec3 tint = rng.Pick("tint", "amber", "green", "clear") switch
        {
            "amber" => new(0.75, 0.32, 0.05), "green" => new(0.35, 0.62, 0.38), _ => new Vec3(0.92, 0.94, 0.93),
        };
        MaterialDescription clear = Materials.ClearPlastic(rng.Split("material")) with
        {
            BaseColor = tint, ColorName = tint.X > 0.9 ? "" : tint.X > 0.5 ? "orange" : "green",
        };
        MaterialDescription white = Materials.Paint("plastic", NamedColor.Named("white").Linear, 0.4) with { ColorName = "white" };
        NamedColor pill = NamedColor.Pick(rng.Split("pills"), "white", "yellow", "pink", "blue");
        MaterialDescription pills = Materials.Paint("plastic", pill.Linear, 0.7) with
        {
            BaseColor = new(1, 1, 1),
            Texture = Materials.Recipe(rng.Split("grains"), "stone-speckle", 0.02, pill.Linear, pill.Linear * 0.5),
        };
        Solid content = Solid.Cylinder(r - Wall - 0.0004, (fill - 0.005) / 2, 0.002, 28).At(0, 0, 0.0045 + (fill - 0.005) / 2);
        return new(Id, new(Solid.Revolve(vial, 36), clear), new(thread.Thread(), clear), new(content, pills, 600),
            new(Solid.Label(r, 0.15 * body, 0.85 * body, segments: 36), Materials.Printed(rng.Split("label"), "paper"), BulkDensity: 0))
        {
            SizeName = SizeWord(body, Body), Base = Outline.Disc(0.9 * r),
            Collisions = [.. CollisionPart.Slab(Outline.Disc(r), 0, body), .. thread.NeckBody(body - 0.001)],
            Affordances = [new CylinderGrasp(r, 0.006, body - 0.003) { Above = cap + 0.006 }, thread.Axis("cap")],
            Links = [thread.Link("cap", white)],
        };
    }
}
