using Props = ElastiCache.Cdk.ServerlessCacheProps;

namespace ElastiCache.Cdk.Tests.Serverless;

/// <summary>What a serverless cache is when only a VPC is given. Each default is a promise.</summary>
public sealed class ServerlessCacheDefaultsTests
{
    private readonly CacheTemplate _template = Exhibit.Of<Cache>().Template;

    [Fact]
    [DefaultOf<Props>(nameof(Props.Engine))]
    public void It_runs_Valkey_8() =>
        _template.Contains("Carts", """{ "Engine": "valkey", "MajorEngineVersion": "8" }""");

    [Fact]
    [DefaultOf<Props>(nameof(Props.UsageLimits))]
    public void It_has_no_limits() => _template.Contains("Carts", """{ "CacheUsageLimits": null }""");

    [Fact]
    [DefaultOf<Props>(nameof(Props.VpcSubnets))]
    public void It_stands_in_the_isolated_subnets() =>
        _template.Contains(
            "Carts",
            """{ "SubnetIds": ["subnet-0aaaaaaaaaaaaaaa1", "subnet-0aaaaaaaaaaaaaaa2", "subnet-0aaaaaaaaaaaaaaa3"] }"""
        );

    [Fact]
    [DefaultOf<Props>(nameof(Props.SecurityGroups))]
    public void It_has_a_security_group_of_its_own_that_admits_nobody()
    {
        _template.Contains(
            "Carts",
            """{ "SecurityGroupIds": [{ "Fn::GetAtt": ["«Carts/SecurityGroup»", "GroupId"] }] }"""
        );
        _template.Contains(
            "Carts/SecurityGroup",
            """{ "SecurityGroupIngress": null, "SecurityGroupEgress": [{ "CidrIp": "255.255.255.255/32" }] }"""
        );
    }

    [Fact]
    [DefaultOf<Props>(nameof(Props.NetworkType))]
    [DefaultOf<Props>(nameof(Props.ConnectionType))]
    public void Its_network_is_the_services_default() =>
        _template.Contains("Carts", """{ "NetworkType": null, "ConnectionType": null }""");

    [Fact]
    [DefaultOf<Props>(nameof(Props.AtRestEncryption))]
    public void It_has_a_key_of_its_own_that_is_rotated()
    {
        _template.Contains("Carts", """{ "KmsKeyId": { "Fn::GetAtt": ["«Carts/Key»", "Arn"] } }""");
        _template.Contains("Carts/Key", """{ "EnableKeyRotation": true }""");
    }

    [Fact]
    [DefaultOf<Props>(nameof(Props.UserGroup))]
    public void It_has_no_users() => _template.Contains("Carts", """{ "UserGroupId": null }""");

    [Fact]
    [DefaultOf<Props>(nameof(Props.SnapshotRetention))]
    [DefaultOf<Props>(nameof(Props.DailySnapshotTime))]
    public void Its_snapshots_of_15_days_are_made_at_3() =>
        _template.Contains("Carts", """{ "SnapshotRetentionLimit": 15, "DailySnapshotTime": "03:00" }""");

    [Fact]
    [DefaultOf<Props>(nameof(Props.RestoreFrom))]
    public void It_starts_empty() => _template.Contains("Carts", """{ "SnapshotArnsToRestore": null }""");

    [Fact]
    [DefaultOf<Props>(nameof(Props.RemovalPolicy))]
    [DefaultOf<Props>(nameof(Props.FinalSnapshotName))]
    public void A_last_snapshot_is_made_before_it_is_deleted()
    {
        var name = (string)_template.Properties("Carts")["ServerlessCacheName"]!;
        // A part of the stack's id, so that the stack's next life can leave one, too, and one that failed none in its way.
        JsonAssert.Equal(
            $$"""
            { "Fn::Join": ["", ["{{name}}-final-", { "Fn::Select": [0, { "Fn::Split": ["-", { "Fn::Select": [2, { "Fn::Split": ["/", { "Ref": "AWS::StackId" }] }] }] }] }]] }
            """,
            _template.Properties("Carts")["FinalSnapshotName"]
        );
        Assert.Equal("Delete", (string?)_template.Resource("Carts")["DeletionPolicy"]);
        Assert.Equal("Delete", (string?)_template.Resource("Carts")["UpdateReplacePolicy"]);
        Assert.Equal("RetainExceptOnCreate", (string?)_template.Resource("Carts/Key")["DeletionPolicy"]);
    }

    [Fact]
    [DefaultOf<Props>(nameof(Props.ServerlessCacheName))]
    public void Its_name_is_made_from_its_path() =>
        Assert.Matches("^stackcarts[0-9a-f]{8}$", (string?)_template.Properties("Carts")["ServerlessCacheName"]);

    [Fact]
    [DefaultOf<Props>(nameof(Props.Description))]
    public void Its_description_is_its_path() => _template.Contains("Carts", """{ "Description": "Stack/Carts" }""");

    [Fact]
    [DefaultOf<Props>(nameof(Props.Tags))]
    public void It_has_no_tags() => _template.Contains("Carts", """{ "Tags": null }""");

    /// <summary>The smallest cache.</summary>
    public sealed class Cache : Exhibit
    {
        public Cache() => Serverless("Carts");
    }
}
