using Praxis.Core;
using Praxis.Data;
using Xunit;

namespace Praxis.Tests.Unit.Data;

public class RgbToYuv_Convert
{
    static Image<Rgb24> Noise(int width, int height, int seed)
    {
        var random = new Random(seed);
        var image = new Image<Rgb24>(width, height);
        for (int i = 0; i < image.Pixels.Length; i++)
            image.Pixels[i] = new((byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(256));
        return image;
    }

    [Theory, InlineData(256, 256), InlineData(2, 2), InlineData(18, 4), InlineData(46, 2), InlineData(640, 8)]
    public void Vectors_GiveTheBitsOfTheScalarCode(int width, int height)
    {
        Image<Rgb24> image = Noise(width, height, seed: width);
        byte[] fast = new byte[RgbToYuv.Length(width, height)], slow = new byte[fast.Length];
        RgbToYuv.Convert(image, fast);
        RgbToYuv.ConvertScalar(image, slow);
        Assert.Equal(slow, fast);
    }

    [Fact]
    public void EveryValue_IsWithinOneOfBt601InReals()
    {
        var image = new Image<Rgb24>(2, 2);
        var yuv = new byte[6];
        for (int r = 0; r < 256; r += 5)
            for (int g = 0; g < 256; g += 5)
                for (int b = 0; b < 256; b += 5)
                {
                    Array.Fill(image.Pixels, new((byte)r, (byte)g, (byte)b));
                    RgbToYuv.Convert(image, yuv);
                    double luma = 0.299 * r + 0.587 * g + 0.114 * b; // Rec. ITU-R BT.601-7, 2.5.1
                    Assert.Equal(16 + luma * 219 / 255, yuv[0], 0.51);
                    Assert.Equal(128 + (b - luma) / 1.772 * 224 / 255, yuv[4], 0.51);
                    Assert.Equal(128 + (r - luma) / 1.402 * 224 / 255, yuv[5], 0.51);
                }
    }

    [Fact]
    public void Greys_HaveNeutralChroma_AndTheEndsAre16And235()
    {
        var image = new Image<Rgb24>(16, 2);
        var yuv = new byte[RgbToYuv.Length(16, 2)];
        for (int k = 0; k < 256; k++)
        {
            Array.Fill(image.Pixels, new((byte)k, (byte)k, (byte)k));
            RgbToYuv.Convert(image, yuv);
            Assert.All(yuv[32..], c => Assert.Equal(128, c));
            if (k is 0 or 255) Assert.Equal(k == 0 ? 16 : 235, yuv[0]);
        }
    }
}
