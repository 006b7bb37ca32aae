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
        Add("jointed|articulated|articulating|folding|hinged|adjustable|swivelling|可调|可调节|活动|活口|活动式|铰接|关节式",
            new JointedMeaning());
        Add("brushed|brushed metal|拉丝", new LookMeaning(Look.All["brushed"], "brushed metal is dull; its grain is not drawn"));
        foreach (var (words, name) in Looks) Add(words, new LookMeaning(Look.All[name]));
        foreach (var (words, measure, high) in Sizes) Add(words, new MoreMeaning(measure, high));
        foreach (var (words, measure) in Measures) Add(words, new MeasureMeaning(measure));
        foreach (var (words, shape) in Shapes) Add(words, new ShapeMeaning(shape));
        foreach (var (words, number) in Numbers) Add(words, new NumberMeaning(number, IsWord: true));
        foreach (var (words, of, factor) in Units) Add(words, new UnitMeaning(of, factor));
        Add("oz|ounce|ounces|盎司", new UnitMeaning(Measure.Mass, 0.028349523125, 29.5735295625e-6));
        foreach (var (words, measure, more) in Comparisons) Add(words, new CompareMeaning(measure, more));
        Add("or more|or larger|or taller|or longer|and up|以上", new CompareMeaning(null, More: true, IsAfter: true));
        Add("or less|or smaller|or shorter|at most|以下|以内|之内", new CompareMeaning(null, More: false, IsAfter: true));
        foreach (int m in Threads) Add($"m{m}", new ThreadMeaning(0.001 * m));
        // ISO 216: each is half of the one before, cut down to whole millimetres
        for ((int n, int length, int width) = (0, 1189, 841); n <= 7; (n, length, width) = (n + 1, width, length / 2))
            if (n >= 3) Add($"a{n}", new PaperMeaning(0.001 * length, 0.001 * width));
        foreach (var (words, part) in Lacks) Add(words, new LackMeaning(part));
        foreach (var (words, on, alone) in Switched) Add(words, new SwitchMeaning(on, alone));
        Add("folded|folded up|折叠|叠好|折好|叠起来|折叠好", new FoldMeaning(true));
        Add("unfolded|spread out|laid flat|展开|铺开|摊开", new FoldMeaning(false));
        foreach (var (words, part) in PartWords.All) Add(words, new PartMeaning(part));
        foreach (var (words, amount, share) in Fills) Add(words, new FillMeaning(amount, share));
        foreach (var (words, share) in States) Add(words, new StateMeaning(share));
        foreach (var (words, place) in Places) Add(words, new PlaceMeaning(place));
        foreach (var (words, name, said) in Kinds) Add(words, new MaterialMeaning(MaterialWord.All[name], said));
        Add("degrees|degree|deg|°|度", new DegreesMeaning());
        Add(Idle, new IdleMeaning());
        foreach (var (words, said) in IdleWords) Add(words, new IdleMeaning(said));
        foreach (var (words, content, said) in Contents) Add(words, new ContentMeaning(content, said));
        foreach (ObjectCategory category in categories)
            foreach (string content in NaturalContents.Of(category).Where(c => Find(Key(c)) is null))
                Add(content, new ContentMeaning(content));
        foreach (var (words, mark) in Marks) Add(words, new MarkMeaning(mark));
        entries["~"] = [new MarkMeaning(Mark.To)]; // a hyphen between two numbers
        foreach (var (words, reason) in Refused) Add(words, new RefusedMeaning(reason));
        Add("light", new ShadeMeaning(1));
        Add("pale|bright|pastel|soft|浅|淡|亮|嫩", new ShadeMeaning(1));
        Add("dark|deep|深|暗|墨", new ShadeMeaning(-1));
    }

    /// <summary>Meanings of a word, or of several words joined by blanks (Chinese: of its characters joined by blanks).</summary>
    public IReadOnlyList<Meaning>? Find(string words) => entries.GetValueOrDefault(words);

    static string Key(string words) => string.Join(' ', Tokens.Of(words).Select(t => t.Key));

    void Add(string words, Meaning meaning)
    {
        foreach (string word in words.Split('|'))
        {
            string[] tokens = [.. Tokens.Of(word).Select(t => t.Key)];
            if (tokens.Length == 0) continue;
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
        foreach (ObjectCategory category in categories)
            foreach (string noun in NaturalContents.Nouns(category)) Note(noun, 5, category);
        foreach (var (other, noun) in Synonyms.Concat(Near.Select(n => (n.Words, n.Noun))))
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
            string said = of.Min(o => o.Rank) < 10 ? ""
                : Near.Where(n => n.Words.Split('|').Contains(noun)).Select(n => $"made as a {n.Noun}").FirstOrDefault("");
            Add(noun, new NounMeaning(owners, noun, IsPlural: false, said));
            if (char.IsAscii(noun[0]))
                foreach (string plural in Plurals(noun))
                    if (!nouns.ContainsKey(plural)) Add(plural, new NounMeaning(owners, noun, IsPlural: true, said));
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
        ("pan|fry pan", "frying pan"), ("chef's knife|cook's knife|cleaver", "kitchen knife"), ("lamp", "desk lamp"), ("soda can|drink can|food can", "can"), ("bread|bread loaf", "loaf"),
        ("bin|dustbin|garbage bin|rubbish bin|wastebasket", "trash can"), ("bulb", "light bulb"), ("nut", "hex nut"),
        ("clock", "alarm clock"), ("timer", "kitchen timer"), ("thermos flask|vacuum bottle", "thermos"),
        ("dresser", "chest of drawers"), ("mouse", "computer mouse"), ("wineglass", "wine glass"), ("jam pot", "jam jar"),
        ("toy brick|building block", "block"), ("storage jar", "jar"), ("measuring jug", "measuring cup"), ("duck", "rubber duck"),
        ("tv remote", "remote control"), ("stockpot", "pot"), ("water jug", "pitcher"), ("plant vase", "vase"), ("goblet", "wine glass"),
        ("cabinet|cupboard", "chest of drawers"), ("柜子|橱柜", "抽屉柜"),
        ("餐桌|饭桌|茶几", "桌子"), ("行李箱|旅行箱", "手提箱"), ("保温壶", "保温杯"),
        ("餐盘|菜盘", "盘子"), ("酒杯|红酒杯", "高脚杯"), ("小刀|刀", "餐刀"), ("饭碗|汤碗", "碗"), ("桶", "水桶"), ("灯", "台灯"),
        ("电脑", "笔记本电脑"), ("螺帽", "螺母"), ("调羹", "勺子"), ("时钟", "闹钟"),
        ("beer mug|tea mug|travel cup|drinking cup|beer stein", "mug"),
        ("beer glass|pint glass|highball glass|whisky glass|tumbler glass",
            "drinking glass"), ("jug of water|water pitcher|milk jug|carafe", "pitcher"), ("teapot with lid|tea kettle", "teapot"),
        ("cooking pot|casserole|casserole dish|stock pot|dutch oven|saucepot", "pot"), ("sauce pan|milk pan", "saucepan"),
        ("skillet pan|griddle pan|fry pan|saute pan", "frying pan"), ("chopping block|bread board|cheese board", "cutting board"),
        ("cardboard carton|moving box|parcel|delivery box|carton box|packing box|shipping carton", "cardboard box"),
        ("garbage pail|rubbish can|recycling bin|waste basket|waste paper basket|wastepaper basket|kitchen bin|trashcan|"
            + "litter bin", "trash can"),
        ("bedside table|nightstand|night stand|bureau|drawer cabinet|cabinet with drawers|filing cabinet", "chest of drawers"),
        ("wall cabinet|kitchen cabinet|storage cabinet|kitchen cupboard", "cabinet"),
        ("cooker|gas stove|gas cooker|stovetop|stove top", "stove"),
        ("strong box|security safe", "safe"), ("tool case|tool chest", "toolbox"),
        ("luggage|travel case|trolley case|rolling suitcase|carry on", "suitcase"), ("postbox|post box|mail box", "mailbox"),
        ("exercise book|note book|journal|diary", "notebook"), ("textbook|novel|paperback|dictionary", "book"),
        ("felt tip|highlighter|whiteboard marker|permanent marker", "marker pen"), ("mobile|telephone|cellphone|iphone", "phone"),
        ("sellotape|duct tape|scotch tape|masking tape|packing tape|roll of tape", "adhesive tape"),
        ("light switch panel", "switch panel"),
        ("bath towel|tea towel|dish towel|kitchen towel|dishcloth", "towel"), ("lego brick|alphabet block", "block"),
        ("honey jar|cookie jar|biscuit jar|mason jar|glass jar|candy jar|spice jar", "jar"),
        ("side plate|serving plate|bread plate", "plate"), ("dinner fork", "fork"), ("soup spoon", "spoon"),
        ("mixing bowl|fruit bowl|noodle bowl|dog bowl|pudding bowl", "bowl"),
        ("kitchen scales|scales|food scale|digital scale", "kitchen scale"), ("mop bucket|water bucket|sand bucket",
            "bucket"), ("toilet paper roll|"
            + "loo roll", "toilet roll"), ("bar of chocolate", "chocolate bar"), ("washer", "washing machine"),
        ("dish washer", "dishwasher"), ("red wine glass|white wine glass", "wine glass"),
        ("volumetric flask", "erlenmeyer flask"), ("desk light|reading light|bedside lamp|study lamp", "desk lamp"),
        ("electric torch", "flashlight"),
        ("bento box|bento", "lunch box"), ("thermos bottle|travel mug|insulated bottle|insulated flask|vacuum mug", "thermos"),
        ("rubber ducky|rubber duckie", "rubber duck"), ("spray can|spray", "spray bottle"),
        ("pen pot|pencil pot|pencil case cup|pen cup", "pen holder"),
        ("bolt with hex head|hexagon bolt|machine bolt", "hex bolt"), ("hexagonal nut", "hex nut"), ("knife for butter", "table knife"),
        ("serving tray|tea tray|breakfast tray", "tray"), ("six sided die|playing die", "dice"),
        ("laundry basket|fruit basket|picnic basket|bread basket", "basket"),
        ("水壶|热水壶|电水壶", "烧水壶"), ("酒瓶|啤酒瓶|饮料瓶", "瓶子"), ("啤酒杯|口杯|茶缸", "杯子"), ("果汁杯|威士忌杯", "玻璃杯"),
        ("锅|煮锅|砂锅|炖盅", "汤锅"), ("煎盘|煎饼锅", "平底锅"), ("切菜刀", "菜刀"), ("菜板|案板|切板", "砧板"), ("纸板箱|纸盒箱|包装箱|瓦楞纸箱|搬家箱", "纸箱"), ("垃圾筒|废纸篓|纸篓|果皮箱", "垃圾桶"),
        ("床头柜|五斗柜|文件柜|储物柜子", "抽屉柜"), ("燃气灶|煤气灶|灶台", "炉灶"), ("信报箱", "信箱"), ("拉杆箱|登机箱", "手提箱"), ("本子|日记本|练习本", "笔记本"), ("小说|词典|课本", "书"),
        ("电话", "手机"), ("透明胶|封箱胶带", "胶带"), ("浴巾|洗脸巾|抹布", "毛巾"), ("糖罐|饼干罐|蜂蜜罐|罐", "玻璃罐"), ("茶匙|汤匙|饭勺", "勺子"), ("大盘|碟", "盘子"),
        ("沙拉碗|面碗|大海碗", "碗"),
        ("改锥", "螺丝刀"), ("羊角锤", "锤子"), ("洗脸盆", "洗手池"), ("电灯泡", "灯泡"), ("小台灯|床头灯", "台灯"), ("电筒", "手电筒"), ("喷瓶", "喷雾瓶"), ("皮球", "球"),
        ("保险盒", "保险箱"), ("方盘|茶盘", "托盘"), ("洗发露", "洗发水"), ("电冰箱", "冰箱"), ("冷水瓶|水罐|果汁壶", "冷水壶"), ("红酒瓶", "瓶子"), ("菜篮|果篮", "篮子"),
    ];

    // near enough to be built, which is said
    static readonly (string Words, string Noun)[] Near =
    [
        ("champagne glass|champagne flute|martini glass|cocktail glass", "wine glass"), ("shot glass", "drinking glass"),
        ("claw hammer", "hammer"),
        ("tea spoon|teaspoon|tablespoon|table spoon|dessert spoon", "spoon"), ("cake fork|dessert fork", "fork"), ("platter", "plate"),
        ("treasure chest", "chest"),
        ("shampoo bottle|lotion bottle|洗发水瓶|洗发水瓶子", "soap dispenser"),
        ("football|soccer ball|basketball|tennis ball|beach ball|rubber ball", "ball"), ("wardrobe|closet|locker|sideboard", "cabinet"),
        ("freezer", "fridge"), ("crate|storage box|storage bin", "chest"), ("medicine bottle|pill bottle|perfume bottle", "bottle"),
        ("tennis balls", "ball"), ("clothes basket|hamper", "basket"), ("足球|篮球|网球", "球"), ("衣柜|书柜", "柜子"), ("冰柜", "冰箱"),
        ("药瓶|香水瓶", "瓶子"),
    ];

    // the number after them is a limit
    static readonly (string Words, Measure? Of, bool More)[] Comparisons =
    [
        ("at least|no less than|not less than|more than|over|above|minimum|a minimum of|larger than|bigger than|greater than|"
            + "not under|至少|不少于|不小于|超过|大于|多于|起码",
            null, true),
        ("at most|no more than|not more than|less than|under|below|up to|maximum|a maximum of|smaller than|not over|最多|不超过|小于|"
            + "少于|不大于|至多", null, false),
        ("taller than|higher than|高于|高过", Measure.Height, true), ("shorter than|lower than|低于|矮于", Measure.Height, false),
        ("longer than|长于", Measure.Length, true), ("wider than|宽于", Measure.Width, true), ("narrower than|窄于", Measure.Width, false),
        ("heavier than|重于", Measure.Mass, true), ("lighter than|轻于", Measure.Mass, false), ("thicker than|厚于", Measure.Thickness, true),
        ("thinner than|薄于", Measure.Thickness, false), ("deeper than|深于", Measure.Depth, true),
    ];

    // ISO 261, first choice, and M14
    static readonly int[] Threads = [3, 4, 5, 6, 8, 10, 12, 14, 16, 20, 24, 30, 36];

    static readonly (string Words, string Part)[] Lacks =
    [
        ("lidless|topless|uncovered|无盖", "lid"), ("handleless|无把|无柄", "handle"), ("unlabelled|unlabeled|labelless|无标签", "label"),
        ("capless|uncapped", "cap"),
    ];

    static readonly (string Words, bool On, string? Alone)[] Switched =
    [
        ("switched on|turned on|lit|powered on|开机|开启|点亮", true, "switch"),
        ("switched off|turned off|unlit|powered off|关机", false, "switch"),
        ("pressed|pushed in|pressed down|pushed down|按下|按下去|按下的", true, "button"),
        ("not pressed|unpressed|released|未按下", false, "button"),
        ("on|screwed on|screwed shut|screwed tight|twisted shut|拧紧|拧好|旋紧|拧上|盖紧", true, null),
        ("off|screwed off|unscrewed|twisted off|拧开|拧下|旋开|旋下|removed|taken off|拿掉|取下|取掉", false, null),
    ];

    static readonly (string Words, string Name, int Shade)[] Colors =
    [
        ("grey", "gray", 0), ("violet|lilac|lavender", "purple", 0), ("scarlet|crimson|vermilion", "red", 0),
            ("cream|ivory|sand coloured", "beige", 0),
        ("tan", "beige", 0), ("teal|cyan|aqua", "turquoise", 0), ("navy|navy blue", "blue", -1), ("sky blue|baby blue", "blue", 1),
        ("maroon|burgundy|wine red|wine coloured|dark red|cherry red|ruby", "red", -1),
        ("rose|magenta|fuchsia|hot pink|salmon|coral", "pink", 0),
        ("cobalt|royal blue|azure|indigo|ultramarine", "blue", 0), ("midnight blue|denim blue", "blue", -1),
        ("powder blue|ice blue", "blue", 1),
        ("emerald|emerald green|jade|grass green", "green", 0), ("sage|sage green|pistachio", "green", 1),
        ("bottle green|dark olive", "green", -1),
        ("amber|tangerine|rust", "orange", 0), ("mustard yellow|canary", "yellow", 0),
        ("charcoal|slate grey|slate gray|anthracite", "gray", -1),
        ("off white|snow white|pearl white|milky white", "white", 0), ("jet black|ebony black", "black", 0),
        ("chestnut|coffee brown|tan brown", "brown", 0),
        ("khaki|nude", "beige", 0), ("plum|mauve|magenta purple", "purple", 0), ("cyan blue|mint blue|turquoise blue", "turquoise", 0),
        ("lime green|mint green|mint", "green", 1),
            ("olive|forest green", "green", -1),
        ("celadon|青瓷|豆青|豆青色", "green", 1), ("chocolate brown", "brown", -1), ("golden yellow|lemon yellow", "yellow", 0),
        ("白|白色", "white", 0), ("黑|黑色", "black", 0), ("灰|灰色", "gray", 0), ("红|红色", "red", 0), ("橙|橙色|橘色|橘红色", "orange", 0),
        ("黄|黄色", "yellow", 0), ("绿|绿色", "green", 0), ("蓝|蓝色", "blue", 0), ("紫|紫色", "purple", 0), ("粉|粉色|粉红|粉红色", "pink", 0),
        ("棕|棕色|褐色|咖啡色", "brown", 0), ("米色|米白色|米黄色", "beige", 0), ("青色|青绿色|蓝绿色", "turquoise", 0),
        ("深蓝|深蓝色|藏青色", "blue", -1), ("浅蓝|浅蓝色|天蓝色", "blue", 1), ("深绿|深绿色|墨绿色", "green", -1), ("浅绿|浅绿色", "green", 1),
        ("深红|深红色|酒红色", "red", -1), ("深灰|深灰色|炭灰色", "gray", -1), ("浅灰|浅灰色", "gray", 1),
        ("藏青|藏蓝|藏蓝色|海军蓝|宝蓝色|宝蓝", "blue", -1), ("天蓝|湖蓝|湖蓝色|水蓝|水蓝色", "blue", 1), ("米黄|米白|奶白色|奶油色|卡其色|驼色|杏色", "beige", 0),
        ("乳白色|雪白|象牙白", "white", 0),
        ("酒红|枣红|枣红色|暗红|暗红色", "red", -1), ("大红|大红色|鲜红|鲜红色|朱红", "red", 0), ("浅粉|浅粉色|淡粉|淡粉色", "pink", 1), ("浅黄|淡黄色|浅黄色", "yellow", 1),
        ("金黄|金黄色", "yellow", 0),
        ("淡蓝|淡蓝色|浅蓝", "blue", 1), ("淡绿|淡绿色|薄荷绿|嫩绿", "green", 1), ("军绿|军绿色|橄榄绿", "green", -1), ("翠绿|翠绿色|草绿|草绿色", "green", 0),
        ("紫红|紫红色|玫红|玫红色|玫瑰红", "pink", 0),
        ("青|青绿|孔雀蓝", "turquoise", 0), ("紫罗兰|浅紫|浅紫色|淡紫色", "purple", 1), ("深紫|深紫色", "purple", -1), ("深棕|深棕色|深褐色", "brown", -1),
        ("浅棕|浅棕色|浅褐色", "brown", 1), ("橘|橘黄|橘黄色", "orange", 0),
        ("漆黑|乌黑", "black", 0), ("褐", "brown", 0),
    ];

    static readonly (string Words, string Name)[] MaterialWords =
    [
        ("ceramic|ceramics|陶瓷|瓷|陶瓷制|瓷质", "ceramic"), ("glass|玻璃|玻璃制", "glass"),
        ("plastic|plastics|塑料|塑胶|塑料制|塑料质|塑制", "plastic"), ("rubber|silicone|橡胶", "rubber"),
        ("steel|stainless steel|stainless|不锈钢|钢|钢制", "steel"), ("aluminium|aluminum|铝|铝制|铝合金", "aluminium"), ("brass|黄铜", "brass"),
        ("copper|铜|紫铜|铜制", "copper"), ("iron|铁|铁制|铁质", "iron"),
        ("cast iron|铸铁|生铁", "cast iron"), ("metal|metallic|tin|金属|金属制|金属质|五金", "metal"),
        ("wooden|wood|木|木头|木制|木质|实木|solid wood|timber|木头做的", "wooden"), ("cardboard|硬纸板|纸板|瓦楞纸", "cardboard"), ("paper|纸|纸质|纸制", "paper"),
        ("fabric|cloth|textile|布|布料|布艺|布制", "fabric"), ("leather|皮|皮革|皮质", "leather"), ("foam|泡沫", "foam"),
        ("cork|软木", "cork"), ("wax|蜡", "wax"), ("stone|石头|石|石制|石质", "stone"), ("wicker|rattan|藤|藤编|藤条", "wicker"),
    ];

    static readonly (string Words, string Name)[] Looks =
    [
        ("transparent|see through|translucent|透明|半透明", "transparent"), ("clear|colourless|colorless|无色|无色透明", "clear"),
        ("opaque|不透明", "opaque"), ("frosted|frosted glass|磨砂玻璃", "frosted"),
        ("shiny|glossy|polished|gleaming|光亮|亮面|光滑|抛光|有光泽|亮光", "shiny"), ("matte|matt|dull|satin|哑光|亚光|磨砂|无光泽", "matte"),
        ("speckled|spotted|斑点", "speckled"),
        ("plain|素色|纯色", "plain"), ("silver|silvery|silver coloured|银色|银|银白色", "silver-coloured"),
        ("gold|golden|gold coloured|金色|金", "gold-coloured"),
    ];

    static readonly (string Words, Measure Measure, bool High)[] Sizes =
    [
        ("large|big|huge|oversized|gigantic|giant|enormous|large sized|full size|full sized|jumbo|大|大号|大型|较大|巨大|大个|超大|特大|"
            + "加大", Measure.Size, true),
        ("small|little|tiny|mini|miniature|small sized|compact|petite|pocket sized|小|小号|小型|迷你|较小|小巧|小个|袖珍", Measure.Size, false),
        ("tall|high|高|高大|较高", Measure.Height, true), ("short|low|squat|矮|低|矮小", Measure.Height, false), ("wide|broad|宽|宽大", Measure.Width,
            true),
        ("narrow|窄", Measure.Width, false), ("slim|slender|slimline|skinny|细长|纤细|修长|苗条|瘦长|细高", Measure.Slenderness, true),
        ("long|长", Measure.Length, true), ("短", Measure.Length, false),
        ("deep|深", Measure.Depth, true), ("shallow|浅", Measure.Depth, false), ("thick|厚", Measure.Thickness, true),
        ("thin|薄", Measure.Thickness, false), ("heavy|重|沉", Measure.Mass, true), ("light|lightweight|轻", Measure.Mass, false),
    ];

    static readonly (string Words, Measure Measure)[] Measures =
    [
        ("height|in height|高度|高|身高", Measure.Height), ("width|in width|宽度|宽", Measure.Width),
        ("across|diameter|in diameter|dia|直径|口径", Measure.Diameter),
        ("edges|edge|edge length|edge lengths|side length|sides|sides of|per side|a side|on each side|each side|on a side|边长|棱长",
            Measure.Edge), ("diagonal|diagonally|screen diagonal|对角|对角线|屏幕对角线", Measure.Diagonal),
        ("length|in length|长度|长", Measure.Length),
        ("depth|in depth|深度|深", Measure.Depth),
            ("thickness|in thickness|厚度|厚", Measure.Thickness),
        ("weight|weighing|weighs|in weight|mass|重|重量|重约", Measure.Mass), ("size|in size|大小|尺寸", Measure.Size),
        ("capacity|volume|in capacity|in volume|容量|容积", Measure.Capacity), ("shank|shaft length", Measure.Shank),
        ("thread|螺纹", Measure.Thread),
    ];

    static readonly (string Words, string Shape)[] Shapes =
    [
        ("round|circular|cylindrical|cylinder shaped|圆|圆形|圆柱|圆柱形|圆筒形", "round"), ("square|cubic|cube shaped|方|方形|正方形|四方|正方体", "square"),
        ("rectangular|oblong|长方形|矩形|长方体", "rectangular"),
        ("oval|elliptical|椭圆|椭圆形", "oval"), ("conical|锥形|圆锥形", "conical"), ("flat|扁|扁平|平", "flat"), 
        ("tapered", "tapered"), ("phillips|phillips head|cross head|crosshead|cross tip|十字|十字头", "cross"),
        ("slotted|flathead|flat head|flat blade|一字|一字头", "slotted"), ("curved|弯|弯曲", "curved"), ("straight|直", "straight"),
    ];

    static readonly (string Words, double Value)[] Numbers =
    [
        ("one|一|1/1", 1), ("two|两|二|pair|pair of|一对|一双", 2), ("three|三", 3), ("four|四", 4), ("five|五", 5), ("six|六", 6),
            ("seven|七", 7),
        ("eight|八", 8), ("nine|九", 9), ("ten|十", 10), ("a dozen|dozen|一打", 12), ("several|many|a few|a couple of|couple of|几|好几|若干", 3),
        ("both", 2),
        ("half a", 0.5),
    ];

    static readonly (string Words, Measure Of, double Factor)[] Units =
    [
        ("mm|millimetre|millimetres|millimeter|millimeters|毫米|公厘", Measure.Size, 0.001), 
        ("cm|cms|centimetre|centimetres|centimeter|centimeters|厘米|公分", Measure.Size, 0.01),
        ("dm|decimetre|decimetres|分米", Measure.Size, 0.1),
        ("m|metre|metres|meter|meters|米|公尺", Measure.Size, 1),
        ("km|kilometre|kilometres|kilometer|kilometers|公里|千米", Measure.Size, 1000),
        ("inch|inches|in|\"|″|英寸|寸|吋", Measure.Size, 0.0254),
        ("ft|foot|feet|英尺|尺", Measure.Size, 0.3048), ("g|gram|grams|gramme|grammes|克", Measure.Mass, 0.001),
        ("kg|kgs|kilo|kilos|kilogram|kilograms|千克|公斤", Measure.Mass, 1), ("斤|市斤", Measure.Mass, 0.5),
        ("ml|cc|millilitre|milliliter|millilitres|milliliters|毫升", Measure.Capacity, 1e-6),
        ("gallon|gallons|us gallon|us gallons|加仑", Measure.Capacity, 3.785411784e-3), ("pint|pints|品脱", Measure.Capacity, 0.473176473e-3),
        ("quart|quarts|夸脱", Measure.Capacity, 0.946352946e-3),
        ("fl oz|fluid ounce|fluid ounces|液盎司", Measure.Capacity, 29.5735295625e-6), // US
        ("cl|centilitre|centilitres", Measure.Capacity, 1e-5),
        ("l|litre|liter|litres|liters|升|公升", Measure.Capacity, 1e-3),
        ("lb|lbs|pound|pounds|磅", Measure.Mass, 0.45359237),
    ];

    static readonly (string Words, string Amount, double Share)[] Fills =
    [
        ("half full|half full of|half filled|half filled with|filled halfway|half way full|halfway full|filled half way|半满|半|装了一半|半杯|半瓶", "half full", 0.5),
        ("full|full of|filled with|filled|filled up with|满|装满|盛满|灌满|倒满", "full", 0.95), ("empty|空", "empty", 0),
        ("containing|contains|holding|装有|装着|盛有|装", "some", 0.8),
        ("a quarter full|quarter full|quarter full of", "a quarter full", 0.25), ("three quarters full|three quarters full of",
            "three quarters full", 0.75),
        ("one third full|a third full|third full|one third full of|a third full of|one third filled with|三分之一|三分之一满",
            "a third full", 1 / 3.0),
        ("two thirds full|two thirds full of|two thirds filled with|三分之二", "two thirds full", 2 / 3.0), ("四分之一", "a quarter full", 0.25),
        ("almost full|almost full of|nearly full|nearly full of|mostly full|快满|大半|大半杯|大半瓶|八分满", "almost full", 0.85),
        ("to the brim|filled to the brim|filled to the brim with|brimming|brimming with|brim full|full to the brim|"
            + "full to the brim with|满满|满满的|满满一杯", "full", 0.95),
        ("almost empty|nearly empty|快空", "almost empty", 0.1), ("a little|a bit of|a splash of|少量|一点|一点点|少许", "a little", 0.15),
        ("partly full|partly full of|partially filled|partially filled with|partly filled with|半装", "half full", 0.5),
        ("half full with|half a glass of|half a cup of|一半|半罐|半壶|半碗|半桶|半盆",
            "half full", 0.5),
        ("one quarter full|one quarter full of|a quarter full of|quarter filled with", "a quarter full", 0.25),
        ("three quarter full|three quarters filled with|四分之三|四分之三满",
            "three quarters full", 0.75),
        ("one third filled|a third filled with|third full of", "a third full", 1 / 3.0), ("two thirds|三分之二满", "two thirds full", 2 / 3.0),
        ("full with|filled up|topped up with|充满|盛着满|满是|倒满了|装满了|灌满了|盛满了", "full", 0.95), ("drained|no liquid|空着|空空", "empty", 0),
        ("with some|里面有|里面装着|里面装有|盛着|里有|内装|盛|倒了|倒有|装了", "some", 0.8),
    ];

    static readonly (string Words, double Share)[] States =
    [
        ("open|opened|wide open|fully open|pulled out|standing open|open wide|raised|lifted|folded open|打开|打开着|全开|敞着|掀开|翻开|开着|"
            + "敞开|拉开|张开|开", 1), ("half open|half opened|halfway open|half way open|open halfway|半开|半开着|半打开|开一半|打开一半", 0.5),
        ("three quarters open", 0.75), ("a quarter open|quarter open", 0.25),
        ("ajar|slightly open|a little open|slightly ajar|partly open|a crack open|open a crack|cracked open|partially open|虚掩|"
            + "微开|微微打开|稍微打开|略开|露一条缝|开一条缝", 0.15),
        ("closed|shut|关着|关上|关闭|关好|合上|盖好|盖着|盖上|关紧|合着|闭合|fully closed|tightly closed|sealed shut", 0),
    ];

    static readonly (string Words, Place Place)[] Places =
    [
        ("upper|top|topmost|uppermost|first|最上面|上面|上层|顶层|上|最上层|第一个|最上|最上边|最顶层|第一层", Place.Upper),
        ("middle|centre|center|central|中间|中间的|中层|中间层|当中", Place.Middle),
        ("lower|bottom|lowest|bottommost|最下面|下面|下层|底层|下|最下层|最下|最底层|最下边", Place.Lower), ("left|left hand|左|左边|左侧", Place.Left),
        ("right|right hand|右|右边|右侧", Place.Right),
    ];

    // kinds that are made as the nearest material of the house
    static readonly (string Words, string Name, string Said)[] Kinds =
    [
        ("oak|oak wood|oaken|橡木|橡木制", "oak", ""), ("beech|beech wood|榉木", "beech", ""), ("walnut|walnut wood|胡桃木|黑胡桃|黑胡桃木", "walnut", ""),
        ("pine|pine wood|pinewood|松木", "pine", ""), ("bamboo|竹|竹子|竹制|竹质", "bamboo", "bamboo is made as wood of its colour"),
        ("teak|mahogany|cherry wood|cherrywood|rosewood|ebony|柚木|红木|樱桃木|红酸枝", "walnut", "made as walnut, the nearest wood there is"),
        ("maple|birch|ash wood|枫木|桦木|白蜡木", "beech", "made as beech, the nearest wood there is"),
        ("cedar|spruce|fir|杉木", "pine", "made as pine, the nearest wood there is"),
        ("plywood|mdf|chipboard|胶合板|密度板", "wooden", "boards are made as solid wood"),
        ("porcelain|china|bone china|fine china|瓷器|骨瓷|白瓷|青花瓷", "ceramic", "made as glazed ceramic"),
        ("stoneware|earthenware|pottery|陶|陶器|陶制|陶土|紫砂", "ceramic", "made as glazed ceramic"),
        ("clay|terracotta|terra cotta|黏土|粘土|泥", "ceramic", "made as glazed ceramic"),
        ("sheet metal|sheet steel|tinplate|tin plate|铁皮|白铁皮|马口铁", "metal", ""), ("celadon|青瓷", "ceramic", "made as glazed ceramic"),
        ("enamel|enamelled|enameled|搪瓷", "metal", "made as painted metal"),
        ("crystal|crystal glass|pyrex|borosilicate|水晶|高硼硅", "glass", "made as glass"), ("bronze|青铜", "brass", "made as brass"),
        ("chrome|chromed|chrome plated|nickel|zinc|titanium|镀铬|钛|钛合金", "metal", "made as the nearest metal there is"),
        ("acrylic|plexiglass|perspex|nylon|resin|melamine|pvc|polypropylene|polyethylene|abs|polycarbonate|亚克力|有机玻璃|尼龙|树脂|密胺", "plastic",
            "made as plastic"),
        ("silicone|硅胶", "rubber", "made as rubber"),
        ("cotton|linen|wool|woolen|canvas|denim|felt|silk|velvet|polyester|棉|亚麻|麻布|羊毛|帆布|牛仔布|毛毡|丝绸|绒布",
            "fabric", "made as woven fabric"), ("terry|terrycloth|microfibre|microfiber|毛圈", "fabric", "made as woven fabric"),
        ("suede|faux leather|pu leather|人造革|仿皮|真皮|牛皮", "leather", "made as leather"),
        ("marble|大理石", "stone", "made as gray stone; no kind is chosen"),
        ("granite|slate|花岗岩|花岗石", "stone", "made as gray stone; no kind is chosen"),
        ("concrete|cement|水泥|混凝土", "stone", "made as gray stone"),
        ("kraft paper|corrugated|corrugated cardboard|牛皮纸", "cardboard", "made as cardboard"),
        ("carbon steel|碳钢|合金钢|alloy steel|tool steel", "steel", "made as steel"),
        ("straw weave|woven willow|willow|柳条|草编", "wicker", "made as wicker"), ("styrofoam|polystyrene|聚苯乙烯", "foam", "made as foam"),
    ];

    // words that a thing may have and by which none is told apart: said, and noted
    static readonly (string Words, string Said)[] IdleWords =
    [
        ("beautiful|nice|cheap|expensive|elegant|pretty|cute|lovely|stylish|fancy|luxury|luxurious|sturdy|solid|durable|good|"
            + "comfortable|handy|useful|"
            + "漂亮|好看|可爱|精致|高档|便宜|结实|耐用|美观|实用", "no thing is told apart by taste, price or quality"),
        ("hot|cold|warm|iced|chilled|steaming|热|冷|冰|温|热的|冰镇", "temperature is not modelled"),
        ("old|antique|vintage|modern|retro|classic|contemporary|traditional|old fashioned|rustic|旧|古老|复古|现代|古典|老式|传统|"
            + "简约", "no thing is told apart by its age or style"),
        ("electric|electrical|battery powered|cordless|wireless|电动|无线|充电", "no thing is told apart by what drives it"),
        ("kitchen|office|household|garden|school|laboratory|lab|camping|travel|outdoor|indoor|bathroom|workshop|hotel|"
            + "restaurant|children's|kids|kids'|baby|"
            + "home|desktop|厨房|办公|家用|学生|户外|旅行|儿童|婴儿|实验室|便携|桌面", "no thing is told apart by where or by whom it is used"),
        ("very|really|quite|fairly|extra|rather|super|extremely|slightly|somewhat|moderately|relatively|a bit|略|略微|稍|稍微|非常|很|特别|比较|超|挺|十分|极", "how much, no word can say: a number can"),
        ("medium|medium sized|mid sized|average|average sized|regular sized|normal sized|standard sized|中号|中等|中型|适中", "as it is usual"),
        ("waterproof|foldable|heatproof|heat resistant|non stick|nonstick|insulated|reusable|disposable|portable|microwave safe|"
            + "防水|不粘|耐热|隔热|一次性|可折叠|保温", "what a thing can stand is not modelled"),
        ("handmade|hand made|homemade|imported|branded|手工|进口|自制", "where it comes from is not modelled"),
        ("glazed|varnished|lacquered|unvarnished|上釉|上漆", "its surface is as usual"),
        ("double walled|double wall|双层", "walls are as they are in its kind"),
        ("carbonated|sparkling|fizzy|sweet|salty|sugar free|气泡", "taste is not modelled"),
    ];

    const string Idle = "ripe|fresh|ordinary|normal|regular|standard|typical|usual|simple|new|brand new|basic|everyday|sealed|unopened|"
        + "closed up|wholesome|raw|whole|single|just|plain looking|shaped like that|inside it|inside|in it|里面|里|内|中|普通|新鲜|新|全新|"
        + "成熟|熟|未开封|未拆封|没开封|密封|生|完整|整个|日常|常见|一般|标准|正常";

    static readonly (string Words, string Content, string Said)[] Contents =
    [
        ("water|tap water|drinking water|mineral water|水|清水|白开水|开水|自来水|矿泉水", "water", ""), ("milk|fresh milk|牛奶|鲜奶|奶", "milk", ""),
        ("soap|dish soap|washing up liquid|detergent|洗洁精|洗涤剂", "soap", ""),
        ("soapy water|soap water|肥皂水", "soap", "made as dish soap"), ("shampoo|洗发水", "shampoo", ""),
        ("ethanol|乙醇", "ethanol", ""), ("alcohol|isopropanol|isopropyl alcohol|rubbing alcohol|酒精|异丙醇", "ethanol", "made as ethanol"),
        ("acetone|丙酮", "acetone", ""), ("saline|saline solution|salt water|生理盐水|盐水", "saline", ""),
        ("vinegar|white vinegar|白醋", "vinegar", ""),
        ("juice|orange juice|fruit juice|果汁|橙汁|橘子汁|鲜橙汁", "juice", ""), ("apple juice|苹果汁", "apple juice", ""),
        ("lemonade|柠檬水", "apple juice", "made as apple juice, which looks like it"),
        ("grape juice|葡萄汁", "red wine", "made as red wine, which looks like it"),
        ("tea|black tea|茶|茶水|红茶", "tea", ""), ("green tea|绿茶", "green tea", ""), ("coffee|black coffee|espresso|咖啡|黑咖啡", "coffee", ""),
        ("cocoa|hot chocolate|latte|cappuccino|milk tea|热可可|拿铁|奶茶", "coffee", "made as coffee without milk"),
        ("oil|olive oil|cooking oil|vegetable oil|油|食用油|橄榄油|花生油|菜油", "oil", ""), ("red wine|wine|红酒|葡萄酒|红葡萄酒", "red wine", ""),
        ("white wine|champagne|prosecco|白葡萄酒|香槟", "white wine", ""), ("beer|lager|ale|啤酒", "beer", ""),
        ("cola|coke|soda|soda pop|soft drink|可乐|汽水", "cola", ""),
        ("whisky|whiskey|rum|brandy|威士忌", "beer", "made as beer, which looks like it"),
        ("vodka|gin|白酒|酒", "water", "made as water, which looks like it"), ("honey|蜂蜜|syrup|糖浆", "honey", ""),
        ("soup|vegetable soup|broth|汤|热汤|菜汤", "soup", ""), ("tomato soup|番茄汤|ketchup sauce", "tomato soup", ""),
        ("liquid|fluid|液体", "liquid", ""),
        ("soy sauce|酱油|醋", "cola", "made as cola, which looks like it"), ("milkshake|smoothie|奶昔", "milk", "made as milk"),
        ("yoghurt drink|cream|奶油", "milk", "made as milk"), ("ink|墨水", "blue water", "made as dyed water"),
        ("sand|沙子|沙", "sand", ""), ("rice|米饭|大米", "rice", ""),
        ("sugar|flour|salt|cereal|coins|candy|sweets|cookies|糖|面粉|饼干|硬币|糖果", "grains", ""),
    ];

    static readonly (string Words, Mark Mark)[] Marks =
    [
        ("i|need|want|would like|i'd like|could you|can you|would you|will you|give me|make me|get me|build me|show me|i want|"
            + "i need|make|"
            + "build|thanks|thank you|for me|us|me|there|its|at|us|as well|also|please make|create|generate|i am looking for|"
            + "i'm looking for|looking for|"
            + "we need|we want|let me have|may i have|can i have|could i have|hello|hi|hey|one of those|some|piece of|"
            + "a piece of|one|your|my|and is|"
            + "it is|it's|should be|must be|that has been|being|be|body|overall|total|full of it|sized|size of|whose|where|"
            + "of it|sort of|can u|can u make|could u|would u|pls|plz|yo|dear|kinda|thx|u|im|i'm|i am|wanna|gimme|lemme|any|if possible|"
            + "preferably|ideally|maybe|perhaps|ok|okay|so|well|actually|mark|quick|quickly", Mark.Filler),
        ("like|about|approximately|around|roughly|circa|ca|approx|more or less|nearly|almost|exactly|大约|大概|左右|上下|约|差不多|正好|刚好", Mark.About),
        ("to|到|至|through", Mark.To), ("%|percent|per cent", Mark.Percent), ("百分之", Mark.PerHundred), ("for|used for|用于|用来", Mark.For),
        ("from|between", Mark.Filler),
        ("帮我|麻烦你|请来|请问|能不能|可以|我们|需要一个|生成|创建|建一个|做一个|要一个|要|一款|一架|一部|一双|一套的|种|款|部|那种|这种|一种|外观|样子|整体|材质|材料|表面|身|体|体积|尺寸为|都|而且|且|着|"
            + "了|它|它的|其|在|有点|还|做的|制作的|制作|构成|帮我|给我|我想要|我想|我要|想要|我需要|需要|谢谢|谢谢你|请帮我|麻烦|来一个|来一把|来一只|一下|给|吧|并|呈|号|架|一间|扇|一卷|一副|一包|一袋|一片|一粒|一串|一枝|一件|一顶|一床|一筒|一管|一板|一段|一只儿|卷|副|包|袋|片|粒|串|枝|顶|筒|管|"
            + "按压|把它|弄|搞|整|想|能|帮忙|帮|老板|你好|您好|哈|呀|啊|哦|呢|嘛", Mark.Filler),
        ("a|an|the|made|out|in|from|that|which|is|are|has been|this|some kind|colour|color|coloured|colored|please|shaped|material|"
            + "kind|one piece|it", Mark.Filler),
        ("一个|一只|一把|一张|一件|一台|一块|一本|一根|一支|一口|一盏|一扇|一颗|一辆|一条|一副|一座|一枚|一盒|个|只|把|张|件|台|块|本|根|支|口|盏|扇|颗|辆|条|座|枚|这个|请|做|制|制成|制造|做成|用|由|"
            + "颜色|色|是|为|请给我|来", Mark.Filler),
        ("的", Mark.Belonging),
        ("with|has|having|featuring|that has|which has|including|complete with|plus|带|带有|有|配有|附带|带着|配|附|还有", Mark.With),
        ("without|with no|no|not|lacking|minus|missing|没有|无|不带|没|不含|不要|去掉|缺", Mark.Without), ("of", Mark.Of), ("and|和|与|以及", Mark.And),
        ("&", Mark.And),
            (",|;|.|:|(|)|/|，|。|、|；|：|（|）|！|？|but|但|但是", Mark.Comma),
        ("x|by|×|*|乘|乘以", Mark.By),
    ];

    static readonly (string Words, string Reason)[] Refused =
    [
        ("paring knife|bread knife|fruit knife|carving knife|水果刀",
            "a table knife and a kitchen knife are other things, and there is none of these"),
        ("broken|cracked|chipped|dented|damaged|破|破损|坏|破碎|裂", "damage is not modelled"), ("dirty|stained|rusty|dusty|used|脏|生锈|worn",
            "dirt and wear are not modelled"),
        ("striped|checkered|checked|patterned|floral|polka dot|polka dots|stripes|tartan|plaid|decorated|logo|条纹|格子|花纹|印花|图案|花朵|碎花",
            "patterns are not chosen by words; 'speckled' and 'plain' are"),
        ("frozen|melted|melting|冰冻", "temperature is not modelled"), ("painted", "name the colour instead"), ("toy", "say which toy"),
        ("stacked|stack|stack of|a stack of|pile|pile of|a pile of|set of|a set of|nested|叠放|一叠|一摞|一堆|一套|"
            + "摞起来", "a sentence makes one thing: "
            + "several are placed by a scene or a task"),
        ("upside down|on its side|lying on its side|lying down|tipped over|inverted|fallen over|standing upside down|倒放|倒扣|倒着|侧放|横放|倒置",
            "a thing is built as it stands: how it lies is said where it is placed, in a scene or a task"),
        ("next to|beside|on top of|behind|in front of|on a table|on the table|on a desk|standing on|inside a|放在|旁边|桌上|桌子上|上面放",
            "a thing is built by itself: where it stands is said in a scene or a task"),
        ("chocolate made|tofu|ice|edible|豆腐|冰做|冰块", "nothing is made of that"),
        ("shattered|torn|bent|crushed|half eaten|bitten|peeled|sliced|cut in half|"
            + "打碎|撕破|弯曲变形|咬过|切开|削皮", "damage and cuts are not modelled"),
        ("flying|burning|glowing|floating|dancing|talking|singing|magic|invisible|飞行|燃烧|发光|隐形", "no thing does that"),
            ("hexagonal|octagonal|triangular|star|heart|六角形|三角形|星形", "no thing is built in that form by words"),
    ];
}
