using System.Globalization;
using System.Text.Json;
using ElastiCache.Model.Facts;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Cost;

/// <summary>Turns what AWS publishes about prices into rows of a <see cref="PriceFile"/>.</summary>
/// <remarks>
/// A node type has several products: extended support, durability and Outposts are charged under usage types of their own,
/// and taking one of them for the node would be wrong by more than half. Only a usage type that is
/// <c>NodeUsage:TYPE</c> with nothing but the code of the Region before it is a node on demand.
/// </remarks>
internal static class AwsPriceList
{
    private const string NodeUsage = "NodeUsage:";
    private const string CachedData = "CachedData:";
    private const string ProcessingUnits = "ElastiCacheProcessingUnits:";
    private const string NodeBackups = "ElastiCache:BackupUsage";
    private const string ServerlessBackups = "BackupUsage";
    private const decimal HoursOfYear = 8760;

    /// <summary>The rows of a Region.</summary>
    /// <param name="products">The products with their terms: the whole public file, or answers of <c>GetProducts</c>.</param>
    /// <param name="region">The Region.</param>
    /// <param name="date">The day that they are of.</param>
    /// <exception cref="CostFileException">They are prices of other Regions.</exception>
    public static PriceRows Rows(IEnumerable<JsonElement> products, string region, string date)
    {
        var rows = new PriceRows(region, date);
        var others = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var product in products)
        {
            // Who asked without a filter, or for another Region, has the prices of others in the answer.
            if (
                JsonMember.Text(Member(Member(product, "product"), "attributes"), "regionCode") is { } other
                && other != region
            )
            {
                others.Add(other);
                continue;
            }

            Add(product, rows);
        }

        return rows.IsEmpty && others.Count > 0
            ? throw new CostFileException(
                "",
                $"these are no prices of {region}, but of {string.Join(", ", others.Take(3))}{(others.Count > 3 ? " and others" : "")}"
            )
            : rows;
    }

    /// <summary>The day on which AWS published a price file; null where it does not say, as answers of <c>GetProducts</c> do not.</summary>
    public static DateOnly? Published(JsonElement file) =>
        JsonMember.Text(file, "publicationDate") is { Length: >= 10 } text
        && DateOnly.TryParseExact(
            text[..10],
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;

    /// <summary>The products of AWS's public price file, each with its terms as <c>GetProducts</c> answers them.</summary>
    /// <exception cref="CostFileException">It is no such file.</exception>
    public static IEnumerable<JsonElement> OfPublicFile(JsonElement file)
    {
        if (
            Member(file, "products") is not { ValueKind: JsonValueKind.Object } products
            || Member(file, "terms") is not { ValueKind: JsonValueKind.Object } terms
        )
        {
            throw new CostFileException("", "this is no price file of AWS: it has no products and terms");
        }

        foreach (var product in products.EnumerateObject())
        {
            var kinds = terms
                .EnumerateObject()
                .Where(kind => Member(kind.Value, product.Name).ValueKind == JsonValueKind.Object)
                .ToDictionary(kind => kind.Name, kind => Member(kind.Value, product.Name), StringComparer.Ordinal);
            using var buffer = new MemoryStream();
            using (var writer = new Utf8JsonWriter(buffer))
            {
                writer.WriteStartObject();
                writer.WritePropertyName("product");
                product.Value.WriteTo(writer);
                writer.WriteStartObject("terms");
                foreach (var (kind, term) in kinds)
                {
                    writer.WritePropertyName(kind);
                    term.WriteTo(writer);
                }

                writer.WriteEndObject();
                writer.WriteEndObject();
            }

            using var document = JsonDocument.Parse(buffer.ToArray());
            yield return document.RootElement.Clone();
        }
    }

    private static void Add(JsonElement entry, PriceRows rows)
    {
        var attributes = Member(Member(entry, "product"), "attributes");
        if (JsonMember.Text(attributes, "locationType") is { } place && place != "AWS Region")
        {
            return;
        }

        var usage = WithoutRegion(JsonMember.Text(attributes, "usagetype") ?? "");
        var engine = EngineOf(JsonMember.Text(attributes, "cacheEngine") ?? usage[(usage.LastIndexOf(':') + 1)..]);
        var terms = Member(entry, "terms");
        if (usage.StartsWith(NodeUsage, StringComparison.Ordinal) && engine is not null)
        {
            AddNode(usage[NodeUsage.Length..], engine, terms, rows);
        }
        else if (usage.StartsWith(CachedData, StringComparison.Ordinal) && engine is not null)
        {
            rows.GbHour[engine] = OnDemand(terms);
        }
        else if (usage.StartsWith(ProcessingUnits, StringComparison.Ordinal) && engine is not null)
        {
            rows.MillionEcpu[engine] = OnDemand(terms) * 1_000_000;
        }
        else if (usage == NodeBackups && OnDemand(terms) is > 0 and var backup)
        {
            rows.Backup = backup;
        }
        else if (usage.StartsWith(ServerlessBackups, StringComparison.Ordinal) && OnDemand(terms) is > 0 and var other)
        {
            // Serverless caches have a usage type of their own, at the same price.
            rows.Backup ??= other;
        }
    }

    private static void AddNode(string nodeType, string engine, JsonElement terms, PriceRows rows)
    {
        if (OnDemand(terms) is { } hour)
        {
            rows.Nodes[(engine, nodeType)] = hour;
        }

        foreach (var offer in Values(Member(terms, "Reserved")))
        {
            var attributes = Member(offer, "termAttributes");
            var years = JsonMember.Text(attributes, "LeaseContractLength");
            var option = JsonMember.Text(attributes, "PurchaseOption")?.Replace(' ', '-').ToLowerInvariant();
            if (years is not null && ReservedTerm.Find($"{years}-{option}") is { } term)
            {
                rows.Reserved[(engine, nodeType, term.Name)] = PerHour(offer, years);
            }
        }
    }

    // What is paid upfront, spread over the hours of the term, and what is paid by the hour.
    private static decimal PerHour(JsonElement offer, string years)
    {
        var hours = HoursOfYear * int.Parse(years[..^2], CultureInfo.InvariantCulture);
        return Values(Member(offer, "priceDimensions"))
            .Sum(dimension => Usd(dimension) / (JsonMember.Text(dimension, "unit") == "Quantity" ? hours : 1));
    }

    // A free tier, or a reservation that is applied, is a dimension of its own with the price of nothing.
    private static decimal? OnDemand(JsonElement terms) =>
        Values(Member(terms, "OnDemand"))
            .SelectMany(offer => Values(Member(offer, "priceDimensions")))
            .Select(Usd)
            .Where(price => price > 0)
            .Select(price => (decimal?)price)
            .Max();

    private static decimal Usd(JsonElement dimension) =>
        JsonMember.Text(Member(dimension, "pricePerUnit"), "USD") is { } text
        && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var price)
            ? price
            : 0;

    // EU-NodeUsage:cache.r7g.large and EUC1-NodeUsage:cache.r7g.large are nodes; EUC1-ExtendedSupportYr1_Yr2-NodeUsage:... and
    // EUC1-SyncDurability-... are not.
    private static string WithoutRegion(string usage) =>
        usage.Split('-', 2) is [{ Length: >= 2 and <= 4 } code, var rest]
        && code.All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter))
            ? rest
            : usage;

    private static string? EngineOf(string name) =>
        name.ToLowerInvariant() switch
        {
            "redis" or "redis oss" => EngineName.Redis,
            var engine when EngineName.All.Contains(engine) => engine,
            _ => null,
        };

    private static IEnumerable<JsonElement> Values(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object ? element.EnumerateObject().Select(member => member.Value) : [];

    private static JsonElement Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : default;
}
