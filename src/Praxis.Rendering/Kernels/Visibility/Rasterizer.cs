using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Praxis.Core;
using Praxis.Rendering.Geometry;
using static System.Runtime.Intrinsics.Vector512;

namespace Praxis.Rendering.Visibility;

/// <summary>
/// Finds what every visibility sample sees, by drawing all triangles with homogeneous edge functions: no clipping, and no cracks between
/// triangles that share an edge, because their edge functions are exact negatives of each other.
/// </summary>
/// <remarks>Olano and Greer 1997, "Triangle scan conversion using 2D homogeneous coordinates".</remarks>
internal sealed unsafe class Rasterizer
{
    const float Near = 1e-3f; // m; what reaches nearer than this is only bounded coarsely
    const int Side = VisibilityBuffer.BlockSide;

    readonly RenderScene scene;
    readonly FrameMeshes meshes;
    readonly AlignedBuffer<float> projected; // planes: u depth, v depth, depth, then u and v of the vertices in front of the camera
    readonly int stride;
    VisibilityBuffer target;

    public Rasterizer(RenderScene scene, FrameMeshes meshes, VisibilityBuffer target)
    {
        (this.scene, this.meshes, this.target) = (scene, meshes, target);
        stride = scene.Meshes.Length == 0 ? Lanes.Count : Math.Max(Lanes.Count, scene.Meshes.Max(m => m.PaddedVertexCount));
        projected = new(5 * stride);
    }

    /// <summary>Draws all instances and lamps.</summary>
    public void Draw(ReadOnlySpan<Pose> X_WI, in ProjectedCamera camera, VisibilityBuffer target)
    {
        this.target = target;
        target.Clear();
        for (int i = 0; i < X_WI.Length; i++) DrawInstance(i, X_WI[i], camera);
        for (int i = 0; i < scene.Lights.Length; i++) DrawLamp(i, camera);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void DrawInstance(int instance, in Pose X_WI, in ProjectedCamera camera)
    {
        MeshGeometry mesh = meshes.Of(instance);
        camera.PixelMatrix(X_WI, out Vector4 u, out Vector4 v, out Vector4 depth);
        if (IsOutside(mesh, u, v, depth)) return;
        Project(mesh.X, mesh.Y, mesh.Z, mesh.PaddedVertexCount, u, v, depth);
        bool oneSided = mesh.IsClosed && IsOutsideOf(mesh, X_WI.Inverse() * camera.Position);
        int* index = mesh.Indices;
        int first = scene.FirstTriangle[instance];
        for (int t = 0; t < mesh.TriangleCount; t++, index += 3) DrawTriangle(first + t, index[0], index[1], index[2], oneSided);
    }

    static bool IsOutsideOf(MeshGeometry mesh, Vec3 p) =>
        p.X < mesh.Low.X || p.Y < mesh.Low.Y || p.Z < mesh.Low.Z || p.X > mesh.High.X || p.Y > mesh.High.Y || p.Z > mesh.High.Z;

    void DrawLamp(int lamp, in ProjectedCamera camera)
    {
        RectLight light = scene.Lights[lamp];
        float* x = stackalloc float[Lanes.Count], y = stackalloc float[Lanes.Count], z = stackalloc float[Lanes.Count];
        for (int k = 0; k < 4; k++)
        {
            Vec3 p = light.Center + light.HalfU * ((k & 1) * 2 - 1) + light.HalfV * ((k >> 1) * 2 - 1);
            (x[k], y[k], z[k]) = ((float)p.X, (float)p.Y, (float)p.Z);
        }
        camera.PixelMatrix(Pose.Identity, out Vector4 u, out Vector4 v, out Vector4 depth);
        Project(x, y, z, Lanes.Count, u, v, depth);
        int first = scene.FirstTriangleOfLamp(lamp);
        DrawTriangle(first, 0, 1, 2, oneSided: true);
        DrawTriangle(first + 1, 1, 3, 2, oneSided: true);
    }

    /// <summary>True when all eight corners of the mesh's box lie behind the camera, or beyond one edge of the image.</summary>
    bool IsOutside(MeshGeometry mesh, Vector4 u, Vector4 v, Vector4 depth)
    {
        int outside = 31;
        for (int k = 0; k < 8 && outside != 0; k++)
        {
            Vec3 p = new(Corner(k & 1).X, Corner(k & 2).Y, Corner(k & 4).Z);
            double pu = Apply(u, p), pv = Apply(v, p), pz = Apply(depth, p);
            outside &= (pz < 0 ? 1 : 0) | (pu < 0 ? 2 : 0) | (pv < 0 ? 4 : 0) | (pu > pz * target.Width ? 8 : 0)
                | (pv > pz * target.Height ? 16 : 0);
        }
        return outside != 0;

        Vec3 Corner(int high) => high != 0 ? mesh.High : mesh.Low;
    }

    static double Apply(Vector4 row, Vec3 p) => row.X * p.X + row.Y * p.Y + row.Z * p.Z + row.W;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Project(float* x, float* y, float* z, int count, Vector4 u, Vector4 v, Vector4 depth)
    {
        float* to = projected.Pointer;
        for (int i = 0; i < count; i += Lanes.Count)
        {
            Floats px = Load(x + i), py = Load(y + i), pz = Load(z + i);
            Floats pu = Row(u), pv = Row(v), pd = Row(depth), inverse = Floats.One / pd;
            pu.Store(to + i);
            pv.Store(to + stride + i);
            pd.Store(to + 2 * stride + i);
            (pu * inverse).Store(to + 3 * stride + i);
            (pv * inverse).Store(to + 4 * stride + i);

            Floats Row(Vector4 m) =>
                FusedMultiplyAdd(px, Create(m.X), FusedMultiplyAdd(py, Create(m.Y), FusedMultiplyAdd(pz, Create(m.Z), Create(m.W))));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void DrawTriangle(int triangle, int a, int b, int c, bool oneSided)
    {
        float* pu = projected.Pointer, pv = pu + stride, pd = pv + stride, su = pd + stride, sv = su + stride;

        // pixels that it may touch
        float left, right, top, bottom;
        if (pd[a] > Near && pd[b] > Near && pd[c] > Near)
        {
            // a back face, by its outline in the image; what rounding decides here covers no sample
            if (oneSided && (su[b] - su[a]) * (sv[c] - sv[a]) > (sv[b] - sv[a]) * (su[c] - su[a])) return;
            left = MathF.Min(su[a], MathF.Min(su[b], su[c]));
            right = MathF.Max(su[a], MathF.Max(su[b], su[c]));
            top = MathF.Min(sv[a], MathF.Min(sv[b], sv[c]));
            bottom = MathF.Max(sv[a], MathF.Max(sv[b], sv[c]));
        }
        else if (!BoundClipped(a, b, c, out left, out right, out top, out bottom)) return;
        if (!(right > 0 && bottom > 0 && left < target.Width && top < target.Height)) return;
        int x0 = (int)MathF.Max(left, 0) / Side, x1 = (int)MathF.Min(right, target.Width - 1) / Side;
        int y0 = (int)MathF.Max(top, 0) / Side, y1 = (int)MathF.Min(bottom, target.Height - 1) / Side;

        // edge functions (v_j x v_k) . (u, v, 1): in double, so that only the exact difference of large products remains
        double au = pu[a], av = pv[a], ad = pd[a], bu = pu[b], bv = pv[b], bd = pd[b], cu = pu[c], cv = pv[c], cd = pd[c];
        double e0u = bv * cd - bd * cv, e0v = bd * cu - bu * cd, e0 = bu * cv - bv * cu;
        double e1u = cv * ad - cd * av, e1v = cd * au - cu * ad, e1 = cu * av - cv * au;
        double e2u = av * bd - ad * bv, e2v = ad * bu - au * bd, e2 = au * bv - av * bu;
        double volume = au * e0u + av * e0v + ad * e0;
        if (volume == 0 || oneSided && volume > 0) return;
        if (volume < 0)
        {
            (e0u, e0v, e0, e1u, e1v, e1, e2u, e2v, e2, volume) = (-e0u, -e0v, -e0, -e1u, -e1v, -e1, -e2u, -e2v, -e2, -volume);
        }
        // 1 / depth = n . (u, v, 1) / volume with n the sum of the three
        double inverse = 1 / volume, nu = (e0u + e1u + e2u) * inverse, nv = (e0v + e1v + e2v) * inverse, n = (e0 + e1 + e2) * inverse;

        // steps from the corner of a block to the centres of its pixels, and from there to the samples
        Floats lanesX = Create(0.5f, 1.5f, 2.5f, 3.5f, 0.5f, 1.5f, 2.5f, 3.5f, 0.5f, 1.5f, 2.5f, 3.5f, 0.5f, 1.5f, 2.5f, 3.5f);
        Floats lanesY = Create(0.5f, 0.5f, 0.5f, 0.5f, 1.5f, 1.5f, 1.5f, 1.5f, 2.5f, 2.5f, 2.5f, 2.5f, 3.5f, 3.5f, 3.5f, 3.5f);
        Floats step0 = FusedMultiplyAdd(Create((float)e0u), lanesX, Create((float)e0v) * lanesY);
        Floats step1 = FusedMultiplyAdd(Create((float)e1u), lanesX, Create((float)e1v) * lanesY);
        Floats step2 = FusedMultiplyAdd(Create((float)e2u), lanesX, Create((float)e2v) * lanesY);
        Floats stepN = FusedMultiplyAdd(Create((float)nu), lanesX, Create((float)nv) * lanesY);
        int samples = target.Pattern.Count;
        ReadOnlySpan<float> sampleX = target.Pattern.X, sampleY = target.Pattern.Y;

        // how much an edge function can grow inside a block
        double reach0 = Math.Max(0, Side * e0u) + Math.Max(0, Side * e0v);
        double reach1 = Math.Max(0, Side * e1u) + Math.Max(0, Side * e1v);
        double reach2 = Math.Max(0, Side * e2u) + Math.Max(0, Side * e2v);
        Ints id = Create(triangle);
        for (int y = y0; y <= y1; y++)
            for (int x = x0; x <= x1; x++)
            {
                double u = x * Side, v = y * Side;
                double c0 = e0u * u + (e0v * v + e0), c1 = e1u * u + (e1v * v + e1), c2 = e2u * u + (e2v * v + e2);
                if (c0 + reach0 < 0 || c1 + reach1 < 0 || c2 + reach2 < 0) continue;
                Floats f0 = Create((float)c0) + step0, f1 = Create((float)c1) + step1, f2 = Create((float)c2) + step2;
                Floats f = Create((float)(nu * u + (nv * v + n))) + stepN;
                int block = y * target.BlocksAcross + x;
                float* depths = target.InverseDepth(block);
                int* ids = target.Triangle(block);
                for (int s = 0; s < samples; s++, depths += Lanes.Count, ids += Lanes.Count)
                {
                    float dx = sampleX[s], dy = sampleY[s];
                    Floats inside = MinNative(MinNative(f0 + Create((float)e0u * dx + (float)e0v * dy),
                        f1 + Create((float)e1u * dx + (float)e1v * dy)), f2 + Create((float)e2u * dx + (float)e2v * dy));
                    Floats nearness = f + Create((float)nu * dx + (float)nv * dy), old = Load(depths);
                    Floats seen = GreaterThanOrEqual(inside, Floats.Zero) & GreaterThan(nearness, old);
                    if (Lanes.Bits(seen) == 0) continue;
                    ConditionalSelect(seen, nearness, old).Store(depths);
                    Lanes.Select(seen, id, Load(ids)).Store(ids);
                }
            }
    }

    /// <summary>Bounds, in pixels, of the part of a triangle that lies in front of the camera; false when no part does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    bool BoundClipped(int a, int b, int c, out float left, out float right, out float top, out float bottom)
    {
        float* pu = projected.Pointer, pv = pu + stride, pd = pv + stride;
        (left, right, top, bottom) = (float.PositiveInfinity, float.NegativeInfinity, float.PositiveInfinity, float.NegativeInfinity);
        Span<int> corner = [a, b, c, a];
        for (int k = 0; k < 3; k++)
        {
            int i = corner[k], j = corner[k + 1];
            if (pd[i] > Near) Include(pu[i] / pd[i], pv[i] / pd[i], ref left, ref right, ref top, ref bottom);
            if (pd[i] > Near == pd[j] > Near) continue;
            float t = (Near - pd[i]) / (pd[j] - pd[i]);
            Include((pu[i] + (pu[j] - pu[i]) * t) / Near, (pv[i] + (pv[j] - pv[i]) * t) / Near, ref left, ref right, ref top, ref bottom);
        }
        // rounding at so short a distance is a few pixels
        (left, right, top, bottom) = (left - Side, right + Side, top - Side, bottom + Side);
        return right > left;
    }

    static void Include(float u, float v, ref float left, ref float right, ref float top, ref float bottom)
    {
        (left, right) = (MathF.Min(left, u), MathF.Max(right, u));
        (top, bottom) = (MathF.Min(top, v), MathF.Max(bottom, v));
    }
}
