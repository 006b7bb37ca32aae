using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A small juice carton, its broad sides towards -Y and +Y, with a straw in the top or still stuck to its back.</summary>
public sealed class JuiceBox : ObjectCategory
{
    // half extents and height, m; brick cartons of 125 to 250 ml are 50 to 64 mm wide, 36 to 44 mm thick and 88 to 115 mm high
    static readonly Interval HalfWidth = new(0.025, 0.032), HalfThickness = new(0.018, 0.022), Height = new(0.088, 0.115);

    public override IReadOnlyList<string> Nouns => ["juice box", "juice carton"];
    public override IReadOnlyList<string> ChineseNouns => ["果汁盒", "盒装果汁"];

    public override ObjectAsset Build(Rng rng)
    {
        string straw = rng.Pick("straw", "bent", "straight", "stuck");
        double x = rng.Draw("half-width", HalfWidth), y = rng.Draw("half-thickness", HalfThickness), h = rng.Draw("height", Height);
        Vec3 half = new(x, y, h / 2), hole = new(0.55 * x, -0.25 * y, h);
        const double Thin = 0.0024; // m, the straw's radius
        Vec3[] path = straw switch
        {
            "bent" => [hole + new Vec3(0, 0, -0.005), hole + new Vec3(0, 0, 0.013), hole + new Vec3(-0.003, 0, 0.018),
                hole + new Vec3(-0.010, 0, 0.021), hole + new Vec3(-0.019, 0, 0.023)],
            "straight" => [hole + new Vec3(0, 0, -0.005), hole + new Vec3(0, 0, 0.020)],
            _ => [new(-0.6 * x, y - 0.0004, 0.2 * h), new(0.6 * x, y - 0.0004, 0.8 * h)],
        };
        bool stuck = straw == "stuck";
        MaterialDescription label = Materials.Printed(rng.Split("label"), "cardboard"), ground = Groceries.Ground(label);
        Solid top = Solid.Box(new(x - 0.001, 0.004, 0.0004), 0.0003).At(0, 0.25 * y, h + 0.0002);
        Solid foil = Solid.Cylinder(0.0045, 0.0004, 0.0002, 16).At(hole);
        return new(Id,
            new(Solid.Box(half, 0.0012).At(0, 0, h / 2) + Ears(x, y, h) + top, ground, rng.Uniform("filled", 350, 1020))
                { EmptyDensity = 45 },
            new(Groceries.Sheets(half, 0.0015), label, BulkDensity: 0), new(foil, Materials.Aluminium(rng.Split("foil")), BulkDensity: 0),
            new(Solid.Tube(path, stuck ? 0.0017 : Thin, 10), Materials.Plastic(rng.Split("straw-plastic")), BulkDensity: 0)
                { Name = "straw" })
        {
            SizeName = SizeWord(h, Height),
            Base = Outline.Rectangle(x - 0.001, y - 0.001),
            Collisions = [CollisionPart.Box(x, y, h / 2, Pose.At(0, 0, h / 2)), .. (stuck ? [] : CollisionPart.Chain(path, Thin))],
            Affordances =
            [
                new BoxGrasp(half) { X_OA = Pose.At(0, 0, h / 2) },
                new Reservoir(Outline.Rectangle(x - 0.0005, y - 0.0005), 0.0005, h - 0.0005) { Wall = 0.0005, IsSealed = true },
            ],
        };
    }

    // the triangles that are folded down at both ends of the top
    static Solid Ears(double x, double y, double h)
    {
        Profile triangle = Profile.From(0.002 - y, 0).To(0, 0.003 - y).To(y - 0.002, 0).Close();
        Solid ear = Solid.Extrude(triangle, 0.001, 0.0003).Rotated(Quat.FromAxes(Vec3.UnitY, Vec3.UnitZ, Vec3.UnitX))
            .At(x - 0.0002, 0, h - 0.002);
        return ear + ear.Rotated(Quat.RotZ(Math.PI));
    }
}
