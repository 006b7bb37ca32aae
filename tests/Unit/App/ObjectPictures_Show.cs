using Praxis.App;
using Praxis.Assets;
using Praxis.Core;
using Praxis.Library.Objects;
using Xunit;

namespace Praxis.Tests.Unit.App;

/// <summary>Pictures of things show what they are.</summary>
public class ObjectPictures_Show
{
    const int Side = 48;

    [Fact]
    public void WhatOpens_Open()
    {
        ObjectAsset cabinet = new DrawerCabinet().Build(Rng.FromSeed(1)), mug = new Mug().Build(Rng.FromSeed(1));
        Assert.NotEqual(ObjectPictures.Draw(cabinet, Side).Pixels, ObjectPictures.Draw(cabinet, Side, open: 1).Pixels);
        Assert.Equal(ObjectPictures.Draw(mug, Side).Pixels, ObjectPictures.Draw(mug, Side, open: 1).Pixels);
    }

    [Fact]
    public void TheWholeThing_AwayFromTheEdges()
    {
        var picture = ObjectPictures.Draw(new Mug().Build(Rng.FromSeed(2)), Side);
        for (int i = 0; i < Side; i++)
            foreach (var edge in new[] { picture.Row(0)[i], picture.Row(Side - 1)[i], picture.Row(i)[0], picture.Row(i)[Side - 1] })
                Assert.True(Math.Max(edge.R, Math.Max(edge.G, edge.B)) - Math.Min(edge.R, Math.Min(edge.G, edge.B)) < 24, "not grey");
        Assert.True(picture.Pixels.Distinct().Count() > 100);
    }
}
