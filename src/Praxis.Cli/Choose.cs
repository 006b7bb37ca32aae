using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Praxis.Core;

namespace Praxis.Cli;

/// <summary>Width and height of an image, in pixels.</summary>
readonly record struct ImageSize(int Width, int Height)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Width}x{Height}");
}

/// <summary>Makes options whose errors name the option, the value got and what is allowed.</summary>
static class Choose
{
    /// <summary>The folder of a dataset that exists.</summary>
    public static Argument<string> Folder(string name, string description)
    {
        var folder = new Argument<string>(name) { HelpName = "DIR", Description = description, Arity = ArgumentArity.ExactlyOne };
        folder.Validators.Add(given =>
        {
            if (given.Tokens is [var word] && !Directory.Exists(word.Value)) given.AddError($"There is no folder '{word.Value}'.");
        });
        return folder;
    }

    /// <summary>One or several folders, as a shell's pattern gives them.</summary>
    public static Option<string[]> Folders(string name, string description, string standard) => new(name)
    {
        HelpName = "DIR...",
        Description = description,
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [standard],
    };

    /// <summary>A switch.</summary>
    public static Option<bool> Flag(string name, string description) => new(name) { Description = description, Arity = ArgumentArity.Zero };

    /// <summary>Any text.</summary>
    public static Option<string> Text(string name, string value, string description, string standard) =>
        Make(name, value, description, standard, text => text.Length > 0 ? text : throw Wrong(name, text, "something"));

    /// <summary>Any text, or nothing.</summary>
    public static Option<string?> OptionalText(string name, string value, string description) =>
        Make<string?>(name, value, description, null, text => text.Length > 0 ? text : throw Wrong(name, text, "something"));

    /// <summary>The room that a task happens in.</summary>
    public static Option<string?> Scene() =>
        Make<string?>("--scene", "S", "rooms, by commas, of which one is drawn (./praxis list scenes), or any [what the task says]", null,
            text => text.Length > 0 ? text : throw new SpecException("--scene", "No room is named. Name one, several joined by commas, or "
                + "'any'; leave --scene out for what the task says."));

    /// <summary>A whole number between two bounds.</summary>
    public static Option<int> Whole(string name, string value, string description, int standard, int least, int most) =>
        Make(name, value, description, standard, text => ParseWhole(name, text, least, most));

    /// <summary>A whole number between two bounds, or nothing.</summary>
    public static Option<int?> OptionalWhole(string name, string value, string description, int least, int most) =>
        Make<int?>(name, value, description, null, text => ParseWhole(name, text, least, most));

    /// <summary>A seed of random draws: any whole number that 64 bits hold.</summary>
    public static Option<ulong> Seed(string description) => Make("--seed", "S", description, 0ul, text =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed)
            ? seed : throw Wrong("--seed", text, $"a whole number from 0 to {ulong.MaxValue}"));

    /// <summary>A share, 0 to 1.</summary>
    public static Option<double> Share(string name, string description) => Make(name, "SHARE", description, 0.0, text =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double share) && share is >= 0 and <= 1
            ? share : throw Wrong(name, text, "a share from 0 to 1"));

    /// <summary>One of a few words.</summary>
    public static Option<string> Word(string name, string description, string standard, params string[] allowed) =>
        Make(name, string.Join('|', allowed), description, standard, text => OneOf(name, text, allowed));

    /// <summary>Names separated by commas.</summary>
    public static Option<string[]> Names(string name, string value, string description, params string[] standard) =>
        Make(name, value, description, standard, text => Split(name, text));

    /// <summary>Names separated by commas, each one of some words; none unless given.</summary>
    /// <param name="name">Of the option.</param>
    /// <param name="value">What stands for them in help.</param>
    /// <param name="description">What they do.</param>
    /// <param name="allowed">The words.</param>
    /// <param name="told">Those that a message about an unknown one names.</param>
    public static Option<string[]> Words(
        string name, string value, string description, IReadOnlyList<string> allowed, IReadOnlyList<string> told) =>
        Make<string[]>(name, value, description, [], text => [.. Split(name, text).Select(word =>
            allowed.Contains(word) ? word : throw new SpecException(name, Suggest.Unknown("choice", word, told)))]);

    /// <summary>Width and height, WxH.</summary>
    public static Option<ImageSize?> Size(string name, string description, ImageSize? standard) =>
        Make(name, "WxH", description, standard, text => ParseSize(name, text));

    static Option<T> Make<T>(string name, string value, string description, T standard, Func<string, T> parse) => new(name)
    {
        HelpName = value,
        Description = description,
        Arity = ArgumentArity.ExactlyOne,
        DefaultValueFactory = _ => standard,
        CustomParser = result => Parse(result, parse),
    };

    static T? Parse<T>(ArgumentResult result, Func<string, T> parse)
    {
        try
        {
            return parse(result.Tokens[0].Value);
        }
        catch (SpecException wrong)
        {
            result.AddError(wrong.Message);
            return default;
        }
    }

    static int ParseWhole(string name, string text, int least, int most)
    {
        bool whole = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number);
        return whole && number >= least && number <= most ? number : throw Wrong(name, text, $"a whole number from {least} to {most}");
    }

    static ImageSize? ParseSize(string name, string text)
    {
        string[] parts = text.Split('x', 'X');
        return parts.Length == 2 && Side(parts[0]) is { } width && Side(parts[1]) is { } height
            ? new ImageSize(width, height)
            : throw Wrong(name, text, "a width and height in pixels, both even and from 16 to 8192, such as 256x256");
    }

    // video stores colour at half resolution, so sides are even
    static int? Side(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int pixels)
            && pixels is >= 16 and <= 8192 && pixels % 2 == 0 ? pixels : null;

    static string[] Split(string name, string text)
    {
        string[] words = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) throw Wrong(name, text, "names separated by commas");
        string? twice = words.GroupBy(w => w).FirstOrDefault(g => g.Count() > 1)?.Key;
        return twice is null ? words : throw new SpecException(name, $"'{twice}' is named twice. Name it once.");
    }

    static string OneOf(string name, string text, string[] allowed) =>
        allowed.Contains(text) ? text : throw new SpecException(name, Suggest.Unknown("choice", text, allowed));

    static SpecException Wrong(string name, string text, string wanted) => new(name, $"'{text}' is not {wanted}.");
}
