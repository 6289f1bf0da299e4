using ElastiCache.Cli;
using ElastiCache.Cli.Hosting;

var (output, error) = (new StandardWriter(StandardStream.Output), new StandardWriter(StandardStream.Error));
var exitCode = CommandLine.Run(args, output, error);
output.Flush();
if (output.Problem is { } reason)
{
    error.WriteLine($"{CommandInfo.Name}: the output cannot be written: {reason}");
    exitCode = ExitCode.Failed;
}

// Nobody is left to tell when this fails too.
error.Flush();
return exitCode;
