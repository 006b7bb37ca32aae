using System.Text.Json.Nodes;

namespace Praxis.Data;

/// <summary>The distinct instructions of a dataset, numbered in order of first appearance.</summary>
sealed class TaskTable
{
    // the loader takes the pandas index as the instruction: without this it would return row numbers instead of text
    const string PandasIndex = """
        {"index_columns": ["task"],
         "column_indexes": [{"name": null, "field_name": null, "pandas_type": "unicode", "numpy_type": "object",
                             "metadata": {"encoding": "UTF-8"}}],
         "columns": [{"name": "task_index", "field_name": "task_index", "pandas_type": "int64", "numpy_type": "int64", "metadata": null},
                     {"name": "task", "field_name": "task", "pandas_type": "unicode", "numpy_type": "object", "metadata": null}],
         "attributes": {}, "creator": {"library": "pyarrow", "version": "21.0.0"}, "pandas_version": "2.3.3"}
        """;

    readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    readonly List<string> tasks = [];

    public int Count => tasks.Count;

    public int NumberOf(string task)
    {
        if (numbers.TryGetValue(task, out int number)) return number;
        numbers.Add(task, tasks.Count);
        tasks.Add(task);
        return tasks.Count - 1;
    }

    public void Write(string path)
    {
        var table = new ParquetTable();
        ParquetTable.Column index = table.Define("task_index", ParquetType.Int64), text = table.Define("task", ParquetType.String);
        foreach (string task in tasks)
        {
            index.Add(table.Rows);
            text.Add(task);
            table.EndRow();
        }
        using FileStream stream = new(path, FileMode.Create, FileAccess.Write);
        // a constant object
        using var writer = new ParquetWriter(stream, table.Schema, [new("pandas", JsonNode.Parse(PandasIndex)!.ToJsonString())]);
        table.WriteTo(writer);
        writer.Finish();
    }
}
