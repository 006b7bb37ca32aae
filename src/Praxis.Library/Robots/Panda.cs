using Praxis.Assets;
using Praxis.Core;
using Praxis.Simulation;

namespace Praxis.Library.Robots;

/// <summary>
/// The Franka Emika Panda: seven revolute joints and a parallel hand. Kinematics as Craig's modified Denavit-Hartenberg parameters,
/// limits and maximum torques from Franka's control interface documentation ("Robot and interface specifications"); link masses
/// from Gaz et al. 2019, "Dynamic identification of the Franka Emika Panda robot", table II.
/// </summary>
public sealed class Panda : Robot
{
    // a_{i-1} (m), alpha_{i-1} (rad), d_i (m); limits (rad); maximum torque (N m); mass (kg); armature (kg m^2); servo gains
    static readonly Link[] Links =
    [
        new(0, 0, 0.333, -2.8973, 2.8973, 87, 4.970684, 0.6, 3000, 250),
        new(0, -Math.PI / 2, 0, -1.7628, 1.7628, 87, 0.646926, 0.6, 3000, 250),
        new(0, Math.PI / 2, 0.316, -2.8973, 2.8973, 87, 3.228604, 0.5, 2500, 200),
        new(0.0825, Math.PI / 2, 0, -3.0718, -0.0698, 87, 3.587895, 0.5, 2500, 200),
        new(-0.0825, -Math.PI / 2, 0.384, -2.8973, 2.8973, 12, 1.225946, 0.3, 1000, 60),
        new(0, Math.PI / 2, 0, -0.0175, 3.7525, 12, 1.666555, 0.3, 1000, 60),
        new(0.088, Math.PI / 2, 0, -2.8973, 2.8973, 12, 0.735522, 0.3, 800, 45),
    ];

    // collision capsules of each link in its own frame: two ends and a radius, m
    static readonly (Vec3 A, Vec3 B, double Radius)[][] Capsules =
    [
        [(new(0, 0, -0.20), new(0, 0, -0.06), 0.06)],
        [(new(0, 0, -0.06), new(0, 0, 0.06), 0.06), (new(0, -0.06, 0), new(0, -0.17, 0), 0.058)],
        [(new(0, 0, -0.13), new(0, 0, -0.06), 0.058), (new(0.0825, -0.04, 0), new(0.0825, 0.04, 0), 0.055)],
        [(new(0, 0, -0.05), new(0, 0, 0.05), 0.055), (new(-0.0825, 0.07, 0), new(-0.0825, 0.12, 0), 0.056)],
        [(new(0, 0, -0.24), new(0, 0.02, -0.16), 0.052), (new(0, 0.07, -0.16), new(0, 0.07, -0.03), 0.035)],
        [(new(0, 0, -0.04), new(0, 0, 0.03), 0.05), (new(0.088, 0, -0.02), new(0.088, 0, 0.02), 0.045)],
        [(new(0, 0, 0.02), new(0, 0, 0.06), 0.042)],
    ];

    const double Flange = 0.107, FingerBase = 0.0584, Stroke = 0.04; // m: flange from link 7, finger joint and its travel in the hand
    const double PadHeight = 0.0448;                                 // m, middle of the pad above the finger's origin

    static readonly Pose X_HandTool = Pose.At(0, 0, FingerBase + PadHeight);

    public override IReadOnlyList<ArmSpec> Arms { get; } =
    [
        new()
        {
            Joints = [.. Enumerable.Range(1, 7).Select(i => $"joint{i}")],
            Actuators = [.. Enumerable.Range(1, 7).Select(i => $"servo{i}")],
            ServoStiffness = [.. Links.Select(l => l.Stiffness)],
            FeedForward = [.. Links.Select(l => l.Damping / l.Stiffness)],
            Home = [0, -0.5, 0, -2.3, 0, 1.9, 0.785398],
            // Franka's limits; the planner uses a fraction of the accelerations
            VelocityLimits = [2.1750, 2.1750, 2.1750, 2.1750, 2.6100, 2.6100, 2.6100],
            AccelerationLimits = [15, 7.5, 10, 12.5, 15, 20, 20],
            GripperActuator = "grip", FingerJoints = ["finger1", "finger2"], FingerBodies = ["left-finger", "right-finger"],
            BaseBody = "link0", HandBody = "hand", ToolSite = "tool",
            Bodies = [.. Enumerable.Range(0, 8).Select(i => $"link{i}"), "hand", "left-finger", "right-finger"],
            X_HandTool = X_HandTool,
            // in front of the hand, tilted so that the fingertips are in the lower part of the picture
            X_HandCamera = new(Quat.RotY(-0.42) * Quat.RotZ(Math.PI / 2), new(0.090, 0, 0.022)),
            Gripper = new(2 * Stroke, PadDepth: 0.022, PadWidth: 0.019, FingerThickness: 0.015), GripperStiffness = 4000,
            GripperSpeed = 0.1, // 50 mm/s per finger, Franka hand data sheet
        },
    ];

    public override Rectangle Workspace => new(new(0.36, 0.66), new(-0.30, 0.30));

    public override void AddTo(MjcfWriter mjcf, Pose X_WB)
    {
        MjcfElement link = AddBase(mjcf, X_WB);
        for (int i = 0; i < Links.Length; i++) link = AddLink(mjcf, link, i);
        AddHand(mjcf, link);
        // MuJoCo leaves out parent and child by itself, but not when the parent is fixed to the world
        mjcf.Exclude("link0", "link1");
        for (int i = 1; i < Links.Length; i++) mjcf.Exclude($"link{i - 1}", $"link{i + 1}");
        foreach (string inner in (string[])["link5", "link6", "link7"]) mjcf.Exclude(inner, "hand");
        foreach (string finger in Arms[0].FingerBodies) mjcf.Exclude("link7", finger);
        mjcf.Exclude("left-finger", "right-finger");
    }

    public override IReadOnlyList<BodyVisual> Visuals { get; } =
    [
        .. Enumerable.Range(0, 8).SelectMany(i => PandaMeshes.Link(i).Select(part => new BodyVisual($"link{i}", part))),
        .. PandaMeshes.Hand().Select(part => new BodyVisual("hand", part)),
        .. PandaMeshes.Finger().Select(part => new BodyVisual("left-finger", part)),
        .. PandaMeshes.Finger().Select(part => new BodyVisual("right-finger", part)),
    ];

    public override IReadOnlyList<(Vec3 A, Vec3 B, double Radius)> Occupied(int arm, IReadOnlyList<double> q)
    {
        var filled = new List<(Vec3, Vec3, double)> { (new(-0.08, 0, 0.07), new(0, 0, 0.07), 0.1) };
        Pose X_BL = Pose.Identity;
        for (int i = 0; i < Links.Length; i++)
        {
            X_BL = X_BL * Before(Links[i]) * new Pose(Quat.RotZ(q[i]), Vec3.Zero);
            filled.AddRange(Capsules[i].Select(c => (X_BL * c.A, X_BL * c.B, c.Radius)));
        }
        filled.Add((X_BL * new Vec3(0, 0, Flange), X_BL * new Vec3(0, 0, Flange + FingerBase + PadHeight), 0.11)); // the hand is 0.2 m wide
        return filled;
    }

    static Pose Before(Link link)
    {
        double s = Math.Sin(link.Alpha), c = Math.Cos(link.Alpha);
        return new(Quat.RotX(link.Alpha), new(link.A, -s * link.D, c * link.D));
    }

    static MjcfElement AddBase(MjcfWriter mjcf, Pose X_WB)
    {
        MjcfElement foot = mjcf.World.Body("link0", X_WB);
        foot.Geom("link0/column", new CollisionShape.Cylinder(0.085, 0.06), Pose.At(0, 0, 0.07)).Set("mass", 2.3);
        foot.Geom("link0/plug", new CollisionShape.Box(new(0.07, 0.05, 0.05)), Pose.At(-0.07, 0, 0.055)).Set("mass", 0.6);
        return foot;
    }

    static MjcfElement AddLink(MjcfWriter mjcf, MjcfElement parent, int i)
    {
        Link link = Links[i];
        MjcfElement body = parent.Body($"link{i + 1}", Before(link));
        body.Joint($"joint{i + 1}", "hinge", Vec3.UnitZ, new(link.Low, link.High))
            .Set("armature", link.Armature).Set("damping", 1).Set("frictionloss", 0.1);
        for (int k = 0; k < Capsules[i].Length; k++)
        {
            (Vec3 a, Vec3 b, double radius) = Capsules[i][k];
            CollisionPart part = CollisionPart.Capsule(a, b, radius);
            body.Geom($"link{i + 1}/c{k}", part.Shape, part.X_OG).Set("mass", link.Mass / Capsules[i].Length);
        }
        // Euler integration is explicit in the servo's damping: these gains keep damping * dt / inertia well below one
        mjcf.Actuator.Add("general").Set("name", $"servo{i + 1}").Set("joint", $"joint{i + 1}")
            .Set("gainprm", link.Stiffness).Set("biastype", "affine").Set("biasprm", 0, -link.Stiffness, -link.Damping)
            .Set("ctrllimited", false).Set("forcelimited", true).Set("forcerange", -link.Torque, link.Torque);
        return body;
    }

    static void AddHand(MjcfWriter mjcf, MjcfElement flange)
    {
        MjcfElement hand = flange.Body("hand", new(Quat.RotZ(-Math.PI / 4), new(0, 0, Flange)));
        hand.Geom("hand/palm", new CollisionShape.Box(new(0.022, 0.1, 0.033)), Pose.At(0, 0, 0.033)).Set("mass", 0.73);
        hand.Site("tool", X_HandTool);
        AddFinger(hand, "left-finger", "finger1", 0);
        AddFinger(hand, "right-finger", "finger2", Math.PI);

        // both fingers share one drive, as in the real hand
        MjcfElement drive = mjcf.Tendon.Add("fixed").Set("name", "fingers");
        foreach (string joint in (string[])["finger1", "finger2"]) drive.Add("joint").Set("joint", joint).Set("coef", 0.5);
        mjcf.Equality.Add("joint").Set("joint1", "finger1").Set("joint2", "finger2").Set("polycoef", 0, 1, 0, 0, 0)
            .Set("solref", 0.005, 1).Set("solimp", 0.95, 0.99, 0.001);
        mjcf.Actuator.Add("general").Set("name", "grip").Set("tendon", "fingers")
            .Set("gainprm", 4000).Set("biastype", "affine").Set("biasprm", 0, -4000, -100)
            .Set("ctrllimited", false).Set("forcelimited", true).Set("forcerange", -60, 60);
    }

    // the finger's own frame has its pad on the -Y side, facing the other finger; the right one is the left turned about Z
    static void AddFinger(MjcfElement hand, string name, string joint, double turn)
    {
        MjcfElement finger = hand.Body(name, new(Quat.RotZ(turn), new(0, 0, FingerBase)));
        finger.Joint(joint, "slide", Vec3.UnitY, new(0, Stroke)).Set("armature", 0.1).Set("damping", 10);
        finger.Geom($"{name}/bone", new CollisionShape.Box(new(0.009, 0.007, 0.018)), Pose.At(0, 0.0145, 0.017)).Set("mass", 0.01);
        finger.Geom($"{name}/pad", new CollisionShape.Box(new(0.0095, 0.0075, 0.011)), Pose.At(0, 0.0075, PadHeight)).Set("mass", 0.005)
            .Set("priority", 1).Set("condim", 4).Set("friction", 1, 0.02, 0.0005).Set("solref", 0.004, 1).Set("solimp", 0.95, 0.99, 0.001);
    }

    readonly record struct Link(
        double A, double Alpha, double D, double Low, double High,
        double Torque, double Mass, double Armature, double Stiffness, double Damping);
}
