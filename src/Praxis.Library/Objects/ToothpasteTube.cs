using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>
/// A full tube of toothpaste lying on its belly, crimped flat at the end, small cap that screws off or wide flip cap along +X.
/// </summary>
public sealed class ToothpasteTube : ObjectCategory
{
    // m; common catalogue sizes: 50 to 100 ml tubes are 32 to 40 mm thick at the shoulder and 100 to 135 mm long without the cap
    static readonly Interval Radius = new(0.0160, 0.0200), Length = new(0.100, 0.135);

    public override IReadOnlyList<string> Nouns => ["toothpaste", "toothpaste tube", "tube of toothpaste"];
    public override IReadOnlyList<string> ChineseNouns => ["牙膏", "牙膏管"];

    public override ObjectAsset Build(Rng rng)
    {
        double r = rng.Draw("radius", Radius), l = rng.Draw("length", Length), start = -0.58 * l;
        bool flip = rng.Pick("kind", "screw", "flip") == "flip";
        const double Filled = 1200, Film = 0.0003; // kg/m^3 with some air; m of printed film
        double axis = r + Film, cap = flip ? 0.86 * r : 0.5 * r;
        double capFrom = l + (flip ? 0.001 : 0.008), capTo = capFrom + (flip ? 0.026 : 0.018);
        // from round at the shoulder to flat at the crimp in straight lines, with equal girth; the belly stays on the ground
        double High(double t) => 0.035 + 0.965 * t;
        double Wide(double t) => 1.5 - 0.5 * t;
        Vec3 Flattened(Vec3 p) => new(High(p.Z / l) * (p.X - axis), Wide(p.Z / l) * p.Y, p.Z);
        Pose lay = new(Quat.RotY(Math.PI / 2), new(start, 0, 0));
        Solid tube = Solid.Revolve(Profile.From(0, 0).To(r, 0).To(r, l).To(0, l)).Warped(Flattened);
        Profile slope = Profile.From(0, l - 0.0005).To(0.97 * r, l - 0.0005);
        slope = flip ? slope.To(0.45 * r, l + 0.008, 0.002).To(0.45 * r, l + 0.012).To(0, l + 0.012)
            : slope.To(0.45 * r, l + 0.008).To(0, l + 0.008);
        Solid shoulder = Solid.Revolve(slope, 32).At(-axis, 0, 0);
        const double Pitch = 0.0025, Turns = 1.5, Running = 0.03, Tight = 0.15; // m per turn; N m, closed by hand
        ScrewCap? thread = flip ? null : new()
        {
            Neck = 0.30 * r, Lip = l + 0.019, Radius = cap, From = capFrom + 0.001, To = capTo, Pitch = Pitch, Turns = Turns,
            Running = Running, Tight = Tight, BulkDensity = 600, X_OC = lay * Pose.At(-axis, 0, 0),
        };
        Solid nozzle = Solid.Cylinder(0.30 * r, 0.0055, 0.0008, 28).At(-axis, 0, l + 0.0135);
        Solid crimp = Solid.Box(new(0.006, 1.5 * r, 0.0006), 0.0003).At(start - 0.005, 0, 0.0006);
        Solid print = Solid.Label(r, 0.15 * l, 0.95 * l, Film).Rotated(Quat.RotZ(7 * Math.PI / 12)).Warped(Flattened); // face on top
        MaterialDescription label = Materials.Printed(rng.Split("label"), "plastic");
        MaterialDescription ground = label with { BaseColor = label.Texture?.ColorA ?? label.BaseColor, Texture = null };
        Section Level(double t) => new(t * l, High(t) * axis, Wide(t) * r, 2, -High(t) * axis - 0.0003);
        Section Turned(double x, double radius) => new(x, radius, radius, 2, -axis);
        Vec3 Middle(double t) => new(start + t * l, 0, High(t) * axis);
        MaterialDescription closure = Materials.Plastic(rng.Split("cap"));
        return new(Id, new(print.Moved(lay), label, BulkDensity: 0), new(tube.Moved(lay), ground, Filled),
            new(shoulder.Moved(lay) + crimp, ground),
            thread is null ? new(Solid.Cylinder(cap, (capTo - capFrom) / 2, 0.0015, 36).At(-axis, 0, (capFrom + capTo) / 2).Moved(lay),
                closure, BulkDensity: 600) { Name = "cap" } : new(nozzle.Moved(lay) + thread.Thread(), ground))
        {
            SizeName = SizeWord(r * r * l, new(Radius.Low * Radius.Low * Length.Low, Radius.High * Radius.High * Length.High)),
            Base = Outline.Rectangle(0.28 * l, 0.0055),
            Collisions =
            [
                CollisionPart.Box(0.006, 1.5 * r, 0.0006, Pose.At(start - 0.005, 0, 0.0006)),
                CollisionPart.Box(0.012, 0.0055, 0.0015, Pose.At(start + 0.86 * l, 0, 0.0015)),
                .. ((IEnumerable<CollisionPart>)[.. CollisionPart.Stack([Level(0), Level(0.2), Level(0.45), Level(0.7), Level(1)]),
                    .. CollisionPart.Stack([Turned(l - 0.0005, 0.97 * r), Turned(l + 0.008, 0.46 * r)]),
                    .. flip ? CollisionPart.Stack([Turned(capFrom, cap), Turned(capTo, cap)]) : []])
                    .Select(c => c with { X_OG = lay * c.X_OG }),
                .. thread?.NeckBody(l + 0.007) ?? [],
            ],
            Affordances =
            [
                new BarGrasp([Middle(0.78), Middle(0.98)], 2 * Wide(0.78) * r, 2 * High(0.78) * axis),
                new BarGrasp([Middle(0.4), Middle(0.6)], 2 * Wide(0.4) * r, 2 * High(0.4) * axis) { Worth = 0.8 },
                .. thread is null ? (Affordance[])[] : [thread.Axis("cap")],
            ],
            Links = thread is null ? [] : [thread.Link("cap", closure)],
        };
    }
}
