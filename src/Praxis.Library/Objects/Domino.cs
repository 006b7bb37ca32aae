using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A domino lying face up, long side along X: of plastic with a brass pin in its middle, or a larger one of wood.</summary>
public sealed class Domino : ObjectCategory
{
    // m; half lengths and thicknesses: common catalogue sizes are 50 to 56 mm for club sets and 76 to 90 mm for wooden ones
    static readonly Interval Plastic = new(0.0250, 0.0280), Wooden = new(0.0380, 0.0450), Thickness = new(0.0100, 0.0125);

    public override IReadOnlyList<string> Nouns => ["domino", "domino tile"];
    public override IReadOnlyList<string> ChineseNouns => ["多米诺骨牌", "骨牌"];

    public override ObjectAsset Build(Rng rng)
    {
        bool wooden = rng.Pick("kind", "plastic", "wooden") == "wooden";
        double x = rng.Draw("half-length", wooden ? Wooden : Plastic), y = x / 2, t = rng.Draw("thickness", Thickness) * (wooden ? 1.3 : 1);
        double bevel = rng.Pick("edges", "rounded", "crisp") == "rounded" ? 0.0025 : 0.0008;
        const double Proud = 0.0002, Dense = 1400; // m that spots stand out; kg/m^3 of filled resin
        MaterialDescription body = wooden
            ? Materials.PaintedWood(rng.Split("material")) : Materials.Plastic(rng.Split("material")) with { Density = Dense };
        Solid spot = Solid.Cylinder(0.085 * x, 2 * Proud, 0, 16).At(0, 0, t - Proud);
        Solid marks = Solid.Box(new(0.0006, 0.82 * y, 2 * Proud), 0.0002).At(0, 0, t - Proud);
        int pips = 0;
        foreach (int side in (int[])[-1, 1])
            foreach ((int i, int j) in Dice.Spots(rng.Integer(side < 0 ? "left" : "right", 7)))
            {
                marks += spot.At(0.5 * side * x + 0.27 * x * i, 0.27 * x * j, 0);
                pips++;
            }
        Part[] pin = wooden ? [] : [new(Solid.Sphere(0.002, 16).Scaled(1, 1, 0.3).At(0, 0, t), Materials.Brass(rng.Split("pin")))];
        return new(Id, [new(Solid.Box(new(x, y, t / 2), bevel).At(0, 0, t / 2), body),
            new(marks, Dice.Ink(body), BulkDensity: 0) { Name = "pip", Count = pips }, .. pin])
        {
            SizeName = SizeWord(x, new(Plastic.Low, Wooden.High)), Base = Outline.Rectangle(x - bevel, y - bevel),
            Collisions = [CollisionPart.Box(x, y, t / 2, Pose.At(0, 0, t / 2))],
            Affordances =
            [
                new BarGrasp([new(-0.7 * x, 0, t / 2), new(0.7 * x, 0, t / 2)], 2 * y, t),
                new SupportSurface(Outline.Rectangle(x - bevel, y - bevel)) { X_OA = Pose.At(0, 0, t) },
            ],
        };
    }
}
