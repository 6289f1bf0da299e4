using ElastiCache.Model.Tests.Support;

namespace ElastiCache.Model.Tests.Judging;

/// <summary>What a rule says where it could say one thing or another, and which mistake of several it tells.</summary>
public sealed class SaidTests
{
    private const string Group = ResourceTypes.ReplicationGroup;
    private const string Cluster = ResourceTypes.CacheCluster;
    private const string ToLogs =
        """ "LogType": "slow-log", "LogFormat": "json", "DestinationType": "cloudwatch-logs", "DestinationDetails": """;
    private const string ToFirehose =
        """ "LogType": "engine-log", "LogFormat": "json", "DestinationType": "kinesis-firehose", "DestinationDetails": """;

    [Theory]
    [InlineData(Group, "E-12", """{"Engine": "redis", "EngineVersion": "5.0.6"}""", "is past its standard support")]
    [InlineData(Group, "E-12", """{"Engine": "redis", "EngineVersion": "6.2"}""", "ends on 31 January 2027")]
    [InlineData(Group, "E-06", """{"EngineVersion": "7.9"}""", "did you mean 7.2?")]
    [InlineData(
        Group,
        "E-08",
        """{"Engine": "redis", "EngineVersion": "3.2"}""",
        "got '3.2': there are 4.0.10, 5.0.6, 6.0, 6.2, 7.0, 7.1"
    )]
    [InlineData(Group, "E-08", """{"Engine": "redis", "EngineVersion": "7.1.0"}""", "did you mean 7.1?")]
    // What only begins a version may be each of those: the newest is an upgrade that nobody takes back.
    [InlineData(Group, "E-08", """{"Engine": "redis", "EngineVersion": "7"}""", "7.1; did you mean 7.0 or 7.1?")]
    [InlineData(Group, "E-05", """{"Engine": "redis", "EngineVersion": "7.x"}""", "7.1; did you mean 7.0 or 7.1?")]
    [InlineData(Group, "E-08", """{"Engine": "redis", "EngineVersion": "5"}""", "7.1; did you mean 5.0.6?")]
    [InlineData(Group, "E-08", """{"Engine": "redis", "EngineVersion": "6.0.5"}""", "7.1; did you mean 6.0?")]
    [InlineData(Group, "E-09", """{"EngineVersion": "8"}""", "8.2, 9.0, 9.1; did you mean 8.0, 8.1 or 8.2?")]
    [InlineData(Group, "E-09", """{"EngineVersion": "8.0.1"}""", "; did you mean 8.0?")]
    [InlineData(Group, "E-09", """{"EngineVersion": "latest"}""", "8.2, 9.0, 9.1")]
    [InlineData(Cluster, "E-07", """{"EngineVersion": "1.5"}""", "1.6.22; did you mean 1.5.10 or 1.5.16?")]
    [InlineData(Group, "L-05", """{"IpDiscovery": "ipv6"}""", "does not fit network type ipv4")]
    [InlineData(Group, "L-05", """{"NetworkType": "ipv6", "IpDiscovery": "ipv4"}""", "does not fit network type ipv6")]
    [InlineData(
        Group,
        "L-15",
        $$"""{"LogDeliveryConfigurations": [{ {{ToFirehose}} {"CloudWatchLogsDetails": {"LogGroup": "a"} } }, {"LogType": "slow-log", "LogFormat": "json", "DestinationType": "s3", "DestinationDetails": {"CloudWatchLogsDetails": {"LogGroup": "a"} } }]}""",
        "the destination type of a log is cloudwatch-logs or kinesis-firehose, got 's3'"
    )]
    [InlineData(
        Group,
        "L-15",
        $$"""{"LogDeliveryConfigurations": [{ {{ToFirehose}} {"CloudWatchLogsDetails": {"LogGroup": "a"}, "KinesisFirehoseDetails": {"DeliveryStream": "b"} } }]}""",
        "a log for kinesis-firehose names a delivery stream"
    )]
    [InlineData(
        Group,
        "L-15",
        $$"""{"LogDeliveryConfigurations": [{ {{ToLogs}} {"CloudWatchLogsDetails": {} } }]}""",
        "a log for cloudwatch-logs names a log group"
    )]
    [InlineData(
        Group,
        "N-24",
        $$"""{"LogDeliveryConfigurations": [{ {{ToLogs}} {"CloudWatchLogsDetails": {"LogGroup": "arn:a"}, "KinesisFirehoseDetails": {"DeliveryStream": "arn:b"} } }]}""",
        "not to its ARN, got 'arn:a'"
    )]
    [InlineData(
        Group,
        "L-13",
        $$"""{"Engine": "redis", "EngineVersion": "6.0", "LogDeliveryConfigurations": [{ {{ToLogs}} {"CloudWatchLogsDetails": {"LogGroup": "a"} } }, { {{ToFirehose}} {"KinesisFirehoseDetails": {"DeliveryStream": "b"} } }]}""",
        "got redis 6.0"
    )]
    [InlineData(Cluster, "N-05", """{"ClusterName": "Cache--A"}""", "a name begins with a letter")]
    [InlineData(Group, "N-22", """{"Tags": [{"Value": "a"}]}""", "and a key is missing")]
    [InlineData(Group, "N-22", """{"Tags": [{"Key": "a"}]}""", "and a value is missing")]
    [InlineData(
        Group,
        "P-07",
        """{"ClusterMode": "enabled", "CacheParameterGroupName": "default.valkey8"}""",
        "needs a parameter group with cluster-enabled yes, and this one has no"
    )]
    [InlineData(
        Group,
        "P-07",
        """{"ClusterMode": "disabled", "CacheParameterGroupName": "default.valkey8.cluster.on"}""",
        "needs a parameter group with cluster-enabled no, and this one has yes"
    )]
    [InlineData(
        Group,
        "L-23",
        """{"EngineVersion": "9.0", "NumCacheClusters": null, "NumNodeGroups": 2, "ReplicasPerNodeGroup": 0, "CacheParameterGroupName": "default.valkey9.cluster.on", "Durability": "sync"}""",
        "durability needs a replica in every shard"
    )]
    [InlineData(
        Group,
        "R-21",
        """{"NumCacheClusters": null, "CacheParameterGroupName": "default.valkey8.cluster.on", "NodeGroupConfiguration": [{"ReplicaCount": 1, "Slots": "8192-16383"}, {"ReplicaCount": 1, "Slots": "100-8200"}]}""",
        "slot 8192 is given twice"
    )]
    [InlineData(
        Group,
        "R-22",
        """{"NumCacheClusters": null, "CacheParameterGroupName": "default.valkey8.cluster.on", "NodeGroupConfiguration": [{"ReplicaCount": 1, "Slots": "0-16383"}, {"ReplicaCount": 1}], "SnapshotArns": ["arn:aws:s3:::bucket/shard-1.rdb"]}""",
        "restoring RDB files into a group with cluster mode"
    )]
    [InlineData(
        ResourceTypes.ParameterGroup,
        "P-17",
        """{"CacheParameterGroupFamily": "redis2.6", "Properties": {"timeout": "10"}}""",
        "timeout takes 0, or a whole number of seconds from 20 on, got '10'"
    )]
    [InlineData(
        ResourceTypes.ScalableTarget,
        "A-05",
        """{"ScalableDimension": "elasticache:replication-group:Replicas", "MinCapacity": -1, "MaxCapacity": 6}""",
        "got -1"
    )]
    public void A_rule_says_which_mistake_was_made(string type, string id, string properties, string expected) =>
        Assert.Contains(expected, Said(type, id, properties), StringComparison.Ordinal);

    [Theory]
    [InlineData(128, '!', "got '!!!")]
    [InlineData(129, 'a', "got 129 characters")]
    public void A_key_of_a_tag_is_told_by_its_length_where_that_is_wrong(int length, char letter, string expected) =>
        Assert.Contains(
            expected,
            Said(
                ResourceTypes.User,
                "N-20",
                $$"""{"Tags": [{"Key": "{{Given.Text(length, letter)}}", "Value": "a"}]}"""
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(Cluster, "L-14", """{"LogDeliveryConfigurations": []}""")]
    [InlineData(ResourceTypes.ParameterGroup, "P-33", """{"Properties": {"config_max": "20"}}""")]
    [InlineData(
        ResourceTypes.ParameterGroup,
        "P-30",
        """{"CacheParameterGroupFamily": "redis4.0", "Properties": {"rename-commands": "keys this-is-a-very-long-name-x"}}"""
    )]
    [InlineData(
        Group,
        "P-05",
        """{"NumCacheClusters": null, "CacheParameterGroupName": "default.valkey8", "NodeGroupConfiguration": [{"ReplicaCount": 1}]}"""
    )]
    [InlineData(Group, "R-03", """{"NumCacheClusters": 2, "NumNodeGroups": 1}""")]
    public void A_rule_is_silent_where_there_is_nothing_to_say(string type, string id, string properties) =>
        Assert.Null(Said(type, id, properties));

    [Theory]
    [InlineData("cache.r7g.xlarge", "8.1", 3, "the same node type, got cache.r7g.large and cache.r7g.xlarge")]
    [InlineData("cache.r7g.large", "8.1", 3, "the same engine version, got 8.2 and 8.1")]
    [InlineData("cache.r7g.large", "8.2", 3, "the same number of shards, got 2 and 3")]
    [InlineData("cache.r7g.large", "8.2", 2, null)]
    public void Members_of_a_datastore_are_told_apart_by_the_first_difference(
        string nodeType,
        string version,
        int shards,
        string? expected
    )
    {
        var template = RuleExamples.Template(
            ("One", Member("cache.r7g.large", "8.2", 2)),
            ("Two", Member(nodeType, version, shards)),
            (
                "Global",
                RuleExamples.Resource(
                    ResourceTypes.GlobalReplicationGroup,
                    """{"GlobalReplicationGroupIdSuffix": "orders", "AutomaticFailoverEnabled": true, "Members": [{"ReplicationGroupId": {"Ref": "One"}, "ReplicationGroupRegion": "us-east-1", "Role": "PRIMARY"}, {"ReplicationGroupId": {"Ref": "Two"}, "ReplicationGroupRegion": "eu-west-1", "Role": "SECONDARY"}]}"""
                )
            )
        );
        var said = Said(ResourceTypes.GlobalReplicationGroup, "G-07", template);

        Assert.Equal(expected is null, said is null);
        Assert.EndsWith(expected ?? "", said ?? "", StringComparison.Ordinal);
    }

    private static string Member(string nodeType, string version, int shards) =>
        RuleExamples.Resource(
            Group,
            $$"""{"CacheNodeType": "{{nodeType}}", "EngineVersion": "{{version}}", "NumCacheClusters": null, "NumNodeGroups": {{shards}}, "ReplicasPerNodeGroup": 1}"""
        );

    private static string? Said(string type, string id, string example) =>
        TemplateJudge
            .Judge(ExampleTemplate.Of(type, example))
            .Where(finding => finding.Violation.RuleId == id)
            .Select(finding => finding.Violation.Message)
            .ToList()
            is { Count: > 0 } said
            ? string.Join('\n', said)
            : null;
}
