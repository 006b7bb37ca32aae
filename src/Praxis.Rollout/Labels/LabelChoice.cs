using Praxis.Core;

namespace Praxis.Rollout;

/// <summary>
/// Which labels a dataset gets: words of <c>--labels</c>. Without any, the standard ones. A word adds a label or a kind of label image,
/// "no-WORD" takes one away, "none" begins with nothing and "all" with everything; the order does not matter.
/// </summary>
/// <param name="Images">Label images: any of <see cref="ImageKinds"/>.</param>
/// <param name="Labels">In ordinal order of their ids.</param>
public sealed record LabelChoice(IReadOnlyList<string> Images, IReadOnlyList<Label> Labels)
{
    const string All = "all", None = "none", Without = "no-";

    static readonly IReadOnlyList<Label> Known = new Catalog(typeof(Label).Assembly).All<Label>();

    /// <summary>"depth", "instance", "semantic".</summary>
    public static IReadOnlyList<string> ImageKinds { get; } = ["depth", "instance", "semantic"];

    /// <summary>What is written when nothing is said.</summary>
    public static LabelChoice Standard { get; } = new([], [.. Known.Where(l => l.IsStandard || !l.IsOptional)]);

    /// <summary>Names of what can be switched.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. ImageKinds, .. Known.Where(l => l.IsOptional).Select(l => l.Id)];

    /// <summary>Every word that may be said.</summary>
    public static IReadOnlyList<string> Words { get; } = [All, None, .. Names, .. Names.Select(n => Without + n)];

    /// <summary>What the words ask for.</summary>
    /// <exception cref="PraxisException">One of them is unknown, or two contradict each other.</exception>
    public static LabelChoice Of(IReadOnlyCollection<string> words)
    {
        if (words.FirstOrDefault(w => !Words.Contains(w)) is { } unknown)
            throw new PraxisException(
                $"--labels: {Suggest.Unknown("label", unknown, [All, None, .. Names])} 'no-' before one leaves it out.");
        if (words.FirstOrDefault(w => words.Contains(Without + w)) is { } twisted)
            throw new PraxisException($"--labels: '{twisted}' and '{Without}{twisted}' contradict each other. Say one of them.");
        if (words.Contains(All) && words.Contains(None))
            throw new PraxisException("--labels: 'all' and 'none' contradict each other. Say one of them.");
        bool Wanted(string name, bool standard) => !words.Contains(Without + name)
            && (words.Contains(name) || words.Contains(All) || standard && !words.Contains(None));
        return new([.. ImageKinds.Where(k => Wanted(k, standard: false))],
            [.. Known.Where(l => !l.IsOptional || Wanted(l.Id, l.IsStandard))]);
    }
}
