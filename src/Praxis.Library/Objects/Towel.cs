using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A face towel of terry, folded twice into a strip along Y that a gripper spans; real cloth in every world.</summary>
public sealed class Towel : ObjectCategory
{
    // unfolded, m, and kg/m^2: face towels are 25 to 35 cm square, of terry of 300 to 500 g/m^2 and 4 to 5 mm
    static readonly Interval Width = new(0.24, 0.30), Length = new(0.22, 0.30), Thickness = new(0.0040, 0.0048), Weight = new(0.3, 0.5);
    const double Bending = 5e-5; // N m

    public override IReadOnlyList<string> Nouns => ["towel", "face towel", "hand towel", "washcloth"];
    public override IReadOnlyList<string> ChineseNouns => ["毛巾", "方巾", "擦手巾"];

    public override ObjectAsset Build(Rng rng) => FoldedStrip.Build(Id, rng, Width, Length, Thickness, Weight, Bending,
        Materials.Terry(rng.Split("material")));
}
