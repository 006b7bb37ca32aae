using System.Reflection;
using Praxis.Assets;
using Praxis.Core;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.App;

/// <summary>One thing of the catalogue.</summary>
/// <param name="Id">What to type.</param>
/// <param name="Summary">One line about it.</param>
public sealed record ListedThing(string Id, string Summary);

/// <summary>Says what there is.</summary>
public sealed class ListThings(Catalog catalog)
{
    /// <summary>Kinds that can be listed.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["tasks", "objects", "robots", "scenes", "skills", "cameras"];

    /// <exception cref="SpecException">No such kind.</exception>
    public IReadOnlyList<ListedThing> Run(string kind) => kind switch
    {
        "tasks" => [.. catalog.All<TaskDefinition>().Select(t => (t.Id, Spec: t.Build(catalog)))
            .Select(t => new ListedThing(t.Id, $"{t.Spec.Phrases[0]}  [goal: {t.Spec.Goal}]"))],
        "objects" => [.. catalog.All<ObjectCategory>().Select(o => new ListedThing(o.Id, string.Join(", ", o.Nouns)))],
        "robots" => [.. catalog.All<Robot>().Select(r => new ListedThing(r.Id,
            $"{r.Arms.Count} arm(s), {r.Arms.Sum(a => a.Joints.Count)} joints, " +
            $"opens {1000 * r.Arms[0].Gripper.MaxOpening:F0} mm"))],
        "scenes" => [.. catalog.All<SceneRecipe>().Select(s => new ListedThing(s.Id, $"{s.Room}: {s.Summary}"))],
        "skills" => [.. catalog.Ids<Skill>().Select(id => new ListedThing(id, Parameters(catalog.TypeOf<Skill>(id))))],
        "cameras" => [.. catalog.All<CameraMount>()
            .Select(c => new ListedThing(c.Id, $"vertical field of view {c.FovYDegrees:F0} degrees"))],
        _ => throw new SpecException("list", Suggest.Unknown("kind", kind, Kinds)),
    };

    static string Parameters(Type skill) =>
        $"{Catalog.IdOf(skill)}({string.Join(", ", skill.GetConstructors()[0].GetParameters().Select(Argument))})";

    static string Argument(ParameterInfo parameter)
    {
        string name = Catalog.Kebab(parameter.Name ?? "");
        return parameter.IsOptional ? $"[{name}]" : name;
    }
}
