using System.CommandLine;
using ElastiCache.Cli.Arguments;
using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Output;
using ElastiCache.Cli.Templates;
using ElastiCache.Model.Cost;

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
        var first = new Argument<string>("TEMPLATE")
        {
            Description = "A template (JSON or YAML), a folder such as cdk.out, or - for the standard input.",
        };
        var second = new Argument<string?>("NEW")
        {
            Description = "What it is to become: the same. The difference is told.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var region = RegionOption.Create();
        var parameters = new ParameterOptions();
        var options = new CostOption();
        var format = new ChoiceOption("--format", "text, json, markdown. Default: text.", [.. Formats.Keys])
        {
            HelpName = "FORMAT",
        };
        var verb = new Verb(
            "cost",
            "Tell what the caches of a template cost, by the hour and the month, and what an update changes.",
            "elasticache cost template.yaml --region eu-west-1",
            "elasticache cost cdk.out --usage usage.json --reserved 1yr-no-upfront",
            "elasticache cost deployed.json cdk.out/Shop.template.json --format markdown"
        )
        {
            first,
            second,
            region,
            parameters.Single,
            parameters.File,
            format,
        };
        foreach (var option in options.All)
        {
            verb.Add(option);
        }

        verb.SetAction(parsed =>
        {
            var streams = parsed.InvocationConfiguration;
            try
            {
                var how = options.Read(parsed, environment);
                var values = parameters.Read(parsed, environment);
                var old = parsed.GetValue(second) is null ? null : Input(parsed.GetValue(first)!);
                var @new = Input(parsed.GetValue(second) ?? parsed.GetValue(first)!);
                values.Check([.. old?.Templates ?? [], .. @new.Templates]);
                var result = new CostResult(
                    CostSheet.Of(@new.Inventories, how),
                    old is null ? null : CostSheet.Of(old.Inventories, how),
                    how.Today
                );
                Formats[parsed.GetValue(format) ?? "text"](result, streams.Output);
                foreach (var unused in how.Usage.Unused)
                {
                    streams.Error.WriteLine(
                        PlainText.Of($"{CommandInfo.Name}: warning: the usage of {unused} is of no cache here")
                    );
                }

                return ExitCode.Fine;

                InventoryInput Input(string path) =>
                    InventoryInput.Read(path, parsed.GetValue(region), values, environment);
            }
            catch (UnreadableException exception)
            {
                streams.Error.WriteLine($"{CommandInfo.Name}: {PlainText.Of(exception.Message)}");
                return ExitCode.BadUsage;
            }
        });
        return verb;
    }
}
