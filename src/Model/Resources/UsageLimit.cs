using ElastiCache.Model.Facts;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Resources;

/// <summary>A limit of what a serverless cache may use: <c>DataStorage</c> or <c>ECPUPerSecond</c>.</summary>
internal sealed record UsageLimit
{
    /// <summary>What is set aside, and charged, at least.</summary>
    public Value<double> Minimum { get; init; }

    /// <summary>What the cache never exceeds.</summary>
    public Value<double> Maximum { get; init; }

    /// <summary>The unit of a limit of data: <c>GB</c>.</summary>
    public Value<string> Unit
    {
        get => Words.DataUnits.Read(field);
        init;
    }
}
