using Praxis.Core;
using Praxis.Simulation;

namespace Praxis.Tasks;

/// <summary>
/// Finds the skill calls that make a goal true, by regression: a wanted fact leads to the skills that propose themselves for it, those to
/// what they need before. It knows no skill and no task; all it goes by is what skills and predicates say of themselves.
/// </summary>
/// <param name="skills">What the robot can do.</param>
/// <remarks>
/// Goals that would undo one another are ordered; among those that may come first, the call with the best prospects does: its use times
/// its chance, as in SayCan (Ahn et al. 2022). The chance is what geometry says of it.
/// </remarks>
public sealed class TaskPlanner(SkillSet skills)
{
    const int Deepest = 8;     // skills that need one another
    const int Blockers = 6;    // things that are looked at when something is in the way
    const int PartsPerGoal = 6;

    /// <summary>Plans by what the skills say alone; nothing is known of reach and room.</summary>
    public TaskPlan Plan(Predicate goal, WorldState state) => new Search(skills, state, null, new()).Plan(goal);

    /// <summary>Plans, and asks geometry what is possible from here.</summary>
    /// <param name="goal">What must hold.</param>
    /// <param name="context">The world as it is, and a planner of motions.</param>
    /// <param name="memory">What was tried before.</param>
    public TaskPlan Plan(Predicate goal, SkillContext context, PlanMemory memory) =>
        new Search(skills, context.State, context, memory).Plan(goal);

    /// <summary>One search; chances are asked for once.</summary>
    sealed class Search(SkillSet skills, WorldState state, SkillContext? context, PlanMemory memory)
    {
        readonly Dictionary<(Skill, Skill?), double> chances = [];

        public TaskPlan Plan(Predicate goal)
        {
            TaskPlan? best = null;
            foreach (IReadOnlyList<Predicate> way in Literals.Alternatives(goal))
            {
                TaskPlan plan = PlanAll(way);
                if (best is null || plan.Succeeded && (!best.Succeeded || plan.Skills.Count() < best.Skills.Count())) best = plan;
            }
            return best!; // never null: every goal has at least one way
        }

        TaskPlan PlanAll(IReadOnlyList<Predicate> way)
        {
            var goals = way.SelectMany(g => g is Not ? [g] : g.Means(state.Index)).Distinct().ToList();
            (List<PlanPart>? parts, string why) = Order(goals, [.. goals]);
            if (parts is null) return TaskPlan.None(FailureCause.PreconditionNotMet, why);
            var after = new Beliefs(state);
            foreach (PlanPart part in parts) Apply(part, after, goals);
            var rest = new AtRest();
            bool busy = goals.Any(KeepsAHandBusy);
            if (!busy && (parts.Count > 0 || !rest.Holds(state)) && Regress(rest, after, goals, [], out _) is { } home)
                parts.AddRange(home);
            return new() { Parts = parts };
        }

        (List<PlanPart>? Parts, string Why) Order(List<Predicate> goals, List<Predicate> wanted)
        {
            var parts = new List<PlanPart>();
            var now = new Beliefs(state);
            while (wanted.Where(g => !now.Holds(g)).ToList() is { Count: > 0 } unmet)
            {
                if (parts.Count >= PartsPerGoal * (1 + wanted.Count))
                    return (null, $"these undo one another: {string.Join(" & ", unmet.Append(parts[^1].Wanted).Distinct())}");
                var options = new List<List<PlanPart>>();
                foreach (Predicate goal in unmet)
                {
                    if (Regress(goal, now, goals, [], out string why) is not { } chain) return (null, why);
                    options.Add(chain);
                }
                PlanPart next = Best(options, now, wanted);
                if (parts.Count == 0 && context is not null && Chance(next.Skills) <= 0 && InTheWay(next) is { Count: > 0 } aside)
                {
                    // what blocks a place goes first, and is wanted away from now on
                    foreach (ObjectRef thing in aside) memory.PutAside(thing);
                    wanted.InsertRange(0, aside.Select(thing => (Predicate)new Elsewhere(thing, state.PoseOf(thing).P)));
                    continue;
                }
                Apply(next, now, goals);
                parts.Add(next);
            }
            return (parts, "");
        }

        // Of the chains the one whose goal the fewest others would undo, whose beginning no other does on its way or undoes, that undoes
        // least and has the best prospects. Only its first part is settled: chains are interleaved where that spares work.
        PlanPart Best(List<List<PlanPart>> options, Beliefs now, List<Predicate> wanted)
        {
            var held = wanted.Where(now.Holds).ToList();
            PlanPart? best = null;
            (int Urgent, int Undone, int Spared, int Beginning, int Harm, double Score) rank = default;
            foreach (List<PlanPart> option in options)
            {
                PlanPart first = option[0];
                List<PlanPart>[] others = [.. options.Where(o => o != option)];
                int undone = others.Count(o => Undoes(o, option[^1].Wanted, now));
                int spared = option.Count > 1 ? others.Count(o => Does(o, first.Wanted, now)) : 0;
                int beginning = others.Count(o => Undoes(o, first.Wanted, now));
                int harm = held.Count(h => Undoes([first], h, now));
                var mine = (first.Wanted is Elsewhere ? 1 : 0, -undone, -spared, -beginning, -harm, Prospects(option));
                if (best is null || mine.CompareTo(rank) > 0) (best, rank) = (first, mine);
            }
            return best!; // never null: there is at least one option
        }

        // the parts that make one literal true from here, or why there are none
        List<PlanPart>? Regress(Predicate wanted, Beliefs now, List<Predicate> goals, IReadOnlyList<Predicate> above, out string why)
        {
            why = $"no skill here brings about {wanted}";
            if (above.Contains(wanted) || above.Count >= Deepest) return null;
            Predicate[] deeper = [.. above, wanted];
            List<PlanPart>? best = null;
            double worth = -1;
            foreach (Skill call in skills.For(wanted, state))
            {
                if (memory.IsUseless(call))
                {
                    why = $"{call} was tried in vain";
                    continue;
                }
                if (Chain(call, wanted, now, goals, deeper, out string obstacle) is not { } chain)
                {
                    why = obstacle;
                    continue;
                }
                double value = Prospects(chain);
                if (value > worth) (best, worth) = (chain, value);
            }
            return best;
        }

        // a call with everything that it needs before; what it needs in a hand is part of it, the rest are parts of their own
        List<PlanPart>? Chain(
            Skill call, Predicate wanted, Beliefs now, List<Predicate> goals, IReadOnlyList<Predicate> above, out string why)
        {
            why = "";
            Predicate[] needs = [.. NeedsOf(call).OrderBy(n => KeepsAHandBusy(n) ? 1 : 0)];
            Beliefs then = now.Copy();
            var chain = new List<PlanPart>();
            var taken = new List<Skill>();
            foreach (Predicate need in needs)
            {
                if (then.Holds(need)) continue;
                if (Regress(need, then, goals, above, out string obstacle) is not { } before)
                {
                    why = $"{call} needs {need}, and {obstacle}";
                    return null;
                }
                foreach (PlanPart part in before) Apply(part, then, goals);
                if (KeepsAHandBusy(need))
                {
                    taken.AddRange(before[^1].Skills);
                    before.RemoveAt(before.Count - 1);
                }
                chain.AddRange(before);
            }
            if (needs.FirstOrDefault(n => !then.Holds(n)) is { } lost)
            {
                why = $"{call} needs {lost}, which is undone by what else it needs";
                return null;
            }
            chain.Add(new(wanted, [.. taken, call]));
            return chain;
        }

        static bool KeepsAHandBusy(Predicate need) => need is not Not && need.Clashes(new AtRest());

        IEnumerable<Predicate> NeedsOf(Skill call) =>
            Literals.Of(call.Requires, state.Index).Concat(Literals.Of(call.Presumes, state.Index)).Distinct();

        void Apply(PlanPart part, Beliefs beliefs, List<Predicate> goals)
        {
            foreach (Skill call in part.Skills)
            {
                foreach (Predicate fact in Literals.Of(call.Achieves, state.Index)) beliefs.Assume(fact);
                // a call achieves whatever it proposed itself for
                foreach (Predicate goal in goals)
                    if (!beliefs.Holds(goal) && skills.For(goal, state).Contains(call)) beliefs.Assume(goal);
            }
            if (!beliefs.Holds(part.Wanted)) beliefs.Assume(part.Wanted);
        }

        // whether a literal that holds would no longer hold after these calls, or stands in their way
        bool Undoes(IReadOnlyList<PlanPart> parts, Predicate literal, Beliefs now)
        {
            Beliefs then = now.Copy();
            then.Assume(literal);
            Beliefs without = now.Copy();
            foreach (Skill call in parts.SelectMany(p => p.Skills))
            {
                if (NeedsOf(call).Any(n => without.Holds(n) && !then.Holds(n))) return true;
                foreach (Predicate fact in Literals.Of(call.Achieves, state.Index))
                {
                    then.Assume(fact);
                    without.Assume(fact);
                }
            }
            return !then.Holds(literal);
        }

        // whether a literal holds after these calls that does not hold before
        bool Does(IReadOnlyList<PlanPart> parts, Predicate literal, Beliefs now)
        {
            Beliefs then = now.Copy();
            foreach (PlanPart part in parts) Apply(part, then, []);
            return then.Holds(literal);
        }

        // what it brings for its effort, times the chance of its beginning
        double Prospects(List<PlanPart> chain) => Chance(chain[0].Skills) / chain.Sum(p => p.Skills.Count);

        // how likely the first call is to succeed, with the one after it in mind; those behind it meet another world
        double Chance(IReadOnlyList<Skill> chain)
        {
            if (context is null) return 1;
            (Skill, Skill?) key = (chain[0], chain.Count > 1 ? chain[1] : null);
            if (!chances.TryGetValue(key, out double chance)) chances[key] = chance = ChanceIn(context, key.Item1, key.Item2);
            return chance;
        }

        static double ChanceIn(SkillContext context, Skill call, Skill? next)
        {
            Skill? before = context.Next;
            context.Next = next;
            double chance = call.Chance(context);
            context.Next = before;
            return chance;
        }

        // the fewest things without which the part would be possible; none when no thing helps
        List<ObjectRef> InTheWay(PlanPart part)
        {
            if (context is null) return [];
            (Skill call, Skill? next) = (part.Skills[0], part.Skills.Count > 1 ? part.Skills[1] : null);
            ObjectRef[] meant = [.. part.Skills.SelectMany(s => (s.Achieves?.Objects ?? []).Concat(s.Requires?.Objects ?? [])),
                .. part.Wanted.Objects];
            List<ObjectRef> aside = [.. state.Index.Objects
                .Where(o => o.Movable && !meant.Contains(o.Ref) && !memory.WasPutAside(o.Ref))
                .OrderBy(o => meant.Min(m => (state.PoseOf(m).P - state.PoseOf(o.Ref).P).Length)).Select(o => o.Ref).Take(Blockers)];
            if (aside.Count == 0 || ChanceIn(context.Without(aside), call, next) <= 0) return [];
            foreach (ObjectRef thing in aside.AsEnumerable().Reverse().ToArray())
            {
                ObjectRef[] others = [.. aside.Where(o => o != thing)];
                if (ChanceIn(context.Without(others), call, next) > 0) aside.Remove(thing);
            }
            return [.. aside.Where(CanGo)];
        }

        // to put a thing aside, it must be possible itself
        bool CanGo(ObjectRef thing)
        {
            var away = new Elsewhere(thing, state.PoseOf(thing).P);
            return Regress(away, new(state), [], [], out _) is { } chain && Chance(chain[0].Skills) > 0;
        }
    }
}
