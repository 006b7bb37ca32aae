using System.Text.Json.Nodes;
using Praxis.Data;
using Xunit;

namespace Praxis.Tests.Unit.Data;

/// <summary>The nested columns of language, written by us and read by us and by DuckDB; and what the validator says of wrong ones.</summary>
public sealed class Language_IsWritten
{
    const string Front = "observation.images.front";

    static readonly LanguageRow[] Story =
    [
        new("user", "task_aug", "把红色的杯子放到托盘上") { Timestamp = 0 },
        new("assistant", "subtask", "pick up the mug") { Timestamp = 0 },
        new("assistant", "plan", "1. pick up the mug\n2. put it down") { Timestamp = 0 },
        new("assistant", "subtask", "put it down") { Timestamp = 0.4f },
    ];

    static IReadOnlyList<LanguageRow> EventsAt(int frame) => frame switch
    {
        0 => [LanguageRow.Say("All right.")],
        3 => [new("user", "vqa", "Where is \"it\"?") { Camera = Front }, new("assistant", "vqa", """{"detections":[]}""") { Camera = Front }],
        5 => [new("user", "interjection", "Now put it down."), LanguageRow.Say("Yes.")],
        6 => [new("assistant", "trace", """{"trace":[[1,2],[3,4]]}""") { Camera = Front }],
        7 => [new("assistant", null, null) { ToolCalls = [LanguageColumns.SayCall("a"), LanguageColumns.SayCall("好")] }],
        _ => [],
    };

    static SyntheticDataset Make(Func<int, int, IReadOnlyList<LanguageRow>> persistent, Func<int, IReadOnlyList<LanguageRow>> events)
    {
        var plain = new SyntheticDataset(10);
        var data = new SyntheticDataset(10)
        {
            Info = plain.Info with { Features = [.. plain.Info.Features, .. LanguageColumns.Names.Select(LanguageColumns.Feature)] },
        };
        plain.Dispose();
        List<EpisodePart> parts = [];
        for (int slot = 0; slot < 2; slot++)
        {
            using EpisodePartWriter writer = data.Begin(slot, 12);
            for (int frame = 0; frame < 12; frame++)
            {
                data.AddFrame(writer, slot, frame, 12);
                writer.Add(LanguageColumns.Persistent, persistent(slot, frame));
                writer.Add(LanguageColumns.Events, events(frame));
            }
            parts.Add(writer.Publish(new()
            {
                Tasks = ["move the gradient"], Seed = (ulong)slot, TaskId = "synthetic", TraceHash = "none", Provenance = new() { ["draws"] = new JsonArray(slot) },
            }));
        }
        data.Assemble([.. parts]);
        return data;
    }

    static IEnumerable<Finding> Said(SyntheticDataset data) => DatasetValidator.Validate(data.Root).Where(f => f.Rule == "V3-14");

    [FactIfFfmpeg]
    public void AndReadBack()
    {
        using SyntheticDataset data = Make((_, _) => Story, EventsAt);
        using LeRobotV3Reader read = LeRobotV3Reader.Open(data.Root);
        for (int episode = 0; episode < 2; episode++)
        {
            EpisodeColumn[] columns = [.. read.ReadColumns(episode, LanguageColumns.Names)];
            Assert.All(columns.Single(c => c.Feature.Name == LanguageColumns.Persistent).ToLanguage(), rows => Assert.Equal(Story, rows));
            IReadOnlyList<IReadOnlyList<LanguageRow>> events = columns.Single(c => c.Feature.Name == LanguageColumns.Events).ToLanguage();
            Assert.All(Enumerable.Range(0, 12), frame => Assert.Equal(EventsAt(frame), events[frame]));
        }
        Assert.Empty(Said(data));
    }

    [FactIfOracle]
    public void AndDuckDbAgrees()
    {
        using SyntheticDataset data = Make((_, _) => Story, EventsAt);
        (int exit, string output) = Tools.Run("node", data.Root, Tools.Oracle!, data.Root); // never null: see the attribute
        Assert.DoesNotContain("V3-14", output, StringComparison.Ordinal);
        Assert.True(exit == 0, output);
    }

    [FactIfFfmpeg]
    public void WrongOnes_AreFound()
    {
        void Finds(string message, Func<int, int, IReadOnlyList<LanguageRow>> persistent, Func<int, IReadOnlyList<LanguageRow>>? events = null)
        {
            using SyntheticDataset data = Make(persistent, events ?? (_ => []));
            Assert.Contains(Said(data), f => f.Message.Contains(message, StringComparison.Ordinal));
        }
        LanguageRow Note(string style, string role = "assistant") => new(role, style, "x") { Timestamp = 0 };
        Finds("differs from that of the frame before", (_, frame) => frame == 4 ? [Story[0]] : Story);
        Finds("Its style is 'vqa'", (_, _) => [Note("vqa")]);
        Finds("Its role is 'robot'", (_, _) => [Note("plan", "robot")]);
        Finds("outside the episode", (_, _) => [Note("plan") with { Timestamp = 99 }]);
        Finds("goes back", (_, _) => [Note("plan") with { Timestamp = 0.5f }, Note("plan")]);
        Finds("neither content nor tool_calls", (_, _) => [Note("plan") with { Content = null }]);
        Finds("exactly vqa and trace name one", (_, _) => Story, frame => frame == 2 ? [new("user", "vqa", "what?")] : []);
        Finds("is no camera feature", (_, _) => Story, frame => frame == 2 ? [new("user", "vqa", "what?") { Camera = "observation.images.top" }] : []);
        Finds("is none of bbox", (_, _) => Story, frame => frame == 2 ? [new("assistant", "vqa", """{"box":1}""") { Camera = Front }] : []);
        Finds("is a tool call of the assistant", (_, _) => Story, frame => frame == 2 ? [new("assistant", null, "hello")] : []);
        Finds("not answered aloud", (_, _) => Story, frame => frame == 2 ? [new("user", "interjection", "stop")] : []);
        Finds("is not {type", (_, _) => Story, frame => frame == 2 ? [new("assistant", null, null) { ToolCalls = ["say"] }] : []);
    }
}
