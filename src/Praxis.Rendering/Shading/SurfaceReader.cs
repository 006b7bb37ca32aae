using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Praxis.Rendering.Geometry;

namespace Praxis.Rendering.Shading;

/// <summary>Finds out what stands where sixteen rays hit: position, normals, material, texture. One per worker.</summary>
internal sealed unsafe class SurfaceReader
{
    /// <summary>How far rays start from the surface they leave, m.</summary>
    public const float Clearance = 2e-4f;

    const float SteepestCosine = 0.1f; // limits the stretching of a pixel on a surface seen edge-on

    readonly RenderScene scene;
    readonly AlignedBuffer<InstanceRecord> records;
    readonly AlignedBuffer<RigidTransform> transforms;

    public SurfaceReader(RenderScene scene)
    {
        this.scene = scene;
        (records, transforms) = (new(scene.InstanceCount), new(scene.InstanceCount));
        for (int i = 0; i < scene.InstanceCount; i++)
        {
            MeshGeometry mesh = scene.MeshOf(i);
            Material* material = scene.MaterialTable.Pointer + scene.Instances[i].Material;
            records.Pointer[i] = new()
            {
                Vertices = mesh.Vertices, Indices = mesh.Indices, Material = material, TilesPerMetre = mesh.UvPerMetre * material->TilesPerUv,
            };
        }
    }

    public void Update(ReadOnlySpan<RigidTransform> X_WI) => X_WI.CopyTo(transforms.Span);

    /// <summary>Reads the surfaces at Origin + Distance * Direction.</summary>
    /// <param name="active">Bit per lane; at least one, and only lanes that hit an instance (not a lamp).</param>
    /// <param name="footprint">Width of the pixel at the surface, across the ray, m.</param>
    [SkipLocalsInit, MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Read(uint active, in Wide3 origin, in Wide3 direction, Floats distance, int* instance, int* primitive, Floats footprint,
        out Surface surface)
    {
        Unsafe.SkipInit(out surface); // every field is assigned below
        nint* a = stackalloc nint[Lanes.Count], b = stackalloc nint[Lanes.Count], c = stackalloc nint[Lanes.Count];
        nint* transform = stackalloc nint[Lanes.Count], material = stackalloc nint[Lanes.Count];
        float* tilesPerMetre = stackalloc float[Lanes.Count];
        int firstLane = BitOperations.TrailingZeroCount(active);
        bool oneInstance = true;
        for (int lane = 0; lane < Lanes.Count; lane++)
        {
            int from = (active >> lane & 1) != 0 ? lane : firstLane; // idle lanes read what the first one reads
            InstanceRecord* record = records.Pointer + instance[from];
            int* index = record->Indices + 3 * primitive[from];
            a[lane] = (nint)(record->Vertices + index[0]);
            b[lane] = (nint)(record->Vertices + index[1]);
            c[lane] = (nint)(record->Vertices + index[2]);
            transform[lane] = (nint)(transforms.Pointer + instance[from]);
            material[lane] = (nint)record->Material;
            tilesPerMetre[lane] = record->TilesPerMetre;
            oneInstance &= instance[from] == instance[firstLane];
        }

        // rotation and translation of the instances
        Floats xx, xy, xz, px, yx, yy, yz, py, zx, zy, zz, pz;
        if (oneInstance)
        {
            RigidTransform x = *(RigidTransform*)transform[0];
            (xx, xy, xz, px) = (Lanes.Splat(x.XX), Lanes.Splat(x.XY), Lanes.Splat(x.XZ), Lanes.Splat(x.PX));
            (yx, yy, yz, py) = (Lanes.Splat(x.YX), Lanes.Splat(x.YY), Lanes.Splat(x.YZ), Lanes.Splat(x.PY));
            (zx, zy, zz, pz) = (Lanes.Splat(x.ZX), Lanes.Splat(x.ZY), Lanes.Splat(x.ZZ), Lanes.Splat(x.PZ));
        }
        else
        {
            RowGather.Load(transform, 0, out xx, out xy, out xz, out px);
            RowGather.Load(transform, 16, out yx, out yy, out yz, out py);
            RowGather.Load(transform, 32, out zx, out zy, out zz, out pz);
        }
        Wide3 rowX = new(xx, xy, xz), rowY = new(yx, yy, yz), rowZ = new(zx, zy, zz);

        // the hit in the instance's frame, relative to the first corner
        surface.Position = Wide3.Fma(direction, distance, origin);
        Wide3 relative = surface.Position - new Wide3(px, py, pz);
        Wide3 hit = new(
            Lanes.Fma(xx, relative.X, Lanes.Fma(yx, relative.Y, zx * relative.Z)),
            Lanes.Fma(xy, relative.X, Lanes.Fma(yy, relative.Y, zy * relative.Z)),
            Lanes.Fma(xz, relative.X, Lanes.Fma(yz, relative.Y, zz * relative.Z)));
        Wide3 cornerA = LoadRow(a, 0, out Floats ua), cornerB = LoadRow(b, 0, out Floats ub), cornerC = LoadRow(c, 0, out Floats uc);
        Wide3 normalA = LoadRow(a, 16, out Floats va), normalB = LoadRow(b, 16, out Floats vb), normalC = LoadRow(c, 16, out Floats vc);
        Wide3 toA = hit - cornerA, edge1 = cornerB - cornerA, edge2 = cornerC - cornerA, face = Wide3.Cross(edge1, edge2);

        // barycentric coordinates, kept inside the triangle
        Floats inverse = Floats.One / Lanes.Max(Wide3.Dot(face, face), Lanes.Splat(1e-37f));
        Floats u = Lanes.Saturate(Wide3.Dot(Wide3.Cross(toA, edge2), face) * inverse);
        Floats v = Lanes.Min(Lanes.Saturate(Wide3.Dot(Wide3.Cross(edge1, toA), face) * inverse), Floats.One - u);
        Floats w = Floats.One - u - v;

        // normals, turned to the side the ray came from
        Wide3 faceNormal = Rotate(rowX, rowY, rowZ, face).Normalized();
        Wide3 normal = Rotate(rowX, rowY, rowZ, Wide3.Fma(normalA, w, Wide3.Fma(normalB, u, normalC * v))).Normalized();
        surface.FromInside = Vector512.GreaterThan(Wide3.Dot(faceNormal, direction), Floats.Zero);
        Floats side = Lanes.Select(surface.FromInside, Lanes.Splat(-1), Floats.One);
        surface.FaceNormal = faceNormal * side;
        surface.Normal = TurnToViewer(normal * side, surface.FaceNormal, direction);

        // lift the start of shadow rays to where the smooth surface would be (Hanika 2021, "Hacking the shadow terminator")
        Wide3 lift = Lift(toA, normalA, side, w) + Lift(hit - cornerB, normalB, side, u) + Lift(hit - cornerC, normalC, side, v);
        surface.Outside = surface.Position + Rotate(rowX, rowY, rowZ, lift) + surface.FaceNormal * Lanes.Splat(Clearance);

        ReadMaterial(oneInstance, material, ref surface);
        Floats cosine = Lanes.Max(Vector512.Abs(Wide3.Dot(surface.FaceNormal, direction)) * Lanes.ReciprocalSqrt(Wide3.Dot(direction, direction)),
            Lanes.Splat(SteepestCosine));
        Floats tiles = footprint * Vector512.Load(tilesPerMetre) * Lanes.ReciprocalSqrt(cosine);
        Floats textureU = Lanes.Fma(ua, w, Lanes.Fma(ub, u, uc * v)), textureV = Lanes.Fma(va, w, Lanes.Fma(vb, u, vc * v));
        ApplyTextures(active, material, textureU, textureV, tiles, ref surface.Color);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Wide3 LoadRow(nint* rows, int offset, out Floats fourth)
    {
        RowGather.Load(rows, offset, out Floats x, out Floats y, out Floats z, out fourth);
        return new(x, y, z);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Wide3 Rotate(in Wide3 rowX, in Wide3 rowY, in Wide3 rowZ, Wide3 v) => new(Wide3.Dot(rowX, v), Wide3.Dot(rowY, v), Wide3.Dot(rowZ, v));

    /// <summary>
    /// A smooth normal may point away from the viewer at silhouettes: bend it back until it is at right angles to the ray, and fall back to
    /// the face's normal where it points through the surface altogether.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Wide3 TurnToViewer(Wide3 normal, Wide3 face, Wide3 direction)
    {
        normal = Wide3.Select(Vector512.GreaterThan(Wide3.Dot(normal, face), Lanes.Splat(0.05f)), normal, face);
        Floats away = Wide3.Dot(normal, direction) * Lanes.ReciprocalSqrt(Wide3.Dot(direction, direction));
        Wide3 bent = Wide3.Fma(direction, -Lanes.Max(away + Lanes.Splat(1e-3f), Floats.Zero) * Lanes.ReciprocalSqrt(Wide3.Dot(direction, direction)), normal);
        return bent.Normalized();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Wide3 Lift(Wide3 fromCorner, Wide3 cornerNormal, Floats side, Floats weight) =>
        cornerNormal * (-Lanes.Min(Wide3.Dot(fromCorner, cornerNormal) * side, Floats.Zero) * side * weight);

    /// <summary>Reads the untextured part of the material of instances that were hit before.</summary>
    [SkipLocalsInit]
    public void ReadMaterial(uint active, int* instance, ref Surface surface)
    {
        nint* material = stackalloc nint[Lanes.Count];
        int firstLane = BitOperations.TrailingZeroCount(active);
        bool one = true;
        for (int lane = 0; lane < Lanes.Count; lane++)
        {
            int from = (active >> lane & 1) != 0 ? lane : firstLane;
            material[lane] = (nint)records.Pointer[instance[from]].Material;
            one &= material[lane] == material[0];
        }
        Wide3 color = surface.Color;
        ReadMaterial(one, material, ref surface);
        surface.Color = color;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void ReadMaterial(bool one, nint* material, ref Surface surface)
    {
        if (one)
        {
            Material m = *(Material*)material[0];
            surface.Color = Wide3.Splat(m.Red, m.Green, m.Blue);
            surface.Emission = Wide3.Splat(m.EmissionRed, m.EmissionGreen, m.EmissionBlue);
            (surface.Roughness, surface.Metallic) = (Lanes.Splat(m.Roughness), Lanes.Splat(m.Metallic));
            (surface.Reflectance, surface.Transmission) = (Lanes.Splat(m.DielectricReflectance), Lanes.Splat(m.Transmission));
            (surface.IndexOfRefraction, surface.ClearCoat) = (Lanes.Splat(m.IndexOfRefraction), Lanes.Splat(m.ClearCoat));
            return;
        }
        surface.Color = LoadRow(material, 0, out surface.Roughness);
        surface.Emission = LoadRow(material, 16, out surface.Metallic);
        RowGather.Load(material, 32, out surface.Reflectance, out surface.Transmission, out surface.IndexOfRefraction, out surface.ClearCoat);
    }

    [SkipLocalsInit, MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void ApplyTextures(uint active, nint* material, Floats u, Floats v, Floats footprint, ref Wide3 color)
    {
        uint textured = 0;
        for (uint rest = active; rest != 0; rest &= rest - 1)
        {
            int lane = BitOperations.TrailingZeroCount(rest);
            if (((Material*)material[lane])->Texture >= 0) textured |= 1u << lane;
        }
        if (textured == 0) return;

        float* planes = stackalloc float[6 * Lanes.Count];
        u.Store(planes);
        v.Store(planes + 16);
        footprint.Store(planes + 32);
        Floats.One.Store(planes + 48);
        Floats.One.Store(planes + 64);
        Floats.One.Store(planes + 80);
        for (uint rest = textured; rest != 0; rest &= rest - 1)
        {
            int lane = BitOperations.TrailingZeroCount(rest);
            Material* m = (Material*)material[lane];
            float tiles = m->TilesPerUv;
            Vector128<float> texel = scene.Textures[m->Texture].Sample(planes[lane] * tiles, planes[16 + lane] * tiles, planes[32 + lane]);
            (planes[48 + lane], planes[64 + lane], planes[80 + lane]) = (texel[0], texel[1], texel[2]);
        }
        color *= Wide3.Load(planes + 48, planes + 64, planes + 80);
    }
}
