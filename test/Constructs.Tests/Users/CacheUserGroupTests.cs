using Props = ElastiCache.Cdk.CacheUserGroupProps;

namespace ElastiCache.Cdk.Tests.Users;

/// <summary>Groups, and groups together with their users.</summary>
public sealed class CacheUserGroupTests
{
    private readonly Groups _groups = Exhibit.Of<Groups>();

    [Fact]
    [DefaultOf<Props>(nameof(Props.Engine))]
    [DefaultOf<Props>(nameof(Props.UserGroupId))]
    [DefaultOf<Props>(nameof(Props.Tags))]
    [EffectOf<Props>(nameof(Props.Users))]
    public void The_smallest_group_is_one_of_Valkey_that_refers_to_its_users() =>
        _groups.Template.Equal(
            """
            {
              "UserGroupId": "stack-orders-14bb686f",
              "Engine": "valkey",
              "UserIds": [{ "Ref": "«Reader»" }]
            }
            """,
            _groups.Template.Properties("Orders")
        );

    [Fact]
    [DefaultOf<Props>(nameof(Props.Users))]
    public void Users_may_be_added_later() =>
        _groups.Template.Equal(
            """[{ "Ref": "«Reader»" }, { "Ref": "«Writer»" }, "elsewhere"]""",
            _groups.Template.Properties("Growing")["UserIds"]
        );

    [Fact]
    public void A_group_of_Valkey_gets_no_default_user()
    {
        Assert.Null(_groups.Orders.DefaultUser);
        Assert.False(_groups.Template.Has("Orders/DefaultUser"));
    }

    [Fact]
    [EffectOf<Props>(nameof(Props.Engine))]
    public void A_group_of_Redis_gets_a_default_user_that_can_do_nothing()
    {
        _groups.Template.Contains(
            "Redis",
            """{ "Engine": "redis", "UserIds": [{ "Ref": "«RedisReader»" }, { "Ref": "«Redis/DefaultUser»" }] }"""
        );
        _groups.Template.Contains(
            "Redis/DefaultUser",
            """
            {
              "UserName": "default",
              "Engine": "redis",
              "AccessString": "off -@all",
              "AuthenticationMode": { "Type": "no-password-required" }
            }
            """
        );
        Assert.Equal("default", _groups.Redis.DefaultUser!.UserName);
        Assert.NotEqual("default", (string?)_groups.Template.Properties("Redis/DefaultUser")["UserId"]);
    }

    [Theory]
    [InlineData("RedisWithOwn")]
    [InlineData("RedisWithAwsOwn")]
    [InlineData("RedisWithUnknown")]
    public void A_default_user_of_yours_or_one_that_may_be_it_is_not_joined_by_another(string group)
    {
        Assert.False(_groups.Template.Has($"{group}/DefaultUser"));
        Assert.Single(_groups.Template.Properties(group)["UserIds"]!.AsArray());
    }

    [Fact]
    [EffectOf<Props>(nameof(Props.UserGroupId))]
    public void An_id_of_yours_is_taken() =>
        _groups.Template.Contains("Named", """{ "UserGroupId": "orders-users" }""");

    [Theory]
    [DefaultOf<Props>(nameof(Props.RemovalPolicy))]
    [EffectOf<Props>(nameof(Props.RemovalPolicy))]
    [InlineData("Orders", "Delete")]
    [InlineData("Named", "Retain")]
    [InlineData("Named/DefaultUser", "Retain")]
    public void A_group_is_destroyed_or_retained_with_the_default_user(string path, string expected) =>
        Assert.Equal(expected, (string?)_groups.Template.Resource(path)["DeletionPolicy"]);

    [Theory]
    [EffectOf<Props>(nameof(Props.Tags))]
    [InlineData("Named")]
    [InlineData("Named/DefaultUser")]
    public void Tags_are_those_of_everything_that_it_creates(string path) =>
        _groups.Template.Equal("""[{ "Key": "team", "Value": "orders" }]""", _groups.Template.Properties(path)["Tags"]);

    [Theory]
    [InlineData("Arn", """{ "Fn::GetAtt": ["«Orders»", "Arn"] }""")]
    [InlineData("Status", """{ "Fn::GetAtt": ["«Orders»", "Status"] }""")]
    [InlineData("Id", """{ "Ref": "«Orders»" }""")]
    public void Its_attributes_are_those_of_the_resource(string output, string expected) =>
        _groups.Template.Equal(expected, _groups.Template.Output(output));

    [Fact]
    public void A_group_that_exists_is_known_by_its_id()
    {
        var import = CacheUserGroup.FromUserGroupId(Stacks.New(), "Import", "orders-users");
        Assert.Equal("orders-users", import.UserGroupId);
        Assert.EndsWith(":usergroup:orders-users", import.UserGroupArn, StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_without_users_is_refused_at_synthesis()
    {
        var stack = Stacks.New();
        new CacheUserGroup(stack, "Users");
        var refused = Assert.ThrowsAny<Exception>(() => CacheTemplate.Of(stack));
        Assert.Contains(
            "[Stack/Users] Users: a user group must have at least 1 user: give it some, or add them with AddUser (U-23)",
            refused.Message,
            StringComparison.Ordinal
        );
    }

    /// <summary>One group for each property.</summary>
    public sealed class Groups : Exhibit
    {
        public Groups()
        {
            var reader = User("Reader");
            Orders = new CacheUserGroup(Stack, "Orders", new Props { Users = [reader] });
            var growing = new CacheUserGroup(Stack, "Growing");
            growing.AddUser(reader);
            growing.AddUser(User("Writer"));
            growing.AddUser(CacheUser.FromUserId(Stack, "Elsewhere", "elsewhere"));

            Redis = new CacheUserGroup(Stack, "Redis", OfRedis(User("RedisReader", EngineName.Redis)));
            new CacheUserGroup(Stack, "RedisWithOwn", OfRedis(User("Own", EngineName.Redis, "default")));
            new CacheUserGroup(Stack, "RedisWithAwsOwn", OfRedis(CacheUser.FromUserId(Stack, "Aws", "default")));
            new CacheUserGroup(Stack, "RedisWithUnknown", OfRedis(CacheUser.FromUserId(Stack, "Unknown", "other")));
            new CacheUserGroup(
                Stack,
                "Named",
                OfRedis() with
                {
                    UserGroupId = "orders-users",
                    RemovalPolicy = RemovalPolicy.RETAIN,
                    Tags = new Dictionary<string, string>(StringComparer.Ordinal) { ["team"] = "orders" },
                }
            );
            Output("Arn", Orders.UserGroupArn);
            Output("Status", Orders.Status);
            Output("Id", Orders.UserGroupId);
        }

        public CacheUserGroup Orders { get; }

        public CacheUserGroup Redis { get; }

        private static Props OfRedis(params ICacheUser[] users) => new() { Engine = EngineName.Redis, Users = users };

        private CacheUser User(string id, string engine = EngineName.Valkey, string? name = null) =>
            new(
                Stack,
                id,
                new CacheUserProps
                {
                    Access = UserAccess.On.Keys("orders:*").Allow(CommandCategory.Read),
                    Engine = engine,
                    UserName = name,
                }
            );
    }
}
