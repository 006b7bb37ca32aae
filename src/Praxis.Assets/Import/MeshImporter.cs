using System.Globalization;
using Praxis.Assets.Words;

namespace Praxis.Assets.Import;

/// <summary>What a mesh file does not say.</summary>
public sealed record ImportSettings
{
    /// <summary>Of the file's numbers: "m", "cm", "mm", "inch"; "auto" where only one of them gives a size that things have.</summary>
    public string Unit { get; init; } = "auto";

    /// <summary>Which axis of the file points up: "y", "z", or "auto": +Y for GLB, +Z for others.</summary>
    public string Up { get; init; } = "auto";

    /// <summary>What it is made of; gives density and friction.</summary>
    public string Material { get; init; } = "plastic";

    /// <summary>kg, where it is known; else from volume and material.</summary>
    public double? Mass { get; init; }

    /// <summary>Convex pieces that it may collide with.</summary>
    public int MostPieces { get; init; } = 32;
}

/// <summary>A mesh that has become a thing.</summary>
/// <param name="Asset">The thing: origin at the centre of its base, +Z up.</param>
/// <param name="Repair">What had to be done to its mesh.</param>
/// <param name="Unit">The unit that was taken.</param>
/// <param name="Remarks">What was guessed, and how to say otherwise.</param>
public sealed record ImportedMesh(ObjectAsset Asset, RepairReport Repair, string Unit, IReadOnlyList<string> Remarks);

/// <summary>
/// Brings in a mesh: checks its scale, closes and orients it, covers it with convex pieces, weighs it as a body of one material, and
/// guesses what can be done with it. Surfaces that cross themselves are not found.
/// </summary>
public static class MeshImporter
{
    const int MostTriangles = 400_000;

    static readonly (string Name, double Factor)[] Units = [("m", 1), ("cm", 0.01), ("mm", 0.001), ("inch", 0.0254)];

    public static IReadOnlyList<string> UnitNames { get; } = ["auto", .. Units.Select(u => u.Name)];

    /// <param name="name">Of the file; its ending says what it is: .obj, .stl, .glb.</param>
    /// <param name="content">Of the file.</param>
    /// <param name="settings">What the file does not say.</param>
    /// <exception cref="PraxisException">It cannot be a thing; the message says what is wrong and what to do.</exception>
    public static ImportedMesh Import(string name, byte[] content, ImportSettings settings)
    {
        var remarks = new List<string>();
        RawMesh raw = RawMesh.Read(name, content);
        if (raw.Triangles.Count / 3 > MostTriangles)
            throw new PraxisException($"{name} has {raw.Triangles.Count / 3} triangles; {MostTriangles} are the most. Decimate it: "
                + "physics and pictures need far fewer.");
        if (settings.Up == "y" || settings.Up == "auto" && raw.IsYUp) raw = raw.Mapped(p => new(p.X, -p.Z, p.Y));
        (string unit, double factor) = UnitOf(name, raw, settings.Unit, remarks);
        raw = raw.Mapped(p => factor * p);
        (RawMesh mesh, RepairReport repair) = MeshRepair.Run(name, raw);
        if (repair.Buried > 0) remarks.Add($"{repair.Buried} closed {(repair.Buried == 1 ? "surface" : "surfaces")} inside a solid body "
            + "left out: a hollow would have to face inwards");
        (Vec3 low, Vec3 high) = mesh.Bounds();
        mesh = mesh.Mapped(p => p - new Vec3((low.X + high.X) / 2, (low.Y + high.Y) / 2, low.Z));
        MaterialDescription material = MaterialOf(settings.Material, raw.Color);
        MassProperties mass = MassProperties.Of((Vec3[])[.. mesh.Positions], (int[])[.. mesh.Triangles], material.Density);
        if (settings.Mass is { } kg) mass = new(kg, mass.Center, kg / mass.Mass * mass.Inertia);
        else remarks.Add(string.Create(CultureInfo.InvariantCulture,
            $"weighed as solid {settings.Material} ({material.Density:F0} kg/m^3); say --material or --mass if it is not"));
        IReadOnlyList<ConvexHull> pieces = ConvexDecomposition.Run(mesh, settings.MostPieces);
        IReadOnlyList<Affordance> affordances = GuessedAffordances.Of(mesh);
        if (!affordances.OfType<GraspRegion>().Any()) remarks.Add("no place was found where parallel jaws could hold it");
        double density = mass.Mass / MassProperties.Of((Vec3[])[.. mesh.Positions], (int[])[.. mesh.Triangles], 1).Mass;
        var asset = new ObjectAsset(mass, Path.GetFileNameWithoutExtension(name), [new(mesh.ToMesh(), material) { Density = density }])
        {
            Collisions = [.. pieces.Select(h => CollisionPart.Hull(h.Vertices))], Affordances = affordances, Base = BaseOf(mesh),
        };
        return new(asset, repair, unit, remarks);
    }

    static (string, double) UnitOf(string name, RawMesh raw, string asked, List<string> remarks)
    {
        (Vec3 low, Vec3 high) = raw.Bounds();
        Vec3 e = high - low;
        double longest = Math.Max(e.X, Math.Max(e.Y, e.Z));
        string measured = string.Create(CultureInfo.InvariantCulture, $"{e.X:G4} x {e.Y:G4} x {e.Z:G4} units");
        if (asked != "auto")
        {
            var unit = Units.FirstOrDefault(u => u.Name == asked);
            if (unit.Name is null) throw new PraxisException(Suggest.Unknown("unit", asked, UnitNames));
            double size = unit.Factor * longest;
            return size is >= 0.002 and <= 5 ? (unit.Name, unit.Factor)
                : throw new PraxisException(string.Create(CultureInfo.InvariantCulture,
                $"{name} measures {measured}; in {asked} it would be {size:G3} m long. Things here are 2 mm to 5 m: give another --unit."));
        }
        // what only one unit makes the size of a thing: scans are in metres or millimetres
        if (longest is >= 0.01 and < 1 || raw.IsMetres && longest is >= 0.002 and < 5) return ("m", 1);
        if (longest is >= 20 and <= 2000)
        {
            remarks.Add($"it measures {measured}: taken for millimetres; say --unit if it is not");
            return ("mm", 0.001);
        }
        throw new PraxisException($"{name} measures {measured}: too {(longest < 0.01 ? "small" : "large")} for metres and too "
            + $"{(longest < 20 ? "small" : "large")} for millimetres. "
            + "Say what its numbers are: --unit m, cm, mm or inch.");
    }

    static MaterialDescription MaterialOf(string word, Vec3? color)
    {
        if (!MaterialWord.All.TryGetValue(word, out MaterialWord? material) || material.Make is null)
            throw new PraxisException(Suggest.Unknown("material", word, MaterialWord.All.Keys));
        MaterialDescription made = material.Make(Rng.FromSeed(0).Split("import"));
        // a mesh of unknown UVs takes no texture
        Vec3 plain = color ?? made.Texture?.ColorA ?? made.BaseColor;
        return made with { Texture = null, BaseColor = Vec3.Max(Vec3.Zero, Vec3.Min(plain, new(1, 1, 1))), ColorName = color is null
            ? made.ColorName : "" };
    }

    static Outline BaseOf(RawMesh mesh)
    {
        Vec3[] low = [.. mesh.Triangles.Select(i => mesh.Positions[i]).Where(p => p.Z < 0.002)];
        double x = low.Max(p => Math.Abs(p.X)), y = low.Max(p => Math.Abs(p.Y)), r = low.Max(p => Math.Sqrt(p.X * p.X + p.Y * p.Y));
        return r < 1.1 * Math.Max(x, y) ? Outline.Disc(Math.Min(x, y)) : Outline.Rectangle(x, y);
    }
}
