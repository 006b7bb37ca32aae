namespace Praxis.Assets.Words;

/// <summary>A thing that was asked for in words.</summary>
/// <param name="Category">What it is.</param>
/// <param name="Asset">The thing.</param>
/// <param name="Understood">What every word was taken for.</param>
/// <param name="Remarks">Where it is more than its category builds by itself; each a line.</param>
public sealed record WordedThing(ObjectCategory Category, ObjectAsset Asset, IReadOnlyList<Understood> Understood,
    IReadOnlyList<string> Remarks);

/// <summary>
/// Builds what a sentence describes, in English or Chinese. A category is a black box with a seed: instances are drawn in a fixed order
/// until one is as wanted, or can be made so by colour, material and size. What cannot be had is refused, with what there is instead.
/// </summary>
public sealed class WordsToThing
{
    // instances that are looked at; where a wish was met by none of them; and where only the combination is rare
    const int Tries = 96, Rare = 288, Most = 2000;

    readonly IReadOnlyList<ObjectCategory> categories;
    readonly Vocabulary vocabulary;

    public WordsToThing(IReadOnlyList<ObjectCategory> categories) => (this.categories, vocabulary) = (categories, new(categories));

    /// <summary>Builds it. Equal sentences and seeds give equal things.</summary>
    /// <param name="sentence">About one thing.</param>
    /// <param name="seed">Picks among all that are as wanted.</param>
    /// <exception cref="PraxisException">It cannot be built as described; the message says all reasons, and what there is
    /// instead.</exception>
    public WordedThing Build(string sentence, ulong seed)
    {
        if (categories.FirstOrDefault(c => c.Id == sentence) is { } named) return new(named,
            named.Build(Rng.FromSeed(seed).Split(named.Id)), [new(sentence, $"a thing: {named.Id}")], []);
        Request request = SentenceReader.Read(sentence, vocabulary);
        List<string> problems = [.. request.Problems];
        if (request.Head is null)
        {
            problems.AddRange(request.Unknown.Select(Unknown));
            problems.Add("The sentence names no thing that there is: './praxis list objects' lists all.");
            throw new PraxisException(string.Join(' ', problems));
        }
        string? reason = null;
        Attempt? best = null;
        foreach (ObjectCategory category in request.Head.Categories)
        {
            var population = new Population(category);
            // what no one knows may be the name of one of its forms
            string[] strange = [.. request.Unknown.Where(w => !population.Shapes.Contains(w.ToLowerInvariant()))];
            if (strange.Length > 0 || problems.Count > 0)
            {
                reason ??= string.Join(' ', [.. problems, .. strange.Select(Unknown),
                    .. strange.Length > 0 && population.Shapes.Count > 0
                        ? (string[])[$"Forms of a {population.Noun} that have a word: {string.Join(", ", population.Shapes)}."] : []]);
                continue;
            }
            IReadOnlyList<Wish> wishes =
                [.. request.Wishes, .. request.Unknown.Select(w => new ShapeWish(w, w.ToLowerInvariant()))];
            Attempt? found = Search(population, wishes, seed, out string refusal);
            reason ??= refusal;
            best = found;
            if (best is not null) break; // plainer owners of a noun come first
        }
        if (best is null) throw new PraxisException(reason!); // never null: the head has a category, and it was refused
        IEnumerable<Understood> forms = request.Unknown.Select(w => new Understood(w, $"form: {w}"));
        string[] other = best.Category == request.Head.Categories[0] ? []
            : [$"no {request.Head.Categories[0].Nouns[0]} is so: made as a {best.Category.Nouns[0]}"];
        return new(best.Category, best.Asset, [.. request.Understood, .. forms],
            [.. request.Remarks, .. other, .. best.Remarks, .. best.Sizes]);
    }

    string Unknown(string word)
    {
        // short words are near to too many
        string low = word.ToLowerInvariant();
        string? near = word.Length < 5 ? null : Suggest.Nearest(low, vocabulary.Words.Where(w => w.Length > 3 && w[0] == low[0]));
        return $"'{word}' is not a word that it knows.{(near is null ? "" : $" Did you mean '{near}'?")}";
    }

    sealed record Attempt(ObjectCategory Category, ObjectAsset Asset, int Cost, IReadOnlyList<string> Remarks)
    {
        /// <summary>What "large" came to.</summary>
        public IReadOnlyList<string> Sizes { get; init; } = [];
    }

    static Attempt? Search(Population of, IReadOnlyList<Wish> wishes, ulong seed, out string refusal)
    {
        var reached = new int[wishes.Count]; // instances of which a wish was, or could be made, true
        Attempt? best = null;
        Rng root = Rng.FromSeed(seed).Split("asset").Split(of.Category.Id);
        int k = 0;
        for (; k < Tries && best is not { Cost: 0 } || best is null && k < (reached.All(r => r > 0) ? Most : Rare); k++)
        {
            Rng rng = k == 0 ? Rng.FromSeed(seed).Split(of.Category.Id) : root.Split("try", k);
            ObjectAsset asset = of.Category.Build(rng);
            (int cost, bool all) = ((IsTinted(asset) && !wishes.Any(w => w is ColorWish) ? 1 : 0)
                + (wishes.OfType<MaterialWish>().Any(w => w.IsHandleOther(asset)) ? 1 : 0), true);
            var remarks = new List<string>();
            for (int i = 0; i < wishes.Count; i++)
            {
                if (wishes[i].Holds(asset, of))
                {
                    reached[i]++;
                    continue;
                }
                if (wishes[i].Impose(asset, of, rng) is { } made && wishes[i].Holds(made.Asset, of))
                {
                    reached[i]++;
                    ObjectAsset before = asset;
                    asset = made.Asset;
                    // scaling within the catalogue is as good as drawing; paint is nearly; what no instance is by itself comes last
                    cost += made.Remark is not null ? 100 : wishes[i] is DimensionsWish ? 0 : 1;
                    if (made.Remark is not null) remarks.Add(made.Remark);
                    if (made.Remark is not null && wishes[i] is DimensionsWish) cost += Stretch(before, made.Asset);
                }
                else all = false;
            }
            if (all && wishes.All(w => w.Holds(asset, of)) && (best is null || cost < best.Cost)) best =
                new(of.Category, asset, cost, remarks);
        }
        string[] never = [.. wishes.Where((_, i) => reached[i] == 0).Select(w =>
            $"No {of.Noun} among {k} is, or can be made, '{w.Words}': {w.Instead(of)}.")];
        if (best is { } found)
            best = found with { Sizes = [.. wishes.OfType<SizeWish>().Where(w => !w.IsMeasured).Select(w => w.Among(of))] };
        refusal = never.Length > 0 ? string.Join(' ', never)
            : $"No {of.Noun} among {k} is all of this at once: {string.Join(", ", wishes.Select(w => $"'{w.Words}'"))}. Leave one "
                + "out, or try another --seed.";
        return best;
    }

    // glass of which no colour is said is clear, where it can be; paper for the bathroom is white
    static bool IsTinted(ObjectAsset asset) => asset.Category == "toilet-roll" && asset.ColorName is not ("" or "white")
        || asset.Visuals[0].Material is { Name: "glass", Transmission: > 0.5, ColorName.Length: > 0 };

    // of equally strange things the one that was scaled least, the way that it was scaled most
    static int Stretch(ObjectAsset before, ObjectAsset after)
    {
        (Vec3 a, Vec3 b) = (before.Bounds.High - before.Bounds.Low, after.Bounds.High - after.Bounds.Low);
        double Log(int axis) => Math.Abs(Math.Log(b[axis] / a[axis]));
        return (int)(50 * Math.Max(Log(0), Math.Max(Log(1), Log(2))));
    }
}
