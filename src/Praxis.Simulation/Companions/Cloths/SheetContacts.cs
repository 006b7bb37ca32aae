using Praxis.Assets;
using Praxis.Core;
using Praxis.Mujoco;

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

    public SheetContacts(Cloth cloth, Sheet sheet, MjModel model)
    {
        (this.cloth, this.sheet) = (cloth, sheet);
        shapes = GeomShape.Of(model);
        motions = new Motion[shapes.Length];
        (force, torque, normal) = (new Vec3[model.nbody], new Vec3[model.nbody], new double[model.nbody]);
        (distance, local) = (new double[cloth.ParticleCount], new Vec3[cloth.ParticleCount]);
    }

    public int BodyCount => normal.Length;

    double Half => cloth.Thickness / 2;

    /// <summary>Force with which it presses on a body, N, over the last hundredth of a second.</summary>
    public double NormalOn(int body) => normal[body];

    /// <summary>Begins a physics step: where everything is, how it moves, and what may touch.</summary>
    public void Look(MjModel model, MjData data, double period)
    {
        Array.Clear(force);
        Array.Clear(torque);
        for (int b = 0; b < normal.Length; b++) normal[b] = normal[b] > 1e-3 ? normal[b] * Fading : 0;
        touches.Clear();
        (Vec3 low, Vec3 high) = (sheet.X[0], sheet.X[0]);
        double fastest = 0;
        for (int i = 0; i < sheet.X.Length; i++)
        {
            (low, high) = (Vec3.Min(low, sheet.X[i]), Vec3.Max(high, sheet.X[i]));
            fastest = Math.Max(fastest, sheet.V[i].LengthSquared);
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
    /// <param name="h">Length of the small step, s.</param>
    /// <param name="period">Length of the step, s.</param>
    public void Resolve(double at, double h, double period)
    {
        Vec3[] x = sheet.X, before = sheet.Before;
        int n = cloth.Columns;
        double mass = sheet.ParticleMass;
        foreach (ref readonly Touch t in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(touches))
        {
            ref readonly Motion m = ref motions[t.Shape];
            GeomShape shape = shapes[t.Shape];
            (double u, double v) = (t.U, t.V);
            double a = (1 - u) * (1 - v), b = u * (1 - v), c = (1 - u) * v, d = u * v;
            // a particle is a cell's first corner, with nothing of the others, which may not exist
            Vec3 p = a * x[t.Cell], was = a * before[t.Cell];
            if (b > 0) { p += b * x[t.Cell + 1]; was += b * before[t.Cell + 1]; }
            if (c > 0) { p += c * x[t.Cell + n]; was += c * before[t.Cell + n]; }
            if (d > 0) { p += d * x[t.Cell + n + 1]; was += d * before[t.Cell + n + 1]; }

            // the geometry moves on within the step: take the point back to where the geometry stood when it began
            Vec3 velocity = m.V + Vec3.Cross(m.Turn, p - m.P);
            double gap = shape.Distance(m.ToLocal(p - at * velocity), out Vec3 n_G) - Half;
            if (gap >= 0) continue;
            Vec3 normal = m.ToWorld(n_G), moved = p - was - h * velocity;

            // XPBD with damping, eq. 26; critical for the mass that moves
            double w = (a * a + b * b + c * c + d * d) / mass;
            double k = Math.Min(Compression * t.Area, Stiffest / (w * h * h)), soft = 1 / (k * h * h);
            double damping = 2 * Math.Sqrt(k / w) / (k * h), approach = Vec3.Dot(moved, normal);
            double push = (-gap - damping * approach) / ((1 + damping) * w + soft);
            if (!(push > 0)) continue;

            // Coulomb: friction stops what slides, up to its cone
            moved += (w * push) * normal;
            Vec3 slide = moved - Vec3.Dot(moved, normal) * normal;
            double length = slide.Length, mu = shape.Decides ? shape.Friction : Math.Max(shape.Friction, cloth.Material.Friction);
            double hold = length > 0 ? Math.Min(length / w, mu * push) / length : 0;
            Vec3 impulse = push * normal - hold * slide; // times h, kg m

            Vec3 shift = impulse / mass;
            x[t.Cell] += a * shift;
            if (b > 0) x[t.Cell + 1] += b * shift;
            if (c > 0) x[t.Cell + n] += c * shift;
            if (d > 0) x[t.Cell + n + 1] += d * shift;
            Vec3 reaction = impulse * (-1 / (h * period));
            force[shape.Body] += reaction;
            torque[shape.Body] += Vec3.Cross(p - Half * normal, reaction);
            this.normal[shape.Body] += (1 - Fading) * push / (h * period);
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
        int n = cloth.Columns;
        double cell = Math.Max(cloth.SpacingX, cloth.SpacingY), area = cloth.SpacingX * cloth.SpacingY;
        double far = shape.Radius + margin + cell;
        bool any = false;
        for (int i = 0; i < distance.Length; i++)
        {
            Vec3 from = sheet.X[i] - m.P;
            distance[i] = double.MaxValue;
            if (!shape.IsPlane && from.LengthSquared > far * far) continue;
            local[i] = m.ToLocal(sheet.X[i]);
            distance[i] = shape.Distance(local[i], out _);
            any |= distance[i] < margin + cell;
            if (distance[i] < margin) touches.Add(new(s, i, 0, 0, area));
        }
        if (!any || shape.IsPlane) return;

        // what is thinner than the grid is wide, or has corners, meets points between the particles
        int level = shape.IsBox ? Finest : (int)Math.Clamp(Math.Ceiling(cell / Math.Max(FinestSpan, shape.Thinnest)), 2, Finest);
        for (int j = 0; j + 1 < cloth.Rows; j++)
            for (int i = 0; i + 1 < n; i++)
            {
                int k = j * n + i;
                double nearest = Math.Min(Math.Min(distance[k], distance[k + 1]), Math.Min(distance[k + n], distance[k + n + 1]));
                if (nearest > margin + 0.75 * cell || shape.IsBox && OverOneFace(shape.HalfExtents, k, n)) continue;
                for (int b = 0; b <= level; b++)
                    for (int a = 0; a <= level; a++)
                    {
                        // borders belong to one cell each, corners are particles
                        if (a == level && i + 2 < n || b == level && j + 2 < cloth.Rows || a % level == 0 && b % level == 0) continue;
                        (double u, double v) = ((double)a / level, (double)b / level);
                        Vec3 p = (1 - v) * ((1 - u) * local[k] + u * local[k + 1]) + v * ((1 - u) * local[k + n] + u * local[k + n + 1]);
                        if (distance[k] < double.MaxValue && distance[k + 1] < double.MaxValue && distance[k + n] < double.MaxValue
                            && distance[k + n + 1] < double.MaxValue && shape.Distance(p, out _) < margin)
                            touches.Add(new(s, k, u, v, area / (level * level)));
                    }
            }
    }

    // whether the four corners of a cell keep all between them out of a box: each is over the plane of one face, or rests on that face
    bool OverOneFace(Vec3 half, int k, int n)
    {
        ReadOnlySpan<int> corners = [k, k + 1, k + n, k + n + 1];
        Vec3 middle = (local[k] + local[k + 1] + local[k + n] + local[k + n + 1]) / 4;
        (int axis, double most) = (0, double.MinValue);
        for (int i = 0; i < 3; i++)
            if (Math.Abs(middle[i]) - half[i] is var beyond && beyond > most) (axis, most) = (i, beyond);
        foreach (int corner in corners)
        {
            if (distance[corner] == double.MaxValue) return false;
            double over = Math.CopySign(1, middle[axis]) * local[corner][axis] - half[axis];
            bool on = over > -Half;
            for (int i = 0; i < 3; i++) on &= i == axis || Math.Abs(local[corner][i]) <= half[i];
            if (!on && over < Half) return false;
        }
        return true;
    }

    /// <summary>A point of a cell that may touch a geometry.</summary>
    /// <param name="Shape">Index of the geometry among the shapes.</param>
    /// <param name="Cell">The cell's first particle.</param>
    /// <param name="U">Along the columns, 0 to 1.</param>
    /// <param name="V">Along the rows, 0 to 1.</param>
    /// <param name="Area">That it stands for, m^2.</param>
    readonly record struct Touch(int Shape, int Cell, double U, double V, double Area);

    /// <summary>Pose and velocity of a geometry when a step begins.</summary>
    readonly struct Motion
    {
        public Vec3 P { get; init; }
        public Vec3 V { get; init; }
        public Vec3 Turn { get; init; }
        Vec3 AxisX { get; init; }
        Vec3 AxisY { get; init; }
        Vec3 AxisZ { get; init; }

        public static Motion Of(MjModel model, MjData data, GeomShape shape)
        {
            Vec3 p = Vec3.From(data.geom_xpos[(3 * shape.Geom)..]);
            ReadOnlySpan<double> r = data.geom_xmat.Slice(9 * shape.Geom, 9), twist = data.cvel.Slice(6 * shape.Body, 6);
            // cvel: rotation first, linear at the centre of mass of the whole tree
            Vec3 turn = Vec3.From(twist), at = Vec3.From(data.subtree_com[(3 * model.body_rootid[shape.Body])..]);
            return new()
            {
                P = p, Turn = turn, V = Vec3.From(twist[3..]) + Vec3.Cross(turn, p - at),
                AxisX = new(r[0], r[3], r[6]), AxisY = new(r[1], r[4], r[7]), AxisZ = new(r[2], r[5], r[8]),
            };
        }

        public Vec3 ToLocal(Vec3 p_W) => p_W - P is var d ? new(Vec3.Dot(AxisX, d), Vec3.Dot(AxisY, d), Vec3.Dot(AxisZ, d)) : default;

        public Vec3 ToWorld(Vec3 v_G) => AxisX * v_G.X + AxisY * v_G.Y + AxisZ * v_G.Z;
    }
}
