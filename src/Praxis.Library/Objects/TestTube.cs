using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>
/// A lying test tube of clear glass, its round bottom at -X: with a plain or a beaded rim, open, or closed by a stopper or a screw cap.
/// </summary>
public sealed class TestTube : ObjectCategory
{
    // m; ISO 4142: tubes of 12 by 100 to 15 by 150 mm, walls of 0.8 to 1.2 mm; they go into every test tube rack
    static readonly Interval Radius = new(0.0060, 0.0075), Length = new(0.100, 0.150), Wall = new(0.0008, 0.0012);
    const double Deep = 0.014, Bead = 0.0011; // m: how far a stopper reaches in, and the rim beyond the wall

    public override IReadOnlyList<string> Nouns => ["test tube"];
    public override IReadOnlyList<string> ChineseNouns => ["试管"];

    public override ObjectAsset Build(Rng rng)
    {
        string rim = rng.Pick("rim", "plain", "beaded"), closure = rng.Pick("closure", "open", "open", "stopper", "cap");
        double r = rng.Draw("radius", Radius), half = rng.Draw("length", Length) / 2, wall = rng.Draw("wall", Wall), bore = r - wall;
        bool beaded = rim == "beaded" && closure != "cap";
        double widest = closure == "cap" ? 0.0016 : beaded ? Bead : 0, outer = r + widest;
        Profile glass = Profile.From(0, -half).Arc(0, r - half, Math.PI / 2, 6).To(r, half - 0.004);
        if (beaded) glass.To(r + Bead, half - 0.0025, 0.0008).To(r + Bead, half, 0.0008);
        else glass.To(r, half, 0.0003);
        glass.To(bore, half, 0.0003).To(bore, r - half).Arc(0, r - half, -Math.PI / 2, 6);
        // a rim that stands out lifts its end off the ground, by a fraction of a degree
        double feet = 2 * half - r - 0.001, lean = Math.Asin(widest / feet);
        Pose lying = new(Quat.RotY(Math.PI / 2 - lean), new(0, 0, r + widest * (half - r) / feet));
        Pose turned = lying * new Pose(Quat.RotZ(-Math.PI / 2), Vec3.Zero); // what looked along -Y looks up
        (Part[] closing, double end) = closure switch
        {
            "stopper" => Stopper(rng, bore, r, half), "cap" => Cap(rng, r, outer, half), _ => ((Part[])[], half),
        };
        Part[] marks = rng.Chance("marks", 0.4)
            ? (Part[])[LabGlass.Marks(_ => r, 0.022 - half, half - 0.030, 0.006, 0.0022)] : [];
        Solid tube = Solid.Revolve(glass, 28).Moved(lying);
        double sink = Math.Min(tube.ToMesh().Bounds().Low.Z,
            closing.Select(p => p.Solid.Moved(lying).ToMesh().Bounds().Low.Z).DefaultIfEmpty(1).Min());
        Pose down = Pose.At(0, 0, -sink), placed = down * lying;
        double neck = closure == "cap" ? half - 0.016 : half - 0.004;
        return new(Id, [
            new(tube.Moved(down), Materials.Glass(rng.Split("material"))),
            .. marks.Select(m => m with { Solid = m.Solid.Moved(down * turned) }),
            .. closing.Select(p => p with { Solid = p.Solid.Moved(placed) })])
        {
            SizeName = SizeWord(half, new(Length.Low / 2, Length.High / 2)), Base = Outline.Rectangle(0.6 * half, 0.3 * r),
            Collisions =
            [
                CollisionPart.Capsule(placed * new Vec3(0, 0, r - half), placed * new Vec3(0, 0, half - 1.2 * r), r - 0.0002),
                new(new CollisionShape.Cylinder(r - 0.0002, 0.6 * half), placed * Pose.At(0, 0, 0.4 * half)),
                .. widest > 0 ? (CollisionPart[])[
                    new(new CollisionShape.Cylinder(outer - 0.0003, (end - neck) / 2), placed * Pose.At(0, 0, (end + neck) / 2))] :
                    end > half ? [new(new CollisionShape.Cylinder(r - 0.0002, (end - half) / 2), placed * Pose.At(0, 0, (end + half) / 2))]
                    : [],
                // two feet, so that it neither rolls nor rocks
                .. ((int[])[-1, 1]).Select(side =>
                    CollisionPart.Box(0.008, 0.3 * r, 0.12 * r, Pose.At(side * 0.6 * half, 0, 0.12 * r))),
            ],
            Affordances =
            [
                new BarGrasp([placed * new Vec3(0, 0, 0.012 - half), placed * new Vec3(0, 0, neck - 0.012)], 2 * r, 2 * r),
                new InsertAxis(r, 1.6 * half, IsHole: false) { X_OA = placed * new Pose(Quat.RotX(Math.PI), new(0, 0, -half)) },
                .. closure == "open" ? [] : (Affordance[])[
                    new Reservoir(Outline.Disc(bore), wall - half, closure == "cap" ? half : half - Deep)
                        { IsSealed = true, X_OA = placed }],
            ],
        };
    }

    // a bung with a head as wide as the tube
    static (Part[], double) Stopper(Rng rng, double bore, double r, double half)
    {
        double end = half + 0.010;
        Profile plug = Profile.From(0, half - Deep).To(bore - 0.0005, half - Deep, 0.0006).To(bore - 0.0001, half + 0.0002)
            .To(r - 0.0003, half + 0.0002).To(r, end, 0.0012).To(0, end);
        Rng of = rng.Split("stopper");
        MaterialDescription bung = rng.Chance("cork", 0.4) ? Materials.Cork(of) : Materials.Rubber(of);
        return ([new(Solid.Revolve(plug, 24), bung) { Name = "stopper" }], end);
    }

    // hollow: a lid over a skirt with grip ribs
    static (Part[], double) Cap(Rng rng, double r, double outer, double half)
    {
        double end = half + 0.002, low = half - 0.016;
        Profile lid = Profile.From(r + 0.0001, low).To(outer - 0.0004, low, 0.0003).To(outer - 0.0004, end, 0.0008).To(0, end)
            .To(0, half + 0.0001).To(r + 0.0001, half + 0.0001).Close();
        const int Ribs = 20;
        Solid rib = Solid.Box(new(0.0004, 0.0003, 0.006), 0.0002).At(outer - 0.0004, 0, half - 0.008);
        Solid ribs = Enumerable.Range(0, Ribs).Select(i => rib.Rotated(Quat.RotZ(2 * Math.PI * i / Ribs))).Joined();
        return ([new(Solid.Revolve(lid, 28) + ribs, Materials.Plastic(rng.Split("cap"))) { Name = "cap" }], end);
    }
}
