using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A stove kettle with a whistle on its spout at +X and a handle arched over the lid from -X to +X.</summary>
public sealed class Kettle : ObjectCategory
{
    // m; one-cup and camping kettles of common catalogues: 115 to 140 mm wide, bodies 85 to 105 mm high, conical ones a fifth higher
    static readonly Interval Radius = new(0.058, 0.070), Height = new(0.085, 0.105);
    const double Hollow = 350; // kg/m^3, empty
    const double Wall = 0.0015; // m, of a kettle that is drawn solid

    public override IReadOnlyList<string> Nouns => ["kettle", "tea kettle"];
    public override IReadOnlyList<string> ChineseNouns => ["烧水壶", "开水壶"];

    public override ObjectAsset Build(Rng rng)
    {
        bool round = rng.Pick("kind", "round", "conical") == "round";
        double r = rng.Draw("radius", Radius), h = rng.Draw("height", Height) * (round ? 1 : 1.2), foot = (round ? 0.90 : 0.97) * r;
        // the widest ring, one on the way up, and the opening
        Section wide = new((round ? 0.25 : 0.10) * h, r, r), slope = new(0.62 * h, (round ? 0.90 : 0.79) * r, (round ? 0.90 : 0.79) * r),
            opening = new(h, (round ? 0.50 : 0.45) * r, (round ? 0.50 : 0.45) * r);
        Profile section = Profile.From(0, 0).To(foot, 0, 0.006).To(r, wide.Z, 0.03).To(slope.HalfX, slope.Z, 0.03)
            .To(opening.HalfX, h, 0.010).To(0, h + 0.003);
        double cover = opening.HalfX - 0.006, knob = h + 0.0145;
        Solid lid = Solid.Cylinder(cover, 0.004, 0.002, 32).At(0, 0, h + 0.003);
        Vec3[] bend = [new(0.75 * r, 0, 0.35 * h), new(r + 0.012, 0, 0.50 * h), new(r + 0.032, 0, 0.78 * h), new(r + 0.044, 0, 0.97 * h)];
        double[] thick = [0.0140, 0.0136, 0.0132, 0.0128, 0.0124, 0.0120, 0.0115, 0.0110, 0.0105, 0.0100, 0.0096, 0.0093, 0.0090];
        Vec3[] stream = Solid.Spline(bend, 4);
        Vec3 along = (bend[3] - bend[2]).Normalized(), mouth = bend[3] + 0.014 * along;
        Solid spout = Solid.Tube(stream, thick, 12);
        Solid whistle = Solid.Tube([bend[3], mouth], 0.0105, 14);
        double low = 0.78 * h, arch = 0.22 * h + 0.050, span = (round ? 0.66 : 0.56) * r;
        Vec3[] bow = [.. Solid.ArcPath(1, 0, Math.PI, 20).Select(p => new Vec3(span * p.X, 0, low + arch * p.Z))], hold = bow[6..15];
        Solid strap = Solid.Tube(bow, 0.0036, 10, 1.5), grip = Solid.Tube(hold, 0.0075, 12, 1.2);
        Vec3[] Every(Vec3[] path) => [.. path.Where((_, i) => i % 2 == 0)];
        MaterialDescription black = Materials.Plastic(rng.Split("grip"));
        MaterialDescription made = Body(rng);
        return new(Id, new(Solid.Revolve(section), made, Hollow), new(lid, made, Hollow) { Name = "lid" },
            new(spout, made, Hollow) { Name = "spout" },
            new(strap, Materials.Steel(rng.Split("strap")), BulkDensity: 4000) { Name = "bracket" }, // thin
            new(grip, black, 800) { Name = "handle" }, new(whistle, black, 800) { Name = "whistle" },
            new(Solid.Sphere(0.010, 16).At(0, 0, knob), black, 800) { Name = "knob" })
        {
            SizeName = SizeWord(r, Radius), ShapeName = round ? "round" : "conical", Base = Outline.Disc(foot - 0.006),
            Collisions =
            [
                .. CollisionPart.Slab(Outline.Disc(foot - 0.002), 0, 0.010),
                CollisionPart.Hull([
                    .. new Section(0.002, foot, foot).Ring(20), .. wide.Ring(20), .. slope.Ring(20), .. opening.Ring(20)]),
                CollisionPart.Cylinder(cover, h - 0.001, h + 0.007), new(new CollisionShape.Sphere(0.010), Pose.At(0, 0, knob)),
                CollisionPart.Capsule(bend[0], bend[1], 0.0130), CollisionPart.Capsule(bend[1], bend[2], 0.0118),
                CollisionPart.Capsule(bend[2], bend[3], 0.0098), CollisionPart.Capsule(bend[3], mouth, 0.0105),
                .. CollisionPart.Chain(Every(bow), 0.0045), .. CollisionPart.Chain(Every(hold), 0.0082),
            ],
            Affordances =
            [
                new HandleGrasp(hold, Vec3.UnitY, 0.018),
                new Spout(Width: 0.014) { X_OA = Pose.At(mouth + 0.0105 * along) },
                new Reservoir(Outline.Disc(opening.HalfX - Wall), Wall, h - 0.004)
                {
                    Wall = Wall, Spout = [.. stream.Zip(thick, (p, t) => new BoreStation(p, t - Wall)).Where(s => s.Centre.X > r),
                        new(mouth, 0.0105 - Wall)],
                },
            ],
        };
    }

    static MaterialDescription Body(Rng rng) => rng.Pick("made-of", "steel", "enamel", "copper", "iron") switch
    {
        "steel" => Materials.Chrome(rng.Split("material")) with { Name = "steel" },
        "enamel" => Materials.PaintedMetal(rng.Split("material")),
        "copper" => Materials.Copper(rng.Split("material")),
        _ => Materials.CastIron(rng.Split("material")),
    };
}
