using System.Text.RegularExpressions;
using Praxis.Core;
using Praxis.Library.Objects;
using Praxis.Tasks;
using Xunit;

namespace Praxis.Tests.Unit.Tasks;

/// <summary>Every family of verbs has more than thirty ways to ask in each language, all with the same slots, and some kept from training.</summary>
public class Phrasings_AreMany
{
    static readonly Catalog Catalog = new(typeof(Mug).Assembly);

    public static IEnumerable<object[]> Families => Catalog.Ids<Phrasing>().Select(id => new object[] { id });

    [Theory]
    [MemberData(nameof(Families))]
    public void OfEveryFamily(string id)
    {
        Phrasing family = Catalog.Create<Phrasing>(id);
        Assert.NotEmpty(family.Skills);
        foreach (Tongue tongue in Enum.GetValues<Tongue>())
        {
            IReadOnlyList<string> templates = family.Templates(tongue);
            Assert.True(templates.Distinct().Count() > 30 && templates.Distinct().Count() == templates.Count, $"{templates.Count} in {tongue}");
            Assert.All(templates, t => Assert.Equal(Enumerable.Range(0, family.Slots), SlotsOf(t)));
            Assert.InRange(templates.Count(Phrasing.IsUnseen) / (double)templates.Count, 0.05, 0.4);
            // one script each
            Assert.All(templates, t => Assert.Equal(tongue == Tongue.Chinese, t.Any(c => c is >= '\u4e00' and <= '\u9fff')));
            if (tongue == Tongue.Chinese) Assert.All(templates, t => Assert.DoesNotMatch("[A-Za-z]", t));
        }
        Assert.Equal(Enumerable.Range(0, family.Slots), SlotsOf(family.Doing));
        Assert.Equal(Enumerable.Range(0, family.Slots), SlotsOf(family.Done));
    }

    /// <summary>No skill and no predicate is told by two families.</summary>
    [Fact]
    public void NoneIsToldTwice()
    {
        IReadOnlyList<Phrasing> all = Catalog.All<Phrasing>();
        Assert.Equal(all.SelectMany(p => p.Skills).Distinct().Count(), all.Sum(p => p.Skills.Count));
        Assert.Equal(all.SelectMany(p => p.Predicates).Distinct().Count(), all.Sum(p => p.Predicates.Count));
    }

    static IEnumerable<int> SlotsOf(string template) =>
        Regex.Matches(template, @"\{(\d)\}").Select(m => int.Parse(m.Groups[1].Value)).Distinct().Order();
}
