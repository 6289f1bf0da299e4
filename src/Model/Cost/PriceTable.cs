using System.Globalization;

namespace ElastiCache.Model.Cost;

/// <summary>The prices that ship with the tool: <c>prices.tsv</c>.</summary>
internal sealed class PriceTable
{
    /// <summary>The Region whose prices are known best.</summary>
    public const string Home = "us-east-1";

    private const string ApiDate = "Price List API, 2026-10-02";
    private const string ListDate = "AWS price file, 2022-02-13";

    private readonly Dictionary<(string Type, string Region), Price> _nodes = [];
    private readonly Dictionary<(string Engine, string Region), ServerlessPrice> _serverless = [];
    private readonly Dictionary<string, Price> _others = new(StringComparer.Ordinal);

    /// <summary>Reads a table.</summary>
    /// <param name="lines">Its lines, with tabs between the cells.</param>
    public PriceTable(IEnumerable<string> lines)
    {
        string[] regions = [];
        foreach (var cells in lines.Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')))
        {
            switch (cells[0])
            {
                case "nodes":
                    regions = cells;
                    break;
                case "serverless":
                    _serverless[(cells[1], cells[2])] = new ServerlessPrice(
                        Read(cells[3])!,
                        Read(cells[4]),
                        decimal.Parse(cells[5], CultureInfo.InvariantCulture)
                    );
                    break;
                case "other":
                    var other = Read(cells[2])!;
                    _others[cells[1]] = cells.Length > 3 ? other with { Source = cells[3] } : other;
                    break;
                default:
                    for (var column = 1; column < cells.Length; column++)
                    {
                        if (Read(cells[column]) is { } price)
                        {
                            _nodes[($"cache.{cells[0]}", regions[column])] = price;
                        }
                    }

                    break;
            }
        }

        Regions = [.. regions.Skip(1)];
    }

    /// <summary>The table, read when it is first asked for.</summary>
    public static PriceTable Shipped => field ??= Load();

    /// <summary>The Regions whose nodes it knows, us-east-1 first.</summary>
    public IReadOnlyList<string> Regions { get; }

    /// <summary>An hour of a node of Redis OSS or Memcached; null where it is not known.</summary>
    public Price? Node(string type, string region) => _nodes.GetValueOrDefault((type, region));

    /// <summary>What a serverless cache costs; null where it is not known.</summary>
    public ServerlessPrice? Serverless(string engine, string region) => _serverless.GetValueOrDefault((engine, region));

    /// <summary>What stands around a cache, such as <c>key</c>.</summary>
    public Price Other(string name) => _others[name];

    private static PriceTable Load()
    {
        using var stream = typeof(PriceTable).Assembly.GetManifestResourceStream("ElastiCache.Model.Cost.prices.tsv")!;
        using var reader = new StreamReader(stream);
        return new PriceTable(reader.ReadToEnd().Split('\n'));
    }

    private static Price? Read(string cell)
    {
        if (cell is "-" or "")
        {
            return null;
        }

        var (trust, source) = cell[^1] switch
        {
            '\'' => (PriceTrust.OldList, ListDate),
            '~' => (PriceTrust.Estimate, "estimate"),
            _ => (PriceTrust.Api, ApiDate),
        };
        return new Price(decimal.Parse(cell.TrimEnd('\'', '~'), CultureInfo.InvariantCulture), trust, source);
    }
}
