namespace ElastiCache.Cdk;

/// <summary>What is known of a serverless cache that matters for watching it.</summary>
internal static class MonitoredServerless
{
    public static ServerlessCacheFacts Facts(ServerlessCacheSpecification cache) =>
        new()
        {
            DataStorageMaximum = Maximum(cache.DataStorage),
            EcpuPerSecondMaximum = Maximum(cache.EcpuPerSecond),
            Authenticates = cache.UserGroupId.IsPresent,
        };

    private static double? Maximum(Value<UsageLimit> limit) =>
        limit.Raw?.Maximum is { } maximum && maximum.TryGet(out var value) ? value : null;
}
