namespace Praxis.Rendering.Materials;

/// <summary>The sRGB transfer curve (IEC 61966-2-1), for building tables: never called per pixel.</summary>
internal static class Srgb
{
    public static double ToLinear(double encoded) => encoded <= 0.04045 ? encoded / 12.92 : Math.Pow((encoded + 0.055) / 1.055, 2.4);

    public static double FromLinear(double linear) => linear <= 0.0031308 ? linear * 12.92 : 1.055 * Math.Pow(linear, 1 / 2.4) - 0.055;
}
