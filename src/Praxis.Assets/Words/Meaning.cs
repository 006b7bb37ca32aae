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

sealed record MaterialMeaning(MaterialWord Material) : Meaning;

sealed record LookMeaning(Look Look) : Meaning;

/// <summary>"tall", "small", "heavy": more or less of a measure than is usual for its kind.</summary>
sealed record MoreMeaning(Measure Measure, bool High) : Meaning;

sealed record MeasureMeaning(Measure Measure) : Meaning;

sealed record ShapeMeaning(string Shape) : Meaning;

/// <param name="Value">The number.</param>
/// <param name="IsWord">"two" rather than "2".</param>
sealed record NumberMeaning(double Value, bool IsWord) : Meaning;

/// <param name="IsMass">kg, else m.</param>
/// <param name="Factor">To SI.</param>
sealed record UnitMeaning(bool IsMass, double Factor) : Meaning;

sealed record PartMeaning(string Part) : Meaning;

sealed record FillMeaning(string Amount) : Meaning;

sealed record ContentMeaning(string Content) : Meaning;

sealed record MarkMeaning(Mark Mark) : Meaning;

/// <summary>A word that is understood and that nothing varies by.</summary>
sealed record RefusedMeaning(string Reason) : Meaning;
