using Amazon.CDK.AWS.CloudWatch;

namespace ElastiCache.Cdk;

/// <summary>An alarm that was created on a cache.</summary>
public sealed class RecommendedAlarm
{
    internal RecommendedAlarm(CacheAlarm definition, CfnAlarm resource) =>
        (Definition, Resource) = (definition, resource);

    /// <summary>What it is about, with its overrides applied.</summary>
    public CacheAlarm Definition { get; }

    /// <summary>The resource. In a large cache several alarms share a definition, for some nodes each.</summary>
    public CfnAlarm Resource { get; }

    /// <summary>The name.</summary>
    public string AlarmName => Resource.Ref;

    /// <summary>The ARN.</summary>
    public string AlarmArn => Resource.AttrArn;
}
