using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Praxis.Core;

namespace Praxis.Learning;

/// <summary>
/// Finds and loads the library built from native/, at the first use of a tensor. All that needs no tensor works without it.
/// </summary>
public static unsafe partial class LearningEngine
{
    const string Variable = "PRAXIS_LEARNING", FileName = "libpraxis-learning.so";
    const int Abi = 2; // the same number as in native/learning.cpp
    const int Product = 512; // side of the matrices that are multiplied to see which BLAS runs
    const double SlowProduct = 20; // GFLOP/s: the reference BLAS gives 7, an AVX2 core of 2013 with OpenBLAS 50

    // Debian keeps every BLAS in a folder of its own and links one of them to the common name
    static readonly string[] FastBlas = ["libopenblas.so.0", "libblas.so.3", "liblapack.so.3"];

    // Lazy, not a static constructor: a failure reaches every caller as itself, not inside a TypeInitializationException
    static readonly Lazy<nint> handle = new(Load);
    static nint blas;

    /// <summary>The loaded library.</summary>
    /// <exception cref="PraxisException">See <see cref="Require"/>.</exception>
    internal static nint Handle => handle.Value;

    /// <summary>Whether the library is there and loads.</summary>
    public static bool IsAvailable
    {
        get
        {
            try
            {
                return Handle != 0;
            }
            catch (PraxisException)
            {
                return false;
            }
        }
    }

    /// <summary>The libtorch it stands on, "1.13.1".</summary>
    public static string Version => Marshal.PtrToStringUTF8(Native.px_version())!; // a constant of the library

    /// <summary>Throws when the library is missing, does not load, or was built from other sources.</summary>
    /// <exception cref="PraxisException">The message says what to run.</exception>
    public static void Require() => _ = Handle;

    /// <summary>How many processors an operation may use.</summary>
    public static void UseThreads(int count) => Tensor.Check(Native.px_threads(count));

    /// <summary>What runs: libtorch's version, the BLAS kernels and how fast a product of 512 x 512 matrices is.</summary>
    /// <param name="warning">What is wrong when it is far too slow; otherwise null.</param>
    public static string Describe(out string? warning)
    {
        double speed = MeasureProduct();
        warning = speed >= SlowProduct ? null : string.Create(CultureInfo.InvariantCulture, $"""
            matrix products run at {speed:F0} GFLOP/s, far below what a processor can do: a slow BLAS, or processors that others keep
            busy. Debian's fast one: apt-get install libopenblas0-openmp (./praxis setup learning does it)
            """).ReplaceLineEndings(" ");
        return string.Create(CultureInfo.InvariantCulture, $"libtorch {Version}{CoreName()}, {speed:F0} GFLOP/s");
    }

    /// <summary>GFLOP/s of a product of two 512 x 512 matrices: the best of five.</summary>
    public static double MeasureProduct()
    {
        using var scope = new Scope();
        var a = Tensor.Zeros([Product, Product]);
        _ = F.MatMul(a, a); // the first call starts the threads
        double best = double.PositiveInfinity;
        for (int i = 0; i < 5; i++)
        {
            long start = Stopwatch.GetTimestamp();
            _ = F.MatMul(a, a);
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }
        return 2.0 * Product * Product * Product / best / 1e9;
    }

    // OPENBLAS_CORETYPE, where someone set it, decides which kernels run: worth seeing beside every figure
    static string CoreName() => blas != 0 && NativeLibrary.TryGetExport(blas, "openblas_get_corename", out nint name)
        ? $", OpenBLAS {Marshal.PtrToStringUTF8(((delegate* unmanaged[Cdecl]<nint>)name)())}" : "";

    static nint Load()
    {
        string path = Find() ?? throw new PraxisException(
            "Learning needs libtorch and a small library built against it, which are not set up here. Run: ./praxis setup learning");
        // spinning threads of OpenMP collapse when anything else wants the processor; only libc's setenv reaches native code
        _ = setenv("GOMP_SPINCOUNT", "1000", 0);
        LoadFastBlas();
        nint library;
        try
        {
            library = NativeLibrary.Load(path);
        }
        catch (Exception e) when (e is DllNotFoundException or BadImageFormatException)
        {
            throw new PraxisException($"'{path}' does not load: {e.Message.Split('\n')[0]} Build it anew: ./praxis setup learning", e);
        }
        if (!NativeLibrary.TryGetExport(library, "px_abi", out nint abi) || ((delegate* unmanaged[Cdecl]<int>)abi)() != Abi)
            throw new PraxisException($"'{path}' was built from other sources than this program. Build it anew: ./praxis setup learning");
        ((delegate* unmanaged[Cdecl]<void>)NativeLibrary.GetExport(library, "px_keep_memory"))();
        return library;
    }

    // libtorch asks for "libblas.so.3": whatever is loaded under that name is what it gets, so no system-wide choice has to change
    static void LoadFastBlas()
    {
        foreach (string name in FastBlas)
            foreach (string folder in Directory.Exists("/usr/lib") ? Directory.GetDirectories("/usr/lib", "*-linux-gnu*") : [])
                if (NativeLibrary.TryLoad(Path.Combine(folder, "openblas-openmp", name), out nint library) && blas == 0) blas = library;
    }

    /// <summary>Path of the library: the variable's, else where the launcher builds it, seen from any folder below the sources.</summary>
    static string? Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } chosen) return File.Exists(chosen) ? chosen : null;
        for (string? folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            foreach (string place in (string[])["native", ".build/native"])
                if (Path.Combine(folder, place, FileName) is var path && File.Exists(path)) return path;
        return null;
    }

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int setenv(string name, string value, int overwrite);
}
