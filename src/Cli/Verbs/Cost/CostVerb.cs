using ElastiCache.Cli.Arguments;
using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Output;

namespace ElastiCache.Cli.Verbs.Cost;

/// <summary><c>elasticache cost</c>.</summary>
internal static class CostVerb
{
    private static readonly Dictionary<string, Action<CostResult, TextWriter>> Formats = new(StringComparer.Ordinal)
    {
        ["text"] = CostText.Write,
        ["json"] = CostJson.Write,
        ["markdown"] = CostMarkdown.Write,
    };

    /// <summary>The verb with its options.</summary>
    public static Verb Create(HostEnvironment environment)
    {
        var arguments = new CacheArguments(
            Formats.Keys,
            "text, json, markdown. Default: text.",
            update: "What it is to become: the same. The difference is told."
        );
        var options = new CostOption();
        var verb = new Verb(
            "cost",
            "Tell what the caches of a template cost, by the hour and the month, and what an update changes.",
            "elasticache cost template.yaml --region eu-west-1",
            "elasticache cost cdk.out --usage usage.json --reserved 1yr-no-upfront",
            "elasticache cost deployed.json cdk.out/Shop.template.json --format markdown"
        );
        arguments.AddTo(verb, options.All);
        return verb.Does(parsed =>
        {
            var streams = parsed.InvocationConfiguration;
            var how = options.Read(parsed, environment);
            var result = CostResult.Of(arguments.Read(parsed, environment), how);
            Formats[arguments.Format(parsed) ?? "text"](result, streams.Output);
            foreach (var unused in how.Usage.Unused)
            {
                streams.Error.WriteLine(
                    PlainText.Of($"{CommandInfo.Name}: warning: the usage of {unused} is of no cache here")
                );
            }

            return ExitCode.Fine;
        });
    }
}
