using Praxis.Assets;
using Praxis.Core;
using Praxis.Simulation;
using static Praxis.Library.Scenes.Finish;

namespace Praxis.Library.Scenes;

/// <summary>What robots stand on and work at. Frame O: on the floor under the robot's base, +X forward; sizes in m.</summary>
static class WorkSurface
{
    const double Rear = -0.22, Pedestal = 0.14, Leg = 0.05, Hair = 0.001; // m: the rear edge, half a pedestal, a leg, play

    /// <summary>A top that the robot stands on, on four legs.</summary>
    public static ObjectAsset Table(string id, double front, double halfY, double height, MaterialDescription top,
        MaterialDescription leg,
        double slab = 0.035, double thickness = 0.06, bool shelf = false)
    {
        double t = thickness / 2, inset = 0.06, under = height - slab;
        var below = new Furniture();
        var bodies = new List<CollisionPart>();
        foreach (double x in (double[])[Rear + inset, front - inset])
            foreach (double y in (double[])[inset - halfY, halfY - inset])
            {
                below.Box(leg, x - t, x + t, y - t, y + t, 0, under);
                bodies.Add(CollisionPart.Box(t, t, under / 2 - Hair, Pose.At(x, y, under / 2)));
            }
        foreach (double y in (double[])[inset - halfY, halfY - inset]) below.Box(leg, Rear + inset, front - inset, y - 0.01, y + 0.01,
            under - 0.08, under);
        foreach (double x in (double[])[Rear + inset, front - inset]) below.Box(leg, x - 0.01, x + 0.01, inset - halfY, halfY - inset,
            under - 0.08, under);
        if (shelf) below.Box(leg, Rear + inset, front - inset, inset - halfY, halfY - inset, 0.2, 0.225);
        return Rectangle(id, Rear, front, halfY, height, slab, top, below, bodies);
    }

    /// <summary>A closed block with a top: an island, a counter, a bench with cabinets. Its long side with doors faces +X.</summary>
    public static ObjectAsset Block(string id, double front, double halfY, double height, MaterialDescription top,
        MaterialDescription body,
        MaterialDescription door, int doors, double slab = 0.04, double overhang = 0.05)
    {
        double x1 = front - overhang, y1 = halfY - overhang, under = height - slab;
        Furniture below = new Furniture().Box(Dark, Rear + 0.05, x1 - 0.05, 0.05 - y1, y1 - 0.05, 0, 0.1)
            .Box(body, Rear + 0.02, x1, -y1, y1, 0.1, under);
        for (int i = 0; i < doors; i++)
        {
            double y = -y1 + (i + 0.5) * 2 * y1 / doors, half = y1 / doors - 0.005;
            below.Box(door, x1, x1 + 0.018, y - half, y + half, 0.12, under - 0.2)
                .Box(door, x1, x1 + 0.018, y - half, y + half, under - 0.19, under - 0.02)
                .Rod(Chrome, new(x1 + 0.035, y - 0.07, under - 0.1), new(x1 + 0.035, y + 0.07, under - 0.1), 0.006)
                .Rod(Chrome, new(x1 + 0.035, y + half - 0.04, under - 0.4), new(x1 + 0.035, y + half - 0.04, under - 0.26), 0.006);
        }
        double middle = (Rear + x1) / 2, depth = (x1 - Rear) / 2;
        return Rectangle(id, Rear, front, halfY, height, slab, top, below,
            [CollisionPart.Box(depth - 0.01, y1, under / 2 - Hair, Pose.At(middle, 0, under / 2))]);
    }

    /// <summary>A table beside a pedestal that carries the robot.</summary>
    public static ObjectAsset WithPedestal(string id, bool round, double front, double halfY, double height, MaterialDescription top,
        MaterialDescription leg)
    {
        const double Slab = 0.03, From = Pedestal + 0.04;
        double under = height - Slab;
        Furniture below = new Furniture().Box(Dark, -Pedestal, Pedestal, -Pedestal, Pedestal, 0.02, height - 0.015)
            .Box(Steel, -Pedestal - 0.02, Pedestal + 0.02, -Pedestal - 0.02, Pedestal + 0.02, height - 0.015, height)
            .Box(Steel, -0.24, 0.17, -0.24, 0.24, 0, 0.02);
        CollisionPart column = CollisionPart.Box(Pedestal + 0.02, Pedestal + 0.02, height / 2, Pose.At(0, 0, height / 2));
        if (!round)
        {
            var legs = new List<CollisionPart> { column };
            foreach (double x in (double[])[From + 0.06, front - 0.06])
                foreach (double y in (double[])[0.06 - halfY, halfY - 0.06])
                {
                    below.Rod(leg, new(x, y, 0), new(x, y, under), 0.025);
                    legs.Add(CollisionPart.Box(0.025, 0.025, under / 2 - Hair, Pose.At(x, y, under / 2)));
                }
            return Rectangle(id, From, front, halfY, height, Slab, top, below, legs);
        }
        double r = halfY, middle = From + r;
        below.Shape(leg, Solid.Revolve(Profile.From(0, 0).To(0.3, 0).To(0.28, 0.03).To(0.05, 0.1).To(0.045, under).To(0,
            under), 20).At(middle, 0, 0));
        // boxes side by side carry without a tremor; where they follow the round badly, nothing is put
        const int Strips = 21;
        var strips = new List<CollisionPart>();
        for (int i = 1; i < Strips - 1; i++)
        {
            double from = (2.0 * i / Strips - 1) * r, to = (2.0 * (i + 1) / Strips - 1) * r, outer = Math.Max(Math.Abs(from), Math.Abs(to));
            strips.Add(CollisionPart.Box((to - from) / 2, Math.Sqrt(r * r - outer * outer), Slab / 2,
                Pose.At(middle + (from + to) / 2, 0, height - Slab / 2)));
        }
        return Asset(id, Outline.Disc(0.9 * r), middle, height,
            [new(Solid.Cylinder(r, Slab / 2, 0.006, 48).At(middle, 0, height - Slab / 2), top)], below,
            [.. strips, column, new(new CollisionShape.Cylinder(0.05, under / 2 - Hair), Pose.At(middle, 0, under / 2))]);
    }

    static ObjectAsset Rectangle(string id, double rear, double front, double halfY, double height, double slab, MaterialDescription top,
        Furniture below, IReadOnlyList<CollisionPart> bodies)
    {
        double middle = (rear + front) / 2, halfX = (front - rear) / 2;
        Outline outline = Outline.Rectangle(halfX, halfY);
        return Asset(id, outline, middle, height,
            [new(Solid.Box(new(halfX, halfY, slab / 2), 0.004).At(middle, 0, height - slab / 2), top)], below,
            [CollisionPart.Box(halfX, halfY, slab / 2, Pose.At(middle, 0, height - slab / 2)), .. bodies]);
    }

    static ObjectAsset Asset(string id, Outline outline, double middle, double height, IReadOnlyList<Part> top, Furniture below,
        IReadOnlyList<CollisionPart> bodies) => new(id,
            [.. top, .. below.Pieces.GroupBy(p => p.Material).Select(g =>
                new Part(g.Select(p => p.Solid).Aggregate((a, b) => a + b), g.Key))])
        {
            Base = outline, Collisions = bodies, Affordances = [new SupportSurface(outline) { X_OA = Pose.At(middle, 0, height) }],
        };
}
