using System.Globalization;

namespace Praxis.Assets.Words;

sealed partial class SentenceReader
{
    const double Margin = 1.05; // how far beyond a limit a thing is aimed that is made for it

    // whether something with a number stands here; it is read then
    bool ReadNumbers(Lexeme l)
    {
        if (l.As<ThreadMeaning>() is { } thread)
        {
            dimensions.Add(new(Measure.Thread, thread.Diameter, l.Text));
            Note(l.Text, FormattableString.Invariant($"thread: {1000 * thread.Diameter:G4} mm in diameter"));
            at++;
            // M8 x 50
            if (Ahead(0)?.Is(Mark.By) == true && Ahead(1)?.As<NumberMeaning>() is { } length)
            {
                bool unit = Ahead(2)?.As<UnitMeaning>() is { Of: Measure.Size };
                double value = length.Value * (unit ? Ahead(2)!.As<UnitMeaning>()!.Factor : 0.001); // never null: it has a unit
                AddDimension(new(Measure.Shank, value, $"{l.Text} x {length.Value.ToString(CultureInfo.InvariantCulture)}"));
                at += unit ? 3 : 2;
            }
            return true;
        }
        if (l.As<PaperMeaning>() is { } paper)
        {
            dimensions.Add(new(Measure.LevelLength, paper.Length, l.Text));
            dimensions.Add(new(Measure.Width, paper.Width, l.Text));
            Note(l.Text, FormattableString.Invariant($"paper format: {1000 * paper.Length:F0} x {1000 * paper.Width:F0} mm"));
            at++;
            if (Ahead(0)?.As<MeasureMeaning>() is { Measure: Measure.Size }) at++; // A5大小
            return true;
        }
        if (l.Is(Mark.PerHundred) && Ahead(1)?.As<NumberMeaning>() is not null) // 百分之五十
        {
            at++;
            ReadShare(lexemes[at].As<NumberMeaning>()!.Value / 100, 1); // never null: just looked at
            return true;
        }
        if (l.As<NumberMeaning>() is { } number && Ahead(1)?.Is(Mark.Percent) == true)
        {
            ReadShare(number.Value / 100, 2);
            return true;
        }
        if (l.As<NumberMeaning>() is { Value: < 1 } part && Ahead(1)?.As<FillMeaning>() is not null)
        {
            ReadShare(part.Value, 1);
            return true;
        }
        if (l.As<FillMeaning>() is { Amount: "half full" } && Ahead(1)?.As<UnitMeaning>() is not null) // 半升
        {
            ReadQuantity();
            return true;
        }
        if (l.As<NumberMeaning>() is null && !MeasureBeforeNumber(l)) return false;
        ReadQuantity();
        return true;
    }

    // 50 % full; the word for full is read with it
    void ReadShare(double share, int steps)
    {
        int from = at;
        at += steps;
        if (Ahead(0)?.As<FillMeaning>() is not null) at++;
        if (Ahead(0)?.Is(Mark.Of) == true || Ahead(0)?.Is(Mark.Belonging) == true) at++;
        string words = Words(from);
        CloseClause();
        // "filled to roughly 80 %": full of as much; "80 % filled" was read with it
        if (lastFill >= 0 && fills.Count > 0 && fills[^1].Amount is "full" or "some" && lexemes.Take(from).Skip(lastFill + 1)
            .All(l => l.Is(Mark.To) || l.Is(Mark.About) || l.Is(Mark.Filler))) fills.RemoveAt(fills.Count - 1);
        if (share > 1) problems.Add($"'{words}' is more than a thing holds.");
        fills.Add((share <= 0 ? "empty" : FormattableString.Invariant($"{100 * share:F0} %"), Math.Min(share, 0.98), words));
        Note(words, FormattableString.Invariant($"how much is in it: {100 * share:F0} % of what it holds"));
    }

    string Words(int from) => string.Join(' ', lexemes.Skip(from).Take(at - from).Select(l => l.Text));

    bool MeasureBeforeNumber(Lexeme l)
    {
        bool measure = l.As<MeasureMeaning>() is not null || l.As<CompareMeaning>() is not null
            || l.IsChinese && l.As<MoreMeaning>() is not null;
        return measure && NumberAt(1) is not null;
    }

    // steps to the next number, past words like "of" and "about", and "of at least"
    int? NumberAt(int steps)
    {
        while (Ahead(steps) is { } l && l.As<NumberMeaning>() is null && (l.Is(Mark.Filler) || l.Is(Mark.Of) || l.Is(Mark.About)
            || l.As<CompareMeaning>() is not null || l.Text is ":" or "：")) steps++;
        return Ahead(steps)?.As<NumberMeaning>() is not null ? steps : null;
    }

    void ReadQuantity()
    {
        int from = at;
        Measure? measure = null;
        int limit = 0; // -1 at most, 1 at least
        if (lexemes[at].As<NumberMeaning>() is null && lexemes[at].As<FillMeaning>() is null)
        {
            int number = at + (NumberAt(1) ?? 1);
            for (; at < number; at++)
            {
                Lexeme l = lexemes[at];
                measure ??= l.As<MeasureMeaning>()?.Measure ?? l.As<CompareMeaning>()?.Measure
                    ?? (l.IsChinese ? l.As<MoreMeaning>()?.Measure : null);
                if (l.As<CompareMeaning>() is { } compare) limit = compare.More ? 1 : -1;
            }
        }
        // 30 x 20 x 15 cm; 30 cm x 20 cm; 20 to 25 cm; 一米二
        var values = new List<double>();
        UnitMeaning? unit = null;
        bool range = false;
        while (true)
        {
            values.Add(lexemes[at++].As<NumberMeaning>()?.Value ?? 0.5); // 半升 begins with no number
            if (Ahead(0)?.As<UnitMeaning>() is { } u && !(u.Factor == 0.0254 && Ahead(0)!.Text == "in" && unit is not null)) // never null
            {
                (unit, at) = (u, at + 1);
                if (lexemes[at - 1].Text == "米" && Ahead(0) is { IsChinese: true } tenth && tenth.As<NumberMeaning>() is { Value: < 10 } d
                    && Ahead(1)?.As<UnitMeaning>() is null)
                    (values[^1], at) = (values[^1] + d.Value / 10, at + 1);
                else if (Ahead(0) is { IsChinese: true, Text: "半" }) (values[^1], at) = (values[^1] + 0.5, at + 1); // 一升半
            }
            bool by = Ahead(0)?.Is(Mark.By) == true;
            bool to = Ahead(0)?.Is(Mark.To) == true || Ahead(0)?.Is(Mark.And) == true && limit == 0 && IsBetween(from);
            if ((by || to && values.Count == 1) && Ahead(1)?.As<NumberMeaning>() is not null) (at, range) = (at + 1, range || to);
            else break;
        }
        if (unit is null && Ahead(0)?.As<DegreesMeaning>() is not null)
        {
            ReadAngle(from, values, measure);
            return;
        }
        if (unit is null && values.Count == 1 && (measure is { } said && !IsNoLength(said) || measure is null && AxisAhead())
            && UnitElsewhere(from) is { } other)
        {
            unit = other.As<UnitMeaning>()!; // never null: it is one
            remarks.Add($"{Words(from)}: taken in {other.Text}, as the other numbers are");
        }
        if (unit is null)
        {
            ReadCount(from, values, measure);
            return;
        }
        // 20 cm or more, 以上, before or after the axis
        if (Ahead(0)?.As<CompareMeaning>() is { IsAfter: true } early) (limit, at) = (early.More ? 1 : -1, at + 1);
        bool before = measure is not null;
        if (measure is null && Axis() is { } axis) measure = axis;
        if (Ahead(0)?.As<CompareMeaning>() is { IsAfter: true } late) (limit, at) = (late.More ? 1 : -1, at + 1);
        string words = Words(from);
        unit = Fluid(unit);
        if (unit.Of == Measure.Size && Sized(from, measure, before) is { } part && !(part == "screen" && IsScreened))
        {
            problems.Add($"'{words}' is the size of a part ({part}), and parts are not sized by words: say how large the whole is.");
            return;
        }
        if (IsScreened && unit.Factor == 0.0254 && measure is null && values.Count == 1) measure = Measure.Diagonal;
        if (IsRolled && unit.Of == Measure.Size && measure is null or Measure.Length && values.Count == 1 && unit.Factor * values[0] >= 1)
        {
            Note(words, "the length of what is rolled up in it: not built");
            remarks.Add($"{words}: the length of what is rolled up in it; nothing is built otherwise for it");
            return;
        }
        if (unit.Of == Measure.Capacity && measure is null && values.Count == 1 && IsPoured(from))
        {
            poured = (unit.Factor * values[0], words);
            Note(words, FormattableString.Invariant($"how much is in it: {1e6 * unit.Factor * values[0]:G5} ml"));
        }
        else
        {
            // "holding 10 litres" is what it can hold, where nothing is said to be in it
            if (unit.Of == Measure.Capacity && from > 0 && fills.Count > 0 && lexemes.Take(from).Reverse().SkipWhile(l => l.Is(Mark.About)
                || l.Is(Mark.Filler)).First().As<FillMeaning>() is { Amount: "some" })
            {
                understood[^1] = understood[^1] with { Meaning = "can hold" };
                fills.RemoveAt(fills.Count - 1);
            }
            AddDimensions(measure, values, unit, words, range, limit);
        }
    }

    static bool IsNoLength(Measure measure) => measure is Measure.Mass or Measure.Capacity;

    // "thick" of "40 by 25 cm and 2 thick", but not "2 long handles"
    bool AxisAhead() => Ahead(0) is { } axis && Ahead(1)?.As<PartMeaning>() is null
        && (axis.As<MeasureMeaning>() is { } m && !IsNoLength(m.Measure)
            || axis.As<MoreMeaning>() is { High: true, Measure: not (Measure.Size or Measure.Mass) });

    // the unit of a length that was given one, the last before this number or the first after it
    Lexeme? UnitElsewhere(int from)
    {
        int[] found = [.. Enumerable.Range(1, lexemes.Count - 1).Where(i => lexemes[i].As<UnitMeaning>() is { Of: Measure.Size }
            && lexemes[i - 1].As<NumberMeaning>() is not null)];
        return found.Length == 0 ? null : lexemes[found.LastOrDefault(i => i < from, found[0])];
    }

    // what is called by the diagonal of its screen, and what by the length of what is rolled up
    bool IsScreened => Head is "laptop" or "phone" or "tablet" or "monitor" or "television";
    bool IsRolled => Head is "tape-measure" or "adhesive-tape" or "toilet-roll";

    string? Head => head < 0 ? null : lexemes[head].As<NounMeaning>()!.Categories[0].Id; // never null: it is the head

    static readonly string[] Long = ["blade", "shaft", "arm", "stem", "tip", "screen"];

    // "with a 10 cm handle", 刀刃长18公分, "the blade is 18 cm long": the part whose size it is; null where it is that of the whole
    string? Sized(int from, Measure? measure, bool measureBefore)
    {
        int steps = 0;
        while (Ahead(steps) is { } l && at + steps != head && l.As<PartMeaning>() is null && (l.Is(Mark.Filler) || l.Is(Mark.Belonging)
            || !l.IsChinese && (l.As<ColorMeaning>() is not null || l.As<MaterialMeaning>() is not null
                || l.As<LookMeaning>() is not null)))
            steps++;
        if (!measureBefore && Ahead(steps) is { } after && after.As<PartMeaning>() is { } of && after.As<MeasureMeaning>() is null
            && at + steps != head && (inClause && lastPart is null || after.IsChinese && !inClause || head >= 0 && at > head && !inClause))
            return of.Part;
        int before = from - 1;
        bool copula = false;
        for (; before > 0 && (lexemes[before].Is(Mark.Filler) || lexemes[before].Is(Mark.About) || lexemes[before].Is(Mark.Of)); before--)
            copula |= lexemes[before].Is(Mark.Of) || lexemes[before].Text.ToLowerInvariant() is "is" or "are" or "是" or "为";
        if (before <= head || lexemes[before].As<PartMeaning>() is not { } part || lastPart is null) return null;
        bool along = measure is Measure.Length or Measure.Width or Measure.Thickness;
        return copula || Long.Contains(part.Part) || along && part.Part is "handle" or "grip" ? part.Part : null;
    }

    // "between" stands before the number, or before the measure's words that stand there
    bool IsBetween(int from) => lexemes.Take(at).Skip(Math.Max(0, from - 2)).Any(l => l.Text is "between" or "Between");

    // 200 ml of water, 装200毫升水: what is poured in, not what it holds
    bool IsPoured(int from)
    {
        int steps = 0;
        while (Ahead(steps) is { } l && (l.Is(Mark.Of) || l.Is(Mark.Filler) || l.As<ColorMeaning>() is not null
            || l.As<IdleMeaning>() is not null || l.Is(Mark.Belonging) && steps > 0))
            steps++;
        return Ahead(steps)?.As<ContentMeaning>() is not null && at + steps + 1 != head
            && (steps > 0 && Ahead(0)!.Is(Mark.Of) || from > 0 && lexemes[from - 1].As<FillMeaning>() is not null // never null: steps > 0
                || Ahead(0)!.IsChinese); // never null: a content was found
    }

    // an ounce of a cup is one that is poured
    UnitMeaning Fluid(UnitMeaning unit)
    {
        if (unit.Fluid is not { } litres || head < 0) return unit;
        ObjectCategory kind = lexemes[head].As<NounMeaning>()!.Categories[0]; // never null: it is the head
        return new Population(kind).Range(Measure.Capacity) is null ? unit : new(Measure.Capacity, litres);
    }

    void ReadAngle(int from, List<double> values, Measure? measure)
    {
        at++;
        string angle = Words(from);
        if (lastState is { Angle: null, Share: > 0 } && values.Count == 1 && measure is null)
        {
            lastState.Angle = values[0] * Math.PI / 180;
            Note(angle, FormattableString.Invariant($"open by {values[0]:G4} degrees"));
        }
        else problems.Add($"'{angle}' belongs to nothing that is open.");
    }

    // "tall" of "30 cm tall"
    Measure? Axis()
    {
        int steps = Ahead(0) is { } l && l.Text is "in" or "of" ? 1 : 0;
        Measure? axis = Ahead(steps)?.As<MeasureMeaning>()?.Measure;
        if (axis is null && Ahead(steps)?.As<MoreMeaning>() is { High: true } more && more.Measure != Measure.Size) axis = more.Measure;
        if (axis is not null) at += steps + 1;
        return axis;
    }

    void ReadCount(int from, List<double> values, Measure? measure)
    {
        string words = Words(from);
        if (measure is not null || values.Count > 1)
            problems.Add($"'{words}' has no unit: write mm, cm, m or inches, g or kg.");
        else if (inClause || PartAhead())
        {
            next.Count = (int)values[0];
            Note(words, $"so many: {next.Count}");
        }
        else if (values[0] != 1 && (at - 1 < head || lexemes[from].As<NumberMeaning>() is { IsWord: true }))
            problems.Add($"'{words}' are several: a sentence makes one thing; make it {words} times, with another --seed each.");
        else if (values[0] != 1) problems.Add($"'{words}' has no unit: write mm, cm, m or inches, g or kg.");
    }

    // 三个抽屉的柜子, a two-door fridge: the number belongs to the part that follows
    bool PartAhead()
    {
        int steps = 0;
        while (Ahead(steps)?.Is(Mark.Filler) == true) steps++;
        return Ahead(steps) is { } l && l.As<PartMeaning>() is not null && at + steps != head
            && (l.IsChinese || head >= 0 && (at - 1 > head || at + steps < head));
    }

    void AddDimensions(Measure? measure, List<double> values, UnitMeaning unit, string words, bool range, int limit)
    {
        bool length = unit.Of == Measure.Size;
        if (!length && measure is not null && measure != unit.Of && measure != Measure.Size
            || length && measure is Measure.Mass or Measure.Capacity)
            problems.Add($"'{words}' mixes a weight, a length or a capacity.");
        else if (values.Any(v => v <= 0)) problems.Add($"'{words}' is not a size: it must be above zero.");
        else if (measure == Measure.Edge && values.Count == 1 && !range && limit == 0)
            foreach (Measure side in (Measure[])[Measure.Length, Measure.Middle, Measure.Thickness])
                AddDimension(new(side, unit.Factor * values[0], words));
        else if (range || limit != 0)
        {
            double low = unit.Factor * values[0], high = unit.Factor * values[^1];
            if (range && low > high) problems.Add(FormattableString.Invariant($"'{words}': {values[0]} is not below {values[^1]}."));
            else AddDimension(new(!length ? unit.Of : measure ?? Measure.Size,
                limit > 0 ? low * Margin : limit < 0 ? high / Margin : (low + high) / 2, words,
                limit > 0 ? new(low, double.PositiveInfinity) : limit < 0 ? new(0, high) : new(low, high)));
        }
        else if (values.Count > 3 || values.Count > 1 && (!length || measure is not (null or Measure.Size)))
            problems.Add($"'{words}' has more numbers than a thing has sides.");
        else
        {
            // several sides are told apart by their order of size
            Measure[] of = values.Count switch
            {
                1 => [!length ? unit.Of : measure ?? Measure.Size], 2 => [Measure.LevelLength, Measure.Width],
                _ => [Measure.Length, Measure.Middle, Measure.Thickness],
            };
            double[] sorted = [.. values.OrderDescending()];
            for (int i = 0; i < of.Length; i++) AddDimension(new(of[i], unit.Factor * sorted[i], words));
        }
    }

    void AddDimension(Dimension d)
    {
        dimensions.Add(d);
        string Said(double value) => d.Measure switch
        {
            Measure.Mass => FormattableString.Invariant($"{value:G4} kg"),
            Measure.Capacity => FormattableString.Invariant($"{1e6 * value:G5} ml"),
            _ => FormattableString.Invariant($"{1000 * value:G5} mm"),
        };
        string much = d.Allowed switch
        {
            null => Said(d.Value), { High: double.PositiveInfinity } over => $"at least {Said(over.Low)}",
            { Low: 0 } under => $"at most {Said(under.High)}", { } between => $"{Said(between.Low)} to {Said(between.High)}",
        };
        Note(d.Words, $"{Name(d.Measure)}: {much}{(d.Measure == Measure.Size ? ", of a pan without its handle" : "")}");
    }

    /// <summary>What people call a measure.</summary>
    public static string Name(Measure measure) => measure switch
    {
        Measure.Size => "longest side", Measure.Middle => "middle side", Measure.LevelLength => "length lying", Measure.Mass => "weight",
        Measure.Shank => "length without its head", Measure.Diagonal => "screen's diagonal", Measure.Edge => "edge",
        Measure.Thickness => "shortest side", _ => measure.ToString().ToLowerInvariant(),
    };
}
