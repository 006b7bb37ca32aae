using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using Praxis.Data;
using Praxis.Mujoco;

namespace Praxis.App;

/// <summary>Everything beside the options that the bytes of a dataset depend on.</summary>
static class Platform
{
    /// <summary>Name to version of every program and library that shapes a dataset.</summary>
    /// <param name="formats">The video formats in use.</param>
    public static IReadOnlyDictionary<string, string> Tools(IEnumerable<VideoFormat> formats) => new SortedDictionary<string, string>(
        EncoderVersions.Of(formats).ToDictionary(), StringComparer.Ordinal)
    {
        ["dotnet"] = Environment.Version.ToString(),
        ["libc"] = LibcVersion(),
        ["libm"] = Fma.IsSupported ? "fma" : "generic", // glibc picks its sines by the processor, and the last bit differs
        ["libmujoco"] = MjModel.Version,
        ["praxis"] = PraxisVersion,
    };

    /// <summary>The same in one string, with the runtime identifier; runs are resumed and merged only where it is equal.</summary>
    public static string Describe(IReadOnlyDictionary<string, string> tools) =>
        string.Join("; ", tools.Select(t => $"{t.Key} {t.Value}").Prepend(RuntimeInformation.RuntimeIdentifier));

    /// <summary>Version of this program.</summary>
    public static string PraxisVersion => typeof(Platform).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    static string LibcVersion() => Marshal.PtrToStringUTF8(gnu_get_libc_version()) ?? "unknown";

    [DllImport("libc.so.6")]
    static extern nint gnu_get_libc_version();
}
