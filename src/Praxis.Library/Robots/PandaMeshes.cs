using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Robots;

/// <summary>
/// How the Panda looks: our own shells, drawn after photographs around the published kinematics, each in its link's frame (modified
/// Denavit-Hartenberg, as in <see cref="Panda"/>). At every joint a drum is split between two links, with a dark seam.
/// </summary>
internal static class PandaMeshes
{
    static readonly MaterialDescription
        Shell = new() { Name = "plastic", ColorName = "white", BaseColor = new(0.80, 0.80, 0.79), Roughness = 0.32, ClearCoat = 0.25 },
        Dark = new() { Name = "plastic", ColorName = "black", BaseColor = new(0.035, 0.036, 0.038), Roughness = 0.45 },
        Metal = new() { Name = "steel", ColorName = "gray", BaseColor = new(0.45, 0.45, 0.46), Metallic = 1, Roughness = 0.35 },
        Pad = new() { Name = "rubber", ColorName = "black", BaseColor = new(0.02, 0.02, 0.02), Roughness = 0.8 };

    const int Round = 24; // facets around; the whole arm stays below 9 k triangles

    static readonly Quat AlongY = Quat.RotX(-Math.PI / 2); // takes Z to Y

    /// <summary>Parts of link 0 (the foot) to 7 (the flange).</summary>
    public static IReadOnlyList<VisualPart> Link(int i) => i switch
    {
        0 => Foot(),
        1 => Parts(
            Column(-0.186, -0.02, 0.057, 0.056) + Drum(0.061, -0.118, -0.003),
            Seam(0.0585, -0.192, -0.184) + SeamY(0.0595, -0.006, 0)),
        2 => Parts(
            Column(0.02, 0.186, 0.056, 0.057).Rotated(Quat.RotX(Math.PI / 2))
                + Drum(0.061, -0.118, -0.003).Rotated(Quat.RotX(-Math.PI / 2)),
            SeamY(0.0585, -0.192, -0.184) + Seam(0.0595, 0, 0.006)),
        3 => UpperArm(),
        4 => Elbow(),
        5 => Forearm(),
        6 => Wrist(),
        7 => Flange(),
        _ => throw new ArgumentOutOfRangeException(nameof(i), i, "The Panda has links 0 to 7."),
    };

    /// <summary>The hand's body in the hand's frame: Z towards the fingertips, Y along the fingers' travel.</summary>
    public static IReadOnlyList<VisualPart> Hand()
    {
        Solid collar = Solid.Revolve(Profile.From(0, 0).To(0.0315, 0, 0.001).To(0.0315, 0.006).To(0.024, 0.016).To(0, 0.016), 24);
        // a wide body that narrows towards the flange
        Solid body = Solid.Sweep(Profile.From(0, 0.006).To(0.012, 0.006, 0.006).To(0.026, 0.030, 0.010).To(0.0275, 0.052, 0.003)
            .To(0, 0.052), 0.004, 0.074, 12);
        Solid rail = Solid.Sweep(Profile.From(0, 0.050).To(0.022, 0.050).To(0.022, 0.0655, 0.003).To(0, 0.0655), 0.004, 0.078, 12);
        Solid plate = Solid.Box(new(0.0035, 0.030, 0.008), 0.0015).At(0.0290, 0, 0.037);
        return [new((body + collar).ToMesh(), Shell), new((rail + plate).ToMesh(), Dark)];
    }

    /// <summary>The left finger in its own frame; its pad faces -Y. The right finger is the left one turned by pi about Z.</summary>
    public static IReadOnlyList<VisualPart> Finger()
    {
        Solid carriage = Solid.Box(new(0.0105, 0.0095, 0.0085), 0.0015).At(0, 0.0160, 0.0085);
        Solid bone = Solid.Box(new(0.0090, 0.0055, 0.0200), 0.0015).At(0, 0.0115, 0.0270);
        Solid tip = Solid.Box(new(0.0090, 0.0050, 0.0110), 0.0015).At(0, 0.0080, 0.0448);
        Solid pad = Solid.Box(new(0.0088, 0.0022, 0.0108), 0.0008).At(0, 0.0022, 0.0448);
        return [new((carriage + bone + tip).ToMesh(), Metal), new(pad.ToMesh(), Pad)];
    }

    static List<VisualPart> Parts(Solid shell, Solid dark) => [new(shell.ToMesh(), Shell), new(dark.ToMesh(), Dark)];

    static List<VisualPart> Foot()
    {
        Solid column = Solid.Revolve(Profile.From(0, 0).To(0.093, 0).To(0.090, 0.030, 0.02).To(0.070, 0.085, 0.03).To(0.058, 0.139)
            .To(0, 0.139), Round);
        Solid tail = Solid.Sweep(Profile.From(0, 0).To(0.030, 0).To(0.028, 0.050, 0.010).To(0.010, 0.086, 0.010).To(0, 0.086), 0.046,
            0.034, 12).At(-0.074, 0, 0);
        Solid plugs = Solid.Box(new(0.003, 0.040, 0.016), 0.001).At(-0.149, 0, 0.030) + Seam(0.056, 0.136, 0.143);
        return Parts(column + tail, plugs);
    }

    // rises on the shoulder's axis and swings forward to the elbow, 82.5 mm in front of it
    static List<VisualPart> UpperArm()
    {
        Vec3[] path = Solid.Spline(
            [new(0, 0, -0.120), new(0, 0, -0.095), new(0.012, 0, -0.060), new(0.048, 0, -0.022), new(0.0825, 0, 0)], 2);
        double[] radii = [.. path.Select(p => 0.057 - 0.10 * Math.Max(0, p.X) * (0.0825 - p.X) / 0.0825)];
        return Parts(
            Solid.Tube(path, radii, 18) + Drum(0.057, 0.003, 0.106).At(0.0825, 0, 0),
            Seam(0.0585, -0.130, -0.118) + SeamY(0.0555, 0, 0.006).At(0.0825, 0, 0));
    }

    // from the elbow up and back onto the forearm's axis; Y points up the forearm, Z across
    static List<VisualPart> Elbow()
    {
        Vec3[] path = Solid.Spline(
            [new(0, 0, 0), new(-0.034, 0.022, 0), new(-0.070, 0.058, 0), new(-0.0825, 0.095, 0), new(-0.0825, 0.118, 0)], 2);
        double[] radii = [.. path.Select(p => 0.056 + 0.10 * p.X * (0.0825 + p.X) / 0.0825)];
        return Parts(
            Solid.Tube(path, radii, 18) + Drum(0.057, 0.003, 0.106).Rotated(Quat.RotX(Math.PI / 2)),
            SeamY(0.0585, 0.112, 0.126).At(-0.0825, 0, 0) + Seam(0.0555, 0, 0.006));
    }

    // a thick barrel that thins out to one side and holds the wrist's drum from that side
    static List<VisualPart> Forearm()
    {
        Vec3[] path = Solid.Spline(
        [
            new(0, 0, -0.252), new(0, 0.002, -0.205), new(0, 0.022, -0.150), new(0, 0.046, -0.095), new(0, 0.060, -0.040), new(0, 0.062, 0),
        ], 2);
        double[] radii = [.. path.Select(p => 0.041 + 0.016 * Smooth((-p.Z - 0.06) / 0.15))];
        Vec3[] spine = Solid.Spline([new(0, 0.045, -0.225), new(0, 0.066, -0.150), new(0, 0.083, -0.080), new(0, 0.090, -0.020)], 3);
        Solid cover = Solid.Tube(spine, 0.024, 10, 1.3);
        return Parts(
            Solid.Tube(path, radii, 18) + cover + Drum(0.051, 0.018, 0.112),
            Seam(0.0585, -0.262, -0.248) + SeamY(0.0495, 0.014, 0.020));
    }

    // the other half of the wrist's drum, and a neck that reaches 88 mm out to the flange's axis; Y points up, against the tool
    static List<VisualPart> Wrist()
    {
        Vec3[] neck = Solid.Spline([new(0, 0, 0.022), new(0.030, 0.004, 0.018), new(0.062, 0.006, 0.006), new(0.088, 0.002, 0)], 2);
        Solid drum = Solid.Revolve(Profile.From(0, -0.014).To(0.051, -0.014).To(0.051, 0.062, 0.024).To(0, 0.068), Round);
        Solid housing = Solid.Revolve(Profile.From(0, -0.052).To(0.044, -0.052, 0.002).To(0.047, 0.010, 0.02).To(0.040, 0.050, 0.022)
            .To(0, 0.056), Round);
        return Parts(
            drum + Solid.Tube(neck, 0.044, 14) + housing.Rotated(AlongY).At(0.088, 0, 0),
            SeamY(0.0435, -0.056, -0.050).At(0.088, 0, 0));
    }

    static List<VisualPart> Flange()
    {
        Solid barrel = Solid.Revolve(Profile.From(0, 0.054).To(0.045, 0.054, 0.002).To(0.045, 0.086, 0.012).To(0.034, 0.098, 0.003)
            .To(0, 0.098), Round);
        Solid pilot = Solid.Sweep(Profile.From(0, 0.062).To(0.014, 0.062, 0.004).To(0.014, 0.092, 0.004).To(0, 0.092), 0.022, 0.016, 12)
            .At(0.046, 0, 0).Rotated(Quat.RotZ(Math.PI / 4));
        Solid flange = Solid.Cylinder(0.0315, 0.0055, 0.001, Round).At(0, 0, 0.1015);
        return [new((barrel + pilot).ToMesh(), Shell), new(flange.ToMesh(), Metal)];
    }

    static double Smooth(double t) => Math.Clamp(t, 0, 1) is var c ? c * c * (3 - 2 * c) : 0;

    // half a joint's drum along Y, flat at the seam and domed at its end
    static Solid Drum(double radius, double from, double to)
    {
        double flat = Math.Abs(from) < Math.Abs(to) ? from : to, end = flat == from ? to : from, length = Math.Abs(end - flat);
        Solid drum = Solid.Revolve(Profile.From(0, 0).To(radius, 0).To(radius, length, 0.035).To(0, length), Round);
        return drum.Rotated(end > flat ? AlongY : Quat.RotX(Math.PI / 2)).At(0, flat, 0);
    }

    static Solid Column(double from, double to, double low, double high) =>
        Solid.Revolve(Profile.From(0, from).To(low, from).To(high, to).To(0, to), Round);

    // a dark ring around Z
    static Solid Seam(double radius, double from, double to) => Solid.Cylinder(radius, (to - from) / 2, 0, Round).At(0, 0, (from + to) / 2);
    static Solid SeamY(double radius, double from, double to) => Seam(radius, from, to).Rotated(AlongY);
}
