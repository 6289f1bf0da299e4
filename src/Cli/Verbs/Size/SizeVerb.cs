using System.CommandLine;
using System.Text.Json;
using ElastiCache.Cli.Arguments;
using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Verbs.Cost;
using ElastiCache.Model.Cost;

namespace ElastiCache.Cli.Verbs.Size;

/// <summary><c>elasticache size</c>.</summary>
internal static class SizeVerb
{
    // A hundred times what the largest cluster of the largest node types holds.
    private const long MostItems = 1_000_000_000_000_000;

    // The largest value of a string key, and of an item with its key.
    private const long MostBytes = 1024L * 1024 * 1024;

    private static readonly NumberOption Items = new("--items", "The number of items.", 1, MostItems);

    private static readonly NumberOption Bytes = new("--bytes", "Key and value of an item, in bytes.", 1, MostBytes);

    private static readonly NumberOption Replicas = new(
        "--replicas",
        "The replicas of each primary. Default: 1; Memcached has none.",
        0,
        CacheSizing.MostReplicas(EngineName.Valkey)
    );

    private static readonly NumberOption Overhead = new(
        "--overhead-bytes",
        $"What the engine adds to an item. Default: {CacheSizing.OverheadOf(EngineName.Valkey)}; Memcached: {CacheSizing.OverheadOf(EngineName.Memcached)}.",
        0,
        MostBytes
    );

    private static readonly NumberOption Connections = new(
        "--connections",
        "The clients that are connected at once.",
        0,
        int.MaxValue
    );

    private static readonly NumberOption Growth = new(
        "--growth",
        "By how many percent the data will grow. Default: 0.",
        0,
        100_000
    );

    private static readonly NumberOption Fill = new(
        "--fill",
        "How full a node may be, in percent. Default: 80, where the alarm goes off; Memcached: 100.",
        1,
        100
    );

    /// <summary>The verb with its options.</summary>
    public static Verb Create(HostEnvironment environment)
    {
        var (engine, format) = (EngineOption.Create(), FormatOption.Create());
        engine.Description = "The engine. Default: valkey.";
        var region = RegionOption.OfTables();
        var family = new ChoiceOption(
            "--family",
            "Every size of this family, such as r7g. Default: the best size of each family.",
            [.. NodeFamily.All.Select(known => known.Name)]
        )
        {
            HelpName = "FAMILY",
        };
        return new Verb(
            "size",
            "Calculate how many nodes of which type a working set takes, step by step.",
            "elasticache size --items 50000000 --bytes 500 --replicas 1 --growth 20",
            "elasticache size --items 200000 --bytes 40000 --engine memcached --family m7g --region eu-west-1"
        )
        {
            Items,
            Bytes,
            Replicas,
            engine,
            Overhead,
            Connections,
            Growth,
            Fill,
            family,
            region,
            format,
        }.Does(parsed =>
            Run(
                parsed,
                parsed.GetValue(engine) ?? EngineName.Valkey,
                parsed.GetValue(family),
                parsed.GetValue(region),
                parsed.IsJson(format),
                environment
            )
        );
    }

    private static int Run(
        ParseResult parsed,
        string engine,
        string? family,
        string? region,
        bool isJson,
        HostEnvironment environment
    )
    {
        if (Problem(parsed, engine) is { } problem)
        {
            throw new UnreadableException(problem);
        }

        var sizing = CacheSizing.Of(
            new CacheDemand
            {
                Items = parsed.GetValue(Items)!.Value,
                BytesPerItem = parsed.GetValue(Bytes)!.Value,
                Engine = engine,
                OverheadBytes = parsed.GetValue(Overhead),
                GrowthPercent = parsed.GetValue(Growth) ?? 0,
                FillPercent = parsed.GetValue(Fill),
                Replicas = (int?)parsed.GetValue(Replicas),
                Connections = parsed.GetValue(Connections),
                Family = family,
                Region = region,
            },
            new PriceBook(fetched: PriceCache.Read(environment))
        );
        var output = parsed.InvocationConfiguration.Output;
        if (isJson)
        {
            output.WriteLine(JsonSerializer.Serialize(SizeReport.Of(sizing), SizeJson.Default.SizeReport));
        }
        else
        {
            SizeWriter.Write(sizing, output);
        }

        return ExitCode.Fine;
    }

    private static string? Problem(ParseResult parsed, string engine) =>
        parsed.GetValue(Items) is null ? $"size needs {Items.Name}: the number of items, such as {Items.Name} 50000000"
        : parsed.GetValue(Bytes) is null
            ? $"size needs {Bytes.Name}: key and value of an item, such as {Bytes.Name} 500"
        : parsed.GetValue(Replicas) > CacheSizing.MostReplicas(engine)
            ? $"{Replicas.Name} '{parsed.GetValue(Replicas)}' is not possible: {engine} has no replicas, leave it out"
        : null;
}
