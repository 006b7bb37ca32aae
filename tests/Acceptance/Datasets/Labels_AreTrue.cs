using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using Praxis.Core;
using Praxis.Data;
using Praxis.Tests.Acceptance.Support;
using Xunit;

namespace Praxis.Tests.Acceptance.Datasets;

/// <summary>Pictures, numbers and labels of one dataset against each other, by geometry done here anew.</summary>
[Collection(WholeJobs.Name)]
public sealed class Labels_AreTrue : IDisposable
{
    const int Width = 96, Height = 72; // pixels
    static readonly string[] Cameras = ["front", "wrist"];

    readonly LabelledDataset dataset;
    readonly LeRobotV3Reader reader;

    public Labels_AreTrue(LabelledDataset dataset) => (this.dataset, reader) = (dataset, LeRobotV3Reader.Open(dataset.Folder));

    [Fact]
    public void DepthVideo_HoldsTheCodesOfTheExactDepth()
    {
        foreach (string camera in Cameras)
        {
            ushort[] video = Decode(Path.Combine(dataset.Folder, LeRobotPaths.Video($"observation.images.{camera}_depth", default)));
            int first = 0;
            foreach (EpisodeEntry episode in reader.Episodes)
            {
                NpyArray exact = Label(camera, "depth", episode.Index);
                Assert.Equal([episode.Length, Height, Width], exact.Shape);
                for (int frame = 0; frame < episode.Length; frame++, first++)
                    for (int i = 0; i < Width * Height; i++)
                        AssertIsCodeOf(exact.Item<float>(frame)[i], video[first * Width * Height + i]);
            }
        }
    }

    // LeRobot's defaults: 12 bits over the logarithm of depth + 3.5 m, from 0.01 m to 10 m; nothing seen is infinitely far
    static void AssertIsCodeOf(float depth, ushort code)
    {
        double low = Math.Log(3.51), range = Math.Log(13.5) - low;
        double clipped = Math.Clamp(depth, 0.01, 10), step = (clipped + 3.5) * range / 4095;
        double decoded = Math.Exp(low + range * code / 4095) - 3.5;
        if (Math.Abs(decoded - clipped) > 0.51 * step) Assert.Fail($"depth {depth} m is coded {code}, which is {decoded} m");
    }

    static ushort[] Decode(string video)
    {
        using var ffmpeg = Process.Start(new ProcessStartInfo("ffmpeg",
            ["-v", "error", "-nostdin", "-i", video, "-f", "rawvideo", "-pix_fmt", "gray12le", "pipe:1"])
        {
            RedirectStandardOutput = true,
        })!; // never null: no shell is involved
        using var bytes = new MemoryStream();
        ffmpeg.StandardOutput.BaseStream.CopyTo(bytes);
        ffmpeg.WaitForExit();
        return MemoryMarshal.Cast<byte, ushort>(bytes.ToArray()).ToArray();
    }

    /// <summary>Every pixel that bears an object's id, put back into space by depth and camera, lies on that object.</summary>
    [Fact]
    public void Pixels_LieOnTheObjectTheyName()
    {
        const double largest = 0.30; // m from the origin of any object here to its farthest point, the basket's and tray's corners included
        int seen = 0;
        ForEveryFrame((episode, frame, view) =>
        {
            foreach (var (id, X_WO) in ObjectsAt(episode, frame))
                for (int i = 0; i < Width * Height; i++)
                {
                    if (view.Instance[i] != id) continue;
                    seen++;
                    Vec3 p_W = view.Point(i);
                    if ((p_W - X_WO.P).Length > largest)
                        Assert.Fail(
                            $"episode {episode}, frame {frame}, {view.Camera}, pixel {i}: id {id} at {p_W}, its object at {X_WO.P}");
                }
        });
        Assert.True(seen > 10_000, $"only {seen} pixels of objects");
    }

    /// <summary>Where nothing is before an object, the pixel at its middle bears its id.</summary>
    [Fact]
    public void Objects_AreSeenWhereTheyAre()
    {
        const double lift = 0.02; // m: above the base, where even flat things are solid or walled
        const double near = 0.12; // m: whatever occludes is farther away
        int seen = 0;
        ForEveryFrame((episode, frame, view) =>
        {
            if (frame > 0) return; // later the hand is in the way, and things stand in one another
            foreach (var (id, X_WO) in ObjectsAt(episode, frame))
            {
                Vec3 centre = X_WO.P + new Vec3(0, 0, lift);
                if (view.PixelOf(centre) is not { } pixel || view.Instance[pixel] == 0) continue;
                if ((view.Point(pixel) - centre).Length > near) continue;
                seen++;
                Assert.Equal((episode, view.Camera, id), (episode, view.Camera, view.Instance[pixel]));
            }
        });
        Assert.True(seen >= 6, $"only {seen} of 6 objects seen"); // by the front camera alone
    }

    [Fact]
    public void TheTable_IsFlatAndLevel()
    {
        ForEveryFrame((episode, frame, view) =>
        {
            if (frame > 0 || view.Camera != "front") return;
            JsonArray objects = Provenance(episode)["objects"]!.AsArray(); // ours, like what is read from it
            ushort table = (ushort)(int)objects.First(o => (string)o!["category"]! == "table")!["instance_id"]!;
            double[] heights = [.. Enumerable.Range(0, Width * Height)
                .Where(i => view.Instance[i] == table).Select(i => view.Point(i).Z).Order()];
            Assert.True(heights.Length > Width * Height / 10);
            double above = heights[^(heights.Length / 20)] - heights[heights.Length / 2];
            Assert.InRange(above, 0, 0.003); // m, of the upper half: the edge may show below
        });
    }

    [Fact]
    public void SemanticImages_AgreeWithInstanceImages()
    {
        foreach (EpisodeEntry episode in reader.Episodes)
        {
            var classOf = Provenance(episode.Index)["objects"]!.AsArray() // ours
                .ToDictionary(o => (ushort)(int)o!["instance_id"]!, o => (ushort)(int)o!["semantic_id"]!);
            foreach (string camera in Cameras)
            {
                NpyArray instance = Label(camera, "instance", episode.Index), semantic = Label(camera, "semantic", episode.Index);
                for (int frame = 0; frame < episode.Length; frame++)
                    for (int i = 0; i < Width * Height; i++)
                    {
                        ushort id = instance.Item<ushort>(frame)[i], found = semantic.Item<ushort>(frame)[i];
                        if (classOf.TryGetValue(id, out ushort wanted) && found != wanted)
                            Assert.Fail(
                                $"episode {episode.Index}, frame {frame}, {camera}, pixel {i}: instance {id} has class {found}");
                    }
            }
        }
    }

    /// <summary>The action of a frame is where the joints were sent, and so, by and by, where they are at the next frame.</summary>
    [Fact]
    public void Actions_LeadToTheNextState()
    {
        const double lag = 0.02; // rad: what a servo with gravity compensated and velocity fed forward leaves
        foreach (EpisodeEntry episode in reader.Episodes)
        {
            double[] action = Column(episode.Index, "action"), state = Column(episode.Index, "observation.state");
            double nearest = 0, sameFrame = 0;
            for (int frame = 0; frame + 1 < episode.Length; frame++)
                for (int joint = 0; joint < 7; joint++)
                {
                    nearest = Math.Max(nearest, Math.Abs(action[8 * frame + joint] - state[8 * (frame + 1) + joint]));
                    sameFrame = Math.Max(sameFrame, Math.Abs(action[8 * frame + joint] - state[8 * frame + joint]));
                }
            Assert.InRange(nearest, 0, lag);
            Assert.True(sameFrame > 5 * nearest, "actions must lead, not echo the frame they stand in");
        }
    }

    [Fact]
    public void Rewards_ComeAtTheEnd()
    {
        foreach (EpisodeEntry episode in reader.Episodes)
        {
            double[] done = Column(episode.Index, "next.done"), success = Column(episode.Index, "next.success");
            double[] reward = Column(episode.Index, "next.reward");
            Assert.Equal(1, done.Sum());
            Assert.Equal((1.0, 1.0, 1.0), (done[^1], success[^1], reward[^1]));
            Assert.Equal(0, success[0]);
        }
    }

    void ForEveryFrame(Action<int, int, View> examine)
    {
        foreach (EpisodeEntry episode in reader.Episodes)
            foreach (string camera in Cameras)
            {
                NpyArray depth = Label(camera, "depth", episode.Index), instance = Label(camera, "instance", episode.Index);
                double[] poses = Column(episode.Index, $"label.camera_pose.{camera}");
                double[] intrinsics = Column(episode.Index, $"label.camera_intrinsics.{camera}");
                for (int frame = 0; frame < episode.Length; frame++)
                    examine(episode.Index, frame, new(camera, PoseAt(poses, 7 * frame), intrinsics[(4 * frame)..(4 * frame + 4)],
                        [.. depth.Item<float>(frame)], [.. instance.Item<ushort>(frame)]));
            }
    }

    IEnumerable<(ushort Id, Pose X_WO)> ObjectsAt(int episode, int frame)
    {
        double[] poses = Column(episode, "label.object_pose");
        int width = poses.Length / reader.Episodes[episode].Length, i = 0;
        foreach (JsonNode? thing in Provenance(episode)["objects"]!.AsArray().Where(o => (bool)o!["movable"]!)) // ours
            yield return ((ushort)(int)thing!["instance_id"]!, PoseAt(poses, frame * width + 7 * i++));
    }

    JsonNode Provenance(int episode) => LeRobotV3Reader.ReadProvenance(dataset.Folder, episode)["provenance"]!; // ours

    double[] Column(int episode, string name) => reader.ReadColumns(episode, [name])[0].ToDoubles();

    NpyArray Label(string camera, string kind, int episode) => new(Path.Combine(dataset.Folder, LeRobotPaths.Label(camera, kind, episode)));

    static Pose PoseAt(double[] v, int at) => new(new(v[at + 3], v[at + 4], v[at + 5], v[at + 6]), new(v[at], v[at + 1], v[at + 2]));

    public void Dispose() => reader.Dispose();

    /// <summary>One picture with its camera.</summary>
    sealed class View(string camera, Pose X_WC, double[] intrinsics, float[] depth, ushort[] instance)
    {
        public string Camera { get; } = camera;
        public ushort[] Instance { get; } = instance;

        /// <summary>The point in the world that a pixel's middle shows.</summary>
        public Vec3 Point(int pixel)
        {
            double u = pixel % Width + 0.5, v = pixel / Width + 0.5, z = depth[pixel];
            return X_WC * new Vec3((u - intrinsics[2]) / intrinsics[0] * z, (v - intrinsics[3]) / intrinsics[1] * z, z);
        }

        /// <summary>The pixel that shows a point in the world, or null when it is outside the picture.</summary>
        public int? PixelOf(Vec3 p_W)
        {
            Vec3 p_C = X_WC.Inverse() * p_W;
            int u = (int)Math.Floor(intrinsics[0] * p_C.X / p_C.Z + intrinsics[2]);
            int v = (int)Math.Floor(intrinsics[1] * p_C.Y / p_C.Z + intrinsics[3]);
            return p_C.Z > 0 && u is >= 0 and < Width && v is >= 0 and < Height ? v * Width + u : null;
        }
    }
}
