namespace Praxis.Assets;

/// <summary>
/// Things made from things: stretched, in another material, with joints elsewhere, without a part. What is derived weighs what its solids
/// weigh.
/// </summary>
public static partial class DerivedAsset
{
    /// <summary>The same thing with other materials; each part is weighed anew where the density changes.</summary>
    /// <param name="asset">Of any kind.</param>
    /// <param name="remake">Gives each visible part its material.</param>
    public static ObjectAsset Remade(ObjectAsset asset, Func<VisualPart, MaterialDescription> remake)
    {
        if (asset.Ingredients.OfType<Cord>().FirstOrDefault() is { } cord)
            return cord.Remade(remake).ToAsset(asset.Category, asset.SizeName, asset.ShapeName);
        (IReadOnlyList<VisualPart> visuals, MassProperties mass) = Remade(asset.Visuals, asset.Mass, remake);
        return new(mass, asset.Category, visuals)
        {
            Collisions = asset.Collisions, Affordances = asset.Affordances, Base = asset.Base, SizeName = asset.SizeName,
            ShapeName = asset.ShapeName, Links = [.. asset.Links.Select(l => Remade(l, remake))],
            Ingredients = [.. asset.Ingredients.Select(i => i is Cloth cloth ? cloth with { Material = remake(cloth.Lying()) } : i)],
        };
    }

    /// <summary>The same thing with joints elsewhere at the start.</summary>
    /// <param name="asset">Of any kind.</param>
    /// <param name="starts">By link, rad or m; the others stay where they are.</param>
    public static ObjectAsset Started(ObjectAsset asset, IReadOnlyDictionary<string, double> starts) =>
        new(asset.Mass, asset.Category, asset.Visuals)
        {
            Collisions = asset.Collisions, Affordances = asset.Affordances, Base = asset.Base, SizeName = asset.SizeName,
            ShapeName = asset.ShapeName, Ingredients = asset.Ingredients, Links = [.. asset.Links.Select(l =>
                new Link(l.Mass, l.Name, l.Joint with { Start = starts.GetValueOrDefault(l.Name, l.Joint.Start) }, l.Visuals)
                {
                    Parent = l.Parent, Behind = l.Behind, Collisions = l.Collisions, Affordances = l.Affordances,
                })],
        };

    /// <summary>
    /// The same thing without a part: a link with all that it carries, or a piece of the body that has a name and collision parts of its
    /// own, which lie within its bounds. Null where there is no such part, or it cannot be told from the rest of the body.
    /// </summary>
    /// <param name="asset">Of any kind.</param>
    /// <param name="isNamed">Whether a part has the name that is meant.</param>
    public static ObjectAsset? Without(ObjectAsset asset, Func<string, bool> isNamed)
    {
        HashSet<string> gone = [.. asset.Links.Where(l => isNamed(l.Name)).Select(l => l.Name)];
        foreach (Link link in asset.Links.Where(l => gone.Contains(l.Parent))) gone.Add(link.Name); // parents come before their children
        VisualPart[] off = [.. asset.Visuals.Where(v => v.Name.Length > 0 && isNamed(v.Name))];
        if (gone.Count + off.Length == 0 || off.Contains(asset.Visuals[0])
            || asset.Ingredients.Any(i => i is Lamp || i is PushPush p && gone.Contains(p.Link))) return null;
        (Vec3 Low, Vec3 High)[] boxes = [.. off.Select(v => v.Mesh.Bounds())];
        bool Within(Vec3 p) => boxes.Select(b => (Low: b.Low - Margin, High: b.High + Margin))
            .Any(b => Vec3.Min(b.Low, p) == b.Low && Vec3.Max(b.High, p) == b.High);
        CollisionPart[] bodies = [.. asset.Collisions.Where(c => !Corners(c).All(Within))];
        // what weighs nothing is a print; all else collides
        if (off.Any(v => v.Density > 0) && bodies.Length == asset.Collisions.Count || bodies.Length == 0) return null;
        VisualPart[] rest = [.. asset.Visuals.Except(off)];
        return new(off.Length == 0 ? asset.Mass : MassProperties.Sum([.. rest.Select(v => MassProperties.Of(v.Mesh, v.Density))]),
            asset.Category, rest)
        {
            Collisions = bodies, Base = asset.Base, SizeName = asset.SizeName, ShapeName = asset.ShapeName, Ingredients = asset.Ingredients,
            Affordances = [.. asset.Affordances.Where(a => !(a is ScrewAxis s && gone.Contains(s.Link)) && !Middle(a).Any(Within))
                .Select(a => a with { Behind = [.. a.Behind.Where(n => !gone.Contains(n))] })],
            Links = [.. asset.Links.Where(l => !gone.Contains(l.Name)).Select(l => gone.Contains(l.Behind)
                ? new Link(l.Mass, l.Name, l.Joint, l.Visuals)
                {
                    Parent = l.Parent, Collisions = l.Collisions, Affordances = l.Affordances,
                } : l)],
        };
    }

    static Vec3 Margin => new(0.002, 0.002, 0.002); // m: how far collision parts may stand out of what is seen

    static IEnumerable<Vec3> Corners(CollisionPart part) => Points(part.Shape).Select(p => part.X_OG * p);

    // a place by which one knows whose an affordance is: what is held by a bar is where the bar is
    static IEnumerable<Vec3> Middle(Affordance affordance) => affordance switch
    {
        HandleGrasp a => [a.X_OA * a.Path[a.Path.Count / 2]], BarGrasp a => [a.X_OA * (0.5 * (a.Path[0] + a.Path[^1]))],
        BoxGrasp or HangPoint or Spout => [affordance.X_OA.P], _ => [],
    };

    static Link Remade(Link link, Func<VisualPart, MaterialDescription> remake)
    {
        (IReadOnlyList<VisualPart> visuals, MassProperties mass) = Remade(link.Visuals, link.Mass, remake);
        return new(mass, link.Name, link.Joint, visuals)
        {
            Parent = link.Parent, Behind = link.Behind, Collisions = link.Collisions, Affordances = link.Affordances,
        };
    }

    static (IReadOnlyList<VisualPart>, MassProperties) Remade(IReadOnlyList<VisualPart> visuals, MassProperties mass,
        Func<VisualPart, MaterialDescription> remake)
    {
        // what was weighed with another density than its material's is hollow, thinner than it is drawn, or has no weight of its own: by
        // the same share in any material
        VisualPart[] made = [.. visuals.Select(v => remake(v) is var m && v.Material.Density > 0 && m.Density != v.Material.Density
            ? v with { Material = m, Density = v.Density / v.Material.Density * m.Density }
            : v with { Material = m, Density = v.Density })];
        bool heavier = made.Zip(visuals, (a, b) => a.Density != b.Density).Any(changed => changed);
        return (made, heavier ? MassProperties.Sum([.. made.Select(v => MassProperties.Of(v.Mesh, v.Density))]) : mass);
    }
}
