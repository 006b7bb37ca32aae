using Praxis.Core;
using Praxis.Mujoco;

namespace Praxis.Simulation;

/// <summary>
/// Gives a body the mass of what is in it. The liquid is a point mass at its centroid: its weight, its torque and its inertia against
/// being moved are those of the liquid; only its turning about its own centroid costs nothing, which for a liquid is near the truth.
/// </summary>
/// <remarks>
/// Written into the model rather than applied as a force: a force that follows the acceleration of the step before is unstable as soon as
/// the liquid is heavier than its vessel.
/// </remarks>
sealed class Ballast
{
    readonly int body;
    readonly double mass, invweight;
    readonly Vec3 centre_B;
    readonly Sym inertia; // about the empty body's centre of mass, in B

    public Ballast(MjModel model, BodyId of)
    {
        body = of.Value;
        model.body_sameframe[body] = 0; // its centre of mass will not stay where the compiler found it
        mass = model.body_mass[body];
        invweight = model.body_invweight0[2 * body];
        centre_B = Vec3.From(model.body_ipos[(3 * body)..]);
        Quat R = Quat.FromWxyz(model.body_iquat[(4 * body)..]);
        Vec3 d = Vec3.From(model.body_inertia[(3 * body)..]);
        inertia = Sym.Of(R.AxisX, d.X) + Sym.Of(R.AxisY, d.Y) + Sym.Of(R.AxisZ, d.Z);
    }

    /// <summary>Sets the body's mass, centre and inertia for this load.</summary>
    /// <param name="model">Of this world alone.</param>
    /// <param name="load">kg.</param>
    /// <param name="centroid_B">Of the load, m.</param>
    public void Load(MjModel model, double load, Vec3 centroid_B)
    {
        double total = mass + load;
        Vec3 between = centroid_B - centre_B, centre = centre_B + (load / total) * between;
        Sym sum = inertia + Sym.PointMass(between, mass * load / total);
        (Quat R, Vec3 moments) = sum.Principal();
        model.body_subtreemass[body] += total - model.body_mass[body];
        model.body_subtreemass[0] += total - model.body_mass[body];
        model.body_mass[body] = total;
        centre.CopyTo(model.body_ipos.Slice(3 * body, 3));
        R.CopyToWxyz(model.body_iquat.Slice(4 * body, 4));
        moments.CopyTo(model.body_inertia.Slice(3 * body, 3));
        model.body_invweight0[2 * body] = invweight * mass / total;
    }

    /// <summary>A symmetric 3 x 3 matrix.</summary>
    readonly record struct Sym(double Xx, double Yy, double Zz, double Xy, double Xz, double Yz)
    {
        public static Sym operator +(Sym a, Sym b) =>
            new(a.Xx + b.Xx, a.Yy + b.Yy, a.Zz + b.Zz, a.Xy + b.Xy, a.Xz + b.Xz, a.Yz + b.Yz);

        // axis axis^T times a moment
        public static Sym Of(Vec3 a, double m) =>
            new(m * a.X * a.X, m * a.Y * a.Y, m * a.Z * a.Z, m * a.X * a.Y, m * a.X * a.Z, m * a.Y * a.Z);

        public static Sym PointMass(Vec3 r, double m) => new(m * (r.Y * r.Y + r.Z * r.Z), m * (r.X * r.X + r.Z * r.Z),
            m * (r.X * r.X + r.Y * r.Y), -m * r.X * r.Y, -m * r.X * r.Z, -m * r.Y * r.Z);

        /// <summary>Principal axes and moments, by Jacobi's rotations (Golub and Van Loan 2013, section 8.5).</summary>
        public (Quat R, Vec3 Moments) Principal()
        {
            Span<double> a = [Xx, Xy, Xz, Xy, Yy, Yz, Xz, Yz, Zz];
            Span<double> v = [1, 0, 0, 0, 1, 0, 0, 0, 1];
            double scale = Xx + Yy + Zz;
            for (int sweep = 0; sweep < 8; sweep++)
                for (int p = 0; p < 2; p++)
                    for (int q = p + 1; q < 3; q++)
                        if (Math.Abs(a[3 * p + q]) > 1e-15 * scale) Rotate(a, v, p, q);
            Vec3 x = new(v[0], v[3], v[6]), y = new(v[1], v[4], v[7]);
            return (Quat.FromAxes(x, y, Vec3.Cross(x, y)), new(a[0], a[4], a[8]));
        }

        static void Rotate(Span<double> a, Span<double> v, int p, int q)
        {
            double theta = (a[4 * q] - a[4 * p]) / (2 * a[3 * p + q]);
            double t = (theta >= 0 ? 1 : -1) / (Math.Abs(theta) + Math.Sqrt(theta * theta + 1)), c = 1 / Math.Sqrt(t * t + 1), s = t * c;
            for (int k = 0; k < 3; k++)
            {
                double kp = a[3 * k + p], kq = a[3 * k + q];
                (a[3 * k + p], a[3 * k + q]) = (c * kp - s * kq, s * kp + c * kq);
            }
            for (int k = 0; k < 3; k++)
            {
                double pk = a[3 * p + k], qk = a[3 * q + k], vp = v[3 * k + p], vq = v[3 * k + q];
                (a[3 * p + k], a[3 * q + k]) = (c * pk - s * qk, s * pk + c * qk);
                (v[3 * k + p], v[3 * k + q]) = (c * vp - s * vq, s * vp + c * vq);
            }
        }
    }
}
