using Praxis.Core;
using Praxis.Simulation;

namespace Praxis.Tasks;

/// <summary>A task as a value, however it was written.</summary>
public sealed record TaskSpec
{
    public required string Id { get; init; }

    /// <summary>The things of the task, in the order in which they are placed.</summary>
    public required IReadOnlyList<SlotSpec> Slots { get; init; }

    /// <summary>What must hold at the end.</summary>
    public required Predicate Goal { get; init; }

    /// <summary>How an expert does it: as the task says, or a <see cref="PlannedExpert"/>.</summary>
    public required Behavior Expert { get; init; }

    /// <summary>Ways to say it; one is drawn per episode.</summary>
    public required IReadOnlyList<Phrase> Phrases { get; init; }

    /// <summary>An episode that takes longer has failed, s.</summary>
    public required double Horizon { get; init; }

    /// <summary>Rooms that it may happen in, one is drawn per episode; none for a table in a bare room.</summary>
    public IReadOnlyList<SceneRecipe> Scenes { get; init; } = [];
}

/// <summary>A thing that a task needs, and the rules for where it stands.</summary>
public sealed record SlotSpec
{
    public required ObjectRef Ref { get; init; }

    /// <summary>Id of its category.</summary>
    public required string Category { get; init; }

    /// <summary>What it stands on, or in; null for furniture, which stands on the floor.</summary>
    public ObjectRef? Support { get; init; }

    /// <summary>Whether it begins in a cavity of its support instead of on a surface.</summary>
    public bool Inside { get; init; }

    /// <summary>Name of the support's link whose cavity or surface is meant (a drawer); empty for its body.</summary>
    public string Part { get; init; } = "";

    /// <summary>Further rules for where it begins, in the order in which they were stated.</summary>
    public IReadOnlyList<PlacementRule> Rules { get; init; } = [];

    /// <summary>Full size of the part of the robot's workspace it may stand in, m; null for all of it.</summary>
    public (double Width, double Depth)? Region { get; init; }

    /// <summary>Smallest gaps between its footprint and that of other things, m.</summary>
    public IReadOnlyList<(ObjectRef From, double Gap)> Gaps { get; init; } = [];

    /// <summary>What it is filled with at the start, and the range of the share that is drawn; null for nothing.</summary>
    public (string Liquid, Interval Share)? Fill { get; init; }

    /// <summary>
    /// Parts that do not begin as the category has them: name of the link, and its joint's share, 0 closed or off, 1 open or on.
    /// </summary>
    public IReadOnlyList<(string Part, double Share)> Joints { get; init; } = [];

    /// <summary>What the goal and the skills ask of it. Not every instance of a category has it: some bins are closed at the top.</summary>
    public IReadOnlyList<Need> Needs { get; init; } = [];
}
