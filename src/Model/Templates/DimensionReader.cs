using ElastiCache.Model.Expressions;
using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Templates;

/// <summary>Reads what the dimensions of metrics name: caches of the template, and nodes of them.</summary>
/// <param name="context">The template.</param>
/// <param name="reader">Reads the replication groups.</param>
internal sealed class DimensionReader(TemplateContext context, TemplateReader reader)
{
    private const string GroupId = "ReplicationGroupId";

    // The types whose names stand in dimensions, the properties that hold them, and the dimensions.
    private static readonly (string Type, string NameProperty, string Dimension)[] Named =
    [
        (ResourceTypes.ReplicationGroup, GroupId, MetricDimension.ReplicationGroupId),
        (ResourceTypes.CacheCluster, "ClusterName", MetricDimension.CacheClusterId),
        (ResourceTypes.ServerlessCache, "ServerlessCacheName", MetricDimension.ServerlessCache),
    ];

    private readonly Dictionary<string, WatchedCache> _caches = new(StringComparer.Ordinal);
    private readonly Dictionary<TemplateContext, DimensionReader> _elsewhere = [];

    /// <summary>A dimension, by what its name and its value are at present.</summary>
    public DimensionSpecification Of(Evaluated name, Evaluated value)
    {
        var dimension = new DimensionSpecification { Name = Text(name), Value = Text(value) };
        return ByReference(dimension, value) ?? ByName(dimension, value) ?? dimension;
    }

    private static Value<string> Text(Evaluated value) =>
        value.IsAbsent ? Value<string>.Absent
        : value.Text is { } text ? text
        : Value<string>.Unresolved(value.Outline);

    private DimensionSpecification? ByReference(DimensionSpecification dimension, Evaluated value) =>
        value.Pieces switch
        {
            [] => ByReference(dimension, value, ""),
            [var first, ..] when value.Pieces.Skip(1).All(piece => piece.Text is not null) => ByReference(
                dimension,
                first,
                string.Concat(value.Pieces.Skip(1).Select(piece => piece.Text))
            ),
            _ => null,
        };

    // Of this template, or of one around or a nested one that passes it.
    private DimensionSpecification? ByReference(DimensionSpecification dimension, Evaluated value, string suffix) =>
        context.Behind(value) is (var template, { Reference: { } reference })
        && template.Template.Resources.TryGetValue(reference.LogicalId, out var resource)
        && ResourceTypes.IsElastiCache(resource.Type)
            ? dimension with
            {
                Cache =
                    template == context
                        ? Cache(resource)
                        : In(template).Cache(resource) with
                        {
                            Name = template.NameOf(resource),
                            Reference = value.Reference is { } output
                                ? $"{output.LogicalId}.{output.Attribute}"
                                : value.Parameter,
                        },
                Attribute = reference.Attribute,
                Suffix = suffix,
            }
            : null;

    private DimensionReader In(TemplateContext template)
    {
        if (!_elsewhere.TryGetValue(template, out var there))
        {
            there = new DimensionReader(template, reader.In(template));
            _elsewhere.Add(template, there);
        }

        return there;
    }

    // What only the deployment knows is the same in both where it is written in the same way.
    private DimensionSpecification? ByName(DimensionSpecification dimension, Evaluated value)
    {
        if (value.Likeness is not { Length: > 0 } id)
        {
            return null;
        }

        // Caches of two kinds may have the same name: that of the dimension is meant.
        foreach (var (type, nameProperty, _) in Named.OrderBy(named => !dimension.Name.Is(named.Dimension)))
        {
            if (
                (value.Text is { } text ? context.Named(text, type, nameProperty) : Alike(id, type, nameProperty)) is
                { } cache
            )
            {
                return dimension with { Cache = Cache(cache) };
            }
        }

        // A node of a group whose id is known, or is written in the same way.
        return Only(
            context
                .Template.OfType(ResourceTypes.ReplicationGroup)
                .Select(group => (Group: group, Id: context.Properties(group).Value(GroupId).Likeness))
                .Where(group =>
                    group.Id is { Length: > 0 } prefix
                    && id.StartsWith(prefix + "-", StringComparison.Ordinal)
                    && NodeName.Is(id[prefix.Length..])
                )
                .Select(group => dimension with { Cache = Cache(group.Group), Suffix = id[group.Id!.Length..] })
        );
    }

    private TemplateResource? Alike(string id, string type, string nameProperty) =>
        Only(
            context
                .Template.OfType(type)
                .Where(resource => context.Properties(resource).Value(nameProperty).Likeness == id)
        );

    // Two of one name exclude each other by their conditions, and which of them is there is not known.
    private static T? Only<T>(IEnumerable<T> found)
        where T : class => found.Take(2).ToList() is [var only] ? only : null;

    // Many alarms watch one cache.
    private WatchedCache Cache(TemplateResource resource)
    {
        if (!_caches.TryGetValue(resource.LogicalId, out var cache))
        {
            cache = Read(resource);
            _caches.Add(resource.LogicalId, cache);
        }

        return cache;
    }

    private WatchedCache Read(TemplateResource resource)
    {
        var bag = context.Properties(resource);
        // What scales on its own may have any number of nodes.
        var scales = context.Template.OfType(ResourceTypes.ScalableTarget).Count > 0;
        var cache = new WatchedCache
        {
            Name = resource.LogicalId,
            DependingId = bag.Depending(now => IdOf(resource.Type, now)),
            Type = resource.Type,
            Engine = bag.Text("Engine"),
            EngineVersion = bag.Text("EngineVersion"),
            NodeType = bag.Text("CacheNodeType"),
            Durability = bag.Text("Durability"),
            DependingIsAlone = bag.Depending(_ => resource.Type == ResourceTypes.CacheCluster && !IsPrimary(resource)),
            Nodes = scales ? Value<double>.Unresolved() : bag.Number("NumCacheNodes"),
        };
        if (resource.Type != ResourceTypes.ReplicationGroup)
        {
            return cache;
        }

        var group = reader.ReplicationGroup(resource);
        return cache with
        {
            DependingIsSharded = bag.Depending(_ => IsSharded(group)),
            DependingSuffixes = bag.Depending(_ => scales ? null : Suffixes(group, IsSharded(group))),
            DependingNoMemberFor = bag.Depending(_ => group.IsGlobalMember ? null : GlobalMembership.Obstacle(group)),
        };
    }

    private static string? IdOf(string type, TemplateObject bag) =>
        Named.FirstOrDefault(named => named.Type == type).NameProperty is { } property
        && bag.Text(property).TryGet(out var id)
            ? id.ToLowerInvariant()
            : null;

    // A group that has changed its cluster mode, or that was made of a cluster, keeps the names of its nodes.
    private static bool? IsSharded(ReplicationGroupSpecification group) =>
        group.ClusterMode.IsPresent || group.PrimaryClusterId.IsPresent ? null : group.HasClusterMode;

    // A group that is made of a cluster gives it replicas.
    private bool IsPrimary(TemplateResource cluster) =>
        context
            .Template.OfType(ResourceTypes.ReplicationGroup)
            .Any(group =>
                context.Properties(group).Value("PrimaryClusterId") is { IsAbsent: false } id
                && (context.Mentioned(id, ResourceTypes.CacheCluster) ?? cluster) == cluster
            );

    private static IReadOnlyList<string>? Suffixes(ReplicationGroupSpecification group, bool? sharded) =>
        sharded switch
        {
            false when group.NumCacheClusters.TryGet(out var nodes) => TopologyNodes.Suffixes(
                Topology.Replicated(nodes - 1)
            ),
            true
                when group.NodeGroupConfiguration is null
                    && group.NumNodeGroups.TryGet(out var shards)
                    && group.ReplicasPerNodeGroup.TryGet(out var replicas) => TopologyNodes.Suffixes(
                Topology.Sharded(shards, replicas)
            ),
            _ => null,
        };
}
