namespace ElastiCache.Model.Tests.Changes;

/// <summary>Updates in place that empty a cache or a part of it, and replacements that do not start empty.</summary>
public sealed class EmptiedCacheTests
{
    private const string Memcached = "\"Engine\":\"memcached\",\"PreferredAvailabilityZone\":\"us-east-1a\",";

    private const string Whole =
        Memcached + "\"CacheNodeType\":\"cache.m5.large\",\"NumCacheNodes\":1,\"CacheSubnetGroupName\":\"caches\",";

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

    // AWS: "Upgrading to a newer Memcached version is a destructive process - you lose your data and start with a cold cache."
    [Theory]
    [InlineData("\"EngineVersion\":\"1.5.16\"", "\"EngineVersion\":\"1.6.22\"", 2)]
    [InlineData(
        "\"EngineVersion\":\"1.5.16\",\"CacheParameterGroupName\":\"default.memcached1.5\"",
        "\"EngineVersion\":\"1.6.22\"",
        2
    )]
    [InlineData("\"EngineVersion\":\"1.4.34\"", "\"EngineVersion\":\"1.5.16\"", 2)]
    public void A_plan_says_which_step_empties_the_cache(string old, string @new, int steps)
    {
        var update = Templates.Judge(Templates.Cluster, Whole + old, Whole + @new);

        Assert.Equal((UpdateEffect.NeedsSteps, DataFate.Lost), (update.Effect, update.Data));
        Assert.Equal(steps, update.Steps.Count);
        Assert.StartsWith("Upgrade the engine, which empties the cache", update.Steps[0].Summary);
        Assert.Contains(
            update.Reasons,
            reason => reason.Message.Contains("an upgrade of Memcached empties the cache", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_plan_says_each_loss_once()
    {
        var cluster = Whole.Replace("\"NumCacheNodes\":1,", "", StringComparison.Ordinal);
        var update = Templates.Judge(
            Templates.Cluster,
            cluster + "\"NumCacheNodes\":2,\"EngineVersion\":\"1.5.16\"",
            cluster + "\"NumCacheNodes\":1,\"EngineVersion\":\"1.6.22\""
        );

        Assert.Equal((UpdateEffect.NeedsSteps, DataFate.Lost), (update.Effect, update.Data));
        Assert.Equal(
            ["CacheParameterGroupName", "NumCacheNodes", "EngineVersion"],
            update.Reasons.Select(reason => reason.Property)
        );
    }

    [Fact]
    public void A_group_of_the_old_family_is_refused_with_what_the_right_one_does()
    {
        var update = Templates.Judge(
            Templates.Cluster,
            $"{Whole}\"EngineVersion\":\"1.5.16\",\"CacheParameterGroupName\":\"default.memcached1.5\"",
            $"{Whole}\"EngineVersion\":\"1.6.22\",\"CacheParameterGroupName\":\"default.memcached1.5\""
        );

        Assert.Equal((UpdateEffect.Refused, 0), (update.Effect, update.Steps.Count));
        Assert.Contains("which empties the cache", update.Reasons[0].Message);
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
