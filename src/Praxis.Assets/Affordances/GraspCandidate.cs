namespace Praxis.Assets;

/// <summary>One way to take hold of an object with a parallel gripper.</summary>
/// <param name="X_OT">Tool in the object: +Z approaches, +Y closes, origin midway between the centres of the pads.</param>
/// <param name="Width">Distance between the pads when closed on the object, m.</param>
/// <param name="Quality">In (0, 1]: how secure and ordinary the grasp is; reach is for the planner to judge.</param>
public readonly record struct GraspCandidate(Pose X_OT, double Width, double Quality);
