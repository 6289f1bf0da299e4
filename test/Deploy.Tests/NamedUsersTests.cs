namespace Deploy.Tests;

public sealed class NamedUsersTests(NamedUsersLifecycle example) : IClassFixture<NamedUsersLifecycle>
{
    [Fact]
    public void A_cache_has_the_group_and_the_group_has_the_users()
    {
        var group = Assert.Single(example.Groups);
        Assert.Equal(
            [(string?)group["UserGroupId"]],
            Assert.Single(example.Caches)["UserGroupIds"]!.AsArray().Select(id => (string?)id)
        );
        Assert.Equal(
            example.Users.Select(user => (string?)user["UserId"]).Order(StringComparer.Ordinal),
            group["UserIds"]!.AsArray().Select(id => (string?)id).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Users_log_in_with_IAM_or_one_password_each() =>
        Assert.Equal(
            ["iam", "password", "password"],
            example.Users.Select(user => (string?)user["Authentication"]!["Type"]).Order(StringComparer.Ordinal)
        );

    [Fact]
    public void A_user_with_IAM_has_one_name_and_id() =>
        Assert.All(
            example.Users.Where(user => (string?)user["Authentication"]!["Type"] == "iam"),
            user => Assert.Equal((string?)user["UserId"], (string?)user["UserName"])
        );

    [Theory]
    [InlineData("reports")]
    [InlineData("operators")]
    public void A_secret_holds_name_and_password_of_64_letters_and_digits(string user)
    {
        var password = (string)example.Secrets[user]["password"]!;
        Assert.Equal(64, password.Length);
        Assert.All(password, character => Assert.True(char.IsAsciiLetterOrDigit(character)));
    }

    [Fact]
    public void A_second_deployment_changes_nothing() =>
        Assert.Contains("(no changes)", example.DeployedAgain.Text, StringComparison.Ordinal);

    [Fact]
    public void The_cache_is_deleted_before_the_group_and_the_group_before_its_users() =>
        Assert.Equal(
            [
                "AWS::ElastiCache::ReplicationGroup",
                "AWS::ElastiCache::UserGroup",
                "AWS::ElastiCache::User",
                "AWS::ElastiCache::User",
                "AWS::ElastiCache::User",
            ],
            example.Deleted.Where(type =>
                type.StartsWith("AWS::ElastiCache::User", StringComparison.Ordinal)
                || type == "AWS::ElastiCache::ReplicationGroup"
            )
        );

    [Fact]
    public void No_user_is_left() => Assert.Empty(example.UsersLeft);
}
