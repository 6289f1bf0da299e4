using System.Xml.Linq;

namespace ElastiCache.Live.Aws.Observers;

/// <summary>What ElastiCache says of its resources.</summary>
/// <param name="elastiCache">Whom to ask.</param>
internal sealed class CacheObserver(AmazonElastiCache elastiCache)
{
    public async Task<ObservedResource> ReplicationGroup(string id, CancellationToken cancellation)
    {
        var group = await elastiCache.DescribeReplicationGroup(id, cancellation);
        var members = group?.Texts("MemberClusters").ToList() ?? [];
        // What the service tells of the nodes only, and is the same for all of them.
        var node = members is [var first, ..] ? await elastiCache.DescribeCacheCluster(first, cancellation) : null;
        return await Tagged(
            group,
            "available",
            facts =>
            {
                facts.Text(
                    "Engine",
                    "CacheNodeType",
                    "TransitEncryptionMode",
                    "SnapshotRetentionLimit",
                    "SnapshotWindow"
                );
                facts.Word("TransitEncryptionEnabled", "AtRestEncryptionEnabled", "AuthTokenEnabled");
                facts.State("AutomaticFailoverEnabled", "AutomaticFailover");
                facts.State("MultiAZEnabled", "MultiAZ");
                facts.Names("UserGroupIds");
                Shards(facts);
                CacheDetails.Logs(facts);
                if (members.Count > 0)
                {
                    facts.Set("NumCacheClusters", $"{members.Count}");
                }

                if (node is not null)
                {
                    CacheDetails.Node(facts.Of(node), "SecurityGroupIds");
                }
            },
            cancellation
        );
    }

    /// <summary>A cluster outside replication groups.</summary>
    public async Task<ObservedResource> CacheCluster(string id, CancellationToken cancellation) =>
        await Tagged(
            await elastiCache.DescribeCacheCluster(id, cancellation),
            "available",
            facts =>
            {
                facts.Text("Engine", "CacheNodeType", "NumCacheNodes", "SnapshotRetentionLimit", "SnapshotWindow");
                facts.Word("TransitEncryptionEnabled");
                CacheDetails.Node(facts, "VpcSecurityGroupIds");
                CacheDetails.Logs(facts);
            },
            cancellation
        );

    public async Task<ObservedResource> ServerlessCache(string id, CancellationToken cancellation) =>
        await Tagged(
            await elastiCache.DescribeServerlessCache(id, cancellation),
            "available",
            facts =>
            {
                facts.Text("Engine", "MajorEngineVersion", "SnapshotRetentionLimit", "DailySnapshotTime");
                facts.Word("UserGroupId");
                facts.Names("SecurityGroupIds", "SubnetIds");
                foreach (var limit in new[] { "DataStorage", "ECPUPerSecond" })
                {
                    foreach (var end in facts.Source.Element("CacheUsageLimits").List(limit))
                    {
                        if (end.Name.LocalName is "Minimum" or "Maximum" && end.Value.Length > 0)
                        {
                            facts.Set($"{limit}.{end.Name.LocalName}", end.Value);
                        }
                    }
                }
            },
            cancellation
        );

    public async Task<ObservedResource> User(string id, CancellationToken cancellation) =>
        await Tagged(
            await elastiCache.DescribeUser(id, cancellation),
            "active",
            facts =>
            {
                facts.Text("AccessString", NormalForm.AccessString);
                facts.Word("UserName");
                if (facts.Source.Element("Authentication")?.Element("Type")?.Value is { Length: > 0 } type)
                {
                    facts.Set("AuthenticationMode", type);
                }
            },
            cancellation
        );

    public async Task<ObservedResource> UserGroup(string id, CancellationToken cancellation) =>
        await Tagged(
            await elastiCache.DescribeUserGroup(id, cancellation),
            "active",
            facts => facts.Names("UserIds"),
            cancellation
        );

    /// <summary>A group of subnets, which has no state.</summary>
    public async Task<ObservedResource> SubnetGroup(string id, CancellationToken cancellation) =>
        await Tagged(
            await elastiCache.DescribeCacheSubnetGroup(id, cancellation),
            "",
            facts => facts.Set("SubnetIds", NormalForm.Names(AmazonElastiCache.Subnets(facts.Source))),
            cancellation
        );

    /// <summary>A parameter group: the parameters that somebody set, and no others.</summary>
    public async Task<ObservedResource> ParameterGroup(string id, CancellationToken cancellation)
    {
        if (await elastiCache.DescribeCacheParameterGroup(id, cancellation) is null)
        {
            return ObservedResource.Missing;
        }

        var facts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var parameter in await elastiCache.DescribeCacheParameters(id, cancellation))
        {
            if (parameter.Element("ParameterName")?.Value is { } name)
            {
                facts[name] = parameter.Element("ParameterValue")?.Value ?? "";
            }
        }

        return new ObservedResource(facts) { Complete = [""], HasNoDefaults = true };
    }

    public async Task<ObservedResource> Snapshot(string id, CancellationToken cancellation) =>
        Plain(await elastiCache.DescribeSnapshot(id, cancellation));

    public async Task<ObservedResource> ServerlessCacheSnapshot(string id, CancellationToken cancellation) =>
        Plain(await elastiCache.DescribeServerlessCacheSnapshot(id, cancellation));

    private static ObservedResource Plain(XElement? found) =>
        found is not null ? new ObservedFacts(found).WithStatus("available") : ObservedResource.Missing;

    private async Task<ObservedResource> Tagged(
        XElement? found,
        string good,
        Action<ObservedFacts> read,
        CancellationToken cancellation
    )
    {
        if (found is null)
        {
            return ObservedResource.Missing;
        }

        var facts = new ObservedFacts(found);
        read(facts);
        // It may go while it is looked at.
        if (
            found.Element("ARN")?.Value is { Length: > 0 } arn
            && await AwsException.OrMissing(elastiCache.ListTagsForResource(arn, cancellation)) is { } tags
        )
        {
            foreach (var tag in tags)
            {
                facts.Set($"Tags.{tag.Element("Key")?.Value}", tag.Element("Value")?.Value ?? "");
            }

            facts.SetComplete("Tags.");
        }

        return facts.WithStatus(good);
    }

    private static void Shards(ObservedFacts facts)
    {
        var nodes = facts.Source.List("NodeGroups").Select(shard => shard.List("NodeGroupMembers").Count()).ToList();
        if (nodes.Count == 0)
        {
            return;
        }

        facts.Set("NumNodeGroups", $"{nodes.Count}");
        if (nodes.TrueForAll(count => count > 0))
        {
            facts.Set(
                "ReplicasPerNodeGroup",
                nodes.Distinct().Count() == 1 ? $"{nodes[0] - 1}" : "not the same in every shard"
            );
        }
    }
}
