using ElastiCache.Model.Values;

namespace ElastiCache.Model.Resources;

/// <summary>The use of a cache's endpoint somewhere in a template.</summary>
internal sealed record EndpointUseSpecification
{
    /// <summary>The attribute that is asked for, such as <c>PrimaryEndPoint.Address</c>.</summary>
    public required string Attribute { get; init; }

    /// <summary>Where it is asked for, such as <c>Outputs.Endpoint.Value</c>.</summary>
    public required string Place { get; init; }

    /// <summary>Whether the replication group has shards; null where that is not known, or for a cache cluster.</summary>
    public bool? IsSharded { get; init; }

    /// <summary>The engine of the cache cluster; absent for a replication group.</summary>
    public Value<string> ClusterEngine { get; init; }
}
