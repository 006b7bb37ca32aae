using Praxis.Simulation;

namespace Praxis.Tasks;

/// <summary>
/// Plans for a goal, carries the plan out, and plans again when a skill failed or the world is not as the plan left it. What was tried in
/// vain is not tried a third time in the same world.
/// </summary>
/// <param name="Goal">What must hold.</param>
/// <param name="Known">What the robot can do.</param>
public sealed record PlannedExpert(Predicate Goal, SkillSet Known) : Behavior
{
    const int MostFailures = 12, MostPlans = 24, MostRetreats = 2;

    internal override Skill? First => null;

    internal override IEnumerable<Skill> Skills => [];

    internal override BehaviorRun Start(SkillContext context) => new Run(this);

    /// <summary>"planned: on(mug, tray)".</summary>
    public override string ToString() => $"planned: {Goal}";

    sealed class Run(PlannedExpert node) : BehaviorRun
    {
        readonly TaskPlanner planner = new(node.Known);
        readonly PlanMemory memory = new();
        readonly List<PlanPart> done = []; // of the plan that is carried out
        Queue<PlanPart>? plan;
        PlanPart? part;
        BehaviorRun? child;
        int failures, plans, retreats, told; // of the timeline's lines, how many the memory knows

        public override BehaviorStatus Tick(SkillContext context)
        {
            while (true)
            {
                if (child is not null)
                {
                    BehaviorStatus status = child.Tick(context);
                    if (status == BehaviorStatus.Running) return status;
                    Conclude(context, child, status == BehaviorStatus.Succeeded);
                    if (failures >= MostFailures) return BehaviorStatus.Failed;
                }
                if (plan is null && !MakePlan(context))
                    return node.Goal.Holds(context.State) ? BehaviorStatus.Succeeded : BehaviorStatus.Failed;
                if (!Begin(context)) continue;
                if (part is null) return BehaviorStatus.Succeeded;
            }
        }

        // the cause that is told is that of the last failure
        bool MakePlan(SkillContext context)
        {
            if (++plans > MostPlans)
            {
                if (Cause == FailureCause.None)
                    (Cause, Why) = (FailureCause.GoalNotMet, $"after {MostPlans} plans this does not hold: {node.Goal}");
                return false;
            }
            TaskPlan made = planner.Plan(node.Goal, context, memory);
            // from another posture the same call is another try
            if (!made.Succeeded && memory.KnowsFailures && retreats++ < MostRetreats) made = planner.Plan(new AtRest(), context, memory);
            if (!made.Succeeded)
            {
                if (Cause == FailureCause.None) (Cause, Why) = (made.Cause, made.Why);
                return false;
            }
            plan = new(made.Parts);
            done.Clear();
            return true;
        }

        // starts the next part; false when the world is not as the plan left it
        bool Begin(SkillContext context)
        {
            part = null;
            while (plan!.TryDequeue(out PlanPart? next)) // never null: a plan was made
            {
                if (next.Wanted.Holds(context.State)) continue;
                if (Departed(context.State))
                {
                    plan = null;
                    return false;
                }
                part = next;
                context.Next = null;
                child = next.Behavior.Start(context);
                return true;
            }
            if (node.Goal.Holds(context.State)) return true;
            plan = null;
            return false;
        }

        // something that was brought about is gone, although nothing since was to undo it
        bool Departed(WorldState state) => done.Any(d => !d.Wanted.Holds(state) && !WasUndone(d, state));

        bool WasUndone(PlanPart past, WorldState state)
        {
            var after = new Beliefs(state);
            after.Assume(past.Wanted);
            foreach (PlanPart later in done.SkipWhile(d => d != past).Skip(1))
                foreach (Skill call in later.Skills)
                    foreach (Predicate fact in Literals.Of(call.Achieves, state.Index)) after.Assume(fact);
            return !after.Holds(past.Wanted);
        }

        void Conclude(SkillContext context, BehaviorRun ended, bool succeeded)
        {
            child = null;
            var spans = context.Timeline.Skip(told).ToArray();
            told = context.Timeline.Count;
            if (succeeded && part is not null)
            {
                done.Add(part);
                memory.WorldChanged();
                return;
            }
            failures++;
            Fail(ended);
            foreach (SkillSpan span in spans.Where(s => s.Cause != FailureCause.None)) memory.Failed(span.Skill);
            plan = null;
        }
    }
}
