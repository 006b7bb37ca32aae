namespace Praxis.Tests.Unit.Tasks;

/// <summary>The task files that come with the repository.</summary>
static class Examples
{
    public static string MugOnTakenCoaster => Path.Combine(Root(), "examples", "mug_on_taken_coaster.yaml");

    public static string MugOnTray => Path.Combine(Root(), "examples", "mug_on_tray.yaml");

    static string Root()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Praxis.slnx"))) return folder.FullName;
        throw new DirectoryNotFoundException($"No Praxis.slnx above {AppContext.BaseDirectory}.");
    }
}
