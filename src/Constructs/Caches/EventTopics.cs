using Amazon.CDK.AWS.SNS;

namespace ElastiCache.Cdk;

/// <summary>The topics that caches publish their events to.</summary>
internal static class EventTopics
{
    /// <summary>Warns of a topic that would never hear anything.</summary>
    public static void WarnIfEncrypted(Construct cache, ITopic? topic)
    {
        if ((topic as Topic)?.Node.DefaultChild is CfnTopic { KmsMasterKeyId: not null })
        {
            Annotations
                .Of(cache)
                .AddWarning(
                    "elasticache:EncryptedTopic",
                    "NotificationTopic: ElastiCache cannot publish to an encrypted topic, and marks it as inactive: use a CacheEventTopic"
                );
        }
    }
}
