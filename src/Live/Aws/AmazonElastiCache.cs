using System.Xml.Linq;

namespace ElastiCache.Live.Aws;

/// <summary>ElastiCache, named as AWS's own client is, so that it can take this one's place.</summary>
/// <param name="account">The account.</param>
internal sealed class AmazonElastiCache(AwsAccount account)
{
    private const string Service = "elasticache";
    private const string Version = "2015-02-02";

    /// <summary>The group of an id.</summary>
    public Task<XElement?> DescribeReplicationGroup(string id, CancellationToken cancellation) =>
        First("DescribeReplicationGroups", "ReplicationGroups", "Marker", cancellation, ("ReplicationGroupId", id));

    /// <summary>The cluster of an id, with its nodes.</summary>
    public Task<XElement?> DescribeCacheCluster(string id, CancellationToken cancellation) =>
        First(
            "DescribeCacheClusters",
            "CacheClusters",
            "Marker",
            cancellation,
            ("CacheClusterId", id),
            ("ShowCacheNodeInfo", "true")
        );

    /// <summary>The serverless cache of a name.</summary>
    public Task<XElement?> DescribeServerlessCache(string name, CancellationToken cancellation) =>
        First("DescribeServerlessCaches", "ServerlessCaches", "NextToken", cancellation, ("ServerlessCacheName", name));

    /// <summary>The user of an id.</summary>
    public Task<XElement?> DescribeUser(string id, CancellationToken cancellation) =>
        First("DescribeUsers", "Users", "Marker", cancellation, ("UserId", id));

    /// <summary>The user group of an id.</summary>
    public Task<XElement?> DescribeUserGroup(string id, CancellationToken cancellation) =>
        First("DescribeUserGroups", "UserGroups", "Marker", cancellation, ("UserGroupId", id));

    /// <summary>The parameter group of a name.</summary>
    public Task<XElement?> DescribeCacheParameterGroup(string name, CancellationToken cancellation) =>
        First(
            "DescribeCacheParameterGroups",
            "CacheParameterGroups",
            "Marker",
            cancellation,
            ("CacheParameterGroupName", name)
        );

    /// <summary>The parameters of a group that somebody set.</summary>
    public Task<IReadOnlyList<XElement>> DescribeCacheParameters(string group, CancellationToken cancellation) =>
        account.Pages(
            Service,
            Version,
            "DescribeCacheParameters",
            "Parameters",
            "Marker",
            [new("CacheParameterGroupName", group), new("Source", "user")],
            cancellation
        );

    /// <summary>The tags of a resource.</summary>
    public async Task<IReadOnlyList<XElement>> ListTagsForResource(string arn, CancellationToken cancellation) =>
        [
            .. (await account.Query(Service, Version, "ListTagsForResource", [new("ResourceName", arn)], cancellation))
                .Element("TagList")
                ?.Elements()
                ?? [],
        ];

    // Null for what does not exist.
    private async Task<XElement?> First(
        string action,
        string list,
        string token,
        CancellationToken cancellation,
        params (string Name, string Value)[] parameters
    )
    {
        try
        {
            var found = await account.Pages(
                Service,
                Version,
                action,
                list,
                token,
                [.. parameters.Select(parameter => KeyValuePair.Create(parameter.Name, parameter.Value))],
                cancellation
            );
            return found.Count > 0 ? found[0] : null;
        }
        catch (AwsException exception) when (exception.Code.Contains("NotFound", StringComparison.Ordinal))
        {
            return null;
        }
    }
}
