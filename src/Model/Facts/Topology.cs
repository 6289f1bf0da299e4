using System.Globalization;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Facts;

/// <summary>How the nodes of a replication group are arranged. Failover, Multi-AZ and cluster mode follow from it.</summary>
/// <remarks>
/// Numbers are <c>double</c>, as everywhere in the CDK for .NET, so that a number known only at deployment (a token)
/// fits too. https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Replication.html
/// </remarks>
public sealed record Topology
{
    private Topology(string name) => Name = name;

    /// <summary>
    /// One node and no replica: no failover and no Multi-AZ. When the node fails, its data is gone.
    /// </summary>
    public static Topology SingleNode { get; } = new("Topology.SingleNode") { Replicas = 0 };

    /// <summary>The call that made the topology, for messages.</summary>
    public string Name { get; }

    /// <summary>The number of shards; null where cluster mode is off.</summary>
    public double? Shards { get; private init; }

    /// <summary>The number of replicas of each shard, or of the only primary. May be a token.</summary>
    public double Replicas { get; private init; }

    /// <summary>The Availability Zones of the nodes with cluster mode off, the primary's first; empty: chosen by ElastiCache.</summary>
    public IReadOnlyList<string> AvailabilityZones { get; private init; } = [];

    /// <summary>The shards one by one; empty: all alike.</summary>
    public IReadOnlyList<Shard> Placement { get; private init; } = [];

    /// <summary>Whether cluster mode is on: then there is a configuration endpoint instead of a primary and a reader one.</summary>
    public bool IsSharded => Shards is not null;

    /// <summary>Whether every primary has a replica that can take over.</summary>
    public bool HasReplicas => Placement.Count > 0 ? Placement.All(shard => shard.ReplicaCount != 0) : Replicas != 0;

    /// <summary>Whether shards without replicas were asked for in so many words.</summary>
    public bool InsistsOnNoReplicas { get; private init; }

    /// <summary>One primary and replicas that take over when it fails. Cluster mode is off, unless the group says otherwise.</summary>
    /// <param name="replicas">The number of replicas: 1 to 5. Default: 1.</param>
    public static Topology Replicated(double replicas = 1) =>
        new($"Topology.Replicated(replicas: {Text(replicas)})") { Replicas = replicas };

    /// <summary>One primary and its replicas, each in an Availability Zone of your choice. Cluster mode is off.</summary>
    /// <param name="availabilityZones">One for each node, the primary's first.</param>
    public static Topology Replicated(params string[] availabilityZones)
    {
        GivenItems.Check(availabilityZones);
        return new Topology($"Topology.Replicated({string.Join(", ", availabilityZones)})")
        {
            Replicas = availabilityZones.Length - 1,
            AvailabilityZones = [.. availabilityZones],
        };
    }

    /// <summary>Data spread over shards, each with a primary and replicas. Cluster mode is on.</summary>
    /// <param name="shards">The number of shards: 1 to 500.</param>
    /// <param name="replicasPerShard">The number of replicas in each: 1 to 5. Default: 1.</param>
    public static Topology Sharded(double shards, double replicasPerShard = 1) =>
        new($"Topology.Sharded(shards: {Text(shards)}, replicasPerShard: {Text(replicasPerShard)})")
        {
            Shards = shards,
            Replicas = replicasPerShard,
        };

    /// <summary>Data spread over shards that you place yourself. Cluster mode is on.</summary>
    /// <param name="shards">The shards, with the Availability Zones of their nodes and their slots.</param>
    public static Topology Sharded(params Shard[] shards)
    {
        GivenItems.Check(shards);
        return new Topology($"Topology.Sharded({shards.Length} shards)")
        {
            Shards = shards.Length,
            Replicas = shards.Length > 0 ? shards[0].ReplicaCount : 0,
            Placement = [.. shards],
        };
    }

    /// <summary>
    /// Shards without replicas. CloudFormation creates such a group but can never update it again, not even its tags:
    /// https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/1275
    /// </summary>
    /// <param name="shards">The number of shards: 1 to 500.</param>
    public static Topology ShardedWithoutReplicas(double shards) =>
        new($"Topology.ShardedWithoutReplicas(shards: {Text(shards)})") { Shards = shards, InsistsOnNoReplicas = true };

    /// <inheritdoc/>
    public override string ToString() => Name;

    // The CDK encodes a number that only the deployment knows as one that nobody would write.
    private static string Text(double number) =>
        Math.Abs(number) < 1e15 ? number.ToString(CultureInfo.InvariantCulture) : "(known at deployment)";
}
