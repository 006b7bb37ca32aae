using System.Globalization;
using System.Text;
using Praxis.Data;
using Praxis.Learning;

namespace Praxis.App;

/// <summary>The curve of the loss as a file, a line per step. What a killed run wrote past its last checkpoint is cut off.</summary>
sealed class TrainLog : IDisposable
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "loss.csv";

    const string Header = "step,loss,rate,gradient_norm,held_out";
    const int Recent = 100; // steps in the mean that people see
    readonly StreamWriter writer;
    readonly Queue<double> recent = new();

    /// <param name="folder">Of the run.</param>
    /// <param name="steps">Made already; later lines are removed.</param>
    public TrainLog(string folder, long steps)
    {
        string path = Path.Combine(folder, FileName);
        string[] kept = steps > 0 && File.Exists(path) ? [.. File.ReadLines(path).Skip(1).Where(l => StepOf(l) <= steps)] : [];
        Durable.WriteAllBytes(path, Encoding.UTF8.GetBytes(string.Join('\n', [Header, .. kept, ""])));
        writer = new(path, append: true) { NewLine = "\n" };
    }

    /// <summary>Mean loss of the last steps; null before the first.</summary>
    public double? Loss => recent.Count > 0 ? recent.Average() : null;

    public void Add(in StepResult result, double? heldOut)
    {
        recent.Enqueue(result.Loss);
        if (recent.Count > Recent) recent.Dequeue();
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{result.Step},{result.Loss:R},{result.Rate:R},{result.GradientNorm:R},{heldOut:R}"));
    }

    public void Flush() => writer.Flush();

    public void Dispose() => writer.Dispose();

    // a line that a kill tore apart counts as later than everything
    static long StepOf(string line) =>
        line.Count(c => c == ',') == 4
            && long.TryParse(line.AsSpan(0, line.IndexOf(',')), NumberStyles.None, CultureInfo.InvariantCulture, out long step)
            ? step : long.MaxValue;
}
