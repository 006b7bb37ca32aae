using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A dustpan that lies open towards -X, its handle along +X: straight, flared or with a high back.</summary>
public sealed class Dustpan : ObjectCategory
{
    // m; table and hand dustpans of common catalogues: pans 110 to 170 by 130 to 200 mm, handles 90 to 120 mm
    static readonly Interval Half = new(0.055, 0.080), Width = new(0.070, 0.095), Height = new(0.030, 0.045), Handle = new(0.090, 0.115);
    const double Wall = 0.0035, Floor = 0.0035;

    public override IReadOnlyList<string> Nouns => ["dustpan", "dust pan", "shovel"];
    public override IReadOnlyList<string> ChineseNouns => ["簸箕", "畚箕"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "low", "high", "ribbed");
        double x = rng.Draw("half-length", Half), y = rng.Draw("half-width", Width), h = rng.Draw("height", Height) * (kind == "high"
            ? 1.3 : 1), l = rng.Draw("handle", Handle);
        // side walls fall towards the lip
        Profile side = Profile.From(-x, 0.0005).To(x, 0.0005).To(x, h).To(0.4 * x, h, 0.006).To(-x, Floor + 0.002).Close();
        Solid cheek = Solid.Extrude(side, Wall, 0.0008).Rotated(Fixtures.Across);
        Cuboid[] boards = [Cuboid.Of(-x, x, -y, y, 0, Floor), Cuboid.Of(x - Wall, x - 0.0004, 0.0004 - y, y - 0.0004, Floor - 0.0005,
            h - 0.0004)];
        Section[] grip = [new(-0.006, 0.0085, 0.0120, 3), new(0.2 * l, 0.0085, 0.0105, 3), new(0.7 * l, 0.0095, 0.0125, 3),
            new(0.95 * l, 0.0085, 0.0115, 3), new(l, 0.0060, 0.0085, 3)];
        Pose X_OH = new(Quat.RotY(Math.PI / 2), new(x, 0, h - 0.011));
        Solid ribs = Enumerable.Range(-3, 7).Select(i => Solid.Box(new(0.70 * x, 0.0008, 0.0005), 0).At(-0.1 * x, i * 0.26 * y,
            Floor)).Joined();
        Rng surface = rng.Split("material");
        MaterialDescription of = rng.Chance("metal", 0.25) ? Materials.PaintedMetal(surface) with { Density = 2600 }
            : Materials.Plastic(surface);
        Solid pan = boards.Drawn(0.0008) + cheek.At(0, y, 0) + cheek.At(0, Wall - y, 0);
        Solid handle = Solid.Loft(grip, 20, 2).Moved(X_OH);
        double aside = MassProperties.Sum(pan.Mass(of.Density), handle.Mass(of.Density)).Center.X;
        Pose X = Pose.At(-aside, 0, 0);
        Vec3 At(double share) => X * (X_OH * new Vec3(0, 0, share * l));
        Part[] print = kind == "ribbed" ? [new(ribs.Moved(X), of, BulkDensity: 0)] : [];
        return new(Id, [new(pan.Moved(X), of), new(handle.Moved(X), rng.Chance("bicolor", 0.4)
            ? Fixtures.Black with { Density = of.Density } : of) { Name = "handle" }, .. print])
        {
            SizeName = SizeWord(x, Half), Base = Outline.Rectangle(Math.Min(x - aside, x + aside) - 0.003, y - 0.003),
            Collisions = [.. CollisionPart.Placed(X,
            [
                .. boards.Bodies(), .. ((int[])[-1, 1]).SelectMany(s => CollisionPart.Placed(new(Fixtures.Across, new(0, s > 0 ? y
                    : Wall - y, 0)), CollisionPart.Prisms(side, 0, Wall))),
                .. CollisionPart.Placed(X_OH, CollisionPart.Stack([.. grip.Select(s => s with { HalfX = s.HalfX + 0.0006, HalfY = s.HalfY
                    + 0.0006 })])),
            ])],
            Affordances =
            [
                new BarGrasp([At(0.35), At(0.85)], 0.0275, 0.020),
                new SupportSurface(Outline.Rectangle(0.75 * x, 0.85 * y)) { X_OA = X * Pose.At(-0.05 * x, 0, Floor) },
            ],
        };
    }
}
