using ElastiCache.Model.Values;

namespace ElastiCache.Model.Resources;

/// <summary>A metric or an expression that others refer to by its id.</summary>
internal sealed record MetricQuerySpecification
{
    /// <summary>The id by which expressions name it.</summary>
    public Value<string> Id { get; init; }

    /// <summary>What is calculated, as far as it is known, with a mark for each part that is not; absent for a metric.</summary>
    public Value<string> Expression { get; init; }

    /// <summary>Whether it is a result, and not only an input of an expression.</summary>
    public Value<bool> ReturnData { get; init; }
}
