using Praxis.Core;
using Praxis.Simulation;

namespace Praxis.Tasks;

/// <summary>
/// A node of a behaviour tree (Colledanchise and Ögren 2018): a skill, or a rule that combines others. Behaviours are values; the state of
/// one execution lives in a <see cref="BehaviorRun"/>.
/// </summary>
public abstract record Behavior
{
    internal abstract BehaviorRun Start(SkillContext context);

    /// <summary>The skill that it begins with.</summary>
    internal abstract Skill? First { get; }

    /// <summary>Every skill call in it.</summary>
    internal abstract IEnumerable<Skill> Skills { get; }
}

/// <summary>How far a behaviour has come.</summary>
public enum BehaviorStatus { Running, Succeeded, Failed }

/// <summary>One execution of a behaviour. Ticked once per control period until it no longer runs.</summary>
internal abstract class BehaviorRun
{
    public FailureCause Cause { get; protected set; }
    public string Why { get; protected set; } = "";

    /// <summary>Advances by one control period and fills the context's command.</summary>
    public abstract BehaviorStatus Tick(SkillContext context);

    protected BehaviorStatus Fail(BehaviorRun child)
    {
        (Cause, Why) = (child.Cause, child.Why);
        return BehaviorStatus.Failed;
    }
}

/// <summary>Runs its children in order until one fails.</summary>
public sealed record Sequence(params IReadOnlyList<Behavior> Children) : Behavior
{
    internal override Skill? First => Children.Count > 0 ? Children[0].First : null;

    internal override IEnumerable<Skill> Skills => Children.SelectMany(c => c.Skills);

    internal override BehaviorRun Start(SkillContext context) => new Run(this, context.Next);

    sealed class Run(Sequence node, Skill? beyond) : BehaviorRun
    {
        int at;
        BehaviorRun? child;

        public override BehaviorStatus Tick(SkillContext context)
        {
            while (at < node.Children.Count)
            {
                context.Next = at + 1 < node.Children.Count ? node.Children[at + 1].First : beyond;
                child ??= node.Children[at].Start(context);
                BehaviorStatus status = child.Tick(context);
                if (status == BehaviorStatus.Failed) return Fail(child);
                if (status == BehaviorStatus.Running) return status;
                (at, child) = (at + 1, null);
            }
            return BehaviorStatus.Succeeded;
        }
    }
}

/// <summary>Runs its children in order until one succeeds; fails with the cause of the last.</summary>
public sealed record Fallback(params IReadOnlyList<Behavior> Children) : Behavior
{
    internal override Skill? First => Children.Count > 0 ? Children[0].First : null;

    internal override IEnumerable<Skill> Skills => Children.SelectMany(c => c.Skills);

    internal override BehaviorRun Start(SkillContext context) => new Run(this);

    sealed class Run(Fallback node) : BehaviorRun
    {
        int at;
        BehaviorRun? child;

        public override BehaviorStatus Tick(SkillContext context)
        {
            while (true)
            {
                child ??= node.Children[at].Start(context);
                BehaviorStatus status = child.Tick(context);
                if (status != BehaviorStatus.Failed) return status;
                if (++at >= node.Children.Count) return Fail(child);
                child = null;
            }
        }
    }
}

/// <summary>Runs its child again when it fails, up to a number of attempts in all.</summary>
public sealed record Retry(int Attempts, Behavior Child) : Behavior
{
    internal override Skill? First => Child.First;

    internal override IEnumerable<Skill> Skills => Child.Skills;

    internal override BehaviorRun Start(SkillContext context) => new Run(this);

    sealed class Run(Retry node) : BehaviorRun
    {
        int attempt = 1;
        BehaviorRun? child;

        public override BehaviorStatus Tick(SkillContext context)
        {
            while (true)
            {
                child ??= node.Child.Start(context);
                BehaviorStatus status = child.Tick(context);
                if (status != BehaviorStatus.Failed) return status;
                if (attempt++ >= node.Attempts) return Fail(child);
                child = null;
            }
        }
    }
}
