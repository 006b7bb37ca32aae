using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>
/// A pressure cooker: a pot with a handle at both ends along Y and a lid that is hinged behind, at +X, with a valve and a knob in its
/// middle, on a bridge or without.
/// </summary>
public sealed class PressureCooker : ObjectCategory
{
    // m; common catalogue sizes: 2.5 to 4 l, 190 to 224 mm wide; heights without the lid
    static readonly Interval Radius = new(0.095, 0.112), Height = new(0.105, 0.140), Rise = new(0.019, 0.026), Reach = new(0.038, 0.043);
    const double Wall = 0.003, Floor = 0.006, Bar = 0.0075, Gap = 0.0005, Edge = 0.007, Shell = 0.0035, Pin = 0.012;
    const double Sheet = 3800; // kg/m^3; real sheet is thinner than the wall modelled here

    public override IReadOnlyList<string> Nouns => ["pressure cooker"];
    public override IReadOnlyList<string> ChineseNouns => ["高压锅", "压力锅"];
    public override bool IsFurniture => true; // its lid stands over its handles: no palm has room above them

    public override ObjectAsset Build(Rng rng)
    {
        bool bridge = rng.Pick("kind", "plain", "bridge") == "bridge";
        double r = rng.Draw("radius", Radius), h = rng.Draw("height", Height), reach = rng.Draw("reach", Reach);
        Solid pot = Solid.Revolve(Profile.From(0, 0).To(r, 0, 0.006).To(r, h, 0.001).To(r - Wall, h, 0.001).To(r - Wall, Floor, 0.0045)
            .To(0, Floor), 32);
        Vec3[] left = PotHandle.Path(r, 0.040, reach, Bar, 0.70 * h, Math.PI / 2);
        Vec3[] right = PotHandle.Path(r, 0.040, reach, Bar, 0.70 * h, -Math.PI / 2);
        // behind, a bracket with two lugs that hold the lid's tongue
        Vec3 axis = new(r + 0.003 + Pin, 0, h + Gap), block = new(0.5 * (Pin + 0.0118), 0.022, 0.018), lug = new(0.006, 0.0042, 0.007);
        Vec3 root = new(r - 0.0028 + block.X, 0, axis.Z - 0.0075 - block.Z);
        Vec3 Lug(int side) => new(axis.X, side * 0.0172, axis.Z - 0.002);
        Solid hinge = Solid.Box(block, 0.0019).At(root) + Solid.Box(lug, 0.0015).At(Lug(1)) + Solid.Box(lug, 0.0015).At(Lug(-1));
        Solid Stub(int side) => Solid.Cylinder(0.003, 0.003, 0, 12).Rotated(Quat.RotX(Math.PI / 2))
            .At(axis.X, side * 0.0196, axis.Z);
        Rng surface = rng.Split("material");
        MaterialDescription metal = rng.Chance("steel", 0.6) ? Materials.Steel(surface) : Materials.Aluminium(surface);
        metal = metal with { Density = Sheet };
        MaterialDescription grip = rng.Chance("black", 0.7)
            ? Materials.Paint("plastic", new(0.02, 0.02, 0.022), 0.4) with { Density = 1300 } : Materials.Plastic(rng.Split("grip"));
        MaterialDescription bright = Materials.Chrome(rng.Split("fittings"));
        Outline mid = Outline.Disc(r - Wall / 2);
        return new(Id, new(pot, metal), new(PotHandle.Bow(left, Bar) + PotHandle.Bow(right, Bar), grip) { Name = "handle", Count = 2 },
            new(hinge, grip) { Name = "hinge" }, new(Stub(1) + Stub(-1), bright))
        {
            SizeName = SizeWord(r, Radius), Base = Outline.Disc(r - 0.008),
            Collisions =
            [
                .. CollisionPart.Slab(Outline.Disc(r), 0, Floor), .. CollisionPart.Wall(mid, 0.003, mid, h, Wall),
                .. PotHandle.Body(left, Bar), .. PotHandle.Body(right, Bar),
                CollisionPart.Box(block.X, block.Y, block.Z, Pose.At(root)),
                .. ((int[])[-1, 1]).Select(s => CollisionPart.Box(lug.X, lug.Y + 0.001, lug.Z, Pose.At(Lug(s) + s * 0.001 * Vec3.UnitY))),
            ],
            Affordances =
            [
                PotHandle.Grasp(left, Bar), PotHandle.Grasp(right, Bar),
                new Cavity(Outline.Disc(r - Wall), Floor, h)
                {
                    FloorOutline = Outline.Disc(r - Wall - 0.004), Behind = ["lid"],
                },
            ],
            Links = [Lid(rng, r, h + Gap, axis, bridge, metal, grip, bright)],
        };
    }

    // opens backwards and stays open by its own weight
    static Link Lid(Rng rng, double r, double z, Vec3 axis, bool bridge, MaterialDescription metal, MaterialDescription grip,
        MaterialDescription bright)
    {
        double rim = r + 0.003, a = r - 0.006, b = a - Shell;
        double rise = rng.Draw("rise", Rise), under = rise - Shell, low = z + Edge, top = low + rise;
        double Dome(double at) => low + rise * Math.Sqrt(1 - at * at / (a * a));
        // its domes are half ellipsoids
        Solid shell = Solid.Revolve(Profile.From(0, low + under).Curve((0.55 * b, low + under), (b, low + 0.55 * under), (b, low), 5)
            .To(b, z).To(rim, z, 0.001).To(rim, low, 0.002).To(a, low).Curve((a, low + 0.55 * rise), (0.55 * a, top), (0, top), 5), 28);
        Solid gasket = Solid.Torus(b - 0.001, 0.0028, 20, 6).At(0, 0, z + 0.0032);
        Vec3 tongue = new(0.5 * (Pin + 0.006), 0.0115, 0.0032), tab = new(0.010, 0.014, 0.0032);
        Vec3 behind = new(axis.X - tongue.X, 0, z + tongue.Z), ahead = new(-rim - 0.006, 0, z + tab.Z);
        Solid fittings = Solid.Box(tongue, 0.0015).At(behind) + Solid.Box(tab, 0.0019).At(ahead)
            + Solid.Cylinder(0.005, 0.0115, 0, 16).Rotated(Quat.RotX(Math.PI / 2)).At(axis);
        double q = rim - 0.006, seat = bridge ? top + 0.009 : top - 0.0015;
        Vec3[] strap = Solid.Spline([new(0, -q, low - 0.001), new(0, -0.62 * q, top + 0.002), new(0, 0, top + 0.007),
            new(0, 0.62 * q, top + 0.002), new(0, q, low - 0.001)], 4);
        Solid knob = Solid.Revolve(Profile.From(0, seat).To(0.010, seat).To(0.0075, seat + 0.007, 0.003).To(0.018, seat + 0.012, 0.003)
            .To(0.018, seat + 0.023, 0.005).To(0, seat + 0.025), 20);
        Vec3 valve = new(0.42 * a, -0.25 * a, Dome(0.49 * a) + 0.007), pin = new(-0.42 * a, 0.25 * a, Dome(0.49 * a) + 0.002);
        Solid weight = Solid.Cylinder(0.0085, 0.0095, 0.0015, 16).At(valve)
            + Solid.Cylinder(0.006, 0.0012, 0, 16).At(pin - 0.0016 * Vec3.UnitZ);
        Solid signal = Solid.Cylinder(0.0035, 0.006, 0.0012, 10).At(pin);
        Section[] rings = [new(z, rim, rim), new(low, rim, rim), .. ((double[])[1, 0.93, 0.8, 0.6, 0.35, 0.1]).Select(s =>
            new Section(Dome(s * a), s * a, s * a))];
        return new("lid", Joint.Hinge(axis, Vec3.UnitY, new(0, 1.9)) with { Friction = 0.08, Damping = 0.04 },
            new(shell, metal), new(knob, grip) { Name = "knob" }, new(fittings, grip),
            new(bridge ? weight + Solid.Tube(strap, 0.0046, 8) : weight, bright) { Name = "valve" },
            new(signal, Materials.Paint("plastic", new(0.6, 0.03, 0.02))),
            new(gasket, Materials.Paint("rubber", new(0.03, 0.03, 0.032), 0.8)) { Name = "seal" })
        {
            Collisions =
            [
                CollisionPart.Hull([.. rings.SelectMany(s => s.Ring(24))]),
                CollisionPart.Box(tongue.X, tongue.Y, tongue.Z, Pose.At(behind)), CollisionPart.Box(tab.X, tab.Y, tab.Z, Pose.At(ahead)),
                new(new CollisionShape.Cylinder(0.005, 0.0115), new(Quat.RotX(Math.PI / 2), axis)),
                CollisionPart.Cylinder(0.009, seat, seat + 0.012), CollisionPart.Cylinder(0.018, seat + 0.0105, seat + 0.0245),
                new(new CollisionShape.Cylinder(0.0085, 0.0095), Pose.At(valve)),
                new(new CollisionShape.Cylinder(0.0045, 0.006), Pose.At(pin)),
                .. bridge ? CollisionPart.Chain([.. strap.Where((_, i) => i % 2 == 0)], 0.0052) : [],
            ],
            Affordances = [new CylinderGrasp(0.018, seat + 0.0120, seat + 0.0230)],
        };
    }
}
