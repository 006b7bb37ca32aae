using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Praxis.Core;
using Praxis.Data;
using Praxis.Learning;
using Praxis.Rollout;

namespace Praxis.App;

/// <summary>A request for an evaluation with everything filled in that the policy knows of itself.</summary>
sealed record EvaluatePlan(string Policy, int Execute, JobPlan Job, JobSpec Spec)
{
    /// <summary>Combines what was asked for with what the policy says of itself; the former wins.</summary>
    /// <param name="options">What was asked for.</param>
    /// <param name="metadata">What the policy says; null for the expert.</param>
    /// <param name="catalog">Where tasks, robots and cameras are found.</param>
    /// <exception cref="PraxisException">A value is wrong, or the policy is for another robot.</exception>
    public static EvaluatePlan From(EvaluateOptions options, IReadOnlyDictionary<string, object>? metadata, Catalog catalog)
    {
        metadata ??= new Dictionary<string, object>();
        JobPlan job = JobPlan.From(new GenerateOptions
        {
            Tasks = [options.Task], Out = options.Out, Episodes = options.Episodes, Robot = options.Robot, Seed = options.Seed,
            Scene = options.Scene,
            Cameras = options.Cameras ?? PolicyMetadata.Names(metadata, "cameras") ?? ["front", "side", "wrist"],
            Width = options.Width ?? PolicyMetadata.Number(metadata, "image_width") ?? 256,
            Height = options.Height ?? PolicyMetadata.Number(metadata, "image_height") ?? 256,
            Fps = options.Fps ?? PolicyMetadata.Number(metadata, "fps") ?? 15,
        });
        JobSpec spec = job.Resolve(catalog);
        CheckActions(metadata, spec);
        return new(options.Policy, options.Execute, job, spec);
    }

    /// <summary>
    /// What must be equal for a run to be resumed, the build of Praxis included: trials of two builds are no one evaluation. The number of
    /// episodes may grow.
    /// </summary>
    public JsonObject Identity()
    {
        JsonObject arguments = Job.Arguments();
        foreach (string other in (string[])["episodes", "codec", "labels", "max_tries"]) arguments.Remove(other);
        (arguments["policy"], arguments["execute"], arguments["seed"]) = (Policy, Execute, Job.Seed.ToString(CultureInfo.InvariantCulture));
        arguments["build"] = Platform.Build(Spec.Catalog);
        string weights = Directory.Exists(Policy) ? Path.Combine(Policy, FlowMatchingPolicy.FileName) : Policy;
        if (File.Exists(weights)) arguments["policy_sha256"] = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(weights)));
        return arguments;
    }

    static void CheckActions(IReadOnlyDictionary<string, object> metadata, JobSpec spec)
    {
        if (ActionSpace.Spoken(metadata, spec.Robot.Arms) is not ActionKind.Other) return;
        IReadOnlyList<string> told = PolicyMetadata.Names(metadata, "action_names") ?? [];
        var schema = new LabelSchema(spec.Robot.Arms, [], 0);
        throw new PraxisException($"The policy's actions are {string.Join(", ", told)}; those of '{spec.Robot.Id}' are " +
            $"{string.Join(", ", schema.JointNames("pos"))}, or {string.Join(", ", schema.ToolActionNames)}. " +
            "Choose a policy trained for this robot.");
    }
}
