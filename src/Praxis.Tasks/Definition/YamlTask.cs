using System.Globalization;
using System.Reflection;
using Praxis.Core;
using Praxis.Simulation;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Praxis.Tasks;

/// <summary>
/// A task written as text, for people who do not compile. It says the same things as a <see cref="TaskDefinition"/> in C#, and gives
/// the same episodes. Every error names file, line and column.
/// </summary>
/// <example><code>
/// task: mug-on-tray
/// objects:
///   table: { category: table }
///   mug:   { category: mug, on: table }
///   tray:  { category: tray, on: table, at-least: { mug: 0.02 } }
/// goal: on(mug, tray) &amp; upright(mug) &amp; !holding(mug)
/// expert:
///   - { retry: 3, skill: pick(mug) }
///   - place-on(mug, tray)
///   - home
/// say: put {mug} on {tray}
/// horizon: 20
/// </code></example>
public sealed class YamlTask : TaskDefinition
{
    static readonly string[] TopKeys = ["task", "things", "scene", "objects", "goal", "expert", "say", "horizon"];
    static readonly string[] StepKeys = ["retry", "skill", "manner", "do"];
    static readonly string[] ObjectKeys =
        ["category", "on", "in", "within", "at-least", "beside", "along", "between", "facing", "zone", "fill", "begins"];
    static readonly string[] FillKeys = ["liquid", "share"];
    static readonly (string Word, double Share)[] Shares =
        [("quarter", 0.25), ("third", 1 / 3.0), ("half", 0.5), ("two-thirds", 2 / 3.0), ("three-quarters", 0.75), ("full", 0.95)];
    static readonly string[] BesideKeys = ["thing", "side", "gap"], AlongKeys = ["edge", "thing"];
    const string Robot = "robot"; // what things may face beside one another
    static readonly string[] Sides = ["left", "right", "front", "back"];

    readonly YamlMappingNode root;
    readonly string file;
    readonly Catalog catalog;

    YamlTask(YamlMappingNode root, string file, Catalog catalog)
    {
        (this.root, this.file, this.catalog) = (root, file, catalog);
        CheckKeys(root, TopKeys, "a task file");
        Id = Text(Need("task"));
    }

    public override string Id { get; }

    /// <summary>
    /// Folders, from where the file lies, of things that the catalogue does not have: each is one that <c>./praxis asset</c> wrote, or
    /// holds such folders. Their names are categories.
    /// </summary>
    public IReadOnlyList<(string Folder, string Where)> Things =>
        Find(root, "things") is { } things ? [.. Items(things).Select(t => (Text(t), At(t)))] : [];

    /// <summary>The categories that its objects name, and where.</summary>
    public IReadOnlyList<(string Id, string Where)> Categories => Find(root, "objects") is not YamlMappingNode objects ? []
        : [.. objects.Children.Values.OfType<YamlMappingNode>().Select(o => Find(o, "category")).OfType<YamlScalarNode>()
            .Select(c => (c.Value ?? "", At(c)))];

    /// <summary>Reads a task file.</summary>
    /// <exception cref="SpecException">The text is not YAML, or says something that cannot be.</exception>
    public static YamlTask Parse(string text, string file, Catalog catalog)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException e)
        {
            string place = $"{file}:{e.Start.Line}:{e.Start.Column}";
            throw new SpecException(place, $"This is not valid YAML: {e.InnerException?.Message ?? e.Message}");
        }
        catch (InvalidOperationException e) // the parser's way to say that a bracket is never closed
        {
            throw new SpecException(file, $"This is not valid YAML: is every bracket and quote closed? {e.Message}");
        }
        if (stream.Documents.Count != 1 || stream.Documents[0].RootNode is not YamlMappingNode root)
            throw new SpecException(file, $"A task file is one mapping with the keys {string.Join(", ", TopKeys)}.");
        return new(root, file, catalog);
    }

    public override void Define(TaskBuilder t)
    {
        DefineObjects(t);
        if (Find(root, "expert") is { } expert) t.Expert(ParseExpert(expert, t));
        if (Find(root, "goal") is { } goal)
        {
            t.Goal(ParseGoal(goal, t.Names));
            t.Mark("goal", At(goal));
        }
        else if (Find(root, "expert") is null) Need("goal");
        foreach (YamlNode say in Items(Need("say"))) t.Say(Phrase.Parse(Text(say), [.. t.Names], At(say)));
        if (Find(root, "scene") is { } scene) DefineScene(t, scene);
        if (Find(root, "horizon") is not { } horizon) return;
        t.Horizon(Number(horizon) is > 0 and var s ? s : throw new SpecException(At(horizon), "The horizon is above zero, in seconds."));
    }

    void DefineObjects(TaskBuilder t)
    {
        foreach ((YamlNode key, YamlNode value) in Mapping(Need("objects")))
        {
            var map = Mapping(value);
            CheckKeys(map, ObjectKeys, $"object '{Text(key)}'");
            YamlNode category = Find(map, "category")
                ?? throw new SpecException(At(value), $"Object '{Text(key)}' lacks its category, such as 'category: mug'.");
            IReadOnlyList<string> above = t.Names;
            ObjectSlot slot = t.Object(Text(category), Text(key), At(category));
            t.Mark(Text(key), At(key));
            if (Find(map, "on") is { } on) slot.On(Known(on, above, out string surface), surface);
            if (Find(map, "in") is { } inside) slot.In(Known(inside, above, out string cavity), cavity);
            foreach (string relation in (string[])["on", "in", "fill", "begins"])
                if (Find(map, relation) is { } place) t.Mark($"{Text(key)}.{relation}", At(place));
            if (Find(map, "within") is { } within)
            {
                var size = Items(within).Select(Number).ToArray();
                if (size.Length != 2 || size.Any(s => s <= 0))
                    throw new SpecException(At(within), "'within' takes two numbers above zero, [width, depth] in metres.");
                slot.Within(size[0], size[1]);
            }
            if (Find(map, "at-least") is { } gaps)
                foreach ((YamlNode from, YamlNode gap) in Mapping(gaps)) slot.AtLeast(Gap(gap), Known(from, above));
            DefineRelations(slot, map, above);
            if (Find(map, "fill") is { } fill) DefineFill(slot, fill);
            if (Find(map, "begins") is { } begins) DefineBeginning(slot, Mapping(begins));
        }
    }

    // fill: half (of water); or { liquid: tea, share: 0.5 }, where the share may be a word or a range that it is drawn from: [0.4, 0.6]
    void DefineFill(ObjectSlot slot, YamlNode node)
    {
        (YamlNode main, YamlMappingNode more) = Relation(node, "share", FillKeys, "'fill'");
        YamlNode? liquid = Find(more, "liquid");
        string[] known = [.. Assets.LiquidKind.All.Select(k => k.Name)];
        if (liquid is not null && !known.Contains(Text(liquid)))
            throw new SpecException(At(liquid), Suggest.Unknown("liquid", Text(liquid), known));
        double[] range = [.. Items(main).Select(ShareOf)];
        if (range.Length is < 1 or > 2 || range[0] > range[^1])
            throw new SpecException(At(main), "'fill' takes a share, or a range of shares that rises: half, 0.5 or [0.4, 0.6].");
        slot.Filled(range[0], range[^1], liquid is null ? "water" : Text(liquid));
    }

    // begins: { door: open, knob-1: 0.5 }
    void DefineBeginning(ObjectSlot slot, YamlMappingNode parts)
    {
        foreach ((YamlNode part, YamlNode share) in parts.Children)
            slot.Begins(Text(part), Text(share) switch
            {
                "open" or "on" => 1, "closed" or "off" => 0,
                var text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
                    && number is >= 0 and <= 1 ? number : throw new SpecException(
                        At(share), $"'{text}' is no share of the way of a part: a number from 0 to 1, or open, closed, on, off."),
            });
    }

    double ShareOf(YamlNode node)
    {
        foreach ((string word, double share) in Shares)
            if (Text(node) == word) return share;
        return double.TryParse(Text(node), NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value is > 0 and <= 1
            ? value
            : throw new SpecException(At(node), $"'{Text(node)}' is no share of what a thing can hold: a number above 0 and at most 1, or "
                + $"{string.Join(", ", Shares.Select(s => s.Word))}.");
    }

    // a scene, several, or any
    void DefineScene(TaskBuilder t, YamlNode node)
    {
        foreach (YamlNode id in Items(node))
            if (Text(id) != "any") catalog.TypeOf<SceneRecipe>(Text(id), At(id));
        t.Scene([.. Items(node).SelectMany(id => Text(id) == "any" ? catalog.Ids<SceneRecipe>() : [Text(id)]).Distinct()]);
    }

    // beside: tray, or { thing: tray, side: left, gap: 0.05 }; along: left, or { edge: left, thing: tray }; between: [a, b]; facing: robot
    void DefineRelations(ObjectSlot slot, YamlMappingNode map, IReadOnlyList<string> names)
    {
        if (Find(map, "zone") is { } zone)
        {
            if (!Zone.Names.Contains(Text(zone))) throw new SpecException(At(zone), Suggest.Unknown("zone", Text(zone), Zone.Names));
            slot.Zone(Text(zone));
        }
        if (Find(map, "beside") is { } beside)
        {
            (YamlNode thing, YamlMappingNode more) = Relation(beside, "thing", BesideKeys, "'beside'");
            slot.Beside(Known(thing, names), Find(more, "side") is { } side ? SideOf(side) : Side.Any,
                Find(more, "gap") is { } gap ? Gap(gap) : 0.03);
        }
        if (Find(map, "along") is { } along)
        {
            (YamlNode edge, YamlMappingNode more) = Relation(along, "edge", AlongKeys, "'along'");
            if (Find(more, "thing") is { } thing) slot.Along(SideOf(edge), Known(thing, names));
            else slot.Along(SideOf(edge));
        }
        if (Find(map, "between") is { } between)
        {
            ObjectRef[] two = [.. Items(between).Select(n => Known(n, names))];
            if (two.Length != 2 || two[0] == two[1])
                throw new SpecException(At(between), "'between' takes two different objects: [a, b].");
            slot.Between(two[0], two[1]);
        }
        if (Find(map, "facing") is not { } facing) return;
        if (Text(facing) == Robot) slot.FacingRobot();
        else if (names.Contains(Text(facing))) slot.Facing(new ObjectRef(Text(facing)));
        else throw new SpecException(At(facing), Suggest.Unknown("object defined above this one", Text(facing), [Robot, .. names]));
    }

    (YamlNode Main, YamlMappingNode More) Relation(YamlNode node, string main, string[] keys, string what)
    {
        if (node is not YamlMappingNode map) return (node, []);
        CheckKeys(map, keys, what);
        return (Find(map, main) ?? throw new SpecException(At(node), $"{what} lacks its '{main}'."), map);
    }

    Side SideOf(YamlNode node) => Array.IndexOf(Sides, Text(node)) is var i and >= 0
        ? (Side)(i + 1)
        : throw new SpecException(At(node), Suggest.Unknown("side", Text(node), Sides));

    Predicate ParseGoal(YamlNode node, IReadOnlyList<string> objects) =>
        new GoalParser(Text(node), At(node), Maker<Predicate>(objects)).Parse();

    Behavior ParseExpert(YamlNode node, TaskBuilder t) => new Sequence([.. Items(node).Select(item => ParseStep(item, t))]);

    // "pick(mug)", or { retry: 3, skill: pick(mug) }
    Behavior ParseStep(YamlNode node, TaskBuilder t)
    {
        if (node is not YamlMappingNode map)
        {
            Behavior step = new GoalParser(Text(node), At(node), Maker<Predicate>(t.Names)).ParseBehavior(Maker<Skill>(t.Names));
            foreach (Skill call in step.Skills) t.Mark($"{call}", At(node));
            return step;
        }
        CheckKeys(map, StepKeys, "a step");
        if (Find(map, "manner") is { } manner && Find(map, "do") is { } done && map.Children.Count == 2)
        {
            string[] known = [.. Manner.All.Select(m => m.Name)];
            if (!known.Contains(Text(manner))) throw new SpecException(At(manner), Suggest.Unknown("manner", Text(manner), known));
            return new InManner(Manner.Named(Text(manner)), new Sequence([.. Items(done).Select(item => ParseStep(item, t))]));
        }
        if (Find(map, "retry") is not { } times || Find(map, "skill") is not { } skill
            || Number(times) is not (>= 1 and <= 100) || Number(times) % 1 != 0)
            throw new SpecException(
                At(node), "A step that is tried again says how often, from 1 to 100, and what: { retry: 3, skill: pick(mug) }; one that is "
                + "done in a manner says which: { manner: gently, do: [pick(mug), place-on(mug, tray)] }.");
        return new Retry((int)Number(times), ParseStep(skill, t));
    }

    CallMaker<T> Maker<T>(IReadOnlyList<string> objects) => (id, arguments, where) => Call<T>(id, arguments, objects, where);

    // "on(mug, tray)" -> new On(mug, tray): the class is found by its id; its parameters are objects, then names of parts
    T Call<T>(string id, IReadOnlyList<string> arguments, IReadOnlyList<string> objects, string where)
    {
        Type type = catalog.TypeOf<T>(id, where);
        ConstructorInfo make = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First();
        ParameterInfo[] wanted = make.GetParameters();
        if (wanted.Any(p => p.ParameterType != typeof(ObjectRef) && p.ParameterType != typeof(string) && p.ParameterType != typeof(double))
            || arguments.Count > wanted.Length || arguments.Count < wanted.Count(p => !p.IsOptional)
            || arguments.Where((a, i) => wanted[i].ParameterType == typeof(string) && objects.Contains(a)).Any())
            throw new SpecException(where, $"'{id}' takes {Takes(wanted)}, got {arguments.Count}.");
        object?[] given = [.. wanted.Select(p => p.ParameterType == typeof(double) ? p.DefaultValue : null)];
        for (int i = 0; i < arguments.Count; i++)
            given[i] = wanted[i].ParameterType == typeof(string) ? arguments[i]
                : wanted[i].ParameterType == typeof(double) ? ShareOf(id, arguments[i], where)
                : objects.Contains(arguments[i]) ? new ObjectRef(arguments[i])
                : throw new SpecException(where, Suggest.Unknown("object in this task", arguments[i], objects));
        ObjectRef[] things = [.. given.OfType<ObjectRef>()];
        if (things.Distinct().Count() != things.Length)
            throw new SpecException(where, $"'{id}' names '{things[0]}' twice; its objects are different ones.");
        return (T)make.Invoke(given);
    }

    static double ShareOf(string id, string argument, string where) =>
        double.TryParse(argument, NumberStyles.Float, CultureInfo.InvariantCulture, out double share) && share is > 0 and <= 1
        ? share
        : throw new SpecException(where, $"'{id}' takes a share above 0 and at most 1 there, got '{argument}'.");

    // "2 objects (thing, support) and, if you like, a part"
    static string Takes(ParameterInfo[] wanted)
    {
        string Names(Func<ParameterInfo, bool> which) =>
            string.Join(", ", wanted.Where(which).Select(p => Catalog.Kebab(p.Name ?? "")));
        int objects = wanted.Count(p => p.ParameterType == typeof(ObjectRef));
        string parts = wanted.All(p => p.ParameterType != typeof(string)) ? ""
            : wanted.Any(p => p.IsOptional) ? " and, if you like, the name of a part that moves" : " and the name of a part that moves";
        if (wanted.Any(p => p.ParameterType == typeof(double))) parts += " and, if you like, a share";
        return $"{objects} {(objects == 1 ? "object" : "objects")} ({Names(p => p.ParameterType == typeof(ObjectRef))}){parts}";
    }

    YamlNode Need(string key) => Find(root, key)
        ?? throw new SpecException(At(root), $"The task file lacks '{key}'. It needs: task, objects, goal, say.");

    ObjectRef Known(YamlNode node, IReadOnlyList<string> names) => names.Contains(Text(node))
        ? new(Text(node))
        : throw new SpecException(At(node), Suggest.Unknown("object defined above this one", Text(node), names));

    // "cabinet", or "cabinet/drawer-1" for a part of it
    ObjectRef Known(YamlNode node, IReadOnlyList<string> names, out string part)
    {
        string[] words = Text(node).Split('/', 2);
        part = words.Length > 1 ? words[1] : "";
        return names.Contains(words[0])
            ? new(words[0])
            : throw new SpecException(At(node), Suggest.Unknown("object defined above this one", words[0], names));
    }

    void CheckKeys(YamlMappingNode map, string[] known, string what)
    {
        foreach (YamlNode key in map.Children.Keys)
            if (!known.Contains(Text(key))) throw new SpecException(At(key), Suggest.Unknown($"key of {what}", Text(key), known));
    }

    string At(YamlNode node) => $"{file}:{node.Start.Line}:{node.Start.Column}";

    static YamlNode? Find(YamlMappingNode map, string key) =>
        map.Children.FirstOrDefault(p => p.Key is YamlScalarNode { Value: var k } && k == key).Value;

    string Text(YamlNode node) => node is YamlScalarNode { Value: { Length: > 0 } text }
        ? text
        : throw new SpecException(At(node), "A single word or sentence is wanted here.");

    double Number(YamlNode node) =>
        double.TryParse(Text(node), NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value)
        ? value
        : throw new SpecException(At(node), $"'{Text(node)}' is not a number.");

    double Gap(YamlNode node) => Number(node) is >= 0 and var gap
        ? gap
        : throw new SpecException(At(node), $"A gap of {Text(node)} m cannot be; it is at least 0.");

    YamlMappingNode Mapping(YamlNode node) => node as YamlMappingNode
        ?? throw new SpecException(At(node), "A mapping of names to values is wanted here.");

    static IEnumerable<YamlNode> Items(YamlNode node) => node is YamlSequenceNode list ? list.Children : [node];
}
