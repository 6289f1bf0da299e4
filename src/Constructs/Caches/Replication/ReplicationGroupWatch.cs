namespace ElastiCache.Cdk;

/// <summary>What there is to be watched of a replication group.</summary>
internal static class ReplicationGroupWatch
{
    // The default of every family: https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/ParameterGroups.Engine.html
    private const string DefaultPolicy = "volatile-lru";

    /// <summary>Of a group that is created.</summary>
    public static MonitoredGroup Monitored(ReplicationGroupProps props, ParameterGroupSpecification? parameters) =>
        new()
        {
            Suffixes = SuffixesOf(props),
            Topology = props.ChosenTopology,
            IsSharded = !props.TakesPlainClients(),
            Facts = new ReplicationGroupFacts
            {
                NodeType = props.NodeType,
                Purpose = props.Purpose,
                EvictionPolicy = Policy(parameters),
                HasReplicas = props.ChosenTopology.HasReplicas,
                Authenticates = props.Authentication != Authentication.None,
            },
        };

    /// <summary>Of a group that exists; null where its topology is not known.</summary>
    public static MonitoredGroup? Monitored(ReplicationGroupAttributes attributes) =>
        attributes.Topology is not { } topology
            ? null
            : new MonitoredGroup
            {
                Suffixes = TopologyNodes.Suffixes(topology),
                Topology = topology,
                IsSharded = topology.IsSharded,
                Facts = attributes.NodeType is { } type
                    ? new ReplicationGroupFacts
                    {
                        NodeType = type,
                        HasReplicas = topology.HasReplicas,
                        Authenticates = true,
                    }
                    : null,
            };

    /// <summary>What there is to be watched of it, or of one of which nothing is known.</summary>
    public static WatchedCache Of(MonitoredGroup? group) =>
        new()
        {
            Dimension = MetricDimension.ReplicationGroupId,
            Metrics = CacheMetric.OfReplicationGroups,
            NodeMetrics = [.. CacheMetric.OfNodes, .. CacheMetric.OfHosts],
            Nodes = group?.Suffixes?.Select(CacheNodeId.OfGroup).ToList(),
            WatchesNodes = true,
            IsSharded = group?.IsSharded == true,
            Alarms = () => group?.Facts is { } facts ? RecommendedCacheAlarms.For(facts) : null,
            Graphs = DashboardMetrics.OfNodes(group?.Facts?.NodeType),
            Summary = DashboardMetrics.SummaryOfNodes(group?.Facts?.NodeType),
            Group = group,
        };

    // A group that was taken to cluster mode keeps the nodes that it had, and their ids with them.
    private static IReadOnlyList<string>? SuffixesOf(ReplicationGroupProps props)
    {
        const string firstShard = "-0001";
        var suffixes = TopologyNodes.Suffixes(props.ChosenTopology);
        return props.ClusterMode is null || !props.ChosenTopology.IsSharded
            ? suffixes
            : suffixes
                ?.Select(suffix =>
                    suffix.StartsWith(firstShard + "-", StringComparison.Ordinal) ? suffix[firstShard.Length..] : suffix
                )
                .ToList();
    }

    private static string? Policy(ParameterGroupSpecification? parameters) =>
        parameters is null ? null
        : !parameters.Properties.TryGetValue("maxmemory-policy", out var policy) ? DefaultPolicy
        : policy.TryGet(out var text) ? text
        : null;
}
