using Praxis.Assets;
using Praxis.Core;
using Praxis.Simulation;

namespace Praxis.Tasks;

/// <summary>Collects the statements of a task definition.</summary>
public sealed class TaskBuilder(Catalog catalog)
{
    const int Looks = 16; // instances of a category that are looked at

    readonly List<ObjectSlot> slots = [];
    readonly List<Phrase> phrases = [];
    Predicate? goal;
    Behavior? expert;
    IReadOnlyList<SceneRecipe> scenes = [];
    readonly Dictionary<string, string> places = [];
    double horizon = 20; // s

    /// <summary>A thing of this category; its slot is named after the category ("block", then "block-2") unless a name is given.</summary>
    public ObjectSlot Object<T>(string? name = null) where T : ObjectCategory => Object(Catalog.IdOf(typeof(T)), name);

    /// <summary>A thing of the category with this id.</summary>
    /// <exception cref="SpecException">No such category, or the name is taken.</exception>
    public ObjectSlot Object(string category, string? name = null, string where = "task")
    {
        catalog.TypeOf<ObjectCategory>(category, where);
        int same = slots.Count(s => s.Spec.Category == category);
        name ??= same == 0 ? category : $"{category}-{same + 1}";
        if (slots.Any(s => s.Spec.Ref.Name == name))
            throw new SpecException(where, $"Two objects are named '{name}'. Give each its own name.");
        slots.Add(new(new() { Ref = new(name), Category = category }));
        return slots[^1];
    }

    /// <summary>What must hold at the end.</summary>
    public void Goal(Predicate goal) => this.goal = goal;

    /// <summary>How an expert does it. Without, the goal plans itself; with it and without a goal, what it achieves is the goal.</summary>
    public void Expert(Behavior expert) => this.expert = expert;

    /// <summary>One way to say it; call it for each.</summary>
    public void Say(PhraseBuilder phrase) => phrases.Add(phrase.Build());

    /// <summary>One way to say it.</summary>
    public void Say(Phrase phrase) => phrases.Add(phrase);

    /// <summary>Time allowed, s.</summary>
    public void Horizon(double seconds) => horizon = seconds;

    /// <summary>Where it may happen: ids of scenes, one of which is drawn per episode; without, a table in a bare room.</summary>
    /// <exception cref="SpecException">No such scene.</exception>
    public void Scene(params IReadOnlyList<string> ids) => scenes = [.. ids.Select(id => catalog.Create<SceneRecipe>(id, "scene"))];

    /// <summary>Says where something is written, for messages: "goal", an object, "mug.on", a step of the expert.</summary>
    internal void Mark(string what, string where) => places.TryAdd(what, where);

    // with the nearest place that is known
    PraxisException Wrong(string id, string message, params IEnumerable<string> at) =>
        at.FirstOrDefault(places.ContainsKey) is { } known ? new SpecException(places[known], $"Task '{id}': {message}")
            : new PraxisException($"Task '{id}': {message}");

    // exactly one thing stands on the floor: it is furniture, with a surface; all others stand on what was defined above them
    void CheckSupports(string id)
    {
        ObjectSlot[] standing = [.. slots.Where(s => s.Spec.Support is null)];
        if (standing.Length != 1)
            throw Wrong(id, $"one thing stands on the floor and carries the others, such as a table; here {standing.Length} do " +
                $"({string.Join(", ", standing.Select(s => s.Ref))}). Say what each of the others stands on (on: table).",
                standing.Skip(1).Select(s => s.Ref.Name));
        ObjectSlot carrier = standing[0];
        for (int i = 0; i < slots.Count; i++)
        {
            SlotSpec slot = slots[i].Spec;
            var above = slots.Take(i).Select(s => s.Ref).ToList();
            foreach (ObjectRef other in slot.Rules.SelectMany(r => r.Others).Concat(slot.Support is { } s ? [s] : []))
                if (!above.Contains(other))
                    throw Wrong(id, $"'{slot.Ref}' is placed by '{other}', which is not defined above it.", slot.Ref.Name);
            if (slot.Support is { } support) CheckSupport(id, slot, slots.First(s => s.Ref == support).Spec.Category, support);
        }
        if (!Sample(carrier.Spec.Category).Affordances.OfType<SupportSurface>().Any())
            throw Wrong(id, $"nothing can stand on '{carrier.Ref}', {A(carrier.Spec.Category)} has no support surface. Put it on a table.",
                carrier.Ref.Name);
    }

    // some instance of the support's category has the surface or the cavity
    void CheckSupport(string id, SlotSpec slot, string category, ObjectRef support)
    {
        string place = $"{slot.Ref}.{(slot.Inside ? "in" : "on")}";
        ObjectAsset[] looks = [.. Enumerable.Range(0, Looks).Select(seed => Sample(category, seed))];
        if (slot.Part.Length > 0 && looks.All(a => a.Links.All(l => l.Name != slot.Part)))
            throw Wrong(id, $"'{slot.Ref}': " + Suggest.Unknown($"part of {A(category)} that moves", slot.Part,
                looks.SelectMany(a => a.Links.Select(l => l.Name)).Distinct()), place, slot.Ref.Name);
        if (looks.Any(a => Carriers.Of(a, slot).Count > 0)) return;
        throw Wrong(id, $"'{slot.Ref}' cannot begin {(slot.Inside ? "in" : "on")} '{support}', {A(category)} has no " +
            $"{(slot.Inside ? "cavity" : "support surface")}{(slot.Part.Length > 0 ? $" at its {slot.Part}" : "")}.", place, slot.Ref.Name);
    }

    // some instance of the category must do; which ones do is found when a scene is drawn
    void CheckNeeds(string id, IReadOnlyList<(Predicate Predicate, string Place)> wanted)
    {
        foreach ((Predicate predicate, string place) in wanted)
            foreach (Need need in predicate.Needs)
            {
                string category = slots.First(s => s.Ref == need.Object).Spec.Category;
                if (CanMeet(category, need)) continue;
                if (need.Part is { Length: > 0 } part && PartsOf(category) is var parts && !parts.Contains(part))
                    throw Wrong(id, $"{predicate} cannot come true. " +
                        Suggest.Unknown($"part of {A(category)} that moves", part, parts), place);
                var able = catalog.Ids<ObjectCategory>().Where(c => need.IsMetBy(Sample(c))); // one look each: enough to suggest
                throw Wrong(id, $"{predicate} cannot come true, {A(category)} has no {need.Words}. " +
                    $"These have one: {string.Join(", ", able)}.", place);
            }
    }

    // some instance of what is filled is a vessel
    void CheckFills(string id)
    {
        foreach (SlotSpec slot in slots.Select(s => s.Spec).Where(s => s.Fill is not null))
            if (!CanMeet(slot.Category, Need.Vessel(slot.Ref)))
                throw Wrong(id, $"'{slot.Ref}' cannot be filled, {A(slot.Category)} holds no liquid. These do: " +
                    $"{string.Join(", ", catalog.Ids<ObjectCategory>().Where(c => Sample(c).Vessel is not null))}.",
                    $"{slot.Ref}.fill", slot.Ref.Name);
    }

    // some instance has the parts that are to begin somewhere
    void CheckBeginnings(string id)
    {
        foreach (SlotSpec slot in slots.Select(s => s.Spec))
            foreach ((string part, _) in slot.Joints)
                if (PartsOf(slot.Category) is var parts && !parts.Contains(part))
                    throw Wrong(id, $"'{slot.Ref}': " + Suggest.Unknown($"part of {A(slot.Category)} that moves", part, parts),
                        $"{slot.Ref}.begins", slot.Ref.Name);
    }

    static string A(string category) => $"{("aeiou".Contains(category[0], StringComparison.Ordinal) ? "an" : "a")} {category}";

    bool CanMeet(string category, Need need) => Enumerable.Range(0, Looks).Any(seed => need.IsMetBy(Sample(category, seed)));

    string[] PartsOf(string category) =>
        [.. Enumerable.Range(0, Looks).SelectMany(seed => Sample(category, seed).Links).Select(l => l.Name).Distinct()];

    ObjectAsset Sample(string category, int seed = 0) => catalog.Create<ObjectCategory>(category).Build(Rng.FromSeed((ulong)seed));

    internal IReadOnlyList<string> Names => [.. slots.Select(s => s.Spec.Ref.Name)];

    internal TaskSpec Build(string id)
    {
        var missing = new List<string>();
        if (goal is null && expert is null) missing.Add("a goal");
        if (phrases.Count == 0) missing.Add("a phrase that says it");
        goal ??= expert is null ? null : Promise.Of(expert);
        if (goal is null || phrases.Count == 0)
            throw new PraxisException($"Task '{id}' lacks {string.Join(" and ", missing)}.");
        if (!(horizon > 0)) throw new PraxisException($"Task '{id}' has a horizon of {horizon} s; it must be above zero.");
        expert ??= new PlannedExpert(goal, SkillSet.Of(catalog));
        CheckSupports(id);
        CheckFills(id);
        CheckBeginnings(id);
        foreach (ObjectRef used in goal.Objects.Concat(phrases.SelectMany(p => p.Slots)))
            if (!Names.Contains(used.Name))
                throw new PraxisException($"Task '{id}': {Suggest.Unknown("object in this task", used.Name, Names)}");
        (Predicate Predicate, string Place)[] wanted = [(goal, "goal"), .. expert.Skills.Where(s => s.Achieves is not null)
            .Select(s => (s.Achieves!, $"{s}"))]; // never null: filtered
        CheckNeeds(id, wanted);
        if (goal.Refusal([.. slots.Select(s => s.Spec)]) is { } never) throw Wrong(id, $"the goal cannot come true: {never}.", "goal");
        IEnumerable<Need> beginning = slots.SelectMany(s => s.Spec.Joints.Select(j => new Need(s.Ref, null, j.Part)));
        Need[] needs = [.. wanted.SelectMany(p => p.Predicate.Needs).Concat(beginning).Distinct()];
        return new()
        {
            Id = id, Slots = [.. slots.Select(s => s.Spec with { Needs = [.. needs.Where(n => n.Object == s.Ref)] })],
            Goal = goal, Expert = expert, Phrases = phrases, Horizon = horizon, Scenes = scenes,
        };
    }
}

/// <summary>A thing under definition; the rules for where it stands are added to it.</summary>
public sealed class ObjectSlot
{
    internal ObjectSlot(SlotSpec spec) => Spec = spec;

    internal SlotSpec Spec { get; private set; }

    public ObjectRef Ref => Spec.Ref;

    /// <summary>Stands on this thing.</summary>
    /// <param name="support">Defined before.</param>
    /// <param name="part">Name of the support's link whose surface is meant; empty for its body.</param>
    public ObjectSlot On(ObjectRef support, string part = "") => With(Spec with { Support = support, Inside = false, Part = part });

    /// <summary>Begins in a cavity of this thing.</summary>
    /// <param name="support">Defined before.</param>
    /// <param name="part">Name of the support's link whose cavity is meant (a drawer); empty for its body.</param>
    public ObjectSlot In(ObjectRef support, string part = "") => With(Spec with { Support = support, Inside = true, Part = part });

    /// <summary>Stands beside another thing.</summary>
    /// <param name="other">Defined before.</param>
    /// <param name="side">On which side of it, as the robot sees it.</param>
    /// <param name="gap">Between the footprints, m; up to 3 cm more.</param>
    public ObjectSlot Beside(ObjectRef other, Side side = Side.Any, double gap = 0.03) => Obeying(new Beside(other, side, gap));

    /// <summary>Stands along an edge of what it stands on, its back to the edge.</summary>
    public ObjectSlot Along(Side edge) => Obeying(new Along(edge));

    /// <summary>Stands along a side of another thing, turned as it is; the sides are the other's own, its front is -X.</summary>
    public ObjectSlot Along(Side edge, ObjectRef other) => Obeying(new Along(edge, other));

    /// <summary>Stands between two things.</summary>
    public ObjectSlot Between(ObjectRef a, ObjectRef b) => Obeying(new Between(a, b));

    /// <summary>Turns its front, -X, to another thing.</summary>
    /// <param name="other">Defined before.</param>
    /// <param name="spread">Largest deviation, rad.</param>
    public ObjectSlot Facing(ObjectRef other, double spread = 0.2) => Obeying(new Facing(other, spread));

    /// <summary>Turns its front, -X, to the robot.</summary>
    /// <param name="spread">Largest deviation, rad.</param>
    public ObjectSlot FacingRobot(double spread = 0.2) => Obeying(new Facing(null, spread));

    /// <summary>Stands with a given turn about the vertical, rad; 0 has its +X away from the robot.</summary>
    public ObjectSlot Turned(double yaw, double spread = 0.1) => Obeying(new Turned(yaw, spread));

    /// <summary>Begins on its side.</summary>
    public ObjectSlot Lying() => Obeying(new Lying());

    /// <summary>Stands in a named part of where things may be put: "left", "front-right", as the robot sees it.</summary>
    /// <exception cref="PraxisException">No such zone.</exception>
    public ObjectSlot Zone(string name) => Obeying(new Zone(name));

    /// <summary>Obeys one more rule.</summary>
    public ObjectSlot Obeying(PlacementRule rule) => With(Spec with { Rules = [.. Spec.Rules, rule] });

    /// <summary>Stands within this part of the robot's workspace, around its middle: its width (forward) and depth (sideways), m.</summary>
    public ObjectSlot Within(double width, double depth) => With(Spec with { Region = (width, depth) });

    /// <summary>Leaves at least this gap between its footprint and that of another thing, m.</summary>
    public ObjectSlot AtLeast(double gap, ObjectRef from) => With(Spec with { Gaps = [.. Spec.Gaps, (from, gap)] });

    /// <summary>Holds a liquid at the start; how much is drawn from a range of shares of what it can hold.</summary>
    /// <param name="low">Above 0.</param>
    /// <param name="high">At most 1.</param>
    /// <param name="liquid">Name of a <see cref="LiquidKind"/>.</param>
    /// <exception cref="PraxisException">There is no such liquid, or no such range.</exception>
    public ObjectSlot Filled(double low, double high, string liquid)
    {
        if (!(low > 0 && low <= high && high <= 1))
            throw new PraxisException(
                $"'{Ref}' cannot be filled by a share from {low} to {high}; shares are above 0, at most 1, and rise.");
        return With(Spec with { Fill = (LiquidKind.Named(liquid).Name, new(low, high)) });
    }

    /// <summary>Begins with a part of it somewhere: a door open, a switch on.</summary>
    /// <param name="part">Name of the link.</param>
    /// <param name="share">Of its joint's range: 0 closed or off, 1 open or on.</param>
    /// <exception cref="PraxisException">There is no such share.</exception>
    public ObjectSlot Begins(string part, double share) => share is >= 0 and <= 1
        ? With(Spec with { Joints = [.. Spec.Joints, (part, share)] })
        : throw new PraxisException($"The {part} of '{Ref}' cannot begin at a share of {share}; shares are from 0 to 1.");

    public static implicit operator ObjectRef(ObjectSlot slot) => slot.Ref;

    ObjectSlot With(SlotSpec spec)
    {
        Spec = spec;
        return this;
    }
}
