using System.Text.Json;
using ElastiCache.Cli.Arguments;
using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Output;

namespace ElastiCache.Cli.Verbs.Engines;

/// <summary><c>elasticache engines</c>.</summary>
internal static class EnginesVerb
{
    /// <summary>The verb with its options.</summary>
    public static Verb Create()
    {
        var (engine, format) = (EngineOption.Create(), FormatOption.Create());
        var today = new TodayOption("The day that the life cycle is told for.");
        return new Verb(
            "engines",
            "List engine versions: parameter group family, life cycle, what each supports.",
            "elasticache engines --engine redis"
        )
        {
            engine,
            today,
            format,
        }.Does(parsed =>
        {
            var rows = Rows(parsed.GetValue(engine), today.Of(parsed));
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.IsJson(format))
            {
                output.WriteLine(JsonSerializer.Serialize(rows, EnginesJson.Default.IReadOnlyListEngineRow));
            }
            else
            {
                Write(rows, output);
            }

            return ExitCode.Fine;
        });
    }

    private static List<EngineRow> Rows(string? engine, DateOnly today) =>
        [
            .. CacheEngine
                .All.Where(version => engine is null || version.Name == engine)
                .Select(version => EngineRow.Of(version, today)),
        ];

    private static void Write(List<EngineRow> rows, TextWriter output)
    {
        var table = new Table([
            new("engine"),
            new("version"),
            new("parameter\ngroup family"),
            new("life cycle"),
            .. FeatureColumn.All.Select(column => new Column(column.Heading)),
        ]);
        foreach (var row in rows)
        {
            table.Add([
                row.Engine,
                row.Version,
                Cell.Of(row.Family),
                row.LifeCycle,
                .. FeatureColumn.All.Select(column => Cell.Of(row.Features[column.Key])),
            ]);
        }

        table.Write(output);
        output.WriteLine($"Source: {CacheEngine.Source}, read on {CacheEngine.ReadOn:O}.");
    }
}
