using System.Text.Json;
using ElastiCache.Model.Facts;

namespace ElastiCache.Model.Cost;

/// <summary>Prices from a file: the user's own, or what was fetched from AWS.</summary>
internal sealed class PriceFile
{
    private readonly Dictionary<(string Region, string Engine, string NodeType), Price> _nodes = [];
    private readonly Dictionary<(string Region, string Engine, string NodeType, string Term), Price> _reserved = [];
    private readonly Dictionary<(string Region, string Engine), ServerlessPrice> _serverless = [];
    private readonly Dictionary<string, Price> _backups = new(StringComparer.Ordinal);

    /// <summary>What is taken off every price that the file does not name: 0 to 1.</summary>
    public decimal Discount { get; private init; }

    /// <summary>Reads files, of which the later ones win.</summary>
    /// <param name="files">The files, each as JSON.</param>
    /// <param name="trust">How far they can be trusted.</param>
    /// <exception cref="CostFileException">A file says something that cannot be meant.</exception>
    public static PriceFile Read(IEnumerable<JsonElement> files, PriceTrust trust)
    {
        var objects = files
            .Select(file => new FileObject(
                file,
                "",
                "source",
                "date",
                "discountPercent",
                "nodes",
                "reserved",
                "serverless",
                "backups"
            ))
            .ToList();
        var read = new PriceFile
        {
            Discount = objects.Select(file => file.Number("discountPercent", 100) ?? 0).Append(0).Max() / 100,
        };
        foreach (var file in objects)
        {
            read.Add(file, trust);
        }

        return read;
    }

    /// <summary>An hour of a node; null where the file does not name it.</summary>
    public Price? Node(string region, string engine, string nodeType) =>
        _nodes.GetValueOrDefault((region, engine, nodeType));

    /// <summary>An hour of a reserved node, what is paid upfront included; null where the file does not name it.</summary>
    public Price? Reserved(string region, string engine, string nodeType, ReservedTerm term) =>
        _reserved.GetValueOrDefault((region, engine, nodeType, term.Name));

    /// <summary>What a serverless cache costs; null where the file does not name it.</summary>
    public ServerlessPrice? Serverless(string region, string engine) => _serverless.GetValueOrDefault((region, engine));

    /// <summary>A GB of backups for a month; null where the file does not name it.</summary>
    public Price? Backup(string region) => _backups.GetValueOrDefault(region);

    private void Add(FileObject file, PriceTrust trust)
    {
        var source = file.Text("source") is { } named
            ? file.Day("date") is { } date
                ? $"{named}, {date:O}"
                : named
            : trust == PriceTrust.Own
                ? "your prices"
                : "fetched";
        Price Of(decimal amount) => new(amount, trust, source);

        // Of two prices of one thing nobody knows which is meant; a later file may replace those of an earlier one.
        var seen = new HashSet<string>(StringComparer.Ordinal);
        void Once(FileObject row, string what)
        {
            if (!seen.Add(what))
            {
                throw row.Mistake($"a price of {what} stands there before already: leave one of them");
            }
        }

        foreach (var node in file.Items("nodes", "region", "engine", "nodeType", "usdPerHour"))
        {
            var key = (Region: node.NeededText("region"), Engine: Engine(node), NodeType: NodeType(node));
            Once(node, $"{key.NodeType} with {key.Engine} in {key.Region}");
            _nodes[key] = Of(node.NeededNumber("usdPerHour"));
        }

        foreach (var node in file.Items("reserved", "region", "engine", "nodeType", "term", "usdPerHour"))
        {
            var term = node.NeededText("term");
            if (ReservedTerm.Find(term) is null)
            {
                throw new CostFileException(
                    "reserved",
                    $"the term '{term}' is not known: {string.Join(", ", ReservedTerm.All.Select(known => known.Name))}"
                );
            }

            var key = (Region: node.NeededText("region"), Engine: Engine(node), NodeType: NodeType(node), term);
            Once(node, $"{key.NodeType} with {key.Engine} in {key.Region}, {term}");
            _reserved[key] = Of(node.NeededNumber("usdPerHour"));
        }

        foreach (
            var cache in file.Items("serverless", "region", "engine", "usdPerGbHour", "usdPerMillionEcpu", "leastGb")
        )
        {
            var engine = Engine(cache);
            Once(cache, $"serverless {engine} in {cache.NeededText("region")}");
            _serverless[(cache.NeededText("region"), engine)] = new ServerlessPrice(
                Of(cache.NeededNumber("usdPerGbHour")),
                cache.Number("usdPerMillionEcpu") is { } ecpu ? Of(ecpu) : null,
                cache.Number("leastGb") ?? PriceTable.Shipped.Serverless(engine, PriceTable.Home)!.LeastGb
            );
        }

        foreach (var backup in file.Items("backups", "region", "usdPerGbMonth"))
        {
            Once(backup, $"backups in {backup.NeededText("region")}");
            _backups[backup.NeededText("region")] = Of(backup.NeededNumber("usdPerGbMonth"));
        }
    }

    private static string NodeType(FileObject row)
    {
        var name = row.NeededText("nodeType");
        return name.StartsWith("cache.", StringComparison.Ordinal)
            ? name
            : throw new CostFileException("nodeType", $"'{name}' does not begin with cache., such as cache.{name}");
    }

    private static string Engine(FileObject row)
    {
        var engine = row.NeededText("engine");
        return EngineName.All.Contains(engine)
            ? engine
            : throw new CostFileException("engine", $"'{engine}' is not known: {string.Join(", ", EngineName.All)}");
    }
}
