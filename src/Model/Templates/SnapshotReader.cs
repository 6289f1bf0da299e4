using ElastiCache.Model.Resources;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Templates;

/// <summary>Reads snapshots that a template asks for.</summary>
/// <param name="context">The template.</param>
/// <param name="region">The Region of the stack. Default: it is not known.</param>
internal sealed class SnapshotReader(TemplateContext context, Value<string> region = default)
{
    public SnapshotSpecification Snapshot(TemplateResource resource)
    {
        var bag = context.Properties(resource);
        return bag.Fill(new SnapshotSpecification { Region = region });
    }

    public ServerlessCacheSnapshotSpecification ServerlessCacheSnapshot(TemplateResource resource)
    {
        var bag = context.Properties(resource);
        return bag.Fill(new ServerlessCacheSnapshotSpecification { Region = region });
    }
}
