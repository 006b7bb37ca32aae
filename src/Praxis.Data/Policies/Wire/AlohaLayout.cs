using Praxis.Core;

namespace Praxis.Data;

/// <summary>openpi's observations of ALOHA: pictures with their channels first; state and actions are absolute and stay so.</summary>
sealed class AlohaLayout : WireLayout
{
    // theirs, ours
    static readonly (string Wire, string Camera)[] Cameras =
        [("cam_high", "front"), ("cam_low", "side"), ("cam_left_wrist", "left_wrist"), ("cam_right_wrist", "right_wrist")];

    public override string Name => "aloha";

    public override int? Fps => 50;

    private protected override IReadOnlyList<string> Marks => ["state", "images"];

    public override IReadOnlyDictionary<string, object?> Write(Observation observation)
    {
        NeededSmall(observation, "front"); // cam_high is the one that openpi insists on
        float[] state = Needed(observation, "observation.state");
        var images = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
        foreach ((string wire, string camera) in Cameras)
            if (Small(observation, camera) is { } picture) images[wire] = NdArray.Of(Pictures.ToPlanes(picture), 3, Side, Side);
        return new OrderedDictionary<string, object?>(StringComparer.Ordinal)
        {
            ["state"] = NdArray.Of(state, state.Length), ["images"] = images, ["prompt"] = observation.Prompt,
        };
    }

    private protected override Observation Read(WireRequest request)
    {
        var images = new WireRequest(request.Map("images"));
        (string, Image<Rgb24>?)[] pictures =
            [.. Cameras.Select(c => (c.Camera, images.Picture(c.Wire, channelsFirst: true, optional: c.Wire != "cam_high")))];
        images.Finish("aloha: images");
        var vectors = new Dictionary<string, float[]>(StringComparer.Ordinal) { ["observation.state"] = request.Vector("state") };
        return Observe(request.Text("prompt", optional: true), vectors, pictures);
    }
}
