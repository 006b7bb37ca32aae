namespace Praxis.App;

/// <summary>What to replay.</summary>
public sealed record ReplayOptions
{
    /// <summary>Folder of a dataset that Praxis made.</summary>
    public required string Dataset { get; init; }

    /// <summary>First episode, from 0.</summary>
    public int First { get; init; }

    /// <summary>Last episode; null for the dataset's last.</summary>
    public int? Last { get; init; }

    /// <summary>Episodes at once; 0 for one per processor.</summary>
    public int Workers { get; init; }
}
