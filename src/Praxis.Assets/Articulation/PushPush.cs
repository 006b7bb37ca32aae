namespace Praxis.Assets;

/// <summary>A button that stays in: pushed through, it latches; pushed through again, it comes out. Its position tells which.</summary>
/// <param name="Link">Name of the button; its joint slides, and a spring brings it back.</param>
/// <param name="In">Where it is held while it is in, m.</param>
/// <param name="Through">Where it latches or lets go, m; deeper.</param>
public sealed record PushPush(string Link, double In, double Through) : Ingredient;
