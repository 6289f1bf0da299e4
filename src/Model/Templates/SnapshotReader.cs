using ElastiCache.Model.Resources;

namespace ElastiCache.Model.Templates;

/// <summary>Reads snapshots that a template asks for.</summary>
/// <param name="context">The template.</param>
internal sealed class SnapshotReader(TemplateContext context)
{
    public SnapshotSpecification Snapshot(TemplateResource resource)
    {
        var bag = context.Properties(resource);
        return new SnapshotSpecification
        {
            SnapshotName = bag.Text("SnapshotName"),
            ReplicationGroupId = bag.Text("ReplicationGroupId"),
            CacheClusterId = bag.Text("CacheClusterId"),
            KmsKeyId = bag.Text("KmsKeyId"),
            Tags = Tagged.Tags(bag),
        };
    }

    public ServerlessCacheSnapshotSpecification ServerlessCacheSnapshot(TemplateResource resource)
    {
        var bag = context.Properties(resource);
        return new ServerlessCacheSnapshotSpecification
        {
            ServerlessCacheSnapshotName = bag.Text("ServerlessCacheSnapshotName"),
            ServerlessCacheName = bag.Text("ServerlessCacheName"),
            KmsKeyId = bag.Text("KmsKeyId"),
            Tags = Tagged.Tags(bag),
        };
    }
}
