using System.Globalization;
using System.Numerics;
using System.Text;

namespace Praxis.Assets;

/// <summary>
/// Wavefront OBJ with materials (MTL, with the physically based extension Pr, Pm of Exocortex 2013): metres, +Z up, everything that
/// moves at position zero, one object per visible part.
/// </summary>
public sealed class Obj : AssetFormat
{
    public override IReadOnlyList<ExportedFile> Write(ExportedThing thing) =>
        [ExportedThing.Text($"{thing.Name}.obj", Text(thing, thing.Bodies)), Materials(thing), .. thing.Textures];

    /// <summary>The text of an OBJ file with the visible parts of some bodies.</summary>
    internal static string Text(ExportedThing thing, IEnumerable<ExportedBody> bodies)
    {
        var text = new StringBuilder("# metres, +Z up\n");
        text.Append($"mtllib {thing.Name}.mtl\n");
        int first = 1;
        foreach (ExportedBody body in bodies)
            for (int i = 0; i < body.Visuals.Count; i++)
            {
                VisualPart part = body.Visuals[i];
                text.Append(CultureInfo.InvariantCulture, $"o {body.Name}-{i}\nusemtl {thing.NameOf(part.Material)}\n");
                foreach (Vector3 p in part.Mesh.Positions) text.Append(CultureInfo.InvariantCulture, $"v {p.X:R} {p.Y:R} {p.Z:R}\n");
                foreach (Vector2 t in ExportedThing.Tiles(part)) text.Append(CultureInfo.InvariantCulture, $"vt {t.X:R} {1 - t.Y:R}\n");
                foreach (Vector3 n in part.Mesh.Normals) text.Append(CultureInfo.InvariantCulture, $"vn {n.X:R} {n.Y:R} {n.Z:R}\n");
                Faces(text, part.Mesh.Triangles, first, full: true);
                first += part.Mesh.Positions.Length;
            }
        return text.ToString();
    }

    /// <summary>The text of an OBJ file with a convex hull, without material.</summary>
    internal static string Text(ConvexHull hull)
    {
        var text = new StringBuilder();
        foreach (Vec3 p in hull.Vertices) text.Append(CultureInfo.InvariantCulture, $"v {p.X:R} {p.Y:R} {p.Z:R}\n");
        Faces(text, hull.Triangles, 1, full: false);
        return text.ToString();
    }

    static void Faces(StringBuilder text, IReadOnlyList<int> triangles, int first, bool full)
    {
        for (int i = 0; i < triangles.Count; i++)
        {
            int v = first + triangles[i];
            text.Append(i % 3 == 0 ? "f " : " ");
            text.Append(full ? $"{v}/{v}/{v}" : $"{v}");
            if (i % 3 == 2) text.Append('\n');
        }
    }

    /// <summary>The material library that the OBJ files of a thing share.</summary>
    internal static ExportedFile Materials(ExportedThing thing)
    {
        var text = new StringBuilder();
        foreach (MaterialDescription m in thing.Materials)
        {
            Vec3 c = m.BaseColor, e = m.Emission;
            text.Append(CultureInfo.InvariantCulture, $"newmtl {thing.NameOf(m)}\nKd {c.X:R} {c.Y:R} {c.Z:R}\n");
            text.Append(CultureInfo.InvariantCulture, $"Ke {e.X:R} {e.Y:R} {e.Z:R}\nNi {m.IndexOfRefraction:R}\n");
            text.Append(CultureInfo.InvariantCulture, $"d {1 - m.Transmission:R}\nillum {(m.Transmission > 0 ? 7 : 2)}\n");
            text.Append(CultureInfo.InvariantCulture, $"Pr {m.Roughness:R}\nPm {m.Metallic:R}\nPc {m.ClearCoat:R}\n");
            if (m.Texture is not null) text.Append($"map_Kd {thing.TextureOf(m)}\n");
        }
        return ExportedThing.Text($"{thing.Name}.mtl", text.ToString());
    }
}
