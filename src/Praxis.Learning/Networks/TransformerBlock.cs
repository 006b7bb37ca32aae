using Praxis.Core;

namespace Praxis.Learning;

/// <summary>Keys and values of tokens that later queries attend to again, (batch, heads, tokens, width) each.</summary>
public readonly record struct KeysAndValues(Tensor Keys, Tensor Values);

/// <summary>Attention, then a two-layer perceptron, both around a residual and normalised before (Xiong et al. 2020).</summary>
public sealed class TransformerBlock : Module
{
    readonly LayerNorm norm1, norm2;
    readonly Linear qkv, proj, up, down;
    readonly int heads;

    public TransformerBlock(Rng rng, int width, int heads)
    {
        this.heads = heads;
        norm1 = Child("norm1", new LayerNorm(width));
        norm2 = Child("norm2", new LayerNorm(width));
        qkv = Child("qkv", new Linear(rng.Split("qkv"), width, 3 * width));
        proj = Child("proj", new Linear(rng.Split("proj"), width, width));
        up = Child("up", new Linear(rng.Split("up"), width, 4 * width));
        down = Child("down", new Linear(rng.Split("down"), 4 * width, width));
    }

    /// <param name="x">(batch, tokens, width).</param>
    /// <param name="keys">(batch, all keys), added to the scores; null for none.</param>
    public Tensor Forward(Tensor x, Tensor? keys) => Forward(x, keys, null, out _);

    /// <summary>The same with a past: keys and values that come before this call's own.</summary>
    public Tensor Forward(Tensor x, Tensor? keys, KeysAndValues? past, out KeysAndValues present)
    {
        using var scope = new Scope();
        long[] shape = x.Shape;
        var (batch, tokens, width) = (shape[0], shape[1], shape[2]);
        Tensor parts = Project(x), q = parts.Select(0, 0), k = parts.Select(0, 1), v = parts.Select(0, 2);
        if (past is { } before) (k, v) = (F.Concatenate(2, before.Keys, k), F.Concatenate(2, before.Values, v));
        present = new(scope.Keep(k), scope.Keep(v));
        var seen = F.Attention(q, k, v, null, keys).Transpose(1, 2).Reshape(batch, tokens, width);
        x = x + proj.Forward(seen);
        return scope.Keep(x + down.Forward(F.Gelu(up.Forward(norm2.Forward(x)))));
    }

    /// <summary>Keys and values of tokens whose own result nobody asks for, as in a last block.</summary>
    /// <param name="x">(batch, tokens, width).</param>
    public KeysAndValues Remember(Tensor x)
    {
        using var scope = new Scope();
        Tensor parts = Project(x);
        return new(scope.Keep(parts.Select(0, 1)), scope.Keep(parts.Select(0, 2)));
    }

    // queries, keys and values, (3, batch, heads, tokens, width / heads)
    Tensor Project(Tensor x)
    {
        using var scope = new Scope();
        long[] shape = x.Shape;
        return scope.Keep(qkv.Forward(norm1.Forward(x)).Reshape(shape[0], shape[1], 3, heads, shape[2] / heads).Permute(2, 0, 3, 1, 4));
    }
}
