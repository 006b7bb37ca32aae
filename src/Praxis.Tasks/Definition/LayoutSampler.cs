using Praxis.Assets;
using Praxis.Core;
using Praxis.Simulation;

namespace Praxis.Tasks;

/// <summary>Draws the things of a task and puts them where its rules allow.</summary>
/// <param name="task">What is needed.</param>
/// <param name="robot">Who must reach it.</param>
/// <param name="catalog">Where categories are found.</param>
public sealed class LayoutSampler(TaskSpec task, Robot robot, Catalog catalog)
{
    const int Tries = 400, LooksTried = 20;
    const double Gap = 0.02;      // m between any two footprints
    const double Drop = 0.001;    // m above the support, so that nothing begins in penetration
    const double Noise = 0.02;    // rad, spread of the starting posture about home

    /// <summary>A scene that obeys every rule, or null when none was found.</summary>
    /// <param name="rng">The "layout" stream of the try.</param>
    public Scene? Sample(Rng rng)
    {
        var placed = new List<SceneObject>();
        foreach (SlotSpec slot in task.Slots)
        {
            ObjectCategory category = catalog.Create<ObjectCategory>(slot.Category);
            if (Build(category, slot, placed, rng.Split(slot.Ref.Name)) is not { } asset) return null;
            if (Place(slot, asset, placed, rng.Split(slot.Ref.Name)) is not { } X_WO) return null;
            placed.Add(new()
            {
                Ref = slot.Ref, Category = slot.Category, Asset = asset, X_WO = X_WO,
                Movable = slot.Support is not null && !category.IsFurniture, IsWorkSurface = slot.Support is null,
                InstanceId = (ushort)(placed.Count + 1),
            });
        }
        Pose X_WB = placed.FirstOrDefault(o => o.IsWorkSurface) is { } furniture ? Pose.At(0, 0, TopOf(furniture).P.Z) : Pose.Identity;
        double[][] posture = [.. robot.Arms.Select((arm, i) => Posture(arm, rng.Split("posture", i)))];
        return new() { Robot = robot, X_WB = X_WB, Objects = placed, Posture = posture };
    }

    // things of one category look different, so that words can tell them apart, and all offer what the task asks of them
    static ObjectAsset? Build(ObjectCategory category, SlotSpec slot, List<SceneObject> placed, Rng rng)
    {
        ObjectAsset asset = category.Build(rng);
        for (int again = 1; again <= LooksTried && (!Offers(asset) || placed.Any(o => IsLike(o, slot, asset))); again++)
            asset = category.Build(rng.Split("again", again));
        if (!Offers(asset)) return null;
        return slot.Fill is { } fill ? asset.Filled(rng.Draw("fill", fill.Share), fill.Liquid) : asset;

        bool Offers(ObjectAsset some) => slot.Needs.All(n => n.IsMetBy(some)) && (slot.Fill is null || some.Vessel is not null);
    }

    static bool IsLike(SceneObject other, SlotSpec slot, ObjectAsset asset) =>
        other.Category == slot.Category && other.Asset.ColorName == asset.ColorName
        && other.Asset.MaterialName == asset.MaterialName && other.Asset.SizeName == asset.SizeName;

    static double[] Posture(ArmSpec arm, Rng rng) => [.. arm.Home.Select((q, joint) => q + rng.Normal($"joint-{joint + 1}", 0, Noise))];

    Pose? Place(SlotSpec slot, ObjectAsset asset, List<SceneObject> placed, Rng rng)
    {
        // furniture stands so that the robot, at the origin, has its workspace on it
        if (slot.Support is null) return Pose.At(robot.Workspace.Centre with { Z = 0 });

        SceneObject support = placed.FirstOrDefault(o => o.Ref == slot.Support)
            ?? throw new PraxisException($"Task '{task.Id}': '{slot.Ref}' stands on '{slot.Support}', which is not defined above it.");
        Rectangle region = slot.Region is { } size ? robot.Workspace.Within(size.Width, size.Depth) : robot.Workspace;
        double height = TopOf(support).P.Z + Drop;
        RngSequence chance = rng.Sequence("place");
        for (int k = 0; k < Tries; k++)
        {
            var p = new Vec3(chance.Uniform(region.X.Low, region.X.High), chance.Uniform(region.Y.Low, region.Y.High), height);
            double yaw = chance.Uniform(-Math.PI, Math.PI);
            if (!placed.Where(o => !o.IsWorkSurface).All(o => Apart(slot, asset, p, o))) continue;
            rng.Note("place", new[] { p.X, p.Y, p.Z, yaw });
            return new Pose(Quat.RotZ(yaw), p);
        }
        return null;
    }

    static bool Apart(SlotSpec slot, ObjectAsset asset, Vec3 p, SceneObject other)
    {
        double wanted = slot.Gaps.Where(g => g.From == other.Ref).Select(g => g.Gap).Append(Gap).Max();
        Vec3 between = p - other.X_WO.P;
        return Math.Sqrt(between.X * between.X + between.Y * between.Y) >= asset.ClearanceRadius + other.Asset.ClearanceRadius + wanted;
    }

    Pose TopOf(SceneObject thing) => thing.Asset.Affordances.OfType<SupportSurface>().FirstOrDefault() is { } surface
        ? thing.X_WO * surface.X_OA
        : throw new PraxisException($"Task '{task.Id}': nothing can stand on '{thing.Ref}', a {thing.Category} has no support surface.");
}
