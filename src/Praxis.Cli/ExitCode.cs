namespace Praxis.Cli;

/// <summary>What the program ends with; scripts and cluster schedulers decide by it, so the numbers never change their meaning.</summary>
static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Done, with findings, or with more failed episodes than were allowed.</summary>
    public const int Findings = 1;

    /// <summary>Wrong input or environment: never worth a retry.</summary>
    public const int Wrong = 2;

    /// <summary>Try again: preempted (SIGTERM), or parts of a distributed job are still missing.</summary>
    public const int TryAgain = 75;

    /// <summary>Interrupted from the keyboard.</summary>
    public const int Interrupted = 130;
}
