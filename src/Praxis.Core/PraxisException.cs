namespace Praxis.Core;

/// <summary>
/// Something the user can mend: the message names the thing, the value got, what is allowed and the way out.
/// The command line prints it without a stack trace and ends with exit code 2.
/// </summary>
public class PraxisException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>Wrong input in a file or on the command line; the message begins with where it stands (file:line:column or option).</summary>
public sealed class SpecException(string source, string message) : PraxisException($"{source}: {message}")
{
    /// <summary>Where the wrong value stands.</summary>
    public string Where { get; } = source;
}
