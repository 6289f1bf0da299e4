using ElastiCache.Cli.Output;

namespace ElastiCache.Cli.Verbs.Nodes;

/// <summary>Node types as text.</summary>
internal static class NodeTableWriter
{
    /// <summary>Writes what fits a filter, and where it is from.</summary>
    public static void Write(NodeFilter filter, TextWriter output)
    {
        var rows = filter.Rows();
        if (rows.Count > 0)
        {
            Table(rows, filter.All).Write(output);
        }
        else
        {
            var others = (filter with { All = true }).Rows().Count;
            output.WriteLine(
                others == 0
                    ? "No node type fits."
                    : $"No node type fits; with --all {others} do, on which no new cache can be created."
            );
        }

        output.WriteLine(
            $"Source: {NodeFamily.Source}, read on {NodeFamily.ReadOn:O}; Regions: {NodeFamily.RegionSource}."
        );
    }

    private static Table Table(List<NodeRow> rows, bool all)
    {
        // Without --all the column would say yes in every row.
        CapabilityColumn[] capabilities =
        [
            .. CapabilityColumn.All.Where(column => all || column.Capability != NodeCapabilities.Creatable),
        ];
        var table = new Table([
            new("node type"),
            new("vCPU", IsNumber: true),
            new("memory\nGiB", IsNumber: true),
            new("SSD\nGiB", IsNumber: true),
            .. capabilities.Select(column => new Column(column.Heading)),
            .. EngineName.All.Select(engine => new Column($"{engine}\nfrom")),
        ]);
        foreach (var row in rows)
        {
            table.Add([
                row.Name,
                $"{row.VCpu}",
                Cell.OfGiB(row.MemoryGiB),
                Cell.OfGiB(row.SsdGiB),
                .. capabilities.Select(column => Cell.Of(row.Capabilities[column.Key])),
                .. EngineName.All.Select(engine => Cell.Of(row.FirstVersions[engine])),
            ]);
        }

        return table;
    }
}
