namespace ElastiCache.Cdk;

/// <summary>
/// The defaults that props and constructs share. Each has its public name at the construct, because changing one can
/// replace somebody's cache.
/// </summary>
internal static class CacheDefaults
{
    public const double Port = 6379;
    public const double ReaderPort = 6380;
    public const double MemcachedPort = 11211;
    public const double SnapshotRetentionDays = 15;
    public const string SnapshotWindow = "03:00-04:00";
    public const string DailySnapshotTime = "03:00";
    public const string MaintenanceWindow = "sun:05:00-sun:06:00";
}
