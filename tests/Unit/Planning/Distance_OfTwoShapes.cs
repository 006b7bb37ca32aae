using Praxis.Core;
using Praxis.Mujoco;
using Praxis.Planning;
using Xunit;

namespace Praxis.Tests.Unit.Planning;

/// <summary>
/// Distances that the checker reports, against closed forms for a point and one shape, minimised over the surface of the other.
/// </summary>
public sealed class Distance_OfTwoShapes
{
    static readonly (string Xml, Func<Vec3, double> ToPoint, Func<double, double, Vec3> Surface)[] Shapes =
    [
        ("type='sphere' size='.05'", p => p.Length - 0.05, (u, v) => 0.05 * OnSphere(u, v)),
        ("type='capsule' size='.03 .06'", p => (p - new Vec3(0, 0, Math.Clamp(p.Z, -0.06, 0.06))).Length - 0.03,
            (u, v) => v < 0.5 ? OnCaps(0.03 * OnSphere(u, 2 * v)) : OnTube(0.03, 0.06, u, 2 * v - 1)),
        ("type='box' size='.03 .05 .08'", p => ToBox(p, new(0.03, 0.05, 0.08)), (u, v) => OnBox(u, v, new(0.03, 0.05, 0.08))),
        ("type='cylinder' size='.04 .07'", ToCylinder, (u, v) => v < 0.5 ? OnTube(0.04, 0.07, u, 2 * v) : OnLid(u, 2 * v - 1)),
        ("type='mesh' mesh='cuboid'", p => ToBox(p, new(0.04, 0.06, 0.02)), (u, v) => OnBox(u, v, new(0.04, 0.06, 0.02))),
    ];

    public static TheoryData<int, int> Pairs
    {
        get
        {
            var pairs = new TheoryData<int, int>();
            for (int a = 0; a < Shapes.Length; a++)
                for (int b = 0; b < Shapes.Length; b++) pairs.Add(a, b);
            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void FirstContact_ReportsTheDistance(int a, int b)
    {
        var random = new RngSequence((ulong)(10 * a + b));
        for (int k = 0; k < 12; k++)
        {
            Pose X_WB = new(RandomTurn(ref random), new(random.Uniform(-1, 1), random.Uniform(-1, 1), 0.3));
            using MjModel model = Scene(Shapes[a].Xml, Shapes[b].Xml, X_WB);
            JointGroup group = JointGroup.From(model, ["x", "y", "z", "yaw", "pitch"], [1, 1, 1, 1, 1], [1, 1, 1, 1, 1]);
            var kinematics = new Kinematics(model, group, "tip");
            using var checker = new CollisionChecker(model, kinematics, new() { Clearance = 1 });
            Vec3 away = RandomTurn(ref random).AxisX * random.Uniform(0.05, 0.25) + X_WB.P;
            double[] q = [away.X, away.Y, away.Z, random.Uniform(-3, 3), random.Uniform(-1.5, 1.5)];
            double got = checker.FirstContact(q)!.Value.Distance, sampled = Sampled(Shapes[a], kinematics.ToolPose(q), Shapes[b], X_WB);
            // m: 20,000 samples pass the nearest point by up to 1.5 mm; vertices are float32
            if (sampled > 0) Assert.InRange(got, sampled - 0.0015, sampled + 1e-8);
            else Assert.True(got < 1e-6, $"{got} m, yet they overlap");
        }
    }

    static double Sampled((string, Func<Vec3, double>, Func<double, double, Vec3> Surface) a, Pose X_WA,
        (string, Func<Vec3, double> ToPoint, Func<double, double, Vec3>) b, Pose X_WB)
    {
        const int Samples = 20_000;
        Pose X_BA = X_WB.Inverse() * X_WA;
        double least = double.MaxValue;
        for (int k = 0; k < Samples; k++)
        {
            // Roberts' sequence fills the square evenly
            double u = k * 0.7548776662466927 % 1, v = k * 0.5698402909980532 % 1;
            least = Math.Min(least, b.ToPoint(X_BA * a.Surface(u, v)));
        }
        return least;
    }

    static MjModel Scene(string a, string b, Pose X_WB)
    {
        Quat R = X_WB.R;
        return MjModel.FromXml(
            "<mujoco><compiler angle='radian'/><default><joint limited='true' range='-4 4'/></default><asset><mesh name='cuboid' vertex='" +
            "-.04 -.06 -.02  -.04 -.06 .02  -.04 .06 -.02  -.04 .06 .02  " +
            ".04 -.06 -.02  .04 -.06 .02  .04 .06 -.02  .04 .06 .02'/></asset>" +
            PandaModel.Text($"<worldbody><body pos='{X_WB.P.X} {X_WB.P.Y} {X_WB.P.Z}' quat='{R.W} {R.X} {R.Y} {R.Z}'>") +
            $"<geom {b}/></body>" +
            "<body><joint name='x' type='slide' axis='1 0 0'/><joint name='y' type='slide' axis='0 1 0'/><joint name='z' type='slide'/>" +
            $"<joint name='yaw' axis='0 0 1'/><joint name='pitch' axis='0 1 0'/><geom {a}/><site name='tip'/></body></worldbody></mujoco>");
    }

    static Quat RandomTurn(ref RngSequence random) =>
        new Quat(random.Normal(), random.Normal(), random.Normal(), random.Normal()).Normalized();

    static Vec3 OnCaps(Vec3 onSphere) => onSphere + new Vec3(0, 0, Math.CopySign(0.06, onSphere.Z));

    static Vec3 OnSphere(double u, double v)
    {
        double z = 2 * v - 1, r = Math.Sqrt(1 - z * z);
        return new(r * Math.Cos(2 * Math.PI * u), r * Math.Sin(2 * Math.PI * u), z);
    }

    static Vec3 OnTube(double radius, double half, double u, double v) =>
        new(radius * Math.Cos(2 * Math.PI * u), radius * Math.Sin(2 * Math.PI * u), half * (2 * v - 1));

    static Vec3 OnLid(double u, double v)
    {
        double r = 0.04 * Math.Sqrt(2 * v % 1);
        return new(r * Math.Cos(2 * Math.PI * u), r * Math.Sin(2 * Math.PI * u), v < 0.5 ? -0.07 : 0.07);
    }

    static Vec3 OnBox(double u, double v, Vec3 half)
    {
        int face = (int)(6 * u);
        double s = 2 * (6 * u - face) - 1, t = 2 * v - 1, sign = face % 2 == 0 ? 1 : -1;
        return (face / 2) switch
        {
            0 => new(sign * half.X, s * half.Y, t * half.Z),
            1 => new(s * half.X, sign * half.Y, t * half.Z),
            _ => new(s * half.X, t * half.Y, sign * half.Z),
        };
    }

    static double ToBox(Vec3 p, Vec3 half)
    {
        double x = Math.Abs(p.X) - half.X, y = Math.Abs(p.Y) - half.Y, z = Math.Abs(p.Z) - half.Z;
        return new Vec3(Math.Max(x, 0), Math.Max(y, 0), Math.Max(z, 0)).Length + Math.Min(0, Math.Max(x, Math.Max(y, z)));
    }

    static double ToCylinder(Vec3 p)
    {
        double across = double.Hypot(p.X, p.Y) - 0.04, along = Math.Abs(p.Z) - 0.07;
        return double.Hypot(Math.Max(across, 0), Math.Max(along, 0)) + Math.Min(0, Math.Max(across, along));
    }
}
