namespace Praxis.Assets;

/// <summary>What a display shows, in the unit that people read off it.</summary>
public abstract record Reading;

/// <summary>Seconds since a button was pressed: the next press stops it, the one after that sets it back to zero.</summary>
/// <param name="Button">Name of the link that starts it.</param>
public sealed record Elapsed(string Button) : Reading;

/// <summary>What rests on the thing, g; settles within half a second as scales do.</summary>
/// <param name="Plate">Height in O above which what touches is weighed, m.</param>
/// <param name="Resolution">g.</param>
/// <param name="Tare">Name of the button that sets it to zero.</param>
public sealed record Weight(double Plate, double Resolution, string Tare) : Reading;

/// <summary>Where something that turns or slides stands.</summary>
/// <param name="Link">Its name.</param>
/// <param name="PerUnit">Of the display's unit per rad or m.</param>
/// <param name="Resolution">In the display's unit.</param>
public sealed record Setting(string Link, double PerUnit, double Resolution) : Reading
{
    /// <summary>What is shown, in the display's unit, while the joint stands at a position, rad or m.</summary>
    public double At(double position) => Math.Round(PerUnit * position / Resolution) * Resolution + 0.0; // never minus zero
}

/// <summary>Something that stays as it is while an episode lasts: the temperature of a room.</summary>
/// <param name="Value">In the display's unit.</param>
public sealed record Steady(double Value) : Reading;

/// <summary>How the digits are grouped.</summary>
public enum DisplayFormat
{
    /// <summary>A decimal number.</summary>
    Number,

    /// <summary>Seconds as minutes and seconds: 12:34.</summary>
    MinutesSeconds,
}

/// <summary>One of the strokes that digits are made of.</summary>
/// <param name="Place">Of the digit, counted from the right; below zero for a point or colon, which is always seen.</param>
/// <param name="Bit">0 to 6: top, upper right, lower right, bottom, lower left, upper left, middle.</param>
/// <param name="Part">As it is seen, in O.</param>
public sealed record DigitSegment(int Place, int Bit, VisualPart Part);

/// <summary>A screen of seven-segment digits that follow the state. What is not lit lies hidden under the screen.</summary>
public sealed record Display : Ingredient
{
    const int Dash = 0x40;
    static readonly int[] Figures = [0x3F, 0x06, 0x5B, 0x4F, 0x66, 0x6D, 0x7D, 0x07, 0x7F, 0x6F];

    const double Depth = 0.0015;                   // m: how far under the screen a dark segment lies
    const double Stroke = 0.055, Across = 0.5, Pitch = 0.82; // half a stroke, width of a digit, and their distance, per height

    /// <summary>What people call it; unique in its thing.</summary>
    public required string Name { get; init; }

    public required Reading Shows { get; init; }

    public required int Digits { get; init; }

    /// <summary>Digits behind the point.</summary>
    public int Decimals { get; init; }

    public DisplayFormat Format { get; init; }

    /// <summary>The unit that the value is in: "g", "s", "°C", "V".</summary>
    public required string Unit { get; init; }

    /// <summary>Middle of the digits, on the screen: +X to the right, +Y up, +Z out of it.</summary>
    public required Pose X_OD { get; init; }

    /// <summary>Of a digit, between the middles of its upper and lower strokes, m.</summary>
    public required double Height { get; init; }

    /// <summary>Linear RGB of the digits.</summary>
    public required Vec3 Ink { get; init; }

    /// <summary>Whether they shine, as light diodes do.</summary>
    public bool Glows { get; init; }

    /// <summary>Where the hidden segments are, from where they are seen, in O, m.</summary>
    public Vec3 Inward => -Depth * X_OD.R.AxisZ;

    /// <summary>Centre of a digit on the screen, m to the right of the middle.</summary>
    /// <param name="place">Counted from the right.</param>
    public double PlaceAt(int place) => ((Digits - 1) / 2.0 - place) * Pitch * Height;

    /// <summary>Everything that can be lit.</summary>
    public IEnumerable<DigitSegment> Segments() =>
        Strokes().Select(s => new DigitSegment(s.Place, s.Bit, new(s.Solid.ToMesh(), Material)));

    /// <summary>What is seen of it while it shows a value, as one part; null where all is dark.</summary>
    public VisualPart? Shown(double value)
    {
        Solid[] lit = [.. Strokes().Where(s => IsLit(s.Place, s.Bit, value)).Select(s => s.Solid)];
        return lit.Length > 0 ? new(lit.Joined().ToMesh(), Material) : null;
    }

    /// <summary>What it shows before anything has happened to its thing.</summary>
    public double AtStart(ObjectAsset asset) => Shows switch
    {
        Steady steady => steady.Value,
        Setting setting => setting.At(asset.LinkNamed(setting.Link).Joint.Start),
        _ => 0,
    };

    MaterialDescription Material =>
        new() { Name = "glass", BaseColor = Ink, Roughness = 0.5, Emission = Glows ? Ink : Vec3.Zero };

    IEnumerable<(int Place, int Bit, Solid Solid)> Strokes()
    {
        double t = Stroke * Height, w = Across * Height / 2, h = Height / 2;
        (int, int, Solid) Stroked(int place, int bit, double x, double y, double halfX, double halfY) =>
            (place, bit, Solid.Box(new(halfX, halfY, 0.00015), 0).At(PlaceAt(place) + x, y, 0.0001).Moved(X_OD));
        for (int place = 0; place < Digits; place++)
        {
            for (int bar = 0; bar < 3; bar++)
                yield return Stroked(place, bar switch { 0 => 0, 1 => 6, _ => 3 }, 0, (1 - bar) * h, w - t, t);
            foreach ((int bit, int side, int up) in ((int, int, int)[])[(1, 1, 1), (2, 1, -1), (4, -1, -1), (5, -1, 1)])
                yield return Stroked(place, bit, side * w, up * h / 2, t, h / 2 - t);
        }
        double between = Pitch * Height / 2;
        Solid Dot(double y, int place) =>
            Solid.Box(new(t, t, 0.00015), 0).At(PlaceAt(place) - between, y, 0.0001).Moved(X_OD);
        if (Format == DisplayFormat.MinutesSeconds)
            for (int side = -1; side <= 1; side += 2) yield return (-1, 0, Dot(side * 0.45 * h, 1));
        else if (Decimals > 0) yield return (-1, 0, Dot(-h, Decimals - 1));
    }

    /// <summary>Whether a segment is lit while a value is shown.</summary>
    public bool IsLit(DigitSegment segment, double value) => IsLit(segment.Place, segment.Bit, value);

    bool IsLit(int place, int bit, double value) => place < 0 || (Glyph(value, place) >> bit & 1) != 0;

    /// <summary>The segments of a digit: bit 0 the top one, then clockwise, bit 6 the middle. Dashes for what is too long.</summary>
    /// <param name="value">In its unit.</param>
    /// <param name="place">Counted from the right.</param>
    public int Glyph(double value, int place)
    {
        bool clock = Format == DisplayFormat.MinutesSeconds;
        double size = Math.Abs(value), shown = clock ? Math.Floor(size / 60) * 100 + Math.Floor(size % 60) : size * Power(Decimals);
        double limit = Power(value < 0 ? Digits - 1 : Digits);
        if (!(Math.Round(shown) < limit)) return Dash;
        long figure = (long)Math.Round(shown), power = (long)Power(place);
        int least = clock ? 3 : Decimals + 1; // digits that are shown even as zeros
        if (place < least || figure >= power) return Figures[figure / power % 10];
        bool first = place == least || figure >= power / 10;
        return value < 0 && figure > 0 && first ? Dash : 0;
    }

    static double Power(int exponent)
    {
        double power = 1;
        for (int i = 0; i < exponent; i++) power *= 10;
        return power;
    }
}
