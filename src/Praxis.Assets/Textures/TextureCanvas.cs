namespace Praxis.Assets;

/// <summary>
/// What patterns paint on: per pixel a mix of the recipe's two colours and a shade. Noise is periodic over the canvas, so that
/// textures repeat without seams; it is defined in canvas units, so that a larger bake shows the same picture in finer detail.
/// </summary>
public sealed class TextureCanvas
{
    readonly ulong seed;

    /// <param name="size">Edge, pixels.</param>
    /// <param name="seed">Picks the instance.</param>
    public TextureCanvas(int size, ulong seed)
    {
        (Size, this.seed) = (size, seed);
        (Mix, Shade) = (new float[size * size], new float[size * size]);
        Array.Fill(Shade, 1);
    }

    /// <summary>Edge, pixels.</summary>
    public int Size { get; }

    /// <summary>0 is colour A, 1 is colour B; row-major, clamped when developed.</summary>
    public float[] Mix { get; }

    /// <summary>0 is black, 1 leaves the colour, 2 is white.</summary>
    public float[] Shade { get; }

    /// <summary>A stream of chance for this texture alone.</summary>
    public RngSequence Sequence(string name) => new(seed ^ Rng.Hash(name));

    /// <summary>A number in [0, 1) that belongs to a cell of a grid.</summary>
    public float Cell(int x, int y, uint salt = 0) => Unit(Scramble((uint)x, (uint)y, (uint)seed ^ (uint)(seed >> 32) ^ salt * 0x9E3779B9));

    /// <summary>Smooth periodic noise with values about in [-1, 1]: cubic B-spline interpolation of random values on a lattice.</summary>
    /// <param name="cellsX">Lattice cells along X; unequal counts give streaks.</param>
    /// <param name="cellsY">Lattice cells along Y.</param>
    /// <param name="octaves">Each doubles the cells and halves the amplitude.</param>
    /// <param name="salt">Tells the noises of one texture apart.</param>
    public float[] Noise(int cellsX, int cellsY, int octaves, uint salt)
    {
        var field = new float[Size * Size];
        float amplitude = 2.2f; // B-splines flatten the lattice's values: this restores a spread of about one
        for (int o = 0; o < octaves && cellsX << o <= Size && cellsY << o <= Size; o++, amplitude /= 2)
            AddNoise(field, cellsX << o, cellsY << o, salt * 31 + (uint)o, amplitude);
        return field;
    }

    void AddNoise(float[] field, int cellsX, int cellsY, uint salt, float amplitude)
    {
        (int[] indexX, float[] weightX) = Taps(cellsX);
        (int[] indexY, float[] weightY) = Taps(cellsY);
        var lattice = new float[cellsY * cellsX];
        for (int y = 0; y < cellsY; y++)
            for (int x = 0; x < cellsX; x++) lattice[y * cellsX + x] = (Cell(x, y, salt) - 0.5f) * amplitude;
        var column = new float[cellsX + 3];
        for (int y = 0; y < Size; y++)
        {
            // one row of the lattice, interpolated vertically, with three cells of overlap
            for (int x = 0; x < column.Length; x++)
            {
                int at = (x + cellsX - 1) % cellsX;
                float sum = 0;
                for (int k = 0; k < 4; k++) sum += weightY[4 * y + k] * lattice[(indexY[y] + k + cellsY - 1) % cellsY * cellsX + at];
                column[x] = sum;
            }
            for (int x = 0; x < Size; x++)
            {
                int i = indexX[x], w = 4 * x;
                field[y * Size + x] += weightX[w] * column[i] + weightX[w + 1] * column[i + 1] + weightX[w + 2] * column[i + 2]
                    + weightX[w + 3] * column[i + 3];
            }
        }
    }

    // cell index and the four cubic B-spline weights for every pixel along an axis
    (int[] Index, float[] Weight) Taps(int cells)
    {
        var index = new int[Size];
        var weight = new float[4 * Size];
        for (int i = 0; i < Size; i++)
        {
            float at = (i + 0.5f) * cells / Size;
            int cell = Math.Min((int)at, cells - 1);
            float t = at - cell, s = 1 - t;
            index[i] = cell;
            weight[4 * i] = s * s * s / 6;
            weight[4 * i + 1] = (4 - 6 * t * t + 3 * t * t * t) / 6;
            weight[4 * i + 2] = (4 - 6 * s * s + 3 * s * s * s) / 6;
            weight[4 * i + 3] = t * t * t / 6;
        }
        return (index, weight);
    }

    /// <summary>Paints a soft-edged disc that wraps around the borders.</summary>
    /// <param name="x">Centre, canvas units.</param>
    /// <param name="y">Centre, canvas units.</param>
    /// <param name="radius">Canvas units.</param>
    /// <param name="target">Mix or Shade.</param>
    /// <param name="value">Painted where the disc covers.</param>
    public void Dot(double x, double y, double radius, float[] target, float value)
    {
        float cx = (float)(x * Size), cy = (float)(y * Size), r = (float)(radius * Size);
        int reach = (int)r + 2;
        for (int py = (int)cy - reach; py <= (int)cy + reach; py++)
            for (int px = (int)cx - reach; px <= (int)cx + reach; px++)
            {
                float dx = px + 0.5f - cx, dy = py + 0.5f - cy;
                float cover = Math.Clamp(r + 0.5f - MathF.Sqrt(dx * dx + dy * dy), 0, 1) * Math.Min(1, 2 * r);
                if (cover <= 0) continue;
                ref float pixel = ref target[(py + Size) % Size * Size + (px + Size) % Size];
                pixel += (value - pixel) * cover;
            }
    }

    /// <summary>A wave of period 1 and height 1, as a sine but from parabolas: cheap, and the same bits everywhere.</summary>
    public static float Wave(float t)
    {
        float x = 2 * (t - MathF.Floor(t)) - 1; // [-1, 1)
        float y = 4 * x * (MathF.Abs(x) - 1);
        return 0.225f * (y * MathF.Abs(y) - y) + y;
    }

    /// <summary>0 below <paramref name="low"/>, 1 above <paramref name="high"/>, smooth between.</summary>
    public static float Step(float low, float high, float value)
    {
        float t = Math.Clamp((value - low) / (high - low), 0, 1);
        return t * t * (3 - 2 * t);
    }

    internal Image<Rgba32> Develop(Vec3 a, Vec3 b)
    {
        var image = new Image<Rgba32>(Size, Size);
        (float ar, float ag, float ab) = ((float)a.X, (float)a.Y, (float)a.Z);
        (float dr, float dg, float db) = ((float)(b.X - a.X), (float)(b.Y - a.Y), (float)(b.Z - a.Z));
        for (int i = 0; i < image.Pixels.Length; i++)
        {
            float mix = Math.Clamp(Mix[i], 0, 1), shade = Math.Clamp(Shade[i], 0, 2), dark = Math.Min(shade, 1),
                white = Math.Max(shade - 1, 0);
            image.Pixels[i] = new(Encode(ar + dr * mix, dark, white), Encode(ag + dg * mix, dark, white),
                Encode(ab + db * mix, dark, white));
        }
        return image;
    }

    static byte Encode(float linear, float dark, float white)
    {
        float shaded = linear * dark;
        return SrgbOfLinear[(int)(Math.Clamp(shaded + (1 - shaded) * white, 0, 1) * 4095 + 0.5f)];
    }

    // IEC 61966-2-1; 12 bits of linear light are enough for 8 bits of sRGB above its darkest steps
    static readonly byte[] SrgbOfLinear = [.. Enumerable.Range(0, 4096).Select(i => i / 4095.0)
        .Select(v => (byte)(255 * (v <= 0.0031308 ? 12.92 * v : 1.055 * Math.Pow(v, 1 / 2.4) - 0.055) + 0.5))];

    static uint Scramble(uint x, uint y, uint z)
    {
        // lowbias32 (Wellons 2018), chained over the coordinates
        uint h = Mix32(x + 0x9E3779B9);
        h = Mix32(h ^ y + 0x85EBCA6B);
        return Mix32(h ^ z + 0xC2B2AE35);
    }

    static uint Mix32(uint h)
    {
        h = (h ^ (h >> 16)) * 0x21F0AAAD;
        h = (h ^ (h >> 15)) * 0x735A2D97;
        return h ^ (h >> 15);
    }

    static float Unit(uint h) => (h >> 8) * (1f / (1 << 24));
}
