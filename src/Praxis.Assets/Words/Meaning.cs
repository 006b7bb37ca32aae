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

    /// <summary>What a vessel holds while it stands, or what is sold in it.</summary>
    Capacity,

    /// <summary>Diameter of a bolt's shank or of a nut's hole.</summary>
    Thread,

    /// <summary>Length of a bolt without its head.</summary>
    Shank,

    /// <summary>The longest extent over the next one.</summary>
    Slenderness,

    /// <summary>Of a cube: all three extents.</summary>
    Edge,

    /// <summary>From corner to corner of its screen.</summary>
    Diagonal,
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

    /// <summary>Between the ends of a range.</summary>
    To,

    /// <summary>"about": a number is met all the same.</summary>
    About,

    /// <summary>What follows is what it is for.</summary>
    For,
    Percent,

    /// <summary>百分之: per cent, before its number.</summary>
    PerHundred,
}

/// <summary>One of the things that a word can mean.</summary>
abstract record Meaning;

/// <param name="Categories">In the order of how plainly the noun is theirs.</param>
/// <param name="Singular">The noun for one of them.</param>
/// <param name="IsPlural">"mugs".</param>
/// <param name="Said">Where the thing is only near to what was said, how; else empty.</param>
sealed record NounMeaning(IReadOnlyList<ObjectCategory> Categories, string Singular, bool IsPlural, string Said = "") : Meaning;

/// <param name="Color">Of the palette.</param>
/// <param name="Shade">-1 dark, 0 as usual, 1 light.</param>
sealed record ColorMeaning(NamedColor Color, int Shade = 0) : Meaning;

sealed record ShadeMeaning(int Shade) : Meaning;

/// <param name="Said">What is lost of the word; empty for nothing.</param>
sealed record MaterialMeaning(MaterialWord Material, string Said = "") : Meaning;

/// <param name="Look">How it looks.</param>
/// <param name="Said">What is lost of the word; empty for nothing.</param>
sealed record LookMeaning(Look Look, string Said = "") : Meaning;

/// <summary>"jointed", "adjustable": something of it moves.</summary>
sealed record JointedMeaning : Meaning;

/// <summary>"tall", "small", "heavy": more or less of a measure than is usual for its kind.</summary>
sealed record MoreMeaning(Measure Measure, bool High) : Meaning;

sealed record MeasureMeaning(Measure Measure) : Meaning;

sealed record ShapeMeaning(string Shape) : Meaning;

/// <param name="Value">The number.</param>
/// <param name="IsWord">"two" rather than "2".</param>
sealed record NumberMeaning(double Value, bool IsWord) : Meaning;

/// <param name="Of">Mass, kg; capacity, m^3; else a length, m.</param>
/// <param name="Factor">To SI.</param>
/// <param name="Fluid">Of an ounce: to SI where it is one of volume.</param>
sealed record UnitMeaning(Measure Of, double Factor, double? Fluid = null) : Meaning;

/// <summary>"at least", "taller than": the number is a limit.</summary>
/// <param name="Measure">Of what; null where it does not say.</param>
/// <param name="More">Whether the number is the lower end.</param>
/// <param name="IsAfter">Whether it stands after its number: "or more".</param>
sealed record CompareMeaning(Measure? Measure, bool More, bool IsAfter = false) : Meaning;

/// <summary>"M8".</summary>
/// <param name="Diameter">m.</param>
sealed record ThreadMeaning(double Diameter) : Meaning;

/// <summary>"A5".</summary>
/// <param name="Length">m.</param>
/// <param name="Width">m.</param>
sealed record PaperMeaning(double Length, double Width) : Meaning;

sealed record PartMeaning(string Part) : Meaning;

/// <param name="Amount">"half full"; "some" where only that there is something.</param>
/// <param name="Share">Of what it holds.</param>
sealed record FillMeaning(string Amount, double Share) : Meaning;

/// <summary>"open", "ajar", "closed".</summary>
/// <param name="Share">Of the way from closed to open.</param>
sealed record StateMeaning(double Share) : Meaning;

/// <summary>"switched on", "off", "pressed".</summary>
/// <param name="On">Or pressed.</param>
/// <param name="Alone">The part that is meant where none is named; null where one must be.</param>
sealed record SwitchMeaning(bool On, string? Alone) : Meaning;

/// <summary>"folded".</summary>
sealed record FoldMeaning(bool Folded) : Meaning;

/// <summary>"lidless": without a part.</summary>
sealed record LackMeaning(string Part) : Meaning;

/// <summary>"90 degrees".</summary>
sealed record DegreesMeaning : Meaning;

/// <summary>"upper", "left": one of several parts.</summary>
sealed record PlaceMeaning(Place Place) : Meaning;

/// <summary>A word that is true of everything of the kind, or of nothing that can be built: "ripe", "ordinary".</summary>
/// <param name="Said">Why nothing is built otherwise for it, where that may surprise; else empty.</param>
sealed record IdleMeaning(string Said = "") : Meaning;

/// <param name="Content">Name of a <see cref="LiquidKind"/>, or of what nothing holds.</param>
/// <param name="Said">Where it is only near to what was said, how; else empty.</param>
sealed record ContentMeaning(string Content, string Said = "") : Meaning;

sealed record MarkMeaning(Mark Mark) : Meaning;

/// <summary>A word that is understood and that nothing varies by.</summary>
sealed record RefusedMeaning(string Reason) : Meaning;
