using Praxis.App;
using Praxis.Core;
using Praxis.Data;
using Praxis.Rollout;
using Praxis.Simulation;
using Praxis.Tasks;
using Praxis.Tests.Acceptance.Cli;
using Xunit;

namespace Praxis.Tests.Acceptance.Serving;

/// <summary>Worlds for programs in other languages.</summary>
public sealed class Env_IsServed
{
    const int Fps = 15;
    static readonly EnvOptions Options = new() { Task = "block-in-bowl", Fps = Fps, Port = 0 };

    [FactIfPython]
    public void PythonsClient_IsAtHome()
    {
        using var served = new ServedPolicy("env --task mug-on-tray");
        Finished checkedAll = Python.Run("check_env.py", $"{served.Address}".TrimEnd('/'));
        Assert.True(checkedAll is { Code: 0, Out: "well\n" }, $"{checkedAll}");
        Assert.Equal(0, served.Interrupt().Code);
    }

    [FactIfNumpy]
    public void TheExample_Runs()
    {
        using var served = new ServedPolicy("env");
        Finished ran = Python.Run("../../../examples/python/first_rollout.py", $"{served.Address}".TrimEnd('/'));
        Assert.True(ran.Code == 0 && ran.Out.Contains("45 steps", StringComparison.Ordinal), $"{ran}");
    }

    [Fact]
    public async Task WhatTheExpertDid_SucceedsFromOutside()
    {
        await using EnvServer server = await EnvServer.Start(Engine.Catalog(), Options, _ => { });
        using EnvClient client = await EnvClient.Connect(server.Address);
        (ulong seed, double[][] actions) = ExpertsActions(Setting());
        await client.Reset(seed);
        IReadOnlyDictionary<string, object?> last = new Dictionary<string, object?>();
        foreach (double[] action in actions.Concat(Enumerable.Repeat(actions[^1], 2 * Fps)))
        {
            last = await client.Step([.. action.Select(x => (float)x)]);
            if (last["terminated"] is true) break;
        }
        Assert.Equal((1.0, true, false), (last["reward"], last["terminated"], last["truncated"]));
        Assert.True(EnvClient.Info(last)["success"] is true);
    }

    [Fact]
    public async Task ActionsFromOutside_DoWhatAPolicysDo()
    {
        float[][] actions = Wander(steps: 40);
        (Outcome outcome, float[] state, double time) = PlayHere(actions, seed: 5);
        await using EnvServer server = await EnvServer.Start(Engine.Catalog(), Options, _ => { });
        using EnvClient client = await EnvClient.Connect(server.Address);
        await client.Reset(5);
        IReadOnlyDictionary<string, object?> last = await client.Step(actions[0]);
        for (int k = 1; EnvClient.Info(last)["failure"] is "none"; k++) last = await client.Step(actions[Math.Min(k, actions.Length - 1)]);
        IReadOnlyDictionary<string, object?> info = EnvClient.Info(last);
        Assert.Equal((outcome.Cause.Id(), outcome.Why, time), (info["failure"], info["why"], info["time"]));
        Assert.Equal(state, EnvClient.State(last));
    }

    [Fact]
    public async Task TwoClients_HaveAWorldEach()
    {
        await using EnvServer server = await EnvServer.Start(Engine.Catalog(), Options, _ => { });
        using EnvClient one = await EnvClient.Connect(server.Address), other = await EnvClient.Connect(server.Address);
        float[] start = EnvClient.State(await one.Reset(1));
        await other.Reset(1);
        float[] moved = [start[0] + 0.1f, .. start[1..]];
        float[] before = EnvClient.State(await one.Step(moved));
        await other.Step(start); // goes elsewhere, and does not disturb
        float[] after = EnvClient.State(await one.Step(moved));
        await other.Reset(1);
        Assert.Equal(before, EnvClient.State(await other.Step(moved)));
        Assert.Equal(after, EnvClient.State(await other.Step(moved)));
    }

    [Fact]
    public async Task AWildAction_IsTamed_AndSaidSo()
    {
        await using EnvServer server = await EnvServer.Start(Engine.Catalog(), Options, _ => { });
        using EnvClient client = await EnvClient.Connect(server.Address);
        await client.Reset(0);
        IReadOnlyDictionary<string, object?> told = await client.Step([.. Enumerable.Repeat(float.MaxValue, 8)]);
        Assert.Equal("none", EnvClient.Info(told)["failure"]);
        var safety = (IReadOnlyDictionary<string, object?>)EnvClient.Info(told)["safety"]!; // always there
        Assert.Contains("joint-limit", safety.Keys);
        Assert.All(EnvClient.State(told), x => Assert.InRange(x, -4, 4));
    }

    [Fact]
    public async Task AClientThatVanishes_TakesItsWorldAlong()
    {
        await using EnvServer server = await EnvServer.Start(Engine.Catalog(), Options, _ => { });
        using (EnvClient client = await EnvClient.Connect(server.Address))
        {
            await client.Reset(0);
            Assert.Equal(1, Worlds());
            await client.Send("step", ("action", NdArray.Of(new float[8], 8))); // is gone before the answer
        }
        Assert.True(SpinWait.SpinUntil(() => Worlds() == 0, TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task TheServersEnd_TakesEveryWorldAlong()
    {
        EnvServer server = await EnvServer.Start(Engine.Catalog(), Options, _ => { });
        using EnvClient one = await EnvClient.Connect(server.Address), other = await EnvClient.Connect(server.Address);
        await one.Reset(0);
        await other.Reset(0);
        await server.DisposeAsync();
        Assert.Equal(0, Worlds());
    }

    public static TheoryData<string, (string, object?)[], string> Mistakes => new()
    {
        { "", [], "'request' must be a text that says what is wanted: spaces, reset, step, observe." },
        { "rset", [], "No request 'rset'. Did you mean 'reset'?" },
        { "step", [("action", new List<object?> { 1L, 2L, 3L })], "'action' must be a vector of 8 numbers; list of 3 came" },
        { "step", [("action", "left")], "'action' must be a vector of 8 numbers; text came" },
        { "step", [("action", NdArray.Of([0, float.NaN, 0, 0, 0, 0, 0, 0], 8))], "'action' has a number that is not finite: NaN at 1" },
        { "step", [], "'action', a vector of 8 numbers, is missing" },
        { "step", [("action", NdArray.Of(new float[8], 8))], "There is no episode yet. Send a reset first." },
        { "observe", [], "There is no episode yet. Send a reset first." },
        { "reset", [("task", "mug-on-try")], "Did you mean 'mug-on-tray'?" },
        { "reset", [("scene", "white-kitchn")], "Did you mean 'white-kitchen'?" },
        { "reset", [("tsk", "mug-on-tray")], "Is 'task' meant?" },
        { "reset", [("cameras", new[] { "frnt" })], "Did you mean 'front'?" },
        { "reset", [("cameras", new[] { "front", "front" })], "'front' is named twice" },
        { "reset", [("size", NdArray.Of([64.5f, 48], 2))], "[64.5, 48] is not a width and height in pixels" },
        { "reset", [("size", NdArray.Of([1e9f, 48], 2))], "whole numbers from 16 to 2048" },
        { "reset", [("seed", -1L)], "'seed' must be a whole number from 0" },
        { "spaces", [("task", "nothing")], "No task 'nothing'" },
    };

    [Theory, MemberData(nameof(Mistakes))]
    public async Task AMistake_IsNamed_AndTheServerGoesOn(string request, (string, object?)[] fields, string words)
    {
        await using EnvServer server = await EnvServer.Start(Engine.Catalog(), Options, _ => { });
        using EnvClient client = await EnvClient.Connect(server.Address), next = await EnvClient.Connect(server.Address);
        var refused = await Assert.ThrowsAsync<PraxisException>(() => client.Ask(request, fields));
        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", refused.Message, StringComparison.Ordinal); // no stack trace
        Assert.Equal(8, EnvClient.State(await next.Reset(0)).Length);
    }

    [Theory]
    [InlineData("env --task mug-on-try", "'mug-on-try'", "Did you mean 'mug-on-tray'?")]
    [InlineData("env --cameras frnt", "'frnt'", "Did you mean 'front'?")]
    [InlineData("env --size 4096x4096", "[4096, 4096]", "from 16 to 2048")]
    [InlineData("env --scene laid-tble", "--scene", "Did you mean 'laid-table'?")]
    [InlineData("env --port 70000", "--port", "'70000'")]
    [InlineData("env --robot pnada", "--robot", "Did you mean 'panda'?")]
    [InlineData("env --host 192.0.2.1 --port 0", "192.0.2.1")]
    public void AWrongCommandLine_IsRefused(string line, params string[] words) =>
        PraxisProgram.AssertRefused(PraxisProgram.Run(Shell.Root, line), words);

    [Fact]
    public async Task ATakenPort_IsRefused()
    {
        await using EnvServer server = await EnvServer.Start(Engine.Catalog(), Options, _ => { });
        Finished refused = PraxisProgram.Run(Shell.Root, $"env --port {server.Address.Port}");
        PraxisProgram.AssertRefused(refused, $"Port {server.Address.Port}", "--port");
    }

    // threads of this process that hold a world
    static int Worlds() => Directory.EnumerateDirectories("/proc/self/task").Count(IsWorld);

    static bool IsWorld(string thread)
    {
        try
        {
            return File.ReadAllText(Path.Combine(thread, "comm")).Trim() == "world";
        }
        catch (IOException)
        {
            return false; // it has just ended
        }
    }

    static TaskSetting Setting()
    {
        Catalog catalog = Engine.Catalog();
        return new(catalog.Create<TaskDefinition>("block-in-bowl").Build(catalog), catalog.Create<Robot>("panda"), catalog);
    }

    // targets that sway around the robot's first one
    static float[][] Wander(int steps)
    {
        using TaskWorld start = TaskWorld.Open(Setting(), Rng.FromSeed(5).Split("env"));
        float[] home = [.. ActionSpace.Commanded(start.World.State).Select(x => (float)x)];
        return [.. Enumerable.Range(1, steps).Select(k => home.Select((x, j) => x + 0.03f * MathF.Sin(0.3f * k + j)).ToArray())];
    }

    // what an evaluation does with a policy that says one action at a time
    static (Outcome Outcome, float[] State, double Time) PlayHere(float[][] actions, ulong seed)
    {
        TaskSetting setting = Setting();
        using TaskWorld start = TaskWorld.Open(setting, Rng.FromSeed(seed).Split("env"));
        using var eyes = new LiveObserver(start, PictureSpec.Live([], 64, 64, Fps));
        using var safety = new SafetyLayer(start.World);
        using var policy = new Script(actions);
        var trace = new StateTrace(start.World.Index.Layout.Length, World.ControlPeriod);
        var actor = new GuardedActor(new PolicyActor(start.World, policy, eyes, Fps, execute: 1), safety);
        Outcome outcome = Rollout.Rollout.Run(start.World, actor, setting.Task, trace, hold: 0.5);
        return (outcome, eyes.Observe(start.World.State).State, start.World.State.Time);
    }

    // the first seed with which the expert succeeds, and its targets frame by frame
    static (ulong Seed, double[][] Actions) ExpertsActions(TaskSetting setting)
    {
        for (ulong seed = 0; ; seed++)
        {
            using TaskWorld start = TaskWorld.Open(setting, Rng.FromSeed(seed).Split("env"));
            var trace = new StateTrace(start.World.Index.Layout.Length, World.ControlPeriod);
            var expert = new ExpertActor(setting.Task.Expert, start.World, start.Rng.Split("planning"));
            if (!Rollout.Rollout.Run(start.World, expert, setting.Task, trace).Success) continue;
            return (seed, [.. Enumerable.Range(1, (int)(trace.Duration * Fps)).Select(k => At(trace, start.World.Index, (double)k / Fps))]);
        }
    }

    static double[] At(StateTrace trace, SceneIndex index, double time)
    {
        var state = new WorldState(index);
        trace.ReadAt(time, state, (new(index), new(index)));
        return ActionSpace.Commanded(state);
    }

    /// <summary>Says one action after the other, and the last for ever.</summary>
    sealed class Script(float[][] actions) : IPolicy
    {
        int next;

        public IReadOnlyDictionary<string, object> Metadata { get; } = new Dictionary<string, object>();
        public ActionChunk Act(Observation observation) => new(1, actions[0].Length, actions[Math.Min(next++, actions.Length - 1)]);
        public void Reset(ulong seed) => next = 0;
        public void Dispose() { }
    }
}
