using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Praxis.Assets;
using Praxis.Core;
using Lanes = System.Runtime.Intrinsics.Vector256<double>;

namespace Praxis.Simulation;

/// <summary>
/// The particles of a cloth and what holds them together: threads that do not stretch, shear, bending. Position-based dynamics in small
/// steps, with all threads of one direction held at once.
/// </summary>
/// <remarks>
/// Macklin et al. 2016, "XPBD"; Macklin et al. 2019, "Small steps in physics simulation". Bending is the linear force of a plate's energy,
/// B/2 (second difference / s^2)^2 per area. Vectors only ever hold neighbours: no sum depends on how many fit into one.
/// </remarks>
sealed class Sheet
{
    const double BendingRelaxation = 0.01; // s: what bends also creeps a little, or cloth would flutter
    const double CreaseShare = 0.1;        // of the bending rigidity that is left where it lies folded
    const double Nothing = 1e-12;          // m, added to lengths that are divided by

    readonly Cloth cloth;
    readonly Points before, force, turned; // where all were when the small step began; N; rows for columns
    readonly Threads along, across;        // those that link rows, and those that link columns
    readonly double[] stiffX, stiffY;      // against bending, of the triples around each particle, N/m
    readonly double[] isParticle, hasCell; // 1, or 0 where a place is too many
    readonly double[] smooth, bent;        // for bending, with a row of zeros at either end
    bool acrossFirst;

    /// <param name="cloth">What it is.</param>
    /// <param name="X_WO">Where it lies at the start.</param>
    public Sheet(Cloth cloth, Pose X_WO)
    {
        this.cloth = cloth;
        (int n, int m) = (cloth.Columns, cloth.Rows);
        X = Points.Flat(n, m, cloth.SpacingX, cloth.SpacingY);
        (before, V, force, turned) = (new(n, m), new(n, m), new(n, m), Points.Flat(m, n, cloth.SpacingY, cloth.SpacingX));
        (along, across) = (new(X, cloth.SpacingY), new(turned, cloth.SpacingX));
        ParticleMass = cloth.Mass / cloth.ParticleCount;
        int places = X.Stride * m;
        (stiffX, stiffY, isParticle, hasCell) = (new double[places], new double[places], new double[places], new double[places]);
        (smooth, bent) = (new double[places + 2 * X.Stride], new double[places + 2 * X.Stride]);
        Vec3[] start = cloth.Start();
        for (int j = 0; j < m; j++)
            for (int i = 0; i < n; i++)
            {
                int k = Place(i, j);
                X[k] = X_WO * start[j * n + i];
                isParticle[k] = 1;
                if (i + 1 < n && j + 1 < m) hasCell[k] = 1;
                if (i > 0 && i + 1 < n) stiffX[k] = Stiffness(cloth.SpacingX, cloth.IsCreaseAcross(i));
                if (j > 0 && j + 1 < m) stiffY[k] = Stiffness(cloth.SpacingY, cloth.IsCreaseAlong(j));
            }
        (Now, Was) = (new Lanes[places], new Lanes[places]);
    }

    /// <summary>Positions, m, in W, when a small step begins or has ended.</summary>
    public Points X { get; }

    /// <summary>Positions within a small step, once threads are held, one vector (x, y, z, 0) each: contacts move them on.</summary>
    public Lanes[] Now { get; }

    /// <summary>The same when the small step began.</summary>
    public Lanes[] Was { get; }

    /// <summary>m/s.</summary>
    public Points V { get; }

    /// <summary>kg.</summary>
    public double ParticleMass { get; }

    /// <summary>Of two vectors (x, y, z, 0), summed in this order on every machine.</summary>
    public static double Dot(Lanes a, Lanes b) => a * b is var p ? p[0] + p[1] + p[2] : 0;

    /// <summary>Where a particle is among all points.</summary>
    public int Place(int column, int row) => row * X.Stride + column;

    /// <summary>Begins a small step: forces, then free flight.</summary>
    public void Fly(double h, Vec3 gravity)
    {
        Fly(X.X, before.X, V.X, force.X, h, gravity.X);
        Fly(X.Y, before.Y, V.Y, force.Y, h, gravity.Y);
        Fly(X.Z, before.Z, V.Z, force.Z, h, gravity.Z);
    }

    /// <summary>Pulls and pushes threads and diagonals towards their lengths.</summary>
    public void Hold(double h)
    {
        Shear(h);
        // by turns, so that neither direction is favoured
        if (acrossFirst) HoldAcross();
        along.Hold(X);
        if (!acrossFirst) HoldAcross();
        acrossFirst = !acrossFirst;
        for (int k = 0; k < Now.Length; k++)
        {
            Now[k] = Vector256.Create(X.X[k], X.Y[k], X.Z[k], 0);
            Was[k] = Vector256.Create(before.X[k], before.Y[k], before.Z[k], 0);
        }
    }

    /// <summary>Ends a small step.</summary>
    public void Arrive(double h)
    {
        double rate = 1 / h;
        for (int k = 0; k < Now.Length; k++)
        {
            Lanes x = Now[k], v = (x - Was[k]) * rate;
            (X.X[k], X.Y[k], X.Z[k]) = (x[0], x[1], x[2]);
            (V.X[k], V.Y[k], V.Z[k]) = (v[0], v[1], v[2]);
        }
    }

    void HoldAcross()
    {
        turned.Transpose(X, cloth.Columns);
        across.Hold(turned);
        X.Transpose(turned, cloth.Rows);
    }

    // along one axis
    void Fly(double[] x, double[] before, double[] v, double[] f, double h, double gravity)
    {
        Array.Clear(f);
        Bend(x, v, f, stiffX, 1);
        Bend(x, v, f, stiffY, X.Stride);
        Lanes gain = Vector256.Create(h / ParticleMass), fall = Vector256.Create(gravity * h), kept = Vector256.Create(1 - cloth.Drag * h);
        Lanes step = Vector256.Create(h);
        Span<Lanes> xs = Vectors(x), befores = Vectors(before), vs = Vectors(v), fs = Vectors(f), there = Vectors(isParticle);
        for (int k = 0; k < there.Length; k++)
        {
            Lanes speed = (vs[k] + fall + fs[k] * gain) * kept * there[k];
            befores[k] = xs[k];
            vs[k] = speed;
            xs[k] += speed * step;
        }
    }

    // adds the forces of all triples a step apart: stiffness times (1, -2, 1), spread as (-1, 2, -1)
    void Bend(double[] x, double[] v, double[] f, double[] stiffness, int step)
    {
        Lanes two = Vector256.Create(2.0), relaxation = Vector256.Create(BendingRelaxation);
        Span<double> s = smooth, b = bent;
        b[..step].Clear();
        b.Slice(stiffness.Length + step, step).Clear();
        for (int k = 0; k < stiffness.Length; k += Lanes.Count) (At(x, k) + relaxation * At(v, k)).CopyTo(s[(k + step)..]);
        for (int k = 0; k < stiffness.Length; k += Lanes.Count)
            (At(stiffness, k) * (At(s, k) - two * At(s, k + step) + At(s, k + 2 * step))).CopyTo(b[(k + step)..]);
        for (int k = 0; k < stiffness.Length; k += Lanes.Count)
            (At(f, k) + two * At(b, k + step) - At(b, k) - At(b, k + 2 * step)).CopyTo(f.AsSpan(k));
    }

    // XPBD's springs across every cell; the ends of those in a vector lie in two rows, so none shares a particle with another
    void Shear(double h)
    {
        double soft = ParticleMass / (cloth.Shear * h * h); // compliance over time squared, times the mass of a particle
        double rest = Math.Sqrt(cloth.SpacingX * cloth.SpacingX + cloth.SpacingY * cloth.SpacingY);
        Lanes share = Vector256.Create(1 / (2 + soft)), length = Vector256.Create(rest);
        for (int k = 0; k < hasCell.Length - X.Stride; k += Lanes.Count)
        {
            Lanes there = At(hasCell, k) * share;
            Pull(k, k + X.Stride + 1, length, there);
            Pull(k + 1, k + X.Stride, length, there);
        }
    }

    void Pull(int a, int b, Lanes rest, Lanes share)
    {
        Lanes dx = At(X.X, b) - At(X.X, a), dy = At(X.Y, b) - At(X.Y, a), dz = At(X.Z, b) - At(X.Z, a);
        Lanes length = Vector256.Sqrt(dx * dx + dy * dy + dz * dz) + Vector256.Create(Nothing);
        Lanes pull = (length - rest) / length * share;
        Move(X.X, a, b, dx * pull);
        Move(X.Y, a, b, dy * pull);
        Move(X.Z, a, b, dz * pull);
    }

    static void Move(double[] x, int a, int b, Lanes by)
    {
        (At(x, a) + by).CopyTo(x, a);
        (At(x, b) - by).CopyTo(x, b);
    }

    double Stiffness(double spacing, bool isCrease) =>
        cloth.Bending * cloth.SpacingX * cloth.SpacingY / Math.Pow(spacing, 4) * (isCrease ? CreaseShare : 1);

    Span<Lanes> Vectors(double[] values) => MemoryMarshal.Cast<double, Lanes>(values.AsSpan(0, isParticle.Length));

    static Lanes At(ReadOnlySpan<double> values, int k) => Vector256.Create(values.Slice(k, Lanes.Count));
}
