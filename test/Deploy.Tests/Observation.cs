using System.Text.Json.Nodes;

namespace Deploy.Tests;

/// <summary>What the AWS CLI says exists in the account at one time.</summary>
internal sealed record Observation
{
    public required JsonArray ReplicationGroups { get; init; }

    public required JsonArray CacheClusters { get; init; }

    public required JsonArray SubnetGroups { get; init; }

    public required JsonArray Subnets { get; init; }

    public required JsonArray SecurityGroups { get; init; }

    public required JsonArray Parameters { get; init; }

    public required JsonArray Alarms { get; init; }

    public required JsonArray LogGroups { get; init; }

    public required JsonArray Users { get; init; }

    public required JsonArray Stacks { get; init; }

    public required JsonArray Snapshots { get; init; }

    public static async Task<Observation> Of(LocalAws aws) =>
        new()
        {
            ReplicationGroups = await List(aws, "ReplicationGroups", "elasticache", "describe-replication-groups"),
            CacheClusters = await List(
                aws,
                "CacheClusters",
                "elasticache",
                "describe-cache-clusters",
                "--show-cache-node-info"
            ),
            SubnetGroups = await List(aws, "CacheSubnetGroups", "elasticache", "describe-cache-subnet-groups"),
            Subnets = await List(aws, "Subnets", "ec2", "describe-subnets"),
            SecurityGroups = await List(aws, "SecurityGroups", "ec2", "describe-security-groups"),
            Parameters = await List(
                aws,
                "Parameters",
                "ssm",
                "get-parameters-by-path",
                "--path",
                "/elasticache",
                "--recursive"
            ),
            Alarms = await List(aws, "MetricAlarms", "cloudwatch", "describe-alarms"),
            LogGroups = await List(aws, "logGroups", "logs", "describe-log-groups"),
            Users = await List(aws, "Users", "elasticache", "describe-users"),
            Stacks = await List(aws, "Stacks", "cloudformation", "describe-stacks"),
            Snapshots = await List(aws, "Snapshots", "elasticache", "describe-snapshots"),
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

    private static async Task<JsonArray> List(LocalAws aws, string name, params string[] call) =>
        (await aws.Aws(call))[name]!.AsArray();
}
