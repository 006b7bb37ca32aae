using System.Numerics;
using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Simulation;

/// <summary>Floor and walls.</summary>
public static class RoomShell
{
    const double RoomFront = 3.2, RoomBack = -1.3, RoomSide = 2.4, RoomHeight = 2.9; // m from the robot's foot

    /// <summary>An empty room open at the top, with the robot near the middle of one wall.</summary>
    public static IReadOnlyList<RoomPart> Bare(MaterialDescription floor, MaterialDescription wall) =>
        Box(new(new(RoomBack, RoomFront), new(-RoomSide, RoomSide)), RoomHeight, floor, [wall, wall, wall, wall], ceiling: null);

    /// <summary>A room.</summary>
    /// <param name="area">Its floor in the world's frame, m.</param>
    /// <param name="height">m.</param>
    /// <param name="floor">What the floor is made of.</param>
    /// <param name="walls">What the walls are made of: behind the robot, before it, on its left, on its right.</param>
    /// <param name="ceiling">What the ceiling is made of; null leaves the room open.</param>
    public static IReadOnlyList<RoomPart> Box(Rectangle area, double height, MaterialDescription floor,
        IReadOnlyList<MaterialDescription> walls, MaterialDescription? ceiling)
    {
        (double x, double y, double up) = (area.X.Middle, area.Y.Middle, height / 2);
        (double halfX, double halfY) = (area.X.Width / 2, area.Y.Width / 2);
        List<RoomPart> parts =
        [
            new(new(Quad(new(x, y, 0), new(halfX, 0, 0), new(0, halfY, 0)), floor), SceneMirror.FloorClass),
            Wall(walls[0], new(area.X.Low, y, up), new(0, halfY, 0)),
            Wall(walls[1], new(area.X.High, y, up), new(0, -halfY, 0)),
            Wall(walls[2], new(x, area.Y.High, up), new(halfX, 0, 0)),
            Wall(walls[3], new(x, area.Y.Low, up), new(-halfX, 0, 0)),
        ];
        if (ceiling is not null)
            parts.Add(new(new(Quad(new(x, y, height), new(halfX, 0, 0), new(0, -halfY, 0)), ceiling), SceneMirror.WallClass));
        return parts;

        RoomPart Wall(MaterialDescription material, Vec3 centre, Vec3 halfU) =>
            new(new(Quad(centre, halfU, new(0, 0, up)), material), SceneMirror.WallClass);
    }

    /// <summary>A rectangle that faces along halfU x halfV, with texture coordinates in metres.</summary>
    public static Mesh Quad(Vec3 centre, Vec3 halfU, Vec3 halfV)
    {
        Vector3 normal = Vec3.Cross(halfU, halfV).Normalized().ToVector3();
        float u = (float)(2 * halfU.Length), v = (float)(2 * halfV.Length);
        Vec3[] corners = [centre - halfU - halfV, centre + halfU - halfV, centre + halfU + halfV, centre - halfU + halfV];
        return new()
        {
            Positions = [.. corners.Select(p => p.ToVector3())],
            Normals = [normal, normal, normal, normal],
            Uvs = [new(0, 0), new(u, 0), new(u, v), new(0, v)],
            Triangles = [0, 1, 2, 0, 2, 3],
        };
    }
}
