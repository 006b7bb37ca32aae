using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A small clay brick, longest along X: plain, with three cores, or with a hollow (frog) on top.</summary>
public sealed class Brick : ObjectCategory
{
    // m; half length, half width and height of small facing bricks, near the Dutch IJssel format (160 x 78 x 41 mm)
    static readonly Interval HalfLength = new(0.075, 0.085), HalfWidth = new(0.0335, 0.0370), Height = new(0.041, 0.050);
    const double Edge = 0.0004, Core = 0.011, Frog = 0.010, Square = 0.0095, Hair = 0.0003; // m; Square: half a core as physics has it

    public override IReadOnlyList<string> Nouns => ["brick"];
    public override IReadOnlyList<string> ChineseNouns => ["砖头", "砖"];

    public override ObjectAsset Build(Rng rng)
    {
        double x = rng.Draw("half-length", HalfLength), y = rng.Draw("half-width", HalfWidth), h = rng.Draw("height", Height);
        double apart = 0.62 * x;
        string kind = rng.Pick("kind", "plain", "cored", "frogged");
        Solid solid = kind switch
        {
            "cored" => Solid.Extrude(Cored(x, y, apart), h, Edge),
            "frogged" => Solid.Box(new(x, y, (h - Frog) / 2), Edge).At(0, 0, (h - Frog) / 2)
                + Solid.Extrude(Frogged(x, y), Frog, Edge).At(0, 0, h - Frog),
            _ => Solid.Box(new(x, y, h / 2), 0.002).At(0, 0, h / 2),
        };
        Vec3 Middle(double at) => new(at, 0, h / 2);
        BarGrasp Between(int side) => new([Middle(side * (Square + 0.003)), Middle(side * (apart - Square - 0.003))], 2 * y, h);
        IReadOnlyList<Affordance> uses = kind switch
        {
            "cored" => [Between(1), Between(-1)],
            "frogged" => [new BoxGrasp(new(x, y, h / 2)) { X_OA = Pose.At(0, 0, h / 2) }],
            _ => [new BoxGrasp(new(x, y, h / 2)) { X_OA = Pose.At(0, 0, h / 2) },
                new SupportSurface(Outline.Rectangle(x - 0.003, y - 0.003)) { X_OA = Pose.At(0, 0, h) }],
        };
        return new(Id, new Part(solid, Clay(rng.Split("material"))))
        {
            SizeName = SizeWord(x, HalfLength),
            Base = Outline.Rectangle(x - 0.001, y - 0.001), Affordances = uses,
            Collisions = kind switch
            {
                "cored" =>
                [
                    Block(-x, x, -y, -Square, 0, h), Block(-x, x, Square, y, 0, h),
                    Block(-x, -apart - Square, -Square, Square, Hair, h - Hair),
                    Block(Square - apart, -Square, -Square, Square, Hair, h - Hair),
                    Block(Square, apart - Square, -Square, Square, Hair, h - Hair),
                    Block(apart + Square, x, -Square, Square, Hair, h - Hair),
                ],
                "frogged" =>
                [
                    Block(-x, x, -y, y, 0, h - Frog), Block(-x, x, -y, -FrogY(y), h - Frog, h), Block(-x, x, FrogY(y), y, h - Frog, h),
                    Block(-x, -FrogX(x), -y, y, h - Frog, h), Block(FrogX(x), x, -y, y, h - Frog, h),
                ],
                _ => [Block(-x, x, -y, y, 0, h)],
            },
        };
    }

    static MaterialDescription Clay(Rng rng)
    {
        NamedColor color = NamedColor.Pick(rng, "red", "brown", "beige", "gray");
        return new()
        {
            Name = "clay", ColorName = color.Name, BaseColor = new(1, 1, 1), Roughness = rng.Uniform("roughness", 0.8, 0.95),
            Density = 1900, Friction = 0.7,
            Texture = Materials.Recipe(rng, "stone-speckle", 0.09, color.Linear * 0.85, color.Linear * 0.5),
        };
    }

    static double FrogX(double x) => x - 0.020;
    static double FrogY(double y) => y - 0.016;

    // openings hang on the outline by a slit that closes in the solid
    static Profile Cored(double x, double y, double apart)
    {
        Profile plan = Profile.From(-x, -y);
        foreach (double at in (double[])[-apart, 0, apart])
            plan.To(at, -y).To(at, -Core).Arc(at, 0, -2 * Math.PI, 20).To(at, -y);
        return plan.To(x, -y).To(x, y).To(-x, y).Close();
    }

    static Profile Frogged(double x, double y) => Profile.From(-x, -y).To(0, -y).To(0, -FrogY(y)).To(-FrogX(x), -FrogY(y), 0.006)
        .To(-FrogX(x), FrogY(y), 0.006).To(FrogX(x), FrogY(y), 0.006).To(FrogX(x), -FrogY(y), 0.006).To(0, -FrogY(y)).To(0, -y)
        .To(x, -y).To(x, y).To(-x, y).Close();

    static CollisionPart Block(double x0, double x1, double y0, double y1, double z0, double z1) =>
        CollisionPart.Box((x1 - x0) / 2, (y1 - y0) / 2, (z1 - z0) / 2, Pose.At((x0 + x1) / 2, (y0 + y1) / 2, (z0 + z1) / 2));
}
