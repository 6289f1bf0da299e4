using System.Text.Json;
using ElastiCache.Cli.Arguments;
using ElastiCache.Cli.Hosting;

namespace ElastiCache.Cli.Verbs.Nodes;

/// <summary><c>elasticache nodes</c>.</summary>
internal static class NodesVerb
{
    /// <summary>The verb with its options.</summary>
    public static Verb Create()
    {
        var (engine, format) = (EngineOption.Create(), FormatOption.Create());
        var version = EngineVersionOption.Create(engine);
        var region = RegionOption.OfTables();
        string[] families = [.. NodeFamily.All.Select(known => known.Name)];
        var family = new ChoiceOption("--family", "Only this family, such as r7g.", families) { HelpName = "FAMILY" };
        var all = Options.Flag("--all", "Also those on which no new cache can be created.");
        return new Verb(
            "nodes",
            "List node types: vCPU, memory, SSD, capabilities, first version of each engine.",
            "elasticache nodes --engine valkey --region eu-west-1 --family r7g"
        )
        {
            engine,
            version,
            region,
            family,
            all,
            format,
        }.Does(parsed =>
        {
            var filter = new NodeFilter(
                parsed.GetValue(engine),
                parsed.GetValue(version),
                parsed.GetValue(region),
                parsed.GetValue(family),
                parsed.GetValue(all)
            );
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.IsJson(format))
            {
                output.WriteLine(JsonSerializer.Serialize(filter.Rows(), NodesJson.Default.IReadOnlyListNodeRow));
            }
            else
            {
                NodeTableWriter.Write(filter, output);
            }

            return ExitCode.Fine;
        });
    }
}
