using Praxis.Assets;
using Praxis.Core;
using Praxis.Rendering;

namespace Praxis.Simulation;

/// <summary>A wall of a room, as the robot stands: it looks along +X.</summary>
public enum Wall
{
    /// <summary>Behind the robot, at the low end of X.</summary>
    Back,

    /// <summary>Before it, at the high end of X.</summary>
    Front,

    /// <summary>On its left, at the high end of Y.</summary>
    Left,

    /// <summary>On its right, at the low end of Y.</summary>
    Right,
}

/// <summary>What is fixed of a room before anything stands in it.</summary>
public sealed record RoomShape
{
    /// <summary>The floor in the world's frame, whose origin is under the robot's base, m.</summary>
    public required Rectangle Area { get; init; }

    /// <summary>m.</summary>
    public required double Height { get; init; }

    public required MaterialDescription Floor { get; init; }

    /// <summary>In the order of <see cref="Wall"/>.</summary>
    public required IReadOnlyList<MaterialDescription> Walls { get; init; }

    public required MaterialDescription Ceiling { get; init; }
}

/// <summary>Furnishes a room: collects what stands about, windows and lamps, and makes a look of them.</summary>
public sealed class RoomBuilder
{
    /// <summary>Most triangles of all that stands about; things of the catalogue beyond it are left out.</summary>
    public const int TriangleBudget = 20_000;

    /// <summary>Most lamps: each costs a ray per pixel.</summary>
    public const int MostLights = 2;

    readonly RoomShape shape;
    readonly double workHeight;
    readonly Rng rng;
    readonly List<RoomPart> parts;
    readonly Dictionary<MaterialDescription, Solid> solids = [];
    readonly List<MaterialDescription> order = [];
    readonly List<RectLight> lights = [];

    /// <param name="shape">Floor, walls and ceiling.</param>
    /// <param name="workHeight">Height of the work surface, m: lamps hang above it.</param>
    /// <param name="rng">The stream "look/k".</param>
    public RoomBuilder(RoomShape shape, double workHeight, Rng rng)
    {
        (this.shape, this.workHeight, this.rng) = (shape, workHeight, rng);
        parts = [.. RoomShell.Box(shape.Area, shape.Height, shape.Floor, shape.Walls, shape.Ceiling)];
    }

    public RoomShape Shape => shape;

    /// <summary>Triangles of all that stands about so far.</summary>
    public int Triangles { get; private set; }

    /// <summary>A place at a wall: origin on the floor, +X into the room.</summary>
    /// <param name="wall">Which.</param>
    /// <param name="at">World coordinate along it (Y for the back and front walls, X for the others), m.</param>
    /// <param name="away">Distance from the wall, m.</param>
    public Pose At(Wall wall, double at, double away = 0)
    {
        (Interval x, Interval y) = shape.Area;
        return wall switch
        {
            Wall.Back => new(Quat.Identity, new(x.Low + away, at, 0)),
            Wall.Front => new(Quat.RotZ(Math.PI), new(x.High - away, at, 0)),
            Wall.Left => new(Quat.RotZ(-Math.PI / 2), new(at, y.High - away, 0)),
            _ => new(Quat.RotZ(Math.PI / 2), new(at, y.Low + away, 0)),
        };
    }

    /// <summary>Puts furniture at a wall.</summary>
    public void Add(Furniture thing, Wall wall, double at, double away = 0) => Add(thing, At(wall, at, away));

    /// <summary>Puts furniture anywhere on the floor.</summary>
    /// <param name="thing">Drawn in F.</param>
    /// <param name="X_WF">Where.</param>
    public void Add(Furniture thing, Pose X_WF)
    {
        foreach ((Solid solid, MaterialDescription material) in thing.Pieces)
        {
            Triangles += solid.TriangleCount;
            Solid moved = solid.Moved(X_WF);
            if (solids.TryGetValue(material, out Solid? known)) solids[material] = known + moved;
            else
            {
                solids.Add(material, moved);
                order.Add(material);
            }
        }
    }

    /// <summary>Stands a thing of the catalogue somewhere, if the budget of triangles allows.</summary>
    /// <param name="asset">The thing; what moves of it is where it starts.</param>
    /// <param name="X_WO">Where.</param>
    /// <returns>Whether it stands there.</returns>
    public bool Stand(ObjectAsset asset, Pose X_WO)
    {
        (VisualPart Part, Pose X_OL)[] shown = [.. asset.Visuals.Select(v => (v, Pose.Identity)),
            .. asset.Links.SelectMany(l => l.Visuals.Select(v => (v, asset.X_OL(l, link => link.Joint.Start))))];
        int triangles = shown.Sum(s => s.Part.Mesh.Triangles.Length / 3);
        if (Triangles + triangles > TriangleBudget) return false;
        Triangles += triangles;
        foreach ((VisualPart part, Pose X_OL) in shown)
            parts.Add(new(part with { Mesh = Moved(part.Mesh, X_WO * X_OL) }, SceneMirror.FurnitureClass));
        return true;
    }

    static Mesh Moved(Mesh mesh, Pose X) => new()
    {
        Positions = [.. mesh.Positions.Select(p => (X * new Vec3(p.X, p.Y, p.Z)).ToVector3())],
        Normals = [.. mesh.Normals.Select(n => X.R.Rotate(new Vec3(n.X, n.Y, n.Z)).ToVector3())],
        Uvs = mesh.Uvs, Triangles = mesh.Triangles,
    };

    /// <summary>A window with a view: sky over hills or roofs; the first one's upper light is a lamp.</summary>
    /// <param name="wall">Which wall.</param>
    /// <param name="at">Of its middle along the wall, world coordinate, m.</param>
    /// <param name="width">m.</param>
    /// <param name="sill">Height of its lower edge, m.</param>
    /// <param name="head">Height of its upper edge, m.</param>
    /// <param name="frame">What its frame is made of.</param>
    /// <param name="panes">Panes side by side.</param>
    public void Window(Wall wall, double at, double width, double sill, double head, MaterialDescription frame, int panes = 2)
    {
        Rng view = rng.Split("view");
        double half = width / 2, bar = 0.03, transom = sill + 0.66 * (head - sill), bright = view.Uniform("bright", 0.7, 1.1);
        bool town = view.Chance("town", 0.5);
        Vec3 zenith = new Vec3(0.36, 0.55, 0.95) * bright, horizon = new Vec3(0.92, 0.95, 1.0) * bright;
        var window = new Furniture();
        const int Strips = 6;
        double skyline = sill + 0.3 * (transom - sill);
        for (int i = 0; i < Strips; i++)
        {
            double z0 = skyline + (transom - skyline) * i / Strips, z1 = skyline + (transom - skyline) * (i + 1) / Strips;
            window.Box(Glow("sky", Vec3.Lerp(horizon, zenith, (i + 0.5) / Strips)), 0.002, 0.006, -half, half, z0, z1);
        }
        window.Box(Glow("ground", new Vec3(0.16, 0.24, 0.10) * bright), 0.002, 0.006, -half, half, sill, skyline);
        RngSequence chance = view.Sequence("skyline");
        double rise = transom - skyline, phase = chance.Uniform(0, 6);
        for (double y = -half; y < half - 0.01;)
        {
            // roofs of all heights, or two waves of hills
            double next = Math.Min(half, y + (town ? chance.Uniform(0.08, 0.26) : 0.03));
            double high = town ? chance.Uniform(0.02, 0.4) : 0.16 + 0.09 * Math.Sin(phase + 2.6 * y) + 0.04 * Math.Sin(2 * phase + 7.1 * y);
            Vec3 tint = town ? new Vec3(0.42, 0.36, 0.32) * chance.Uniform(0.6, 1.2) : new(0.10, 0.17, 0.09);
            window.Box(Glow("far", tint * bright), 0.006, 0.008, y, next, sill + 0.02, skyline + high * rise);
            y = next;
        }
        foreach ((double y0, double y1, double z0, double z1) in ((double, double, double, double)[])
            [(-half - bar, half + bar, sill - bar, sill), (-half - bar, half + bar, head, head + bar), (-half - bar, -half, sill, head),
                (half, half + bar, sill, head), (-half, half, transom - 0.015, transom + 0.015),
                .. Enumerable.Range(1, panes - 1).Select(i => -half + width * i / panes).Select(y => (y - 0.015, y + 0.015, sill, head))])
            window.Box(frame, 0, 0.045, y0, y1, z0, z1);
        window.Box(frame, 0, 0.13, -half - 0.06, half + 0.06, sill - bar - 0.02, sill - bar);
        Pose X_WF = At(wall, at);
        if (lights.Count < MostLights)
        {
            double high = (head - transom) / 2 - 0.015, power = view.Uniform("power", 3.0, 5.0) / (4 * (half - 0.01) * high);
            Vec3 daylight = new Vec3(0.95, 1.0, 1.08) * power;
            lights.Add(new(X_WF * new Vec3(0.02, 0, transom + 0.015 + high), X_WF.R.AxisY * (half - 0.01), Vec3.UnitZ * high, daylight));
        }
        else window.Box(Glow("sky", zenith), 0.002, 0.006, -half, half, transom, head);
        Add(window, X_WF);
    }

    /// <summary>A lamp over the work surface.</summary>
    /// <param name="kind">"pendant" hangs low under a shade, "panel" lies in the ceiling, "tube" is long and hangs below it.</param>
    /// <param name="shade">What its housing is made of.</param>
    public void Lamp(string kind, MaterialDescription shade)
    {
        Rng own = rng.Split("lamp", lights.Count);
        double top = shape.Height;
        (double z, double halfX, double halfY) = kind switch
        {
            "pendant" => (Math.Min(top - 0.25, workHeight + own.Uniform("height", 1.3, 1.5)), 0.2, 0.2),
            "tube" => (Math.Min(top - 0.15, workHeight + 1.75), 0.09, 0.65),
            _ => (Math.Min(top - 0.02, 3.3), 0.32, 0.32),
        };
        Vec3 centre = new(0.45 + own.Uniform("x", -0.12, 0.25), own.Uniform("y", -0.35, 0.35), z);
        double far = (z - workHeight) * (z - workHeight), warm = own.Uniform("warmth", -0.02, 0.14);
        double power = own.Uniform("power", 2.3, 3.4) * Math.Max(1.6, far) / (4 * halfX * halfY);
        var body = new Furniture();
        double thick = kind == "panel" ? top - z : 0.05;
        if (kind == "pendant")
            body.Shape(shade, Solid.Revolve(Profile.From(0.31, -0.03).To(0.33, -0.03).To(0.08, 0.16).To(0.03, 0.16).To(0.03, 0.155)
                .To(0.07, 0.155).Close(), 20));
        else body.Box(shade, -halfX - 0.03, halfX + 0.03, -halfY - 0.03, halfY + 0.03, 0.006, thick);
        if (kind != "panel") body.Rod(shade, new(0, 0, 0.05), new(0, 0, top - z), 0.006);
        Add(body, Pose.At(centre));
        lights.Add(new(centre, new(0, halfY, 0), new(halfX, 0, 0), new Vec3(1 + warm, 1, 1 - warm) * power));
    }

    static MaterialDescription Glow(string name, Vec3 radiance) =>
        new() { Name = name, BaseColor = Vec3.Zero, Roughness = 1, Emission = radiance };

    /// <summary>The room as a look; the work surface stays as it was built.</summary>
    public Look Build()
    {
        if (lights.Count is 0 or > MostLights)
            throw new PraxisException($"A room has 1 to {MostLights} lamps, here are {lights.Count}. Count windows and lamps.");
        parts.AddRange(order.Select(m => new RoomPart(new(solids[m].ToMesh(), m), SceneMirror.FurnitureClass)));
        double strength = rng.Uniform("strength", 0.8, 1.25);
        EnvironmentLight room = EnvironmentLight.Interior;
        return new()
        {
            Room = parts, Lights = lights, Environment = new(room.Zenith * strength, room.Horizon * strength, room.Ground * strength),
            Exposure = rng.Uniform("exposure", 0.85, 1.15),
        };
    }
}
