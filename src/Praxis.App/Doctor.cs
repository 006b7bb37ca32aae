using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Praxis.Mujoco;

namespace Praxis.App;

/// <summary>One thing the machine needs, or would be better for having.</summary>
/// <param name="Name">What was looked for.</param>
/// <param name="Ok">Whether it is there.</param>
/// <param name="Required">Whether generating a dataset with the default options fails without it.</param>
/// <param name="Found">Version or amount, or what went wrong.</param>
/// <param name="Remedy">What to do about it; null when there is nothing to do.</param>
public sealed record DoctorCheck(string Name, bool Ok, bool Required, string Found, string? Remedy);

/// <summary>State of the machine.</summary>
public sealed record DoctorReport(IReadOnlyList<DoctorCheck> Checks)
{
    /// <summary>Whether everything required is there.</summary>
    public bool Ok => Checks.All(c => c.Ok || !c.Required);
}

/// <summary>Examines whether this machine can make datasets, and says what to do where it cannot.</summary>
/// <param name="folder">Where datasets are to be written; need not exist yet.</param>
public sealed class Doctor(string folder)
{
    const string EmbreeLibrary = "libembree3.so.3";
    const double LeastMemory = 2e9, LeastDisk = 1e9; // bytes: two workers at 256 x 256 stay below the first, a demo below the second

    static readonly string Install = (Environment.UserName == "root" ? "" : "sudo ") + "apt-get install -y --no-install-recommends ";

    /// <summary>Looks at everything; never throws for what it finds missing.</summary>
    public DoctorReport Run() =>
        new([DotNet(), Mujoco(), .. Video(), Embree(), Processors(), Memory(), Disk(), Writable()]);

    static DoctorCheck DotNet() =>
        new(".NET runtime", true, true, $"{Environment.Version} on {RuntimeInformation.RuntimeIdentifier}", null);

    // asking for the version loads the library and proves that its memory layout is the one the binding knows
    static DoctorCheck Mujoco()
    {
        try
        {
            return new("MuJoCo", true, true, $"{MjModel.Version}, memory layout proven", null);
        }
        catch (MujocoException e)
        {
            bool own = Environment.GetEnvironmentVariable("PRAXIS_MUJOCO") is { Length: > 0 };
            string what = e.Message.Split(". ")[0]; // the remedy has a place of its own
            return new("MuJoCo", false, true, what, own ? "mend or unset PRAXIS_MUJOCO" : Install + "libmujoco2.2.2");
        }
    }

    static IEnumerable<DoctorCheck> Video()
    {
        string? version = Output("ffmpeg", "-version")?.Split('\n')[0].Split(' ').ElementAtOrDefault(2);
        if (version is null) return [new("ffmpeg", false, true, "not on the PATH", Install + "ffmpeg")];
        string encoders = Output("ffmpeg", "-hide_banner", "-encoders") ?? "";
        return
        [
            new("ffmpeg", true, true, version, null),
            Encoder(encoders, "libsvtav1", "--codec av1 (the default)", required: true),
            Encoder(encoders, "libx264", "--codec h264", required: false),
            Encoder(encoders, "libx265", "--labels depth", required: false),
        ];
    }

    static DoctorCheck Encoder(string encoders, string name, string usedBy, bool required)
    {
        bool there = encoders.Contains($" {name} ", StringComparison.Ordinal);
        string found = there ? $"in ffmpeg, for {usedBy}" : $"ffmpeg has no such encoder; {usedBy} needs it";
        return new($"encoder {name}", there, required, found, there ? null : $"install an ffmpeg built with {name}, as Debian's is");
    }

    static DoctorCheck Embree()
    {
        bool there = NativeLibrary.TryLoad(EmbreeLibrary, out nint library);
        if (there) NativeLibrary.Free(library);
        return new("Embree", there, false, there ? EmbreeLibrary : $"{EmbreeLibrary} not found; only --tracer embree needs it",
            there ? null : Install + "libembree3-3");
    }

    static DoctorCheck Processors() => new("processors", true, false, $"{Environment.ProcessorCount}", null);

    static DoctorCheck Memory()
    {
        long bytes = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        bool enough = bytes >= LeastMemory;
        return new("memory", enough, false, Gigabytes(bytes), enough ? null : "use --workers 1 or smaller images (--size 128x128)");
    }

    DoctorCheck Disk()
    {
        string place = NearestExisting();
        long bytes = new DriveInfo(place).AvailableFreeSpace; // statfs takes a file as well as a folder
        bool enough = bytes >= LeastDisk;
        return new("free disk", enough, false, $"{Gigabytes(bytes)} at {place}", enough ? null : "free some space or choose another --out");
    }

    DoctorCheck Writable()
    {
        string place = NearestExisting(), probe = Path.Combine(place, $".praxis-probe-{Environment.ProcessId}");
        try
        {
            File.WriteAllBytes(probe, [0]);
            File.Delete(probe);
            return new("write permission", true, true, place, null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new("write permission", false, true, $"cannot write in {place}: {e.Message}", "choose another --out");
        }
    }

    string NearestExisting()
    {
        string place = Path.GetFullPath(folder);
        while (!Path.Exists(place)) place = Path.GetDirectoryName(place)!; // never null: the root exists
        return place;
    }

    // what the program says, or null if it cannot be run
    static string? Output(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            })!; // never null: no shell is involved
            process.StandardInput.Close();
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginErrorReadLine();
            string text = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? text : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    static string Gigabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e9:F1} GB");
}
