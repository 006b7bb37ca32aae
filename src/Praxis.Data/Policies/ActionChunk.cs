using Praxis.Core;

namespace Praxis.Data;

/// <summary>The actions of the next frames: row 0 is what the dataset's feature "action" says at the frame that was observed.</summary>
public sealed class ActionChunk
{
    /// <param name="horizon">Number of actions.</param>
    /// <param name="dimension">Numbers in an action.</param>
    /// <param name="values">(horizon, dimension), row-major.</param>
    public ActionChunk(int horizon, int dimension, float[] values)
    {
        if (horizon < 1 || dimension < 1 || values.Length != horizon * dimension)
            throw new PraxisException($"A chunk of {horizon} actions of {dimension} numbers cannot hold {values.Length} values.");
        (Horizon, Dimension, Values) = (horizon, dimension, values);
    }

    public int Horizon { get; }
    public int Dimension { get; }

    /// <summary>(horizon, dimension), row-major.</summary>
    public float[] Values { get; }

    /// <summary>The action of one step.</summary>
    public ReadOnlySpan<float> this[int step] => Values.AsSpan(step * Dimension, Dimension);
}
