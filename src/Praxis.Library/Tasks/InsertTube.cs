using Praxis.Library.Objects;
using Praxis.Library.Predicates;
using Praxis.Library.Skills;
using Praxis.Tasks;

namespace Praxis.Library.Tasks;

/// <summary>Put the test tube that lies on the table into a hole of the rack.</summary>
public sealed class InsertTube : TaskDefinition
{
    public override void Define(TaskBuilder t)
    {
        var table = t.Object<Table>();
        var tube = t.Object<TestTube>().On(table);
        var rack = t.Object<TestTubeRack>().On(table).AtLeast(0.04, from: tube);

        t.Goal(new Inserted(tube, rack) & !new Holding(tube));
        t.Expert(new Sequence(new Retry(3, new Sequence(new Retry(3, new Pick(tube)), new Insert(tube, rack))), new Home()));
        t.Say($"insert {tube} into {rack}");
        t.Say($"put {tube} into a hole of {rack}");
        t.Say($"stand {tube} up in {rack}");
        t.Horizon(seconds: 45);
    }
}
