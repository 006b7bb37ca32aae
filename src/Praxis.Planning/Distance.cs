using Praxis.Core;

namespace Praxis.Planning;

/// <summary>Signed distance of two convex shapes.</summary>
/// <remarks>
/// Gilbert, Johnson and Keerthi 1988: the point nearest to the origin in the difference of the two cores is approached by simplices of its
/// support points. Each support plane bounds the distance from below; that bound is returned, so that an answer is never too large.
/// </remarks>
static class Distance
{
    const double Tolerance = 1e-6; // m
    const int Iterations = 48;

    /// <summary>
    /// The distance in m, negative when the shapes overlap; at most 1 um too small. Deeper than their radii it is bounded from below by the
    /// overlap along
    /// the axes of the shapes, exact for boxes and for a face against anything. Where the distance exceeds <paramref name="cutoff"/>, any
    /// number
    /// between the two may be returned.
    /// </summary>
    public static double Between(in Convex a, in Frame A, in Convex b, in Frame B, double cutoff)
    {
        if (b.Core == Core.HalfSpace) return AboveHalfSpace(a, A, B);
        if (a.Core == Core.HalfSpace) return AboveHalfSpace(b, B, A);
        double radii = a.Radius + b.Radius, enough = cutoff + radii, best = double.NegativeInfinity;
        Vec3 v = Toward(a, A, b, B);
        var simplex = new Simplex();
        double squared = double.MaxValue;
        for (int iteration = 0; iteration < Iterations; iteration++)
        {
            Vec3 w = a.Support(A, -v) - b.Support(B, v);
            double length = v.Length;
            if (length < 1e-9) break;
            best = Math.Max(best, Vec3.Dot(v, w) / length);
            if (best > enough || (iteration > 0 && length - best <= Tolerance)) return best - radii;
            simplex.Add(w);
            v = simplex.Nearest();
            if (v.LengthSquared >= squared) return (best > 0 ? best : Overlap(a, A, b, B, best)) - radii; // no progress: rounding
            squared = v.LengthSquared;
        }
        return Overlap(a, A, b, B, best) - radii;
    }

    static double AboveHalfSpace(in Convex shape, in Frame X, in Frame halfSpace) =>
        Vec3.Dot(shape.Support(X, -halfSpace.Z) - halfSpace.P, halfSpace.Z) - shape.Radius;

    /// <summary>A first guess of the way from b to a: square onto the nearest face of a box, else from centre to centre.</summary>
    static Vec3 Toward(in Convex a, in Frame A, in Convex b, in Frame B)
    {
        Vec3 v = A.P - B.P;
        if (b.Core == Core.Box) v = A.P - NearestOfBox(b.Half, B, A.P);
        else if (a.Core == Core.Box) v = NearestOfBox(a.Half, A, B.P) - B.P;
        if (v.LengthSquared < 1e-18) v = A.P - B.P;
        return v.LengthSquared < 1e-18 ? Vec3.UnitZ : v;
    }

    static Vec3 NearestOfBox(Vec3 half, in Frame box, Vec3 p)
    {
        Vec3 d = p - box.P, inside = new(Vec3.Dot(d, box.X), Vec3.Dot(d, box.Y), Vec3.Dot(d, box.Z));
        return box.P + box.Rotate(Vec3.Min(Vec3.Max(inside, -half), half));
    }

    /// <summary>The widest gap (here negative) between overlapping cores along the axes of either and those across two of them.</summary>
    /// <remarks>These are all the directions that can separate two boxes (Gottschalk, Lin and Manocha 1996, "OBBTree").</remarks>
    static double Overlap(in Convex a, in Frame A, in Convex b, in Frame B, double best)
    {
        best = Math.Max(best, Gap(a, A, b, B, A.P - B.P));
        ReadOnlySpan<Vec3> axesA = [A.X, A.Y, A.Z], axesB = [B.X, B.Y, B.Z];
        foreach (Vec3 axis in axesA) best = Math.Max(best, Gap(a, A, b, B, axis));
        foreach (Vec3 axis in axesB) best = Math.Max(best, Gap(a, A, b, B, axis));
        foreach (Vec3 axisA in axesA)
            foreach (Vec3 axisB in axesB) best = Math.Max(best, Gap(a, A, b, B, Vec3.Cross(axisA, axisB)));
        return Math.Min(best, 0);
    }

    static double Gap(in Convex a, in Frame A, in Convex b, in Frame B, Vec3 axis)
    {
        double length = axis.Length;
        if (length < 1e-4) return double.NegativeInfinity; // parallel axes have no direction across
        Vec3 n = axis / length;
        double one = Vec3.Dot(a.Support(A, -n) - b.Support(B, n), n), other = Vec3.Dot(b.Support(B, -n) - a.Support(A, n), n);
        return Math.Max(one, other);
    }

    /// <summary>One to four points, reduced to those that span the part nearest to the origin.</summary>
    struct Simplex
    {
        Vec3 a, b, c, d; // the newest is the last
        int count;

        public void Add(Vec3 w)
        {
            switch (count++)
            {
                case 0: a = w; break;
                case 1: b = w; break;
                case 2: c = w; break;
                default: d = w; break;
            }
        }

        /// <summary>The point nearest to the origin; zero when the origin is inside.</summary>
        public Vec3 Nearest() => count switch { 1 => a, 2 => OnSegment(), 3 => OnTriangle(), _ => InTetrahedron() };

        Vec3 Keep(Vec3 p)
        {
            (a, count) = (p, 1);
            return p;
        }

        Vec3 Keep(Vec3 p, Vec3 q, double t)
        {
            (a, b, count) = (p, q, 2);
            return p + t * (q - p);
        }

        Vec3 OnSegment()
        {
            Vec3 ab = b - a;
            double t = -Vec3.Dot(a, ab), length = ab.LengthSquared;
            return t <= 0 ? Keep(a) : t >= length ? Keep(b) : Keep(a, b, t / length);
        }

        /// <summary>Ericson 2004, "Real-Time Collision Detection", section 5.1.5, for the origin.</summary>
        Vec3 OnTriangle()
        {
            Vec3 ab = b - a, ac = c - a;
            double d1 = -Vec3.Dot(ab, a), d2 = -Vec3.Dot(ac, a);
            if (d1 <= 0 && d2 <= 0) return Keep(a);
            double d3 = -Vec3.Dot(ab, b), d4 = -Vec3.Dot(ac, b);
            if (d3 >= 0 && d4 <= d3) return Keep(b);
            double vc = d1 * d4 - d3 * d2;
            if (vc <= 0 && d1 >= 0 && d3 <= 0) return Keep(a, b, d1 / (d1 - d3));
            double d5 = -Vec3.Dot(ab, c), d6 = -Vec3.Dot(ac, c);
            if (d6 >= 0 && d5 <= d6) return Keep(c);
            double vb = d5 * d2 - d1 * d6;
            if (vb <= 0 && d2 >= 0 && d6 <= 0) return Keep(a, c, d2 / (d2 - d6));
            double va = d3 * d6 - d5 * d4;
            if (va <= 0 && d4 - d3 >= 0 && d5 - d6 >= 0) return Keep(b, c, (d4 - d3) / (d4 - d3 + (d5 - d6)));
            double sum = va + vb + vc;
            count = 3;
            return a + ab * (vb / sum) + ac * (vc / sum);
        }

        Vec3 InTetrahedron()
        {
            Vec3 nearest = Vec3.Zero;
            double least = double.MaxValue;
            Simplex best = this;
            ReadOnlySpan<(Vec3, Vec3, Vec3, Vec3)> faces = [(a, b, c, d), (a, c, d, b), (a, d, b, c), (b, d, c, a)];
            foreach ((Vec3 p, Vec3 q, Vec3 r, Vec3 opposite) in faces)
            {
                Vec3 normal = Vec3.Cross(q - p, r - p);
                if (Vec3.Dot(normal, -p) * Vec3.Dot(normal, opposite - p) > 0) continue; // the origin is on the inner side
                var face = new Simplex { a = p, b = q, c = r, count = 3 };
                Vec3 candidate = face.OnTriangle();
                if (candidate.LengthSquared < least) (nearest, least, best) = (candidate, candidate.LengthSquared, face);
            }
            this = best;
            return nearest;
        }
    }
}
