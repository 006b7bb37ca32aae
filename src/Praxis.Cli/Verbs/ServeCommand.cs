using System.CommandLine;
using Praxis.App;

namespace Praxis.Cli.Verbs;

/// <summary>Serves a policy to robots and simulators.</summary>
sealed class ServeCommand : Verb
{
    static readonly ServeOptions Standard = new() { Policy = "" };

    readonly Option<string?> policy, record;
    readonly Option<string> host, layout, robot;
    readonly Option<int> port, fps;

    public ServeCommand()
    {
        policy = Takes(Choose.OptionalText(
            "--policy", "P", "hold, random, ws://HOST:PORT of another server, or the folder of a training run"));
        policy.Required = true;
        port = Takes(Choose.Whole("--port", "N", "port to listen on; 0 for any that is free", Standard.Port, 0, 65535));
        host = Takes(Choose.Text("--host", "H", "address to listen on; 0.0.0.0 lets other machines in", Standard.Host));
        record = Takes(Choose.OptionalText("--record", "DIR", "write what the policy sees and does as a dataset"));
        fps = Takes(Choose.Whole("--fps", "F", "frames per second of the recording, where the policy does not say", Standard.Fps, 1, 100));
        robot = Takes(Choose.Text("--robot", "R", "robot whose limits every action must keep; none for none", Standard.Robot));
        layout = Takes(Choose.Word(
            "--layout", "what another server's policy expects", Standard.Layout, "praxis", "libero", "droid", "aloha"));
    }

    public override string Summary => "serve a policy over openpi's websocket protocol";

    public override VerbGroup Group => VerbGroup.Learn;

    public override string Details => """
        Any client of openpi can ask: a robot, a simulator, ./praxis evaluate --policy ws://HOST:PORT. Observations may follow
        Praxis' own layout or openpi's for LIBERO, DROID and ALOHA; docs/serving.md lists the keys. Actions pass a safety layer
        on a model of the robot alone. Ctrl-C ends it and finishes the recording.
        """;

    public override IReadOnlyList<Example> Examples =>
    [
        new("./praxis serve --policy out/policy", "a policy that ./praxis train made"),
        new("./praxis serve --policy hold", "a policy that stays where it is, to try a connection with"),
        new("./praxis serve --policy random --host 0.0.0.0 --record out/seen", "for other machines, and kept"),
    ];

    public override int Run(ParseResult given, Terminal terminal)
    {
        ServeOptions options = Read(given);
        var gate = new Lock();
        void Say(string message)
        {
            lock (gate) terminal.Say(message);
        }
        void Ready(Uri address) => terminal.Out.WriteLine($"serving {options.Policy} at {address.ToString().TrimEnd('/')} until Ctrl-C");
        ServeReport report = new Serve(Engine.Catalog()).Run(options, Ready, Say, terminal.Stop);
        if (report.Dataset is { } dataset) terminal.Out.WriteLine($"{report.Episodes} episodes recorded in {dataset}");
        else if (options.Record is not null) terminal.Out.WriteLine("nothing was recorded");
        return ExitCode.Done;
    }

    /// <summary>The options that a command line asks for.</summary>
    public ServeOptions Read(ParseResult given) => new()
    {
        Policy = given.GetRequiredValue(policy)!, // required
        Host = given.GetRequiredValue(host),
        Port = given.GetValue(port),
        Record = given.GetValue(record),
        Fps = given.GetValue(fps),
        Robot = given.GetRequiredValue(robot),
        Layout = given.GetRequiredValue(layout),
    };
}
