using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A pocket notebook that lies along X: with a wire spiral at the side (-Y) or at the top (+X), or with an elastic band.</summary>
public sealed class Notebook : ObjectCategory
{
    // half extents and thickness, m; A7 and 3 by 5 inch pads; narrow enough, spiral included, for a hand to span
    static readonly Interval HalfWidth = new(0.027, 0.0325), HalfLength = new(0.048, 0.063), Thickness = new(0.008, 0.014);
    const double Card = 0.0008, Wire = 0.0007, Pitch = 0.0064; // m; a quarter inch, as wire-o loops are spaced

    public override IReadOnlyList<string> Nouns => ["notebook", "notepad"];
    public override IReadOnlyList<string> ChineseNouns => ["笔记本", "记事本"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "side-bound", "top-bound", "banded");
        bool top = kind == "top-bound", wired = kind != "banded";
        double w = rng.Draw("half-width", HalfWidth), l = rng.Draw("half-length", HalfLength), t = rng.Draw("thickness", Thickness);
        // made with the binding along X at -Y, then turned
        (double x, double y) = top ? (w, l) : (l, w);
        Pose X_OB = new(Quat.RotZ(top ? Math.PI / 2 : 0), Vec3.Zero);
        double coil = (t + 0.0025) / 2, bulge = wired ? coil : 0;
        int loops = (int)(2 * x / Pitch) - 1;
        Outline card = Outline.Rectangle(x, y, wired ? 0.003 : 0.007);
        Solid board = Solid.Prism(card, Card, 0.0003, 12), covers = board + board.At(0, 0, t - Card);
        if (!wired) covers += Solid.Box(new(x - 0.007, 0.0008, t / 2), 0.0004).At(0, 0.0008 - y, t / 2);
        Solid pages = Solid.Prism(card.Inset(0.0012), t - 2 * Card + 0.0002, 0.0002, 12).At(0, 0, Card - 0.0001);
        Solid panel = top ? Solid.Panel(x - 0.004, y - 0.008).Rotated(Quat.RotZ(Math.PI))
            : Solid.Panel(y - 0.007, x - 0.004).Rotated(Quat.RotZ(Math.PI / 2));
        MaterialDescription label = Materials.Printed(rng.Split("label"), "paper");
        MaterialDescription skin = wired ? label with { BaseColor = label.Texture?.ColorA ?? label.BaseColor, Texture = null }
            : Materials.Leather(rng.Split("skin"));
        Part binding = wired ? new(Spiral(loops, y, coil).Moved(X_OB), Materials.Steel(rng.Split("wire"))) { Name = "spiral" }
            : new(Band(0.72 * x, y, t), Materials.Rubber(rng.Split("band")), BulkDensity: 0) { Name = "band" };
        const double Bulk = 700; // kg/m^3, paper
        return new(Id, [
            new(covers.Moved(X_OB), skin, Bulk) { Name = "cover" },
            new(pages.Moved(X_OB), Materials.Paint("paper", new(0.8, 0.78, 0.72), 0.9), Bulk) { Name = "page" }, binding,
            .. wired ? (Part[])[new(panel.At(0, coil / 2, t).Moved(X_OB), label, BulkDensity: 0) { Name = "label" }] : []])
        {
            SizeName = SizeWord(l, HalfLength), Base = Outline.Rectangle(l - 0.003, w - 0.003),
            Collisions =
            [
                CollisionPart.Box(x, y, t / 2, X_OB * Pose.At(0, 0, t / 2)),
                .. wired ? (CollisionPart[])[new(new CollisionShape.Cylinder(coil, loops * Pitch / 2),
                    X_OB * new Pose(Quat.RotY(Math.PI / 2), new(0, -y, coil + 0.0003)))] : [],
            ],
            Affordances =
            [
                (top
                    ? new BarGrasp([new(0, 0.025 - y, t / 2), new(0, y - 0.012, t / 2)], 2 * x, t)
                    : new BarGrasp([new(0.012 - x, -bulge / 2, t / 2), new(x - 0.012, -bulge / 2, t / 2)], 2 * y + bulge, t))
                    with { X_OA = X_OB },
                new SupportSurface(Outline.Rectangle(x - 0.004, y - bulge / 2 - 0.004)) { X_OA = X_OB * Pose.At(0, bulge / 2, t) },
            ],
        };
    }

    // a little higher than the pages, around their edge
    static Solid Spiral(int loops, double y, double radius)
    {
        Solid ring = Solid.Torus(radius - Wire, Wire, 12, 6).Rotated(Quat.RotY(Math.PI / 2));
        return Enumerable.Range(0, loops).Select(i => ring.At((i - (loops - 1) / 2.0) * Pitch, -y, radius)).Joined();
    }

    static Solid Band(double x, double y, double t)
    {
        Solid side = Solid.Box(new(0.003, 0.0003, t / 2 - 0.0005), 0);
        return Solid.Box(new(0.003, y + 0.0006, 0.0003), 0).At(x, 0, t) + side.At(x, y + 0.0003, t / 2) + side.At(x, -y - 0.0003, t / 2);
    }
}
