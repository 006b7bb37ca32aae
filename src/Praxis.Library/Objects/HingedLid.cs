using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>The lid of a small appliance: hinged behind, at +X, with a tab in front by which it is lifted.</summary>
static class HingedLid
{
    const double Gap = 0.0015, Pin = 0.0065; // m; between lid and case, radius of the hinge

    /// <summary>The lid, and the lugs behind the case that hold it.</summary>
    /// <param name="cover">Outline of the lid, m.</param>
    /// <param name="h">Height of the case's rim, m.</param>
    /// <param name="thick">Of the lid, m.</param>
    /// <param name="bevel">Radius of its edges, m.</param>
    /// <param name="skin">What the lid is made of.</param>
    /// <param name="trim">What lugs and tab are made of.</param>
    /// <param name="on">What is drawn on the lid besides.</param>
    public static (Solid Lugs, IEnumerable<CollisionPart> Body, Link Lid) On(Outline cover, double h, double thick, double bevel,
        MaterialDescription skin, MaterialDescription trim, params IReadOnlyList<Part> on)
    {
        double x = cover.HalfX, low = h + Gap, grip = -x - 0.014;
        (Vec3, Pose) Lug(int side) => (new(0.00875, 0.005, 0.010), Pose.At(x + 0.00375, side * 0.020, h - 0.011));
        (Vec3, Pose)[] lugs = [Lug(-1), Lug(1)];
        Vec3 axis = new(x + 0.0075, 0, h - 0.004);
        (Vec3, Pose)[] arms = // to the hinge, and the tab
            [(new(0.0075, 0.014, 0.006), Pose.At(x + 0.003, 0, low + 0.006)), (new(0.014, 0.024, 0.005), Pose.At(-x - 0.008, 0, low
                + 0.007))];
        Solid barrel = Solid.Cylinder(Pin, 0.014, 0.0005, 20).Rotated(Fixtures.Across).At(axis);
        Joint hinge = Joint.Hinge(axis, Vec3.UnitY, new(0, 1.6)) with { Friction = 0.03, Damping = 0.03 };
        return (Fixtures.Drawn(lugs, 0.002), Fixtures.Bodies(lugs), new("lid", hinge,
            [new Part(Solid.Prism(cover, thick, bevel, 32).At(0, 0, low), skin, 350), new Part(Fixtures.Drawn(arms, 0.002) + barrel, trim,
                900), .. on])
        {
            Collisions =
            [
                .. CollisionPart.Slab(cover, low, low + thick), .. Fixtures.Bodies(arms), Fixtures.Drum(Pin, -0.014, 0.014,
                    new(Fixtures.Across, axis)),
            ],
            Affordances = [new HandleGrasp([new(grip, 0.014, low + 0.007), new(grip, -0.014, low + 0.007)], Vec3.UnitZ, 0.010)],
        });
    }

    /// <summary>A case with thick walls, open at the top, as one solid.</summary>
    public static Solid Case(Outline outline, double h, double wall, double floor)
    {
        double c = outline.Corner;
        return Solid.Sweep(Profile.From(0, 0).To(c, 0, 0.004).To(c, h, 0.002).To(c - wall, h, 0.002).To(c - wall, floor, 0.004).To(0,
            floor),
            outline.HalfX - c, outline.HalfY - c, 32);
    }

    /// <summary>The body of that case.</summary>
    public static IEnumerable<CollisionPart> CaseBody(Outline outline, double h, double wall, double floor) =>
        [.. CollisionPart.Slab(outline, 0, floor), .. CollisionPart.Wall(outline.Inset(wall / 2), 0.003, outline.Inset(wall / 2), h, wall,
            4)];
}
