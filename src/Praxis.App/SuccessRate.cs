namespace Praxis.App;

/// <summary>How often something succeeded, and what that says about how often it will.</summary>
/// <param name="Succeeded">Successes.</param>
/// <param name="Tried">Trials.</param>
public readonly record struct SuccessRate(int Succeeded, int Tried)
{
    const double Z = 1.959963984540054; // 97.5 % quantile of the standard normal: a two-sided interval of 95 %

    /// <summary>From 0 to 1; 0 without trials.</summary>
    public double Share => Tried == 0 ? 0 : (double)Succeeded / Tried;

    /// <summary>Lower end of the 95 % interval (Wilson 1927), from 0 to 1.</summary>
    public double Low => Tried == 0 || Succeeded == 0 ? 0 : Centre - Spread;

    /// <summary>Upper end of the 95 % interval, from 0 to 1.</summary>
    public double High => Tried == 0 || Succeeded == Tried ? 1 : Centre + Spread;

    double Centre => (Share + Z * Z / (2 * Tried)) / (1 + Z * Z / Tried);
    double Spread => Z / (1 + Z * Z / Tried) * Math.Sqrt(Share * (1 - Share) / Tried + Z * Z / (4.0 * Tried * Tried));
}
