using Praxis.Library.Predicates;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.Library.Skills;

/// <summary>Names of parts as people say them, and why one cannot be moved.</summary>
static class Parts
{
    /// <summary>Why a part cannot be moved here: there is none, or it is behind another that is shut.</summary>
    public static SkillStep.Fail? Refusal(SkillContext context, ObjectRef thing, string part)
    {
        SceneObject whole = context.State.Index[thing];
        if (whole.Links.FirstOrDefault(l => l.Link.Name == part)?.Link is not { } link)
            return new(FailureCause.NotOffered, $"this {whole.Category} has no {part}");
        return link.Behind.Length > 0 && !new IsOpen(thing, link.Behind).Holds(context.State)
            ? new(FailureCause.PreconditionNotMet, $"the {part} of '{thing}' is behind its {link.Behind}, which is not open")
            : null;
    }

    static readonly string[] Ordinals =
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    /// <summary>"door" is "door", "drawer-2" is "second drawer".</summary>
    public static string Say(string part)
    {
        int dash = part.LastIndexOf('-');
        return dash > 0 && int.TryParse(part[(dash + 1)..], out int number) && number >= 1 && number <= Ordinals.Length
            ? $"{Ordinals[number - 1]} {Words(part[..dash])}"
            : Words(part);
    }

    static string Words(string name) => name.Replace('-', ' ');
}
