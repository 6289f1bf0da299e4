using ElastiCache.Model.Resources;

namespace ElastiCache.Model.Templates;

/// <summary>Reads snapshots that a template asks for.</summary>
/// <param name="context">The template.</param>
internal sealed class SnapshotReader(TemplateContext context)
{
    public SnapshotSpecification Snapshot(TemplateResource resource)
    {
        var bag = context.Properties(resource);
        return bag.Fill(new SnapshotSpecification());
    }

    public ServerlessCacheSnapshotSpecification ServerlessCacheSnapshot(TemplateResource resource)
    {
        var bag = context.Properties(resource);
        return bag.Fill(new ServerlessCacheSnapshotSpecification());
    }
}
