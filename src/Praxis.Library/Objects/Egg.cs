using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A hen's egg lying on its side, the pointed end along +X: brown, white, speckled, or painted with belts.</summary>
public sealed class Egg : ObjectCategory
{
    // m; hens' eggs of the EU's classes S to XL are 53 to 62 mm long and 0.72 to 0.80 times as wide
    static readonly Interval Length = new(0.053, 0.062), Slenderness = new(0.72, 0.80), Taper = new(0.06, 0.15);

    public override IReadOnlyList<string> Nouns => ["egg"];
    public override IReadOnlyList<string> ChineseNouns => ["鸡蛋", "蛋"];

    public override ObjectAsset Build(Rng rng)
    {
        double length = rng.Draw("length", Length), half = length / 2, r = half * rng.Draw("slenderness", Slenderness);
        double taper = rng.Draw("taper", Taper);
        string kind = rng.Pick("kind", "brown", "white", "speckled", "painted");
        const int Steps = 24;
        double[] angles = [.. Enumerable.Range(0, Steps + 1).Select(k => Math.PI * k / Steps)];
        double[] shares = [.. angles.Select(a => Math.Sin(a) * (1 + taper * Math.Cos(a)))];
        double widest = shares.Max();
        (double R, double Z)[] skin =
            [.. angles.Select((a, k) => (k % Steps == 0 ? 0 : r * shares[k] / widest, -half * Math.Cos(a)))];
        Solid Lying(Profile section) => Solid.Revolve(section, 32).Rotated(Quat.RotY(Math.PI / 2)).At(0, 0, r);
        Solid Belt(int from, int to) => Lying(Through([.. skin[from..to].Select(p => (p.R + 0.0003, p.Z)),
            .. Enumerable.Reverse(skin[from..to]).Select(p => (p.R - 0.0008, p.Z))]).Close());
        Part egg = new(Lying(Through(skin)), Shell(kind, rng.Split("shell")));
        Part belts = new(Belt(7, 10) + Belt(14, 17), Materials.Paint("", NamedColor.Named("white").Linear), BulkDensity: 0)
            { Name = "stripe", Count = 2 };
        IReadOnlyList<Part> parts = kind == "painted" ? [egg, belts] : [egg];
        return new(Id, parts)
        {
            SizeName = SizeWord(length, Length), Base = Outline.Rectangle(0.008, 0.006),
            Collisions =
            [
                CollisionPart.Box(0.008, 0.006, 0.002, Pose.At(0, 0, 0.002)),
                new(new CollisionShape.Ellipsoid(new(half, r, r)), Pose.At(0, 0, r + 0.0004)),
            ],
            Affordances = [new BarGrasp([new(-0.2 * half, 0, r), new(0.2 * half, 0, r)], 2 * r, 2 * r)],
        };
    }

    static Profile Through(IReadOnlyList<(double R, double Z)> path) =>
        path.Skip(1).Aggregate(Profile.From(path[0].R, path[0].Z), (p, q) => p.To(q.R, q.Z));

    static MaterialDescription Shell(string kind, Rng rng)
    {
        NamedColor paint = NamedColor.Pick(rng, "red", "blue", "green", "purple", "yellow", "pink", "orange");
        (string word, Vec3 color, Vec3 mottle) = kind switch
        {
            "brown" => ("brown", NamedColor.Srgb(0xC48A5E), NamedColor.Srgb(0xB27850)),
            "white" => ("white", NamedColor.Srgb(0xEDE8DE), NamedColor.Srgb(0xE4DCCC)),
            "speckled" => ("beige", NamedColor.Srgb(0xD8C6A4), NamedColor.Srgb(0x5A4330)),
            _ => (paint.Name, paint.Linear, paint.Linear),
        };
        return Materials.Skin(rng, word, color, mottle, 0.45) with { Density = 1080 };
    }
}
