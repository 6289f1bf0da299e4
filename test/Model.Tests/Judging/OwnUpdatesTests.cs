namespace ElastiCache.Model.Tests.Judging;

/// <summary>What of an update is to be apart from the rest of it.</summary>
public sealed class OwnUpdatesTests
{
    // A dash is a property that goes.
    [Theory]
    [InlineData("EngineVersion=8.0 CacheNodeType=cache.r7g.large", 0)]
    [InlineData("Tags=[]", 0)]
    [InlineData("AuthToken=-", 0)]
    // Nothing goes with shards but what belongs to them.
    [InlineData("NumNodeGroups=3", 0)]
    [InlineData("NumNodeGroups=3 NodeGroupConfiguration=[] UpdatePolicy={} NumCacheClusters=2", 0)]
    [InlineData("NumNodeGroups=3 NumCacheClusters=-", 0)]
    [InlineData("NumNodeGroups=3 EngineVersion=8.0", 1)]
    [InlineData("NumNodeGroups=3 Tags=[]", 1)]
    [InlineData("NumNodeGroups=3 SnapshotWindow=-", 1)]
    [InlineData("NodeGroupConfiguration=[] Tags=[]", 1)]
    [InlineData("ClusterMode=compatible CacheParameterGroupName=own", 0)]
    [InlineData("ClusterMode=compatible Tags=[]", 1)]
    [InlineData("Durability=sync", 0)]
    [InlineData("Durability=sync Tags=[]", 1)]
    // The policies are none of the resource itself.
    [InlineData("Durability=sync DeletionPolicy=Retain UpdateReplacePolicy=-", 0)]
    [InlineData("Durability=sync DeletionPolicy=Retain Tags=[]", 1)]
    // What touches no node goes with TLS and tokens.
    [InlineData("TransitEncryptionEnabled=true TransitEncryptionMode=preferred", 0)]
    [InlineData(
        "TransitEncryptionMode=required Tags=[] SnapshotRetentionLimit=1 SnapshottingClusterId=a UpdatePolicy={}",
        0
    )]
    [InlineData("TransitEncryptionMode=required EngineVersion=8.0", 1)]
    [InlineData("AuthToken=a ReplicationGroupDescription=d", 0)]
    [InlineData("AuthToken=a EngineVersion=8.0", 1)]
    // Two of them at once.
    [InlineData("AuthToken=a TransitEncryptionMode=required", 1)]
    [InlineData("AuthToken=a TransitEncryptionMode=required Tags=[]", 1)]
    [InlineData("AuthToken=a TransitEncryptionMode=required EngineVersion=8.0", 2)]
    [InlineData("Durability=sync TransitEncryptionMode=required Tags=[]", 2)]
    // What is left out stays, but nothing is written beside what is to be alone.
    [InlineData("AuthToken=- EngineVersion=8.0", 0)]
    [InlineData("TransitEncryptionMode=required AuthToken=-", 0)]
    [InlineData("Durability=sync AuthToken=-", 1)]
    [InlineData("NumNodeGroups=5 TransitEncryptionMode=-", 1)]
    public void So_much_goes_together_that_is_to_be_apart(string changes, int mixed) =>
        Assert.Equal(
            mixed,
            OwnUpdates.Mixed([
                .. changes
                    .Split(' ')
                    .Select(change => change.Split('='))
                    .Select(change => new TemplateChange(change[0], change[1] == "-" ? null : change[1])),
            ])
        );
}
