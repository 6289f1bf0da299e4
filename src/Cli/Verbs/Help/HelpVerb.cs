using System.CommandLine;
using ElastiCache.Cli.Arguments;
using ElastiCache.Cli.Hosting;

namespace ElastiCache.Cli.Verbs.Help;

/// <summary><c>elasticache help</c>: the same as <c>--help</c>, for those who write it that way.</summary>
internal static class HelpVerb
{
    /// <summary>The verb with its argument.</summary>
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
        return new Verb("help", "Show the help of a verb.", "elasticache help lint") { name }.Does(parsed =>
        {
            var wanted = parsed.GetValue(name);
            if (wanted is not null && !Names(root).Contains(wanted))
            {
                var names = Names(root);
                var sentence = Sentence.NotIn(names, wanted, $"'{wanted}' is not a verb of {CommandInfo.Name}");
                parsed.InvocationConfiguration.Error.WriteLine($"{CommandInfo.Name}: {sentence}");
                return ExitCode.BadUsage;
            }

            string[] words = wanted is null ? ["--help"] : [wanted, "--help"];
            return root.Parse(words).Invoke(parsed.InvocationConfiguration);
        });
    }

    private static string[] Names(RootCommand root) => [.. root.Subcommands.Select(verb => verb.Name)];
}
