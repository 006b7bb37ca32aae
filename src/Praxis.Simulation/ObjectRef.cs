namespace Praxis.Simulation;

/// <summary>
/// A thing in a scene, by the name of its slot in the task ("mug", "block-2"). Predicates, skills and phrases refer to things through
/// it, so a sentence stays about an object until its noun and attributes are chosen.
/// </summary>
public sealed record ObjectRef(string Name)
{
    public override string ToString() => Name;
}
