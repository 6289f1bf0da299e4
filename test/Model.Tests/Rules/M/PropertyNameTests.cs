using System.Text.Json;
using ElastiCache.Model.Tests.Support;

namespace ElastiCache.Model.Tests.Rules.M;

public sealed class PropertyNameTests
{
    private const string Group = ResourceTypes.ReplicationGroup;
    private const string Serverless = ResourceTypes.ServerlessCache;

    public static TheoryData<string> Types { get; } = [.. KnownProperties.Types];

    [Theory]
    [InlineData(Group, """{"NodeType": "cache.r7g.large", "CacheNodeType": null}""", "NodeType", "CacheNodeType")]
    [InlineData(Group, """{"MultiAZ": true, "MultiAZEnabled": null}""", "MultiAZ", "MultiAZEnabled")]
    [InlineData(
        Group,
        """{"cacheNodeType": "cache.r7g.large", "CacheNodeType": null}""",
        "cacheNodeType",
        "CacheNodeType"
    )]
    [InlineData(Group, """{"SnapshotArn": ["arn:aws:s3:::b/k.rdb"]}""", "SnapshotArn", "SnapshotArns")]
    [InlineData(
        Group,
        """{"Description": "carts", "ReplicationGroupDescription": null}""",
        "Description",
        "ReplicationGroupDescription"
    )]
    [InlineData(Group, """{"Tags": [{"key": "a", "Value": "b"}]}""", "Tags.0.key", "Key")]
    [InlineData(
        Group,
        """{"NodeGroupConfiguration": [{"Slot": "0-16383"}]}""",
        "NodeGroupConfiguration.0.Slot",
        "Slots"
    )]
    [InlineData(
        Serverless,
        """{"CacheUsageLimits": {"MaximumDataStorage": {"Maximum": 5, "Unit": "GB"}}}""",
        "CacheUsageLimits.MaximumDataStorage",
        "DataStorage"
    )]
    [InlineData(
        Serverless,
        """{"CacheUsageLimits": {"DataStorage": {"Max": 5, "Unit": "GB"}}}""",
        "CacheUsageLimits.DataStorage.Max",
        "Maximum"
    )]
    [InlineData(
        Serverless,
        """{"CacheUsageLimits": {"ECPUPerSecond": {"Min": 1000}}}""",
        "CacheUsageLimits.ECPUPerSecond.Min",
        "Minimum"
    )]
    [InlineData(Group, """{"KmsKeyArn": "alias/a", "KmsKeyId": null}""", "KmsKeyArn", "KmsKeyId")]
    [InlineData(
        ResourceTypes.UserGroup,
        """{"UserGroupName": "app-users", "UserGroupId": null}""",
        "UserGroupName",
        "UserGroupId"
    )]
    [InlineData(
        Serverless,
        """{"SecurityGroups": ["sg-1"], "SecurityGroupIds": null}""",
        "SecurityGroups",
        "SecurityGroupIds"
    )]
    [InlineData(Serverless, """{"MaxEcpu": 5}""", "MaxEcpu", null)]
    [InlineData(
        Group,
        """{"num_cache_clusters": 2, "NumCacheClusters": null}""",
        "num_cache_clusters",
        "NumCacheClusters"
    )]
    [InlineData(
        Group,
        """{"subnet_group_name": "caches", "CacheSubnetGroupName": null}""",
        "subnet_group_name",
        "CacheSubnetGroupName"
    )]
    [InlineData(ResourceTypes.ParameterGroup, """{"Parameters": {"timeout": "300"}}""", "Parameters", "Properties")]
    [InlineData(
        ResourceTypes.CacheCluster,
        """{"SecurityGroupIds": ["sg-1"]}""",
        "SecurityGroupIds",
        "VpcSecurityGroupIds"
    )]
    [InlineData(ResourceTypes.User, """{"AuthenticationMode": {"type": "iam"}}""", "AuthenticationMode.type", "Type")]
    // True fits a flag, and not the mode that is nearer.
    [InlineData(
        Group,
        """{"TransitEncryption": true, "TransitEncryptionEnabled": null}""",
        "TransitEncryption",
        "TransitEncryptionEnabled"
    )]
    [InlineData(
        Group,
        """{"AtRestEncryption": "true", "AtRestEncryptionEnabled": null}""",
        "AtRestEncryption",
        "AtRestEncryptionEnabled"
    )]
    [InlineData(Group, """{"TransitEncryptionMod": "required"}""", "TransitEncryptionMod", "TransitEncryptionMode")]
    // The name that it stands for is written, too.
    [InlineData(Serverless, """{"Name": "cart"}""", "Name", null)]
    [InlineData(
        Serverless,
        """{"DailyBackupWindow": "03:00", "DailySnapshotTime": null}""",
        "DailyBackupWindow",
        "DailySnapshotTime"
    )]
    [InlineData(Serverless, """{"DataStorage": {"Maximum": 5}}""", "DataStorage", "CacheUsageLimits.DataStorage")]
    [InlineData(Serverless, """{"SubnetGroupName": "caches", "SubnetIds": null}""", "SubnetGroupName", "SubnetIds")]
    [InlineData(Group, """{"ClusterName": "orders"}""", "ClusterName", "ReplicationGroupId")]
    [InlineData(
        Group,
        """{"SubnetIds": ["subnet-1"], "CacheSubnetGroupName": null}""",
        "SubnetIds",
        "CacheSubnetGroupName"
    )]
    [InlineData(Group, """{"NumCacheNodes": 2, "NumCacheClusters": null}""", "NumCacheNodes", "NumCacheClusters")]
    [InlineData(Group, """{"ClusterModeEnabled": true}""", "ClusterModeEnabled", "ClusterMode")]
    [InlineData(
        Serverless,
        """{"FinalSnapshotIdentifier": "last", "FinalSnapshotName": null}""",
        "FinalSnapshotIdentifier",
        "FinalSnapshotName"
    )]
    public void A_name_that_the_type_does_not_have_is_told_and_nothing_that_follows(
        string type,
        string properties,
        string path,
        string? meant
    )
    {
        var found = Found(type, properties).ToList();

        var violation = Assert.Single(found, violation => violation.RuleId == "M-10");
        Assert.Equal((path, Severity.Unknown), (violation.Property, violation.Severity));
        Assert.Equal(
            meant is not null,
            violation.Message.EndsWith($"; did you mean {meant}?", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(found, other => other.Property == meant);
    }

    [Theory]
    [InlineData(
        """{"NumCacheNodes": 2}""",
        "it is called NumCacheClusters here, which stands there too, so leave NumCacheNodes out"
    )]
    [InlineData(
        """{"SubnetIds": ["subnet-1"]}""",
        "it is called CacheSubnetGroupName here, which stands there too, so leave SubnetIds out"
    )]
    [InlineData(
        """{"AuthTokenUpdateStrategy": "ROTATE"}""",
        "it is a word of the API, and CloudFormation has nothing for it; leave it out"
    )]
    [InlineData(
        """{"ApplyImmediately": true}""",
        "it is a word of the API, and CloudFormation has nothing for it; leave it out"
    )]
    [InlineData("""{"FinalSnapshotIdentifier": "last"}""", "DeletionPolicy: Snapshot, beside Properties")]
    public void A_word_from_elsewhere_comes_with_the_way_out(string properties, string says) =>
        Assert.Contains(
            says,
            Assert.Single(Found(Group, properties), violation => violation.RuleId == "M-10").Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void What_a_wrong_name_stands_for_is_not_known_to_be_there() =>
        Assert.Equal(
            ["M-10"],
            Found(
                    Serverless,
                    """{"SnapshotWindow": "04:00-05:00", "DailySnapshotTime": null, "SnapshotRetentionLimit": null}"""
                )
                .Where(violation => violation.Severity == Severity.Error || violation.RuleId == "M-10")
                .Select(violation => violation.RuleId)
        );

    [Theory]
    [InlineData(Group, """{"NodeType": {"Ref": "AWS::NoValue"}}""")]
    [InlineData(Group, """{"Fn::Transform": {"Name": "Own"}, "NodeType": "cache.r7g.large"}""")]
    [InlineData(Group, """{"ReaderEndPoint": {"Address": "a"}}""")]
    [InlineData(Group, """{"{{ name }}": "a"}""")]
    [InlineData(Group, """{"Tags": [{"Fn::Transform": {"Name": "Own"}, "key": "a"}]}""")]
    [InlineData(ResourceTypes.User, """{"Arn": "arn:aws:elasticache:eu-central-1:111122223333:user:app-user"}""")]
    [InlineData(ResourceTypes.ParameterGroup, """{"Properties": {"maxmemory-policy": "allkeys-lru"}}""")]
    [InlineData(ResourceTypes.CacheCluster, """{"AuthToken": "{{resolve:secretsmanager:objects}}"}""")]
    [InlineData(Serverless, """{"CacheNodeType": "cache.r7g.large"}""")]
    [InlineData(Serverless, """{"CacheUsageLimits": {"Fn::If": [["no", "condition"], {"a": 1}, {"b": 1}]}}""")]
    public void A_name_that_may_be_right_or_that_another_rule_tells_is_not_told(string type, string properties) =>
        Assert.DoesNotContain(Found(type, properties), violation => violation.RuleId == "M-10");

    [Fact]
    public void A_name_within_the_branch_of_a_condition_is_told() =>
        Assert.Equal(
            ["CacheUsageLimits.Storage"],
            Found(
                    Serverless,
                    """{"CacheUsageLimits": {"Fn::If": ["C", {"Storage": {"Maximum": 5, "Unit": "GB"}}, {"Ref": "AWS::NoValue"}]}}"""
                )
                .Select(violation => violation.Property)
        );

    [Fact]
    public void Under_a_macro_of_somebody_any_name_may_be_right() =>
        Assert.Empty(
            TemplateJudge.Judge(
                Template.Read(
                    JsonDocument
                        .Parse(
                            """{"Transform": "Own", "Resources": {"A": {"Type": "AWS::ElastiCache::UserGroup", "Properties": {"Members": 1}}}}"""
                        )
                        .RootElement
                )
            )
        );

    [Theory]
    [InlineData("DependsOn")]
    [InlineData("DeletionPolicy")]
    public void What_stands_beside_the_properties_is_to_be_moved_there(string attribute) =>
        Assert.Contains(
            "it stands beside Properties, so move it out of them",
            Assert.Single(Found(Group, $$"""{"{{attribute}}": "Other"}""")).Message
        );

    // One cause, one error: what the group sets cannot be told.
    [Fact]
    public void A_parameter_group_with_other_words_says_nothing_of_cluster_mode() =>
        Assert.All(
            TemplateJudge.Judge(
                ExampleTemplate.Of(
                    Group,
                    """
                    {"Resources": {
                        "Parameters": {"Type": "AWS::ElastiCache::ParameterGroup", "Properties": {
                            "Description": "d", "Family": "valkey8", "Parameters": {"cluster-enabled": "yes"}}},
                        "Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {
                            "NumCacheClusters": null, "NumNodeGroups": 2, "ReplicasPerNodeGroup": 1,
                            "CacheParameterGroupName": {"Ref": "Parameters"}}}},
                     "Outputs": {"Address": {"Value": {"Fn::GetAtt": ["Cache", "ConfigurationEndPoint.Address"]}}}}
                    """
                )
            ),
            finding => Assert.Equal("M-10", finding.Violation.RuleId)
        );

    [Fact]
    public void Of_a_few_names_all_are_listed() =>
        Assert.Equal(
            "CacheUsageLimits.DataStorage has no property Limit, but Maximum, Minimum, Unit: leave it out",
            Assert
                .Single(Found(Serverless, """{"CacheUsageLimits": {"DataStorage": {"Limit": 5, "Unit": "GB"}}}"""))
                .Message
        );

    [Theory]
    [MemberData(nameof(Types))]
    public void The_names_are_in_alphabetical_order(string type)
    {
        var known = KnownProperties.Of(type)!;

        Assert.Equal(known.Names.Order(StringComparer.Ordinal), known.Names);
    }

    private static IEnumerable<Violation> Found(string type, string properties) =>
        TemplateJudge
            .Judge(ExampleTemplate.Of(type, properties), RuleExamples.Region)
            .Select(finding => finding.Violation)
            // The conditions are nobody's business here.
            .Where(violation => violation.RuleId != "M-27");
}
