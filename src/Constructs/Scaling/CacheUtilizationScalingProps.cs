namespace ElastiCache.Cdk;

/// <summary>Which utilization Application Auto Scaling keeps a cache at, and how patiently.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoScaling-Policies.html</remarks>
public sealed record CacheUtilizationScalingProps
{
    /// <summary>
    /// The utilization to keep, in percent: 35 to 70. Default: 60, which leaves room for the minutes that new nodes take.
    /// </summary>
    public double TargetUtilizationPercent { get; init; } = 60;

    /// <summary>How long to wait after shrinking, in whole seconds. Default: 15 minutes, as ElastiCache has it.</summary>
    public Duration? ScaleInCooldown { get; init; }

    /// <summary>How long to wait after growing, in whole seconds. Default: 10 minutes, as ElastiCache has it.</summary>
    public Duration? ScaleOutCooldown { get; init; }

    /// <summary>Whether the cache only grows. Default: no, it shrinks too.</summary>
    public bool DisableScaleIn { get; init; }

    /// <summary>The name of the policy. Default: chosen by the CDK.</summary>
    public string? PolicyName { get; init; }
}
