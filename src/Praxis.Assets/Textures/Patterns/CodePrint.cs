namespace Praxis.Assets;

/// <summary>
/// A square code of 21 by 21 modules in colour B on colour A, with the three finder squares and the timing lines of a QR code and chance
/// in all others: it looks like one and says nothing. For the first face of a printed label, as <see cref="Solid.Panel"/> has it.
/// </summary>
public sealed class CodePrint : TexturePattern
{
    const int Modules = 21, Quiet = 2, Cells = Modules + 2 * Quiet;
    const double Face = 0.4; // share of U

    public override void Paint(TextureCanvas canvas)
    {
        int size = canvas.Size;
        for (int y = 0; y < size; y++)
            for (int x = 0; x < size; x++)
            {
                int column = (int)(x * Cells / (Face * size)) - Quiet, row = y * Cells / size - Quiet;
                canvas.Mix[y * size + x] = column is >= 0 and < Modules && row is >= 0 and < Modules && IsDark(canvas, column, row) ? 1 : 0;
            }
    }

    static bool IsDark(TextureCanvas canvas, int column, int row)
    {
        const int Far = Modules - 7; // where the finders on the other side begin
        if (column < 8 && row < 8) return Finder(column, row);
        if (column >= Far - 1 && row < 8) return Finder(column - Far, row);
        if (column < 8 && row >= Far - 1) return Finder(column, row - Far);
        if (column == 6 || row == 6) return (column + row) % 2 == 0;
        return canvas.Cell(column, row) < 0.5f;
    }

    // a frame around a square; light outside
    static bool Finder(int x, int y)
    {
        int away = Math.Max(Math.Abs(x - 3), Math.Abs(y - 3));
        return away is 3 or < 2;
    }
}
