using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Praxis.Core;

namespace Praxis.Rendering.Shading;

/// <summary>A <see cref="RectLight"/> with what shading wants to know about it.</summary>
internal readonly struct Lamp(in RectLight light)
{
    readonly Vec3 center = light.Center, halfU = light.HalfU, halfV = light.HalfV, normal = light.Normal, radiance = light.Radiance;
    readonly float area = (float)light.Area;

    public Wide3 Radiance
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Wide3.Splat(radiance);
    }

    /// <summary>A point on the lamp, u and v in [-1, 1].</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Wide3 Point(Floats u, Floats v) => Wide3.Fma(Wide3.Splat(halfU), u, Wide3.Fma(Wide3.Splat(halfV), v, Wide3.Splat(center)));

    /// <summary>Mask of the points on the lamp's bright side from which some of it rises above the surface's horizon.</summary>
    public Floats CanLight(in Wide3 position, in Wide3 surfaceNormal)
    {
        Wide3 toCenter = Wide3.Splat(center) - position;
        Floats highest = Wide3.Dot(toCenter, surfaceNormal)
            + Vector512.Abs(Wide3.Dot(Wide3.Splat(halfU), surfaceNormal)) + Vector512.Abs(Wide3.Dot(Wide3.Splat(halfV), surfaceNormal));
        return Vector512.LessThan(Wide3.Dot(toCenter, Wide3.Splat(normal)), Floats.Zero) & Vector512.GreaterThan(highest, Floats.Zero);
    }

    /// <summary>Irradiance at the points per radiance of the lamp, without shadows; the part below the horizon does not count.</summary>
    /// <remarks>Lambert 1760: half the sum over the edges of the angle they subtend times the normal of the plane they span with the point.</remarks>
    public Floats Irradiance(in Wide3 position, in Wide3 surfaceNormal)
    {
        Wide3 toCenter = Wide3.Splat(center) - position, u = Wide3.Splat(halfU), v = Wide3.Splat(halfV);
        var horizon = new HorizonClip(surfaceNormal);
        Wide3 a = toCenter - u - v, b = toCenter - u + v, c = toCenter + u + v, d = toCenter + u - v;
        Floats heightA = Wide3.Dot(a, surfaceNormal), heightB = Wide3.Dot(b, surfaceNormal);
        Floats heightC = Wide3.Dot(c, surfaceNormal), heightD = Wide3.Dot(d, surfaceNormal);
        horizon.Edge(a, heightA, b, heightB);
        horizon.Edge(b, heightB, c, heightC);
        horizon.Edge(c, heightC, d, heightD);
        horizon.Edge(d, heightD, a, heightA);
        Floats sum = horizon.Close() * Lanes.Splat(0.5f);
        return CanLight(position, surfaceNormal) & Lanes.Max(sum, Floats.Zero);
    }

    /// <summary>Walks round a polygon, clips it at the horizon, and sums the edges' angles.</summary>
    struct HorizonClip(Wide3 normal)
    {
        Floats sum = Floats.Zero, crossed = Floats.Zero;
        Wide3 leaving = Wide3.Zero, entering = Wide3.Zero;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Edge(Wide3 from, Floats fromHeight, Wide3 to, Floats toHeight)
        {
            Floats fromAbove = Vector512.GreaterThanOrEqual(fromHeight, Floats.Zero), toAbove = Vector512.GreaterThanOrEqual(toHeight, Floats.Zero);
            Floats crossing = fromAbove ^ toAbove;
            if (Lanes.Bits(crossing) == 0)
            {
                sum += fromAbove & Angle(from, to);
                return;
            }
            Wide3 point = Wide3.Lerp(from, to, crossing & (fromHeight / (fromHeight - toHeight)));
            leaving = Wide3.Select(crossing & fromAbove, point, leaving);
            entering = Wide3.Select(crossing & toAbove, point, entering);
            crossed |= crossing;
            sum += (fromAbove | toAbove) & Angle(Wide3.Select(fromAbove, from, point), Wide3.Select(toAbove, to, point));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly Floats Close() => Lanes.Bits(crossed) == 0 ? sum : sum + (crossed & Angle(leaving, entering));

        /// <summary>Angle between two directions times the cosine between the normal and that of the plane they span.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        readonly Floats Angle(Wide3 a, Wide3 b)
        {
            Floats scale = Lanes.ReciprocalSqrt(Lanes.Max(Wide3.Dot(a, a) * Wide3.Dot(b, b), Lanes.Splat(1e-30f)));
            return Lanes.AngleOverSine(Wide3.Dot(a, b) * scale) * (Wide3.Dot(Wide3.Cross(a, b), normal) * scale);
        }
    }

    /// <summary>
    /// Radiance of the lamp's highlight per radiance of the lamp and per unit of Fresnel reflectance, and the cosine at the microfacet for
    /// that. The lobe is taken to lie around the lamp's point nearest to the mirror direction.
    /// </summary>
    /// <remarks>
    /// For a lamp much smaller than the lobe this is the GGX integrand times the solid angle; a lamp that fills the lobe is simply mirrored.
    /// Representative points: Karis 2013, "Real Shading in Unreal Engine 4".
    /// </remarks>
    public Floats Highlight(in Wide3 position, in Wide3 n, in Wide3 view, Floats roughness, out Floats cosineAtFacet)
    {
        Floats nv = Lanes.Max(Wide3.Dot(n, view), Lanes.Splat(1e-3f));
        Wide3 mirror = Wide3.Fma(n, nv + nv, -view), lampNormal = Wide3.Splat(normal), fromCenter = position - Wide3.Splat(center);

        // where the mirrored ray meets the lamp's plane (far off to the side when it runs away from it), moved onto the lamp
        Floats t = Wide3.Dot(fromCenter, lampNormal) / Lanes.Max(-Wide3.Dot(mirror, lampNormal), Lanes.Splat(1e-3f));
        Wide3 onPlane = Wide3.Fma(mirror, t, fromCenter), u = Wide3.Splat(halfU), v = Wide3.Splat(halfV);
        Floats a = Clamp(Wide3.Dot(onPlane, u) / Wide3.Dot(u, u)), b = Clamp(Wide3.Dot(onPlane, v) / Wide3.Dot(v, v));
        Wide3 toLamp = Wide3.Fma(u, a, v * b) - fromCenter;

        Floats squared = Lanes.Max(Wide3.Dot(toLamp, toLamp), Lanes.Splat(1e-8f));
        Wide3 light = toLamp * Lanes.ReciprocalSqrt(squared), half = (light + view).Normalized();
        Floats nl = Wide3.Dot(n, light), lampCosine = Lanes.Max(-Wide3.Dot(light, lampNormal), Floats.Zero);
        Floats solidAngle = Lanes.Min(Lanes.Splat(area) * lampCosine / squared, Lanes.Splat(2 * MathF.PI));
        cosineAtFacet = Lanes.Saturate(Wide3.Dot(half, view));

        // D(h) relative to its peak, and the peak integrand times the solid angle
        Floats alpha = roughness * roughness, alpha2 = alpha * alpha, nh = Lanes.Saturate(Wide3.Dot(n, half));
        Floats d = Lanes.Fma(nh * nh, alpha2 - Floats.One, Floats.One), relative = alpha2 * alpha2 / (d * d);
        Floats clampedNl = Lanes.Max(nl, Floats.Zero);
        Floats smith = Lanes.Fma(clampedNl, Vector512.Sqrt(Lanes.Fma(nv * nv, Floats.One - alpha2, alpha2)),
            nv * Vector512.Sqrt(Lanes.Fma(clampedNl * clampedNl, Floats.One - alpha2, alpha2)));
        Floats filled = solidAngle * clampedNl * Lanes.Splat(0.5f / MathF.PI) / (alpha2 * Lanes.Max(smith, Lanes.Splat(1e-6f)));
        return Vector512.GreaterThan(nl, Floats.Zero) & (relative * filled / (Floats.One + filled));

        static Floats Clamp(Floats x) => Lanes.Min(Lanes.Max(x, Lanes.Splat(-1)), Floats.One);
    }

    /// <summary>Distances, in lengths of the direction, at which rays meet the lamp's bright side; infinite where they do not.</summary>
    public Floats Intersect(in Wide3 origin, in Wide3 direction)
    {
        Wide3 lampNormal = Wide3.Splat(normal), fromCenter = origin - Wide3.Splat(center), u = Wide3.Splat(halfU), v = Wide3.Splat(halfV);
        Floats toward = -Wide3.Dot(direction, lampNormal), t = Wide3.Dot(fromCenter, lampNormal) / toward;
        Wide3 point = Wide3.Fma(direction, t, fromCenter);
        Floats a = Vector512.Abs(Wide3.Dot(point, u) / Wide3.Dot(u, u)), b = Vector512.Abs(Wide3.Dot(point, v) / Wide3.Dot(v, v));
        Floats hit = Vector512.GreaterThan(toward, Floats.Zero) & Vector512.GreaterThan(t, Floats.Zero) & Vector512.LessThanOrEqual(Lanes.Max(a, b), Floats.One);
        return Lanes.Select(hit, t, Lanes.Splat(float.PositiveInfinity));
    }
}
