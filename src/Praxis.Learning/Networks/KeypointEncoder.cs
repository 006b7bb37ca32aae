using Praxis.Core;

namespace Praxis.Learning;

/// <summary>What one camera sees, as a vector: where the learned features are in the picture, and how the picture is as a whole.</summary>
/// <remarks>
/// Spatial softmax: Levine et al. 2016, section 5.1. Of four kinds of vision tried on processors it was the one that learned.
/// </remarks>
public sealed class KeypointEncoder : Module
{
    const double Sharpness = 4; // of the softmax at the start; learned weights scale it from there
    readonly ConvolutionBlock[] layers;
    readonly Linear modulation, points, whole;
    readonly Tensor maps;

    /// <param name="rng">Of the first weights.</param>
    /// <param name="channels">Of each layer; the first two halve the picture's sides, the others keep them.</param>
    /// <param name="keypoints">How many places are looked for.</param>
    /// <param name="condition">Width of the vector that says what to look for.</param>
    /// <param name="width">Of the result.</param>
    public KeypointEncoder(Rng rng, IReadOnlyList<int> channels, int keypoints, int condition, int width)
    {
        layers = [.. Enumerable.Range(0, channels.Count).Select(i => Child($"layers.{i}", new ConvolutionBlock(rng.Split("layers", i),
            i == 0 ? 3 : channels[i - 1], channels[i], side: i == 0 ? 5 : 3, stride: i < 2 ? 2 : 1)))];
        modulation = Child("modulation", new Linear(rng.Split("modulation"), condition, 2 * channels[^1]));
        maps = Uniform("maps", rng, 1 / Math.Sqrt(channels[^1]), keypoints, channels[^1], 1, 1);
        points = Child("points", new Linear(rng.Split("points"), 2 * keypoints, width));
        whole = Child("whole", new Linear(rng.Split("whole"), channels[^1], width));
    }

    /// <param name="image">(batch, 3, height, width), about -1 to 1.</param>
    /// <param name="condition">(batch, condition).</param>
    /// <returns>(batch, width).</returns>
    public Tensor Forward(Tensor image, Tensor condition)
    {
        using var scope = new Scope();
        Tensor x = image;
        for (int i = 0; i < layers.Length; i++)
        {
            Tensor y = layers[i].Forward(x, i == layers.Length - 1 ? modulation.Forward(condition) : null);
            if (i > 0) x.Dispose(); // autograd keeps what it needs
            x = y;
        }
        long[] shape = x.Shape;
        Tensor places = F.Keypoints(F.Conv2d(x, maps, null, 1, 0), Sharpness);
        return scope.Keep(points.Forward(places) + whole.Forward(F.Mean(x.Reshape(shape[0], shape[1], -1), 2)));
    }
}
