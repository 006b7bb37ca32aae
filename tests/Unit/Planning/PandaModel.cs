using System.Globalization;
using System.Text;
using Praxis.Core;
using Praxis.Mujoco;
using Praxis.Planning;

namespace Praxis.Tests.Unit.Planning;

/// <summary>
/// A Panda-like arm on a table: published modified Denavit-Hartenberg parameters, limits and speeds (Franka Emika), capsules for links.
/// </summary>
static class PandaModel
{
    /// <summary>a[i-1] m, alpha[i-1] rad, d[i] m, limits rad.</summary>
    public static readonly (double A, double Alpha, double D, double Low, double High)[] Links =
    [
        (0, 0, 0.333, -2.8973, 2.8973),
        (0, -Math.PI / 2, 0, -1.7628, 1.7628),
        (0, Math.PI / 2, 0.316, -2.8973, 2.8973),
        (0.0825, Math.PI / 2, 0, -3.0718, -0.0698),
        (-0.0825, -Math.PI / 2, 0.384, -2.8973, 2.8973),
        (0, Math.PI / 2, 0, -0.0175, 3.7525),
        (0.088, Math.PI / 2, 0, -2.8973, 2.8973),
    ];

    public const double Flange = 0.107, HandTurn = -Math.PI / 4, Tool = 0.1034; // m, rad, m

    public static readonly double[] Home = [0, -0.3, 0, -2.2, 0, 1.95, 0.785398];
    public static readonly string[] Joints = ["j1", "j2", "j3", "j4", "j5", "j6", "j7"];
    public static readonly double[] MaxVelocity = [2.175, 2.175, 2.175, 2.175, 2.61, 2.61, 2.61]; // rad/s
    public static readonly double[] MaxAcceleration = [15, 7.5, 10, 12.5, 15, 20, 20];            // rad/s^2

    static readonly string[][] Capsules =
    [
        ["0 0 -.20 0 0 -.06 .06"],
        ["0 0 -.06 0 0 .06 .06", "0 -.06 0 0 -.17 0 .058"],
        ["0 0 -.13 0 0 -.06 .058", ".0825 -.04 0 .0825 .04 0 .055"],
        ["0 0 -.05 0 0 .05 .055", "-.0825 .07 0 -.0825 .12 0 .056"],
        ["0 0 -.24 0 .02 -.16 .052", "0 .07 -.16 0 .07 -.03 .035"],
        ["0 0 -.04 0 0 .03 .05", ".088 0 -.02 .088 0 .02 .045"],
        ["0 0 .02 0 0 .06 .042"],
    ];

    public static MjModel Compile(string objects = "") => MjModel.FromXml(Xml(objects));

    public static JointGroup Group(MjModel model) => JointGroup.From(model, Joints, MaxVelocity, MaxAcceleration);

    /// <summary>A planner and the world's positions with the arm at home and the gripper open.</summary>
    public static (MotionPlanner Planner, double[] World) Planner(MjModel model, MotionOptions? options = null)
    {
        var planner = new MotionPlanner(model, Group(model), "tcp", Home, options);
        double[] world = model.qpos0.ToArray();
        planner.Group.Write(Home, world);
        world[model.jnt_qposadr[model.Joint("fL").Value]] = world[model.jnt_qposadr[model.Joint("fR").Value]] = 0.04;
        planner.Sync(world);
        return (planner, world);
    }

    /// <summary>A box with a free joint, standing on the table.</summary>
    public static string Box(string name, double x, double y, double half, double height) => Text(
        $"<body name='{name}' pos='{x} {y} {height / 2 + 0.0005}'><freejoint/>") + Text(
        $"<geom type='box' size='{half} {half} {height / 2}' mass='.1'/></body>");

    public static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>Forward kinematics by the formula of the manufacturer's documentation, not by MuJoCo: X_WT.</summary>
    public static Pose ByDenavitHartenberg(ReadOnlySpan<double> q)
    {
        Pose X = Pose.Identity;
        for (int i = 0; i < 7; i++)
        {
            Pose along = new(Quat.RotX(Links[i].Alpha), new(Links[i].A, 0, 0)), turn = new(Quat.RotZ(q[i]), Vec3.Zero);
            X = X * along * turn * Pose.At(0, 0, Links[i].D);
        }
        return X * Pose.At(0, 0, Flange) * new Pose(Quat.RotZ(HandTurn), Vec3.Zero) * Pose.At(0, 0, Tool);
    }

    /// <summary>Whether, in the unchanged model, the moving arm touches itself or anything else.</summary>
    public static bool ArmTouchesAnything(MjData data)
    {
        data.Kinematics();
        data.Collision();
        int arm = data.Model.Body("link1").Value, tip = data.Model.Body("fR").Value;
        for (int i = 0; i < data.ncon; i++)
        {
            int a = data.Model.geom_bodyid[data.Contact(i).Geom1.Value], b = data.Model.geom_bodyid[data.Contact(i).Geom2.Value];
            bool shoulder = Math.Min(a, b) == arm - 1 && Math.Max(a, b) == arm; // link1 turns on link0
            if (!shoulder && ((a >= arm && a <= tip) || (b >= arm && b <= tip)) && data.Contact(i).Dist < 0) return true;
        }
        return false;
    }

    static string Xml(string objects)
    {
        var xml = new StringBuilder();
        xml.Append(
            """
            <mujoco><compiler angle='radian' autolimits='false'/><size njmax='300' nconmax='200'/><worldbody>
            <geom name='floor' type='plane' pos='0 0 -.6' size='3 3 .1'/>
            <body name='table' pos='.4 0 -.025'><geom type='box' size='.6 .7 .025'/></body>
            <body name='link0'><geom type='cylinder' fromto='0 0 0 0 0 .13' size='.085'/>
            <geom type='capsule' fromto='-.08 0 .06 0 0 .06' size='.055'/>
            """);
        for (int i = 0; i < 7; i++) AppendLink(xml, i);
        xml.Append(Text($"<body name='hand' pos='0 0 {Flange}' euler='0 0 {HandTurn}'>"));
        xml.Append(Text($"<geom type='box' pos='0 0 .033' size='.022 .1 .033' mass='.7'/><site name='tcp' pos='0 0 {Tool}'/>"));
        AppendFinger(xml, "fL", 1);
        AppendFinger(xml, "fR", -1);
        xml.Append("</body></body></body></body></body></body></body></body></body>").Append(objects).Append("</worldbody><contact>");
        foreach (string pair in (string[])["link0 link2", "link1 link3", "link2 link4", "link3 link5", "link4 link6", "link5 link7",
            "link7 fL", "link7 fR", "fL fR", "link6 hand", "link5 hand"])
            xml.Append($"<exclude body1='{pair.Split(' ')[0]}' body2='{pair.Split(' ')[1]}'/>");
        return xml.Append("</contact></mujoco>").ToString();
    }

    static void AppendLink(StringBuilder xml, int i)
    {
        (double a, double alpha, double d, double low, double high) = Links[i];
        (double sin, double cos) = Math.SinCos(alpha);
        xml.Append(Text($"<body name='link{i + 1}' pos='{a} {-sin * d} {cos * d}' "));
        xml.Append(Text($"quat='{Math.Cos(alpha / 2)} {Math.Sin(alpha / 2)} 0 0'>"));
        xml.Append(Text($"<joint name='j{i + 1}' axis='0 0 1' range='{low} {high}' limited='true'/>"));
        foreach (string capsule in Capsules[i])
        {
            int last = capsule.LastIndexOf(' ');
            xml.Append($"<geom type='capsule' fromto='{capsule[..last]}' size='{capsule[(last + 1)..]}' mass='1'/>");
        }
    }

    static void AppendFinger(StringBuilder xml, string name, int side) => xml.Append(Text(
        $"<body name='{name}' pos='0 0 .0584'><joint name='{name}' type='slide' axis='0 {side} 0' range='0 .04' limited='true'/>") + Text(
        $"<geom type='box' pos='0 {side * .0145} .017' size='.009 .007 .018' mass='.01'/>") + Text(
        $"<geom type='box' pos='0 {side * .0075} .045' size='.0095 .0075 .012' mass='.005'/></body>"));
}
