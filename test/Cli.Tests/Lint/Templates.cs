namespace ElastiCache.Cli.Tests.Lint;

/// <summary>Templates whose findings no further rule changes: each breaks what the tests name.</summary>
internal static class Templates
{
    /// <summary>A parameter group without fault.</summary>
    public const string Clean = """
        {"Resources": {"Parameters": {"Type": "AWS::ElastiCache::ParameterGroup", "Properties": {
          "CacheParameterGroupFamily": "valkey8", "Description": "d", "Properties": {"maxmemory-policy": "volatile-lru"}}}}}
        """;

    /// <summary>A cache that has failover without a replica (R-05, line 6).</summary>
    public const string Failover = """
        Resources:
          Cache:
            Type: AWS::ElastiCache::ReplicationGroup
            Properties:
              ReplicationGroupDescription: d
              AutomaticFailoverEnabled: true
              NumCacheClusters: 1
              Engine: valkey
              EngineVersion: "8.2"
              CacheNodeType: cache.r7g.large
              CacheSubnetGroupName: private
              AtRestEncryptionEnabled: true
              TransitEncryptionEnabled: true
        """;

    /// <summary>A cache of a version that the tables do not know (E-06).</summary>
    public static string Unknown { get; } = Repaired.Replace("\"8.2\"", "\"8.3\"", StringComparison.Ordinal);

    /// <summary>A cache that only has a warning (E-12).</summary>
    public static string Warning { get; } =
        Repaired
            .Replace("valkey", "redis", StringComparison.Ordinal)
            .Replace("\"8.2\"", "\"6.2\"", StringComparison.Ordinal);

    private static string Repaired =>
        Failover.Replace("NumCacheClusters: 1", "NumCacheClusters: 2", StringComparison.Ordinal);
}
