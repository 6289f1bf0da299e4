using ElastiCache.Model.Facts;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Resources;

/// <summary>A cache of the template that a metric is about. What no rule asks for is not read.</summary>
internal sealed record WatchedCache
{
    /// <summary>Its name in the template.</summary>
    public string Name { get; init; } = "";

    /// <summary>Its id in lower case, as the service stores it; null where only the deployment knows it.</summary>
    public string? Id => DependingId.Value;

    internal Depending<string?> DependingId { private get; init; }

    public string Type { get; init; } = "";

    public Value<string> Engine
    {
        get => Words.Engines.Read(field);
        init;
    }

    public Value<string> EngineVersion { get; init; }

    /// <summary>How writes survive a failure; only replication groups have that.</summary>
    public Value<string> Durability { get; init; }

    /// <summary>Whether the nodes of a replication group are called by shard and node; null where that cannot be told.</summary>
    public bool? IsSharded => DependingIsSharded.Value;

    internal Depending<bool?> DependingIsSharded { private get; init; }

    /// <summary>What follows the id of a replication group in the ids of its nodes; null where that cannot be told.</summary>
    public IReadOnlyList<string>? Suffixes => DependingSuffixes.Value;

    internal Depending<IReadOnlyList<string>?> DependingSuffixes { private get; init; }

    /// <summary>The type of its nodes; absent for a serverless cache.</summary>
    public Value<string> NodeType { get; init; }

    /// <summary>Whether it is a cluster that no replication group is made of.</summary>
    public bool IsAlone => DependingIsAlone.Value;

    internal Depending<bool> DependingIsAlone { private get; init; }

    /// <summary>What keeps a replication group out of every global datastore; null where nothing is known.</summary>
    public string? NoMemberFor => DependingNoMemberFor.Value;

    internal Depending<string?> DependingNoMemberFor { private get; init; }

    /// <summary>Whether it has one node and no replica, ever.</summary>
    public bool HasNoReplicas => IsAlone || Suffixes is { Count: 1 };

    /// <summary>What a reference to it is called here, where another template has it; null where this one has.</summary>
    public string? Reference { get; init; }

    /// <summary>How its id is written in <c>Fn::Sub</c>: as it is, or as a reference to it.</summary>
    public string Written => Id ?? $"${{{Reference ?? Name}}}";

    /// <summary>The number of nodes of a cache cluster, where nothing else changes it.</summary>
    public Value<double> Nodes { get; init; }
}
