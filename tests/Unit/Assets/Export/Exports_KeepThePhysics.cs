using Praxis.Assets;
using Praxis.Core;
using Praxis.Mujoco;
using Xunit;

namespace Praxis.Tests.Unit.Assets.Export;

/// <summary>MuJoCo, which reads both formats with code of its own, finds the masses, inertias and joints of the asset.</summary>
public class Exports_KeepThePhysics
{
    const double Tiny = 1e-9;  // relative: numbers are written to the last bit
    const double Turn = 3e-6;  // rad: MuJoCo's search for principal axes ends when the cosine of a rotation is within 1e-12 of one

    public static TheoryData<string> Some => ["mug", "bottle", "bowl", "hammer", "scissors", "drawer-cabinet", "microwave", "laptop",
        "desk-lamp", "safe", "sink", "stapler", "rubber-duck", "toolbox", "dishwasher"];

    [Fact]
    public void Every_ThingOfTheLibrary()
    {
        foreach (ObjectCategory category in Exported.Categories) Check("mjcf", Exported.Of(category));
    }

    [Theory, MemberData(nameof(Some))]
    public void Mjcf(string category) => Check("mjcf", Exported.Of(category, 2));

    [Theory, MemberData(nameof(Some))]
    public void Urdf(string category) => Check("urdf", Exported.Of(category, 2));

    static void Check(string format, ExportedThing thing)
    {
        (string text, Dictionary<string, byte[]> files) = Exported.Write(format, thing);
        // MuJoCo would weld a URDF's root to the world
        if (format == "urdf") text = text.Replace("</robot>", "<mujoco><compiler fusestatic=\"false\"/></mujoco></robot>");
        using MjModel model = MjModel.FromXml(text, files);
        if (thing.Asset.Ingredients.OfType<Cord>().Any()) CheckWhole(model, thing.Asset.Mass);
        else foreach (ExportedBody body in thing.Bodies)
        {
            string name = format == "urdf" ? body.Name : body.Link is null ? thing.Name : $"{thing.Name}/{body.Name}";
            int at = model.Body(name).Value;
            Vec3 origin = format == "urdf" ? body.Anchor : Vec3.Zero; // of the body's frame, in O
            Assert.Equal(body.Mass.Mass, model.body_mass[at], Tiny * body.Mass.Mass);
            Vec3 center = Vec3.From(model.body_ipos.Slice(3 * at, 3)) + origin;
            Assert.Equal(0, (center - body.Mass.Center).Length, 1e-12); // m
            double scale = Turn * Trace(body.Mass.Inertia);
            Inertia found = Rotated(model.body_inertia.Slice(3 * at, 3), Quat.FromWxyz(model.body_iquat.Slice(4 * at, 4)));
            Inertia off = found - body.Mass.Inertia;
            Assert.Equal(Trace(body.Mass.Inertia), Trace(found), Tiny * Trace(body.Mass.Inertia));
            foreach (double entry in (double[])[off.Xx, off.Yy, off.Zz, off.Xy, off.Xz, off.Yz]) Assert.Equal(0, entry, scale);
            if (body.Link is { } link) CheckJoint(model, format == "urdf" ? $"{body.Name}-joint" : name, link.Joint, origin);
        }
    }

    // a chain: all of its bodies together, where they are at the start
    static void CheckWhole(MjModel model, MassProperties expected)
    {
        using var data = new MjData(model);
        data.Kinematics();
        MassProperties whole = MassProperties.Sum([.. Enumerable.Range(1, model.nbody - 1).Select(b =>
        {
            Pose X_WB = data.BodyPose(new(b));
            Pose X_BI = new(Quat.FromWxyz(model.body_iquat.Slice(4 * b, 4)), Vec3.From(model.body_ipos.Slice(3 * b, 3)));
            ReadOnlySpan<double> d = model.body_inertia.Slice(3 * b, 3);
            return new MassProperties(model.body_mass[b], Vec3.Zero, new(d[0], d[1], d[2], 0, 0, 0)).Moved(X_WB * X_BI);
        })]);
        Assert.Equal(expected.Mass, whole.Mass, Tiny * expected.Mass);
        Assert.Equal(0, (whole.Center - expected.Center).Length, 1e-9); // m, after forty joints
        Inertia off = whole.Inertia - expected.Inertia;
        double scale = Turn * Trace(expected.Inertia);
        foreach (double entry in (double[])[off.Xx, off.Yy, off.Zz, off.Xy, off.Xz, off.Yz]) Assert.Equal(0, entry, scale);
    }

    [Fact]
    public void Urdf_RefusesWhatBends()
    {
        var refused = Assert.Throws<PraxisException>(() => Exported.Write("urdf", Exported.Of("rope")));
        Assert.Contains("MJCF", refused.Message, StringComparison.Ordinal);
    }

    static void CheckJoint(MjModel model, string name, Joint joint, Vec3 origin)
    {
        int at = model.Joint(name).Value;
        Assert.Equal(joint.Kind == JointKind.Slide ? 2 : 3, model.jnt_type[at]); // mjJNT_SLIDE, mjJNT_HINGE
        Assert.Equal(1, model.jnt_limited[at]);
        Assert.Equal(joint.Range.Low, model.jnt_range[2 * at], 1e-12);
        // MuJoCo's thread ends a quarter turn beyond, where a cap is loose
        double high = joint.Range.High + (joint.Kind == JointKind.Screw && model.TryJoint($"{name}/rise", out _) ? Math.PI / 2 : 0);
        Assert.Equal(high, model.jnt_range[2 * at + 1], 1e-12);
        Assert.Equal(0, (Vec3.From(model.jnt_axis.Slice(3 * at, 3)) - joint.Axis).Length, 1e-12);
        if (joint.Kind != JointKind.Slide)
            Assert.Equal(0, (Vec3.From(model.jnt_pos.Slice(3 * at, 3)) + origin - joint.Anchor).Length, 1e-12);
        int dof = model.jnt_dofadr[at];
        Assert.Equal(joint.Damping, model.dof_damping[dof], 1e-12);
        Assert.Equal(joint.Friction, model.dof_frictionloss[dof], 1e-12);
    }

    static double Trace(Inertia i) => i.Xx + i.Yy + i.Zz;

    // R diag(d) R^T
    static Inertia Rotated(ReadOnlySpan<double> d, Quat R)
    {
        Vec3[] axes = [R.AxisX, R.AxisY, R.AxisZ];
        Inertia sum = default;
        for (int k = 0; k < 3; k++)
        {
            Vec3 a = axes[k];
            sum += d[k] * new Inertia(a.X * a.X, a.Y * a.Y, a.Z * a.Z, a.X * a.Y, a.X * a.Z, a.Y * a.Z);
        }
        return sum;
    }
}
