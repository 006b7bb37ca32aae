using System.Diagnostics;
using Praxis.Core;
using Praxis.Data;

namespace Praxis.App;

/// <summary>What one connection sees and is answered, cut into episodes where it says so, and at its end.</summary>
sealed class EpisodeLog(ServeRecorder recorder) : IDisposable
{
    FileStream? file;
    int slot;
    long start;

    /// <summary>Keeps a frame.</summary>
    /// <param name="observation">What was seen.</param>
    /// <param name="actions">What was answered.</param>
    /// <param name="episodeBegins">The frame is the first of an episode.</param>
    /// <exception cref="PraxisException">The frame does not fit the dataset, or the disk does not take it.</exception>
    public void Add(Observation observation, ActionChunk actions, bool episodeBegins)
    {
        if (episodeBegins) Dispose();
        try
        {
            if (file is null)
            {
                (slot, file) = recorder.Begin(observation, actions);
                start = Stopwatch.GetTimestamp();
            }
            else recorder.Agree(observation, actions);
            EpisodeSpool.Append(file, new(observation, actions, Stopwatch.GetElapsedTime(start).TotalSeconds));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PraxisException($"What was seen and done cannot be recorded: {e.Message}", e);
        }
    }

    public void Dispose()
    {
        if (file is null) return;
        file.Dispose();
        file = null;
        recorder.End(slot);
    }
}
