using Praxis.Core;
using Praxis.Mujoco;

namespace Praxis.Planning;

public sealed partial class Kinematics
{
    const int Free = 0, Ball = 1, Slide = 2, Hinge = 3; // mjtJoint

    readonly List<Element> chain; // from the world to the tool

    /// <summary>One step from the world to the tool: a constant transform, or a joint, in or outside the group.</summary>
    /// <param name="Type">mjtJoint, or -1 for a constant transform.</param>
    /// <param name="X">The constant transform, or where the joint's axis (z) and anchor are in its body.</param>
    /// <param name="Joint">Place in the group, or -1.</param>
    /// <param name="Address">Where the joint stands in qpos.</param>
    /// <param name="Zero">Joint coordinate at which hinge and slide are the identity.</param>
    readonly record struct Element(int Type, Pose X, int Joint, int Address, double Zero);

    /// <param name="model">The compiled model; it is only read, and not kept.</param>
    /// <param name="group">The joints that are moved.</param>
    /// <param name="toolSite">The site that is the tool frame T.</param>
    /// <exception cref="PraxisException">The site is unknown, or a joint of the group does not move it.</exception>
    public Kinematics(MjModel model, JointGroup group, string toolSite)
    {
        Group = group;
        int site = model.Site(toolSite).Value;
        ToolBody = new(model.site_bodyid[site]);
        chain = ReadChain(model, group, site);
        int joints = chain.Count(e => e.Joint >= 0);
        if (joints < group.Count)
            throw new PraxisException($"Site '{toolSite}' is moved by {joints} of the joints {string.Join(", ", group.Names)}. " +
                "Choose a site beyond the last joint, and a group of the joints that lead to it.");
        (links, moved) = (new Link[joints], new Frame[joints]);
        Sync(model.qpos0);
    }

    /// <summary>The body that carries the tool frame.</summary>
    public BodyId ToolBody { get; }

    /// <summary>Takes over the positions of the joints outside the group (a lift, a mobile base), which are held from then on.</summary>
    /// <param name="qposWorld">Positions of the whole world, (nq).</param>
    public void Sync(ReadOnlySpan<double> qposWorld)
    {
        Frame constant = Frame.From(Pose.Identity);
        int count = 0;
        foreach (Element e in chain)
        {
            if (e.Joint < 0)
            {
                constant *= Frame.From(Held(e, qposWorld));
                continue;
            }
            Frame axis = Frame.From(e.X);
            links[count++] = new Link { Fixed = constant * axis, Joint = e.Joint, Slides = e.Type == Slide, Zero = e.Zero };
            constant = Frame.From(e.X.Inverse());
        }
        tip = constant;
    }

    static Pose Held(Element e, ReadOnlySpan<double> qpos) => e.Type switch
    {
        Free => new(Quat.FromWxyz(qpos.Slice(e.Address + 3, 4)).Normalized(), Vec3.From(qpos.Slice(e.Address, 3))),
        Ball => e.X * new Pose(Quat.FromWxyz(qpos.Slice(e.Address, 4)).Normalized(), Vec3.Zero) * e.X.Inverse(),
        Slide => e.X * Pose.At(0, 0, qpos[e.Address] - e.Zero) * e.X.Inverse(),
        Hinge => e.X * new Pose(Quat.RotZ(qpos[e.Address] - e.Zero), Vec3.Zero) * e.X.Inverse(),
        _ => e.X,
    };

    static List<Element> ReadChain(MjModel model, JointGroup group, int site)
    {
        List<int> bodies = [];
        for (int b = model.site_bodyid[site]; b > 0; b = model.body_parentid[b]) bodies.Add(b);
        bodies.Reverse();
        List<Element> chain = [];
        foreach (int body in bodies)
        {
            int first = model.body_jntadr[body], count = model.body_jntnum[body];
            bool floats = count > 0 && model.jnt_type[first] == Free; // a free body's own pose is its joint's
            if (!floats) chain.Add(Constant(model.body_pos, model.body_quat, body));
            for (int j = first; j < first + count; j++) chain.Add(JointElement(model, group, j));
        }
        chain.Add(Constant(model.site_pos, model.site_quat, site));
        return chain;
    }

    static Element Constant(ReadOnlySpan<double> positions, ReadOnlySpan<double> quaternions, int index) =>
        new(-1, new(Quat.FromWxyz(quaternions.Slice(4 * index, 4)).Normalized(), Vec3.From(positions.Slice(3 * index, 3))), -1, -1, 0);

    static Element JointElement(MjModel model, JointGroup group, int joint)
    {
        int type = model.jnt_type[joint], address = model.jnt_qposadr[joint];
        Vec3 anchor = Vec3.From(model.jnt_pos.Slice(3 * joint, 3)), axis = Vec3.From(model.jnt_axis.Slice(3 * joint, 3));
        Pose X = type is Slide or Hinge ? new(Turning(axis), anchor) : Pose.At(anchor);
        return new(type, X, group.QposAddresses.IndexOf(address), address, type is Slide or Hinge ? model.qpos0[address] : 0);
    }

    /// <summary>A rotation that takes z to the axis.</summary>
    static Quat Turning(Vec3 axis)
    {
        Vec3 z = axis.Normalized(), helper = Math.Abs(z.X) < 0.6 ? Vec3.UnitX : Vec3.UnitY;
        Vec3 y = Vec3.Cross(z, helper).Normalized();
        return Quat.FromAxes(Vec3.Cross(y, z), y, z);
    }
}
