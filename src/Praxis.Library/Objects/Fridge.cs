using Praxis.Assets;
using Praxis.Core;
using static Praxis.Library.Objects.Appliances;

namespace Praxis.Library.Objects;

/// <summary>A table-top fridge: one door, a freezer door above it, or a glass door; shelves inside, bins in solid doors.</summary>
public sealed class Fridge : ObjectCategory
{
    // half width, half depth without the door, and height, m; cube and drinks fridges of 15 to 45 litres in common catalogues
    static readonly Interval HalfWidth = new(0.195, 0.222), HalfDepth = new(0.155, 0.175), Height = new(0.440, 0.495);
    const double Foot = 0.014, Wall = 0.030, Door = 0.042, Seal = 0.009, Gap = 0.001, Upper = 0.165;

    public override IReadOnlyList<string> Nouns => ["fridge", "refrigerator", "mini fridge"];
    public override IReadOnlyList<string> ChineseNouns => ["冰箱", "小冰箱"];
    public override bool IsFurniture => true;

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "single", "double", "glass");
        double w = rng.Draw("half-width", HalfWidth), d = rng.Draw("half-depth", HalfDepth), h = rng.Draw("height", Height);
        double split = h - Upper, shut = -d - Gap; // the seam between two doors, and the plane in which doors end
        Cuboid inside = new(new(-d, Wall - w, Foot + 0.040), new(d - Wall, w - Wall, h - Wall));
        (Solid shell, Solid lining, IEnumerable<CollisionPart> walls) = Cabinet(new(new(-d, -w, Foot), new(d, w, h)), inside);
        Cuboid[] feet = Feet(d, w, Foot + 0.001);
        bool twoTone = kind == "glass" || rng.Chance("two-tone", 0.4);
        MaterialDescription skin = Sheet(rng.Split("material"),
            twoTone ? (string[])["black", "gray"] : ["white", "steel", "red", "turquoise", "beige", "black"]);
        MaterialDescription panel = twoTone ? Sheet(rng.Split("door"), "steel", "white", "black", "blue") : skin;
        // shelves end where the bins of the door begin
        double front = kind == "glass" ? 0.020 - d : 0.068 - d, back = inside.High.X - 0.004, ceiling = kind == "double" ? split - 0.014 : inside.High.Z;
        Cuboid divider = new(new(-d, inside.Low.Y - 0.002, split - 0.014), new(inside.High.X + 0.002, inside.High.Y + 0.002, split + 0.014));
        double[] levels = kind == "double" ? [0.52] : [0.35, 0.68];
        Cuboid[] shelves = [.. levels.Select(share => inside.Low.Z + share * (ceiling - inside.Low.Z))
            .Select(z => new Cuboid(new(front, inside.Low.Y + 0.001, z), new(back, inside.High.Y - 0.001, z + 0.006)))];
        Solid trims = shelves.Select(s => s with { High = s.High with { X = s.Low.X + 0.008 } }).Select(s => s.Grown(0.0005, 0, 0.0005)).Drawn(0.001);
        Part[] more = kind == "double" ? (Part[])[Weighing(divider.Drawn(0.002), Plastic("white"), 0.5)] : [];
        SupportSurface Floor(double z) => new(Outline.Rectangle((back - front) / 2 - 0.012, inside.Half.Y - 0.012))
        {
            X_OA = Pose.At((front + back) / 2, 0, z),
        };
        Leaf leaf = new(rng, w, shut, rng.Chance("left-hinge", 0.4) ? 1 : -1, panel, rng.Chance("bowed", 0.5));
        return new(Id, [
            Weighing(shell, skin, 10), Weighing(lining, Plastic("white"), 2), new(trims, Plastic("white")),
            new(shelves.Select(s => s with { Low = s.Low with { X = s.Low.X + 0.0075 } }).Drawn(0.001), ClearGlass),
            new(feet.Drawn(0), Plastic("black")), .. more])
        {
            SizeName = SizeWord(h, Height), Base = Outline.Rectangle(d - 0.020, w - 0.020),
            Collisions =
            [
                .. walls, .. shelves.Bodies(), .. kind == "double" ? (CollisionPart[])[divider.Body] : [], .. feet.Bodies(),
            ],
            Affordances =
            [
                new SupportSurface(Outline.Rectangle(d - 0.010, w - 0.010)) { X_OA = Pose.At(0, 0, h) },
                Floor(inside.Low.Z), .. shelves.Select(s => Floor(s.High.Z)),
                .. kind == "double" ? (Affordance[])[Floor(divider.High.Z)] : [],
            ],
            Links = kind switch
            {
                "single" => [leaf.Solid("door", Foot + 0.004, h, 0.62, 0.070, 0.245)],
                "double" => [leaf.Solid("door-1", split + 0.0015, h, 0.42), leaf.Solid("door-2", Foot + 0.004, split - 0.0015, 0.68, 0.070)],
                _ => [leaf.Glass("door", Foot + 0.004, h)],
            },
        };
    }

    // doors with all that is common to them: half width, plane of their rear, side of the hinge
    sealed record Leaf(Rng Rng, double W, double Shut, int Side, MaterialDescription Skin, bool Bowed)
    {
        public Link Solid(string name, double low, double high, double grip, params double[] bins)
        {
            (Cuboid panel, Cuboid seal) = Slabs(low, high);
            Cuboid plate = new(new(panel.High.X - 0.001, 0.026 - W, low + 0.026), new(panel.High.X + 0.004, W - 0.026, high - 0.026));
            // a bin is a floor, a lip and two ends before the plate
            double far = Shut + 0.052, y = W - Wall - 0.022, deep = 0.046;
            Cuboid[] troughs = [.. bins.Select(b => low + b).SelectMany(z => (Cuboid[])[
                new(new(plate.High.X - 0.001, -y, z), new(far, y, z + 0.003)), new(new(far - 0.003, -y, z), new(far, y, z + deep)),
                new(new(plate.High.X - 0.001, -y, z), new(far, 0.003 - y, z + deep)),
                new(new(plate.High.X - 0.001, y - 0.003, z), new(far, y, z + deep))])];
            Solid badge = Assets.Solid.Box(new(0.0008, 0.020, 0.0035), 0.0003).At(panel.Low.X, 0, high - 0.030);
            Part[] inner = troughs.Length > 0
                ? [new(troughs.Drawn(0.0008), ClearGlass with { Name = "plastic", Density = 1050 })] : [];
            return Hung(name, panel, grip, Weighing(panel.Drawn(0.005), Skin, 4.5 * (high - low)), [
                new(Ring(seal), Materials.Paint("rubber", new(0.45, 0.45, 0.46), 0.75), 400), new(plate.Drawn(), Plastic("white"), 400),
                new(badge, Materials.Chrome(Rng.Split("badge")), BulkDensity: 0), .. inner], [seal.Body, .. troughs.Bodies()],
                [.. bins.Select(b => new Cavity(Outline.Rectangle((far - 0.003 - plate.High.X) / 2, y - 0.003), low + b + 0.003, low + b + deep)
                {
                    X_OA = Pose.At((far - 0.003 + plate.High.X) / 2, 0, 0),
                })]);
        }

        public Link Glass(string name, double low, double high)
        {
            (Cuboid panel, Cuboid seal) = Slabs(low, high);
            Cuboid opening = panel.Grown(0, -0.044, -0.044);
            Cuboid pane = new(opening.Low + new Vec3(0.010, -0.004, -0.004), opening.High + new Vec3(-0.017, 0.004, 0.004));
            return Hung(name, panel, 0.5, Weighing(Frame(panel, opening).Drawn(), Skin, 1.2), [
                new(Ring(seal), Materials.Paint("rubber", new(0.05, 0.05, 0.05), 0.75), 400), new(pane.Drawn(0.0005), ClearGlass)],
                [seal.Body], []);
        }

        (Cuboid Panel, Cuboid Seal) Slabs(double low, double high) => (
            new(new(Shut - Door, -W, low), new(Shut - Seal, W, high)),
            new(new(Shut - Seal - 0.001, 0.008 - W, low + 0.008), new(Shut, W - 0.008, high - 0.008)));

        static Solid Ring(Cuboid seal) => Frame(seal, seal.Grown(0, -0.015, -0.015)).Drawn(0.002);

        Link Hung(string name, Cuboid panel, double grip, Part body, Part[] parts, CollisionPart[] collisions, Affordance[] uses)
        {
            double height = 2 * panel.Half.Z, length = Math.Clamp(0.45 * height, 0.09, 0.20);
            (Solid bar, IReadOnlyList<CollisionPart> rods, HandleGrasp grasp) = Bar(
                new(panel.Low.X, -Side * (W - 0.032), panel.Low.Z + grip * height), Vec3.UnitZ, length, Bowed);
            return new(name, SideHinge(panel with { High = panel.High with { X = Shut } }, Side, 6),
                [body, .. parts, new Part(bar, Materials.Chrome(Rng.Split("handle")), 3000)])
            {
                Collisions = [panel.Body, .. rods, .. collisions], Affordances = [grasp, .. uses],
            };
        }
    }
}
