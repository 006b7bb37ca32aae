using System.Numerics;

namespace Praxis.Assets;

/// <summary>
/// A rectangular cloth of particles on a grid, all there is of its object. A state holds the particles, row after row (all columns of a
/// row, then the next); what is seen is a closed skin around the surface through them.
/// </summary>
/// <param name="Width">Along the columns, unfolded, m.</param>
/// <param name="Length">Along the rows, unfolded, m.</param>
/// <param name="Columns">Particles along the width; one more than a multiple of two where it is folded, of four where twice.</param>
/// <param name="Rows">Particles along the length; the same.</param>
/// <param name="Thickness">Of one layer, m.</param>
/// <param name="Weight">kg/m^2.</param>
/// <param name="Material">Looks and friction.</param>
public sealed record Cloth(
    double Width, double Length, int Columns, int Rows, double Thickness, double Weight, MaterialDescription Material) : Ingredient
{
    /// <summary>How often its right half is laid over its left at the start: 0, 1 or 2.</summary>
    public int FoldsAcross { get; init; }

    /// <summary>How often its far half is then laid over the near one: 0, 1 or 2.</summary>
    public int FoldsAlong { get; init; }

    /// <summary>Bending rigidity, N m: about 1e-5 for a napkin, 5e-5 for terry (Kawabata's measurements of household textiles).</summary>
    public double Bending { get; init; } = 2e-5;

    /// <summary>Resistance to shear, N/m: woven cloth has 30 to 300.</summary>
    public double Shear { get; init; } = 100;

    /// <summary>Share of its speed that the air takes, 1/s.</summary>
    public double Drag { get; init; } = 0.5;

    public int ParticleCount => Columns * Rows;

    /// <summary>kg.</summary>
    public double Mass => Weight * Width * Length;

    /// <summary>Distance between neighbouring particles of a row, m.</summary>
    public double SpacingX => Width / (Columns - 1);

    /// <summary>Distance between neighbouring particles of a column, m.</summary>
    public double SpacingY => Length / (Rows - 1);

    public override bool ReplacesBody() => true;

    public override int VertexCount() => ParticleCount;

    /// <summary>Half extents as it lies folded, m.</summary>
    public (double X, double Y) HalfExtents => (Width / (2 << FoldsAcross), Length / (2 << FoldsAlong));

    /// <summary>Height of all layers together, m.</summary>
    public double Height => Thickness * (1 << FoldsAcross + FoldsAlong);

    /// <summary>The particles where they lie at the start, folded or not, in the object's frame: it lies on z = 0, centred.</summary>
    public Vec3[] Start()
    {
        var start = new Vec3[ParticleCount];
        for (int j = 0; j < Rows; j++)
            for (int i = 0; i < Columns; i++)
            {
                (double x, double y, double z) = (i * SpacingX - Width / 2, j * SpacingY - Length / 2, Thickness / 2);
                double top = Thickness;
                for (int fold = 1; fold <= FoldsAcross; fold++, top *= 2)
                {
                    (x, z) = Folded(x, z, top, SpacingX, IsCrease(i, Columns, fold));
                    x += Width / (2 << fold);
                }
                for (int fold = 1; fold <= FoldsAlong; fold++, top *= 2)
                {
                    (y, z) = Folded(y, z, top, SpacingY, IsCrease(j, Rows, fold));
                    y += Length / (2 << fold);
                }
                start[j * Columns + i] = new(x, y, z);
            }
        return start;
    }

    /// <summary>Whether a column lies on the crease of a fold; what is folded twice has two creases of the second fold.</summary>
    public bool IsCreaseAcross(int column) => Enumerable.Range(1, FoldsAcross).Any(fold => IsCrease(column, Columns, fold));

    /// <summary>The same for a row.</summary>
    public bool IsCreaseAlong(int row) => Enumerable.Range(1, FoldsAlong).Any(fold => IsCrease(row, Rows, fold));

    static bool IsCrease(int at, int count, int fold) => (at << fold) % (count - 1) == 0 && (at << fold) / (count - 1) % 2 == 1;

    // over the line x = 0 and up: what lies right of it comes to lie on what is left; the crease itself as far out as the cloth reaches
    static (double X, double Z) Folded(double x, double z, double top, double spacing, bool isCrease) =>
        isCrease ? (Math.Sqrt(spacing * spacing - (top - z) * (top - z)) - spacing, top) : x > 0 ? (-x, 2 * top - z) : (x, z);

    /// <summary>The skin at rest, unfolded.</summary>
    public override IReadOnlyList<VisualPart> Meshes() => [SkinOf((this with { FoldsAcross = 0, FoldsAlong = 0 }).Start())];

    /// <summary>The skin as it lies at the start, folded.</summary>
    public VisualPart Lying() => SkinOf(Start());

    VisualPart SkinOf(Vec3[] particles)
    {
        var state = new double[3 * particles.Length];
        for (int i = 0; i < particles.Length; i++) particles[i].CopyTo(state.AsSpan(3 * i));
        var positions = new Vector3[2 * FineColumns * FineRows];
        Skin(state, positions);
        // a texture without a size of its own covers the whole cloth
        bool isWhole = Material.Texture is { TileSize: 0 };
        (double su, double sv) = isWhole ? (1 / Width, 1 / Length) : (1, 1);
        int side = positions.Length / 2;
        Vector2[] uvs = [.. Enumerable.Range(0, positions.Length).Select(k => k % side).Select(k =>
            new Vector2((float)(su * (k % FineColumns) * SpacingX / 2), (float)(sv * (k / FineColumns) * SpacingY / 2)))];
        // a vertex of the upper side and that below it are a layer apart
        Vector3[] normals = [.. positions.Select((p, k) => k < side ? Vector3.Normalize(p - positions[k + side])
            : Vector3.Normalize(p - positions[k - side]))];
        return new(new() { Positions = positions, Normals = normals, Uvs = uvs, Triangles = SkinTriangles() }, Material);
    }

    // the skin has a vertex on every particle and one between any two
    int FineColumns => 2 * Columns - 1;
    int FineRows => 2 * Rows - 1;

    // upper side, lower side, hem
    int[] SkinTriangles()
    {
        (int nx, int ny, int below) = (FineColumns, FineRows, FineColumns * FineRows);
        var triangles = new List<int>();
        void Quad(int a, int b, int c, int d) => triangles.AddRange([a, b, c, a, c, d]);
        for (int j = 0; j + 1 < ny; j++)
            for (int i = 0; i + 1 < nx; i++)
            {
                int a = j * nx + i;
                Quad(a, a + 1, a + nx + 1, a + nx);
                Quad(below + a, below + a + nx, below + a + nx + 1, below + a + 1);
            }
        int last = (ny - 1) * nx;
        for (int i = 0; i + 1 < nx; i++)
        {
            Quad(i, below + i, below + i + 1, i + 1);
            Quad(last + i + 1, below + last + i + 1, below + last + i, last + i);
        }
        for (int j = 0; j + 1 < ny; j++)
        {
            (int left, int right) = (j * nx, j * nx + nx - 1);
            Quad(left + nx, below + left + nx, below + left, left);
            Quad(right, below + right, below + right + nx, right + nx);
        }
        return [.. triangles];
    }

    /// <summary>Half a layer up and half a layer down from the cubic surface through the particles (Catmull and Rom 1974).</summary>
    public override void Skin(ReadOnlySpan<double> vertices, Span<Vector3> positions)
    {
        (int nx, int ny) = (FineColumns, FineRows);
        Span<Vec3> fine = positions.Length / 2 is var count && count <= MostOnStack ? stackalloc Vec3[count] : new Vec3[count];
        for (int j = 0; j < Rows; j++)
            for (int i = 0; i < Columns; i++) fine[2 * j * nx + 2 * i] = Vec3.From(vertices[(3 * (j * Columns + i))..]);
        for (int j = 0; j < ny; j += 2)
            for (int i = 1; i < nx; i += 2) fine[j * nx + i] = Between(fine, j * nx + i, 1, i, nx);
        for (int j = 1; j < ny; j += 2)
            for (int i = 0; i < nx; i++) fine[j * nx + i] = Between(fine, j * nx + i, nx, j, ny);
        for (int j = 0; j < ny; j++)
            for (int i = 0; i < nx; i++)
            {
                int k = j * nx + i;
                Vec3 along = fine[i + 1 < nx ? k + 1 : k] - fine[i > 0 ? k - 1 : k];
                Vec3 across = fine[j + 1 < ny ? k + nx : k] - fine[j > 0 ? k - nx : k];
                Vec3 half = Vec3.Cross(along, across).Normalized() * (Thickness / 2);
                positions[k] = (fine[k] + half).ToVector3();
                positions[nx * ny + k] = (fine[k] - half).ToVector3();
            }
    }

    const int MostOnStack = 4096; // 96 KiB

    // midway between its neighbours by the next two on either side; at a border, by the three there are
    static Vec3 Between(ReadOnlySpan<Vec3> fine, int k, int step, int at, int count)
    {
        Vec3 a = fine[k - step], b = fine[k + step];
        Vec3 before = at >= 3 ? fine[k - 3 * step] : 2 * a - b, after = at + 3 < count ? fine[k + 3 * step] : 2 * b - a;
        return (9 * (a + b) - before - after) / 16;
    }
}
