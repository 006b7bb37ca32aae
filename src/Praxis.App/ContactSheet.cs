using Praxis.Core;
using Praxis.Data;

namespace Praxis.App;

/// <summary>One picture of a dataset: a row per episode, its first camera from beginning to end, the others in the middle.</summary>
static class ContactSheet
{
    const int MaxEpisodes = 8, Gap = 4; // pixels
    static readonly double[] Moments = [0, 0.3, 0.55, 0.8, 1]; // of the episode, for the first camera

    /// <summary>Colour of what shows between the pictures.</summary>
    public static readonly Rgb24 Paper = new(245, 245, 242);

    /// <summary>Writes contact-sheet.png beside the folder meta, and returns its path; null when the dataset has no video.</summary>
    public static string? Draw(string root)
    {
        using LeRobotV3Reader reader = LeRobotV3Reader.Open(root);
        FeatureSpec[] cameras = [.. reader.Info.Cameras];
        int[] shown = [.. Enumerable.Range(0, cameras.Length).Where(i => cameras[i].Shape[2] == 3)];
        if (shown.Length == 0) return null;
        EpisodeEntry[] episodes = [.. reader.Episodes.Take(MaxEpisodes)];
        Image<Rgb24>[] Column(int camera, int i) =>
            Frames(root, reader.Info.Fps, cameras[camera], camera, episodes, i == 0 ? Moments : [0.55]);
        Image<Rgb24>[][] columns = [.. shown.Select(Column)];
        string path = Path.Combine(root, "contact-sheet.png");
        PngWriter.Write(path, Compose(columns, episodes.Length));
        return path;
    }

    // frames of one camera, moment by moment, then episode by episode
    static Image<Rgb24>[] Frames(string root, int fps, FeatureSpec spec, int camera, EpisodeEntry[] episodes, double[] moments)
    {
        var frames = new List<Image<Rgb24>>();
        foreach (EpisodeEntry episode in episodes)
        {
            EpisodeVideo video = episode.Videos[camera];
            int first = (int)Math.Round(video.From * fps);
            int[] wanted = [.. moments.Select(m => first + (int)Math.Round(m * (episode.Length - 1)))];
            frames.AddRange(VideoDecoder.Frames(Path.Combine(root, video.File), wanted, spec.Shape[1], spec.Shape[0], fps));
        }
        return [.. frames];
    }

    /// <summary>Pictures side by side on paper.</summary>
    /// <param name="columns">Per group its pictures, row by row; all of one size.</param>
    /// <param name="rows">Rows.</param>
    public static Image<Rgb24> Compose(Image<Rgb24>[][] columns, int rows)
    {
        int[] perRow = [.. columns.Select(c => c.Length / rows)];
        int width = columns[0][0].Width, height = columns[0][0].Height, count = perRow.Sum();
        var sheet = new Image<Rgb24>(count * (width + Gap) + Gap, rows * (height + Gap) + Gap);
        Array.Fill(sheet.Pixels, Paper);
        for (int row = 0; row < rows; row++)
        {
            int column = 0;
            for (int camera = 0; camera < columns.Length; camera++)
                for (int k = 0; k < perRow[camera]; k++, column++)
                    Paste(columns[camera][row * perRow[camera] + k], sheet, Gap + column * (width + Gap), Gap + row * (height + Gap));
        }
        return sheet;
    }

    static void Paste(Image<Rgb24> image, Image<Rgb24> sheet, int x, int y)
    {
        for (int row = 0; row < image.Height; row++) image.Row(row).CopyTo(sheet.Row(y + row)[x..]);
    }
}
