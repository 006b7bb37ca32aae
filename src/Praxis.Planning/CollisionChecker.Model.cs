using Praxis.Core;

namespace Praxis.Planning;

// How the copy of the model is prepared: who moves, which pairs are tested and with what margin, how far a joint moves the arm.
public sealed partial class CollisionChecker
{
    // bits of contype and conaffinity: the world meets arm and held object, the arm also itself and the held object
    const int WorldBit = 1, ArmBit = 2, HeldBit = 4;

    void FindArm()
    {
        int toolBody = kinematics.ToolBody.Value;
        for (int body = 1; body < bodies; body++)
        {
            int parent = model.body_parentid[body]; // parents come first
            bool moved = parts[parent] == Part.Arm;
            for (int j = 0; j < model.body_jntnum[body]; j++)
                moved |= group.QposAddresses.Contains(model.jnt_qposadr[model.body_jntadr[body] + j]);
            if (moved) parts[body] = Part.Arm;
            tool[body] = body == toolBody || (tool[parent] && parent != 0);
        }
        for (int geom = 0; geom < model.ngeom; geom++)
            if (parts[model.geom_bodyid[geom]] == Part.Arm)
                ExtendReach(model.geom_bodyid[geom], Length(model.geom_pos, geom) + model.geom_rbound[geom], armReach);
    }

    /// <summary>Raises each joint's reach to the distance from it of a ball that moves with a body.</summary>
    /// <param name="body">The body.</param>
    /// <param name="radius">How far the ball extends from the body's origin, m.</param>
    /// <param name="reach">Metres that a point moves per radian (or metre) of each joint at most, (n).</param>
    void ExtendReach(int body, double radius, double[] reach)
    {
        for (; body > 0; body = model.body_parentid[body])
        {
            int first = model.body_jntadr[body];
            for (int j = first; j < first + model.body_jntnum[body]; j++)
            {
                const int Slide = 2; // mjtJoint
                bool slides = model.jnt_type[j] == Slide;
                double offset = Length(model.jnt_pos, j);
                int place = group.QposAddresses.IndexOf(model.jnt_qposadr[j]);
                if (place >= 0) reach[place] = Math.Max(reach[place], slides ? 1 : radius + offset);
                radius += slides ? Math.Max(Math.Abs(model.jnt_range[2 * j]), Math.Abs(model.jnt_range[2 * j + 1])) : 2 * offset;
            }
            radius += Length(model.body_pos, body);
        }
    }

    /// <summary>Brings pairs, margins and reach up to date with what is held and allowed, and puts what is no longer held back in its place.</summary>
    void Rebuild()
    {
        world.CopyTo(data.qpos);
        AssignHeld();
        for (int geom = 0; geom < model.ngeom; geom++) Prepare(geom, parts[model.geom_bodyid[geom]]);
        for (int a = 0; a < bodies; a++)
            for (int b = 0; b < bodies; b++) required[a * bodies + b] = RequiredBetween(a, b);
        foreach ((int a, int b, double depth) in allowed) Require(a, b, -depth);
        reserve = Math.Max(FinestStep, 0.5 * Math.Min(clearance, options.SelfClearance));
    }

    void AssignHeld()
    {
        armReach.CopyTo(reach, 0);
        for (int body = 1; body < bodies; body++)
        {
            bool carried = held is var (root, _, _) && (body == root || parts[model.body_parentid[body]] == Part.Held);
            if (carried) parts[body] = Part.Held;
            else if (parts[body] == Part.Held) parts[body] = Part.World;
        }
        if (held is not var (_, _, X_TO)) return;
        double extent = 0;
        for (int geom = 0; geom < model.ngeom; geom++)
            if (parts[model.geom_bodyid[geom]] == Part.Held) extent = Math.Max(extent, ExtentFromRoot(geom));
        ExtendReach(kinematics.ToolBody.Value, kinematics.ToolOffset + X_TO.P.Length + extent, reach);
    }

    /// <summary>How far a geom of the held object extends from the object's origin, m.</summary>
    double ExtentFromRoot(int geom)
    {
        double extent = Length(model.geom_pos, geom) + model.geom_rbound[geom];
        for (int body = model.geom_bodyid[geom]; body != held?.Body; body = model.body_parentid[body])
            extent += Length(model.body_pos, body);
        return extent;
    }

    void Prepare(int geom, Part part)
    {
        bool solid = (contype[geom] | conaffinity[geom]) != 0;
        (int own, int others) = part switch
        {
            Part.World => (WorldBit, 0),
            Part.Arm => (ArmBit, WorldBit | ArmBit | HeldBit),
            _ => (HeldBit, WorldBit),
        };
        (model.geom_contype[geom], model.geom_conaffinity[geom]) = solid ? (own, others) : (0, 0);
        // a pair's margin is the larger of the two
        (model.geom_margin[geom], model.geom_gap[geom]) = (part == Part.World ? options.Sight : SelfSight, 0);
    }

    /// <summary>Links are looked at from less far than obstacles: neighbours are always close.</summary>
    double SelfSight => options.Sight - options.Clearance + options.SelfClearance;

    double RequiredBetween(int a, int b)
    {
        Part first = parts[a], second = parts[b];
        bool neighbours = (model.body_parentid[a] == b && b != 0) || (model.body_parentid[b] == a && a != 0);
        bool grasped = (first == Part.Held && tool[b]) || (second == Part.Held && tool[a]);
        if (neighbours || grasped || (first == second && first != Part.Arm)) return Always;
        return first == Part.World || second == Part.World ? clearance : options.SelfClearance;
    }

    void Require(int a, int b, double distance) => required[a * bodies + b] = required[b * bodies + a] = distance;

    static double Length(ReadOnlySpan<double> vectors, int index) => Vec3.From(vectors.Slice(3 * index, 3)).Length;
}
