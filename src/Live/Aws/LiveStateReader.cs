using System.Xml.Linq;

namespace ElastiCache.Live.Aws;

/// <summary>Asks an account how deployed resources are, as far as an update depends on it. Changes nothing.</summary>
/// <param name="account">The account.</param>
/// <param name="physicalIds">The names in the account by logical id.</param>
/// <param name="newSubnets">The subnets of each group in the new template, by its logical id, where they are known.</param>
internal sealed class LiveStateReader(
    AwsAccount account,
    IReadOnlyDictionary<string, string> physicalIds,
    IReadOnlyDictionary<string, IReadOnlyList<string>> newSubnets
)
{
    private const int Days = 14;
    private const double Gibi = 1024 * 1024 * 1024;
    private const double Giga = 1e9;

    private readonly AmazonElastiCache _elastiCache = new(account);
    private readonly AmazonCloudWatch _cloudWatch = new(account);

    /// <summary>The states of the resources to which an update does something, by logical id.</summary>
    public async Task<IReadOnlyDictionary<string, LiveState>> Read(UpdatePlan plan, CancellationToken cancellation)
    {
        var states = new Dictionary<string, LiveState>(StringComparer.Ordinal);
        foreach (var update in plan.Changed)
        {
            if (
                physicalIds.TryGetValue(update.LogicalId, out var id)
                && await State(update, id, cancellation) is { } state
            )
            {
                states[update.LogicalId] = state;
            }
        }

        return states;
    }

    private async Task<LiveState?> State(ResourceUpdate update, string id, CancellationToken cancellation) =>
        update.Type switch
        {
            ResourceTypes.ReplicationGroup => await Group(id, cancellation),
            ResourceTypes.CacheCluster => new LiveState { FullestNodeGiB = await Fullest([id], cancellation) },
            ResourceTypes.ServerlessCache => new LiveState
            {
                HeldGB =
                    await _cloudWatch.Maximum(
                        "BytesUsedForCache",
                        MetricDimension.ServerlessCache,
                        id,
                        Days,
                        cancellation
                    ) / Giga,
            },
            ResourceTypes.SubnetGroup => await SubnetGroup(update.LogicalId, id, cancellation),
            ResourceTypes.ParameterGroup => new LiveState
            {
                UsedBy = await Users(
                    cluster => cluster.Element("CacheParameterGroup")?.Element("CacheParameterGroupName")?.Value,
                    id,
                    cancellation
                ),
            },
            _ => null,
        };

    private async Task<LiveState?> Group(string id, CancellationToken cancellation)
    {
        if (await _elastiCache.DescribeReplicationGroup(id, cancellation) is not { } group)
        {
            return null;
        }

        var members = group.Texts("MemberClusters").ToList();

        return new LiveState
        {
            Status = group.Element("Status")?.Value,
            Shards = group.Element("NodeGroups")?.Elements().Count(),
            UserGroups = [.. group.Texts("UserGroupIds")],
            FullestNodeGiB = await Fullest(members, cancellation),
            BusiestPercent = await Highest("EngineCPUUtilization", members, 1, cancellation),
        };
    }

    private async Task<LiveState> SubnetGroup(string logicalId, string id, CancellationToken cancellation)
    {
        var usedBy = await Users(cluster => cluster.Element("CacheSubnetGroupName")?.Value, id, cancellation);
        if (
            !newSubnets.TryGetValue(logicalId, out var after)
            || await _elastiCache.DescribeCacheSubnetGroup(id, cancellation) is not { } group
        )
        {
            return new LiveState { UsedBy = usedBy };
        }

        var leaving = AmazonElastiCache.Subnets(group).Except(after, StringComparer.OrdinalIgnoreCase).ToList();
        var occupied = new List<string>();
        foreach (var subnet in leaving)
        {
            var interfaces = await new AmazonEC2(account).DescribeNetworkInterfaces(subnet, cancellation);
            if (
                interfaces.Any(one =>
                    one.Element("description")?.Value.StartsWith("ElastiCache", StringComparison.Ordinal) == true
                )
            )
            {
                occupied.Add(subnet);
            }
        }

        return new LiveState
        {
            UsedBy = usedBy,
            LeavingSubnets = leaving,
            OccupiedSubnets = occupied,
        };
    }

    // What is used by a cache of the stack is what the templates tell of.
    private async Task<IReadOnlyList<string>> Users(
        Func<XElement, string?> used,
        string id,
        CancellationToken cancellation
    )
    {
        var own = physicalIds.Values.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. (await _elastiCache.DescribeCacheClusters(cancellation))
                .Where(cluster => string.Equals(used(cluster), id, StringComparison.OrdinalIgnoreCase))
                .Select(cluster =>
                    cluster.Element("ReplicationGroupId")?.Value is { Length: > 0 } group
                        ? group
                        : cluster.Element("CacheClusterId")?.Value ?? ""
                )
                .Where(name => !own.Contains(name))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }

    private async Task<double?> Fullest(IReadOnlyList<string> nodes, CancellationToken cancellation) =>
        await Highest("BytesUsedForCache", nodes, Days, cancellation) / Gibi;

    private async Task<double?> Highest(
        string metric,
        IReadOnlyList<string> nodes,
        int days,
        CancellationToken cancellation
    )
    {
        var values = new List<double?>();
        foreach (var node in nodes)
        {
            values.Add(await _cloudWatch.Maximum(metric, MetricDimension.CacheClusterId, node, days, cancellation));
        }

        return values.Max();
    }
}
