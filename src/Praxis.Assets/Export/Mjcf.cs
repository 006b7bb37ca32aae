using System.Globalization;
using System.Xml.Linq;

namespace Praxis.Assets;

/// <summary>
/// MJCF, MuJoCo's own format: one file with inline meshes, and the textures beside it. What is seen is in geometry group 2, what collides
/// in group 3. Forces that depend on a joint's position (detents, latches) are not in MJCF; Praxis applies them as it steps. A cord is the
/// chain of capsules that it is in physics, painted, with what is fastened to its ends.
/// </summary>
public sealed class Mjcf : AssetFormat
{
    public override IReadOnlyList<ExportedFile> Write(ExportedThing thing)
    {
        var writer = new MjcfWriter(thing.Name);
        ContactSettings.AddTo(writer);
        Cord? cord = thing.Asset.Ingredients.OfType<Cord>().FirstOrDefault();
        if (cord is null) writer.AddObject(thing.Name, thing.Asset, Pose.Identity, free: !thing.IsFixed);
        else cord.AddTo(writer, thing.Name, Pose.Identity);
        foreach (MaterialDescription m in thing.Materials) AddMaterial(writer.Asset, thing, m);
        XElement root = XElement.Parse(writer.ToString());
        foreach (XElement geom in root.Descendants("geom")) geom.SetAttributeValue("group", 3);
        if (cord is null)
            foreach (ExportedBody body in thing.Bodies)
                AddVisuals(root, thing, body.Link is null ? thing.Name : $"{thing.Name}/{body.Name}", body.Visuals);
        else
            for (int i = 0; i < cord.Count; i++) AddVisuals(root, thing, cord, i);
        if (thing.Asset.Links.Any(l => l.Joint.Start != 0)) root.Add(new XElement("keyframe", new XElement("key",
            new XAttribute("name", "start"), new XAttribute("qpos", Text(Start(thing))))));
        return [ExportedThing.Text($"{thing.Name}.xml", root + "\n"), .. thing.Textures];
    }

    static void AddMaterial(MjcfElement asset, ExportedThing thing, MaterialDescription m)
    {
        string name = thing.NameOf(m);
        Vec3 color = ExportedThing.Encoded(m.BaseColor);
        if (m.Texture is not null)
            asset.Add("texture").Set("name", name).Set("type", "2d").Set("file", thing.TextureOf(m));
        MjcfElement material = asset.Add("material").Set("name", name).Set("rgba", color.X, color.Y, color.Z, 1 - 0.75 * m.Transmission)
            .Set("shininess", 1 - m.Roughness).Set("specular", 0.5).Set("reflectance", 0.0);
        if (m.Texture is not null) material.Set("texture", name);
        if (m.Emission != Vec3.Zero) material.Set("emission", 1.0);
    }

    static void AddVisuals(XElement root, ExportedThing thing, Cord cord, int capsule)
    {
        string own = $"{thing.Name}/{cord.Bodies()[capsule]}";
        AddVisuals(root, thing, own, [.. cord.FastenedTo(capsule)]);
        XElement parent = root.Descendants("body").Single(b => (string?)b.Attribute("name") == own);
        parent.Add(new XElement("geom", new XAttribute("name", $"{own}/seen"), new XAttribute("type", "capsule"),
            new XAttribute("size", Text([cord.Radius, cord.Spacing / 2])), new XAttribute("material", thing.NameOf(cord.Material)),
            new XAttribute("group", 2), new XAttribute("contype", 0), new XAttribute("conaffinity", 0)));
    }

    static void AddVisuals(XElement root, ExportedThing thing, string own, IReadOnlyList<VisualPart> visuals)
    {
        XElement asset = root.Element("asset")!; // never null: there is a material
        XElement parent = root.Descendants("body").Single(b => (string?)b.Attribute("name") == own);
        for (int i = 0; i < visuals.Count; i++)
        {
            (VisualPart part, string name) = (visuals[i], $"{own}/v{i}");
            asset.Add(new XElement("mesh", new XAttribute("name", name),
                new XAttribute("vertex", Text(part.Mesh.Positions.SelectMany(p => (float[])[p.X, p.Y, p.Z]))),
                new XAttribute("normal", Text(part.Mesh.Normals.SelectMany(n => (float[])[n.X, n.Y, n.Z]))),
                new XAttribute("texcoord", Text(ExportedThing.Tiles(part).SelectMany(t => (float[])[t.X, t.Y]))),
                new XAttribute("face", string.Join(' ', part.Mesh.Triangles))));
            parent.Add(new XElement("geom", new XAttribute("name", name), new XAttribute("type", "mesh"), new XAttribute("mesh", name),
                new XAttribute("material", thing.NameOf(part.Material)), new XAttribute("group", 2), new XAttribute("contype", 0),
                new XAttribute("conaffinity", 0)));
        }
    }

    static IEnumerable<double> Start(ExportedThing thing) =>
        [.. thing.IsFixed ? (double[])[] : [0, 0, 0, 1, 0, 0, 0], .. InTreeOrder(thing.Asset.Links, "").Select(l => l.Joint.Start)];

    // joints in the order in which MuJoCo meets them: depth first
    static IEnumerable<Link> InTreeOrder(IReadOnlyList<Link> links, string parent) =>
        links.Where(l => l.Parent == parent).SelectMany(l => InTreeOrder(links, l.Name).Prepend(l));

    static string Text<T>(IEnumerable<T> values) where T : IFormattable =>
        string.Join(' ', values.Select(v => v.ToString("R", CultureInfo.InvariantCulture)));
}
