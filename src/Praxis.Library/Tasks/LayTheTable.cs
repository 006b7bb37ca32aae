using Praxis.Library.Objects;
using Praxis.Library.Predicates;
using Praxis.Tasks;

namespace Praxis.Library.Tasks;

/// <summary>Serve a breakfast on the tray: mug, salt shaker and lemon. The goal plans itself.</summary>
public sealed class LayTheTable : TaskDefinition
{
    public override void Define(TaskBuilder t)
    {
        var table = t.Object<Table>();
        var tray = t.Object<Tray>().On(table);
        var mug = t.Object<Mug>().On(table).AtLeast(0.03, from: tray);
        var salt = t.Object<SaltShaker>().On(table).AtLeast(0.03, from: tray);
        var lemon = t.Object<Lemon>().On(table).AtLeast(0.03, from: tray);

        t.Goal(new On(mug, tray) & new Upright(mug) & new On(salt, tray) & new On(lemon, tray));
        t.Say($"lay {tray} with {mug}, {salt} and {lemon}");
        t.Say($"put {mug}, {salt} and {lemon} on {tray}");
        t.Say($"set {tray} for breakfast: {mug}, {salt} and {lemon} go on it");
        t.Horizon(seconds: 70);
    }
}
