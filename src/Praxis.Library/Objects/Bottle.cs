using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A bottle with a rounded shoulder, a neck and a screw cap that may come off, of tinted glass or plastic.</summary>
public sealed class Bottle : ObjectCategory
{
    // m; 0.33 to 0.5 l bottles: 58 to 70 mm wide, 160 to 210 mm high, neck finish 28 mm (PCO 1881)
    static readonly Interval Radius = new(0.028, 0.035), Body = new(0.095, 0.130), Shoulder = new(0.028, 0.042), Neck = new(0.022, 0.034);
    const double NeckRadius = 0.0125, CapRadius = 0.0145, CapHeight = 0.014;
    const double Wall = 0.003, Thin = 0.0012; // m, of glass; of plastic, which is drawn solid
    const double Pitch = 0.0027, Turns = 1.5; // m per turn, as PCO 1881
    const double Running = 0.05, Tight = 0.5; // N m, closed by hand

    public override IReadOnlyList<string> Nouns => ["bottle", "flask"];
    public override IReadOnlyList<string> ChineseNouns => ["瓶子", "水瓶"];

    public override ObjectAsset Build(Rng rng)
    {
        double r = rng.Draw("radius", Radius), body = rng.Draw("body", Body), shoulder = rng.Draw("shoulder", Shoulder);
        double top = body + shoulder + rng.Draw("neck", Neck), cap = top - CapHeight + 0.002;
        // the shoulder is part of an ellipsoid, so that one collision primitive follows it exactly
        double tall = shoulder / Math.Sqrt(1 - NeckRadius * NeckRadius / (r * r));
        // glass is an empty shell, seen from inside too; plastic is opaque, and half full
        bool glass = rng.Chance("glass", 0.4);
        Rng material = rng.Split("material");
        MaterialDescription made = glass ? Materials.Glass(material) : Materials.Plastic(material);
        ScrewCap thread = new()
        {
            Neck = NeckRadius - 0.0005, Lip = top, Radius = CapRadius, From = cap, To = cap + CapHeight, Pitch = Pitch, Turns = Turns,
            Running = Running, Tight = Tight,
        };
        bool opens = rng.Chance("opens", 0.5);
        MaterialDescription closure = Materials.Plastic(rng.Split("cap"));
        Solid fixedCap = Solid.Cylinder(CapRadius, CapHeight / 2, 0.0015, 32).At(0, 0, cap + CapHeight / 2);
        CylinderGrasp byCap = new(CapRadius, cap - 0.008, cap + CapHeight) { Worth = 0.6 };
        return new(Id, [
            new(Solid.Revolve(Section(r, body, tall, top, hollow: glass)), made, BulkDensity: glass ? null : 550)
                { EmptyDensity = glass ? null : 60 },
            opens ? new(thread.Thread(), made) : new(fixedCap, closure) { Name = "cap" },
            new(Solid.Label(r, 0.18 * body, 0.82 * body), Materials.Printed(rng.Split("label"), "paper"), BulkDensity: 0)
                { Name = "label" }])
        {
            SizeName = SizeWord(body + shoulder, new(Body.Low + Shoulder.Low, Body.High + Shoulder.High)), Base = Outline.Disc(0.9 * r),
            Collisions =
            [
                .. CollisionPart.Slab(Outline.Disc(r), 0, body), new(new CollisionShape.Ellipsoid(new(r, r, tall)), Pose.At(0, 0, body)),
                .. opens
                    ? thread.NeckBody(body)
                    : [CollisionPart.Cylinder(NeckRadius, body, cap), CollisionPart.Cylinder(CapRadius, cap, cap + CapHeight)],
            ],
            Affordances =
            [
                new CylinderGrasp(r, 0.01, body) { Above = top - body }, opens ? thread.Axis("cap") : byCap,
                new Reservoir(Outline.Disc(NeckRadius - (glass ? Wall : Thin)), 2 * (glass ? Wall : Thin), opens ? top : cap)
                {
                    Wall = glass ? 0 : Thin, Closure = opens ? "cap" : "", IsSealed = !opens,
                },
            ],
            Links = opens ? [thread.Link("cap", closure)] : [],
        };
    }

    static Profile Section(double r, double body, double tall, double top, bool hollow)
    {
        var (low, high, neck) = Ellipse(r, NeckRadius, body, tall);
        Profile section = Profile.From(0, 0.002).To(0.5 * r, 0.002).To(0.7 * r, 0).To(r, 0, 0.004).To(r, body).Curve(low, high, neck)
            .To(NeckRadius, top, 0.001);
        if (!hollow) return section.To(0, top);
        (low, high, neck) = Ellipse(r - Wall, NeckRadius - Wall, body, tall);
        return section.To(NeckRadius - Wall, top, 0.001).To(neck.Radius, neck.Height).Curve(high, low, (r - Wall, body))
            .To(r - Wall, 2 * Wall, 0.006).To(0, 2 * Wall);
    }

    // the last three control points of the cubic that follows an ellipse from its equator to a smaller radius, within 0.1 mm
    static ((double, double) Low, (double, double) High, (double Radius, double Height) End) Ellipse(
        double r, double end, double body, double tall)
    {
        double cos = end / r, sin = Math.Sqrt(1 - cos * cos), k = 4.0 / 3 * Math.Tan(Math.Acos(cos) / 4);
        return ((r, body + k * tall), (r * (cos + k * sin), body + tall * (sin - k * cos)), (end, body + tall * sin));
    }
}
