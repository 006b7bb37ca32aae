namespace Praxis.Cli;

/// <summary>Work ended because someone asked for it; the message says what is kept and how to go on.</summary>
sealed class StoppedException(string message) : OperationCanceledException(message);
