namespace Praxis.Assets.Words;

sealed partial class SentenceReader
{
    void CheckContradictions()
    {
        if (colors.Select(c => (c.Color.Color.Name, c.Color.Shade)).Distinct().Count() > 1)
            problems.Add($"'{colors[0].Words}' and '{colors[^1].Words}' are two colours for one thing: say one, or give a part its own "
                + "('with a red cap').");
        string[] made = [.. materials.Select(m => m.Material.Name).Where(n => materials.Count == 1 || n != "metal").Distinct()];
        if (made.Any(Materials.Timbers.Contains)) made = [.. made.Where(n => n != "wooden")]; // wooden, of oak
        if (made.Length > 1) problems.Add($"{string.Join(" and ", made.Select(m => $"'{m}'"))} are two materials for one thing: say one.");
        foreach (var group in sizes.GroupBy(s => s.More.Measure))
            if (group.Select(s => s.More.High).Distinct().Count() > 1)
                problems.Add($"{string.Join(" and ", group.Select(s => $"'{s.Words}'"))} contradict each other.");
        foreach (var group in dimensions.GroupBy(d => d.Measure))
            if (group.Any(a => group.Any(b => !Agree(a, b))))
                problems.Add($"{string.Join(" and ", group.Select(d => $"'{d.Words}'"))} are two values for its {Name(group.Key)}.");
        if (shapes.Select(s => s.Shape).Distinct().Count() > 1)
            problems.Add($"{string.Join(" and ", shapes.Select(s => $"'{s.Words}'"))} are two forms for one thing: say one.");
        if (contents.Select(c => c.Content).Where(c => c != "liquid").Distinct().Count() > 1)
            problems.Add($"{string.Join(" and ", contents.Select(c => $"'{c.Words}'"))} are two liquids: nothing holds a mixture.");
        if (folds.Select(f => f.Folded).Distinct().Count() > 1)
            problems.Add($"{string.Join(" and ", folds.Select(f => $"'{f.Words}'"))} contradict each other.");
        string[] looking = [.. looks.Select(k => k.Look.Name).Distinct()];
        foreach (var (a, b) in ((string, string)[])[("transparent", "opaque"), ("clear", "opaque"), ("frosted", "opaque"),
            ("frosted", "clear"), ("frosted", "shiny"), ("shiny", "matte"), ("speckled", "plain"), ("silver-coloured", "gold-coloured")])
            if (looking.Contains(a) && looking.Contains(b)) problems.Add($"'{a}' and '{b}' contradict each other.");
        foreach (var group in parts.GroupBy(p => p.Name))
            if (group.Any(p => p.Place is not null && p.State is null && (p.Color is not null || p.Material is not null)))
                problems.Add($"'{group.First(p => p.Place is not null).Words}': of one among several only how far it is "
                    + "open can be asked for.");
            else if (group.Select(p => p.Negated).Distinct().Count() > 1)
                problems.Add($"with and without '{group.Key}' contradict each other.");
            else if (group.Any(p => p.Negated && p.State is not null))
                problems.Add($"A {group.Key} that is not there is neither open nor closed.");
            else if (group.Where(p => p.Count is not null && p.Place is null).Select(p => p.Count).Distinct().Count() > 1)
                problems.Add($"'{group.Key}' is counted twice, and differently.");
        if (states.Select(s => s.Share).Distinct().Count() > 1)
            problems.Add($"{string.Join(" and ", states.Select(s => $"'{s.Words}'"))} contradict each other.");
        if (parts.FirstOrDefault(p => p.Negated && Covers.Contains(p.Name)) is { } bare && (lexemes.FirstOrDefault(l =>
            l.As<StateMeaning>() is { Share: 0 } || Sealed.Contains(l.Text.ToLowerInvariant())) is { } shut))
            problems.Add($"'{shut.Text}' and no {bare.Name} contradict each other.");
        bool empty = fills.Any(f => f.Amount == "empty");
        if (poured is not null && fills.Any(f => f.Amount is not "some"))
            problems.Add($"'{poured.Value.Words}' and '{fills.First(f => f.Amount is not "some").Words}' are two amounts.");
        else if (empty && contents.Count > 0 || fills.Select(f => f.Amount).Where(a => a != "some").Distinct().Count() > 1)
        {
            IEnumerable<string> said = fills.Select(f => f.Words).Concat(contents.Select(c => c.Words)).Select(w => $"'{w}'");
            problems.Add($"{string.Join(" and ", said)} contradict each other.");
        }
    }

    static readonly string[] Covers = ["lid", "cap", "screw cap", "cover", "stopper"],
        Sealed = ["sealed", "unopened", "closed up", "密封", "未开封", "未拆封", "没开封"];

    // a number agrees with a range that holds it
    static bool Agree(Dimension a, Dimension b) => (a.Allowed, b.Allowed) switch
    {
        (null, null) => Math.Abs(a.Value - b.Value) <= 0.02 * a.Value,
        ({ } range, null) => range.Contains(b.Value), (null, { } range) => range.Contains(a.Value),
        ({ } one, { } other) => one.Low <= other.High && other.Low <= one.High,
    };

    // 装 半杯 水: of several words the one that says how much
    (string Amount, double Share) Filling =>
        fills.OrderBy(f => f.Amount == "some").Select(f => (f.Amount, f.Share)).FirstOrDefault(("some", 0.8));

    IReadOnlyList<Wish> Wishes() =>
    [
        .. materials.Select(m => new MaterialWish(m.Words, m.Material)
        {
            LeavesHandle = parts.Any(p => p.Name is "handle" or "grip" && (p.Material is not null || p.Color is not null)),
        }),
        .. joints.Select(w => new JointedWish(w)), .. looks.Select(k => new LookWish(k.Words, k.Look)),
        .. colors.Take(1).Select(c => new ColorWish(c.Words, c.Color)),
        .. shapes.DistinctBy(s => s.Shape).Select(s => new ShapeWish(s.Words, s.Shape)),
        .. flavours.Select(f => new FlavourWish(f.Words, f.Color)), .. folds.Select(f => new FoldWish(f.Words, f.Folded)),
        .. parts.Where(p => p.Words.Length > 0).Select(p => new PartWish(p.Words, p.Name, p.Count, p.Color, p.Material, p.Negated)),
        .. dimensions.Count > 0 ? (Wish[])[new DimensionsWish([.. dimensions])] : [],
        .. sizes.Select(s => new SizeWish(s.Words, s.More) { IsMeasured = dimensions.Any(d => SaysSize(d.Measure, s.More.Measure)) }),
        .. states.Select(s => new StateWish(s.Words, "", null, s.Share, s.Angle)),
        .. parts.Where(p => p.State is not null).Select(p =>
            new StateWish($"{p.Words} {p.State!.Words}".Trim(), p.Name, p.Place, p.State.Share, p.State.Angle)), // never null: filtered
        .. fills.Count + contents.Count > 0 || poured is not null
            ? (Wish[])[new FillWish(string.Join(' ', fills.Select(f => f.Words).Concat(contents.Select(c => c.Words))),
                Filling.Amount, Filling.Share, contents.Count > 0 ? contents[0].Content : null)
            { Volume = poured?.Volume }] : [],
    ];

    // where a number says it, "tall" need not mean the upper third
    static bool SaysSize(Measure number, Measure word) => number == word || word == Measure.Size
        || number is Measure.Size or Measure.Length && word is Measure.Height or Measure.Length or Measure.Width;
}
