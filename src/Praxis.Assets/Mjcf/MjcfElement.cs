using System.Globalization;
using System.Xml.Linq;

namespace Praxis.Assets;

/// <summary>One element of an MJCF model: typed attributes, and the children that robots and scenes are made of.</summary>
public readonly struct MjcfElement
{
    readonly XElement element;

    internal MjcfElement(XElement element) => this.element = element;

    /// <summary>Appends a child of any kind.</summary>
    public MjcfElement Add(string tag)
    {
        var child = new XElement(tag);
        element.Add(child);
        return new(child);
    }

    public MjcfElement Set(string attribute, string value)
    {
        element.SetAttributeValue(attribute, value);
        return this;
    }

    public MjcfElement Set(string attribute, bool value) => Set(attribute, value ? "true" : "false");
    public MjcfElement Set(string attribute, int value) => Set(attribute, value.ToString(CultureInfo.InvariantCulture));
    public MjcfElement Set(string attribute, Vec3 v) => Set(attribute, v.X, v.Y, v.Z);
    public MjcfElement Set(string attribute, Quat q) => Set(attribute, q.W, q.X, q.Y, q.Z);

    public MjcfElement Set(string attribute, params ReadOnlySpan<double> values)
    {
        var words = new string[values.Length];
        for (int i = 0; i < words.Length; i++) words[i] = values[i].ToString("R", CultureInfo.InvariantCulture);
        return Set(attribute, string.Join(' ', words));
    }

    /// <summary>Position and orientation in the parent; what is zero or identity is left out.</summary>
    public MjcfElement At(Pose X)
    {
        if (X.P != Vec3.Zero) Set("pos", X.P);
        if (X.R != Quat.Identity) Set("quat", X.R);
        return this;
    }

    /// <param name="name">Unique in the model.</param>
    /// <param name="X_PB">Pose in the parent body.</param>
    public MjcfElement Body(string name, Pose X_PB) => Add("body").Set("name", name).At(X_PB);

    public MjcfElement FreeJoint(string name) => Add("freejoint").Set("name", name);

    /// <summary>A hinge about, or a slide along, an axis; limited when a range is given.</summary>
    /// <param name="name">Unique in the model.</param>
    /// <param name="type">"hinge" or "slide".</param>
    /// <param name="axis">Unit axis in the body.</param>
    /// <param name="range">rad or m.</param>
    public MjcfElement Joint(string name, string type, Vec3 axis, Interval? range = null)
    {
        MjcfElement joint = Add("joint").Set("name", name).Set("type", type).Set("axis", axis).Set("limited", range is not null);
        return range is { } r ? joint.Set("range", r.Low, r.High) : joint;
    }

    public MjcfElement Inertial(MassProperties mass)
    {
        Inertia i = mass.Inertia;
        return Add("inertial").Set("pos", mass.Center).Set("mass", mass.Mass).Set("fullinertia", i.Xx, i.Yy, i.Zz, i.Xy, i.Xz, i.Yz);
    }

    public MjcfElement Site(string name, Pose X_BS, double size = 0.005) => Add("site").Set("name", name).At(X_BS).Set("size", size);

    /// <summary>A primitive geometry. Hulls need a mesh asset: <see cref="MjcfWriter.Hull"/>.</summary>
    public MjcfElement Geom(string name, CollisionShape shape, Pose X_BG)
    {
        MjcfElement geom = Add("geom").Set("name", name).At(X_BG);
        return shape switch
        {
            CollisionShape.Box s => geom.Set("type", "box").Set("size", s.HalfExtents),
            CollisionShape.Cylinder s => geom.Set("type", "cylinder").Set("size", s.Radius, s.HalfLength),
            CollisionShape.Capsule s => geom.Set("type", "capsule").Set("size", s.Radius, s.HalfLength),
            CollisionShape.Sphere s => geom.Set("type", "sphere").Set("size", s.Radius),
            CollisionShape.Ellipsoid s => geom.Set("type", "ellipsoid").Set("size", s.HalfAxes),
            _ => throw new ArgumentException($"{shape.GetType().Name} is not a primitive; add it with MjcfWriter.Hull."),
        };
    }
}
