using ElastiCache.Model.Inventory;

namespace ElastiCache.Model.Cost;

// Backups, traffic and logs: what is charged by the GB.
internal sealed partial class CacheCost
{
    private void AddBackups()
    {
        if (_cache.BackupDays.IsUnresolved)
        {
            _unknown.Add("backups: for how many days is known at deployment only");
        }

        if (!_cache.BackupDays.TryGet(out var days) || days <= 0 || _cache.IsMemcached)
        {
            return;
        }

        // Of a cache of nodes one backup is free; of a serverless cache none is.
        var free = _cache.Kind == CacheKind.Serverless ? 0 : 1;
        var charged = (decimal)days - free;
        var price = _options.Prices.Backup(_region);
        if (charged <= 0)
        {
            _notes.Add("backups: the one that is kept is free");
        }
        else if ((_usage.SnapshotGb ?? _usage.StoredGb) is { } size)
        {
            _lines.Add(
                CostLine.Monthly(
                    FormattableString.Invariant(
                        $"{charged:0} daily backups of {size:0.##} GB{(free > 0 ? ", one more is free" : "")}"
                    ),
                    charged * size,
                    price,
                    "GB"
                )
            );
        }
        else
        {
            _unknown.Add(
                FormattableString.Invariant(
                    $"backups: {charged:0} days{(free > 0 ? " beyond the free one" : "")} of the data at {price} a GB-month; say snapshotGb in the usage file"
                )
            );
        }
    }

    private void AddTraffic()
    {
        if (_usage.CrossZoneGbPerMonth is { } traffic)
        {
            // In and out of the client; the end of the node is free.
            _lines.Add(
                CostLine.Monthly(
                    "traffic between Availability Zones",
                    traffic,
                    _options.Prices.Around(_region, "zone"),
                    "GB"
                ) with
                {
                    IsEstimate = true,
                }
            );
        }

        if (_usage.LogGbPerMonth is { } logs)
        {
            _lines.Add(CostLine.Monthly("logs taken in", logs, _options.Prices.Around(_region, "log"), "GB"));
        }
        else if (_cache.Logs.Count > 0)
        {
            _unknown.Add($"logs: {string.Join(", ", _cache.Logs)}; say logGbPerMonth in the usage file");
        }

        if (_cache.IsSecondary)
        {
            _unknown.Add("global datastore: traffic from the Region of the primary, by what is written");
        }
    }
}
