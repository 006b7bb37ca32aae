namespace Praxis.Assets;

/// <summary>
/// Gathers a cloth from above, as it happens to lie: where it is narrow, fingers reach down to the ground on both sides of it and push it
/// together; where it is wide, one finger comes down beside its border and the other on it, and a fold rises between them.
/// </summary>
/// <param name="Cloth">The cloth.</param>
/// <param name="Stretch">
/// Where it is offered, as shares of its half length along Y as it lies at the start: from -1, one end, to 1, the other.
/// </param>
public sealed record ClothGrasp(Cloth Cloth, Interval Stretch) : GraspRegion
{
    const double Tip = 0.001;                 // m that the tips of the fingers stay over what the cloth lies on
    const double Overlap = 0.03, Beside = 0.004; // m from the border to the finger that comes down on it, and to the one beside it
    const double Press = 0.0015;              // m that the one on it goes down into it
    const double Room = 0.024;                // m by which fingers are opened wider than what they are to hold
    const double Lean = 0.1;                  // rad, about the closing axis: tips stay level, pads nearly so
    const double Wide = 0.5;                  // how good it is to take hold of a border, beside the whole width
    const int Directions = 36;                // looked at over half a turn

    /// <summary>Where its particles are now, in O, m; whoever grasps it asks the state.</summary>
    public IReadOnlyList<Vec3> Particles { get; init; } = Cloth.Start();

    /// <summary>Which way is up, in O.</summary>
    public Vec3 Up { get; init; } = Vec3.UnitZ;

    public override void Candidates(in GripperShape gripper, ref RngSequence rng, int count, List<GraspCandidate> into)
    {
        Vec3 x = Vec3.Cross(Math.Abs(Up.Y) < 0.9 ? Vec3.UnitY : Vec3.UnitX, Up).Normalized();
        var X_OL = new Pose(Quat.FromAxes(x, Vec3.Cross(Up, x), Up), Vec3.Zero); // L: level
        Pose X_LO = X_OL.Inverse();
        Vec3[] lie = [.. Particles.Select(p => X_LO * p)], start = Cloth.Start();
        int[] places = [.. Enumerable.Range(0, start.Length).Where(k => Stretch.Contains(start[k].Y / Cloth.HalfExtents.Y))];
        for (int i = 0; i < count && places.Length > 0; i++)
        {
            int place = places[(int)(rng.Unit() * places.Length)];
            double turn = rng.Unit() * Math.PI / Directions, lean = i % 3 == 0 ? 0 : rng.Uniform(-Lean, Lean);
            bool flip = rng.Unit() < 0.5;
            Strip strip = Narrowest(lie, lie[place], turn, gripper);
            double centred = 1 - 0.3 * Math.Abs(start[place].Y) / Cloth.HalfExtents.Y;
            double most = gripper.MaxOpening - GripperShape.Clearance; // a border that a finger comes down on gives way
            into.Add(strip.Width < gripper.MaxOpening
                ? new(X_OL * Across(gripper, strip, flip, lean), Math.Min(strip.Width, most), centred * (1 - Math.Abs(lean)))
                : new(X_OL * AtBorder(gripper, strip, lie), Overlap + Beside - Room, Wide * centred));
        }
    }

    /// <summary>What of the cloth fingers that close in one direction would meet.</summary>
    /// <param name="Closing">Level, in L.</param>
    /// <param name="At">The place that was looked at.</param>
    /// <param name="Low">From there to the one border, along the closing direction, m; negative.</param>
    /// <param name="High">To the other, m.</param>
    /// <param name="Ground">Of the lowest of it, m.</param>
    readonly record struct Strip(Vec3 Closing, Vec3 At, double Low, double High, double Ground)
    {
        public double Width => High - Low;

        public Strip Reversed => new(-Closing, At, -High, -Low, Ground);
    }

    Strip Narrowest(Vec3[] lie, Vec3 at, double turn, in GripperShape gripper)
    {
        double band = gripper.PadWidth / 2 + 0.6 * Math.Max(Cloth.SpacingX, Cloth.SpacingY), half = Cloth.Thickness / 2;
        Strip best = default;
        for (int k = 0; k < Directions; k++)
        {
            double angle = turn + k * Math.PI / Directions;
            Vec3 closing = new(Math.Cos(angle), Math.Sin(angle), 0), side = new(-closing.Y, closing.X, 0);
            (double low, double high, double ground) = (0, 0, at.Z);
            foreach (Vec3 p in lie)
            {
                if (Math.Abs(Vec3.Dot(side, p - at)) > band) continue;
                double along = Vec3.Dot(closing, p - at);
                (low, high, ground) = (Math.Min(low, along), Math.Max(high, along), Math.Min(ground, p.Z));
            }
            if (k == 0 || high - low + 2 * half < best.Width) best = new(closing, at, low - half, high + half, ground - half);
        }
        return best;
    }

    static Pose Across(in GripperShape gripper, Strip strip, bool flip, double lean)
    {
        Vec3 closing = flip ? -strip.Closing : strip.Closing, side = Vec3.Cross(Vec3.UnitZ, closing);
        Vec3 approach = -Math.Cos(lean) * Vec3.UnitZ + Math.Sin(lean) * side;
        double depth = (Math.Cos(lean) * gripper.PadDepth + Math.Abs(Math.Sin(lean)) * gripper.PadWidth) / 2;
        Vec3 middle = strip.At + (strip.Low + strip.High) / 2 * strip.Closing;
        return Level(middle with { Z = strip.Ground + Tip + depth }, approach, closing);
    }

    // the hand leans so that one tip is on the ground and the other on the cloth
    Pose AtBorder(in GripperShape gripper, Strip strip, Vec3[] lie)
    {
        if (-strip.Low < strip.High) strip = strip.Reversed; // the nearer border is ahead
        Vec3 side = Vec3.Cross(Vec3.UnitZ, strip.Closing);
        double inner = strip.High - Overlap, finger = gripper.FingerThickness, near = Cloth.SpacingX, top = strip.Ground;
        foreach (Vec3 p in lie)
        {
            double along = Vec3.Dot(strip.Closing, p - strip.At);
            if (Math.Abs(Vec3.Dot(side, p - strip.At)) > near || along > inner + near || along < inner - finger - near) continue;
            top = Math.Max(top, p.Z + Cloth.Thickness / 2);
        }
        double opening = Overlap + Beside, low = strip.Ground + Tip, over = Math.Max(top - Press, low) - low;
        double lean = Math.Asin(Math.Min(0.5, over / (opening + finger)));
        Vec3 closing = Math.Cos(lean) * strip.Closing - Math.Sin(lean) * Vec3.UnitZ;
        Vec3 approach = -Math.Cos(lean) * Vec3.UnitZ - Math.Sin(lean) * strip.Closing;
        Vec3 tips = strip.At + (inner + opening / 2) * strip.Closing;
        tips = tips with { Z = low + over / 2 + finger / 2 * Math.Sin(lean) };
        return Level(tips - gripper.PadDepth / 2 * approach, approach, closing);
    }

    static Pose Level(Vec3 origin, Vec3 approach, Vec3 closing) =>
        new(Quat.FromAxes(Vec3.Cross(closing, approach), closing, approach), origin);
}
