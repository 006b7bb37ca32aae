using System.Collections.Concurrent;
using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Rollout;

/// <summary>
/// How many joints an instance of a category has at most. A cabinet has two drawers or four, and a dataset's features are fixed before its
/// first scene is drawn: so a number of instances is looked at, once.
/// </summary>
sealed class JointPlaces
{
    internal const int Looks = 32;

    readonly ConcurrentDictionary<string, int> known = new(StringComparer.Ordinal);

    public int Of(string category, Catalog catalog) => known.GetOrAdd(category, id => Count(catalog.Create<ObjectCategory>(id)));

    internal static int Count(ObjectCategory category) =>
        Enumerable.Range(0, Looks).Max(seed => category.Build(Rng.FromSeed((ulong)seed)).Links.Count);
}
