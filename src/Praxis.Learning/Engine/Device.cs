using System.Globalization;
using Praxis.Core;

namespace Praxis.Learning;

/// <summary>Where a tensor lives.</summary>
public readonly record struct Device
{
    readonly int oneBased; // so that the default is the processor

    Device(int oneBased) => this.oneBased = oneBased;

    /// <summary>The processor.</summary>
    public static Device Cpu => default;

    /// <summary>The number in the native interface: -1 is the processor.</summary>
    internal int Number => oneBased - 1;

    /// <summary>A graphics card by its number.</summary>
    public static Device Cuda(int number) => new(number + 1);

    /// <summary>Reads "cpu", "cuda" or "cuda:1".</summary>
    /// <exception cref="PraxisException">Another word, or a card that is not there.</exception>
    public static Device Parse(string text)
    {
        if (text == "cpu") return Cpu;
        string rest = text == "cuda" ? "0" : text.StartsWith("cuda:", StringComparison.Ordinal) ? text["cuda:".Length..] : "";
        if (!int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
            throw new PraxisException($"'{text}' is not a device: cpu, cuda, or cuda:1 for the second card.");
        int there = Native.px_cuda_count();
        return number < there ? Cuda(number) : throw new PraxisException(
            $"There is no device '{text}': libtorch {LearningEngine.Version} sees {there} CUDA cards here. Use cpu.");
    }

    public override string ToString() => oneBased == 0 ? "cpu" : string.Create(CultureInfo.InvariantCulture, $"cuda:{Number}");
}
