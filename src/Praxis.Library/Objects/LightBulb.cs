using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A frosted light bulb lying on its glass and the edge of its screw base, base at -X: pear, globe or candle.</summary>
public sealed class LightBulb : ObjectCategory
{
    // m; radii of A60 and A65, G60 to G70 and C35 to C37 bulbs; IEC 60061-1: screw bases E27 and E14
    static readonly Interval Pear = new(0.0285, 0.0325), Globe = new(0.0300, 0.0345), Candle = new(0.0172, 0.0186);
    const double Hair = 0.0003; // m above the ground, which only the feet touch

    public override IReadOnlyList<string> Nouns => ["light bulb", "lightbulb", "bulb"];
    public override IReadOnlyList<string> ChineseNouns => ["灯泡"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "pear", "globe", "candle");
        bool candle = kind == "candle";
        Interval range = candle ? Candle : kind == "pear" ? Pear : Globe;
        double r = rng.Draw("radius", range), cap = candle ? 0.0068 : 0.0131, low = candle ? 0.022 : 0.025; // radius and height of the base
        // the glass in two curves: from its neck to its widest, at height wide, and from there to its top
        double neck = 1.12 * cap, rise = r * (candle ? 1.7 : kind == "pear" ? 1.65 : 0.95), wide = low + rise, top = candle ? 3 * r : r;
        (double, double)[] up = kind == "globe"
            ? [(neck, low), (0.7 * r, low + 0.1 * rise), (r, wide - 0.55 * rise), (r, wide)]
            : [(neck, low), (1.05 * neck, low + 0.4 * rise), (r, wide - 0.55 * rise), (r, wide)];
        (double, double)[] over = candle
            ? [(r, wide), (r, wide + 0.40 * top), (0.25 * r, wide + 0.7 * top), (0, wide + top)]
            : [(r, wide), (r, wide + 0.552 * top), (0.552 * r, wide + top), (0, wide + top)];
        Solid glass = Solid.Revolve(Profile.From(0, low).To(neck, low).Curve(up[1], up[2], up[3], 10)
            .Curve(over[1], over[2], over[3], 12), 40);
        Profile thread = Profile.From(0, 0).To(0.35 * cap, 0, 0.0005).To(0.75 * cap, 0.004, 0.001);
        double pitch = (low - 0.008) / 5;
        for (int i = 0; i < 5; i++) thread.To(0.93 * cap, 0.005 + i * pitch).To(cap, 0.005 + (i + 0.4) * pitch);
        Solid screw = Solid.Revolve(thread.To(0.95 * cap, low - 0.003).To(neck, low - 0.0015, 0.0005).To(neck, low).To(0, low), 32);
        // it rests on the glass and on the first turn of the thread
        double edge = 0.005 + 0.4 * pitch, run = wide - edge;
        double tilt = Math.Asin(r / Math.Sqrt(run * run + cap * cap)) - Math.Atan2(cap, run);
        double middle = MassProperties.Sum(glass.Mass(300), screw.Mass(2500)).Center.Z;
        Quat lying = Quat.RotY(Math.PI / 2 - tilt);
        double lift = -(glass + screw).Rotated(lying).ToMesh().Bounds().Low.Z;
        Pose X = new(lying, lying.Rotate(new(0, 0, -middle)) with { Z = lift });
        Vec3 Axis(double z) => X * new Vec3(0, 0, z);
        NamedColor color = NamedColor.Named(rng.Chance("tinted", 0.25) ? rng.Pick("tint", "red", "yellow", "green", "blue") : "white");
        MaterialDescription frosted = Materials.Paint("glass", color.Linear, 0.2) with
        {
            ColorName = color.Name, ClearCoat = 0.4, Friction = 0.4,
        };
        Rng metal = rng.Split("base");
        return new(Id, new(glass.Moved(X), frosted, BulkDensity: 300),
            new(screw.Moved(X), rng.Chance("brass", 0.5) ? Materials.Brass(metal) : Materials.Aluminium(metal), BulkDensity: 2500)
                { Name = "screw base" })
        {
            SizeName = SizeWord(r, range), ShapeName = kind == "globe" ? "round" : "", Base = Outline.Rectangle(0.008, 0.003),
            Collisions =
            [
                CollisionPart.Box(0.004, 0.005, 0.003, Pose.At(Axis(wide).X, 0, 0.003)),
                CollisionPart.Box(0.003, 0.003, 0.003, Pose.At((X * new Vec3(cap, 0, edge)).X, 0, 0.003)),
                .. CollisionPart.Stack([.. Cuts(up), .. Cuts(over).Skip(1)])
                    .Append(CollisionPart.Cylinder(0.7 * cap, 0, 0.0045)).Append(CollisionPart.Cylinder(cap - Hair, edge, low))
                    .Select(p => p with { X_OG = X * p.X_OG }),
            ],
            Affordances =
            [
                new BarGrasp([Axis(wide - 0.25 * r), Axis(wide + 0.25 * r)], 2 * r, 2 * r),
                new BarGrasp([Axis(0.009), Axis(low - 0.004)], 2 * cap, 2 * cap) { Worth = 0.5 },
                new InsertAxis(cap, low, IsHole: false) { X_OA = X * new Pose(Quat.RotX(Math.PI), Vec3.Zero) },
            ],
        };
    }

    // level sections of a cubic's turned body
    static IEnumerable<Section> Cuts((double R, double Z)[] p) => ((double[])[0, 0.25, 0.5, 0.75, 0.9, 1]).Select(t =>
    {
        double s = 1 - t, a = s * s * s, b = 3 * s * s * t, c = 3 * s * t * t, d = t * t * t;
        double r = Math.Max(0.0005, a * p[0].R + b * p[1].R + c * p[2].R + d * p[3].R - Hair);
        return new Section(a * p[0].Z + b * p[1].Z + c * p[2].Z + d * p[3].Z, r, r);
    });
}
