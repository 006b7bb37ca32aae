using System.Globalization;
using Praxis.Core;
using Praxis.Data;

namespace Praxis.Learning;

/// <summary>One step's figures.</summary>
/// <param name="Step">Steps made, this one included.</param>
/// <param name="Loss">Mean squared error of the velocity, normalised actions.</param>
/// <param name="Rate">Learning rate.</param>
/// <param name="GradientNorm">Before it was limited.</param>
public readonly record struct StepResult(long Step, double Loss, double Rate, double GradientNorm);

/// <summary>Trains a flow-matching policy. On one thread the same data, settings and seed give the same curve to the last bit.</summary>
public sealed class FlowTrainer : IDisposable
{
    /// <summary>Name of the file from which a run goes on.</summary>
    public const string FileName = "training.safetensors";

    const double Decay = 0.01, GradientMost = 1;
    const int StatisticsMost = 40_000; // frames
    const int HeldOutParts = 4; // batches that the held-out loss is a mean of
    readonly FlowNetwork network;
    readonly AdamW optimizer;
    readonly MovingAverage average;
    readonly FlowBatches batches;
    readonly Schedule schedule;
    readonly Device device;
    readonly List<TrainingEpisode> training = [], heldOut = [];

    /// <summary>Begins at step 0.</summary>
    /// <exception cref="PraxisException">Learning is not set up, or there is too little data.</exception>
    public FlowTrainer(TrainingData data, TrainingSettings settings, Device device = default)
    {
        LearningEngine.Require();
        (Settings, this.device) = (settings, device);
        Split(data);
        Config = Describe(data, settings, training);
        network = new FlowNetwork(Config, Rng.FromSeed(settings.Seed).Split("network"));
        network.To(ElementType.Float32, device);
        optimizer = new(network.Parameters, Decay);
        average = new(network.Parameters);
        batches = new(Config, settings, device);
        schedule = new() { Peak = settings.Rate };
    }

    public FlowConfig Config { get; }
    public TrainingSettings Settings { get; }

    /// <summary>Steps made.</summary>
    public long Steps => optimizer.Steps;

    /// <summary>Numbers that are learned.</summary>
    public long Parameters => network.Parameters.Sum(p => p.Value.Count);

    public int TrainingEpisodes => training.Count;
    public int HeldOutEpisodes => heldOut.Count;

    /// <summary>Makes a step.</summary>
    /// <param name="progress">How much of the run is over, 0 to 1, for the learning rate.</param>
    public StepResult Step(double progress)
    {
        using var scope = new Scope();
        double rate = schedule.Rate(Steps, progress);
        Tensor loss = network.Loss(batches.Draw(training, Steps));
        loss.Backward();
        double norm = optimizer.Clip(GradientMost);
        double value = loss.Item;
        if (!double.IsFinite(value) || !double.IsFinite(norm))
            throw new PraxisException(string.Create(CultureInfo.InvariantCulture,
                $"The loss is no longer a number after {Steps} steps: the learning rate {Settings.Rate} is too high. " +
                $"Choose a lower --rate."));
        optimizer.Step(rate);
        average.Update(Steps);
        return new(Steps, value, rate, norm);
    }

    /// <summary>Loss of the newest weights on fixed samples of episodes never trained on; null when none is held out.</summary>
    public double? HeldOutLoss()
    {
        if (heldOut.Count == 0) return null;
        using var nothing = new NoGradient();
        double sum = 0;
        for (int part = 0; part < HeldOutParts; part++)
        {
            using var scope = new Scope();
            sum += network.Loss(batches.Fixed(heldOut, part)).Item;
        }
        return sum / HeldOutParts;
    }

    /// <summary>Writes the averaged weights as a policy, then all that is needed to go on; each file appears whole or not at all.</summary>
    /// <param name="folder">Of the run.</param>
    /// <param name="notes">What the caller wants to find again, by keys of its own.</param>
    public void Save(string folder, IReadOnlyDictionary<string, string> notes)
    {
        FlowMatchingPolicy.Save(Path.Combine(folder, FlowMatchingPolicy.FileName), Config, average.Means);
        var metadata = new Dictionary<string, string>(notes, StringComparer.Ordinal)
        {
            [FlowMatchingPolicy.ConfigKey] = Config.ToJson(), ["praxis.steps"] = Steps.ToString(CultureInfo.InvariantCulture),
            ["praxis.settings"] = Settings.ToString(),
        };
        Safetensors.Write(Path.Combine(folder, FileName), State, metadata);
    }

    /// <summary>Goes on where <see cref="Save"/> left off.</summary>
    /// <returns>The caller's notes.</returns>
    /// <exception cref="PraxisException">The file is missing, damaged, or of other data or settings.</exception>
    public IReadOnlyDictionary<string, string> Restore(string folder)
    {
        string path = Path.Combine(folder, FileName);
        using var scope = new Scope();
        var tensors = Safetensors.Read(path, out var metadata);
        if (!metadata.TryGetValue("praxis.steps", out string? text)
            || !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long steps))
            throw new PraxisException($"'{path}' does not say how many steps were made. Begin anew in another folder.");
        if (metadata.GetValueOrDefault("praxis.settings") is var settings && settings != Settings.ToString())
            throw new PraxisException(
                $"'{path}' was made with {settings}; given: {Settings}. Resume with the same, or begin in another folder.");
        if (metadata.GetValueOrDefault(FlowMatchingPolicy.ConfigKey) != Config.ToJson())
            throw new PraxisException(
                $"'{path}' was made from other data, cameras or pictures. Resume with the same, or begin in another folder.");
        foreach (var (name, value) in State)
            if (!tensors.TryGetValue(name, out Tensor? saved) || !saved.Shape.SequenceEqual(value.Shape))
                throw new PraxisException($"'{path}' lacks '{name}' in the right shape. Begin anew in another folder.");
        foreach (var (name, value) in State) value.CopyFrom(tensors[name].To(value.Type, device));
        optimizer.Steps = steps;
        return metadata;
    }

    /// <summary>What the averaged weights would do at moments of a held-out episode (of a training one when none is held out).</summary>
    /// <param name="index">Which episode; taken modulo how many there are.</param>
    public ChunkComparison Compare(int index)
    {
        List<TrainingEpisode> episodes = heldOut.Count > 0 ? heldOut : training;
        TrainingEpisode episode = episodes[index % episodes.Count];
        using var scope = new Scope();
        Tensor[] newest = [.. network.Parameters.Select(p => p.Value.Detach() + 0)];
        foreach (var ((_, value), (_, mean)) in network.Parameters.Zip(average.Means)) value.CopyFrom(mean);
        try
        {
            return Compare(episode);
        }
        finally
        {
            foreach (var ((_, value), saved) in network.Parameters.Zip(newest)) value.CopyFrom(saved);
        }
    }

    public void Dispose()
    {
        average.Dispose();
        optimizer.Dispose();
        network.Dispose();
    }

    IEnumerable<(string Name, Tensor Value)> State =>
    [
        .. network.Parameters.Select(p => ($"weights.{p.Name}", p.Value)),
        .. average.Means.Select(p => ($"average.{p.Name}", p.Value)),
        .. optimizer.State,
    ];

    ChunkComparison Compare(TrainingEpisode episode)
    {
        int size = Config.ActionSize, count = (episode.Length + Config.Chunk - 1) / Config.Chunk;
        ActionCoding coding = Config.Coding;
        var batch = new ObservationBatch(Config, count);
        var truth = new float[count * Config.Chunk * size];
        for (int n = 0; n < count; n++)
        {
            batches.WriteObservation(batch, n, episode, n * Config.Chunk);
            FlowBatches.CodedChunk(coding, episode, n * Config.Chunk, truth.AsSpan(n * Config.Chunk * size, Config.Chunk * size));
        }
        RngSequence chance = Rng.FromSeed(Settings.Seed).Sequence("compare");
        var noise = new float[truth.Length];
        for (int i = 0; i < noise.Length; i++) noise[i] = (float)chance.Normal();
        Tensor start = Tensor.From(noise, [count, Config.Chunk, size], device);
        float[] predicted = network.Sample(batch.ToTensors(device), start, 10).ToFloats();
        Config.Action.Restore(predicted);
        return new(coding.Names, Config.Chunk, episode.Length, truth, predicted);
    }

    void Split(TrainingData data)
    {
        Rng chance = Rng.FromSeed(Settings.Seed).Split("held-out");
        int count = data.Episodes.Count, held = count < 4 ? 0 : (int)Math.Ceiling(Settings.HeldOut * count);
        HashSet<int> chosen = [.. Enumerable.Range(0, count).OrderBy(i => chance.Split("episode", i).Seed).Take(held)];
        for (int i = 0; i < count; i++) (chosen.Contains(i) ? heldOut : training).Add(data.Episodes[i]);
        if (training.Sum(e => (long)e.Length) == 0) throw new PraxisException("There are no frames to learn from.");
    }

    static FlowConfig Describe(TrainingData data, TrainingSettings settings, List<TrainingEpisode> training)
    {
        string actions = settings.Actions != TrainingSettings.Auto ? settings.Actions
            : ActionCoding.HasTools(data.StateNames, data.ActionNames, data.ToolNames) ? ActionCoding.Tool : ActionCoding.Absolute;
        var coding = new ActionCoding(actions, data.StateNames, data.ActionNames, data.ToolNames);
        int longest = training.Max(e => Vocabulary.Split(e.Instruction).Count);
        return new()
        {
            Size = NetworkSize.Known.TryGetValue(settings.Size, out NetworkSize? size) ? size
                : throw new PraxisException(Suggest.Unknown("size", settings.Size, NetworkSize.Known.Keys)),
            Cameras = data.Cameras, ImageWidth = data.Options.ImageWidth, ImageHeight = data.Options.ImageHeight,
            StateNames = data.StateNames, ActionNames = data.ActionNames, ToolNames = data.ToolNames, Actions = actions,
            Chunk = settings.Chunk,
            Words = Math.Clamp((longest + 3) / 4 * 4, 4, 32), Vocabulary = Vocabulary.Of(training.Select(e => e.Instruction)).Words,
            State = StateNormalizer(training, coding, settings.Normalization),
            Action = ActionNormalizer(training, coding, settings), Fps = data.Fps,
        };
    }

    // frames between two that count in the statistics: these need not all be in memory
    static int Every(List<TrainingEpisode> training) => (int)Math.Max(1, training.Sum(e => (long)e.Length) / StatisticsMost);

    static Normalizer StateNormalizer(List<TrainingEpisode> training, ActionCoding coding, string kind)
    {
        int size = coding.StateNames.Count;
        var (values, seen) = (new List<double>(), new float[size]);
        int every = Every(training);
        foreach (TrainingEpisode episode in training)
            for (int frame = 0; frame < episode.Length; frame += every)
            {
                coding.WriteState(episode.State(frame), episode.Tool(frame), seen);
                foreach (float value in seen) values.Add(value);
            }
        return Normalizer.Of(FeatureStatistics.Of(values.ToArray(), [size]), kind);
    }

    // over the chunks themselves, which have statistics that no dataset writes down;
    // those that reach beyond an episode's end count as they are taught
    static Normalizer ActionNormalizer(List<TrainingEpisode> training, ActionCoding coding, TrainingSettings settings)
    {
        var values = new List<double>();
        var chunk = new float[settings.Chunk * coding.Names.Count];
        int every = Every(training);
        foreach (TrainingEpisode episode in training)
            for (int frame = 0; frame < episode.Length; frame += every)
            {
                FlowBatches.CodedChunk(coding, episode, frame, chunk);
                foreach (float value in chunk) values.Add(value);
            }
        return Normalizer.Of(FeatureStatistics.Of(values.ToArray(), [chunk.Length]), settings.Normalization);
    }
}

/// <summary>Chunks that a policy would play along an episode, beside what happened there.</summary>
/// <param name="Names">Elements of an action.</param>
/// <param name="Chunk">Actions in a chunk.</param>
/// <param name="Length">Frames of the episode.</param>
/// <param name="Truth">(chunks, chunk, elements).</param>
/// <param name="Predicted">(chunks, chunk, elements), each from the observation at its beginning.</param>
public sealed record ChunkComparison(IReadOnlyList<string> Names, int Chunk, int Length, float[] Truth, float[] Predicted);
