namespace ElastiCache.Model.Tests.Changes;

/// <summary>From user groups to an AUTH token, by way of a second cache.</summary>
public sealed class TokenForUsersTests
{
    [Fact]
    public void The_second_cache_gets_the_token_and_none_of_the_user_groups() =>
        Assert.Contains(
            "UserGroupIds",
            Templates.Steps(
                Templates.Judge(
                    Templates.Group,
                    $"{Cache},\"UserGroupIds\":[\"app\"]",
                    $"{Cache},\"AuthToken\":\"{{{{resolve:secretsmanager:tok}}}}\""
                )
            )
        );

    private const string Cache =
        "\"ReplicationGroupDescription\":\"d\",\"Engine\":\"valkey\",\"EngineVersion\":\"8.0\",\"CacheNodeType\":\"cache.r7g.large\",\"NumCacheClusters\":2,\"AutomaticFailoverEnabled\":true,\"AtRestEncryptionEnabled\":true,\"TransitEncryptionEnabled\":true,\"TransitEncryptionMode\":\"required\"";
}
