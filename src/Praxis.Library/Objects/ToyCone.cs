using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A small traffic cone with white bands, open at the top, on a square or round base.</summary>
public sealed class ToyCone : ObjectCategory
{
    // m; common catalogue sizes: toy and training cones are 75 to 115 mm high on bases of 60 to 80 mm
    static readonly Interval HalfBase = new(0.030, 0.040), Height = new(0.075, 0.115);

    public override IReadOnlyList<string> Nouns => ["toy cone", "traffic cone", "cone"];
    public override IReadOnlyList<string> ChineseNouns => ["玩具路锥", "锥桶"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "square", "round");
        double half = rng.Draw("half-base", HalfBase), h = rng.Draw("height", Height), foot = 0.70 * half;
        const double Base = 0.006, Skirt = 0.010, Top = 0.007, Hollow = 350; // m; kg/m^3 of the thin-walled cone
        double Radius(double z) => foot + (Top - foot) * (z - Skirt) / (h - Skirt);
        Outline outline = kind == "square" ? Outline.Rectangle(half, half, 0.006) : Outline.Disc(half);
        Profile cone = Profile.From(0, Base - 0.002).To(0.76 * half, Base - 0.002).To(foot, Skirt, 0.003).To(Top, h, 0.0012)
            .To(Top - 0.0025, h, 0.0005).To(Top - 0.003, h - 0.010).To(0, h - 0.010);
        // a thin sleeve around the cone, between shares of its height
        Solid Band(double from, double to)
        {
            (double low, double high) = (Skirt + from * (h - Skirt), Skirt + to * (h - Skirt));
            return Solid.Revolve(Profile.From(Radius(low) + 0.0003, low).To(Radius(high) + 0.0003, high)
                .To(Radius(high) - 0.001, high).To(Radius(low) - 0.001, low).Close(), 40);
        }
        Solid bands = rng.Chance("two bands", 0.5) ? Band(0.28, 0.48) + Band(0.62, 0.78) : Band(0.40, 0.68);
        MaterialDescription drawn = Materials.Plastic(rng.Split("material"));
        MaterialDescription skin = rng.Chance("orange", 0.6)
            ? drawn with { ColorName = "orange", BaseColor = NamedColor.Named("orange").Linear } : drawn;
        MaterialDescription band =
            Materials.Paint("plastic", skin.ColorName is "white" or "gray" ? new(0.75, 0.12, 0.06) : new(0.85, 0.85, 0.84));
        MaterialDescription ground = rng.Chance("black base", 0.35) ? Materials.Paint("rubber", new(0.02, 0.02, 0.02), 0.7) : skin;
        double held = h - 0.018;
        return new(Id, new(Solid.Revolve(cone, 40), skin, Hollow),
            new(Solid.Prism(outline, Base, 0.0015, 40), ground, 1050) { Name = "base" },
            new(bands, band, BulkDensity: 0) { Name = "stripe" })
        {
            SizeName = SizeWord(h, Height), ShapeName = kind, Base = outline.Inset(0.002),
            Collisions =
            [
                .. CollisionPart.Slab(outline, 0, Base),
                .. CollisionPart.Stack([
                    new(Base - 0.0005, 0.76 * half, 0.76 * half), new(Skirt, foot, foot), new(h, Top, Top)]),
            ],
            Affordances = [new CylinderGrasp(Radius(held), held - 0.014, held + 0.014)],
        };
    }
}
