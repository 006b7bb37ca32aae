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
    static readonly Pose Hidden = Pose.At(0, 0, -10); // m, in W: well under any floor

    readonly List<MirrorInstance> instances = [];
    readonly List<(Ingredient Ingredient, int VertexCount, int MeshVertexCount)> deforming = [];
    readonly LiquidMeshes? liquids;

    /// <param name="scene">What stands where.</param>
    /// <param name="index">Bodies by name.</param>
    /// <param name="look">Room, table surface and light.</param>
    /// <param name="semantics">Id of each class name: categories, "robot", "floor", "wall", and "furniture" where there is some.</param>
    public SceneMirror(Scene scene, SceneIndex index, Look look, IReadOnlyDictionary<string, ushort> semantics)
    {
        var builder = new RenderSceneBuilder();
        var textures = new TextureBaker(builder);
        foreach (RoomPart part in look.Room)
            Add(builder, textures, new(0), part.Part, 0, semantics[part.Class],
                part.Class == FurnitureClass ? SmallTexture : LargeTexture);
        foreach (SceneObject thing in index.Objects)
        {
            BodyId body = index.BodyOf(thing.Ref);
            foreach (VisualPart part in thing.Asset.Ingredients.Any(i => i.ReplacesBody()) ? [] : thing.Asset.Visuals)
            {
                // the table is never spoken of by its looks, so a look may change its surface
                VisualPart shown = thing.IsWorkSurface && look.Table is { } surface ? part with { Material = surface } : part;
                int textureSize = thing.IsWorkSurface ? LargeTexture : SmallTexture;
                Add(builder, textures, body, shown, thing.InstanceId, semantics[thing.Category], textureSize);
            }
            foreach (LinkIndex link in thing.Links)
                foreach (VisualPart part in link.Link.Visuals)
                    Add(builder, textures, link.Body, part, thing.InstanceId, semantics[thing.Category], SmallTexture);
            foreach (Lamp lamp in thing.Asset.Ingredients.OfType<Lamp>()) AddLit(builder, textures, index, thing, lamp, semantics);
            foreach (Ingredient ingredient in thing.Asset.Ingredients)
                AddDeforming(builder, textures, ingredient, thing.InstanceId, semantics[thing.Category]);
            foreach (DisplayIndex display in index.Displays.Where(d => d.Thing == thing.Ref))
                foreach (DigitSegment segment in display.Display.Segments())
                {
                    Add(builder, textures, body, segment.Part, thing.InstanceId, semantics[thing.Category], SmallTexture);
                    instances[^1] = instances[^1] with { Lit = (display, segment) };
                }
        }
        if (index.Liquids is { } wet)
        {
            liquids = new(index, wet);
            foreach ((VisualPart part, SceneObject? thing) in liquids.Parts(index))
                Add(builder, textures, new(0), part, thing?.InstanceId ?? 0, semantics[thing?.Category ?? FloorClass], SmallTexture, deforms: true);
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
    public const string RobotClass = "robot", FloorClass = "floor", WallClass = "wall", FurnitureClass = "furniture";

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
            if (instances[i].Shines is var (at, lamp, lit) && lamp.IsOn(state.Positions[at]) != lit) X_WI[i] = Hidden * X_WI[i];
            if (instances[i].Lit is not var (display, segment)) continue;
            if (!display.Display.IsLit(segment, state.Displays[display.Channel])) X_WI[i] *= Pose.At(display.Display.Inward);
        }
    }

    /// <summary>Number of vertices of all deforming meshes.</summary>
    public int DeformingVertexCount => RenderScene.DeformingVertexCount;

    /// <summary>Where the vertices of all deforming meshes are, as <see cref="FrameRenderer"/> takes them.</summary>
    public void Deformed(WorldState state, Span<Vector3> positions)
    {
        ReadOnlySpan<double> vertices = state.Vertices;
        foreach ((Ingredient ingredient, int count, int meshCount) in deforming)
        {
            ingredient.Skin(vertices[..(3 * count)], positions[..meshCount]);
            vertices = vertices[(3 * count)..];
            positions = positions[meshCount..];
        }
        liquids?.Fill(state, positions);
    }

    // beside the dark part one that shines: whichever is not to be seen lies under the floor
    void AddLit(RenderSceneBuilder builder, TextureBaker textures, SceneIndex index, SceneObject thing, Lamp lamp,
        IReadOnlyDictionary<string, ushort> semantics)
    {
        int at = index.LinkOf(thing.Ref, lamp.Switch).PositionAt;
        (BodyId body, IReadOnlyList<VisualPart> visuals) = lamp.Carrier.Length == 0 ? (index.BodyOf(thing.Ref), thing.Asset.Visuals)
            : (index.LinkOf(thing.Ref, lamp.Carrier).Body, thing.Asset.LinkNamed(lamp.Carrier).Visuals);
        int dark = instances.FindIndex(i => i.Body == body && i.Part == visuals[lamp.Visual]);
        instances[dark] = instances[dark] with { Shines = (at, lamp, false) };
        Add(builder, textures, body, lamp.Lit(visuals[lamp.Visual]), thing.InstanceId, semantics[thing.Category], SmallTexture);
        instances[^1] = instances[^1] with { Shines = (at, lamp, true) };
    }

    void AddDeforming(RenderSceneBuilder builder, TextureBaker textures, Ingredient ingredient, ushort instance, ushort semantic)
    {
        IReadOnlyList<VisualPart> meshes = ingredient.Meshes();
        foreach (VisualPart part in meshes) Add(builder, textures, new(0), part, instance, semantic, SmallTexture, deforms: true);
        deforming.Add((ingredient, ingredient.VertexCount(), meshes.Sum(m => m.Mesh.Positions.Length)));
    }

    void Add(RenderSceneBuilder builder, TextureBaker textures, BodyId body, VisualPart part,
        ushort instance, ushort semantic, int textureSize, bool deforms = false)
    {
        (int material, Image<Rgba32>? texture) = textures.Material(part.Material, textureSize);
        builder.AddInstance(builder.AddMesh(part.Mesh, deforms), material, instance, semantic);
        instances.Add(new(body, part, texture));
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

/// <summary>A visible part, fixed to a body, or, if it deforms, at rest and in the world.</summary>
/// <param name="Body">Index of the body that carries it; 0 is the world.</param>
/// <param name="Part">Mesh in the body's frame, and material.</param>
/// <param name="Texture">The material's base colour as baked, sRGB; null for a plain colour.</param>
public readonly record struct MirrorInstance(BodyId Body, VisualPart Part, Image<Rgba32>? Texture)
{
    /// <summary>Of a display: which of its segments this is; it lies hidden while that is dark.</summary>
    public (DisplayIndex Display, DigitSegment Segment)? Lit { get; init; }

    /// <summary>
    /// Of a lamp: where the position of its switch stands in the state, and whether this is how it looks while it is on; else it is hidden.
    /// </summary>
    public (int Switch, Lamp Lamp, bool On)? Shines { get; init; }
}
