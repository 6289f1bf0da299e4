using ElastiCache.Model.Facts;

namespace ElastiCache.Model.Changes.Rules;

/// <summary>Whether a backup of a cache can be restored as another one.</summary>
/// <remarks>
/// "Restoring from a backup into a new cache": https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/backups-restoring.html. It is
/// restored with a token or without, with TLS or without, into any number of shards, and from without cluster mode to with it.
/// </remarks>
internal static class Restoring
{
    /// <summary>Why it cannot, or is not known to; null where it can.</summary>
    /// <param name="old">The cache that the backup is made of.</param>
    /// <param name="new">The one that it is restored as.</param>
    public static string? Obstacle(Side old, Side @new) =>
        old.Engine == EngineName.Memcached ? "Memcached has no backups"
        : NodeUpdateRules.IsTiered(old) == true && NodeUpdateRules.IsTiered(@new) != true
            ? "a backup of nodes with data tiering is only restored into such nodes"
        : ClusterModeRules.IsEnabled(old) == true && ClusterModeRules.IsEnabled(@new) != true
            ? "a backup of a group with cluster mode is only restored into one with it"
        : IsOlder(old, @new) ? "AWS does not say that a backup is restored into an older engine"
        : null;

    // Where a version is only begun, the newest of it counts.
    private static bool IsOlder(Side old, Side @new) =>
        (old.Engine, @new.Engine) switch
        {
            (EngineName.Valkey, EngineName.Redis) => true,
            ({ } before, { } after) when before == after => old.Versions.Count > 0
                && @new.Versions.Count > 0
                && @new.Versions.Max() < old.Versions.Max(),
            _ => false,
        };
}
