namespace Praxis.Assets;

/// <summary>Collects the vertices and triangles of a shell; triangles without area are left out.</summary>
internal sealed class ShellBuilder
{
    public List<Vec3> Positions { get; } = [];
    public List<Vec3> Normals { get; } = [];
    public List<(double U, double V)> Uvs { get; } = [];
    public List<int> Triangles { get; } = [];

    public int Vertex(Vec3 p, Vec3 normal, double u, double v)
    {
        Positions.Add(p);
        Normals.Add(normal);
        Uvs.Add((u, v));
        return Positions.Count - 1;
    }

    public void Triangle(int a, int b, int c)
    {
        if (Positions[a] == Positions[b] || Positions[b] == Positions[c] || Positions[c] == Positions[a]) return;
        Triangles.AddRange([a, b, c]);
    }

    public void Quad(int a, int b, int c, int d)
    {
        Triangle(a, b, c);
        Triangle(a, c, d);
    }
}
