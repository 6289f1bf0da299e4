namespace ElastiCache.Cli.Tests.Diff;

/// <summary>Templates with one cache and more.</summary>
internal static class Examples
{
    public const string Empty = """{"Resources":{}}""";

    public const string Old = """
        {
          "Resources": {
            "Sessions": {
              "Type": "AWS::ElastiCache::ReplicationGroup",
              "DeletionPolicy": "Snapshot",
              "UpdateReplacePolicy": "Snapshot",
              "Metadata": { "aws:cdk:path": "Shop/Sessions/Resource" },
              "Properties": {
                "ReplicationGroupDescription": "sessions", "CacheNodeType": "cache.r7g.large", "CacheSubnetGroupName": "caches",
                "TransitEncryptionEnabled": false, "Engine": "valkey", "EngineVersion": "8.1", "Port": 6379, "NumCacheClusters": 2
              }
            },
            "Carts": {
              "Type": "AWS::ElastiCache::ReplicationGroup",
              "Properties": {
                "ReplicationGroupDescription": "carts", "NumCacheClusters": 2, "CacheSubnetGroupName": "caches",
                "Engine": "redis", "EngineVersion": "7.1", "CacheNodeType": "cache.r7g.large"
              }
            },
            "Subnets": { "Type": "AWS::ElastiCache::SubnetGroup", "Properties": { "Description": "caches", "SubnetIds": ["subnet-0a1", "subnet-0b2"] } },
            "Topic": { "Type": "AWS::SNS::Topic" }
          }
        }
        """;

    public static string Replaced => Old.Replace("6379", "6380", StringComparison.Ordinal);

    public static string InPlace =>
        Old.Replace(
            "\"7.1\", \"CacheNodeType\": \"cache.r7g.large\"",
            "\"7.1\", \"CacheNodeType\": \"cache.r7g.xlarge\""
        );

    public static string InPlaceUnless => Old.Replace("\"subnet-0a1\", \"subnet-0b2\"", "\"subnet-0a1\"");

    public static string Refused => Old.Replace("8.1", "8.0");

    public static string Steps =>
        Old.Replace(
            "\"7.1\",",
            "\"7.1\", \"TransitEncryptionEnabled\": true, \"TransitEncryptionMode\": \"required\","
        );
}
