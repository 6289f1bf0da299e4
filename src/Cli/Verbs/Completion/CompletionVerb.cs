using System.CommandLine;
using ElastiCache.Cli.Arguments;
using ElastiCache.Cli.Hosting;

namespace ElastiCache.Cli.Verbs.Completion;

/// <summary><c>elasticache completion</c>: the script with which a shell completes the command's words.</summary>
internal static class CompletionVerb
{
    /// <summary>The verb with its argument.</summary>
    public static Verb Create()
    {
        var shell = new Argument<string>("SHELL")
        {
            HelpName = "SHELL",
            Description = $"The shell: {string.Join(", ", CompletionScript.Shells)}.",
        };
        shell.CompletionSources.Add([.. CompletionScript.Shells]);
        return new Verb(
            "completion",
            "Print the script with which a shell completes verbs, options and values.",
            "source <(elasticache completion bash)",
            "elasticache completion zsh > \"${fpath[1]}/_elasticache\"",
            "elasticache completion fish > ~/.config/fish/completions/elasticache.fish",
            "elasticache completion pwsh >> $PROFILE"
        )
        {
            shell,
        }.Does(parsed =>
        {
            var wanted = parsed.GetValue(shell)!;
            if (CompletionScript.Of(wanted) is { } script)
            {
                parsed.InvocationConfiguration.Output.WriteLine(script);
                return ExitCode.Fine;
            }

            var sentence = Sentence.NotIn(
                CompletionScript.Shells,
                wanted,
                $"'{wanted}' is not a shell that can be completed"
            );
            parsed.InvocationConfiguration.Error.WriteLine($"{CommandInfo.Name}: {sentence}");
            return ExitCode.BadUsage;
        });
    }
}
