namespace ElastiCache.Cdk.Tests.Rotation;

/// <summary>What is different where the password of a user is tried at a serverless cache.</summary>
public sealed class ServerlessRotationTests
{
    private const string Rotation = "Carts/ShopPasswordRotation";

    private readonly CacheTemplate _template = Exhibit.Of<ServerlessRotations>().Template;

    [Fact]
    public void Its_function_is_told_of_the_address() =>
        _template.Equal(
            """{ "Fn::Join": ["", [{ "Fn::GetAtt": ["«Carts»", "Endpoint.Address"] }, ":6379"]] }""",
            _template.Properties($"{Rotation}/Function")["Environment"]!["Variables"]!["ENDPOINTS"]
        );

    [Fact]
    public void Its_role_changes_the_user_and_looks_at_no_replication_group()
    {
        var policy = _template.Properties($"{Rotation}/Policy").ToJsonString();

        Assert.Contains("elasticache:ModifyUser", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("ReplicationGroup", policy, StringComparison.Ordinal);
    }

    [Fact]
    public void The_cache_admits_the_function() =>
        Assert.Contains(
            _template.All("AWS::EC2::SecurityGroupIngress"),
            rule => (string?)rule["Properties"]!["Description"] == "Tries new passwords"
        );

    [Fact]
    public void A_cache_without_users_is_refused()
    {
        var stack = Stacks.New();
        var user = new CacheUser(stack, "Shop", new CacheUserProps { Access = UserAccess.On.AllKeys() });
        var carts = new ServerlessCache(stack, "Carts", new ServerlessCacheProps { Vpc = Networks.Private(stack) });

        var refused = Assert.Throws<CacheConfigurationException>(() => user.AddPasswordRotation(carts));

        Assert.Contains("give it a UserGroup", refused.Message, StringComparison.Ordinal);
    }

    private sealed class ServerlessRotations : Exhibit
    {
        public ServerlessRotations()
        {
            Vpc = Networks.Private(Stack, "Network");
            var shop = new CacheUser(Stack, "Shop", new CacheUserProps { Access = UserAccess.On.AllKeys() });
            var users = new CacheUserGroup(Stack, "Users", new CacheUserGroupProps { Users = [shop] });
            var carts = new ServerlessCache(Stack, "Carts", new ServerlessCacheProps { Vpc = Vpc, UserGroup = users });
            shop.AddPasswordRotation(carts);
        }
    }
}
