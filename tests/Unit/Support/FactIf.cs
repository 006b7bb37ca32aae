using Xunit;

namespace Praxis.Tests.Unit.Support;

/// <summary>A fact that needs something of the machine: where that is missing, the run shows it as skipped, with the reason.</summary>
public abstract class FactIf : FactAttribute
{
    protected FactIf(bool condition, string reason)
    {
        if (!condition) Skip = reason;
    }
}

/// <summary>Needs a C compiler and MuJoCo's headers.</summary>
public sealed class FactIfMujocoHeaders() : FactIf(
    File.Exists("/usr/include/mujoco/mujoco.h") && File.Exists("/usr/bin/gcc"),
    "Compares with gcc: needs /usr/bin/gcc and /usr/include/mujoco (apt-get install gcc libmujoco-dev).");
