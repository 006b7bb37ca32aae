using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Praxis.Rendering.Geometry;
using Praxis.Rendering.Materials;
using static System.Runtime.Intrinsics.Vector512;

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
    readonly AlignedBuffer<nint> rows = new(5 * Lanes.Count);
    readonly AlignedBuffer<float> tilesPerMetre = new(Lanes.Count);

    public SurfaceReader(RenderScene scene, FrameMeshes meshes)
    {
        this.scene = scene;
        (records, transforms) = (new(scene.InstanceCount), new(scene.InstanceCount));
        for (int i = 0; i < scene.InstanceCount; i++)
        {
            MeshGeometry mesh = meshes.Of(i);
            Material* material = scene.MaterialTable.Pointer + scene.Instances[i].Material;
            records.Pointer[i] = new()
            {
                Vertices = mesh.Vertices, Indices = mesh.Indices, Material = material,
                TilesPerMetre = mesh.UvPerMetre * material->TilesPerUv,
            };
        }
    }

    // what each lane reads: the three vertices, the instance's pose, the material
    nint* VertexA => rows.Pointer;
    nint* VertexB => rows.Pointer + Lanes.Count;
    nint* VertexC => rows.Pointer + 2 * Lanes.Count;
    nint* Transform => rows.Pointer + 3 * Lanes.Count;
    nint* MaterialOf => rows.Pointer + 4 * Lanes.Count;

    public void Update(ReadOnlySpan<RigidTransform> X_WI) => X_WI.CopyTo(transforms.Span);

    /// <summary>Reads the surfaces at Origin + Distance * Direction.</summary>
    /// <param name="active">Bit per lane; at least one, and only lanes that hit an instance (not a lamp).</param>
    /// <param name="footprint">Width of the pixel at the surface, across the ray, m.</param>
    [SkipLocalsInit, MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Read(uint active, in Wide3 origin, in Wide3 direction, Floats distance, int* instance, int* primitive, Floats footprint,
        out Surface surface)
    {
        Unsafe.SkipInit(out surface); // every field is assigned below
        bool oneInstance = FindRows(active, instance, primitive);
        surface.Position = Wide3.Fma(direction, distance, origin);
        Unsafe.SkipInit(out Contact contact);
        ReadFrames(oneInstance, out contact.Frame);
        Locate(ref contact, surface.Position);
        ReadNormals(ref contact, direction, ref surface);
        ReadMaterial(oneInstance, ref surface);
        ApplyTextures(active, contact, Stretched(footprint, surface.FaceNormal, direction), ref surface.Color);
    }

    /// <summary>Poses of the instances: rows of the rotation, and the translation.</summary>
    struct Frame
    {
        public Wide3 X, Y, Z, Translation;

        /// <summary>From the instance's frame to the world.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly Wide3 Rotate(Wide3 v) => new(Wide3.Dot(X, v), Wide3.Dot(Y, v), Wide3.Dot(Z, v));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly Wide3 RotateBack(Wide3 v) => Wide3.Fma(X, v.X, Wide3.Fma(Y, v.Y, Z * v.Z));
    }

    /// <summary>Where on its triangle each lane hit, in the instance's frame.</summary>
    struct Contact
    {
        public Frame Frame;

        /// <summary>From the corners to the hit.</summary>
        public Wide3 FromA, FromB, FromC;

        /// <summary>Unnormalised face normal.</summary>
        public Wide3 Face;

        /// <summary>Barycentric weights of the corners.</summary>
        public Floats A, B, C;

        public Floats TextureU, TextureV;
    }

    /// <summary>Finds the memory that each lane reads; true when all lanes hit the same instance.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    bool FindRows(uint active, int* instance, int* primitive)
    {
        int firstLane = BitOperations.TrailingZeroCount(active), firstInstance = instance[firstLane];
        nint* row = rows.Pointer;
        bool same = true;
        for (int lane = 0; lane < Lanes.Count; lane++, row++)
        {
            int from = (active >> lane & 1) != 0 ? lane : firstLane; // idle lanes read what the first one reads
            InstanceRecord* record = records.Pointer + instance[from];
            int* index = record->Indices + 3 * primitive[from];
            row[0] = (nint)(record->Vertices + index[0]);
            row[Lanes.Count] = (nint)(record->Vertices + index[1]);
            row[2 * Lanes.Count] = (nint)(record->Vertices + index[2]);
            row[3 * Lanes.Count] = (nint)(transforms.Pointer + instance[from]);
            row[4 * Lanes.Count] = (nint)record->Material;
            tilesPerMetre.Pointer[lane] = record->TilesPerMetre;
            same &= instance[from] == firstInstance;
        }
        return same;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void ReadFrames(bool one, out Frame frame)
    {
        if (one)
        {
            RigidTransform* x = (RigidTransform*)Transform[0];
            frame.X = Wide3.Splat(x->XX, x->XY, x->XZ);
            frame.Y = Wide3.Splat(x->YX, x->YY, x->YZ);
            frame.Z = Wide3.Splat(x->ZX, x->ZY, x->ZZ);
            frame.Translation = Wide3.Splat(x->PX, x->PY, x->PZ);
            return;
        }
        frame.X = LoadRow(Transform, 0, out Floats px);
        frame.Y = LoadRow(Transform, 16, out Floats py);
        frame.Z = LoadRow(Transform, 32, out Floats pz);
        frame.Translation = new(px, py, pz);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Locate(ref Contact contact, in Wide3 position)
    {
        Wide3 hit = contact.Frame.RotateBack(position - contact.Frame.Translation);
        Wide3 a = LoadRow(VertexA, 0, out Floats ua), b = LoadRow(VertexB, 0, out Floats ub), c = LoadRow(VertexC, 0, out Floats uc);
        Wide3 fromA = hit - a, edge1 = b - a, edge2 = c - a, face = Wide3.Cross(edge1, edge2);
        (contact.FromA, contact.FromB, contact.FromC, contact.Face) = (fromA, hit - b, hit - c, face);

        // barycentric coordinates, kept inside the triangle
        Floats inverse = Floats.One / MaxNative(Wide3.Dot(face, face), Create(1e-37f));
        Floats u = Lanes.Saturate(Wide3.Dot(Wide3.Cross(fromA, edge2), face) * inverse);
        Floats v = MinNative(Lanes.Saturate(Wide3.Dot(Wide3.Cross(edge1, fromA), face) * inverse), Floats.One - u);
        Floats w = Floats.One - u - v;
        (contact.A, contact.B, contact.C) = (w, u, v);
        contact.TextureU = FusedMultiplyAdd(ua, w, FusedMultiplyAdd(ub, u, uc * v));
    }

    /// <summary>Normals, turned to the side the ray came from, and where rays that leave on that side start.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void ReadNormals(ref Contact contact, in Wide3 direction, ref Surface surface)
    {
        Wide3 a = LoadRow(VertexA, 16, out Floats va), b = LoadRow(VertexB, 16, out Floats vb), c = LoadRow(VertexC, 16, out Floats vc);
        Floats wa = contact.A, wb = contact.B, wc = contact.C;
        contact.TextureV = FusedMultiplyAdd(va, wa, FusedMultiplyAdd(vb, wb, vc * wc));
        Wide3 face = contact.Frame.Rotate(contact.Face).Normalized();
        Floats fromInside = GreaterThan(Wide3.Dot(face, direction), Floats.Zero);
        Floats side = ConditionalSelect(fromInside, Create(-1f), Floats.One);
        face *= side;
        Wide3 smooth = contact.Frame.Rotate(Wide3.Fma(a, wa, Wide3.Fma(b, wb, c * wc)) * side).Normalized();
        surface.FromInside = fromInside;
        surface.FaceNormal = face;
        surface.Normal = TurnToViewer(smooth, face, direction);
        surface.Outside = Wide3.Fma(face, Create(Clearance), surface.Position + contact.Frame.Rotate(Lift(contact, a, b, c, side)));
    }

    /// <summary>
    /// From the facet to where the smooth surface would be, for the start of shadow rays: without it facets shadow themselves where light
    /// grazes them.
    /// </summary>
    /// <remarks>Hanika 2021, "Hacking the Shadow Terminator".</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static Wide3 Lift(in Contact contact, in Wide3 a, in Wide3 b, in Wide3 c, Floats side)
    {
        // each corner's tangent plane, weighted like the corner
        Wide3 liftA = a * (MinNative(Wide3.Dot(contact.FromA, a) * side, Floats.Zero) * side * contact.A);
        Wide3 liftB = b * (MinNative(Wide3.Dot(contact.FromB, b) * side, Floats.Zero) * side * contact.B);
        Wide3 liftC = c * (MinNative(Wide3.Dot(contact.FromC, c) * side, Floats.Zero) * side * contact.C);
        return -(liftA + liftB + liftC);
    }

    /// <summary>A pixel's width in texture tiles, stretched where the surface is seen at a slant.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    Floats Stretched(Floats footprint, in Wide3 face, in Wide3 direction)
    {
        Floats cosine = Abs(Wide3.Dot(face, direction)) * Lanes.ReciprocalSqrt(Wide3.Dot(direction, direction));
        return footprint * Load(tilesPerMetre.Pointer) * Lanes.ReciprocalSqrt(MaxNative(cosine, Create(SteepestCosine)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Wide3 LoadRow(nint* rows, int offset, out Floats fourth)
    {
        RowGather.Load(rows, offset, out Floats x, out Floats y, out Floats z, out fourth);
        return new(x, y, z);
    }

    /// <summary>
    /// A smooth normal may point away from the viewer at silhouettes: bend it back until it is at right angles to the ray, and fall back to
    /// the face's normal where it points through the surface altogether.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static Wide3 TurnToViewer(Wide3 normal, in Wide3 face, in Wide3 direction)
    {
        normal = Wide3.Select(GreaterThan(Wide3.Dot(normal, face), Create(0.05f)), normal, face);
        Wide3 forward = direction.Normalized();
        Floats away = MaxNative(Wide3.Dot(normal, forward) + Create(1e-3f), Floats.Zero);
        return Wide3.Fma(forward, -away, normal).Normalized();
    }

    /// <summary>Reads the untextured part of the material of instances that were hit before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void ReadMaterial(uint active, int* instance, ref Surface surface)
    {
        int firstLane = BitOperations.TrailingZeroCount(active);
        bool one = true;
        for (int lane = 0; lane < Lanes.Count; lane++)
        {
            int from = (active >> lane & 1) != 0 ? lane : firstLane;
            MaterialOf[lane] = (nint)records.Pointer[instance[from]].Material;
            one &= MaterialOf[lane] == MaterialOf[0];
        }
        Wide3 color = surface.Color;
        ReadMaterial(one, ref surface);
        surface.Color = color;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void ReadMaterial(bool one, ref Surface surface)
    {
        if (one)
        {
            Material* m = (Material*)MaterialOf[0];
            surface.Color = Wide3.Splat(m->Red, m->Green, m->Blue);
            surface.Emission = Wide3.Splat(m->EmissionRed, m->EmissionGreen, m->EmissionBlue);
            (surface.Roughness, surface.Metallic) = (Create(m->Roughness), Create(m->Metallic));
            (surface.Reflectance, surface.Transmission) = (Create(m->DielectricReflectance), Create(m->Transmission));
            (surface.IndexOfRefraction, surface.ClearCoat) = (Create(m->IndexOfRefraction), Create(m->ClearCoat));
            surface.TintDepth = Create(m->TintDepth);
            return;
        }
        surface.Color = LoadRow(MaterialOf, 0, out surface.Roughness);
        surface.Emission = LoadRow(MaterialOf, 16, out surface.Metallic);
        RowGather.Load(MaterialOf, 32, out surface.Reflectance, out surface.Transmission, out surface.IndexOfRefraction,
            out surface.ClearCoat);
        LoadRow(MaterialOf, 44, out surface.TintDepth); // the fourth float of these is the third of the last row
    }

    [SkipLocalsInit, MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void ApplyTextures(uint active, in Contact contact, Floats footprint, ref Wide3 color)
    {
        nint* material = MaterialOf;
        uint textured = 0;
        for (uint rest = active; rest != 0; rest &= rest - 1)
        {
            int lane = BitOperations.TrailingZeroCount(rest);
            if (((Material*)material[lane])->Texture >= 0) textured |= 1u << lane;
        }
        if (textured == 0) return;

        float* planes = stackalloc float[6 * Lanes.Count];
        contact.TextureU.Store(planes);
        contact.TextureV.Store(planes + 16);
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
