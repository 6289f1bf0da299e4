using Props = ElastiCache.Cdk.ServerlessCacheProps;

namespace ElastiCache.Cdk.Tests.Serverless;

/// <summary>What cfn-lint's schema of the type does not know yet.</summary>
public sealed class ServerlessNetworkTests
{
    private readonly CacheTemplate _template = Exhibit.Of<Caches>().Template;

    [Theory]
    [EffectOf<Props>(nameof(Props.NetworkType))]
    [InlineData("Four", "ipv4")]
    [InlineData("Six", "ipv6")]
    [InlineData("Both", "dual_stack")]
    public void NetworkType_chooses_the_IP_version(string cache, string expected) =>
        _template.Contains(cache, $$"""{ "NetworkType": "{{expected}}" }""");

    [Fact]
    [EffectOf<Props>(nameof(Props.ConnectionType))]
    public void A_public_cache_is_in_no_VPC()
    {
        _template.Contains(
            "Public",
            """{ "ConnectionType": "public", "SubnetIds": null, "SecurityGroupIds": null, "UserGroupId": { "Ref": "«Users»" } }"""
        );
        Assert.False(_template.Has("Public/SecurityGroup"));
    }

    /// <summary>Caches in networks of all kinds.</summary>
    public sealed class Caches : Exhibit
    {
        public Caches()
        {
            Serverless("Four", props => props with { NetworkType = CacheNetworkType.Ipv4 });
            Serverless("Six", props => props with { NetworkType = CacheNetworkType.Ipv6 });
            Serverless("Both", props => props with { NetworkType = CacheNetworkType.DualStack });
            var user = new CacheUser(
                Stack,
                "App",
                new CacheUserProps
                {
                    Access = UserAccess.On.AllKeys().AllCommands(),
                    Authentication = UserAuthentication.Iam,
                }
            );
            var users = new CacheUserGroup(Stack, "Users", new CacheUserGroupProps { Users = [user] });
            Serverless(
                "Public",
                props =>
                    props with
                    {
                        Vpc = null,
                        ConnectionType = CacheConnectionType.Public,
                        Engine = ServerlessCacheEngine.Valkey9,
                        UserGroup = users,
                    }
            );
        }

        /// <inheritdoc/>
        /// <remarks>cfn-lint 1.51 does not know these properties, which CloudFormation has.</remarks>
        public override IEnumerable<string> Files => [];
    }
}
