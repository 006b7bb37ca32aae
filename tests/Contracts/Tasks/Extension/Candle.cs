using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Tests.Contracts.Tasks.Extension;

/// <summary>A pillar candle: an object that the library does not have, added in this file alone.</summary>
public sealed class Candle : ObjectCategory
{
    static readonly Interval Radius = new(0.020, 0.030), Height = new(0.080, 0.120); // m

    public override IReadOnlyList<string> Nouns => ["candle", "pillar candle"];
    public override IReadOnlyList<string> ChineseNouns => ["蜡烛"];

    public override ObjectAsset Build(Rng rng)
    {
        double r = rng.Draw("radius", Radius), h = rng.Draw("height", Height);
        const double Wax = 900; // kg/m^3
        return new(Id, new Part(Solid.Cylinder(r, h / 2, 0.002, 32).At(0, 0, h / 2), Materials.Plastic(rng.Split("wax")), Wax))
        {
            Base = Outline.Disc(r - 0.002),
            Collisions = [CollisionPart.Cylinder(r, 0, h)],
            Affordances = [new CylinderGrasp(r, 0.005, h)],
        };
    }
}
