using Praxis.Assets;
using Praxis.Core;
using Praxis.Mujoco;

namespace Praxis.Simulation;

/// <summary>One vessel with what is in it: how the surface lies, what it weighs, and what runs over its lip.</summary>
sealed class LiquidVessel
{
    const double Discharge = 0.6;       // coefficient of a sharp-edged weir (Rehbock 1929)
    const double SlowestExit = 0.25;    // m/s: less would run down the outside of the wall
    const double Drop = 2e-8;           // m^3, what hangs at a lip before it falls
    const double SpoutReach = 0.6;      // rad, how far from the spout's heading the outflow still gathers in it
    const double Gulp = 0.71;           // of sqrt(g D): as fast as air comes in against what runs out
    const double Shut = 0.01;           // rad or m, of a lid
    const double Film = 1e-10;          // m^3 that stay on the walls

    readonly Vessel inside;
    readonly IReadOnlyList<LiquidKind> kinds;
    readonly Slosh slosh = new();
    readonly Ballast? ballast;
    readonly int[] welds, joints; // of what closes it: equalities of caps, positions of lids in qpos
    readonly double[] volumes, leaving;
    Vec3 exit_W, exitVelocity; // sums over what is leaving, weighted by volume
    double weight, offset, restLevel, loaded;
    Vec3 loadedAt;
    Pose lastStep_X_WV;
    bool began;

    public LiquidVessel(VesselIndex index, SceneObject thing, IReadOnlyList<LiquidKind> kinds, MjModel model)
    {
        (Index, inside, this.kinds) = (index, index.Inside, kinds);
        Body = model.Body(thing.Ref.Name);
        (volumes, leaving, Drops) = (new double[kinds.Count], new double[kinds.Count], new(kinds.Count));
        foreach (Liquid liquid in thing.Asset.Ingredients.OfType<Liquid>())
            volumes[kinds.Select((k, i) => (k, i)).First(p => p.k.Name == liquid.Kind).i] += liquid.Volume;
        if (thing.Movable) ballast = new(model, Body);
        Link[] closures = [.. inside.Outlet.Closures.Select(thing.Asset.LinkNamed)];
        string Own(Link l) => $"{thing.Ref.Name}/{l.Name}";
        welds = [.. closures.Where(l => l.Joint.Kind == JointKind.Screw).Select(l => model.Equality($"{Own(l)}/hold").Value)];
        joints = [.. closures.Where(l => l.Joint.Kind != JointKind.Screw).Select(l => model.jnt_qposadr[model.Joint(Own(l)).Value])];
    }

    public VesselIndex Index { get; }
    public BodyId Body { get; }
    public Drops Drops { get; }

    /// <summary>Per liquid what is in it, m^3.</summary>
    public Span<double> Volumes => volumes;

    /// <summary>Per liquid what ran over the lip and has not dropped yet, m^3.</summary>
    public ReadOnlySpan<double> Leaving => leaving;

    public (double X, double Y) Slope => slosh.Slope;

    /// <summary>X_WV of the vessel's frame, and that of one control period ago.</summary>
    public Pose X_WV { get; private set; }
    public Pose Before_X_WV { get; set; }

    /// <summary>The surface: upward normal in the vessel's frame, and offset, m.</summary>
    public Vec3 Up_V { get; private set; }
    public double Offset => offset;

    /// <summary>Whether nothing can leave it now, nor join it: a cap is on its thread, however loosely, or a lid is shut.</summary>
    public bool IsClosed { get; private set; }

    public double Volume
    {
        get
        {
            double sum = 0;
            foreach (double v in volumes) sum += v;
            return sum;
        }
    }

    /// <summary>The lowest point of the rim in W, where the next drop would leave.</summary>
    public Vec3 LowestLip
    {
        get
        {
            Vec3 lowest = X_WV * inside.Lip[0];
            foreach (Vec3 p in inside.Lip)
                if (X_WV * p is var p_W && p_W.Z < lowest.Z) lowest = p_W;
            return lowest;
        }
    }

    public void Step(MjModel model, MjData data, Vec3 gravity, double period)
    {
        Pose X_WB = new(Quat.FromWxyz(data.xquat[(4 * Body.Value)..]), Vec3.From(data.xpos[(3 * Body.Value)..]));
        lastStep_X_WV = X_WV;
        X_WV = X_WB * inside.X_OV;
        if (!began) (lastStep_X_WV, began) = (X_WV, true);
        slosh.Watch(X_WV * new Vec3(0, 0, (inside.Floor + inside.Rim) / 2), period);
        IsClosed = inside.Outlet.IsSealed || AnyCloses(model, data);
        double volume = Volume;
        if (volume <= Film)
        {
            slosh.Calm(gravity);
            (Up_V, offset) = (X_WV.R.Conjugate().Rotate(new Vec3(Slope.X, Slope.Y, 1).Normalized()), double.NegativeInfinity);
            if (loaded > 0) Load(model, 0, Vec3.Zero);
            return;
        }
        MoveSurface(gravity, volume, period);
        LiquidBody body = FindSurface(volume);
        double gone = Pour(volume, gravity.Length, period);
        if (gone > 0) TakeOut(gone / volume);
        if (ballast is not null) Load(model, Mass(), inside.X_OV * body.Centroid);
    }

    bool AnyCloses(MjModel model, MjData data)
    {
        foreach (int weld in welds)
            if (model.eq_active[weld] != 0) return true;
        foreach (int joint in joints)
            if (data.qpos[joint] < Shut) return true;
        return false;
    }

    /// <summary>The drop that falls at the end of a control period, if enough has gathered.</summary>
    public void Release()
    {
        int place = Drops.Next();
        double volume = 0;
        foreach (double v in leaving) volume += v;
        if (volume < Drop) return;
        Drops.Fell(place) = true;
        leaving.CopyTo(Drops.VolumesOf(place));
        Drops.Position(place) = exit_W / weight;
        Drops.Velocity(place) = exitVelocity / weight;
        leaving.AsSpan().Clear();
        (exit_W, exitVelocity, weight) = (Vec3.Zero, Vec3.Zero, 0);
    }

    void MoveSurface(Vec3 gravity, double volume, double period)
    {
        // the free surface of the vessel as it stands tells size and depth; a tilted one is not far from it
        double g = gravity.Length, level = inside.OffsetOf(Vec3.UnitZ, volume, restLevel);
        restLevel = level;
        Outline o = inside.At(level);
        double depth = Math.Max(level - inside.Floor, 1e-4), radius = Math.Max(Math.Sqrt(o.HalfX * o.HalfY), 1e-3);
        (double, double) omega = o.IsDisc ? (Slosh.Circular(radius, depth, g), Slosh.Circular(radius, depth, g))
            : (Slosh.Rectangular(2 * o.HalfX, depth, g), Slosh.Rectangular(2 * o.HalfY, depth, g));
        Vec3 x = X_WV.R.AxisX with { Z = 0 }, axis = x.LengthSquared > 1e-6 ? x.Normalized() : Vec3.UnitX;
        slosh.Step(gravity, axis, omega, Slosh.Damping(Viscosity(volume), radius, depth, g), period);
        Up_V = X_WV.R.Conjugate().Rotate(new Vec3(Slope.X, Slope.Y, 1).Normalized());
    }

    LiquidBody FindSurface(double volume)
    {
        offset = inside.OffsetOf(Up_V, volume, offset);
        return inside.Under(Up_V, offset);
    }

    /// <summary>Volume that runs over the lip in a step, as over a weir of the lip's shape.</summary>
    /// <remarks>
    /// q = 2/3 C sqrt(2 g) h^1.5 per length of crest (Poleni), here at every point of the lip. A covered mouth lets through no more than an
    /// orifice does where air comes in elsewhere (Torricelli), and than what air pushes past it (flooding: Wallis 1969, constant 1, which
    /// gives 0.71 sqrt(g D) for equal volumes of air and water) where it does not.
    /// </remarks>
    double Pour(double volume, double g, double period)
    {
        if (IsClosed) return 0;
        double lip = inside.LipOffset(Up_V);
        if (offset <= lip && Up_V.Z > 0) return 0;
        double spare = volume - inside.Held(Up_V);
        if (spare <= 0) return 0;
        double sum = 0;
        Vec3 place = Vec3.Zero;
        for (int i = 0; i < inside.Lip.Count; i++)
        {
            Vec3 p = inside.Lip[i];
            double head = offset - Vec3.Dot(Up_V, p);
            if (head <= 0) continue;
            double flow = head * Math.Sqrt(head) * inside.Crest[i];
            sum += flow;
            place += flow * (p + (head / 2) * Up_V);
        }
        if (sum <= 0) return 0;
        double most = inside.MouthArea * (inside.Outlet.Bore.Count > 0 ? Discharge * Math.Sqrt(2 * g * Math.Max(0, offset - lip))
            : Gulp * Math.Sqrt(g * 2 * Math.Sqrt(inside.MouthArea / Math.PI)));
        // what is thicker runs slower: a film's own resistance against the weir's
        double rate = Math.Min(most, 2.0 / 3 * Discharge * Math.Sqrt(2 * g) * sum) / (1 + 2e3 * Viscosity(volume));
        double gone = Math.Min(rate * period, spare);
        if (gone > 0) Remember(place / sum, offset - lip, gone, g, period);
        return gone;
    }

    void Remember(Vec3 place_V, double head, double gone, double g, double period)
    {
        // over the lip outwards, level, or along the wall where the vessel hangs over
        Vec3 outward_V = place_V with { Z = 0 }, axis = X_WV.R.AxisZ;
        VesselOutlet outlet = inside.Outlet;
        if (outlet.Bore.Count > 0) (place_V, outward_V) = (outlet.Bore[^1].Centre, outlet.Bore[^1].Centre with { Z = 0 });
        else if (outlet.Tip is { } tip && Heading(tip, outward_V) < SpoutReach) (place_V, outward_V) = (tip, tip with { Z = 0 });
        Vec3 along = X_WV.R.Rotate(outward_V.LengthSquared > 1e-12 ? outward_V.Normalized() : Vec3.UnitX);
        Vec3 level = (axis.Z > 0.999 ? along : along + axis) with { Z = 0 };
        Vec3 direction = (axis.Z < 0 ? axis : level).Normalized();
        Vec3 lipVelocity = (X_WV * place_V - lastStep_X_WV * place_V) / period;
        exit_W += gone * (X_WV * place_V);
        exitVelocity += gone * (lipVelocity + Math.Max(SlowestExit, Math.Sqrt(g * Math.Max(0, head))) * direction);
        weight += gone;
    }

    static double Heading(Vec3 a, Vec3 b) => Math.Abs(Math.Atan2(a.X * b.Y - a.Y * b.X, a.X * b.X + a.Y * b.Y));

    void TakeOut(double share)
    {
        for (int i = 0; i < volumes.Length; i++)
        {
            double gone = volumes[i] * Math.Min(share, 1);
            volumes[i] -= gone;
            leaving[i] += gone;
        }
    }

    void Load(MjModel model, double mass, Vec3 centroid_B)
    {
        // a tenth of a milligram or of a micrometre changes nothing that could be seen
        if (ballast is null || (Math.Abs(mass - loaded) < 1e-7 && (centroid_B - loadedAt).LengthSquared < 1e-14)) return;
        ballast.Load(model, mass, centroid_B);
        (loaded, loadedAt) = (mass, centroid_B);
    }

    double Mass()
    {
        double sum = 0;
        for (int i = 0; i < volumes.Length; i++) sum += volumes[i] * kinds[i].Density;
        return sum;
    }

    double Viscosity(double volume)
    {
        double sum = 0;
        for (int i = 0; i < volumes.Length; i++) sum += volumes[i] * kinds[i].Viscosity;
        return sum / volume;
    }
}
