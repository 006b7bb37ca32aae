using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>
/// A laboratory pipette that lies on its handle, its tip towards -X and the button of its plunger at +X, with a tip on or without.
/// </summary>
public sealed class Pipette : ObjectCategory
{
    // m; pipettes of 20 to 1000 ul: 210 to 240 mm long, handles 24 to 30 mm thick, strokes of 12 mm
    static readonly Interval Handle = new(0.095, 0.115), Radius = new(0.0120, 0.0145), Shaft = new(0.070, 0.085);
    const double Travel = 0.012, Bore = 0.0060, Knob = 0.0048, Well = 0.018;

    public override IReadOnlyList<string> Nouns => ["pipette", "micropipette", "laboratory pipette"];
    public override IReadOnlyList<string> ChineseNouns => ["移液器", "移液枪", "移液管"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "tip", "bare", "slim");
        double l = rng.Draw("handle", Handle), r = rng.Draw("radius", Radius) * (kind == "slim" ? 0.88 : 1), shaft = rng.Draw("shaft",
            Shaft);
        // upright about Z, the lower end of the handle at zero; then laid down so that up becomes +X
        (double R, double Z)[] grip = [(0.62 * r, 0), (0.80 * r, 0.014), (r, 0.034), (r, l - 0.004), (0.92 * r, l)];
        (double R, double Z)[] cone = [(0.0026, -shaft), (0.0034, -0.6 * shaft), (0.0050, -0.25 * shaft), (0.62 * r, 0.001)];
        (double R, double Z)[] tip = [(0.0007, -shaft - 0.034), (0.0026, -shaft - 0.004), (0.0036, -shaft + 0.010)];
        bool tipped = kind != "bare";
        Profile section = Profile.From(0, 0);
        foreach ((double radius, double z) in grip) section.To(radius, z);
        Solid body = Solid.Revolve(section.To(Bore, l, 0.0006).To(Bore, l - Well).To(0, l - Well), 28);
        Pose lying = new(Quat.RotY(Math.PI / 2), new(0, 0, r));
        MaterialDescription shell = Materials.Paint("plastic", NamedColor.Named(rng.Pick("shell", "white", "gray")).Linear,
            0.35) with { ColorName = "white" };
        MaterialDescription accent = Materials.Plastic(rng.Split("accent"));
        Solid hook = Solid.Box(new(0.0035, 0.006, 0.009), 0.002).At(-r - 0.0015, 0, l - 0.020);
        Solid screen = Solid.Box(new(0.0008, 0.0045, 0.013), 0.0004).At(-r + 0.0002, 0, 0.56 * l);
        double aside = MassProperties.Sum(body.Moved(lying).Mass(900), Lathe.Turned(cone, 20).Moved(lying).Mass(900)).Center.X;
        Pose X = Pose.At(-aside, 0, 0) * lying;
        double end = l + Travel + 0.0035;
        Joint slide = Joint.Slide(-Vec3.UnitX, new(0, Travel)) with { Friction = 0.2, Damping = 2, Stiffness = 250, SpringRest = -0.004 };
        double low = l - Well + Travel + 0.001, high = end + 0.002;
        Solid plunger = Solid.Cylinder(0.0032, (high - low) / 2 - 0.001, 0, 16).At(0, 0, (high + low) / 2 - 0.001) + Solid.Cylinder(Knob,
            0.0035, 0.001, 20).At(0, 0, high - 0.0035);
        var button = new Link("button", slide, new Part(plunger.Moved(X), accent, 2500))
        {
            Collisions = [.. CollisionPart.Placed(X, [CollisionPart.Cylinder(0.0032, low, high), CollisionPart.Cylinder(Knob, high - 0.007,
                high)])],
            Affordances = [new PressPoint(0.8 * Knob, Travel) { X_OA = X * Pose.At(0, 0, high) }],
        };
        Outline collar = Outline.Disc((r + Bore) / 2);
        double half = (l - 0.034) / 2;
        Part[] point = tipped ? [new(Lathe.Turned(tip, 16).Moved(X), Materials.ClearPlastic(rng.Split("tip")), 900) { Name = "tip" }] : [];
        return new(Id, [new(body.Moved(X), shell, 900) { Name = "handle" }, new(Lathe.Turned(cone, 20).Moved(X), accent,
            900) { Name = "shaft" },
            new(hook.Moved(X), accent, 900) { Name = "hook" }, new(screen.Moved(X), Materials.Paint("glass", new(0.42, 0.47, 0.40), 0.3),
                0) { Name = "screen" }, .. point])
        {
            SizeName = SizeWord(l, Handle), Base = Outline.Rectangle(0.024, 0.004),
            Collisions =
            [
                .. ((double[])[0.040, l - 0.012]).Select(z => CollisionPart.Box(0.005, 0.004, 0.0009, Pose.At((X * new Vec3(0, 0, z)).X, 0,
                    0.0009))),
                .. CollisionPart.Placed(X,
                [
                    .. Lathe.Between([.. grip[..3].Select(p => (p.R - 0.0003, p.Z)), (r - 0.0003, l - Well)]),
                        .. CollisionPart.Wall(collar, l - Well - 0.001, collar, l, r - Bore - 0.0004, 3),
                    .. Lathe.Between(cone), .. tipped ? Lathe.Between(tip) : [], CollisionPart.Box(0.0035, 0.006, 0.009,
                        Pose.At(-r - 0.0015, 0, l - 0.020)),
                ]),
            ],
            Affordances =
            [
                new BarGrasp([X * new Vec3(0, 0, 0.042), X * new Vec3(0, 0, l - 0.036)], 2 * r, 2 * r),
                new InsertAxis(0.003, 0.5 * shaft, IsHole: false) { X_OA = X * new Pose(Quat.RotX(Math.PI), new(0, 0, tipped
                    ? -shaft - 0.034 : -shaft)) },
            ],
            Links = [button],
        };
    }
}
