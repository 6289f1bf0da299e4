namespace ElastiCache.Cdk.Tests.Users;

public sealed class GeneratedCacheUserIdTests
{
    [Theory]
    [InlineData("Shop/Caches/OrderService", "shop-caches-order-service-")]
    [InlineData("Shop/Default User", "shop-default-user-")]
    [InlineData("Shop__/--/Users//", "shop-users-")]
    [InlineData("7/8/9", "user-")]
    [InlineData("Überschuss", "berschuss-")]
    [InlineData("A/VeryLong/PathOf/Constructs/That/Ends/InTheUsersOwnId/OrderService", "users-own-id-order-service-")]
    [InlineData("Shop/12345678901234567890123456789012345", "user-")]
    public void An_id_ends_in_the_paths_end_and_a_hash(string path, string expected)
    {
        var id = GeneratedCacheUserId.Of(path, null);
        Assert.EndsWith(expected, id[..^8], StringComparison.Ordinal);
        Assert.Matches("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", id);
        Assert.InRange(id.Length, 1, 40);
    }

    [Fact]
    public void Another_path_or_another_seed_is_another_id() =>
        Assert.Distinct(
            new[]
            {
                GeneratedCacheUserId.Of("Shop/User", null),
                GeneratedCacheUserId.Of("Shop/user", null),
                GeneratedCacheUserId.Of("Shop/User", "orders"),
                GeneratedCacheUserId.Of("Shop/User", "Orders"),
            }
        );

    [Fact]
    public void The_same_path_and_seed_are_always_the_same_id() =>
        Assert.Equal("shop-user-1476e483", GeneratedCacheUserId.Of("Shop/User", "orders"));

    [Fact]
    public void Stacks_of_one_path_and_two_names_have_users_of_two_ids() =>
        Assert.NotEqual(IdIn("orders-dev"), IdIn("orders-prod"));

    private static string IdIn(string stackName) =>
        GeneratedCacheUserId.For(new Stack(Stacks.App(), "Stack", new StackProps { StackName = stackName }));
}
