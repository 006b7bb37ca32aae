using Praxis.Assets;
using Praxis.Core;
using Praxis.Simulation;

namespace Praxis.Tasks;

/// <summary>A thing where it might be put, and what it is judged by.</summary>
public sealed record Placement
{
    public required ObjectAsset Asset { get; init; }

    /// <summary>Where it would stand.</summary>
    public required Pose X_WO { get; init; }

    /// <summary>What it stands on or in.</summary>
    public required ObjectRef Support { get; init; }

    /// <summary>The part of the support that it may stand on, around <see cref="X_WS"/>, m.</summary>
    public required Rectangle Region { get; init; }

    /// <summary>Frame of <see cref="Region"/>: its X-Y plane is the surface.</summary>
    public required Pose X_WS { get; init; }

    /// <summary>The surface or cavity of the support.</summary>
    internal Carriers.Carrier Carrier { get; init; }

    /// <summary>All that stands already.</summary>
    public required IReadOnlyList<SceneObject> Placed { get; init; }

    /// <summary>What it covers, seen from above.</summary>
    public Footprint Footprint => Footprint.Of(Asset, X_WO);

    /// <summary>A thing that was placed before.</summary>
    public SceneObject this[ObjectRef thing] => Placed.First(o => o.Ref == thing);

    /// <summary>What a thing that was placed before covers.</summary>
    public Footprint FootprintOf(ObjectRef thing) => this[thing] is var o ? Footprint.Of(o.Asset, o.X_WO) : default;
}

/// <summary>A turned rectangle that holds a thing seen from above, with all that its doors and drawers may sweep.</summary>
/// <param name="Middle">World frame; z is not used, m.</param>
/// <param name="Yaw">Of its sides, rad.</param>
/// <param name="HalfX">Half extent along its own X, m.</param>
/// <param name="HalfY">Half extent along its own Y, m.</param>
public readonly record struct Footprint(Vec3 Middle, double Yaw, double HalfX, double HalfY)
{
    public static Footprint Of(ObjectAsset asset, Pose X_WO)
    {
        double yaw = Math.Atan2(X_WO.R.AxisX.Y, X_WO.R.AxisX.X);
        (Vec3 low, Vec3 high) = asset.SweptBounds;
        Vec3 half = (high - low) / 2;
        return new(X_WO * ((low + high) / 2), yaw, half.X, half.Y);
    }

    /// <summary>Half of its extent along a direction of the X-Y plane, m.</summary>
    public double Reach(double heading) =>
        HalfX * Math.Abs(Math.Cos(heading - Yaw)) + HalfY * Math.Abs(Math.Sin(heading - Yaw));

    /// <summary>
    /// The widest gap between this and another along any side of either, m; below zero when they overlap. Never more than the distance.
    /// </summary>
    /// <remarks>Separating axes of two rectangles (Gottschalk, Lin and Manocha 1996).</remarks>
    public double GapTo(Footprint other)
    {
        double widest = double.NegativeInfinity;
        for (int k = 0; k < 4; k++)
        {
            double heading = (k < 2 ? Yaw : other.Yaw) + (k % 2) * Math.PI / 2;
            Vec3 d = other.Middle - Middle;
            double apart = Math.Abs(d.X * Math.Cos(heading) + d.Y * Math.Sin(heading));
            widest = Math.Max(widest, apart - Reach(heading) - other.Reach(heading));
        }
        return widest;
    }
}
