using System.Text.Json.Nodes;

namespace Deploy.Tests;

/// <summary>What exists in the account at one time.</summary>
internal sealed record Observation
{
    public required IReadOnlyList<JsonNode> ReplicationGroups { get; init; }

    public required IReadOnlyList<JsonNode> CacheClusters { get; init; }

    public required IReadOnlyList<JsonNode> SubnetGroups { get; init; }

    public required IReadOnlyList<JsonNode> Subnets { get; init; }

    public required IReadOnlyList<JsonNode> SecurityGroups { get; init; }

    public required IReadOnlyList<JsonNode> Parameters { get; init; }

    public required IReadOnlyList<JsonNode> Alarms { get; init; }

    public required IReadOnlyList<JsonNode> LogGroups { get; init; }

    public required IReadOnlyList<JsonNode> Users { get; init; }

    public required IReadOnlyList<JsonNode> Stacks { get; init; }

    public required IReadOnlyList<JsonNode> Snapshots { get; init; }

    public static async Task<Observation> Of(LocalAccount account) =>
        new()
        {
            ReplicationGroups = await account.List("ReplicationGroups", "elasticache", "describe_replication_groups"),
            CacheClusters = await account.List(
                "CacheClusters",
                "elasticache",
                "describe_cache_clusters",
                new { ShowCacheNodeInfo = true }
            ),
            SubnetGroups = await account.List("CacheSubnetGroups", "elasticache", "describe_cache_subnet_groups"),
            Subnets = await account.List("Subnets", "ec2", "describe_subnets"),
            SecurityGroups = await account.List("SecurityGroups", "ec2", "describe_security_groups"),
            Parameters = await account.List(
                "Parameters",
                "ssm",
                "get_parameters_by_path",
                new { Path = "/elasticache", Recursive = true }
            ),
            Alarms = await account.List("MetricAlarms", "cloudwatch", "describe_alarms"),
            LogGroups = await account.List("logGroups", "logs", "describe_log_groups"),
            Users = await account.List("Users", "elasticache", "describe_users"),
            Stacks = await account.List("Stacks", "cloudformation", "describe_stacks"),
            Snapshots = await account.List("Snapshots", "elasticache", "describe_snapshots"),
        };

    /// <summary>The replication group whose description begins with a cache's name.</summary>
    public JsonNode Group(string cache) =>
        ReplicationGroups.Single(group =>
            group!["Description"]!.GetValue<string>().StartsWith(cache + " of ", StringComparison.Ordinal)
        )!;

    /// <summary>The member clusters of a replication group.</summary>
    public IReadOnlyList<JsonNode> Members(string cache)
    {
        var id = Group(cache)["ReplicationGroupId"]!.GetValue<string>();
        return
        [
            .. CacheClusters
                .Where(cluster => cluster!["ReplicationGroupId"]?.GetValue<string>() == id)
                .OfType<JsonNode>(),
        ];
    }

    /// <summary>The Memcached clusters.</summary>
    public IReadOnlyList<JsonNode> Memcached() =>
        [.. CacheClusters.Where(cluster => cluster!["Engine"]!.GetValue<string>() == "memcached").OfType<JsonNode>()];

    /// <summary>The value of a published SSM parameter; null when there is none.</summary>
    public string? Parameter(string name) =>
        Parameters
            .FirstOrDefault(parameter => parameter!["Name"]!.GetValue<string>() == name)
            ?["Value"]!.GetValue<string>();

    /// <summary>The values of the parameters whose names begin and end so.</summary>
    public IReadOnlyList<string> ParametersBelow(string path, string end) =>
        [
            .. Parameters
                .Where(parameter =>
                    parameter!["Name"]!.GetValue<string>() is { } name
                    && name.StartsWith(path, StringComparison.Ordinal)
                    && name.EndsWith(end, StringComparison.Ordinal)
                )
                .Select(parameter => parameter!["Value"]!.GetValue<string>()),
        ];

    /// <summary>The descriptions of the security groups that a cache's security group admits, with the port.</summary>
    public IReadOnlyList<string> Admitted(string securityGroupId)
    {
        var groups = SecurityGroups.ToDictionary(
            group => group!["GroupId"]!.GetValue<string>(),
            StringComparer.Ordinal
        );
        return
        [
            .. groups[securityGroupId]!["IpPermissions"]!
                .AsArray()
                .SelectMany(permission =>
                    permission!["UserIdGroupPairs"]!
                        .AsArray()
                        .Select(pair => $"{groups[pair!["GroupId"]!.GetValue<string>()]!["Description"]}")
                        .Concat(permission["IpRanges"]!.AsArray().Select(range => $"{range!["CidrIp"]}"))
                        .Select(source =>
                            $"{source} on {permission["IpProtocol"]} {permission["FromPort"]}-{permission["ToPort"]}"
                        )
                )
                .Order(StringComparer.Ordinal),
        ];
    }
}
