using Praxis.Assets;
using Praxis.Core;
using Praxis.Mujoco;

namespace Praxis.Simulation;

/// <summary>
/// A cloth in a world. What holds it are contacts alone. Its object's body has no collision parts: it follows the cloth, as the rigid pose
/// that fits the particles best, so that predicates and labels can ask where the cloth is.
/// </summary>
sealed class ClothCompanion : Companion
{
    const int SmallSteps = 12;   // per physics step; stretch falls with their square
    const int FitPasses = 20;    // the pose of the last step is nearly right
    const double Lost = 100;     // m from the origin

    readonly Cloth cloth;
    readonly Sheet sheet;
    readonly SheetContacts contacts;
    readonly SheetSelfContacts self;
    readonly Vec3[] rest; // firm particles in the frame of the object, about their centre
    readonly Vec3 restCentre;
    readonly int[] places; // of the particles
    readonly int[] firm;   // of those that are on no crease: creases sag, and tell little of where the rest lies
    readonly string name;
    readonly int body;
    readonly int? positionAt, velocityAt;
    Quat fit;

    public ClothCompanion(Cloth cloth, SceneObject thing, MjModel model)
    {
        (this.cloth, name, fit) = (cloth, thing.Ref.Name, thing.X_WO.R);
        sheet = new(cloth, thing.X_WO);
        (contacts, self) = (new(cloth, sheet, model), new(cloth, sheet));
        places = [.. Enumerable.Range(0, cloth.ParticleCount).Select(k => sheet.Place(k % cloth.Columns, k / cloth.Columns))];
        Vec3[] start = cloth.Start();
        int[] told = [.. Enumerable.Range(0, start.Length).Where(k =>
            !cloth.IsCreaseAcross(k % cloth.Columns) && !cloth.IsCreaseAlong(k / cloth.Columns))];
        firm = [.. told.Select(k => places[k])];
        restCentre = told.Aggregate(Vec3.Zero, (sum, k) => sum + start[k]) / told.Length;
        rest = [.. told.Select(k => start[k] - restCentre)];
        body = model.Body(name).Value;
        if (!thing.Movable) return;
        int joint = model.Joint(name).Value;
        (positionAt, velocityAt) = (model.jnt_qposadr[joint], model.jnt_dofadr[joint]);
    }

    public override int Vertices => cloth.ParticleCount;

    public override string? Fault => Broken() ? $"the cloth '{name}' came apart" : null;

    public override void Step(MjModel model, MjData data, double period)
    {
        double h = period / SmallSteps;
        contacts.Look(model, data, period, h);
        self.Look();
        for (int k = 1; k <= SmallSteps; k++)
        {
            sheet.Fly(h, World.Gravity);
            sheet.Hold(h);
            self.Resolve(h);
            contacts.Resolve(k * h, period);
            sheet.Arrive(h);
        }
        contacts.React(data);
        PutBody(model, data);
    }

    public override void Show(Span<double> vertices, Span<double> liquids, Span<double> displays)
    {
        for (int i = 0; i < places.Length; i++) sheet.X[places[i]].CopyTo(vertices[(3 * i)..]);
    }

    public override void Touch(Action<Contact> add)
    {
        for (int other = 0; other < contacts.BodyCount; other++)
            if (contacts.NormalOn(other) is > 0 and var force)
                add(new(new(Math.Min(body, other)), new(Math.Max(body, other)), force));
    }

    // its free joint goes where the cloth is, with the cloth's speed and without weight of its own
    void PutBody(MjModel model, MjData data)
    {
        if (positionAt is not { } q || velocityAt is not { } v) return;
        Vec3 centre = Mean(sheet.X);
        fit = Fit(centre);
        (centre - fit.Rotate(restCentre)).CopyTo(data.qpos[q..]);
        fit.CopyToWxyz(data.qpos[(q + 3)..]);
        Mean(sheet.V).CopyTo(data.qvel[v..]);
        Vec3.Zero.CopyTo(data.qvel[(v + 3)..]);
        (-model.body_mass[body] * World.Gravity).CopyTo(data.xfrc_applied[(6 * body)..]);
    }

    /// <summary>Rotation that takes the rest shape nearest to the particles.</summary>
    /// <remarks>Mueller et al. 2016, "A robust method to extract the rotational part of deformations".</remarks>
    Quat Fit(Vec3 centre)
    {
        (Vec3 a, Vec3 b, Vec3 c) = (default, default, default); // columns of sum x rest^T
        for (int i = 0; i < rest.Length; i++)
        {
            Vec3 x = sheet.X[firm[i]] - centre;
            a += x * rest[i].X;
            b += x * rest[i].Y;
            c += x * rest[i].Z;
        }
        Quat q = fit;
        for (int pass = 0; pass < FitPasses; pass++)
        {
            Vec3 x = q.AxisX, y = q.AxisY, z = q.AxisZ;
            double along = Math.Abs(Vec3.Dot(x, a) + Vec3.Dot(y, b) + Vec3.Dot(z, c)) + 1e-12;
            Vec3 turn = (Vec3.Cross(x, a) + Vec3.Cross(y, b) + Vec3.Cross(z, c)) / along;
            double angle = turn.Length;
            if (angle < 1e-9) break;
            q = (Quat.FromAxisAngle(turn / angle, angle) * q).Normalized();
        }
        return q;
    }

    bool Broken()
    {
        Vec3 centre = Mean(sheet.X);
        return !(Math.Max(Math.Abs(centre.X), Math.Max(Math.Abs(centre.Y), Math.Abs(centre.Z))) < Lost);
    }

    Vec3 Mean(Points points)
    {
        Vec3 sum = default;
        foreach (int place in firm) sum += points[place];
        return sum / firm.Length;
    }
}
