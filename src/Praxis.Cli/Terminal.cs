using Spectre.Console;

namespace Praxis.Cli;

/// <summary>Where a verb speaks: results on <see cref="Out"/>, all else on <see cref="Error"/>; colours only where someone looks.</summary>
sealed class Terminal
{
    const int RedirectedWidth = 120; // columns, where no terminal says how wide it is

    readonly Interruption? interruption;
    readonly bool outIsTerminal;

    /// <summary>A terminal that writes into the given writers, without colours: what tests and redirected output see.</summary>
    public Terminal(TextWriter output, TextWriter error) => (Out, Error) = (output, error);

    Terminal(Interruption interruption) : this(Console.Out, Console.Error)
    {
        this.interruption = interruption;
        outIsTerminal = !Console.IsOutputRedirected;
        ErrorIsTerminal = !Console.IsErrorRedirected;
    }

    public TextWriter Out { get; }

    public TextWriter Error { get; }

    /// <summary>Whether a person watches <see cref="Error"/>, where progress is shown.</summary>
    public bool ErrorIsTerminal { get; }

    /// <summary>Cancelled when the user or a scheduler asks to stop.</summary>
    public CancellationToken Stop => interruption?.Token ?? CancellationToken.None;

    /// <summary>Exit code after a stop.</summary>
    public int StopCode => interruption?.Code ?? ExitCode.Interrupted;

    /// <summary>The terminal of this process.</summary>
    public static Terminal OfProcess(Interruption interruption) => new(interruption);

    /// <summary>For tables and the like on <see cref="Out"/>.</summary>
    public IAnsiConsole Display() => Styled(Out, outIsTerminal);

    /// <summary>For progress on <see cref="Error"/>.</summary>
    public IAnsiConsole ErrorDisplay() => Styled(Error, ErrorIsTerminal);

    /// <summary>One line about what went wrong or is going on.</summary>
    public void Say(string message) => Error.WriteLine($"praxis: {message}");

    // Spectre writes ANSI sequences even into files unless it is told not to
    static IAnsiConsole Styled(TextWriter writer, bool isTerminal)
    {
        bool plain = !isTerminal || Environment.GetEnvironmentVariable("TERM") is "dumb";
        bool colourless = plain || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = colourless ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = isTerminal ? InteractionSupport.Detect : InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        if (!isTerminal) console.Profile.Width = RedirectedWidth;
        return console;
    }
}
