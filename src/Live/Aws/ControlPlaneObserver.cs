// Long: each kind of resource is asked for in its own words.
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace ElastiCache.Live.Aws;

/// <summary>Asks an account what its resources are like.</summary>
/// <param name="account">The account.</param>
internal sealed class ControlPlaneObserver(AwsAccount account)
{
    private const string CloudWatchVersion = "2010-08-01";
    private const string Ec2Version = "2016-11-15";

    private readonly AmazonElastiCache _elastiCache = new(account);

    /// <summary>What the service says of a resource.</summary>
    public Task<ObservedResource> Observe(DeclaredResource declared, CancellationToken cancellation) =>
        declared.Type switch
        {
            ResourceTypes.ReplicationGroup => ReplicationGroup(declared.PhysicalId, cancellation),
            ResourceTypes.CacheCluster => CacheCluster(declared.PhysicalId, cancellation),
            ResourceTypes.ServerlessCache => ServerlessCache(declared.PhysicalId, cancellation),
            ResourceTypes.User => User(declared.PhysicalId, cancellation),
            ResourceTypes.UserGroup => UserGroup(declared.PhysicalId, cancellation),
            ResourceTypes.ParameterGroup => ParameterGroup(declared.PhysicalId, cancellation),
            ResourceTypes.Key => Key(declared.PhysicalId, cancellation),
            ResourceTypes.SecurityGroup => SecurityGroup(declared.PhysicalId, cancellation),
            _ => Alarm(declared.PhysicalId, cancellation),
        };

    private async Task<ObservedResource> ReplicationGroup(string id, CancellationToken cancellation)
    {
        if (await _elastiCache.DescribeReplicationGroup(id, cancellation) is not { } group)
        {
            return ObservedResource.Missing;
        }

        var facts = new Facts(group);
        facts.Text("Engine", "Engine");
        facts.Text("CacheNodeType", "CacheNodeType");
        facts.Flag("TransitEncryptionEnabled", "TransitEncryptionEnabled");
        facts.Text("TransitEncryptionMode", "TransitEncryptionMode");
        facts.Flag("AtRestEncryptionEnabled", "AtRestEncryptionEnabled");
        facts.Flag("AuthTokenEnabled", "AuthTokenEnabled");
        facts.Text("SnapshotRetentionLimit", "SnapshotRetentionLimit");
        facts.Text("SnapshotWindow", "SnapshotWindow");
        facts.State("AutomaticFailoverEnabled", "AutomaticFailover");
        facts.State("MultiAZEnabled", "MultiAZ");
        facts.Names("UserGroupIds", "UserGroupIds");
        var shards = group.Element("NodeGroups")?.Elements().ToList() ?? [];
        var members = group.Element("MemberClusters")?.Elements().Select(member => member.Value).ToList() ?? [];
        if (shards.Count > 0)
        {
            facts.Set("NumNodeGroups", $"{shards.Count}");
            var nodes = shards.ConvertAll(shard => shard.Element("NodeGroupMembers")?.Elements().Count() ?? 0);
            if (nodes.TrueForAll(count => count > 0))
            {
                facts.Set(
                    "ReplicasPerNodeGroup",
                    nodes.Distinct().Count() == 1 ? $"{nodes[0] - 1}" : "not the same in every shard"
                );
            }
        }

        if (members.Count > 0)
        {
            facts.Set("NumCacheClusters", $"{members.Count}");
            // What the service tells of the nodes only, and is the same for all of them.
            if (await _elastiCache.DescribeCacheCluster(members[0], cancellation) is { } node)
            {
                Node(facts.Of(node), "SecurityGroupIds");
                facts.Port(node);
            }
        }

        await Tags(facts, group, cancellation);
        return facts.With(Status(group, "Status"));
    }

    private async Task<ObservedResource> CacheCluster(string id, CancellationToken cancellation)
    {
        if (await _elastiCache.DescribeCacheCluster(id, cancellation) is not { } cluster)
        {
            return ObservedResource.Missing;
        }

        var facts = new Facts(cluster);
        facts.Text("Engine", "Engine");
        facts.Text("CacheNodeType", "CacheNodeType");
        facts.Text("NumCacheNodes", "NumCacheNodes");
        facts.Flag("TransitEncryptionEnabled", "TransitEncryptionEnabled");
        facts.Text("SnapshotRetentionLimit", "SnapshotRetentionLimit");
        facts.Text("SnapshotWindow", "SnapshotWindow");
        Node(facts, "VpcSecurityGroupIds");
        facts.Port(cluster);
        await Tags(facts, cluster, cancellation);
        return facts.With(Status(cluster, "CacheClusterStatus"));
    }

    private static void Node(Facts facts, string securityGroups)
    {
        facts.Text("EngineVersion", "EngineVersion", NormalForm.Version);
        facts.Text("PreferredMaintenanceWindow", "PreferredMaintenanceWindow", text => text.ToLowerInvariant());
        facts.Flag("AutoMinorVersionUpgrade", "AutoMinorVersionUpgrade");
        facts.Text("CacheSubnetGroupName", "CacheSubnetGroupName", text => text.ToLowerInvariant());
        if (
            facts.Source.Element("CacheParameterGroup")?.Element("CacheParameterGroupName")?.Value is
            { Length: > 0 } group
        )
        {
            facts.Set("CacheParameterGroupName", group.ToLowerInvariant());
        }

        var groups = facts
            .Source.Element("SecurityGroups")
            ?.Elements()
            .Select(element => element.Element("SecurityGroupId")?.Value)
            .OfType<string>()
            .ToList();
        if (groups is { Count: > 0 })
        {
            facts.Set(securityGroups, NormalForm.Names(groups));
        }
    }

    private async Task<ObservedResource> ServerlessCache(string name, CancellationToken cancellation)
    {
        if (await _elastiCache.DescribeServerlessCache(name, cancellation) is not { } cache)
        {
            return ObservedResource.Missing;
        }

        var facts = new Facts(cache);
        facts.Text("Engine", "Engine");
        facts.Text("MajorEngineVersion", "MajorEngineVersion");
        facts.Text("SnapshotRetentionLimit", "SnapshotRetentionLimit");
        facts.Text("DailySnapshotTime", "DailySnapshotTime");
        facts.Text("UserGroupId", "UserGroupId", text => text.ToLowerInvariant());
        facts.Names("SecurityGroupIds", "SecurityGroupIds");
        foreach (var limit in new[] { "DataStorage", "ECPUPerSecond" })
        {
            foreach (var end in new[] { "Minimum", "Maximum" })
            {
                if (cache.Element("CacheUsageLimits")?.Element(limit)?.Element(end)?.Value is { Length: > 0 } value)
                {
                    facts.Set($"{limit}.{end}", value);
                }
            }
        }

        await Tags(facts, cache, cancellation);
        return facts.With(Status(cache, "Status"));
    }

    private async Task<ObservedResource> User(string id, CancellationToken cancellation)
    {
        if (await _elastiCache.DescribeUser(id, cancellation) is not { } user)
        {
            return ObservedResource.Missing;
        }

        var facts = new Facts(user);
        facts.Text("AccessString", "AccessString", NormalForm.AccessString);
        facts.Text("UserName", "UserName", text => text.ToLowerInvariant());
        if (user.Element("Authentication")?.Element("Type")?.Value is { Length: > 0 } type)
        {
            facts.Set("AuthenticationMode", type);
        }

        return facts.With(Status(user, "Status", "active"));
    }

    private async Task<ObservedResource> UserGroup(string id, CancellationToken cancellation)
    {
        if (await _elastiCache.DescribeUserGroup(id, cancellation) is not { } group)
        {
            return ObservedResource.Missing;
        }

        var facts = new Facts(group);
        facts.Names("UserIds", "UserIds");
        return facts.With(Status(group, "Status", "active"));
    }

    private async Task<ObservedResource> ParameterGroup(string name, CancellationToken cancellation)
    {
        if (await _elastiCache.DescribeCacheParameterGroup(name, cancellation) is null)
        {
            return ObservedResource.Missing;
        }

        var facts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var parameter in await _elastiCache.DescribeCacheParameters(name, cancellation))
        {
            if (parameter.Element("ParameterName")?.Value is { } parameterName)
            {
                facts[parameterName] = parameter.Element("ParameterValue")?.Value ?? "";
            }
        }

        return new ObservedResource(facts);
    }

    private async Task<ObservedResource> Key(string id, CancellationToken cancellation)
    {
        try
        {
            var key = await account.Json(
                "kms",
                "TrentService.DescribeKey",
                new JsonObject { ["KeyId"] = id },
                cancellation
            );
            var rotation = await account.Json(
                "kms",
                "TrentService.GetKeyRotationStatus",
                new JsonObject { ["KeyId"] = id },
                cancellation
            );
            var facts = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["EnableKeyRotation"] = NormalForm.Flag((bool?)rotation["KeyRotationEnabled"] == true),
            };
            var state = (string?)key["KeyMetadata"]?["KeyState"];
            return new ObservedResource(facts, state is "Enabled" or null ? null : $"the key's state is {state}");
        }
        catch (AwsException exception) when (exception.Code.Contains("NotFound", StringComparison.Ordinal))
        {
            return ObservedResource.Missing;
        }
    }

    private async Task<ObservedResource> SecurityGroup(string id, CancellationToken cancellation)
    {
        try
        {
            var groups = await account.Query(
                "ec2",
                Ec2Version,
                "DescribeSecurityGroups",
                [new("GroupId.1", id)],
                cancellation
            );
            var permissions = groups.Descendants("ipPermissions").FirstOrDefault();
            var addresses = permissions
                ?.Descendants()
                .Where(element => element.Name.LocalName is "cidrIp" or "cidrIpv6")
                .Select(element => element.Value);
            return new ObservedResource(
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["SecurityGroupIngress"] = NormalForm.Names(addresses ?? []),
                }
            );
        }
        catch (AwsException exception) when (exception.Code.Contains("NotFound", StringComparison.Ordinal))
        {
            return ObservedResource.Missing;
        }
    }

    private async Task<ObservedResource> Alarm(string name, CancellationToken cancellation)
    {
        var found = await account.Pages(
            "monitoring",
            CloudWatchVersion,
            "DescribeAlarms",
            "MetricAlarms",
            "NextToken",
            [new("AlarmNames.member.1", name)],
            cancellation
        );
        if (found.Count == 0)
        {
            return ObservedResource.Missing;
        }

        var facts = new Facts(found[0]);
        facts.Flag("ActionsEnabled", "ActionsEnabled");
        facts.Text("EvaluationPeriods", "EvaluationPeriods");
        facts.Text("ComparisonOperator", "ComparisonOperator");
        facts.Number("Threshold", "Threshold");
        return facts.With(null);
    }

    private async Task Tags(Facts facts, XElement resource, CancellationToken cancellation)
    {
        if (resource.Element("ARN")?.Value is not { Length: > 0 } arn)
        {
            return;
        }

        IReadOnlyList<XElement> tags;
        try
        {
            tags = await _elastiCache.ListTagsForResource(arn, cancellation);
        }
        catch (AwsException exception)
            when (exception.Code.EndsWith("NotFound", StringComparison.Ordinal)
                || exception.Code.EndsWith("NotFoundFault", StringComparison.Ordinal)
            )
        {
            return;
        }

        foreach (var tag in tags)
        {
            facts.Set($"Tags.{tag.Element("Key")?.Value}", tag.Element("Value")?.Value ?? "");
        }
    }

    private static string? Status(XElement resource, string name, string good = "available") =>
        resource.Element(name)?.Value is { Length: > 0 } state && state != good ? $"its state is {state}" : null;

    private sealed class Facts(XElement source)
    {
        private readonly Dictionary<string, string> _facts = new(StringComparer.Ordinal);

        public XElement Source { get; private init; } = source;

        public void Set(string property, string value) => _facts[property] = value;

        public void Text(string property, string element, Func<string, string>? form = null)
        {
            if (Source.Element(element)?.Value is { Length: > 0 } text)
            {
                Set(property, form is null ? text : form(text));
            }
        }

        public void Flag(string property, string element) => Text(property, element, text => text.ToLowerInvariant());

        public void Number(string property, string element) =>
            Text(
                property,
                element,
                text =>
                    double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number)
                        ? NormalForm.Number(number)
                        : text
            );

        // enabled, enabling, disabled, disabling.
        public void State(string property, string element) =>
            Text(property, element, text => NormalForm.Flag(text is "enabled" or "enabling" or "true"));

        public void Names(string property, string element)
        {
            if (Source.Element(element) is { } list)
            {
                Set(property, NormalForm.Names(list.Elements().Select(name => name.Value)));
            }
        }

        public void Port(XElement cluster)
        {
            var endpoint =
                cluster.Element("ConfigurationEndpoint")
                ?? cluster.Element("CacheNodes")?.Elements().FirstOrDefault()?.Element("Endpoint");
            if (endpoint?.Element("Port")?.Value is { Length: > 0 } port)
            {
                Set("Port", port);
            }
        }

        // The same facts, read from another part of the answer.
        public Facts Of(XElement part) => new(part, _facts);

        public ObservedResource With(string? problem) => new(_facts, problem);

        private Facts(XElement source, Dictionary<string, string> facts)
            : this(source) => _facts = facts;
    }
}
