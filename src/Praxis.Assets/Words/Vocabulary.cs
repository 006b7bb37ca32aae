namespace Praxis.Assets.Words;

/// <summary>All words that a sentence about a thing may have, in English and Chinese, with everything that they can mean.</summary>
sealed class Vocabulary
{
    readonly Dictionary<string, List<Meaning>> entries = new(StringComparer.Ordinal);

    /// <summary>Words of the longest entry.</summary>
    public int Longest { get; private set; } = 1;

    public IEnumerable<string> Words => entries.Keys;

    /// <param name="categories">Whose nouns it knows.</param>
    public Vocabulary(IReadOnlyList<ObjectCategory> categories)
    {
        AddNouns(categories);
        foreach (NamedColor color in NamedColor.Palette) Add(color.Name, new ColorMeaning(color));
        foreach (var (words, name, shade) in Colors) Add(words, new ColorMeaning(NamedColor.Named(name), shade));
        foreach (var (words, name) in MaterialWords) Add(words, new MaterialMeaning(MaterialWord.All[name]));
        foreach (var (words, name) in Looks) Add(words, new LookMeaning(Look.All[name]));
        foreach (var (words, measure, high) in Sizes) Add(words, new MoreMeaning(measure, high));
        foreach (var (words, measure) in Measures) Add(words, new MeasureMeaning(measure));
        foreach (var (words, shape) in Shapes) Add(words, new ShapeMeaning(shape));
        foreach (var (words, number) in Numbers) Add(words, new NumberMeaning(number, IsWord: true));
        foreach (var (words, of, factor) in Units) Add(words, new UnitMeaning(of, factor));
        foreach (var (words, part) in PartWords.All) Add(words, new PartMeaning(part));
        foreach (var (words, amount, share) in Fills) Add(words, new FillMeaning(amount, share));
        foreach (var (words, share) in States) Add(words, new StateMeaning(share));
        foreach (var (words, place) in Places) Add(words, new PlaceMeaning(place));
        foreach (var (words, name, said) in Kinds) Add(words, new MaterialMeaning(MaterialWord.All[name], said));
        Add("degrees|degree|deg|°|度", new DegreesMeaning());
        Add(Idle, new IdleMeaning());
        foreach (var (words, content) in Contents) Add(words, new ContentMeaning(content));
        foreach (var (words, mark) in Marks) Add(words, new MarkMeaning(mark));
        foreach (var (words, reason) in Refused) Add(words, new RefusedMeaning(reason));
        Add("light", new ShadeMeaning(1));
        Add("pale|bright|浅|淡", new ShadeMeaning(1));
        Add("dark|deep|深", new ShadeMeaning(-1));
    }

    /// <summary>Meanings of a word, or of several words joined by blanks (Chinese: of its characters joined by blanks).</summary>
    public IReadOnlyList<Meaning>? Find(string words) => entries.GetValueOrDefault(words);

    void Add(string words, Meaning meaning)
    {
        foreach (string word in words.Split('|'))
        {
            string[] tokens = [.. Tokens.Of(word).Select(t => t.Key)];
            string key = string.Join(' ', tokens);
            if (!entries.TryGetValue(key, out List<Meaning>? meanings)) entries.Add(key, meanings = []);
            meanings.Add(meaning);
            Longest = Math.Max(Longest, tokens.Length);
        }
    }

    void AddNouns(IReadOnlyList<ObjectCategory> categories)
    {
        var nouns = new SortedDictionary<string, List<(int Rank, ObjectCategory Category)>>(StringComparer.Ordinal);
        void Note(string noun, int rank, ObjectCategory category)
        {
            if (!nouns.TryGetValue(noun, out var of)) nouns.Add(noun, of = []);
            if (of.All(o => o.Category != category)) of.Add((rank, category));
        }
        foreach (ObjectCategory category in categories)
            for (int i = 0; i < category.Nouns.Count; i++) Note(category.Nouns[i], i, category);
        foreach (ObjectCategory category in categories)
            for (int i = 0; i < category.ChineseNouns.Count; i++) Note(category.ChineseNouns[i], i, category);
        foreach (var (other, noun) in Synonyms)
            foreach (var (rank, category) in nouns.GetValueOrDefault(noun) is { } of ? [.. of] : (List<(int, ObjectCategory)>)[])
                foreach (string word in other.Split('|')) Note(word, 10 + rank, category);
        // 瓶子 is also called 瓶, but only where nothing else is
        foreach (string noun in nouns.Keys.Where(n => n.Length > 1 && n[^1] == '子').ToArray())
            if (!nouns.ContainsKey(noun[..^1]))
                foreach (var (rank, category) in nouns[noun]) Note(noun[..^1], 20 + rank, category);
        foreach (var (noun, of) in nouns)
        {
            ObjectCategory[] owners = [.. of.OrderBy(o => o.Rank).ThenBy(o => o.Category.Id, StringComparer.Ordinal).Select(o =>
                o.Category)];
            Add(noun, new NounMeaning(owners, noun, IsPlural: false));
            if (char.IsAscii(noun[0]))
                foreach (string plural in Plurals(noun))
                    if (!nouns.ContainsKey(plural)) Add(plural, new NounMeaning(owners, noun, IsPlural: true));
        }
    }

    static IEnumerable<string> Plurals(string noun)
    {
        if (noun.EndsWith('s') && !noun.EndsWith("ss", StringComparison.Ordinal)) yield break;
        if (noun.EndsWith("fe", StringComparison.Ordinal)) yield return noun[..^2] + "ves";
        else if (noun.EndsWith("loaf", StringComparison.Ordinal)) yield return noun[..^1] + "ves";
        else if (noun.EndsWith('y') && !"aeiou".Contains(noun[^2], StringComparison.Ordinal)) yield return noun[..^1] + "ies";
        else if (noun[^1] is 'x' or 's' || noun.EndsWith("ch", StringComparison.Ordinal) || noun.EndsWith("sh", StringComparison.Ordinal))
            yield return noun + "es";
        else if (noun.EndsWith("to", StringComparison.Ordinal)) yield return noun + "es";
        else yield return noun + "s";
    }

    // what people also say for a noun of the catalogue
    static readonly (string Words, string Noun)[] Synonyms =
    [
        ("water bottle|drinking bottle", "bottle"), ("glass|water glass|juice glass|glass tumbler", "drinking glass"),
        ("dining table|kitchen table|coffee table|work table", "table"), ("butter knife|steak knife", "table knife"),
        ("soup bowl|salad bowl|rice bowl|serving bowl", "bowl"), ("dinner plate|dessert plate", "plate"), ("knife", "table knife"),
        ("pan|fry pan", "frying pan"), ("lamp", "desk lamp"), ("soda can|drink can|food can", "can"), ("bread|bread loaf", "loaf"),
        ("bin|dustbin|garbage bin|rubbish bin|wastebasket", "trash can"), ("bulb", "light bulb"), ("nut", "hex nut"),
        ("clock", "alarm clock"), ("timer", "kitchen timer"), ("thermos flask|vacuum bottle", "thermos"),
        ("dresser", "chest of drawers"), ("mouse", "computer mouse"), ("wineglass", "wine glass"), ("jam pot", "jam jar"),
        ("toy brick|building block", "block"), ("storage jar", "jar"), ("measuring jug", "measuring cup"), ("duck", "rubber duck"),
        ("tv remote", "remote control"), ("stockpot", "pot"), ("water jug", "pitcher"), ("plant vase", "vase"), ("goblet", "wine glass"),
        ("cabinet|cupboard", "chest of drawers"), ("柜子|橱柜", "抽屉柜"),
        ("餐桌|饭桌|茶几", "桌子"), ("行李箱|旅行箱", "手提箱"), ("保温壶", "保温杯"),
        ("餐盘|菜盘", "盘子"), ("酒杯|红酒杯", "高脚杯"), ("小刀|刀", "餐刀"), ("饭碗|汤碗", "碗"), ("桶", "水桶"), ("灯", "台灯"),
        ("电脑", "笔记本电脑"), ("螺帽", "螺母"), ("调羹", "勺子"), ("时钟", "闹钟"),
    ];

    static readonly (string Words, string Name, int Shade)[] Colors =
    [
        ("grey", "gray", 0), ("violet|lilac|lavender", "purple", 0), ("scarlet|crimson|vermilion", "red", 0),
            ("cream|ivory|sand coloured", "beige", 0),
        ("tan", "beige", 0), ("teal|cyan|aqua", "turquoise", 0), ("navy|navy blue", "blue", -1), ("sky blue|baby blue", "blue", 1),
        ("maroon|burgundy|wine red", "red", -1), ("rose", "pink", 0), ("lime green|mint green|mint", "green", 1),
            ("olive|forest green", "green", -1),
        ("chocolate brown", "brown", -1), ("golden yellow|lemon yellow", "yellow", 0),
        ("白|白色", "white", 0), ("黑|黑色", "black", 0), ("灰|灰色", "gray", 0), ("红|红色", "red", 0), ("橙|橙色|橘色|橘红色", "orange", 0),
        ("黄|黄色", "yellow", 0), ("绿|绿色", "green", 0), ("蓝|蓝色", "blue", 0), ("紫|紫色", "purple", 0), ("粉|粉色|粉红|粉红色", "pink", 0),
        ("棕|棕色|褐色|咖啡色", "brown", 0), ("米色|米白色|米黄色", "beige", 0), ("青色|青绿色|蓝绿色", "turquoise", 0),
        ("深蓝|深蓝色|藏青色", "blue", -1), ("浅蓝|浅蓝色|天蓝色", "blue", 1), ("深绿|深绿色|墨绿色", "green", -1), ("浅绿|浅绿色", "green", 1),
        ("深红|深红色|酒红色", "red", -1), ("深灰|深灰色", "gray", -1), ("浅灰|浅灰色", "gray", 1),
    ];

    static readonly (string Words, string Name)[] MaterialWords =
    [
        ("ceramic|porcelain|china|stoneware|earthenware|pottery|clay|陶瓷|瓷|陶|瓷质|陶制|瓷器", "ceramic"), ("glass|玻璃|玻璃制", "glass"),
        ("plastic|plastics|acrylic|塑料|塑胶|塑料制", "plastic"), ("rubber|silicone|橡胶", "rubber"),
        ("steel|stainless steel|stainless|不锈钢|钢|钢制", "steel"), ("aluminium|aluminum|铝|铝制|铝合金", "aluminium"), ("brass|黄铜", "brass"),
        ("copper|铜|紫铜|铜制", "copper"), ("iron|cast iron|铁|铸铁|铁制", "iron"), ("metal|metallic|tin|金属|金属制", "metal"),
        ("wooden|wood|木|木头|木制|木质|实木", "wooden"), ("cardboard|硬纸板|纸板|瓦楞纸", "cardboard"), ("paper|纸|纸质|纸制", "paper"),
        ("fabric|cloth|textile|cotton|布|布料|棉布|布艺", "fabric"), ("leather|皮|皮革|皮质", "leather"), ("foam|泡沫", "foam"),
        ("cork|软木", "cork"), ("wax|蜡", "wax"), ("stone|石头|石|石制|石质", "stone"), ("wicker|rattan|藤|藤编|藤条", "wicker"),
    ];

    static readonly (string Words, string Name)[] Looks =
    [
        ("transparent|see through|translucent|透明", "transparent"), ("clear|colourless|colorless|无色", "clear"), ("opaque|不透明", "opaque"),
        ("shiny|glossy|polished|光亮|亮面|光滑", "shiny"), ("matte|matt|dull|哑光|磨砂", "matte"), ("speckled|spotted|斑点", "speckled"),
        ("plain|素色|纯色", "plain"), ("silver|silvery|银色|银", "silver-coloured"), ("gold|golden|金色|金", "gold-coloured"),
    ];

    static readonly (string Words, Measure Measure, bool High)[] Sizes =
    [
        ("large|big|huge|oversized|gigantic|giant|enormous|大|大号|大型|较大|巨大", Measure.Size, true),
        ("small|little|tiny|mini|miniature|小|小号|小型|迷你|较小", Measure.Size, false),
        ("tall|high|高|高大|较高", Measure.Height, true), ("short|low|squat|矮|低|矮小", Measure.Height, false), ("wide|broad|宽|宽大", Measure.Width,
            true),
        ("narrow|窄", Measure.Width, false), ("slim|slender|细长|纤细|修长", Measure.Slenderness, true),
        ("long|长", Measure.Length, true), ("短", Measure.Length, false),
        ("deep|深", Measure.Depth, true), ("shallow|浅", Measure.Depth, false), ("thick|厚", Measure.Thickness, true),
        ("thin|薄", Measure.Thickness, false), ("heavy|重|沉", Measure.Mass, true), ("light|lightweight|轻", Measure.Mass, false),
    ];

    static readonly (string Words, Measure Measure)[] Measures =
    [
        ("height|in height|高度|高", Measure.Height), ("width|in width|across|宽度|宽", Measure.Width), ("length|in length|长度|长", Measure.Length),
        ("depth|in depth|深度", Measure.Depth), ("diameter|in diameter|直径|口径", Measure.Diameter),
            ("thickness|in thickness|厚度", Measure.Thickness),
        ("weight|weighing|weighs|in weight|mass|重|重量|重约", Measure.Mass), ("size|in size|大小|尺寸", Measure.Size),
        ("capacity|volume|容量|容积", Measure.Capacity),
    ];

    static readonly (string Words, string Shape)[] Shapes =
    [
        ("round|circular|圆|圆形", "round"), ("square|方|方形|正方形|四方", "square"), ("rectangular|oblong|长方形|矩形", "rectangular"),
        ("oval|elliptical|椭圆|椭圆形", "oval"), ("conical|锥形|圆锥形", "conical"), ("flat|扁|扁平|平", "flat"), 
        ("tapered", "tapered"), ("curved|弯|弯曲", "curved"), ("straight|直", "straight"),
    ];

    static readonly (string Words, double Value)[] Numbers =
    [
        ("one|一|1/1", 1), ("two|两|二|pair|pair of|一对|一双", 2), ("three|三", 3), ("four|四", 4), ("five|五", 5), ("six|六", 6),
            ("seven|七", 7),
        ("eight|八", 8), ("nine|九", 9), ("ten|十", 10), ("a dozen|dozen|一打", 12), ("several|some|many|a few|几", 3), ("both", 2),
    ];

    static readonly (string Words, Measure Of, double Factor)[] Units =
    [
        ("mm|millimetre|millimetres|millimeter|millimeters|毫米", Measure.Size, 0.001), 
        ("cm|centimetre|centimetres|centimeter|centimeters|厘米|公分", Measure.Size, 0.01),
        ("dm|decimetre|decimetres|分米", Measure.Size, 0.1),
        ("m|metre|metres|meter|meters|米", Measure.Size, 1),
        ("inch|inches|in|\"|英寸|寸", Measure.Size, 0.0254),
        ("ft|foot|feet|英尺", Measure.Size, 0.3048), ("g|gram|grams|gramme|grammes|克", Measure.Mass, 0.001),
        ("kg|kilo|kilos|kilogram|kilograms|千克|公斤", Measure.Mass, 1),
        ("ml|millilitre|milliliter|millilitres|milliliters|毫升", Measure.Capacity, 1e-6),
        ("cl|centilitre|centilitres", Measure.Capacity, 1e-5),
        ("l|litre|liter|litres|liters|升|公升", Measure.Capacity, 1e-3),
        ("lb|lbs|pound|pounds|磅", Measure.Mass, 0.45359237),
        ("oz|ounce|ounces|盎司", Measure.Mass, 0.028349523125),
    ];

    static readonly (string Words, string Amount, double Share)[] Fills =
    [
        ("half full|half full of|half filled|half filled with|半满|半|装了一半|半杯|半瓶", "half full", 0.5),
        ("full|full of|filled with|filled|filled up with|满|装满|盛满|灌满|倒满", "full", 0.95), ("empty|空", "empty", 0),
        ("containing|contains|holding|装有|装着|盛有|装", "some", 0.8),
        ("a quarter full|quarter full|quarter full of", "a quarter full", 0.25), ("three quarters full|three quarters full of",
            "three quarters full", 0.75),
        ("one third full|a third full|third full|one third full of|a third full of|one third filled with|三分之一|三分之一满",
            "a third full", 1 / 3.0),
        ("two thirds full|two thirds full of|two thirds filled with|三分之二", "two thirds full", 2 / 3.0), ("四分之一", "a quarter full", 0.25),
        ("almost full|almost full of|nearly full|nearly full of|快满", "almost full", 0.85),
    ];

    static readonly (string Words, double Share)[] States =
    [
        ("open|opened|wide open|fully open|pulled out|打开|开着|敞开|拉开|张开|开", 1), ("half open|half opened|半开|半开着", 0.5),
        ("ajar|slightly open|a little open|slightly ajar|partly open|虚掩|微开|微微打开", 0.15), ("closed|shut|关着|关上|关闭|关好|合上|盖好", 0),
    ];

    static readonly (string Words, Place Place)[] Places =
    [
        ("upper|top|topmost|uppermost|first|最上面|上面|上层|顶层|上|最上层|第一个", Place.Upper), ("middle|centre|center|中间|中间的", Place.Middle),
        ("lower|bottom|lowest|bottommost|最下面|下面|下层|底层|下|最下层", Place.Lower), ("left|left hand|左|左边|左侧", Place.Left),
        ("right|right hand|右|右边|右侧", Place.Right),
    ];

    // a kind of material that is drawn by chance
    static readonly (string Words, string Name, string Said)[] Kinds =
    [
        ("bamboo|竹|竹子|竹制", "wooden", "bamboo is made as wood"),
        ("oak|walnut|pine|beech|mahogany|oak wood|橡木|胡桃木|松木", "wooden", "which wood it is, is drawn by chance"),
    ];

    const string Idle = "ripe|fresh|ordinary|normal|regular|standard|typical|usual|simple|new|brand new|basic|everyday|sealed|unopened|"
        + "普通|新鲜|新|全新|成熟|熟|未开封";

    static readonly (string Words, string Content)[] Contents =
    [
        ("water|水|清水", "water"), ("milk|牛奶", "milk"),
        ("soap|dish soap|washing up liquid|洗洁精|肥皂水", "soap"), ("juice|orange juice|apple juice|果汁", "juice"),
        ("tea|茶|茶水", "tea"),
            ("coffee|咖啡", "coffee"), ("oil|olive oil|油|食用油", "oil"),
        ("wine|red wine|white wine|红酒|葡萄酒", "wine"), ("beer|啤酒", "beer"), ("liquid|液体", "liquid"), ("soup|汤", "soup"),
            ("soda|cola|可乐", "soda"),
        ("sand|沙子", "sand"), ("rice|米饭|大米", "rice"),
    ];

    static readonly (string Words, Mark Mark)[] Marks =
    [
        ("i|need|want|would like|i'd like|could you|can you|would you|will you|give me|make me|get me|build me|show me|i want|i need|make|"
            + "build|thanks|thank you|for me|us|me|there|its|at|us|as well|also", Mark.Filler),
        ("帮我|给我|我想要|我想|我要|想要|我需要|需要|谢谢|谢谢你|请帮我|麻烦|来一个|来一把|来一只|一下|给|吧|并|呈|号|架|一间|一罐|扇", Mark.Filler),
        ("a|an|the|made|out|in|from|that|which|is|are|has been|this|some kind|colour|color|coloured|colored|please|about|approximately|"
            + "roughly|shaped|material|kind|one piece|it|to", Mark.Filler),
        ("一个|一只|一把|一张|一瓶|一件|一台|一块|一本|一根|一支|一口|一盏|一扇|一颗|一辆|一条|一副|一座|一枚|一盒|个|只|把|张|瓶|件|台|块|本|根|支|口|盏|扇|颗|辆|条|座|枚|这个|请|做|制|制成|制造|做成|用|由|约|"
            + "大约|颜色|色|是|为|请给我|来", Mark.Filler),
        ("的", Mark.Belonging), ("with|has|having|featuring|带|带有|有|配有|附带|带着", Mark.With),
        ("without|with no|no|not|lacking|没有|无|不带|没|不含", Mark.Without), ("of", Mark.Of), ("and|和|与|以及", Mark.And), ("plus", Mark.And),
            (",|;|.|:|，|。|、|；|：", Mark.Comma),
        ("x|by|×|*", Mark.By),
    ];

    static readonly (string Words, string Reason)[] Refused =
    [
        ("broken|cracked|chipped|dented|damaged|破|破损|坏", "damage is not modelled"), ("dirty|stained|rusty|dusty|used|脏|生锈",
            "dirt and wear are not modelled"),
        ("striped|checkered|checked|patterned|floral|polka dot|条纹|格子|花纹|印花",
            "patterns are not chosen by words; 'speckled' and 'plain' are"),
        ("gallon|pint", "say it in litres or ml"),
        ("hot|cold|warm|frozen|热|冷", "temperature is not modelled"), ("old|antique|vintage|modern|旧|古老",
            "no thing is told apart by its age or style"),
        ("beautiful|nice|cheap|expensive|elegant|pretty|cute|漂亮|好看|可爱", "no thing is told apart by taste or price"),
        ("marble|granite|大理石", "the kind of stone is drawn by chance; say 'stone'"), ("painted", "name the colour instead"),
        ("electric|electrical", "no thing is told apart by what drives it"), ("toy", "say which toy"),
            ("hexagonal|octagonal|triangular|star|heart|六角形|三角形|星形", "no thing is built in that form by words"),
    ];
}
