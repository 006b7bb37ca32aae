using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace Praxis.Rendering.Visibility;

/// <summary>Turns visibility samples into the exact images, and into fragments: one for each distinct surface in a pixel.</summary>
internal sealed unsafe class SampleResolver(RenderScene scene)
{
    const float SameSurfaceCosine = 0.85f; // facets of one smooth surface are nearer to each other than 30 degrees
    const float SameSurfaceDepth = 0.03f; // relative

    // the instance that was looked up last: neighbours mostly share it
    int knownInstance = -1, knownFirst, knownEnd;

    public void Resolve(VisibilityBuffer visibility, Film film, FragmentBuffer fragments)
    {
        fragments.Reset();
        for (int block = 0; block < visibility.BlockCount; block++) ResolveBlock(visibility, block, film, fragments);
        fragments.Seal();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void ResolveBlock(VisibilityBuffer visibility, int block, Film film, FragmentBuffer fragments)
    {
        int* ids = visibility.Triangle(block);
        int x = block % visibility.BlocksAcross * VisibilityBuffer.BlockSide, y = block / visibility.BlocksAcross * VisibilityBuffer.BlockSide;
        int slot = block * Lanes.Count;
        Ints column = Create(x) + (Lanes.Index & Create(3)), row = Create(y) + (Lanes.Index >>> 2);
        Floats inside = (LessThan(column, Create(visibility.Width)) & LessThan(row, Create(visibility.Height))).AsSingle();
        Floats nearness = Vector512.Load(visibility.InverseDepth(block));
        (ConvertToSingle(column) + Create(0.5f)).Store(fragments.X + slot);
        (ConvertToSingle(row) + Create(0.5f)).Store(fragments.Y + slot);
        (GreaterThan(nearness, Floats.Zero) & (Floats.One / nearness)).Store(fragments.Depth + slot);
        (inside & Floats.One).Store(fragments.Weight + slot);
        (inside.AsInt32() & (row * Create(visibility.Width) + column)).Store(fragments.Pixel + slot);
        FindInstances(ids, inside, fragments, slot);

        uint lanes = Lanes.Bits(inside);
        for (uint rest = lanes; rest != 0; rest &= rest - 1) StoreTruth(film, fragments, slot + BitOperations.TrailingZeroCount(rest));
        uint mixed = lanes & MixedPixels(ids, visibility.Pattern.Count);
        for (uint rest = mixed; rest != 0; rest &= rest - 1) SplitPixel(visibility, block, BitOperations.TrailingZeroCount(rest), fragments);
    }

    /// <summary>Which instance each centre shows, and which of its triangles; mostly all sixteen show the one that was looked up last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void FindInstances(int* ids, Floats inside, FragmentBuffer fragments, int slot)
    {
        Ints triangle = Vector512.Load(ids);
        Ints outside = LessThan(triangle, Create(knownFirst)) | GreaterThanOrEqual(triangle, Create(knownEnd)) | ~inside.AsInt32();
        if (Lanes.Bits(outside.AsSingle()) == 0)
        {
            Create(knownInstance).Store(fragments.Instance + slot);
            (triangle - Create(knownFirst)).Store(fragments.Primitive + slot);
            return;
        }
        uint lanes = Lanes.Bits(inside);
        for (int lane = 0; lane < Lanes.Count; lane++)
        {
            fragments.Instance[slot + lane] = (lanes >> lane & 1) != 0 ? InstanceOf(ids[lane]) : -1;
            fragments.Primitive[slot + lane] = ids[lane] - knownFirst;
        }
    }

    /// <summary>Lanes whose samples do not all see one triangle.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static uint MixedPixels(int* ids, int samples)
    {
        Ints center = Load(ids), different = Ints.Zero;
        for (int s = 1; s < samples; s++) different |= Load(ids + s * Lanes.Count) ^ center;
        return Lanes.Bits(~Vector512.Equals(different, Ints.Zero).AsSingle());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void StoreTruth(Film film, FragmentBuffer fragments, int slot)
    {
        int pixel = fragments.Pixel[slot], instance = fragments.Instance[slot];
        film.Depth.Pixels[pixel] = fragments.Depth[slot];
        bool isInstance = (uint)instance < (uint)scene.Instances.Length;
        film.Instance.Pixels[pixel] = isInstance ? scene.Instances[instance].InstanceId : (ushort)0;
        film.Semantic.Pixels[pixel] = isInstance ? scene.Instances[instance].SemanticId : (ushort)0;
    }

    /// <summary>A surface in a pixel: the sample that stands for it, and how many samples see it.</summary>
    struct Surface
    {
        public int Triangle, Sample, Count;
        public float Nearness;
    }

    /// <summary>Groups the samples of a pixel by surface; the one at the centre, if any sample sees it too, stays the main fragment.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void SplitPixel(VisibilityBuffer visibility, int block, int lane, FragmentBuffer fragments)
    {
        int* ids = visibility.Triangle(block) + lane;
        float* nearness = visibility.InverseDepth(block) + lane;
        Surface* surfaces = stackalloc Surface[5];
        surfaces[0] = new() { Triangle = ids[0], Nearness = nearness[0] };
        int count = 1, samples = visibility.Pattern.Count;
        for (int s = 1; s < samples; s++)
        {
            var sample = new Surface { Triangle = ids[s * Lanes.Count], Nearness = nearness[s * Lanes.Count], Sample = s, Count = 1 };
            int match = 0;
            while (match < count && !IsSame(surfaces[match], sample)) match++;
            if (match == count) surfaces[count++] = sample;
            else surfaces[match].Count++;
        }

        int main = 0;
        for (int k = 1; k < count && surfaces[0].Count == 0; k++)
            if (surfaces[k].Count > surfaces[main].Count) main = k;
        int slot = block * Lanes.Count + lane;
        Write(fragments, slot, slot, surfaces[main], visibility.Pattern);
        for (int k = 0; k < count; k++)
        {
            if (k == main || surfaces[k].Count == 0) continue;
            int extra = fragments.Append();
            if (extra >= 0) Write(fragments, extra, slot, surfaces[k], visibility.Pattern);
            else fragments.Weight[slot] += surfaces[k].Count / (float)visibility.Pattern.ColorSamples;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    bool IsSame(in Surface a, in Surface b)
    {
        if (a.Triangle == b.Triangle) return true;
        int instance = InstanceOf(a.Triangle);
        if (instance < 0 || instance >= scene.Instances.Length || InstanceOf(b.Triangle) != instance) return false;
        if (MathF.Abs(a.Nearness - b.Nearness) > SameSurfaceDepth * a.Nearness) return false;
        Vector128<float>* normals = scene.MeshOf(instance).FaceNormals;
        Vector128<float> product = normals[a.Triangle - knownFirst] * normals[b.Triangle - knownFirst];
        return product[0] + product[1] + product[2] > SameSurfaceCosine;
    }

    /// <param name="slot">Where to write.</param>
    /// <param name="pixelSlot">The main fragment of the same pixel.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Write(FragmentBuffer fragments, int slot, int pixelSlot, in Surface surface, SamplePattern pattern)
    {
        float x = MathF.Floor(fragments.X[pixelSlot]) + 0.5f, y = MathF.Floor(fragments.Y[pixelSlot]) + 0.5f;
        (fragments.X[slot], fragments.Y[slot]) = (x + pattern.X[surface.Sample], y + pattern.Y[surface.Sample]);
        fragments.Instance[slot] = InstanceOf(surface.Triangle);
        fragments.Primitive[slot] = surface.Triangle - knownFirst;
        fragments.Depth[slot] = surface.Nearness > 0 ? 1 / surface.Nearness : 0;
        fragments.Weight[slot] = surface.Count / (float)pattern.ColorSamples;
        fragments.Pixel[slot] = fragments.Pixel[pixelSlot];
    }

    /// <summary>The instance (or instance count + lamp) that a triangle belongs to; -1 for none. Leaves its first triangle in knownFirst.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    int InstanceOf(int triangle)
    {
        if (triangle >= knownFirst && triangle < knownEnd) return knownInstance;
        return Find(triangle);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    int Find(int triangle)
    {
        if (triangle < 0)
        {
            (knownInstance, knownFirst, knownEnd) = (-1, 0, 0);
            return -1;
        }
        int[] first = scene.FirstTriangle;
        int low = 0, high = first.Length - 2; // the last entry is only the end of the one before
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (first[middle] <= triangle) low = middle;
            else high = middle - 1;
        }
        (knownInstance, knownFirst, knownEnd) = (low, first[low], first[low + 1]);
        return low;
    }
}
