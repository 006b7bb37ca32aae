using Praxis.Rendering.Embree;
using Praxis.Tests.Unit.Support;

namespace Praxis.Tests.Unit.Rendering;

/// <summary>Needs Embree.</summary>
public sealed class FactIfEmbree() : FactIf(EmbreeLibrary.IsAvailable, "Compares with Embree: needs libembree3.so.3 (apt-get install libembree3-3).");
