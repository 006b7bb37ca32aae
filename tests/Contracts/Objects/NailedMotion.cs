using System.Globalization;
using Praxis.Assets;
using Praxis.Core;
using Praxis.Mujoco;

namespace Praxis.Tests.Contracts.Objects;

/// <summary>
/// A nailed thing whose joints are moved there and back, one after the other, by a hand that is a little stronger than what is known to
/// resist it: friction, springs, detents, weight. Where it does not arrive, something else is in the way.
/// </summary>
sealed class NailedMotion : IDisposable
{
    const double TimeStep = 0.002, Gravity = 9.81; // s, m/s^2
    const double Stronger = 0.1;                   // than what is known to resist, as a share
    const double Short = 0.02;                     // share of the range within which an end counts as reached
    const double Duration = 1.2, Rest = 0.3;       // s
    const double MostToOpen = 40;                  // N at what is held: a light arm's pull

    readonly ObjectAsset asset;
    readonly MjModel model;
    readonly MjData data;
    readonly (int Position, int Velocity)[] at;
    readonly double[] held; // where everything stays that is not moved

    /// <param name="asset">With links.</param>
    /// <param name="mjcf">Has it as "object0", not free.</param>
    public NailedMotion(ObjectAsset asset, string mjcf)
    {
        this.asset = asset;
        model = MjModel.FromXml(mjcf);
        data = new(model);
        int[] joints = [.. asset.Links.Select(l => model.Joint($"object0/{l.Name}").Value)];
        at = [.. joints.Select(id => (model.jnt_qposadr[id], model.jnt_dofadr[id]))];
        held = new double[at.Length];
    }

    /// <summary>What goes wrong on the way.</summary>
    /// <remarks>Threads need their companion, which lets go of a cap at the last turn: Threads_Hold turns them.</remarks>
    public string[] Broken() => [.. Enumerable.Range(0, at.Length).Where(i => JointOf(i).Kind != JointKind.Screw)
        .SelectMany(i => Sweep(i).Concat(Latches(i)))];

    public void Dispose()
    {
        data.Dispose();
        model.Dispose();
    }

    Joint JointOf(int i) => asset.Links[i].Joint;
    double Position(int i) => data.qpos[at[i].Position];

    // closed, but for what carries the link and what it is behind
    void Prepare(int moved, double position)
    {
        data.Reset();
        for (int k = 0; k < held.Length; k++) held[k] = JointOf(k).Range.Clamp(0);
        for (Link? link = asset.Links[moved]; link is not null; link = link.Parent.Length > 0 ? asset.LinkNamed(link.Parent) : null)
            if (link.Behind.Length > 0) held[IndexOf(link.Behind)] = asset.LinkNamed(link.Behind).Joint.Range.High;
        held[moved] = position;
        for (int k = 0; k < held.Length; k++) data.qpos[at[k].Position] = held[k];
    }

    int IndexOf(string link) => asset.Links.TakeWhile(l => l.Name != link).Count();

    void Step(int moved, double force)
    {
        for (int k = 0; k < held.Length; k++)
        {
            if (k == moved) continue;
            data.qpos[at[k].Position] = held[k];
            data.qvel[at[k].Velocity] = 0;
        }
        data.qfrc_applied[at[moved].Velocity] = force + JointOf(moved).ForceAt(Position(moved));
        data.Step();
    }

    IEnumerable<string> Sweep(int i)
    {
        Joint joint = JointOf(i);
        (double low, double high, double tolerance) = (joint.Range.Low, joint.Range.High, Short * joint.Range.Width);
        Prepare(i, low);
        double there = Push(i, low, high);
        string name = asset.Links[i].Name;
        if (there < high - tolerance) yield return $"{name}: on its way to {Text(high)} it stays at {Text(there)}{Touching()}";
        double back = Push(i, there, low);
        if (back > low + tolerance) yield return $"{name}: on its way back to {Text(low)} it stays at {Text(back)}{Touching()}";
        if (data.FirstWarning is { } warning) yield return $"{name}: the physics failed: {warning}";
    }

    // towards an end with even speed; where it came to
    double Push(int i, double from, double to)
    {
        Joint joint = JointOf(i);
        double speed = (to - from) / Duration, inertia = Inertia(i, from), gain = inertia / (10 * TimeStep);
        for (double t = 0; t < Duration + Rest; t += TimeStep)
        {
            double q = Position(i), v = data.qvel[at[i].Velocity], goal = t < Duration ? from + speed * t : to;
            double known = joint.Stiffness * (q - joint.SpringRest) - joint.ForceAt(q) - Weight(i, q)
                + joint.Friction * Math.Sign(speed) + joint.Damping * speed;
            double extra = Stronger * Math.Abs(known) + inertia * Math.Abs(speed) / 0.05;
            double wanted = extra * (goal - q) / (Short / 2 * joint.Range.Width) + gain * ((t < Duration ? speed : 0) - v);
            Step(i, known + Math.Clamp(wanted, -extra, extra));
        }
        return Position(i);
    }

    // a pull that grows slowly: a latch holds below the force that its formula asks for, and lets go above it
    IEnumerable<string> Latches(int i)
    {
        Joint joint = JointOf(i);
        foreach (Latch latch in joint.Forces.OfType<Latch>().Where(l => joint.Range.Contains(l.Place)))
        {
            double away = latch.Place < joint.Range.Middle ? 1 : -1;
            double Resistance(double off) => joint.Friction
                - away * (joint.ForceAt(latch.Place + away * off) - joint.Stiffness * (latch.Place + away * off - joint.SpringRest)
                    + Weight(i, latch.Place + away * off));
            double threshold = Enumerable.Range(0, 61).Max(k => Resistance(k * 0.05 * latch.Reach)), arm = Arm(i);
            if (threshold / arm > MostToOpen) yield return $"{asset.Links[i].Name}: it takes {threshold / arm:F1} N to open";
            double Pulled(double share)
            {
                Prepare(i, latch.Place);
                for (double t = 0; t < 1.5; t += TimeStep) Step(i, away * share * threshold * Math.Min(1, t));
                return away * (Position(i) - latch.Place);
            }
            double below = Pulled(0.92) / latch.Reach, above = Pulled(1.08) / latch.Reach;
            if (below > 1.1) yield return $"{asset.Links[i].Name}: its latch lets go below its strength: {below:F2} reaches";
            if (above < 2) yield return $"{asset.Links[i].Name}: its latch holds above its strength: {above:F2} reaches";
        }
    }

    // the longest lever that its grasps and points to press offer, m; 1 for what slides
    double Arm(int i)
    {
        Joint joint = JointOf(i);
        if (joint.Kind == JointKind.Slide) return 1;
        IEnumerable<Link> moved = Carried(i);
        IEnumerable<Vec3> places = moved.SelectMany(l => ObjectRules.Candidates(l.Affordances)).Select(g => g.X_OT.P)
            .Concat(moved.SelectMany(l => l.Affordances.OfType<PressPoint>()).Select(p => p.X_OA.P));
        return places.Max(p => Vec3.Cross(joint.Axis, p - joint.Anchor).Length);
    }

    IEnumerable<Link> Carried(int i) => asset.Links.Where(l =>
    {
        for (Link? k = l; k is not null; k = k.Parent.Length > 0 ? asset.LinkNamed(k.Parent) : null)
            if (k == asset.Links[i]) return true;
        return false;
    });

    // what gravity does to the joint, N m or N
    double Weight(int i, double q) => Parts(i, q).Sum(part => Generalized(i, part.Center, new(0, 0, -Gravity * part.Mass)));

    double Generalized(int i, Vec3 p_O, Vec3 force)
    {
        (Pose X_OP, Joint joint) = (Parent(i), JointOf(i));
        Vec3 axis = X_OP.R.Rotate(joint.Axis);
        return Vec3.Dot(axis, joint.Kind == JointKind.Slide ? force : Vec3.Cross(p_O - X_OP * joint.Anchor, force));
    }

    double Inertia(int i, double q)
    {
        (Pose X_OP, Joint joint) = (Parent(i), JointOf(i));
        Vec3 axis = X_OP.R.Rotate(joint.Axis), anchor = X_OP * joint.Anchor;
        return Parts(i, q).Sum(part => joint.Kind == JointKind.Slide ? part.Mass
            : part.Mass * Vec3.Cross(axis, part.Center - anchor).LengthSquared + part.About(axis));
    }

    Pose Parent(int i) => asset.Links[i].Parent is { Length: > 0 } name
        ? asset.X_OL(asset.LinkNamed(name), l => held[IndexOf(l.Name)]) : Pose.Identity;

    // masses, their centres in O and moments about an axis of O, of the link at a position and of all that it carries
    IEnumerable<(double Mass, Vec3 Center, Func<Vec3, double> About)> Parts(int i, double q)
    {
        foreach (Link link in Carried(i))
        {
            Pose X_OL = asset.X_OL(link, l => l == asset.Links[i] ? q : held[IndexOf(l.Name)]);
            Inertia m = link.Mass.Inertia;
            yield return (link.Mass.Mass, X_OL * link.Mass.Center, axis =>
            {
                Vec3 a = X_OL.R.Conjugate().Rotate(axis);
                return a.X * a.X * m.Xx + a.Y * a.Y * m.Yy + a.Z * a.Z * m.Zz
                    + 2 * (a.X * a.Y * m.Xy + a.X * a.Z * m.Xz + a.Y * a.Z * m.Yz);
            });
        }
    }

    string Touching() => string.Concat(Enumerable.Range(0, data.ncon).Select(k => (data.Contact(k).Geom1, data.Contact(k).Geom2))
        .Select(g => $"; {model.Name(g.Geom1)} touches {model.Name(g.Geom2)}").Distinct().Take(3));

    static string Text(double value) => value.ToString("F4", CultureInfo.InvariantCulture);
}
