using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>
/// A table napkin of linen with a hem, folded twice into a strip along Y, most of them once more to a small rectangle; real cloth in every
/// world.
/// </summary>
public sealed class Napkin : ObjectCategory
{
    // unfolded, m, and kg/m^2: cocktail and luncheon napkins are 25 to 33 cm square, of linen of 150 to 220 g/m^2; their weave is 0.5 mm
    // thick, their hem, which is what lies on itself, 1.2 to 1.6
    static readonly Interval Width = new(0.25, 0.30), Length = new(0.25, 0.30), Thickness = new(0.0012, 0.0016), Weight = new(0.15, 0.22);
    const double Bending = 1e-5; // N m

    public override IReadOnlyList<string> Nouns => ["napkin", "serviette", "cloth napkin"];
    public override IReadOnlyList<string> ChineseNouns => ["餐巾", "口布", "布餐巾"];

    public override ObjectAsset Build(Rng rng) => FoldedStrip.Build(Id, rng, Width, Length, Thickness, Weight, Bending,
        Materials.HemmedCloth(rng.Split("material"), ["white", "beige", "red", "pink", "blue", "green", "purple"]),
        rng.Chance("quartered", 0.7) ? 1 : 0);
}
