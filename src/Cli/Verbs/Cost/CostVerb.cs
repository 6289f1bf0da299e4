using ElastiCache.Cli.Arguments;
using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Output;
using ElastiCache.Cli.Reports.Formats;

namespace ElastiCache.Cli.Verbs.Cost;

/// <summary><c>elasticache cost</c>.</summary>
internal static class CostVerb
{
    // Those that show an amount as such; the others are the formats of every report.
    private static readonly Dictionary<string, Action<CostResult, TextWriter>> Own = new(StringComparer.Ordinal)
    {
        ["text"] = CostText.Write,
        ["markdown"] = CostMarkdown.Write,
    };

    /// <summary>The verb with its options.</summary>
    public static Verb Create(HostEnvironment environment)
    {
        var arguments = new CacheArguments(
            ReportFormats.Names,
            $"{string.Join(", ", ReportFormats.Names)}. Default: text.",
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
            var input = arguments.Read(parsed, environment);
            var result = CostResult.Of(input, how);
            var format = arguments.Format(parsed) ?? "text";
            if (Own.TryGetValue(format, out var write))
            {
                write(result, streams.Output);
            }
            else
            {
                ReportFormats.Write(CostReport.Of(result, input), format, environment, streams.Output);
            }

            foreach (var unused in how.Usage.Unused)
            {
                streams.Error.Say($"warning: {unused}");
            }

            return ExitCode.Fine;
        });
    }
}
