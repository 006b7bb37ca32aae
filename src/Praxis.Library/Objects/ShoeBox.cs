using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>An open shoe box that stands in its own lid, as people put it down: printed, coloured or of bare cardboard.</summary>
public sealed class ShoeBox : ObjectCategory
{
    // m; boxes for adults' shoes: 310 to 345 by 195 to 225 by 105 to 125 mm; lids are 30 to 45 mm high
    static readonly Interval HalfX = new(0.155, 0.172), HalfY = new(0.098, 0.112), Height = new(0.105, 0.125), Lid = new(0.030, 0.045);
    const double Wall = 0.0030, Floor = 0.0050, Beyond = 0.0025;

    public override IReadOnlyList<string> Nouns => ["shoe box", "shoebox"];
    public override IReadOnlyList<string> ChineseNouns => ["鞋盒"];

    public override ObjectAsset Build(Rng rng)
    {
        double x = rng.Draw("half-length", HalfX), y = rng.Draw("half-width", HalfY), h = rng.Draw("height", Height), lid = rng.Draw("lid",
            Lid);
        Cuboid[] tray = OpenBox.Boards(x, y, h, Wall, Floor), cap = OpenBox.Boards(x + Beyond, y + Beyond, lid, Beyond, 0.0024);
        string kind = rng.Pick("kind", "plain", "colored", "printed");
        MaterialDescription bare = Materials.Cardboard(rng.Split("carton")), label = Materials.Printed(rng.Split("label"), "cardboard");
        MaterialDescription body = kind == "plain" ? bare : Groceries.Ground(label);
        Solid panel = Groceries.Upright(0.42 * y, 0.24 * h).Rotated(Quat.RotZ(-Math.PI / 2)).At(-x, 0, 0.68 * h);
        return new(Id, [new(tray.Drawn(0.0005), body, 350), // corrugated board
            new(cap.Drawn(0.0005), kind == "colored" ? Joinery.Painted(rng.Split("lid")) with { Name = "cardboard" } : body,
                350) { Name = "lid" },
            new(panel, label, BulkDensity: 0) { Name = "label" }])
        {
            SizeName = SizeWord(x, HalfX), Base = Outline.Rectangle(x - 0.003, y - 0.003), Collisions = [.. tray.Bodies(),
                .. cap.Skip(1).Bodies()],
            Affordances =
            [
                new RimGrasp(Outline.Rectangle(x - Wall / 2, y - Wall / 2), h, Wall) { Depth = h - lid },
                new Cavity(Outline.Rectangle(x - Wall, y - Wall), Floor, h) { HoldsLiquid = false },
            ],
        };
    }
}
