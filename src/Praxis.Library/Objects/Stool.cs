using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A stool: a round or square seat on three or four splayed legs that rungs join. Furniture.</summary>
public sealed class Stool : ObjectCategory
{
    // m; common catalogues: seats 430 to 470 mm high, 300 to 360 mm wide; child's stools 240 to 300 mm high, 240 to 280 mm wide
    static readonly Interval Height = new(0.43, 0.47), Radius = new(0.150, 0.180), ChildHeight = new(0.24, 0.30),
        ChildRadius = new(0.120, 0.140), Splay = new(0.08, 0.16);

    public override IReadOnlyList<string> Nouns => ["stool", "footstool"];
    public override IReadOnlyList<string> ChineseNouns => ["凳子", "板凳"];
    public override bool IsFurniture => true;

    public override ObjectAsset Build(Rng rng)
    {
        string shape = rng.Pick("shape", "round", "square"), build = rng.Pick("build", "wood", "painted", "metal");
        bool child = rng.Chance("child", 0.3), round = shape == "round", metal = build == "metal";
        int legs = round && rng.Chance("three legs", 0.5) ? 3 : 4;
        double h = rng.Draw("height", child ? ChildHeight : Height), r = rng.Draw("radius", child ? ChildRadius : Radius);
        double splay = rng.Draw("splay", Splay), bar = metal ? 0.010 : child ? 0.013 : 0.015;
        const double Seat = 0.024; // m
        Outline seat = round ? Outline.Disc(r) : Outline.Rectangle(r, r, 0.02);
        // where a leg goes into the seat, and where it stands
        double under = h - Seat, top = (round ? 0.72 : 1.02) * r, foot = top + splay * under;
        double[] headings = [.. Enumerable.Range(0, legs).Select(i => 2 * Math.PI * (i + (legs == 4 ? 0.5 : 0)) / legs)];
        Vec3 On(double heading, double z)
        {
            double away = foot + (top - foot) * z / under;
            return new(away * Math.Cos(heading), away * Math.Sin(heading), z);
        }
        Section[] Leg(double heading) => [.. ((double[])[0, 0.35, 1.01]).Select(t => (t, On(heading, t * under)))
            .Select(s => new Section(s.Item2.Z, Thick(s.t), Thick(s.t), round || metal ? 2 : 6, s.Item2.X, s.Item2.Y))];
        double Thick(double t) => metal ? bar : bar * (0.8 + 0.25 * t);
        Solid frame = headings.Select(a => Solid.Loft(Leg(a), 16, 1)).Joined();
        double rung = rng.Uniform("rung", 0.30, 0.45) * under;
        (Vec3 From, Vec3 To)[] rungs = [.. headings.Select((a, i) => (On(a, rung + i % 2 * (legs == 4 ? 0.04 : 0)),
            On(headings[(i + 1) % legs], rung + i % 2 * (legs == 4 ? 0.04 : 0))))];
        Solid bars = rungs.Select(b => Solid.Tube([b.From, b.To], 0.62 * bar, 10)).Joined();
        Solid board = Solid.Prism(seat, Seat, round ? 0.006 : 0.005, 48).At(0, 0, under);
        Rng paint = rng.Split("frame");
        MaterialDescription wood = Materials.Wood(rng.Split("material"));
        MaterialDescription of = build switch
        {
            "painted" => Materials.PaintedWood(paint),
            "metal" => Materials.PaintedMetal(paint) with { Density = 2500 }, // tubes
            _ => wood,
        };
        MaterialDescription on = build switch
        {
            "painted" => of, "metal" => Materials.Leather(rng.Split("seat")) with { Density = 500 }, _ => wood, // padded
        };
        double stands = legs == 3 ? 0.35 * foot : 0.68 * foot;
        return new(Id, new(board, on) { Name = "seat" }, new(frame, of) { Name = "leg", Count = legs },
            new(bars, of) { Name = "rung", Count = legs })
        {
            SizeName = child ? "small" : "", ShapeName = shape, Base = Outline.Rectangle(stands, stands),
            Collisions =
            [
                .. CollisionPart.Slab(seat, under, h), .. headings.SelectMany(a => CollisionPart.Stack(Leg(a), 8)),
                .. rungs.Select(b => CollisionPart.Capsule(b.From, b.To, 0.62 * bar)),
            ],
            Affordances = [new SupportSurface(seat.Inset(0.008)) { X_OA = Pose.At(0, 0, h) }],
        };
    }
}
