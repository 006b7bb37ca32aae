using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A stand for a phone, its front towards -X: a wooden wedge, a bent sheet, or a low block with a slot.</summary>
public sealed class PhoneStand : ObjectCategory
{
    // m; stands of common catalogues: 64 to 76 mm wide, rests 60 to 85 mm high, slots 12 to 15 mm wide
    static readonly Interval HalfWidth = new(0.032, 0.0375), Rest = new(0.060, 0.080), Slot = new(0.0130, 0.0150);

    public override IReadOnlyList<string> Nouns => ["phone stand", "phone holder", "phone dock", "tablet stand", "cell phone stand"];
    public override IReadOnlyList<string> ChineseNouns => ["手机支架", "手机架"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "wedge", "sheet", "block");
        double w = rng.Draw("half-width", HalfWidth), top = rng.Draw("rest", Rest), slot = rng.Draw("slot", Slot), lip = 0.018,
            floor = 0.008;
        double lean = 0.30 * (top - floor), ahead = -slot - kind switch { "wedge" => 0.012, "sheet" => 0.004, _ => 0.010 };
        // X from the slot's rear edge, and height, counter-clockwise from the front of the ground
        Profile Side(double z) => kind switch
        {
            "wedge" => Profile.From(ahead, z).To(0.060, z).To(lean + 0.008, top).To(lean, top).To(0, floor).To(-slot, floor)
                .To(-slot, lip).To(-slot - 0.006, lip).Close(),
            "sheet" => Profile.From(ahead, z).To(0.056, z).To(0.056, 0.004).To(0.0044, 0.004).To(lean + 0.004, top).To(lean, top)
                .To(0, 0.004).To(-slot, 0.004).To(-slot, lip).To(-slot - 0.004, lip).Close(),
            _ => Profile.From(ahead, z).To(0.034, z).To(0.034, 0.030).To(0, 0.030).To(0, floor).To(-slot, floor).To(-slot, lip)
                .To(-slot - 0.010, lip).Close(),
        };
        bool sheet = kind == "sheet", block = kind == "block";
        double low = sheet ? 0.004 : floor;
        double behind = kind switch { "wedge" => 0.060, "sheet" => 0.056, _ => 0.034 };
        Solid solid = Solid.Extrude(Side(0), 2 * w, 0.0008).Rotated(Fixtures.Across).At(0, w, 0);
        Rng surface = rng.Split("material");
        MaterialDescription of = sheet ? rng.Chance("aluminium", 0.5) ? Materials.Aluminium(surface)
            : Materials.PaintedMetal(surface) with { Density = 2700 }
            : rng.Chance("plastic", 0.3) ? Materials.Plastic(surface) : Materials.Wood(surface);
        double middle = (ahead + behind) / 2;
        Pose X = Pose.At(-middle, 0, 0);
        double rest = sheet ? 0.0021 + lean * (top - 0.010) / (top - 0.004) : 0.005 + lean * (top - 0.006 - floor) / (top - floor);
        Vec3 grip = block ? new(0.017, 0, 0.024) : new(rest, 0, top - 0.006);
        return new(Id, new Part(solid.Moved(X), of))
        {
            SizeName = SizeWord(w, HalfWidth), ShapeName = block ? "low" : "", Base = Outline.Rectangle((behind - ahead) / 2 - 0.002,
                w - 0.002),
            Collisions =
            [
                CollisionPart.Box((behind - ahead) / 2 - 0.001, w - 0.001, 0.0015, Pose.At(0, 0, 0.0015)),
                .. CollisionPart.Placed(X * new Pose(Fixtures.Across, new(0, w, 0)), CollisionPart.Prisms(Side(0.0005), 0, 2 * w)),
            ],
            Affordances =
            [
                new BarGrasp([X * (grip - 0.0006 * Vec3.UnitX), X * (grip + 0.0006 * Vec3.UnitX)], 2 * w, 0.012),
                new Cavity(Outline.Rectangle(slot / 2, w), low, lip) { X_OA = X * Pose.At(-slot / 2, 0, 0), HoldsLiquid = false },
            ],
        };
    }
}
