using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Simulation;

public sealed partial class WorldState
{
    /// <summary>What a thing holds of all liquids together, m^3; 0 for what is no vessel.</summary>
    public double LiquidIn(ObjectRef thing)
    {
        if (Index.Liquids is not { } liquids || liquids.VesselOf(thing) is not { } vessel) return 0;
        double sum = 0;
        foreach (double volume in LiquidLevels.Slice(vessel.At, liquids.Kinds.Count)) sum += volume;
        return sum;
    }

    /// <summary>What a thing holds of one liquid, m^3.</summary>
    /// <exception cref="PraxisException">No thing of the scene was filled with it.</exception>
    public double LiquidIn(ObjectRef thing, string kind)
    {
        if (Index.Liquids is not { } liquids) throw new PraxisException($"There is no {kind} in this scene: nothing in it was filled.");
        int place = liquids.PlaceOf(kind);
        return liquids.VesselOf(thing) is { } vessel ? LiquidLevels[vessel.At + place] : 0;
    }

    // kg, and where its middle is, in W
    double LiquidMassIn(ObjectRef thing, out Vec3 middle)
    {
        middle = Vec3.Zero;
        if (Index.Liquids is not { } liquids || liquids.VesselOf(thing) is not { } vessel || LiquidIn(thing) == 0) return 0;
        double mass = 0;
        for (int i = 0; i < liquids.Kinds.Count; i++) mass += LiquidLevels[vessel.At + i] * liquids.Kinds[i].Density;
        (Vec3 up, double offset) = LiquidSurface(vessel);
        middle = PoseOf(thing) * vessel.Inside.X_OV * vessel.Inside.Under(up, offset).Centroid;
        return mass;
    }

    /// <summary>What was spilled since the beginning, m^3.</summary>
    public double SpilledLiquid
    {
        get
        {
            if (Index.Liquids is not { } liquids) return 0;
            double sum = 0;
            for (int i = 0; i < LiquidIndex.Puddles; i++)
                foreach (double volume in LiquidLevels.Slice(liquids.PuddlesAt + i * liquids.PuddleLength + 3, liquids.Kinds.Count))
                    sum += volume;
            return sum;
        }
    }

    /// <summary>What was spilled of one liquid since the beginning, m^3.</summary>
    /// <param name="place">Of the liquid among the scene's kinds, <see cref="LiquidIndex.PlaceOf"/>.</param>
    public double SpilledOf(int place)
    {
        if (Index.Liquids is not { } liquids) return 0;
        double sum = 0;
        for (int i = 0; i < LiquidIndex.Puddles; i++) sum += LiquidLevels[liquids.PuddlesAt + i * liquids.PuddleLength + 3 + place];
        return sum;
    }

    /// <summary>What has left one vessel and reached nothing yet, m^3.</summary>
    public double LiquidInAir => Index.Liquids is { } liquids ? LiquidLevels[liquids.InAirAt] : 0;

    /// <summary>The plane of a vessel's surface: upward unit normal and offset (normal . p) in the vessel's frame.</summary>
    public (Vec3 Up, double Offset) LiquidSurface(VesselIndex vessel)
    {
        ReadOnlySpan<double> slope = LiquidLevels.Slice(vessel.At + (Index.Liquids?.Kinds.Count ?? 0), 2);
        Quat R_VW = (PoseOf(vessel.Thing).R * vessel.Inside.X_OV.R).Conjugate();
        Vec3 up = R_VW.Rotate(new Vec3(slope[0], slope[1], 1).Normalized());
        return (up, vessel.Inside.OffsetOf(up, LiquidIn(vessel.Thing)));
    }
}
