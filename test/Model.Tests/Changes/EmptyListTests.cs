namespace ElastiCache.Model.Tests.Changes;

/// <summary>An empty list names nothing: no user groups, no backups, nothing that could stay.</summary>
public sealed class EmptyListTests
{
    private const string Tls = "\"Engine\":\"valkey\",\"EngineVersion\":\"8.2\",\"TransitEncryptionEnabled\":true,";

    [Fact]
    public void No_user_groups_hold_tls() =>
        Assert.Equal(
            UpdateEffect.InPlace,
            Templates
                .Judge(
                    Templates.Group,
                    $"{Tls}\"TransitEncryptionMode\":\"preferred\",\"UserGroupIds\":[]",
                    $"{Tls}\"TransitEncryptionMode\":\"required\",\"UserGroupIds\":[]"
                )
                .Effect
        );

    [Theory]
    [InlineData("dev", UpdateEffect.InPlace)]
    [InlineData("prod", UpdateEffect.Refused)]
    public void User_groups_hold_tls_where_they_are_there(string env, object effect) =>
        Assert.Equal(
            effect,
            UpdateJudge
                .Judge(Moded("preferred"), Moded("required"), new Dictionary<string, string> { ["Env"] = env })
                .Resources[0]
                .Effect
        );

    [Fact]
    public void No_user_groups_put_tls_into_no_order() =>
        Assert.Equal(
            UpdateEffect.InPlace,
            Templates
                .Judge(
                    Templates.Group,
                    $"{Tls}\"TransitEncryptionMode\":\"preferred\"",
                    $"{Tls}\"TransitEncryptionMode\":\"required\",\"UserGroupIds\":[]"
                )
                .Effect
        );

    [Fact]
    public void No_backups_restore_nothing() =>
        Assert.False(
            Templates
                .Judge(
                    Templates.Group,
                    "\"Engine\":\"valkey\",\"Port\":6379,\"SnapshotArns\":[]",
                    "\"Engine\":\"valkey\",\"Port\":6380,\"SnapshotArns\":[]"
                )
                .IsRestored
        );

    [Theory]
    [InlineData("UserGroupIds")]
    [InlineData("SecurityGroupIds")]
    public void Nothing_stays_of_nothing(string property) =>
        Assert.DoesNotContain(
            Templates.Judge(Templates.Group, $"{Tls}\"{property}\":[]", Tls.TrimEnd(',')).Reasons,
            reason => reason.RuleId == "X-18"
        );

    private static Template Moded(string mode) =>
        Conditioned.Of(
            (
                "Cache",
                Templates.Body(
                    Templates.Group,
                    $"{Tls}'CacheSubnetGroupName':'caches','TransitEncryptionMode':'{mode}',"
                        + "'UserGroupIds':[{'Fn::If':['Prod','g',{'Ref':'AWS::NoValue'}]}]"
                )
            )
        );
}
