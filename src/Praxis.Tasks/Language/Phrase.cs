using System.Runtime.CompilerServices;
using Praxis.Core;
using Praxis.Simulation;

namespace Praxis.Tasks;

/// <summary>
/// A sentence whose object slots stay objects: <c>Phrase.Of($"put {mug} on {tray}")</c>. Nouns and attributes are filled in for a
/// particular scene, so that they vary and stay true.
/// </summary>
public sealed record Phrase(IReadOnlyList<PhrasePart> Parts)
{
    public static Phrase Of(PhraseBuilder text) => text.Build();

    /// <summary>The phrase with each slot written as "{name}".</summary>
    public override string ToString() => string.Concat(Parts.Select(p => p.Slot is { } slot ? $"{{{slot}}}" : p.Text));

    public IEnumerable<ObjectRef> Slots => Parts.Where(p => p.Slot is not null).Select(p => p.Slot!); // never null: filtered

    /// <summary>Reads "put {mug} on {tray}".</summary>
    /// <exception cref="SpecException">A brace is not closed, or a slot is not a known object.</exception>
    public static Phrase Parse(string text, IReadOnlyCollection<string> objects, string where)
    {
        var parts = new List<PhrasePart>();
        for (int at = 0; at < text.Length;)
        {
            int open = text.IndexOf('{', at), close = open < 0 ? -1 : text.IndexOf('}', open);
            if (open < 0) { parts.Add(new(text[at..], null)); break; }
            if (close < 0 || text.IndexOf('{', open + 1, close - open) >= 0)
                throw new SpecException(where, $"'{text}' has an opening brace without a closing one. Write slots as {{mug}}.");
            string name = text[(open + 1)..close];
            if (!objects.Contains(name)) throw new SpecException(where, Suggest.Unknown("object in this task", name, objects));
            if (open > at) parts.Add(new(text[at..open], null));
            parts.Add(new("", new ObjectRef(name)));
            at = close + 1;
        }
        return new(parts);
    }
}

/// <summary>A piece of text, or a slot for an object.</summary>
public readonly record struct PhrasePart(string Text, ObjectRef? Slot);

/// <summary>Collects the parts of an interpolated string without formatting its objects.</summary>
[InterpolatedStringHandler]
public readonly ref struct PhraseBuilder(int literalLength, int formattedCount)
{
    readonly List<PhrasePart> parts = new(formattedCount * 2 + (literalLength > 0 ? 1 : 0));

    public void AppendLiteral(string text) => parts.Add(new(text, null));
    public void AppendFormatted(ObjectRef slot) => parts.Add(new("", slot));
    public void AppendFormatted(ObjectSlot slot) => parts.Add(new("", slot.Ref));
    public void AppendFormatted(string text) => parts.Add(new(text, null));

    internal Phrase Build() => new(parts);
}
