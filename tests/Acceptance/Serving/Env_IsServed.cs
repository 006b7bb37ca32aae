using System.Net.WebSockets;
using System.Text;
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

    [FactIfPython]
    public void PythonsClient_IsAtHome()
    {
        using var served = new ServedPolicy("env --task mug-on-tray");
        Finished checkedAll = Python.Run("check_env.py", $"{served.Address}".TrimEnd('/'));
        Assert.True(checkedAll is { Code: 0, Out: "well\n" }, $"{checkedAll}");
        Assert.Equal(0, served.Interrupt().Code);
    }

    [FactIfPython]
    public void TheExample_Runs()
    {
        using var served = new ServedPolicy("env");
        Finished ran = Python.Run("../../../examples/python/first_rollout.py", $"{served.Address}".TrimEnd('/'));
        Assert.True(ran.Code == 0 && ran.Out.Contains("45 steps", StringComparison.Ordinal), $"{ran}");
    }

    [Fact]
    public async Task WhatTheExpertDid_SucceedsFromOutside()
    {
        await using EnvServer server = await EnvServer.Start(Engine.Catalog(), new() { Task = "block-in-bowl", Fps = Fps, Port = 0 }, _ => { });
        using var client = new ClientWebSocket();
        await client.ConnectAsync(server.Address, default);
        await Receive(client);
        (ulong seed, double[][] actions) = ExpertsActions("block-in-bowl");
        await Ask(client, ("request", "reset"), ("seed", seed), ("cameras", Array.Empty<string>()));
        IReadOnlyDictionary<string, object?> last = new Dictionary<string, object?>();
        foreach (double[] action in actions.Concat(Enumerable.Repeat(actions[^1], 2 * Fps)))
        {
            last = await Ask(client, ("request", "step"), ("action", NdArray.Of([.. action.Select(x => (float)x)], action.Length)));
            if (last["terminated"] is true) break;
        }
        Assert.Equal((1.0, true, false), (last["reward"], last["terminated"], last["truncated"]));
        Assert.True(((IReadOnlyDictionary<string, object?>)last["info"]!)["success"] is true);
    }

    // the first seed with which the expert succeeds, and its targets frame by frame
    static (ulong Seed, double[][] Actions) ExpertsActions(string task)
    {
        Catalog catalog = Engine.Catalog();
        var setting = new TaskSetting(catalog.Create<TaskDefinition>(task).Build(catalog), catalog.Create<Robot>("panda"), catalog);
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

    static async Task<IReadOnlyDictionary<string, object?>> Ask(ClientWebSocket client, params (string Key, object? Value)[] fields)
    {
        await client.SendAsync(MsgpackNumpy.Encode(fields.ToDictionary(f => f.Key, f => f.Value)), WebSocketMessageType.Binary, true, default);
        return await Receive(client);
    }

    static async Task<IReadOnlyDictionary<string, object?>> Receive(ClientWebSocket client)
    {
        var buffer = new byte[1 << 20];
        int length = 0;
        WebSocketReceiveResult part;
        do
        {
            part = await client.ReceiveAsync(new ArraySegment<byte>(buffer, length, buffer.Length - length), default);
            length += part.Count;
        }
        while (!part.EndOfMessage);
        Assert.True(part.MessageType == WebSocketMessageType.Binary, Encoding.UTF8.GetString(buffer, 0, length));
        return MsgpackNumpy.DecodeMap(buffer.AsMemory(0, length));
    }
}
