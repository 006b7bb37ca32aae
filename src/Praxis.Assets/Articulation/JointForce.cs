namespace Praxis.Assets;

/// <summary>A force on a joint that depends on nothing but its position, so that it needs no memory and every replay repeats it.</summary>
public abstract record JointForce
{
    /// <summary>N m or N, positive along the joint's axis.</summary>
    public abstract double At(double position);
}

/// <summary>A dial that clicks: it rests at every multiple of the spacing.</summary>
/// <param name="Spacing">rad or m.</param>
/// <param name="Strength">Largest force between two clicks, N m or N.</param>
public sealed record Detent(double Spacing, double Strength) : JointForce
{
    public override double At(double position) => -Strength * Math.Sin(2 * Math.PI * position / Spacing);
}

/// <summary>A magnet, a ball catch, a snap: holds a joint at one place, and lets go when it is pulled far enough away.</summary>
/// <param name="Place">Where it holds, rad or m.</param>
/// <param name="Strength">The pull that opens it, N m or N.</param>
/// <param name="Reach">Distance at which that pull is needed; beyond three times as much nothing is felt, rad or m.</param>
public sealed record Latch(double Place, double Strength, double Reach) : JointForce
{
    public override double At(double position)
    {
        double off = (position - Place) / Reach;
        // rises to its strength at the reach, and fades: x exp((1 - x^2) / 2) has its maximum 1 at x = 1
        return -Strength * off * Math.Exp((1 - off * off) / 2);
    }
}

/// <summary>A toggle that snaps to whichever end is nearer: a light switch, an over-centre clamp.</summary>
/// <param name="Centre">Where it is in balance, rad or m.</param>
/// <param name="HalfTravel">From there to an end, rad or m.</param>
/// <param name="Strength">Largest force, N m or N.</param>
public sealed record OverCentre(double Centre, double HalfTravel, double Strength) : JointForce
{
    public override double At(double position) => Strength * Math.Sin(Math.Clamp((position - Centre) / HalfTravel, -1, 1) * Math.PI / 2);
}

/// <summary>The click of a button: it resists, gives way at a point, and resists less beyond.</summary>
/// <param name="Place">Where it gives way, rad or m.</param>
/// <param name="Drop">By how much the resistance falls there, N m or N.</param>
/// <param name="Width">Over which it falls, rad or m.</param>
public sealed record Click(double Place, double Drop, double Width) : JointForce
{
    public override double At(double position)
    {
        double off = (position - Place) / Width;
        return -Drop * Math.Exp(-off * off);
    }
}
