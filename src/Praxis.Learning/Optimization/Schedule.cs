namespace Praxis.Learning;

/// <summary>Learning rate over a training run: a linear rise, then a half cosine down to a fraction of the peak.</summary>
public sealed record Schedule
{
    public required double Peak { get; init; }

    /// <summary>Steps of the rise.</summary>
    public int WarmUp { get; init; } = 200;

    /// <summary>The rate at the end as a fraction of the peak.</summary>
    public double Floor { get; init; } = 0.02;

    /// <param name="step">Index of the step, from 0.</param>
    /// <param name="progress">How much of the run is over, 0 to 1: by steps or by time.</param>
    public double Rate(long step, double progress)
    {
        double rise = Math.Min(1, (step + 1.0) / WarmUp);
        double fall = Floor + (1 - Floor) * 0.5 * (1 + Math.Cos(Math.PI * Math.Clamp(progress, 0, 1)));
        return Peak * rise * fall;
    }
}
