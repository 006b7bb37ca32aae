using Praxis.Assets;
using Praxis.Assets.Words;
using Praxis.Core;
using Praxis.Library.Robots;
using Xunit;

namespace Praxis.Tests.Unit.Assets.Words;

/// <summary>Sentences in English and Chinese become the thing that they describe.</summary>
public class WordsToThing_Builds
{
    static readonly WordsToThing Words = new(new Catalog(typeof(Panda).Assembly).All<ObjectCategory>());

    static WordedThing Build(string sentence) => Words.Build(sentence, 0);

    static double Height(ObjectAsset a) => a.TotalBounds() is var b ? b.High.Z - b.Low.Z : 0;

    [Theory]
    [InlineData("a toy block, red, cube", "block", "red", "")]
    [InlineData("hey could u make a blue mug, thx", "mug", "blue", "ceramic")]
    [InlineData("a red mug for the kitchen", "mug", "red", "")]
    [InlineData("a mug for coffee in green", "mug", "green", "")]
    [InlineData("一卷卫生纸", "toilet-roll", "white", "")]
    [InlineData("一副剪刀", "scissors", "", "")]
    [InlineData("红色铁皮工具箱", "toolbox", "red", "")]
    [InlineData("洗发水瓶子", "shampoo-bottle", "", "")]
    [InlineData("青瓷碗", "bowl", "green", "ceramic")]
    [InlineData("红色保温杯，盖子拧紧", "thermos", "red", "")]
    [InlineData("a kettle, lid closed", "kettle", "", "")]
    [InlineData("a slightly curved banana", "banana", "", "")]
    [InlineData("a desk lamp with a jointed arm", "desk-lamp", "", "")]
    [InlineData("a mug", "mug", "", "")]
    [InlineData("A red mug.", "mug", "red", "ceramic")]
    [InlineData("the blue ceramic bowl", "bowl", "blue", "ceramic")]
    [InlineData("a wooden bowl", "bowl", "", "wooden")]
    [InlineData("a bowl made of wood", "bowl", "", "wooden")]
    [InlineData("a red glass bottle", "bottle", "red", "glass")]
    [InlineData("a clear glass bottle", "bottle", "", "glass")]
    [InlineData("purple drinking glass", "tumbler", "purple", "glass")]
    [InlineData("a glass", "tumbler", "", "")]
    [InlineData("an orange", "orange", "", "")]
    [InlineData("an orange mug", "mug", "orange", "ceramic")]
    [InlineData("a yellow rubber duck", "rubber-duck", "yellow", "")]
    [InlineData("a steel fork", "fork", "", "steel")]
    [InlineData("a chest of drawers", "drawer-cabinet", "", "")]
    [InlineData("a box of cereal", "cereal-box", "", "")]
    [InlineData("a pair of scissors", "scissors", "", "")]
    [InlineData("a wooden mug", "mug", "", "wooden")]
    [InlineData("a white plate", "plate", "white", "")]
    [InlineData("a mug in green", "mug", "green", "")]
    [InlineData("green plastic bucket", "bucket", "green", "plastic")]
    [InlineData("一个红色的杯子", "mug", "red", "")]
    [InlineData("一个蓝色的陶瓷碗", "bowl", "blue", "ceramic")]
    [InlineData("红色玻璃瓶", "bottle", "red", "glass")]
    [InlineData("木碗", "bowl", "", "wooden")]
    [InlineData("一把锤子", "hammer", "", "")]
    [InlineData("白色的盘子", "plate", "white", "")]
    [InlineData("一个绿色的积木", "block", "green", "wooden")]
    [InlineData("黄色橡皮鸭", "rubber-duck", "yellow", "")]
    [InlineData("抽屉柜", "drawer-cabinet", "", "")]
    [InlineData("微波炉", "microwave", "", "")]
    public void Sentence_IsTheThing(string sentence, string category, string color, string material)
    {
        WordedThing thing = Build(sentence);
        Assert.Equal(category, thing.Category.Id);
        if (color.Length > 0) Assert.Equal(color, thing.Asset.ColorName);
        if (material.Length > 0) Assert.Equal(material, thing.Asset.MaterialName);
        Assert.NotEmpty(thing.Understood);
    }

    [Theory]
    [InlineData("a mug, 10 cm tall", 0.10)]
    [InlineData("a 100 mm tall mug", 0.10)]
    [InlineData("a bottle 20 cm high", 0.20)]
    [InlineData("a tall red glass bottle, 30 cm", 0.30)]
    [InlineData("a vase with a height of 22 cm", 0.22)]
    [InlineData("a 4 inch tall mug", 0.1016)]
    [InlineData("高10厘米的杯子", 0.10)]
    [InlineData("一个红色的高玻璃瓶，30厘米", 0.30)]
    public void Height_IsAsAsked(string sentence, double height) =>
        Assert.Equal(height, Height(Build(sentence).Asset), 0.02 * height); // the tolerance that is promised

    [Theory]
    [InlineData("a plate 25 cm in diameter", 0.25)]
    [InlineData("a 25 cm wide plate", 0.25)]
    [InlineData("直径25厘米的盘子", 0.25)]
    public void Width_IsAsAsked(string sentence, double width)
    {
        (Vec3 low, Vec3 high) = Build(sentence).Asset.Bounds;
        Assert.Equal(width, Math.Min(high.X - low.X, high.Y - low.Y), 0.02 * width); // the tolerance that is promised
    }

    [Theory]
    [InlineData("a large bowl", "a small bowl")]
    [InlineData("一个大碗", "一个小碗")]
    [InlineData("a tall vase", "a short vase")]
    [InlineData("a wide plate", "a narrow plate")]
    public void More_IsLonger(string more, string less)
    {
        static double Longest(ObjectAsset a) => (a.Bounds.High - a.Bounds.Low) is var e ? Math.Max(e.X, Math.Max(e.Y, e.Z)) : 0;
        for (ulong seed = 0; seed < 4; seed++)
            Assert.True(Longest(Words.Build(more, seed).Asset) > Longest(Words.Build(less, seed).Asset));
    }

    [Fact]
    public void Heavy_WeighsMoreThanLight()
    {
        for (ulong seed = 0; seed < 4; seed++)
            Assert.True(Words.Build("a heavy hammer", seed).Asset.Mass.Mass > Words.Build("a light hammer", seed).Asset.Mass.Mass);
    }

    [Theory]
    [InlineData("a bottle with a screw cap", "screw cap", "")]
    [InlineData("a bottle with a red cap", "cap", "red")]
    [InlineData("带蓝色瓶盖的瓶子", "cap", "blue")]
    [InlineData("a jar with a metal lid", "lid", "")]
    [InlineData("a hammer with a wooden handle", "handle", "")]
    [InlineData("a screwdriver with a yellow handle", "handle", "yellow")]
    [InlineData("a pair of scissors with orange handles", "handle", "orange")]
    public void PartsWithNames_AreAsAsked(string sentence, string part, string color)
    {
        ObjectAsset asset = Build(sentence).Asset;
        // "screw cap" is a cap; a cap that comes off is a link's
        VisualPart found = asset.Visuals.Concat(asset.Links.SelectMany(l => l.Visuals))
            .First(v => v.Name.EndsWith(part, StringComparison.Ordinal));
        if (color.Length > 0) Assert.Equal(color, found.Material.ColorName);
    }

    [Theory]
    [InlineData("一口汤锅，玻璃盖", "lid", "glass")]
    [InlineData("一个水桶，提手是金属的", "handle", "steel")]
    [InlineData("a hammer, its handle is made of wood", "handle", "wooden")]
    [InlineData("a hammer w/ wooden handle 33cm", "handle", "wooden")]
    [InlineData("a cast iron frying pan", "handle", "iron")]
    [InlineData("a steel frying pan", "handle", "steel")]
    public void PartsHaveTheirMaterial(string sentence, string part, string material) =>
        Assert.Contains(Build(sentence).Asset is var a ? a.Visuals.Concat(a.Links.SelectMany(l => l.Visuals)) : [],
            v => v.Name == part && v.Material.Name == material);

    [Fact]
    public void MaterialOfAPart_IsNotThatOfTheWhole()
    {
        ObjectAsset asset = Build("来个黄色的塑料水桶,提手是金属的").Asset;
        Assert.Equal("plastic", asset.MaterialName);
        Assert.Equal("yellow", asset.ColorName);
    }

    [Theory]
    [InlineData("a wooden block, cube with 5 cm edges", 0.05)]
    [InlineData("红色积木，边长5厘米", 0.05)]
    [InlineData("a block with sides of 5 cm", 0.05)]
    public void Edge_IsOfAllSides(string sentence, double edge)
    {
        (Vec3 low, Vec3 high) = Build(sentence).Asset.Bounds;
        for (int axis = 0; axis < 3; axis++) Assert.Equal(edge, high[axis] - low[axis], 0.05 * edge); // the tolerance of several measures
    }

    [Theory]
    [InlineData("a laptop, 14 inch")]
    [InlineData("a 14\" laptop")]
    [InlineData("14寸的笔记本电脑")]
    public void Screen_IsMeasuredAcross(string sentence)
    {
        Mesh screen = Build(sentence).Asset.Links.SelectMany(l => l.Visuals).Single(v => v.Name == "screen").Mesh;
        (Vec3 low, Vec3 high) = screen.Bounds();
        Assert.Equal(0.3556, Math.Sqrt(Math.Pow(high.X - low.X, 2) + Math.Pow(high.Y - low.Y, 2)), 0.008); // m; 2 %
    }

    [Fact]
    public void Thickness_TakesTheUnitOfTheOthers()
    {
        (Vec3 low, Vec3 high) = Build("can u make a cutting board like 30 by 20 cm and 2 thick").Asset.Bounds;
        Assert.Equal(0.02, high.Z - low.Z, 0.001); // m, 5 %
    }

    [Fact]
    public void Weight_IsAsAsked() => Assert.Equal(0.3, Build("a mug weighing 300 g").Asset.Mass.Mass, 0.006); // kg, 2 %

    [Theory]
    [InlineData("a cabinet with three drawers", 3)]
    [InlineData("三个抽屉的柜子", 3)]
    [InlineData("a drawer cabinet with three drawers", 3)]
    [InlineData("有两个抽屉的抽屉柜", 2)]
    [InlineData("三个抽屉的抽屉柜", 3)]
    [InlineData("a chest of drawers with 4 drawers", 4)]
    public void Parts_AreCounted(string sentence, int drawers) =>
        Assert.Equal(drawers, Build(sentence).Asset.Links.Count(l => l.Name.StartsWith("drawer", StringComparison.Ordinal)));

    [Theory]
    [InlineData("a purple unicorn", "'unicorn'")]
    [InlineData("a mug with a lid", "parts that can be asked for")]
    [InlineData("a mug and a saucer", "two things")]
    [InlineData("3 bowls stacked", "one thing")]
    [InlineData("a bottle lying on its side", "as it stands")]
    [InlineData("a square round plate", "two forms")]
    [InlineData("a mug full of milk and water", "two liquids")]
    [InlineData("a light blue dark blue mug", "two colours")]
    [InlineData("a cabinet with two drawers, three drawers", "counted twice")]
    [InlineData("a bowl with 30 l of water", "at most")]
    [InlineData("a mug between 12 and 9 cm tall", "not below")]
    [InlineData("a vase 20 to 25 cm tall and 30 cm tall", "two values")]
    [InlineData("a hammer, switched on", "nothing of it opens")]
    [InlineData("a folded mug", "not of cloth")]
    [InlineData("a lid-less mug", "'less'")]
    [InlineData("a mug taller than", "no number")]
    [InlineData("a paper frying pan", "'paper'")]
    [InlineData("a bowl, 150 % full of water", "more than")]
    [InlineData("一个会隐形的杯子", "隐形")]
    [InlineData("用豆腐做的扳手", "豆腐")]
    [InlineData("a cabinet with nine drawers", "drawers")]
    [InlineData("a mug with a propeller", "'propeller'")]
    [InlineData("an adjustable wrench", "nothing of it can be adjusted")]
    [InlineData("an articulated spoon", "nothing of it can be adjusted")]
    [InlineData("a hammer with a 12 cm handle", "size of a part")]
    [InlineData("a table knife, blade 9 cm", "size of a part")]
    [InlineData("a table knife whose blade is 9 cm long", "size of a part")]
    [InlineData("餐刀，刀刃长9厘米", "size of a part")]
    [InlineData("8厘米的刀刃的餐刀", "size of a part")]
    [InlineData("a sealed jar w/o a lid", "contradict")]
    [InlineData("没有盖子的密封玻璃罐", "contradict")]
    [InlineData("a curved ruler", "'curved'")]
    [InlineData("a toaster with three slots", "2 of that kind")]
    [InlineData("a mug 2 km tall", "scaled by")]
    [InlineData("a block, a bowl", "two things")]
    [InlineData("a flurbed mug", "'flurbed'")]
    [InlineData("two mugs", "several")]
    [InlineData("两个杯子", "several")]
    [InlineData("a red blue mug", "two colours")]
    [InlineData("a red and white mug", "two colours")]
    [InlineData("a small large mug", "contradict")]
    [InlineData("a wooden plastic spoon", "two materials")]
    [InlineData("a bottle 10 cm tall and 12 cm tall", "two values")]
    [InlineData("a mug with a handle without a handle", "contradict")]
    [InlineData("a mug 3 m tall", "mm")]
    [InlineData("a mug without a handle", "handle")]
    [InlineData("a mug and a plate", "two things")]
    [InlineData("an open mug", "nothing of it opens")]
    [InlineData("a laptop, lid open at 170 degrees", "degrees at most")]
    [InlineData("a microwave with the upper door open", "of it moves")]
    [InlineData("an oven with the door open and closed", "second state")]
    [InlineData("a bottle cap", "is a part")]
    [InlineData("a red fridge door", "two things")]
    [InlineData("a mug full of sand", "the liquids are")]
    [InlineData("an apple full of water", "holds no liquid")]
    [InlineData("a slim plate", "proportions")]
    [InlineData("a striped mug", "patterns")]
    [InlineData("a mug, 30", "no unit")]
    [InlineData("a glass apple", "apple")]
    [InlineData("a blue apple", "colours are")]
    [InlineData("一个会飞的杯子", "会飞")]
    [InlineData("一个紫色的独角兽", "独角兽")]
    [InlineData("a mug weighing 10 cm", "weight")]
    [InlineData("an empty bottle full of water", "contradict")]
    [InlineData("a spherical knife", "'spherical'")]
    [InlineData("a mug with a red", "no part")]
    [InlineData("", "names no thing")]
    [InlineData("red", "names no thing")]
    [InlineData("a transparent wooden bowl", "'transparent'")]
    [InlineData("a mug 0 cm tall", "above zero")]
    [InlineData("a mug -5 cm", "less than nothing")]
    public void Sentence_IsRefused_WithTheReason(string sentence, string reason)
    {
        var refusal = Assert.Throws<PraxisException>(() => Build(sentence));
        Assert.Contains(reason, refusal.Message);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Theory]
    [InlineData("a laptop, screen opened", "lid", 1.0)]
    [InlineData("a laptop with the lid open", "lid", 1.0)]
    [InlineData("打开的笔记本电脑", "lid", 1.0)]
    [InlineData("please give me an oven, door half open", "door", 0.5)]
    [InlineData("门开着的微波炉", "door", 1.0)]
    [InlineData("a fridge with two doors, lower door ajar", "door-2", 0.15)]
    [InlineData("a cabinet of four drawers, bottom drawer open", "drawer-4", 1.0)]
    [InlineData("四层抽屉柜，最下面的抽屉拉开", "drawer-4", 1.0)]
    public void OnlyWhatWasSaid_IsOpen(string sentence, string link, double share)
    {
        foreach (Link l in Build(sentence).Asset.Links)
            if (l.Name == link) Assert.Equal(share * l.Joint.Range.High, l.Joint.Start, 1e-12);
            else Assert.True(l.Joint.Start < 1e-9 || l.Name.Split('-')[0] != link.Split('-')[0]);
    }

    [Fact]
    public void Lid_IsAtItsAngle() =>
        Assert.Equal(Math.PI / 3, Build("a laptop, lid open at 60 degrees").Asset.LinkNamed("lid").Joint.Start, 1e-12); // rad

    [Theory]
    [InlineData("a glass of milk", "milk", 0.8)]
    [InlineData("a bowl two thirds full of tea", "tea", 2 / 3.0)]
    [InlineData("I want a mug filled with coffee, please", "coffee", 0.95)]
    [InlineData("装满牛奶的碗", "milk", 0.95)]
    [InlineData("半满的水杯", "water", 0.5)]
    public void Vessel_HoldsWhatWasSaid(string sentence, string liquid, double share)
    {
        ObjectAsset asset = Build(sentence).Asset;
        Liquid held = Assert.IsType<Liquid>(Assert.Single(asset.Ingredients));
        Assert.Equal(liquid, held.Kind);
        Assert.Equal(share, held.Volume / asset.Vessel!.Capacity, 1e-9); // never null: it is filled
    }

    [Theory]
    [InlineData("a 400 ml beaker", 400)]
    [InlineData("容量0.3升的烧杯", 300)]
    public void Capacity_IsAsAsked(string sentence, double ml) =>
        Assert.Equal(ml, 1e6 * Build(sentence).Asset.Vessel!.Capacity, 0.06 * ml); // ml; 2 % of a length

    [Theory]
    [InlineData("a beaker filled to the brim with acetone", "acetone")]
    [InlineData("a bottle of vinegar", "vinegar")]
    [InlineData("装了酒精的烧杯", "ethanol")]
    [InlineData("a beaker half full of saline", "saline")]
    [InlineData("a glass of red wine", "red wine")]
    [InlineData("a beer glass full of beer", "beer")]
    [InlineData("a bowl of tomato soup", "tomato soup")]
    [InlineData("a drinking glass filled with blue liquid", "blue water")]
    [InlineData("a glass of green water", "green water")]
    [InlineData("一碗汤", "soup")]
    [InlineData("装满蓝色液体的玻璃杯", "blue water")]
    public void Liquid_IsAsAsked(string sentence, string liquid) =>
        Assert.Equal(liquid, Assert.IsType<Liquid>(Assert.Single(Build(sentence).Asset.Ingredients)).Kind);

    [Theory]
    [InlineData("a mug with 150 ml of coffee", 150)]
    [InlineData("a bowl holding 0.2 l of milk", 200)]
    [InlineData("装100毫升水的杯子", 100)]
    public void Volume_IsPoured(string sentence, double ml) =>
        Assert.Equal(ml, 1e6 * Build(sentence).Asset.Ingredients.OfType<Liquid>().Single().Volume, 0.03 * ml); // 2 % of the capacity

    [Theory]
    [InlineData("a beaker filled to roughly 80% with ethanol", 0.8)]
    [InlineData("a beaker 70 % filled with water", 0.7)]
    [InlineData("a beaker, filled to about 30 %", 0.3)]
    [InlineData("a bowl 60 % full of water", 0.6)]
    [InlineData("a mug, 1/3 full of tea", 1 / 3.0)]
    [InlineData("a drinking glass half full of cola", 0.5)]
    [InlineData("装了百分之四十的水的碗", 0.4)]
    public void Share_IsPoured(string sentence, double share)
    {
        ObjectAsset asset = Build(sentence).Asset;
        Assert.Equal(share, asset.Ingredients.OfType<Liquid>().Single().Volume / asset.Vessel!.Capacity, 0.02); // never null: it is filled
    }

    [Theory]
    [InlineData("a vase taller than 21 cm", 0.21, 1)]
    [InlineData("a mug between 9 and 10 cm tall", 0.09, 0.10)]
    [InlineData("a vase, 15-20 cm tall", 0.15, 0.20)]
    [InlineData("a mug at most 9 cm tall", 0, 0.09)]
    [InlineData("高度不超过9厘米的杯子", 0, 0.09)]
    [InlineData("a vase of about twenty-five centimetres in height", 0.245, 0.255)]
    [InlineData("三十厘米高的花瓶", 0.294, 0.306)]
    [InlineData("a vase 10 ½ inches tall", 0.261, 0.272)]
    public void Height_IsWithin(string sentence, double low, double high) => Assert.InRange(Height(Build(sentence).Asset), low, high);

    [Theory]
    [InlineData("a cardboard box, 40 x 30 x 20 cm", 0.4, 0.3, 0.2)]
    [InlineData("a wooden cutting board 35 x 20 cm", 0.35, 0.2, 0)]
    [InlineData("an A5 notebook", 0.21, 0.148, 0)]
    [InlineData("冰箱，高1.7米", 0, 0, 1.7)]
    [InlineData("a toolbox 50 cm long", 0.5, 0, 0)]
    public void Sides_AreAsAsked(string sentence, double longer, double shorter, double height)
    {
        ObjectAsset asset = Build(sentence).Asset;
        (Vec3 low, Vec3 high) = asset.Category == "cardboard-box" ? asset.Bounds : asset.TotalBounds(_ => 0); // flaps are not part of it
        Vec3 e = high - low;
        double[] level = [Math.Max(e.X, e.Y), Math.Min(e.X, e.Y)];
        if (longer > 0) Assert.Equal(longer, level[0], 0.05 * longer); // the tolerance of several measures
        if (shorter > 0) Assert.Equal(shorter, level[1], 0.05 * shorter);
        if (height > 0) Assert.Equal(height, e.Z, 0.05 * height);
    }

    [Fact]
    public void Thread_IsAsAsked() =>
        Assert.Equal(0.004, Build("an M8 hex bolt").Asset.Affordances.OfType<InsertAxis>().Single().Radius, 0.0001); // m

    [Theory]
    [InlineData("an oak cutting board", "oak")]
    [InlineData("a bamboo cutting board", "bamboo")]
    [InlineData("松木砧板", "pine")]
    public void Timber_IsAsAsked(string sentence, string timber) =>
        Assert.Equal(timber, Materials.TimberOf(Build(sentence).Asset.Visuals[0].Material));

    [Theory]
    [InlineData("a brushed steel thermos", "grain")]
    [InlineData("a mug for cleaning brushes in the lab", "what it is for")]
    [InlineData("用来喝咖啡的杯子", "what it is for")]
    [InlineData("a fairly tall vase", "how much")]
    [InlineData("a large bucket", "mm")]
    [InlineData("an adhesive tape, 10 m", "rolled up")]
    [InlineData("a cutting board, 30 by 20 cm, 2 thick", "taken in cm")]
    [InlineData("a shampoo bottle with a pump top", "soap dispenser")]
    [InlineData("a marble mug", "stone")]
    [InlineData("a china teacup", "glazed")]
    [InlineData("a vintage mug", "age")]
    [InlineData("a wine bottle", "what it is for")]
    [InlineData("a freezer", "fridge")]
    public void WhatIsOnlyNear_IsNoted(string sentence, string note) =>
        Assert.Contains(Build(sentence).Remarks, r => r.Contains(note, StringComparison.Ordinal));

    [Theory]
    [InlineData("a can of cola", "can")]
    [InlineData("strawberry jam jar", "jam-jar")]
    [InlineData("a carton of milk", "milk-carton")]
    [InlineData("一罐可乐", "can")]
    [InlineData("a bottle of ketchup", "sauce-bottle")]
    public void WhatIsSoldFull_IsCalledByItsContent(string sentence, string category) =>
        Assert.Equal(category, Build(sentence).Category.Id);

    [Theory]
    [InlineData("a phillips screwdriver", true)]
    [InlineData("一字螺丝刀", false)]
    [InlineData("一把十字螺丝刀", true)]
    public void Screwdriver_HasTheTipThatWasSaid(string sentence, bool cross)
    {
        ObjectAsset asset = Build(sentence).Asset;
        InsertAxis tip = asset.Affordances.OfType<InsertAxis>().Single();
        // how wide the last half millimetre is across the shaft, seen from the tip
        double[] far = [.. asset.Visuals.SelectMany(v => v.Mesh.Positions).Where(p => p.X > tip.X_OA.P.X - 0.0005)
            .Select(p => Math.Max(Math.Abs(p.Y - tip.X_OA.P.Y), Math.Abs(p.Z - tip.X_OA.P.Z)))];
        Assert.Equal(cross, far.Max() < 0.0009); // m; a slot is 1.3 shafts wide, a cross comes to a point
    }

    [Fact]
    public void Glass_IsClear_WhereNoColourIsSaid()
    {
        for (ulong seed = 0; seed < 4; seed++) Assert.Equal("", Words.Build("a wine glass", seed).Asset.ColorName);
    }

    [Fact]
    public void EmergencyButton_IsPressed()
    {
        Joint joint = Build("an emergency button, pressed").Asset.LinkNamed("button").Joint;
        Assert.Equal(joint.Range.High, joint.Start);
    }

    [Fact]
    public void Pan_IsMeasuredWithoutItsHandle()
    {
        (Vec3 low, Vec3 high) = Build("a frying pan, 24 cm").Asset.Bounds;
        Assert.Equal(0.24, Math.Min(high.X - low.X, high.Y - low.Y), 0.005); // m
    }

    [Fact]
    public void Plural_IsOne_AndSaysSo() => Assert.Contains(Build("yellow lemons").Understood, u => u.Meaning.Contains("one of them"));

    [Fact]
    public void IdleWords_AreReported() => Assert.Contains(Build("a fresh lemon").Understood, u => u.Words == "fresh");

    [Fact]
    public void EveryNoun_OfEveryCategory_IsUnderstood()
    {
        foreach (ObjectCategory category in new Catalog(typeof(Panda).Assembly).All<ObjectCategory>())
            foreach (string noun in category.Nouns.Concat(category.ChineseNouns))
                Assert.Contains(Build(noun).Understood, u => u.Meaning.Contains(category.Id));
    }

    [Fact]
    public void EqualSentencesAndSeeds_GiveEqualThings() =>
        Assert.Equal(Build("a tall red glass bottle, 30 cm").Asset.Hash, Build("a tall red glass bottle, 30 cm").Asset.Hash);

    [Fact]
    public void OtherSeeds_GiveOtherThings() =>
        Assert.NotEqual(Words.Build("a red mug", 1).Asset.Hash, Words.Build("a red mug", 2).Asset.Hash);

    [Theory, InlineData("a bottle half full of water", 0.5), InlineData("a glass bottle half full of water", 0.5)]
    [InlineData("a kettle full of water", 0.95)]
    [InlineData("a teapot half full of tea", 0.5), InlineData("a plastic bottle half full of juice", 0.5)]
    [InlineData("a bucket full of water", 0.95), InlineData("a wine glass half full of juice", 0.5)]
    public void WhatHoldsLiquid_IsFilled(string sentence, double share)
    {
        ObjectAsset asset = Build(sentence).Asset;
        Liquid liquid = asset.Ingredients.OfType<Liquid>().Single();
        Assert.Equal(share, liquid.Volume / (asset.Vessel?.Capacity ?? 0), 0.02);
        double whole = LiquidKind.Named(liquid.Kind).Density * liquid.Volume + asset.Mass.Mass + asset.Links.Sum(l => l.Mass.Mass);
        Assert.Equal(whole, asset.TotalMass().Mass, 1e-9);
    }

    [Fact]
    public void ABasket_HoldsNoWater() =>
        Assert.Contains("basket", Assert.Throws<PraxisException>(() => Build("a plastic basket full of water")).Message,
            StringComparison.Ordinal);

    [Fact]
    public void WhatIsDrawnInAThing_GivesWayToALiquid()
    {
        ObjectAsset drawn = new Praxis.Library.Objects.GraduatedCylinder().Build(Rng.FromSeed(1)), filled = drawn.Filled(0.4, "tea");
        Assert.Equal(drawn.Visuals.Count - 1, filled.Visuals.Count);
        Assert.True(filled.Mass.Mass < drawn.Mass.Mass);
        // of a full can, only the tin is left
        ObjectAsset can = new Praxis.Library.Objects.Can().Build(Rng.FromSeed(1));
        Assert.InRange(can.Emptied().Mass.Mass, 0.010, 0.060); // kg
        Assert.True(can.Emptied().IsEmpty && !can.IsEmpty);
    }
}
