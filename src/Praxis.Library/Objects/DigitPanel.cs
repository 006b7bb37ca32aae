using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>Screens on the faces of devices: dark figures on grey, as liquid crystals show them, or shining ones on black.</summary>
static class DigitPanel
{
    const double Raised = 0.0008; // m over the face

    /// <summary>A screen in the middle of a face's frame.</summary>
    /// <param name="X_OF">The face: +Z out of it, +X right, +Y up.</param>
    /// <param name="halfWidth">Of the screen, m.</param>
    /// <param name="halfHeight">Of the screen, m.</param>
    /// <param name="glow">Colour of shining figures; null for dark ones on grey.</param>
    /// <param name="display">What it shows; where, how large and in what colour is filled in here.</param>
    public static (Part Screen, Display Display) On(Pose X_OF, double halfWidth, double halfHeight, NamedColor? glow, Display display)
    {
        const double Room = 0.9, PerDigit = 0.82; // of the screen's width; width of a digit with its gap over its height
        double height = Math.Min(1.35 * halfHeight, 2 * Room * halfWidth / (PerDigit * display.Digits));
        MaterialDescription back = glow is null
            ? Materials.Paint("glass", new(0.42, 0.47, 0.40), 0.35) : Materials.Paint("glass", new(0.012, 0.012, 0.014), 0.3);
        Solid pane = Solid.Box(new(halfWidth, halfHeight, 0.0012), 0.0004).At(0, 0, Raised - 0.0012).Moved(X_OF);
        return (new(pane, back, BulkDensity: 0) { Name = "screen" }, display with
        {
            X_OD = X_OF * Pose.At(0, 0, Raised), Height = height, Ink = glow?.Linear ?? new(0.015, 0.017, 0.015), Glows = glow is not null,
        });
    }

    /// <summary>A round button that gives way with a click and comes back.</summary>
    /// <param name="name">Of the link.</param>
    /// <param name="X_OF">The face at its middle.</param>
    /// <param name="radius">m.</param>
    /// <param name="made">What it is made of.</param>
    public static Link Button(string name, Pose X_OF, double radius, MaterialDescription made)
    {
        const double Travel = 0.0020, From = 0.0006, To = 0.0036; // m; it stands off its face by more than its travel
        Joint joint = Joint.Slide(-X_OF.R.AxisZ, new(0, Travel)) with
        {
            Friction = 0.05, Damping = 2, Stiffness = 300, SpringRest = -0.001, Forces = [new Click(0.0009, 0.4, 0.0004)],
        };
        Solid cap = Solid.Cylinder(radius, (To - From) / 2, 0.0008, 20).At(0, 0, (From + To) / 2);
        return new(name, joint, new Part(cap.Moved(X_OF), made, 8000) { Name = "button" }) // with its plunger
        {
            Collisions = [.. CollisionPart.Placed(X_OF, [CollisionPart.Cylinder(radius, From, To)])],
            Affordances = [new PressPoint(0.8 * radius, Travel) { X_OA = X_OF * Pose.At(0, 0, To) }],
        };
    }
}
