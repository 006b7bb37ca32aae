using System.Numerics;

namespace Praxis.Assets;

/// <summary>
/// A part of an object that is neither rigid nor a joint. Its text form, which records give it, holds every number of it: the hash of the
/// asset is made of that.
/// </summary>
public abstract record Ingredient
{
    /// <summary>Meshes that deform, at rest, in the object's frame; their triangles stay, states tell where they are.</summary>
    public virtual IReadOnlyList<VisualPart> Meshes() => [];

    /// <summary>
    /// True when it is all there is of the object in a world: the object's own visuals and collision parts only stand for it at rest.
    /// </summary>
    public virtual bool ReplacesBody() => false;

    /// <summary>Names, after the object's and a slash, of the bodies that <see cref="AddTo"/> adds.</summary>
    public virtual IReadOnlyList<string> Bodies() => [];

    /// <summary>Adds what of it MuJoCo itself simulates to a model.</summary>
    /// <param name="writer">Receives the bodies.</param>
    /// <param name="name">Of the object in the model.</param>
    /// <param name="X_WO">Where the object is.</param>
    public virtual void AddTo(MjcfWriter writer, string name, Pose X_WO) { }

    /// <summary>Number of vertices that a state holds of it: as many as its meshes have, unless these are made of fewer.</summary>
    public virtual int VertexCount() => Meshes().Sum(m => m.Mesh.Positions.Length);

    /// <summary>Makes the vertices of its meshes, one mesh after the other, of those that a state holds; allocates nothing.</summary>
    /// <param name="vertices">(<see cref="VertexCount"/>, 3), m, in W.</param>
    /// <param name="positions">Receives all vertices of <see cref="Meshes"/>, m, in W.</param>
    public virtual void Skin(ReadOnlySpan<double> vertices, Span<Vector3> positions)
    {
        for (int i = 0; i < positions.Length; i++)
            positions[i] = new((float)vertices[3 * i], (float)vertices[3 * i + 1], (float)vertices[3 * i + 2]);
    }
}
