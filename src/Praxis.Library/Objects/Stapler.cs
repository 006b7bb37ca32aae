using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A desk stapler along X, its mouth towards -X; a spring holds the jaw up, and a push on top closes it.</summary>
public sealed class Stapler : ObjectCategory
{
    // half length, m; desk staplers of common catalogues are 130 to 150 mm long, mini ones 92 to 104 mm
    static readonly Interval Desk = new(0.066, 0.075), Mini = new(0.046, 0.052);
    const double Base = 0.009, HalfBase = 0.0195, HalfHeel = 0.0158, HalfJaw = 0.012, HeelTop = 0.037; // m

    public override IReadOnlyList<string> Nouns => ["stapler", "desk stapler"];
    public override IReadOnlyList<string> ChineseNouns => ["订书机", "订书器"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "slim", "classic", "mini");
        bool mini = kind == "mini", classic = kind == "classic";
        double a = rng.Draw("half-length", mini ? Mini : Desk), open = mini ? 0.27 : 0.18; // rad
        // the jaw in its own frame J: hinge at the origin, reaching along -X, level when it is pressed down
        double axle = Base + 0.017, back = a - 0.040, l = a + back - 0.006;
        (double rear, double crown, double nose) = kind switch
        {
            "classic" => (0.014, 0.016, 0.008), "mini" => (0.026, 0.022, 0.004), _ => (0.018, 0.014, 0.003),
        };
        Profile side = Profile.From(-l, -0.006).To(0.006, -0.006).To(0.006, 0.010)
            .Curve((-0.3 * l, rear), (-0.7 * l, crown), (-l, nose)).Close();
        Pose X_OJ = new(Quat.RotY(open), new(back, 0, axle));
        Quat upright = Quat.RotX(Math.PI / 2);
        Solid cover = Solid.Extrude(side, 2 * HalfJaw, 0.003).Rotated(upright).At(0, HalfJaw, 0);
        Vec3 rail = new((l + 0.003) / 2, 0.0085, 0.005); // the magazine
        Pose X_OM = X_OJ * Pose.At((0.005 - l) / 2, 0, -0.0105);
        // of the curve at three quarters of its length
        double press = 0.76 * l, top = 0.0156 * 0.010 + 0.1406 * rear + 0.4219 * crown + 0.4219 * nose;
        Rng surface = rng.Split("material");
        MaterialDescription skin = rng.Chance("metal", classic ? 0.6 : 0.25) ? Materials.PaintedMetal(surface) : Materials.Plastic(surface);
        MaterialDescription bright = Materials.Chrome(rng.Split("magazine"));
        MaterialDescription rubber = Materials.Paint("rubber", NamedColor.Named("black").Linear, 0.8);
        Outline foot = Outline.Rectangle(a, HalfBase, 0.012);
        Vec3 heel = new(0.0145, HalfHeel, (HeelTop - Base + 0.001) / 2), cheek = new(0.011, 0.0013, (axle + 0.009 - Base + 0.001) / 2);
        Vec3 heelAt = new(a - 0.0155, 0, HeelTop - heel.Z), cheekAt = new(back, HalfHeel - cheek.Y, Base - 0.001 + cheek.Z);
        Vec3 otherAt = cheekAt with { Y = -cheekAt.Y };
        Solid pins = ((int[])[-1, 1])
            .Select(y => Solid.Cylinder(0.004, 0.0008, 0.0004, 20).Rotated(upright).At(back, y * HalfHeel, axle)).Joined();
        Solid anvil = Solid.Box(new(0.011, 0.009, 0.0008), 0.0004).At(0.016 - a, 0, Base);
        // so stiff that the jaw closes under about 10 N
        var jaw = new Link("jaw", Joint.Hinge(X_OJ.P, -Vec3.UnitY, new(0, open)) with
        {
            Stiffness = 10 * press / (open + 0.06), SpringRest = -0.06, Friction = 0.005, Damping = 0.02,
        }, new Part(cover.Moved(X_OJ), skin, 1100), new Part(Solid.Box(rail, 0.001).Moved(X_OM), bright, 3000)) // a channel with staples
        {
            Collisions =
            [
                .. CollisionPart.Placed(X_OJ * new Pose(upright, Vec3.Zero), CollisionPart.Prisms(side, -HalfJaw, HalfJaw)),
                CollisionPart.Box(rail.X, rail.Y, rail.Z, X_OM),
            ],
            Affordances =
            [
                new PressPoint(0.010, Travel: open * press) { X_OA = X_OJ * Pose.At(-press, 0, top) },
                new BarGrasp([X_OJ * new Vec3(-0.45 * l, 0, 0.004), X_OJ * new Vec3(-0.75 * l, 0, 0.004)], 2 * HalfJaw, 0.010)
                {
                    Worth = 0.8,
                },
            ],
        };
        Solid stand = Solid.Prism(foot, Base, 0.003) + Solid.Prism(Outline.Rectangle(heel.X, heel.Y, 0.006), 2 * heel.Z, 0.004)
            .At(heelAt - new Vec3(0, 0, heel.Z)) + Solid.Box(cheek, 0.001).At(cheekAt) + Solid.Box(cheek, 0.001).At(otherAt);
        // the rubber sole shows as a dark seam
        Solid sole = Solid.Prism(foot.Inset(-0.0006), 0.0025, 0.0005).At(0, 0, 0.0008);
        return new(Id, new(stand, skin, 1800) { Name = "base" }, new(pins + anvil, bright), new(sole, rubber, 0))
        {
            SizeName = SizeWord(a, mini ? Mini : Desk), Base = foot.Inset(0.004), Links = [jaw],
            Collisions =
            [
                .. CollisionPart.Slab(foot, 0, Base), CollisionPart.Box(heel.X, heel.Y, heel.Z, Pose.At(heelAt)),
                CollisionPart.Box(cheek.X, cheek.Y, cheek.Z, Pose.At(cheekAt)),
                CollisionPart.Box(cheek.X, cheek.Y, cheek.Z, Pose.At(otherAt)),
            ],
            // across the heel, behind the jaw
            Affordances = [new BarGrasp([new(heelAt.X - 0.004, 0, 0.029), new(heelAt.X + 0.004, 0, 0.029)], 2 * HalfHeel, 0.016)],
        };
    }
}
