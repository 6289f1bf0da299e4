using ElastiCache.Live.Tests.Drills;
using ElastiCache.Live.Tests.Support;

namespace ElastiCache.Live.Tests.Twins;

/// <summary>A twin whose engines run in containers, for all tests of a class.</summary>
public sealed class ContainerFixture : IAsyncLifetime
{
    private const string Template = """
        {"Resources": {
          "replicated": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {
            "Engine": "valkey", "EngineVersion": "8.0", "NumCacheClusters": 2, "AutomaticFailoverEnabled": true,
            "TransitEncryptionEnabled": true, "AuthToken": {"Ref": "Token"}}},
          "clustered": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {
            "Engine": "valkey", "EngineVersion": "8.0", "NumNodeGroups": 2, "ReplicasPerNodeGroup": 0,
            "CacheParameterGroupName": "default.valkey8.cluster.on"}},
          "pages": {"Type": "AWS::ElastiCache::CacheCluster", "Properties": {
            "Engine": "memcached", "EngineVersion": "1.6.22", "NumCacheNodes": 1}}
        }}
        """;

    private RunningTwin? _twin;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_twin is { } twin)
        {
            await twin.DisposeAsync();
            Assert.Equal("", await ContainerImages.Of(twin.Folder.Path));
        }
    }

    internal async Task<RunningTwin> Twin()
    {
        if (_twin is null)
        {
            var containers = await ContainerImages.Engine();
            EngineProgram[] images =
            [
                containers.Read(ContainerImages.Valkey),
                containers.Read(ContainerImages.Memcached),
            ];
            _twin = await RunningTwin.Start(
                Templates.Plan(Template),
                "boxed",
                DrillTests.Fast,
                cache => new Live.Twins.TwinRunCache(cache, EngineChoice.Of(cache, images)!)
            );
        }

        return _twin;
    }
}
