using Praxis.Assets;

namespace Praxis.Simulation;

/// <summary>A piece of the room, which nothing touches.</summary>
/// <param name="Part">Mesh in the world's frame, and material.</param>
/// <param name="Class">Its class in semantic images: one of <see cref="SceneMirror.FloorClass"/>, <see cref="SceneMirror.WallClass"/>,
/// <see cref="SceneMirror.FurnitureClass"/>.</param>
public sealed record RoomPart(VisualPart Part, string Class);
