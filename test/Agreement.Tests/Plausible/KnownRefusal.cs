using System.Text.Json.Nodes;
using ElastiCache.Agreement.Tests.Judges;

namespace ElastiCache.Agreement.Tests.Plausible;

/// <summary>What another judge refuses although ElastiCache accepts it.</summary>
/// <param name="Judge">The judge's name.</param>
/// <param name="Rule">The judge's rule.</param>
/// <param name="About">What its message has, one of these.</param>
/// <param name="Reason">Why it is wrong.</param>
/// <param name="Example">A resource that it refuses and our lint accepts.</param>
internal sealed record KnownRefusal(
    string Judge,
    string Rule,
    IReadOnlyList<string> About,
    string Reason,
    string Example
)
{
    /// <summary>All of them. One that no longer occurs fails a test.</summary>
    public static IReadOnlyList<KnownRefusal> All { get; } =
    [
        new(
            "cfn-lint",
            "E3647",
            ["'cache.r8g.", "'cache.m8g.", "'cache.c8gn."],
            "its list of node types is older than the 8th generation, which the CDK's list has",
            """
            {"Type": "AWS::ElastiCache::CacheCluster", "Properties": {
              "Engine": "memcached", "EngineVersion": "1.6.22", "CacheNodeType": "cache.r8g.large", "NumCacheNodes": 2,
              "CacheSubnetGroupName": {"Ref": "Subnets"}}}
            """
        ),
        new(
            "cfn-lint",
            "E3002",
            ["('Durability'"],
            "its schema is older than the property, which the CDK's schema has",
            """
            {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {
              "ReplicationGroupDescription": "orders", "Engine": "valkey", "EngineVersion": "9.0",
              "CacheNodeType": "cache.r7g.large", "NumCacheClusters": 2, "AutomaticFailoverEnabled": true,
              "Durability": "default", "TransitEncryptionEnabled": true, "CacheSubnetGroupName": {"Ref": "Subnets"}}}
            """
        ),
        new(
            "aws-cdk-lib",
            "E3026",
            ["AutomaticFailoverEnabled must be true when NumCacheClusters > 1"],
            "without cluster mode a Redis OSS group may have replicas and no failover; it is cluster mode that needs it",
            """
            {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {
              "ReplicationGroupDescription": "orders", "Engine": "redis", "EngineVersion": "7.1",
              "CacheNodeType": "cache.r7g.large", "NumCacheClusters": 2, "AutomaticFailoverEnabled": false,
              "TransitEncryptionEnabled": true, "CacheSubnetGroupName": {"Ref": "Subnets"}}}
            """
        ),
    ];

    /// <summary>The name of the example among the resources that are judged.</summary>
    public string Id => $"{Rule}Known";

    /// <summary>The example, as a resource of that name.</summary>
    public KeyValuePair<string, JsonObject> Resource => KeyValuePair.Create(Id, JsonNode.Parse(Example)!.AsObject());

    /// <summary>Whether a finding is this one.</summary>
    public bool Covers(Verdict verdict, JudgeFinding finding) =>
        verdict.Judge.StartsWith(Judge, StringComparison.Ordinal)
        && finding.Rule == Rule
        && About.Any(word => finding.Message.Contains(word, StringComparison.Ordinal));
}
