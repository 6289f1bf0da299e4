using System.Text.Json;

namespace ElastiCache.Model.Tests.Rules.E;

/// <summary>Versions where the engine is not known: what no engine has is wrong whichever it is.</summary>
public sealed class UnknownEngineTests
{
    private const string Import = """{"Fn::ImportValue": "engine"}""";

    [Theory]
    [InlineData(Import, "7.1", "")]
    [InlineData(Import, "8.2", "")]
    [InlineData(Import, "6.x", "")]
    [InlineData(Import, "7.4", "E-11 Unknown")]
    [InlineData(Import, "9.7", "E-11 Unknown")]
    [InlineData(Import, "7.x", "E-11 Error")]
    [InlineData(Import, "9", "E-11 Error")]
    [InlineData(Import, "3.2.6", "E-11 Error")]
    // A replication group runs no Memcached.
    [InlineData(Import, "1.6.22", "E-11 Error")]
    [InlineData("""{"Ref": "Engine"}""", "7.x", "E-11 Error")]
    [InlineData(null, "7.x", "E-11 Error")]
    [InlineData(null, "six", "E-11 Error")]
    [InlineData(null, "8.2", "")]
    // One that is wrong may mean any, and what follows from it is not told.
    [InlineData("\"valky\"", "8.2", "E-01 Error")]
    [InlineData("\"valky\"", "7.1", "E-01 Error")]
    [InlineData("\"valky\"", "7.x", "E-01 Error,E-11 Error")]
    [InlineData("\"memcached\"", "1.6.22", "E-01 Error")]
    // What the service does not have has versions of its own.
    [InlineData("\"dragonfly\"", "1.0", "E-01 Error")]
    public void Of_a_replication_group(string? engine, string version, string expected) =>
        Assert.Equal(
            expected,
            Told(
                ResourceTypes.ReplicationGroup,
                $$"""
                {"ReplicationGroupDescription": "d", "CacheNodeType": "cache.t4g.micro", "NumCacheClusters": 2, "AutomaticFailoverEnabled": true,
                 "TransitEncryptionEnabled": true, "AtRestEncryptionEnabled": true, "CacheSubnetGroupName": "caches"
                 {{Engine(engine)}}, "EngineVersion": "{{version}}"}
                """
            )
        );

    [Theory]
    [InlineData(Import, "1.6.22", "")]
    [InlineData(Import, "7.1", "")]
    [InlineData(Import, "1.7.1", "E-11 Unknown")]
    [InlineData(Import, "1.6", "E-11 Error")]
    // A cache cluster runs no Valkey, but one that says so is told that alone.
    [InlineData(Import, "8.2", "E-11 Error")]
    [InlineData("\"valkey\"", "8.2", "E-02 Error")]
    [InlineData("\"memcache\"", "1.6.22", "E-02 Error")]
    public void Of_a_cache_cluster(string engine, string version, string expected) =>
        Assert.Equal(
            expected,
            Told(
                ResourceTypes.CacheCluster,
                $$"""{"CacheNodeType": "cache.t4g.micro", "NumCacheNodes": 1, "CacheSubnetGroupName": "caches" {{Engine(
                    engine
                )}}, "EngineVersion": "{{version}}"}"""
            )
        );

    [Theory]
    [InlineData(Import, "8", "")]
    [InlineData(Import, "1.6", "")]
    [InlineData(Import, "6", "E-10 Error")]
    [InlineData(Import, "seven", "E-10 Error")]
    [InlineData("\"valky\"", "8", "E-03 Error")]
    [InlineData("\"valky\"", "6", "E-03 Error,E-10 Error")]
    public void Of_a_serverless_cache(string engine, string version, string expected) =>
        Assert.Equal(
            expected,
            Told(
                ResourceTypes.ServerlessCache,
                $$"""{"ServerlessCacheName": "cart", "SubnetIds": ["subnet-0a1b2c3d", "subnet-0a1b2c3e"] {{Engine(
                    engine
                )}}, "MajorEngineVersion": "{{version}}"}"""
            )
        );

    // By the conditions it is none that a cluster runs, and is refused as that.
    [Theory]
    [InlineData("redis", "E-05 Warning,E-11 Unknown")]
    [InlineData("redis memcached", "E-05 Warning,E-07 Unknown")]
    public void An_engine_that_no_cluster_runs_is_no_way_to_a_cache(string named, string expected) =>
        Assert.Equal(
            expected,
            Told(
                ResourceTypes.CacheCluster,
                """
                {"CacheNodeType": "cache.t4g.micro", "NumCacheNodes": 1, "CacheSubnetGroupName": "caches", "Engine": {"Ref": "Engine"},
                 "EngineVersion": "5.0.0"}
                """,
                named
            )
        );

    [Theory]
    [InlineData("valkey redis", "E-10 Error")]
    [InlineData("valkey redis memcached", "")]
    public void An_engine_that_no_serverless_cache_runs_is_no_way_to_one(string named, string expected) =>
        Assert.Equal(
            expected,
            string.Join(
                ',',
                Told(
                        ResourceTypes.ServerlessCache,
                        """
                        {"ServerlessCacheName": "cart", "SubnetIds": ["subnet-0a1b2c3d", "subnet-0a1b2c3e"], "Engine": {"Ref": "Engine"},
                         "MajorEngineVersion": {"Fn::If": ["Is0", "8", {"Fn::If": ["Is1", "7", {"Fn::If": ["Is2", "1.6", "6"]}]}]} }
                        """,
                        named
                    )
                    .Split(',', StringSplitOptions.RemoveEmptyEntries)
                    .Distinct()
            )
        );

    [Theory]
    [InlineData("redis", true)]
    [InlineData("redis memcached", false)]
    public void A_parameter_group_is_held_against_engines_that_may_run(string named, bool isTold) =>
        Assert.Equal(
            isTold,
            Told(
                    ResourceTypes.CacheCluster,
                    """
                    {"CacheNodeType": "cache.t4g.micro", "NumCacheNodes": 1, "CacheSubnetGroupName": "caches", "Engine": {"Ref": "Engine"},
                     "CacheParameterGroupName": {"Fn::If": ["Is0", "default.redis7", {"Fn::If": ["Is1", "default.memcached1.6", "default.valkey8"]}]} }
                    """,
                    named
                )
                .Contains("P-04", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData(ResourceTypes.ReplicationGroup, "default.memcached1.6", true)]
    [InlineData(ResourceTypes.ReplicationGroup, "default.redis7", false)]
    [InlineData(ResourceTypes.ReplicationGroup, "default.valkey8", false)]
    [InlineData(ResourceTypes.CacheCluster, "default.valkey8", true)]
    [InlineData(ResourceTypes.CacheCluster, "default.redis7", false)]
    [InlineData(ResourceTypes.CacheCluster, "default.memcached1.6", false)]
    public void A_parameter_group_is_of_an_engine_that_may_run(string type, string group, bool isTold) =>
        Assert.Equal(
            isTold,
            Told(type, $$"""{"Engine": {{Import}}, "CacheParameterGroupName": "{{group}}"}""")
                .Contains("P-04", StringComparison.Ordinal)
        );

    private static string Engine(string? engine) => engine is null ? "" : $", \"Engine\": {engine}";

    // Of versions and engines only.
    private static string Told(string type, string properties, string named = "") =>
        string.Join(
            ',',
            TemplateJudge
                .Judge(
                    Template.Read(
                        JsonDocument
                            .Parse(
                                $$"""
                                {"Parameters": {"Engine": {"Type": "String"} }, "Conditions": { {{Conditions(named)}} },
                                 "Resources": {"Cache": {"Type": "{{type}}", "Properties": {{properties}} } } }
                                """
                            )
                            .RootElement
                    )
                )
                .Where(finding =>
                    finding.Violation.RuleId is ['E', ..] or ['P', ..] && finding.Violation.RuleId != "E-13"
                )
                .Where(finding => finding.Violation.RuleId != "E-12")
                .Select(finding => $"{finding.Violation.RuleId} {finding.Violation.Severity}")
        );

    // One for each engine that is named; the others never hold.
    private static string Conditions(string named)
    {
        var engines = named.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(
            ", ",
            Enumerable
                .Range(0, 3)
                .Select(number =>
                    number < engines.Length ? $$"""{"Ref": "Engine"}, "{{engines[number]}}" """ : "\"a\", \"b\""
                )
                .Select(
                    (texts, number) =>
                        $$"""
                            "Is{{number}}": {"Fn::Equals": [{{texts}}]}
                            """
                )
        );
    }
}
