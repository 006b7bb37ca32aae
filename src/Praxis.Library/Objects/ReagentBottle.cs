using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A laboratory bottle of clear or tinted glass with round shoulders: a wide screw cap, or a flat-headed glass stopper.</summary>
public sealed class ReagentBottle : ObjectCategory
{
    // m; ISO 4796: 100 to 250 ml bottles are 56 to 70 mm wide and 100 to 145 mm high
    static readonly Interval Radius = new(0.0280, 0.0350), Body = new(0.058, 0.085);

    public override IReadOnlyList<string> Nouns => ["reagent bottle", "laboratory bottle"];
    public override IReadOnlyList<string> ChineseNouns => ["试剂瓶"];

    public override ObjectAsset Build(Rng rng)
    {
        bool screw = rng.Pick("kind", "screw-cap", "stopper") == "screw-cap";
        double r = rng.Draw("radius", Radius), body = rng.Draw("body", Body);
        double neck = screw ? 0.0175 : 0.0130, round = 0.62 * (r - neck) + 0.006;
        const double Wall = 0.0025;
        double shoulder = body + round, lip = shoulder + 0.016, head = screw ? 0.0235 : 0.0165, from = screw ? lip - 0.012 : lip;
        double top = screw ? lip + 0.008 : lip + 0.016, level = body * rng.Uniform("level", 0.5, 0.95), throat = neck - Wall;
        Profile section = Profile.From(0, 0.0015).To(0.6 * r, 0.0015).To(0.7 * r, 0).To(r, 0, 0.004).To(r, body)
            .Curve((r, body + 0.552 * round), (neck + 0.552 * (r - neck), shoulder), (neck, shoulder), 6)
            .To(neck, lip, 0.001).To(throat, lip, 0.0005).To(throat, shoulder - Wall)
            .Curve((throat + 0.552 * (r - neck), shoulder - Wall), (r - Wall, body + 0.552 * (round - Wall)), (r - Wall, body), 6)
            .To(r - Wall, 2 * Wall, 0.004).To(0, 2 * Wall);
        double bore = r - Wall - 0.0004;
        Profile liquid = Profile.From(0, 2 * Wall + 0.0003).To(bore, 2 * Wall + 0.0003, 0.004).To(bore, level).To(0, level);
        Profile cap = screw
            ? Profile.From(0, from).To(head, from, 0.0008).To(head, top - 0.004).To(head - 0.0008, top, 0.002).To(0, top)
            : Profile.From(0, lip - 0.012).To(throat - 0.0008, lip - 0.012, 0.0006).To(throat - 0.0002, lip + 0.001)
                .To(throat - 0.001, lip + 0.007)
                .To(head, lip + 0.009, 0.001).To(head, top, 0.002).To(0, top);
        MaterialDescription glass = Materials.Glass(rng.Split("material"));
        MaterialDescription closure = screw ? Materials.Plastic(rng.Split("cap")) : glass;
        // a quarter ellipse from the wall to the neck
        Section[] curve = [.. ((int[])[0, 1, 2, 3]).Select(i => i * Math.PI / 6)
            .Select(a => (R: neck + (r - neck) * Math.Cos(a), Z: body + round * Math.Sin(a))).Select(s => new Section(s.Z, s.R, s.R))];
        return new(Id, new(Solid.Revolve(section, 32), glass), new(Solid.Revolve(cap, 32), closure) { Name = screw ? "cap" : "stopper" },
            new(Solid.Revolve(liquid, 32), LabGlass.Solution(rng.Split("liquid"))) { IsContent = true },
            new(Solid.Label(r, 0.25 * body, 0.8 * body), Materials.Printed(rng.Split("label"), "paper"), BulkDensity: 0) { Name = "label" })
        {
            SizeName = SizeWord(r * r * body, new(Radius.Low * Radius.Low * Body.Low, Radius.High * Radius.High * Body.High)),
            Base = Outline.Disc(0.9 * r),
            Collisions =
            [
                .. CollisionPart.Slab(Outline.Disc(r), 0, body), .. CollisionPart.Stack(curve),
                CollisionPart.Cylinder(neck, shoulder - 0.001, from),
                .. screw ? [] : (CollisionPart[])[CollisionPart.Cylinder(throat, lip, lip + 0.0085)],
                CollisionPart.Cylinder(head, screw ? from : lip + 0.0075, top),
            ],
            Affordances =
            [
                new CylinderGrasp(r, 0.010, body) { Above = top - body },
                screw
                    ? new CylinderGrasp(head, from, top) { Worth = 0.7 }
                    : new CylinderGrasp(neck, shoulder + 0.001, lip - 0.001) { Above = top - lip + 0.001, Worth = 0.7 },
                new Reservoir(Outline.Disc(throat), 2 * Wall, lip - 0.012) { IsSealed = true },
            ],
        };
    }
}
