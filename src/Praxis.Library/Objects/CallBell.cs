using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A desk bell with a button on its dome: chrome on a dark foot, brass on wood, or painted.</summary>
public sealed class CallBell : ObjectCategory
{
    static readonly Interval Radius = new(0.031, 0.0365); // m; small counter bells of common catalogues: 62 to 75 mm wide
    const double Foot = 0.009, Wall = 0.024, Top = 0.040; // m, heights

    public override IReadOnlyList<string> Nouns => ["call bell", "desk bell", "service bell", "bell", "reception bell", "hotel bell"];
    public override IReadOnlyList<string> ChineseNouns => ["铃铛", "呼叫铃", "桌铃", "服务铃"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "chrome", "brass", "painted");
        double r = rng.Draw("radius", Radius);
        Rng surface = rng.Split("dome");
        MaterialDescription dome = kind switch
        {
            "chrome" => Materials.Chrome(surface), "brass" => Materials.Brass(surface), _ => Materials.PaintedMetal(surface),
        };
        MaterialDescription foot = kind == "brass" ? Materials.Wood(rng.Split("foot")) : Fixtures.Black;
        (double R, double Z)[] shell = [(r, Foot), (r, Wall), .. Lathe.Smooth(3, (r, Wall), (0.93 * r, Wall + 0.006),
            (0.66 * r, Top - 0.004), (0.34 * r, Top - 0.0008), (0.0075, Top))[1..]];
        Pose X_OF = ControlFace.Facing(new(0, 0, Top), Math.PI / 2);
        MaterialDescription knob = kind == "chrome" ? Fixtures.Black : Materials.Chrome(rng.Split("button"));
        return new(Id, new(Lathe.Turned(shell, 40), dome, 1600) { Name = "bell" }, // a thin shell over its works
            new(Solid.Cylinder(r + 0.001, Foot / 2, 0.0015, 40).At(0, 0, Foot / 2), foot, 1500) { Name = "base" })
        {
            SizeName = SizeWord(r, Radius), Base = Outline.Disc(r - 0.003),
            Collisions = [.. CollisionPart.Slab(Outline.Disc(r + 0.001), 0, Foot), .. Lathe.Between(shell)],
            Affordances = [new CylinderGrasp(r, Foot + 0.001, Wall) { Above = Top + 0.0036 - Wall }],
            Links = [DigitPanel.Button("button", X_OF, 0.0062, knob)],
        };
    }
}
