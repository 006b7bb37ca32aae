using Praxis.Core;
using Praxis.Mujoco;

namespace Praxis.Planning;

// What is read from the model: shapes, who moves with which link, which pairs are looked at, how far a joint moves a geom.
public sealed partial class CollisionChecker
{
    const int World = -1;

    readonly MjModel model;
    readonly MjData data;          // of the world as last synchronised
    readonly Convex[] shapes;      // (ngeom)
    readonly Frame[] frames;       // (ngeom), X_WG of the configuration placed last
    readonly Frame[] offsets;      // (ngeom), pose in the link, of those that move
    readonly int[] linkOf;         // (nbody), link of the arm that carries a body, or World
    readonly bool[] tool;          // (nbody), carries the tool frame or hangs on what does
    readonly double[] reach;       // (ngeom, n), m by which one radian (or metre) of a joint moves a geom at most
    int[] moving = [];             // geoms of the arm and of the held object

    /// <summary>Two geoms that are looked at.</summary>
    /// <param name="A">The one that moves, or moves more.</param>
    /// <param name="B">The other one.</param>
    /// <param name="Before">Joints that move both alike: those before it on the chain.</param>
    /// <param name="Bounds">Sum of the radii of their bounding balls, m.</param>
    record struct Pair(int A, int B, int Before, double Bounds)
    {
        /// <summary>Distance that they must keep, m.</summary>
        public double Required;
    }

    /// <summary>Takes over where everything is; the group's own joints are set by each check.</summary>
    /// <param name="qposWorld">Positions of the whole world, (nq).</param>
    public void Sync(ReadOnlySpan<double> qposWorld)
    {
        qposWorld.CopyTo(data.qpos);
        data.Kinematics();
        kinematics.Sync(qposWorld);
        PlaceWorld();
    }

    void ReadGeoms()
    {
        for (int geom = 0; geom < model.ngeom; geom++)
            if (IsSolid(geom)) shapes[geom] = ShapeOf(geom);
    }

    bool IsSolid(int geom) => (model.geom_contype[geom] | model.geom_conaffinity[geom]) != 0;

    Convex ShapeOf(int geom)
    {
        const int Plane = 0, Sphere = 2, Capsule = 3, Ellipsoid = 4, Cylinder = 5, Box = 6, Mesh = 7; // mjtGeom
        Vec3 size = Vec3.From(model.geom_size.Slice(3 * geom, 3));
        return model.geom_type[geom] switch
        {
            Plane => new(Core.HalfSpace, Vec3.Zero, 0, []),
            Sphere => new(Core.Point, Vec3.Zero, size.X, []),
            Capsule => new(Core.Segment, new(0, 0, size.Y), size.X, []),
            Ellipsoid => new(Core.Ellipsoid, size, 0, []),
            Cylinder => new(Core.Cylinder, new(size.X, size.X, size.Y), 0, []),
            Box => new(Core.Box, size, 0, []),
            Mesh => new(Core.Hull, Vec3.Zero, 0, HullOf(model.geom_dataid[geom])),
            _ => throw new PraxisException($"A geom of body '{NameOf(model.geom_bodyid[geom])}' is a height field; planning cannot " +
                "measure its distance. Build it from boxes or meshes, or set its contype and conaffinity to 0."),
        };
    }

    /// <summary>The corners of a mesh's convex hull: MuJoCo collides meshes as their hulls.</summary>
    float[] HullOf(int mesh)
    {
        ReadOnlySpan<float> vertices = model.mesh_vert.Slice(3 * model.mesh_vertadr[mesh], 3 * model.mesh_vertnum[mesh]);
        int graph = model.mesh_graphadr[mesh];
        if (graph < 0) return vertices.ToArray();
        // the graph begins with the numbers of vertices and faces, then the edge addresses, then the hull's vertices in the mesh
        int count = model.mesh_graph[graph];
        var hull = new float[3 * count];
        for (int k = 0; k < count; k++)
            vertices.Slice(3 * model.mesh_graph[graph + 2 + count + k], 3).CopyTo(hull.AsSpan(3 * k));
        return hull;
    }

    void FindArm()
    {
        linkOf[0] = World;
        for (int body = 1; body < linkOf.Length; body++)
        {
            int parent = model.body_parentid[body]; // parents come first
            linkOf[body] = linkOf[parent];
            for (int j = 0; j < model.body_jntnum[body]; j++)
            {
                int place = group.QposAddresses.IndexOf(model.jnt_qposadr[model.body_jntadr[body] + j]);
                for (int link = 0; link < kinematics.LinkCount; link++)
                    if (kinematics.JointOf(link) == place) linkOf[body] = link;
            }
            tool[body] = body == kinematics.ToolBody.Value || tool[parent];
        }
    }

    bool IsHeld(int body)
    {
        for (; body > 0; body = FastenedTo(body) ?? model.body_parentid[body])
            if (body == held?.Body) return true;
        return false;
    }

    /// <summary>
    /// The body that a weld fastens another to, or null: a cap goes with its bottle. Whether it is on is seen by where it is, since the
    /// copy of the model does not learn when a weld is let go.
    /// </summary>
    int? FastenedTo(int body)
    {
        const int Weld = 1;         // mjtEq
        const double Near = 0.003;  // m
        for (int i = 0; i < model.neq; i++)
        {
            if (model.eq_type[i] != Weld || model.eq_obj2id[i] != body) continue;
            int to = model.eq_obj1id[i];
            ReadOnlySpan<double> points = model.eq_data.Slice(11 * i, 6); // in the second body, then the same in the first
            Vec3 apart = data.BodyPose(new(body)) * Vec3.From(points) - data.BodyPose(new(to)) * Vec3.From(points[3..]);
            if (apart.Length < Near) return to;
        }
        return null;
    }

    int LinkOf(int geom) => linkOf[model.geom_bodyid[geom]] is var link && link != World ? link : kinematics.LinkCount - 1;

    /// <summary>Changes what is held: other geoms move, and other pairs can meet.</summary>
    void Carry((int Body, Pose X_TO)? thing)
    {
        held = thing;
        bool[] carried = [.. Enumerable.Range(0, model.nbody).Select(IsHeld)];
        bool Moves(int geom) => linkOf[model.geom_bodyid[geom]] != World || carried[model.geom_bodyid[geom]];
        moving = [.. Enumerable.Range(0, model.ngeom).Where(g => IsSolid(g) && Moves(g))];
        pairs = FindPairs(carried);
        PlaceWorld();
        ApplyRules();
    }

    /// <summary>Brings the poses in the world, and those in the arm's links, up to date.</summary>
    void PlaceWorld()
    {
        Span<double> q = stackalloc double[group.Count];
        group.Read(data.qpos, q);
        kinematics.Evaluate(q);
        for (int geom = 0; geom < model.ngeom; geom++) frames[geom] = Row(data.geom_xpos, data.geom_xmat, geom);
        foreach (int geom in moving)
        {
            bool isCarried = linkOf[model.geom_bodyid[geom]] == World;
            offsets[geom] = isCarried ? InHand(geom) : kinematics.FrameOf(LinkOf(geom)).Inverse() * frames[geom];
            MeasureReach(geom);
        }
    }

    /// <summary>Says how far each pair must keep apart.</summary>
    void ApplyRules()
    {
        reserve = Math.Max(FinestStep, 0.5 * Math.Min(clearance, options.SelfClearance));
        foreach (ref Pair pair in pairs.AsSpan())
        {
            pair.Required = pair.Before > 0 ? options.SelfClearance : clearance;
            int bodyA = model.geom_bodyid[pair.A], bodyB = model.geom_bodyid[pair.B];
            foreach ((int a, int b, double depth) in allowed)
                if ((a == bodyA && b == bodyB) || (a == bodyB && b == bodyA)) pair.Required = -depth;
        }
    }

    /// <summary>Pose of a geom of the held object in the last link.</summary>
    Frame InHand(int geom)
    {
        (int body, Pose X_TO) = held.GetValueOrDefault(); // there is one: this geom is it
        return kinematics.Tip * Frame.From(X_TO) * Row(data.xpos, data.xmat, body).Inverse() * frames[geom];
    }

    void MeasureReach(int geom)
    {
        double radius = offsets[geom].P.Length + shapes[geom].Bound;
        for (int link = LinkOf(geom); link >= 0; link--)
        {
            reach[geom * group.Count + kinematics.JointOf(link)] = kinematics.IsSlide(link) ? 1 : radius;
            radius += kinematics.SpanOf(link);
        }
    }

    Pair[] FindPairs(bool[] carried)
    {
        List<Pair> found = [];
        var excluded = model.exclude_signature.ToArray().ToHashSet();
        foreach (int a in moving)
        {
            for (int b = 0; b < model.ngeom; b++)
            {
                int bodyA = model.geom_bodyid[a], bodyB = model.geom_bodyid[b];
                bool bothMove = linkOf[bodyB] != World || carried[bodyB];
                bool grasped = (carried[bodyA] && (tool[bodyB] || carried[bodyB])) || (carried[bodyB] && tool[bodyA]);
                bool farther = (LinkOf(a), a).CompareTo((LinkOf(b), b)) > 0; // of two that move, A is the one farther out
                if (!IsSolid(b) || grasped || (bothMove && !farther)) continue;
                if (!CanMeet(a, b) || AreJoined(bodyA, bodyB)) continue;
                if (excluded.Contains(Signature(bodyA, bodyB)) || excluded.Contains(Signature(bodyB, bodyA))) continue;
                found.Add(new(a, b, bothMove ? LinkOf(b) + 1 : 0, shapes[a].Bound + shapes[b].Bound));
            }
        }
        return [.. found];
    }

    // MuJoCo's own filters follow: a pair that cannot collide in the simulation is not looked at here

    bool CanMeet(int a, int b) =>
        ((model.geom_contype[a] & model.geom_conaffinity[b]) | (model.geom_contype[b] & model.geom_conaffinity[a])) != 0;

    /// <summary>Whether two bodies are one rigid thing, or neighbours across a joint.</summary>
    bool AreJoined(int a, int b)
    {
        int weldA = model.body_weldid[a], weldB = model.body_weldid[b];
        if (weldA == weldB) return true;
        int parentA = model.body_weldid[model.body_parentid[weldA]], parentB = model.body_weldid[model.body_parentid[weldB]];
        if (weldA != 0 && weldB != 0) return parentA == weldB || parentB == weldA;
        // the base of an arm is part of the world, yet it is the first link's neighbour
        return (weldB == 0 && IsAncestor(b, weldA)) || (weldA == 0 && IsAncestor(a, weldB));
    }

    /// <summary>Whether a body, not the world's own, is the parent of another or leads to it through fixed bodies.</summary>
    bool IsAncestor(int ancestor, int body)
    {
        for (int b = model.body_parentid[body]; b > 0 && model.body_weldid[b] == 0; b = model.body_parentid[b])
            if (b == ancestor) return true;
        return false;
    }

    static int Signature(int a, int b) => ((a + 1) << 16) + b + 1;

    static Frame Row(ReadOnlySpan<double> positions, ReadOnlySpan<double> rotations, int index)
    {
        ReadOnlySpan<double> R = rotations.Slice(9 * index, 9); // row-major
        return new(new(R[0], R[3], R[6]), new(R[1], R[4], R[7]), new(R[2], R[5], R[8]), Vec3.From(positions.Slice(3 * index, 3)));
    }
}
