namespace Praxis.Assets;

/// <summary>Pinches a wall at its rim from above: one finger inside, one outside.</summary>
/// <param name="Rim">Mid-wall outline at the rim.</param>
/// <param name="Height">Of the rim in A, m.</param>
/// <param name="Wall">Wall thickness, m.</param>
public sealed record RimGrasp(Outline Rim, double Height, double Wall) : GraspRegion
{
    /// <summary>How far the wall leans outwards from the vertical, rad; the tool leans with it.</summary>
    public double Lean { get; init; }

    /// <summary>How far down the wall is free for fingers on both sides, m.</summary>
    public double Depth { get; init; } = 0.03;

    /// <summary>Headings around Z that are obstructed (by a handle): middle and half width, rad.</summary>
    public IReadOnlyList<(double Middle, double Half)> Obstructed { get; init; } = [];

    const double SteepestLean = 0.45, LeastHold = 0.003; // rad; m

    public override void Candidates(in GripperShape gripper, ref RngSequence rng, int count, List<GraspCandidate> into)
    {
        if (!gripper.Fits(Wall)) return;
        for (int i = 0, tries = 0; i < count && tries < 8 * count; tries++)
        {
            (Vec3 p, Vec3 outward, double bend) = Sample(ref rng);
            bool flip = rng.Unit() < 0.5;
            double tilt = rng.Uniform(-0.25, 0.25); // rad, about the closing axis
            if (IsObstructed(Math.Atan2(p.Y, p.X))) continue;
            into.Add(Candidate(gripper, p, outward, bend, flip, tilt));
            i++;
        }
    }

    GraspCandidate Candidate(in GripperShape gripper, Vec3 p, Vec3 outward, double bend, bool flip, double tilt)
    {
        // beyond that the palm would meet the ground; pads that are not parallel to the wall hold it between their edges
        double lean = Math.Min(Lean, SteepestLean), askew = Lean - lean;
        Vec3 down = outward * -Math.Sin(lean) - Vec3.UnitZ * Math.Cos(lean),
            across = outward * Math.Cos(lean) - Vec3.UnitZ * Math.Sin(lean);
        Vec3 side = Vec3.Cross(across, down);
        // a flat pad inside a round wall touches with its edges: the sagitta of the pad's width
        double sagitta = bend > 0 ? gripper.PadWidth * gripper.PadWidth / (8 * bend) : 0;
        double free = Depth - gripper.PadDepth / 2; // the tips stay over the floor, if only their ends hold
        double bite = Math.Min(Bite(gripper, Height / 2), free > 0 ? free : Math.Max(free - 0.001, LeastHold - gripper.PadDepth / 2));
        Vec3 approach = down * Math.Cos(tilt) + side * Math.Sin(tilt), closing = flip ? -across : across;
        double quality = 0.9 - 0.5 * Math.Abs(tilt);
        if (askew == 0)
            return new(Tool(gripper, Wall + sagitta, bite, p + bite * down, approach, closing), Wall + sagitta, quality);
        // one pad meets the lip, the tip of the other the wall below: as far apart as the wall slants between them
        bite = Math.Min(bite, LeastHold);
        double slant = (bite + gripper.PadDepth / 2) * Math.Tan(askew), width = Wall / Math.Cos(askew) + slant + sagitta;
        return new(Tool(gripper, width, bite, p + bite * down - slant / 2 * across, approach, closing), width, quality);
    }

    bool IsObstructed(double heading) =>
        Obstructed.Any(o => Math.Abs(Math.IEEERemainder(heading - o.Middle, 2 * Math.PI)) < o.Half);

    // a point of the rim, the outward direction there, and the rim's radius of curvature (0: straight)
    (Vec3 P, Vec3 Outward, double Bend) Sample(ref RngSequence rng)
    {
        double heading = rng.Uniform(-Math.PI, Math.PI), cos = Math.Cos(heading), sin = Math.Sin(heading);
        if (Rim.IsDisc) return (new(Rim.Corner * cos, Rim.Corner * sin, Height), new(cos, sin, 0), Rim.Corner);
        // straight sides only: pads do not sit well on tight corners
        double x = Rim.CoreX * rng.Uniform(-0.9, 0.9), y = Rim.CoreY * rng.Uniform(-0.9, 0.9);
        bool alongX = rng.Unit() * (Rim.CoreX + Rim.CoreY) < Rim.CoreX;
        return alongX
            ? (new(x, Math.Sign(sin) * Rim.HalfY, Height), new(0, Math.Sign(sin), 0), 0)
            : (new(Math.Sign(cos) * Rim.HalfX, y, Height), new(Math.Sign(cos), 0, 0), 0);
    }
}
