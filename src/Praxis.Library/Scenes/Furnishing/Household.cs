using Praxis.Assets;
using Praxis.Core;
using Praxis.Simulation;
using static Praxis.Library.Scenes.Finish;

namespace Praxis.Library.Scenes;

/// <summary>Furniture of homes. Sizes are those of common catalogues, m.</summary>
static class Household
{
    /// <summary>Base cabinets with a worktop: doors, a drawer unit, and what is built in, from the left.</summary>
    /// <param name="rng">Chance of what is where.</param>
    /// <param name="width">m.</param>
    /// <param name="front">Of doors.</param>
    /// <param name="top">Of the worktop.</param>
    /// <param name="handle">Of handles.</param>
    public static Furniture Counter(Rng rng, double width, MaterialDescription front, MaterialDescription top, MaterialDescription handle)
    {
        var f = new Furniture();
        int units = Math.Max(2, (int)Math.Round(width / 0.6)), sink = units / 2, stove = sink > 1 ? sink - 2 : units - 1;
        int drawers = (stove + 1) % units == sink ? (sink + 1) % units : stove + 1;
        double w = width / units, h = 0.88;
        f.Box(Dark, 0.05, 0.52, -width / 2, width / 2, 0, 0.1).Box(front, 0, 0.56, -width / 2, width / 2, 0.1, h);
        f.Box(top, 0, 0.61, -width / 2, width / 2, h, 0.92).Box(top, 0, 0.02, -width / 2, width / 2, 0.92, 1.0);
        for (int i = 0; i < units; i++)
        {
            double y = -width / 2 + (i + 0.5) * w, half = w / 2 - 0.004;
            if (i == stove)
            {
                f.Box(Steel, 0.56, 0.585, y - half, y + half, 0.12, h - 0.01)
                    .Box(Screen, 0.585, 0.588, y - half + 0.05, y + half - 0.05, 0.2, 0.58);
                f.Rod(handle, new(0.61, y - half + 0.05, 0.66), new(0.61, y + half - 0.05, 0.66), 0.01);
                f.Box(Screen, 0.06, 0.56, y - half + 0.02, y + half - 0.02, 0.92, 0.927);
                for (int k = 0; k < 4; k++) f.Round(Dark, 0.18 + 0.25 * (k / 2), y - 0.13 + 0.26 * (k % 2), 0.085, 0.927, 0.93, 16);
                for (int k = 0; k < 5; k++)
                    f.Rod(Black, new(0.585, y - 0.18 + 0.09 * k, 0.78), new(0.61, y - 0.18 + 0.09 * k, 0.78), 0.018);
                continue;
            }
            int count = i == drawers ? 3 : 1;
            for (int k = 0; k < count; k++)
            {
                double z0 = 0.12 + (h - 0.14) * k / count, z1 = 0.12 + (h - 0.14) * (k + 1) / count - 0.006;
                f.Box(front, 0.56, 0.58, y - half, y + half, z0, z1);
                if (count > 1) f.Rod(handle, new(0.6, y - 0.1, z1 - 0.05), new(0.6, y + 0.1, z1 - 0.05), 0.007);
                else f.Rod(handle, new(0.6, y + half - 0.05, z1 - 0.25), new(0.6, y + half - 0.05, z1 - 0.06), 0.007);
            }
            if (i != sink) continue;
            f.Box(Steel, 0.12, 0.5, y - 0.25, y + 0.25, 0.92, 0.925).Box(Dark, 0.16, 0.46, y - 0.21, y + 0.21, 0.925, 0.927);
            f.Rod(Chrome, new(0.09, y, 0.92), new(0.09, y, 1.2), 0.014).Rod(Chrome, new(0.09, y, 1.2), new(0.27, y, 1.23), 0.012)
                .Rod(Chrome, new(0.27, y, 1.235), new(0.27, y, 1.16), 0.012)
                .Rod(Chrome, new(0.09, y, 1.0), new(0.14, y + 0.06, 1.03), 0.008);
        }
        return f;
    }

    /// <summary>Cabinets on the wall from 1.42 m up, with or without a hood.</summary>
    public static Furniture WallUnits(double width, MaterialDescription front, MaterialDescription handle)
    {
        var f = new Furniture();
        int units = Math.Max(1, (int)Math.Round(width / 0.5));
        double w = width / units;
        f.Box(front, 0, 0.33, -width / 2, width / 2, 1.42, 2.12);
        for (int i = 0; i < units; i++)
        {
            double y = -width / 2 + (i + 0.5) * w, side = i % 2 == 0 ? 1 : -1;
            f.Box(front, 0.33, 0.35, y - w / 2 + 0.004, y + w / 2 - 0.004, 1.43, 2.11);
            f.Rod(handle, new(0.365, y + side * (w / 2 - 0.05), 1.47), new(0.365, y + side * (w / 2 - 0.05), 1.62), 0.006);
        }
        return f;
    }

    public static Furniture Hood() => new Furniture().Box(Steel, 0, 0.5, -0.3, 0.3, 1.5, 1.56)
        .Box(Steel, 0, 0.28, -0.14, 0.14, 1.56, 2.6);

    public static Furniture Fridge(MaterialDescription skin, double height = 1.85) => new Furniture()
        .Box(skin, 0, 0.62, -0.32, 0.32, 0.03, height).Box(skin, 0.62, 0.67, -0.315, 0.315, 0.05, 0.68)
        .Box(skin, 0.62, 0.67, -0.315, 0.315, 0.70, height - 0.01)
        .Rod(Chrome, new(0.7, 0.26, 0.4), new(0.7, 0.26, 0.66), 0.011).Rod(Chrome, new(0.7, 0.26, 0.76), new(0.7, 0.26, 1.25), 0.011);

    public static Furniture Stool(MaterialDescription seat, MaterialDescription leg, double height = 0.66)
    {
        var f = new Furniture().Round(seat, 0.18, 0, 0.17, height - 0.04, height, 16);
        foreach ((int x, int y) in Corners)
            f.Rod(leg, new(0.18 + 0.17 * x, 0.17 * y, 0), new(0.18 + 0.1 * x, 0.1 * y, height - 0.04), 0.014);
        return f;
    }

    /// <summary>A chair with a back at x = 0, looking along +X.</summary>
    public static Furniture Chair(MaterialDescription wood, MaterialDescription seat, int slats = 3)
    {
        var f = new Furniture().Box(seat, 0.0, 0.44, -0.22, 0.22, 0.43, 0.47);
        foreach ((int x, int y) in Corners)
            f.Rod(wood, new(0.22 + 0.2 * x, 0.19 * y, 0), new(0.22 + 0.2 * x, 0.19 * y, x < 0 ? 0.92 : 0.43), 0.018);
        f.Box(wood, 0.005, 0.03, -0.21, 0.21, 0.82, 0.92);
        for (int i = 0; i < slats; i++)
            f.Box(wood, 0.01, 0.025, -0.14 + 0.28 * i / Math.Max(1, slats - 1) - 0.015,
                -0.14 + 0.28 * i / Math.Max(1, slats - 1) + 0.015, 0.47, 0.84);
        return f;
    }

    public static Furniture Sideboard(double width, MaterialDescription wood, MaterialDescription front)
    {
        var f = new Furniture().Box(wood, 0, 0.42, -width / 2, width / 2, 0.16, 0.8);
        foreach (int y in Sign) foreach (double x in (double[])[0.05, 0.37])
            f.Rod(wood, new(x, y * (width / 2 - 0.08), 0), new(x, y * (width / 2 - 0.08), 0.16), 0.02);
        int doors = (int)Math.Round(width / 0.45);
        for (int i = 0; i < doors; i++)
        {
            double y = -width / 2 + (i + 0.5) * width / doors, half = width / doors / 2 - 0.01;
            f.Box(front, 0.42, 0.437, y - half, y + half, 0.18, 0.78)
                .Ball(Chrome, new(0.445, y + (i % 2 == 0 ? 0.8 : -0.8) * half, 0.5), 0.015, 8);
        }
        return f;
    }

    /// <summary>Open shelves with books and a few boxes.</summary>
    public static Furniture Bookcase(Rng rng, double width, double height, MaterialDescription wood, int shelves, double filled = 0.85)
    {
        RngSequence chance = rng.Sequence("books");
        var f = new Furniture().Box(wood, 0, 0.015, -width / 2, width / 2, 0, height);
        foreach (int y in Sign) f.Box(wood, 0, 0.3, y * width / 2 - 0.012, y * width / 2 + 0.012, 0, height);
        double step = (height - 0.08) / shelves;
        for (int i = 0; i <= shelves; i++) f.Box(wood, 0, 0.3, -width / 2, width / 2, 0.06 + i * step - 0.012, 0.06 + i * step + 0.012);
        for (int i = 0; i < shelves; i++)
        {
            double z = 0.06 + i * step + 0.012, y = -width / 2 + 0.03, end = width * (chance.Uniform(0.8, 0.98) - 0.5), gap = end;
            if (chance.Unit() > filled)
            {
                // books on either side of something small
                gap = width * (chance.Uniform(0.3, 0.5) - 0.5);
                f.Round(chance.Unit() < 0.5 ? Teal : Light, 0.15, gap + 0.16, 0.055, z, z + 0.6 * step, 14);
            }
            while (y < end - 0.05)
            {
                double thick = chance.Uniform(0.025, 0.06), tall = Math.Min(step - 0.05, chance.Uniform(0.19, 0.3)),
                    deep = chance.Uniform(0.16, 0.24);
                f.Box(Prints[chance.Integer(Prints.Length)], 0.03, 0.03 + deep, y, y + thick, z, z + tall);
                y += thick + 0.003;
                if (y > gap) (y, gap) = (gap + 0.32, end);
            }
        }
        return f;
    }

    public static Furniture Sofa(double width, MaterialDescription cloth, MaterialDescription cushion)
    {
        var f = new Furniture().Box(cloth, 0, 0.85, -width / 2, width / 2, 0.08, 0.38)
            .Box(cloth, 0, 0.24, -width / 2, width / 2, 0.38, 0.82);
        foreach (int y in Sign) f.Box(cloth, 0, 0.85, y * (width / 2 - 0.09) - 0.09, y * (width / 2 - 0.09) + 0.09, 0.38, 0.6);
        int seats = Math.Max(1, (int)Math.Round((width - 0.36) / 0.65));
        double w = (width - 0.36) / seats;
        for (int i = 0; i < seats; i++)
        {
            double y = -width / 2 + 0.18 + (i + 0.5) * w;
            f.Shape(cloth, Solid.Box(new(0.3, w / 2 - 0.01, 0.07), 0.03).At(0.55, y, 0.45));
            f.Shape(i % 2 == 0 ? cushion : cloth,
                Solid.Box(new(0.06, w / 2 - 0.05, 0.19), 0.04).Rotated(Quat.RotY(-0.25)).At(0.31, y, 0.66));
        }
        return f;
    }

    public static Furniture Television(double width, MaterialDescription wood)
    {
        var f = new Furniture().Box(wood, 0, 0.4, -width * 0.65, width * 0.65, 0.1, 0.5);
        for (int i = 0; i < 3; i++) f.Box(wood, 0.4, 0.41, -width * 0.65 + 0.02 + i * width * 0.433,
            -width * 0.65 + (i + 1) * width * 0.433 - 0.02, 0.13, 0.47);
        double h = width * 0.56;
        return f.Box(Black, 0.17, 0.22, -width / 2, width / 2, 0.58, 0.58 + h)
            .Box(Screen, 0.22, 0.222, -width / 2 + 0.015, width / 2 - 0.015, 0.6, 0.56 + h)
            .Box(Black, 0.1, 0.3, -0.2, 0.2, 0.5, 0.515).Rod(Black, new(0.19, 0, 0.5), new(0.19, 0, 0.6), 0.03);
    }

    public static Furniture FloorLamp(MaterialDescription shade, MaterialDescription stem) => new Furniture()
        .Round(stem, 0, 0, 0.14, 0, 0.02, 16).Rod(stem, new(0, 0, 0.02), new(0, 0, 1.45), 0.012)
        .Shape(shade, Solid.Revolve(Profile.From(0.2, 1.4).To(0.14, 1.68).To(0.135, 1.68).To(0.195, 1.4).Close(), 18));

    /// <summary>Leaves on stems in a pot.</summary>
    public static Furniture Plant(Rng rng, double height, MaterialDescription pot)
    {
        RngSequence chance = rng.Sequence("leaves");
        var f = new Furniture().Shape(pot, Solid.Revolve(Profile.From(0, 0).To(0.11, 0).To(0.15, 0.28).To(0, 0.28), 16))
            .Round(Soil, 0, 0, 0.13, 0.27, 0.285);
        for (int i = 0; i < 14; i++)
        {
            double a = chance.Uniform(-Math.PI, Math.PI), lean = chance.Uniform(0.15, 0.75),
                z = 0.28 + (height - 0.28) * chance.Uniform(0.35, 0.85);
            Vec3 tip = new(0.2 * lean * Math.Cos(a), 0.2 * lean * Math.Sin(a), z);
            f.Rod(Leaf, new(0, 0, 0.25), tip, 0.006);
            Quat turned = Quat.RotZ(a) * Quat.RotY(chance.Uniform(-0.8, 0.3));
            f.Shape(Leaf, Solid.Sphere(1, 8).Scaled(0.14, 0.06, 0.012).Rotated(turned).At(tip));
        }
        return f;
    }

    public static Furniture Picture(Rng rng, double width, double height, double at, MaterialDescription frame)
    {
        RngSequence chance = rng.Sequence("picture");
        var f = new Furniture().Box(frame, 0, 0.025, -width / 2, width / 2, at - height / 2, at + height / 2);
        f.Box(Paint(0xEDE8DC), 0.025, 0.027, -width / 2 + 0.02, width / 2 - 0.02, at - height / 2 + 0.02, at + height / 2 - 0.02);
        for (int i = 0; i < 4; i++)
        {
            double y = chance.Uniform(-0.3, 0.15) * width, z = at + chance.Uniform(-0.35, 0.1) * height;
            f.Box(Prints[chance.Integer(Prints.Length)], 0.027, 0.0275 + 0.0003 * i, y, y + chance.Uniform(0.1, 0.25) * width, z,
                z + chance.Uniform(0.1, 0.3) * height);
        }
        return f;
    }

    public static Furniture Rug(double x, double y, MaterialDescription cloth, MaterialDescription border) => new Furniture()
        .Box(border, -x / 2, x / 2, -y / 2, y / 2, 0, 0.008)
        .Box(cloth, -x / 2 + 0.1, x / 2 - 0.1, -y / 2 + 0.1, y / 2 - 0.1, 0.008, 0.011);

    public static Furniture Fireplace(MaterialDescription stone) => new Furniture()
        .Box(stone, 0, 0.35, -0.75, -0.42, 0, 1.1).Box(stone, 0, 0.35, 0.42, 0.75, 0, 1.1).Box(stone, 0, 0.35, -0.42, 0.42, 0.8, 1.1)
        .Box(stone, 0, 0.45, -0.85, 0.85, 1.1, 1.17).Box(Black, 0, 0.02, -0.42, 0.42, 0, 0.8).Box(stone, 0, 0.55, -0.8, 0.8, 0, 0.04)
        .Rod(Soil, new(0.2, -0.25, 0.1), new(0.2, 0.25, 0.12), 0.05).Rod(Soil, new(0.12, -0.2, 0.1), new(0.28, 0.2, 0.2), 0.045)
        .Box(stone, 0, 0.25, -0.6, 0.6, 1.17, 2.6);

    public static Furniture Clock(double height) => new Furniture()
        .Shape(Black, Solid.Cylinder(0.16, 0.015, 0, 24).Rotated(Quat.RotY(Math.PI / 2)).At(0.02, 0, height))
        .Shape(White, Solid.Cylinder(0.145, 0.015, 0, 24).Rotated(Quat.RotY(Math.PI / 2)).At(0.023, 0, height))
        .Rod(Black, new(0.042, 0, height), new(0.042, 0.04, height + 0.06), 0.005)
        .Rod(Black, new(0.042, 0, height), new(0.042, -0.09, height + 0.04), 0.004);

    /// <summary>A room's door with its frame, closed.</summary>
    public static Furniture Door(MaterialDescription leaf, MaterialDescription frame)
    {
        var f = new Furniture().Box(leaf, 0, 0.03, -0.42, 0.42, 0, 2.04).Box(frame, 0, 0.04, -0.5, -0.42, 0, 2.12)
            .Box(frame, 0, 0.04, 0.42, 0.5, 0, 2.12).Box(frame, 0, 0.04, -0.42, 0.42, 2.04, 2.12)
            .Rod(Chrome, new(0.03, 0.35, 1.03), new(0.08, 0.35, 1.03), 0.01)
            .Rod(Chrome, new(0.08, 0.36, 1.03), new(0.08, 0.24, 1.03), 0.01);
        foreach ((double z0, double z1) in ((double, double)[])[(0.2, 0.9), (1.1, 1.9)]) f.Box(frame, 0.03, 0.036, -0.3, 0.25, z0, z1);
        return f;
    }

    public static Furniture Curtain(double width, double height, MaterialDescription cloth)
    {
        var f = new Furniture().Rod(Chrome, new(0.1, -width / 2, height), new(0.1, width / 2, height), 0.012);
        foreach (int side in Sign)
            for (int i = 0; i < 6; i++)
                f.Round(cloth, 0.1 + 0.015 * (i % 2), side * (width / 2 - 0.04 - 0.045 * i), 0.03, 0.05, height - 0.01, 8);
        return f;
    }

    public static Furniture Radiator(double width)
    {
        var f = new Furniture().Box(White, 0.04, 0.06, -width / 2, width / 2, 0.14, 0.6);
        for (double y = -width / 2 + 0.03; y < width / 2; y += 0.08) f.Box(White, 0.02, 0.11, y - 0.015, y + 0.015, 0.12, 0.62);
        return f;
    }

    /// <summary>Boards on the wall with jars, cups or boxes.</summary>
    public static Furniture WallShelf(Rng rng, double width, double from, int boards, MaterialDescription wood,
        MaterialDescription[] goods)
    {
        RngSequence chance = rng.Sequence("goods");
        var f = new Furniture();
        for (int i = 0; i < boards; i++)
        {
            double z = from + 0.32 * i;
            f.Box(wood, 0, 0.2, -width / 2, width / 2, z, z + 0.025);
            for (double y = -width / 2 + 0.08; y < width / 2 - 0.06; y += chance.Uniform(0.11, 0.2))
                f.Round(goods[chance.Integer(goods.Length)], 0.1, y, chance.Uniform(0.03, 0.05), z + 0.025,
                    z + chance.Uniform(0.1, 0.22));
        }
        return f;
    }

    internal static readonly int[] Sign = [-1, 1];
    internal static readonly (int X, int Y)[] Corners = [(1, 1), (1, -1), (-1, 1), (-1, -1)];
}
