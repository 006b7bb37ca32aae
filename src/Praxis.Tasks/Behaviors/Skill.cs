using Praxis.Core;
using Praxis.Simulation;

namespace Praxis.Tasks;

/// <summary>
/// Something a robot can do, as a value: <c>new Pick(mug)</c> prints, compares, and labels the frames in which it runs. One file per
/// skill; it drives any robot, because tool frames are alike.
/// </summary>
public abstract record Skill : Behavior
{
    /// <summary>The object in whose frame a demonstration of this skill can be re-targeted, or null when there is none.</summary>
    public virtual ObjectRef? ReferenceFrame => null;

    /// <summary>What must hold before; null for nothing.</summary>
    public virtual Predicate? Requires => null;

    /// <summary>What holds afterwards; null for nothing that can be checked.</summary>
    public virtual Predicate? Achieves => null;

    /// <summary>What a plan sees to before it, beyond what it requires: nothing stands on what is picked up. Null for nothing.</summary>
    public virtual Predicate? Presumes => null;

    /// <summary>How often a plan tries it in a row: more than once what fails by chance.</summary>
    public virtual int Attempts => 1;

    /// <summary>How likely it is to succeed from here, as far as geometry tells before anything moves: reach, grasps, room.</summary>
    /// <param name="context">The world before it begins; its <see cref="SkillContext.Next"/> is what comes after.</param>
    /// <returns>From 0, no way is found, to 1.</returns>
    public virtual double Chance(SkillContext context) => Refusal(context) is null ? 1 : 0;

    /// <summary>
    /// Why it is impossible here whatever the plan, or null: this instance of a container has no cavity, that thing cannot be carried.
    /// Who runs it asks first, and so does whoever picks a thing up for it.
    /// </summary>
    /// <param name="context">The world before it begins.</param>
    public virtual SkillStep.Fail? Refusal(SkillContext context) => null;

    /// <summary>The cause to report when the steps were executed and <see cref="Achieves"/> does not hold.</summary>
    public virtual FailureCause BrokenPromise => FailureCause.GoalNotMet;

    /// <summary>What it does in words, with its objects as slots.</summary>
    public abstract Phrase Phrase { get; }

    /// <summary>
    /// The steps, computed lazily: when the enumerator resumes, <see cref="SkillContext.State"/> shows the world after the previous
    /// step. A failed plan is a <see cref="SkillStep.Fail"/>.
    /// </summary>
    public abstract IEnumerable<SkillStep> Plan(SkillContext context);

    /// <summary>How well it could go on with a thing that is held in a certain way: who picks a thing up asks what comes next.</summary>
    /// <param name="context">The world before the thing is picked up.</param>
    /// <param name="thing">The thing.</param>
    /// <param name="X_OT">The tool in the thing's frame.</param>
    /// <returns>From 0, not at all, to 1, as well as can be.</returns>
    public virtual double Suitability(SkillContext context, ObjectRef thing, Pose X_OT) => 1;

    /// <summary>"place-on(mug, tray)", "pick(toolbox, handle)", as text files write it.</summary>
    public sealed override string ToString()
    {
        var given = GetType().GetConstructors()[0].GetParameters().Select(p => GetType().GetProperty(p.Name ?? "")?.GetValue(this));
        return $"{Catalog.IdOf(GetType())}({string.Join(", ", given.Where(g => g is not null))})";
    }

    internal sealed override Skill First => this;

    internal sealed override IEnumerable<Skill> Skills => [this];

    internal sealed override BehaviorRun Start(SkillContext context) => new SkillRun(this);
}

/// <summary>Follows the steps of one skill call and writes its line of the timeline.</summary>
sealed class SkillRun(Skill skill) : BehaviorRun
{
    IEnumerator<SkillStep>? steps;
    readonly List<PhaseSpan> phases = [];
    SkillStep? step;
    double elapsed, heldUp; // s; heldUp: since this step began
    int began;

    public override BehaviorStatus Tick(SkillContext context)
    {
        if (steps is null)
        {
            began = context.Ticks;
            if (skill.Refusal(context) is { } refusal) return Finish(context, refusal.Cause, refusal.Why);
            if (skill.Requires is { } needed && !needed.Holds(context.State))
                return Finish(context, FailureCause.PreconditionNotMet, $"{skill} needs {needed}");
            context.BeginSkill();
            steps = skill.Plan(context).GetEnumerator();
        }
        while (true)
        {
            if (step is null)
            {
                if (!steps.MoveNext()) return Conclude(context);
                (step, elapsed, heldUp) = (steps.Current, 0, 0);
                if (step is SkillStep.Fail failure) return Finish(context, failure.Cause, failure.Why);
                BeginPhase(step.Phase, context.Ticks);
                context.Doing = (skill, step.Phase);
            }
            elapsed += context.Period;
            if (Advance(context, step)) return BehaviorStatus.Running;
            step = null;
        }
    }

    // true while the step fills the command of this tick
    bool Advance(SkillContext context, SkillStep now)
    {
        ArmCommand arm = context.ArmCommand;
        switch (now)
        {
            case SkillStep.Follow follow:
                if (elapsed >= follow.Motion.Duration + context.Period || follow.Until?.Invoke(context.State) == true)
                {
                    Array.Clear(arm.V);
                    return false;
                }
                follow.Motion.Sample(Math.Min(elapsed, follow.Motion.Duration), arm.Q, arm.V);
                if (follow.Opening is { } wanted) MoveGripper(context, wanted);
                return true;
            case SkillStep.Comply comply:
                bool over = elapsed >= comply.Motion.Duration + comply.Linger + context.Period || heldUp > comply.Patience;
                if (over || comply.Until?.Invoke(context.State) == true)
                {
                    if (comply.Relaxes) context.State.ArmPositions(context.Arm, arm.Q);
                    return false;
                }
                // the motion waits for a tool that is held up, and ends where it stays so
                if (context.Comply(comply, Math.Min(elapsed, comply.Motion.Duration)) > comply.Leash && elapsed < comply.Motion.Duration)
                {
                    elapsed -= context.Period;
                    heldUp += context.Period;
                    Array.Clear(arm.V);
                }
                return true;
            case SkillStep.Grip(var opening, var settle):
                Array.Clear(arm.V);
                if (!MoveGripper(context, opening)) elapsed = 0;
                return elapsed < settle;
            case SkillStep.Wait wait:
                Array.Clear(arm.V);
                return elapsed < wait.Seconds && wait.Until?.Invoke(context.State) != true;
            default:
                throw new InvalidOperationException($"The executor does not know the step {now.GetType().Name}.");
        }
    }

    // one period's worth of change; true when the gripper's command has arrived
    static bool MoveGripper(SkillContext context, double opening)
    {
        ArmCommand arm = context.ArmCommand;
        double change = context.Spec.GripperSpeed * context.Period, left = opening - arm.Opening;
        arm.Opening = Math.Abs(left) <= change ? opening : arm.Opening + Math.Sign(left) * change;
        return arm.Opening == opening;
    }

    BehaviorStatus Conclude(SkillContext context) => skill.Achieves is { } promised && !promised.Holds(context.State)
        ? Finish(context, skill.BrokenPromise, $"{skill} ended without {promised}")
        : Finish(context, FailureCause.None, "");

    // steps of one phase that follow each other are one span of it
    void BeginPhase(string name, int tick)
    {
        if (phases.Count > 0)
        {
            if (phases[^1].Name == name) return;
            phases[^1] = phases[^1] with { EndTick = tick };
            if (phases[^1].FirstTick == tick) phases.RemoveAt(phases.Count - 1);
        }
        phases.Add(new(name, tick, tick));
    }

    BehaviorStatus Finish(SkillContext context, FailureCause cause, string why)
    {
        (Cause, Why) = (cause, why);
        context.Doing = null;
        BeginPhase("", context.Ticks); // closes the last one
        phases.RemoveAt(phases.Count - 1);
        context.Timeline.Add(new(skill, began, context.Ticks, cause) { Phases = phases });
        return cause == FailureCause.None ? BehaviorStatus.Succeeded : BehaviorStatus.Failed;
    }
}

/// <summary>One skill call and the control ticks in which it ran, end exclusive.</summary>
public sealed record SkillSpan(Skill Skill, int FirstTick, int EndTick, FailureCause Cause)
{
    /// <summary>What it was busy with when: they follow each other without gaps.</summary>
    public IReadOnlyList<PhaseSpan> Phases { get; init; } = [];
}

/// <summary>One phase of a skill call and its control ticks, end exclusive.</summary>
public readonly record struct PhaseSpan(string Name, int FirstTick, int EndTick);
