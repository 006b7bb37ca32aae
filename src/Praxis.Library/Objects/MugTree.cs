using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>
/// A stand with hooks that cups hang from by their handles: wooden pegs or bent wire around a post, or hooks along a bar.
/// </summary>
public sealed class MugTree : ObjectCategory
{
    // m; mug trees of common catalogues: 300 to 360 mm high, feet 140 to 170 mm wide, pegs 55 to 70 mm long and 8 to 10 mm thick
    static readonly Interval Height = new(0.30, 0.35), Foot = new(0.070, 0.085), Reach = new(0.055, 0.068), Slant = new(0.45, 0.65);
    const double Plate = 0.014;

    public override IReadOnlyList<string> Nouns => ["mug tree", "mug rack", "cup rack", "mug holder", "mug stand", "cup stand",
        "cup holder"];
    public override IReadOnlyList<string> ChineseNouns => ["杯架", "马克杯架", "挂杯架"];
    public override bool IsFurniture => true; // a hand would meet the hooks

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "pegs", "wire", "bar");
        bool wire = kind == "wire", bar = kind == "bar";
        double h = rng.Draw("height", Height), foot = rng.Draw("foot", Foot), reach = rng.Draw("reach", Reach), slant = rng.Draw("slant",
            Slant);
        double post = wire ? 0.006 : 0.010, r = wire ? 0.0034 : 0.0045;
        (double At, double Y, double Z)[] roots = bar
            ? [.. ((double[])[-0.3, -0.1, 0.1, 0.3]).Select(s => (Math.PI, 1.1 * s * h, 0.80 * h))]
            : [.. Enumerable.Range(0, rng.Chance("six", 0.5) ? 6 : 4).Select(i => (i * Math.PI + i / 2 * Math.PI / 2, 0.0,
                h - 0.03 - i / 2 * 0.07))];
        Vec3[][] hooks = [.. roots.Select(k => Hook(k, post, reach, slant, wire))];
        Outline plate = bar ? Outline.Rectangle(0.8 * foot, 0.42 * h, 0.012) : rng.Chance("square", 0.4)
            ? Outline.Rectangle(foot, foot, 0.012) : Outline.Disc(foot);
        Cuboid[] boards = !bar ? [] : [.. ((int[])[-1, 1]).Select(s => Cuboid.Of(-0.008, 0.008, s * 0.38 * h - 0.008, s * 0.38 * h + 0.008,
            Plate - 0.001, h)), Cuboid.Of(-0.007, 0.007, -0.38 * h, 0.38 * h, 0.76 * h, 0.84 * h)];
        Solid frame = bar ? boards.Shape() : Solid.Cylinder(post, (h - Plate) / 2, 0.003, 24).At(0, 0, (h + Plate) / 2);
        Rng surface = rng.Split("material");
        MaterialDescription of = wire ? rng.Chance("chrome", 0.5) ? Materials.Chrome(surface) : Materials.PaintedMetal(surface)
            : rng.Chance("painted", 0.3) ? Joinery.Painted(surface) : Materials.Wood(surface);
        return new(Id, new(Solid.Prism(plate, Plate, 0.003, 40), of) { Name = "base" }, new(frame, of) { Name = "stand" },
            new(hooks.Select(k => Solid.Tube(k, r, 12)).Joined() + hooks.Select(k => Solid.Sphere(1.35 * r, 12).At(k[^1])).Joined(), of)
                { Name = "hook", Count = hooks.Length })
        {
            SizeName = SizeWord(h, Height), Base = plate.Inset(0.004),
            Collisions =
            [
                .. CollisionPart.Slab(plate, 0, Plate), .. bar ? boards.Bodies() : [CollisionPart.Cylinder(post, Plate - 0.001, h)],
                .. hooks.SelectMany(k => CollisionPart.Chain(k, r)),
                .. hooks.Select(k => new CollisionPart(new CollisionShape.Sphere(1.35 * r), Pose.At(k[^1]))),
            ],
            Affordances = [.. hooks.Select(k => new HangPoint(r, IsHook: true) { X_OA = Along(k) })],
        };
    }

    static Vec3[] Hook((double At, double Y, double Z) root, double post, double reach, double slant, bool wire)
    {
        Vec3 out_ = new(Math.Cos(root.At), Math.Sin(root.At), 0), from = new Vec3(0, root.Y, root.Z) + (post - 0.004) * out_;
        return wire
            ? Solid.Spline([from, from + 0.55 * reach * out_ - 0.004 * Vec3.UnitZ, from + reach * out_ + 0.006 * Vec3.UnitZ,
                from + 1.06 * reach * out_ + 0.022 * Vec3.UnitZ], 4)
            : [from, from + reach * (Math.Cos(slant) * out_ + Math.Sin(slant) * Vec3.UnitZ)];
    }

    // where a handle comes to lie
    static Pose Along(Vec3[] hook)
    {
        Vec3 a = hook[0], b = hook[Math.Min(4, hook.Length - 1)], x = (b - a).Normalized(), y = Vec3.Cross(Vec3.UnitZ, x).Normalized();
        return new(Quat.FromAxes(x, y, Vec3.Cross(x, y)), Vec3.Lerp(a, b, 0.5));
    }
}
