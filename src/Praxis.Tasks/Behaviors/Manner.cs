using Praxis.Core;

namespace Praxis.Tasks;

/// <summary>How something is done: what the words "gently" and "quickly" mean in numbers.</summary>
/// <param name="Name">"gently".</param>
/// <param name="Pace">Scales the speed of every motion.</param>
/// <param name="Force">The most that fingers, hand, or what is held may press with, N; null where the skill decides.</param>
public sealed record Manner(string Name, double Pace, double? Force = null)
{
    /// <summary>No word was said.</summary>
    public static Manner Plain { get; } = new("", 1);

    public static Manner Gently { get; } = new("gently", 0.5, 12);
    public static Manner Firmly { get; } = new("firmly", 1, 45);
    public static Manner Slowly { get; } = new("slowly", 0.4);
    public static Manner Quickly { get; } = new("quickly", 1.4);

    /// <summary>Those that have a word.</summary>
    public static IReadOnlyList<Manner> All { get; } = [Gently, Firmly, Slowly, Quickly];

    /// <summary>The manner of this name.</summary>
    /// <exception cref="PraxisException">There is none.</exception>
    public static Manner Named(string name) =>
        All.FirstOrDefault(m => m.Name == name) ?? throw new PraxisException(Suggest.Unknown("manner", name, All.Select(m => m.Name)));
}

/// <summary>Does its child in a manner.</summary>
public sealed record InManner(Manner Manner, Behavior Child) : Behavior
{
    internal override Skill? First => Child.First;

    internal override IEnumerable<Skill> Skills => Child.Skills;

    internal override BehaviorRun Start(SkillContext context) => new Run(this);

    sealed class Run(InManner node) : BehaviorRun
    {
        BehaviorRun? child;

        public override BehaviorStatus Tick(SkillContext context)
        {
            Manner before = context.Manner;
            context.Manner = node.Manner;
            child ??= node.Child.Start(context);
            BehaviorStatus status = child.Tick(context);
            context.Manner = before;
            return status == BehaviorStatus.Failed ? Fail(child) : status;
        }
    }
}
