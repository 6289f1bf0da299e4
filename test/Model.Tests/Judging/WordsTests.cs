using ElastiCache.Model.Tests.Support;

namespace ElastiCache.Model.Tests.Judging;

/// <summary>Words of the API: taken in any case, best written as documented.</summary>
public sealed class WordsTests
{
    private const string Group = ResourceTypes.ReplicationGroup;
    private const string Cluster = ResourceTypes.CacheCluster;
    private const string Serverless = ResourceTypes.ServerlessCache;

    // Where {0} is the word: its rule, the documented word, the word in capitals and one that does not exist.
    public static TheoryData<string, string, string, string, string, string> Words { get; } =
        new()
        {
            { "E-01", Group, """{"Engine": "{0}"}""", "valkey", "Valkey", "dragonfly" },
            { "E-02", Cluster, """{"Engine": "{0}"}""", "memcached", "MEMCACHED", "dragonfly" },
            { "E-03", Serverless, """{"Engine": "{0}"}""", "valkey", "Valkey", "dragonfly" },
            { "L-01", Group, """{"NetworkType": "{0}"}""", "ipv4", "Ipv4", "ipv5" },
            { "L-01", Cluster, """{"NetworkType": "{0}"}""", "ipv4", "IPV4", "ipv5" },
            { "V-14", Serverless, """{"NetworkType": "{0}"}""", "dual_stack", "DUAL_STACK", "both" },
            { "L-05", Group, """{"IpDiscovery": "{0}"}""", "ipv4", "IPv4", "ipv5" },
            { "L-17", Group, """{"ClusterMode": "{0}"}""", "disabled", "Disabled", "off" },
            { "L-21", Group, """{"Durability": "{0}"}""", "disabled", "Disabled", "off" },
            { "S-18", Group, """{"TransitEncryptionMode": "{0}"}""", "required", "Required", "on" },
            { "C-03", Cluster, """{"AZMode": "{0}"}""", "cross-az", "Cross-AZ", "multi-az" },
            { "L-11", Group, Log("{0}", "json", "cloudwatch-logs"), "slow-log", "Slow-Log", "command-log" },
            { "L-16", Group, Log("slow-log", "{0}", "cloudwatch-logs"), "json", "JSON", "xml" },
            { "L-15", Group, Log("slow-log", "json", "{0}"), "cloudwatch-logs", "CloudWatch-Logs", "s3" },
            {
                "V-03",
                Serverless,
                """{"CacheUsageLimits": {"DataStorage": {"Maximum": 10, "Unit": "{0}"}}}""",
                "GB",
                "gb",
                "TB"
            },
            { "U-15", ResourceTypes.User, """{"AuthenticationMode": {"Type": "{0}"}}""", "iam", "IAM", "none" },
            {
                "G-01",
                ResourceTypes.GlobalReplicationGroup,
                """{"Members": [{"ReplicationGroupId": "orders", "ReplicationGroupRegion": "us-east-1", "Role": "{0}"}]}""",
                "PRIMARY",
                "Primary",
                "main"
            },
        };

    [Theory]
    [MemberData(nameof(Words))]
    public void A_word_in_capitals_is_a_warning(
        string id,
        string type,
        string example,
        string documented,
        string capitals,
        string wrong
    )
    {
        Assert.Equal([], Found(id, type, example, documented));
        Assert.Equal([Severity.Warning], Found(id, type, example, capitals));
        Assert.Equal([Severity.Error], Found(id, type, example, wrong));
    }

    [Theory]
    [InlineData("valkey", false)]
    [InlineData("Valkey", true)]
    public void The_engine_of_a_user_is_an_error_in_capitals(string engine, bool isRefused) =>
        Assert.Equal(
            isRefused,
            Found("E-04", ResourceTypes.User, """{"Engine": "{0}"}""", engine).Contains(Severity.Error)
        );

    [Fact]
    public void A_word_in_capitals_means_the_documented_one() =>
        Assert.Contains(
            Judge(Group, """{"Engine": "Redis", "EngineVersion": "6.2", "TransitEncryptionMode": "Preferred"}"""),
            violation => violation.RuleId == "S-19"
        );

    [Fact]
    public void A_word_is_rendered_as_it_was_written() =>
        Assert.Equal(
            "Valkey",
            new ReplicationGroupSpecification { Engine = "Valkey" }
                .Engine
                .Raw
        );

    [Fact]
    public void A_cluster_mode_in_capitals_is_said_to_break_later_updates() =>
        Assert.Contains(
            "later updates of anything else fail",
            Judge(Group, """{"ClusterMode": "Disabled"}""").Single(violation => violation.RuleId == "L-17").Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(Group, "ReplicationGroupId", "N-03")]
    [InlineData(Cluster, "ClusterName", "N-05")]
    [InlineData(Serverless, "ServerlessCacheName", "N-06")]
    [InlineData(ResourceTypes.SubnetGroup, "CacheSubnetGroupName", "N-07")]
    public void A_name_with_capitals_is_a_warning(string type, string property, string id)
    {
        Assert.Equal([Severity.Warning], Found(id, type, $$"""{"{{property}}": "{0}"}""", "MyCache"));
        Assert.Equal([], Found(id, type, $$"""{"{{property}}": "{0}"}""", "mycache"));
    }

    [Theory]
    [InlineData(Group, "PreferredCacheClusterAZs")]
    [InlineData(Group, "CacheSecurityGroupNames")]
    [InlineData(Group, "SecurityGroupIds")]
    [InlineData(Group, "UserGroupIds")]
    [InlineData(Group, "SnapshotArns")]
    [InlineData(Group, "LogDeliveryConfigurations")]
    [InlineData(Group, "NodeGroupConfiguration")]
    [InlineData(Cluster, "PreferredAvailabilityZones")]
    [InlineData(Cluster, "CacheSecurityGroupNames")]
    [InlineData(Cluster, "VpcSecurityGroupIds")]
    [InlineData(Cluster, "LogDeliveryConfigurations")]
    [InlineData(Serverless, "SubnetIds")]
    [InlineData(Serverless, "SecurityGroupIds")]
    [InlineData(Serverless, "SnapshotArnsToRestore")]
    public void An_empty_list_says_as_much_as_none(string type, string property) =>
        Assert.Equal(
            Judge(type, $$"""{"{{property}}": null}""").Select(violation => violation.RuleId),
            Judge(type, $$"""{"{{property}}": []}""").Select(violation => violation.RuleId)
        );

    private static string Log(string type, string format, string destination) =>
        """{"LogDeliveryConfigurations": [{"LogType": "TYPE", "LogFormat": "FORMAT", "DestinationType": "DESTINATION", "DestinationDetails": {"CloudWatchLogsDetails": {"LogGroup": "/elasticache/orders"}}}]}"""
            .Replace("TYPE", type, StringComparison.Ordinal)
            .Replace("FORMAT", format, StringComparison.Ordinal)
            .Replace("DESTINATION", destination, StringComparison.Ordinal);

    private static IEnumerable<Severity> Found(string id, string type, string example, string word) =>
        Judge(type, example.Replace("{0}", word, StringComparison.Ordinal))
            .Where(violation => violation.RuleId == id)
            .Select(violation => violation.Severity);

    private static IEnumerable<Violation> Judge(string type, string example) =>
        TemplateJudge.Judge(ExampleTemplate.Of(type, example)).Select(finding => finding.Violation);
}
