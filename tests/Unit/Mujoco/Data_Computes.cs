using Praxis.Core;
using Praxis.Mujoco;
using Xunit;

namespace Praxis.Tests.Unit.Mujoco;

public sealed class Data_Computes
{
    [Fact]
    public void Pendulum_KeepsItsEnergy()
    {
        using MjModel model = Models.Pendulum();
        using var data = new MjData(model);
        data.qpos[0] = 1;
        data.Forward();
        double before = data.energy[0] + data.energy[1];
        data.Step(10_000);
        Assert.Equal(-9.81 * Math.Cos(1), before, 1e-9); // J: m g h of 1 kg, 1 m below the pivot
        Assert.Equal(before, data.energy[0] + data.energy[1], 1e-9); // J; RK4 at 0.5 ms errs by (omega dt)^5 per step
    }

    [Fact]
    public void Pendulum_HasThePeriodOfTheEllipticIntegral()
    {
        using MjModel model = Models.Pendulum();
        using var data = new MjData(model);
        data.qpos[0] = 1;
        double before = 1;
        while (data.qpos[0] > 0)
        {
            before = data.qpos[0];
            data.Step();
        }
        double crossing = data.time - model.timestep * data.qpos[0] / (data.qpos[0] - before);
        // a quarter period is K(sin(1/2)) / omega, and K = pi / 2 / agm(1, cos(1/2))
        Assert.Equal(Math.PI / 2 / Agm(1, Math.Cos(0.5)) / Math.Sqrt(9.81), crossing, 1e-7); // s: linear interpolation inside one step
    }

    [Fact]
    public void StepInTwoParts_EqualsAStep()
    {
        using MjModel model = Models.Scene();
        using MjData whole = new(model), parts = new(model);
        for (int i = 0; i < 50; i++)
        {
            whole.Step();
            parts.Step1();
            parts.Step2();
        }
        Assert.Equal(new MjSnapshot(whole).Hash, new MjSnapshot(parts).Hash);
    }

    [Fact]
    public void CopyTo_CopiesStateAndResults()
    {
        using MjModel model = Models.Scene();
        using MjData from = new(model), to = new(model);
        from.Step(20);
        from.CopyTo(to);
        Assert.Equal(from.xpos.ToArray(), to.xpos.ToArray());
        Assert.Equal(new MjSnapshot(from).Hash, new MjSnapshot(to).Hash);
        using MjModel other = Models.Pendulum();
        using var small = new MjData(other);
        Assert.Throws<ArgumentException>(() => from.CopyTo(small));
    }

    [Fact]
    public void ContactForces_CarryTheWeight()
    {
        using MjModel model = MjModel.FromXml("<mujoco><worldbody><geom type='plane' size='1 1 1'/>"
            + "<body pos='0 0 .05'><freejoint/><geom type='box' size='.05 .05 .05' mass='.2'/></body></worldbody></mujoco>");
        using var data = new MjData(model);
        data.Step(1000);
        data.Forward();
        Vec3 sum = Vec3.Zero;
        Span<double> wrench = stackalloc double[6];
        for (int i = 0; i < data.ncon; i++)
        {
            data.ContactForce(i, wrench);
            ref readonly MjContact c = ref data.Contact(i);
            for (int axis = 0; axis < 3; axis++)
                sum += new Vec3(c.Frame[3 * axis], c.Frame[3 * axis + 1], c.Frame[3 * axis + 2]) * wrench[axis];
        }
        Assert.Equal(4, data.ncon);
        Assert.Equal(0.2 * 9.81, sum.Z, 1e-6); // N, after 2 s of settling
    }

    [Fact]
    public void Contact_TellsWhoTouchesWhereAndHowDeep()
    {
        using MjModel model = MjModel.FromXml("<mujoco><worldbody><geom name='floor' type='plane' size='1 1 1'/>"
            + "<body name='ball' pos='.3 -.2 .09'><freejoint/><geom name='ball' size='.1'/></body></worldbody></mujoco>");
        using var data = new MjData(model);
        data.Kinematics();
        data.Collision();
        MjContact c = data.Contact(0);
        Assert.Equal((model.Geom("floor"), model.Geom("ball")), (c.Geom1, c.Geom2));
        Assert.Equal(-0.01, c.Dist, 1e-12);
        Assert.Equal(new Vec3(0, 0, 1), c.Normal);
        Assert.Equal(0, (c.Pos - new Vec3(0.3, -0.2, -0.005)).Length, 1e-12);
        Assert.Throws<ArgumentOutOfRangeException>(() => data.Contact(1).Dist);
        Assert.Throws<ArgumentOutOfRangeException>(() => data.ContactForce(1, new double[6]));
    }

    [Fact]
    public void SiteJacobian_MatchesFiniteDifferences()
    {
        using MjModel model = Models.Scene();
        using var data = new MjData(model);
        SiteId tool = model.Site("tool");
        (data.qpos[0], data.qpos[1], data.qpos[2]) = (0.4, -0.7, 1.1);
        double[] J = new double[6 * model.nv], q = data.qpos.ToArray();
        data.Kinematics();
        data.ComPos();
        data.SiteJacobian(tool, J);
        const double h = 1e-6;
        for (int dof = 0; dof < model.nv; dof++)
        {
            Pose plus = Moved(h, dof), minus = Moved(-h, dof);
            Vec3 v = (plus.P - minus.P) * (0.5 / h), w = (plus.R * minus.R.Conjugate()).Log() * (0.5 / h);
            Assert.Equal(0, (Column(0, dof) - v).Length, 1e-8); // m per rad, central differences
            Assert.Equal(0, (Column(3, dof) - w).Length, 1e-8); // rad per rad
        }

        Vec3 Column(int row, int dof) => new(J[row * model.nv + dof], J[(row + 1) * model.nv + dof], J[(row + 2) * model.nv + dof]);

        Pose Moved(double step, int dof)
        {
            double[] v = new double[model.nv];
            v[dof] = step;
            q.CopyTo(data.qpos);
            model.IntegratePos(data.qpos, v, 1);
            data.Kinematics();
            return data.SitePose(tool);
        }
    }

    [Fact]
    public void JacobiansOfOnePoint_AreEqual()
    {
        using MjModel model = Models.Scene();
        using var data = new MjData(model);
        data.qpos[1] = 0.6;
        data.Forward();
        BodyId wrist = model.Body("wrist");
        double[] body = new double[6 * model.nv], point = new double[6 * model.nv];
        data.BodyJacobian(wrist, body);
        data.PointJacobian(wrist, data.BodyPose(wrist).P, point);
        Assert.Equal(body, point);
        Assert.Throws<ArgumentException>(() => data.BodyJacobian(wrist, new double[5]));
        Assert.Throws<ArgumentOutOfRangeException>(() => data.SiteJacobian(new SiteId(7), body));
    }

    [Fact]
    public void MassMatrix_GivesTheKineticEnergy()
    {
        using MjModel model = Models.Pendulum();
        using var data = new MjData(model);
        data.qvel[0] = 3;
        data.Forward();
        double[] M = new double[1];
        data.MassMatrix(M);
        Assert.Equal(1, M[0], 1e-9); // kg m^2: 1 kg at 1 m
        Assert.Equal(0.5 * M[0] * 9, data.energy[1], 1e-9);
    }

    [Fact]
    public void Inverse_UndoesForward()
    {
        using MjModel model = Models.Pendulum();
        using var data = new MjData(model);
        (data.qpos[0], data.qfrc_applied[0]) = (0.5, 2.5);
        data.Forward();
        data.Inverse();
        Assert.Equal(2.5, data.qfrc_inverse[0], 1e-9); // N m
    }

    [Fact]
    public void Ray_MeetsTheNearestGeom()
    {
        using MjModel model = Models.Scene();
        using var data = new MjData(model);
        data.Kinematics();
        double distance = data.Ray(new(0.5, 0.1, 1), new(0, 0, -2), out GeomId geom);
        Assert.Equal(((1 - 0.0805) / 2, model.Geom("upper")), (Math.Round(distance, 12), geom));
        data.Ray(new(0.5, 0.1, 1), new(0, 0, -1), out geom, except: model.Body("upper"));
        Assert.Equal(model.Geom("cube"), geom);
        Assert.Equal(-1, data.Ray(new(0, 0, 1), new(0, 0, 1), out geom));
        Assert.Equal(-1, geom.Value);
        Assert.Throws<ArgumentException>(() => data.Ray(new(0, 0, 1), Vec3.Zero, out _));
    }

    [Fact]
    public void Reset_ToAKeyframe_SetsItsState()
    {
        using MjModel model = MjModel.FromXml("<mujoco><worldbody><body><joint/><geom size='.1'/></body></worldbody>"
            + "<keyframe><key name='half' time='2' qpos='.5'/></keyframe></mujoco>");
        using var data = new MjData(model);
        data.Reset(model.Keyframe("half"));
        Assert.Equal((2, 0.5), (data.time, data.qpos[0]));
    }

    [Fact]
    public void SetConst_SeesAChangedMass()
    {
        using MjModel model = Models.Scene();
        using var data = new MjData(model);
        double before = model.body_subtreemass[0];
        model.body_mass[model.Body("cube").Value] += 1;
        data.SetConst();
        Assert.Equal(before + 1, model.body_subtreemass[0], 1e-12);
    }

    static double Agm(double a, double b)
    {
        for (int i = 0; i < 10; i++) (a, b) = ((a + b) / 2, Math.Sqrt(a * b));
        return a;
    }
}
