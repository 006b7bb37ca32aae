using Praxis.Core;
using Praxis.Planning;
using Praxis.Simulation;

namespace Praxis.Rollout;

/// <summary>
/// Where the arms are when an episode begins: some at home, the others anywhere over the table, low or high, the gripper open or
/// not. A policy that has only ever seen the way from home is lost as soon as it leaves it.
/// </summary>
static class StartPosture
{
    const double Roaming = 0.6; // share of the arms that do not begin at home
    const double Closed = 0.4;  // share of those with a gripper that is not wide open
    const int Tries = 12;
    const double Margin = 0.05, Yaw = 0.8, Tilt = 0.12; // m beyond the place where things are put; rad; rad
    static readonly Interval Height = new(0.07, 0.40);  // m, of the tool over the table

    /// <summary>Draws it, and puts the arms there.</summary>
    /// <param name="world">Before anything has moved.</param>
    /// <param name="rng">The "start" stream of the try.</param>
    public static void Draw(World world, Rng rng)
    {
        double[][] posture = [.. world.Scene.Posture];
        double[] opening = [.. world.Index.Arms.Select(a => a.Spec.Gripper.MaxOpening)];
        for (int arm = 0; arm < posture.Length; arm++)
        {
            Rng mine = rng.Split("arm", arm);
            if (!mine.Chance("roams", Roaming) || Somewhere(world, arm, mine) is not { } found) continue;
            posture[arm] = found;
            if (mine.Chance("closed", Closed)) opening[arm] = mine.Uniform("opening", 0, opening[arm]);
        }
        world.Pose(posture, opening);
    }

    static double[]? Somewhere(World world, int arm, Rng rng)
    {
        MotionPlanner planner = world.Planner(arm);
        planner.Sync(world.State.Positions);
        Rectangle table = world.Scene.Robot.Workspace;
        Pose X_WB = world.State.BasePose(arm);
        RngSequence chance = rng.Sequence("where");
        for (int k = 0; k < Tries; k++)
        {
            var p_BT = new Vec3(
                chance.Uniform(table.X.Low - Margin, table.X.High + Margin),
                chance.Uniform(table.Y.Low - Margin, table.Y.High + Margin),
                chance.Uniform(Height.Low, Height.High));
            Quat down = Quat.RotZ(chance.Uniform(-Yaw, Yaw))
                * Quat.RotX(Math.PI + Tilt * chance.Normal()) * Quat.RotY(Tilt * chance.Normal());
            IkResult found = planner.Ik.Solve(X_WB * new Pose(down, p_BT), world.Scene.Posture[arm], planner.Checker.IsFree);
            if (found.Succeeded) return found.Configuration;
        }
        return null;
    }
}
