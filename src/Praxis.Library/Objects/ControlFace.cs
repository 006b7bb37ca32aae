using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>What panels and appliances have on their fronts: a frame to draw controls in, dial marks, knobs, sloping desks.</summary>
static class ControlFace
{
    const double Gap = 0.0006; // m; between a knob and its face

    /// <summary>A frame on a front: +Z out of it towards -X, +Y up it, +X right as one looks at it.</summary>
    /// <param name="p">Its origin, m.</param>
    /// <param name="lean">How far the face leans back: 0 upright, pi / 2 level, rad.</param>
    public static Pose Facing(Vec3 p, double lean = 0)
    {
        Vec3 right = -Vec3.UnitY, up = new(Math.Sin(lean), 0, Math.Cos(lean));
        return new(Quat.FromAxes(right, up, Vec3.Cross(right, up)), p);
    }

    /// <summary>Thin radial marks around the origin of a face.</summary>
    /// <param name="angles">Clockwise from the top, rad.</param>
    /// <param name="from">Radius at which they begin, m.</param>
    /// <param name="to">Radius at which they end, m.</param>
    /// <param name="half">Half width, m.</param>
    public static Solid Ticks(IEnumerable<double> angles, double from, double to, double half) => angles
        .Select(a => Solid.Box(new(half, (to - from) / 2, 0.0003), 0).At(0, (from + to) / 2, 0).Rotated(Quat.RotZ(-a))).Joined();

    /// <summary>A fluted knob with a line that points where it is set; it turns clockwise.</summary>
    /// <param name="name">Of the link.</param>
    /// <param name="X_OF">The face's frame at its axis.</param>
    /// <param name="radius">m.</param>
    /// <param name="height">m.</param>
    /// <param name="first">Where the line points at position zero, clockwise from the top, rad.</param>
    /// <param name="travel">rad.</param>
    /// <param name="made">What it is made of.</param>
    /// <param name="forces">Clicks.</param>
    public static Link Knob(string name, Pose X_OF, double radius, double height, double first, double travel, MaterialDescription made,
        params IReadOnlyList<JointForce> forces)
    {
        Pose X_OK = X_OF * new Pose(Quat.RotZ(-first), Vec3.Zero);
        Solid grip = Solid.Revolve(Profile.From(0, Gap).To(radius, Gap, 0.0005).To(0.94 * radius, height, 0.0018).To(0, height), 32)
            .Lobed(8, _ => 0.07);
        Solid line = Solid.Box(new(0.0011, 0.32 * radius, 0.3 * height), 0).At(0, 0.56 * radius, 0.7 * height + 0.0004);
        Vec3 ink = NamedColor.Named(made.ColorName is "white" or "yellow" or "gray" ? "black" : "white").Linear;
        return new(name, Joint.Hinge(X_OF.P, -X_OF.R.AxisZ, new(0, travel)) with { Friction = 0.02, Damping = 0.004, Forces = forces },
            new Part(grip.Moved(X_OK), made), new Part(line.Moved(X_OK), Materials.Paint("plastic", ink), BulkDensity: 0))
        {
            Collisions = [.. CollisionPart.Placed(X_OF, [CollisionPart.Cylinder(radius, Gap, height)])],
            Affordances = [new CylinderGrasp(radius, 0.1 * height, height - 0.0005) { X_OA = X_OF }],
        };
    }

    /// <summary>A housing with a sloping front, its body, the frame in the middle of that front, and half its depth.</summary>
    /// <param name="halfFace">Half height of the front, along the slope, m.</param>
    /// <param name="halfWidth">m.</param>
    /// <param name="lean">How far the front leans back, rad.</param>
    /// <param name="lip">Height of the upright edge under the front, m.</param>
    /// <param name="crown">Depth of the level top behind the front, m.</param>
    /// <param name="from">Height at which it begins, m.</param>
    public static (Solid Solid, IEnumerable<CollisionPart> Body, Pose X_OF, double HalfDepth) Desk(
        double halfFace, double halfWidth, double lean, double lip, double crown, double from)
    {
        double run = 2 * halfFace * Math.Sin(lean), rise = 2 * halfFace * Math.Cos(lean), d = (run + crown) / 2, top = from + lip + rise;
        Profile side = Profile.From(d, from).To(d, top, 0.004).To(run - d, top, 0.004).To(-d, from + lip, 0.004).To(-d, from).Close();
        Pose aside = new(Quat.RotX(Math.PI / 2), new(0, halfWidth, 0));
        return (Solid.Extrude(side, 2 * halfWidth, 0.002).Moved(aside),
            CollisionPart.Placed(aside, CollisionPart.Prisms(side, 0, 2 * halfWidth)),
            Facing(new(run / 2 - d, 0, from + lip + rise / 2), lean), d);
    }
}
