namespace Praxis.Assets;

/// <summary>
/// Time step, solver and contact model of every world, export and check: one place, because grasps, latches and threads were measured with it.
/// </summary>
public static class ContactSettings
{
    /// <summary>Time step, s: pads need a contact time constant of two steps.</summary>
    public const double TimeStep = 0.002;

    /// <summary>Writes them into a model; gravity and sizes are the caller's.</summary>
    /// <returns>The flags, for whoever wants more of them.</returns>
    /// <remarks>
    /// Elliptic cones with friction three hundred times as stiff as the normals hold a thing as well as MuJoCo's noslip pass, which costs a third
    /// of a step and takes away the give that dry friction in joints counts on. Multiccd, or a mesh on a box rocks on one contact.
    /// </remarks>
    public static MjcfElement AddTo(MjcfWriter mjcf)
    {
        mjcf.Option.Set("timestep", TimeStep).Set("integrator", "Euler").Set("solver", "Newton").Set("cone", "elliptic").Set("impratio", 300)
            .Set("iterations", 50).Set("tolerance", 1e-10);
        mjcf.Default.Add("geom").Set("solref", 0.01, 1).Set("solimp", 0.95, 0.99, 0.001);
        return mjcf.Option.Add("flag").Set("multiccd", "enable");
    }
}
