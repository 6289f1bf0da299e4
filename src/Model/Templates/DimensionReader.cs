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
    private const string Service = "AWS::ElastiCache::";

    // The types whose names stand in dimensions, and the properties that hold them.
    private static readonly (string Type, string NameProperty)[] Named =
    [
        (ResourceTypes.ReplicationGroup, "ReplicationGroupId"),
        (ResourceTypes.CacheCluster, "ClusterName"),
        (ResourceTypes.ServerlessCache, "ServerlessCacheName"),
    ];

    /// <summary>A dimension, by what its name and its value are at present.</summary>
    public DimensionSpecification Of(Evaluated name, Evaluated value)
    {
        var dimension = new DimensionSpecification { Name = Text(name), Value = Text(value) };
        return value switch
        {
            { Text: { Length: > 0 } text } => ByName(dimension, text),
            { Reference: { } reference } => ByReference(dimension, reference, ""),
            { Pieces: [{ Reference: { } first }, ..] pieces }
                when pieces.Skip(1).All(piece => piece.Text is not null) => ByReference(
                dimension,
                first,
                string.Concat(pieces.Skip(1).Select(piece => piece.Text))
            ),
            _ => dimension,
        };
    }

    private static Value<string> Text(Evaluated value) =>
        value.IsAbsent ? Value<string>.Absent
        : value.Text is { } text ? text
        : Value<string>.Unresolved();

    private DimensionSpecification ByReference(DimensionSpecification dimension, Reference reference, string suffix) =>
        context.Template.Resources.TryGetValue(reference.LogicalId, out var resource)
        && resource.Type.StartsWith(Service, StringComparison.Ordinal)
            ? dimension with
            {
                Cache = Cache(resource),
                Attribute = reference.Attribute,
                Suffix = suffix,
            }
            : dimension;

    private DimensionSpecification ByName(DimensionSpecification dimension, string text)
    {
        foreach (var (type, nameProperty) in Named)
        {
            if (context.Named(text, type, nameProperty) is { } cache)
            {
                return dimension with { Cache = Cache(cache) };
            }
        }

        // A node of a group whose id is fixed.
        return context
                .Template.OfType(ResourceTypes.ReplicationGroup)
                .Select(group =>
                    context.Properties(group).Text("ReplicationGroupId").TryGet(out var id)
                    && text.StartsWith(id + "-", StringComparison.OrdinalIgnoreCase)
                    && NodeName.Is(text[id.Length..])
                        ? dimension with
                        {
                            Cache = Cache(group),
                            Suffix = text[id.Length..],
                        }
                        : null
                )
                .FirstOrDefault(found => found is not null)
            ?? dimension;
    }

    private WatchedCache Cache(TemplateResource resource)
    {
        var bag = context.Properties(resource);
        // What scales on its own may have any number of nodes.
        var scales = context.Template.OfType(ResourceTypes.ScalableTarget).Count > 0;
        var cache = new WatchedCache
        {
            Name = resource.LogicalId,
            Id =
                Named.FirstOrDefault(named => named.Type == resource.Type).NameProperty is { } property
                && bag.Text(property).TryGet(out var id)
                    ? id.ToLowerInvariant()
                    : null,
            Type = resource.Type,
            Engine = Words.Engines.Read(bag.Text("Engine")),
            NodeType = bag.Text("CacheNodeType"),
            HasNoReplicas = resource.Type == ResourceTypes.CacheCluster && !IsPrimary(resource),
            Nodes = scales ? Value<double>.Unresolved() : bag.Number("NumCacheNodes"),
        };
        if (resource.Type != ResourceTypes.ReplicationGroup)
        {
            return cache;
        }

        var group = reader.ReplicationGroup(resource);
        // A group that has changed its cluster mode, or that was made of a cluster, keeps the names of its nodes.
        var sharded = group.ClusterMode.IsPresent || group.PrimaryClusterId.IsPresent ? null : group.HasClusterMode;
        var suffixes = scales ? null : Suffixes(group, sharded);
        return cache with { IsSharded = sharded, Suffixes = suffixes, HasNoReplicas = suffixes is { Count: 1 } };
    }

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
