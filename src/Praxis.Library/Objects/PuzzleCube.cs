using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A puzzle cube of two or three layers, with stickers or of coloured plastic throughout, solved or twisted at random.</summary>
public sealed class PuzzleCube : ObjectCategory
{
    // m; edges of common catalogues: 55 to 57 mm, and 50 mm with two layers; pocket ones from 35 mm
    static readonly Interval Three = new(0.054, 0.057), Two = new(0.048, 0.051), Pocket = new(0.035, 0.040), All = new(0.035, 0.057);
    const double Proud = 0.0002; // m: how far stickers stand out
    const double Hollow = 480;   // kg/m^3: cubes of 57 mm weigh 75 to 100 g

    // the western scheme: opposite faces follow each other
    static readonly (string Color, Vec3 Face)[] Scheme =
    [
        ("white", Vec3.UnitZ), ("yellow", -Vec3.UnitZ), ("green", Vec3.UnitX), ("blue", -Vec3.UnitX), ("red", Vec3.UnitY),
        ("orange", -Vec3.UnitY),
    ];

    public override IReadOnlyList<string> Nouns => ["puzzle cube", "rubik's cube", "magic cube"];
    public override IReadOnlyList<string> ChineseNouns => ["魔方"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "three", "three", "two", "pocket"), look = rng.Pick("look", "black", "white", "stickerless");
        int order = kind == "two" ? 2 : 3;
        double edge = rng.Draw("edge", kind switch { "two" => Two, "pocket" => Pocket, _ => Three }), half = edge / 2 + Proud;
        double pitch = edge / order, tile = (look == "stickerless" ? 0.475 : 0.43) * pitch;
        double[] places = [.. Enumerable.Range(0, order).Select(i => i - (order - 1) / 2.0)];
        (Vec3 At, Vec3 Face, int Color)[] tiles = [..
            from c in Enumerable.Range(0, 6) from u in places from v in places let n = Scheme[c].Face
            select (n * (order / 2.0) + u * new Vec3(n.Y, n.Z, n.X) + v * new Vec3(n.Z, n.X, n.Y), n, c)];
        if (rng.Chance("twisted", 0.65)) Twist(rng, tiles, places);
        Solid core = Solid.Box(new(edge / 2, edge / 2, edge / 2), 0.03 * pitch);
        MaterialDescription body = Materials.Paint("plastic", NamedColor.Named(look == "white" ? "white" : "black").Linear, 0.35) with
        {
            ColorName = "", Density = Hollow, Friction = 0.45,
        };
        Solid sheet = Solid.Loft([new(-Proud, tile, tile, 7), new(Proud, tile, tile, 7)], 12, 1);
        Part Face(int color) => new(tiles.Where(t => t.Color == color).Select(t => sheet.Moved(new(Facing(t.Face), pitch * t.At)))
            .Joined().At(0, 0, half), Materials.Paint("plastic", NamedColor.Named(Scheme[color].Color).Linear, 0.35), BulkDensity: 0)
            { Name = "tile", Count = order * order };
        double flat = edge / 2 - 0.1 * pitch;
        return new(Id, [new(core.At(0, 0, half), body), .. Enumerable.Range(0, 6).Select(Face)])
        {
            SizeName = SizeWord(edge, All), Base = Outline.Rectangle(flat, flat),
            Collisions = [CollisionPart.Box(half, half, half, Pose.At(0, 0, half))],
            Affordances =
            [
                new BarGrasp([new(-0.2 * edge, 0, half), new(0.2 * edge, 0, half)], 2 * half, 2 * half),
                new BarGrasp([new(0, -0.2 * edge, half), new(0, 0.2 * edge, half)], 2 * half, 2 * half),
                new SupportSurface(Outline.Rectangle(flat, flat)) { X_OA = Pose.At(0, 0, 2 * half) },
            ],
        };
    }

    // quarter turns of layers, as hands do it: what results can be solved
    static void Twist(Rng rng, (Vec3 At, Vec3 Face, int Color)[] tiles, double[] places)
    {
        const int Turns = 24;
        for (int k = 0; k < Turns; k++)
        {
            Vec3 axis = rng.Split($"turn{k}").Integer("axis", 3) switch { 0 => Vec3.UnitX, 1 => Vec3.UnitY, _ => Vec3.UnitZ };
            double layer = places[rng.Split($"turn{k}").Integer("layer", places.Length)];
            Vec3 Quarter(Vec3 p) => Vec3.Dot(p, axis) * axis + Vec3.Cross(axis, p);
            for (int i = 0; i < tiles.Length; i++)
            {
                // a tile on an outer face lies half a step beyond its piece
                Vec3 piece = tiles[i].At - 0.5 * tiles[i].Face;
                if (Math.Abs(Vec3.Dot(piece, axis) - layer) < 0.25)
                    tiles[i] = tiles[i] with { At = Quarter(tiles[i].At), Face = Quarter(tiles[i].Face) };
            }
        }
    }

    static Quat Facing(Vec3 face)
    {
        Vec3 across = new(Math.Round(face.Y), Math.Round(face.Z), Math.Round(face.X));
        return Quat.FromAxes(across, Vec3.Cross(face, across), face);
    }
}
