using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Rules.W;

/// <summary>Whether dimensions name a cache, or a node of one.</summary>
internal static class WatchedCacheRules
{
    private const string Nodes = Pages.Guide + "Replication.html";

    // What a dimension holds the id of, and how that is called.
    private static readonly (string Dimension, string Type, string What)[] Kinds =
    [
        (MetricDimension.CacheClusterId, ResourceTypes.CacheCluster, "a cluster or of a node of a replication group"),
        (MetricDimension.ReplicationGroupId, ResourceTypes.ReplicationGroup, "a replication group"),
        (MetricDimension.ServerlessCache, ResourceTypes.ServerlessCache, "a serverless cache"),
    ];

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule<MetricUseSpecification>> All =
    [
        Rule("W-05") with
        {
            Mistake = use => Kinds.Select(kind => WrongName(use, kind)).FirstOrDefault(said => said is not null),
            Implies = ["W-03"],
            Statement =
                "CacheClusterId is the id of a cluster or of a node of a replication group (orders-001, orders-0001-001), ReplicationGroupId that of a group, clusterId the name of a serverless cache; all in lower case.",
            Breaks = MetricExamples.Alarm("EngineCPUUtilization", MetricExamples.Cluster),
            Keeps = MetricExamples.Alarm("EngineCPUUtilization"),
        },
        Rule("W-06") with
        {
            Mistake = WrongNode,
            Statement =
                "CacheNodeId is 0001 for a node of Valkey or Redis OSS, and 0001 to the number of nodes for Memcached; Role is Primary or Replica, and Tier Memory or SSD.",
            Breaks = MetricExamples.Alarm(
                "CPUUtilization",
                $$"""{{MetricExamples.Node}}, {"Name": "CacheNodeId", "Value": "001"}"""
            ),
            Keeps = MetricExamples.Alarm(
                "CPUUtilization",
                $$"""{{MetricExamples.Node}}, {"Name": "CacheNodeId", "Value": "0001"}"""
            ),
        },
    ];

    private static Rule<MetricUseSpecification> Rule(string id) =>
        MetricRule.Of(id, nameof(MetricUseSpecification.Dimensions)) with
        {
            Source = Nodes,
        };

    private static string? WrongName(MetricUseSpecification use, (string Dimension, string Type, string What) kind)
    {
        if (use.Dimension(kind.Dimension) is not { } dimension)
        {
            return null;
        }

        // What is behind the reference to a group is told as what no node is called.
        return dimension.Suffix.Any(char.IsAsciiLetterUpper) is false
            && Identifier.Capitals(dimension.Value) is var (written, small)
            && Known(dimension.Value).All(IsOfIds)
                ? $"{kind.Dimension} '{written}' has capitals, and ElastiCache stores ids in lower case: write '{small}'"
            : dimension.Cache is not { } cache ? null
            // Of an attribute that there is not, M-12 tells.
            : dimension.Attribute.Length > 0
                ? KnownProperties.Of(cache.Type)?.CanRead(dimension.Attribute) == false ? null
                    : $"{kind.Dimension} is the id of {kind.What}, got {cache.Name}.{dimension.Attribute}: use Ref"
            : cache.Type == ResourceTypes.ReplicationGroup && kind.Dimension == MetricDimension.CacheClusterId
                ? WrongMember(cache, dimension)
            : cache.Type != kind.Type
                ? $"{kind.Dimension} is the id of {kind.What}, and {cache.Name} is an {cache.Type}: {Instead(cache)}"
            : dimension.Suffix.Length > 0
                ? $"{kind.Dimension} is the id of {kind.What}, and nothing is called {cache.Name} with '{dimension.Suffix}' behind it"
            : null;
    }

    private static string Known(Value<string> id) =>
        id.TryGet(out var text) ? text : TextWithGaps.OfName(id)?.Known ?? "";

    // Anything else is a place that a tool of one's own fills in.
    private static bool IsOfIds(char character) => char.IsAsciiLetterOrDigit(character) || character == '-';

    private static string Instead(WatchedCache cache) =>
        Kinds.FirstOrDefault(kind => kind.Type == cache.Type).Dimension is { } dimension
            ? $"use the dimension {dimension}"
            : "name a cache";

    // A name that is written out is said as it is written.
    private static string? WrongMember(WatchedCache group, DimensionSpecification dimension)
    {
        var suffix = dimension.Suffix;
        var id =
            dimension.Value.TryGet(out var text) && text.EndsWith(suffix, StringComparison.Ordinal)
                ? text[..^suffix.Length]
                : "";
        return suffix.Length == 0
                ? $"{MetricDimension.CacheClusterId} is no id of a replication group: its nodes are {group.Written}{Example(group)} and so on"
            : group.IsSharded == true && NodeName.IsPlain(suffix)
                ? $"cluster mode of {group.Name} is on, so its nodes are called by shard and node, such as {id}-0001-001, got '{id}{suffix}'"
            : group.IsSharded == false && NodeName.IsInShard(suffix)
                ? $"cluster mode of {group.Name} is off, so its nodes are called {id}-001 and so on, got '{id}{suffix}'"
            : !NodeName.Is(suffix)
                ? $"the nodes of {group.Name} are called {Example(group)} behind its id, got '{id}{suffix}'"
            : group.Suffixes is { } all && !all.Contains(suffix)
                ? $"{group.Name} has no node '{id}{suffix}': {Last(all, id, suffix)}"
            : null;
    }

    // The last node of the shard that is meant, if there is such a shard.
    private static string Last(IReadOnlyList<string> all, string id, string suffix) =>
        NodeName.IsInShard(suffix) && all.LastOrDefault(other => other[..^4] == suffix[..^4]) is { } sibling
            ? $"the last one of its shard is '{id}{sibling}'"
            : $"the last one is '{id}{all[^1]}'";

    private static string Example(WatchedCache group) =>
        group.IsSharded switch
        {
            true => "-0001-001",
            false => "-001",
            _ => "-001, or -0001-001 with cluster mode on,",
        };

    private static string? WrongNode(MetricUseSpecification use) =>
        Word(use, MetricDimension.Role)
        ?? Word(use, MetricDimension.Tier)
        ?? (
            use.Dimension(MetricDimension.CacheNodeId)?.Value.TryGet(out var node) == true
                ? WrongNodeId(node, use.Dimension(MetricDimension.CacheClusterId)?.Cache)
                : null
        );

    private static string? Word(MetricUseSpecification use, string dimension) =>
        use.Dimension(dimension)?.Value.TryGet(out var value) == true
        && MetricDimension.ValuesOf(dimension)! is var values
        && !values.Contains(value)
            ? $"{dimension} is {string.Join(" or ", values)}, got '{value}'"
            : null;

    private static string? WrongNodeId(string node, WatchedCache? cache) =>
        !NodeName.IsNodeId(node) ? $"{MetricDimension.CacheNodeId} has four digits, such as 0001, got '{node}'"
        : cache is { Type: ResourceTypes.ReplicationGroup } && node != NodeName.OnlyNode
            ? $"{MetricDimension.CacheNodeId} of a node of a replication group is {NodeName.OnlyNode}, got '{node}': {MetricDimension.CacheClusterId} says which node"
        : cache is { Type: ResourceTypes.CacheCluster } cluster
        && cluster.Nodes.TryGet(out var nodes)
        && double.Parse(node, System.Globalization.CultureInfo.InvariantCulture) is var number
        && (number < 1 || number > nodes)
            ? $"{cluster.Name} has {nodes} {(nodes == 1 ? "node" : "nodes")}, got {MetricDimension.CacheNodeId} '{node}'"
        : null;
}
