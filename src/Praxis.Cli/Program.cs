using Praxis.Cli;

using var interruption = new Interruption();
return new CommandLine(Verb.Discover()).Run(args, Terminal.OfProcess(interruption));
