using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>An empty rack for test tubes in two rows along X: a wooden frame, a plastic deck on posts, or a low block.</summary>
public sealed class TestTubeRack : ObjectCategory
{
    // m; common catalogue sizes: racks for 16 and 18 mm tubes have holes 18 to 20 mm wide and are 55 to 75 mm high
    static readonly Interval Hole = new(0.0090, 0.0100), Height = new(0.058, 0.074), Block = new(0.036, 0.046);
    const double Rib = 0.006, Spare = 0.0005; // m: width of bars, and how far the square meshes between them are from the round holes

    public override IReadOnlyList<string> Nouns => ["test tube rack", "tube rack"];
    public override IReadOnlyList<string> ChineseNouns => ["试管架"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "frame", "posts", "block");
        double r = rng.Draw("hole", Hole), pitch = 2 * (r + Spare) + Rib, y = pitch + Rib / 2;
        double h = rng.Draw("height", kind == "block" ? Block : Height);
        int columns = 5 + rng.Integer("columns", 2);
        double floor = kind == "block" ? 0.010 : 0.008, deck = kind == "block" ? h - floor + 0.0005 : 0.010;
        double end = kind switch { "frame" => 0.008, "posts" => 0.012, _ => 0.006 }, grid = columns * pitch / 2 + Rib / 2, x = grid + end;
        double endFrom = kind == "posts" ? h - deck : floor - 0.0005, middle = h - deck / 2;
        double[] rows = [-pitch / 2, pitch / 2], across = [.. Enumerable.Range(0, columns).Select(i => (i - (columns - 1) / 2.0) * pitch)];
        double[] bars = [-pitch, 0, pitch], ties = [.. Enumerable.Range(0, columns + 1).Select(i => (i - columns / 2.0) * pitch)];
        Solid Bar(double halfX, double halfY, double from, double to, double atX, double atY) =>
            Solid.Box(new(halfX, halfY, (to - from) / 2), 0.0008).At(atX, atY, (from + to) / 2);
        // square meshes of bars, made round by rings that reach into them
        Solid frame = Bar(x, y, 0, floor, 0, 0)
            + Bar(end / 2, y, endFrom, h, grid + end / 2, 0) + Bar(end / 2, y, endFrom, h, -grid - end / 2, 0);
        foreach (double b in bars) frame += Bar(grid + 0.0005, Rib / 2, h - deck, h, 0, b);
        foreach (double t in ties) frame += Bar(Rib / 2, y - 0.0005, h - deck + 0.0002, h - 0.0002, t, 0);
        (double X, double Y)[] posts = kind != "posts" ? [] : [.. ((int[])[-1, 1]).SelectMany(i =>
            ((double, double)[])[(i * (x - 0.006), y - 0.006), (i * (x - 0.006), 0.006 - y)])];
        foreach ((double px, double py) in posts)
            frame += Solid.Cylinder(0.0045, (h - floor - deck) / 2 + 0.001, 0, 16).At(px, py, (h - deck + floor) / 2);
        double outer = 1.42 * (r + Spare), low = h - deck + 0.0003, high = h - 0.0003;
        Solid ring = Solid.Revolve(Profile.From(outer, low).To(outer, high).To(r, high).To(r, low).Close(), 20);
        (double X, double Y)[] holes = [.. across.SelectMany(i => rows.Select(j => (i, j)))];
        MaterialDescription body = kind == "frame" || kind == "block" && rng.Chance("wooden block", 0.5)
            ? Materials.Wood(rng.Split("material")) : Materials.Plastic(rng.Split("material"));
        // bodies collide with square holes, a little narrower, so that their corners are not too far from the round ones
        double free = r - (0.293 * r - 0.0016), web = pitch / 2 - free, rim = (y - pitch + web) / 2;
        return new(Id, new(frame, body),
            new(holes.Select(p => ring.At(p.X, p.Y, 0)).Joined(), body, BulkDensity: 0) { Name = "hole", Count = holes.Length })
        {
            SizeName = kind == "block" ? "" : SizeWord(h, Height), ShapeName = kind == "block" ? "low" : "", Base = Outline.Rectangle(x, y),
            Collisions =
            [
                CollisionPart.Box(x, y, floor / 2, Pose.At(0, 0, floor / 2)),
                .. ((int[])[-1, 1]).Select(i => CollisionPart.Box(end / 2, y, (h - endFrom) / 2,
                    Pose.At(i * (grid + end / 2), 0, (h + endFrom) / 2))),
                CollisionPart.Box(grid, web, deck / 2, Pose.At(0, 0, middle)),
                .. ((int[])[-1, 1]).Select(i => CollisionPart.Box(grid, rim, deck / 2, Pose.At(0, i * (y - rim), middle))),
                .. ties.Select(t => CollisionPart.Box(web, y, deck / 2, Pose.At(t, 0, middle))),
                .. posts.Select(p => CollisionPart.Cylinder(0.0045, floor, h - deck) with
                    { X_OG = Pose.At(p.X, p.Y, (h - deck + floor) / 2) }),
            ],
            Affordances =
            [
                new BarGrasp([new(-0.6 * grid, 0, middle), new(0.6 * grid, 0, middle)], 2 * y, deck),
                .. holes.Select(p => new InsertAxis(free, h - floor, IsHole: true) { X_OA = Pose.At(p.X, p.Y, h) }),
            ],
        };
    }
}
