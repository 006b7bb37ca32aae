using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A double open-ended, combination or double ring wrench lying flat along X.</summary>
public sealed class Wrench : ObjectCategory
{
    // m across flats; length as a multiple of it, near DIN 3110 and DIN 3113
    static readonly Interval Flats = new(0.016, 0.024), Stretch = new(10.5, 12);
    const double Hair = 0.0003, Slant = 0.2618, Tip = 0.62; // m; rad, 15 degrees; how far jaws reach, as a share of their circle

    public override IReadOnlyList<string> Nouns => ["wrench", "spanner"];
    public override IReadOnlyList<string> ChineseNouns => ["扳手"];

    public override ObjectAsset Build(Rng rng)
    {
        double flats = rng.Draw("flats", Flats), w = 0.36 * flats, t = 0.46 * flats; // half width and thickness of the handle
        double at = rng.Draw("stretch", Stretch) * flats / 2 - 1.06 * flats;
        (bool leftRing, bool rightRing) = rng.Pick("kind", "open", "combination", "ring") switch
        {
            "open" => (false, false), "combination" => (true, false), _ => (true, true),
        };
        double right = at - Neck(rightRing, flats, w), left = at - Neck(leftRing, flats, w);
        Profile plan = End(Profile.From(right, -w), 1, at, flats, w, rightRing).To(-left, w);
        Solid solid = Solid.Extrude(End(plan, -1, at, flats, w, leftRing).Close(), t, 0.0009);
        // rings are separate, and a little thicker than the handle
        double outer = 0.80 * flats, inner = 0.54 * flats, high = t + 0.0012;
        Solid ring = Solid.Revolve(Profile.From(outer, t / 2).To(outer, high, 0.001).To(inner, high, 0.001).To(inner, 0, 0.001)
            .To(outer, 0, 0.001).Close(), 36);
        if (rightRing) solid += ring.At(at, 0, 0);
        if (leftRing) solid += ring.At(-at, 0, 0);
        Rng surface = rng.Split("material");
        List<Affordance> uses = [new BarGrasp([new(-0.6 * left, 0, t / 2), new(0.6 * right, 0, t / 2)], 2 * w, t)];
        foreach (int side in leftRing ? rightRing ? (int[])[-1, 1] : [-1] : [])
            uses.Add(new HangPoint(inner, IsHook: false)
            {
                X_OA = new(Quat.FromAxes(Vec3.UnitZ, -side * Vec3.UnitY, side * Vec3.UnitX), new(side * at, 0, t / 2)),
            });
        return new(Id, new Part(solid, rng.Chance("polished", 0.6) ? Materials.Chrome(surface) : Materials.Steel(surface)))
        {
            SizeName = SizeWord(flats, Flats), Base = Outline.Rectangle(Math.Min(left, right) - 0.002, w - 0.001),
            Collisions =
            [
                CollisionPart.Box((right + left) / 2, w, t / 2, Pose.At((right - left) / 2, 0, t / 2)),
                .. rightRing ? Ring(at, inner, outer, high) : Jaws(1, at, flats, t),
                .. leftRing ? Ring(-at, inner, outer, high) : Jaws(-1, at, flats, t),
            ],
            Affordances = uses,
        };
    }

    // from the middle of an end to where the handle's sides meet its circle
    static double Neck(bool ring, double flats, double w) => Math.Sqrt(Radius(ring, flats) * Radius(ring, flats) - w * w);

    // the handle goes half way into a ring
    static double Radius(bool ring, double flats) => (ring ? 0.67 : 1.06) * flats;

    // the outline around one end, from the lower to the upper side of the handle; the left end is the right one turned half round
    static Profile End(Profile plan, int side, double at, double flats, double w, bool ring)
    {
        double r = Radius(ring, flats), a = flats / 2, neck = Math.Asin(w / r), tip = Math.Acos(Tip);
        if (ring) return plan.Arc(side * at, 0, -2 * neck, 4);
        double cos = Math.Cos(Slant), sin = Math.Sin(Slant);
        void To(double u, double v, double round) => plan.To(side * (at + u * cos - v * sin), side * (u * sin + v * cos), round);
        plan.Arc(side * at, 0, Slant - tip + Math.PI - neck, 14);
        To(Tip * r, -a, 0.001);
        To(-0.2 * r, -a, 0.3 * a);
        To(-0.2 * r, a, 0.3 * a);
        To(Tip * r, a, 0.001);
        To(Tip * r, r * Math.Sin(tip), 0);
        return plan.Arc(side * at, 0, Math.PI - neck - Slant - tip, 10);
    }

    static IEnumerable<CollisionPart> Ring(double x, double inner, double outer, double t) =>
        CollisionPart.Wall(Outline.Disc((inner + outer) / 2), Hair, Outline.Disc((inner + outer) / 2), t, outer - inner, 2)
            .Select(p => p with { X_OG = Pose.At(x, 0, 0) * p.X_OG });

    // both jaws and what joins them
    static IEnumerable<CollisionPart> Jaws(int side, double at, double flats, double t)
    {
        double r = Radius(false, flats), a = flats / 2, back = Math.Asin(a / r), tip = Math.Acos(Tip);
        IEnumerable<Vec3> Arc(double from, double to) => Enumerable.Range(0, 8).Select(i => from + (to - from) * i / 7)
            .Select(angle => new Vec3(r * Math.Cos(angle), r * Math.Sin(angle), 0));
        Vec3[][] pieces =
        [
            [.. Arc(tip, Math.PI - back), new(Tip * r, a, 0)], [.. Arc(Math.PI + back, 2 * Math.PI - tip), new(Tip * r, -a, 0)],
            [.. Arc(Math.PI - back, Math.PI + back), new(-0.2 * r, -a, 0), new(-0.2 * r, a, 0)],
        ];
        Pose X = new(Quat.RotZ(side > 0 ? Slant : Slant + Math.PI), new(side * at, 0, 0));
        return pieces.Select(points =>
            CollisionPart.Hull([.. points.Select(p => p with { Z = Hair }), .. points.Select(p => p with { Z = t })]) with { X_OG = X });
    }
}
