using System.Text.Json;

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
    public byte[] ToJson()
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("source", "AWS price list");
            writer.WriteString("date", date);
            WriteNodes(writer);
            WriteServerless(writer);
            writer.WriteStartArray("backups");
            if (Backup is { } backup)
            {
                writer.WriteStartObject();
                writer.WriteString("region", region);
                writer.WriteNumber("usdPerGbMonth", backup);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private void WriteNodes(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("nodes");
        foreach (var ((engine, nodeType), hour) in Nodes)
        {
            WriteNode(writer, engine, nodeType, null, hour);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("reserved");
        foreach (var ((engine, nodeType, term), hour) in Reserved)
        {
            WriteNode(writer, engine, nodeType, term, hour);
        }

        writer.WriteEndArray();
    }

    private void WriteNode(Utf8JsonWriter writer, string engine, string nodeType, string? term, decimal hour)
    {
        writer.WriteStartObject();
        writer.WriteString("region", region);
        writer.WriteString("engine", engine);
        writer.WriteString("nodeType", nodeType);
        if (term is not null)
        {
            writer.WriteString("term", term);
        }

        writer.WriteNumber("usdPerHour", decimal.Round(hour, 6));
        writer.WriteEndObject();
    }

    private void WriteServerless(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("serverless");
        foreach (var (engine, hour) in GbHour.Where(entry => entry.Value is not null))
        {
            writer.WriteStartObject();
            writer.WriteString("region", region);
            writer.WriteString("engine", engine);
            writer.WriteNumber("usdPerGbHour", hour!.Value);
            if (MillionEcpu.GetValueOrDefault(engine) is { } ecpu)
            {
                writer.WriteNumber("usdPerMillionEcpu", ecpu);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
