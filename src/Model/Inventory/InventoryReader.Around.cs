using System.Text.RegularExpressions;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Inventory;

// What refers to caches: alarms, autoscaling, global datastores.
internal sealed partial class InventoryReader
{
    // What refers to a cache of any kind.
    private CacheEntry Around(CacheEntry cache) =>
        cache with
        {
            Stack = _stack,
            Region = _region,
            OnlyWhere =
                cache.Resource.Condition is { } condition && _context.Evaluation.Decide(condition) is null
                    ? condition
                    : null,
            Alarms =
            [
                .. _alarms
                    .Where(entry =>
                        entry.Watches.Contains(cache.LogicalId) || entry.Names.Any(name => IsNameOf(cache, name))
                    )
                    .Select(entry => entry.Alarm),
            ],
            Scaling =
            [
                .. _template
                    .Resources.Values.Where(resource =>
                        resource.Type == ResourceTypes.ScalableTarget && _context.Exists(resource)
                    )
                    .Select(_context.Properties)
                    .Where(target =>
                        NamesIn.Property(target, "ResourceId").Contains(cache.LogicalId)
                        || (
                            target.Text("ResourceId").TryGet(out var id)
                            && id.Split('/') is [_, var name]
                            && IsNameOf(cache, name)
                        )
                    )
                    .Select(Range),
            ],
        };

    // Its own, or that of one of its nodes: orders, orders-001, orders-0001-001.
    private static bool IsNameOf(CacheEntry cache, string name) =>
        cache.PhysicalName is { } own
        && name.StartsWith(own, StringComparison.OrdinalIgnoreCase)
        && (name.Length == own.Length || NumbersOfNode().IsMatch(name[own.Length..]));

    [GeneratedRegex("^(-[0-9]{4})?-[0-9]{3}$")]
    private static partial Regex NumbersOfNode();

    private static CapacityRange Range(TemplateObject target) =>
        new(
            target.Text("ScalableDimension").ToString() switch
            {
                var dimension when dimension.EndsWith("NodeGroups", StringComparison.Ordinal) => "shards",
                var dimension when dimension.EndsWith("Replicas", StringComparison.Ordinal) => "replicas",
                _ => "nodes",
            },
            target.Number("MinCapacity").TryGet(out var least) ? (int)least : null,
            target.Number("MaxCapacity").TryGet(out var most) ? (int)most : null
        );

    private GlobalDatastoreEntry Global(TemplateResource resource, List<CacheEntry> caches)
    {
        var bag = _context.Properties(resource);
        return new GlobalDatastoreEntry(
            resource.LogicalId,
            ResourceName.Of(resource, bag.Text("GlobalReplicationGroupIdSuffix")),
            [.. (bag.Items("Members") ?? []).Select(member => Member(member, caches))]
        );
    }

    private static GlobalMemberEntry Member(TemplateObject member, List<CacheEntry> caches)
    {
        var id = member.Value("ReplicationGroupId");
        var named = NamesIn.Property(member, "ReplicationGroupId").ToList();
        var cache = caches.Find(cache =>
            named.Contains(cache.LogicalId) || (id.Text is { } name && name == cache.Name)
        );
        return new GlobalMemberEntry(
            cache?.Name ?? member.Text("ReplicationGroupId").ToString(),
            member.Text("ReplicationGroupRegion").TryGet(out var region) ? region : null,
            member.Text("Role").TryGet(out var role) && role.Equals("PRIMARY", StringComparison.OrdinalIgnoreCase),
            cache?.LogicalId
        );
    }
}
