namespace Praxis.Learning;

/// <summary>While it lives, operations on its thread leave no record, so they cost less memory and nothing can be differentiated.</summary>
public readonly struct NoGradient : IDisposable
{
    readonly int before;

    public NoGradient() => before = Native.px_grad_mode(0);

    public void Dispose() => _ = Native.px_grad_mode(before);
}
