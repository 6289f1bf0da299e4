namespace ElastiCache.Cdk.Tests.Tokens;

/// <summary>Values that only the deployment knows: they are rendered as they are, and no rule takes them for mistakes.</summary>
public sealed class TokenTests
{
    private readonly CacheTemplate _template = Exhibit.Of<Caches>().Template;

    [Theory]
    [InlineData("Engine", """{ "Engine": "valkey", "EngineVersion": { "Ref": "Text" } }""")]
    [InlineData("EngineName", """{ "Engine": { "Ref": "Text" }, "EngineVersion": { "Ref": "Text" } }""")]
    [InlineData("NodeType", """{ "CacheNodeType": { "Ref": "Text" } }""")]
    [InlineData("Port", """{ "Port": { "Ref": "Number" } }""")]
    [InlineData("Id", """{ "ReplicationGroupId": { "Ref": "Text" } }""")]
    [InlineData("Description", """{ "ReplicationGroupDescription": { "Ref": "Text" } }""")]
    [InlineData(
        "PartOfDescription",
        """{ "ReplicationGroupDescription": { "Fn::Join": ["", ["For ", { "Ref": "Text" }]] } }"""
    )]
    [InlineData("Retention", """{ "SnapshotRetentionLimit": { "Ref": "Number" }, "SnapshotWindow": "03:00-04:00" }""")]
    [InlineData("SnapshotWindow", """{ "SnapshotWindow": { "Ref": "Text" } }""")]
    [InlineData("MaintenanceWindow", """{ "PreferredMaintenanceWindow": { "Ref": "Text" } }""")]
    [InlineData("SnapshotName", """{ "SnapshotName": { "Ref": "Text" } }""")]
    [InlineData("SnapshotArns", """{ "SnapshotArns": [{ "Ref": "Text" }] }""")]
    [InlineData("SnapshotArnList", """{ "SnapshotArns": { "Ref": "List" } }""")]
    [InlineData("Token", """{ "AuthToken": { "Ref": "Text" } }""")]
    [InlineData("Key", """{ "KmsKeyId": { "Ref": "Text" } }""")]
    [InlineData("Topic", """{ "NotificationTopicArn": { "Fn::ImportValue": "topic" } }""")]
    [InlineData("Tags", """{ "Tags": [{ "Key": "team", "Value": { "Ref": "Text" } }] }""")]
    [InlineData("Imported", """{ "ReplicationGroupId": { "Fn::ImportValue": "name" } }""")]
    [InlineData("Lazy", """{ "ReplicationGroupId": "lazy" }""")]
    [InlineData(
        "Conditional",
        """{ "SnapshotWindow": { "Fn::If": ["Night", "01:00-02:00", { "Ref": "AWS::NoValue" }] } }"""
    )]
    [InlineData(
        "Groups",
        """{ "CacheSubnetGroupName": { "Ref": "Text" }, "CacheParameterGroupName": { "Ref": "Text" } }"""
    )]
    [InlineData("SecurityGroup", """{ "SecurityGroupIds": [{ "Ref": "Text" }] }""")]
    public void A_property_of_a_group_is_rendered(string cache, string expected) => _template.Contains(cache, expected);

    [Theory]
    [InlineData(
        "Replicas",
        """
            {
              "NumCacheClusters": null, "NumNodeGroups": 1, "ReplicasPerNodeGroup": { "Ref": "Number" },
              "AutomaticFailoverEnabled": true, "MultiAZEnabled": true
            }
            """
    )]
    [InlineData(
        "Shards",
        """
            {
              "NumCacheClusters": null, "NumNodeGroups": { "Ref": "Number" }, "ReplicasPerNodeGroup": { "Ref": "Number" },
              "AutomaticFailoverEnabled": true, "MultiAZEnabled": true
            }
            """
    )]
    [InlineData("ShardsWithoutReplicas", """{ "NumNodeGroups": { "Ref": "Number" }, "ReplicasPerNodeGroup": 0 }""")]
    [InlineData(
        "Zones",
        """{ "NumCacheClusters": 2, "PreferredCacheClusterAZs": [{ "Ref": "Text" }, { "Ref": "OtherText" }] }"""
    )]
    [InlineData(
        "Placement",
        """
            {
              "NumNodeGroups": 1,
              "NodeGroupConfiguration": [{
                "NodeGroupId": { "Ref": "Text" },
                "Slots": { "Ref": "Text" },
                "ReplicaCount": { "Ref": "Number" },
                "PrimaryAvailabilityZone": { "Ref": "Text" },
                "ReplicaAvailabilityZones": [{ "Ref": "OtherText" }]
              }]
            }
            """
    )]
    public void A_topology_is_rendered(string cache, string expected) => _template.Contains(cache, expected);

    [Theory]
    [InlineData("Engine/ParameterGroup", """{ "CacheParameterGroupFamily": "valkey8" }""")]
    [InlineData("EngineName/ParameterGroup", """{ "CacheParameterGroupFamily": { "Ref": "Text" } }""")]
    [InlineData("Parameter/ParameterGroup", """{ "Properties": { "timeout": { "Ref": "Text" } } }""")]
    [InlineData("Parameters", """{ "Description": { "Ref": "Text" } }""")]
    [InlineData("Subnets", """{ "Description": { "Ref": "Text" }, "CacheSubnetGroupName": { "Ref": "Text" } }""")]
    public void A_property_of_a_parameter_or_subnet_group_is_rendered(string group, string expected) =>
        _template.Contains(group, expected);

    [Theory]
    [InlineData("Objects", """{ "EngineVersion": { "Ref": "Text" }, "CacheNodeType": { "Ref": "Text" } }""")]
    [InlineData("Objects", """{ "NumCacheNodes": { "Ref": "Number" }, "Port": { "Ref": "Number" } }""")]
    [InlineData("Objects", """{ "ClusterName": { "Ref": "Text" }, "PreferredMaintenanceWindow": { "Ref": "Text" } }""")]
    [InlineData("Objects", """{ "NotificationTopicArn": { "Fn::ImportValue": "topic" } }""")]
    [InlineData("PlacedObjects", """{ "PreferredAvailabilityZones": [{ "Ref": "Text" }, { "Ref": "OtherText" }] }""")]
    [InlineData("ListedObjects", """{ "PreferredAvailabilityZones": { "Ref": "List" } }""")]
    public void A_property_of_a_Memcached_cluster_is_rendered(string cluster, string expected) =>
        _template.Contains(cluster, expected);

    [Theory]
    [InlineData("ListedSubnets", """{ "SubnetIds": { "Ref": "List" } }""")]
    [InlineData(
        "SplitSubnets",
        """
            {
              "SubnetIds": [
                { "Fn::Select": [0, { "Fn::Split": [",", { "Fn::ImportValue": "subnets" }] }] },
                { "Fn::Select": [1, { "Fn::Split": [",", { "Fn::ImportValue": "subnets" }] }] }
              ]
            }
            """
    )]
    [InlineData("SelectedSubnets", """{ "SubnetIds": [{ "Ref": "Text" }, { "Ref": "OtherText" }] }""")]
    public void The_subnets_of_a_VPC_by_attributes_are_rendered(string cache, string expected) =>
        _template.Contains($"{cache}/SubnetGroup", expected);

    [Fact]
    public void A_port_in_an_endpoint_is_rendered() =>
        _template.Equal(
            """{ "Fn::Join": ["", [{ "Fn::GetAtt": ["«Port»", "PrimaryEndPoint.Address"] }, ":", { "Ref": "Number" }]] }""",
            _template.Output("Socket")
        );

    [Fact]
    public void A_tier_is_admitted_on_a_port_that_is_a_token() =>
        JsonAssert.Contains(
            """{ "IpProtocol": "tcp", "FromPort": { "Ref": "Number" }, "ToPort": { "Ref": "Number" } }""",
            _template.Only("AWS::EC2::SecurityGroupIngress")
        );

    [Fact]
    public void The_endpoint_of_an_import_is_rendered() =>
        _template.Equal(
            """{ "Fn::Join": ["", [{ "Ref": "Text" }, ":", { "Ref": "Number" }]] }""",
            _template.Output("ImportedSocket")
        );

    [Fact]
    public void No_rule_warns_of_a_token() =>
        Assert.All(
            Exhibit.Of<Caches>().Names,
            name =>
                Assert.DoesNotContain(
                    Warnings.Of(Exhibit.Of<Caches>().Stack, name),
                    // The one warning that is right, whatever the number of shards.
                    warning => !warning.Contains("elasticache:R-08", StringComparison.Ordinal)
                )
        );

    [Fact]
    public void A_number_that_is_a_token_does_not_stand_in_a_sentence() =>
        Assert.DoesNotContain("E+", Topology.Sharded(Exhibit.Of<Caches>().Number).Name, StringComparison.Ordinal);

    [Fact]
    public void A_duration_in_hours_cannot_be_converted_and_says_so()
    {
        var stack = Stacks.New();
        var hours = Duration.Hours(
            new CfnParameter(stack, "Hours", new CfnParameterProps { Type = "Number" }).ValueAsNumber
        );
        var vpc = Networks.Isolated(stack);
        var refused = Assert.Throws<CacheConfigurationException>(() =>
            new ReplicationGroup(
                stack,
                "Sessions",
                new ReplicationGroupProps
                {
                    Vpc = vpc,
                    NodeType = CacheNodeType.R7gLarge,
                    SnapshotRetention = hours,
                }
            )
        );
        Assert.Equal(
            "Stack/Sessions: SnapshotRetention: a duration that is known only at deployment must be in days, such as Duration.Days(token) (CDK-1)",
            refused.Message
        );
    }
}
