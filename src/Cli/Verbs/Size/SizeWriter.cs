using System.Globalization;
using ElastiCache.Cli.Output;
using ElastiCache.Model.Cost;

namespace ElastiCache.Cli.Verbs.Size;

/// <summary>Sizes as text.</summary>
internal static class SizeWriter
{
    /// <summary>Writes the arithmetic, what fits, and where it is from.</summary>
    public static void Write(CacheSizing sizing, TextWriter output)
    {
        output.WriteLines(SizeSteps.Of(sizing).Select((step, index) => $"{index + 1}. {step}"));
        output.WriteLine();
        if (sizing.Options.Count == 0)
        {
            output.WriteLine("No node type fits.");
        }
        else
        {
            Table(sizing).Write(output);
            WriteRemarks(sizing, output);
        }

        output.WriteLine(
            $"Current generations first, then the cheapest on demand in {sizing.Demand.Region ?? PriceTable.Home}; ~ is an estimate. Source: {NodeFamily.Source}, read on {NodeFamily.ReadOn:O}."
        );
    }

    private static void WriteRemarks(CacheSizing sizing, TextWriter output)
    {
        if (sizing.Options.Any(option => option.NeedsQuota))
        {
            output.WriteLine(
                $"* more than {CacheSizing.NodesByDefault} nodes: have the quota raised first, or take a larger node type."
            );
        }

        if (sizing.Demand.Engine != EngineName.Memcached)
        {
            output.WriteLine(
                $"A node is filled up to {sizing.FillPercent:0} %, where the recommended alarm goes off under noeviction; --fill changes that."
            );
        }
    }

    private static Table Table(CacheSizing sizing)
    {
        var parts = sizing.Demand.Engine == EngineName.Memcached ? "keys\nover" : "shards";
        var table = new Table([
            new("node type"),
            new("room for\ndata", IsNumber: true),
            new(parts, IsNumber: true),
            new("nodes\nin all", IsNumber: true),
            new("memory\nGiB in all", IsNumber: true),
            new("full\n%", IsNumber: true),
            new("USD\na month", IsNumber: true),
        ]);
        foreach (var option in sizing.Options)
        {
            table.Add([
                option.NodeType.Name,
                SizeSteps.Size(option.UsableBytes),
                Number(option.Shards, "0"),
                Number(option.Nodes, "0") + (option.NeedsQuota ? "*" : ""),
                Number(option.MemoryGiB, "0.00"),
                Number(option.FillPercent, "0.0"),
                option.UsdPerMonth is { } price
                    ? (option.IsPriceEstimate ? "~" : "") + Money.Text(price)
                    : Cell.Nothing,
            ]);
        }

        return table;
    }

    private static string Number(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
