using System.Globalization;
using System.Xml.Linq;
using ElastiCache.Live.Aws;
using ElastiCache.Live.Resp;

namespace ElastiCache.Live.Verification;

/// <summary>The ways to the caches of an account.</summary>
/// <param name="account">The account.</param>
/// <param name="tunnels">Where endpoints and nodes are reached from here.</param>
/// <param name="logins">The passwords that are known.</param>
/// <param name="isReadOnly">Whether nothing may be written.</param>
internal sealed class LiveAccess(AwsAccount account, Tunnels tunnels, Logins logins, bool isReadOnly)
{
    private readonly AmazonElastiCache _elastiCache = new(account);

    /// <summary>The way to a cache; null for one that does not exist, or whose nodes nobody sees (a serverless one).</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="id">Its name in the account.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<CacheAccess?> Of(TwinCache cache, string id, CancellationToken cancellation) =>
        cache.Kind switch
        {
            TwinKind.Serverless or TwinKind.ServerlessMemcached => null,
            TwinKind.MemcachedCluster => await Cluster(cache, id, cancellation),
            _ => await Group(cache, id, cancellation),
        };

    private async Task<CacheAccess?> Group(TwinCache cache, string id, CancellationToken cancellation)
    {
        if (await _elastiCache.DescribeReplicationGroup(id, cancellation) is not { } group)
        {
            return await Cluster(cache, id, cancellation);
        }

        var shards = group.List("NodeGroups").ToList();
        var nodes = new List<RespTarget>();
        foreach (var member in shards.SelectMany(shard => shard.List("NodeGroupMembers")))
        {
            if (
                member.Element("CacheClusterId")?.Value is { } name
                && await _elastiCache.DescribeCacheCluster(name, cancellation) is { } node
            )
            {
                nodes.AddRange(Nodes(cache, node));
            }
        }

        return Access(
            cache,
            [
                .. Endpoint(cache, "configuration", group.Element("ConfigurationEndpoint")),
                .. cache.IsClustered || shards.Count == 0
                    ? []
                    : Endpoint(cache, "primary", shards[0].Element("PrimaryEndpoint"))
                        .Concat(Endpoint(cache, "reader", shards[0].Element("ReaderEndpoint"))),
            ],
            nodes
        );
    }

    private async Task<CacheAccess?> Cluster(TwinCache cache, string id, CancellationToken cancellation) =>
        await _elastiCache.DescribeCacheCluster(id, cancellation) is not { } cluster
            ? null
            : Access(
                cache,
                [.. Endpoint(cache, "configuration", cluster.Element("ConfigurationEndpoint"))],
                [.. Nodes(cache, cluster)]
            );

    private CacheAccess Access(
        TwinCache cache,
        IReadOnlyList<(string Kind, RespTarget Target)> endpoints,
        List<RespTarget> nodes
    ) =>
        new()
        {
            // A node alone is its own endpoint.
            Endpoints = endpoints.Count > 0 || nodes.Count == 0 ? endpoints : [("primary", nodes[0])],
            Nodes = nodes,
            PasswordsOf = user => logins.Of(cache, user),
            Map = tunnels.Of,
            IsReadOnly = isReadOnly,
        };

    private IEnumerable<(string, RespTarget)> Endpoint(TwinCache cache, string kind, XElement? endpoint) =>
        Target(cache, endpoint) is { } target ? [(kind, target)] : [];

    private IEnumerable<RespTarget> Nodes(TwinCache cache, XElement cluster) =>
        cluster.List("CacheNodes").Select(node => Target(cache, node.Element("Endpoint"))).OfType<RespTarget>();

    private RespTarget? Target(TwinCache cache, XElement? endpoint) =>
        endpoint?.Element("Address")?.Value is { Length: > 0 } host
        && int.TryParse(endpoint.Element("Port")?.Value, CultureInfo.InvariantCulture, out var port)
            ? tunnels.Of(new RespTarget(host, port, cache.UsesTls))
            : null;
}
