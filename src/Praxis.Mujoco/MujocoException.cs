using Praxis.Core;

namespace Praxis.Mujoco;

/// <summary>MuJoCo is missing, does not fit, refused a model, or stopped inside a computation.</summary>
public sealed class MujocoException(string message, Exception? inner = null) : PraxisException(message, inner);
