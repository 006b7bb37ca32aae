using Praxis.Assets;
using Praxis.Core;
using Praxis.Mujoco;

namespace Praxis.Simulation;

/// <summary>
/// What lives in a world beside MuJoCo's bodies and meets them by forces alone: a cloth, a liquid, a thread. A world steps its companions
/// with its physics, in the order in which it made them, and writes what they are into every <see cref="WorldState"/>.
/// </summary>
abstract class Companion
{
    /// <summary>
    /// All companions of a scene: those of each thing, what is screwed onto it, and the liquids, which flow from thing to thing. A lamp
    /// needs none: where its switch stands says all.
    /// </summary>
    public static IReadOnlyList<Companion> Of(IReadOnlyList<SceneObject> objects, MjModel model)
    {
        var all = new List<Companion>();
        foreach (SceneObject thing in objects)
        {
            foreach (Ingredient ingredient in thing.Asset.Ingredients)
                if (ingredient is not (Liquid or Lamp)) all.Add(Of(ingredient, thing, model));
            foreach (Link link in thing.Asset.Links)
                if (link.Joint.Kind == JointKind.Screw) all.Add(new ScrewThread(thing, link, model));
        }
        if (LiquidIndex.Of(objects) is { } index) all.Add(new Liquids(index, objects, model));
        return all;
    }

    /// <summary>Brings an ingredient of a thing to life; one line per kind.</summary>
    static Companion Of(Ingredient ingredient, SceneObject thing, MjModel model) => ingredient switch
    {
        Cloth cloth => new ClothCompanion(cloth, thing, model),
        Cord cord => new CordCompanion(cord, thing, model),
        Display display => new Screen(thing, display, model),
        PushPush button => new Latching(thing, button, model),
        _ => throw new PraxisException($"'{thing.Ref}': no world can simulate a {ingredient.GetType().Name} yet."),
    };

    /// <summary>Deforming vertices that it shows.</summary>
    public virtual int Vertices => 0;

    /// <summary>Liquid channels that it shows.</summary>
    public virtual int LiquidLevels => 0;

    /// <summary>Display channels that it shows.</summary>
    public virtual int Displays => 0;

    /// <summary>
    /// Before each physics step. May add to <see cref="MjData.xfrc_applied"/> and <see cref="MjData.qfrc_applied"/>, which hold only
    /// what the step begins with: what was added for the last step is gone.
    /// </summary>
    /// <param name="model">Of this world alone: equalities may be switched.</param>
    /// <param name="data">Positions, velocities and poses of the bodies; those of the step before.</param>
    /// <param name="period">Length of the step, s.</param>
    public abstract void Step(MjModel model, MjData data, double period);

    /// <summary>Fills its places in a state; each span is as long as was asked for.</summary>
    /// <param name="vertices">(vertices, 3), m, in W.</param>
    /// <param name="liquids">See <see cref="LiquidIndex"/>.</param>
    /// <param name="displays">What each channel shows.</param>
    public virtual void Show(Span<double> vertices, Span<double> liquids, Span<double> displays) { }

    /// <summary>Tells of the bodies that it touches, as pairs with its own body, the smaller index first.</summary>
    public virtual void Touch(Action<Contact> add) { }

    /// <summary>What went wrong inside it, or null: it fails the episode as a failure of the physics does.</summary>
    public virtual string? Fault => null;
}
