using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Praxis.Assets;
using Praxis.Core;
using Praxis.Mujoco;
using Lanes = System.Runtime.Intrinsics.Vector256<double>;

namespace Praxis.Simulation;

/// <summary>
/// Where a cloth touches the geometries of the model: springs with damping through its thickness, Coulomb friction, and the reaction on the
/// bodies. Points between the particles touch as well, as many as it takes that nothing slips through the meshes of the grid.
/// </summary>
sealed class SheetContacts
{
    const double Compression = 8e7; // N/m^3: half a millimetre of terry under 40 kPa
    const double Stiffest = 0.5;    // of what a small step can follow: two pads that press from both sides would throw it to and fro
    const double Reach = 0.003;     // m beyond its thickness, and what it may move within a step, where contacts are looked for
    const double FinestSpan = 0.005; // m between points that touch
    const int Finest = 4;           // points on the side of a cell
    const double Fading = 0.8;      // of the forces told of, per step: they are means over about a control period

    readonly Cloth cloth;
    readonly Sheet sheet;
    readonly GeomShape[] shapes;
    readonly Motion[] motions; // of each shape
    readonly Vec3[] force, torque; // on each body, N and N m, over this step
    readonly double[] normal;   // on each body, N, faded
    readonly List<Touch> touches = [];
    readonly double[] distance; // of each particle from the shape at hand
    readonly Vec3[] local;      // particles in its frame
    double h;                   // s, the small step that touches are made for

    public SheetContacts(Cloth cloth, Sheet sheet, MjModel model)
    {
        (this.cloth, this.sheet) = (cloth, sheet);
        shapes = GeomShape.Of(model);
        motions = new Motion[shapes.Length];
        (force, torque, normal) = (new Vec3[model.nbody], new Vec3[model.nbody], new double[model.nbody]);
        (distance, local) = (new double[sheet.X.Stride * cloth.Rows], new Vec3[sheet.X.Stride * cloth.Rows]);
    }

    public int BodyCount => normal.Length;

    double Half => cloth.Thickness / 2;

    /// <summary>Force with which it presses on a body, N, over the last hundredth of a second.</summary>
    public double NormalOn(int body) => normal[body];

    /// <summary>Begins a physics step: where everything is, how it moves, and what may touch.</summary>
    /// <param name="model">Of the world.</param>
    /// <param name="data">Poses and velocities of the geometries.</param>
    /// <param name="period">Length of the step, s.</param>
    /// <param name="h">Length of the small steps that it is made of, s.</param>
    public void Look(MjModel model, MjData data, double period, double h)
    {
        this.h = h;
        Array.Clear(force);
        Array.Clear(torque);
        for (int b = 0; b < normal.Length; b++) normal[b] = normal[b] > 1e-3 ? normal[b] * Fading : 0;
        touches.Clear();
        (Vec3 low, Vec3 high) = (sheet.X[0], sheet.X[0]);
        double fastest = 0;
        for (int j = 0; j < cloth.Rows; j++)
            for (int k = sheet.Place(0, j); k < sheet.Place(cloth.Columns, j); k++)
            {
                (low, high) = (Vec3.Min(low, sheet.X[k]), Vec3.Max(high, sheet.X[k]));
                fastest = Math.Max(fastest, sheet.V[k].LengthSquared);
            }
        fastest = Math.Sqrt(fastest);
        for (int s = 0; s < shapes.Length; s++)
        {
            GeomShape shape = shapes[s];
            Motion m = motions[s] = Motion.Of(model, data, shape);
            double margin = Half + Reach + (fastest + m.V.Length + m.Turn.Length * shape.Radius) * period;
            Vec3 nearest = Vec3.Max(low, Vec3.Min(m.P, high)) - m.P;
            if (!shape.IsPlane && nearest.Length > shape.Radius + margin) continue;
            Gather(s, shape, m, margin);
        }
    }

    /// <summary>Resolves what touches within a small step.</summary>
    /// <param name="at">Time since the step began, at the end of the small one, s.</param>
    /// <param name="period">Length of the step, s.</param>
    public void Resolve(double at, double period)
    {
        Lanes[] x = sheet.Now, before = sheet.Was;
        int n = sheet.X.Stride;
        double perMass = 1 / sheet.ParticleMass, rate = 1 / (h * period), half = Half;
        foreach (ref readonly Touch t in CollectionsMarshal.AsSpan(touches))
        {
            ref readonly Motion m = ref motions[t.Shape];
            GeomShape shape = shapes[t.Shape];
            // a particle is a cell's first corner, with nothing of the others, which may not exist
            Lanes there = x[t.Cell], came = there - before[t.Cell];
            if (!t.IsParticle)
            {
                (there, came) = (there * t.A, came * t.A);
                if (t.B > 0) { there += x[t.Cell + 1] * t.B; came += (x[t.Cell + 1] - before[t.Cell + 1]) * t.B; }
                if (t.C > 0) { there += x[t.Cell + n] * t.C; came += (x[t.Cell + n] - before[t.Cell + n]) * t.C; }
                if (t.D > 0) { there += x[t.Cell + n + 1] * t.D; came += (x[t.Cell + n + 1] - before[t.Cell + n + 1]) * t.D; }
            }
            Vec3 p = new(there[0], there[1], there[2]);

            // the geometry moves on within the step: take the point back to where the geometry stood when it began
            Vec3 velocity = m.IsStill ? default : m.V + Vec3.Cross(m.Turn, p - m.P);
            double gap = shape.Distance(m.ToLocal(p - at * velocity), out Vec3 n_G) - half;
            if (gap >= 0) continue;
            Vec3 normal = m.ToWorld(n_G), moved = new Vec3(came[0], came[1], came[2]) - h * velocity;
            double approach = Vec3.Dot(moved, normal), push = (-gap - t.Damping * approach) * t.Give;
            if (!(push > 0)) continue;

            // Coulomb: friction stops what slides, up to its cone
            Vec3 slide = moved - approach * normal;
            double length = slide.Length, most = t.Friction * push * t.Looseness;
            Vec3 impulse = push * normal - (length > most ? most / length : 1) / t.Looseness * slide; // times h, kg m

            Lanes shift = Vector256.Create(impulse.X, impulse.Y, impulse.Z, 0) * perMass;
            x[t.Cell] += shift * t.A;
            if (t.B > 0) x[t.Cell + 1] += shift * t.B;
            if (t.C > 0) x[t.Cell + n] += shift * t.C;
            if (t.D > 0) x[t.Cell + n + 1] += shift * t.D;
            Vec3 reaction = impulse * -rate;
            force[shape.Body] += reaction;
            torque[shape.Body] += Vec3.Cross(p - half * normal, reaction);
            this.normal[shape.Body] += (1 - Fading) * push * rate;
        }
    }

    /// <summary>Ends a physics step: what the cloth was given, the bodies are taken.</summary>
    public void React(MjData data)
    {
        for (int body = 1; body < force.Length; body++)
        {
            if (force[body] == Vec3.Zero) continue;
            Vec3 about = torque[body] - Vec3.Cross(Vec3.From(data.xipos[(3 * body)..]), force[body]);
            Span<double> applied = data.xfrc_applied.Slice(6 * body, 6);
            (Vec3.From(applied) + force[body]).CopyTo(applied);
            (Vec3.From(applied[3..]) + about).CopyTo(applied[3..]);
        }
    }

    void Gather(int s, GeomShape shape, in Motion m, double margin)
    {
        int n = sheet.X.Stride;
        double cell = Math.Max(cloth.SpacingX, cloth.SpacingY), area = cloth.SpacingX * cloth.SpacingY;
        double far = shape.Radius + margin + cell;
        bool any = false;
        for (int j = 0; j < cloth.Rows; j++)
            for (int k = sheet.Place(0, j); k < sheet.Place(cloth.Columns, j); k++)
            {
                Vec3 from = sheet.X[k] - m.P;
                distance[k] = double.MaxValue;
                if (!shape.IsPlane && from.LengthSquared > far * far) continue;
                local[k] = m.ToLocal(sheet.X[k]);
                distance[k] = shape.Distance(local[k], out _);
                any |= distance[k] < margin + cell;
                if (distance[k] < margin) Add(s, k, 0, 0, area);
            }
        if (!any || shape.IsPlane) return;

        // what is thinner than the grid is wide, or has corners, meets points between the particles
        int level = shape.HasEdges ? Finest : (int)Math.Clamp(Math.Ceiling(cell / Math.Max(FinestSpan, shape.Thinnest)), 2, Finest);
        for (int j = 0; j + 1 < cloth.Rows; j++)
            for (int i = 0; i + 1 < cloth.Columns; i++)
            {
                int k = sheet.Place(i, j);
                double nearest = Math.Min(Math.Min(distance[k], distance[k + 1]), Math.Min(distance[k + n], distance[k + n + 1]));
                if (nearest > margin + 0.75 * cell || OverOneFace(shape, k, n)) continue;
                for (int b = 0; b <= level; b++)
                    for (int a = 0; a <= level; a++)
                    {
                        // borders belong to one cell each, corners are particles
                        if (a == level && i + 2 < cloth.Columns || b == level && j + 2 < cloth.Rows || a % level == 0 && b % level == 0)
                            continue;
                        (double u, double v) = ((double)a / level, (double)b / level);
                        Vec3 p = (1 - v) * ((1 - u) * local[k] + u * local[k + 1]) + v * ((1 - u) * local[k + n] + u * local[k + n + 1]);
                        if (distance[k] < double.MaxValue && distance[k + 1] < double.MaxValue && distance[k + n] < double.MaxValue
                            && distance[k + n + 1] < double.MaxValue && shape.Distance(p, out _) < margin)
                            Add(s, k, u, v, area / (level * level));
                    }
            }
    }

    // XPBD with damping, eq. 26; critical for the mass that moves
    void Add(int s, int cell, double u, double v, double area)
    {
        GeomShape shape = shapes[s];
        double a = (1 - u) * (1 - v), b = u * (1 - v), c = (1 - u) * v, d = u * v;
        double w = (a * a + b * b + c * c + d * d) / sheet.ParticleMass;
        double k = Math.Min(Compression * area, Stiffest / (w * h * h)), damping = 2 * Math.Sqrt(k / w) / (k * h);
        double mu = shape.Decides ? shape.Friction : Math.Max(shape.Friction, cloth.Material.Friction);
        touches.Add(new(s, cell, a, b, c, d, w, damping, 1 / ((1 + damping) * w + 1 / (k * h * h)), mu));
    }

    // whether the four corners keep all between them outside: each is over the plane of one flat face, or rests on that face
    bool OverOneFace(GeomShape shape, int k, int n)
    {
        ReadOnlySpan<int> corners = [k, k + 1, k + n, k + n + 1];
        Vec3 middle = (local[k] + local[k + 1] + local[k + n] + local[k + n + 1]) / 4;
        foreach (int corner in corners)
        {
            if (distance[corner] == double.MaxValue) return false;
            if (shape.OverFace(local[corner], middle, out bool isAbove) is not { } over) return false;
            if (over < Half && !(isAbove && over > -Half)) return false;
        }
        return true;
    }

    /// <summary>A point of a cell that may touch a geometry.</summary>
    /// <param name="Shape">Index of the geometry among the shapes.</param>
    /// <param name="Cell">Place of the cell's first particle.</param>
    /// <param name="A">Share of that particle.</param>
    /// <param name="B">Of the next in the row.</param>
    /// <param name="C">Of the next in the column.</param>
    /// <param name="D">Of the last.</param>
    /// <param name="Looseness">How far it goes for an impulse of one, 1/kg.</param>
    /// <param name="Damping">That an approach is weighed with, beside a depth of one.</param>
    /// <param name="Give">Impulse times h for a depth of one, kg.</param>
    /// <param name="Friction">Coefficient.</param>
    readonly record struct Touch(
        int Shape, int Cell, double A, double B, double C, double D, double Looseness, double Damping, double Give, double Friction)
    {
        public bool IsParticle => A == 1;
    }

    /// <summary>Pose and velocity of a geometry when a step begins.</summary>
    readonly struct Motion
    {
        public Vec3 P { get; init; }
        public Vec3 V { get; init; }
        public Vec3 Turn { get; init; }
        public bool IsStill { get; init; }
        Vec3 AxisX { get; init; }
        Vec3 AxisY { get; init; }
        Vec3 AxisZ { get; init; }

        public static Motion Of(MjModel model, MjData data, GeomShape shape)
        {
            Vec3 p = Vec3.From(data.geom_xpos[(3 * shape.Geom)..]);
            ReadOnlySpan<double> r = data.geom_xmat.Slice(9 * shape.Geom, 9), twist = data.cvel.Slice(6 * shape.Body, 6);
            // cvel: rotation first, linear at the centre of mass of the whole tree
            Vec3 turn = Vec3.From(twist), at = Vec3.From(data.subtree_com[(3 * model.body_rootid[shape.Body])..]);
            Vec3 v = Vec3.From(twist[3..]) + Vec3.Cross(turn, p - at);
            return new()
            {
                P = p, Turn = turn, V = v, IsStill = turn == Vec3.Zero && v == Vec3.Zero,
                AxisX = new(r[0], r[3], r[6]), AxisY = new(r[1], r[4], r[7]), AxisZ = new(r[2], r[5], r[8]),
            };
        }

        public Vec3 ToLocal(Vec3 p_W) => p_W - P is var d ? new(Vec3.Dot(AxisX, d), Vec3.Dot(AxisY, d), Vec3.Dot(AxisZ, d)) : default;

        public Vec3 ToWorld(Vec3 v_G) => AxisX * v_G.X + AxisY * v_G.Y + AxisZ * v_G.Z;
    }
}
