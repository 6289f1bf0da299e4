namespace ElastiCache.Cdk;

/// <summary>Properties of a <see cref="GlobalDatastore"/>. Strings and numbers may be tokens.</summary>
/// <remarks>
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-elasticache-globalreplicationgroup.html
/// </remarks>
public sealed record GlobalDatastoreProps
{
    /// <summary>
    /// The replication group that is written to: Valkey 7.2 or Redis OSS 5.0.6 and newer, large nodes or greater, IPv4.
    /// </summary>
    public required IReplicationGroup Primary { get; init; }

    /// <summary>The part of the id that is yours, such as <c>orders</c>; AWS puts the Region's prefix before it.</summary>
    public required string GlobalReplicationGroupIdSuffix { get; init; }

    /// <summary>What the datastore is for. Default: the path of the construct.</summary>
    public string? Description { get; init; }

    /// <summary>
    /// Whether a replica takes over in each Region when its primary fails; never across Regions, where you promote a
    /// secondary. Default: as the primary group has it, yes where it has replicas.
    /// </summary>
    public bool? AutomaticFailover { get; init; }

    /// <summary>
    /// The node type that a later deployment gives every member. Default: that of the primary. It has no effect when the
    /// datastore is created.
    /// </summary>
    public CacheNodeType? NodeType { get; init; }

    /// <summary>
    /// The engine version that a later deployment gives every member, such as <c>8.2</c>. Default: that of the primary. It
    /// has no effect when the datastore is created.
    /// </summary>
    public string? EngineVersion { get; init; }

    /// <summary>
    /// The parameter group for a new major <see cref="EngineVersion"/>. Default: none, and only with a major upgrade.
    /// </summary>
    public ICacheParameterGroup? ParameterGroup { get; init; }

    /// <summary>
    /// The number of shards that a later deployment gives every member. Default: that of the primary. It has no effect when
    /// the datastore is created.
    /// </summary>
    public double? Shards { get; init; }
}
