using System.Diagnostics;
using System.Globalization;
using Praxis.Assets;
using Praxis.Core;
using Praxis.Data;
using Praxis.Planning;
using Praxis.Rendering;
using Praxis.Rollout;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.App;

/// <summary>
/// Looks a task over before a long run: whether its worlds can be laid out, everything is within reach and in view, its sentences are
/// clear, and the expert succeeds. A few worlds, physics only, and one picture of each camera.
/// </summary>
public sealed class Check(Catalog catalog)
{
    const int Width = 256, Height = 256;  // pixels
    const int Seen = 40;                  // pixels: fewer show too little of a thing to learn from
    const double Lay = 0.5, Succeed = 0.6; // shares below which a long run wastes its time

    static readonly double[] Pitches = [Math.PI, 0.75 * Math.PI, Math.PI / 2]; // rad: a hand from above, slanting, from the side

    /// <summary>Looks, and draws the picture.</summary>
    /// <exception cref="PraxisException">The task is not known, or says something that cannot be.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public CheckReport Run(CheckOptions options, CancellationToken stop)
    {
        var clock = Stopwatch.StartNew();
        JobPlan plan = JobPlan.From(new()
        {
            Tasks = [options.Task], Out = options.Out, Robot = options.Robot, Seed = options.Seed, Scene = options.Scene,
            Cameras = options.Cameras, Width = Width, Height = Height,
        });
        JobSpec spec = plan.Resolve(catalog);
        TaskSetting setting = spec.SettingOf(0);
        TaskSpec task = setting.Task;
        var findings = new List<CheckFinding> { new("names", true, $"{task.Slots.Count} things; goal: {task.Goal}") };

        var worlds = new List<TaskWorld>();
        try
        {
            findings.Add(LayOut(setting, options, worlds));
            if (worlds.Count == 0) return new(task.Id, findings, null, clock.Elapsed.TotalSeconds);
            findings.Add(Reach(task, worlds));
            (CheckFinding view, Image<Rgb24>[] pictures) = View(task, worlds, spec.Pictures);
            findings.Add(view);
            findings.Add(Words(task, worlds));
            findings.Add(Plan(task, worlds[0], catalog));
            findings.Add(Try(task, worlds, stop));
            Durable.CreateFolder(options.Out);
            string picture = Path.Combine(options.Out, $"{task.Id}.png");
            PngWriter.Write(picture, ContactSheet.Compose([pictures], pictures.Length / spec.Pictures.Cameras.Count));
            return new(task.Id, findings, picture, clock.Elapsed.TotalSeconds);
        }
        finally
        {
            foreach (TaskWorld world in worlds) world.Dispose();
        }
    }

    // regions that overlap show here: the rule that stands in the way is named
    static CheckFinding LayOut(TaskSetting setting, CheckOptions options, List<TaskWorld> worlds)
    {
        const int Patience = 4;
        var refusals = new List<string>();
        int tried = 0;
        for (; worlds.Count < options.Tries && tried < Patience * options.Tries; tried++)
        {
            (TaskWorld? world, Outcome outcome) = TaskWorld.Begin(setting, Rng.FromSeed(options.Seed).Split("check", tried));
            if (world is not null) worlds.Add(world);
            else refusals.Add(outcome.Why);
        }
        string commonest = refusals.GroupBy(r => r).OrderByDescending(g => g.Count()).FirstOrDefault()?.Key ?? "";
        bool ok = worlds.Count >= Lay * tried;
        return new("layout", ok, $"{worlds.Count} of {tried} drawn worlds can begin{(commonest.Length > 0 ? $"; else: {commonest}" : "")}",
            ok ? null : "Loosen 'within', 'at-least' or the other rules of that thing, or take things away.");
    }

    // the hand comes to everything that the goal speaks of, or to the part that it asks for
    static CheckFinding Reach(TaskSpec task, List<TaskWorld> worlds)
    {
        var far = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var parts = task.Goal.Needs.ToLookup(n => n.Object, n => n.Part);
        foreach (TaskWorld world in worlds)
            foreach (ObjectRef thing in task.Goal.Objects.Distinct().Where(o => !world.World.Index[o].IsWorkSurface))
                if (!parts[thing].DefaultIfEmpty().All(part => IsReached(world.World, thing, part)))
                    far[thing.Name] = far.GetValueOrDefault(thing.Name) + 1;
        return far.Count == 0 ? new("reach", true, $"the hand comes to everything that the goal speaks of, in {worlds.Count} worlds")
            : new("reach", false, "out of reach: " + string.Join(", ", far.Select(f => $"{f.Key} in {f.Value} of {worlds.Count} worlds")),
                "Bring it nearer ('within', 'zone'), or choose another robot.");
    }

    // its middle or any place where something can be done with it, or with a part; what stands in the way is the tries' business
    static bool IsReached(World world, ObjectRef thing, string? part)
    {
        WorldState state = world.State;
        MotionPlanner planner = world.Planner(0);
        double[] from = new double[state.Index.Arms[0].Positions.Length];
        state.ArmPositions(0, from);
        bool whole = string.IsNullOrEmpty(part);
        IEnumerable<Vec3> places = state.Index.AffordancesOf<Affordance>(thing, whole ? null : part).Select(o => o.X_WA(state).P);
        if (whole) places = places.Prepend(state.CenterOf(thing));
        return places.Any(place => Hands(place).Any(hand => planner.Ik.Solutions(hand, from, 1)[0].Succeeded));

        // as seen from the robot
        IEnumerable<Pose> Hands(Vec3 place)
        {
            Vec3 toward = place - state.BasePose().P;
            Quat ahead = Quat.RotZ(Math.Atan2(toward.Y, toward.X));
            return Pitches.Select(pitch => new Pose(ahead * Quat.RotY(pitch), place));
        }
    }

    static (CheckFinding, Image<Rgb24>[]) View(TaskSpec task, List<TaskWorld> worlds, PictureSpec pictures)
    {
        const int Shown = 2;
        var images = new List<Image<Rgb24>>();
        var least = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (int k = 0; k < Math.Min(Shown, worlds.Count); k++)
        {
            using var rig = new CameraRig(worlds[k], pictures);
            var most = task.Goal.Objects.Distinct().ToDictionary(o => o, _ => 0);
            foreach (SceneCamera camera in rig.Cameras)
            {
                var film = new Film(pictures.Width, pictures.Height);
                rig.Render(camera, worlds[k].World.State, 0, film);
                images.Add(film.Color);
                foreach (ObjectRef thing in most.Keys.ToArray())
                {
                    ushort id = worlds[k].World.Index[thing].InstanceId;
                    most[thing] = Math.Max(most[thing], film.Instance.Pixels.Count(p => p == id));
                }
            }
            foreach ((ObjectRef thing, int pixels) in most)
                least[thing.Name] = Math.Min(least.GetValueOrDefault(thing.Name, pixels), pixels);
        }
        List<string> hidden = [.. least.Where(l => l.Value < Seen).Select(l => l.Key)];
        string figures = string.Join(", ", least.Select(l => $"{l.Key} {l.Value}"));
        CheckFinding finding = hidden.Count == 0
            ? new("view", true, $"pixels in the best camera, least of {Math.Min(Shown, worlds.Count)} worlds: {figures}")
            : new("view", false, $"no camera sees {string.Join(", ", hidden)} at the start (pixels: {figures})",
                "Choose other --cameras, or do not begin behind or inside something that is shut.");
        return (finding, [.. images]);
    }

    // every world's words fit one thing each, and every sentence names what the goal speaks of
    static CheckFinding Words(TaskSpec task, List<TaskWorld> worlds)
    {
        ObjectRef[] spoken = [.. task.Phrases.SelectMany(p => p.Slots).Distinct()];
        foreach (TaskWorld world in worlds)
            foreach (var same in spoken.GroupBy(s => world.Say(Phrase.Of($"{s}"))).Where(g => g.Count() > 1))
                return new("words", false, $"'{same.Key}' means {string.Join(" and ", same)}",
                    "Things of one category need something that tells them apart: a colour, a size, or another category.");
        ObjectRef[] meant = [.. task.Goal.Objects.Distinct()];
        foreach (Phrase phrase in task.Phrases)
            if (meant.Except(phrase.Slots).FirstOrDefault() is { } unsaid && !worlds[0].World.Index[unsaid].IsWorkSurface)
                return new("words", false, $"\"{phrase}\" does not speak of {unsaid}, the goal does", $"Name it: {{{unsaid}}}.");
        return new("words", true, $"{task.Phrases.Count} sentence(s), such as \"{worlds[0].Instruction}\"");
    }

    static CheckFinding Plan(TaskSpec task, TaskWorld world, Catalog catalog)
    {
        TaskPlan plan = new TaskPlanner(SkillSet.Of(catalog)).Plan(task.Goal, world.World.State);
        string alone = plan.Succeeded ? $"; the goal alone gives {plan}" : "";
        return task.Expert is not PlannedExpert ? new("plan", true, $"the task's own expert{alone}")
            : plan.Succeeded ? new("plan", true, plan.ToString())
            : new("plan", false, plan.Why, "State a goal that the skills bring about (./praxis list skills), or an expert.");
    }

    // the last question, because it leaves the worlds as they end
    static CheckFinding Try(TaskSpec task, List<TaskWorld> worlds, CancellationToken stop)
    {
        var clock = Stopwatch.StartNew();
        var outcomes = new List<(Outcome Outcome, double Seconds)>();
        foreach (TaskWorld start in worlds)
        {
            var actor = new ExpertActor(task.Expert, start.World, start.Rng.Split("planning").Unlogged());
            var trace = new StateTrace(start.World.Index.Layout.Length, World.ControlPeriod);
            Outcome outcome = Rollout.Rollout.Run(start.World, actor, task, trace, stop);
            outcomes.Add((outcome, trace.Duration));
        }
        int good = outcomes.Count(o => o.Outcome.Success);
        double longest = outcomes.Where(o => o.Outcome.Success).Select(o => o.Seconds).DefaultIfEmpty().Max();
        string worst = outcomes.Where(o => !o.Outcome.Success).GroupBy(o => o.Outcome.Cause.Id()).OrderByDescending(g => g.Count())
            .Select(g => $"; {g.Key}: {g.First().Outcome.Why}").FirstOrDefault() ?? "";
        return new("tries", good >= Succeed * worlds.Count,
            Text($"{good} of {worlds.Count} reach the goal, in at most {longest:F1} s of {task.Horizon:F0} s, ")
                + Text($"{clock.Elapsed.TotalSeconds / worlds.Count:F1} s each here{worst}"),
            good >= Succeed * worlds.Count ? null : "See what stands in the way above; ./praxis yield counts more worlds.");
    }

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
