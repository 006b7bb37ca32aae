using Praxis.Core;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.App;

/// <summary>How a recorded episode went, in numbers.</summary>
static class EvaluateMotion
{
    /// <summary>
    /// Root mean square over time and joints of the second difference of the measured joint velocities, rad/s^3; and the way of the
    /// tools, m.
    /// </summary>
    public static (double Jerk, double ToolPath) Of(StateTrace trace, SceneIndex index)
    {
        var state = new WorldState(index);
        double squares = 0, path = 0;
        long count = 0;
        for (int arm = 0; arm < index.Arms.Count; arm++)
        {
            int joints = index.Arms[arm].Velocities.Length;
            double[] before = new double[joints], last = new double[joints], now = new double[joints];
            Vec3 tool = default;
            for (int i = 0; i < trace.Count; i++)
            {
                trace.Read(i, state);
                state.ArmVelocities(arm, now);
                if (i > 0) path += (state.ToolPose(arm).P - tool).Length;
                tool = state.ToolPose(arm).P;
                for (int j = 0; i > 1 && j < joints; j++, count++)
                {
                    double jerk = (now[j] - 2 * last[j] + before[j]) / (trace.Period * trace.Period);
                    squares += jerk * jerk;
                }
                (before, last, now) = (last, now, before);
            }
        }
        return (count == 0 ? 0 : Math.Sqrt(squares / count), path);
    }

    /// <summary>When the goal began to hold for good, s; null when it does not hold at the end.</summary>
    public static double? HeldSince(StateTrace trace, SceneIndex index, Predicate goal)
    {
        var state = new WorldState(index);
        int first = trace.Count;
        for (; first > 0; first--)
        {
            trace.Read(first - 1, state);
            if (!goal.Holds(state)) break;
        }
        if (first == trace.Count) return null;
        trace.Read(first, state);
        return state.Time;
    }
}
