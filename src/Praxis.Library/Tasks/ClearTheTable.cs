using Praxis.Library.Objects;
using Praxis.Library.Predicates;
using Praxis.Tasks;

namespace Praxis.Library.Tasks;

/// <summary>Put everything that lies on the table into the basket. The goal plans itself.</summary>
public sealed class ClearTheTable : TaskDefinition
{
    public override void Define(TaskBuilder t)
    {
        var table = t.Object<Table>();
        var basket = t.Object<Basket>().On(table);
        var mushroom = t.Object<Mushroom>().On(table).AtLeast(0.06, from: basket);
        var block = t.Object<Block>().On(table).AtLeast(0.06, from: basket);
        var lemon = t.Object<Lemon>().On(table).AtLeast(0.06, from: basket);

        t.Goal(new In(mushroom, basket) & new In(block, basket) & new In(lemon, basket));
        t.Say($"clear the table: {mushroom}, {block} and {lemon} go into {basket}");
        t.Say($"put {mushroom}, {block} and {lemon} into {basket}");
        t.Say($"tidy up: {basket} is for {mushroom}, {block} and {lemon}");
        t.Horizon(seconds: 70);
    }
}
