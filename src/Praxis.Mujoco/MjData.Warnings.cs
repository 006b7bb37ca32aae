namespace Praxis.Mujoco;

public sealed unsafe partial class MjData
{
    const int WarningKinds = 8;

    /// <summary>
    /// How often MuJoCo warned of each thing since the last reset. An automatic reset of an unstable state clears all but its cause.
    /// </summary>
    public MjWarningCounts Warnings => new(this);

    /// <summary>The first kind of warning that was raised since the last reset, or null. An episode that has one is not physics.</summary>
    public MjWarning? FirstWarning
    {
        get
        {
            for (int kind = 0; kind < WarningKinds; kind++)
                if (WarningCount((MjWarning)kind) > 0) return (MjWarning)kind;
            return null;
        }
    }

    internal int WarningCount(MjWarning kind)
    {
        CheckIndex((int)kind, WarningKinds, nameof(kind));
        return *(int*)Field(WarningOffset.First + (int)kind * WarningOffset.Size + WarningOffset.Number);
    }

    static class WarningOffset
    {
        public static readonly int First = MujocoLibrary.Offset("mjData.warning"), Number = MujocoLibrary.Offset("mjWarningStat.number"),
            Size = MujocoLibrary.Table.StructSizes["mjWarningStat"];
    }
}

/// <summary>A view of the warning counters of a data.</summary>
public readonly struct MjWarningCounts(MjData data)
{
    public int this[MjWarning kind] => data.WarningCount(kind);
}
