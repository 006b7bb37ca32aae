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
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Load(nint* rows, int offset, out Floats a, out Floats b, out Floats c, out Floats d)
    {
        Quad q0 = Transpose(rows, offset), q1 = Transpose(rows + 4, offset), q2 = Transpose(rows + 8, offset), q3 = Transpose(rows + 12, offset);
        a = Join(q0.A, q1.A, q2.A, q3.A);
        b = Join(q0.B, q1.B, q2.B, q3.B);
        c = Join(q0.C, q1.C, q2.C, q3.C);
        d = Join(q0.D, q1.D, q2.D, q3.D);
    }

    readonly record struct Quad(Vector128<float> A, Vector128<float> B, Vector128<float> C, Vector128<float> D);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Floats Join(Vector128<float> a, Vector128<float> b, Vector128<float> c, Vector128<float> d) =>
        Vector512.Create(Vector256.Create(a, b), Vector256.Create(c, d));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Quad Transpose(nint* rows, int offset)
    {
        Vector128<float> r0 = Vector128.Load((float*)(rows[0] + offset)), r1 = Vector128.Load((float*)(rows[1] + offset));
        Vector128<float> r2 = Vector128.Load((float*)(rows[2] + offset)), r3 = Vector128.Load((float*)(rows[3] + offset));
        if (Sse.IsSupported)
        {
            Vector128<float> low01 = Sse.UnpackLow(r0, r1), high01 = Sse.UnpackHigh(r0, r1), low23 = Sse.UnpackLow(r2, r3), high23 = Sse.UnpackHigh(r2, r3);
            return new(Sse.MoveLowToHigh(low01, low23), Sse.MoveHighToLow(low23, low01), Sse.MoveLowToHigh(high01, high23), Sse.MoveHighToLow(high23, high01));
        }
        Vector128<double> l01 = AdvSimd.Arm64.ZipLow(r0, r1).AsDouble(), h01 = AdvSimd.Arm64.ZipHigh(r0, r1).AsDouble();
        Vector128<double> l23 = AdvSimd.Arm64.ZipLow(r2, r3).AsDouble(), h23 = AdvSimd.Arm64.ZipHigh(r2, r3).AsDouble();
        return new(AdvSimd.Arm64.ZipLow(l01, l23).AsSingle(), AdvSimd.Arm64.ZipHigh(l01, l23).AsSingle(),
            AdvSimd.Arm64.ZipLow(h01, h23).AsSingle(), AdvSimd.Arm64.ZipHigh(h01, h23).AsSingle());
    }
}
