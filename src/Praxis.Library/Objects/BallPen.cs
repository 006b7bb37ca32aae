using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>
/// A ball pen that lies along X, clip up: the button at +X, pushed through, stays in and keeps the tip out at -X; pushed again, both come
/// back.
/// </summary>
public sealed class BallPen : ObjectCategory
{
    static readonly Interval Length = new(0.126, 0.138), Radius = new(0.0050, 0.0062); // m; common catalogue sizes, without the button
    const double Travel = 0.0044, In = 0.0030, Through = 0.0040;                        // m, of the button and the refill before it
    const double Mouth = 0.0016, Nose = 0.022, Bore = 0.0034, Button = 0.0027;          // m; radii, and length of the cone

    public override IReadOnlyList<string> Nouns => ["ball pen", "pen", "ballpoint pen", "ballpoint"];
    public override IReadOnlyList<string> ChineseNouns => ["圆珠笔", "按动笔"];

    public override ObjectAsset Build(Rng rng)
    {
        double l = rng.Draw("length", Length), r = rng.Draw("radius", Radius), half = l / 2, grip = rng.Uniform("grip", 0.25, 0.38) * l;
        string kind = rng.Pick("kind", "plastic", "metal", "grip");
        // made upright with its tip down, then laid: +Z becomes +X, -X becomes up
        Pose X = new(Quat.RotY(Math.PI / 2), new(-half, 0, r));
        Rng surface = rng.Split("barrel");
        MaterialDescription barrel = kind == "metal" ? Materials.PaintedMetal(surface) : Materials.Plastic(surface);
        MaterialDescription chrome = Materials.Chrome(rng.Split("chrome"));
        MaterialDescription rubber = Materials.Paint("rubber", new(0.03, 0.03, 0.03), 0.8) with { Density = 1100, Friction = 0.9 };
        const double Filled = 1100; // kg/m^3, with refill and spring
        Profile cone = Profile.From(0, 0.006).To(Mouth - 0.0003, 0.006).To(Mouth - 0.0003, 0).To(Mouth + 0.0003, 0, 0.0002)
            .To(0.8 * r, Nose, 0.004).To(r, Nose + 0.006, 0.002).To(r, grip).To(0, grip);
        Profile tube = Profile.From(0, grip).To(r, grip).To(r, l, 0.0006).To(Bore, l, 0.0003).To(Bore, l - 0.010).To(0, l - 0.010);
        Solid clip = Solid.Box(new(0.0007, 0.0022, 0.020), 0.0006).At(-r - 0.0018, 0, l - 0.024)
            + Solid.Box(new(0.0015, 0.0022, 0.0025), 0.0006).At(-r - 0.0008, 0, l - 0.007);
        // the button, and the tip that goes with it
        Vec3 end = X * new Vec3(0, 0, l + 0.0080);
        Joint slide = Joint.Slide(-Vec3.UnitX, new(0, Travel)) with
        {
            Friction = 0.05, Damping = 2, Stiffness = 500, SpringRest = -0.004, Forces = [new Click(In + 0.0004, 0.6, 0.0004)],
        };
        Profile point = Profile.From(0, 0.0011).To(0.0004, 0.0011, 0.0001).To(0.0011, 0.0032).To(0.0011, 0.0042).To(0, 0.0042);
        var button = new Link("button", slide,
            new Part(Solid.Cylinder(Button, 0.0060, 0.0008, 20).At(0, 0, l + 0.0020).Moved(X), kind == "metal" ? chrome : barrel, 3000),
            new Part(Solid.Revolve(point, 16).Moved(X), Materials.Brass(rng.Split("tip"))))
        {
            Collisions =
            [
                CollisionPart.Cylinder(Button, l - 0.0040, l + 0.0080).Moved(X), CollisionPart.Cylinder(0.0008, 0.0011, 0.0042).Moved(X),
            ],
            Affordances = [new PressPoint(0.8 * Button, Travel) { X_OA = new(X.R, end) }],
        };
        Outline collar = Outline.Disc((r + Bore) / 2);
        return new(Id, new(Solid.Revolve(tube, 28).Moved(X), barrel, Filled),
            new(Solid.Revolve(cone, 28).Moved(X), kind switch { "metal" => chrome, "grip" => rubber, _ => barrel }, Filled),
            new(clip.Moved(X), kind == "metal" ? chrome : barrel))
        {
            SizeName = SizeWord(l, Length), Base = Outline.Rectangle(0.5 * half, 0.25 * r),
            Collisions =
            [
                .. MarkerPen.Lying(half - 0.016, r, X * Pose.At(0, 0, half + 0.006)),
                .. CollisionPart.Stack([new(0, 0.0011, 0.0011), new(Nose + 0.004, 0.93 * r, 0.93 * r)], 12).Select(p => p.Moved(X)),
                .. CollisionPart.Placed(X, CollisionPart.Wall(collar, l - 0.010, collar, l, r - Bore)),
                CollisionPart.Box(0.0011, 0.0022, 0.020, X * Pose.At(-r - 0.0012, 0, l - 0.024)),
            ],
            Affordances =
            [
                new BarGrasp([new(Nose - half + 0.01, 0, r), new(0.2 * half, 0, r)], 2 * r, 2 * r),
                new InsertAxis(r, half, IsHole: false) { X_OA = new(Quat.RotY(-Math.PI / 2), new(-half, 0, r)) },
            ],
            Links = [button], Ingredients = [new PushPush("button", In, Through)],
        };
    }
}
