using Praxis.Core;
using Praxis.Rendering.Geometry;
using Praxis.Rendering.Materials;

namespace Praxis.Rendering;

/// <summary>Collects what a <see cref="RenderScene"/> is made of.</summary>
public sealed class RenderSceneBuilder
{
    readonly List<(Mesh Mesh, bool Deforms)> meshes = [];
    readonly List<(MaterialDescription Description, Image<Rgba32>? Texture)> materials = [];
    readonly List<SceneInstance> instances = [];
    readonly List<RectLight> lights = [];

    public EnvironmentLight Environment { get; set; } = EnvironmentLight.Interior;

    /// <param name="mesh">In the frame of its instances; at rest, if it deforms.</param>
    /// <param name="deforms">
    /// Its vertices are told per frame. Its triangles stay; normals follow the faces around a vertex: vertices that share position and
    /// normal at rest share their normal always, those that share the position alone stay a crease.
    /// </param>
    /// <returns>The mesh's index, for <see cref="AddInstance"/>.</returns>
    public int AddMesh(Mesh mesh, bool deforms = false)
    {
        meshes.Add((mesh, deforms));
        return meshes.Count - 1;
    }

    /// <param name="bakedTexture">
    /// sRGB base colour, sides powers of two, repeating; UVs are divided by the recipe's tile size, or taken as they are when that is zero
    /// or there is no recipe.
    /// </param>
    /// <returns>The material's index, for <see cref="AddInstance"/>.</returns>
    public int AddMaterial(MaterialDescription material, Image<Rgba32>? bakedTexture)
    {
        materials.Add((material, bakedTexture));
        return materials.Count - 1;
    }

    /// <summary>Places a mesh; where it stands is told per frame.</summary>
    /// <param name="mesh">From <see cref="AddMesh"/>.</param>
    /// <param name="material">From <see cref="AddMaterial"/>.</param>
    /// <param name="instanceId">Written to <see cref="Film.Instance"/>; 0 is the background's.</param>
    /// <param name="semanticId">Written to <see cref="Film.Semantic"/>.</param>
    /// <returns>The instance's index: its place in the poses given to <see cref="FrameRenderer.Render"/>.</returns>
    /// <exception cref="PraxisException">No such mesh or material.</exception>
    public int AddInstance(int mesh, int material, ushort instanceId, ushort semanticId)
    {
        if ((uint)mesh >= (uint)meshes.Count)
            throw new PraxisException($"There is no mesh {mesh}; {meshes.Count} were added. Add it before its instances.");
        if ((uint)material >= (uint)materials.Count)
            throw new PraxisException($"There is no material {material}; {materials.Count} were added. Add it before its instances.");
        instances.Add(new(mesh, material, instanceId, semanticId));
        return instances.Count - 1;
    }

    public void AddLight(RectLight light)
    {
        if (!(light.Area > 0) || !double.IsFinite(light.Area + light.Center.LengthSquared + light.Radiance.LengthSquared))
            throw new PraxisException(
                $"The light at {light.Center} has half edges {light.HalfU} and {light.HalfV} and radiance {light.Radiance}. " +
                "It must be finite and have an area above zero.");
        lights.Add(light);
    }

    /// <summary>Builds the hierarchies and textures; the builder may be changed and used again afterwards.</summary>
    /// <exception cref="PraxisException">A mesh, texture or material cannot be rendered.</exception>
    public RenderScene Build()
    {
        var builder = new BvhBuilder();
        MeshGeometry[] geometries = [.. meshes.Select((m, i) => new MeshGeometry(m.Mesh, $"Mesh {i}", builder, m.Deforms))];
        var textures = new List<MipTexture>();
        var known = new Dictionary<Image<Rgba32>, int>(ReferenceEqualityComparer.Instance); // looked up only: its order never matters
        Material[] shaded = [.. materials.Select(m => Material.From(m.Description, TextureIndex(m.Texture, m.Description.Name)))];
        return new(geometries, shaded, [.. textures], [.. instances], [.. lights], Environment);

        int TextureIndex(Image<Rgba32>? image, string material)
        {
            if (image is null) return -1;
            if (known.TryGetValue(image, out int index)) return index;
            textures.Add(new(image, $"Material '{material}'"));
            return known[image] = textures.Count - 1;
        }
    }
}
