using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A small chest of drawers, its front towards -X: two to four drawers between the sides or in front of them.</summary>
public sealed class DrawerCabinet : ObjectCategory
{
    // half extents and height per drawer, m; table-top and bedside units of common catalogues: 26 to 38 cm wide, 24 to 34 cm deep
    static readonly Interval HalfDepth = new(0.120, 0.170), HalfWidth = new(0.130, 0.190), Pitch = new(0.078, 0.098);
    const double Wall = 0.011, Front = 0.012, Side = 0.008, Bottom = 0.006, Gap = 0.0016;
    const double Sheet = 1100; // kg/m^3; real sheet is thinner than the walls modelled here

    public override IReadOnlyList<string> Nouns => ["drawer cabinet", "chest of drawers", "drawer unit"];
    public override IReadOnlyList<string> ChineseNouns => ["抽屉柜", "斗柜"];
    public override bool IsFurniture => true;

    public override ObjectAsset Build(Rng rng)
    {
        int count = rng.Pick("drawers", "two", "three", "four") switch { "two" => 2, "three" => 3, _ => 4 };
        bool inset = rng.Pick("fronts", "inset", "overlaid") == "inset", moulded = rng.Chance("moulded", 0.4);
        string stand = rng.Pick("stand", "flat", "plinth", "legs"), handle = rng.Pick("handle", "bar", "bow", "cup", "knob");
        double x = rng.Draw("half-depth", HalfDepth), y = rng.Draw("half-width", HalfWidth), foot = Joinery.Foot(stand);
        double top = foot + count * rng.Draw("pitch", Pitch) * (count == 2 ? 1.25 : 1) + 2 * Wall;
        double length = Math.Min(0.16, 0.9 * y), friction = rng.Uniform("friction", 1.2, 3);
        (MaterialDescription body, MaterialDescription face, MaterialDescription inside) = Finish(rng);
        MaterialDescription metal = Joinery.Fittings(rng.Split("handles"));
        // what the fronts share among themselves, and the room behind them
        double low = inset ? foot + Wall : Math.Max(foot, 0.004), step = (top - Wall - low) / count;
        double front = inset ? -x : -x - 0.002 - Front, broad = inset ? y - Wall - Gap : y - 0.0005;
        double back = front + Front, end = x - 0.012, half = y - Wall - 0.002;

        Link Drawer(int i)
        {
            double over = top - Wall - i * step - Gap, under = over - step + 2 * Gap, middle = (over + under) / 2;
            double floor = Math.Max(under + 0.003, foot + Wall + 0.002), rim = over - 0.012;
            Cuboid panel = Cuboid.Of(front, back, -broad, broad, under, over);
            Cuboid[] box =
            [
                Cuboid.Of(back, end - Side, Side - half, half - Side, floor, floor + Bottom),
                Cuboid.Of(back, end, half - Side, half, floor, rim), Cuboid.Of(back, end, -half, Side - half, floor, rim),
                Cuboid.Of(end - Side, end, Side - half, half - Side, floor, rim),
            ];
            Solid shown = panel.Shape(0.0018);
            if (moulded) shown += Joinery.Trim(broad - 0.009, (over - under) / 2 - 0.009, 0.006, 0.0018).At(front, 0, middle);
            Pull pull = Pull.Of(handle, new(front, 0, middle), length);
            return new($"drawer-{i + 1}",
                Joint.Slide(-Vec3.UnitX, new(0, 0.72 * (end - back))) with { Friction = friction, Damping = 4 },
                new Part(shown, face), new Part(box.Shape(0.0008), inside), new Part(pull.Shape, metal) { Name = pull.Name })
            {
                Collisions = [panel.Body, .. box.Bodies(), .. pull.Bodies],
                Affordances =
                [
                    pull.Grasp,
                    new Cavity(Outline.Rectangle((end - Side - back) / 2, half - Side), floor + Bottom, rim)
                    {
                        X_OA = Pose.At((back + end - Side) / 2, 0, 0), Behind = [$"drawer-{i + 1}"], HoldsLiquid = false,
                    },
                ],
            };
        }

        Cuboid[] carcass = Joinery.Carcass(x, y, foot, top, Wall, inset ? 0 : Front + 0.002);
        (Solid[] feet, CollisionPart[] ground) = Joinery.Stand(stand, x, y);
        return new(Id, [new(carcass.Shape(), body), .. feet.Select(f => new Part(f, body) { Name = stand == "legs" ? "leg" : "base" })])
        {
            SizeName = SizeWord(y, HalfWidth), Base = Outline.Rectangle(x - 0.010, y - 0.010),
            Collisions = [.. carcass.Bodies(), .. ground],
            Affordances = [new SupportSurface(Outline.Rectangle(x - 0.006, y - 0.006)) { X_OA = Pose.At(0, 0, top) }],
            Links = [.. Enumerable.Range(0, count).Select(Drawer)],
        };
    }

    // of the carcass, the fronts and the drawers behind them
    static (MaterialDescription Body, MaterialDescription Face, MaterialDescription Inside) Finish(Rng rng)
    {
        Rng surface = rng.Split("material");
        MaterialDescription inside = Materials.Wood(rng.Split("inside"));
        switch (rng.Pick("finish", "wood", "painted", "two-tone", "metal"))
        {
            case "wood":
                MaterialDescription wood = Materials.Wood(surface);
                return (wood, wood, inside);
            case "painted":
                MaterialDescription paint = Joinery.Painted(surface);
                return (paint, paint, inside);
            case "metal":
                MaterialDescription metal = Materials.PaintedMetal(surface) with { Density = Sheet };
                return (metal, metal, metal);
            default: // no one word for its colour
                return (Materials.Wood(surface) with { ColorName = "" }, Joinery.Painted(rng.Split("face")), inside);
        }
    }
}
