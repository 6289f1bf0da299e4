using System.Text;
using System.Text.Json.Nodes;

namespace ElastiCache.Model.Cost;

/// <summary>The prices of a Region as they were fetched.</summary>
/// <param name="region">The Region.</param>
/// <param name="date">The day on which they were fetched.</param>
internal sealed class PriceRows(string region, string date)
{
    /// <summary>An hour of a node, by engine and node type.</summary>
    public SortedDictionary<(string Engine, string NodeType), decimal> Nodes { get; } = [];

    /// <summary>An hour of a reserved node, by engine, node type and term.</summary>
    public SortedDictionary<(string Engine, string NodeType, string Term), decimal> Reserved { get; } = [];

    /// <summary>An hour of a GB of a serverless cache, by engine.</summary>
    public SortedDictionary<string, decimal?> GbHour { get; } = new(StringComparer.Ordinal);

    /// <summary>A million processing units of a serverless cache, by engine.</summary>
    public SortedDictionary<string, decimal?> MillionEcpu { get; } = new(StringComparer.Ordinal);

    /// <summary>A GB of backups for a month.</summary>
    public decimal? Backup { get; set; }

    /// <summary>Whether there is nothing at all.</summary>
    public bool IsEmpty => Nodes.Count == 0;

    /// <summary>Writes them as a <see cref="PriceFile"/> reads them.</summary>
    public byte[] ToJson() =>
        Encoding.UTF8.GetBytes(
            new JsonObject
            {
                ["source"] = "AWS price list",
                ["date"] = date,
                ["nodes"] = new JsonArray([
                    .. Nodes.Select(row => Node(row.Key.Engine, row.Key.NodeType, null, row.Value)),
                ]),
                ["reserved"] = new JsonArray([
                    .. Reserved.Select(row => Node(row.Key.Engine, row.Key.NodeType, row.Key.Term, row.Value)),
                ]),
                ["serverless"] = new JsonArray([
                    .. GbHour.Where(row => row.Value is not null).Select(row => Serverless(row.Key, row.Value!.Value)),
                ]),
                ["backups"] = Backup is { } backup
                    ? new JsonArray(new JsonObject { ["region"] = region, ["usdPerGbMonth"] = backup })
                    : new JsonArray(),
            }.ToJsonString()
        );

    private JsonObject Node(string engine, string nodeType, string? term, decimal hour)
    {
        var row = new JsonObject
        {
            ["region"] = region,
            ["engine"] = engine,
            ["nodeType"] = nodeType,
        };
        if (term is not null)
        {
            row["term"] = term;
        }

        row["usdPerHour"] = decimal.Round(hour, 6);
        return row;
    }

    private JsonObject Serverless(string engine, decimal hour)
    {
        var row = new JsonObject
        {
            ["region"] = region,
            ["engine"] = engine,
            ["usdPerGbHour"] = hour,
        };
        if (MillionEcpu.GetValueOrDefault(engine) is { } ecpu)
        {
            row["usdPerMillionEcpu"] = ecpu;
        }

        return row;
    }
}
