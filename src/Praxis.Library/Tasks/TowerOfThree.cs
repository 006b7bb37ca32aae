using Praxis.Library.Objects;
using Praxis.Library.Predicates;
using Praxis.Tasks;

namespace Praxis.Library.Tasks;

/// <summary>Build a tower of three blocks. The goal plans itself: from below.</summary>
public sealed class TowerOfThree : TaskDefinition
{
    public override void Define(TaskBuilder t)
    {
        var table = t.Object<Table>();
        var bottom = t.Object<Block>("bottom-block").On(table);
        var middle = t.Object<Block>("middle-block").On(table).AtLeast(0.06, from: bottom);
        var top = t.Object<Block>("top-block").On(table).AtLeast(0.06, from: bottom).AtLeast(0.06, from: middle);

        t.Goal(new On(top, middle) & new On(middle, bottom));
        t.Say($"build a tower: {bottom}, on it {middle}, on that {top}");
        t.Say($"stack {top} on {middle} and {middle} on {bottom}");
        t.Say($"put {middle} on {bottom} and {top} on {middle}");
        t.Horizon(seconds: 60);
    }
}
