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
              "Properties": { "Engine": "valkey", "EngineVersion": "8.1", "Port": 6379, "NumCacheClusters": 2 }
            },
            "Carts": {
              "Type": "AWS::ElastiCache::ReplicationGroup",
              "Properties": { "Engine": "redis", "EngineVersion": "7.1", "CacheNodeType": "cache.r7g.large" }
            },
            "Subnets": { "Type": "AWS::ElastiCache::SubnetGroup", "Properties": { "SubnetIds": ["a", "b"] } },
            "Topic": { "Type": "AWS::SNS::Topic" }
          }
        }
        """;

    public static string Replaced => Old.Replace("6379", "6380");

    public static string InPlace => Old.Replace("r7g.large", "r7g.xlarge");

    public static string Refused => Old.Replace("8.1", "8.0");

    public static string Steps =>
        Old.Replace(
            "\"7.1\",",
            "\"7.1\", \"TransitEncryptionEnabled\": true, \"TransitEncryptionMode\": \"required\","
        );
}
