using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.Library.Skills;

/// <summary>How what is held wants to be carried.</summary>
static class Carrying
{
    // a quarter of the accelerations: the surface in a mug then leans by less than 15 degrees
    const double Careful = 0.5;

    /// <summary>The speed at which a thing is moved: less where liquid could run out of it.</summary>
    /// <param name="context">The world as it is.</param>
    /// <param name="thing">What is held.</param>
    /// <param name="speed">Of anything else: a share of the planner's.</param>
    public static double Speed(SkillContext context, ObjectRef thing, double speed) =>
        context.State.LiquidIn(thing) > 0 && context.AssetOf(thing).Vessel is { Outlet.IsSealed: false } ? Careful * speed : speed;
}
