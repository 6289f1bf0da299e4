namespace ElastiCache.Model.Tests.Changes;

/// <summary>Updates in place that empty a cache or a part of it, and replacements that do not start empty.</summary>
public sealed class EmptiedCacheTests
{
    private const string Memcached = "\"Engine\":\"memcached\",\"PreferredAvailabilityZone\":\"us-east-1a\",";

    [Theory]
    [InlineData(true, "\"EngineVersion\":\"1.6.17\"", "\"EngineVersion\":\"1.6.22\"")]
    [InlineData(
        true,
        "\"EngineVersion\":\"1.5.16\",\"CacheParameterGroupName\":\"default.memcached1.5\"",
        "\"EngineVersion\":\"1.6.22\",\"CacheParameterGroupName\":\"default.memcached1.6\""
    )]
    [InlineData(true, "\"NumCacheNodes\":3", "\"NumCacheNodes\":2")]
    [InlineData(false, "\"NumCacheNodes\":2", "\"NumCacheNodes\":3")]
    [InlineData(false, "\"VpcSecurityGroupIds\":[\"sg-1\"]", "\"VpcSecurityGroupIds\":[\"sg-2\"]")]
    public void Memcached_loses_what_an_upgrade_or_fewer_nodes_take(bool isLost, string old, string @new)
    {
        var update = Templates.Judge(Templates.Cluster, Memcached + old, Memcached + @new);

        Assert.Equal(UpdateEffect.InPlace, update.Effect);
        Assert.Equal(isLost ? (DataFate.Lost, true) : (DataFate.Kept, false), (update.Data, update.IsHarmful));
    }

    [Theory]
    [InlineData(true, "\"SnapshotName\":\"nightly\"")]
    [InlineData(true, "\"SnapshotArns\":[\"arn:aws:s3:::b/a.rdb\"]")]
    [InlineData(false, "\"Port\":6380")]
    public void A_replacement_starts_with_the_backup_that_NEW_names(bool isRestored, string added)
    {
        var update = Templates.Judge(Templates.Group, "", added);

        Assert.Equal((UpdateEffect.Replaced, isRestored), (update.Effect, update.IsRestored));
    }
}
