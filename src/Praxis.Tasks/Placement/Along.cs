using Praxis.Core;
using Praxis.Simulation;

namespace Praxis.Tasks;

/// <summary>
/// Stands along an edge with its back to it: an edge of the surface that it stands on (of the part where things may be put), or, next
/// to it, of another thing.
/// </summary>
/// <param name="Edge">Which, as the robot sees it (of the support), or in the thing's own frame, whose front is -X.</param>
/// <param name="Other">Null for the support.</param>
public sealed record Along(Side Edge, ObjectRef? Other = null) : PlacementRule
{
    const double Strip = 0.05, Turn = 0.15; // m from the edge to the nearest side of the thing; rad

    public override IReadOnlyList<ObjectRef> Others => Other is { } other ? [other] : [];

    public override bool Allows(Placement trial)
    {
        (double gap, double along, double yaw, _, double half) = Measure(trial);
        return gap >= -1e-9 && gap <= Strip && Math.Abs(along) <= half + 1e-9 && Math.Abs(Wrapped(YawOf(trial.X_WO) - yaw)) <= Turn;
    }

    public override Pose Guide(Placement trial, ref RngSequence chance)
    {
        (_, _, double yaw, _, _) = Measure(trial);
        yaw += chance.Uniform(-0.5, 0.5) * Turn;
        Placement turned = trial with { X_WO = trial.X_WO with { R = Quat.RotZ(yaw) } };
        (double gap, double along, _, double heading, double half) = Measure(turned);
        double inward = Other is null ? gap - chance.Uniform(0.1, 0.9) * Strip : chance.Uniform(0.1, 0.9) * Strip - gap;
        double aside = chance.Uniform(-half, half) - along;
        Vec3 n = new(Math.Cos(heading), Math.Sin(heading), 0), t = new(-n.Y, n.X, 0);
        return turned.X_WO with { P = turned.X_WO.P + inward * n + aside * t };
    }

    // how far the thing is from the edge, where along it, its yaw there, the edge's outward heading and half of its free length
    (double Gap, double Along, double Yaw, double Heading, double Half) Measure(Placement trial)
    {
        Footprint mine = trial.Footprint;
        if (Other is { } other)
        {
            Footprint theirs = trial.FootprintOf(other);
            double out_ = theirs.Yaw + Heading(Edge);
            Vec3 d = mine.Middle - theirs.Middle, n = new(Math.Cos(out_), Math.Sin(out_), 0);
            return (Vec3.Dot(d, n) - theirs.Reach(out_) - mine.Reach(out_), -d.X * n.Y + d.Y * n.X, theirs.Yaw, out_,
                theirs.Reach(out_ + Math.PI / 2));
        }
        double heading = YawOf(trial.X_WS) + Heading(Edge);
        Rectangle r = trial.Region;
        Vec3 middle = trial.X_WS * r.Centre, away = mine.Middle - middle, normal = new(Math.Cos(heading), Math.Sin(heading), 0);
        (double half, double length) = Edge is Side.Front or Side.Back ? (r.X.Width / 2, r.Y.Width / 2) : (r.Y.Width / 2, r.X.Width / 2);
        return (half - Vec3.Dot(away, normal) - mine.Reach(heading), -away.X * normal.Y + away.Y * normal.X, heading, heading,
            Math.Max(0, length - mine.Reach(heading + Math.PI / 2)));
    }

    public override string ToString() => $"along the {Edge.ToString().ToLowerInvariant()} edge of {Other?.ToString() ?? "its support"}";
}
