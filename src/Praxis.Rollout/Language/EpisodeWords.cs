using System.Globalization;
using System.Text.Json.Nodes;
using Praxis.Core;
using Praxis.Data;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.Rollout;

/// <summary>
/// What can be said of an episode, in words that are true of it: other ways to ask for it, what the robot does and has done, what went
/// wrong, questions about what a camera sees with their answers. Rows for LeRobot's language columns, and for provenance the same with the
/// things that every phrase speaks of.
/// </summary>
public sealed class EpisodeWords
{
    const int Paraphrases = 12;              // per language
    const double Interrupts = 0.5;           // chance that someone speaks in the middle of an episode of several skills
    const double Slight = 0.01;              // m: smaller movements are not told
    const double Asked = 1;                  // s between two questions to a camera
    const int SeenPixels = 30;               // of what is asked about
    const double SeenShare = 0.3;

    static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    readonly Take take;
    readonly TakeFacts facts;
    readonly Rng rng;
    readonly int fps, length;
    readonly Catalog catalog;
    readonly Dictionary<string, Phrasing> bySkill, byPredicate;
    readonly Dictionary<Tongue, Dictionary<string, Reference>> words = [], rare = []; // with nouns for training, and with others
    readonly List<LanguageRow> persistent = [];
    readonly SortedDictionary<int, List<LanguageRow>> spoken = []; // by frame
    readonly List<Paraphrase> paraphrases = [];

    /// <summary>One way to ask for the task.</summary>
    /// <param name="Spans">Which characters speak of which thing.</param>
    sealed record Paraphrase(
        Tongue Tongue, string Text, string Template, bool Unseen, IReadOnlyList<(int From, int To, ObjectRef Thing)> Spans);

    /// <param name="take">The episode.</param>
    /// <param name="facts">What happened in it.</param>
    /// <param name="length">Frames.</param>
    /// <param name="fps">Frames per second.</param>
    /// <param name="rng">Chance of the wording.</param>
    public EpisodeWords(Take take, TakeFacts facts, int length, int fps, Rng rng)
    {
        (this.take, this.facts, this.rng, this.fps, this.length, catalog) = (take, facts, rng, fps, length, take.Setting.Catalog);
        IReadOnlyList<Phrasing> phrasings = catalog.All<Phrasing>();
        bySkill = Families(phrasings, p => p.Skills);
        byPredicate = Families(phrasings, p => p.Predicates);
        var begin = new WorldState(take.Index);
        take.Trace.Read(0, begin);
        References references = At(begin);
        foreach (Tongue tongue in Enum.GetValues<Tongue>())
            (words[tongue], rare[tongue]) = (Choose(references, tongue, unseen: false), Choose(references, tongue, unseen: true));
        Ask();
        Narrate();
        Move();
        Speak();
        persistent = [.. persistent.OrderBy(r => r.Timestamp)]; // stable
    }

    /// <summary>The rows that hold at every frame.</summary>
    public IReadOnlyList<LanguageRow> Persistent => persistent;

    /// <summary>What is said, asked and shown at a frame.</summary>
    public IReadOnlyList<LanguageRow> EventsAt(in FrameMoment moment)
    {
        List<LanguageRow> rows = [.. spoken.GetValueOrDefault(moment.Frame) ?? []];
        int every = Math.Max(1, (int)Math.Round(Asked * fps));
        if (moment.Frame % every == 0) AskViews(moment, moment.Frame / every, rows);
        if (moment.Frame % every == every / 2)
            foreach (CameraView view in moment.Views)
                if (Trace(moment, view) is { } trace) rows.Add(trace);
        return rows;
    }

    static Dictionary<string, Phrasing> Families(IReadOnlyList<Phrasing> phrasings, Func<Phrasing, IReadOnlyList<string>> names) =>
        phrasings.SelectMany(p => names(p).Select(n => (Name: n, Family: p))).DistinctBy(p => p.Name)
            .ToDictionary(p => p.Name, p => p.Family, StringComparer.Ordinal);

    References At(WorldState state) => new(take.Index.Objects, catalog, o => state.PoseOf(o.Ref), state.BasePose());

    // one name for each thing, of nouns for training or of those kept from it; what no words tell from the others has none
    Dictionary<string, Reference> Choose(References references, Tongue tongue, bool unseen)
    {
        var chosen = new Dictionary<string, Reference>(StringComparer.Ordinal);
        foreach (SceneObject thing in take.Index.Objects)
        {
            IReadOnlyList<Reference> ways = references.Of(thing.Ref, tongue);
            string plain = references.NounsOf(thing, tongue).FirstOrDefault("");
            Reference[] seen = [.. ways.Where(w => (w.Noun != plain && Phrasing.IsUnseen(w.Noun)) == unseen)];
            if (seen.Length == 0) continue;
            // among the simplest
            int simplest = Cost(seen[0]);
            chosen[thing.Ref.Name] = rng.Pick($"words/{tongue}/{unseen}/{thing.Ref}", [.. seen.Where(w => Cost(w) == simplest)], w => w.Text);
        }
        return chosen;
    }

    static int Cost(Reference r) => r.Attributes.Count + (r.Superlative is null ? 0 : 3) + (r.Relation is null ? 0 : 4);

    string? Of(ObjectRef thing, Tongue tongue) => words[tongue].GetValueOrDefault(thing.Name)?.Text;

    // what the goal asks for, as (family, things); empty when some condition has no family
    List<(Phrasing Family, ObjectRef[] Things)> Wanted()
    {
        var wanted = new List<(Phrasing, ObjectRef[])>();
        bool stacks = take.Timeline.Any(t => t.SkillId == "stack" && t.Succeeded);
        foreach (Predicate atom in GoalAtoms.Of(take.Setting.Task.Goal))
        {
            if (atom is Not || Catalog.IdOf(atom.GetType()) is "upright" or "hand-empty") continue;
            ObjectRef[] things = [.. atom.Objects];
            string name = Catalog.IdOf(atom.GetType());
            bool whole = atom.ToString().Split(',').Length == things.Length; // no part is named beside the things
            Phrasing? family = name == "on" && stacks ? bySkill.GetValueOrDefault("stack") : byPredicate.GetValueOrDefault(name);
            if (!whole || family is null || family.Slots != things.Length) return [];
            if (!wanted.Any(w => w.Item1 == family && w.Item2.SequenceEqual(things))) wanted.Add((family, things));
        }
        return wanted;
    }

    void Ask()
    {
        List<(Phrasing Family, ObjectRef[] Things)> wanted = Wanted();
        if (wanted.Count == 1)
            foreach (Tongue tongue in Enum.GetValues<Tongue>()) AskIn(tongue, wanted[0].Family, wanted[0].Things);
        foreach (Paraphrase p in paraphrases.Where(p => !p.Unseen))
            persistent.Add(new("user", "task_aug", p.Text) { Timestamp = 0 });
        if (paraphrases.All(p => p.Unseen)) persistent.Add(new("user", "task_aug", take.Instruction) { Timestamp = 0 });
    }

    void AskIn(Tongue tongue, Phrasing family, ObjectRef[] things)
    {
        string?[] fill = [.. things.Select(t => Of(t, tongue))];
        if (fill.Any(f => f is null)) return;
        // in an order of chance; unseen templates are kept apart
        RngSequence chance = rng.Sequence($"templates/{tongue}");
        List<string> templates = [.. family.Templates(tongue)];
        for (int i = templates.Count - 1; i > 0; i--)
        {
            int other = chance.Integer(i + 1);
            (templates[i], templates[other]) = (templates[other], templates[i]);
        }
        var said = new HashSet<string>(StringComparer.Ordinal) { take.Instruction };
        foreach (bool unseen in (bool[])[false, true])
            foreach (string template in templates.Where(t => IsUnseen(family, tongue, t) == unseen))
            {
                if (paraphrases.Count(p => p.Tongue == tongue && p.Unseen == unseen) >= (unseen ? 3 : Paraphrases)) break;
                Paraphrase p = Fill(tongue, template, things, unseen);
                if (said.Add(p.Text)) paraphrases.Add(p);
            }
    }

    // the plain form of every family is for training
    static bool IsUnseen(Phrasing family, Tongue tongue, string template) =>
        template != (tongue == Tongue.English ? family.English[0] : family.Chinese[0]) && Phrasing.IsUnseen(template);

    Paraphrase Fill(Tongue tongue, string template, ObjectRef[] things, bool unseen)
    {
        var text = new System.Text.StringBuilder();
        var spans = new List<(int, int, ObjectRef)>();
        for (int at = 0; at < template.Length;)
        {
            int open = template.IndexOf('{', at);
            if (open < 0) { text.Append(template[at..]); break; }
            text.Append(template[at..open]);
            ObjectRef thing = things[template[open + 1] - '0'];
            string said = (unseen ? rare[tongue].GetValueOrDefault(thing.Name) : null)?.Text ?? words[tongue][thing.Name].Text;
            spans.Add((text.Length, text.Length + said.Length, thing));
            text.Append(said);
            at = open + 3;
        }
        return new(tongue, text.ToString(), template, unseen, spans);
    }

    // (family, things) of a skill call "place-on(mug, tray)"; null where it names more than things, or its family is not known
    (Phrasing Family, ObjectRef[] Things)? Call(TimelineEntry skill)
    {
        int open = skill.Skill.IndexOf('(');
        string[] given = open < 0 ? []
            : skill.Skill[(open + 1)..^1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (!bySkill.TryGetValue(skill.SkillId, out Phrasing? family) || family.Slots != given.Length
            || given.Any(g => take.Index.Objects.All(o => o.Ref.Name != g))) return null;
        return (family, [.. given.Select(g => new ObjectRef(g))]);
    }

    string? Told(TimelineEntry skill, Tongue tongue, Func<Phrasing, string> form)
    {
        if (Call(skill) is not var (family, things)) return null;
        string?[] fill = [.. things.Select(t => Of(t, tongue))];
        return fill.Any(f => f is null) ? null : Phrasing.Fill(form(family), [.. fill.Select(f => f!)]); // never null: checked
    }

    string Doing(TimelineEntry skill) => Told(skill, Tongue.English, f => f.Doing) ?? $"busy: {skill.Phrase}";

    string Done(TimelineEntry skill) => Told(skill, Tongue.English, f => f.Done) ?? $"done: {skill.Phrase}";

    int FrameOf(int tick) => Math.Clamp((int)Math.Ceiling(tick * take.Trace.Period * fps - 1e-9), 0, length - 1);

    float TimeOf(int frame) => (float)(frame / (double)fps);

    // subtasks, plan and memory at the beginning of every skill
    void Narrate()
    {
        for (int i = 0; i < take.Timeline.Count; i++)
        {
            TimelineEntry skill = take.Timeline[i];
            // too short to see
            if (i + 1 < take.Timeline.Count && FrameOf(take.Timeline[i + 1].FirstTick) == FrameOf(skill.FirstTick)) continue;
            float time = TimeOf(FrameOf(skill.FirstTick));
            persistent.Add(new("assistant", "subtask", skill.Phrase) { Timestamp = time });
            persistent.Add(new("assistant", "plan", PlanFrom(i)) { Timestamp = time });
            persistent.Add(new("assistant", "memory", MemoryAt(i)) { Timestamp = time });
        }
    }

    string PlanFrom(int skill)
    {
        // what will succeed; a try that fails stands for the one that does not
        string[] steps = [.. take.Timeline.Skip(skill).Where(t => t.Succeeded).Select(t => t.Phrase)];
        return string.Join('\n', steps.Select((s, i) => string.Create(Plain, $"{i + 1}. {s}")));
    }

    string MemoryAt(int skill)
    {
        TimelineEntry[] before = [.. take.Timeline.Take(skill)];
        if (before.Length == 0) return "Nothing is done yet.";
        string done = string.Join(", ", before.Where(t => t.Succeeded).Select(Done));
        string failed = string.Join(" ", before.Where(t => !t.Succeeded).Select(Failure));
        int all = take.Timeline.Count(t => t.Succeeded);
        string so = done.Length == 0 ? "Nothing is done yet."
            : string.Create(Plain, $"So far: {done} ({before.Count(t => t.Succeeded)} of {all}).");
        return failed.Length > 0 ? $"{so} {failed}" : so;
    }

    string Failure(TimelineEntry skill) => $"Trying to {skill.Phrase} failed: {FailureWords.English(skill.Cause)}.";

    // how the tool moves, in the robot's frame: +X forward, +Y left, +Z up
    void Move()
    {
        (WorldState from, WorldState to) = (new(take.Index), new(take.Index));
        int last = -1;
        foreach (TimelineEntry skill in take.Timeline)
            foreach (PhaseSpan phase in skill.Phases)
            {
                int frame = FrameOf(phase.FirstTick);
                if (frame == last) persistent.RemoveAll(r => r.Style == "motion" && r.Timestamp == TimeOf(frame));
                last = frame;
                take.Trace.Read(phase.FirstTick, from);
                take.Trace.Read(Math.Min(phase.EndTick, take.Trace.Count - 1), to);
                persistent.Add(new("assistant", "motion", $"{phase.Name}: {Describe(from, to)}") { Timestamp = TimeOf(frame) });
            }
    }

    static string Describe(WorldState from, WorldState to)
    {
        Vec3 d = from.BasePose().R.Conjugate().Rotate(to.ToolPose().P - from.ToolPose().P);
        var parts = new List<string>();
        (double, string, string)[] ways = [(d.X, "forward", "back"), (d.Y, "left", "right"), (d.Z, "up", "down")];
        foreach (var (way, ahead, back) in ways)
            if (Math.Abs(way) >= Slight) parts.Add(string.Create(Plain, $"{100 * Math.Abs(way):F0} cm {(way > 0 ? ahead : back)}"));
        double opens = to.GripperOpening() - from.GripperOpening();
        string fingers = Math.Abs(opens) < Slight / 2 ? "" : opens > 0 ? "open the gripper" : "close the gripper";
        string moves = parts.Count > 0 ? $"move {string.Join(", ", parts)}" : "";
        return moves.Length == 0 ? fingers.Length == 0 ? "stay" : fingers : fingers.Length == 0 ? moves : $"{moves}; {fingers}";
    }

    // what is said aloud, and who interrupts
    void Speak()
    {
        Say(0, $"All right: {take.Instruction}.");
        TimelineEntry[] skills = [.. take.Timeline];
        int[] later = [.. Enumerable.Range(1, Math.Max(0, skills.Length - 1)).Where(i => skills[i].Succeeded && skills[i - 1].Succeeded
            && skills[i].SkillId != "home" && FrameOf(skills[i].FirstTick) is > 0 and var f && f < length - 1)];
        if (later.Length > 0 && rng.Chance("interrupt", Interrupts))
        {
            TimelineEntry next = skills[later[rng.Integer("interrupt-at", later.Length)]];
            int frame = FrameOf(next.FirstTick);
            Add(frame, new("user", "interjection", rng.Pick("interrupt-with", $"Good. Now {next.Phrase}.", $"Go on: {next.Phrase}, please.",
                $"Well done. Next, {next.Phrase}.")));
            Say(frame, $"Yes, I am {Doing(next)}.");
        }
        foreach (TimelineEntry failed in skills.Where(s => !s.Succeeded)) Say(FrameOf(failed.EndTick), $"{Failure(failed)} I try again.");
        if (length > 1) Say(length - 1, "Done.");
    }

    void Say(int frame, string text) => Add(frame, LanguageRow.Say(text));

    void Add(int frame, LanguageRow row)
    {
        if (!spoken.TryGetValue(frame, out List<LanguageRow>? rows)) spoken.Add(frame, rows = []);
        rows.Add(row);
    }

    // one question to each camera, of a kind and in a language that take turns
    void AskViews(in FrameMoment moment, int turn, List<LanguageRow> rows)
    {
        References references = At(moment.State);
        for (int camera = 0; camera < moment.Views.Count; camera++)
        {
            CameraView view = moment.Views[camera];
            var asker = new ViewQuestions(moment.Take, moment.State, view, references, turn % 2 == 0 ? Tongue.English : Tongue.Chinese,
                rng.Split("question", turn).Split(view.Camera.Name).Unlogged(), SeenPixels, SeenShare);
            for (int kind = 0; kind < ViewQuestions.Kinds; kind++)
            {
                if (asker.Ask((turn + camera + kind) % ViewQuestions.Kinds) is not var (question, answer)) continue;
                string feature = PictureSpec.ColorFeature(view.Camera.Name);
                rows.Add(new("user", "vqa", question) { Camera = feature });
                rows.Add(new("assistant", "vqa", LanguageColumns.Json(answer)) { Camera = feature });
                break;
            }
        }
    }

    // where the tool will be in this picture
    LanguageRow? Trace(in FrameMoment moment, CameraView view)
    {
        var points = new JsonArray();
        for (int i = 0; i < ToolTrace.Points; i++)
            if (view.Project(facts.ToolAt(moment.State.Time + i * ToolTrace.Apart)) is { } p && view.Contains(p))
                points.Add((JsonNode)new JsonArray(Math.Round(p.U, 1), Math.Round(p.V, 1)));
        if (points.Count < 2) return null;
        var content = new JsonObject { ["label"] = "gripper", ["point_format"] = "xy", ["trace"] = points };
        return new("assistant", "trace", LanguageColumns.Json(content)) { Camera = PictureSpec.ColorFeature(view.Camera.Name) };
    }

    /// <summary>
    /// For provenance: the words for every thing and what they mean, every way to ask with the characters that speak of each thing, those
    /// kept from training among them, wishes that are not this one, and the story in Chinese.
    /// </summary>
    /// <param name="first">What the cameras see at the first frame; may be empty.</param>
    public JsonObject ToJson(IReadOnlyList<JsonObject> first)
    {
        var told = new JsonObject { ["things"] = Things(first), ["paraphrases"] = new JsonArray([.. paraphrases.Select(Tell)]) };
        told["counterfactuals"] = new JsonArray([.. Counterfactuals().Select(c => (JsonNode)c)]);
        told["story_zh"] = new JsonArray([.. take.Timeline.Select(Chinese).OfType<string>().Select(t => (JsonNode)t)]);
        return told;
    }

    JsonNode Tell(Paraphrase p) => new JsonObject
    {
        ["language"] = p.Tongue == Tongue.English ? "en" : "zh", ["text"] = p.Text, ["template"] = p.Template, ["seen"] = !p.Unseen,
        ["spans"] = new JsonArray([.. p.Spans.Select(s => (JsonNode)new JsonObject
        {
            ["from"] = s.From, ["to"] = s.To, ["object"] = s.Thing.Name, ["instance_id"] = (int)take.Index[s.Thing].InstanceId,
        })]),
    };

    JsonArray Things(IReadOnlyList<JsonObject> first)
    {
        var things = new JsonArray();
        foreach (SceneObject thing in take.Index.Objects)
        {
            var entry = new JsonObject { ["object"] = thing.Ref.Name, ["instance_id"] = (int)thing.InstanceId };
            foreach (Tongue tongue in Enum.GetValues<Tongue>())
                if (Of(thing.Ref, tongue) is { } said) entry[tongue == Tongue.English ? "en" : "zh"] = said;
            if (thing.InstanceId - 1 < first.Count) entry["views"] = first[thing.InstanceId - 1].DeepClone();
            things.Add((JsonNode)entry);
        }
        return things;
    }

    string? Chinese(TimelineEntry skill)
    {
        string? told = Told(skill, Tongue.Chinese, f => f.Chinese[0]);
        return told is null ? null : skill.Succeeded ? $"机器人{told}。" : $"机器人{told}，但没有成功：{FailureWords.Chinese(skill.Cause)}。";
    }

    // the same wish about another thing of the scene, or one that is not there: what must not be done for this episode's sentence
    IEnumerable<JsonObject> Counterfactuals()
    {
        List<(Phrasing Family, ObjectRef[] Things)> wanted = Wanted();
        if (wanted.Count != 1 || wanted[0].Things.Length == 0) yield break;
        (Phrasing family, ObjectRef[] things) = wanted[0];
        foreach (Tongue tongue in Enum.GetValues<Tongue>())
        {
            string core = tongue == Tongue.English ? family.English[0] : family.Chinese[0];
            string?[] fill = [.. things.Select(t => Of(t, tongue))];
            if (fill.Any(f => f is null)) continue;
            foreach (SceneObject other in take.Index.Objects.Where(o => o.Movable && !things.Contains(o.Ref)).Take(2))
                if (Of(other.Ref, tongue) is { } said)
                    yield return Counterfactual(tongue, core, [said, .. fill.Skip(1).OfType<string>()], "another-thing");
            SceneObject meant = take.Index[things[0]];
            if (AbsentColour(meant, tongue) is { } absent)
                yield return Counterfactual(tongue, core, [absent, .. fill.Skip(1).OfType<string>()], "no-such-thing");
        }
    }

    string? AbsentColour(SceneObject meant, Tongue tongue)
    {
        if (meant.Asset.ColorName.Length == 0) return null;
        string[] there = [.. take.Index.Objects.Select(o => o.Asset.ColorName)];
        string[] absent = [.. Assets.NamedColor.Palette.Select(c => c.Name).Where(c => !there.Contains(c))];
        if (absent.Length == 0) return null;
        string colour = rng.Pick($"absent/{tongue}", absent), noun = words[tongue][meant.Ref.Name].Noun;
        return tongue == Tongue.English ? $"the {colour} {noun}" : $"{ChineseWords.Of(colour)}{noun}";
    }

    static JsonObject Counterfactual(Tongue tongue, string core, IReadOnlyList<string> fill, string kind) => new()
    {
        ["language"] = tongue == Tongue.English ? "en" : "zh", ["text"] = Phrasing.Fill(core, fill), ["kind"] = kind,
    };
}
