using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using Praxis.Core;
using Praxis.Data;
using Praxis.Tests.Acceptance.Cli;
using Xunit;

namespace Praxis.Tests.Acceptance.Serving;

/// <summary>What Python's msgpack, numpy and websocket libraries exchange with us, to the byte.</summary>
public sealed class Openpi_Agrees
{
    [FactIfPython]
    public void Codec_WritesAgain_WhatItRead()
    {
        using var scratch = new ScratchFolder();
        Finished written = Python.Run("echo.py", scratch.At("values"), "1000");
        Assert.True(written.Code == 0, $"{written}");
        byte[] file = File.ReadAllBytes(scratch.At("values"));
        int count = 0;
        for (int at = 0, length; at < file.Length; at += 4 + length, count++)
        {
            length = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(at));
            byte[] value = file[(at + 4)..(at + 4 + length)];
            Assert.Equal(Convert.ToHexString(value), Convert.ToHexString(MsgpackNumpy.Encode(MsgpackNumpy.Decode(value))));
        }
        Assert.Equal(1000, count);
    }

    [FactIfPython]
    public void Serve_Answers1000Requests()
    {
        using var served = new ServedPolicy("serve --policy hold");
        Finished asked = Python.Run("client.py", $"{served.Address}".TrimEnd('/'), "1000");
        Assert.True(asked is { Code: 0, Out: "1000\n" }, $"{asked}");
        Assert.Equal(0, served.Interrupt().Code);
    }

    [FactIfPython]
    public void Client_IsServed()
    {
        using PythonServer server = new();
        using PolicyClient client = PolicyClient.Connect(server.Address, WireLayout.Praxis);
        Assert.Equal("python", client.Metadata["made_by"]);
        Observation observation = Observe(48, 36);
        long sum = observation.Images["front"].Pixels.Sum(p => p.R + p.G + p.B);
        for (int i = 1; i <= 20; i++)
        {
            ActionChunk chunk = client.Act(observation);
            Assert.Equal((4, 8), (chunk.Horizon, chunk.Dimension));
            Assert.Equal([36, sum, i, 0, 0, 0, 0, 0], chunk[3].ToArray());
        }
    }

    [FactIfPython]
    public void DroidsActions_BecomeTargets()
    {
        using PythonServer server = new();
        using PolicyClient client = PolicyClient.Connect(server.Address, WireLayout.Droid);
        ActionChunk chunk = client.Act(Observe(48, 36));
        Assert.Equal(0.8f, chunk[3][0], 1e-6f); // four frames at full speed, 0.2 rad each
        Assert.Equal(0, chunk[3][7]);
    }

    [FactIfPython]
    public void ServersError_IsToldInItsWords_AndTheNextRequestReconnects()
    {
        using PythonServer server = new();
        using PolicyClient client = PolicyClient.Connect(server.Address, WireLayout.Praxis);
        var thrown = Assert.Throws<PraxisException>(() => client.Act(Observe(16, 16) with { Prompt = "fail" }));
        Assert.Contains("reports: Traceback: KeyError('observation/nothing')", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(2, client.Act(Observe(16, 16))[0][2]);
    }

    static Observation Observe(int width, int height)
    {
        var picture = new Image<Rgb24>(width, height);
        for (int i = 0; i < picture.Pixels.Length; i++) picture.Pixels[i] = new((byte)i, (byte)(3 * i), (byte)(i / 7));
        return new()
        {
            Prompt = "put the mug on the tray", Vectors = new Dictionary<string, float[]> { ["observation.state"] = new float[8] },
            Images = new Dictionary<string, Image<Rgb24>> { ["front"] = picture, ["wrist"] = picture },
        };
    }

    sealed class PythonServer : IDisposable
    {
        readonly Process process = Python.Start("server.py");

        public PythonServer()
        {
            string port = process.StandardOutput.ReadLine()!; // its first line
            Address = new($"ws://127.0.0.1:{int.Parse(port, CultureInfo.InvariantCulture)}");
        }

        public Uri Address { get; }

        public void Dispose()
        {
            process.Kill();
            process.Dispose();
        }
    }
}
