using Praxis.Core;

namespace Praxis.Data;

/// <summary>How an observation is laid out on the wire: which keys there are, and what they mean. docs/serving.md has the table.</summary>
public abstract class WireLayout
{
    /// <summary>
    /// Praxis' own: "observation/state", "observation/images/CAMERA", "prompt", and "observation/NAME" for further vectors.
    /// </summary>
    public static WireLayout Praxis { get; } = new PraxisLayout();

    /// <summary>openpi's of the LIBERO benchmark.</summary>
    public static WireLayout Libero { get; } = new LiberoLayout();

    /// <summary>openpi's of the DROID robot.</summary>
    public static WireLayout Droid { get; } = new DroidLayout();

    /// <summary>openpi's of the ALOHA robot.</summary>
    public static WireLayout Aloha { get; } = new AlohaLayout();

    // the first whose keys are there is the layout of a request; Praxis' own comes last, because it takes any
    static readonly WireLayout[] All = [Libero, Droid, Aloha, Praxis];

    /// <summary>"praxis", "libero", "droid" or "aloha".</summary>
    public abstract string Name { get; }

    /// <summary>Actions per second that policies of this layout are made for; null where it is theirs to say.</summary>
    public virtual int? Fps => null;

    /// <summary>The layout of this name.</summary>
    /// <exception cref="PraxisException">There is none; the nearest is named.</exception>
    public static WireLayout Named(string name) =>
        All.FirstOrDefault(l => l.Name == name) ?? throw new PraxisException(Suggest.Unknown("layout", name, All.Select(l => l.Name)));

    /// <summary>Reads a request of any layout.</summary>
    /// <exception cref="PraxisException">Keys are missing, of the wrong kind or unknown; all of them are named.</exception>
    public static Observation Read(IReadOnlyDictionary<string, object?> fields) =>
        All.First(l => l.Marks.Count == 0 || l.Marks.Any(fields.ContainsKey)).ReadAs(fields);

    /// <summary>Reads a request of this layout.</summary>
    /// <exception cref="PraxisException">Keys are missing, of the wrong kind or unknown; all of them are named.</exception>
    public Observation ReadAs(IReadOnlyDictionary<string, object?> fields)
    {
        var request = new WireRequest(fields);
        Observation observation = Read(request);
        request.Finish(Name);
        return observation;
    }

    /// <summary>Writes a request.</summary>
    /// <exception cref="PraxisException">The observation lacks what the layout needs.</exception>
    public abstract IReadOnlyDictionary<string, object?> Write(Observation observation);

    /// <summary>
    /// The actions of an answer, as absolute targets of the controller where the layout's own actions can be turned into them.
    /// </summary>
    /// <param name="actions">(horizon, dimension).</param>
    /// <param name="observation">What was asked with.</param>
    /// <exception cref="WireFormatException">The array has another shape.</exception>
    public virtual ActionChunk ReadActions(NdArray actions, Observation observation) => actions.Shape is [> 0, > 0]
        ? new(actions.Shape[0], actions.Shape[1], actions.ToFloats())
        : throw new WireFormatException($"The actions are {actions}; an array (horizon, dimension) is expected.");

    /// <summary>Keys of which each tells the layout from all others; none for the layout that takes what is left.</summary>
    private protected abstract IReadOnlyList<string> Marks { get; }

    private protected abstract Observation Read(WireRequest request);

    /// <summary>Vectors and pictures as found, without those that were absent.</summary>
    private protected static Observation Observe(
        string prompt, Dictionary<string, float[]> vectors, params ReadOnlySpan<(string Camera, Image<Rgb24>? Picture)> pictures)
    {
        var images = new OrderedDictionary<string, Image<Rgb24>>(StringComparer.Ordinal);
        foreach ((string camera, Image<Rgb24>? picture) in pictures)
            if (picture is not null) images[camera] = picture;
        return new() { Prompt = prompt, Vectors = vectors, Images = images };
    }

    /// <summary>A vector that the layout cannot do without.</summary>
    private protected float[] Needed(Observation observation, string vector, int? length = null)
    {
        if (!observation.Vectors.TryGetValue(vector, out float[]? values))
            throw new PraxisException($"The layout '{Name}' needs a vector. {Suggest.Unknown("vector", vector, observation.Vectors.Keys)}");
        return values.Length == (length ?? values.Length) ? values
            : throw new PraxisException($"The layout '{Name}' needs '{vector}' with {length} numbers; this one has {values.Length}.");
    }

    /// <summary>A picture in the size that pi0's vision wants; null when there is none of that name.</summary>
    private protected static Image<Rgb24>? Small(Observation observation, string camera) =>
        observation.Images.TryGetValue(camera, out Image<Rgb24>? picture) ? Pictures.ResizeWithPad(picture, Side, Side) : null;

    /// <summary>A picture in the size that pi0's vision wants.</summary>
    private protected Image<Rgb24> NeededSmall(Observation observation, string camera) => Small(observation, camera)
        ?? throw new PraxisException($"The layout '{Name}' needs a camera. {Suggest.Unknown("camera", camera, observation.Images.Keys)}");

    private protected const int Side = 224; // pixels
}
