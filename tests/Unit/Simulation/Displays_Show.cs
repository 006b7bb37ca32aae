using Praxis.Assets;
using Praxis.Core;
using Praxis.Library.Objects;
using Praxis.Library.Robots;
using Praxis.Rendering;
using Praxis.Simulation;
using Xunit;

namespace Praxis.Tests.Unit.Simulation;

/// <summary>Displays, read off their pictures by a decoder that knows nothing of how they are drawn, and against physics.</summary>
public class Displays_Show
{
    const int Width = 240, Height = 96;
    static readonly ObjectRef Thing = new("thing");

    // strokes as people type them: top, then upper left, middle, upper right, then lower left, bottom, lower right
    static readonly string[] Typed =
    [
        " _ | ||_|", "     |  |", " _  _||_ ", " _  _| _|", "   |_|  |", " _ |_  _|", " _ |_ |_|", " _   |  |", " _ |_||_|", " _ |_| _|",
    ];

    [Theory, InlineData(1), InlineData(2), InlineData(5)]
    public void Digits_ReadBackFromThePicture(int seed)
    {
        using World world = Of(new KitchenScale().Build(Rng.FromSeed((ulong)seed)));
        using var picture = new CloseUp(world);
        var rng = new RngSequence(7);
        for (int i = 0; i < 100; i++)
        {
            int value = i < 12 ? i : rng.Integer(i < 40 ? 1000 : 10000);
            Assert.Equal(value.ToString(), picture.Read(value));
        }
    }

    [Fact]
    public void Minutes_ReadBackFromThePicture()
    {
        using World world = Of(new DigitalTimer().Build(Rng.FromSeed(3)));
        using var picture = new CloseUp(world);
        foreach ((int seconds, string shown) in ((int, string)[])[(0, "000"), (9, "009"), (61, "101"), (754, "1234"), (5999, "9959")])
            Assert.Equal(shown, picture.Read(seconds));
    }

    [Theory, InlineData(-12.5, 1, " -125"), InlineData(0.4, 1, "   04"), InlineData(-0.5, 1, "  -05"), InlineData(12345, 1, "-----")]
    public void Numbers_HaveSignAndPoint(double value, int decimals, string shown)
    {
        Display display = new()
        {
            Name = "d", Shows = new Steady(value), Digits = 5, Decimals = decimals, Unit = "V", X_OD = Pose.Identity,
            Height = 0.01, Ink = default,
        };
        string figures = " 0123456789-";
        int[] glyphs = [0, .. Typed.Select(Segments), 0x40];
        string told = string.Concat(Enumerable.Range(0, 5).Select(i => figures[Array.IndexOf(glyphs, display.Glyph(value, 4 - i))]));
        Assert.Equal(shown, told);
    }

    [Theory, InlineData(0.02), InlineData(0.03)]
    public void Scale_ShowsWhatStandsOnIt(double half)
    {
        ObjectAsset scale = new KitchenScale().Build(Rng.FromSeed(1));
        SupportSurface plate = scale.Affordances.OfType<SupportSurface>().Single();
        MaterialDescription wood = Materials.Wood(Rng.FromSeed(1));
        ObjectAsset cube = new("cube", new Part(Solid.Box(new(half, half, half), 0).At(0, 0, half), wood))
        {
            Collisions = [CollisionPart.Box(half, half, half, Pose.At(0, 0, half))], Affordances = [], Base = Outline.Rectangle(half, half),
        };
        using World world = Of(scale, (cube, Pose.At(plate.X_OA.P + new Vec3(0, 0, 0.001))));
        Advance(world, 1.5);
        Assert.Equal(1000 * cube.Mass.Mass, world.State.Shown(Thing, "display"), 1.0); // g, its resolution
    }

    [Fact]
    public void Scale_ShowsNothingOfItself()
    {
        using World world = Of(new KitchenScale().Build(Rng.FromSeed(2)));
        Advance(world, 1);
        Assert.Equal(0, world.State.Shown(Thing, "display"));
    }

    [Fact]
    public void Timer_RunsFromItsButton()
    {
        // it starts pressed, and is let go: that is one press
        using World world = Of(new DigitalTimer().Build(Rng.FromSeed(1)), Pressed);
        Assert.Equal(0, world.State.Shown(Thing, "display"));
        for (int i = 0; i < 250; i++)
        {
            Advance(world, World.ControlPeriod);
            Assert.Equal(Math.Floor(world.State.Time + 1e-6), world.State.Shown(Thing, "display"));
        }
    }

    [Fact]
    public void BetweenTwoSamples_OneOfTheTwo()
    {
        using World world = Of(new DigitalTimer().Build(Rng.FromSeed(1)), Pressed);
        var trace = new StateTrace(world.Index.Layout.Length, World.ControlPeriod);
        while (world.State.Shown(Thing, "display") < 2)
        {
            Advance(world, World.ControlPeriod);
            trace.Append(world.State);
        }
        WorldState between = new(world.Index);
        foreach ((double back, double shown) in ((double, double)[])[(0.6, 1), (0.4, 2)])
        {
            trace.ReadAt(trace.Duration - back * World.ControlPeriod, between, (new(world.Index), new(world.Index)));
            Assert.Equal(shown, between.Shown(Thing, "display"));
        }
        string told = Assert.Throws<PraxisException>(() => between.Shown(Thing, "dispaly")).Message;
        Assert.Contains("display", told, StringComparison.Ordinal);
    }

    static Dictionary<string, double> Pressed => new() { ["start"] = 0.002 };

    static int Segments(string typed)
    {
        int[] at = [1, 5, 8, 7, 6, 3, 4]; // of each segment in the typed cell
        return Enumerable.Range(0, 7).Sum(bit => typed[at[bit]] == ' ' ? 0 : 1 << bit);
    }

    static void Advance(World world, double seconds)
    {
        for (double t = 0; t < seconds - 1e-9; t += World.ControlPeriod)
            Assert.True(world.Advance(Command.Hold(world.State)), world.Fault);
    }

    static World Of(ObjectAsset asset, params (ObjectAsset Asset, Pose X)[] more) => Of(asset, start: [], more);

    static World Of(ObjectAsset asset, Dictionary<string, double> start, params (ObjectAsset Asset, Pose X)[] more)
    {
        var robot = new Panda();
        return new(new()
        {
            Robot = robot, X_WB = Pose.At(-1, 0, 0), Posture = [[.. robot.Arms[0].Home]],
            Objects =
            [
                new()
                {
                    Ref = Thing, Category = "thing", Asset = asset, X_WO = Pose.Identity, Movable = false, InstanceId = 1,
                    JointStart = start,
                },
                .. more.Select((m, i) => new SceneObject
                {
                    Ref = new($"other-{i}"), Category = "other", Asset = m.Asset, X_WO = m.X, InstanceId = (ushort)(2 + i),
                }),
            ],
        });
    }

    /// <summary>A camera right in front of the display, and eyes that read it.</summary>
    sealed class CloseUp : IDisposable
    {
        const double FovY = 30; // degrees

        readonly WorldState state;
        readonly SceneMirror mirror;
        readonly FrameRenderer renderer;
        readonly Display display;
        readonly Pose X_WC;
        readonly double focal, away;
        readonly Film film = new(Width, Height);

        public CloseUp(World world)
        {
            state = world.State;
            Look look = Look.Draw(Rng.FromSeed(4), 0);
            mirror = new(world.Scene, world.Index, look, new Dictionary<string, ushort>
            {
                ["thing"] = 1, [SceneMirror.RobotClass] = 2, [SceneMirror.FloorClass] = 3, [SceneMirror.WallClass] = 4,
            });
            renderer = new(mirror.RenderScene, TracerKind.Managed, mirror.Settings);
            display = world.Index.DisplayOf(Thing, "display").Display;
            focal = Height / 2.0 / Math.Tan(FovY / 2 * Math.PI / 180);
            // the row of digits fills the picture but for a margin
            away = focal * display.Digits * display.Height / (0.9 * Width);
            Pose X_WD = state.PoseOf(Thing) * display.X_OD;
            X_WC = X_WD * new Pose(Quat.RotX(Math.PI), new(0, 0, away));
        }

        public void Dispose() => renderer.Dispose();

        /// <summary>The figures in the picture of a value, without blanks before them.</summary>
        public string Read(double value)
        {
            state.Values[state.Index.Layout.DisplaysAt] = value;
            var X_WI = new Pose[mirror.InstanceCount];
            mirror.Poses(state, X_WI);
            renderer.Render(X_WI, CameraModel.FromFov(Width, Height, FovY), X_WC, 1, film);
            double tall = focal * display.Height / away, wide = tall / 2;
            string read = "";
            for (int place = display.Digits - 1; place >= 0; place--)
            {
                double x = Width / 2.0 + focal * display.PlaceAt(place) / away, y = Height / 2.0;
                // nine spots as typed; the first and third are never inked
                (double X, double Y)[] spots =
                [
                    (0, 0), (0, -tall / 2), (0, 0), (-wide / 2, -tall / 4), (0, 0), (wide / 2, -tall / 4),
                    (-wide / 2, tall / 4), (0, tall / 2), (wide / 2, tall / 4),
                ];
                string seen = string.Concat(spots.Select((s, i) => (i is 1 or 4 or 7) is var level && i is not (0 or 2)
                    && StandsOut(x + s.X, y + s.Y, 0.09 * tall, level) ? level ? '_' : '|' : ' '));
                int figure = Array.IndexOf(Typed, seen);
                if (figure < 0 && !string.IsNullOrWhiteSpace(seen)) return $"?{seen}";
                read += figure < 0 ? "" : $"{figure}";
            }
            return read;
        }

        // against the bare screen on both sides of the stroke: there may be shadows across it
        bool StandsOut(double x, double y, double beside, bool level)
        {
            (double dx, double dy) = level ? (0, beside) : (beside, 0.0);
            double spot = Brightness(x, y), a = Brightness(x - dx, y - dy), b = Brightness(x + dx, y + dy);
            return spot < 0.7 * Math.Min(a, b) || spot > 1.4 * Math.Max(a, b);
        }

        double Brightness(double x, double y)
        {
            var pixel = film.Color.Row((int)y)[(int)x];
            return (pixel.R + pixel.G + pixel.B) / 3.0;
        }
    }
}
