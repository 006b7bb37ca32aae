using System.CommandLine;
using Praxis.App;
using Praxis.Core;

namespace Praxis.Cli.Verbs;

/// <summary>Prepares this machine for what needs more than making data does. The launcher installs and builds; this proves it.</summary>
sealed class SetupCommand : Verb
{
    static readonly string[] Known = ["learning"];

    readonly Argument<string> what;

    public SetupCommand() => what = Takes(new Argument<string>("what")
    {
        HelpName = "learning", Description = "what to prepare for: training and running policies", Arity = ArgumentArity.ExactlyOne,
    });

    public override string Summary => "prepare this machine for learning: libtorch and a library built against it";

    public override VerbGroup Group => VerbGroup.Machine;

    public override string Details => """
        Installs Debian's libtorch-dev and libopenblas0-openmp (about 500 MB on disk), cmake and a compiler where they are
        missing, builds native/ against them, and measures a matrix product. With PRAXIS_LIBTORCH set to the folder of another
        libtorch (what python -c "import torch; print(torch.utils.cmake_prefix_path)" says) it builds against that.
        """;

    public override IReadOnlyList<Example> Examples => [new("./praxis setup learning", "once per machine, about a minute")];

    public override int Run(ParseResult given, Terminal terminal)
    {
        string asked = given.GetRequiredValue(what);
        if (!Known.Contains(asked)) throw new PraxisException(Suggest.Unknown("part to set up", asked, Known));
        var report = new TrainSetup().Run();
        terminal.Out.WriteLine($"ready: {report.Engine}");
        if (report.Warning is not null) terminal.Say(report.Warning);
        return ExitCode.Done;
    }
}
