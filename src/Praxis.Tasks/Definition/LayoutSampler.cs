using Praxis.Assets;
using Praxis.Core;
using Praxis.Simulation;

namespace Praxis.Tasks;

/// <summary>Draws the things of a task and puts them where its rules allow.</summary>
public sealed class LayoutSampler
{
    const int Tries = 400, ClutterTries = 80, LooksTried = 20, Arrangements = 8;
    const double Gap = 0.02;         // m between any two footprints
    const double Drop = 0.001;       // m above the support, so that nothing begins in penetration
    const double Noise = 0.02;       // rad, spread of the starting posture about home
    const double FrontSpread = 0.5;  // rad: furniture shows its front to the robot within this
    const double Base = 0.25;        // m from the base's axis: the robot's own
    const double Beyond = 0.02;      // m that clutter keeps from where the task's things may be
    const double Slope = 0.45;       // clutter is no higher than this times its distance from the work, so that cameras see over it
    const double FurnitureMargin = 0.15; // m beyond the workspace where the middle of furniture may stand
    const double RobotGap = 0.05;    // m between furniture and the arm at its start

    readonly string task;
    readonly IReadOnlyList<SlotSpec> slots;
    readonly IReadOnlyList<SceneRecipe> scenes;
    readonly Robot robot;
    readonly Catalog catalog;
    readonly Dictionary<string, int> refused = new(StringComparer.Ordinal);

    /// <param name="task">What is needed.</param>
    /// <param name="robot">Who must reach it.</param>
    /// <param name="catalog">Where categories are found.</param>
    public LayoutSampler(TaskSpec task, Robot robot, Catalog catalog) : this(task.Id, task.Slots, task.Scenes, robot, catalog) { }

    /// <summary>Lays out a scene in which nothing is to be done.</summary>
    /// <param name="recipe">The scene.</param>
    /// <param name="robot">Who works there.</param>
    /// <param name="catalog">Where categories are found.</param>
    public LayoutSampler(SceneRecipe recipe, Robot robot, Catalog catalog)
        : this(recipe.Id, [new() { Ref = new("table"), Category = "table" }], [recipe], robot, catalog) { }

    LayoutSampler(string task, IReadOnlyList<SlotSpec> slots, IReadOnlyList<SceneRecipe> scenes, Robot robot, Catalog catalog) =>
        (this.task, this.slots, this.scenes, this.robot, this.catalog) = (task, slots, scenes, robot, catalog);

    /// <summary>Why the last scene was null: the thing and the rule that most of its places broke.</summary>
    public string Why { get; private set; } = "";

    /// <summary>A scene that obeys every rule, or null when none was found.</summary>
    /// <param name="rng">The "layout" stream of the try.</param>
    public Scene? Sample(Rng rng)
    {
        SceneRecipe? recipe = scenes.Count == 0 ? null : rng.Pick("scene", scenes, s => s.Id);
        // a thing that stands where no place is left beside it is moved as well
        int most = slots.Any(s => s.Rules.Count > 0) ? Arrangements : 1;
        for (int k = 0; k < most; k++)
            if (Arrange(k == 0 ? rng : rng.Split("arrangement", k), recipe) is { } scene) return scene;
        return null;
    }

    Scene? Arrange(Rng rng, SceneRecipe? recipe)
    {
        double[][] posture = Postures(rng.Unlogged());
        var placed = new List<SceneObject>();
        foreach (SlotSpec slot in slots)
        {
            Rng own = rng.Split(slot.Ref.Name);
            if (slot.Support is null && recipe is not null) placed.Add(Surface(recipe, slot, own));
            else if (Add(slot, own, placed, posture, Tries, recipe: null) is { } thing) placed.Add(thing);
            else return null;
        }
        SceneObject surface = placed.First(o => o.IsWorkSurface);
        var leftOut = new List<string>();
        if (recipe is not null) AddClutter(recipe, surface.Ref, rng.Split("clutter"), placed, posture, leftOut);
        return new()
        {
            Robot = robot, X_WB = Pose.At(0, 0, TopOf(surface).P.Z), Objects = placed, Posture = Postures(rng),
            LeftOut = leftOut, Room = recipe?.Id ?? "",
            DrawLook = recipe is null ? Look.Draw : (look, height) => recipe.Furnish(look, height, catalog),
        };
    }

    SceneObject Surface(SceneRecipe recipe, SlotSpec slot, Rng rng) => new()
    {
        Ref = slot.Ref, Category = recipe.Surface, Nouns = recipe.SurfaceNouns, Asset = recipe.BuildSurface(rng, robot.Workspace),
        X_WO = Pose.Identity,
        Movable = false, IsWorkSurface = true, InstanceId = 1,
    };

    // what finds no place, or what words for the task's things could mean as well, is left out
    void AddClutter(
        SceneRecipe recipe, ObjectRef surface, Rng rng, List<SceneObject> placed, double[][] posture, List<string> leftOut)
    {
        var clutter = new ClutterBuilder(surface);
        recipe.Clutter(clutter, rng);
        string[] spoken = [.. placed.SelectMany(o => ReferringExpression.NounsOf(o, catalog))];
        foreach (SlotSpec slot in clutter.Slots)
        {
            IEnumerable<ObjectRef> others = slot.Rules.SelectMany(r => r.Others).Concat(slot.Support is { } s ? [s] : []);
            string[] missing = [.. others.Where(r => placed.All(o => o.Ref != r)).Select(r => $"'{r}'")];
            string[] twice = [.. catalog.Create<ObjectCategory>(slot.Category).Nouns.Intersect(spoken)];
            if (missing.Length > 0) leftOut.Add($"'{slot.Ref}': {string.Join(" and ", missing)} is left out");
            else if (twice.Length > 0) leftOut.Add($"'{slot.Ref}': the task speaks of a {twice[0]}");
            else if (Add(slot, rng.Split(slot.Ref.Name), placed, posture, slot.Rules.Count > 0 ? Tries : ClutterTries, recipe) is { } thing)
                placed.Add(thing);
            else leftOut.Add($"'{slot.Ref}': {Why}");
        }
    }

    SceneObject? Add(SlotSpec slot, Rng rng, List<SceneObject> placed, double[][] posture, int tries, SceneRecipe? recipe)
    {
        ObjectCategory category = catalog.Create<ObjectCategory>(slot.Category);
        if (Build(category, slot, placed, rng) is not { } asset)
        {
            Why = $"no {slot.Category} among {LooksTried + 1} offers what '{task}' asks of '{slot.Ref}'";
            return null;
        }
        var thing = new SceneObject
        {
            Ref = slot.Ref, Category = slot.Category, Asset = asset, X_WO = Pose.At(robot.Workspace.Centre with { Z = 0 }),
            Movable = slot.Support is not null && !category.IsFurniture, IsWorkSurface = slot.Support is null,
            InstanceId = (ushort)(placed.Count + 1),
            JointStart = slot.Joints.ToDictionary(
                j => j.Part, j => j.Share * asset.LinkNamed(j.Part).Joint.Range.High, StringComparer.Ordinal),
        };
        // furniture stands so that the robot, at the origin, has its workspace on it
        if (slot.Support is null) return thing;
        return Place(slot, thing, placed, posture, rng, tries, clutter: recipe is not null) is { } X_WO ? thing with { X_WO = X_WO } : null;
    }

    // things of one category look different, so that words can tell them apart, and all offer what the task asks of them
    ObjectAsset? Build(ObjectCategory category, SlotSpec slot, List<SceneObject> placed, Rng rng)
    {
        ObjectAsset asset = category.Build(rng);
        for (int again = 1; again <= LooksTried && (!Offers(asset) || placed.Any(o => IsLike(o, slot, asset))); again++)
            asset = category.Build(rng.Split("again", again));
        if (!Offers(asset)) return null;
        return slot.Fill is { } fill ? asset.Filled(rng.Draw("fill", fill.Share), fill.Liquid) : asset;

        bool Offers(ObjectAsset some) => slot.Needs.All(n => n.IsMetBy(some)) && (slot.Fill is null || some.Vessel is not null)
            && slots.All(above => above.Support != slot.Ref || Carriers.Of(some, above).Count > 0);
    }

    static bool IsLike(SceneObject other, SlotSpec slot, ObjectAsset asset) =>
        other.Category == slot.Category && other.Asset.ColorName == asset.ColorName
        && other.Asset.MaterialName == asset.MaterialName && other.Asset.SizeName == asset.SizeName;

    double[][] Postures(Rng rng) => [.. robot.Arms.Select((arm, i) => Posture(arm, rng.Split("posture", i)))];

    static double[] Posture(ArmSpec arm, Rng rng) => [.. arm.Home.Select((q, joint) => q + rng.Normal($"joint-{joint + 1}", 0, Noise))];

    Pose? Place(SlotSpec slot, SceneObject thing, List<SceneObject> placed, double[][] posture, Rng rng, int tries, bool clutter)
    {
        SceneObject support = placed.FirstOrDefault(o => o.Ref == slot.Support)
            ?? throw new PraxisException($"Task '{task}': '{slot.Ref}' stands on '{slot.Support}', which is not defined above it.");
        refused.Clear();
        RngSequence chance = rng.Sequence("place");
        Placement at = Ground(slot, thing, support, CarrierOf(slot, thing.Asset, support, ref chance), placed, clutter);
        for (int k = 0; k < tries; k++)
        {
            (Placement trial, double yaw) = Propose(slot, at, thing, ref chance);
            if (Broken(slot, trial, thing, posture, clutter) is { } rule)
            {
                refused[rule] = refused.GetValueOrDefault(rule) + 1;
                continue;
            }
            Vec3 p = trial.X_WO.P;
            rng.Note("place", new[] { p.X, p.Y, p.Z, yaw });
            return trial.X_WO;
        }
        string worst = refused.OrderByDescending(r => r.Value).ThenBy(r => r.Key, StringComparer.Ordinal).First().Key;
        Why = $"no layout of '{task}' obeys its rules: of {tries} places for '{slot.Ref}', most broke '{worst}'";
        return null;
    }

    // what it stands on and the part of it that may be used: of a work surface in the world's frame, else in the surface's own
    Placement Ground(
        SlotSpec slot, SceneObject thing, SceneObject support, Carriers.Carrier carrier, List<SceneObject> placed, bool clutter)
    {
        (Pose X_WS, Outline free) = (support.X_WO * carrier.X_OA, carrier.Free);
        Vec3 p = support.IsWorkSurface ? X_WS.P : Vec3.Zero;
        Rectangle whole = new(new(p.X - free.HalfX, p.X + free.HalfX), new(p.Y - free.HalfY, p.Y + free.HalfY));
        if (support.IsWorkSurface) X_WS = Pose.At(0, 0, p.Z);
        double height = thing.Movable ? Drop : 0;
        return new()
        {
            Asset = thing.Asset, Support = support.Ref, X_WS = X_WS, Carrier = carrier, Placed = placed,
            Region = support.IsWorkSurface && !clutter ? Used(slot, thing) : whole, X_WO = X_WS with { P = X_WS.P + height * Vec3.UnitZ },
        };
    }

    Rectangle Used(SlotSpec slot, SceneObject thing)
    {
        if (slot.Region is { } size) return robot.Workspace.Within(size.Width, size.Depth);
        (Interval x, Interval y) = robot.Workspace;
        return thing.Movable ? robot.Workspace
            : new(new(x.Low, x.High + FurnitureMargin), new(y.Low - FurnitureMargin, y.High + FurnitureMargin));
    }

    // the yaw is the drawn one wherever no rule turned the thing
    static (Placement Trial, double Yaw) Propose(SlotSpec slot, Placement at, SceneObject thing, ref RngSequence chance)
    {
        var p_S = new Vec3(chance.Uniform(at.Region.X.Low, at.Region.X.High), chance.Uniform(at.Region.Y.Low, at.Region.Y.High), 0);
        double yaw = chance.Uniform(-Math.PI, Math.PI);
        Placement trial = at with { X_WO = new(Quat.RotZ(yaw), (at.X_WS * p_S) with { Z = at.X_WO.P.Z }) };
        if (thing.Movable && slot.Rules.Count == 0) return (trial, yaw);
        if (!thing.Movable) trial = trial with { X_WO = Front.Guide(trial, ref chance) };
        foreach (PlacementRule rule in slot.Rules) trial = trial with { X_WO = rule.Guide(trial, ref chance) };
        return (trial, Math.Atan2(trial.X_WO.R.AxisX.Y, trial.X_WO.R.AxisX.X));
    }

    static readonly Facing Front = new(null, FrontSpread);

    // the rule that a place breaks, in words; null when it breaks none
    string? Broken(SlotSpec slot, Placement trial, SceneObject thing, double[][] posture, bool clutter)
    {
        foreach (PlacementRule rule in slot.Rules)
            if (!rule.Allows(trial)) return $"{slot.Ref} {rule}";
        SceneObject support = trial[trial.Support];
        if ((clutter || !support.IsWorkSurface || slot.Rules.Count > 0) && !Rests(slot, trial, support, clutter))
            return $"{slot.Ref} {(slot.Inside ? "in" : "on")} {support.Ref}";
        foreach (SceneObject other in trial.Placed)
            if (!Carries(support, other) && !Apart(slot, trial, other, clutter))
                return $"{slot.Ref} apart from {other.Ref}";
        if (!thing.Movable && Posed(posture, trial) < RobotGap) return $"{slot.Ref} clear of the robot at its start";
        return clutter && !KeepsClear(trial) ? $"{slot.Ref} clear of the work" : null;
    }

    // whether it lies within what it stands on or in
    bool Rests(SlotSpec slot, Placement trial, SceneObject support, bool clutter)
    {
        if (support.IsWorkSurface && !clutter)
            return trial.X_WO.P is var p && trial.Region.X.Contains(p.X) && trial.Region.Y.Contains(p.Y);
        Vec3 p_S = (support.X_WO * trial.Carrier.X_OA).Inverse() * trial.X_WO.P;
        return trial.Carrier.Free.Contains(p_S.X, p_S.Y, Margin(slot, trial.Asset));
    }

    // whether a thing carries the support, or is it
    bool Carries(SceneObject support, SceneObject other) => support.Ref == other.Ref || other.IsWorkSurface
        || slots.FirstOrDefault(s => s.Ref == support.Ref)?.Support is { } below && below == other.Ref;

    static bool Apart(SlotSpec slot, Placement trial, SceneObject other, bool clutter)
    {
        double wanted = slot.Gaps.Where(g => g.From == other.Ref).Select(g => g.Gap).Append(Gap).Max();
        // whoever is told to stand close is judged by what he covers, all others by the circles that hold them
        double[] close = [.. slot.Rules.OfType<Beside>().Where(b => b.Other == other.Ref).Select(b => b.Gap)];
        if (close.Length > 0 || clutter || slot.Rules.OfType<Along>().Any(a => a.Other == other.Ref))
        {
            double least = close.Length > 0 ? Math.Min(Gap, close.Min()) - 1e-9 : clutter ? Gap : 0;
            return trial.Footprint.GapTo(trial.FootprintOf(other.Ref)) >= least;
        }
        // a door sweeps what is before it, not a circle around it; a cord is long and thin
        bool fillsCircle = new[] { trial.Asset, other.Asset }.All(a => a.Links.Count == 0 && !a.Ingredients.Any(i => i is Cord));
        if (!fillsCircle) return trial.Footprint.GapTo(trial.FootprintOf(other.Ref)) >= wanted;
        Vec3 between = trial.X_WO.P - other.X_WO.P;
        double distance = Math.Sqrt(between.X * between.X + between.Y * between.Y);
        return distance >= trial.Asset.ClearanceRadius + other.Asset.ClearanceRadius + wanted;
    }

    // beside the robot's base, outside of where the task's things may be, and low enough not to hide them
    bool KeepsClear(Placement trial)
    {
        Vec3 p = trial.X_WO.P;
        Rectangle work = robot.Workspace;
        double radius = trial.Asset.ClearanceRadius;
        double dx = Math.Max(0, Math.Max(work.X.Low - p.X, p.X - work.X.High));
        double dy = Math.Max(0, Math.Max(work.Y.Low - p.Y, p.Y - work.Y.High));
        Vec3 away = p - work.Centre;
        return Math.Sqrt(dx * dx + dy * dy) >= radius + Beyond && Math.Sqrt(p.X * p.X + p.Y * p.Y) >= radius + Base
            && trial.Asset.Bounds.High.Z <= Slope * Math.Sqrt(away.X * away.X + away.Y * away.Y);
    }

    // distance of a thing's upright cylinder from the arms as they begin, m
    double Posed(double[][] posture, Placement trial)
    {
        double nearest = double.PositiveInfinity, top = trial.X_WO.P.Z - TopOf(trial.Placed.First(o => o.IsWorkSurface)).P.Z
            + trial.Asset.Bounds.High.Z;
        for (int arm = 0; arm < posture.Length; arm++)
            foreach ((Vec3 a, Vec3 b, double radius) in robot.Occupied(arm, posture[arm]))
                for (int k = 0; k <= 8; k++)
                {
                    Vec3 p = Vec3.Lerp(a, b, k / 8.0), d = p - trial.X_WO.P;
                    double beside = Math.Max(0, Math.Sqrt(d.X * d.X + d.Y * d.Y) - trial.Asset.RadiusAtStart);
                    double over = Math.Max(0, p.Z - top);
                    nearest = Math.Min(nearest, Math.Sqrt(beside * beside + over * over) - radius);
                }
        return nearest;
    }

    // of a work surface, which has one
    static Pose TopOf(SceneObject thing) =>
        thing.X_WO * Carriers.Of(thing.Asset, new() { Ref = thing.Ref, Category = thing.Category })[0].X_OA;

    // one is drawn where there are several that it fits on: plates of a stove
    Carriers.Carrier CarrierOf(SlotSpec slot, ObjectAsset asset, SceneObject support, ref RngSequence chance)
    {
        IReadOnlyList<Carriers.Carrier> all = Carriers.Of(support.Asset, slot);
        Carriers.Carrier[] wide = [.. all.Where(c => c.Free.Contains(0, 0, Margin(slot, asset)))];
        return all.Count == 0
            ? throw new PraxisException($"Task '{task}': nothing can begin {(slot.Inside ? "in" : "on")} '{support.Ref}', this " +
                $"{support.Category} has no {(slot.Inside ? "cavity" : "support surface")}" +
                $"{(slot.Part.Length > 0 ? $" at its {slot.Part}" : "")}.")
            : wide.Length > 1 ? wide[chance.Integer(wide.Length)] : wide.Length == 1 ? wide[0] : all[0];
    }

    // its base lies on a surface as a whole; what goes into a cavity fits there whichever way it is turned
    static double Margin(SlotSpec slot, ObjectAsset asset) => slot.Inside ? asset.ClearanceRadius : asset.Base.Circumscribed;
}
