using System.Text.Json.Nodes;
using Props = ElastiCache.Cdk.ReplicationGroupProps;

namespace ElastiCache.Cdk.Tests.Replication;

/// <summary>What a replication group is when only a VPC and a node type are given. Each default is a promise.</summary>
public sealed class ReplicationGroupDefaultsTests
{
    private readonly CacheTemplate _template = Exhibit.Of<DefaultCache>().Template;

    private JsonObject Group => _template.Properties("Sessions");

    [Fact]
    [DefaultOf<Props>(nameof(Props.Engine))]
    public void It_runs_Valkey_8_2() =>
        _template.Contains("Sessions", """{ "Engine": "valkey", "EngineVersion": "8.2" }""");

    [Fact]
    [DefaultOf<Props>(nameof(Props.Topology))]
    public void It_has_a_primary_and_a_replica() =>
        _template.Contains(
            "Sessions",
            """
            {
              "NumCacheClusters": 2,
              "NumNodeGroups": null,
              "ReplicasPerNodeGroup": null,
              "NodeGroupConfiguration": null,
              "PreferredCacheClusterAZs": null
            }
            """
        );

    [Fact]
    [DefaultOf<Props>(nameof(Props.MultiAz))]
    public void Its_nodes_stand_in_different_zones() =>
        _template.Contains("Sessions", """{ "MultiAZEnabled": true }""");

    [Fact]
    [DefaultOf<Props>(nameof(Props.AutomaticFailover))]
    public void Its_replica_takes_over() => _template.Contains("Sessions", """{ "AutomaticFailoverEnabled": true }""");

    [Fact]
    [DefaultOf<Props>(nameof(Props.TransitEncryption))]
    public void It_requires_TLS() =>
        _template.Contains("Sessions", """{ "TransitEncryptionEnabled": true, "TransitEncryptionMode": "required" }""");

    [Fact]
    [DefaultOf<Props>(nameof(Props.AtRestEncryption))]
    public void It_is_encrypted_with_a_key_of_its_own()
    {
        _template.Contains(
            "Sessions",
            """{ "AtRestEncryptionEnabled": true, "KmsKeyId": { "Fn::GetAtt": ["«Sessions/Key»", "Arn"] } }"""
        );
        Assert.Single(_template.All("AWS::KMS::Key"));
    }

    [Fact]
    public void Its_key_rotates() => _template.Contains("Sessions/Key", """{ "EnableKeyRotation": true }""");

    [Fact]
    [DefaultOf<Props>(nameof(Props.Authentication))]
    public void Its_AUTH_token_is_a_reference_to_a_secret() =>
        _template.Contains(
            "Sessions",
            """
            {
              "AuthToken": {
                "Fn::Join": ["", ["{{resolve:secretsmanager:", { "Ref": "«Sessions/AuthToken»" }, ":SecretString:::}}"]]
              },
              "UserGroupIds": null
            }
            """
        );

    [Fact]
    public void Its_AUTH_token_is_generated_from_letters_and_digits_and_encrypted_with_its_key() =>
        _template.Equal(
            """
            {
              "Description": "AUTH token of the cache Stack/Sessions",
              "GenerateSecretString": { "ExcludePunctuation": true, "PasswordLength": 64 },
              "KmsKeyId": { "Fn::GetAtt": ["«Sessions/Key»", "Arn"] }
            }
            """,
            _template.Properties("Sessions/AuthToken")
        );

    [Fact]
    public void It_stands_in_isolated_subnets() =>
        _template.Equal(
            """[{ "Ref": "«Network/CachesSubnet1/Subnet»" }, { "Ref": "«Network/CachesSubnet2/Subnet»" }]""",
            _template.Properties("Sessions/SubnetGroup")["SubnetIds"]
        );

    [Fact]
    [DefaultOf<Props>(nameof(Props.VpcSubnets))]
    [DefaultOf<Props>(nameof(Props.SubnetGroup))]
    public void It_has_a_subnet_group_of_its_own() =>
        _template.Contains("Sessions", """{ "CacheSubnetGroupName": { "Ref": "«Sessions/SubnetGroup»" } }""");

    [Fact]
    [DefaultOf<Props>(nameof(Props.SecurityGroups))]
    public void It_has_a_security_group_of_its_own() =>
        _template.Contains(
            "Sessions",
            """{ "SecurityGroupIds": [{ "Fn::GetAtt": ["«Sessions/SecurityGroup»", "GroupId"] }] }"""
        );

    [Fact]
    public void It_admits_nobody()
    {
        Assert.False(_template.Properties("Sessions/SecurityGroup").ContainsKey("SecurityGroupIngress"));
        Assert.Empty(_template.All("AWS::EC2::SecurityGroupIngress"));
    }

    [Fact]
    public void It_speaks_to_nobody()
    {
        // The CDK spells "nobody" as a rule that matches nothing, for CloudFormation would add one that matches all.
        _template.Equal(
            """
            [{
              "CidrIp": "255.255.255.255/32",
              "Description": "Disallow all traffic",
              "FromPort": 252,
              "IpProtocol": "icmp",
              "ToPort": 86
            }]
            """,
            _template.Properties("Sessions/SecurityGroup")["SecurityGroupEgress"]
        );
        Assert.Empty(_template.All("AWS::EC2::SecurityGroupEgress"));
    }

    [Fact]
    [DefaultOf<Props>(nameof(Props.SnapshotRetention))]
    public void It_keeps_daily_snapshots_for_15_days() =>
        _template.Contains("Sessions", """{ "SnapshotRetentionLimit": 15 }""");

    [Fact]
    [DefaultOf<Props>(nameof(Props.SnapshotWindow))]
    public void Its_snapshots_are_made_from_3_to_4() =>
        _template.Contains("Sessions", """{ "SnapshotWindow": "03:00-04:00" }""");

    [Fact]
    [DefaultOf<Props>(nameof(Props.SnapshottingClusterId))]
    public void ElastiCache_chooses_the_node_that_is_snapshotted() =>
        _template.Contains("Sessions", """{ "SnapshottingClusterId": null }""");

    [Fact]
    [DefaultOf<Props>(nameof(Props.PreferredMaintenanceWindow))]
    public void It_is_maintained_on_Sundays_from_5_to_6() =>
        _template.Contains("Sessions", """{ "PreferredMaintenanceWindow": "sun:05:00-sun:06:00" }""");

    [Fact]
    public void Its_windows_do_not_overlap()
    {
        Assert.True(SnapshotWindow.TryParse((string?)Group["SnapshotWindow"] ?? "", out var snapshots));
        Assert.True(
            MaintenanceWindow.TryParse((string?)Group["PreferredMaintenanceWindow"] ?? "", out var maintenance)
        );
        Assert.False(maintenance.Overlaps(snapshots));
    }

    [Fact]
    [DefaultOf<Props>(nameof(Props.RemovalPolicy))]
    public void A_last_snapshot_is_made_when_it_is_deleted_or_replaced()
    {
        var resource = _template.Resource("Sessions");
        Assert.Equal("Snapshot", (string?)resource["DeletionPolicy"]);
        Assert.Equal("Snapshot", (string?)resource["UpdateReplacePolicy"]);
    }

    [Fact]
    public void Its_key_outlives_it_because_the_snapshot_needs_it()
    {
        // But not a creation that fails, which leaves no data.
        var resource = _template.Resource("Sessions/Key");
        Assert.Equal("RetainExceptOnCreate", (string?)resource["DeletionPolicy"]);
        Assert.Equal("Retain", (string?)resource["UpdateReplacePolicy"]);
    }

    [Fact]
    public void Its_secret_goes_with_it() =>
        Assert.Equal("Delete", (string?)_template.Resource("Sessions/AuthToken")["DeletionPolicy"]);

    [Fact]
    [DefaultOf<Props>(nameof(Props.ParameterGroup))]
    public void It_has_a_parameter_group_of_the_engines_family()
    {
        _template.Contains("Sessions", """{ "CacheParameterGroupName": { "Ref": "«Sessions/ParameterGroup»" } }""");
        _template.Contains("Sessions/ParameterGroup", """{ "CacheParameterGroupFamily": "valkey8" }""");
    }

    [Fact]
    [DefaultOf<Props>(nameof(Props.Purpose))]
    [DefaultOf<Props>(nameof(Props.Parameters))]
    public void Its_parameters_are_those_of_the_engine() =>
        Assert.Empty(_template.Properties("Sessions/ParameterGroup")["Properties"]?.AsObject() ?? []);

    [Fact]
    [DefaultOf<Props>(nameof(Props.Port))]
    public void It_listens_on_6379() => _template.Contains("Sessions", """{ "Port": 6379 }""");

    [Fact]
    [DefaultOf<Props>(nameof(Props.NetworkType))]
    [DefaultOf<Props>(nameof(Props.IpDiscovery))]
    public void Its_IP_version_is_the_services_default() =>
        _template.Contains("Sessions", """{ "NetworkType": null, "IpDiscovery": null }""");

    [Fact]
    [DefaultOf<Props>(nameof(Props.AutoMinorVersionUpgrade))]
    public void Its_minor_version_is_upgraded() =>
        _template.Contains("Sessions", """{ "AutoMinorVersionUpgrade": true }""");

    [Fact]
    [DefaultOf<Props>(nameof(Props.RestoreFrom))]
    public void It_begins_empty() =>
        _template.Contains("Sessions", """{ "SnapshotName": null, "SnapshotArns": null }""");

    [Fact]
    [DefaultOf<Props>(nameof(Props.NotificationTopic))]
    public void It_notifies_nobody() => _template.Contains("Sessions", """{ "NotificationTopicArn": null }""");

    [Fact]
    [DefaultOf<Props>(nameof(Props.DataTiering))]
    public void It_keeps_all_data_in_memory() => _template.Contains("Sessions", """{ "DataTieringEnabled": null }""");

    [Fact]
    [DefaultOf<Props>(nameof(Props.Description))]
    public void It_is_described_by_its_path() =>
        _template.Contains("Sessions", """{ "ReplicationGroupDescription": "Stack/Sessions" }""");

    [Fact]
    [DefaultOf<Props>(nameof(Props.ReplicationGroupId))]
    public void CloudFormation_names_it()
    {
        _template.Contains("Sessions", """{ "ReplicationGroupId": null }""");
        _template.Contains("Sessions/SubnetGroup", """{ "CacheSubnetGroupName": null }""");
        _template.Contains("Sessions/AuthToken", """{ "Name": null }""");
    }

    [Fact]
    [DefaultOf<Props>(nameof(Props.Tags))]
    public void It_has_no_tags() => _template.Contains("Sessions", """{ "Tags": null }""");

    [Fact]
    public void It_publishes_no_outputs() => Assert.False(_template.Json.ContainsKey("Outputs"));

    [Fact]
    public void The_replication_group_is_the_default_child()
    {
        var resource = Exhibit.Of<DefaultCache>().Cache.Node.DefaultChild;
        Assert.Equal("Resource", resource?.Node.Id);
        Assert.IsType<Amazon.CDK.AWS.ElastiCache.CfnReplicationGroup>(resource);
    }
}
