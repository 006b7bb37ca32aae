using Praxis.Core;
using Praxis.Simulation;

namespace Praxis.Tasks;

/// <summary>Collects what lies about on a work surface.</summary>
public sealed class ClutterBuilder
{
    readonly ObjectRef surface;
    readonly List<ObjectSlot> slots = [];

    internal ClutterBuilder(ObjectRef surface) => this.surface = surface;

    internal IEnumerable<SlotSpec> Slots => slots.Take(SceneRecipe.MostClutter).Select(s => s.Spec);

    /// <summary>One more thing, anywhere on the surface but where the task happens; the slot takes rules for where.</summary>
    /// <param name="category">Its id.</param>
    public ObjectSlot Put(string category)
    {
        slots.Add(new ObjectSlot(new() { Ref = new($"extra-{slots.Count + 1}-{category}"), Category = category }).On(surface));
        return slots[^1];
    }

    /// <summary>Some things of these categories.</summary>
    /// <param name="rng">Chance of how many, and which.</param>
    /// <param name="least">At least so many.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="categories">Ids to pick from.</param>
    public void Scatter(Rng rng, int least, int most, params IReadOnlyList<string> categories)
    {
        int count = least + rng.Integer("count", most - least + 1);
        for (int i = 0; i < count; i++) Put(rng.Split("kind", i).Pick("category", categories));
    }
}
