using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Twins;

/// <summary>What has to run for a cache, from its specification.</summary>
internal static class TwinPlanner
{
    private const int ValkeyPort = 6379;
    private const int MemcachedPort = 11211;

    // Nodes without a zone of their own are spread over so many.
    private static readonly string[] Zones = ["zone-1", "zone-2", "zone-3"];

    /// <summary>The twin of a replication group.</summary>
    /// <param name="name">What people call it.</param>
    /// <param name="logicalId">Its logical id.</param>
    /// <param name="group">What is declared.</param>
    public static TwinCache Of(string name, string logicalId, ReplicationGroupSpecification group)
    {
        var differences = new List<TwinDifference>();
        if (group.Inherits)
        {
            differences.Add(
                "topology",
                "the group takes engine and shards from another one, which the template does not have: what it does not say itself is taken from the defaults"
            );
        }

        var isClustered = CacheTopology.IsSharded(group) ?? IsCompatible(group) ?? false;
        var engine = Text(group.Engine, "engine", EngineName.Redis, differences);
        Note(
            group.DataTieringEnabled.Is(true),
            "data-tiering",
            "all data is in memory: nothing moves to SSD",
            differences
        );
        Note(
            group.Durability.TryGet(out var durability) && durability is "sync" or "async",
            "durability",
            "no write survives the loss of all nodes of a shard, whatever Durability says",
            differences
        );
        Note(
            group.SnapshotName.IsPresent || group.SnapshotArns.IsPresent,
            "data",
            "the cache begins empty: no snapshot is restored",
            differences
        );
        return new TwinCache
        {
            Name = name,
            LogicalId = logicalId,
            Kind = TwinKind.ReplicationGroup,
            Engine = engine,
            EngineVersion = group.EngineVersion.TryGet(out var version) ? version : null,
            NodeType = group.CacheNodeType.TryGet(out var nodeType) ? nodeType : null,
            DeclaredPort = TwinNumber.Of(group.Port, "port", ValkeyPort, differences),
            IsClustered = isClustered,
            IsCompatible = IsCompatible(group) == true,
            // CloudFormation turns it on where it is left out (R-06).
            FailsOver = group.HasFailover == true || group.AutomaticFailoverEnabled.IsAbsent || isClustered,
            TransitEncryption =
                !group.TransitEncryptionEnabled.Is(true) ? TransitEncryptionKind.Off
                : group.TransitEncryptionMode.Is("preferred") ? TransitEncryptionKind.Preferred
                : TransitEncryptionKind.Required,
            Shards = Shards(group, isClustered, differences),
            Parameters = Parameters(group.ParameterGroup, group.CacheParameterGroupName, differences),
            Users = UserPlanner.Of(group, differences),
            HasAuthToken = group.AuthToken.IsPresent,
            Differences = differences,
        };
    }

    /// <summary>The twin of a cache cluster: Memcached, or one node of Redis OSS.</summary>
    /// <inheritdoc cref="Of(string, string, ReplicationGroupSpecification)"/>
    public static TwinCache Of(string name, string logicalId, CacheClusterSpecification cluster)
    {
        var differences = new List<TwinDifference>();
        var engine = Text(cluster.Engine, "engine", EngineName.Memcached, differences);
        var isMemcached = engine == EngineName.Memcached;
        var nodes = isMemcached ? TwinNumber.Count(cluster.NumCacheNodes, "NumCacheNodes", 1, 1, differences) : 1;

        return new TwinCache
        {
            Name = name,
            LogicalId = logicalId,
            Kind = isMemcached ? TwinKind.MemcachedCluster : TwinKind.ReplicationGroup,
            Engine = engine,
            EngineVersion = cluster.EngineVersion.TryGet(out var version) ? version : null,
            NodeType = cluster.CacheNodeType.TryGet(out var nodeType) ? nodeType : null,
            DeclaredPort = TwinNumber.Of(cluster.Port, "port", isMemcached ? MemcachedPort : ValkeyPort, differences),
            TransitEncryption = cluster.TransitEncryptionEnabled.Is(true)
                ? TransitEncryptionKind.Required
                : TransitEncryptionKind.Off,
            Shards =
            [
                new TwinShard(
                    [],
                    Spread(nodes, cluster.AZMode.Is("cross-az"), Known(cluster.PreferredAvailabilityZones))
                ),
            ],
            Parameters = Parameters(cluster.ParameterGroup, cluster.CacheParameterGroupName, differences),
            Users = isMemcached ? [] : [UserPlanner.Open],
            Differences = differences,
        };
    }

    /// <summary>The twin of a serverless cache.</summary>
    /// <inheritdoc cref="Of(string, string, ReplicationGroupSpecification)"/>
    public static TwinCache Of(string name, string logicalId, ServerlessCacheSpecification cache)
    {
        var differences = new List<TwinDifference>();
        var engine = Text(cache.Engine, "engine", EngineName.Valkey, differences);
        var isMemcached = engine == EngineName.Memcached;
        Note(
            cache.DataStorage.IsPresent || cache.EcpuPerSecond.IsPresent,
            "limits",
            "the limits of data and of ECPUs are not kept: a request is never throttled here",
            differences
        );
        Note(
            cache.SnapshotArnsToRestore.IsPresent,
            "data",
            "the cache begins empty: no snapshot is restored",
            differences
        );
        differences.Add(
            new TwinDifference(
                "scaling",
                $"a serverless cache scales by itself; here it is {(isMemcached ? "one node" : "one primary and one replica")}"
            )
        );
        return new TwinCache
        {
            Name = name,
            LogicalId = logicalId,
            Kind = isMemcached ? TwinKind.ServerlessMemcached : TwinKind.Serverless,
            Engine = engine,
            EngineVersion = cache.MajorEngineVersion.TryGet(out var version) ? version : null,
            DeclaredPort = isMemcached ? MemcachedPort : ValkeyPort,
            IsClustered = !isMemcached,
            FailsOver = !isMemcached,
            TransitEncryption = TransitEncryptionKind.Required,
            Shards = [new TwinShard(isMemcached ? [] : SlotLayout.Even(1)[0], Spread(isMemcached ? 1 : 2, true, []))],
            Users =
                isMemcached ? []
                : cache.UserGroupId.IsPresent ? UserPlanner.OfGroups([cache.UserGroup], differences)
                : [UserPlanner.Open],
            Differences = differences,
        };
    }

    // The parameter group of the compatible mode has cluster mode on, and the one shard owns all slots.
    private static bool? IsCompatible(ReplicationGroupSpecification group) =>
        group.ClusterMode.Is("compatible") ? true : null;

    private static IReadOnlyList<TwinShard> Shards(
        ReplicationGroupSpecification group,
        bool isClustered,
        List<TwinDifference> differences
    )
    {
        var isSpread = group.MultiAZEnabled.Is(true);
        var replicas = TwinNumber.Count(group.ReplicasPerNodeGroup, "ReplicasPerNodeGroup", 0, 0, differences);
        if (!isClustered)
        {
            var nodes = TwinNumber.Count(group.NumCacheClusters, "NumCacheClusters", 1, replicas + 1, differences);
            return [new TwinShard([], Spread(nodes, isSpread, Known(group.PreferredCacheClusterAZs)))];
        }

        if (group.NodeGroupConfiguration is { Count: > 0 } configured)
        {
            var slots = SlotLayout.Of(configured);
            return
            [
                .. configured.Select(
                    (shard, index) =>
                        new TwinShard(
                            slots[index],
                            Spread(
                                1 + TwinNumber.Count(shard.ReplicaCount, "ReplicaCount", 0, replicas, differences),
                                isSpread,
                                ZonesOf(shard)
                            )
                        )
                ),
            ];
        }

        var layout = SlotLayout.Even(TwinNumber.Count(group.NumNodeGroups, "NumNodeGroups", 1, 1, differences));
        return [.. layout.Select(slots => new TwinShard(slots, Spread(replicas + 1, isSpread, [])))];
    }

    private static List<string?> ZonesOf(NodeGroupSpecification shard) =>
        [
            shard.PrimaryAvailabilityZone.TryGet(out var primary) ? primary : null,
            .. Known(shard.ReplicaAvailabilityZones),
        ];

    private static List<string?> Known(Value<IReadOnlyList<Value<string>>> zones) =>
        zones.TryGet(out var named) ? [.. named.Select(zone => zone.TryGet(out var text) ? text : null)] : [];

    // Without Multi-AZ nobody promises more than one zone.
    private static string[] Spread(int nodes, bool isSpread, List<string?> named) =>
        [
            .. Enumerable
                .Range(0, nodes)
                .Select(node =>
                    node < named.Count && named[node] is { } zone ? zone : Zones[isSpread ? node % Zones.Length : 0]
                ),
        ];

    private static Dictionary<string, string> Parameters(
        ParameterGroupSpecification? group,
        Value<string> name,
        List<TwinDifference> differences
    )
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        if (group is null && name.IsPresent)
        {
            differences.Add(
                "parameters",
                "the parameter group is not of this template: the family's defaults count here"
            );
        }

        foreach (var (parameter, value) in group?.Properties ?? new Dictionary<string, Value<string>>())
        {
            if (value.TryGet(out var text))
            {
                parameters[parameter] = text;
            }
            else if (value.IsUnresolved)
            {
                differences.Add(parameter, $"{parameter} is only known at the deployment: its default counts here");
            }
        }

        return parameters;
    }

    private static string Text(Value<string> value, string subject, string otherwise, List<TwinDifference> differences)
    {
        if (value.TryGet(out var text))
        {
            return text.ToLowerInvariant();
        }

        if (value.IsUnresolved)
        {
            differences.Add(subject, $"the {subject} is only known at the deployment: {otherwise} is taken");
        }

        return otherwise;
    }

    private static void Note(bool holds, string subject, string message, List<TwinDifference> differences)
    {
        if (holds)
        {
            differences.Add(subject, message);
        }
    }
}
