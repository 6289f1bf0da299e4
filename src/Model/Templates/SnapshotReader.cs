using ElastiCache.Model.Resources;

namespace ElastiCache.Model.Templates;

/// <summary>Reads snapshots that a template asks for.</summary>
internal static class SnapshotReader
{
    public static SnapshotSpecification Snapshot(
        TemplateResource resource,
        IReadOnlyDictionary<string, bool> conditions
    )
    {
        var bag = TemplateReader.Properties(resource, conditions);
        return new SnapshotSpecification
        {
            SnapshotName = bag.Text("SnapshotName"),
            ReplicationGroupId = bag.Text("ReplicationGroupId"),
            CacheClusterId = bag.Text("CacheClusterId"),
            KmsKeyId = bag.Text("KmsKeyId"),
            Tags = TemplateLinks.Tags(bag),
        };
    }

    public static ServerlessCacheSnapshotSpecification ServerlessCacheSnapshot(
        TemplateResource resource,
        IReadOnlyDictionary<string, bool> conditions
    )
    {
        var bag = TemplateReader.Properties(resource, conditions);
        return new ServerlessCacheSnapshotSpecification
        {
            ServerlessCacheSnapshotName = bag.Text("ServerlessCacheSnapshotName"),
            ServerlessCacheName = bag.Text("ServerlessCacheName"),
            KmsKeyId = bag.Text("KmsKeyId"),
            Tags = TemplateLinks.Tags(bag),
        };
    }
}
