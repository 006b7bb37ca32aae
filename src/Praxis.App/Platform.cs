using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using System.Security.Cryptography;
using System.Text;
using Praxis.Core;
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
    public static string PraxisVersion =>
        typeof(Platform).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    /// <summary>
    /// Which build this is, plug-ins included: equal sources give equal builds. Work is resumed by the build that began it only; a finished
    /// dataset may well be verified by another, which is how a new version shows that it still makes the same bytes.
    /// </summary>
    public static string Build(Catalog catalog)
    {
        var found = new SortedDictionary<string, Guid>(StringComparer.Ordinal);
        foreach (Assembly assembly in catalog.Assemblies.Prepend(typeof(Platform).Assembly)) Add(assembly);
        string all = string.Join("\n", found.Select(a => $"{a.Key} {a.Value}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..12];

        void Add(Assembly assembly)
        {
            if (!found.TryAdd(assembly.GetName().Name ?? "", assembly.ManifestModule.ModuleVersionId)) return;
            foreach (AssemblyName used in assembly.GetReferencedAssemblies())
                if (used.Name?.StartsWith("Praxis.", StringComparison.Ordinal) == true) Add(Assembly.Load(used));
        }
    }

    static string LibcVersion() => Marshal.PtrToStringUTF8(gnu_get_libc_version()) ?? "unknown";

    [DllImport("libc.so.6")]
    static extern nint gnu_get_libc_version();
}
