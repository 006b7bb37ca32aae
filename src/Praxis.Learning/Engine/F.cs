namespace Praxis.Learning;

/// <summary>Operations on tensors, under the names that the field gives them.</summary>
public static unsafe class F
{
    /// <summary>x times its logistic function.</summary>
    public static Tensor Silu(Tensor x) => Tensor.Wrap(Native.px_silu(x.Handle));

    /// <summary>The tanh form of GELU (Hendrycks and Gimpel 2016).</summary>
    public static Tensor Gelu(Tensor x) => Tensor.Wrap(Native.px_gelu(x.Handle));

    public static Tensor MatMul(Tensor a, Tensor b) => Tensor.Wrap(Native.px_matmul(a.Handle, b.Handle));

    /// <summary>x W' + b.</summary>
    /// <param name="x">(..., inputs).</param>
    /// <param name="weight">(outputs, inputs).</param>
    /// <param name="bias">(outputs) or null.</param>
    public static Tensor Linear(Tensor x, Tensor weight, Tensor? bias) =>
        Tensor.Wrap(Native.px_linear(x.Handle, weight.Handle, Optional(bias)));

    /// <summary>Cross-correlation.</summary>
    /// <param name="x">(batch, inputs, height, width).</param>
    /// <param name="weight">(outputs, inputs, side, side).</param>
    /// <param name="bias">(outputs) or null.</param>
    /// <param name="stride">Step of the window, pixels.</param>
    /// <param name="pad">Zeros added on every side, pixels.</param>
    public static Tensor Conv2d(Tensor x, Tensor weight, Tensor? bias, int stride, int pad) =>
        Tensor.Wrap(Native.px_conv2d(x.Handle, weight.Handle, Optional(bias), stride, pad));

    /// <summary>Normalises the last dimension.</summary>
    public static Tensor LayerNorm(Tensor x, Tensor weight, Tensor bias) =>
        Tensor.Wrap(Native.px_layer_norm(x.Handle, weight.Handle, bias.Handle, 1e-5));

    /// <summary>Normalises groups of channels (Wu and He 2018), modulates each channel, then SiLU.</summary>
    /// <param name="x">(batch, channels, height, width).</param>
    /// <param name="groups">A divisor of the channels.</param>
    /// <param name="weight">(channels).</param>
    /// <param name="bias">(channels).</param>
    /// <param name="modulation">(batch, 2 channels): what is added to scale (around 1) and shift of each channel; null for none.</param>
    public static Tensor NormSilu(Tensor x, int groups, Tensor weight, Tensor bias, Tensor? modulation) =>
        Tensor.Wrap(Native.px_norm_silu(x.Handle, groups, weight.Handle, bias.Handle, Optional(modulation), 1e-5));

    /// <summary>Rows of a table by their indices.</summary>
    public static Tensor Embedding(Tensor weight, Tensor indices) => Tensor.Wrap(Native.px_embedding(weight.Handle, indices.Handle));

    /// <summary>Where a softmax over the picture expects each map to be (Levine et al. 2016, section 5.1).</summary>
    /// <param name="maps">(batch, maps, height, width).</param>
    /// <param name="sharpness">Factor of the maps before softmax.</param>
    /// <returns>(batch, 2 maps): x and y of each, -1 to 1 from edge to edge.</returns>
    public static Tensor Keypoints(Tensor maps, double sharpness) => Tensor.Wrap(Native.px_keypoints(maps.Handle, sharpness));

    /// <summary>gain x byte + offset.</summary>
    /// <param name="bytes">(batch, height, width, 3), 8 bits.</param>
    /// <param name="gains">(batch, 3).</param>
    /// <param name="offsets">(batch, 3).</param>
    /// <returns>(batch, 3, height, width).</returns>
    public static Tensor Pictures(Tensor bytes, Tensor gains, Tensor offsets) =>
        Tensor.Wrap(Native.px_pictures(bytes.Handle, gains.Handle, offsets.Handle));

    /// <summary>softmax(q k' / sqrt(width) + mask + keys) v, head by head (Vaswani et al. 2017).</summary>
    /// <param name="q">(batch, heads, queries, width).</param>
    /// <param name="k">(batch, heads, keys, width).</param>
    /// <param name="v">(batch, heads, keys, width).</param>
    /// <param name="mask">Added to all scores, (queries, keys); null for none.</param>
    /// <param name="keys">Added to the scores of a key, (batch, keys); null for none.</param>
    public static Tensor Attention(Tensor q, Tensor k, Tensor v, Tensor? mask, Tensor? keys) =>
        Tensor.Wrap(Native.px_attention(q.Handle, k.Handle, v.Handle, Optional(mask), Optional(keys)));

    public static Tensor Sum(Tensor x) => Tensor.Wrap(Native.px_sum(x.Handle));

    /// <summary>Mean over a dimension, which is gone from the result.</summary>
    public static Tensor Mean(Tensor x, int dimension) => Tensor.Wrap(Native.px_mean_dim(x.Handle, dimension));

    public static Tensor Concatenate(int dimension, params ReadOnlySpan<Tensor> parts)
    {
        Span<nint> handles = stackalloc nint[parts.Length];
        for (int i = 0; i < parts.Length; i++) handles[i] = parts[i].Handle;
        fixed (nint* first = handles) return Tensor.Wrap(Native.px_cat(first, parts.Length, dimension));
    }

    static nint Optional(Tensor? tensor) => tensor?.Handle ?? 0;
}
