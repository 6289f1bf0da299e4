using System.CommandLine;
using ElastiCache.Cli.Arguments;
using ElastiCache.Cli.Hosting;

namespace ElastiCache.Cli.Verbs.Help;

/// <summary><c>elasticache help</c>: the same as <c>--help</c>, for those who write it that way.</summary>
internal static class HelpVerb
{
    /// <summary>The verb with its argument.</summary>
    /// <param name="root">The whole command.</param>
    public static Verb Create(RootCommand root)
    {
        var name = new Argument<string?>("VERB")
        {
            Description = "The verb. Default: the list of all.",
            HelpName = "VERB",
            Arity = ArgumentArity.ZeroOrOne,
        };
        name.CompletionSources.Add(_ =>
            [.. Names(root).Select(verb => new System.CommandLine.Completions.CompletionItem(verb))]
        );
        var verb = new Verb("help", "Show the help of a verb.", "elasticache help lint") { name };
        verb.SetAction(parsed =>
        {
            var wanted = parsed.GetValue(name);
            if (wanted is not null && !Names(root).Contains(wanted))
            {
                var sentence = Sentence.Unknown(
                    $"'{wanted}' is not a verb of {CommandInfo.Name}",
                    Names(root),
                    Nearest.Of(wanted, Names(root))
                );
                parsed.InvocationConfiguration.Error.WriteLine($"{CommandInfo.Name}: {sentence}");
                return ExitCode.BadUsage;
            }

            string[] words = wanted is null ? ["--help"] : [wanted, "--help"];
            return root.Parse(words).Invoke(parsed.InvocationConfiguration);
        });
        return verb;
    }

    private static string[] Names(RootCommand root) => [.. root.Subcommands.Select(verb => verb.Name)];
}
