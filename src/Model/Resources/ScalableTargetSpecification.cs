using ElastiCache.Model.Values;

namespace ElastiCache.Model.Resources;

/// <summary>
/// What Application Auto Scaling may change of a cache: <c>AWS::ApplicationAutoScaling::ScalableTarget</c> in the
/// namespace <c>elasticache</c>.
/// </summary>
internal sealed record ScalableTargetSpecification
{
    private const string OfClusters = "cache-cluster/";

    /// <summary>The service: <c>elasticache</c>.</summary>
    public Value<string> ServiceNamespace { get; init; }

    /// <summary>What is scaled, such as <c>elasticache:replication-group:NodeGroups</c>.</summary>
    public Value<string> ScalableDimension { get; init; }

    /// <summary>The cache, such as <c>replication-group/orders</c>.</summary>
    public Value<string> ResourceId { get; init; }

    /// <summary>The cache of the template that the id is a reference to, with nothing before it; empty where it is none.</summary>
    internal string ReferredId { get; init; } = "";

    /// <summary>The least number.</summary>
    public Value<double> MinCapacity { get; init; }

    /// <summary>The greatest number.</summary>
    public Value<double> MaxCapacity { get; init; }

    /// <summary>When the limits change.</summary>
    public IReadOnlyList<ScheduledActionSpecification> ScheduledActions { get; init; } = [];

    /// <summary>The replication group that is scaled, where it is known.</summary>
    public ReplicationGroupSpecification? Group { get; init; }

    /// <summary>
    /// The greatest number of what else of the group is scaled: of replicas for shards, of shards for replicas; absent where
    /// nothing else is.
    /// </summary>
    public Value<double> OtherMaxCapacity { get; init; }

    /// <summary>Whether the group's number of shards changes online; null where that is not known.</summary>
    public bool? UsesOnlineResharding { get; init; }

    /// <summary>A dimension that caches have not; null where it is one of theirs, or not known.</summary>
    internal string? UnknownDimension =>
        ScalableDimension.TryGet(out var given) && !ScalingDimension.All.Contains(given) ? given : null;

    /// <summary>Another namespace than that of caches, where a cache is meant by what stands beside it; null for none.</summary>
    internal string? WrongNamespace =>
        ServiceNamespace.TryGet(out var given) && given != ScalingDimension.Namespace && IsOfCaches ? given : null;

    /// <summary>Whether it is about a cache, by its namespace or, where that is wrong, by its dimension.</summary>
    internal bool IsOfCaches => ScalingDimension.IsMeantBy(ServiceNamespace, ScalableDimension);

    /// <summary>The group, where it is clear that a group is what is to be scaled.</summary>
    internal ReplicationGroupSpecification? MeantGroup =>
        UnknownDimension is null
        && (!IsOfAnotherKind || (ReferredId.Length > 0 && !ScalableDimension.Is(ScalingDimension.Nodes)))
            ? Group
            : null;

    /// <summary>How the id of a target of its dimension begins.</summary>
    internal string Prefix => ScalableDimension.Is(ScalingDimension.Nodes) ? OfClusters : "replication-group/";

    /// <summary>Whether it names another kind of cache than its dimension is about, or none.</summary>
    internal bool IsOfAnotherKind =>
        ReferredId.Length > 0
        || (
            ResourceId.TryGet(out var id)
                ? !Begins(id) || id.Length == Prefix.Length
                : TextWithGaps.Of(ResourceId) is { Start: { Length: > 0 } start } && !Begins(start)
        );

    // As far as it is known: what only the deployment knows may go on with the rest of the prefix.
    private bool Begins(string id) =>
        MayBegin(id, Prefix) || (!ScalableDimension.TryGet(out _) && MayBegin(id, OfClusters));

    private bool MayBegin(string id, string prefix) =>
        id.StartsWith(prefix, StringComparison.Ordinal)
        || (!ResourceId.TryGet(out _) && prefix.StartsWith(id, StringComparison.Ordinal));
}
