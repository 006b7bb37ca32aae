using Praxis.Assets;
using Praxis.Core;
using Praxis.Simulation;
using static Praxis.Library.Scenes.Finish;
using static Praxis.Library.Scenes.Household;

namespace Praxis.Library.Scenes;

/// <summary>Furniture of offices, workshops, laboratories, warehouses and shops. Sizes are those of common catalogues, m.</summary>
static class Workplace
{
    public static Furniture Desk(double width, MaterialDescription top, MaterialDescription leg, bool screen = true)
    {
        var f = new Furniture().Box(top, 0, 0.75, -width / 2, width / 2, 0.71, 0.74)
            .Box(leg, 0.05, 0.7, width / 2 - 0.42, width / 2 - 0.02, 0.05, 0.7);
        for (int k = 0; k < 3; k++)
            f.Box(leg, 0.7, 0.72, width / 2 - 0.41, width / 2 - 0.03, 0.08 + 0.2 * k, 0.26 + 0.2 * k)
                .Rod(Chrome, new(0.735, width / 2 - 0.28, 0.2 + 0.2 * k), new(0.735, width / 2 - 0.16, 0.2 + 0.2 * k), 0.006);
        foreach (double x in (double[])[0.06, 0.69]) f.Rod(leg, new(x, -width / 2 + 0.06, 0), new(x, -width / 2 + 0.06, 0.71), 0.025);
        return screen ? f.With(Monitor(0.56), 0.14, -0.15, 0.74).Box(Black, 0.45, 0.58, -0.36, 0.06, 0.74, 0.755)
            .Box(Black, 0.46, 0.57, 0.14, 0.2, 0.74, 0.765) : f;
    }

    public static Furniture Monitor(double width) => new Furniture().Box(Dark, 0, 0.16, -0.11, 0.11, 0, 0.012)
        .Rod(Dark, new(0.06, 0, 0), new(0.06, 0, 0.3), 0.018)
        .Box(Black, 0.07, 0.1, -width / 2, width / 2, 0.12, 0.12 + 0.6 * width)
        .Box(new() { Name = "screen", BaseColor = new(0.02, 0.02, 0.02), Roughness = 0.2, Emission = new(0.10, 0.17, 0.26) }, 0.1, 0.102,
            -width / 2 + 0.012, width / 2 - 0.012, 0.135, 0.105 + 0.6 * width)
        .Box(new() { Name = "screen", BaseColor = new(0.02, 0.02, 0.02), Emission = new(0.5, 0.52, 0.55) }, 0.102, 0.103,
        -0.4 * width, 0.1 * width, 0.2, 0.08 + 0.55 * width);

    /// <summary>Looks along +X.</summary>
    public static Furniture OfficeChair(MaterialDescription cloth)
    {
        var f = new Furniture().Rod(Chrome, new(0.3, 0, 0.08), new(0.3, 0, 0.44), 0.025);
        for (int k = 0; k < 5; k++)
        {
            double a = 2 * Math.PI * k / 5;
            Vec3 tip = new(0.3 + 0.28 * Math.Cos(a), 0.28 * Math.Sin(a), 0.06);
            f.Rod(Black, new(0.3, 0, 0.1), tip, 0.018).Ball(Black, tip with { Z = 0.03 }, 0.03, 8);
        }
        f.Shape(cloth, Solid.Box(new(0.24, 0.24, 0.04), 0.02).At(0.3, 0, 0.48))
            .Shape(cloth, Solid.Box(new(0.035, 0.22, 0.27), 0.02).At(0.05, 0, 0.83));
        f.Rod(Black, new(0.08, 0, 0.46), new(0.04, 0, 0.65), 0.02);
        foreach (int y in Sign) f.Box(Black, 0.15, 0.4, y * 0.27 - 0.025, y * 0.27 + 0.025, 0.68, 0.7)
            .Rod(Black, new(0.28, y * 0.27, 0.46), new(0.28, y * 0.27, 0.68), 0.014);
        return f;
    }

    public static Furniture FilingCabinet(MaterialDescription skin, int drawers)
    {
        var f = new Furniture().Box(skin, 0, 0.6, -0.23, 0.23, 0, 0.05 + 0.32 * drawers);
        for (int k = 0; k < drawers; k++)
            f.Box(skin, 0.6, 0.615, -0.22, 0.22, 0.04 + 0.32 * k, 0.345 + 0.32 * k)
                .Rod(Chrome, new(0.63, -0.08, 0.24 + 0.32 * k), new(0.63, 0.08, 0.24 + 0.32 * k), 0.008)
                .Box(White, 0.615, 0.617, -0.05, 0.05, 0.28 + 0.32 * k, 0.31 + 0.32 * k);
        return f;
    }

    public static Furniture Whiteboard(Rng rng, double width, double from = 0.85)
    {
        RngSequence chance = rng.Sequence("notes");
        var f = new Furniture().Box(Steel, 0, 0.02, -width / 2 - 0.02, width / 2 + 0.02, from - 0.02, from + 1.02)
            .Box(White, 0.02, 0.022, -width / 2, width / 2, from, from + 1.0)
            .Box(Steel, 0.02, 0.09, -width / 2, width / 2, from - 0.03, from - 0.01);
        for (int i = 0; i < 18; i++)
        {
            double y = chance.Uniform(-0.45, 0.3) * width, z = from + chance.Uniform(0.08, 0.92);
            f.Box(i % 3 == 0 ? Red : i % 3 == 1 ? Blue : Black, 0.022, 0.0225, y, y + chance.Uniform(0.08, 0.3), z, z + 0.012);
        }
        for (int i = 0; i < 5; i++)
        {
            double y = chance.Uniform(-0.48, 0.42) * width, z = from + chance.Uniform(0.1, 0.85);
            f.Box(i % 2 == 0 ? Yellow : Prints[3], 0.022, 0.024, y, y + 0.075, z, z + 0.075);
        }
        return f;
    }

    public static Furniture Partition(double width, double height, MaterialDescription cloth) => new Furniture()
        .Box(cloth, 0, 0.05, -width / 2, width / 2, 0.04, height).Box(Light, -0.005, 0.055, -width / 2, width / 2, height, height + 0.03)
        .Box(Light, -0.005, 0.055, -width / 2 - 0.02, -width / 2, 0, height + 0.03)
        .Box(Light, -0.005, 0.055, width / 2, width / 2 + 0.02, 0, height + 0.03);

    public static Furniture Printer() => new Furniture().Box(Light, 0, 0.6, -0.3, 0.3, 0, 0.62).Box(White, 0, 0.58, -0.3, 0.3, 0.62, 1.02)
        .Box(Dark, 0.02, 0.56, -0.28, 0.28, 1.02, 1.09)
        .Box(Screen, 0.56, 0.62, 0.1, 0.28, 1.0, 1.06).Box(Dark, 0.58, 0.585, -0.24, 0.06, 0.82, 0.9)
        .Box(White, 0.56, 0.7, -0.2, 0.02, 0.84, 0.85)
        .Box(Dark, 0.6, 0.602, -0.27, 0.27, 0.3, 0.31).Box(Dark, 0.6, 0.602, -0.27, 0.27, 0.46, 0.47);

    public static Furniture WaterCooler() => new Furniture().Box(White, 0, 0.32, -0.16, 0.16, 0, 1.0)
        .Shape(Paint(0x8FB9D6, 0.1), Solid.Revolve(Profile.From(0, 1.0).To(0.06, 1.0).To(0.135, 1.08).To(0.135, 1.36)
            .To(0.1, 1.42).To(0, 1.42), 18).At(0.16, 0, 0))
        .Box(Blue, 0.32, 0.36, -0.07, -0.03, 0.84, 0.88).Box(Red, 0.32, 0.36, 0.03, 0.07, 0.84, 0.88)
        .Box(Dark, 0.32, 0.34, -0.12, 0.12, 0.66, 0.7);

    /// <summary>A perforated board with tools on hooks.</summary>
    public static Furniture Pegboard(Rng rng, double width, double from, double height, MaterialDescription board)
    {
        RngSequence chance = rng.Sequence("tools");
        var f = new Furniture().Box(board, 0, 0.015, -width / 2, width / 2, from, from + height);
        for (double y = -width / 2 + 0.09; y < width / 2 - 0.05; y += 0.11)
            for (double z = from + 0.08; z < from + height - 0.05; z += 0.11)
                f.Box(Black, 0.015, 0.0155, y - 0.006, y + 0.006, z - 0.006, z + 0.006);
        int slots = (int)(width / 0.16), rows = Math.Max(1, (int)(height / 0.36));
        for (int row = 0; row < rows; row++)
            for (int i = 0; i < slots; i++)
            {
                double y = -width / 2 + (i + 0.5) * width / slots, top = from + height - 0.06 - 0.36 * row,
                    length = chance.Uniform(0.16, 0.27);
                MaterialDescription grip = (i + row) % 3 == 0 ? Red : (i + row) % 3 == 1 ? Yellow : Blue;
                switch (chance.Integer(4))
                {
                    case 0: // screwdriver
                        f.Rod(grip, new(0.04, y, top), new(0.04, y, top - 0.1), 0.016)
                            .Rod(Chrome, new(0.04, y, top - 0.1), new(0.04, y, top - length), 0.005);
                        break;
                    case 1: // hammer
                        f.Rod(Wooden, new(0.04, y, top), new(0.04, y, top - length), 0.013)
                            .Box(Dark, 0.025, 0.055, y - 0.06, y + 0.05, top - 0.02, top + 0.015);
                        break;
                    case 2: // spanner
                        f.Box(Chrome, 0.03, 0.037, y - 0.01, y + 0.01, top - length, top)
                            .Box(Chrome, 0.03, 0.037, y - 0.025, y - 0.008, top - 0.01, top + 0.03)
                            .Box(Chrome, 0.03, 0.037, y + 0.008, y + 0.025, top - 0.01, top + 0.03)
                            .Round(Chrome, 0.033, y, 0.022, top - length - 0.005, top - length + 0.005);
                        break;
                    default: // saw
                        f.Box(Steel, 0.03, 0.033, y - 0.05, y + 0.02, top - 0.28, top - 0.09)
                            .Box(grip, 0.02, 0.045, y - 0.055, y + 0.03, top - 0.09, top);
                        break;
                }
            }
        return f;
    }

    static readonly MaterialDescription Wooden = Paint(0xA87B45, 0.6);

    public static Furniture ToolChest(MaterialDescription skin, int drawers = 6)
    {
        var f = new Furniture().Box(skin, 0, 0.46, -0.38, 0.38, 0.14, 0.96).Box(Black, -0.005, 0.47, -0.39, 0.39, 0.96, 0.98);
        foreach ((int x, int y) in Corners)
            f.Shape(Black, Solid.Cylinder(0.06, 0.02, 0, 14).Rotated(Quat.RotX(Math.PI / 2)).At(0.23 + 0.17 * x, 0.31 * y, 0.06));
        double step = 0.78 / drawers;
        for (int k = 0; k < drawers; k++)
            f.Box(skin, 0.46, 0.475, -0.36, 0.36, 0.16 + step * k, 0.15 + step * (k + 1))
                .Box(Chrome, 0.475, 0.495, -0.34, 0.34, 0.13 + step * (k + 1), 0.145 + step * (k + 1));
        return f;
    }

    /// <summary>A steel shelf with bins in rows.</summary>
    public static Furniture BinShelf(Rng rng, double width, double height, int shelves, MaterialDescription frame,
        MaterialDescription[] bins)
    {
        RngSequence chance = rng.Sequence("bins");
        var f = new Furniture();
        foreach (double x in (double[])[0.02, 0.38]) foreach (int y in Sign)
            f.Box(frame, x - 0.02, x + 0.02, y * width / 2 - 0.02, y * width / 2 + 0.02, 0, height);
        for (int i = 0; i < shelves; i++)
        {
            double z = 0.1 + (height - 0.15) * i / Math.Max(1, shelves - 1), y = -width / 2 + 0.04;
            f.Box(frame, 0, 0.4, -width / 2, width / 2, z, z + 0.025);
            while (i < shelves - 1 && y < width / 2 - 0.16)
            {
                double w = chance.Uniform(0.14, 0.24), h = chance.Uniform(0.1, 0.19);
                if (y + w > width / 2 - 0.02) break;
                MaterialDescription bin = bins[chance.Integer(bins.Length)];
                f.Box(bin, 0.04, 0.38, y, y + w, z + 0.025, z + 0.025 + 0.6 * h).Box(bin, 0.04, 0.25, y, y + w, z + 0.025, z + 0.025 + h);
                y += w + 0.015;
            }
        }
        return f;
    }

    public static Furniture DrillPress() => new Furniture().Box(Dark, 0, 0.45, -0.16, 0.16, 0, 0.06)
        .Rod(Steel, new(0.1, 0, 0.05), new(0.1, 0, 1.5), 0.04)
        .Box(Green, 0, 0.5, -0.14, 0.14, 1.3, 1.62).Box(Dark, 0.15, 0.5, -0.15, 0.15, 0.9, 0.94)
        .Rod(Chrome, new(0.36, 0, 1.3), new(0.36, 0, 1.08), 0.03)
        .Rod(Chrome, new(0.36, 0, 1.08), new(0.36, 0, 0.98), 0.007).Rod(Chrome, new(0.42, 0.14, 1.4), new(0.42, 0.34, 1.3), 0.01)
        .Ball(Black, new(0.42, 0.34, 1.3), 0.025, 8)
        .Box(Red, 0.5, 0.51, -0.05, 0.0, 1.44, 1.5);

    public static Furniture Ladder(double height)
    {
        var f = new Furniture();
        foreach (int y in Sign) f.Rod(Orange, new(0.45, 0.24 * y, 0), new(0.06, 0.19 * y, height), 0.022);
        for (double s = 0.12; s < 0.95; s += 0.13)
            f.Rod(Chrome, new(0.45 - 0.39 * s, -0.24 + 0.05 * s, height * s), new(0.45 - 0.39 * s, 0.24 - 0.05 * s, height * s), 0.014);
        return f;
    }

    public static Furniture Lumber(Rng rng, double length)
    {
        RngSequence chance = rng.Sequence("boards");
        var f = new Furniture();
        MaterialDescription wood = Wood(rng, "pine");
        for (int i = 0; i < 9; i++)
        {
            double x = chance.Uniform(0.15, 0.4), half = length / 2 - chance.Uniform(0, 0.15);
            f.Shape(wood, Solid.Box(new(0.012, 0.045, half), 0).Rotated(Quat.RotY(-x / length)).At(0.05 + x / 2, -0.5 + 0.11 * i, half));
        }
        return f;
    }

    /// <summary>A laboratory bench along the wall with a shelf of bottles.</summary>
    public static Furniture LabBench(Rng rng, double width, MaterialDescription front, MaterialDescription top, bool bottles = true)
    {
        RngSequence chance = rng.Sequence("glass");
        var f = new Furniture().Box(Dark, 0.05, 0.6, -width / 2, width / 2, 0, 0.1).Box(front, 0, 0.64, -width / 2, width / 2, 0.1, 0.87)
            .Box(top, 0, 0.72, -width / 2, width / 2, 0.87, 0.905);
        int units = (int)Math.Round(width / 0.55);
        for (int i = 0; i < units; i++)
        {
            double y = -width / 2 + (i + 0.5) * width / units, half = width / units / 2 - 0.006;
            f.Box(front, 0.64, 0.658, y - half, y + half, 0.13, 0.66).Box(front, 0.64, 0.658, y - half, y + half, 0.67, 0.855)
                .Box(Dark, 0.658, 0.668, y - 0.06, y + 0.06, 0.6, 0.615).Box(Dark, 0.658, 0.668, y - 0.06, y + 0.06, 0.8, 0.815);
        }
        if (!bottles) return f;
        foreach (double z in (double[])[1.16, 1.45]) f.Box(White, 0.02, 0.24, -width / 2, width / 2, z, z + 0.02);
        foreach (double y in (double[])[-width / 2, 0, width / 2]) f.Box(Steel, 0.1, 0.14, y - 0.015, y + 0.015, 0.905, 1.5);
        foreach (double z in (double[])[1.18, 1.47])
            for (double y = -width / 2 + 0.1; y < width / 2 - 0.08; y += chance.Uniform(0.1, 0.19))
            {
                double r = chance.Uniform(0.03, 0.048), h = chance.Uniform(0.1, 0.17);
                f.Round(Liquids[chance.Integer(Liquids.Length)], 0.13, y, r, z, z + h)
                    .Round(chance.Unit() < 0.5 ? Blue : Black, 0.13, y, 0.5 * r, z + h, z + h + 0.03, 8)
                    .Box(White, 0.13 + 0.8 * r, 0.13 + 1.01 * r, y - 0.5 * r, y + 0.5 * r, z + 0.3 * h, z + 0.7 * h);
            }
        return f;
    }

    static readonly MaterialDescription[] Liquids = [Paint(0x5B3314, 0.1), Paint(0xBFD4DC, 0.1), Paint(0x2F6FA8, 0.1),
        Paint(0x3C8C5A, 0.1), Paint(0xC28F1E, 0.1), Paint(0xDDE6E8, 0.1)];

    public static Furniture FumeHood(double width = 1.3)
    {
        var f = new Furniture().Box(Light, 0, 0.75, -width / 2, width / 2, 0, 0.88)
            .Box(Light, 0, 0.75, -width / 2, -width / 2 + 0.12, 0.88, 2.3)
            .Box(Light, 0, 0.75, width / 2 - 0.12, width / 2, 0.88, 2.3).Box(Light, 0, 0.75, -width / 2, width / 2, 1.85, 2.3)
            .Box(White, 0, 0.05, -width / 2, width / 2, 0.88, 1.85)
            .Box(Blue, 0.75, 0.757, -width / 2, width / 2, 2.12, 2.2)
            .Box(Glass, 0.7, 0.71, -width / 2 + 0.12, width / 2 - 0.12, 1.3, 1.85)
            .Box(Steel, 0.69, 0.73, -width / 2 + 0.12, width / 2 - 0.12, 1.27, 1.3);
        foreach (int y in Sign) f.Box(Light, 0.75, 0.77, y * width / 4 - width / 4 + 0.02, y * width / 4 + width / 4 - 0.02, 0.1, 0.82);
        return f.Rod(Steel, new(0.35, 0, 2.3), new(0.35, 0, 3.0), 0.14).Round(Liquids[2], 0.3, -0.2, 0.06, 0.88, 1.05)
            .Round(Liquids[1], 0.35, 0.1, 0.04, 0.88, 1.0);
    }

    public static Furniture Microscope() => new Furniture().Box(White, 0, 0.2, -0.09, 0.09, 0, 0.04)
        .Box(White, 0, 0.06, -0.04, 0.04, 0.04, 0.3).Box(Black, 0.06, 0.2, -0.07, 0.07, 0.13, 0.145)
        .Box(White, 0, 0.18, -0.045, 0.045, 0.26, 0.33).Rod(Black, new(0.13, 0, 0.26), new(0.13, 0, 0.17), 0.018)
        .Rod(Black, new(0.1, 0.03, 0.32), new(0.24, 0.035, 0.42), 0.016)
        .Rod(Black, new(0.1, -0.03, 0.32), new(0.24, -0.035, 0.42), 0.016);

    public static Furniture GasBottles() => new Furniture().Shape(Green, Cylinder())
        .With(new Furniture().Shape(Grey, Cylinder()), 0, 0.3, 0)
        .Box(Steel, 0, 0.26, -0.18, 0.5, 0.9, 0.93);

    static Solid Cylinder() => Solid.Revolve(Profile.From(0, 0).To(0.115, 0).To(0.115, 1.3).Curve((0.115, 1.42), (0.05, 1.44),
        (0.035, 1.5), 4).To(0.035, 1.6).To(0, 1.6), 16).At(0.14, 0, 0);

    /// <summary>Uprights and beams with goods in cartons on pallets.</summary>
    public static Furniture PalletRack(Rng rng, double width, double height, int levels, MaterialDescription carton)
    {
        RngSequence chance = rng.Sequence("goods");
        var f = new Furniture();
        foreach (double x in (double[])[0.05, 0.85]) foreach (int y in Sign)
            f.Box(Blue, x - 0.04, x + 0.04, y * width / 2 - 0.045, y * width / 2 + 0.045, 0, height);
        foreach (int y in Sign)
            for (double z = 0.2; z < height - 0.4; z += 0.6)
                f.Rod(Blue, new(0.05, y * width / 2, z), new(0.85, y * width / 2, z + 0.5), 0.016);
        for (int level = 0; level < levels; level++)
        {
            double z = level == 0 ? 0 : height / levels * level;
            if (level > 0) foreach (double x in (double[])[0.05, 0.85])
                f.Box(Orange, x - 0.025, x + 0.025, -width / 2, width / 2, z - 0.11, z);
            int bays = Math.Max(1, (int)(width / 0.95));
            for (int bay = 0; bay < bays; bay++)
            {
                double y = -width / 2 + (bay + 0.5) * width / bays, free = height / levels - 0.35;
                f.With(Pallet(), 0.45, y, z);
                int rows = 1 + chance.Integer(Math.Max(1, (int)(free / 0.3)));
                for (int row = 0; row < rows; row++)
                    for (int k = 0; k < 4; k++)
                    {
                        double h = 0.27, dx = k / 2 * 0.4 - 0.39, dy = k % 2 * 0.41 - 0.4;
                        if (row == rows - 1 && chance.Unit() < 0.25) continue;
                        f.With(Carton(0.38, 0.39, h, carton), 0.45 + dx, y + dy + 0.195, z + 0.14 + row * (h + 0.005));
                    }
            }
        }
        return f;
    }

    public static Furniture Pallet()
    {
        var f = new Furniture();
        for (int i = 0; i < 5; i++) f.Box(PalletWood, -0.4, 0.4, -0.4 + 0.175 * i, -0.3 + 0.175 * i, 0.11, 0.135);
        foreach (double x in (double[])[-0.4, -0.05, 0.3]) f.Box(PalletWood, x, x + 0.1, -0.4, 0.4, 0, 0.11);
        return f;
    }

    static readonly MaterialDescription PalletWood = Paint(0xB08A58, 0.8);

    /// <summary>A closed box with tape and a label on its front; its own frame is at the back of its base.</summary>
    public static Furniture Carton(double x, double y, double z, MaterialDescription board) => new Furniture()
        .Box(board, 0, x, -y / 2, y / 2, 0, z)
        .Box(Tape, -0.0005, x + 0.0005, -0.025, 0.025, z - 0.06, z + 0.0005)
        .Box(White, x, x + 0.001, 0.06, Math.Min(0.16, y / 2 - 0.01), 0.3 * z, 0.6 * z);

    static readonly MaterialDescription Tape = Paint(0xC9A86A, 0.3);

    public static Furniture CartonStack(Rng rng, int columns, int rows, MaterialDescription board)
    {
        RngSequence chance = rng.Sequence("stack");
        var f = new Furniture().With(Pallet(), 0.42, 0, 0).With(Pallet(), 0.42, 0.9 * (columns - 1), 0);
        for (int c = 0; c < 2 * columns; c++)
            for (int r = 0; r < rows - (chance.Unit() < 0.3 ? 1 : 0); r++)
                f.With(Carton(0.6, 0.38, 0.3, board), 0.1, -0.2 + 0.42 * c, 0.135 + 0.302 * r);
        return f;
    }

    public static Furniture RollerDoor(double width, double height)
    {
        var f = new Furniture().Box(Yellow, 0, 0.1, -width / 2 - 0.12, -width / 2, 0, height)
            .Box(Yellow, 0, 0.1, width / 2, width / 2 + 0.12, 0, height)
            .Box(Grey, 0, 0.35, -width / 2 - 0.12, width / 2 + 0.12, height, height + 0.35);
        for (double z = 0; z < height - 0.01; z += 0.125) f.Box(Light, 0.01, 0.03, -width / 2, width / 2, z, z + 0.112);
        return f;
    }

    /// <summary>A roller conveyor along Y through F.</summary>
    public static Furniture Conveyor(double length, double height = 0.7)
    {
        var f = new Furniture();
        foreach (double x in (double[])[0, 0.6]) f.Box(Blue, x, x + 0.04, -length / 2, length / 2, height - 0.12, height + 0.02);
        for (double y = -length / 2 + 0.05; y < length / 2; y += 0.11)
            f.Rod(Steel, new(0.04, y, height - 0.03), new(0.6, y, height - 0.03), 0.025);
        for (double y = -length / 2 + 0.1; y < length / 2; y += 0.9) foreach (double x in (double[])[0.02, 0.62])
            f.Box(Dark, x - 0.02, x + 0.02, y - 0.03, y + 0.03, 0, height - 0.12);
        return f;
    }

    public static Furniture Stripes(double x, double y)
    {
        var f = new Furniture();
        foreach (int side in Sign)
        {
            f.Box(Yellow, -x / 2, x / 2, side * y / 2 - 0.05, side * y / 2 + 0.05, 0, 0.003);
            f.Box(Yellow, side * x / 2 - 0.05, side * x / 2 + 0.05, -y / 2, y / 2, 0, 0.003);
        }
        return f;
    }

    /// <summary>Shop shelves with goods in rows: boxes, cans or bottles.</summary>
    public static Furniture Gondola(Rng rng, double width, double height, int shelves, MaterialDescription frame, int kind)
    {
        RngSequence chance = rng.Sequence("goods");
        var f = new Furniture().Box(frame, 0, 0.03, -width / 2, width / 2, 0, height).Box(frame, 0, 0.45, -width / 2, width / 2, 0, 0.12);
        double step = (height - 0.12) / shelves;
        for (int i = 0; i < shelves; i++)
        {
            double z = 0.12 + i * step, deep = i == 0 ? 0.45 : 0.36;
            if (i > 0) f.Box(frame, 0, deep, -width / 2, width / 2, z - 0.02, z);
            f.Box(i % 2 == 0 ? Red : Yellow, deep, deep + 0.004, -width / 2, width / 2, z - 0.03, z + 0.005);
            for (double y = -width / 2 + 0.02; y < width / 2 - 0.12;)
            {
                MaterialDescription print = Prints[chance.Integer(Prints.Length)], other = Prints[chance.Integer(Prints.Length)];
                int faces = 2 + chance.Integer(3), type = kind == 0 ? chance.Integer(3) : kind - 1;
                double w = type == 0 ? chance.Uniform(0.1, 0.17) : chance.Uniform(0.065, 0.09),
                    h = Math.Min(step - 0.06, type == 0 ? chance.Uniform(0.16, 0.28) : type == 1 ? 0.12 : 0.27);
                for (int k = 0; k < faces && y + w < width / 2 - 0.01; k++, y += w + (type == 0 ? 0.008 : 0.025))
                {
                    if (type == 0) f.Box(print, 0.08, deep - 0.03, y, y + w, z, z + h)
                        .Box(other, deep - 0.03, deep - 0.029, y + 0.15 * w, y + 0.85 * w, z + 0.45 * h, z + 0.8 * h);
                    else f.Round(print, deep - 0.02 - w / 2, y + w / 2, w / 2, z, z + (type == 1 ? h : 0.68 * h), 8);
                    if (type == 2) f.Round(other, deep - 0.02 - w / 2, y + w / 2, w / 5, z + 0.68 * h, z + h, 5);
                }
                y += 0.012;
            }
        }
        return f;
    }

    /// <summary>A lit cooler with shelves of bottles.</summary>
    public static Furniture Cooler(Rng rng, double width)
    {
        var glow = new MaterialDescription { Name = "lamp", BaseColor = new(0.3, 0.3, 0.3), Emission = new(0.75, 0.82, 0.9) };
        return new Furniture().Box(Dark, -0.02, 0.6, -width / 2 - 0.04, width / 2 + 0.04, 1.85, 2.1)
            .Box(glow, 0.6, 0.602, -width / 2, width / 2, 1.88, 2.06)
            .With(Gondola(rng, width, 1.85, 5, White, 3), 0.02, 0, 0).Box(Dark, 0, 0.6, -width / 2 - 0.04, -width / 2, 0, 1.85)
            .Box(Dark, 0, 0.6, width / 2, width / 2 + 0.04, 0, 1.85)
            .Box(Dark, 0, 0.58, -0.02, 0.02, 0.1, 1.85);
    }

    public static Furniture Checkout(MaterialDescription body) => new Furniture().Box(body, 0, 0.7, -0.9, 0.9, 0, 0.85)
        .Box(Black, 0.05, 0.5, -0.6, 0.88, 0.85, 0.87)
        .Box(Steel, 0, 0.7, -0.92, 0.92, 0.84, 0.851).Box(Dark, 0.35, 0.6, -0.86, -0.6, 0.86, 1.0).With(Monitor(0.32), 0.3, -0.72, 1.0);

    public static Furniture ProduceCrates(Rng rng, int count, MaterialDescription wood)
    {
        RngSequence chance = rng.Sequence("fruit");
        MaterialDescription[] fruit = [Paint(0xB32A22), Paint(0xE08A1E), Paint(0x6FA03A), Paint(0xE2C52F), Paint(0x7A4A8C)];
        var f = new Furniture();
        for (int i = 0; i < count; i++)
        {
            double y = -0.55 * (count - 1) / 2 + 0.55 * i;
            f.Box(wood, 0, 0.6, y - 0.26, y + 0.26, 0, 0.5);
            foreach (double x in (double[])[0.02, 0.6]) f.Box(wood, x - 0.01, x + 0.01, y - 0.26, y + 0.26, 0.5, x < 0.3 ? 0.78 : 0.64);
            foreach (int s in Sign) f.Box(wood, 0.02, 0.6, y + s * 0.25 - 0.01, y + s * 0.25 + 0.01, 0.5, 0.66);
            MaterialDescription kind = fruit[(i + chance.Integer(2)) % fruit.Length];
            for (int k = 0; k < 20; k++)
                f.Ball(kind, new(0.1 + k / 5 * 0.13,
                    y - 0.2 + k % 5 * 0.1, 0.6 + (0.5 - 0.1 * (k / 5)) * 0.12 + chance.Uniform(-0.01, 0.01)), 0.05, 8);
        }
        return f;
    }

    public static Furniture ClothesRail(Rng rng, double width)
    {
        RngSequence chance = rng.Sequence("clothes");
        var f = new Furniture().Rod(Chrome, new(0.3, -width / 2, 0), new(0.3, -width / 2, 1.5), 0.016)
            .Rod(Chrome, new(0.3, width / 2, 0), new(0.3, width / 2, 1.5), 0.016)
            .Rod(Chrome, new(0.3, -width / 2, 1.5), new(0.3, width / 2, 1.5), 0.016);
        for (double y = -width / 2 + 0.06; y < width / 2 - 0.05; y += 0.06)
        {
            MaterialDescription cloth = Prints[chance.Integer(Prints.Length)];
            f.Box(cloth, 0.1, 0.5, y - 0.02, y + 0.02, chance.Uniform(0.55, 0.85), 1.4)
                .Rod(Chrome, new(0.3, y, 1.4), new(0.3, y, 1.5), 0.004);
        }
        return f;
    }

    public static Furniture Placard(double width, double height, MaterialDescription ground, double from) => new Furniture()
        .Box(ground, 0, 0.04, -width / 2, width / 2, from, from + height)
        .Box(White, 0.04, 0.042, -0.4 * width, 0.4 * width, from + 0.55 * height, from + 0.75 * height)
        .Box(White, 0.04, 0.042, -0.4 * width, 0.1 * width, from + 0.25 * height, from + 0.4 * height);
}
