namespace Package.Tests;

/// <summary>A template with a cache, for the pipelines.</summary>
internal static class CacheTemplate
{
    /// <summary>One with a cache that a change of the port replaces.</summary>
    public static string Of(int port) =>
        $$"""
            {"Resources":{
              "Cache":{"Type":"AWS::ElastiCache::ReplicationGroup","DeletionPolicy":"Snapshot","UpdateReplacePolicy":"Snapshot","Properties":{
                "ReplicationGroupDescription":"shop","Engine":"valkey","EngineVersion":"8.2","CacheNodeType":"cache.r7g.large","NumCacheClusters":2,
                "AutomaticFailoverEnabled":true,"MultiAZEnabled":true,"CacheSubnetGroupName":"shop","AtRestEncryptionEnabled":true,
                "TransitEncryptionEnabled":true,"Port":{{port}} } } } }
            """;

    /// <summary>The same with a second cache.</summary>
    public static string OfTwo(int port)
    {
        var one = Of(port).Trim();
        const string start = "{\"Resources\":{";
        var cache = one[start.Length..^3].Trim();
        return $"{start}{cache},{cache.Replace("\"Cache\"", "\"Other\"", StringComparison.Ordinal)}}}}}";
    }
}
