using Amazon.CDK.AWS.Events;
using Rule = Amazon.CDK.AWS.Events.Rule;

namespace ElastiCache.Cdk;

/// <summary>The events of a serverless cache, which go to EventBridge. Those of other caches go to a topic only.</summary>
/// <remarks>https://docs.aws.amazon.com/eventbridge/latest/ref/events-ref-elasticache.html</remarks>
public static class ServerlessEvents
{
    /// <summary>A rule that matches the events of a cache.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="id">The id of the rule.</param>
    /// <param name="options">
    /// The target, and what else the pattern asks for, such as a <c>DetailType</c> of <c>Cache Limit Approaching</c>.
    /// Default: every event of the cache, and no target.
    /// </param>
    public static Rule OnEvent(this IServerlessCache cache, string id, OnEventOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(cache);
        var rule = new Rule(
            options?.CrossStackScope ?? (Construct)cache,
            id,
            new RuleProps
            {
                Description = options?.Description,
                RuleName = options?.RuleName,
                EventPattern = options?.EventPattern,
            }
        );
        rule.AddEventPattern(new EventPattern { Source = ["aws.elasticache"], Resources = [cache.ServerlessCacheArn] });
        if (options?.Target is { } target)
        {
            rule.AddTarget(target);
        }

        return rule;
    }
}
