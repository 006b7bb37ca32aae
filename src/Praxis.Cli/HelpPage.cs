using System.CommandLine;
using System.Globalization;

namespace Praxis.Cli;

/// <summary>The texts of <c>praxis</c> and <c>praxis VERB --help</c>. Nothing in them depends on the machine.</summary>
static class HelpPage
{
    const int Width = 100, WidestLeft = 26; // columns; a longer left side has a line of its own

    const string Flow = """
        Praxis makes robot training data: a task in one file becomes a LeRobot v3.0 dataset, on CPUs, the same bytes for the same seed.

           task ────► scene ─────► plan ────► physics ──► cameras ───► dataset
           one file   randomised   skills,    MuJoCo,     ray-traced,  LeRobot v3.0:
           C#, YAML   by seed      IK, RRT    contacts    labelled     parquet, video

        Two commands to begin with:

          ./praxis demo                                    six episodes into out/demo, checked, with a picture of them
          ./praxis generate mug-on-tray --episodes 100     your first hundred

        """;

    const string Surroundings = """
        environment
          PRAXIS_NO_APT=1      never install packages, only say which are missing
          PRAXIS_NO_BUILD=1    never build, run what was built last
          PRAXIS_BUILD_DIR     where builds go [.build beside the launcher]
          PRAXIS_PLUGINS       assemblies with tasks, objects, robots of your own, separated by colons
          PRAXIS_MUJOCO        path of a libmujoco.so.2.2.2 of your own
          PRAXIS_LIBTORCH      folder of a libtorch of your own, with CUDA say, for ./praxis setup learning
          PRAXIS_LEARNING      path of a libpraxis-learning.so of your own
          NO_COLOR=1           no colours

        exit codes
          0 done · 1 done, with findings or too many failed episodes · 2 wrong input or environment, a retry will not help
          75 try again (preempted) · 130 interrupted

        Every verb explains itself: ./praxis VERB --help
        """;

    /// <summary>The overview: what the program is, and its verbs.</summary>
    public static void Overview(IReadOnlyList<Verb> verbs, TextWriter output)
    {
        output.WriteLine(Flow);
        int width = verbs.Max(v => v.Name.Length);
        foreach (var group in verbs.GroupBy(v => v.Group))
        {
            output.WriteLine(Title(group.Key));
            foreach (var verb in group) output.WriteLine($"  {verb.Name.PadRight(width)}   {verb.Summary}");
            output.WriteLine();
        }
        output.WriteLine(Surroundings);
    }

    /// <summary>The help of one verb.</summary>
    public static void Of(Verb verb, TextWriter output)
    {
        output.WriteLine($"praxis {verb.Name}: {verb.Summary}");
        if (verb.Details.Length > 0) output.WriteLine($"\n{verb.Details}");
        output.WriteLine($"\nusage\n  ./praxis {string.Join(' ', (string[])[verb.Name, .. verb.Arguments.Select(Usage), "[options]"])}");
        (string Left, string Right)[] rows =
        [
            .. verb.Arguments.Select(a => (a.HelpName!, a.Description!)), // never null: every argument declares both
            .. verb.Options.Select(o => (Left(o), o.Description + Standard(o))), ("--help", "this text"),
        ];
        output.WriteLine("\noptions");
        int column = rows.Select(r => r.Left.Length).Where(l => l <= WidestLeft).Max() + 3;
        foreach (var (left, right) in rows) WriteRow(left, right, column, output);
        output.WriteLine($"\nexample{(verb.Examples.Count > 1 ? "s" : "")}");
        foreach (var example in verb.Examples) output.WriteLine($"  {example.Line}\n      {example.Meaning}");
    }

    static string Title(VerbGroup group) => group switch
    {
        VerbGroup.MakeData => "make data",
        VerbGroup.LookAtData => "look at it",
        VerbGroup.Learn => "learn from it",
        _ => "this machine",
    };

    static string Usage(Argument argument)
    {
        string name = argument.Arity.MaximumNumberOfValues > 1 ? argument.HelpName + "..." : argument.HelpName!; // never null, as above
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{name}]" : name;
    }

    static string Left(Option option) => option.HelpName is null ? option.Name : $"{option.Name} {option.HelpName}";

    static string Standard(Option option) => option.Arity.MaximumNumberOfValues == 0 ? "" : option.GetDefaultValue() switch
    {
        null or string[] { Length: 0 } => "",
        string[] names => $" [{string.Join(',', names)}]",
        IFormattable number => $" [{number.ToString(null, CultureInfo.InvariantCulture)}]",
        var other => $" [{other}]",
    };

    static void WriteRow(string left, string right, int column, TextWriter output)
    {
        string line = "  " + left.PadRight(column), margin = new(' ', column + 2);
        if (left.Length > column - 3)
        {
            output.WriteLine(line);
            line = margin;
        }
        foreach (string word in right.Split(' '))
        {
            if (line.TrimEnd().Length + 1 + word.Length > Width)
            {
                output.WriteLine(line.TrimEnd());
                line = margin;
            }
            line += word + " ";
        }
        output.WriteLine(line.TrimEnd());
    }
}
