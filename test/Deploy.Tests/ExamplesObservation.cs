using System.Text.Json.Nodes;

namespace Deploy.Tests;

/// <summary>What the AWS CLI says exists of the examples in the account at one time.</summary>
internal sealed record ExamplesObservation
{
    /// <summary>The stacks of both Regions.</summary>
    public required IReadOnlyList<JsonNode> Stacks { get; init; }

    public required IReadOnlyList<JsonNode> ReplicationGroups { get; init; }

    public required IReadOnlyList<JsonNode> ReplicationGroupsInIreland { get; init; }

    public required IReadOnlyList<JsonNode> GlobalDatastores { get; init; }

    public required IReadOnlyList<JsonNode> SecretsInIreland { get; init; }

    public required IReadOnlyList<JsonNode> CacheClusters { get; init; }

    public required IReadOnlyList<JsonNode> ServerlessCaches { get; init; }

    public required IReadOnlyList<JsonNode> Alarms { get; init; }

    public required IReadOnlyList<JsonNode> ScalableTargets { get; init; }

    public required IReadOnlyList<JsonNode> ScalingPolicies { get; init; }

    public required IReadOnlyList<JsonNode> ScheduledActions { get; init; }

    public required IReadOnlyList<JsonNode> Parameters { get; init; }

    public required IReadOnlyList<JsonNode> Exports { get; init; }

    public required IReadOnlyList<JsonNode> HostedZones { get; init; }

    /// <summary>The records of all zones.</summary>
    public required IReadOnlyList<JsonNode> Records { get; init; }

    public required IReadOnlyList<JsonNode> Functions { get; init; }

    public static async Task<ExamplesObservation> Of(LocalAws aws)
    {
        const string ireland = ExamplesLifecycle.Ireland;
        string[] ofElastiCache = ["--service-namespace", "elasticache"];
        var zones = await List(aws, "HostedZones", "route53", "list-hosted-zones");
        return new ExamplesObservation
        {
            Stacks =
            [
                .. await List(aws, "Stacks", "cloudformation", "describe-stacks"),
                .. await List(aws, "Stacks", "cloudformation", "describe-stacks", "--region", ireland),
            ],
            ReplicationGroups = await List(aws, "ReplicationGroups", "elasticache", "describe-replication-groups"),
            ReplicationGroupsInIreland = await List(
                aws,
                "ReplicationGroups",
                "elasticache",
                "describe-replication-groups",
                "--region",
                ireland
            ),
            GlobalDatastores = await List(
                aws,
                "GlobalReplicationGroups",
                "elasticache",
                "describe-global-replication-groups",
                "--show-member-info"
            ),
            SecretsInIreland = await List(aws, "SecretList", "secretsmanager", "list-secrets", "--region", ireland),
            CacheClusters = await List(aws, "CacheClusters", "elasticache", "describe-cache-clusters"),
            ServerlessCaches = await List(aws, "ServerlessCaches", "elasticache", "describe-serverless-caches"),
            Alarms = await List(aws, "MetricAlarms", "cloudwatch", "describe-alarms"),
            ScalableTargets = await List(
                aws,
                "ScalableTargets",
                ["application-autoscaling", "describe-scalable-targets", .. ofElastiCache]
            ),
            ScalingPolicies = await List(
                aws,
                "ScalingPolicies",
                ["application-autoscaling", "describe-scaling-policies", .. ofElastiCache]
            ),
            ScheduledActions = await List(
                aws,
                "ScheduledActions",
                ["application-autoscaling", "describe-scheduled-actions", .. ofElastiCache]
            ),
            Parameters = await List(aws, "Parameters", "ssm", "get-parameters-by-path", "--path", "/shop/sessions"),
            Exports = await List(aws, "Exports", "cloudformation", "list-exports"),
            HostedZones = zones,
            Records = await RecordsOf(aws, zones),
            Functions = await List(aws, "Functions", "lambda", "list-functions"),
        };
    }

    /// <summary>The replication group of a description, which is the path of the construct.</summary>
    public JsonNode Group(string path) =>
        Assert.Single(ReplicationGroups, group => (string?)group["Description"] == path);

    /// <summary>The Memcached cluster whose name begins with that of a stack, in small letters.</summary>
    public JsonNode Memcached(string stack) =>
        Assert.Single(
            CacheClusters,
            cluster =>
                (string?)cluster["Engine"] == "memcached"
                && ((string)cluster["CacheClusterId"]!).StartsWith(stack, StringComparison.Ordinal)
        );

    /// <summary>The serverless cache whose name begins with that of a stack, in small letters.</summary>
    public JsonNode Serverless(string stack) =>
        Assert.Single(
            ServerlessCaches,
            cache => ((string)cache["ServerlessCacheName"]!).StartsWith(stack, StringComparison.Ordinal)
        );

    private static async Task<IReadOnlyList<JsonNode>> RecordsOf(LocalAws aws, IReadOnlyList<JsonNode> zones)
    {
        var records = new List<JsonNode>();
        foreach (var zone in zones)
        {
            string[] call = ["route53", "list-resource-record-sets", "--hosted-zone-id", (string)zone["Id"]!];
            records.AddRange(await List(aws, "ResourceRecordSets", call));
        }

        return records;
    }

    private static async Task<IReadOnlyList<JsonNode>> List(LocalAws aws, string name, params string[] call) =>
        [.. (await aws.Aws(call))[name]!.AsArray().OfType<JsonNode>()];
}
