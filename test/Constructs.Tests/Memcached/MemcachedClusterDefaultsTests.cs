using Props = ElastiCache.Cdk.MemcachedClusterProps;

namespace ElastiCache.Cdk.Tests.Memcached;

/// <summary>What a Memcached cluster is when only a VPC and a node type are given. Each default is a promise.</summary>
public sealed class MemcachedClusterDefaultsTests
{
    private readonly CacheTemplate _template = Exhibit.Of<Cluster>().Template;

    [Fact]
    [DefaultOf<Props>(nameof(Props.Engine))]
    public void It_runs_Memcached_1_6_22() =>
        _template.Contains("Objects", """{ "Engine": "memcached", "EngineVersion": "1.6.22" }""");

    [Fact]
    [DefaultOf<Props>(nameof(Props.Nodes))]
    public void It_has_two_nodes() => _template.Contains("Objects", """{ "NumCacheNodes": 2 }""");

    [Fact]
    [DefaultOf<Props>(nameof(Props.CrossAz))]
    [DefaultOf<Props>(nameof(Props.AvailabilityZones))]
    public void Its_nodes_are_spread_over_the_zones() =>
        _template.Contains(
            "Objects",
            """{ "AZMode": "cross-az", "PreferredAvailabilityZone": null, "PreferredAvailabilityZones": null }"""
        );

    [Fact]
    [DefaultOf<Props>(nameof(Props.TransitEncryption))]
    public void It_requires_TLS() => _template.Contains("Objects", """{ "TransitEncryptionEnabled": true }""");

    [Fact]
    [DefaultOf<Props>(nameof(Props.VpcSubnets))]
    [DefaultOf<Props>(nameof(Props.SubnetGroup))]
    public void It_has_a_subnet_group_of_its_own_in_isolated_subnets()
    {
        _template.Contains("Objects", """{ "CacheSubnetGroupName": { "Ref": "«Objects/SubnetGroup»" } }""");
        JsonAssert.Equal(
            """["subnet-0aaaaaaaaaaaaaaa1", "subnet-0aaaaaaaaaaaaaaa2", "subnet-0aaaaaaaaaaaaaaa3"]""",
            _template.Properties("Objects/SubnetGroup")["SubnetIds"]
        );
    }

    [Fact]
    [DefaultOf<Props>(nameof(Props.SecurityGroups))]
    public void It_has_a_security_group_of_its_own_that_admits_nobody()
    {
        _template.Contains(
            "Objects",
            """
            {
              "VpcSecurityGroupIds": [{ "Fn::GetAtt": ["«Objects/SecurityGroup»", "GroupId"] }],
              "CacheSecurityGroupNames": null
            }
            """
        );
        _template.Contains(
            "Objects/SecurityGroup",
            """{ "SecurityGroupIngress": null, "SecurityGroupEgress": [{ "CidrIp": "255.255.255.255/32" }] }"""
        );
    }

    [Fact]
    [DefaultOf<Props>(nameof(Props.ParameterGroup))]
    [DefaultOf<Props>(nameof(Props.Parameters))]
    [DefaultOf<Props>(nameof(Props.Purpose))]
    public void It_has_a_parameter_group_of_the_engines_family()
    {
        _template.Contains("Objects", """{ "CacheParameterGroupName": { "Ref": "«Objects/ParameterGroup»" } }""");
        _template.Contains("Objects/ParameterGroup", """{ "CacheParameterGroupFamily": "memcached1.6" }""");
        Assert.Empty(_template.Properties("Objects/ParameterGroup")["Properties"]?.AsObject() ?? []);
    }

    [Fact]
    [DefaultOf<Props>(nameof(Props.Port))]
    public void It_listens_on_11211() => _template.Contains("Objects", """{ "Port": 11211 }""");

    [Fact]
    [DefaultOf<Props>(nameof(Props.NetworkType))]
    [DefaultOf<Props>(nameof(Props.IpDiscovery))]
    public void Its_IP_version_is_the_services_default() =>
        _template.Contains("Objects", """{ "NetworkType": null, "IpDiscovery": null }""");

    [Fact]
    [DefaultOf<Props>(nameof(Props.PreferredMaintenanceWindow))]
    public void It_is_maintained_on_Sundays_from_5_to_6() =>
        _template.Contains("Objects", """{ "PreferredMaintenanceWindow": "sun:05:00-sun:06:00" }""");

    [Fact]
    [DefaultOf<Props>(nameof(Props.AutoMinorVersionUpgrade))]
    public void Its_minor_version_is_upgraded() =>
        _template.Contains("Objects", """{ "AutoMinorVersionUpgrade": true }""");

    [Fact]
    [DefaultOf<Props>(nameof(Props.NotificationTopic))]
    public void It_notifies_nobody() => _template.Contains("Objects", """{ "NotificationTopicArn": null }""");

    [Fact]
    [DefaultOf<Props>(nameof(Props.RemovalPolicy))]
    public void It_is_deleted_with_the_stack()
    {
        var resource = _template.Resource("Objects");
        Assert.Equal("Delete", (string?)resource["DeletionPolicy"]);
        Assert.Equal("Delete", (string?)resource["UpdateReplacePolicy"]);
    }

    [Fact]
    [DefaultOf<Props>(nameof(Props.ClusterName))]
    [DefaultOf<Props>(nameof(Props.Tags))]
    public void CloudFormation_names_it_and_it_has_no_tags() =>
        _template.Contains("Objects", """{ "ClusterName": null, "Tags": null }""");

    [Fact]
    public void What_Memcached_does_not_have_is_not_written() =>
        _template.Contains(
            "Objects",
            """{ "SnapshotRetentionLimit": null, "SnapshotWindow": null, "SnapshotName": null, "SnapshotArns": null }"""
        );

    /// <summary>The smallest cluster.</summary>
    public sealed class Cluster : Exhibit
    {
        public Cluster() => Memcached("Objects");
    }
}
