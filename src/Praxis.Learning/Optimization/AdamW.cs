namespace Praxis.Learning;

/// <summary>Adam with decoupled weight decay (Loshchilov and Hutter 2019), and the moments it remembers.</summary>
public sealed unsafe class AdamW : IDisposable
{
    const double Beta1 = 0.9, Beta2 = 0.95, Epsilon = 1e-8; // openpi's
    readonly (string Name, Tensor Value)[] parameters;
    readonly Tensor[] first, second;
    readonly nint[] handles, firstHandles, secondHandles;
    readonly double[] decays;

    /// <param name="parameters">Of a network, which stays their owner.</param>
    /// <param name="decay">Of matrices; vectors (biases, scales of norms) do not decay.</param>
    public AdamW(IReadOnlyList<(string Name, Tensor Value)> parameters, double decay)
    {
        this.parameters = [.. parameters];
        first = [.. parameters.Select(p => Moment(p.Value))];
        second = [.. parameters.Select(p => Moment(p.Value))];
        handles = [.. parameters.Select(p => p.Value.Handle)];
        (firstHandles, secondHandles) = ([.. first.Select(t => t.Handle)], [.. second.Select(t => t.Handle)]);
        decays = [.. parameters.Select(p => p.Value.Rank > 1 ? decay : 0)];
    }

    /// <summary>Steps made so far.</summary>
    public long Steps { get; set; }

    /// <summary>The moments by their names, "first.blocks.0.proj.weight".</summary>
    public IEnumerable<(string Name, Tensor Value)> State =>
        [.. parameters.Zip(first, (p, m) => ($"first.{p.Name}", m)), .. parameters.Zip(second, (p, m) => ($"second.{p.Name}", m))];

    /// <summary>Scales all gradients so that their common norm is at most the one given.</summary>
    /// <returns>The norm before.</returns>
    public double Clip(double most)
    {
        fixed (nint* p = handles)
        {
            Tensor.Check(Native.px_clip_grad(p, handles.Length, most, out double norm));
            return norm;
        }
    }

    /// <summary>Moves the parameters against their gradients, and forgets those.</summary>
    public void Step(double rate)
    {
        Steps++;
        fixed (nint* p = handles, m = firstHandles, v = secondHandles)
        fixed (double* d = decays)
        {
            Tensor.Check(Native.px_adamw(p, m, v, d, handles.Length, Steps, rate, Beta1, Beta2, Epsilon));
        }
        Forget();
    }

    /// <summary>Forgets the gradients without a step.</summary>
    public void Forget()
    {
        fixed (nint* p = handles) Tensor.Check(Native.px_zero_grad(p, handles.Length));
    }

    public void Dispose()
    {
        foreach (Tensor moment in (Tensor[])[.. first, .. second]) moment.Dispose();
    }

    static Tensor Moment(Tensor like)
    {
        Tensor moment = Tensor.Zeros(like.Shape, like.Type, like.Device);
        moment.Owner?.Remove(moment);
        return moment;
    }
}
