using System.Numerics;
using Praxis.Assets;
using Praxis.Core;
using Praxis.Rendering;

namespace Praxis.Simulation;

/// <summary>
/// The scene as the renderer sees it: the one place where bodies become mesh instances and doubles become floats. Built once per
/// episode and look; then every <see cref="WorldState"/>, live or recorded, gives the poses of a frame.
/// </summary>
public sealed class SceneMirror
{
    const int LargeTexture = 512, SmallTexture = 256;
    const double RoomFront = 3.2, RoomBack = -1.3, RoomSide = 2.4, RoomHeight = 2.9; // m from the robot's foot

    readonly List<MirrorInstance> instances = [];

    /// <param name="scene">What stands where.</param>
    /// <param name="index">Bodies by name.</param>
    /// <param name="look">Room, table surface and light.</param>
    /// <param name="semantics">Id of each class name: categories, "robot", "floor" and "wall".</param>
    public SceneMirror(Scene scene, SceneIndex index, Look look, IReadOnlyDictionary<string, ushort> semantics)
    {
        var builder = new RenderSceneBuilder();
        var textures = new TextureBaker(builder);
        AddRoom(builder, textures, look, semantics);
        foreach (SceneObject thing in index.Objects)
        {
            BodyId body = index.BodyOf(thing.Ref);
            foreach (VisualPart part in thing.Asset.Visuals)
            {
                // the table is never spoken of by its looks, so a look may change its surface
                VisualPart shown = thing.IsWorkSurface ? part with { Material = look.Table } : part;
                int textureSize = thing.IsWorkSurface ? LargeTexture : SmallTexture;
                Add(builder, textures, body, shown, thing.InstanceId, semantics[thing.Category], textureSize);
            }
            foreach (LinkIndex link in thing.Links)
                foreach (VisualPart part in link.Link.Visuals)
                    Add(builder, textures, link.Body, part, thing.InstanceId, semantics[thing.Category], SmallTexture);
            foreach (DisplayIndex display in index.Displays.Where(d => d.Thing == thing.Ref))
                foreach (DigitSegment segment in display.Display.Segments())
                {
                    Add(builder, textures, body, segment.Part, thing.InstanceId, semantics[thing.Category], SmallTexture);
                    instances[^1] = instances[^1] with { Lit = (display, segment) };
                }
        }
        ushort robot = (ushort)(index.Objects.Count + 1);
        var bodies = index.BodyNames.Select((name, i) => (name, i)).ToDictionary(p => p.name, p => p.i, StringComparer.Ordinal);
        foreach (BodyVisual visual in scene.Robot.Visuals)
            Add(builder, textures, new(bodies[visual.Body]), visual.Part, robot, semantics[RobotClass], SmallTexture);
        foreach (RectLight light in look.Lights) builder.AddLight(light);
        builder.Environment = look.Environment;
        Settings = RenderSettings.Standard with { Exposure = look.Exposure };
        RenderScene = builder.Build();
    }

    /// <summary>Class names beside the object categories.</summary>
    public const string RobotClass = "robot", FloorClass = "floor", WallClass = "wall";

    public RenderScene RenderScene { get; }
    public RenderSettings Settings { get; }
    public int InstanceCount => instances.Count;

    /// <summary>What is drawn, in the order of <see cref="Poses"/>; another renderer can be shown the same scene.</summary>
    public IReadOnlyList<MirrorInstance> Instances => instances;

    /// <summary>X_WI of every instance.</summary>
    public void Poses(WorldState state, Span<Pose> X_WI)
    {
        for (int i = 0; i < instances.Count; i++)
        {
            X_WI[i] = instances[i].Body.Value == 0 ? Pose.Identity : state.BodyPose(instances[i].Body);
            if (instances[i].Lit is not var (display, segment)) continue;
            if (!display.Display.IsLit(segment, state.Displays[display.Channel])) X_WI[i] *= Pose.At(display.Display.Inward);
        }
    }

    void Add(RenderSceneBuilder builder, TextureBaker textures, BodyId body, VisualPart part,
        ushort instance, ushort semantic, int textureSize)
    {
        (int material, Image<Rgba32>? texture) = textures.Material(part.Material, textureSize);
        builder.AddInstance(builder.AddMesh(part.Mesh), material, instance, semantic);
        instances.Add(new(body, part, texture));
    }

    void AddRoom(RenderSceneBuilder builder, TextureBaker textures, Look look, IReadOnlyDictionary<string, ushort> semantics)
    {
        double middle = (RoomFront + RoomBack) / 2, half = (RoomFront - RoomBack) / 2, up = RoomHeight / 2;
        void Surface(MaterialDescription material, string kind, Vec3 centre, Vec3 halfU, Vec3 halfV) =>
            Add(builder, textures, new(0), new(Quad(centre, halfU, halfV), material), 0, semantics[kind], LargeTexture);

        Surface(look.Floor, FloorClass, new(middle, 0, 0), new(half, 0, 0), new(0, RoomSide, 0));
        Surface(look.Wall, WallClass, new(RoomBack, 0, up), new(0, RoomSide, 0), new(0, 0, up));
        Surface(look.Wall, WallClass, new(RoomFront, 0, up), new(0, -RoomSide, 0), new(0, 0, up));
        Surface(look.Wall, WallClass, new(middle, RoomSide, up), new(half, 0, 0), new(0, 0, up));
        Surface(look.Wall, WallClass, new(middle, -RoomSide, up), new(-half, 0, 0), new(0, 0, up));
    }

    // a rectangle that faces along halfU x halfV, with texture coordinates in metres
    static Mesh Quad(Vec3 centre, Vec3 halfU, Vec3 halfV)
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

    /// <summary>Bakes each texture and adds each material once.</summary>
    sealed class TextureBaker(RenderSceneBuilder builder)
    {
        readonly Dictionary<MaterialDescription, (int Index, Image<Rgba32>? Texture)> materials = [];

        public (int Index, Image<Rgba32>? Texture) Material(MaterialDescription material, int size)
        {
            if (materials.TryGetValue(material, out var known)) return known;
            Image<Rgba32>? texture = material.Texture is { } recipe ? ProceduralTexture.Bake(recipe, size) : null;
            return materials[material] = (builder.AddMaterial(material, texture), texture);
        }
    }
}

/// <summary>A visible part, fixed to a body.</summary>
/// <param name="Body">Index of the body that carries it; 0 is the world.</param>
/// <param name="Part">Mesh in the body's frame, and material.</param>
/// <param name="Texture">The material's base colour as baked, sRGB; null for a plain colour.</param>
public readonly record struct MirrorInstance(BodyId Body, VisualPart Part, Image<Rgba32>? Texture)
{
    /// <summary>Of a display: which of its segments this is; it lies hidden while that is dark.</summary>
    public (DisplayIndex Display, DigitSegment Segment)? Lit { get; init; }
}
