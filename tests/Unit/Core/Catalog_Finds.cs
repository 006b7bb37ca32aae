using Praxis.Core;
using Xunit;

namespace Praxis.Tests.Unit.Core;

public class Catalog_Finds
{
    public abstract class Fruit;
    public sealed class RedApple : Fruit;
    public sealed class Pear : Fruit;

    public abstract class Vehicle;

    public static class Cheap
    {
        public sealed class Bicycle : Vehicle;
    }

    public static class Dear
    {
        public sealed class Bicycle : Vehicle;
    }

    static readonly Catalog Here = new(typeof(Catalog_Finds).Assembly);

    [Fact]
    public void Ids_AreClassNamesInKebabCase_InOrder() => Assert.Equal(["pear", "red-apple"], Here.Ids<Fruit>());

    [Fact]
    public void AnAssemblyNamedTwice_CountsOnce() =>
        Assert.Equal(2, new Catalog(typeof(Catalog_Finds).Assembly, typeof(Catalog_Finds).Assembly).All<Fruit>().Count);

    [Fact]
    public void TwoThingsOfOneName_AreBothNamed()
    {
        string message = Assert.Throws<PraxisException>(() => Here.Create<Vehicle>("bicycle")).Message;
        Assert.Contains("'bicycle'", message, StringComparison.Ordinal);
        Assert.Contains("Cheap+Bicycle", message, StringComparison.Ordinal);
        Assert.Contains("Dear+Bicycle", message, StringComparison.Ordinal);
    }

    [Fact]
    public void UnknownName_SuggestsTheNearest() =>
        Assert.Contains("red-apple", Assert.Throws<SpecException>(() => Here.TypeOf<Fruit>("red-aple")).Message, StringComparison.Ordinal);
}
