using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A cap, or a lid, that screws, or is pushed, onto a round neck along +Z of a frame C.</summary>
sealed record ScrewCap
{
    const double Clearance = 0.0021; // m, for what collides: as far aside as a thread still catches it, and a little more
    const double Bead = 0.0010;      // m, by which the thread that is seen stands out from the neck

    /// <summary>Outer radius of the neck, m.</summary>
    public required double Neck { get; init; }

    /// <summary>Height of the neck's lip, m.</summary>
    public required double Lip { get; init; }

    /// <summary>Outer radius of the cap, m: at least 2 mm more than the neck's.</summary>
    public required double Radius { get; init; }

    /// <summary>Height at which the cap begins, m.</summary>
    public required double From { get; init; }

    /// <summary>Height at which it ends, m.</summary>
    public required double To { get; init; }

    /// <summary>m per turn.</summary>
    public double Pitch { get; init; }

    /// <summary>From tight to loose.</summary>
    public double Turns { get; init; }

    /// <summary>Torque along the thread, or against turning what is pushed on, N m.</summary>
    public required double Running { get; init; }

    /// <summary>Torque at the seat, N m.</summary>
    public double Tight { get; init; }

    /// <summary>N that pull it off; 0 for a thread. What is pushed on has neither pitch nor turns.</summary>
    public double PullOff { get; init; }

    /// <summary>Where its axis lies, for a thing that lies down.</summary>
    public Pose? X_OC { get; init; }

    /// <summary>kg/m^3 where it is not the material's: sheet metal is thinner than it is drawn.</summary>
    public double? BulkDensity { get; init; }

    double Inner => Neck + Bead + 0.0001;

    double Core => Radius - 0.0012 - Clearance;

    /// <summary>The thread on the neck, of the neck's material.</summary>
    public Solid Thread()
    {
        const int PerTurn = 18;
        int count = (int)(PerTurn * Turns) + 1;
        double low = Lip - 0.0022 - Pitch * Turns;
        return Placed(Solid.Tube([.. Enumerable.Range(0, count)
            .Select(i => (Angle: 2 * Math.PI * i / PerTurn, Z: low + Pitch * i / PerTurn))
            .Select(p => new Vec3(Neck * Math.Cos(p.Angle), Neck * Math.Sin(p.Angle), p.Z))], Bead, 5));
    }

    /// <summary>What of the neck collides, from a height up: so much less than it shows as the cap needs to be put on.</summary>
    public IEnumerable<CollisionPart> NeckBody(double from) =>
        Placed([CollisionPart.Cylinder(Neck, from, From - 0.001), CollisionPart.Cylinder(Math.Min(Neck, Core), from, Lip - 0.0015)]);

    /// <summary>The cap itself, tight.</summary>
    public Link Link(string name, MaterialDescription made, params IReadOnlyList<Affordance> more)
    {
        Solid shell = Solid.Revolve(Profile.From(Inner, From).To(Radius, From, 0.0005).To(Radius, To, 0.0012).To(0, To)
            .To(0, Lip + 0.0002).To(Inner, Lip + 0.0002).Close(), 36);
        Vec3 middle = new(0, 0, (Lip + From) / 2), up = Vec3.UnitZ;
        if (X_OC is { } X) (middle, up) = (X * middle, X.R.Rotate(up));
        Joint joint = PullOff > 0 ? Joint.PushFit(middle, up, PullOff) with { Friction = Running }
            : Joint.Screw(middle, up, Pitch, Turns) with { Friction = Running, SeatTorque = Tight };
        Outline wall = Outline.Disc(Radius - 0.0006);
        return new(name, joint, new Part(Placed(shell), made, BulkDensity) { Name = PullOff > 0 ? name : $"screw {name}" })
        {
            Collisions =
            [
                .. Placed(CollisionPart.Wall(wall, From, wall, Lip, 0.0012)),
                .. Placed(CollisionPart.Slab(Outline.Disc(Radius), Lip - 0.0012, To)),
            ],
            Affordances =
            [
                X_OC is { } lying ? new BarGrasp([lying * new Vec3(0, 0, Lip - 0.0008), lying * new Vec3(0, 0, To)], 2 * Radius, 2 * Radius)
                    : new CylinderGrasp(Radius, Lip - 0.0008, To),
                .. more,
            ],
        };
    }

    /// <summary>That it comes off, and where.</summary>
    public ScrewAxis Axis(string name) => new(name) { X_OA = X_OC is { } X ? X * Pose.At(0, 0, Lip) : Pose.At(0, 0, Lip) };

    Solid Placed(Solid solid) => X_OC is { } X ? solid.Moved(X) : solid;

    IEnumerable<CollisionPart> Placed(IEnumerable<CollisionPart> parts) => X_OC is { } X ? CollisionPart.Placed(X, parts) : parts;
}
