using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A hollow rubber duck that looks along +X, its tail up; some wear a hat.</summary>
public sealed class RubberDuck : ObjectCategory
{
    static readonly Interval Half = new(0.034, 0.044); // m; half length of the body: common catalogue sizes are 75 to 100 mm in all
    const double Sunk = 0.75; // rad below the widest level, where the body is cut flat

    public override IReadOnlyList<string> Nouns => ["rubber duck", "bath duck", "toy duck"];
    public override IReadOnlyList<string> ChineseNouns => ["橡皮鸭", "玩具鸭"];

    public override ObjectAsset Build(Rng rng)
    {
        double a = rng.Draw("half", Half), big = rng.Uniform("head", 0.46, 0.54) * a;
        bool hat = rng.Pick("kind", "plain", "hat") == "hat";
        const double Hollow = 300; // kg/m^3
        double middle = 0.6 * Math.Sin(Sunk) * a;
        Vec3 head = new(0.36 * a, 0, 1.3 * a), beak = new(head.X + 0.92 * big, 0, 1.17 * a), under = beak - new Vec3(0.03 * a, 0, 0.09 * a);
        Section[] body = [.. Enumerable.Range(0, 11).Select(i => -Sunk + 0.225 * i).Select(t =>
            new Section(middle + 0.6 * a * Math.Sin(t), a * Math.Cos(t), 0.8 * a * Math.Cos(t), 2, -0.05 * a))];
        Vec3[] tail = [new(-0.60 * a, 0, 0.60 * a), new(-0.88 * a, 0, 0.80 * a), new(-1.12 * a, 0, 1.08 * a)];
        Pose[] wings = [.. ((int[])[-1, 1]).Select(y => new Pose(Quat.RotY(0.3), new(-0.12 * a, 0.72 * y * a, 0.52 * a)))];
        Vec3 wing = new(0.42 * a, 0.13 * a, 0.26 * a), bill = new(0.26 * a, 0.24 * a, 0.08 * a);
        Vec3 look = new Vec3(0.72, 0.52, 0.34).Normalized() * (0.9 * big);
        Solid skin = Solid.Loft(body, 28, 2) + Solid.Sphere(big, 24).At(head)
            + Solid.Tube(tail, [0.34 * a, 0.24 * a, 0.08 * a], 12) + Egg(wing).Moved(wings[0]) + Egg(wing).Moved(wings[1]);
        Solid lips = Egg(bill).At(beak) + Egg(0.75 * bill).At(under);
        Solid eyes = Solid.Sphere(0.085 * a, 12).At(head + look) + Solid.Sphere(0.085 * a, 12).At(head + look with { Y = -look.Y });
        double brim = head.Z + 0.93 * big, crown = brim + 0.28 * a;
        Solid cap = Solid.Cylinder(0.42 * a, 0.03 * a, 0.001, 28).At(head.X, 0, brim)
            + Solid.Cylinder(0.24 * a, 0.14 * a, 0.0015, 24).At(head.X, 0, brim + 0.14 * a);
        return new(Id, [
            new(skin, Material(rng), Hollow),
            new(lips, Materials.Paint("rubber", NamedColor.Named("orange").Linear), Hollow) { Name = "beak" },
            new(eyes, Materials.Paint("rubber", new(0.01, 0.01, 0.01), 0.2), BulkDensity: 0) { Name = "eye", Count = 2 },
            .. hat ? (Part[])[new(cap, Materials.Plastic(rng.Split("hat")), Hollow) { Name = "hat" }] : []])
        {
            SizeName = SizeWord(a, Half), Base = Outline.Rectangle(0.40 * a, 0.34 * a),
            Collisions =
            [
                CollisionPart.Box(0.44 * a, 0.36 * a, 0.15 * a, Pose.At(-0.05 * a, 0, 0.15 * a)),
                CollisionPart.Hull([.. body.SelectMany(s => (s with { Z = Math.Max(0.0003, s.Z) }).Ring(20))]),
                new(new CollisionShape.Sphere(big), Pose.At(head)), CollisionPart.Capsule(tail[0], tail[1], 0.28 * a),
                CollisionPart.Capsule(tail[1], Vec3.Lerp(tail[1], tail[2], 0.75), 0.13 * a),
                new(new CollisionShape.Ellipsoid(bill), Pose.At(beak)), new(new CollisionShape.Ellipsoid(0.75 * bill), Pose.At(under)),
                .. wings.Select(w => new CollisionPart(new CollisionShape.Ellipsoid(wing), w)),
                .. hat ? (CollisionPart[])[Turned(0.42 * a, brim - 0.03 * a, brim + 0.03 * a), Turned(0.24 * a, brim, crown)] : [],
            ],
            // the head, across its cheeks
            Affordances = [new BarGrasp([head - 0.12 * a * Vec3.UnitX, head + 0.12 * a * Vec3.UnitX], 2 * big, 2 * big)],
        };

        CollisionPart Turned(double radius, double from, double to) =>
            new(new CollisionShape.Cylinder(radius, (to - from) / 2), Pose.At(head.X, 0, (from + to) / 2));
    }

    static Solid Egg(Vec3 half) => Solid.Sphere(0.01, 16).Scaled(100 * half.X, 100 * half.Y, 100 * half.Z);

    static MaterialDescription Material(Rng rng)
    {
        MaterialDescription rubber = Materials.Rubber(rng.Split("material"));
        NamedColor yellow = NamedColor.Named("yellow");
        return rng.Chance("yellow", 0.6) ? rubber with { ColorName = yellow.Name, BaseColor = yellow.Linear } : rubber;
    }
}
