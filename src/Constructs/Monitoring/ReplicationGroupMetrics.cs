using Amazon.CDK.AWS.CloudWatch;

namespace ElastiCache.Cdk;

/// <summary>
/// The nodes of a replication group, and the few metrics that the group has as a whole. All others are metrics of its nodes.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheMetrics.Redis.html</remarks>
public static class ReplicationGroupMetrics
{
    /// <summary>
    /// The nodes, in the order of their ids. Those that auto scaling adds are not among them: only the declared topology
    /// is known.
    /// </summary>
    /// <param name="group">The group.</param>
    /// <exception cref="InvalidOperationException">
    /// The group was imported without a topology, is a secondary whose number of shards is not known, or the number of its nodes is known at deployment only.
    /// </exception>
    public static IReadOnlyList<CacheNode> Nodes(this IReplicationGroup group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return MonitoredGroup.Of(group)?.Suffixes is { } suffixes
            ? [.. suffixes.Select(suffix => new CacheNode(group, suffix))]
            : throw new InvalidOperationException(
                $"{group.Node.Path}: its nodes are not known: give Topology in the attributes of an imported group, PrimaryShards to a secondary, and numbers that are no tokens, or name a node with MemberNode"
            );
    }

    /// <summary>One node by what follows the id of the group in its id. Whether it exists is not checked.</summary>
    /// <param name="group">The group.</param>
    /// <param name="suffix">Such as <c>001</c>, or <c>0001-001</c> in cluster mode.</param>
    public static CacheNode MemberNode(this IReplicationGroup group, string suffix)
    {
        ArgumentNullException.ThrowIfNull(group);
        ArgumentException.ThrowIfNullOrEmpty(suffix);
        return new CacheNode(group, "-" + suffix);
    }

    /// <summary>A metric of the group as a whole, by the dimension <c>ReplicationGroupId</c>.</summary>
    /// <param name="group">The group.</param>
    /// <param name="name">The name. Few metrics have this dimension: see <see cref="CacheMetric.OfReplicationGroups"/>.</param>
    /// <param name="options">
    /// What differs. Default: the maximum over the nodes, every minute. Dimensions are added to that of the group:
    /// <c>NodeGroupId</c> for one shard.
    /// </param>
    public static Metric Metric(this IReplicationGroup group, string name, MetricOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(group);
        return CacheMetrics.Create(group, name, CacheMetric.OfReplicationGroups, Dimensions(group), options);
    }

    /// <summary>The share of its core that the engine's main thread uses, over all nodes of the group or of one role.</summary>
    /// <param name="group">The group.</param>
    /// <param name="role">Primaries or replicas. Default: both.</param>
    /// <param name="options">What differs. Default: the maximum in percent, every minute.</param>
    public static Metric MetricEngineCPUUtilization(
        this IReplicationGroup group,
        CacheNodeRole? role = null,
        MetricOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(group);
        var dimensions = Dimensions(group);
        if (role is { } one)
        {
            dimensions["Role"] = one.ToString();
        }

        return CacheMetrics.Create(group, "EngineCPUUtilization", CacheMetric.OfReplicationGroups, dimensions, options);
    }

    /// <summary>The share of maxmemory that is in use, without overhead and output buffers.</summary>
    /// <param name="group">The group.</param>
    /// <param name="options">What differs. Default: the maximum in percent, every minute.</param>
    public static Metric MetricDatabaseMemoryUsageCountedForEvictPercentage(
        this IReplicationGroup group,
        MetricOptions? options = null
    ) => group.Metric("DatabaseMemoryUsageCountedForEvictPercentage", options);

    /// <summary>The share of memory and SSD that is in use, without overhead and output buffers.</summary>
    /// <param name="group">The group.</param>
    /// <param name="options">What differs. Default: the maximum in percent, every minute.</param>
    public static Metric MetricDatabaseCapacityUsageCountedForEvictPercentage(
        this IReplicationGroup group,
        MetricOptions? options = null
    ) => group.Metric("DatabaseCapacityUsageCountedForEvictPercentage", options);

    /// <summary>
    /// How far this Region's primary is behind that of the primary Region. Of secondaries of a global datastore only.
    /// </summary>
    /// <param name="group">The group.</param>
    /// <param name="options">What differs. Default: the maximum in seconds, every minute.</param>
    public static Metric MetricGlobalDatastoreReplicationLag(
        this IReplicationGroup group,
        MetricOptions? options = null
    ) => group.Metric("GlobalDatastoreReplicationLag", options);

    private static Dictionary<string, string> Dimensions(IReplicationGroup group) =>
        new(StringComparer.Ordinal) { [CacheMetrics.ReplicationGroupId] = group.ReplicationGroupId };
}
