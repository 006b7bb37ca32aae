using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Praxis.Core;

namespace Praxis.Mujoco;

/// <summary>One contact, as MuJoCo stores it (mjContact of 2.2.2; a test compares the layout with the table).</summary>
[StructLayout(LayoutKind.Sequential)]
public struct MjContact
{
    /// <summary>Distance between the nearest points, m; negative when they penetrate.</summary>
    public double Dist;

    /// <summary>Midpoint between the geoms in W, m.</summary>
    public Vec3 Pos;

    /// <summary>
    /// R_CW, (3, 3) row-major: the rows are the axes of the contact frame in W; the first is the normal, from geom 1 to geom 2.
    /// </summary>
    public Nine Frame;

    /// <summary>The contact pushes only when the distance is below this (margin - gap), m.</summary>
    public double IncludeMargin;

    /// <summary>Coefficients: two tangential, one of spin (m), two of rolling (m).</summary>
    public Five Friction;

    public Two SolRef;
    public Five SolImp;

    /// <summary>Friction of the regularized cone.</summary>
    public double Mu;

    /// <summary>Hessian of the cone, (6, 6), set by the solver.</summary>
    public ThirtySix H;

    /// <summary>Dimension of the contact space: 1, 3, 4 or 6.</summary>
    public int Dim;

    public GeomId Geom1;
    public GeomId Geom2;

    /// <summary>0: pushes; 1: in the gap; 2: fused; 3: equality; 4: no degrees of freedom.</summary>
    public int Exclude;

    /// <summary>First row among the constraints; -1 when it has none.</summary>
    public int EfcAddress;

    /// <summary>Unit normal in W, from geom 1 to geom 2.</summary>
    public readonly Vec3 Normal => new(Frame[0], Frame[1], Frame[2]);

    [InlineArray(2)]
    public struct Two
    {
        double first;
    }

    [InlineArray(5)]
    public struct Five
    {
        double first;
    }

    [InlineArray(9)]
    public struct Nine
    {
        double first;
    }

    [InlineArray(36)]
    public struct ThirtySix
    {
        double first;
    }
}
