using System.Diagnostics;
using System.Text.Json.Nodes;
using Praxis.Core;
using Praxis.Data;

namespace Praxis.App;

/// <summary>The demo's dataset three times: by one worker, by two, and by a process that is killed three times and goes on.</summary>
public sealed class ByteIdentity : AcceptCheck
{
    const int Kills = 3, Episodes = 6;
    const int Seed = 4; // of the moments of the kills

    public override string Issue => "D1";

    public override string Promise =>
        $"one worker, two workers, and a run killed {Kills} times with -9 and resumed give identical manifests";

    public override AcceptOutcome Run(AcceptContext context)
    {
        string one = Path.Combine(context.Scratch, "one"), two = Path.Combine(context.Scratch, "two");
        string killed = Path.Combine(context.Scratch, "killed");
        // an older build's work proves nothing of this one
        foreach (string folder in (string[])[one, two, killed]) Durable.DeleteFolder(folder);
        double seconds = Make(one, 1, context);
        Make(two, 2, context);
        double[] moments = KillRepeatedly(killed, seconds, context);
        Manifest manifest = Manifest.Read(one)!; // just finished
        bool workers = Bytes(one).AsSpan().SequenceEqual(Bytes(two)), resumed = Bytes(one).AsSpan().SequenceEqual(Bytes(killed));
        bool whole = !manifest.Verify(one).Concat(manifest.Verify(two)).Concat(manifest.Verify(killed)).Any();
        return new(workers && resumed && whole && moments.Length == Kills, new()
        {
            ["manifest_sha256"] = FileHash.Of(one, Manifest.FileName).Sha256, ["platform"] = manifest.Platform,
            ["episodes"] = manifest.Episodes.Count,
            ["two_workers_equal_one"] = workers, ["killed_and_resumed_equal"] = resumed, ["every_file_as_its_hash"] = whole,
            ["killed_at_seconds"] = new JsonArray([.. moments.Select(m => (JsonNode)Math.Round(m, 2))]),
        });
    }

    static double Make(string folder, int workers, AcceptContext context)
    {
        var options = new GenerateOptions { Tasks = ["mug-on-tray"], Out = folder, Episodes = Episodes, Workers = workers };
        GenerateReport report = new Generate(context.Catalog).Run(options, null, context.Stop);
        context.Say($"  {workers} at once: {report.Seconds:F1} s");
        return report.Seconds;
    }

    static byte[] Bytes(string folder) => File.ReadAllBytes(Path.Combine(folder, Manifest.FileName));

    // the moments at which it was killed, s after each start
    static double[] KillRepeatedly(string folder, double undisturbed, AcceptContext context)
    {
        Rng rng = Rng.FromSeed(Seed);
        var moments = new List<double>();
        for (int kill = 0; kill < Kills; kill++)
        {
            using Process child = Start(folder, context);
            // of one worker: three of them end before two are done
            double moment = rng.Split("kill", kill).Uniform("moment", 0.05, 0.15) * undisturbed;
            if (child.WaitForExit(TimeSpan.FromSeconds(moment))) break;
            child.Kill();
            child.WaitForExit();
            moments.Add(moment);
        }
        using Process last = Start(folder, context);
        last.WaitForExit();
        if (last.ExitCode != 0)
            throw new PraxisException($"{context.Program} ended with {last.ExitCode} when it went on after {moments.Count} kills.");
        return [.. moments];
    }

    // never null: no shell is involved
    static Process Start(string folder, AcceptContext context) => Process.Start(new ProcessStartInfo(context.Program,
        ["generate", "mug-on-tray", "--out", folder, "--episodes", $"{Episodes}", "--workers", "2", "--resume", "--quiet"]))!;
}
