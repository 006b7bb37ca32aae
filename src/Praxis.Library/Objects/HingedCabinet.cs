using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A small cupboard, its front towards -X: one or two doors with magnets, plain, framed or glazed, and a shelf inside.</summary>
public sealed class HingedCabinet : ObjectCategory
{
    // half extents and height, m; bathroom and kitchen wall cupboards and bedside units of common catalogues, the smaller ones
    static readonly Interval HalfDepth = new(0.090, 0.140), Narrow = new(0.110, 0.150), Wide = new(0.165, 0.215), Height = new(0.30, 0.42);
    const double Wall = 0.011, Thick = 0.012, Gap = 0.002, Stile = 0.040, Knuckle = 0.0035;

    public override IReadOnlyList<string> Nouns => ["cabinet", "cupboard"];
    public override IReadOnlyList<string> ChineseNouns => ["柜子", "橱柜"];
    public override bool IsFurniture => true;

    public override ObjectAsset Build(Rng rng)
    {
        bool two = rng.Pick("doors", "one", "two") == "two", inset = rng.Pick("fit", "inset", "overlaid") == "inset";
        string style = rng.Pick("style", "plain", "framed", "glazed"), stand = rng.Pick("stand", "flat", "plinth", "legs");
        string handle = rng.Pick("handle", "bar", "bow", "knob"), finish = rng.Pick("finish", "wood", "painted", "two-tone");
        double x = rng.Draw("half-depth", HalfDepth), y = rng.Draw("half-width", two ? Wide : Narrow), h = rng.Draw("height", Height);
        double foot = Joinery.Foot(stand), top = foot + h, friction = rng.Uniform("friction", 0.06, 0.2);
        Rng surface = rng.Split("material");
        MaterialDescription body = finish == "painted" ? Joinery.Painted(surface) : Materials.Wood(surface);
        MaterialDescription face = finish == "two-tone" ? Joinery.Painted(rng.Split("face")) : body;
        if (finish == "two-tone") body = body with { ColorName = "" }; // no one word for both colours
        MaterialDescription metal = Joinery.Fittings(rng.Split("handles"));
        MaterialDescription pane = style == "glazed" ? Materials.Glass(rng.Split("glass")) : face;

        // where the doors are, and the axis they turn about: in front of the doors, or behind them
        double reach = inset ? y - Wall - Gap : y - 0.0005, low = inset ? foot + Wall + Gap : Math.Max(foot + 0.0005, 0.004);
        double high = top - Wall - Gap, front = inset ? -x : -x - Gap - Thick, axis = inset ? -x - 0.003 : -x - Gap;

        Link Leaf(int side) // 1: hinged on the left
        {
            double free = side * (two ? 0.0015 : -reach), hinged = side * reach, inner = free + side * Stile, outer = hinged - side * Stile;
            Cuboid Bar(double y0, double y1, double z0, double z1) => Cuboid.Of(front, front + Thick, y0, y1, z0, z1);
            Cuboid[] frame = style == "plain" ? (Cuboid[])[Bar(free, hinged, low, high)] :
            [
                Bar(free, inner, low, high), Bar(outer, hinged, low, high), Bar(inner, outer, low, low + Stile),
                Bar(inner, outer, high - Stile, high),
            ];
            Cuboid field = Cuboid.Of(front + 0.004, front + 0.008, inner - side * 0.002, outer + side * 0.002,
                low + Stile - 0.002, high - Stile + 0.002);
            Pull pull = Pull.Of(handle, new(front, free + side * Stile / 2, (low + high) / 2), 0.12, upright: true);
            Vec3[] hinges = inset ? (Vec3[])[new(axis, hinged, low + 0.15 * h), new(axis, hinged, high - 0.15 * h)] : [];
            return new(two ? side > 0 ? "door-left" : "door-right" : "door",
                Joint.Hinge(new(axis, hinged, 0), -side * Vec3.UnitZ, new(0, 1.9)) with
                {
                    Friction = friction, Damping = 0.05, Forces = [new Latch(0, 5 * Math.Abs(hinged - free), 0.03)],
                },
                [
                    new(frame.Shape(0.0015), face), .. style == "plain" ? (Part[])[]
                        : [new(field.Shape(0.0006), pane) { Name = style == "glazed" ? "window" : "panel" }],
                    new(pull.Shape, metal) { Name = pull.Name },
                    .. hinges.Select(p => new Part(Solid.Cylinder(Knuckle, 0.016, 0.0005, 12).At(p), metal) { Name = "hinge" }),
                ])
            {
                Collisions =
                [
                    .. frame.Bodies(), .. style == "plain" ? (CollisionPart[])[] : [field.Body], .. pull.Bodies,
                    .. hinges.Select(p => new CollisionPart(new CollisionShape.Cylinder(Knuckle, 0.016), Pose.At(p))),
                ],
                Affordances = [pull.Grasp],
            };
        }

        double behind = inset ? Thick + 0.008 : 0.006, middle = foot + Wall + (h - 2 * Wall) * rng.Uniform("shelf", 0.42, 0.58);
        Cuboid shelf = Cuboid.Of(0.030 - x, x - 0.008, Wall - y, y - Wall, middle - 0.010, middle);
        Cuboid[] boards = [.. Joinery.Carcass(x, y, foot, top, Wall, inset ? 0 : Gap + Thick), shelf];
        (Solid[] feet, CollisionPart[] ground) = Joinery.Stand(stand, x, y);
        SupportSurface Surface(double from, double z) =>
            new(Outline.Rectangle((x - 0.014 - from) / 2, y - Wall - 0.008))
            {
                X_OA = Pose.At((from + x - 0.014) / 2, 0, z), Behind = two ? ["door-left", "door-right"] : ["door"],
            };
        return new(Id, [new(boards.Shape(), body), .. feet.Select(f => new Part(f, body) { Name = stand == "legs" ? "leg" : "base" })])
        {
            SizeName = SizeWord(h, Height), Base = Outline.Rectangle(x - 0.010, y - 0.010),
            Collisions = [.. boards.Bodies(), .. ground],
            Affordances =
            [
                new SupportSurface(Outline.Rectangle(x - 0.006, y - 0.006)) { X_OA = Pose.At(0, 0, top) },
                Surface(behind - x, foot + Wall), Surface(0.036 - x, middle),
            ],
            Links = two ? (Link[])[Leaf(1), Leaf(-1)] : [Leaf(rng.Pick("hinges", "left", "right") == "left" ? 1 : -1)],
        };
    }
}
