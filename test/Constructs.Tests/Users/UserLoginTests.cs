using Props = ElastiCache.Cdk.ReplicationGroupProps;

namespace ElastiCache.Cdk.Tests.Users;

/// <summary>Caches that are opened to users rather than to whoever has a token.</summary>
public sealed class UserLoginTests
{
    private readonly Caches _caches = Exhibit.Of<Caches>();

    [Fact]
    [EffectOf<Props>(nameof(Props.Authentication))]
    public void A_cache_with_users_refers_to_their_group_and_has_no_token()
    {
        _caches.Template.Contains(
            "Sessions",
            """
            {
              "UserGroupIds": [{ "Ref": "«Users»" }],
              "AuthToken": null,
              "TransitEncryptionEnabled": true,
              "TransitEncryptionMode": "required"
            }
            """
        );
        Assert.False(_caches.Template.Has("Sessions/AuthToken"));
        Assert.Null(_caches.Sessions.AuthToken);
    }

    [Fact]
    public void A_cache_of_Valkey_takes_a_group_of_Redis() =>
        _caches.Template.Contains(
            "Upgraded",
            """{ "Engine": "valkey", "UserGroupIds": [{ "Ref": "«RedisUsers»" }] }"""
        );

    [Fact]
    public void A_group_that_exists_is_named() =>
        _caches.Template.Contains("Imported", """{ "UserGroupIds": ["orders-users"] }""");

    [Fact]
    public void Users_are_refused_without_TLS() =>
        AssertRefused("S-11", props => props with { TransitEncryption = TransitEncryption.Disabled });

    [Fact]
    public void Users_are_refused_where_TLS_is_only_preferred() =>
        AssertRefused("S-15", props => props with { TransitEncryption = TransitEncryption.Preferred });

    [Fact]
    public void Users_are_refused_by_engines_that_have_none() =>
        AssertRefused(
            "S-12",
            props => props with { Engine = CacheEngine.Redis5_0_6, NodeType = CacheNodeType.R5Large },
            EngineName.Redis
        );

    [Fact]
    public void A_group_of_Valkey_is_refused_by_a_cache_of_Redis() =>
        AssertRefused("S-16", props => props with { Engine = CacheEngine.Redis7_1 });

    [Fact]
    public void Users_with_IAM_are_refused_by_an_engine_without() =>
        AssertRefused(
            "S-17",
            props => props with { Engine = CacheEngine.Redis6_2 },
            EngineName.Redis,
            user => user with { Authentication = UserAuthentication.Iam }
        );

    [Fact]
    public void Permissions_are_refused_that_the_engine_does_not_know() =>
        AssertRefused(
            "U-08",
            props => props,
            change: user => user with { Access = UserAccess.On.AllKeys().Databases(0) }
        );

    [Fact]
    public void A_user_that_does_not_fit_the_cache_is_refused_when_it_is_added_to_its_group()
    {
        var stack = Stacks.New();
        var users = Users(stack, EngineName.Valkey, user => user);
        new ReplicationGroup(stack, "Sessions", Smallest(stack, users));
        var refused = Assert.Throws<CacheConfigurationException>(() =>
            users.AddUser(
                new CacheUser(stack, "Late", new CacheUserProps { Access = UserAccess.On.AllKeys().Databases(0) })
            )
        );

        Assert.Equal("Stack/Sessions", refused.Path);
        Assert.Equal("U-08", Assert.Single(refused.Violations).RuleId);
        Assert.Single(CacheTemplate.Of(stack).Properties("Users")["UserIds"]!.AsArray());
    }

    [Fact]
    public void A_user_that_fits_can_be_added_and_the_cache_is_not_warned_twice()
    {
        var stack = Stacks.New();
        var users = Users(stack, EngineName.Valkey, user => user);
        var cache = new ReplicationGroup(
            stack,
            "Sessions",
            Smallest(stack, users) with
            {
                Topology = Topology.ShardedWithoutReplicas(2),
            }
        );
        var warnings = Warnings.Of(cache);
        Assert.NotEmpty(warnings);

        users.AddUser(new CacheUser(stack, "Late", new CacheUserProps { Access = UserAccess.On }));
        Assert.Equal(warnings, Warnings.Of(cache));
    }

    private static void AssertRefused(
        string rule,
        Func<Props, Props> mistake,
        string engine = EngineName.Valkey,
        Func<CacheUserProps, CacheUserProps>? change = null
    )
    {
        var stack = Stacks.New();
        var users = Users(stack, engine, change ?? (user => user));
        var refused = Assert.Throws<CacheConfigurationException>(() =>
            new ReplicationGroup(stack, "Sessions", mistake(Smallest(stack, users)))
        );
        Assert.Contains(
            refused.Violations,
            violation => violation is { Property: nameof(Props.Authentication) } && violation.RuleId == rule
        );
    }

    private static Props Smallest(Stack stack, ICacheUserGroup users) =>
        new()
        {
            Vpc = Networks.Isolated(stack),
            NodeType = CacheNodeType.R7gLarge,
            Authentication = Authentication.Users(users),
        };

    private static CacheUserGroup Users(Stack stack, string engine, Func<CacheUserProps, CacheUserProps> change) =>
        new(
            stack,
            "Users",
            new CacheUserGroupProps
            {
                Engine = engine,
                Users =
                [
                    new CacheUser(
                        stack,
                        "User",
                        change(new CacheUserProps { Engine = engine, Access = UserAccess.On.AllKeys() })
                    ),
                ],
            }
        );

    /// <summary>One cache for each kind of group.</summary>
    public sealed class Caches : Exhibit
    {
        public Caches()
        {
            var user = new CacheUser(Stack, "User", new CacheUserProps { Access = UserAccess.On });
            var users = new CacheUserGroup(Stack, "Users", new CacheUserGroupProps { Users = [user] });
            Sessions = With("Sessions", users);
            With(
                "Upgraded",
                new CacheUserGroup(Stack, "RedisUsers", new CacheUserGroupProps { Engine = EngineName.Redis })
            );
            With("Imported", CacheUserGroup.FromUserGroupId(Stack, "Elsewhere", "orders-users"));
        }

        public ReplicationGroup Sessions { get; }

        private ReplicationGroup With(string id, ICacheUserGroup users) =>
            Group(id, props => props with { Authentication = Authentication.Users(users) });
    }
}
