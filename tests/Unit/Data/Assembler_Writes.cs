using Praxis.Data;
using Xunit;

namespace Praxis.Tests.Unit.Data;

public class Assembler_Writes
{
    [Theory, InlineData(15), InlineData(30)]
    public void Datasets_ThatAnIndependentReaderAccepts(int fps)
    {
        using var dataset = new SyntheticDataset(fps, depth: true);
        dataset.Assemble(dataset.AddEpisode(0, 31), dataset.AddEpisode(2, 17, "push it", "move it"), dataset.AddEpisode(5, 40));
        Console.WriteLine(dataset.Root);
        System.Diagnostics.Process.Start("cp", ["-r", dataset.Root, "/tmp/ds" + fps]).WaitForExit();
    }
}
