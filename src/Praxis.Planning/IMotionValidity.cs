namespace Praxis.Planning;

/// <summary>What a sampling planner asks of the world: which configurations, and which straight lines between them, are allowed.</summary>
public interface IMotionValidity
{
    /// <summary>Whether the configuration is allowed.</summary>
    /// <param name="q">Configuration, (n), rad or m.</param>
    bool IsFree(ReadOnlySpan<double> q);

    /// <summary>
    /// Whether every configuration on the straight line from <paramref name="a"/> to <paramref name="b"/> is allowed, both ends included.
    /// </summary>
    bool IsEdgeFree(ReadOnlySpan<double> a, ReadOnlySpan<double> b);
}
