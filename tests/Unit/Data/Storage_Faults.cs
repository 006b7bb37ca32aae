using System.Diagnostics;
using Praxis.Core;
using Praxis.Data;
using Xunit;

namespace Praxis.Tests.Unit.Data;

public sealed class Storage_Faults : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("praxis-storage-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void ADiskThatIsFull_IsSaidSo()
    {
        // /dev/full fails every write with ENOSPC
        var error = Assert.Throws<PraxisException>(() => new NpyWriter("/dev/full", "float32", 100_000));
        Assert.Contains("The disk is full", error.Message);
    }

    [Fact]
    public void AFolderBelowAFile_IsSaidSo()
    {
        string file = Path.Combine(folder, "file");
        File.WriteAllText(file, "");
        Assert.Contains(file, Assert.Throws<PraxisException>(() => Durable.CreateFolder(Path.Combine(file, "inner"))).Message);
        Assert.Contains(file, Assert.Throws<PraxisException>(() => DatasetLock.Acquire(Path.Combine(file, "inner"))).Message);
        Assert.Contains(file, Assert.Throws<PraxisException>(() => DatasetLock.Acquire(file)).Message);
    }

    [Fact]
    public void AFolderThatMayNotBeWritten_IsSaidSo() =>
        Assert.Contains("/proc/", Assert.Throws<PraxisException>(() => Durable.WriteAllBytes("/proc/praxis/x", [1])).Message);

    [Fact]
    public void WriteAllBytes_ReplacesAndLeavesNoTempFile()
    {
        string path = Path.Combine(folder, "a", "b.txt");
        Durable.WriteAllBytes(path, "one"u8);
        Durable.WriteAllBytes(path, "two"u8);
        Assert.Equal("two", File.ReadAllText(path));
        Assert.Single(Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(path)!)); // a/ has a parent
    }

    [Fact]
    public void ASecondWriter_IsToldTheFirstOnesProcess()
    {
        using (DatasetLock.Acquire(folder))
        {
            var error = Assert.Throws<PraxisException>(() => DatasetLock.Acquire(folder));
            Assert.Contains($"Process {Environment.ProcessId} is already writing in '{folder}'", error.Message);
        }
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
        DatasetLock.Acquire(folder).Dispose();
    }

    [Fact]
    public void ADeadWritersLock_IsTakenOver()
    {
        File.WriteAllText(Path.Combine(folder, ".lock"), "999999 12");
        using DatasetLock mine = DatasetLock.Acquire(folder);
        // we hold it
        Assert.StartsWith($"{Environment.ProcessId} ",
            System.Text.Encoding.UTF8.GetString(Durable.ReadUnlocked(Path.Combine(folder, ".lock"))!));
    }

    [Fact]
    public void AnotherProcessesLock_Holds_UntilItIsKilled()
    {
        // flock(1) of util-linux takes the same lock as .NET does for FileShare.None
        string path = Path.Combine(folder, ".lock");
        File.WriteAllText(path, "4242 1");
        // never null
        using Process other = Process
            .Start(new ProcessStartInfo("flock", [path, "sh", "-c", "echo held; exec sleep 30"]) { RedirectStandardOutput = true })!;
        Assert.Equal("held", other.StandardOutput.ReadLine());
        Assert.Contains("Process 4242", Assert.Throws<PraxisException>(() => DatasetLock.Acquire(folder)).Message);
        other.Kill(entireProcessTree: true);
        other.WaitForExit();
        for (int i = 0; i < 1000; i++) // the kernel lets go when the last holder is reaped
            try
            {
                DatasetLock.Acquire(folder).Dispose();
                return;
            }
            catch (PraxisException) when (i < 999)
            {
                Thread.Yield();
            }
    }

    [Fact]
    public void CanonicalJson_SortsKeys_AndWritesShortestNumbers()
    {
        var json =
            new System.Text.Json.Nodes.JsonObject { ["b"] = 0.1, ["a"] = "é", ["B"] = new System.Text.Json.Nodes.JsonArray(1, null) };
        Assert.Equal("{\"B\":[1,null],\"a\":\"é\",\"b\":0.1}\n",
            System.Text.Encoding.UTF8.GetString(CanonicalJson.Write(json, indented: false)));
        Assert.DoesNotContain('\r', System.Text.Encoding.UTF8.GetString(CanonicalJson.Write(json)));
    }

    [FactIfFfmpeg]
    public void Png_IsReadBackByAnotherDecoder()
    {
        Image<Rgb24> image = SyntheticDataset.Gradient(3, 2);
        string path = Path.Combine(folder, "sheet.png"), raw = Path.Combine(folder, "sheet.rgb");
        PngWriter.Write(path, image);
        Tools.Run("ffmpeg", folder, "-v", "error", "-i", path, "-f", "rawvideo", "-pix_fmt", "rgb24", raw);
        Assert.Equal(System.Runtime.InteropServices.MemoryMarshal.AsBytes<Rgb24>(image.Pixels).ToArray(), File.ReadAllBytes(raw));
    }
}
