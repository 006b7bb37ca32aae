using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A dishcloth of checked or striped cotton with a hem, folded twice into a strip along Y; real cloth in every world.</summary>
public sealed class Dishcloth : ObjectCategory
{
    // unfolded, m, and kg/m^2: dishcloths are 25 to 30 cm square, of waffle or plain weave of 200 to 300 g/m^2 and 2 to 3 mm
    static readonly Interval Width = new(0.25, 0.30), Length = new(0.25, 0.30), Thickness = new(0.0022, 0.0028), Weight = new(0.2, 0.3);
    const double Bending = 2e-5; // N m

    public override IReadOnlyList<string> Nouns => ["dishcloth", "dish towel", "tea towel", "kitchen cloth", "rag"];
    public override IReadOnlyList<string> ChineseNouns => ["抹布", "洗碗布", "擦碗巾"];

    public override ObjectAsset Build(Rng rng) => FoldedStrip.Build(Id, rng, Width, Length, Thickness, Weight, Bending,
        Materials.HemmedCloth(rng.Split("material"), ["white", "beige", "blue", "green", "gray", "orange", "yellow"]));
}
