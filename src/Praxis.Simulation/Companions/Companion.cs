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
    /// <summary>Everything of a thing that needs one: its ingredients, and what is screwed onto it.</summary>
    public static IEnumerable<Companion> AllOf(SceneObject thing, MjModel model) =>
    [
        .. thing.Asset.Ingredients.Select(i => Of(i, thing, model)),
        .. thing.Asset.Links.Where(l => l.Joint.Kind == JointKind.Screw).Select(l => new ScrewThread(thing, l, model)),
    ];

    /// <summary>Brings an ingredient of a thing to life; one line per kind.</summary>
    public static Companion Of(Ingredient ingredient, SceneObject thing, MjModel model) => ingredient switch
    {
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
    /// <param name="liquids">m^3.</param>
    /// <param name="displays">What each channel shows.</param>
    public virtual void Show(Span<double> vertices, Span<double> liquids, Span<double> displays) { }

    /// <summary>What went wrong inside it, or null: it fails the episode as a failure of the physics does.</summary>
    public virtual string? Fault => null;
}
