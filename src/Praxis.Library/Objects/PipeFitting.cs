using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>
/// A socket fitting: an elbow of 90 or 45 degrees lying flat, open towards +-X and +Y, or a tee standing on its branch, run along X.
/// </summary>
public sealed class PipeFitting : ObjectCategory
{
    // m; outer radius and depth of sockets for pipes of 26 to 36 mm (common catalogue sizes)
    static readonly Interval Radius = new(0.017, 0.022), Depth = new(0.022, 0.027);
    const double Wall = 0.0035, Step = 0.0015, Stop = 0.002, Hair = 0.0003; // m; socket wall; body slimmer; bore narrower than the socket

    public override IReadOnlyList<string> Nouns => ["pipe fitting"];
    public override IReadOnlyList<string> ChineseNouns => ["管接头", "管件"];

    public override ObjectAsset Build(Rng rng)
    {
        double r = rng.Draw("radius", Radius), depth = rng.Draw("depth", Depth);
        Rng surface = rng.Split("material");
        MaterialDescription material = rng.Pick("made-of", "plastic", "copper", "brass", "iron") switch
        {
            "plastic" => Materials.Plastic(surface), "copper" => Materials.Copper(surface), "brass" => Materials.Brass(surface),
            _ => Materials.CastIron(surface),
        };
        return rng.Pick("kind", "elbow", "bend", "tee") switch
        {
            "tee" => Tee(material, r, depth), "elbow" => Elbow(material, r, depth, Math.PI / 2),
            _ => Elbow(material, r, depth, Math.PI / 4),
        };
    }

    ObjectAsset Elbow(MaterialDescription material, double r, double depth, double angle)
    {
        double bend = r + 0.004, half = angle / 2, length = 2 * depth + bend * angle;
        // a straight pipe along Z bent to the left, its middle staying at the origin
        Vec3 Bent(Vec3 p)
        {
            double s = p.Z - length / 2, turn = Math.Clamp(s / bend, -half, half), rest = s - bend * turn;
            double cos = Math.Cos(turn), sin = Math.Sin(turn);
            return new((bend - p.X) * sin + rest * cos, bend + (p.X - bend) * cos + rest * sin, p.Y);
        }
        Solid solid = Solid.Revolve(Pipe(r, depth, length, 8), 32).Warped(Bent);
        Pose X = Pose.At(0, -solid.Mass(1).Center.Y, r);
        Pose right = X * Arm(new(Math.Cos(half), Math.Sin(half), 0), new(bend * Math.Sin(half), bend * (1 - Math.Cos(half)), 0));
        Pose left = X * Arm(new(-Math.Cos(half), Math.Sin(half), 0), new(-bend * Math.Sin(half), bend * (1 - Math.Cos(half)), 0));
        IEnumerable<Vec3> Ring(int i) => new Section(depth + bend * angle * i / 4, r - Step, r - Step).Ring(16).Select(Bent);
        CollisionPart Foot(Pose arm, double heading) => CollisionPart.Box(depth / 2 - 0.001, 0.004, 0.004,
            new(Quat.RotZ(heading), (arm * new Vec3(0, 0, depth / 2)) with { Z = 0.004 }));
        return new(Id, new Part(solid.Moved(X), material))
        {
            SizeName = SizeWord(r, Radius), Base = Outline.Rectangle(depth, 0.003),
            Collisions =
            [
                Foot(right, half), Foot(left, -half),
                .. Enumerable.Range(0, 4).Select(i => CollisionPart.Hull([.. Ring(i), .. Ring(i + 1)]) with { X_OG = X }),
                // the left arm is solid, so that jaws across it have something between them; the right one takes a pipe
                .. Placed([CollisionPart.Cylinder(r - Hair, 0, depth)], left), .. Socket(r, depth, right),
            ],
            Affordances =
            [
                new BarGrasp([left * new Vec3(0, 0, 0.5 * depth), left * new Vec3(0, 0, depth)], 2 * r, 2 * r), Hole(r, depth, right),
            ],
        };
    }

    ObjectAsset Tee(MaterialDescription material, double r, double depth)
    {
        double body = r - Step, bore = r - Wall, reach = body + 0.004 + depth;
        double shell = r - (Wall + Stop + Step) / 2; // to the middle of the body's wall
        Solid run = Solid.Revolve(Pipe(r, depth, 2 * reach, 1), 32).At(0, 0, -reach).Rotated(Quat.RotY(Math.PI / 2)).At(0, 0, reach);
        Profile foot = Profile.From(r, 0.5 * depth).To(r, depth - Step).To(body, depth).To(body, reach).To(bore - Stop, reach)
            .To(bore - Stop, depth).To(bore, depth).To(bore, 0, 0.0005).To(r, 0, 0.001).Close();
        // the branch ends in the wall of the run, cut to its round
        Solid branch = Solid.Revolve(foot, 32).Warped(p => p.Z <= depth ? p : p with
        {
            Z = depth + (p.Z - depth) * (1 - Math.Sqrt(Math.Max(0, shell * shell - p.Y * p.Y)) / (reach - depth)),
        });
        Pose right = Arm(Vec3.UnitX, new(reach - depth, 0, reach)), left = Arm(-Vec3.UnitX, new(depth - reach, 0, reach));
        Vec3 side = new(0.8 * (reach - depth), 0, 0), axis = new(0, 0, reach);
        return new(Id, new Part(run + branch, material))
        {
            SizeName = SizeWord(r, Radius), Base = Outline.Disc(r - 0.002),
            Collisions =
            [
                .. CollisionPart.Slab(Outline.Disc(r), 0, depth), CollisionPart.Cylinder(body, depth - 0.001, reach),
                .. Placed([CollisionPart.Cylinder(body, depth - reach, reach - depth)], new(Quat.RotY(Math.PI / 2), axis)),
                .. Socket(r, depth, right), .. Socket(r, depth, left),
            ],
            Affordances = [new BarGrasp([axis - side, axis + side], 2 * body, 2 * body), Hole(r, depth, right), Hole(r, depth, left)],
        };
    }

    // a pipe along Z with a socket at each end
    static Profile Pipe(double r, double depth, double length, int steps)
    {
        double body = r - Step, bore = r - Wall, straight = length - 2 * depth;
        Profile pipe = Profile.From(r, 0.5 * depth).To(r, depth - Step).To(body, depth);
        for (int i = 1; i <= steps; i++) pipe.To(body, depth + straight * i / steps);
        pipe.To(r, length - depth + Step).To(r, length, 0.001).To(bore, length, 0.0005).To(bore, length - depth);
        for (int i = steps; i >= 0; i--) pipe.To(bore - Stop, depth + straight * i / steps);
        return pipe.To(bore, depth).To(bore, 0, 0.0005).To(r, 0, 0.001).Close();
    }

    // a socket's own frame: at its bottom, +Z out along its axis, +Y up
    static Pose Arm(Vec3 along, Vec3 end) => new(Quat.FromAxes(Vec3.Cross(Vec3.UnitZ, along), Vec3.UnitZ, along), end);

    // turned so that a flat side lies below, not a corner
    static IEnumerable<CollisionPart> Socket(double r, double depth, Pose arm) => Placed(CollisionPart.Wall(Outline.Disc(r - Wall / 2), 0,
        Outline.Disc(r - Wall / 2), depth, Wall, 2), arm * new Pose(Quat.RotZ(Math.PI / 8), Vec3.Zero));

    static InsertAxis Hole(double r, double depth, Pose arm) =>
        new(r - Wall, depth, IsHole: true) { X_OA = arm * Pose.At(0, 0, depth) };

    static IEnumerable<CollisionPart> Placed(IEnumerable<CollisionPart> parts, Pose X) => parts.Select(p => p with { X_OG = X * p.X_OG });
}
