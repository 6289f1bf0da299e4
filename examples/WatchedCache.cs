using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.Events;
using Amazon.CDK.AWS.Events.Targets;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.SNS;
using Constructs;
using ElastiCache.Cdk;
using ElastiCache.Model.Facts;

namespace Examples;

/// <summary>Caches that are watched: alarms, a dashboard, logs and events.</summary>
public sealed class WatchedCache : Stack
{
    public WatchedCache(Construct scope, string id)
        : base(scope, id)
    {
        var vpc = new Vpc(this, "Vpc");
        var operators = new Topic(this, "Operators", new TopicProps { EnforceSSL = true });
        // The topic gets a policy for the events below, in the place of the default one, which let the alarms in.
        operators.GrantPublish(new ServicePrincipal("cloudwatch.amazonaws.com"));
        var events = new CacheEventTopic(this, "Events");

        var catalog = new ReplicationGroup(
            this,
            "Catalog",
            new ReplicationGroupProps
            {
                Vpc = vpc,
                NodeType = CacheNodeType.R7gXlarge,
                Topology = Topology.Sharded(shards: 3, replicasPerShard: 1),
                SlowLog = LogDestination.CloudWatchLogs(),
                EngineLog = LogDestination.CloudWatchLogs(),
                NotificationTopic = events.Topic,
            }
        );
        var alarms = catalog.AddRecommendedAlarms(
            new RecommendedAlarmsProps
            {
                Topic = operators,
                Exclude = [CacheAlarmKind.NetworkPackets],
                Overrides = new Dictionary<CacheAlarmKind, CacheAlarmOverride>
                {
                    [CacheAlarmKind.Cpu] = new() { Threshold = 75, EvaluationPeriods = 10 },
                },
            }
        );

        var carts = new ServerlessCache(
            this,
            "Carts",
            new ServerlessCacheProps
            {
                Vpc = vpc,
                UsageLimits = new CacheUsageLimits { DataStorageMaximum = Size.Gibibytes(20) },
            }
        );
        var cartAlarms = carts.AddRecommendedAlarms(new RecommendedAlarmsProps { Topic = operators });
        carts.OnEvent(
            "LimitApproaching",
            new OnEventOptions
            {
                Target = new SnsTopic(operators),
                EventPattern = new EventPattern { DetailType = ["Cache Limit Approaching"] },
            }
        );

        var dashboard = new CacheDashboard(this, "Dashboard");
        dashboard.AddCache(catalog, alarms);
        dashboard.AddCache(carts, cartAlarms);
    }
}
