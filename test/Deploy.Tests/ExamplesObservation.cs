using System.Text.Json.Nodes;

namespace Deploy.Tests;

/// <summary>What exists of the examples in the account at one time.</summary>
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

    public static async Task<ExamplesObservation> Of(LocalAccount account)
    {
        const string ireland = ExamplesLifecycle.Ireland;
        var ofElastiCache = new { ServiceNamespace = "elasticache" };
        var zones = await account.List("HostedZones", "route53", "list_hosted_zones");
        return new ExamplesObservation
        {
            Stacks =
            [
                .. await account.List("Stacks", "cloudformation", "describe_stacks"),
                .. await account.List("Stacks", "cloudformation", "describe_stacks", region: ireland),
            ],
            ReplicationGroups = await account.List("ReplicationGroups", "elasticache", "describe_replication_groups"),
            ReplicationGroupsInIreland = await account.List(
                "ReplicationGroups",
                "elasticache",
                "describe_replication_groups",
                region: ireland
            ),
            GlobalDatastores = await account.List(
                "GlobalReplicationGroups",
                "elasticache",
                "describe_global_replication_groups",
                new { ShowMemberInfo = true }
            ),
            SecretsInIreland = await account.List("SecretList", "secretsmanager", "list_secrets", region: ireland),
            CacheClusters = await account.List("CacheClusters", "elasticache", "describe_cache_clusters"),
            ServerlessCaches = await account.List("ServerlessCaches", "elasticache", "describe_serverless_caches"),
            Alarms = await account.List("MetricAlarms", "cloudwatch", "describe_alarms"),
            ScalableTargets = await account.List(
                "ScalableTargets",
                "application-autoscaling",
                "describe_scalable_targets",
                ofElastiCache
            ),
            ScalingPolicies = await account.List(
                "ScalingPolicies",
                "application-autoscaling",
                "describe_scaling_policies",
                ofElastiCache
            ),
            ScheduledActions = await account.List(
                "ScheduledActions",
                "application-autoscaling",
                "describe_scheduled_actions",
                ofElastiCache
            ),
            Parameters = await account.List(
                "Parameters",
                "ssm",
                "get_parameters_by_path",
                new { Path = "/shop/sessions" }
            ),
            Exports = await account.List("Exports", "cloudformation", "list_exports"),
            HostedZones = zones,
            Records = await RecordsOf(account, zones),
            Functions = await account.List("Functions", "lambda", "list_functions"),
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

    private static async Task<IReadOnlyList<JsonNode>> RecordsOf(LocalAccount account, IReadOnlyList<JsonNode> zones)
    {
        var records = new List<JsonNode>();
        foreach (var zone in zones)
        {
            var of = new { HostedZoneId = (string)zone["Id"]! };
            records.AddRange(await account.List("ResourceRecordSets", "route53", "list_resource_record_sets", of));
        }

        return records;
    }
}
