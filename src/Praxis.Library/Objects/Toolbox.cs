using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A toolbox, clasps towards -X, lid hinged at the back; a carrying handle turns at its ends, folded in front.</summary>
public sealed class Toolbox : ObjectCategory
{
    // half extents, heights of box and lid, m; 12 to 14 inch boxes of common catalogues: 280 to 360 by 150 to 180 by 120 to 160 mm
    static readonly Interval HalfLength = new(0.140, 0.175), HalfDepth = new(0.075, 0.088), Height = new(0.085, 0.105),
        Lid = new(0.036, 0.048);
    const double Wall = 0.003, Bar = 0.0045, Grip = 0.008, HalfGrip = 0.055; // m

    public override IReadOnlyList<string> Nouns => ["toolbox", "tool box"];
    public override IReadOnlyList<string> ChineseNouns => ["工具箱"];
    public override bool IsFurniture => true; // wider than a hand, and its handle hangs loose: nothing on the box itself can be held

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "plastic", "metal", "hip-roof");
        bool plastic = kind == "plastic", roof = kind == "hip-roof";
        double w = rng.Draw("half-length", HalfLength), d = rng.Draw("half-depth", HalfDepth), h = rng.Draw("height", Height);
        double cover = rng.Draw("lid", Lid) * (roof ? 1.25 : 1), seam = h + CarryingCase.Gap, top = seam + cover;
        Outline outline = Outline.Rectangle(d, w, plastic ? 0.011 : 0.005);
        Vec3 axis = CarryingCase.Axis(d, h + CarryingCase.Gap / 2), left = new(-d, 0.6 * w, seam), right = new(-d, -0.6 * w, seam);
        // the handle in its own plane, pivots on the Y axis, folded towards -X; it swings clear of the clasps and of the lid's edge
        double pivot = h - 0.024;
        double reach = Math.Max(new Vec3(d + 0.016, 0, 0.038).Length, new Vec3(d, 0, top - pivot).Length) + Grip + 0.004;
        double fold = Math.Asin(0.02 / reach);
        Pose X_OB = new(Quat.RotY(-fold), new(0, 0, pivot));
        Vec3[] bail = [.. CarryingCase.Loop(w + 0.007, reach, 0.016).Select(p => new Vec3(-p.X, p.Y, 0))];
        Vec3 low = new(-reach, -HalfGrip, 0), high = new(-reach, HalfGrip, 0);
        Solid Disc(double radius, double half, double y, double z) =>
            Solid.Cylinder(radius, half, 0.0006, 24).Rotated(Quat.RotX(Math.PI / 2)).At(0, y, z);
        Rng surface = rng.Split("material");
        MaterialDescription box = plastic ? Materials.Plastic(surface) : Materials.PaintedMetal(surface);
        MaterialDescription black = Materials.Paint("plastic", NamedColor.Named("black").Linear);
        MaterialDescription steel = Materials.Steel(rng.Split("steel"));
        MaterialDescription bright = Materials.Chrome(rng.Split("clasps"));
        double sheet = plastic ? 1400 : 2000; // kg/m^3; the sheet is thinner than the wall modelled here, plastic has ribs
        MaterialDescription lidMade = plastic && box.ColorName != "black" && rng.Chance("two-tone", 0.6) ? black : box;
        (Solid Solid, CollisionPart[] Body) shell = roof ? Roof(d, w, cover, seam)
            : (CarryingCase.Cover(outline, cover, Wall, 0.004).At(0, 0, seam),
                [.. CarryingCase.CoverBody(outline, seam, top, Wall)]);
        Solid label = Groceries.Upright(0.36 * w, 0.16 * h).Rotated(Quat.RotZ(-Math.PI / 2)).At(-d, 0, 0.66 * h);
        Solid ribs = ((double[])[-0.8, -0.4, 0.4, 0.8])
            .Select(y => Solid.Box(new(0.0008, 0.006, 0.3 * h), 0.0006).At(-d, y * w, 0.42 * h)).Joined();
        var lid = new Link("lid", Joint.Hinge(axis, Vec3.UnitY, new(0, 1.9)) with
        {
            Friction = 0.04, Damping = 0.03, Forces = [new Latch(0, 2.5 * 2 * d, 0.03)],
        }, [new(shell.Solid, lidMade, sheet), 
            new(CarryingCase.Clasp(left) + CarryingCase.Clasp(right), plastic ? black : bright) { Name = "latch", Count = 2 }])
        {
            Collisions = [.. shell.Body, .. CarryingCase.ClaspBody(left), .. CarryingCase.ClaspBody(right)],
            Affordances =
            [
                CarryingCase.ClaspGrasp(left), CarryingCase.ClaspGrasp(right),
                new SupportSurface(Outline.Rectangle((roof ? 0.5 : 1) * d - 0.008, w - 0.008)) { X_OA = Pose.At(0, 0, top) },
            ],
        };
        CollisionPart[] swing =
        [
            .. CarryingCase.LoopBody(bail, Bar), CollisionPart.Capsule(low, high, Grip),
            CollisionPart.Box(0.0085, 0.0045, 0.0085, Pose.At(0, w + 0.007, 0)),
            CollisionPart.Box(0.0085, 0.0045, 0.0085, Pose.At(0, -w - 0.007, 0)),
        ];
        Vec3[] bow = [.. ((double[])[-1, -0.5, 0, 0.5, 1]).Select(s => new Vec3(0.004 * s * s - reach, 0.75 * HalfGrip * s, 0))];
        // a little beyond upright, so that it stays up
        Joint turn = Joint.Hinge(X_OB.P, Vec3.UnitY, new(0, Math.PI / 2 + fold + 0.04)) with { Friction = 0.02, Damping = 0.01 };
        var handle = new Link("handle", turn, [
            new((Solid.Tube(bail, Bar, 10) + Disc(0.010, 0.0045, w + 0.007, 0) + Disc(0.010, 0.0045, -w - 0.007, 0)).Moved(X_OB),
                plastic ? black : steel, plastic ? 1050 : 2500), // a tube
            new(Solid.Tube([low, high], Grip, 12).Moved(X_OB), Materials.Rubber(rng.Split("grip"))) { Name = "grip" }])
        {
            Collisions = [.. CollisionPart.Placed(X_OB, swing)],
            Affordances =
            [
                new HandleGrasp(bow, Vec3.UnitZ, 2 * Grip) { X_OA = X_OB },
                new BarGrasp([X_OB * bow[0] with { X = -reach }, X_OB * bow[4] with { X = -reach }], 2 * Grip, 2 * Grip) { Worth = 0.8 },
            ],
        };
        return new(Id, new(CarryingCase.Tray(outline, h, Wall, 0.004), box, sheet),
            new(CarryingCase.HingePin(axis, 0.8 * w), steel, 3000), new(ribs, box, 0),
            new(Disc(0.012, 0.0014, w + 0.0004, pivot) + Disc(0.012, 0.0014, -w - 0.0004, pivot), plastic ? black : steel),
            new(label, Materials.Printed(rng.Split("label"), box.Name), 0) { Name = "label" })
        {
            SizeName = SizeWord(w, HalfLength), Base = outline.Inset(0.004), Links = [lid, handle],
            Collisions = [.. CarryingCase.TrayBody(outline, h, Wall), CarryingCase.HingePinBody(axis, 0.8 * w)],
            Affordances =
            [
                // the open lid stands at the back, the handle turns at the ends
                new RimGrasp(outline.Inset(Wall / 2), h, Wall)
                {
                    Depth = h - Wall, Obstructed = [(0, 1.1), (Math.PI / 2, 0.2), (-Math.PI / 2, 0.2)], Worth = 0.5,
                    Behind = ["lid"],
                },
                new Cavity(outline.Inset(Wall), Wall, h) { Behind = ["lid"], HoldsLiquid = false },
            ],
        };
    }

    // of bent sheet along Y, closed by a gable at both ends
    static (Solid Solid, CollisionPart[] Body) Roof(double d, double w, double height, double z)
    {
        double eaves = 0.4 * height, i = 0.0005;
        Profile sheet = Profile.From(d, 0).To(d, eaves).To(0.5 * d, height).To(-0.5 * d, height).To(-d, eaves).To(-d, 0).To(Wall - d, 0)
            .To(Wall - d, eaves - 0.45 * Wall).To(0.35 * Wall - 0.5 * d, height - Wall).To(0.5 * d - 0.35 * Wall, height - Wall)
            .To(d - Wall, eaves - 0.45 * Wall).To(d - Wall, 0).Close();
        Profile gable = Profile.From(d - i, 0).To(d - i, eaves).To(0.5 * d, height - i).To(-0.5 * d, height - i).To(i - d, eaves)
            .To(i - d, 0).Close();
        Quat upright = Quat.RotX(Math.PI / 2);
        Solid end = Solid.Extrude(gable, Wall, 0.0005).Rotated(upright);
        Pose X_OG = new(upright, new(0, 0, z));
        return (Solid.Extrude(sheet, 2 * w, 0.0008).Rotated(upright).At(0, w, z) + end.At(0, w - i, z) + end.At(0, Wall + i - w, z),
        [
            .. CollisionPart.Placed(X_OG, [.. CollisionPart.Prisms(sheet, -w, w), .. CollisionPart.Prisms(gable, w - Wall, w),
                .. CollisionPart.Prisms(gable, -w, Wall - w)]),
        ]);
    }
}
