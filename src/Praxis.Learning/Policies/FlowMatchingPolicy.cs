using Praxis.Core;
using Praxis.Data;

namespace Praxis.Learning;

/// <summary>Answers an observation with a chunk of actions drawn from a learned flow.</summary>
public sealed class FlowMatchingPolicy : IPolicy
{
    /// <summary>Name of the file that a training run leaves for acting.</summary>
    public const string FileName = "policy.safetensors";

    internal const string ConfigKey = "praxis.policy";
    const int EulerSteps = 10; // openpi's
    readonly FlowNetwork network;
    readonly Vocabulary vocabulary;
    readonly ActionCoding coding;
    readonly Device device;
    readonly Lock acting = new();
    RngSequence chance;
    int threads;

    FlowMatchingPolicy(FlowConfig config, FlowNetwork network, Device device)
    {
        (Config, this.network, this.device) = (config, network, device);
        (vocabulary, coding) = (new(config.Vocabulary), config.Coding);
        Reset(0);
    }

    public FlowConfig Config { get; }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object> Metadata => new SortedDictionary<string, object>(StringComparer.Ordinal)
    {
        ["policy"] = "flow", ["action_names"] = coding.OutputNames.ToArray(), ["state_names"] = Config.StateNames.ToArray(),
        ["cameras"] = Config.Cameras.ToArray(), ["fps"] = Config.Fps, ["action_horizon"] = Config.Chunk,
        ["image_width"] = Config.ImageWidth, ["image_height"] = Config.ImageHeight,
    };

    /// <summary>Opens a checkpoint.</summary>
    /// <param name="path">A file, or the folder of a training run.</param>
    /// <param name="device">Where it computes.</param>
    /// <param name="threads">Processors that an answer may use; 0 for what the thread that asks has been given.</param>
    /// <exception cref="PraxisException">It is missing, damaged or of another kind, or learning is not set up.</exception>
    public static FlowMatchingPolicy Open(string path, Device device = default, int threads = 0)
    {
        if (Directory.Exists(path)) path = Path.Combine(path, FileName);
        if (!File.Exists(path)) throw new PraxisException($"There is no file '{path}'. ./praxis train makes one.");
        LearningEngine.Require();
        using var scope = new Scope();
        var tensors = Safetensors.Read(path, out var metadata);
        if (!metadata.TryGetValue(ConfigKey, out string? text))
            throw new PraxisException($"'{path}' is no checkpoint of a flow policy: it lacks '{ConfigKey}'. ./praxis train makes them.");
        FlowConfig config = FlowConfig.FromJson(path, text);
        var network = new FlowNetwork(config, Rng.FromSeed(0));
        try
        {
            network.Load($"'{path}'", tensors);
            network.To(ElementType.Float32, device);
            return new(config, network, device) { threads = threads };
        }
        catch
        {
            network.Dispose();
            throw;
        }
    }

    /// <summary>Writes a checkpoint that <see cref="Open"/> reads.</summary>
    internal static void Save(string path, FlowConfig config, IEnumerable<(string Name, Tensor Value)> weights) =>
        Safetensors.Write(path, weights, new Dictionary<string, string> { [ConfigKey] = config.ToJson() });

    /// <inheritdoc/>
    public void Reset(ulong seed)
    {
        lock (acting) chance = Rng.FromSeed(seed).Sequence("flow");
    }

    /// <inheritdoc/>
    /// <exception cref="PraxisException">The state has another number of elements, or none of the policy's cameras was given.</exception>
    public ActionChunk Act(Observation observation)
    {
        lock (acting)
        {
            if (threads > 0) LearningEngine.UseThreads(threads); // it is the calling thread's
            using var scope = new Scope();
            var batch = new ObservationBatch(Config, 1);
            Fill(batch, observation);
            var noise = new float[Config.Chunk * Config.ActionSize];
            for (int i = 0; i < noise.Length; i++) noise[i] = (float)chance.Normal();
            Tensor start = Tensor.From(noise, [1, Config.Chunk, Config.ActionSize], device);
            float[] coded = network.Sample(batch.ToTensors(device), start, EulerSteps).ToFloats();
            Config.Action.Restore(coded);
            return Decode(coded, observation);
        }
    }

    public void Dispose() => network.Dispose();

    void Fill(ObservationBatch batch, Observation observation)
    {
        if (!observation.Vectors.TryGetValue("observation.state", out float[]? state) || state.Length != Config.StateNames.Count)
            throw new PraxisException($"The policy wants 'observation.state' with {Config.StateNames.Count} elements " +
                $"({string.Join(", ", Config.StateNames)}); {(state is null ? "none came" : $"{state.Length} came")}.");
        if (Config.Cameras.Count > 0 && !Config.Cameras.Any(observation.Images.ContainsKey))
            throw new PraxisException($"The policy sees through {string.Join(", ", Config.Cameras)}; given: " +
                $"{(observation.Images.Count == 0 ? "none" : string.Join(", ", observation.Images.Keys.Order(StringComparer.Ordinal)))}.");
        coding.WriteState(state, Tools(observation), batch.State(0));
        Config.State.Normalize(batch.State(0));
        batch.SetInstruction(0, vocabulary, observation.Prompt);
        for (int i = 0; i < Config.Cameras.Count; i++)
        {
            bool present = observation.Images.TryGetValue(Config.Cameras[i], out Image<Rgb24>? image);
            batch.SetPresent(i, 0, present);
            if (present) ImageScaling.Scale(image!, Config.ImageWidth, Config.ImageHeight, batch.Image(i, 0)); // present: not null
        }
    }

    ReadOnlySpan<float> Tools(Observation observation)
    {
        if (Config.Actions != ActionCoding.Tool) return [];
        if (observation.Vectors.TryGetValue("observation.ee_pose", out float[]? tools) && tools.Length == Config.ToolNames.Count)
            return tools;
        throw new PraxisException($"The policy wants 'observation.ee_pose' with {Config.ToolNames.Count} elements " +
            $"({string.Join(", ", Config.ToolNames)}); {(tools is null ? "none came" : $"{tools.Length} came")}.");
    }

    ActionChunk Decode(ReadOnlySpan<float> coded, Observation observation)
    {
        int size = coding.OutputNames.Count;
        var actions = new float[Config.Chunk * size];
        for (int i = 0; i < Config.Chunk; i++)
        {
            ReadOnlySpan<float> action = coded.Slice(i * Config.ActionSize, Config.ActionSize);
            coding.Decode(action, observation.State, Tools(observation), actions.AsSpan(i * size, size));
        }
        return new(Config.Chunk, size, actions);
    }
}
