using Props = ElastiCache.Cdk.CacheSubnetGroupProps;

namespace ElastiCache.Cdk.Tests.Network;

/// <summary>Subnet groups by themselves, and which subnets a cache gets.</summary>
public sealed class SubnetGroupTests
{
    private readonly CacheTemplate _template = Exhibit.Of<Groups>().Template;

    [Theory]
    [DefaultOf<Props>(nameof(Props.VpcSubnets))]
    [InlineData("Isolated", "a")]
    [InlineData("Private", "a")]
    [InlineData("Mixed", "b")]
    public void Isolated_subnets_are_preferred_to_private_ones(string group, string expected) =>
        JsonAssert.Equal(Ids(expected), _template.Properties(group)["SubnetIds"]);

    [Fact]
    [EffectOf<Props>(nameof(Props.VpcSubnets))]
    public void The_subnets_can_be_chosen() => JsonAssert.Equal(Ids("a"), _template.Properties("Chosen")["SubnetIds"]);

    [Fact]
    public void A_VPC_of_which_no_subnet_is_known_is_no_VPC_of_public_ones()
    {
        var stack = Stacks.New();
        var vpc = Vpc.FromVpcAttributes(
            stack,
            "Vpc",
            new VpcAttributes { VpcId = "vpc-1", AvailabilityZones = ["us-east-1a"] }
        );

        var refused = Assert.Throws<CacheConfigurationException>(() =>
            new CacheSubnetGroup(stack, "Group", new Props { Vpc = vpc })
        );

        Assert.Contains("no subnet of this VPC is known", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    [EffectOf<Props>(nameof(Props.Vpc))]
    public void The_subnets_are_those_of_the_VPC() =>
        JsonAssert.Equal(Ids("a"), _template.Properties("Isolated")["SubnetIds"]);

    [Fact]
    [DefaultOf<Props>(nameof(Props.Description))]
    [DefaultOf<Props>(nameof(Props.SubnetGroupName))]
    public void It_is_described_by_its_path_and_named_by_CloudFormation() =>
        _template.Contains("Isolated", """{ "Description": "Stack/Isolated", "CacheSubnetGroupName": null }""");

    [Fact]
    [EffectOf<Props>(nameof(Props.Description))]
    [EffectOf<Props>(nameof(Props.SubnetGroupName))]
    public void Description_and_name_can_be_given() =>
        _template.Contains(
            "Named",
            """{ "Description": "Where the shop caches", "CacheSubnetGroupName": "shop-caches" }"""
        );

    [Fact]
    [EffectOf<ReplicationGroupProps>(nameof(ReplicationGroupProps.SubnetGroup))]
    public void A_cache_uses_a_group_of_yours()
    {
        _template.Contains("Cache", """{ "CacheSubnetGroupName": { "Ref": "«Named»" } }""");
        Assert.False(_template.Has("Cache/SubnetGroup"));
    }

    [Fact]
    [EffectOf<ReplicationGroupProps>(nameof(ReplicationGroupProps.VpcSubnets))]
    public void A_cache_uses_subnets_of_your_choice() =>
        JsonAssert.Equal(Ids("a"), _template.Properties("Placed/SubnetGroup")["SubnetIds"]);

    [Fact]
    [EffectOf<ReplicationGroupProps>(nameof(ReplicationGroupProps.SecurityGroups))]
    public void A_cache_uses_security_groups_of_yours()
    {
        _template.Contains(
            "Guarded",
            """{ "SecurityGroupIds": [{ "Fn::GetAtt": ["«Mine»", "GroupId"] }, "sg-0123456789abcdef0"] }"""
        );
        Assert.False(_template.Has("Guarded/SecurityGroup"));
    }

    [Fact]
    public void A_VPC_that_is_looked_up_gives_its_private_subnets()
    {
        var stack = Stacks.In("us-east-1");
        var vpc = Vpc.FromLookup(stack, "Vpc", new VpcLookupOptions { IsDefault = false });
        new ReplicationGroup(
            stack,
            "Cache",
            new ReplicationGroupProps { Vpc = vpc, NodeType = CacheNodeType.R7gLarge }
        );

        // Before the first lookup the CDK's command sees these dummies.
        JsonAssert.Equal(
            """["p-12345", "p-67890"]""",
            CacheTemplate.Of(stack).Properties("Cache/SubnetGroup")["SubnetIds"]
        );
    }

    [Fact]
    public void Subnets_that_the_CDK_has_yet_to_look_up_are_not_missing()
    {
        var stack = Stacks.In("us-east-1");
        var vpc = Vpc.FromLookup(stack, "Vpc", new VpcLookupOptions { IsDefault = false });

        new ReplicationGroup(
            stack,
            "Cache",
            new ReplicationGroupProps
            {
                Vpc = vpc,
                VpcSubnets = new SubnetSelection { SubnetGroupName = "data" },
                NodeType = CacheNodeType.R7gLarge,
            }
        );

        JsonAssert.Equal("[]", CacheTemplate.Of(stack).Properties("Cache/SubnetGroup")["SubnetIds"]);
    }

    [Fact]
    public void Zones_that_the_CDK_has_yet_to_look_up_may_be_those_that_are_named()
    {
        var stack = Stacks.In("us-east-1");

        new ReplicationGroup(
            stack,
            "Cache",
            new ReplicationGroupProps
            {
                Vpc = new Vpc(stack, "Vpc"),
                NodeType = CacheNodeType.R7gLarge,
                Topology = Topology.Replicated("us-east-1a", "us-east-1b"),
            }
        );

        CacheTemplate.Of(stack).Contains("Cache", """{ "PreferredCacheClusterAZs": ["us-east-1a", "us-east-1b"] }""");
    }

    private static string Ids(string kind) =>
        $"""["subnet-0{new string(kind[0], 15)}1", "subnet-0{new string(kind[0], 15)}2", "subnet-0{new string(kind[0], 15)}3"]""";

    /// <summary>Subnet groups in several VPCs, and caches that use them.</summary>
    public sealed class Groups : Exhibit
    {
        public Groups()
        {
            var mixed = Networks.With(
                Stack,
                "MixedVpc",
                attributes =>
                    (attributes.PrivateSubnetIds, attributes.IsolatedSubnetIds) = (
                        Networks.Subnets,
                        Networks.OtherSubnets
                    )
            );
            var egress = new SubnetSelection { SubnetType = SubnetType.PRIVATE_WITH_EGRESS };
            new CacheSubnetGroup(Stack, "Isolated", new Props { Vpc = Vpc });
            new CacheSubnetGroup(Stack, "Private", new Props { Vpc = Networks.Private(Stack, "PrivateVpc") });
            new CacheSubnetGroup(Stack, "Mixed", new Props { Vpc = mixed });
            new CacheSubnetGroup(Stack, "Chosen", new Props { Vpc = mixed, VpcSubnets = egress });
            var named = new CacheSubnetGroup(
                Stack,
                "Named",
                new Props
                {
                    Vpc = Vpc,
                    Description = "Where the shop caches",
                    SubnetGroupName = "shop-caches",
                }
            );
            Group("Cache", props => props with { SubnetGroup = named });
            Group("Placed", props => props with { Vpc = mixed, VpcSubnets = egress });
            Group(
                "Guarded",
                props =>
                    props with
                    {
                        SecurityGroups =
                        [
                            Networks.Tier(Stack, Vpc, "Mine", allowAllOutbound: false),
                            SecurityGroup.FromSecurityGroupId(Stack, "Elsewhere", "sg-0123456789abcdef0"),
                        ],
                    }
            );
        }
    }
}
