using Praxis.Assets;
namespace Praxis.Library.Robots;
static class PandaMeshes { public static IReadOnlyList<VisualPart> Link(int i) => []; public static IReadOnlyList<VisualPart> Hand() => []; public static IReadOnlyList<VisualPart> Finger() => []; }
