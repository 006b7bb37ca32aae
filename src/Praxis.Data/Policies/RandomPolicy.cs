using Praxis.Core;

namespace Praxis.Data;

/// <summary>Wanders at random from where it is: the floor that every policy should rise above.</summary>
/// <param name="horizon">Actions in a chunk.</param>
public sealed class RandomPolicy(int horizon = 10) : IPolicy
{
    const double Step = 0.03; // rad per action for joints; the gripper's opening, in m, goes anywhere within a few steps

    RngSequence chance = Rng.FromSeed(0).Sequence("random-policy");

    public IReadOnlyDictionary<string, object> Metadata { get; } = new Dictionary<string, object> { ["policy"] = "random" };

    public ActionChunk Act(Observation observation)
    {
        float[] target = [.. observation.State], values = new float[horizon * target.Length];
        for (int step = 0; step < horizon; step++)
        {
            for (int i = 0; i < target.Length; i++) target[i] += (float)chance.Uniform(-Step, Step);
            target.CopyTo(values, step * target.Length);
        }
        return new(horizon, target.Length, values);
    }

    public void Reset(ulong seed) => chance = Rng.FromSeed(seed).Sequence("random-policy");

    public void Dispose() { }
}
