using Praxis.Core;

namespace Praxis.Learning;

/// <summary>A part of a network: its own parameters and its children's, by names as PyTorch gives them.</summary>
public abstract class Module : IDisposable
{
    readonly List<(string Name, Tensor Value)> own = [];
    readonly List<(string Name, Module Value)> children = [];

    /// <summary>All parameters in the order of their making, "blocks.0.proj.weight".</summary>
    public IReadOnlyList<(string Name, Tensor Value)> Parameters =>
        [.. own, .. children.SelectMany(c => c.Value.Parameters.Select(p => ($"{c.Name}.{p.Name}", p.Value)))];

    /// <summary>Frees the parameters.</summary>
    public virtual void Dispose()
    {
        foreach (var (_, value) in own) value.Dispose();
        foreach (var (_, child) in children) child.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Moves all parameters to another type or place.</summary>
    public void To(ElementType type, Device device = default)
    {
        using var scope = new Scope();
        foreach (var (_, value) in Parameters) value.SetData(value.Detach().To(type, device));
    }

    /// <summary>Overwrites all parameters.</summary>
    /// <param name="source">What the tensors come from, for messages: "checkpoint 'model.safetensors'".</param>
    /// <param name="tensors">One for every parameter; more are allowed.</param>
    /// <param name="prefix">What their names begin with, beyond the parameters' own.</param>
    /// <exception cref="PraxisException">One is missing or has another shape; nothing was overwritten.</exception>
    public void Load(string source, IReadOnlyDictionary<string, Tensor> tensors, string prefix = "")
    {
        foreach (var (name, value) in Parameters)
        {
            if (!tensors.TryGetValue(prefix + name, out Tensor? given))
                throw new PraxisException($"{source} has no tensor '{prefix + name}': it is of another kind or size of network.");
            if (!given.Shape.SequenceEqual(value.Shape))
                throw new PraxisException($"{source}: '{prefix + name}' has shape [{string.Join(", ", given.Shape)}], " +
                    $"[{string.Join(", ", value.Shape)}] is needed: it is of another size of network.");
        }
        using var scope = new Scope();
        foreach (var (name, value) in Parameters) value.CopyFrom(tensors[prefix + name]);
    }

    protected T Child<T>(string name, T module) where T : Module
    {
        children.Add((name, module));
        return module;
    }

    /// <summary>A parameter with uniform random values, PyTorch's usual start.</summary>
    protected Tensor Uniform(string name, Rng rng, double bound, params ReadOnlySpan<long> shape)
    {
        RngSequence random = rng.Sequence(name);
        return Parameter(name, shape, () => (float)random.Uniform(-bound, bound));
    }

    protected Tensor Constant(string name, float value, params ReadOnlySpan<long> shape) => Parameter(name, shape, () => value);

    Tensor Parameter(string name, ReadOnlySpan<long> shape, Func<float> next)
    {
        long count = 1;
        foreach (long extent in shape) count *= extent;
        var values = new float[count];
        for (int i = 0; i < values.Length; i++) values[i] = next();
        Tensor parameter = Tensor.From(values, shape).RequireGradient();
        parameter.Owner?.Remove(parameter); // the module frees it
        own.Add((name, parameter));
        return parameter;
    }
}
