using ElastiCache.Model.Values;

namespace ElastiCache.Model.Resources;

/// <summary>A cache of the template that a metric is about.</summary>
internal sealed record WatchedCache
{
    /// <summary>Its name in the template.</summary>
    public string Name { get; init; } = "";

    /// <summary>Its id in lower case, as the service stores it; null where only the deployment knows it.</summary>
    public string? Id { get; init; }

    /// <summary>Its type.</summary>
    public string Type { get; init; } = "";

    /// <summary>Its engine.</summary>
    public Value<string> Engine { get; init; }

    /// <summary>The version of its engine.</summary>
    public Value<string> EngineVersion { get; init; }

    /// <summary>How writes survive a failure; only replication groups have that.</summary>
    public Value<string> Durability { get; init; }

    /// <summary>Whether the nodes of a replication group are called by shard and node; null where that cannot be told.</summary>
    public bool? IsSharded { get; init; }

    /// <summary>What follows the id of a replication group in the ids of its nodes; null where that cannot be told.</summary>
    public IReadOnlyList<string>? Suffixes { get; init; }

    /// <summary>The type of its nodes; absent for a serverless cache.</summary>
    public Value<string> NodeType { get; init; }

    /// <summary>Whether it is a cluster that no replication group is made of.</summary>
    public bool IsAlone { get; init; }

    /// <summary>What keeps a replication group out of every global datastore; null where nothing is known.</summary>
    public string? NoMemberFor { get; init; }

    /// <summary>Whether it is a replication group of one node.</summary>
    public bool HasOneNode { get; init; }

    /// <summary>Whether it has one node and no replica, ever.</summary>
    public bool HasNoReplicas => IsAlone || HasOneNode;

    /// <summary>How its id is written in <c>Fn::Sub</c>: as it is, or as its name in the template.</summary>
    public string Written => Id ?? $"${{{Name}}}";

    /// <summary>The number of nodes of a cache cluster, where nothing else changes it.</summary>
    public Value<double> Nodes { get; init; }
}
