using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A pack of playing cards that lies along X: in its printed box, or a bare deck, backs up or with a card face up.</summary>
public sealed class PlayingCards : ObjectCategory
{
    // m; poker cards are 88 by 63 mm, bridge cards 88 by 57 mm; 54 of them are 15 to 18 mm thick
    static readonly Interval HalfWidth = new(0.0285, 0.0318), Thickness = new(0.0155, 0.0190);
    const double HalfLength = 0.0445;

    public override IReadOnlyList<string> Nouns => ["playing cards", "deck of cards", "pack of cards", "playing card", "cards"];
    public override IReadOnlyList<string> ChineseNouns => ["扑克牌", "纸牌"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "boxed", "backs", "face");
        double w = rng.Draw("half-width", HalfWidth), t = rng.Draw("thickness", Thickness);
        MaterialDescription print = Materials.Printed(rng.Split("print"), "paper") with { Roughness = 0.3 };
        MaterialDescription white = Materials.Paint("paper", new(0.80, 0.80, 0.78), 0.4);
        bool boxed = kind == "boxed";
        NamedColor ink = NamedColor.Named(rng.Pick("suit", "red", "black"));
        Part[] top = kind switch
        {
            "boxed" => [new(Solid.Panel(HalfLength - 0.003, w - 0.003).At(0, 0, t) + Solid.Box(new(0.0004, w, 0.0002), 0)
                .At(HalfLength - 0.016, 0, t + 0.0003), print, BulkDensity: 0) { Name = "label" }],
            "backs" => [new(Back(rng, w, t), print with { Texture = null, BaseColor = (print.Texture?.ColorB ?? ink.Linear) * 0.9 },
                BulkDensity: 0)],
            _ => [new(Face(rng, w, t), Materials.Paint("paper", ink.Linear, 0.4), BulkDensity: 0)],
        };
        return new(Id, [new(Solid.Prism(Outline.Rectangle(HalfLength, w, boxed ? 0.001 : 0.0035), t, 0.0006, 16),
            boxed ? Groceries.Ground(print) : white with { ColorName = "white" }, 1000), .. top])
        {
            SizeName = SizeWord(w, HalfWidth), Base = Outline.Rectangle(HalfLength - 0.003, w - 0.003),
            Collisions = [CollisionPart.Box(HalfLength, w, t / 2, Pose.At(0, 0, t / 2))],
            Affordances =
            [
                new BarGrasp([new(-0.02, 0, t / 2), new(0.02, 0, t / 2)], 2 * w, t),
                new SupportSurface(Outline.Rectangle(HalfLength - 0.004, w - 0.004)) { X_OA = Pose.At(0, 0, t) },
            ],
        };
    }

    // a lattice of lozenges within a white border
    static Solid Back(Rng rng, double w, double t)
    {
        int across = 5 + rng.Integer("across", 3), along = across + 2;
        double px = (HalfLength - 0.006) / along, py = (w - 0.006) / across;
        Solid lozenge = Solid.Extrude(Profile.From(0.8 * px, 0).To(0, 0.8 * py).To(-0.8 * px, 0).To(0, -0.8 * py).Close(), 0.0006, 0);
        return (from i in Enumerable.Range(0, along) from j in Enumerable.Range(0, across)
            select lozenge.At((2 * i + 1 - along) * px, (2 * j + 1 - across) * py, t - 0.0003)).Joined();
    }

    // pips in two columns and a letter's stroke in two corners
    static Solid Face(Rng rng, double w, double t)
    {
        int rows = 2 + rng.Integer("rows", 3);
        Solid pip = Solid.Extrude(Profile.From(0.007, 0).To(0, 0.0052).To(-0.007, 0).To(0, -0.0052).Close(), 0.0006, 0);
        Solid corner = Solid.Box(new(0.0035, 0.0007, 0.0003), 0);
        return (from i in Enumerable.Range(0, rows) from s in (int[])[-1, 1]
            select pip.At((2.0 * i / (rows - 1) - 1) * 0.58 * HalfLength, s * 0.40 * w, t - 0.0003)).Joined()
            + corner.At(HalfLength - 0.008, 0.80 * w, t) + corner.At(0.008 - HalfLength, -0.80 * w, t);
    }
}
