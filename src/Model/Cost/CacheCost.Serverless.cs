using ElastiCache.Model.Resources;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Cost;

// A serverless cache: what it is used for, and at least its minimums.
internal sealed partial class CacheCost
{
    private const decimal Million = 1_000_000;
    private const decimal SecondsOfHour = 3600;

    private void AddServerless()
    {
        if (!_cache.Engine.TryGet(out var engine) || _options.Prices.Serverless(_region, engine) is not { } price)
        {
            _unknown.Add(
                _cache.Engine.TryGet(out var named)
                    ? $"no price of a serverless cache with {named} in {_region} is known; elasticache prices update --region {_region} asks AWS"
                    : "the engine is known at deployment only"
            );
            return;
        }

        AddData(price);
        AddRequests(price);
        if (Most(price) is { } most)
        {
            _notes.Add($"at most {Money.Text(most)} a month by its limits");
        }
        else
        {
            _notes.Add("no limit of both data and requests is set: what it may cost has no end");
        }
    }

    private void AddData(ServerlessPrice price)
    {
        var least = Math.Max(price.LeastGb, Limit(_cache.DataStorage, limit => limit.Minimum) ?? 0);
        var most = Limit(_cache.DataStorage, limit => limit.Maximum);
        var stored = Math.Max(least, Math.Min(_usage.StoredGb ?? 0, most ?? decimal.MaxValue));
        if (_usage.StoredGb > most)
        {
            _notes.Add(
                FormattableString.Invariant(
                    $"the usage file says {_usage.StoredGb:#,0.###} GB, and the cache takes no more than {most:#,0.###} GB: that is in the sum"
                )
            );
        }

        _lines.Add(
            CostLine.Hourly(
                FormattableString.Invariant(
                    $"data, {stored:0.###} GB{(_usage.StoredGb is null || _usage.StoredGb < least ? " at least" : "")}"
                ),
                stored,
                price.GbHour
            )
        );
        if (_usage.StoredGb is null && !(most <= least))
        {
            _unknown.Add(
                FormattableString.Invariant(
                    $"data beyond {least:0.###} GB at {Money.Text(price.GbHour.Amount * CostLine.HoursOfMonth)} a GB and month; say storedGb in the usage file"
                )
            );
        }
    }

    private void AddRequests(ServerlessPrice price)
    {
        if (price.MillionEcpu is not { } million)
        {
            _unknown.Add("requests: no price of a processing unit is known here");
            return;
        }

        var least = Limit(_cache.Requests, limit => limit.Minimum) ?? 0;
        var most = Limit(_cache.Requests, limit => limit.Maximum);
        var spent = Math.Max(least, Math.Min(_usage.EcpuPerSecond ?? 0, most ?? decimal.MaxValue));
        if (_usage.EcpuPerSecond > most)
        {
            _notes.Add(
                FormattableString.Invariant(
                    $"the usage file says {_usage.EcpuPerSecond:#,0.##} ECPU a second, and the cache takes no more than {most:#,0.##}: that is in the sum"
                )
            );
        }

        if (spent > 0)
        {
            _lines.Add(
                CostLine.Hourly(
                    FormattableString.Invariant(
                        $"requests, {spent:#,0.##} ECPU a second{(_usage.EcpuPerSecond is null ? " at least" : "")}"
                    ),
                    spent * SecondsOfHour / Million,
                    million
                )
            );
        }

        if (_usage.EcpuPerSecond is null && !(most <= least))
        {
            _unknown.Add(
                $"requests{(least > 0 ? $" beyond {least:0} ECPU a second" : "")} at {Money.Text(million.Amount)} a million ECPU; say ecpuPerSecond in the usage file"
            );
        }
    }

    private decimal? Most(ServerlessPrice price) =>
        Limit(_cache.DataStorage, limit => limit.Maximum) is { } data
        && Limit(_cache.Requests, limit => limit.Maximum) is { } requests
        && price.MillionEcpu is { } million
            ? CostLine.HoursOfMonth * (data * price.GbHour.Amount + requests * SecondsOfHour / Million * million.Amount)
            : null;

    private static decimal? Limit(Value<UsageLimit> limits, Func<UsageLimit, Value<double>> side) =>
        limits.TryGet(out var limit) && side(limit).TryGet(out var value) && value is >= 0 and < 1e12
            ? (decimal)value
            : null;
}
