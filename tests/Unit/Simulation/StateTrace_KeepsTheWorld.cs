using Praxis.Core;
using Praxis.Library.Tasks;
using Praxis.Rollout;
using Praxis.Simulation;
using Praxis.Tasks;
using Xunit;

namespace Praxis.Tests.Unit.Simulation;

/// <summary>The live world and a sample of its trace give equal answers to every question; a trace survives its file.</summary>
public class StateTrace_KeepsTheWorld : IClassFixture<StateTrace_KeepsTheWorld.Recording>
{
    readonly Recording recorded;

    public StateTrace_KeepsTheWorld(Recording recorded) => this.recorded = recorded;

    [Fact]
    public void Sample_AnswersAsTheLiveWorldDid()
    {
        var sample = new WorldState(recorded.Index);
        Assert.Equal(recorded.Live.Count, recorded.Trace.Count);
        for (int i = 0; i < recorded.Trace.Count; i++)
        {
            recorded.Trace.Read(i, sample);
            Assert.Equal(recorded.Live[i], Answers(sample));
        }
    }

    [Fact]
    public void Time_BetweenTwoSamplesIsInterpolated()
    {
        WorldState before = new(recorded.Index), after = new(recorded.Index), between = new(recorded.Index);
        const int I = 60;
        recorded.Trace.ReadAt((I + 0.25) * World.ControlPeriod, between, (new(recorded.Index), new(recorded.Index)));
        recorded.Trace.Read(I, before);
        recorded.Trace.Read(I + 1, after);
        Assert.Equal(before.Time + 0.25 * World.ControlPeriod, between.Time, 1e-12);
        for (int j = 0; j < 7; j++) Assert.Equal(0.75 * before.Positions[j] + 0.25 * after.Positions[j], between.Positions[j], 1e-12);
        Pose a = before.ToolPose(), b = after.ToolPose(), m = between.ToolPose();
        // a quarter of the way about one axis
        Assert.Equal(0.25 * Quat.Angle(a.R, b.R), Quat.Angle(a.R, m.R), 1e-7); // rad
        Assert.Equal(1, m.R.W * m.R.W + m.R.X * m.R.X + m.R.Y * m.R.Y + m.R.Z * m.R.Z, 1e-12);
        Assert.Equal(before.Contacts, between.Contacts);
    }

    [Theory, InlineData(-1.0), InlineData(1e6)]
    public void Time_OutsideIsTheNearestEnd(double time)
    {
        WorldState end = new(recorded.Index), outside = new(recorded.Index);
        recorded.Trace.Read(time < 0 ? 0 : recorded.Trace.Count - 1, end);
        recorded.Trace.ReadAt(time, outside, (new(recorded.Index), new(recorded.Index)));
        Assert.Equal(Answers(end), Answers(outside));
    }

    [Fact]
    public void File_GivesTheSameTraceBack()
    {
        StateTrace read = StateTrace.Read(new MemoryStream(recorded.File), "a.trace");
        Assert.Equal(recorded.Trace.Hash(), read.Hash());
        Assert.Equal(recorded.Trace.Count, read.Count);
        Assert.Equal((recorded.Trace.StateLength, recorded.Trace.Period), (read.StateLength, read.Period));
        var again = new MemoryStream();
        read.Write(again);
        Assert.Equal(recorded.File, again.ToArray());
    }

    [Theory, InlineData(0), InlineData(19), InlineData(21), InlineData(5000), InlineData(-1)]
    public void File_CutShortIsToldByName(int length)
    {
        byte[] cut = recorded.File[..(length < 0 ? recorded.File.Length + length : length)];
        var e = Assert.Throws<PraxisException>(() => StateTrace.Read(new MemoryStream(cut), "a.trace"));
        Assert.StartsWith("a.trace is cut short", e.Message, StringComparison.Ordinal);
    }

    [Theory, InlineData(0, "not a Praxis trace"), InlineData(7, "cannot be right"), InlineData(11, "cannot be right")]
    public void File_DamagedIsToldByName(int at, string what)
    {
        byte[] damaged = [.. recorded.File];
        damaged[at] ^= 0xFF;
        var e = Assert.Throws<PraxisException>(() => StateTrace.Read(new MemoryStream(damaged), "a.trace"));
        Assert.StartsWith("a.trace", e.Message, StringComparison.Ordinal);
        Assert.Contains(what, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Hash_ChangesWithAnyNumber()
    {
        StateTrace other = StateTrace.Read(new MemoryStream(recorded.File), "a.trace");
        WorldState last = new(recorded.Index);
        other.Read(other.Count - 1, last);
        other.Append(last);
        Assert.NotEqual(recorded.Trace.Hash(), other.Hash());
    }

    /// <summary>Everything a predicate, a label or the renderer can ask.</summary>
    static string Answers(WorldState s)
    {
        var text = new List<object> { s.Time, s.ToolPose(), s.BasePose(), s.GripperOpening() };
        foreach (double x in (double[])[.. s.Positions, .. s.Velocities, .. s.Efforts, .. s.Commands]) text.Add(x.ToString("R"));
        for (int body = 0; body < s.Index.BodyNames.Count; body++) text.Add(s.BodyPose(new(body)));
        foreach (SceneObject thing in s.Index.Objects) text.AddRange([s.PoseOf(thing.Ref), s.SpeedOf(thing.Ref)]);
        foreach (Contact c in s.Contacts) text.AddRange([c, s.ContactForce(c.A, c.B), s.ContactForce(c.B, c.A)]);
        return string.Join('|', text);
    }

    /// <summary>The first seconds of an episode, in which a block is picked up, and what the live world answered at every tick.</summary>
    public sealed class Recording
    {
        public Recording()
        {
            var catalog = new Catalog(typeof(BlockInBowl).Assembly);
            TaskSpec task = new BlockInBowl().Build(catalog);
            Rng rng = Rng.FromSeed(1);
            Scene scene = new LayoutSampler(task, catalog.Create<Robot>("panda"), catalog).Sample(rng.Split("layout"))
                ?? throw new InvalidOperationException("Seed 1 has no layout: choose another.");
            using var world = new World(scene);
            if (!world.Settle()) throw new InvalidOperationException(world.Fault);
            var actor = new ExpertActor(task.Expert, world, rng.Split("planning"));
            Trace = new(world.Index.Layout.Length, World.ControlPeriod);
            Index = world.Index;
            Keep(world);
            for (int tick = 0; tick < 400; tick++)
            {
                if (!world.Advance(actor.Tick(world.State))) throw new InvalidOperationException(world.Fault);
                Keep(world);
            }
            var stream = new MemoryStream();
            Trace.Write(stream);
            File = stream.ToArray();
        }

        public SceneIndex Index { get; }
        public StateTrace Trace { get; }
        public List<string> Live { get; } = [];
        public byte[] File { get; }

        void Keep(World world)
        {
            Trace.Append(world.State);
            Live.Add(Answers(world.State));
        }
    }
}
