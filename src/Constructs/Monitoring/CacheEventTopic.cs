using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.SNS;

namespace ElastiCache.Cdk;

/// <summary>A topic that ElastiCache can publish the events of caches to: failovers, maintenance, nodes added and removed.</summary>
/// <remarks>
/// ElastiCache publishes to no encrypted topic, and to none whose policy lets it in by <c>aws:SourceAccount</c>: it marks
/// such a topic as inactive and says nothing. So this one is not encrypted, and takes messages of its own account, over
/// TLS only. https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/ElastiCacheSNS.html
/// </remarks>
public sealed class CacheEventTopic : Construct
{
    /// <summary>Creates the topic.</summary>
    /// <param name="scope">The parent.</param>
    /// <param name="id">The id within the parent.</param>
    public CacheEventTopic(Construct scope, string id)
        : base(Given.Scope(scope, id), id)
    {
        var topic = new Topic(
            this,
            "Topic",
            new TopicProps { DisplayName = "Events of ElastiCache", EnforceSSL = true }
        );
        topic.AddToResourcePolicy(
            new PolicyStatement(
                new PolicyStatementProps
                {
                    Sid = "AllowElastiCachePublish",
                    // What the documentation demands: the condition, not the principal, keeps others out.
                    Principals = [new AnyPrincipal()],
                    Actions = ["sns:Publish"],
                    Resources = [topic.TopicArn],
                    Conditions = Permissions.Condition("StringEquals", "AWS:SourceOwner", Aws.ACCOUNT_ID),
                }
            )
        );
        Topic = topic;
    }

    /// <summary>The topic.</summary>
    public ITopic Topic { get; }
}
