using Praxis.Assets;
using Praxis.Core;
using Praxis.Library.Predicates;
using Xunit;

namespace Praxis.Tests.Unit.Tasks;

/// <summary>A peg of 8 mm in a hole of 10 mm radius, both 60 mm long; the hole leans and stands elsewhere.</summary>
public class Inserted_IsJudged
{
    static readonly InsertAxis Peg = new(0.008, 0.06, IsHole: false), Hole = new(0.010, 0.06, IsHole: true);
    static readonly Pose X_WH = new(Quat.FromAxisAngle(new(1, 2, 0), 0.4), new(0.5, -0.2, 0.8));

    [Theory]
    [InlineData(0.031, 0, 0, true)]      // deeper than half
    [InlineData(0.029, 0, 0, false)]
    [InlineData(-0.001, 0, 0, false)]    // over the mouth
    [InlineData(0.05, 0.0099, 0, true)]  // m aside
    [InlineData(0.05, 0.0101, 0, false)] // beside the hole
    [InlineData(0.05, 0, 12.5, true)]    // degrees: 8 and what 2 mm of play on either side allow at that depth, atan(4 / 50) = 4.6
    [InlineData(0.05, 0, 12.7, false)]
    [InlineData(0.05, 0, 180, false)]    // upside down
    public void ByDepthPlaceAndLean(double depth, double aside, double lean, bool expected)
    {
        Pose X_HP = new(Quat.RotX(Math.PI) * Quat.RotY(lean * Math.PI / 180), new(0, aside, -depth));
        Assert.Equal(expected, Inserted.IsIn(X_WH * X_HP, Peg, X_WH, Hole));
    }
}
