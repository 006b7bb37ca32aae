using Praxis.Core;

namespace Praxis.Planning;

/// <summary>A tool motion along a curve as a path of joints, or why there is none.</summary>
/// <param name="Path">The path, s in [0, 1]; null when there is none.</param>
/// <param name="Waypoints">The configurations it passes through, each (n); those before the failure when there is no path.</param>
/// <param name="Failure"><see cref="PlanFailure.Unreachable"/> or <see cref="PlanFailure.JointJump"/>.</param>
/// <param name="Fraction">How much of the way could be followed, 0 to 1.</param>
public sealed record CartesianResult(JointPath? Path, IReadOnlyList<double[]> Waypoints, PlanFailure Failure, double Fraction);

/// <summary>Moves the tool frame along a curve: on a straight line while it turns about one axis, or along any other.</summary>
public static class CartesianPath
{
    const double Step = 0.02, Turn = 0.1;             // m and rad between waypoints, at first
    const double Deviation = 0.0003, Tilt = 0.002;    // m and rad by which the path between waypoints may leave the curve
    const double Jump = 0.5;                          // rad: no joint turns farther between two waypoints
    const int Refinements = 4;

    /// <summary>Plans from a configuration to a tool pose.</summary>
    /// <param name="kinematics">The arm.</param>
    /// <param name="ik">Its inverse kinematics.</param>
    /// <param name="from">Where the arm is, (n).</param>
    /// <param name="X_WT">Where the tool shall go.</param>
    public static CartesianResult Plan(Kinematics kinematics, InverseKinematics ik, ReadOnlySpan<double> from, Pose X_WT)
    {
        Pose start = kinematics.ToolPose(from);
        return Plan(kinematics, ik, from, s => Pose.Interpolate(start, X_WT, s));
    }

    /// <summary>Plans along a curve.</summary>
    /// <param name="kinematics">The arm.</param>
    /// <param name="ik">Its inverse kinematics.</param>
    /// <param name="from">Where the arm is, (n): the curve begins where the tool is.</param>
    /// <param name="curve">X_WT at a share of the way, from 0 to 1.</param>
    public static CartesianResult Plan(Kinematics kinematics, InverseKinematics ik, ReadOnlySpan<double> from, Func<double, Pose> curve)
    {
        double[] first = from.ToArray();
        int steps = StepsOf(curve);
        for (int refinement = 0; ; refinement++, steps *= 2)
        {
            CartesianResult followed = Follow(ik, first, curve, steps);
            if (followed.Failure != PlanFailure.None) return followed;
            JointPath path = JointPath.Spline(followed.Waypoints, 1.0 / steps);
            if (IsOnCurve(kinematics, path, curve, steps)) return followed with { Path = path };
            if (refinement == Refinements) return followed with { Failure = PlanFailure.JointJump, Fraction = 0 };
        }
    }

    // chords of a straight way are the way itself, those of an arc come near it
    static int StepsOf(Func<double, Pose> curve)
    {
        const int Chords = 8;
        (double length, double turn) = (0, 0);
        Pose last = curve(0);
        for (int k = 1; k <= Chords; k++)
        {
            Pose next = curve((double)k / Chords);
            (length, turn) = (length + (next.P - last.P).Length, turn + Quat.Angle(last.R, next.R));
            last = next;
        }
        return Math.Max(4, (int)Math.Ceiling(Math.Max(length / Step, turn / Turn) - 1e-9));
    }

    /// <summary>The configuration at the end of a straight tool motion that is free all along, or null.</summary>
    internal static double[]? FollowFree(
        Kinematics kinematics, InverseKinematics ik, CollisionChecker checker, ReadOnlySpan<double> from, Pose X_WT)
    {
        CartesianResult line = Plan(kinematics, ik, from, X_WT);
        if (line.Path is null) return null;
        for (int k = 1; k < line.Waypoints.Count; k++)
            if (!checker.IsEdgeFree(line.Waypoints[k - 1], line.Waypoints[k])) return null;
        return line.Waypoints[^1];
    }

    static CartesianResult Follow(InverseKinematics ik, double[] from, Func<double, Pose> curve, int steps)
    {
        List<double[]> waypoints = [from];
        for (int k = 1; k <= steps; k++)
        {
            double[] last = waypoints[^1], next = [.. last];
            PlanFailure failure = !ik.Track(Frame.From(curve((double)k / steps)), next) ? PlanFailure.Unreachable
                : InverseKinematics.LargestDifference(last, next) > Jump ? PlanFailure.JointJump : PlanFailure.None;
            if (failure != PlanFailure.None) return new(null, waypoints, failure, (k - 1.0) / steps);
            waypoints.Add(next);
        }
        return new(null, waypoints, PlanFailure.None, 1);
    }

    static bool IsOnCurve(Kinematics kinematics, JointPath path, Func<double, Pose> curve, int steps)
    {
        Span<double> q = stackalloc double[path.Joints];
        for (int k = 0; k < steps; k++)
        {
            double s = (k + 0.5) / steps;
            path.Evaluate(s, q);
            Pose wanted = curve(s), got = kinematics.ToolPose(q);
            if ((wanted.P - got.P).Length > Deviation || Quat.Angle(wanted.R, got.R) > Tilt) return false;
        }
        return true;
    }
}
