using System.Xml.Linq;

namespace Praxis.Assets;

/// <summary>Writes MJCF, MuJoCo's model format: the one place in the house that does. Angles are radians, limits explicit.</summary>
/// <remarks>Written for MuJoCo 2.2.2 and later: <c>autolimits</c> changed its default in between, so nothing relies on it.</remarks>
public sealed class MjcfWriter
{
    static readonly string[] Order = ["compiler", "option", "size", "visual", "default", "asset", "worldbody", "contact", "equality",
        "tendon", "actuator", "sensor", "keyframe"];

    readonly Dictionary<string, XElement> sections = [];
    readonly string model;

    public MjcfWriter(string model)
    {
        this.model = model;
        Section("compiler").Set("angle", "radian").Set("autolimits", false).Set("coordinate", "local");
    }

    public MjcfElement Option => Section("option");
    public MjcfElement Size => Section("size");
    public MjcfElement Default => Section("default");
    public MjcfElement Asset => Section("asset");
    public MjcfElement World => Section("worldbody");
    public MjcfElement Contact => Section("contact");
    public MjcfElement Equality => Section("equality");
    public MjcfElement Tendon => Section("tendon");
    public MjcfElement Actuator => Section("actuator");
    public MjcfElement Sensor => Section("sensor");

    /// <summary>A top-level section, made on first use.</summary>
    public MjcfElement Section(string name)
    {
        if (!Order.Contains(name)) throw new PraxisException(Suggest.Unknown("MJCF section", name, Order));
        if (!sections.TryGetValue(name, out XElement? section)) sections[name] = section = new(name);
        return new(section);
    }

    /// <summary>Two bodies whose contacts are ignored.</summary>
    public void Exclude(string body1, string body2) => Contact.Add("exclude").Set("body1", body1).Set("body2", body2);

    /// <summary>
    /// Adds an object as body <paramref name="name"/>: free joint of the same name, mass from its solids, collision geometries
    /// "name/c0", "name/c1", ...; and its links as bodies and joints "name/link" with geometries "name/link/c0", ...; what is screwed on is
    /// a free body, welded to its thread; then the bodies of its ingredients.
    /// </summary>
    /// <param name="name">Unique in the model.</param>
    /// <param name="asset">What it is.</param>
    /// <param name="X_WO">Where it stands.</param>
    /// <param name="free">False nails it to the world.</param>
    /// <param name="collides">False leaves out its own collision geometries: something else stands for them.</param>
    public MjcfElement AddObject(string name, ObjectAsset asset, Pose X_WO, bool free, bool collides = true)
    {
        MjcfElement body = World.Body(name, X_WO);
        if (free) body.FreeJoint(name);
        collides &= asset.Ingredients.All(i => i.Bodies().Count == 0);
        AddBody(body, name, asset.Mass, collides ? asset.Collisions : [], asset.Friction);
        var bodies = new Dictionary<string, MjcfElement> { [""] = body };
        foreach (Link link in asset.Links)
            bodies.Add(link.Name, link.Joint.Kind == JointKind.Screw
                ? AddScrew(bodies[link.Parent], name, link, X_WO) : AddLink(bodies[link.Parent], name, link));
        foreach (Ingredient ingredient in asset.Ingredients) ingredient.AddTo(this, name, X_WO);
        return body;
    }

    // a body that is free, "name/link", welded to one that can but follow the thread, "name/link/thread": without the weld it is off
    MjcfElement AddScrew(MjcfElement parent, string name, Link link, Pose X_WO)
    {
        (string own, Joint joint) = ($"{name}/{link.Name}", link.Joint);
        if (link.Parent.Length > 0)
            throw new PraxisException($"'{own}' is screwed onto '{link.Parent}', which moves itself: screw it onto the object's own body.");
        MjcfElement thread = parent.Body($"{own}/thread", Pose.Identity);
        // a quarter turn beyond, where it would turn and rise no more; as stiff as everything here: 0.1 mrad
        thread.Joint(own, "hinge", joint.Axis, new(0, joint.Range.High + Math.PI / 2)).Set("pos", joint.Anchor)
            .Set("frictionloss", joint.Friction).Set("damping", joint.Damping).Set("armature", 2e-3)
            .Set("solreflimit", 0.004, 1).Set("solimplimit", 0.99, 0.999, 0.001)
            .Set("solreffriction", 0.004, 1).Set("solimpfriction", 0.9999, 0.9999, 0.001);
        // inertia that only turning and rising have to move: it is what makes the constraints below stiff, 1.3 micrometres per newton
        thread.Joint($"{own}/rise", "slide", joint.Axis).Set("armature", 0.1);
        thread.Inertial(new(1e-4, joint.Anchor, new(1e-8, 1e-8, 1e-8, 0, 0, 0)));
        MjcfElement body = World.Body(own, X_WO);
        body.FreeJoint($"{own}/free");
        AddBody(body, own, link.Mass, link.Collisions, link.Friction);
        Equality.Add("joint").Set("name", $"{own}/pitch").Set("joint1", $"{own}/rise").Set("joint2", own)
            .Set("polycoef", 0, joint.RiseAt(1), 0, 0, 0).Set("solref", 0.004, 1).Set("solimp", 0.9999, 0.9999, 0.001);
        Equality.Add("weld").Set("name", $"{own}/hold").Set("body1", $"{own}/thread").Set("body2", own).Set("anchor", joint.Anchor)
            .Set("solref", 0.004, 1).Set("solimp", 0.9999, 0.9999, 0.001);
        Exclude(name, own);
        return body;
    }

    MjcfElement AddLink(MjcfElement parent, string name, Link link)
    {
        (string own, Joint joint) = ($"{name}/{link.Name}", link.Joint);
        MjcfElement body = parent.Body(own, Pose.Identity);
        double width = joint.Kind == JointKind.Hinge ? 0.001 : 0.0001; // rad or m over which a limit becomes stiff
        MjcfElement written = body.Joint(own, joint.Kind == JointKind.Hinge ? "hinge" : "slide", joint.Axis, joint.Range)
            .Set("pos", joint.Anchor).Set("frictionloss", joint.Friction).Set("damping", joint.Damping)
            .Set("stiffness", joint.Stiffness).Set("springref", joint.SpringRest)
            // limits as stiff as contacts, over 1 mrad or 0.1 mm: MuJoCo's own give way by a degree under a spring
            .Set("solreflimit", 0.01, 1).Set("solimplimit", 0.95, 0.99, width)
            // dry friction that does not creep: micrometres in a second at 95 % of what it holds; MuJoCo's own gives way by a centimetre
            .Set("solreffriction", 0.004, 1).Set("solimpfriction", 0.9999, 0.9999, 0.001);
        if (Armature(link, width) is > 0 and var armature) written.Set("armature", armature);
        AddBody(body, own, link.Mass, link.Collisions, link.Friction);
        // MuJoCo would let parent and child pass through each other only where the parent can move
        Exclude(link.Parent.Length > 0 ? $"{name}/{link.Parent}" : name, own);
        return body;
    }

    // A limit gives way by the acceleration that it holds back times (1 - 0.99) / 0.99 of the square of its time constant. What is light
    // and pressed hard against its stop, as the rocker of a switch, would stand degrees beyond it: it is given the inertia it lacks.
    static double Armature(Link link, double width)
    {
        const double Give = 0.01 * 0.01 * 0.01 / 0.99; // s^2
        Joint joint = link.Joint;
        double Force(double position) => joint.ForceAt(position) - joint.Stiffness * (position - joint.SpringRest);
        double outward = Math.Max(-Force(joint.Range.Low), Force(joint.Range.High));
        return outward * Give / width - (joint.Kind == JointKind.Slide ? link.Mass.Mass : joint.InertiaOf(link.Mass));
    }

    void AddBody(MjcfElement body, string name, MassProperties mass, IReadOnlyList<CollisionPart> collisions, double friction)
    {
        body.Inertial(mass);
        for (int i = 0; i < collisions.Count; i++) AddCollision(body, $"{name}/c{i}", collisions[i], friction);
    }

    internal void AddCollision(MjcfElement body, string name, CollisionPart part, double ordinary)
    {
        MjcfElement geom = part.Shape is CollisionShape.Hull hull
            ? Hull(body, name, hull, part.X_OG)
            : body.Geom(name, part.Shape, part.X_OG);
        double friction = part.Friction ?? ordinary;
        int dimension = part.ContactDimension ?? 4;
        // torsional and rolling friction in m: the size of a contact patch, and what stops a ball on a table within seconds
        geom.Set("condim", dimension).Set("friction", friction, 0.01, dimension == 6 ? 0.0005 : 0.0001);
        geom.Set("solref", 0.01, 1).Set("solimp", 0.95, 0.99, 0.001);
    }

    /// <summary>A geometry that is the convex hull of points, as an inline mesh asset of the same name.</summary>
    public MjcfElement Hull(MjcfElement body, string name, CollisionShape.Hull hull, Pose X_BG)
    {
        Asset.Add("mesh").Set("name", name).Set("vertex", [.. hull.Vertices.SelectMany(v => (double[])[v.X, v.Y, v.Z])]);
        return body.Add("geom").Set("name", name).At(X_BG).Set("type", "mesh").Set("mesh", name);
    }

    /// <summary>The whole model.</summary>
    public override string ToString()
    {
        var root = new XElement("mujoco", new XAttribute("model", model));
        foreach (string name in Order)
            if (sections.TryGetValue(name, out XElement? section)) root.Add(section);
        return root.ToString();
    }
}
