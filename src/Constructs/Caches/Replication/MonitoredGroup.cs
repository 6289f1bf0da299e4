namespace ElastiCache.Cdk;

/// <summary>What is known of a replication group that matters for watching it.</summary>
internal sealed record MonitoredGroup
{
    // The default of every family: https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/ParameterGroups.Engine.html
    private const string DefaultPolicy = "volatile-lru";

    /// <summary>What follows the id of the group in that of each node; null where the nodes are not known.</summary>
    public IReadOnlyList<string>? Suffixes { get; private init; }

    /// <summary>What the alarms depend on; null where the node type is not known.</summary>
    public ReplicationGroupFacts? Facts { get; private init; }

    /// <summary>How the nodes are arranged.</summary>
    public required Topology Topology { get; init; }

    /// <summary>Whether cluster mode is on.</summary>
    public bool IsSharded { get; private init; }

    public static MonitoredGroup Of(ReplicationGroupProps props, ParameterGroupSpecification? parameters) =>
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

    public static MonitoredGroup? Of(ReplicationGroupAttributes attributes) =>
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

    /// <summary>Of a copy: what is not its own is its primary's.</summary>
    public static MonitoredGroup? Of(SecondaryReplicationGroupProps props, KnownPrimary primary)
    {
        if (props.ClusterMode && primary.Shards is null)
        {
            return null;
        }

        var topology = props.ClusterMode
            ? Topology.Sharded(primary.Shards!.Value, props.Replicas)
            : Topology.Replicated(props.Replicas);
        return new MonitoredGroup
        {
            Suffixes = TopologyNodes.Suffixes(topology),
            Topology = topology,
            IsSharded = topology.IsSharded,
            Facts = primary.NodeType is { } type
                ? (primary.Facts ?? new ReplicationGroupFacts { NodeType = type, Authenticates = true }) with
                {
                    NodeType = type,
                    HasReplicas = topology.HasReplicas,
                }
                : null,
        };
    }

    public static MonitoredGroup? Of(IReplicationGroup group) =>
        group switch
        {
            ReplicationGroup own => own.Monitored,
            SecondaryReplicationGroup copy => copy.Monitored,
            ImportedReplicationGroup imported => imported.Monitored,
            _ => null,
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
