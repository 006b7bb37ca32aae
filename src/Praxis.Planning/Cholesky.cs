namespace Praxis.Planning;

/// <summary>
/// Factorisation of small dense symmetric positive definite matrices, row-major, written out: no allocation, fixed order of sums.
/// </summary>
static class Cholesky
{
    /// <summary>Overwrites the lower triangle of <paramref name="a"/>, (n, n), with L such that A = L L^T.</summary>
    /// <returns>Whether A was positive definite.</returns>
    public static bool Factor(Span<double> a, int n)
    {
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double sum = a[i * n + j];
                for (int k = 0; k < j; k++) sum -= a[i * n + k] * a[j * n + k];
                if (i != j) a[i * n + j] = sum / a[j * n + j];
                else if (sum > 0) a[i * n + i] = Math.Sqrt(sum);
                else return false;
            }
        }
        return true;
    }

    /// <summary>Solves L L^T x = b in place, with L from <see cref="Factor"/>.</summary>
    public static void Solve(ReadOnlySpan<double> l, int n, Span<double> b)
    {
        for (int i = 0; i < n; i++)
        {
            double sum = b[i];
            for (int k = 0; k < i; k++) sum -= l[i * n + k] * b[k];
            b[i] = sum / l[i * n + i];
        }
        for (int i = n - 1; i >= 0; i--)
        {
            double sum = b[i];
            for (int k = i + 1; k < n; k++) sum -= l[k * n + i] * b[k];
            b[i] = sum / l[i * n + i];
        }
    }
}
