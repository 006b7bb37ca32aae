using Praxis.Assets;
using Praxis.Core;
using Praxis.Simulation;

namespace Praxis.Tasks;

/// <summary>
/// A room in which tasks can happen: what the robot works at, what else lies about, and what surrounds them. One file per recipe, found
/// by type; the id is the class name in kebab-case.
/// </summary>
/// <remarks>
/// What can be touched (the work surface, the clutter) is drawn with the layout and takes part in the physics. What is only looked at (the
/// room and its furniture, out of the robot's reach) is drawn with the look and costs the physics nothing.
/// </remarks>
public abstract class SceneRecipe
{
    /// <summary>Most things that lie about beside those of the task.</summary>
    public const int MostClutter = 12;

    /// <summary>Most joints (lids, doors, knobs) that those things have together.</summary>
    public const int MostClutterJoints = 8;

    public string Id => Catalog.IdOf(GetType());

    /// <summary>The kind of room: "kitchen".</summary>
    public abstract string Room { get; }

    /// <summary>One line about it.</summary>
    public abstract string Summary { get; }

    /// <summary>What people call the thing that <see cref="BuildSurface"/> makes: "workbench"; the first noun is the plain one.</summary>
    public abstract IReadOnlyList<string> SurfaceNouns { get; }

    /// <summary>Category of that thing, in labels and images: "lab-bench".</summary>
    public string Surface => SurfaceNouns[0].Replace(' ', '-');

    /// <summary>
    /// What the robot stands on, or at, and works on: nailed to the floor, with one <see cref="SupportSurface"/> that covers the robot's
    /// workspace. Its frame O lies on the floor under the robot's base, +X forward.
    /// </summary>
    /// <param name="rng">Chance of the layout.</param>
    /// <param name="workspace">Where the robot's things are put, in O, m.</param>
    public abstract ObjectAsset BuildSurface(Rng rng, Rectangle workspace);

    /// <summary>Ids of the categories that its clutter is chosen from.</summary>
    public abstract IReadOnlyList<string> ClutterCategories { get; }

    /// <summary>
    /// Says what lies about: at most <see cref="MostClutter"/> things. What finds no place is told in <see cref="Scene.LeftOut"/>.
    /// </summary>
    /// <param name="clutter">Receives them.</param>
    /// <param name="rng">Chance of the layout.</param>
    public abstract void Clutter(ClutterBuilder clutter, Rng rng);

    /// <summary>The room, its furniture and its light.</summary>
    /// <param name="rng">The stream "look/k".</param>
    /// <param name="workHeight">Height of the work surface, m.</param>
    /// <param name="catalog">Where categories of things that stand about are found.</param>
    public abstract Look Furnish(Rng rng, double workHeight, Catalog catalog);
}
