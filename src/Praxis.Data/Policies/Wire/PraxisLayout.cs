using Praxis.Core;

namespace Praxis.Data;

/// <summary>The names of a dataset's features, with slashes for dots: nothing is converted.</summary>
sealed class PraxisLayout : WireLayout
{
    const string Prefix = "observation/", Camera = "observation/images/", State = "observation/state", Prompt = "prompt";

    public override string Name => "praxis";

    private protected override IReadOnlyList<string> Marks => [];

    public override IReadOnlyDictionary<string, object?> Write(Observation observation)
    {
        var request = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
        foreach ((string name, float[] values) in observation.Vectors) request[name.Replace('.', '/')] = NdArray.Of(values, values.Length);
        foreach ((string camera, Image<Rgb24> picture) in observation.Images) request[Camera + camera] = NdArray.Of(picture);
        request[Prompt] = observation.Prompt;
        return request;
    }

    private protected override Observation Read(WireRequest request)
    {
        var vectors = new Dictionary<string, float[]>(StringComparer.Ordinal) { ["observation.state"] = request.Vector(State) };
        foreach (string key in request.Keys.Where(k => k.StartsWith(Prefix, StringComparison.Ordinal) && !IsPicture(k) && k != State))
            vectors[key.Replace('/', '.')] = request.Vector(key);
        (string, Image<Rgb24>?)[] pictures = [.. request.Keys.Where(IsPicture).Select(k => (k[Camera.Length..], request.Picture(k)))];
        return Observe(request.Text(Prompt), vectors, pictures);
    }

    static bool IsPicture(string key) => key.StartsWith(Camera, StringComparison.Ordinal) && key.Length > Camera.Length;
}
