using Praxis.Core;
using Praxis.Data;
using Xunit;

namespace Praxis.Tests.Unit.Data.Policies;

public sealed class WireLayout_Reads
{
    static readonly float[] State = [0.1f, -0.2f, 0.3f, -1.4f, 0.5f, 1.6f, 0.7f, 0.04f];

    [Fact]
    public void Praxis_IsLossless()
    {
        Observation before = Observe("front", "side"), after = WireLayout.Read(OverTheWire(WireLayout.Praxis.Write(before)));
        Assert.Equal(before.Prompt, after.Prompt);
        Assert.Equal(before.Vectors, after.Vectors);
        Assert.Equal(["front", "side"], after.Images.Keys);
        Assert.Equal(before.Images["side"].Pixels, after.Images["side"].Pixels);
    }

    [Fact]
    public void Droid_ReturnsTheState()
    {
        Observation after = WireLayout.Read(OverTheWire(WireLayout.Droid.Write(Observe("front", "wrist"))));
        for (int i = 0; i < State.Length; i++) Assert.Equal(State[i], after.State[i], 1e-6f); // the opening is scaled to 0..1 and back
        Assert.Equal(["front", "wrist"], after.Images.Keys);
    }

    [Fact]
    public void Libero_ReturnsThePose()
    {
        Observation before = Observe("front", "wrist"), after = WireLayout.Read(OverTheWire(WireLayout.Libero.Write(before)));
        for (int i = 0; i < 7; i++) Assert.Equal(before.Vectors["observation.ee_pose"][i], after.Vectors["observation.ee_pose"][i], 1e-6f);
        Assert.Equal([0.02f, -0.02f], after.State[6..]);
    }

    [Fact]
    public void Aloha_ReturnsStateAndPictures()
    {
        Observation before = Observe("front", "left_wrist"), after = WireLayout.Read(OverTheWire(WireLayout.Aloha.Write(before)));
        Assert.Equal(before.State, after.State);
        Assert.Equal(Pictures.ResizeWithPad(before.Images["left_wrist"], 224, 224).Pixels, after.Images["left_wrist"].Pixels);
    }

    [Fact]
    public void Aloha_NeedsNoPrompt()
    {
        var request = new Dictionary<string, object?>(WireLayout.Aloha.Write(Observe("front")));
        request.Remove("prompt");
        Assert.Equal("", WireLayout.Read(OverTheWire(request)).Prompt);
    }

    [Fact]
    public void DroidActions_AreSummedUp()
    {
        float[] moves = [1, 0, 0, 0, 0, 0, -2, 0.9f, 1, 0, 0, 0, 0, 0, 0.5f, 0.2f];
        ActionChunk chunk = WireLayout.Droid.ReadActions(NdArray.Of(moves, 2, 8), Observe("front", "wrist"));
        Assert.Equal([0.3f, 0.5f, 0f], [chunk[0][0], chunk[0][6], chunk[0][7]], Near); // 0.2 rad per frame; cut at 1; closed
        Assert.Equal([0.5f, 0.6f, 0.08f], [chunk[1][0], chunk[1][6], chunk[1][7]], Near);
    }

    [Fact]
    public void MissingAndUnknownKeys_AreNamedWithTheNearest()
    {
        var request = new Dictionary<string, object?> { ["observation/stat"] = NdArray.Of(State, 8), ["promt"] = "go" };
        string message = Assert.Throws<PraxisException>(() => WireLayout.Read(request)).Message;
        Assert.Equal("The request does not follow the layout 'praxis': "
            + "'observation/state', a vector of numbers, is missing. Is 'observation/stat' meant? "
            + "'prompt', a text, is missing. Is 'promt' meant? "
            + "'promt' is not part of it. Is 'prompt' meant? "
            + "It has: 'observation/stat' (<f4 [8]), 'promt' (text).", message);
    }

    [Fact]
    public void KeysOfTheWrongKind_AreToldWithWhatCame()
    {
        var request = new Dictionary<string, object?>(WireLayout.Droid.Write(Observe("front", "wrist")))
        {
            ["observation/joint_position"] = NdArray.Of(State, 8),
        };
        Assert.Contains("'observation/joint_position' must be a vector of 7 numbers; <f4 [8] came.",
            Assert.Throws<PraxisException>(() => WireLayout.Read(request)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FloatPictures_AreRefused()
    {
        var request = new Dictionary<string, object?>(WireLayout.Praxis.Write(Observe()))
        {
            ["observation/images/front"] = NdArray.Of(new float[12], 2, 2, 3),
        };
        Assert.Contains("uint8 [height, width, 3]; <f4 [2, 2, 3] came",
            Assert.Throws<PraxisException>(() => WireLayout.Read(request)).Message, StringComparison.Ordinal);
    }

    static bool Near(float a, float b) => Math.Abs(a - b) < 1e-6f;

    static IReadOnlyDictionary<string, object?> OverTheWire(IReadOnlyDictionary<string, object?> request) =>
        MsgpackNumpy.DecodeMap(MsgpackNumpy.Encode(request));

    static Observation Observe(params string[] cameras)
    {
        RngSequence chance = Rng.FromSeed(5).Sequence("pixels");
        var images = new OrderedDictionary<string, Image<Rgb24>>();
        foreach (string camera in cameras)
        {
            var picture = new Image<Rgb24>(32, 24);
            foreach (ref Rgb24 pixel in picture.Pixels.AsSpan())
                pixel = new((byte)chance.Integer(256), (byte)chance.Integer(256), (byte)chance.Integer(256));
            images.Add(camera, picture);
        }
        return new()
        {
            Prompt = "put the mug on the tray", Images = images,
            Vectors = new Dictionary<string, float[]>
            {
                ["observation.state"] = State,
                ["observation.ee_pose"] = [0.4f, 0.1f, 0.2f, 0.18257419f, 0.36514837f, 0.5477226f, 0.73029674f], // a unit quaternion
            },
        };
    }
}
