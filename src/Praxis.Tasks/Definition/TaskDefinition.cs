using Praxis.Core;

namespace Praxis.Tasks;

/// <summary>
/// A task in one file: its things and where they stand, the goal, how an expert does it, how people say it. The id is the class name
/// in kebab-case; text files (<see cref="YamlTask"/>) are read into the same definition.
/// </summary>
public abstract class TaskDefinition
{
    public virtual string Id => Catalog.IdOf(GetType());

    /// <summary>States the task; called once per <see cref="Build"/>.</summary>
    public abstract void Define(TaskBuilder t);

    /// <summary>The task as a value.</summary>
    /// <param name="catalog">Where categories named by id are found.</param>
    /// <exception cref="PraxisException">The definition lacks a goal, a phrase, or speaks of an object it never made.</exception>
    public TaskSpec Build(Catalog catalog)
    {
        var builder = new TaskBuilder(catalog);
        Define(builder);
        return builder.Build(Id);
    }
}
