using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Simulation;

/// <summary>
/// Where the numbers of a scene's liquids stand in the block <see cref="WorldState.LiquidLevels"/>: vessel by vessel, then the puddles,
/// then what is in the air. Follows from the scene alone. Every number moves evenly between two samples of a trace.
/// </summary>
public sealed class LiquidIndex
{
    /// <summary>Points of a stream that are shown: one per control period since the liquid left, so 0.4 s of it.</summary>
    public const int StreamNodes = 40;

    /// <summary>Places on which spilled liquid gathers; what is spilled elsewhere joins the nearest.</summary>
    public const int Puddles = 4;

    LiquidIndex(IReadOnlyList<LiquidKind> kinds, IReadOnlyList<VesselIndex> vessels) => (Kinds, Vessels) = (kinds, vessels);

    /// <summary>The liquids of the scene; a volume has one number for each.</summary>
    public IReadOnlyList<LiquidKind> Kinds { get; }

    public IReadOnlyList<VesselIndex> Vessels { get; }

    /// <summary>Each puddle: where it is (3, m, in W), then its volumes (kinds, m^3).</summary>
    internal int PuddlesAt => Vessels.Count > 0 ? Vessels[^1].At + VesselLength(Kinds.Count) : 0;

    internal int PuddleLength => 3 + Kinds.Count;

    /// <summary>Volume in the air, m^3.</summary>
    internal int InAirAt => PuddlesAt + Puddles * PuddleLength;

    internal int Length => InAirAt + 1;

    /// <summary>The index of a scene in which something is filled; null for all others.</summary>
    public static LiquidIndex? Of(IReadOnlyList<SceneObject> objects)
    {
        string[] kinds = [.. objects.SelectMany(o => o.Asset.Ingredients).OfType<Liquid>().Select(l => l.Kind).Distinct()];
        if (kinds.Length == 0) return null;
        var vessels = new List<VesselIndex>();
        foreach (SceneObject thing in objects)
            if (thing.Asset.Vessel is { } inside) vessels.Add(new(thing.Ref, inside, vessels.Count * VesselLength(kinds.Length)));
        return new([.. kinds.Select(LiquidKind.Named)], vessels);
    }

    /// <summary>The vessel that a thing is, or null.</summary>
    public VesselIndex? VesselOf(ObjectRef thing)
    {
        foreach (VesselIndex vessel in Vessels)
            if (vessel.Thing == thing) return vessel;
        return null;
    }

    /// <summary>The place of a liquid's volume among the kinds.</summary>
    /// <exception cref="PraxisException">There is none of it in the scene.</exception>
    public int PlaceOf(string kind)
    {
        for (int i = 0; i < Kinds.Count; i++)
            if (Kinds[i].Name == kind) return i;
        throw new PraxisException(Suggest.Unknown("liquid in this scene", kind, Kinds.Select(k => k.Name)));
    }

    static int VesselLength(int kinds) => kinds + 2 + 4 * StreamNodes;
}

/// <summary>A vessel of a scene and where its numbers stand.</summary>
/// <param name="Thing">Whose inside it is.</param>
/// <param name="Inside">Its shape.</param>
/// <param name="At">
/// Of its first number among the liquids': its volumes (kinds, m^3), the slope of its surface (2: horizontal part of the upward normal over
/// its vertical part, in W), then its stream: nodes of position (3, m, in W) and volume (m^3), the youngest first; 0 is dry.
/// </param>
public sealed record VesselIndex(ObjectRef Thing, Vessel Inside, int At);
