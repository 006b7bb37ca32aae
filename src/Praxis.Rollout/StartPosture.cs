using Praxis.Core;
using Praxis.Planning;
using Praxis.Simulation;

namespace Praxis.Rollout;

/// <summary>
/// Where the arms are when an episode begins: some at home, some anywhere over the table, some low beside a thing as after a failed
/// grasp, the gripper open or not. A policy that has only ever seen the way from home is lost as soon as it leaves it.
/// </summary>
static class StartPosture
{
    const double Roaming = 0.6; // share of the arms that do not begin at home
    const double Failed = 0.35; // share of those that begin beside a thing
    const double Closed = 0.4;  // share of those with a gripper that is not wide open, every other one of them shut on nothing
    const int Tries = 12;
    const double Margin = 0.05, Yaw = 0.8, Tilt = 0.12; // m beyond the place where things are put; rad; rad
    static readonly Interval Height = new(0.07, 0.40);  // m, of the tool over the table
    static readonly Interval Low = new(0.012, 0.07);    // m, the same beside a thing
    static readonly Interval Gap = new(0.005, 0.05);    // m, from the round that holds the thing to the tool's axis

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
            if (!mine.Chance("roams", Roaming)) continue;
            double held = mine.Chance("closed", Closed) ? Math.Max(0, mine.Uniform("opening", -opening[arm], opening[arm])) : opening[arm];
            MotionPlanner planner = Planner(world, arm, held);
            double[]? found = mine.Chance("failed", Failed) ? Find(world, arm, planner, mine.Sequence("beside"), Beside) : null;
            found ??= Find(world, arm, planner, mine.Sequence("where"), Anywhere);
            if (found is not null) (posture[arm], opening[arm]) = (found, held);
        }
        world.Pose(posture, opening);
    }

    // of the tool in the base's frame, which stands on the table
    delegate Vec3? Place(World world, int arm, ref RngSequence chance);

    static Vec3? Anywhere(World world, int arm, ref RngSequence chance)
    {
        Rectangle space = Space(world);
        return new Vec3(
            chance.Uniform(space.X.Low, space.X.High), chance.Uniform(space.Y.Low, space.Y.High), chance.Uniform(Height.Low, Height.High));
    }

    static Rectangle Space(World world)
    {
        (Interval x, Interval y) = world.Scene.Robot.Workspace;
        return new(new(x.Low - Margin, x.High + Margin), new(y.Low - Margin, y.High + Margin));
    }

    // never around a thing: there, the hand should close
    static Vec3? Beside(World world, int arm, ref RngSequence chance)
    {
        SceneObject[] things = [.. world.Scene.Objects.Where(o => o.Movable)];
        if (things.Length == 0) return null;
        SceneObject thing = things[chance.Integer(things.Length)];
        Vec3 p_BO = (world.State.BasePose(arm).Inverse() * world.State.PoseOf(thing.Ref)).P;
        double away = thing.Asset.ClearanceRadius + chance.Uniform(Gap.Low, Gap.High), heading = chance.Uniform(-Math.PI, Math.PI);
        var p_BT = new Vec3(p_BO.X + away * Math.Cos(heading), p_BO.Y + away * Math.Sin(heading), chance.Uniform(Low.Low, Low.High));
        return Space(world) is var space && space.X.Contains(p_BT.X) && space.Y.Contains(p_BT.Y) ? p_BT : null;
    }

    static double[]? Find(World world, int arm, MotionPlanner planner, RngSequence chance, Place place)
    {
        for (int k = 0; k < Tries; k++)
        {
            if (place(world, arm, ref chance) is not { } p_BT) continue;
            Quat down = Quat.RotZ(chance.Uniform(-Yaw, Yaw))
                * Quat.RotX(Math.PI + Tilt * chance.Normal()) * Quat.RotY(Tilt * chance.Normal());
            Pose X_WT = world.State.BasePose(arm) * new Pose(down, p_BT);
            IkResult found = planner.Ik.Solve(X_WT, world.Scene.Posture[arm], planner.Checker.IsFree);
            if (found.Succeeded) return found.Configuration;
        }
        return null;
    }

    // that knows the world with the fingers as they will be
    static MotionPlanner Planner(World world, int arm, double opening)
    {
        double[] positions = [.. world.State.Positions];
        int[] fingers = world.Index.Arms[arm].FingerPositions;
        foreach (int at in fingers) positions[at] = opening / fingers.Length;
        MotionPlanner planner = world.Planner(arm);
        planner.Sync(positions);
        return planner;
    }
}
