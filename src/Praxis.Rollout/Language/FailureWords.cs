using Praxis.Simulation;

namespace Praxis.Rollout;

/// <summary>Why something failed, as a person would say it; by the ids of causes.</summary>
public static class FailureWords
{
    /// <summary>"the fingers found no hold".</summary>
    public static string English(string cause) => Words(cause).English;

    /// <summary>"手指没有抓住".</summary>
    public static string Chinese(string cause) => Words(cause).Chinese;

    static (string English, string Chinese) Words(string cause) =>
        Enum.GetValues<FailureCause>().FirstOrDefault(c => c.Id() == cause) switch
        {
            FailureCause.Unreachable => ("the arm cannot reach there", "手臂够不到"),
            FailureCause.NoGrasp => ("the fingers found no hold", "手指没有抓住"),
            FailureCause.Slipped => ("it slipped out of the hand", "东西从手里滑落了"),
            FailureCause.Collision => ("the arm hit something", "手臂碰到了别的东西"),
            FailureCause.NoPath => ("no free way was found", "没有找到无碰撞的路径"),
            FailureCause.GoalNotMet => ("it did not end as it should", "结果不符合要求"),
            FailureCause.Unstable => ("things would not come to rest", "物体没有稳定下来"),
            FailureCause.Timeout => ("it took too long", "用时太长"),
            FailureCause.NoLayout => ("there was no room for the things", "没有摆放的位置"),
            FailureCause.PreconditionNotMet => ("something else had to be done first", "前提条件不满足"),
            FailureCause.NotOffered => ("this thing does not allow it", "这个物体不支持这样做"),
            _ => ("it is not known why", "原因不明"),
        };
}
