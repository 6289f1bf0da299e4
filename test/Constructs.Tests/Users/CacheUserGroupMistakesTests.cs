using Props = ElastiCache.Cdk.CacheUserGroupProps;

namespace ElastiCache.Cdk.Tests.Users;

/// <summary>Groups that the service would refuse, by themselves or for their users.</summary>
public sealed class CacheUserGroupMistakesTests
{
    private readonly Stack _stack = Stacks.New();

    [Fact]
    public void An_id_that_is_none_is_refused() =>
        AssertRefused("N-14", "UserGroupId", new Props { UserGroupId = "Orders_Users" });

    [Fact]
    public void An_engine_without_users_is_refused() =>
        AssertRefused("E-04", "Engine", new Props { Engine = EngineName.Memcached });

    [Fact]
    public void A_user_of_Valkey_in_a_group_of_Redis_is_refused() =>
        AssertRefused("U-20", "Users", new Props { Engine = EngineName.Redis, Users = [User("a")] });

    [Fact]
    public void A_user_of_Redis_without_password_in_a_group_of_Valkey_is_refused() =>
        AssertRefused(
            "U-20",
            "Users",
            new Props
            {
                Users =
                [
                    User(
                        "a",
                        props =>
                            props with
                            {
                                Engine = EngineName.Redis,
                                Authentication = UserAuthentication.NoPassword,
                            }
                    ),
                ],
            }
        );

    [Fact]
    public void A_user_of_Redis_with_a_password_may_be_in_a_group_of_Valkey() =>
        new CacheUserGroup(
            _stack,
            "Users",
            new Props { Users = [User("a", props => props with { Engine = EngineName.Redis })] }
        );

    [Fact]
    public void Two_users_of_one_name_are_refused() =>
        AssertRefused(
            "U-22",
            "Users",
            new Props
            {
                Users =
                [
                    User("a", props => props with { UserName = "app" }),
                    User("b", props => props with { UserName = "app" }),
                ],
            }
        );

    [Fact]
    public void A_user_that_stands_twice_is_refused()
    {
        var user = User("a");
        AssertRefused("U-23", "Users", new Props { Users = [user, user] });
    }

    [Theory]
    [InlineData(EngineName.Valkey, 100, false)]
    [InlineData(EngineName.Valkey, 101, true)]
    [InlineData(EngineName.Redis, 99, false)]
    [InlineData(EngineName.Redis, 100, true)]
    public void More_than_100_users_with_the_default_user_need_a_higher_quota(string engine, int count, bool isTold)
    {
        var props = new Props
        {
            Engine = engine,
            Users =
            [
                .. Enumerable
                    .Range(1, count)
                    .Select(number =>
                        CacheUser.FromUserAttributes(
                            _stack,
                            $"User{number}",
                            new CacheUserAttributes { UserId = $"user-{number}", UserName = $"user-{number}" }
                        )
                    ),
            ],
        };
        var group = new CacheUserGroup(_stack, "Users", props);

        Assert.Equal(isTold, Warnings.Of(group).Any(warning => warning.Contains("U-23", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_snapshot_of_nothing_is_refused() =>
        AssertRefused("CDK-1", "RemovalPolicy", new Props { RemovalPolicy = RemovalPolicy.SNAPSHOT });

    [Fact]
    public void A_user_that_does_not_fit_is_refused_when_it_is_added_and_leaves_the_group_as_it_was()
    {
        var group = new CacheUserGroup(_stack, "Users", new Props { Users = [User("a")] });
        var refused = Assert.Throws<CacheConfigurationException>(() =>
            group.AddUser(
                User(
                    "b",
                    props => props with { Engine = EngineName.Redis, Authentication = UserAuthentication.NoPassword }
                )
            )
        );

        Assert.Equal("U-20", Assert.Single(refused.Violations).RuleId);
        Assert.Single(CacheTemplate.Of(_stack).Properties("Users")["UserIds"]!.AsArray());
    }

    private CacheUser User(string id, Func<CacheUserProps, CacheUserProps>? change = null)
    {
        var props = new CacheUserProps { Access = UserAccess.On.AllKeys() };
        return new CacheUser(_stack, id, change?.Invoke(props) ?? props);
    }

    private void AssertRefused(string rule, string property, Props props)
    {
        var refused = Assert.Throws<CacheConfigurationException>(() => new CacheUserGroup(_stack, "Users", props));
        var violation = Assert.Single(refused.Violations);
        Assert.Equal((rule, property), (violation.RuleId, violation.Property));
        Assert.Empty(((Constructs.Construct)_stack.Node.FindChild("Users")).Node.Children);
    }
}
