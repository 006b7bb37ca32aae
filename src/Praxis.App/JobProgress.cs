namespace Praxis.App;

/// <summary>How far a job is.</summary>
/// <param name="Stage">What it does now, in a word or two: "generating", "assembling", "verifying".</param>
/// <param name="EpisodesDone">Episodes that are finished and kept, those of an earlier run that is being resumed included.</param>
/// <param name="EpisodesTotal">Episodes asked for.</param>
/// <param name="Tried">Tries so far, successful or not.</param>
/// <param name="Succeeded">Tries that reached the goal.</param>
/// <param name="FailuresByCause">Number of failed tries by cause.</param>
/// <param name="Images">Images rendered so far, all cameras together.</param>
/// <param name="ElapsedSeconds">Wall-clock time since the job began, s.</param>
/// <param name="RemainingSeconds">Estimate of the time to go, s; null while nothing is known.</param>
public sealed record JobProgress(string Stage, int EpisodesDone, int EpisodesTotal, int Tried, int Succeeded,
    IReadOnlyDictionary<string, int> FailuresByCause, long Images, double ElapsedSeconds, double? RemainingSeconds);
