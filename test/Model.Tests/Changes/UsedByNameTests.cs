namespace ElastiCache.Model.Tests.Changes;

/// <summary>What is used by its name, written out, is used as what is referred to.</summary>
public sealed class UsedByNameTests
{
    private const string UserGroup = "AWS::ElastiCache::UserGroup";

    [Theory]
    [InlineData("{\"Ref\":\"Group\"}", UpdateEffect.Refused)]
    [InlineData("\"grp\"", UpdateEffect.Refused)]
    [InlineData("\"GRP\"", UpdateEffect.Refused)]
    [InlineData("\"other\"", UpdateEffect.InPlaceUnless)]
    public void Subnets_that_all_go_are_those_of_a_cache_that_names_the_group(string used, object effect)
    {
        var cache = ("Cache", Templates.Body(Templates.Group, $"\"CacheSubnetGroupName\":{used}"));

        var update = UpdateJudge
            .Judge(Templates.Of(Group("grp", "a", "b"), cache), Templates.Of(Group("grp", "c", "d"), cache))
            .Resources.Single(resource => resource.LogicalId == "Group");

        Assert.Equal((effect, "X-13"), (update.Effect, update.Reasons[0].RuleId));
    }

    [Theory]
    [InlineData("\"elsewhere\"", "grp", UpdateEffect.Replaced)]
    [InlineData("\"grp\"", "grp", UpdateEffect.Unchanged)]
    // What is made up may be the name.
    [InlineData("\"elsewhere\"", "", UpdateEffect.Unclear)]
    public void A_reference_to_a_group_of_another_name_is_another_group(string old, string name, object effect) =>
        Assert.Equal(
            effect,
            Templates
                .Only(
                    Templates.Of(Group(name, "a"), ("Cache", Cache(old))),
                    Templates.Of(Group(name, "a"), ("Cache", Cache("{\"Ref\":\"Group\"}")))
                )
                .Effect
        );

    [Theory]
    [InlineData("\"old\"", "\"new\"", UpdateEffect.NeedsSteps)]
    [InlineData("{\"Ref\":\"Old\"}", "{\"Ref\":\"New\"}", UpdateEffect.InPlace)]
    public void Who_is_not_in_a_group_that_comes_is_locked_out(string old, string @new, object effect)
    {
        (string, string)[] users =
        [
            User("Def", "default"),
            User("App", "app"),
            User("Batch", "batch"),
            Users("Old", "Batch"),
        ];
        var update = Templates.Only(
            Templates.Of([.. users, ("Cache", Logged(old))]),
            Templates.Of([.. users, Users("New"), ("Cache", Logged(@new))])
        );

        Assert.Equal((effect, true), (update.Effect, update.LocksOut));
        Assert.Contains(
            update.Reasons,
            reason => reason.Message.Contains("clients who log in as batch are locked out", StringComparison.Ordinal)
        );
    }

    private static string Cache(string group) =>
        Templates.Body(Templates.Group, $"\"CacheSubnetGroupName\":{group}", "\"UpdateReplacePolicy\":\"Snapshot\"");

    private static string Logged(string group) =>
        Templates.Body(
            Templates.Group,
            $$"""
            "ReplicationGroupDescription":"d","Engine":"valkey","EngineVersion":"8.0","CacheNodeType":"cache.r7g.large",
            "NumCacheClusters":2,"AutomaticFailoverEnabled":true,"CacheSubnetGroupName":"s","SecurityGroupIds":["sg-0aaa1111bbbb2222c"],
            "AtRestEncryptionEnabled":true,"TransitEncryptionEnabled":true,"UserGroupIds":[{{group}}]
            """
        );

    private static (string, string) Users(string id, params string[] more) =>
        (
            id,
            Templates.Body(
                UserGroup,
                $"\"UserGroupId\":\"{id}\",\"Engine\":\"valkey\",\"UserIds\":[{string.Join(',', new[] { "Def", "App" }.Concat(more).Select(user => $"{{\"Ref\":\"{user}\"}}"))}]"
            )
        );

    private static (string, string) User(string id, string name) =>
        (
            id,
            Templates.Body(
                Templates.User,
                $"\"UserId\":\"{id}\",\"UserName\":\"{name}\",\"Engine\":\"valkey\",\"AccessString\":\"on ~* +@all\",\"AuthenticationMode\":{{\"Type\":\"password\",\"Passwords\":[\"{{{{resolve:secretsmanager:{id}}}}}\"]}}"
            )
        );

    private static (string, string) Group(string name, params string[] subnets) =>
        (
            "Group",
            Templates.Body(
                Templates.SubnetGroup,
                $"\"Description\":\"d\",\"SubnetIds\":[{string.Join(',', subnets.Select(subnet => $"\"subnet-{subnet}\""))}]"
                    + (name.Length > 0 ? $",\"CacheSubnetGroupName\":\"{name}\"" : "")
            )
        );
}
