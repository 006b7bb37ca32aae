namespace Praxis.Tests.Acceptance.Cli;

/// <summary>
/// The launcher in a small tree of its own, on a machine that lacks every native library: ldconfig, apt-get and dotnet are scripts that
/// write down how they were called.
/// </summary>
sealed class LauncherRig : IDisposable
{
    // what the surroundings of the test run must not decide
    static readonly (string, string?)[] Bare =
    [
        ("PRAXIS_NO_APT", null), ("PRAXIS_NO_BUILD", null), ("PRAXIS_BUILD_DIR", null), ("PRAXIS_MUJOCO", null), ("LD_LIBRARY_PATH", null),
    ];

    // what every Debian has
    const string Tools = "bash basename cat chmod cmp cp dirname env find flock grep ln mkdir mktemp mv readlink rm sed sleep sort";

    readonly ScratchFolder folder = new();

    public LauncherRig()
    {
        Directory.CreateDirectory(folder.At("bin"));
        foreach (string tool in Tools.Split(' ')) File.CreateSymbolicLink(folder.At($"bin/{tool}"), $"/usr/bin/{tool}");
        folder.WriteScript("bin/ldconfig", "true");
        folder.WriteScript("bin/apt-get", $"echo \"$@\" >>{folder.At("apt.log")}; exit ${{FAKE_APT:-0}}");
        folder.WriteScript("bin/sudo", "shift; [[ $1 == true ]] || exec \"$@\"");
        folder.WriteScript("dotnet/dotnet", Dotnet);
        File.Copy(Path.Combine(Shell.Root, "praxis"), Write("praxis", ""), overwrite: true);
        Write("src/Praxis.Cli/Program.cs", "one");
        Write("src/Praxis.Library/panda.xml", "one");
        Write("bench/gates.json", "one");
        foreach (string file in new[] { "Directory.Build.props", "global.json", ".editorconfig" }) Write(file, "one");
        Write("bench/Praxis.Bench/Bench.cs", "one");
        Write("tests/Unit/Unit.csproj", "");
        Write("tests/Acceptance/Acceptance.csproj", "");
    }

    // publishes a program that prints its arguments; "tests" by copying the result file that the test prepared
    string Dotnet => $$"""
        echo "$1" >>{{folder.At("dotnet.log")}}
        case $1 in
          --version) exit ${FAKE_SDK:-0} ;;
          publish) sleep 0.3
            while [[ $1 != -o ]]; do shift; done
            printf '#!/bin/bash\n[[ -n $FAKE_PWD ]] && printf "$PWD" || printf "<%%s>" "$@"; exit ${FAKE_CODE:-0}\n' >"$2/praxis"
            chmod +x "$2/praxis" ;;
          test)
            for word; do [[ $word != trx* ]] || file=${word#*=}; done
            cp "$(dirname "$2")/results" "$file"; exit ${FAKE_TEST:-0} ;;
        esac
        """;

    /// <summary>Where the launcher is started.</summary>
    public string Folder => folder.Path;

    /// <summary>Lines that apt-get was called with.</summary>
    public string[] AptCalls => Lines("apt.log");

    /// <summary>Number of builds.</summary>
    public int Builds => Lines("dotnet.log").Count(l => l == "publish");

    public string Write(string relative, string text) => folder.Write("tree/" + relative, text);

    public void Delete(string relative) => File.Delete(folder.At("tree/" + relative));

    public Finished Run(string words, params (string, string?)[] environment) => RunWith(words.Split(' '), environment);

    public Finished RunWith(string[] words, params (string, string?)[] environment) =>
        Shell.Run(folder.At("tree/praxis"), words, folder.Path,
            [.. Bare, ("PATH", folder.At("bin")), ("DOTNET_ROOT", folder.At("dotnet")), .. environment]);

    public void Dispose() => folder.Dispose();

    string[] Lines(string file) => File.Exists(folder.At(file)) ? File.ReadAllLines(folder.At(file)) : [];
}
