using System.Globalization;

namespace ElastiCache.Model.Facts;

/// <summary>How the nodes of a replication group are called.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Replication.html</remarks>
public static class TopologyNodes
{
    // More than any group may have. A number that only the deployment knows looks like a monster.
    private const double Most = NodeLimits.MostNodes;

    /// <summary>
    /// What follows the id of the group in the id of each node: <c>-001</c> with cluster mode off, <c>-0001-001</c> with
    /// it on. Null where the number of nodes is known at deployment only.
    /// </summary>
    /// <param name="topology">The topology.</param>
    public static IReadOnlyList<string>? Suffixes(Topology topology)
    {
        ArgumentNullException.ThrowIfNull(topology);
        return !topology.IsSharded
            ? Count(topology.Replicas) is { } replicas
                ? [.. Enumerable.Range(1, replicas + 1).Select(Member)]
                : null
            : topology.Placement.Count > 0
                ? Placed(topology.Placement)
                : Count(topology.Shards!.Value) is { } shards && Count(topology.Replicas) is { } each
                    ? [.. Enumerable.Range(1, shards).SelectMany(shard => OfShard(Number(shard, 4), each))]
                    : null;
    }

    private static List<string>? Placed(IReadOnlyList<Shard> shards)
    {
        List<string> all = [];
        foreach (var (shard, index) in shards.Select((shard, index) => (shard, index)))
        {
            if (Count(shard.ReplicaCount) is not { } replicas)
            {
                return null;
            }

            all.AddRange(OfShard(shard.Id ?? Number(index + 1, 4), replicas));
        }

        return all;
    }

    private static IEnumerable<string> OfShard(string shard, int replicas) =>
        Enumerable.Range(1, replicas + 1).Select(node => $"-{shard}{Member(node)}");

    private static string Member(int node) => "-" + Number(node, 3);

    private static string Number(int number, int digits) =>
        number.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');

    private static int? Count(double number) =>
        number is >= 0 and <= Most && double.IsInteger(number) ? (int)number : null;
}
