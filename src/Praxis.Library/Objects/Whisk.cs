using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A whisk lying on its wire loops and the end of its handle, which points along +X.</summary>
public sealed class Whisk : ObjectCategory
{
    // m; common catalogue sizes: 220 to 290 mm long, balloons 56 to 68 mm wide, slim ones 38 to 46 mm
    static readonly Interval Balloon = new(0.028, 0.034), Slim = new(0.019, 0.023), Head = new(0.110, 0.145), Handle = new(0.110, 0.135),
        Grip = new(0.010, 0.012);
    const double Wire = 0.0012;

    public override IReadOnlyList<string> Nouns => ["whisk", "egg whisk"];
    public override IReadOnlyList<string> ChineseNouns => ["打蛋器", "手动打蛋器"];

    public override ObjectAsset Build(Rng rng)
    {
        bool slim = rng.Pick("kind", "balloon", "slim") == "slim";
        double r = rng.Draw("radius", slim ? Slim : Balloon), head = rng.Draw("head", Head), length = rng.Draw("handle", Handle);
        double g = rng.Draw("grip", Grip);
        int loops = 4 + rng.Integer("loops", 3);
        double step = Math.PI / loops;
        // one loop in the X-Z plane, from the handle around the tip and back; none stands upright, so that it rests on two wires
        Vec3[] upper = [new(0.004, 0, 0.005), new(-0.30 * head, 0, 0.62 * r), new(-0.68 * head, 0, r), new(-0.93 * head, 0, 0.62 * r)];
        Vec3[] bow = Solid.Spline([.. upper, new(-head, 0, 0), .. upper.Reverse().Select(p => p with { Z = -p.Z })], 4);
        Quat Turn(int i) => Quat.RotX((i + 0.5) * step);
        Solid loop = Solid.Tube(bow, Wire, 6);
        Solid wires = Enumerable.Range(0, loops).Select(i => loop.Rotated(Turn(i))).Joined();
        Solid handle = Solid.Tube([.. Enumerable.Range(0, 5).Select(i => new Vec3(length * i / 4, 0, 0))],
            [0.8 * g, 0.9 * g, g, g, 0.85 * g], 14);
        MaterialDescription metal = Materials.Steel(rng.Split("wires")), hilt = HandleMaterial(rng);
        // it leans until the handle touches the table too
        double lean = (r * Math.Cos(step / 2) + Wire - g) / (0.68 * head + 0.9 * length);
        Quat tilt = Quat.RotY(Math.Asin(lean));
        double low = (wires + handle).Rotated(tilt).ToMesh().Bounds().Low.Z;
        Vec3 center = tilt.Rotate(MassProperties.Sum(wires.Mass(metal.Density), handle.Mass(hilt.Density)).Center);
        Pose place = new(tilt, new(-center.X, 0, -low));
        Vec3 On(double x) => place * new Vec3(x, 0, 0);
        Vec3[] Ring(int at) => [.. Enumerable.Range(0, 2 * loops).Select(i => place * Turn(i).Rotate(bow[at]))];
        return new(Id, new(handle.Moved(place), hilt) { Name = "handle" }, new(wires.Moved(place), metal) { Name = "wire" })
        {
            SizeName = SizeWord(head, Head), ShapeName = slim ? "slim" : "",
            Base = Outline.Rectangle(Math.Min(head + center.X, length - center.X), r),
            Collisions =
            [
                // the space between the wires counts as filled
                CollisionPart.Hull([.. Ring(4), .. Ring(6), .. Enumerable.Range(8, 8).SelectMany(i => Ring(i)), place * bow[16]]),
                CollisionPart.Hull([.. Ring(0), .. Ring(2), .. Ring(4)]),
                CollisionPart.Capsule(On(0.05 * length), On(0.78 * length), 0.95 * g),
                CollisionPart.Capsule(On(0.75 * length), On(length), 0.85 * g - 0.0005),
                CollisionPart.Box(0.008, 0.8 * r * Math.Sin(step / 2), 0.002, Pose.At(On(-0.68 * head).X, 0, 0.002)),
                CollisionPart.Box(0.005, 0.004, 0.003, Pose.At(On(0.88 * length).X, 0, 0.003)),
            ],
            Affordances = [new BarGrasp([On(0.15 * length), On(0.95 * length)], 2 * g, 2 * g)],
        };
    }

    static MaterialDescription HandleMaterial(Rng rng) => rng.Pick("made-of", "steel", "plastic", "wood") switch
    {
        "steel" => Materials.Steel(rng.Split("material")) with { Density = 2500 }, // a closed tube
        "plastic" => Materials.Plastic(rng.Split("material")),
        _ => Materials.Wood(rng.Split("material")),
    };
}
