using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.SNS;
using Amazon.CDK.AWS.SNS.Subscriptions;
using Constructs;
using ElastiCache.Cdk;
using Infra.Settings;

namespace Infra.Stacks;

/// <summary>The topics of an environment: one for alarms, one for the events of ElastiCache.</summary>
/// <remarks>In a stack of their own, so that an e-mail is confirmed once, over however many stacks the caches are spread.</remarks>
internal sealed class TopicStack : Stack
{
    public TopicStack(Construct scope, string id, IStackProps props, EnvironmentSettings settings)
        : base(scope, id, props)
    {
        if (settings.Alarms is { TopicArn: null } alarms)
        {
            var topic = AlarmTopic();
            Alarms = topic;
            Share("alarms", topic, alarms.Email);
        }

        if (settings.Events is { } events)
        {
            Events = new CacheEventTopic(this, "Events").Topic;
            Share("events", (Topic)Events, events.Email);
        }
    }

    /// <summary>Hears of alarms; null where none is created.</summary>
    public ITopic? Alarms { get; }

    /// <summary>Hears of events; null where none is created.</summary>
    public ITopic? Events { get; }

    /// <summary>Whether an environment has anything for this stack to create.</summary>
    public static bool IsNeeded(EnvironmentSettings settings) =>
        settings.Alarms is { TopicArn: null } || settings.Events is not null;

    // Without a statement of ours, the CDK would write no policy, and so not that of TLS either. A policy takes the place of
    // the topic's default one, so it must let the alarms in; subscriptions are made by who may by IAM.
    // https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html
    private Topic AlarmTopic()
    {
        var topic = new Topic(
            this,
            "Alarms",
            new TopicProps { DisplayName = "Alarms of ElastiCache", EnforceSSL = true }
        );
        topic.AddToResourcePolicy(
            new PolicyStatement(
                new PolicyStatementProps
                {
                    Sid = "AllowAlarmsPublish",
                    Principals = [new ServicePrincipal("cloudwatch.amazonaws.com")],
                    Actions = ["sns:Publish"],
                    Resources = [topic.TopicArn],
                    Conditions = new Dictionary<string, object>
                    {
                        ["StringEquals"] = new Dictionary<string, object> { ["aws:SourceAccount"] = Aws.ACCOUNT_ID },
                    },
                }
            )
        );
        return topic;
    }

    private void Share(string name, Topic topic, string? email)
    {
        if (email is not null)
        {
            topic.AddSubscription(new EmailSubscription(email));
        }

        // Even when no cache uses it: an export that went with its last use would be deleted, in vain, before the stacks
        // of the caches have let go of it.
        ExportValue(topic.TopicArn);
        new CfnOutput(this, $"{name}.topic", new CfnOutputProps { Value = topic.TopicArn });
    }
}
