using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Simulation;

/// <summary>
/// The tilt of a liquid's surface: a damped pendulum with the frequency of the first sloshing mode, which follows the direction of gravity
/// as the vessel feels it. The surface stays a plane.
/// </summary>
sealed class Slosh
{
    const double Steepest = 1.5;       // slope; beyond it a surface breaks, and this model ends
    const double LeastWeight = 0.2;    // of gravity: a vessel in free fall keeps its surface
    const double Smoothing = 0.008;    // s, of the vessel's acceleration: contacts rattle
    const double ContactLine = 0.01;   // damping ratio of the rim of a small vessel's surface, beside the walls' boundary layer
    const double MostDamping = 0.9;
    const double FirstZero = 1.8412;   // of J1', the first antisymmetric mode of a circular cylinder

    Vec3 point, velocity, acceleration;
    int seen;

    /// <summary>Horizontal part of the surface's upward normal over its vertical part, in W.</summary>
    public (double X, double Y) Slope { get; private set; }

    (double X, double Y) rate; // 1/s

    /// <summary>Natural frequency of the surface in a circular cylinder, rad/s.</summary>
    /// <remarks>Abramson 1966, NASA SP-106, equation 2.13.</remarks>
    public static double Circular(double radius, double depth, double gravity) =>
        Math.Sqrt(gravity / radius * FirstZero * Math.Tanh(FirstZero * depth / radius));

    /// <summary>The same in a box, along a side.</summary>
    public static double Rectangular(double side, double depth, double gravity) =>
        Math.Sqrt(gravity * Math.PI / side * Math.Tanh(Math.PI * depth / side));

    /// <summary>Damping ratio from the boundary layer on the walls.</summary>
    /// <remarks>Mikishev and Dorozhkin 1961, in NASA SP-106, chapter 4: decrement 4.98 nu^1/2 R^-3/4 g^-1/4 (...) over 2 pi.</remarks>
    public static double Damping(double viscosity, double radius, double depth, double gravity)
    {
        double h = depth / radius, layer = 0.79 * Math.Sqrt(viscosity / Math.Sqrt(gravity * radius * radius * radius));
        double floor = 0.318 / Math.Sinh(1.84 * h) * (1 + (1 - Math.Min(h, 1)) / Math.Cosh(1.84 * h));
        return Math.Min(MostDamping, ContactLine + layer * (1 + floor));
    }

    /// <summary>Watches where the vessel goes, once per physics step.</summary>
    /// <param name="p_W">A point of the vessel, m.</param>
    /// <param name="period">s.</param>
    public void Watch(Vec3 p_W, double period)
    {
        Vec3 before = velocity;
        if (seen > 0) velocity = (p_W - point) / period;
        if (seen > 1) acceleration += ((velocity - before) / period - acceleration) * (period / (Smoothing + period));
        point = p_W;
        seen = Math.Min(seen + 1, 2);
    }

    /// <summary>Moves the surface on.</summary>
    /// <param name="gravity">In W, m/s^2.</param>
    /// <param name="axis">Horizontal unit vector of the vessel's X in W.</param>
    /// <param name="omega">Natural frequencies along that axis and across it, rad/s.</param>
    /// <param name="damping">Ratio.</param>
    /// <param name="period">s.</param>
    public void Step(Vec3 gravity, Vec3 axis, (double Along, double Across) omega, double damping, double period)
    {
        (double ex, double ey) = Rest(gravity);
        double dx = Slope.X - ex, dy = Slope.Y - ey;
        double along = dx * axis.X + dy * axis.Y, across = -dx * axis.Y + dy * axis.X;
        double rateAlong = rate.X * axis.X + rate.Y * axis.Y, rateAcross = -rate.X * axis.Y + rate.Y * axis.X;
        rateAlong = Pulled(rateAlong, along, omega.Along, damping, period);
        rateAcross = Pulled(rateAcross, across, omega.Across, damping, period);
        rate = (rateAlong * axis.X - rateAcross * axis.Y, rateAlong * axis.Y + rateAcross * axis.X);
        (double x, double y) = (Slope.X + rate.X * period, Slope.Y + rate.Y * period);
        double steep = Math.Sqrt(x * x + y * y);
        if (steep > Steepest)
        {
            (x, y) = (x * Steepest / steep, y * Steepest / steep);
            rate = (0, 0);
        }
        Slope = (x, y);
    }

    /// <summary>A dry vessel's surface begins at rest.</summary>
    public void Calm(Vec3 gravity)
    {
        Slope = Rest(gravity);
        rate = (0, 0);
    }

    // symplectic Euler with implicit damping
    static double Pulled(double rate, double off, double omega, double damping, double period) =>
        (rate - omega * omega * off * period) / (1 + 2 * damping * omega * period);

    (double X, double Y) Rest(Vec3 gravity)
    {
        Vec3 up = acceleration - gravity;
        double z = Math.Max(Math.Max(up.Z, LeastWeight * gravity.Length), 1e-3), steep = Math.Sqrt(up.X * up.X + up.Y * up.Y) / z;
        double share = steep > Steepest ? Steepest / steep : 1;
        return (share * up.X / z, share * up.Y / z);
    }
}
