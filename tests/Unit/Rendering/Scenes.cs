using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Praxis.Core;
using Praxis.Rendering;

namespace Praxis.Tests.Unit.Rendering;

/// <summary>Scenes and renders that several tests share.</summary>
static class Scenes
{
    public static readonly RenderSettings Bare = RenderSettings.Standard with { AmbientOcclusionRadius = 0 };

    /// <summary>A surface that only scatters: with the index of refraction of air there is nothing to mirror.</summary>
    public static MaterialDescription Matte(double reflectance) =>
        new() { Name = "matte", BaseColor = new(reflectance, reflectance, reflectance), IndexOfRefraction = 1, Roughness = 1 };

    public static Film Render(RenderScene scene, ReadOnlySpan<Pose> poses, CameraModel camera, Pose X_WC, RenderSettings? settings = null,
        TracerKind tracer = TracerKind.Managed)
    {
        using var renderer = new FrameRenderer(scene, tracer, settings ?? Bare);
        var film = new Film(camera.Width, camera.Height);
        renderer.Render(poses, camera, X_WC, seed: 1, film);
        return film;
    }

    /// <summary>Matte, shiny, metal and glass bodies over a table with a texture, under two lamps.</summary>
    public static (RenderScene Scene, Pose[] Poses, Pose X_WC) StillLife()
    {
        var builder = new RenderSceneBuilder();
        var texture = new Image<Rgba32>(32, 32);
        for (int i = 0; i < texture.Pixels.Length; i++) texture.Pixels[i] = new((byte)(7 * i), (byte)(3 * i), (byte)(i ^ i >> 3));
        int wood = builder.AddMaterial(new() { Name = "wood", Texture = new("noise", 1, 0.2, default, default), ClearCoat = 0.3 }, texture);
        int[] materials =
        [
            builder.AddMaterial(new() { Name = "ceramic", Roughness = 0.2, ClearCoat = 1 }, null),
            builder.AddMaterial(new() { Name = "steel", Metallic = 1, Roughness = 0.1 }, null),
            builder.AddMaterial(new() { Name = "glass", Transmission = 1, Roughness = 0 }, null),
            builder.AddMaterial(new() { Name = "glow", Emission = new(0.5, 0.2, 0.1) }, null),
        ];
        int table = builder.AddMesh(Shapes.Rectangle(1, 1)), sphere = builder.AddMesh(Shapes.Sphere(0.08, 24, 12));
        builder.AddInstance(table, wood, 1, 1);
        var poses = new List<Pose> { Pose.Identity };
        for (int i = 0; i < 12; i++)
        {
            builder.AddInstance(sphere, materials[i % 4], (ushort)(2 + i), 2);
            poses.Add(Pose.At(0.22 * (i % 4) - 0.33, 0.25 * (i / 4) - 0.25, 0.09));
        }
        builder.AddLight(new(new(0.3, -0.2, 1), new(0.2, 0, 0), new(0, -0.2, 0), new(8, 7, 6)));
        builder.AddLight(new(new(-0.8, 0.1, 0.6), new(0, 0.1, 0), new(0.08, 0, 0.1), new(4, 5, 6)));
        return (builder.Build(), [.. poses], Pose.LookAt(new(0.2, -1.1, 0.8), new(0, 0, 0), Vec3.UnitZ));
    }

    /// <summary>SHA-256 of everything in a film.</summary>
    public static string Hash(Film film)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(MemoryMarshal.AsBytes(film.Color.Pixels.AsSpan()));
        hash.AppendData(MemoryMarshal.AsBytes(film.Radiance.Pixels.AsSpan()));
        hash.AppendData(MemoryMarshal.AsBytes(film.Depth.Pixels.AsSpan()));
        hash.AppendData(MemoryMarshal.AsBytes(film.Instance.Pixels.AsSpan()));
        hash.AppendData(MemoryMarshal.AsBytes(film.Semantic.Pixels.AsSpan()));
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    public static int BadPixels(Film film)
    {
        int bad = 0;
        foreach (Vector3 v in film.Radiance.Pixels)
            if (!float.IsFinite(v.X + v.Y + v.Z) || v.X < 0 || v.Y < 0 || v.Z < 0) bad++;
        foreach (float depth in film.Depth.Pixels)
            if (!float.IsFinite(depth) || depth < 0) bad++;
        return bad;
    }
}
