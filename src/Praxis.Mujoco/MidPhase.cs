using Praxis.Core;

namespace Praxis.Mujoco;

/// <summary>
/// Steps a state and spares MuJoCo 2.2.2 the geometries that nothing is near. Its broad phase ends at bodies and bounding spheres, and the sphere
/// of a table holds all that stands on it: each of the sixteen walls of a mug is measured against the table's box in every step. Here,
/// geometries whose axis-aligned boxes meet no other body's are switched off for the step.
/// </summary>
/// <remarks>What is left out cannot touch, so the contacts, their order and every result are the same to the last bit.</remarks>
public sealed class MidPhase
{
    const double Slack = 1e-6; // m: far above rounding, far below anything that matters
    const int Plane = 0, Sphere = 2, Capsule = 3, Cylinder = 5, Mesh = 7; // mjtGeom

    readonly MjModel model;
    readonly int[] contype, conaffinity, bodyOf;
    readonly double[] centre, reach;        // per geometry in its own frame, m: its box
    readonly double[] low, high;            // per geometry in the world, m
    readonly double[] bodyLow, bodyHigh;    // per body
    readonly (int First, int Count)[] geoms; // per body
    readonly (int A, int B)[] pairs;        // bodies that may touch
    readonly bool[] near;
    readonly double[] positions;

    /// <summary>For the states of a model that no one else steps at the same time: the model's bits change during a step.</summary>
    public MidPhase(MjModel model)
    {
        this.model = model;
        int n = model.ngeom, bodies = model.nbody;
        contype = model.geom_contype.ToArray();
        conaffinity = model.geom_conaffinity.ToArray();
        bodyOf = model.geom_bodyid.ToArray();
        (centre, reach, low, high) = (new double[3 * n], new double[3 * n], new double[3 * n], new double[3 * n]);
        (bodyLow, bodyHigh) = (new double[3 * bodies], new double[3 * bodies]);
        near = new bool[n];
        positions = new double[model.nq];
        for (int g = 0; g < n; g++) Measure(g);
        geoms = [.. Enumerable.Range(0, bodies).Select(b => (model.body_geomadr[b], model.body_geomnum[b]))];
        pairs = [.. from a in Enumerable.Range(0, bodies)
                    from b in Enumerable.Range(a + 1, bodies - a - 1)
                    where MayTouch(a, b)
                    select (a, b)];
    }

    /// <summary>One time step, as <see cref="MjData.Step()"/>.</summary>
    public void Step(MjData data)
    {
        data.qpos.CopyTo(positions);
        data.Kinematics();
        positions.CopyTo(data.qpos); // kinematics rounds quaternions to unit length; the step must do that itself, once
        Enclose(data);
        near.AsSpan().Clear();
        foreach ((int a, int b) in pairs)
            if (Meet(bodyLow, bodyHigh, a, bodyLow, bodyHigh, b)) Mark(a, b);
        Span<int> type = model.geom_contype, affinity = model.geom_conaffinity;
        for (int g = 0; g < near.Length; g++)
            if (!near[g]) type[g] = affinity[g] = 0;
        try
        {
            data.Step();
        }
        finally
        {
            contype.CopyTo(type);
            conaffinity.CopyTo(affinity);
        }
    }

    void Measure(int g)
    {
        Span<double> half = reach.AsSpan(3 * g, 3);
        ReadOnlySpan<double> size = model.geom_size.Slice(3 * g, 3);
        switch (model.geom_type[g])
        {
            case Sphere: half.Fill(size[0]); break;
            case Capsule: (half[0], half[1], half[2]) = (size[0], size[0], size[0] + size[1]); break;
            case Cylinder: (half[0], half[1], half[2]) = (size[0], size[0], size[1]); break;
            case Mesh: MeasureMesh(model.geom_dataid[g], half, centre.AsSpan(3 * g, 3)); break;
            case Plane: half.Fill(double.PositiveInfinity); break;
            default: size.CopyTo(half); break; // box and ellipsoid
        }
        for (int k = 0; k < 3; k++) half[k] += model.geom_margin[g];
    }

    void MeasureMesh(int mesh, Span<double> half, Span<double> middle)
    {
        ReadOnlySpan<float> vertices = model.mesh_vert[(3 * model.mesh_vertadr[mesh])..][..(3 * model.mesh_vertnum[mesh])];
        for (int k = 0; k < 3; k++)
        {
            (float least, float most) = (float.PositiveInfinity, float.NegativeInfinity);
            for (int i = k; i < vertices.Length; i += 3) (least, most) = (Math.Min(least, vertices[i]), Math.Max(most, vertices[i]));
            (half[k], middle[k]) = (((double)most - least) / 2, ((double)most + least) / 2);
        }
    }

    // MuJoCo's own rule for bodies: not what is welded together, nor parent and child, nor what the model excludes
    bool MayTouch(int a, int b)
    {
        if (geoms[a].Count == 0 || geoms[b].Count == 0) return false;
        int weldedA = model.body_weldid[a], weldedB = model.body_weldid[b];
        if (weldedA == weldedB || model.exclude_signature.Contains(((a + 1) << 16) + b + 1)) return false;
        int Parent(int welded) => model.body_weldid[model.body_parentid[welded]];
        return weldedA == 0 || weldedB == 0 || (weldedA != Parent(weldedB) && weldedB != Parent(weldedA));
    }

    void Enclose(MjData data)
    {
        ReadOnlySpan<double> position = data.geom_xpos, rotation = data.geom_xmat;
        bodyLow.AsSpan().Fill(double.PositiveInfinity);
        bodyHigh.AsSpan().Fill(double.NegativeInfinity);
        for (int g = 0; g < near.Length; g++)
        {
            if ((contype[g] | conaffinity[g]) == 0) continue;
            int at = 3 * g, body = 3 * bodyOf[g];
            double x = reach[at], y = reach[at + 1], z = reach[at + 2], cx = centre[at], cy = centre[at + 1], cz = centre[at + 2];
            bool unbounded = double.IsPositiveInfinity(x);
            for (int k = 0; k < 3; k++)
            {
                int row = 9 * g + 3 * k;
                (double rx, double ry, double rz) = (rotation[row], rotation[row + 1], rotation[row + 2]);
                double middle = position[at + k] + rx * cx + ry * cy + rz * cz;
                double half = unbounded ? x : Math.Abs(rx) * x + Math.Abs(ry) * y + Math.Abs(rz) * z + Slack;
                low[at + k] = middle - half;
                // what is above a plane that lies level is clear of it
                high[at + k] = middle + (unbounded && k == 2 && rz == 1 ? Slack : half);
                bodyLow[body + k] = Math.Min(bodyLow[body + k], low[at + k]);
                bodyHigh[body + k] = Math.Max(bodyHigh[body + k], high[at + k]);
            }
        }
    }

    void Mark(int a, int b)
    {
        for (int i = geoms[a].First; i < geoms[a].First + geoms[a].Count; i++)
        {
            if ((contype[i] | conaffinity[i]) == 0 || !Meet(low, high, i, bodyLow, bodyHigh, b)) continue;
            for (int j = geoms[b].First; j < geoms[b].First + geoms[b].Count; j++)
            {
                if (near[i] && near[j]) continue;
                if ((contype[i] & conaffinity[j]) == 0 && (contype[j] & conaffinity[i]) == 0) continue;
                if (Meet(low, high, i, low, high, j)) near[i] = near[j] = true;
            }
        }
    }

    static bool Meet(double[] lowA, double[] highA, int a, double[] lowB, double[] highB, int b)
    {
        (a, b) = (3 * a, 3 * b);
        return lowA[a + 2] <= highB[b + 2] && lowB[b + 2] <= highA[a + 2] && lowA[a] <= highB[b] && lowB[b] <= highA[a]
            && lowA[a + 1] <= highB[b + 1] && lowB[b + 1] <= highA[a + 1];
    }
}
