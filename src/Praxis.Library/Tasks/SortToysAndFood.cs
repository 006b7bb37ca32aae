using Praxis.Library.Objects;
using Praxis.Library.Predicates;
using Praxis.Tasks;

namespace Praxis.Library.Tasks;

/// <summary>Put the toy blocks on the tray and the food into the basket. The goal plans itself.</summary>
public sealed class SortToysAndFood : TaskDefinition
{
    public override void Define(TaskBuilder t)
    {
        var table = t.Object<Table>();
        var basket = t.Object<Basket>().On(table);
        var tray = t.Object<Tray>().On(table).AtLeast(0.03, from: basket);
        var block = t.Object<Block>().On(table).AtLeast(0.06, from: basket);
        var other = t.Object<Block>("other-block").On(table).AtLeast(0.06, from: basket);
        var lemon = t.Object<Lemon>().On(table).AtLeast(0.06, from: basket);
        var mushroom = t.Object<Mushroom>().On(table).AtLeast(0.06, from: basket);

        t.Goal(new On(block, tray) & new On(other, tray) & new In(lemon, basket) & new In(mushroom, basket));
        t.Say($"sort: {block} and {other} onto {tray}, {lemon} and {mushroom} into {basket}");
        t.Say($"put {block} and {other} on {tray}, and {lemon} and {mushroom} in {basket}");
        t.Say($"the toys, {block} and {other}, go on {tray}, the food, {lemon} and {mushroom}, into {basket}");
        t.Horizon(seconds: 90);
    }
}
