using System.Text.Json;

namespace ElastiCache.Model.Tests.Rules;

/// <summary>Of a word that is none of those that a property takes, the one that was probably meant is said.</summary>
public sealed class MeantWordsTests
{
    private const string Log =
        """{"LogDeliveryConfigurations": [{"LogType": "TYPE", "LogFormat": "json", "DestinationType": "DESTINATION", "DestinationDetails": {"CloudWatchLogsDetails": {"LogGroup": "a"}}}]}""";

    [Theory]
    [InlineData("ReplicationGroup", "Engine", "reddis", "E-01", "redis")]
    [InlineData("CacheCluster", "Engine", "memcache", "E-02", "memcached")]
    [InlineData("ServerlessCache", "Engine", "valky", "E-03", "valkey")]
    [InlineData("ReplicationGroup", "TransitEncryptionMode", "prefered", "S-18", "preferred")]
    [InlineData("ReplicationGroup", "ClusterMode", "enable", "L-17", "enabled")]
    [InlineData("ReplicationGroup", "NetworkType", "dualstack", "L-01", "dual_stack")]
    [InlineData("ReplicationGroup", "CacheNodeType", "cache.R7g.Large", "T-01", "cache.r7g.large")]
    [InlineData("ReplicationGroup", "CacheNodeType", "r7g.large", "T-01", "cache.r7g.large")]
    [InlineData("ParameterGroup", "CacheParameterGroupFamily", "redis7.x", "P-01", "redis7")]
    [InlineData("ParameterGroup", "CacheParameterGroupFamily", "redis6", "P-01", "redis6.x")]
    [InlineData("ParameterGroup", "CacheParameterGroupFamily", "valkey8.x", "P-01", "valkey8")]
    [InlineData("ParameterGroup", "CacheParameterGroupFamily", "valkey8.0", "P-01", "valkey8")]
    [InlineData("ParameterGroup", "CacheParameterGroupFamily", "Redis7", "P-01", "redis7")]
    [InlineData("ParameterGroup", "CacheParameterGroupFamily", "default.valkey8", "P-01", "valkey8")]
    [InlineData("ParameterGroup", "CacheParameterGroupFamily", "default.redis7.cluster.on", "P-01", "redis7")]
    [InlineData("ParameterGroup", "CacheParameterGroupFamily", "valky8", "P-01", "valkey8")]
    public void The_word_that_was_meant_is_said(
        string type,
        string property,
        string given,
        string rule,
        string meant
    ) =>
        Assert.EndsWith(
            $"; did you mean {meant}?",
            Said(type, $$"""{"{{property}}": "{{given}}"}""", rule),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("ReplicationGroup", "Engine", "mysql", "E-01")]
    [InlineData("ReplicationGroup", "CacheNodeType", "large", "T-01")]
    [InlineData("ParameterGroup", "CacheParameterGroupFamily", "redis2", "P-01")]
    [InlineData("ParameterGroup", "CacheParameterGroupFamily", "valkey10", "P-01")]
    public void Where_none_is_near_none_is_said(string type, string property, string given, string rule) =>
        Assert.DoesNotContain(
            "did you mean",
            Said(type, $$"""{"{{property}}": "{{given}}"}""", rule),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("slow-logs", "cloudwatch-logs", "L-11", "slow-log")]
    [InlineData("slow-log", "cloudwatch", "L-15", "cloudwatch-logs")]
    public void So_it_is_of_logs(string type, string destination, string rule, string meant) =>
        Assert.EndsWith(
            $"; did you mean {meant}?",
            Said("ReplicationGroup", Log.Replace("TYPE", type).Replace("DESTINATION", destination), rule),
            StringComparison.Ordinal
        );

    // M-10 tells what it is called, so nothing is missing.
    [Fact]
    public void A_destination_as_Terraform_calls_it_is_one_mistake()
    {
        var found = Found(
            "ReplicationGroup",
            """{"LogDeliveryConfigurations": [{"LogType": "slow-log", "LogFormat": "json", "DestinationType": "cloudwatch-logs", "Destination": "a"}]}"""
        );

        Assert.EndsWith(
            "did you mean DestinationDetails?",
            Assert.Single(found, one => one.RuleId == "M-10").Message,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(found, one => one.RuleId is "L-10" or "L-15");
    }

    [Fact]
    public void The_authentication_of_a_user_is_called_AuthenticationMode() =>
        Assert.EndsWith(
            "did you mean AuthenticationMode?",
            Said("User", """{"AuthMode": {"Type": "iam"}}""", "M-10"),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("ReplicationGroup", "SecurityGroupIds")]
    [InlineData("CacheCluster", "VpcSecurityGroupIds")]
    public void Instead_of_groups_of_EC2_Classic_a_property_is_named(string type, string property) =>
        Assert.EndsWith(
            $" in {property}",
            Said(type, """{"CacheSecurityGroupNames": ["a"]}""", "S-28"),
            StringComparison.Ordinal
        );

    // E-06 has told that nobody knows it.
    [Theory]
    [InlineData("8.9", false)]
    [InlineData("8.2", true)]
    public void What_a_version_lacks_is_told_where_it_is_known(string version, bool isTold) =>
        Assert.Equal(
            isTold,
            Found(
                    "ReplicationGroup",
                    $$"""{"Engine": "valkey", "EngineVersion": "{{version}}", "Durability": "sync"}"""
                )
                .Any(one => one.RuleId == "L-22")
        );

    private static string Said(string type, string properties, string rule) =>
        Assert.Single(Found(type, properties), one => one.RuleId == rule).Message;

    private static List<Violation> Found(string type, string properties) =>
        [
            .. TemplateJudge
                .Judge(
                    Template.Read(
                        JsonDocument
                            .Parse(
                                $$$"""{"Resources": {"A": {"Type": "AWS::ElastiCache::{{{type}}}", "Properties": {{{properties}}} } } }"""
                            )
                            .RootElement,
                        new TemplateMistakes()
                    )
                )
                .Select(finding => finding.Violation),
        ];
}
