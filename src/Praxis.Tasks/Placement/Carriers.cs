using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Tasks;

/// <summary>The surfaces or cavities of a thing on, or in, which another may begin.</summary>
static class Carriers
{
    /// <summary>The surface of each, its free outline and the headroom over it; the frame A has its X-Y plane on the surface.</summary>
    public readonly record struct Carrier(Pose X_OA, Outline Free);

    /// <param name="support">The thing.</param>
    /// <param name="slot">Says whether in or on, and which part.</param>
    public static IReadOnlyList<Carrier> Of(ObjectAsset support, SlotSpec slot)
    {
        Link? link = support.Links.FirstOrDefault(l => l.Name == slot.Part);
        if (slot.Part.Length > 0 && link is null) return [];
        Pose X_OL = link is null ? Pose.Identity : support.X_OL(link, l => l.Joint.Start);
        IEnumerable<Affordance> offered = link?.Affordances ?? support.Affordances;
        return slot.Inside
            ? [.. offered.OfType<Cavity>().Select(c => new Carrier(X_OL * c.X_OA * Pose.At(0, 0, c.Floor), c.FloorOutline))]
            : [.. offered.OfType<SupportSurface>().Where(s => link is not null || s.Behind.Count == 0) // not behind a door
                .Select(s => new Carrier(X_OL * s.X_OA, s.Outline))];
    }
}
