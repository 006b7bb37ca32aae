using Praxis.Library.Objects;
using Praxis.Library.Predicates;
using Praxis.Library.Skills;
using Praxis.Tasks;

namespace Praxis.Library.Tasks;

/// <summary>Stand the bottle in the basket.</summary>
public sealed class BottleInBasket : TaskDefinition
{
    public override void Define(TaskBuilder t)
    {
        var table = t.Object<Table>();
        var bottle = t.Object<Bottle>().On(table);
        var basket = t.Object<Basket>().On(table).AtLeast(0.04, from: bottle);

        t.Goal(new In(bottle, basket) & !new Holding(bottle));
        t.Expert(new Sequence(new Retry(3, new Pick(bottle)), new PlaceIn(bottle, basket), new Home()));
        t.Say($"put {bottle} in {basket}");
        t.Say($"place {bottle} into {basket}");
        t.Say($"stand {bottle} inside {basket}");
        t.Say($"take {bottle} and put it in {basket}");
        t.Horizon(seconds: 25);
    }
}
