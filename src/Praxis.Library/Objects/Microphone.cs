using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A microphone for the hand that lies on its head and the end of its handle, the head towards +X.</summary>
public sealed class Microphone : ObjectCategory
{
    // m; stage microphones of common catalogues: 160 to 190 mm long, heads 47 to 52 mm wide, handles of 20 to 36 mm
    static readonly Interval Length = new(0.125, 0.150), Head = new(0.0225, 0.0255), Tail = new(0.0100, 0.0125);

    public override IReadOnlyList<string> Nouns => ["microphone", "mic"];
    public override IReadOnlyList<string> ChineseNouns => ["话筒", "麦克风"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "wired", "wireless", "karaoke");
        double l = rng.Draw("length", Length), head = rng.Draw("head", Head);
        double tail = kind == "wireless" ? 0.017 : rng.Draw("tail", Tail), neck = kind == "wireless" ? 0.0175 : 0.0168;
        // from the end of the handle to the middle of the head
        (double R, double Z)[] handle = kind == "karaoke"
            ? Lathe.Smooth(3, (0.9 * tail, 0), (tail + 0.001, 0.25 * l), (tail - 0.0008, 0.5 * l), (neck, 0.8 * l),
                (0.80 * head, l - 0.006))
            : Lathe.Smooth(2, (tail, 0), (tail + 0.4 * (neck - tail), 0.4 * l), (neck, 0.78 * l), (0.80 * head, l - 0.006));
        double lean = 0;
        for (int i = 0; i < 8; i++) lean = Math.Asin((head - handle[0].R * Math.Cos(lean)) / l);
        Pose X = new(Quat.RotY(Math.PI / 2 - lean), new(0, 0, head - l * Math.Sin(lean)));
        Solid barrel = Lathe.Turned(handle, 28), grille = Solid.Sphere(head, 32).At(0, 0, l);
        Solid ring = Solid.Cylinder(head - 0.0018, 0.0022, 0.001, 32).At(0, 0, l - 0.009);
        Solid slide = Solid.Box(new(0.0008, 0.0030, 0.0055), 0.0006).At(0.0006 - Lathe.RadiusAt(handle, 0.62 * l), 0, 0.62 * l);
        double aside = MassProperties.Sum(barrel.Moved(X).Mass(1300), grille.Moved(X).Mass(600)).Center.X;
        Pose placed = Pose.At(-aside, 0, 0) * X;
        Rng paint = rng.Split("handle");
        MaterialDescription body = kind == "karaoke" ? Materials.PaintedMetal(paint)
            : Materials.Paint("metal", NamedColor.Named(paint.Pick("color", "black", "black", "gray")).Linear, 0.35);
        MaterialDescription wire = Materials.Steel(rng.Split("grille")) with
        {
            BaseColor = new(1, 1, 1), Roughness = 0.4,
            Texture = Materials.Recipe(rng.Split("grille"), "woven-fabric", 0.014, new(0.60, 0.61, 0.63), new(0.02, 0.02, 0.02)),
        };
        Vec3 At(double z) => placed * new Vec3(0, 0, z);
        double feet = 0.004;
        return new(Id, new(barrel.Moved(placed), body, 1300) { Name = "handle" }, new(grille.Moved(placed), wire, 600) { Name = "head" },
            new(ring.Moved(placed), kind == "karaoke" ? Materials.Brass(rng.Split("ring")) : Materials.Chrome(rng.Split("ring")), 0)
                { Name = "ring" },
            new(slide.Moved(placed), kind == "wired" ? Materials.Chrome(rng.Split("slide")) : Fixtures.Black, 0) { Name = "switch" })
        {
            SizeName = SizeWord(l, Length), Base = Outline.Rectangle(0.3 * l, feet),
            Collisions =
            [
                CollisionPart.Box(feet, feet, 0.0008, Pose.At(At(l).X, 0, 0.0008)),
                CollisionPart.Box(feet, feet, 0.0008, Pose.At(At(0).X + 0.006, 0, 0.0008)),
                new(new CollisionShape.Sphere(head - 0.0004), Pose.At(At(l) + new Vec3(0, 0, 0.0002))),
                .. Lathe.Between(handle).Select(p => CollisionPart.Hull([.. ((CollisionShape.Hull)p.Shape).Vertices
                    .Select(v => placed * v).Select(v => v with { Z = Math.Max(v.Z, 0.0004) })])),
            ],
            Affordances = [new BarGrasp([At(0.2 * l), At(0.7 * l)], 2 * handle.Where(p => p.Z < 0.8 * l).Max(p => p.R) + 0.0006, 0.026)],
        };
    }
}
