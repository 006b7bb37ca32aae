namespace Praxis.Assets.Words;

/// <summary>What can be measured of a thing.</summary>
enum Measure
{
    /// <summary>The longest extent, whichever way it points.</summary>
    Size,
    Height,

    /// <summary>The shorter level extent; of furniture, from side to side.</summary>
    Width,

    /// <summary>The longest extent.</summary>
    Length,

    /// <summary>Of furniture from front to back, of a vessel from rim to floor.</summary>
    Depth,

    /// <summary>The shorter level extent of what is round.</summary>
    Diameter,

    /// <summary>The shortest extent.</summary>
    Thickness,

    /// <summary>The extent that is neither the longest nor the shortest.</summary>
    Middle,

    /// <summary>The longer level extent.</summary>
    LevelLength,
    Mass,

    /// <summary>What a vessel holds while it stands.</summary>
    Capacity,

    /// <summary>The longest extent over the next one.</summary>
    Slenderness,
}

/// <summary>Which of several parts of a kind, seen from the front.</summary>
enum Place
{
    Upper,
    Middle,
    Lower,
    Left,
    Right,
}

enum Mark
{
    /// <summary>Says nothing by itself: articles, "made", "colour".</summary>
    Filler,

    /// <summary>的: belongs to what follows.</summary>
    Belonging,
    With,
    Without,
    Of,
    And,
    Comma,

    /// <summary>Between the numbers of 30 x 20 x 15 cm.</summary>
    By,
}

/// <summary>One of the things that a word can mean.</summary>
abstract record Meaning;

/// <param name="Categories">In the order of how plainly the noun is theirs.</param>
/// <param name="Singular">The noun for one of them.</param>
/// <param name="IsPlural">"mugs".</param>
sealed record NounMeaning(IReadOnlyList<ObjectCategory> Categories, string Singular, bool IsPlural) : Meaning;

/// <param name="Color">Of the palette.</param>
/// <param name="Shade">-1 dark, 0 as usual, 1 light.</param>
sealed record ColorMeaning(NamedColor Color, int Shade = 0) : Meaning;

sealed record ShadeMeaning(int Shade) : Meaning;

/// <param name="Said">What is lost of the word; empty for nothing.</param>
sealed record MaterialMeaning(MaterialWord Material, string Said = "") : Meaning;

sealed record LookMeaning(Look Look) : Meaning;

/// <summary>"tall", "small", "heavy": more or less of a measure than is usual for its kind.</summary>
sealed record MoreMeaning(Measure Measure, bool High) : Meaning;

sealed record MeasureMeaning(Measure Measure) : Meaning;

sealed record ShapeMeaning(string Shape) : Meaning;

/// <param name="Value">The number.</param>
/// <param name="IsWord">"two" rather than "2".</param>
sealed record NumberMeaning(double Value, bool IsWord) : Meaning;

/// <param name="Of">Mass, kg; capacity, m^3; else a length, m.</param>
/// <param name="Factor">To SI.</param>
sealed record UnitMeaning(Measure Of, double Factor) : Meaning;

sealed record PartMeaning(string Part) : Meaning;

/// <param name="Amount">"half full"; "some" where only that there is something.</param>
/// <param name="Share">Of what it holds.</param>
sealed record FillMeaning(string Amount, double Share) : Meaning;

/// <summary>"open", "ajar", "closed".</summary>
/// <param name="Share">Of the way from closed to open.</param>
sealed record StateMeaning(double Share) : Meaning;

/// <summary>"90 degrees".</summary>
sealed record DegreesMeaning : Meaning;

/// <summary>"upper", "left": one of several parts.</summary>
sealed record PlaceMeaning(Place Place) : Meaning;

/// <summary>A word that is true of everything of the kind, or of nothing that can be built: "ripe", "ordinary".</summary>
sealed record IdleMeaning : Meaning;

sealed record ContentMeaning(string Content) : Meaning;

sealed record MarkMeaning(Mark Mark) : Meaning;

/// <summary>A word that is understood and that nothing varies by.</summary>
sealed record RefusedMeaning(string Reason) : Meaning;
