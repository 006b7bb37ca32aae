namespace Praxis.Assets;

/// <summary>What a grasp region needs to know of a parallel gripper.</summary>
/// <param name="MaxOpening">Largest distance between the pads, m.</param>
/// <param name="PadDepth">Extent of a pad along the approach, m.</param>
/// <param name="PadWidth">Extent of a pad across closing and approach, m.</param>
/// <param name="FingerThickness">Extent of a finger along the closing direction, m.</param>
public readonly record struct GripperShape(double MaxOpening, double PadDepth, double PadWidth, double FingerThickness)
{
    /// <summary>What the pads need on both sides together to slip around a thing, m.</summary>
    public const double Clearance = 0.004;

    public bool Fits(double width) => width <= MaxOpening - Clearance;
}
