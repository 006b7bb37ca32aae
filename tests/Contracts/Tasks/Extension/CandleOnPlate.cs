using Praxis.Library.Objects;
using Praxis.Library.Predicates;
using Praxis.Library.Skills;
using Praxis.Tasks;

namespace Praxis.Tests.Contracts.Tasks.Extension;

/// <summary>Put the candle on the plate: a task that the library does not have, added in this file alone.</summary>
public sealed class CandleOnPlate : TaskDefinition
{
    public override void Define(TaskBuilder t)
    {
        var table = t.Object<Table>();
        var candle = t.Object<Candle>().On(table);
        var plate = t.Object<Plate>().On(table).AtLeast(0.03, from: candle);

        t.Goal(new On(candle, plate) & new Upright(candle) & !new Holding(candle));
        t.Expert(new Sequence(new Retry(2, new Pick(candle)), new PlaceOn(candle, plate), new Home()));
        t.Say($"put {candle} on {plate}");
        t.Horizon(seconds: 25);
    }
}
