using System.Text;
using Praxis.Data;
using Xunit;

namespace Praxis.Tests.Unit.Data;

public class Npy_Bytes
{
    [Fact]
    public void AreThoseOfNumpySave()
    {
        // np.save of np.array([[1., 2.], [3., 4.]], dtype=np.float32): the header documented in numpy/lib/format.py, padded to 128 bytes
        string path = Path.GetTempFileName();
        using (var writer = new NpyWriter(path, "float32", 2, 2))
        {
            writer.Append<float>([1, 2]);
            writer.Append<float>([3, 4]);
            writer.Finish();
        }
        string literal = "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 2), }";
        byte[] expected =
        [
            0x93, .. "NUMPY"u8, 1, 0, 0x76, 0, .. Encoding.ASCII.GetBytes(literal + new string(' ', 117 - literal.Length) + "\n"),
            .. Convert.FromHexString("0000803F000000400000404000008040"),
        ];
        Assert.Equal(expected, File.ReadAllBytes(path));
        Assert.Equal(128 + 16, expected.Length);
        File.Delete(path);
    }

    [Fact]
    public void OfAVector_HaveTheTrailingComma() =>
        Assert.Contains("'shape': (5,), }", Encoding.ASCII.GetString(NpyWriter.Header("<u2", [5])));

    [Fact]
    public void MustBeAsManyAsDeclared()
    {
        string path = Path.GetTempFileName();
        using var writer = new NpyWriter(path, "uint16", 2, 3);
        writer.Append<ushort>([1, 2, 3]);
        Assert.Throws<InvalidOperationException>(writer.Finish);
        Assert.Throws<ArgumentException>(() => writer.Append<ushort>([1, 2, 3, 4]));
        File.Delete(path);
    }
}
