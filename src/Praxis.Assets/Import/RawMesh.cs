using System.Numerics;

namespace Praxis.Assets.Import;

/// <summary>A triangle mesh as a file has it: in the file's units and axes, its faces anything from closed to a soup.</summary>
/// <param name="Positions">In the file's units.</param>
/// <param name="Triangles">Three indices each.</param>
/// <param name="IsMetres">Whether the format says that units are metres.</param>
/// <param name="IsYUp">Whether the format says that +Y is up.</param>
/// <param name="Color">Linear RGB of its first material, if it has one.</param>
sealed record RawMesh(List<Vec3> Positions, List<int> Triangles, bool IsMetres = false, bool IsYUp = false, Vec3? Color = null)
{
    /// <summary>Reads a file by what its name ends with.</summary>
    /// <exception cref="PraxisException">It is no such file, or holds no triangles.</exception>
    public static RawMesh Read(string name, byte[] content)
    {
        string kind = Path.GetExtension(name).ToLowerInvariant();
        RawMesh mesh = kind switch
        {
            ".obj" => ObjReader.Read(name, content), ".stl" => StlReader.Read(name, content), ".glb" => GlbReader.Read(name, content),
            _ => throw new PraxisException($"{name}: '{kind}' is not a kind of mesh that can be read. Kinds: .obj, .stl, .glb. Convert "
                + "it."),
        };
        if (mesh.Triangles.Count == 0) throw new PraxisException($"{name} holds no triangles.");
        if (mesh.Positions.FirstOrDefault(p => !double.IsFinite(p.X + p.Y + p.Z)) is var wrong && !double.IsFinite(wrong.X + wrong.Y
            + wrong.Z))
            throw new PraxisException($"{name} has a vertex that is not a number. Export it again.");
        return mesh;
    }

    /// <summary>Least and greatest corner of what the triangles use.</summary>
    public (Vec3 Low, Vec3 High) Bounds()
    {
        IEnumerable<Vec3> used = Triangles.Select(t => Positions[t]);
        return (used.Aggregate(Vec3.Min), used.Aggregate(Vec3.Max));
    }

    /// <summary>The same mesh under a similarity.</summary>
    public RawMesh Mapped(Func<Vec3, Vec3> map) => this with { Positions = [.. Positions.Select(map)] };

    /// <summary>For rendering: every face flat where its neighbours turn by more than 40 degrees, smooth elsewhere.</summary>
    public Mesh ToMesh()
    {
        const double Crease = 0.77; // cosine of 40 degrees
        int count = Triangles.Count / 3;
        var normals = new Vec3[count];
        var around = new List<int>[Positions.Count];
        for (int i = 0; i < Positions.Count; i++) around[i] = [];
        for (int f = 0; f < count; f++)
        {
            Vec3 a = Positions[Triangles[3 * f]], b = Positions[Triangles[3 * f + 1]], c = Positions[Triangles[3 * f + 2]];
            normals[f] = Vec3.Cross(b - a, c - a); // its length weighs by area
            for (int k = 0; k < 3; k++) around[Triangles[3 * f + k]].Add(f);
        }
        var positions = new List<Vector3>();
        var smooth = new List<Vector3>();
        for (int f = 0; f < count; f++)
            for (int k = 0; k < 3; k++)
            {
                int v = Triangles[3 * f + k];
                Vec3 own = normals[f].Normalized(), sum = Vec3.Zero;
                foreach (int g in around[v])
                    if (Vec3.Dot(own, normals[g].Normalized()) > Crease) sum += normals[g];
                positions.Add(Positions[v].ToVector3());
                smooth.Add((sum == Vec3.Zero ? own : sum.Normalized()).ToVector3());
            }
        return new()
        {
            Positions = [.. positions], Normals = [.. smooth], Uvs = new Vector2[positions.Count], Triangles =
                [.. Enumerable.Range(0, positions.Count)],
        };
    }
}
