using Praxis.Assets;
using Praxis.Core;
using static Praxis.Library.Objects.Appliances;

namespace Praxis.Library.Objects;

/// <summary>A table-top fridge: one door, a freezer door above it, or a glass door; shelves inside, bins in solid doors.</summary>
public sealed class Fridge : ObjectCategory
{
    // half width, half depth without the door, and height, m; cube and drinks fridges of 15 to 45 litres in common catalogues
    static readonly Interval HalfWidth = new(0.195, 0.222), HalfDepth = new(0.155, 0.175), Height = new(0.440, 0.495);
    const double Foot = 0.014, Wall = 0.030, Door = 0.042, Seal = 0.009, Gap = 0.001, Freezer = 0.165;

    public override IReadOnlyList<string> Nouns => ["fridge", "refrigerator", "mini fridge"];
    public override IReadOnlyList<string> ChineseNouns => ["冰箱", "小冰箱"];
    public override bool IsFurniture => true;

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "single", "double", "glass");
        bool two = kind == "double", glazed = kind == "glass";
        double w = rng.Draw("half-width", HalfWidth), d = rng.Draw("half-depth", HalfDepth), h = rng.Draw("height", Height);
        double split = h - Freezer;
        Cuboid inside = new(new(-d, Wall - w, Foot + 0.040), new(d - Wall, w - Wall, h - Wall));
        (Solid shell, Solid lining, IEnumerable<CollisionPart> walls) = Cabinet(new(new(-d, -w, Foot), new(d, w, h)), inside);
        Cuboid[] feet = Feet(d, w, Foot + 0.001);
        // between freezer and fridge
        Cuboid floor = new(new(-d, inside.Low.Y - 0.002, split - 0.014), new(inside.High.X + 0.002, inside.High.Y + 0.002, split + 0.014));
        Cuboid[] floors = two ? [floor] : [];
        // shelves end where the bins of the door begin
        double front = (glazed ? 0.020 : 0.068) - d, back = inside.High.X - 0.004, top = two ? floor.Low.Z : inside.High.Z;
        double[] levels = two ? [0.52] : [0.35, 0.68];
        Cuboid[] shelves = [.. levels.Select(share => inside.Low.Z + share * (top - inside.Low.Z))
            .Select(z => new Cuboid(new(front, inside.Low.Y + 0.001, z), new(back, inside.High.Y - 0.001, z + 0.006)))];
        Solid panes = shelves.Select(s => s with { Low = s.Low with { X = front + 0.0075 } }).Drawn(0.001);
        Solid trims = shelves.Select(s => s with { High = s.High with { X = front + 0.008 } }).Drawn(0.001);
        bool toned = glazed || rng.Chance("two-tone", 0.4);
        MaterialDescription white = Plastic("white"), skin = Sheet(rng.Split("material"),
            toned ? (string[])["black", "gray"] : ["white", "steel", "red", "turquoise", "beige", "black"]);
        int side = rng.Chance("left-hinge", 0.4) ? 1 : -1;
        Leaf leaf = new(w, -d - Gap, side, rng.Chance("bowed", 0.5), Materials.Chrome(rng.Split("handle")),
            toned ? Sheet(rng.Split("door"), "steel", "white", "black", "blue") : skin);
        SupportSurface On(double z) => new(Outline.Rectangle((back - front) / 2 - 0.012, inside.Half.Y - 0.012))
        {
            X_OA = Pose.At((front + back) / 2, 0, z), Behind = [!two ? "door" : z > split ? "door-1" : "door-2"],
        };
        return new(Id, [
            Weighing(shell, skin, 10), Weighing(lining + floors.Select(f => f.Drawn(0.002)).Append(trims).Joined(), white, 2.5),
            new(panes, ClearGlass) { Name = "shelf", Count = shelves.Length },
            new(feet.Drawn(0), Plastic("black")) { Name = "foot", Count = 4 }])
        {
            SizeName = SizeWord(h, Height), Base = Outline.Rectangle(d - 0.020, w - 0.020),
            Collisions = [.. walls, .. shelves.Bodies(), .. floors.Bodies(), .. feet.Bodies()],
            Affordances =
            [
                new SupportSurface(Outline.Rectangle(d - 0.010, w - 0.010)) { X_OA = Pose.At(0, 0, h) },
                On(inside.Low.Z), .. shelves.Concat(floors).Select(s => On(s.High.Z)),
            ],
            Links = kind switch
            {
                "single" => [leaf.Plain("door", Foot + 0.004, h, 0.62, 0.070, 0.245)],
                "double" =>
                [
                    leaf.Plain("door-1", split + 0.0015, h, 0.42), leaf.Plain("door-2", Foot + 0.004, split - 0.0015, 0.68, 0.070),
                ],
                _ => [leaf.Glazed("door", Foot + 0.004, h)],
            },
        };
    }

    // doors, and what they have in common: half width, plane of their rear, side of the hinge, handle
    sealed record Leaf(double W, double Rear, int Side, bool Bowed, MaterialDescription Metal, MaterialDescription Skin)
    {
        static MaterialDescription Rubber => Materials.Paint("rubber", new(0.30, 0.30, 0.31), 0.75);

        // grip: height of the handle, as a share of the door's; bins: heights over the door's lower edge, m
        public Link Plain(string name, double low, double high, double grip, params double[] bins)
        {
            const double Deep = 0.046, Thin = 0.003;
            (Cuboid panel, Cuboid seal) = Slabs(low, high);
            double near = panel.High.X + 0.004, far = Rear + 0.052, y = W - Wall - 0.022; // of the bins
            Cuboid plate = new(new(panel.High.X - 0.001, 0.026 - W, low + 0.026), new(near, W - 0.026, high - 0.026));
            // a floor, a lip and two ends
            Cuboid[] troughs = [.. bins.Select(b => low + b).SelectMany(z => (Cuboid[])[
                new(new(near - 0.001, -y, z), new(far, y, z + Thin)), new(new(far - Thin, -y, z), new(far, y, z + Deep)),
                new(new(near - 0.001, -y, z), new(far, Thin - y, z + Deep)), new(new(near - 0.001, y - Thin, z), new(far, y, z + Deep))])];
            Solid badge = Solid.Box(new(0.0008, 0.020, 0.0035), 0.0003).At(panel.Low.X, 0, high - 0.030);
            Part[] clear = bins.Length > 0 ? [new(troughs.Drawn(0.0008), ClearGlass with { Name = "plastic", Density = 1050 })] : [];
            return Hung(name, panel, grip, [
                Weighing(panel.Drawn(0.005), Skin, 4.5 * (high - low)), new(Ring(seal), Rubber, 400),
                new(plate.Drawn(), Plastic("white"), 400),
                new(badge, Metal, BulkDensity: 0) { Name = "logo" }, .. clear], [seal.Body, .. troughs.Bodies()],
                [.. bins.Select(b => new Cavity(Outline.Rectangle((far - Thin - near) / 2, y - Thin), low + b + Thin, low + b + Deep)
                {
                    X_OA = Pose.At((far - Thin + near) / 2, 0, 0), Behind = [name], HoldsLiquid = false,
                })]);
        }

        public Link Glazed(string name, double low, double high)
        {
            (Cuboid panel, Cuboid seal) = Slabs(low, high);
            Cuboid opening = panel.Grown(0, -0.044, -0.044);
            Cuboid pane = new(opening.Low + new Vec3(0.010, -0.004, -0.004), opening.High + new Vec3(-0.017, 0.004, 0.004));
            return Hung(name, panel, 0.5, [
                Weighing(Frame(panel, opening).Drawn(), Skin, 1.2), new(Ring(seal), Rubber, 400), new(pane.Drawn(0.0005), ClearGlass)],
                [seal.Body], []);
        }

        (Cuboid Panel, Cuboid Seal) Slabs(double low, double high) => (
            new(new(Rear - Door, -W, low), new(Rear - Seal, W, high)),
            new(new(Rear - Seal - 0.001, 0.008 - W, low + 0.008), new(Rear, W - 0.008, high - 0.008)));

        static Solid Ring(Cuboid seal) => Frame(seal, seal.Grown(0, -0.015, -0.015)).Drawn(0.002);

        Link Hung(string name, Cuboid panel, double grip, Part[] parts, CollisionPart[] body, Affordance[] uses)
        {
            double height = 2 * panel.Half.Z;
            Vec3 foot = new(panel.Low.X, -Side * (W - 0.032), panel.Low.Z + grip * height);
            (Solid bar, IReadOnlyList<CollisionPart> rods, HandleGrasp grasp) =
                Bar(foot, Vec3.UnitZ, Math.Clamp(0.45 * height, 0.09, 0.20), Bowed);
            Cuboid closed = panel with { High = panel.High with { X = Rear } };
            return new(name, SideHinge(closed, Side, 6), [.. parts, new Part(bar, Metal, 3000) { Name = "handle" }]) // a tube
            {
                Collisions = [panel.Body, .. body, .. rods], Affordances = [grasp, .. uses],
            };
        }
    }
}
