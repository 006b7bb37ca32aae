using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A ruler that lies along X: flat with a bevelled edge at +Y, a triangular scale, or a folding rule folded up.</summary>
public sealed class Ruler : ObjectCategory
{
    // m; 15 and 20 cm rulers, thick school ones; draughtsman's scales; folding rules with slats 16 mm wide and 3 mm thick
    static readonly Interval Length = new(0.155, 0.210), Width = new(0.028, 0.036), Thickness = new(0.0045, 0.0065);
    static readonly Interval Folded = new(0.020, 0.033), Slat = new(0.0145, 0.0165);

    public override IReadOnlyList<string> Nouns => ["ruler", "measuring stick"];
    public override IReadOnlyList<string> ChineseNouns => ["尺子", "直尺"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "flat", "triangular", "folding");
        double half = rng.Draw("length", Length) / 2, w = rng.Draw("width", kind == "folding" ? Folded : Width);
        double thick = kind == "folding" ? rng.Draw("slat", Slat) : rng.Draw("thickness", Thickness);
        double h = kind == "triangular" ? Math.Sqrt(0.75) * w : thick;
        const double Round = 0.0012;
        Profile flat = Profile.From(-w / 2, 0).To(w / 2, 0).To(w / 2, 0.4 * h).To(w / 2 - 0.006, h).To(-w / 2, h).Close();
        Profile triangle = Profile.From(0, 0).To(w / 2, 0, Round).To(0, h, Round).To(-w / 2, 0, Round).Close();
        Solid body = kind switch { "flat" => Bar(flat, half), "triangular" => Bar(triangle, half), _ => Slats(half, w, h) };
        Solid side = kind switch
        {
            "flat" => Scale(half, w / 2 - 0.0065).At(0, 0, h),
            "triangular" => Scale(half, w / 2 - 0.0025).Moved(new(Quat.RotX(-Math.PI / 3), new(0, w / 4, h / 2))),
            _ => Scale(half - 0.006, h / 2 - 0.001).Rotated(Quat.RotX(Math.PI / 2)).At(0, 0.0003 - w / 2, h / 2),
        };
        Solid ticks = side + (kind == "flat" ? Scale(half, w / 2 - 0.001).At(0, 0, h) : side).Rotated(Quat.RotZ(Math.PI));
        Solid rivet = Solid.Cylinder(0.003, w / 2 + 0.0003, 0.0003, 16).Rotated(Quat.RotX(Math.PI / 2));
        Vec3[] wedge = [.. ((double[])[-half, half]).SelectMany(x => (Vec3[])
            [new(x, -w / 2, 0.0003), new(x, w / 2, 0.0003), new(x, 0, h - 0.0005)])];
        return new(Id, [
            new(body, Material(rng, kind)),
            new(ticks, Materials.Paint("", new(0.02, 0.02, 0.02)), BulkDensity: 0) { Name = "marking" }, .. kind == "folding"
                ? (Part[])[new(rivet.At(half - 0.010, 0, h / 2) + rivet.At(0.010 - half, 0, h / 2),
                    Materials.Brass(rng.Split("rivet")), 0) { Name = "rivet", Count = 2 }] : []])
        {
            SizeName = SizeWord(half, new(Length.Low / 2, Length.High / 2)), ShapeName = kind == "flat" ? "" : kind,
            Base = Outline.Rectangle(half - 0.004, 0.3 * w),
            Collisions = kind == "triangular"
                ? [CollisionPart.Box(half, 0.3 * w, 0.1 * h, Pose.At(0, 0, 0.1 * h)), CollisionPart.Hull(wedge)]
                : [CollisionPart.Box(half, w / 2, h / 2, Pose.At(0, 0, h / 2))],
            // fingers close low on the slanted sides
            Affordances = [new BarGrasp([new(-0.8 * half, 0, h / 2), new(0.8 * half, 0, h / 2)], kind == "triangular" ? 0.88 * w : w, h)],
        };
    }

    static Solid Bar(Profile section, double half) =>
        Solid.Extrude(section, 2 * half, 0.0004).Rotated(Quat.FromAxes(Vec3.UnitY, Vec3.UnitZ, Vec3.UnitX)).At(-half, 0, 0);

    // slats on their edges, side by side; every other one is shifted, as joints are
    static Solid Slats(double half, double w, double h)
    {
        int count = (int)Math.Round(w / 0.0033);
        double pitch = w / count;
        Solid slat = Solid.Prism(Outline.Rectangle(half - 0.0015, h / 2, 0.004), pitch - 0.0003, 0.0003, 8).Rotated(Quat.RotX(Math.PI / 2));
        return Enumerable.Range(0, count)
            .Select(i => slat.At(i % 2 == 0 ? 0.0015 : -0.0015, (i + 1 - count / 2.0) * pitch, h / 2)).Joined();
    }

    // a tick every 5 mm in the X-Y plane, from y inwards
    static Solid Scale(double half, double y)
    {
        int last = (int)((half - 0.004) / 0.005);
        return Enumerable.Range(-last, 2 * last + 1).Select(i => (At: 0.005 * i, Reach: i % 2 == 0 ? 0.0035 : 0.002))
            .Select(t => Solid.Box(new(0.00035, t.Reach, 0.0002), 0).At(t.At, y - t.Reach, 0)).Joined();
    }

    static MaterialDescription Material(Rng rng, string kind) => kind == "folding" ? Materials.PaintedWood(rng.Split("material"))
        : rng.Pick("made-of", "wood", "plastic", "aluminium") switch
        {
            "wood" => Materials.Wood(rng.Split("material")),
            "plastic" => Materials.Plastic(rng.Split("material")),
            _ => Materials.Aluminium(rng.Split("material")),
        };
}
