using System.CommandLine;
using System.Globalization;
using Praxis.App;
using Praxis.Core;

namespace Praxis.Cli.Verbs;

/// <summary>Builds one thing from a sentence.</summary>
sealed class AssetCommand : Verb
{
    readonly Argument<string[]> sentence;
    readonly Option<ulong> seed;
    readonly Option<string?> folder;
    readonly Option<string[]> formats;
    readonly Option<string> unit, up, material;
    readonly Option<string?> mass;
    readonly Option<int> pieces;
    readonly Option<bool> picture, json;

    public AssetCommand()
    {
        sentence = Takes(new Argument<string[]>("sentence")
        {
            HelpName = "SENTENCE", Description = "what to build, in English or Chinese; or: import FILE", Arity = ArgumentArity.OneOrMore,
        });
        seed = Takes(Choose.Seed("picks among all things that are as described"));
        folder = Takes(Choose.OptionalText("--out", "DIR", "write it there; without, it is only described"));
        formats = Takes(Choose.Names("--formats", "NAMES", $"with --out: of {string.Join(", ", BuildAsset.Formats)}",
            [.. BuildAsset.Formats]));
        unit = Takes(Choose.Word("--unit", "with import: of the file's numbers", "auto", [.. ImportAsset.Units]));
        up = Takes(Choose.Word("--up", "with import: the axis that points up; auto: y for GLB, z for others", "auto", "auto", "y", "z"));
        material = Takes(Choose.Text("--material", "WORD", "with import: what it is made of", "plastic"));
        mass = Takes(Choose.OptionalText("--mass", "KG", "with import: what it weighs, if that is known"));
        pieces = Takes(Choose.Whole("--pieces", "N", "with import: convex pieces at most", 32, 1, 256));
        picture = Takes(Choose.Flag("--picture", "with --out: draw it as well"));
        json = Takes(Json.Flag());
    }

    public override string Summary => "build a thing from a sentence, or import a mesh; export it";

    public override VerbGroup Group => VerbGroup.MakeData;

    public override string Details =>
        "Says what every word was taken for. What no thing can be is refused with code 2, and with what there is instead.";

    public override IReadOnlyList<Example> Examples =>
    [
        new("./praxis asset \"a tall red glass bottle, 30 cm\" --out out/bottle --picture", "as URDF, MJCF, GLB and OBJ, with a picture"),
        new("./praxis asset \"一个蓝色的小碗\"", "what would be built, without writing it"),
        new("./praxis asset import scan.stl --unit mm --material ceramic --out out/scan", "a closed mesh becomes a thing"),
        new("./praxis asset drawer-cabinet --seed 7 --out out/cabinet --formats urdf", "a thing of './praxis list objects' by its name"),
    ];

    public override int Run(ParseResult given, Terminal terminal)
    {
        string[] said = given.GetRequiredValue(sentence), wanted = given.GetRequiredValue(formats);
        if (said is ["import", var file]) return Import(file, wanted, given, terminal);
        if (said is ["import"]) throw new PraxisException("import needs the name of a mesh: ./praxis asset import FILE.");
        string words = string.Join(' ', said);
        var report = new BuildAsset(Engine.Catalog())
            .Run(words, given.GetRequiredValue(seed), given.GetValue(folder), wanted, given.GetValue(picture));
        if (given.GetValue(json)) Json.Write(report, terminal.Out);
        else Print(report, terminal);
        return ExitCode.Done;
    }

    int Import(string file, string[] wanted, ParseResult given, Terminal terminal)
    {
        double? kg = null;
        if (given.GetValue(mass) is { } text)
            kg = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value > 0
                && double.IsFinite(value)
                ? value : throw new SpecException("--mass", $"'{text}' is not a weight in kg above zero.");
        var options = new ImportOptions(given.GetRequiredValue(unit), given.GetRequiredValue(up), given.GetRequiredValue(material), kg,
            given.GetRequiredValue(pieces));
        var report = new ImportAsset().Run(file, options, given.GetValue(folder), wanted, given.GetValue(picture));
        if (given.GetValue(json)) Json.Write(report, terminal.Out);
        else Print(report, terminal);
        return ExitCode.Done;
    }

    static void Print(ImportReport report, Terminal terminal)
    {
        string repair = $"{report.Welded} vertices welded, {report.Dropped} triangles dropped, {report.Turned} turned, {report.Closed} "
            + "holes closed";
        (string Name, string Value)[] rows =
        [
            ("imported", report.Mesh), ("size", $"{Size(report.Size)} mm, from {report.Unit}"), ("mass", Text($"{report.Mass:F3} kg")),
            ("mesh", $"{report.Triangles} triangles, closed surfaces: {report.Shells}"), ("repair", repair),
            ("collides as", $"{report.Pieces} convex pieces"),
            ("can be used by", report.Affordances.Count > 0 ? string.Join(", ", report.Affordances) : "nothing that was found"),
            .. report.Remarks.Select(r => ("note", r)), .. report.Files.Select(f => ("file", f)),
        ];
        Table.Write(terminal, rows);
    }

    static string Size(double[] metres) => string.Join(" x ", metres.Select(s => Text($"{1000 * s:F0}")));

    static void Print(AssetReport report, Terminal terminal)
    {
        Table.Write(terminal, [.. report.Understood.Select(u => (u.Words, u.Meaning))]);
        terminal.Out.WriteLine();
        string parts = string.Join(", ", report.Parts.Select(p => Text($"{p.Name} ({p.Kind}, ")
            + (p.Start == 0 ? "" : Text($"at {p.Start:F2} of {p.Range[1]:F2}, ")) + Text($"{p.Mass:F3} kg)")));
        (string Name, string Value)[] rows =
        [
            ("built", string.Join(' ', ((string[])[report.Color, report.Shape, report.Material, report.Category]).Where(w =>
                w.Length > 0))),
            ("size", $"{Size(report.Size)} mm"), ("mass", Text($"{report.Mass:F3} kg")), ("moving parts", parts.Length > 0 ? parts
                : "none"),
            .. report.Contents.Select(c => ("holds", Text($"{1e6 * c.Volume:F0} ml of {c.Liquid}"))),
            ("can be used by", string.Join(", ", report.Affordances)), .. report.Remarks.Select(r => ("note", r)),
            .. report.Files.Select(f => ("file", f)),
        ];
        Table.Write(terminal, rows);
    }

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
