namespace Praxis.Learning;

/// <summary>A running mean of a network's parameters, which acts more steadily than the newest ones (Polyak and Juditsky 1992).</summary>
public sealed class MovingAverage : IDisposable
{
    const double Longest = 0.999; // of the past kept at each step: a memory of 1000 steps
    readonly (string Name, Tensor Value)[] parameters;
    readonly Tensor[] means;

    public MovingAverage(IReadOnlyList<(string Name, Tensor Value)> parameters)
    {
        this.parameters = [.. parameters];
        means = [.. parameters.Select(p => Copy(p.Value))];
    }

    /// <summary>The means by the names of the parameters.</summary>
    public IEnumerable<(string Name, Tensor Value)> Means => parameters.Zip(means, (p, mean) => (p.Name, mean));

    /// <summary>Takes the parameters in after a step.</summary>
    /// <param name="step">Steps made so far: early on the memory is short, so that the random start is soon forgotten.</param>
    public void Update(long step)
    {
        double kept = Math.Min(Longest, (1.0 + step) / (10 + step));
        for (int i = 0; i < means.Length; i++) means[i].LerpTo(parameters[i].Value, 1 - kept);
    }

    public void Dispose()
    {
        foreach (Tensor mean in means) mean.Dispose();
    }

    static Tensor Copy(Tensor parameter)
    {
        Tensor copy = Tensor.Zeros(parameter.Shape, parameter.Type, parameter.Device);
        copy.Owner?.Remove(copy);
        copy.CopyFrom(parameter);
        return copy;
    }
}
