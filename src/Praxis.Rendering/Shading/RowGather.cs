using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Praxis.Rendering.Shading;

/// <summary>Reads four neighbouring floats behind each of sixteen pointers and turns them into four vectors of sixteen lanes.</summary>
internal static unsafe class RowGather
{
    /// <param name="rows">Sixteen addresses.</param>
    /// <param name="offset">Bytes behind each address.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Load(nint* rows, int offset, out Floats a, out Floats b, out Floats c, out Floats d)
    {
        Transpose(rows, offset, out Vector128<float> a0, out Vector128<float> b0, out Vector128<float> c0, out Vector128<float> d0);
        Transpose(rows + 4, offset, out Vector128<float> a1, out Vector128<float> b1, out Vector128<float> c1, out Vector128<float> d1);
        Transpose(rows + 8, offset, out Vector128<float> a2, out Vector128<float> b2, out Vector128<float> c2, out Vector128<float> d2);
        Transpose(rows + 12, offset, out Vector128<float> a3, out Vector128<float> b3, out Vector128<float> c3, out Vector128<float> d3);
        (a, b, c, d) = (Join(a0, a1, a2, a3), Join(b0, b1, b2, b3), Join(c0, c1, c2, c3), Join(d0, d1, d2, d3));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Floats Join(Vector128<float> a, Vector128<float> b, Vector128<float> c, Vector128<float> d) =>
        Vector512.Create(Vector256.Create(a, b), Vector256.Create(c, d));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Transpose(nint* rows, int offset, out Vector128<float> a, out Vector128<float> b, out Vector128<float> c, out Vector128<float> d)
    {
        Vector128<float> r0 = Vector128.Load((float*)(rows[0] + offset)), r1 = Vector128.Load((float*)(rows[1] + offset));
        Vector128<float> r2 = Vector128.Load((float*)(rows[2] + offset)), r3 = Vector128.Load((float*)(rows[3] + offset));
        Vector128<double> low01 = ZipLow(r0, r1).AsDouble(), high01 = ZipHigh(r0, r1).AsDouble();
        Vector128<double> low23 = ZipLow(r2, r3).AsDouble(), high23 = ZipHigh(r2, r3).AsDouble();
        (a, b) = (ZipLow(low01, low23).AsSingle(), ZipHigh(low01, low23).AsSingle());
        (c, d) = (ZipLow(high01, high23).AsSingle(), ZipHigh(high01, high23).AsSingle());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector128<float> ZipLow(Vector128<float> a, Vector128<float> b) => Sse.IsSupported ? Sse.UnpackLow(a, b) : AdvSimd.Arm64.ZipLow(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector128<float> ZipHigh(Vector128<float> a, Vector128<float> b) => Sse.IsSupported ? Sse.UnpackHigh(a, b) : AdvSimd.Arm64.ZipHigh(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector128<double> ZipLow(Vector128<double> a, Vector128<double> b) => Sse2.IsSupported ? Sse2.UnpackLow(a, b) : AdvSimd.Arm64.ZipLow(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector128<double> ZipHigh(Vector128<double> a, Vector128<double> b) => Sse2.IsSupported ? Sse2.UnpackHigh(a, b) : AdvSimd.Arm64.ZipHigh(a, b);
}
