using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Tests.Contracts.Objects;

/// <summary>What everything that moves must keep.</summary>
static partial class ObjectRules
{
    const double Overlap = 0.002, Sink = 0.0005; // m; of links with others on their way, and under the ground
    static readonly double[] Way = [0, 0.1, 0.25, 0.5, 0.75, 1]; // shares of a joint's range

    // names that point at each other
    static IEnumerable<string> Named(ObjectAsset asset)
    {
        foreach (var twins in asset.Links.GroupBy(l => l.Name).Where(g => g.Key.Length == 0 || g.Count() > 1))
            yield return $"{twins.Count()} links are called '{twins.Key}'";
        var known = new HashSet<string>();
        foreach (Link link in asset.Links)
        {
            if (link.Parent.Length > 0 && !known.Contains(link.Parent)) yield return $"{link.Name}: no link '{link.Parent}' before it";
            known.Add(link.Name);
        }
        IEnumerable<Affordance> uses = asset.Affordances.Concat(asset.Links.SelectMany(l => l.Affordances));
        foreach (string name in uses.SelectMany(a => a.Behind).Concat(asset.Links.Select(l => l.Behind)).Where(n => n.Length > 0))
            if (!known.Contains(name)) yield return $"something is behind '{name}', which is no link";
        foreach (Link link in asset.Links.Where(l => l.Behind == l.Name)) yield return $"{link.Name}: it is behind itself";
    }

    static IEnumerable<string> Joints(ObjectAsset asset)
    {
        foreach (Link link in asset.Links)
        {
            Joint j = link.Joint;
            if (Math.Abs(j.Axis.Length - 1) > 1e-9) yield return $"{link.Name}: its axis {j.Axis} is {j.Axis.Length} long";
            if (!(j.Range.Low < j.Range.High) || !j.Range.Contains(0)) yield return $"{link.Name}: its range {j.Range} has no 0 in it";
            if (!j.Range.Contains(j.Start)) yield return $"{link.Name}: starts at {j.Start}, outside {j.Range}";
            if (Math.Min(Math.Min(j.Friction, j.Damping), j.Stiffness) < 0) yield return $"{link.Name}: something drives it on: {j}";
        }
    }

    // a link may go through nothing on its way, with all others where they were drawn, and not through what it stands on
    static IEnumerable<string> Sweeps(ObjectAsset asset, Body[] all)
    {
        for (int i = 0; i < asset.Links.Count; i++)
        {
            Link link = asset.Links[i];
            Pose Moved(Link moving, double share) => asset.X_OL(moving, l => l == link ? l.Joint.Range.At(share)
                : l.Name == link.Behind ? l.Joint.Range.High : l.Joint.Range.Clamp(0));
            Vec3[] points = [.. link.Visuals.SelectMany(v => MeshQueries.Sample(v.Mesh, Samples / 3, new RngSequence(2)))];
            foreach (double share in Way)
            {
                Pose X_OL = Moved(link, share);
                double low = X_OL.P.Z - all[i + 1].Collides.Reach(X_OL.R.Conjugate().Rotate(-Vec3.UnitZ));
                if (low < -Sink) yield return $"{link.Name}: it is {Mm(-low)} under the ground at {share:P0} of its way";
                for (int other = 0; other < all.Length; other++)
                {
                    if (other == i + 1 || other > 0 && IsCarriedBy(asset, asset.Links[other - 1], link)) continue;
                    Pose X_BL = (other == 0 ? Pose.Identity : Moved(asset.Links[other - 1], share)).Inverse() * X_OL;
                    string name = other == 0 ? "the body" : asset.Links[other - 1].Name;
                    (Vec3 p, double into) = points.Select(p => (p, -all[other].Collides.Distance(X_BL * p))).MaxBy(d => d.Item2);
                    if (into > Overlap) yield return $"{link.Name}: {At(p)} of it is {Mm(into)} inside {name} at {share:P0} of its way";
                }
            }
        }
    }

    static bool IsCarriedBy(ObjectAsset asset, Link link, Link carrier) =>
        link.Parent == carrier.Name || link.Parent.Length > 0 && IsCarriedBy(asset, asset.LinkNamed(link.Parent), carrier);

    // a hand moves every link both ways: by holding it, or what it carries; or by pushing, where it comes back by itself
    static IEnumerable<string> ByHand(ObjectAsset asset)
    {
        foreach (Link link in asset.Links)
        {
            if (asset.Links.Any(l => (l == link || IsCarriedBy(asset, l, link)) && Candidates(l.Affordances).Count > 0)) continue;
            double[] pushes = [.. link.Affordances.OfType<PressPoint>().Select(p => Push(link.Joint, p))];
            bool returns = link.Joint.Stiffness > 0 && link.Joint.SpringRest <= link.Joint.Range.Low;
            if (!pushes.Any(p => p > 0) || !returns && !pushes.Any(p => p < 0))
                yield return $"{link.Name}: nothing to hold, and pushes {string.Join(", ", pushes)} do not move it both ways";
        }
    }

    // what a push of 1 N does to the joint, N or N m, positive where it opens
    static double Push(Joint joint, PressPoint press)
    {
        Vec3 force = -press.X_OA.R.AxisZ;
        return Vec3.Dot(joint.Axis, joint.Kind == JointKind.Slide ? force : Vec3.Cross(press.X_OA.P - joint.Anchor, force));
    }

    // origin on the surface, +Z out of it; and what it promises to give, its joint has
    static IEnumerable<string> Presses(Body body)
    {
        foreach (PressPoint press in body.Affordances.OfType<PressPoint>())
        {
            Vec3 p = press.X_OA.P, out_ = press.X_OA.R.AxisZ;
            double at = body.Collides.Distance(p), over = body.Collides.Distance(p + 0.004 * out_);
            if (Math.Abs(at) > 0.002 || over < 0.0015) yield return $"a point to press at {At(p)} is {Mm(at)} off, {Mm(over)} 4 mm before it";
            if (body.Link is not { } link) continue;
            double arm = Math.Abs(Push(link.Joint, press));
            if (arm < (link.Joint.Kind == JointKind.Slide ? 0.5 : 0.002)) yield return $"a push at {At(p)} along {-out_} does not move it";
            if (press.Travel > 1.05 * arm * link.Joint.Range.Width) yield return $"a push at {At(p)} cannot give by {Mm(press.Travel)}";
        }
    }

    // what lies behind a closed door says so, and nothing else: rays from it find no way out while all is closed, and one once it is open
    static IEnumerable<string> Enclosed(ObjectAsset asset, Body[] all)
    {
        if (asset.Links.Count == 0) yield break;
        foreach (Body body in all)
            foreach (Affordance use in body.Affordances.Where(a => a is Cavity or SupportSurface))
            {
                double shut = Escaping(asset, all, body, use, _ => false);
                double open = Escaping(asset, all, body, use, l => use.Behind.Contains(l.Name));
                string what = $"{body.Name}{use.GetType().Name} behind [{string.Join(", ", use.Behind)}]";
                // 1 % find the slots between the flaps of a carton
                if (use.Behind.Count == 0 ? shut == 0 : shut > 0.02) yield return $"{what}: {shut:P1} of the rays come out of it closed";
                if (open <= (use.Behind.Count == 0 ? 0 : 2 * shut)) yield return $"{what}: {open:P1} come out of it open, {shut:P1} closed";
            }
        SupportSurface[] surfaces = [.. asset.Affordances.OfType<SupportSurface>()];
        if (surfaces.Length > 0 && surfaces[0].Behind.Count > 0 && surfaces.Any(s => s.Behind.Count == 0))
            yield return "the first of its surfaces is behind something, another is not";
    }

    // share of rays, over the whole sphere, that leave the object from 15 mm over the middle of a surface or a floor
    static double Escaping(ObjectAsset asset, Body[] all, Body body, Affordance use, Func<Link, bool> isOpen)
    {
        const int Rays = 480;
        double Position(Link l) => isOpen(l) ? l.Joint.Range.High : l.Joint.Range.Clamp(0);
        Pose[] X_BO = [.. all.Select(b => b.Link is { } link ? asset.X_OL(link, Position).Inverse() : Pose.Identity)];
        Pose X_OB = body.Link is { } own ? asset.X_OL(own, Position) : Pose.Identity;
        Vec3 from = X_OB * (use.X_OA * new Vec3(0, 0, 0.015 + (use is Cavity cavity ? cavity.Floor : 0)));
        int free = 0;
        for (int ray = 0; ray < Rays; ray++)
        {
            double z = 1 - (2 * ray + 1.0) / Rays, r = Math.Sqrt(1 - z * z), angle = ray * 2.399963; // the golden angle
            Vec3 way = new(r * Math.Cos(angle), r * Math.Sin(angle), z);
            double gone = 0, near = 1;
            while (gone < 1 && near > 0.001)
            {
                Vec3 p = from + gone * way;
                near = Enumerable.Range(0, all.Length).Min(i => all[i].Collides.Distance(X_BO[i] * p));
                gone += near;
            }
            if (near > 0.001) free++;
        }
        return (double)free / Rays;
    }

    static bool HasRoom(GraspCandidate grasp, ObjectAsset asset, Body[] all) =>
        ((double[])[0.012, 0.006, 0.002]).Any(aside => HasRoom(grasp, aside, asset, all));

    // of the Panda's size: fingers opened for the approach, a palm behind them, all as points 10 to 25 mm apart
    static bool HasRoom(GraspCandidate grasp, double aside, ObjectAsset asset, Body[] all)
    {
        const double Palm = -0.0372, Wrist = -0.100, Slack = 0.0005; // m, along the approach from the pads' centres
        double inner = Math.Min(Parallel.MaxOpening, grasp.Width + 2 * aside) / 2, outer = inner + Parallel.FingerThickness;
        IEnumerable<Vec3> hand =
            from y in (double[])[-outer, -inner, inner, outer]
            from x in (double[])[-Parallel.PadWidth / 2, 0, Parallel.PadWidth / 2]
            from z in (double[])[Palm, -0.02, -0.01, 0, Parallel.PadDepth / 2]
            select new Vec3(x, y, z);
        IEnumerable<Vec3> palm =
            from y in (double[])[-0.1, -0.075, -0.05, -0.025, 0, 0.025, 0.05, 0.075, 0.1]
            from x in (double[])[-0.022, 0, 0.022]
            from z in (double[])[Palm, -0.065, Wrist]
            select new Vec3(x, y, z);
        Pose[] X_BO = [.. all.Select(b => b.Link is { } l ? asset.X_OL(l, k => k.Joint.Start).Inverse() : Pose.Identity)];
        return hand.Concat(palm).Select(p => grasp.X_OT * p)
            .All(p => p.Z > 0 && Enumerable.Range(0, all.Length).All(i => all[i].Collides.Distance(X_BO[i] * p) > -Slack));
    }
}
