using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A hardcover book: full-sized ones stand, front cover towards -Y; pocket editions lie, with the spine along X at -Y.</summary>
public sealed class Book : ObjectCategory
{
    // half extents and thickness, m; trade formats of 105 to 128 by 150 to 190 mm, vest-pocket editions of 62 to 74 by 94 to 112 mm
    static readonly Interval Width = new(0.0525, 0.064), Height = new(0.075, 0.095), Thickness = new(0.022, 0.038);
    static readonly Interval PocketWidth = new(0.031, 0.037), PocketHeight = new(0.047, 0.056), PocketThickness = new(0.014, 0.026);

    public override IReadOnlyList<string> Nouns => ["book", "hardcover book"];
    public override IReadOnlyList<string> ChineseNouns => ["书", "书本", "精装书"];

    public override ObjectAsset Build(Rng rng)
    {
        bool pocket = rng.Chance("pocket", 0.4);
        double x = rng.Draw("half-width", pocket ? PocketWidth : Width), y = rng.Draw("half-height", pocket ? PocketHeight : Height);
        double t = rng.Draw("thickness", pocket ? PocketThickness : Thickness);
        const double Board = 0.0026, Lip = 0.003, Bulk = 700; // kg/m^3, paper and board
        // made lying on its back, spine at -X, then set up or turned
        Pose pose = pocket ? new(Quat.RotZ(Math.PI / 2), Vec3.Zero) : new(Quat.RotX(Math.PI / 2), new(0, t / 2, y));
        Profile boards = Profile.From(x, 0).To(x, Board).To(Board - x, Board).To(Board - x, t - Board).To(x, t - Board).To(x, t)
            .To(-x, t, 1.5 * Board).To(-x, 0, 1.5 * Board).Close();
        Solid cover = Solid.Extrude(boards, 2 * y, 0.0006).Rotated(Quat.RotX(Math.PI / 2)).At(0, y, 0);
        Solid pages = Solid.Box(new(x - (Board + Lip) / 2, y - Lip, t / 2 - Board + 0.0002), 0.0004).At((Board - Lip) / 2, 0, t / 2);
        string made = rng.Pick("cover", "printed", "cloth", "leather");
        MaterialDescription print = Materials.Printed(rng.Split("print"), "");
        MaterialDescription skin = made switch
        {
            "cloth" => Materials.Fabric(rng.Split("skin")),
            "leather" => Materials.Leather(rng.Split("skin")),
            _ => print with { BaseColor = print.Texture?.ColorA ?? print.BaseColor, Texture = null, ClearCoat = 0.3 },
        };
        Part front = made == "printed"
            ? new(Solid.Panel(x - 0.004, y - 0.002).At(0.002, 0, t).Moved(pose), print, BulkDensity: 0)
            : new(Gilding(x, y, t).Moved(pose), Materials.Brass(rng.Split("gilding")), BulkDensity: 0);
        MaterialDescription paper = Materials.Paint("paper", new(0.74, 0.69, 0.58), 0.9);
        return new(Id, new(cover.Moved(pose), skin, Bulk) { Name = "cover" }, new(pages.Moved(pose), paper, Bulk) { Name = "page" }, front)
        {
            SizeName = SizeWord(y, new(PocketHeight.Low, Height.High)),
            Base = pocket ? Outline.Rectangle(y - 0.002, x - 0.002) : Outline.Rectangle(x - 0.002, t / 2 - 0.001),
            Collisions = [pocket ? CollisionPart.Box(y, x, t / 2, Pose.At(0, 0, t / 2)) : CollisionPart.Box(x, t / 2, y, Pose.At(0, 0, y))],
            Affordances = pocket
                ?
                [
                    new BarGrasp([new(0.012 - y, 0, t / 2), new(y - 0.012, 0, t / 2)], 2 * x, t),
                    new SupportSurface(Outline.Rectangle(y - 0.003, x - 0.003)) { X_OA = Pose.At(0, 0, t) },
                ]
                : [new BoxGrasp(new(x, t / 2, y)) { X_OA = Pose.At(0, 0, y) }],
        };
    }

    // a title and the author's name on the front, bands across the spine
    static Solid Gilding(double x, double y, double t)
    {
        Solid gold = Solid.Box(new(0.55 * x, 0.09 * y, 0.0003), 0).At(0, 0.45 * y, t)
            + Solid.Box(new(0.3 * x, 0.03 * y, 0.0003), 0).At(0, -0.6 * y, t);
        foreach (double at in (double[])[-0.75, -0.4, 0.4, 0.75])
            gold += Solid.Box(new(0.0006, 0.0014, t / 2 - 0.0055), 0.0003).At(-x, at * y, t / 2);
        return gold;
    }
}
