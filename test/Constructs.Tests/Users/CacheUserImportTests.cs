using Amazon.CDK.AWS.SecretsManager;
using Attributes = ElastiCache.Cdk.CacheUserAttributes;

namespace ElastiCache.Cdk.Tests.Users;

/// <summary>Users that exist already.</summary>
public sealed class CacheUserImportTests
{
    private readonly Stack _stack = Stacks.New();

    [Fact]
    [EffectOf<Attributes>(nameof(Attributes.UserId))]
    public void A_user_is_known_by_its_id_and_its_ARN_follows_from_it()
    {
        var user = CacheUser.FromUserId(_stack, "User", "orders");
        Assert.Equal("orders", user.UserId);
        Assert.EndsWith(":user:orders", user.UserArn, StringComparison.Ordinal);
    }

    [Fact]
    [DefaultOf<Attributes>(nameof(Attributes.UserName))]
    public void A_name_that_was_not_given_is_asked_for()
    {
        var user = CacheUser.FromUserId(_stack, "User", "orders");
        var refused = Assert.Throws<InvalidOperationException>(() => user.UserName);
        Assert.Equal("Stack/User: this user was imported without UserName: give it in the attributes", refused.Message);
    }

    [Fact]
    [EffectOf<Attributes>(nameof(Attributes.UserName))]
    public void A_name_is_that_of_the_attributes() =>
        Assert.Equal("Orders", Import(new Attributes { UserId = "orders", UserName = "Orders" }).UserName);

    [Fact]
    [EffectOf<Attributes>(nameof(Attributes.UsesIam))]
    public void The_name_of_a_user_that_logs_in_with_IAM_is_its_id() =>
        Assert.Equal("orders", Import(new Attributes { UserId = "orders", UsesIam = true }).UserName);

    [Fact]
    [EffectOf<Attributes>(nameof(Attributes.Secret))]
    public void Its_secret_is_that_of_the_attributes()
    {
        var secret = new Secret(_stack, "Secret");
        Assert.Equal(secret, Import(new Attributes { UserId = "orders", Secret = secret }).Secret);
    }

    [Fact]
    [DefaultOf<Attributes>(nameof(Attributes.Secret))]
    public void Its_secret_is_not_known_by_default() =>
        Assert.Null(CacheUser.FromUserId(_stack, "User", "orders").Secret);

    [Fact]
    [EffectOf<Attributes>(nameof(Attributes.Engine))]
    public void An_engine_that_is_known_is_judged() =>
        Assert.Equal("U-20", Refused(new Attributes { UserId = "orders", Engine = EngineName.Valkey }));

    [Fact]
    [DefaultOf<Attributes>(nameof(Attributes.Engine))]
    [DefaultOf<Attributes>(nameof(Attributes.UsesIam))]
    public void What_is_not_known_is_not_judged()
    {
        var user = CacheUser.FromUserId(_stack, "User", "orders");
        new CacheUserGroup(_stack, "Users", new CacheUserGroupProps { Engine = EngineName.Redis, Users = [user] });
        new CacheUserGroup(_stack, "MoreUsers", new CacheUserGroupProps { Users = [user] });
    }

    private ICacheUser Import(Attributes attributes) => CacheUser.FromUserAttributes(_stack, "User", attributes);

    private string Refused(Attributes attributes) =>
        Assert
            .Single(
                Assert
                    .Throws<CacheConfigurationException>(() =>
                        new CacheUserGroup(
                            _stack,
                            "Users",
                            new CacheUserGroupProps { Engine = EngineName.Redis, Users = [Import(attributes)] }
                        )
                    )
                    .Violations
            )
            .RuleId;
}
