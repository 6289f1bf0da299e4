using System.Globalization;
using ElastiCache.Model.Inventory;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Cost;

/// <summary>Works out what a serverless cache costs: what it is used for, and at least its minimums.</summary>
internal static class ServerlessCost
{
    private const decimal Million = 1_000_000;
    private const decimal SecondsOfHour = 3600;

    /// <summary>Adds the lines of a cache.</summary>
    public static void Add(
        CacheEntry cache,
        CacheUsage usage,
        PriceBook prices,
        string region,
        List<CostLine> lines,
        List<string> unknown,
        List<string> notes
    )
    {
        if (!cache.Engine.TryGet(out var engine) || prices.Serverless(region, engine) is not { } price)
        {
            unknown.Add(
                cache.Engine.TryGet(out var named)
                    ? $"no price of a serverless cache with {named} in {region} is known; elasticache prices update --region {region} asks AWS"
                    : "the engine is known at deployment only"
            );
            return;
        }

        AddData(cache, usage, price, lines, unknown, notes);
        AddRequests(cache, usage, price, lines, unknown, notes);
        if (Most(cache, price) is { } most)
        {
            notes.Add($"at most {Money.Text(most)} a month by its limits");
        }
        else
        {
            notes.Add("no limit of both data and requests is set: what it may cost has no end");
        }
    }

    private static void AddData(
        CacheEntry cache,
        CacheUsage usage,
        ServerlessPrice price,
        List<CostLine> lines,
        List<string> unknown,
        List<string> notes
    )
    {
        var least = Math.Max(price.LeastGb, Limit(cache.DataStorage, limit => limit.Minimum) ?? 0);
        var most = Limit(cache.DataStorage, limit => limit.Maximum);
        var stored = Math.Max(least, Math.Min(usage.StoredGb ?? 0, most ?? decimal.MaxValue));
        if (usage.StoredGb > most)
        {
            notes.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the usage file says {usage.StoredGb:#,0.###} GB, and the cache takes no more than {most:#,0.###} GB: that is in the sum"
                )
            );
        }

        lines.Add(
            CostLine.Hourly(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"data, {stored:0.###} GB{(usage.StoredGb is null || usage.StoredGb < least ? " at least" : "")}"
                ),
                stored,
                price.GbHour
            )
        );
        if (usage.StoredGb is null && !(most <= least))
        {
            unknown.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"data beyond {least:0.###} GB at {Money.Text(price.GbHour.Amount * CostLine.HoursOfMonth)} a GB and month; say storedGb in the usage file"
                )
            );
        }
    }

    private static void AddRequests(
        CacheEntry cache,
        CacheUsage usage,
        ServerlessPrice price,
        List<CostLine> lines,
        List<string> unknown,
        List<string> notes
    )
    {
        if (price.MillionEcpu is not { } million)
        {
            unknown.Add("requests: no price of a processing unit is known here");
            return;
        }

        var least = Limit(cache.Requests, limit => limit.Minimum) ?? 0;
        var most = Limit(cache.Requests, limit => limit.Maximum);
        var spent = Math.Max(least, Math.Min(usage.EcpuPerSecond ?? 0, most ?? decimal.MaxValue));
        if (usage.EcpuPerSecond > most)
        {
            notes.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the usage file says {usage.EcpuPerSecond:#,0.##} ECPU a second, and the cache takes no more than {most:#,0.##}: that is in the sum"
                )
            );
        }

        if (spent > 0)
        {
            lines.Add(
                CostLine.Hourly(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"requests, {spent:#,0.##} ECPU a second{(usage.EcpuPerSecond is null ? " at least" : "")}"
                    ),
                    spent * SecondsOfHour / Million,
                    million
                )
            );
        }

        if (usage.EcpuPerSecond is null && !(most <= least))
        {
            unknown.Add(
                $"requests{(least > 0 ? $" beyond {least:0} ECPU a second" : "")} at {Money.Text(million.Amount)} a million ECPU; say ecpuPerSecond in the usage file"
            );
        }
    }

    private static decimal? Most(CacheEntry cache, ServerlessPrice price) =>
        Limit(cache.DataStorage, limit => limit.Maximum) is { } data
        && Limit(cache.Requests, limit => limit.Maximum) is { } requests
        && price.MillionEcpu is { } million
            ? CostLine.HoursOfMonth * (data * price.GbHour.Amount + requests * SecondsOfHour / Million * million.Amount)
            : null;

    private static decimal? Limit(Value<UsageLimit> limits, Func<UsageLimit, Value<double>> side) =>
        limits.TryGet(out var limit) && side(limit).TryGet(out var value) && value is >= 0 and < 1e12
            ? (decimal)value
            : null;
}
