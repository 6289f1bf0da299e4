namespace ElastiCache.Cdk;

/// <summary>
/// A snapshot of a replication group or of a serverless cache, made once, when it is deployed. For another, add another
/// construct.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/backups-manual.html</remarks>
public sealed class CacheSnapshot : Resource, ICacheSnapshot
{
    // The service allows no longer name.
    private const double MaximumNameLength = 255;

    // arn:PARTITION:elasticache:REGION:ACCOUNT:snapshot:NAME
    private const double PlaceOfName = 6;

    private readonly CfnResource _resource;

    /// <summary>Makes a snapshot.</summary>
    /// <param name="scope">The parent.</param>
    /// <param name="id">The id within the parent.</param>
    /// <param name="props">Its properties.</param>
    /// <exception cref="CacheConfigurationException">The snapshot breaks rules of the service; names all of them.</exception>
    public CacheSnapshot(Construct scope, string id, CacheSnapshotProps props)
        : base(Given.Scope(scope, id), id)
    {
        Given.Check(props);
        var cache = CacheProfiles.Of(props.Cache);
        IsOfReplicationGroup = cache.Snapshots == SnapshotKind.OfReplicationGroup;

        // The service stores names in lower case; in another, the ARN would differ from it.
        var name = Tokens.Text(
            props.SnapshotName
                ?? Names
                    .UniqueResourceName(this, new UniqueResourceNameOptions { MaxLength = MaximumNameLength })
                    .ToLowerInvariant()
        );
        var key = Tokens.Text((props.EncryptionKey ?? cache.EncryptionKey)?.KeyArn);
        IReadOnlyList<TagSpecification> tags = [.. props.Tags.Select(tag => new TagSpecification(tag.Key, tag.Value))];
        IReadOnlyList<Violation> violations = cache.Snapshots switch
        {
            SnapshotKind.OfReplicationGroup => Judge.Of(
                new SnapshotSpecification
                {
                    SnapshotName = name,
                    ReplicationGroupId = Tokens.Text(cache.Name),
                    KmsKeyId = key,
                    Tags = tags,
                }
            ),
            SnapshotKind.OfServerlessCache => Judge.Of(
                new ServerlessCacheSnapshotSpecification
                {
                    ServerlessCacheSnapshotName = name,
                    ServerlessCacheName = Tokens.Text(cache.Name),
                    KmsKeyId = key,
                    Tags = tags,
                }
            ),
            _ =>
            [
                Validation.Conflict(
                    nameof(props.Cache),
                    $"{props.Cache.Node.Path} is {cache.Kind}, which makes no snapshots: name a replication group or a serverless cache"
                ),
            ],
        };
        Validation.Judge(
            this,
            [
                .. violations,
                .. Validation.NoSnapshot(
                    props.RemovalPolicy,
                    "no snapshot is made of a snapshot: choose RETAIN or DESTROY"
                ),
            ]
        );

        // The CDK's own classes of these resources are younger than the oldest release that is supported.
        _resource = new CfnResource(
            this,
            "Resource",
            new CfnResourceProps
            {
                Type = IsOfReplicationGroup ? ResourceTypes.Snapshot : ResourceTypes.ServerlessCacheSnapshot,
            }
        );
        Override(IsOfReplicationGroup ? "SnapshotName" : "ServerlessCacheSnapshotName", name.Raw);
        Override(IsOfReplicationGroup ? "ReplicationGroupId" : "ServerlessCacheName", cache.Name);
        Override("KmsKeyId", key.Raw);
        Override("Tags", props.Tags.Count == 0 ? null : Render(props.Tags));
        _resource.ApplyRemovalPolicy(props.RemovalPolicy);
    }

    /// <inheritdoc/>
    public bool IsOfReplicationGroup { get; }

    /// <inheritdoc/>
    public string SnapshotName => Fn.Select(PlaceOfName, Fn.Split(":", SnapshotArn));

    /// <inheritdoc/>
    // The two types spell this attribute in two ways.
    public string SnapshotArn => _resource.GetAtt(IsOfReplicationGroup ? "Arn" : "ARN").ToString()!;

    private void Override(string property, object? value)
    {
        if (value is not null)
        {
            _resource.AddPropertyOverride(property, value);
        }
    }

    private static object[] Render(IReadOnlyDictionary<string, string> tags) =>
        [.. tags.Select(tag => new Dictionary<string, object> { ["Key"] = tag.Key, ["Value"] = tag.Value })];
}
