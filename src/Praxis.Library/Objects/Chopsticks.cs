using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>
/// A pair of disposable chopsticks that has not been split: one piece of wood, joined at its thick end at +X; some in a paper sleeve.
/// </summary>
public sealed class Chopsticks : ObjectCategory
{
    // m; common catalogues: 195 to 240 mm long; each stick 5 to 6 mm wide and 4.2 to 5 mm high at the joined end
    static readonly Interval Length = new(0.195, 0.240), Width = new(0.0050, 0.0060), Height = new(0.0042, 0.0050),
        Joint = new(0.012, 0.030);

    public override IReadOnlyList<string> Nouns => ["chopsticks", "disposable chopsticks", "pair of chopsticks"];
    public override IReadOnlyList<string> ChineseNouns => ["筷子", "一次性筷子"];

    public override ObjectAsset Build(Rng rng)
    {
        string look = rng.Pick("look", "square", "round", "sleeved");
        double half = rng.Draw("length", Length) / 2, w = rng.Draw("width", Width) / 2, h = rng.Draw("height", Height) / 2;
        double joint = rng.Draw("joint", Joint), square = look == "round" ? 2.3 : 6, tip = rng.Uniform("tip", 0.55, 0.75);
        // each stick from its butt to its tip; undersides on the table
        Section[] Stick(int side) =>
        [
            new(0, 0.94 * h, 0.96 * w, square, 0.94 * h, side * (w + 0.0003)), new(0.002, h, w, square, h, side * (w + 0.0003)),
            new(joint, h, w, square, h, side * (w + 0.0003)), new(1.98 * half, tip * h, tip * w, square, tip * h, side * (w + 0.0003)),
            new(2 * half, 0.8 * tip * h, 0.8 * tip * w, square, tip * h, side * (w + 0.0003)),
        ];
        Vec3 Laid(Vec3 p) => new(half - p.Z, p.Y, p.X);
        Solid sticks = ((int[])[-1, 1]).Select(side => Solid.Loft(Stick(side), 16, 1).Warped(Laid)).Joined();
        // what splitting breaks
        Solid web = Solid.Box(new(joint / 2 - 0.001, 0.0012, 0.7 * h), 0.0003).At(half - joint / 2, 0, h);
        MaterialDescription wood = Materials.Wood(rng.Split("material"), rng.Pick("timber", "bamboo", "pine", "beech"));
        double aside = (sticks + web).Mass(1).Center.X, from = -0.9 * half, to = rng.Uniform("sleeve", 0.15, 0.45) * half;
        const double Paper = 0.0003, Folded = 60; // m; kg/m^3 of the room that a folded sheet takes
        bool sleeved = look == "sleeved";
        double low = sleeved ? Paper : 0, high = h + Paper, across = 2 * w + 0.0003 + Paper;
        Pose shift = Pose.At(-aside, 0, low);
        Solid sleeve = Solid.Box(new((to - from) / 2, across, high), 0.0004).At((from + to) / 2 - aside, 0, high);
        Section[] right = Stick(1), left = Stick(-1);
        CollisionPart Hull(int a, int b) => CollisionPart.Hull([.. ((Section[])[right[a], left[a], right[b], left[b]])
            .SelectMany(s => s.Ring(12)).Select(p => shift * Laid(p)).Select(p => p with { Z = Math.Max(p.Z, 0.0004) })]);
        double held = sleeved ? across : 2 * w + 0.0006, last = sleeved ? from + 0.006 : 0.008 - half;
        return new(Id, [
            new((sticks + web).Moved(shift), wood),
            .. sleeved ? (Part[])[new(sleeve, Materials.Paper(rng.Split("paper")), Folded) { Name = "sleeve" }] : []])
        {
            SizeName = SizeWord(half, new(Length.Low / 2, Length.High / 2)), ShapeName = sleeved ? "" : look,
            Base = Outline.Rectangle(0.8 * half, w),
            Collisions =
            [
                CollisionPart.Box(0.004, w, 0.0008, Pose.At(half - 0.008 - aside, 0, 0.0008)),
                CollisionPart.Box(0.004, sleeved ? across : w, 0.0008, Pose.At(last - aside, 0, 0.0008)),
                Hull(0, 2), Hull(2, 3), Hull(3, 4),
                .. sleeved ? (CollisionPart[])[
                    CollisionPart.Box((to - from) / 2, across, high - 0.0002, Pose.At((from + to) / 2 - aside, 0, high + 0.0002))] : [],
            ],
            Affordances =
            [
                new BarGrasp([shift * new Vec3(sleeved ? from + 0.01 : 0, 0, h),
                    shift * new Vec3(sleeved ? to - 0.01 : half - joint, 0, h)], 2 * held, 2 * h),
            ],
        };
    }
}
