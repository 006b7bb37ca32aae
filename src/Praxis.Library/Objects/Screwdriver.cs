using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A slotted or cross-head screwdriver lying on its handle, blade along +X.</summary>
public sealed class Screwdriver : ObjectCategory
{
    // m; common catalogue sizes: handles 85 to 110 mm long and 27 to 34 mm thick; the blade as a share of the handle
    static readonly Interval Length = new(0.085, 0.110), Radius = new(0.0135, 0.0170), Blade = new(0.70, 0.95);
    const double Hair = 0.0003; // m above the ground, which only the feet touch

    public override IReadOnlyList<string> Nouns => ["screwdriver"];
    public override IReadOnlyList<string> ChineseNouns => ["螺丝刀", "起子"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "fluted", "waisted", "stubby");
        bool fluted = kind == "fluted", stubby = kind == "stubby";
        double r = rng.Draw("radius", Radius) * (stubby ? 0.85 : 1), rod = 0.19 * r;
        double whole = rng.Draw("length", Length), h = stubby ? 0.62 * whole : whole;
        double tip = h * (1 + (stubby ? 0.62 : rng.Draw("blade", Blade)));
        Profile butt = Profile.From(0, 0).To(0.8 * r, 0, 0.003).To(r, 0.09 * h, 0.004).To(r, 0.14 * h).To(0, 0.14 * h);
        Profile grip = Profile.From(0, 0.14 * h).To(r, 0.14 * h);
        if (fluted) grip.To(r, 0.86 * h, 0.004).To(0.6 * r, h, 0.002).To(0, h);
        else grip.To(r, 0.34 * h).Curve((r, 0.44 * h), (0.8 * r, 0.42 * h), (0.8 * r, 0.52 * h)).To(0.8 * r, 0.70 * h)
            .Curve((0.8 * r, 0.78 * h), (r, 0.78 * h), (r, 0.85 * h)).To(r, 0.88 * h, 0.003).To(0.55 * r, h, 0.002).To(0, h);
        Section[] rodEnd = rng.Chance("slotted", 0.5)
            ? [new(tip - 0.012, rod, rod), new(tip - 0.004, 0.0011, 1.35 * rod), new(tip, 0.0005, 1.3 * rod)]
            : [new(tip - 0.009, rod, rod), new(tip - 0.001, 0.35 * rod, 0.35 * rod), new(tip, 0.12 * rod, 0.12 * rod)];
        Solid handle = Solid.Revolve(grip, 48), blade = Solid.Loft([new(0.96 * h, rod, rod), .. rodEnd], 16, 1);
        Pose X_OH = new(Quat.RotY(Math.PI / 2), new(-0.66 * h, 0, r));
        Vec3 Axis(double z) => X_OH * new Vec3(0, 0, z);
        Rng surface = rng.Split("handle");
        return new(Id, new((fluted ? handle.Warped(Fluted) : handle).Moved(X_OH), rng.Chance("rubber", 0.4)
                ? Materials.Rubber(surface) : Materials.Plastic(surface)) { Name = "handle" },
            new(Solid.Revolve(butt, 32).Moved(X_OH), Materials.Plastic(rng.Split("butt"))),
            new(blade.Moved(X_OH), Materials.Chrome(rng.Split("blade"))) { Name = "blade" })
        {
            SizeName = SizeWord(h, Length), Base = Outline.Rectangle(0.16 * h, 0.003),
            Collisions =
            [
                CollisionPart.Box(0.004, 0.004, 0.004, Pose.At(Axis(0.2 * h).X, 0, 0.004)),
                CollisionPart.Box(0.004, 0.004, 0.004, Pose.At(Axis(0.82 * h).X, 0, 0.004)),
                .. Body(fluted, r, h).Append(CollisionPart.Cylinder(rod, 0.95 * h, tip)).Select(p => p with { X_OG = X_OH * p.X_OG }),
            ],
            Affordances =
            [
                fluted ? new BarGrasp([Axis(0.2 * h), Axis(0.8 * h)], 2 * r, 2 * r)
                    : new BarGrasp([Axis(0.52 * h), Axis(0.70 * h)], 1.62 * r, 1.62 * r),
                new BarGrasp([Axis(h + 0.011), Axis(tip - 0.012)], 2 * rod, 2 * rod) { Worth = 0.6 },
                new InsertAxis(rod, 0.008, IsHole: false) { X_OA = new(Quat.RotY(Math.PI / 2), Axis(tip)) },
            ],
        };
    }

    // six ridges; one of them, at +X, is what it lies on
    static Vec3 Fluted(Vec3 p)
    {
        double share = 0.95 + 0.05 * Math.Cos(6 * Math.Atan2(p.Y, p.X));
        return new(p.X * share, p.Y * share, p.Z);
    }

    static IEnumerable<CollisionPart> Body(bool fluted, double r, double h) =>
    [
        CollisionPart.Cylinder(0.88 * r, 0, 0.1 * h), CollisionPart.Cylinder(0.66 * r, 0.88 * h, h),
        .. fluted ? (CollisionPart[])[CollisionPart.Cylinder(0.95 * r, 0.05 * h, 0.92 * h)]
            : [CollisionPart.Cylinder(r - Hair, 0.05 * h, 0.415 * h), CollisionPart.Cylinder(0.81 * r, 0.36 * h, 0.8 * h),
                CollisionPart.Cylinder(r - Hair, 0.79 * h, 0.92 * h)],
    ];
}
