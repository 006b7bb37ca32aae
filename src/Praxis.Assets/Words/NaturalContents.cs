namespace Praxis.Assets.Words;

/// <summary>What is in things that are sold full: a sentence may name it, and need not.</summary>
static class NaturalContents
{
    static readonly (string Category, string Contents)[] All =
    [
        ("can", "soda|soda pop|pop|cola|coke|lemonade|beer|energy drink|drink|soup|tomato soup|beans|baked beans|tuna|corn|peas|"
            + "sardines|tomatoes|"
            + "汽水|可乐|雪碧|啤酒|饮料|豆子|金枪鱼"),
        ("jam-jar", "jam|strawberry jam|raspberry jam|apricot jam|orange jam|blueberry jam|marmalade|jelly|果酱|草莓酱|草莓果酱|蓝莓果酱|橘子酱"),
        ("milk-carton", "milk|牛奶"), ("juice-box", "juice|orange juice|apple juice|果汁|橙汁|苹果汁"), ("shampoo-bottle", "shampoo|洗发水"),
        ("sauce-bottle", "ketchup|mustard|mayonnaise|mayo|sauce|hot sauce|番茄酱|芥末|蛋黄酱|酱料"), ("toothpaste-tube", "toothpaste|牙膏"),
        ("soap-dispenser", "soap|hand soap|liquid soap|洗手液"), ("tea-tin", "tea|tea leaves|茶叶"), ("cereal-box", "cereal|cornflakes|麦片"),
        ("yogurt-cup", "yogurt|yoghurt|酸奶"), ("cup-noodles", "noodles|instant noodles|泡面"), ("salt-shaker", "salt|盐"),
        ("pepper-mill", "pepper|peppercorns|胡椒"), ("glue-stick", "glue|胶"),
    ];

    // what people call the container of a category
    static readonly (string Category, string Containers)[] Containers =
    [
        ("can", "can|tin|罐|听|易拉罐"), ("jam-jar", "jar|pot|罐|瓶"), ("milk-carton", "carton|box|milk carton|盒"),
        ("juice-box", "box|carton|盒"),
        ("shampoo-bottle", "bottle|瓶"), ("sauce-bottle", "bottle|瓶"), ("toothpaste-tube", "tube|支|管"),
        ("soap-dispenser", "bottle|dispenser|瓶"),
        ("tea-tin", "tin|can|box|caddy|罐"), ("cereal-box", "box|packet|盒"), ("yogurt-cup", "cup|pot|tub|杯"), ("cup-noodles", "cup|杯"),
        ("salt-shaker", "shaker|pot|瓶"), ("pepper-mill", "mill|grinder|瓶"), ("glue-stick", "stick|支"),
    ];

    /// <summary>Words for what is in a category's things; none for most.</summary>
    public static IReadOnlyList<string> Of(ObjectCategory category) =>
        All.FirstOrDefault(c => c.Category == category.Id).Contents is { } words ? words.Split('|') : [];

    /// <summary>Nouns of it together with its content: "can of soda", "soda can", "一罐可乐".</summary>
    public static IEnumerable<string> Nouns(ObjectCategory category)
    {
        if (Containers.FirstOrDefault(c => c.Category == category.Id).Containers is not { } containers) yield break;
        foreach (string container in containers.Split('|'))
            foreach (string content in Of(category))
            {
                if (char.IsAscii(container[0]) != char.IsAscii(content[0])) continue;
                if (!char.IsAscii(container[0]))
                {
                    yield return $"{container}{content}";
                    yield return $"一{container}{content}";
                    yield return $"{content}{container}";
                    if (container is "瓶" or "罐" or "盒" or "杯" or "管") yield return $"{content}{container}子";
                    continue;
                }
                yield return $"{container} of {content}";
                yield return $"{content} {container}";
            }
    }
}
