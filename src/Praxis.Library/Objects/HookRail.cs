using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>Hooks in a row on a board that stands on a foot, towards -X: bent wire, pegs or knobs, for keys, towels and tools.</summary>
public sealed class HookRail : ObjectCategory
{
    // m; table stands with hooks: 220 to 340 mm wide, 240 to 320 mm high; hooks 30 to 45 mm long, 5 to 8 mm thick
    static readonly Interval HalfWidth = new(0.110, 0.170), Height = new(0.240, 0.320), Reach = new(0.030, 0.045);

    public override IReadOnlyList<string> Nouns => ["hook rail", "hook rack", "key rack", "coat rack", "hanger rack",
        "key holder"];
    public override IReadOnlyList<string> ChineseNouns => ["挂钩架", "挂架", "钥匙架"];
    public override bool IsFurniture => true;

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "wire", "pegs", "knobs");
        double y = rng.Draw("half-width", HalfWidth), h = rng.Draw("height", Height), reach = rng.Draw("reach", Reach), r = kind == "wire"
            ? 0.0026 : 0.0040;
        int count = 3 + rng.Integer("hooks", 3);
        Cuboid foot = Cuboid.Of(-0.055, 0.055, -y, y, 0, 0.014);
        Cuboid[] boards = [foot, Cuboid.Of(0.034, 0.044, 0.0004 - y, y - 0.0004, 0.0135, h)];
        double z = h - 0.040;
        Vec3[][] hooks = [.. Enumerable.Range(0, count).Select(i => (i - (count - 1) / 2.0) * 1.8 * y / count).Select(at => new Vec3(0.036,
            at, z)).Select(p => kind switch
        {
            "wire" => Solid.Spline([p, p + new Vec3(-0.6 * reach, 0, -0.012), p + new Vec3(-reach, 0, -0.006), p + new Vec3(-1.08 * reach,
                0, 0.012)], 3),
            "pegs" => [p, p + new Vec3(-reach, 0, 0.30 * reach)], _ => (Vec3[])[p, p + new Vec3(-0.8 * reach, 0, 0.08 * reach)],
        })];
        double tip = kind switch { "wire" => 1.5 * r, "pegs" => 1.15 * r, _ => 0.0105 };
        Rng surface = rng.Split("board");
        MaterialDescription of = rng.Chance("painted", 0.35) ? Joinery.Painted(surface) : Materials.Wood(surface), metal = kind == "pegs"
            ? of : Joinery.Fittings(rng.Split("hooks"));
        return new(Id, new(boards.Shape(0.002), of) { Name = "base" },
            new(hooks.Select(k => Solid.Tube(k, r, 10)).Joined() + hooks.Select(k => Solid.Sphere(tip, 14).At(k[^1])).Joined(),
                metal) { Name = "hook", Count = count })
        {
            SizeName = SizeWord(y, HalfWidth), Base = Outline.Rectangle(0.052, y - 0.003),
            Collisions =
            [
                .. boards.Bodies(), .. hooks.SelectMany(k => CollisionPart.Chain(k, r)), .. hooks
                    .Select(k => new CollisionPart(new CollisionShape.Sphere(tip), Pose.At(k[^1]))),
            ],
            Affordances = [.. hooks.Select(k => new HangPoint(r, IsHook: true) { X_OA = Along(k) })],
        };
    }

    // at the lowest place of the hook, or half way along a peg
    static Pose Along(Vec3[] hook)
    {
        int i = hook.Length > 2 ? Enumerable.Range(1, hook.Length - 2).MinBy(k => hook[k].Z) : 0;
        Vec3 a = hook[i], b = hook[i + 1], x = (b - a).Normalized(), y = Vec3.Cross(Vec3.UnitZ, x).Normalized();
        return new(Quat.FromAxes(x, y, Vec3.Cross(x, y)), hook.Length > 2 ? a : Vec3.Lerp(a, b, 0.5));
    }
}
