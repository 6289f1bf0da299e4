using System.CommandLine;
using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Output;

namespace ElastiCache.Cli.Arguments;

/// <summary>A command with examples that its help shows.</summary>
internal sealed class Verb(string name, string description, params string[] examples) : Command(name, description)
{
    /// <summary>Whole command lines that show the verb in use.</summary>
    public IReadOnlyList<string> Examples => examples;

    /// <summary>Sets what it does. What cannot be read is said in a sentence on standard error.</summary>
    /// <param name="run">Does it, and returns the exit code.</param>
    public Verb Does(Func<ParseResult, int> run)
    {
        SetAction(parsed =>
        {
            try
            {
                return run(parsed);
            }
            catch (UnreadableException exception)
            {
                parsed.InvocationConfiguration.Error.Say(exception.Message);
                return ExitCode.BadUsage;
            }
        });
        return this;
    }
}
