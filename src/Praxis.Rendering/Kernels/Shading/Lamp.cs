using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace Praxis.Rendering.Shading;

/// <summary>A <see cref="RectLight"/> with what shading wants to know about it.</summary>
internal readonly struct Lamp(in RectLight light)
{
    readonly Vector3 center = light.Center.ToVector3(), halfU = light.HalfU.ToVector3(), halfV = light.HalfV.ToVector3();
    readonly Vector3 normal = light.Normal.ToVector3(), radiance = light.Radiance.ToVector3();
    readonly Vector3 inverseU = (light.HalfU / light.HalfU.LengthSquared).ToVector3(), inverseV = (light.HalfV / light.HalfV.LengthSquared).ToVector3();
    readonly float area = (float)light.Area;

    public Wide3 Radiance
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Wide3.Splat(radiance);
    }

    /// <summary>A point on the lamp, u and v in [-1, 1].</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Wide3 Point(Floats u, Floats v) => Wide3.Fma(Wide3.Splat(halfU), u, Wide3.Fma(Wide3.Splat(halfV), v, Wide3.Splat(center)));

    /// <summary>
    /// As <see cref="Point"/>, but above the horizon of the lit points where that can be: what lies below it is not hidden by anything, and
    /// must not count as shadow.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Wide3 PointAbove(in Wide3 position, in Wide3 surfaceNormal, Floats u, Floats v)
    {
        Floats riseU = Wide3.Dot(Wide3.Splat(halfU), surfaceNormal), riseV = Wide3.Dot(Wide3.Splat(halfV), surfaceNormal);
        Floats middle = Wide3.Dot(Wide3.Splat(center) - position, surfaceNormal), slope = FusedMultiplyAdd(u, riseU, v * riseV);
        // the opposite point of the lamp is above when the middle is, the highest corner when anything is
        Floats opposite = LessThan(middle + slope, Floats.Zero), corner = opposite & LessThan(middle - slope, Floats.Zero);
        (u, v) = (ConditionalSelect(opposite, -u, u), ConditionalSelect(opposite, -v, v));
        Floats highU = ConditionalSelect(LessThan(riseU, Floats.Zero), Create(-1f), Floats.One);
        Floats highV = ConditionalSelect(LessThan(riseV, Floats.Zero), Create(-1f), Floats.One);
        return Point(ConditionalSelect(corner, highU, u), ConditionalSelect(corner, highV, v));
    }

    /// <summary>Mask of the points on the lamp's bright side from which some of it rises above the surface's horizon.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Floats CanLight(in Wide3 position, in Wide3 surfaceNormal)
    {
        Wide3 toCenter = Wide3.Splat(center) - position;
        Floats reach = Abs(Wide3.Dot(Wide3.Splat(halfU), surfaceNormal)) + Abs(Wide3.Dot(Wide3.Splat(halfV), surfaceNormal));
        return LessThan(Wide3.Dot(toCenter, Wide3.Splat(normal)), Floats.Zero) & GreaterThan(Wide3.Dot(toCenter, surfaceNormal) + reach, Floats.Zero);
    }

    /// <summary>Irradiance at the points per radiance of the lamp, without shadows; the part below the horizon does not count.</summary>
    /// <remarks>Lambert 1760: half the sum over the edges of the angle they subtend times the normal of the plane they span with the point.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Floats Irradiance(in Wide3 position, in Wide3 surfaceNormal)
    {
        Wide3 toCenter = Wide3.Splat(center) - position, u = Wide3.Splat(halfU), v = Wide3.Splat(halfV);
        Polygon polygon;
        (polygon.A, polygon.B, polygon.C, polygon.D) = (toCenter - u - v, toCenter - u + v, toCenter + u + v, toCenter + u - v);
        Floats height = Wide3.Dot(toCenter, surfaceNormal), riseU = Wide3.Dot(u, surfaceNormal), riseV = Wide3.Dot(v, surfaceNormal);
        polygon.HeightA = height - riseU - riseV;
        polygon.HeightB = height - riseU + riseV;
        polygon.HeightC = height + riseU + riseV;
        polygon.HeightD = height + riseU - riseV;
        Floats lit = LessThan(Wide3.Dot(toCenter, Wide3.Splat(normal)), Floats.Zero);
        Floats lowest = MinNative(MinNative(polygon.HeightA, polygon.HeightB), MinNative(polygon.HeightC, polygon.HeightD));
        bool clips = Lanes.Bits(lit & LessThan(lowest, Floats.Zero)) != 0;
        Floats sum = clips ? polygon.ClippedSum(surfaceNormal) : polygon.Sum(surfaceNormal);
        return lit & MaxNative(sum * Create(0.5f), Floats.Zero);
    }

    /// <summary>The lamp's corners from the lit points, and their heights above the surface.</summary>
    struct Polygon
    {
        public Wide3 A, B, C, D;
        public Floats HeightA, HeightB, HeightC, HeightD;

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public readonly Floats Sum(in Wide3 n) => Angle(A, B, n) + Angle(B, C, n) + (Angle(C, D, n) + Angle(D, A, n));

        /// <summary>Of the part above the horizon, which leaves through one edge and comes back through another.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public readonly Floats ClippedSum(in Wide3 n)
        {
            Wide3 leaving = Wide3.Zero, entering = Wide3.Zero;
            Floats crossed = Floats.Zero;
            Floats sum = Edge(A, HeightA, B, HeightB, n, ref leaving, ref entering, ref crossed);
            sum += Edge(B, HeightB, C, HeightC, n, ref leaving, ref entering, ref crossed);
            sum += Edge(C, HeightC, D, HeightD, n, ref leaving, ref entering, ref crossed);
            sum += Edge(D, HeightD, A, HeightA, n, ref leaving, ref entering, ref crossed);
            return sum + (crossed & Angle(leaving, entering, n));
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        static Floats Edge(in Wide3 from, Floats fromHeight, in Wide3 to, Floats toHeight, in Wide3 n, ref Wide3 leaving, ref Wide3 entering,
            ref Floats crossed)
        {
            Floats fromAbove = GreaterThanOrEqual(fromHeight, Floats.Zero), toAbove = GreaterThanOrEqual(toHeight, Floats.Zero);
            Floats crossing = fromAbove ^ toAbove;
            Wide3 point = Wide3.Lerp(from, to, crossing & (fromHeight / (fromHeight - toHeight)));
            leaving = Wide3.Select(crossing & fromAbove, point, leaving);
            entering = Wide3.Select(crossing & toAbove, point, entering);
            crossed |= crossing;
            return (fromAbove | toAbove) & Angle(Wide3.Select(fromAbove, from, point), Wide3.Select(toAbove, to, point), n);
        }

        /// <summary>Angle between two directions times the cosine between the normal and that of the plane they span.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        static Floats Angle(in Wide3 a, in Wide3 b, in Wide3 n)
        {
            Floats scale = Floats.One / Sqrt(MaxNative(Wide3.Dot(a, a) * Wide3.Dot(b, b), Create(1e-30f)));
            return Lanes.AngleOverSine(Wide3.Dot(a, b) * scale) * (Wide3.Dot(Wide3.Cross(a, b), n) * scale);
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
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Floats Highlight(in Wide3 position, in Wide3 n, in Wide3 view, Floats roughness, out Floats cosineAtFacet)
    {
        Floats nv = MaxNative(Wide3.Dot(n, view), Create(1e-3f));
        Wide3 toLamp = NearestToMirror(position, Wide3.Fma(n, nv + nv, -view));
        Floats squared = MaxNative(Wide3.Dot(toLamp, toLamp), Create(1e-8f));
        Wide3 light = toLamp * (Floats.One / Sqrt(squared)), half = (light + view).Normalized();
        Floats lampCosine = MaxNative(-Wide3.Dot(light, Wide3.Splat(normal)), Floats.Zero);
        Floats solidAngle = MinNative(Create(area) * lampCosine / squared, Create(2 * MathF.PI));
        cosineAtFacet = Lanes.Saturate(Wide3.Dot(half, view));
        return FilledLobe(Wide3.Dot(n, light), nv, Lanes.Saturate(Wide3.Dot(n, half)), roughness, solidAngle);
    }

    /// <summary>From the points to where their mirrored rays meet the lamp's plane (far off to the side when they run away), moved onto the lamp.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    Wide3 NearestToMirror(in Wide3 position, in Wide3 mirror)
    {
        Wide3 lampNormal = Wide3.Splat(normal), fromCenter = position - Wide3.Splat(center);
        Floats t = Wide3.Dot(fromCenter, lampNormal) / MaxNative(-Wide3.Dot(mirror, lampNormal), Create(1e-3f));
        Wide3 onPlane = Wide3.Fma(mirror, t, fromCenter);
        Floats u = MinNative(MaxNative(Wide3.Dot(onPlane, Wide3.Splat(inverseU)), Create(-1f)), Floats.One);
        Floats v = MinNative(MaxNative(Wide3.Dot(onPlane, Wide3.Splat(inverseV)), Create(-1f)), Floats.One);
        return Wide3.Fma(Wide3.Splat(halfU), u, Wide3.Splat(halfV) * v) - fromCenter;
    }

    /// <summary>D(h) relative to its peak, times x / (1 + x), with x the integrand at the peak times the solid angle.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static Floats FilledLobe(Floats nl, Floats nv, Floats nh, Floats roughness, Floats solidAngle)
    {
        Floats alpha = roughness * roughness, alpha2 = alpha * alpha, rest = Floats.One - alpha2, above = MaxNative(nl, Floats.Zero);
        Floats d = FusedMultiplyAdd(nh * nh, -rest, Floats.One), relative = alpha2 * alpha2 / (d * d);
        Floats smith = FusedMultiplyAdd(above, Sqrt(FusedMultiplyAdd(nv * nv, rest, alpha2)), nv * Sqrt(FusedMultiplyAdd(above * above, rest, alpha2)));
        Floats x = solidAngle * above * Create(0.5f / MathF.PI) / (alpha2 * MaxNative(smith, Create(1e-6f)));
        return GreaterThan(nl, Floats.Zero) & (relative * x / (Floats.One + x));
    }

    /// <summary>Distances, in lengths of the direction, at which rays meet the lamp's bright side; infinite where they do not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Floats Intersect(in Wide3 origin, in Wide3 direction)
    {
        Wide3 lampNormal = Wide3.Splat(normal), fromCenter = origin - Wide3.Splat(center);
        Floats toward = -Wide3.Dot(direction, lampNormal), t = Wide3.Dot(fromCenter, lampNormal) / toward;
        Wide3 point = Wide3.Fma(direction, t, fromCenter);
        Floats a = Abs(Wide3.Dot(point, Wide3.Splat(inverseU))), b = Abs(Wide3.Dot(point, Wide3.Splat(inverseV)));
        Floats hit = GreaterThan(toward, Floats.Zero) & GreaterThan(t, Floats.Zero) & LessThanOrEqual(MaxNative(a, b), Floats.One);
        return ConditionalSelect(hit, t, Create(float.PositiveInfinity));
    }
}
