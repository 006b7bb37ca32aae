using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A tall measuring cylinder with a pouring lip at +X, printed marks and a round or hexagonal foot, partly filled.</summary>
public sealed class GraduatedCylinder : ObjectCategory
{
    // m; ISO 4788: 25 to 100 ml cylinders are 24 to 32 mm wide and 170 to 240 mm high
    static readonly Interval Radius = new(0.0125, 0.0160), Height = new(0.170, 0.230), Spread = new(2.3, 2.5);
    const double Foot = 0.009;

    public override IReadOnlyList<string> Nouns => ["graduated cylinder", "measuring cylinder"];
    public override IReadOnlyList<string> ChineseNouns => ["量筒"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "round", "hexagonal");
        double r = rng.Draw("radius", Radius), h = rng.Draw("height", Height), foot = r * rng.Draw("spread", Spread);
        const double Wall = 0.0018, Floor = 0.014, Lip = 0.004;
        double level = Floor + (h - Floor) * rng.Uniform("level", 0.3, 0.75), square = 0.6 * foot, bore = r - Wall + 0.0003;
        Profile tube = Profile.From(0, Foot - 0.001).To(1.8 * r, Foot - 0.001)
            .Curve((1.2 * r, 0.010), (r, 0.014), (r, 0.024)).To(r, h - 0.012).To(r, h - 0.008).To(r + 0.0003, h - 0.004)
            .To(r + 0.001, h, 0.0005).To(r + 0.001 - Wall, h, 0.0005).To(r + 0.0003 - Wall, h - 0.004).To(r - Wall, h - 0.008)
            .To(r - Wall, h - 0.012).To(r - Wall, Floor, 0.003).To(0, Floor);
        // the liquid reaches into the glass: so it is seen to fill the tube
        Profile liquid = Profile.From(0, Floor + 0.0003).To(bore, Floor + 0.0003, 0.003).To(bore, level).To(0, level);
        Vec3[] corners = [.. Enumerable.Range(0, 6).Select(i => i * Math.PI / 3)
            .Select(a => new Vec3(foot * Math.Cos(a), foot * Math.Sin(a), 0))];
        bool round = kind == "round";
        Solid pedestal = round ? Solid.Prism(Outline.Disc(foot), Foot, 0.002, 40) : Solid.Extrude(Rounded(corners), Foot, 0.002);
        CollisionPart lowest = round
            ? CollisionPart.Cylinder(foot, 0.0003, Foot)
            : CollisionPart.Hull([.. corners.Select(c => c with { Z = 0.0003 }), .. corners.Select(c => c with { Z = Foot })]);
        // where the flare begins, two places on it, and where it ends
        Section[] flare = [.. (((double Z, double R)[])[(Foot - 0.0005, 1.8), (0.0108, 1.33), (0.0158, 1.08), (0.024, 1)])
            .Select(s => new Section(s.Z, s.R * r, s.R * r))];
        MaterialDescription glass = Materials.Glass(rng.Split("material"));
        MaterialDescription stand = rng.Chance("plastic foot", 0.6) ? Materials.Plastic(rng.Split("foot")) : glass;
        return new(Id, new(LabGlass.Lipped(Solid.Revolve(tube, 36), h, Lip, 0.005), glass), new(pedestal, stand) { Name = "base" },
            LabGlass.Marks(_ => r, 0.034, h - 0.030, 0.011, 0.0028),
            new(Solid.Revolve(liquid, 28), LabGlass.Solution(rng.Split("liquid"))) { IsContent = true })
        {
            SizeName = SizeWord(h, Height), Base = Outline.Rectangle(square, square),
            Collisions =
            [
                CollisionPart.Box(square, square, Foot / 2, Pose.At(0, 0, Foot / 2)), lowest, .. CollisionPart.Stack(flare),
                CollisionPart.Cylinder(r, 0.02, h), CollisionPart.Box(0.0026, 0.005, 0.004, Pose.At(r + 0.0024, 0, h - 0.004)),
            ],
            Affordances =
            [
                new CylinderGrasp(r, 0.030, h - 0.012) { Above = 0.012 },
                new Spout(0.005) { X_OA = Pose.At(r + Lip, 0, h - 0.001) }, new Reservoir(Outline.Disc(r - Wall), Floor, h),
            ],
        };
    }

    // begins in the middle of a side, so that all corners can be round
    static Profile Rounded(Vec3[] corners)
    {
        Vec3 middle = (corners[^1] + corners[0]) / 2;
        Profile profile = Profile.From(middle.X, middle.Y);
        foreach (Vec3 c in corners) profile.To(c.X, c.Y, 0.003);
        return profile.Close();
    }
}
