using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A small bucket whose wire handle stands upright above X, or has fallen to +Y.</summary>
public sealed class Bucket : ObjectCategory
{
    // m; rim radius and height of small pails of 1 to 2 l (common catalogue sizes); the foot as a share of the rim
    static readonly Interval Radius = new(0.065, 0.080), Height = new(0.092, 0.120), Taper = new(0.74, 0.84);
    const double Shell = 0.003, Floor = 0.0045, Wire = 0.0022, Sleeve = 0.006; // m

    public override IReadOnlyList<string> Nouns => ["bucket", "pail"];
    public override IReadOnlyList<string> ChineseNouns => ["水桶", "提桶"];

    public override ObjectAsset Build(Rng rng)
    {
        double r = rng.Draw("radius", Radius), h = rng.Draw("height", Height), foot = r * rng.Draw("taper", Taper);
        double pivot = h - 0.014, wall = foot + (r - foot) * pivot / h, span = r + 0.005, rise = 1.05 * span;
        Profile section = Profile.From(0, 0.001).To(foot - 0.007, 0.001).To(foot - 0.006, 0).To(foot, 0, 0.003).To(r, h - 0.004)
            .To(r + 0.001, h - 0.0035, 0.0004).To(r + 0.001, h, 0.001).To(r - Shell, h, 0.001).To(foot - Shell, Floor, 0.004).To(0, Floor);
        bool upright = rng.Chance("handle-up", 0.5);
        Quat swing = Quat.RotX(upright ? 0 : -Math.PI / 2 - 0.45); // about the pivots; fallen, it hangs below the level
        Vec3[] bail = [.. Solid.ArcPath(1, 0, Math.PI, 20)
            .Select(p => swing.Rotate(new(span * p.X, 0, rise * p.Z)) + new Vec3(0, 0, pivot))];
        Solid ear = Solid.Cylinder(0.007, 0.003, 0.001, 16).Rotated(Quat.RotY(Math.PI / 2));
        Outline low = Outline.Disc(foot - Shell / 2), rim = Outline.Disc(r - Shell / 2);
        List<Affordance> uses =
        [
            new RimGrasp(rim, h, Shell) { Lean = Math.Atan2(r - foot, h), Depth = h - Floor, Obstructed = [(0, 0.6), (Math.PI, 0.6)] },
            new Cavity(Outline.Disc(r - Shell), Floor, h) { FloorOutline = Outline.Disc(foot - Shell - 0.004) },
            new Spout(0.02) { X_OA = new(Quat.RotZ(-Math.PI / 2), new(0, -r, h)) },
        ];
        if (upright)
            uses.AddRange([
                new HandleGrasp(bail[8..13], Vec3.UnitY, 2 * Sleeve),
                new HangPoint(0.01, IsHook: false) { X_OA = new(Quat.RotZ(Math.PI / 2), bail[10] - new Vec3(0, 0, Sleeve + 0.01)) },
            ]);
        Rng surface = rng.Split("material");
        Part pail = new(Solid.Revolve(section), rng.Chance("metal", 0.45)
            // thin sheet
            ? (rng.Chance("painted", 0.6) ? Materials.PaintedMetal(surface) : Materials.Steel(surface)) with { Density = 1400 }
            : Materials.Plastic(surface));
        return new(Id, pail,
            new(Solid.Tube(bail, Wire, 8) + ear.At(wall + 0.002, 0, pivot) + ear.At(-wall - 0.002, 0, pivot),
                Materials.Steel(rng.Split("wire"))) { Name = "handle" },
            new(Solid.Tube(bail[8..13], Sleeve, 12), Materials.Plastic(rng.Split("sleeve"))) { Name = "grip" })
        {
            SizeName = SizeWord(r, Radius), Base = Outline.Disc(foot - 0.002),
            Collisions =
            [
                .. CollisionPart.Slab(Outline.Disc(foot), 0, Floor), .. CollisionPart.Wall(low, 0.003, rim, h, Shell),
                CollisionPart.Box(0.004, 0.006, 0.006, Pose.At(wall + 0.002, 0, pivot)),
                CollisionPart.Box(0.004, 0.006, 0.006, Pose.At(-wall - 0.002, 0, pivot)),
                .. CollisionPart.Chain([bail[0], bail[2], bail[4], bail[6], bail[8]], Wire),
                .. CollisionPart.Chain([bail[8], bail[10], bail[12]], Sleeve),
                .. CollisionPart.Chain([bail[12], bail[14], bail[16], bail[18], bail[20]], Wire),
            ],
            Affordances = uses,
        };
    }
}
