namespace ElastiCache.Cdk;

/// <summary>What a secondary knows of its primary: from the constructs of this app, else from what it was told.</summary>
internal sealed class KnownPrimary
{
    private readonly SecondaryReplicationGroupProps _props;
    private readonly CacheNodeType? _nodeType;
    private readonly double? _shards;
    private readonly Topology? _topology;

    public KnownPrimary(SecondaryReplicationGroupProps props)
    {
        _props = props;
        if (props.GlobalDatastore is not GlobalDatastore { Props: var datastore })
        {
            return;
        }

        // What the datastore says is what a deployment gives every member.
        var profile = (datastore.Primary as CacheBase)?.Profile;
        var primary = profile?.Watched.Group;
        EngineName = profile?.EngineName;
        Facts = primary?.Facts;
        _topology = primary?.Topology;
        _nodeType = datastore.NodeType ?? Facts?.NodeType;
        _shards = datastore.Shards ?? (_topology is { } topology ? topology.Shards ?? 1 : null);
    }

    /// <summary>What the alarms of the primary depend on; null where it is not known.</summary>
    public ReplicationGroupFacts? Facts { get; }

    /// <summary>The engine of every member; null where it is not known.</summary>
    public string? EngineName { get; }

    /// <summary>The node type of every member; null where it is not known.</summary>
    public CacheNodeType? NodeType => _props.PrimaryNodeType ?? _nodeType;

    /// <summary>The number of shards of every member in cluster mode; null where it is not known.</summary>
    public double? Shards => _props.PrimaryShards ?? _shards;

    /// <summary>What is known of the secondary that matters for watching it: what is not its own is its primary's.</summary>
    public MonitoredGroup? Monitored()
    {
        if (_props.ClusterMode && Shards is null)
        {
            return null;
        }

        var topology = _props.ClusterMode
            ? Topology.Sharded(Shards!.Value, _props.Replicas)
            : Topology.Replicated(_props.Replicas);
        return new MonitoredGroup
        {
            Suffixes = TopologyNodes.Suffixes(topology),
            Topology = topology,
            IsSharded = topology.IsSharded,
            Facts = NodeType is { } type
                ? (Facts ?? new ReplicationGroupFacts { NodeType = type, Authenticates = true }) with
                {
                    NodeType = type,
                    HasReplicas = topology.HasReplicas,
                }
                : null,
        };
    }

    /// <summary>What the secondary says of its primary and cannot be so.</summary>
    public IEnumerable<Violation> Conflicts() =>
        [
            .. Validation.Conflicts(
                (nameof(_props.PrimaryNodeType), NodeTypeMistake()),
                (
                    nameof(_props.ClusterMode),
                    !_props.ClusterMode && _topology is { IsSharded: true }
                        ? "the primary has shards: set it to true"
                        : null
                ),
                (nameof(_props.PrimaryShards), ShardsMistake())
            ),
            .. OfNumbers(),
        ];

    private string? NodeTypeMistake() =>
        _props.PrimaryNodeType is { } type && _nodeType is { } known && type.Name != known.Name
            ? $"the members of the datastore have {known.Name}, got {type.Name}: leave it out"
            : null;

    private string? ShardsMistake() =>
        _props.PrimaryShards is not { } given ? null
        : !_props.ClusterMode ? "without ClusterMode there are no shards: leave it out"
        : _shards is { } all && AreDifferent(given, all)
            ? FormattableString.Invariant($"the members of the datastore have {all}, got {given}: leave it out")
        : null;

    // The template does not say the number of shards, so the rules of secondaries cannot judge it.
    private IEnumerable<Violation> OfNumbers() =>
        _props.ClusterMode
            ? Judge
                .Of(
                    new ReplicationGroupSpecification
                    {
                        NumNodeGroups = Tokens.Number(Shards),
                        ReplicasPerNodeGroup = Tokens.Number(_props.Replicas),
                    }
                )
                .Where(violation => violation.RuleId is "R-23" or "R-24" or "R-24-quota")
            : [];

    private static bool AreDifferent(double one, double other) =>
        !Tokens.IsToken(one) && !Tokens.IsToken(other) && one != other;
}
