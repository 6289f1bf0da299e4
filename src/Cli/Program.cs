using System.Text;
using ElastiCache.Cli;
using ElastiCache.Cli.Hosting;

// Text is gathered first and written at once: the console's own writers would set up the terminal, which takes time,
// and a stream that is closed or full is met in one place. A pipe whose reader has left is no error.
var (output, error) = (new StringWriter(), new StringWriter());
var exitCode = CommandLine.Run(args, output, error);
if (Write(StandardStream.Output, output) is { } reason)
{
    error.WriteLine($"{CommandInfo.Name}: the output cannot be written: {reason}");
    exitCode = ExitCode.Failed;
}

// Nobody is left to tell when this fails too.
_ = Write(StandardStream.Error, error);
return exitCode;

static string? Write(int number, StringWriter text)
{
    if (text.GetStringBuilder().Length == 0)
    {
        return null;
    }

    if (StandardStream.IsClosed(number))
    {
        return "it is closed";
    }

    try
    {
        using var stream = number == StandardStream.Error ? Console.OpenStandardError() : Console.OpenStandardOutput();
        stream.Write(Encoding.UTF8.GetBytes(text.ToString()));
        return null;
    }
    catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
    {
        return exception.Message;
    }
}
