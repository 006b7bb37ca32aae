using Praxis.Learning;
using Praxis.Tests.Unit.Support;

namespace Praxis.Tests.Unit.Learning;

/// <summary>Needs the library built from native/, and Debian's PyTorch as the oracle.</summary>
public sealed class FactIfTorch() : FactIf(LearningEngine.IsAvailable && File.Exists(Package),
    "Compares with PyTorch: run ./praxis setup learning and apt-get install python3-torch first.")
{
    const string Package = "/usr/lib/python3/dist-packages/torch/__init__.py";
}
