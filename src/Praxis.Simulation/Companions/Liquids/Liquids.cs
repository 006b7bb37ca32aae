using Praxis.Assets;
using Praxis.Core;
using Praxis.Mujoco;

namespace Praxis.Simulation;

/// <summary>
/// All liquids of a scene. In a vessel a liquid is a volume under a plane that sloshes; over the lip it falls in drops, one per control
/// period; a drop that passes through an opening joins what is there, any other is spilled. Nothing is lost: vessels, air and puddles
/// together hold what there was at the beginning, to rounding.
/// </summary>
sealed class Liquids : Companion
{
    const int StepsPerDrop = 5;         // a control period
    const double PuddleReach = 0.06;    // m, within which spilled drops join
    const double DropHeight = 2;        // m that a spilled drop falls to find where it lies

    readonly LiquidIndex index;
    readonly LiquidVessel[] vessels;
    readonly double[] puddles; // as in the state
    readonly double[] landed;
    long steps;

    public Liquids(LiquidIndex index, IReadOnlyList<SceneObject> objects, MjModel model)
    {
        this.index = index;
        vessels = [.. index.Vessels.Select(v => new LiquidVessel(v, objects.First(o => o.Ref == v.Thing), index.Kinds, model))];
        puddles = new double[LiquidIndex.Puddles * index.PuddleLength];
        landed = new double[index.Kinds.Count];
    }

    public override int LiquidLevels => index.Length;

    public override void Step(MjModel model, MjData data, double period)
    {
        Vec3 gravity = Vec3.From(model.gravity);
        foreach (LiquidVessel vessel in vessels) vessel.Step(model, data, gravity, period);
        if (++steps % StepsPerDrop != 0) return;
        foreach (LiquidVessel vessel in vessels)
        {
            if (steps == StepsPerDrop) vessel.Before_X_WV = vessel.X_WV;
            Fall(vessel, model, data, gravity, StepsPerDrop * period);
            vessel.Release();
        }
        foreach (LiquidVessel vessel in vessels) vessel.Before_X_WV = vessel.X_WV;
    }

    public override void Show(Span<double> vertices, Span<double> liquids, Span<double> displays)
    {
        int kinds = index.Kinds.Count;
        double inAir = 0;
        foreach (LiquidVessel vessel in vessels)
        {
            Span<double> to = liquids[vessel.Index.At..];
            vessel.Volumes.CopyTo(to);
            (to[kinds], to[kinds + 1]) = vessel.Slope;
            foreach (double v in vessel.Leaving) inAir += v;
            inAir += ShowStream(vessel, to.Slice(kinds + 2, 4 * LiquidIndex.StreamNodes));
        }
        puddles.CopyTo(liquids[index.PuddlesAt..]);
        liquids[index.InAirAt] = inAir;
    }

    // a node without a drop lies on the drop nearest in age or on the lip: what is drawn between them has no length, and nothing jumps
    static double ShowStream(LiquidVessel vessel, Span<double> nodes)
    {
        Drops drops = vessel.Drops;
        double sum = 0;
        Vec3 lip = vessel.LowestLip;
        for (int age = 0; age < Drops.Longest; age++) sum += drops.Volume(drops.Aged(age));
        for (int age = 0; age < LiquidIndex.StreamNodes; age++)
        {
            int nearest = Nearest(drops, age);
            (nearest < 0 ? lip : drops.Position(drops.Aged(nearest))).CopyTo(nodes.Slice(4 * age, 3));
            nodes[4 * age + 3] = drops.Volume(drops.Aged(age));
        }
        return sum;
    }

    static int Nearest(Drops drops, int age)
    {
        for (int away = 0; away < LiquidIndex.StreamNodes; away++)
        {
            if (age - away >= 0 && drops.Fell(drops.Aged(age - away))) return age - away;
            if (age + away < LiquidIndex.StreamNodes && drops.Fell(drops.Aged(age + away))) return age + away;
        }
        return -1;
    }

    void Fall(LiquidVessel source, MjModel model, MjData data, Vec3 gravity, double time)
    {
        Drops drops = source.Drops;
        for (int age = 0; age < Drops.Longest; age++)
        {
            int place = drops.Aged(age);
            if (drops.Volume(place) <= 0) continue;
            Vec3 from = drops.Position(place), v = drops.Velocity(place);
            Vec3 to = from + time * v + (time * time / 2) * gravity;
            drops.Velocity(place) = v + time * gravity;
            if (drops.Into(place) < 0) Enter(source, drops, place, from, to);
            if (drops.Into(place) >= 0)
            {
                drops.Position(place) = to;
                Join(vessels[drops.Into(place)], drops, place);
            }
            else Meet(source, drops, place, from, to, model, data);
            if (age == Drops.Longest - 1 && drops.Volume(place) > 0) Spill(drops, place, drops.Position(place));
        }
    }

    // through an opening, from above, as the vessel moved meanwhile
    void Enter(LiquidVessel source, Drops drops, int place, Vec3 from, Vec3 to)
    {
        for (int i = 0; i < vessels.Length; i++)
        {
            LiquidVessel vessel = vessels[i];
            if (vessel == source || vessel.IsClosed || !vessel.Index.Inside.IsOpenAbove) continue;
            Vec3 a = vessel.Before_X_WV.Inverse() * from, b = vessel.X_WV.Inverse() * to;
            double rim = vessel.Index.Inside.Rim;
            if (a.Z < rim || b.Z >= rim) continue;
            Vec3 at = Vec3.Lerp(a, b, (a.Z - rim) / (a.Z - b.Z));
            if (!vessel.Index.Inside.Opening.Contains(at.X, at.Y)) continue;
            drops.Into(place) = i;
            return;
        }
    }

    // a drop inside a vessel falls on until it meets the surface, the floor or a wall
    static void Join(LiquidVessel vessel, Drops drops, int place)
    {
        Vec3 p = vessel.X_WV.Inverse() * drops.Position(place);
        if (vessel.Index.Inside.Contains(p) && Vec3.Dot(vessel.Up_V, p) > vessel.Offset) return;
        Span<double> from = drops.VolumesOf(place), to = vessel.Volumes;
        for (int k = 0; k < to.Length; k++) to[k] += from[k];
        from.Clear();
    }

    void Meet(LiquidVessel source, Drops drops, int place, Vec3 from, Vec3 to, MjModel model, MjData data)
    {
        double met = data.Ray(from, to - from, out GeomId geom, source.Body);
        if (met is < 0 or > 1)
        {
            drops.Position(place) = to;
            return;
        }
        Vec3 at = Vec3.Lerp(from, to, met);
        BodyId body = new(model.geom_bodyid[geom.Value]);
        // off vessels and what moves it runs down to what stands
        bool runsOff = model.body_weldid[body.Value] != 0 || IsVessel(body);
        if (runsOff && data.Ray(at, new(0, 0, -DropHeight), out _, body) is var below and >= 0 and <= 1)
            at -= new Vec3(0, 0, below * DropHeight);
        Spill(drops, place, at);
    }

    bool IsVessel(BodyId body)
    {
        foreach (LiquidVessel vessel in vessels)
            if (vessel.Body == body) return true;
        return false;
    }

    void Spill(Drops drops, int place, Vec3 at)
    {
        drops.VolumesOf(place).CopyTo(landed);
        drops.VolumesOf(place).Clear();
        Span<double> puddle = Puddle(at);
        double before = 0, more = 0;
        for (int k = 0; k < landed.Length; k++) (before, more) = (before + puddle[3 + k], more + landed[k]);
        Vec3 middle = before > 0 ? Vec3.Lerp(Vec3.From(puddle), at, more / (before + more)) : at;
        // a puddle does not leave the surface that it lies on
        if (before > 0) middle = middle with { Z = puddle[2] };
        middle.CopyTo(puddle);
        for (int k = 0; k < landed.Length; k++) puddle[3 + k] += landed[k];
    }

    // the puddle at a place: one that reaches there, else a new one, else the nearest
    Span<double> Puddle(Vec3 at)
    {
        (int nearest, int free, double closest) = (0, -1, double.MaxValue);
        for (int i = 0; i < LiquidIndex.Puddles; i++)
        {
            Span<double> some = puddles.AsSpan(i * index.PuddleLength, index.PuddleLength);
            double volume = 0;
            foreach (double v in some[3..]) volume += v;
            if (volume <= 0)
            {
                if (free < 0) free = i;
                continue;
            }
            double distance = (Vec3.From(some) - at).Length;
            if (distance < closest) (nearest, closest) = (i, distance);
        }
        int use = closest < PuddleReach || free < 0 ? nearest : free;
        return puddles.AsSpan(use * index.PuddleLength, index.PuddleLength);
    }
}
