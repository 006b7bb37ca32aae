namespace Praxis.App;

/// <summary>Lifts a block: the shortest thing worth calling a task, for campaigns in which only the number of episodes matters.</summary>
static class ShortTask
{
    const string Yaml = """
        task: lift-block
        objects:
          table: { category: table }
          block: { category: block, on: table }
        goal: holding(block)
        expert: [ pick(block) ]
        say: lift {block}
        horizon: 10

        """;

    /// <summary>Writes it as a task file.</summary>
    public static void Write(string path) => File.WriteAllText(path, Yaml);
}
