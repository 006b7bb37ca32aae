using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>
/// A flashlight lying on its tail and the lip of its head, which shines along +X while the button on top is in: pushed through, it stays.
/// </summary>
public sealed class Flashlight : ObjectCategory
{
    // m; common catalogue sizes of lamps for AA to D cells: length, and radii of barrel and head
    static readonly Interval Length = new(0.110, 0.130), Barrel = new(0.0135, 0.0155), Flare = new(1.35, 1.55);
    const double Hair = 0.0003; // m above the ground, which only the feet touch

    public override IReadOnlyList<string> Nouns => ["flashlight", "torch"];
    public override IReadOnlyList<string> ChineseNouns => ["手电筒"];

    public override ObjectAsset Build(Rng rng)
    {
        (double longer, double thicker, bool slim) = rng.Pick("kind", "compact", "long", "slim") switch
        {
            "compact" => (1.0, 1.0, false), "long" => (1.5, 1.1, false), _ => (1.15, 0.9, true),
        };
        double l = rng.Draw("length", Length) * longer, r = rng.Draw("barrel", Barrel) * thicker;
        double head = r * (slim ? 1.12 : rng.Draw("flare", Flare)), lip = l - 0.012;
        Profile barrel = Profile.From(0, 0).To(0.8 * r, 0, 0.001).To(r, 0.004, 0.002);
        for (double z = 0.12 * l; z < 0.3 * l; z += 0.05 * l)
            barrel.To(r, z).To(0.94 * r, z + 0.01 * l).To(0.94 * r, z + 0.02 * l).To(r, z + 0.03 * l);
        barrel.To(r, 0.70 * l, 0.004).To(0.9 * head, 0.80 * l, 0.006).To(0.92 * head, lip - 0.003, 0.001).To(head, lip, 0.001)
            .To(head, l, 0.0015).To(head - 0.0025, l, 0.0005).To(head - 0.0025, l - 0.019).To(0, l - 0.019);
        Profile mirror = Profile.From(0, l - 0.0192).To(head - 0.0024, l - 0.0192).To(head - 0.0024, l - 0.0015)
            .To(head - 0.0032, l - 0.0015).Curve((0.8 * head, l - 0.010), (0.45 * head, l - 0.0165), (0.0035, l - 0.0168))
            .To(0, l - 0.0168);
        Solid body = Solid.Revolve(barrel, 28);
        Quat lying = Quat.RotY(Math.PI / 2 - Math.Atan2(head - r, lip - 0.004)); // the axis rises towards the head
        Pose X = new(lying, lying.Rotate(new(0, 0, -0.54 * l)) with { Z = -body.Rotated(lying).ToMesh().Bounds().Low.Z });
        Vec3 tail = X * new Vec3(r, 0, 0.008), front = X * new Vec3(head, 0, lip + 0.003); // below the axis
        const double Stroke = 0.0024, Proud = 0.0035; // m; of the button, and how far it stands out
        Vec3 half = new(Proud / 2, 0.0045, 0.009), place = new(-r - Proud / 2 - 0.0002, 0, 0.6 * l);
        Joint press = Joint.Slide(X.R.Rotate(Vec3.UnitX), new(0, Stroke)) with
        {
            Friction = 0.05, Damping = 2, Stiffness = 400, SpringRest = -0.003, Forces = [new Click(Stroke / 2, 0.5, 0.0004)],
        };
        var button = new Link("button", press,
            new Part(Solid.Box(half, 0.0012).At(place).Moved(X), Materials.Rubber(rng.Split("switch")), 3000))
        {
            Collisions = [CollisionPart.Box(half.X, half.Y, half.Z, X * Pose.At(place))],
            Affordances = [new PressPoint(0.005, Stroke) { X_OA = X * new Pose(Quat.RotY(-Math.PI / 2), place - Proud / 2 * Vec3.UnitX) }],
        };
        Rng surface = rng.Split("body");
        MaterialDescription skin = rng.Pick("made-of", "plastic", "painted", "aluminium") switch
        {
            "plastic" => Materials.Plastic(surface), "painted" => Materials.PaintedMetal(surface), _ => Materials.Aluminium(surface),
        };
        return new(Id, new(body.Moved(X), skin, BulkDensity: 1500),
            new(Solid.Revolve(mirror, 24).Moved(X), Materials.Chrome(rng.Split("mirror")), BulkDensity: 900) { Name = "reflector" },
            new(Solid.Cylinder(0.003, 0.001, 0.0005, 16).At(0, 0, l - 0.0163).Moved(X),
                Materials.Paint("plastic", new(0.9, 0.8, 0.3), 0.4)),
            new(Solid.Cylinder(head - 0.0030, 0.0006, 0.0002, 28).At(0, 0, l - 0.0036).Moved(X), Appliances.ClearGlass) { Name = "lens" })
        {
            SizeName = SizeWord(l, new(Length.Low, 1.5 * Length.High)), ShapeName = slim ? "slim" : "",
            Base = Outline.Rectangle(0.15 * l, 0.004),
            Collisions =
            [
                CollisionPart.Box(0.004, 0.005, 0.003, Pose.At(tail.X, 0, 0.003)),
                CollisionPart.Box(0.004, 0.005, 0.003, Pose.At(front.X, 0, 0.003)),
                .. CollisionPart.Stack([.. (((double Z, double R)[])[(0, r), (0.71 * l, r), (0.80 * l, 0.92 * head), (lip - 0.001, head),
                    (l, head)]).Select(p => new Section(p.Z, p.R - Hair, p.R - Hair))]).Select(p => p with { X_OG = X }),
            ],
            Affordances =
            [
                new BarGrasp([X * new Vec3(0, 0, 0.25 * l), X * new Vec3(0, 0, 0.66 * l)], 2 * r, 2 * r),
            ],
            Links = [button],
            Ingredients =
            [
                new PushPush("button", In: 0.0010, Through: 0.0020), new Lamp("button", From: 0.0007, "", Visual: 2, new Vec3(9, 8.6, 7.4)),
                new Lamp("button", From: 0.0007, "", Visual: 1, new Vec3(3, 2.9, 2.5)),
            ],
        };
    }
}
