using Praxis.Assets;
using Praxis.Core;
using Praxis.Library.Predicates;
using Praxis.Planning;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.Library.Skills;

/// <summary>A way to tilt a held vessel: about a level axis through a place of its lip, which stays where it is meanwhile.</summary>
/// <param name="Lip_O">The place, in O, m.</param>
/// <param name="Heading_O">Direction in O, about its Z, in which it tilts, rad.</param>
/// <param name="Heading_W">The same direction in W, rad.</param>
/// <param name="Lip_W">Where the place is while it pours, in W, m.</param>
/// <param name="High">How far above that it is while the thing is upright, m.</param>
/// <param name="First">Angle at which nothing runs out yet, rad.</param>
/// <param name="Last">Angle at which enough has run out, rad.</param>
readonly record struct Tilt(Vec3 Lip_O, double Heading_O, double Heading_W, Vec3 Lip_W, double High, double First, double Last)
{
    Vec3 Axis => new(-Math.Sin(Heading_W), Math.Cos(Heading_W), 0);

    /// <summary>The thing at an angle (rad), its lip so far (m) above where it pours.</summary>
    public Pose X_WO(double angle, double above)
    {
        Quat R_WO = Quat.FromAxisAngle(Axis, angle) * Quat.RotZ(Heading_W - Heading_O);
        return new(R_WO, Lip_W + above * Vec3.UnitZ - R_WO.Rotate(Lip_O));
    }

    /// <summary>The thing on its way from upright to the angle at which it begins to pour: its foot comes no lower than it must.</summary>
    /// <param name="share">Of that way.</param>
    public Pose Begun(double share) => Raised(share * First, First);

    /// <summary>The thing at an angle on the way between upright, lip raised, and another angle, lip down.</summary>
    public Pose Raised(double angle, double full) =>
        X_WO(angle, full > 0 ? High * (Math.Cos(angle) - Math.Cos(full)) / (1 - Math.Cos(full)) : High);
}

/// <summary>
/// The steps of pouring: carry the held vessel upright over another's mouth, tilt it about its lip, slowly from where it begins to run,
/// until enough has arrived, and tilt it back.
/// </summary>
static class Pouring
{
    const int LipHeadings = 8, Headings = 16, WaysTried = 30;
    const double Carry = 0.5, Tilting = 0.5; // shares of the planner's speed
    const double Rate = 0.22;                // rad/s while it runs
    const double Exit = 0.28, Fastest = 0.42; // m/s with which it leaves a lip over which it runs thinly, and over which it gushes
    const double Brim = 0.004;               // m from the far edge at least
    const double Inside = 0.02;              // m by which the lip is inside the near edge of the mouth, at most
    const double Clear = 0.02;               // m between the upright thing and the rim below it
    const double Fingers = 0.7;              // rad by which the stream keeps from the fingers
    const double Steepest = 2.3;             // rad
    const double Calm = 0.09;                // rad before it runs, for what sloshes
    const double Reserve = 0.2;              // rad beyond the angle that should do: what is held may turn a little in the hand
    const double Spare = 0.04;               // of what there was, that is poured beyond what is wanted
    const double Drained = 3;                // s to wait for the last of it
    const double More = 0.25;                // rad, when that was not enough
    const double Dry = 1e-7;                 // m^3

    static readonly double[] Gaps = [0.02, 0.03, 0.045, 0.06]; // m from the mouth up to the lip

    /// <summary>Why nothing can be poured from the one into the other, or null.</summary>
    /// <param name="context">The world.</param>
    /// <param name="thing">What is tilted.</param>
    /// <param name="container">What catches it.</param>
    /// <param name="level">What the container shall hold in the end, m^3.</param>
    public static SkillStep.Fail? Refusal(SkillContext context, ObjectRef thing, ObjectRef container, double level)
    {
        WorldState state = context.State;
        if (context.AssetOf(thing).Vessel is not { } from)
            return Failures.Lacks(context, thing, null, "inside that holds liquid", "poured out of");
        if (context.AssetOf(container).Vessel is not { IsOpenAbove: true } into)
            return Failures.Lacks(context, container, null, "open inside that holds liquid", "poured into");
        if (IsClosed(state, thing, from)) return new(FailureCause.NotOffered, $"'{thing}' is closed: nothing can be poured out of it");
        double need = level - state.LiquidIn(container);
        if (need > state.LiquidIn(thing))
            return new(FailureCause.NotOffered, FormattableString.Invariant(
                $"'{thing}' holds {1e6 * state.LiquidIn(thing):F0} ml, and {1e6 * need:F0} ml are wanted in '{container}'"));
        return level <= into.Capacity ? null : new(FailureCause.NotOffered, FormattableString.Invariant(
            $"'{container}' holds {1e6 * into.Capacity:F0} ml to its rim, and {1e6 * level:F0} ml are wanted in it"));
    }

    static bool IsClosed(WorldState state, ObjectRef thing, Vessel inside) => inside.Outlet.IsSealed
        || inside.Outlet.Closures.Any(c => state.Index.LinkOf(thing, c) is var link
            && (link.Link.Joint.Kind == JointKind.Screw
                ? !(state.Positions[link.PositionAt] >= link.Link.Joint.Range.High)
                : state.JointPosition(thing, c) < 0.01));

    /// <summary>Pours until the container holds so much, m^3.</summary>
    public static IEnumerable<SkillStep> Steps(SkillContext context, ObjectRef thing, ObjectRef container, double level)
    {
        WorldState state = context.State;
        Pose X_OT = state.PoseOf(thing).Inverse() * context.X_WT;
        double aim = Aim(context, thing, container, level);
        (Way? way, SkillStep.Fail? failure) = FindWay(context, thing, container, X_OT, aim);
        if (way is null)
        {
            yield return failure!; // never null: either a way or a failure
            yield break;
        }
        bool Enough(WorldState now) => now.LiquidIn(container) + now.LiquidInAir >= aim;
        bool Still(WorldState now) => now.LiquidInAir < Dry;
        yield return new SkillStep.Follow(way.Carry) { Phase = "carry" };
        yield return new SkillStep.Follow(way.Begin) { Phase = "tilt" };
        yield return new SkillStep.Follow(way.Pour) { Phase = "pour", Until = Enough };
        double angle = way.Tilt.Last;
        while (!Enough(state))
        {
            // it runs on as long as there is something above the lip
            yield return new SkillStep.Wait(Drained) { Phase = "pour", Until = now => Enough(now) || Still(now) };
            if (Enough(state) || (angle += More) > Steepest) break;
            if (Onwards(context, thing, way.Tilt, X_OT, angle) is not { } onwards) break;
            yield return new SkillStep.Follow(onwards) { Phase = "pour", Until = Enough };
        }
        yield return Back(context, thing, way, X_OT);
        yield return new SkillStep.Wait(Drained) { Phase = "raise", Until = Still };
        if (state.LiquidIn(container) < level)
            yield return new SkillStep.Fail(FailureCause.GoalNotMet, Account(state, thing, container, level));
        if (!new Holding(thing).Holds(state)) yield return new SkillStep.Fail(FailureCause.Slipped, $"{thing} left the hand as it poured");
    }

    /// <summary>1 where a thing held with the tool at X_OT can be tilted over the container, 0 where not.</summary>
    public static double Suitability(SkillContext context, ObjectRef thing, ObjectRef container, Pose X_OT, double level)
    {
        using CollisionChecker.Scope held = Hold(context, thing, X_OT);
        return Possible(context, thing, container, X_OT, Aim(context, thing, container, level)).Any() ? 1 : 0;
    }

    static string Account(WorldState state, ObjectRef thing, ObjectRef container, double level) => FormattableString.Invariant(
        $"of {1e6 * level:F0} ml that are wanted in {container} it holds {1e6 * state.LiquidIn(container):F0}; ")
        + FormattableString.Invariant($"{1e6 * state.LiquidIn(thing):F0} are in {thing}, {1e6 * state.SpilledLiquid:F0} beside");

    // a planned way to pour
    sealed record Way(Tilt Tilt, Motion Carry, Motion Begin, Motion Pour);

    static double Aim(SkillContext context, ObjectRef thing, ObjectRef container, double level)
    {
        double spare = Spare * context.State.LiquidIn(thing), most = context.AssetOf(container).Vessel!.Capacity; // refused without
        return Math.Min(level + spare, Math.Max(level, 0.95 * most));
    }

    static (Way?, SkillStep.Fail?) FindWay(SkillContext context, ObjectRef thing, ObjectRef container, Pose X_OT, double aim)
    {
        MotionPlanner planner = context.FreshPlanner();
        using CollisionChecker.Scope held = Hold(context, thing, X_OT);
        double[] from = [.. context.CommandedPosture];
        PlanResult? last = null;
        int tried = 0;
        foreach ((Tilt tilt, _) in Possible(context, thing, container, X_OT, aim)
            .OrderBy(p => planner.Group.TravelTime(from, p.Upright)).Take(WaysTried))
        {
            (Way? way, last) = Plan(context, tilt, X_OT, from, context.Random.Split("carry", ++tried));
            if (way is not null) return (way, null);
        }
        return (null, last is null
            ? new(FailureCause.Unreachable, $"cannot pour {thing} into {container}: held like this, it can nowhere be tilted over it")
            : Failures.Of(last, $"pour {thing} into {container}"));
    }

    static (Way?, PlanResult) Plan(SkillContext context, Tilt tilt, Pose X_OT, double[] from, Rng chance)
    {
        MotionPlanner planner = context.Planner;
        // along a straight line it stays upright; any other way is looked at
        PlanResult carry = planner.PlanLinear(from, tilt.Begun(0) * X_OT, Carry);
        (Way? way, PlanResult result) = AndTilt(carry);
        if (way is not null) return (way, result);
        carry = planner.PlanTo(from, tilt.Begun(0) * X_OT, chance, Carry);
        return carry.Motion is { } motion && Leans(planner.Kinematics, motion, X_OT) > 0.6 * tilt.First ? (null, carry) : AndTilt(carry);

        (Way?, PlanResult) AndTilt(PlanResult carry)
        {
            if (carry.Motion is not { } over) return (null, carry);
            PlanResult begin = planner.PlanAlong(over.End, share => tilt.Begun(share) * X_OT, Tilting);
            if (begin.Motion is not { } begun) return (null, begin);
            PlanResult pour = Slowly(tilt.Last - tilt.First,
                speed => planner.PlanAlong(begun.End, share => tilt.X_WO(tilt.First + share * (tilt.Last - tilt.First), 0) * X_OT, speed));
            return (pour.Motion is { } run ? new(tilt, over, begun, run) : null, pour);
        }
    }

    // at the rate at which it shall run
    static PlanResult Slowly(double turn, Func<double, PlanResult> plan)
    {
        PlanResult fast = plan(1);
        return fast.Motion is { } motion ? plan(Math.Min(1, motion.Duration * Rate / turn)) : fast;
    }

    static double Leans(Kinematics kinematics, Motion motion, Pose X_OT)
    {
        const int Looks = 40;
        double[] q = new double[motion.Joints], v = new double[motion.Joints];
        double most = 0;
        for (int i = 0; i <= Looks; i++)
        {
            motion.Sample(motion.Duration * i / Looks, q, v);
            most = Math.Max(most, Math.Acos(Math.Clamp((kinematics.ToolPose(q).R * X_OT.R.Conjugate()).AxisZ.Z, -1, 1)));
        }
        return most;
    }

    static Motion? Onwards(SkillContext context, ObjectRef thing, Tilt tilt, Pose X_OT, double to)
    {
        using CollisionChecker.Scope held = HoldNow(context, thing, X_OT);
        double from = to - More;
        double[] posture = [.. context.CommandedPosture];
        return Slowly(More, speed => context.Planner.PlanAlong(posture, share => tilt.X_WO(from + share * More, 0) * X_OT, speed)).Motion;
    }

    static SkillStep Back(SkillContext context, ObjectRef thing, Way way, Pose X_OT)
    {
        Tilt tilt = way.Tilt;
        using CollisionChecker.Scope held = HoldNow(context, thing, X_OT);
        Pose X_WO = context.CommandedTool * X_OT.Inverse();
        double angle = Math.Acos(Math.Clamp(X_WO.R.AxisZ.Z, -1, 1));
        PlanResult back = context.Planner.PlanAlong(context.CommandedPosture,
            share => tilt.Raised((1 - share) * angle, angle) * X_OT, Tilting);
        // whichever way it goes where that curve is lost
        if (!back.Succeeded)
            back = context.Planner.PlanTo(context.CommandedPosture, [.. way.Carry.End], context.Random.Split("back"), Tilting);
        return back.Motion is { } motion ? new SkillStep.Follow(motion) { Phase = "raise" } : Failures.Of(back, $"tilt {thing} back");
    }

    static CollisionChecker.Scope HoldNow(SkillContext context, ObjectRef thing, Pose X_OT)
    {
        context.FreshPlanner();
        return Hold(context, thing, X_OT);
    }

    static CollisionChecker.Scope Hold(SkillContext context, ObjectRef thing, Pose X_OT)
    {
        CollisionChecker.Scope scope = context.Planner.Checker.Begin();
        context.Planner.Checker.Attach(context.State.Index.BodyOf(thing), X_OT.Inverse());
        return scope;
    }

    /// <summary>Ways to tilt of which the arm can take the end and the beginning, with a posture for the beginning.</summary>
    static IEnumerable<(Tilt Tilt, double[] Upright)> Possible(
        SkillContext context, ObjectRef thing, ObjectRef container, Pose X_OT, double aim)
    {
        double[] from = [.. context.CommandedPosture];
        MotionPlanner planner = context.Planner;
        foreach (Tilt tilt in Tilts(context, thing, container, X_OT, aim))
        {
            Pose X_WLast = tilt.X_WO(tilt.Last, 0) * X_OT, X_WFirst = tilt.Begun(1) * X_OT, X_WUpright = tilt.Begun(0) * X_OT;
            if (!Plausible(context, X_WLast) || !Plausible(context, X_WUpright)) continue;
            if (planner.Ik.Solutions(X_WLast, from, 1)[0].Configuration is not { } last || !planner.Checker.IsToolFree(last)) continue;
            if (planner.Ik.Solutions(X_WFirst, last, 1)[0].Configuration is not { } first || !planner.Checker.IsToolFree(first)) continue;
            if (planner.Ik.Solutions(X_WUpright, from, 1)[0].Configuration is { } upright && planner.Checker.IsToolFree(upright))
                yield return (tilt, upright);
        }
    }

    // a hand that points back at its own arm, or up, is not worth a look
    static bool Plausible(SkillContext context, Pose X_WT)
    {
        Vec3 away = (X_WT.P - context.X_WB.P) with { Z = 0 }, approach = X_WT.R.AxisZ;
        return approach.Z < 0.6 && Vec3.Dot(approach, away.Normalized()) > -0.4;
    }

    static IEnumerable<Tilt> Tilts(SkillContext context, ObjectRef thing, ObjectRef container, Pose X_OT, double aim)
    {
        WorldState state = context.State;
        Vessel from = context.AssetOf(thing).Vessel!, into = context.AssetOf(container).Vessel!; // refused without
        Pose X_WV = state.PoseOf(container) * into.X_OV;
        Vec3 mouth = X_WV * new Vec3(0, 0, into.Rim);
        double radius = into.Opening.Inscribed, away = Math.Atan2(mouth.Y - context.X_WB.P.Y, mouth.X - context.X_WB.P.X);
        double poured = aim - state.LiquidIn(container);
        foreach ((Vec3 lip, double heading) in Lips(from, X_OT))
        {
            (double first, double last) = Angles(from, heading, state.LiquidIn(thing), poured);
            foreach (double gap in Gaps)
            {
                // it falls so far beyond the lip before it is in
                double falling = Math.Sqrt(2 * gap / 9.81);
                double inset = Math.Min(radius - Exit * falling, 2 * radius - Brim - Fastest * falling);
                if (inset < 0) break; // from higher up it may fall beyond the far edge
                inset = Math.Min(inset, Inside);
                for (int k = 0; k < Headings; k++)
                {
                    double to = away + Math.PI / 2 + 2 * Math.PI * k / Headings;
                    Vec3 place = mouth + (inset - radius) * new Vec3(Math.Cos(to), Math.Sin(to), 0) + gap * Vec3.UnitZ;
                    yield return new(lip, heading, to, place, Math.Max(0, lip.Z + Clear - gap), first, last);
                }
            }
        }
    }

    // places of the lip over which it may run, and where they are from the middle: the spout, or any that the fingers leave free
    static IEnumerable<(Vec3 Lip_O, double Heading_O)> Lips(Vessel from, Pose X_OT)
    {
        VesselOutlet outlet = from.Outlet;
        Vec3? spout = outlet.Bore.Count > 0 ? outlet.Bore[^1].Centre : outlet.Tip;
        Vec3 middle = from.X_OV * new Vec3(0, 0, from.Rim), hand = X_OT.P - middle;
        if (spout is { } tip)
        {
            Vec3 lip = from.X_OV * tip;
            yield return (lip, Math.Atan2(lip.Y - middle.Y, lip.X - middle.X));
            yield break;
        }
        bool onRim = hand is { X: var x, Y: var y } && x * x + y * y > 0.25 * from.Opening.Inscribed * from.Opening.Inscribed;
        double held = Math.Atan2(hand.Y, hand.X);
        for (int k = 0; k < LipHeadings; k++)
        {
            double heading = held + Math.PI + (k + 1) / 2 * (k % 2 == 1 ? 1 : -1) * 2 * Math.PI / LipHeadings;
            if (onRim && Math.Abs(Math.IEEERemainder(heading - held, 2 * Math.PI)) < Fingers) continue;
            Vec3 direction = new(Math.Cos(heading), Math.Sin(heading), 0);
            yield return (from.Lip.Select(p => from.X_OV * p).MaxBy(p => Vec3.Dot(p, direction)), heading);
        }
    }

    // between which it runs, for so much to leave
    static (double First, double Last) Angles(Vessel from, double heading, double volume, double poured)
    {
        const double Step = 0.02;
        double Kept(double angle) => from.Held(from.X_OV.R.Conjugate().Rotate(
            new Vec3(-Math.Sin(angle) * Math.Cos(heading), -Math.Sin(angle) * Math.Sin(heading), Math.Cos(angle))));
        double first = 0, last;
        while (first < Steepest && Kept(first + Step) > volume) first += Step;
        for (last = first + Step; last < Steepest && Kept(last) > 0.97 * (volume - poured); last += Step) { }
        return (Math.Max(0, first - Calm), Math.Min(last + Reserve, Steepest));
    }
}
