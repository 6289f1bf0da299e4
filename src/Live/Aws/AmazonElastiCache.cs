using System.Xml.Linq;

namespace ElastiCache.Live.Aws;

/// <summary>ElastiCache, named as AWS's own client is, so that it can take this one's place.</summary>
/// <param name="account">The account.</param>
internal sealed class AmazonElastiCache(AwsAccount account)
{
    private const string Service = "elasticache";
    private const string Version = "2015-02-02";
    private const int VerbLength = 8;

    /// <summary>The group of an id.</summary>
    public Task<XElement?> DescribeReplicationGroup(string id, CancellationToken cancellation) =>
        First("DescribeReplicationGroups", cancellation, ("ReplicationGroupId", id));

    /// <summary>The cluster of an id, with its nodes.</summary>
    public Task<XElement?> DescribeCacheCluster(string id, CancellationToken cancellation) =>
        First("DescribeCacheClusters", cancellation, ("CacheClusterId", id), ("ShowCacheNodeInfo", "true"));

    /// <summary>The serverless cache of a name.</summary>
    public Task<XElement?> DescribeServerlessCache(string name, CancellationToken cancellation) =>
        First("DescribeServerlessCaches", cancellation, ("ServerlessCacheName", name));

    /// <summary>The user of an id.</summary>
    public Task<XElement?> DescribeUser(string id, CancellationToken cancellation) =>
        First("DescribeUsers", cancellation, ("UserId", id));

    /// <summary>The user group of an id.</summary>
    public Task<XElement?> DescribeUserGroup(string id, CancellationToken cancellation) =>
        First("DescribeUserGroups", cancellation, ("UserGroupId", id));

    /// <summary>The parameter group of a name.</summary>
    public Task<XElement?> DescribeCacheParameterGroup(string name, CancellationToken cancellation) =>
        First("DescribeCacheParameterGroups", cancellation, ("CacheParameterGroupName", name));

    /// <summary>The parameters of a group that somebody set.</summary>
    public Task<IReadOnlyList<XElement>> DescribeCacheParameters(string group, CancellationToken cancellation) =>
        account.Pages(
            Service,
            Version,
            "DescribeCacheParameters",
            "Parameters",
            [new("CacheParameterGroupName", group), new("Source", "user")],
            cancellation
        );

    /// <summary>The group of subnets of a name.</summary>
    public Task<XElement?> DescribeCacheSubnetGroup(string name, CancellationToken cancellation) =>
        First("DescribeCacheSubnetGroups", cancellation, ("CacheSubnetGroupName", name));

    /// <summary>The ids of the subnets of a group.</summary>
    public static IEnumerable<string> Subnets(XElement group) => group.Texts("Subnets", "SubnetIdentifier");

    /// <summary>The snapshot of a name.</summary>
    public Task<XElement?> DescribeSnapshot(string name, CancellationToken cancellation) =>
        First("DescribeSnapshots", cancellation, ("SnapshotName", name));

    /// <summary>The snapshot of a serverless cache of a name.</summary>
    public Task<XElement?> DescribeServerlessCacheSnapshot(string name, CancellationToken cancellation) =>
        First("DescribeServerlessCacheSnapshots", cancellation, ("ServerlessCacheSnapshotName", name));

    /// <summary>What happened lately.</summary>
    /// <param name="back">How far back.</param>
    /// <param name="replicationGroup">The only group that is asked about; null for everything.</param>
    /// <param name="cancellation">Ends it.</param>
    public Task<IReadOnlyList<XElement>> DescribeEvents(
        TimeSpan back,
        string? replicationGroup,
        CancellationToken cancellation
    ) =>
        All(
            "DescribeEvents",
            cancellation,
            [
                ("Duration", $"{(int)back.TotalMinutes}"),
                .. replicationGroup is null
                    ? Array.Empty<(string, string)>()
                    : [("SourceIdentifier", replicationGroup), ("SourceType", "replication-group")],
            ]
        );

    /// <summary>Fails a shard over.</summary>
    public Task TestFailover(string replicationGroup, string shard, CancellationToken cancellation) =>
        account.Query(
            Service,
            Version,
            "TestFailover",
            [new("ReplicationGroupId", replicationGroup), new("NodeGroupId", shard)],
            cancellation
        );

    /// <summary>Whether the Region offers a node type: there is no other question that tells it.</summary>
    public async Task<bool> OffersNodeType(string type, CancellationToken cancellation) =>
        (
            await account.Query(
                Service,
                Version,
                "DescribeReservedCacheNodesOfferings",
                [new("CacheNodeType", type), new("MaxRecords", "20")],
                cancellation
            )
        )
            .Element("ReservedCacheNodesOfferings")
            ?.HasElements == true;

    /// <summary>The versions of an engine that the Region offers.</summary>
    public async Task<IReadOnlyList<string>> DescribeCacheEngineVersions(
        string engine,
        CancellationToken cancellation
    ) =>
        [
            .. (await All("DescribeCacheEngineVersions", cancellation, ("Engine", engine)))
                .Select(version => version.Element("EngineVersion")?.Value)
                .OfType<string>(),
        ];

    /// <summary>All of a kind that the account has in the Region.</summary>
    public Task<IReadOnlyList<XElement>> DescribeCacheClusters(CancellationToken cancellation) =>
        All("DescribeCacheClusters", cancellation);

    /// <inheritdoc cref="DescribeCacheClusters"/>
    public Task<IReadOnlyList<XElement>> DescribeCacheParameterGroups(CancellationToken cancellation) =>
        All("DescribeCacheParameterGroups", cancellation);

    /// <inheritdoc cref="DescribeCacheClusters"/>
    public Task<IReadOnlyList<XElement>> DescribeCacheSubnetGroups(CancellationToken cancellation) =>
        All("DescribeCacheSubnetGroups", cancellation);

    /// <inheritdoc cref="DescribeCacheClusters"/>
    public Task<IReadOnlyList<XElement>> DescribeServerlessCaches(CancellationToken cancellation) =>
        All("DescribeServerlessCaches", cancellation);

    /// <inheritdoc cref="DescribeCacheClusters"/>
    public Task<IReadOnlyList<XElement>> DescribeUsers(CancellationToken cancellation) =>
        All("DescribeUsers", cancellation);

    /// <inheritdoc cref="DescribeCacheClusters"/>
    public Task<IReadOnlyList<XElement>> DescribeUserGroups(CancellationToken cancellation) =>
        All("DescribeUserGroups", cancellation);

    /// <summary>The tags of a resource.</summary>
    public async Task<IReadOnlyList<XElement>> ListTagsForResource(string arn, CancellationToken cancellation) =>
        [
            .. (
                await account.Query(Service, Version, "ListTagsForResource", [new("ResourceName", arn)], cancellation)
            ).List("TagList"),
        ];

    // Null for what does not exist.
    // Names are kept in small letters, however a template writes them.
    private async Task<XElement?> First(
        string action,
        CancellationToken cancellation,
        params (string Name, string Value)[] parameters
    )
    {
        var found = await AwsException.OrMissing(
            All(
                action,
                cancellation,
                [.. parameters.Select(parameter => (parameter.Name, parameter.Value.ToLowerInvariant()))]
            )
        );
        return found is [var first, ..] ? first : null;
    }

    // The list in an answer is called by what is described: after the verb.
    private Task<IReadOnlyList<XElement>> All(
        string action,
        CancellationToken cancellation,
        params (string Name, string Value)[] parameters
    ) =>
        account.Pages(
            Service,
            Version,
            action,
            action[VerbLength..],
            [.. parameters.Select(parameter => KeyValuePair.Create(parameter.Name, parameter.Value))],
            cancellation
        );
}
