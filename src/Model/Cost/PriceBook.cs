using ElastiCache.Model.Facts;

namespace ElastiCache.Model.Cost;

/// <summary>Every price that is known: the user's own before fetched ones before those that ship with the tool.</summary>
/// <param name="own">The user's file; null for none.</param>
/// <param name="fetched">What <c>elasticache prices update</c> has fetched; null for nothing.</param>
internal sealed class PriceBook(PriceFile? own = null, PriceFile? fetched = null)
{
    private const string Home = PriceTable.Home;

    private const decimal ValkeyPart = 0.8m;

    private const decimal DurabilityPart = 0.18m;

    private static readonly PriceTable Table = PriceTable.Shipped;

    // Of these the table has only us-east-1; in a Region they cost about what the generation before does.
    private static readonly Dictionary<string, string> Before = new(StringComparer.Ordinal)
    {
        ["m8g"] = "m7g",
        ["r8g"] = "r7g",
    };

    /// <summary>An hour of a node; null where it is not known.</summary>
    public Price? Node(string region, string engine, string nodeType) =>
        own?.Node(region, engine, nodeType)
        ?? Discounted(fetched?.Node(region, engine, nodeType) ?? Shipped(region, engine, nodeType));

    /// <summary>An hour of a reserved node; null where it is not known.</summary>
    public Price? Reserved(string region, string engine, string nodeType, ReservedTerm term) =>
        own?.Reserved(region, engine, nodeType, term)
        ?? fetched?.Reserved(region, engine, nodeType, term)
        ?? (fetched?.Node(region, engine, nodeType) ?? Shipped(region, engine, nodeType))
            ?.Times(term.Part)
            .AsEstimate($"{term.Part} of the price on demand, as in 2022");

    /// <summary>What the premium of extended support adds to an hour of a node; null where it is not known.</summary>
    public Price? Premium(string region, string engine, string nodeType, decimal part) =>
        Node(region, engine, nodeType)?.Times(part);

    /// <summary>What synchronous durability adds to an hour of a Valkey node; null where it is not known.</summary>
    public Price? SyncDurability(string region, string nodeType) =>
        Node(region, EngineName.Valkey, nodeType)?.Times(DurabilityPart);

    /// <summary>What a serverless cache costs; null where it is not known.</summary>
    public ServerlessPrice? Serverless(string region, string engine) =>
        Joined(
            own?.Serverless(region, engine),
            Discounted(Joined(fetched?.Serverless(region, engine), ShippedServerless(region, engine)))
        );

    /// <summary>A GB of backups for a month.</summary>
    public Price Backup(string region) =>
        own?.Backup(region) ?? Discounted(fetched?.Backup(region) ?? Other(region, "backup"))!;

    /// <summary>What stands around a cache: <c>key</c>, <c>secret</c>, <c>alarm</c>, <c>dashboard</c>, <c>log</c>, <c>zone</c>.</summary>
    public Price Around(string region, string name) => Discounted(Other(region, name))!;

    // A file may name the price of the data, and leave that of the requests to others.
    private static ServerlessPrice? Joined(ServerlessPrice? first, ServerlessPrice? second) =>
        first is null ? second : first with { MillionEcpu = first.MillionEcpu ?? second?.MillionEcpu };

    private static Price Other(string region, string name) =>
        // A key costs the same everywhere.
        region == Home
        || name == "key"
            ? Table.Other(name)
            : Table.Other(name).AsEstimate($"as in {Home}");

    private static Price? Shipped(string region, string engine, string nodeType)
    {
        // What an engine does not run on has no price for it.
        if (CacheNodeType.Of(nodeType).Family is { } known && known.FirstVersion(engine) is null)
        {
            return null;
        }

        var part = engine == EngineName.Valkey ? ValkeyPart : 1;
        if (Table.Node(nodeType, region) is { } price)
        {
            return engine switch
            {
                EngineName.Valkey when price.Trust == PriceTrust.OldList => price.Times(part) with
                {
                    // The file is older than Valkey.
                    Source = $"0.8 of Redis OSS, {price.Source}",
                },
                EngineName.Valkey => price.Times(part),
                EngineName.Memcached => Memcached(price, CacheNodeType.Of(nodeType).Family),
                _ => price,
            };
        }

        return
            nodeType.Split('.') is [_, var family, _]
            && Before.TryGetValue(family, out var older)
            && Table.Node(nodeType, Home) is { } home
            && Ratio(region, $"cache.{older}.large") is { } ratio
            ? home.Times(part * ratio).AsEstimate($"{Home} times what {older} costs more here")
            : null;
    }

    // The answers of the API that the table is made of were for Redis OSS and Valkey; the price file has Memcached too.
    private static Price Memcached(Price price, NodeFamily? family) =>
        family?.FirstVersion(EngineName.Redis) is null && family?.FirstVersion(EngineName.Valkey) is not null
            ? price.AsEstimate("the price of Valkey divided by 0.8: none of Memcached was seen")
        : price.Trust == PriceTrust.Api ? price.AsEstimate($"as Redis OSS, {price.Source}")
        : price;

    private static ServerlessPrice? ShippedServerless(string region, string engine)
    {
        if (Table.Serverless(engine, Home) is not { } home)
        {
            return null;
        }

        if (region == Home)
        {
            return home;
        }

        var here = Table.Serverless(engine, region);
        if (Ratio(region, "cache.r6g.large") is not { } ratio)
        {
            return here;
        }

        var why = $"{Home} times what cache.r6g.large costs more here";
        return new ServerlessPrice(
            here?.GbHour ?? home.GbHour.Times(ratio).AsEstimate(why),
            here?.MillionEcpu ?? home.MillionEcpu?.Times(ratio).AsEstimate(why),
            home.LeastGb
        );
    }

    private static decimal? Ratio(string region, string nodeType) =>
        Table.Node(nodeType, region) is { } here && Table.Node(nodeType, Home) is { } home
            ? here.Amount / home.Amount
            : null;

    private Price? Discounted(Price? price) =>
        own is { Discount: > 0 } && price is not null
            ? price.Times(1 - own.Discount) with
            {
                Source = $"{price.Source}, less {own.Discount * 100:0.##} %",
            }
            : price;

    private ServerlessPrice? Discounted(ServerlessPrice? price) =>
        price is null
            ? null
            : price with
            {
                GbHour = Discounted(price.GbHour)!,
                MillionEcpu = Discounted(price.MillionEcpu),
            };
}
