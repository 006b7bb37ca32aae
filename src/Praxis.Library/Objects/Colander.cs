using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>
/// A colander that no liquid stays in: a flared bowl with two handles along X, whose rows of holes are dark dots on both sides of its
/// wall, or a basket whose wall is ribs with open slots between them.
/// </summary>
public sealed class Colander : ObjectCategory
{
    // m; small colanders and washing baskets of common catalogues: 160 to 210 mm wide, 65 to 90 mm high; foot relative to the radius
    static readonly Interval Radius = new(0.080, 0.105), Height = new(0.065, 0.090), Foot = new(0.66, 0.76);
    const double Wall = 0.0024, Floor = 0.005, Band = 0.009, Bar = 0.0042; // m: the last but one the closed rim
    const double Sheet = 3000;                               // kg/m^3; real sheet is thinner than the wall modelled here

    public override IReadOnlyList<string> Nouns => ["colander", "strainer"];
    public override IReadOnlyList<string> ChineseNouns => ["沥水篮", "漏盆"];

    public override ObjectAsset Build(Rng rng)
    {
        bool ribbed = rng.Pick("kind", "punched", "ribbed") == "ribbed";
        string made = ribbed ? "plastic" : rng.Pick("made-of", "steel", "enamel", "plastic");
        double r = rng.Draw("radius", Radius), h = rng.Draw("height", Height), foot = r * rng.Draw("foot", Foot), lean = (r - foot) / h;
        double Outer(double z) => foot + lean * z;
        Rng surface = rng.Split("material");
        MaterialDescription of = made switch
        {
            "steel" => Materials.Steel(surface) with { Density = Sheet },
            "enamel" => Materials.PaintedMetal(surface) with { Density = Sheet }, _ => Materials.Plastic(surface),
        };
        double well = Outer(Floor) - Wall, belt = h - Band, sill = 0.018; // the closed band above the floor of a basket
        Profile bowl = Profile.From(0, 0).To(foot, 0, 0.004).To(r, h, 0.001).To(r - Wall, h, 0.001).To(well, Floor, 0.003).To(0, Floor);
        Profile tub = Profile.From(0, 0).To(foot, 0, 0.004).To(Outer(sill), sill, 0.0005).To(Outer(sill) - Wall, sill, 0.0005)
            .To(well, Floor, 0.003).To(0, Floor);
        Profile rim = Profile.From(Outer(belt), belt).To(r, h, 0.001).To(r - Wall, h, 0.001).To(Outer(belt) - Wall, belt).Close();
        Solid body = ribbed ? Solid.Revolve(tub) + Solid.Revolve(rim) + Ribs() : Solid.Revolve(bowl, 40);
        double up = 0.88 * h;
        Vec3[][] bows = ribbed ? [] : [.. ((double[])[0, Math.PI]).Select(a => PotHandle.Path(Outer(up), 0.026, 0.026, Bar, up, a))];
        Part[] fittings = ribbed ? [] : [new(bows.Select(b => PotHandle.Bow(b, Bar)).Joined(), of) { Name = "handle", Count = 2 },
            new(Dots(), Materials.Paint("hole", new(0.012, 0.012, 0.012), 0.8), BulkDensity: 0) { Name = "hole" }];
        Outline top = Outline.Disc(r - Wall / 2);
        return new(Id, [new(body, of), .. fittings])
        {
            SizeName = SizeWord(r, Radius), Base = Outline.Disc(foot - 0.005),
            Collisions =
            [
                .. CollisionPart.Slab(Outline.Disc(foot), 0, Floor),
                .. CollisionPart.Wall(Outline.Disc(Outer(0.003) - Wall / 2), 0.003, top, h, Wall, 5),
                .. bows.SelectMany(b => PotHandle.Body(b, Bar)),
            ],
            Affordances =
            [
                new RimGrasp(top, h, Wall)
                    { Lean = Math.Atan(lean), Depth = h - Floor, Obstructed = ribbed ? [] : [(0, 0.5), (Math.PI, 0.5)] },
                .. bows.Select(b => PotHandle.Grasp(b, Bar)),
                new Cavity(top.Inset(Wall / 2), Floor, h) { FloorOutline = Outline.Disc(well - 0.004), HoldsLiquid = false },
            ],
        };

        // a third of the wall between the two bands is open
        Solid Ribs()
        {
            int count = rng.Integer("ribs", 9) + 28;
            double from = sill - 0.001, to = belt + 0.001, middle = (from + to) / 2, half = (to - from) / 2 / Math.Cos(Math.Atan(lean));
            Solid rib = Solid.Loft([new(-half, 0.42 * Wall, 0.6 * Math.PI * Outer(sill) / count, 6),
                new(half, 0.42 * Wall, 0.6 * Math.PI * Outer(belt) / count, 6)], 8, 1)
                .Moved(new(Quat.RotY(Math.Atan(lean)), new(Outer(middle) - Wall / 2, 0, middle)));
            return Enumerable.Range(0, count).Select(i => rib.Rotated(Quat.RotZ(2 * Math.PI * i / count))).Joined();
        }

        // rows one above the other, every second one shifted by half a step, and rings of them in the floor
        Solid Dots()
        {
            const double Proud = 0.0002, Dot = 0.0030; // m; radius of a hole
            const int Around = 14;
            int rows = (int)((belt - 0.016) / 0.017) + 1;
            Solid hole = Solid.Loft([new(-Wall / 2 - Proud, Dot, Dot), new(Wall / 2 + Proud, Dot, Dot)], 8, 1);
            double slant = Math.Atan(lean);
            IEnumerable<Solid> wall = from row in Enumerable.Range(0, rows) from i in Enumerable.Range(0, Around)
                let z = 0.017 + (belt - 0.022) * row / Math.Max(1, rows - 1)
                select hole.Moved(new(Quat.RotZ(2 * Math.PI * (i + 0.5 * (row % 2)) / Around)
                    * Quat.RotY(Math.PI / 2 + slant), Quat.RotZ(2 * Math.PI * (i + 0.5 * (row % 2)) / Around)
                    .Rotate(new(Outer(z) - Wall / 2 / Math.Cos(slant), 0, z))));
            Solid inside = Solid.Loft([new(Floor - 0.001, Dot, Dot), new(Floor + Proud, Dot, Dot)], 8, 1);
            IEnumerable<Solid> floor = from ring in (int[])[1, 2] from i in Enumerable.Range(0, 6 * ring)
                let a = Math.PI * i / (3 * ring) let away = ring * (foot - 0.020) / 2
                select inside.At(away * Math.Cos(a), away * Math.Sin(a), 0);
            return wall.Concat(floor).Joined();
        }
    }
}
