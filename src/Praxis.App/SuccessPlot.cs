using System.Globalization;
using System.Text;

namespace Praxis.App;

/// <summary>Success rates with their 95 % intervals against how much was learned from, as an SVG picture.</summary>
static class SuccessPlot
{
    const int Width = 560, Height = 340, Left = 56, Right = 20, Top = 40, Bottom = 48; // pixels
    const int Tick = 5, Dot = 4;
    const string Ink = "#333", Faint = "#ddd", Line = "#1f77b4";

    /// <param name="title">Written above.</param>
    /// <param name="points">Episodes, more each time, and the rates; the axis of episodes is logarithmic.</param>
    public static byte[] Draw(string title, IReadOnlyList<(int Episodes, SuccessRate Success)> points)
    {
        double low = Math.Log(points[0].Episodes), span = Math.Max(Math.Log(points[^1].Episodes) - low, 1e-9);
        double X(int episodes) => Left + 24 + (Width - Left - Right - 48) * (Math.Log(episodes) - low) / span;
        double Y(double share) => Height - Bottom - (Height - Bottom - Top) * share;
        var svg = new StringBuilder();
        void Add(FormattableString text) => svg.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');
        void Write(double x, double y, string anchor, string text) =>
            Add($"<text x='{x:F0}' y='{y:F0}' text-anchor='{anchor}'>{text}</text>");

        const string Font = "font-family='sans-serif' font-size='12'";
        Add($"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {Width} {Height}' {Font} fill='{Ink}'>");
        Add($"<rect width='{Width}' height='{Height}' fill='white'/>");
        Write(Width / 2.0, Top / 2.0 + 4, "middle", title);
        for (int percent = 0; percent <= 100; percent += 20)
        {
            Add($"<line x1='{Left}' x2='{Width - Right}' y1='{Y(percent / 100.0):F1}' y2='{Y(percent / 100.0):F1}' stroke='{Faint}'/>");
            Write(Left - 8, Y(percent / 100.0) + 4, "end", $"{percent} %");
        }
        var curve = points.Select(p => FormattableString.Invariant($"{X(p.Episodes):F1},{Y(p.Success.Share):F1}"));
        Add($"<polyline fill='none' stroke='{Line}' points='{string.Join(' ', curve)}'/>");
        foreach (var (episodes, success) in points)
        {
            double x = X(episodes);
            FormattableString range = $"M{x - Tick:F1},{Y(success.Low):F1}h{2 * Tick}m{-Tick},0V{Y(success.High):F1}m{-Tick},0h{2 * Tick}";
            Add($"<path d='{range}' stroke='{Line}' fill='none'/>");
            Add($"<circle cx='{x:F1}' cy='{Y(success.Share):F1}' r='{Dot}' fill='{Line}'/>");
            Write(x + 8, Y(success.Share) - 6, "start", $"{success.Succeeded} of {success.Tried}");
            Write(x, Height - Bottom + 18, "middle", $"{episodes}");
        }
        Write(Width / 2.0, Height - 10, "middle", "episodes learned from; bars are 95 % intervals (Wilson)");
        return Encoding.UTF8.GetBytes(svg.Append("</svg>\n").ToString());
    }
}
