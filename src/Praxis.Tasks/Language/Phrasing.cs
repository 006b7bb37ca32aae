using Praxis.Core;

namespace Praxis.Tasks;

/// <summary>
/// How people ask for one kind of doing, and tell of it, in English and Chinese. Slots are {0}, {1}: the objects of the skill or of the
/// predicate in their order. One file per family of verbs, found by type.
/// </summary>
public abstract class Phrasing
{
    /// <summary>Ids of skills that do it: "place-on".</summary>
    public virtual IReadOnlyList<string> Skills => [];

    /// <summary>Names of predicates that ask for it: "on".</summary>
    public virtual IReadOnlyList<string> Predicates => [];

    /// <summary>Infinitives, the plainest first: "put {0} on {1}".</summary>
    public abstract IReadOnlyList<string> English { get; }

    /// <summary>The same in Chinese: "把{0}放到{1}上".</summary>
    public abstract IReadOnlyList<string> Chinese { get; }

    /// <summary>"putting {0} on {1}".</summary>
    public abstract string Doing { get; }

    /// <summary>The participle: "put {0} on {1}", "picked up {0}".</summary>
    public abstract string Done { get; }

    /// <summary>Slots that it has.</summary>
    public int Slots => English[0].Contains("{1}", StringComparison.Ordinal) ? 2
        : English[0].Contains("{0}", StringComparison.Ordinal) ? 1 : 0;

    static readonly string[] EnglishFrames =
    [
        "{0}", "please {0}", "can you {0}?", "could you please {0}?", "I would like you to {0}", "your task is to {0}", "go ahead and {0}",
        "now {0}", "would you {0}?", "I need you to {0}",
    ];

    static readonly string[] ChineseFrames =
    [
        "{0}", "请{0}", "请你{0}", "麻烦你{0}", "帮我{0}", "请帮我{0}", "你能{0}吗？", "能不能{0}？", "现在{0}", "你的任务是{0}",
    ];

    /// <summary>Every template of a language: each infinitive in each frame.</summary>
    public IReadOnlyList<string> Templates(Tongue tongue) => tongue == Tongue.English
        ? [.. English.SelectMany(core => EnglishFrames.Select(f => f.Replace("{0}", core, StringComparison.Ordinal)))]
        : [.. Chinese.SelectMany(core => ChineseFrames.Select(f => f.Replace("{0}", core, StringComparison.Ordinal)))];

    /// <summary>
    /// Whether a template, or a noun, is kept from training, so that a policy can be asked in words that it never heard: one in five, by
    /// a hash of the text. Plain forms (those in the first frame, first nouns) are never kept back.
    /// </summary>
    public static bool IsUnseen(string text) => Rng.Hash(text) % 5 == 0;

    /// <summary>A template with words in its slots.</summary>
    public static string Fill(string template, IReadOnlyList<string> words)
    {
        for (int i = 0; i < words.Count; i++) template = template.Replace($"{{{i}}}", words[i], StringComparison.Ordinal);
        return template;
    }
}
