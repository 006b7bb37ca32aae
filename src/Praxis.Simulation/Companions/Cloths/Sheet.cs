using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Simulation;

/// <summary>
/// The particles of a cloth and what holds them together: threads that do not stretch, shear, bending. Position-based dynamics in small
/// steps, two passes over the threads in each.
/// </summary>
/// <remarks>
/// Macklin et al. 2016, "XPBD"; Macklin et al. 2019, "Small steps in physics simulation". Bending is the linear force of a plate's energy,
/// B/2 (second difference / s^2)^2 per area.
/// </remarks>
sealed class Sheet
{
    const double BendingRelaxation = 0.01; // s: what bends also creeps a little, or cloth would flutter
    const double CreaseShare = 0.1;        // of the bending rigidity that is left where it lies folded

    readonly Cloth cloth;
    readonly Edge[] threads, diagonals;
    readonly Bend[] bends;
    readonly Vec3[] force;

    /// <param name="cloth">What it is.</param>
    /// <param name="X_WO">Where it lies at the start.</param>
    public Sheet(Cloth cloth, Pose X_WO)
    {
        this.cloth = cloth;
        X = [.. cloth.Start().Select(p => X_WO * p)];
        (Before, V, force) = ([.. X], new Vec3[X.Length], new Vec3[X.Length]);
        ParticleMass = cloth.Mass / X.Length;
        threads = [.. Edges(1, 0), .. Edges(0, 1)];
        diagonals = [.. Edges(1, 1), .. Edges(-1, 1)];
        bends = [.. Bends()];
    }

    /// <summary>Positions, m, in W.</summary>
    public Vec3[] X { get; }

    /// <summary>Where they were when the small step began.</summary>
    public Vec3[] Before { get; }

    /// <summary>m/s.</summary>
    public Vec3[] V { get; }

    /// <summary>kg.</summary>
    public double ParticleMass { get; }

    /// <summary>Begins a small step: forces, then free flight.</summary>
    public void Fly(double h, Vec3 gravity)
    {
        Array.Clear(force);
        foreach (Bend b in bends)
        {
            Vec3 f = b.Stiffness * (X[b.A] - 2 * X[b.B] + X[b.C] + BendingRelaxation * (V[b.A] - 2 * V[b.B] + V[b.C]));
            force[b.A] -= f;
            force[b.B] += 2 * f;
            force[b.C] -= f;
        }
        double kept = 1 - cloth.Drag * h, gain = h / ParticleMass;
        for (int i = 0; i < X.Length; i++)
        {
            V[i] = (V[i] + gravity * h + force[i] * gain) * kept;
            Before[i] = X[i];
            X[i] += V[i] * h;
        }
    }

    /// <summary>Pulls and pushes threads and diagonals towards their lengths.</summary>
    public void Hold(double h)
    {
        double soft = ParticleMass / (cloth.Shear * h * h);
        foreach (Edge e in diagonals) Pull(e, soft);
        // there and back, so that no corner is favoured
        for (int k = 0; k < threads.Length; k++) Pull(threads[k], 0);
        for (int k = threads.Length - 1; k >= 0; k--) Pull(threads[k], 0);
    }

    /// <summary>Ends a small step.</summary>
    public void Arrive(double h)
    {
        for (int i = 0; i < X.Length; i++) V[i] = (X[i] - Before[i]) * (1 / h);
    }

    // compliance over time squared, times the mass of a particle
    void Pull(in Edge e, double soft)
    {
        Vec3 d = X[e.B] - X[e.A];
        double length = d.Length;
        if (!(length > 0)) return;
        d *= (length - e.Rest) / (length * (2 + soft));
        X[e.A] += d;
        X[e.B] -= d;
    }

    IEnumerable<Edge> Edges(int di, int dj)
    {
        double rest = Math.Sqrt(di * di * cloth.SpacingX * cloth.SpacingX + dj * dj * cloth.SpacingY * cloth.SpacingY);
        for (int j = 0; j + dj < cloth.Rows; j++)
            for (int i = Math.Max(0, -di); i + Math.Max(0, di) < cloth.Columns; i++)
                yield return new(j * cloth.Columns + i, (j + dj) * cloth.Columns + i + di, rest);
    }

    IEnumerable<Bend> Bends()
    {
        (int n, int m) = (cloth.Columns, cloth.Rows);
        double area = cloth.SpacingX * cloth.SpacingY;
        double Stiffness(double spacing, bool isCrease) => cloth.Bending * area / Math.Pow(spacing, 4) * (isCrease ? CreaseShare : 1);
        for (int j = 0; j < m; j++)
            for (int i = 0; i < n; i++)
            {
                int k = j * n + i;
                if (i > 0 && i + 1 < n) yield return new(k - 1, k, k + 1, Stiffness(cloth.SpacingX, cloth.IsCreaseAcross(i)));
                if (j > 0 && j + 1 < m) yield return new(k - n, k, k + n, Stiffness(cloth.SpacingY, cloth.IsCreaseAlong(j)));
            }
    }

    readonly record struct Edge(int A, int B, double Rest);

    readonly record struct Bend(int A, int B, int C, double Stiffness);
}
