using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Praxis.Core;
using Praxis.Data;
using Xunit;

namespace Praxis.Tests.Unit.Data.Policies;

public sealed class Pictures_Resize
{
    [Theory] // tests/oracles/openpi/resize.py with Pillow 9.4
    [InlineData(320, 240, "6554fea5b28de226b20f42abca7d7cf620735a4d8d982f63212feb2e043cceda")]
    [InlineData(256, 256, "7888ab27bdc612ece44e06debb223078c7558581e50c50303d21a93556614873")]
    [InlineData(100, 37, "17cd86716b2957b500cc11dadc541d4b5e52facc70d0923e5b35c373b5a48516")]
    [InlineData(64, 64, "a71811cf01bb8be6a6e5b6df5d716955802893ff00021ef0c2e34c3b57bfdbbe")]
    [InlineData(640, 480, "d70ba74d9bbf20afbd46ab5f39a86388e17ba3c3848c134579d706229a7faccc")]
    [InlineData(33, 200, "0cf3c37555cd69502d7ac187bb4b62cce0bf96c56180396d6fcd8c85c940dc08")]
    public void AsPillowDoes_ToTheByte(int width, int height, string sha256)
    {
        var picture = new Image<Rgb24>(width, height);
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++) picture[x, y] = new((byte)(x * 7 + y * 3), (byte)(x * y + 11), (byte)((x * x + 5 * y) / 3));
        byte[] padded = MemoryMarshal.AsBytes<Rgb24>(Pictures.ResizeWithPad(picture, 224, 224).Pixels).ToArray();
        Assert.Equal(sha256, Convert.ToHexStringLower(SHA256.HashData(padded)));
    }
}
