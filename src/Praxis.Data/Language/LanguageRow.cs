namespace Praxis.Data;

/// <summary>One thing said or noted in an episode, as LeRobot's language columns hold it.</summary>
/// <param name="Role">"user" or "assistant".</param>
/// <param name="Style">
/// In <see cref="LanguageColumns.Persistent"/>: "subtask", "plan", "memory", "motion", "task_aug". In <see cref="LanguageColumns.Events"/>:
/// "interjection", "vqa", "trace", or null for something said aloud.
/// </param>
/// <param name="Content">The words, or JSON; null where a tool is called instead.</param>
public sealed record LanguageRow(string Role, string? Style, string? Content)
{
    /// <summary>From when on it holds, s since the episode began; only in the persistent column.</summary>
    public float? Timestamp { get; init; }

    /// <summary>The camera feature that it speaks of; exactly "vqa" and "trace" have one.</summary>
    public string? Camera { get; init; }

    /// <summary>Tools that are called, each as JSON.</summary>
    public IReadOnlyList<string>? ToolCalls { get; init; }

    /// <summary>The robot says something aloud.</summary>
    public static LanguageRow Say(string text) => new("assistant", null, null)
    {
        ToolCalls = [LanguageColumns.SayCall(text)],
    };

    public bool Equals(LanguageRow? other) => other is not null
        && (Role, Style, Content, Timestamp, Camera) == (other.Role, other.Style, other.Content, other.Timestamp, other.Camera)
        && (ToolCalls is null ? other.ToolCalls is null : other.ToolCalls is not null && ToolCalls.SequenceEqual(other.ToolCalls));

    public override int GetHashCode() => throw new NotSupportedException("Rows of language are compared, never hashed.");
}
