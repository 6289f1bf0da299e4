using System.CommandLine;
using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Output;

namespace ElastiCache.Cli.Arguments;

/// <summary>A command with examples that its help shows.</summary>
/// <param name="name">What users type.</param>
/// <param name="description">One line about it.</param>
/// <param name="examples">Whole command lines.</param>
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
                parsed.InvocationConfiguration.Error.WriteLine(
                    $"{CommandInfo.Name}: {PlainText.Of(exception.Message)}"
                );
                return ExitCode.BadUsage;
            }
        });
        return this;
    }
}
