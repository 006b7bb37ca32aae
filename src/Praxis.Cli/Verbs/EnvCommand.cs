using System.CommandLine;
using Praxis.App;

namespace Praxis.Cli.Verbs;

/// <summary>Serves a world to programs in any language.</summary>
sealed class EnvCommand : Verb
{
    static readonly EnvOptions Standard = new() { Task = "block-in-bowl" };

    readonly Option<string> task, robot, host;
    readonly Option<string?> scene;
    readonly Option<string[]> cameras;
    readonly Option<ImageSize?> size;
    readonly Option<int> fps, port;

    public EnvCommand()
    {
        task = Takes(Choose.Text("--task", "T", "name of a task or a task file (.yaml); clients may ask for others", Standard.Task));
        robot = Takes(Choose.Text("--robot", "R", "name of the robot (./praxis list robots)", Standard.Robot));
        scene = Takes(Choose.Scene());
        cameras = Takes(Choose.Names("--cameras", "A,B", "cameras, unless a client asks for others", [.. Standard.Cameras]));
        size = Takes(Choose.Size(
            "--size", "width and height of the images, unless a client asks otherwise", new(Standard.Width, Standard.Height)));
        fps = Takes(Choose.Whole("--fps", "F", "steps per second of simulated time", Standard.Fps, 1, 100));
        port = Takes(Choose.Whole("--port", "N", "port to listen on; 0 for any that is free", Standard.Port, 0, 65535));
        host = Takes(Choose.Text("--host", "H", "address to listen on; 0.0.0.0 lets other machines in", Standard.Host));
    }

    public override string Summary => "serve a simulated world: reset, step and observe over a websocket";

    public override VerbGroup Group => VerbGroup.Learn;

    public override string Details => """
        For programs in other languages. examples/python/praxis_env.py is a client in one file, in the shape of Gymnasium, that
        needs nothing but Python and numpy; docs/environments.md describes the requests. Every connection has a world of its
        own. What is wrong with a request is answered in words. Ctrl-C ends it.
        """;

    public override IReadOnlyList<Example> Examples =>
    [
        new("./praxis env --task mug-on-tray", "then, elsewhere: python3 examples/python/first_rollout.py ws://127.0.0.1:8001"),
        new("./praxis env --fps 10 --size 224x224", "as often and as large as a policy wants it"),
    ];

    public override int Run(ParseResult given, Terminal terminal)
    {
        EnvOptions options = Read(given);
        var gate = new Lock();
        void Say(string message)
        {
            lock (gate) terminal.Say(message);
        }
        void Ready(Uri address) =>
            terminal.Out.WriteLine($"serving worlds of {options.Task} at {address.ToString().TrimEnd('/')} until Ctrl-C");
        EnvServer.Run(Engine.Catalog(), options, Ready, Say, terminal.Stop).GetAwaiter().GetResult();
        return ExitCode.Done;
    }

    EnvOptions Read(ParseResult given) => new()
    {
        Task = given.GetRequiredValue(task),
        Robot = given.GetRequiredValue(robot),
        Scene = given.GetValue(scene) ?? "",
        Cameras = given.GetRequiredValue(cameras),
        Width = given.GetValue(size)!.Value.Width, // never null: it has a default
        Height = given.GetValue(size)!.Value.Height,
        Fps = given.GetValue(fps),
        Port = given.GetValue(port),
        Host = given.GetRequiredValue(host),
    };
}
