using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Templates;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Inventory;

/// <summary>Reads what the price, the picture and the report of a template are made of.</summary>
/// <remarks>The only place of these that looks into a template; everything after it works on the inventory.</remarks>
internal sealed partial class InventoryReader
{
    private readonly Template _template;
    private readonly string? _region;
    private readonly string? _stack;
    private readonly TemplateContext _context;
    private readonly TemplateReader _reader;
    private readonly ServerlessReader _serverless;
    private readonly AccessReader _access;
    private readonly IReadOnlyList<(
        CacheAlarmEntry Alarm,
        IReadOnlySet<string> Watches,
        IReadOnlySet<string> Names
    )> _alarms;

    private InventoryReader(
        Template template,
        string? region,
        string? stack,
        IReadOnlyDictionary<string, string> parameters
    )
    {
        (_region, _stack) = (region, stack);
        _context = new TemplateContext(template, WithRegion(parameters, region));
        _template = _context.Template;
        _reader = new(_context, region);
        _serverless = new(_context);
        _access = new(_context);
        _alarms = AlarmReader.Of(_context);
    }

    /// <summary>Reads a template.</summary>
    /// <param name="template">The template.</param>
    /// <param name="region">The Region of the stack, where it is known.</param>
    /// <param name="stack">The stack's name; null for a single template.</param>
    /// <param name="parameters">The values that the run gives parameters. Default: none, so their defaults count.</param>
    public static TemplateInventory Read(
        Template template,
        string? region,
        string? stack = null,
        IReadOnlyDictionary<string, string>? parameters = null
    ) => new InventoryReader(template, region, stack, parameters ?? new Dictionary<string, string>()).Read();

    private TemplateInventory Read()
    {
        var resources = _template.Resources.Values.Where(_context.Exists).ToList();
        var caches = resources.Select(Cache).OfType<CacheEntry>().ToList();
        return new TemplateInventory
        {
            Caches = caches,
            GlobalDatastores =
            [
                .. resources
                    .Where(resource => resource.Type == ResourceTypes.GlobalReplicationGroup)
                    .Select(resource => Global(resource, caches)),
            ],
            Alarms = [.. _alarms.Select(entry => entry.Alarm)],
            Others = resources
                .Where(resource => !ResourceTypes.IsCache(resource.Type))
                .GroupBy(resource => resource.Type, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal),
        };
    }

    private static Dictionary<string, string> WithRegion(IReadOnlyDictionary<string, string> parameters, string? region)
    {
        var given = new Dictionary<string, string>(parameters, StringComparer.Ordinal);
        if (region is not null)
        {
            given["AWS::Region"] = region;
        }

        return given;
    }

    private CacheEntry? Cache(TemplateResource resource) =>
        resource.Type switch
        {
            ResourceTypes.ReplicationGroup => Around(Group(resource)),
            ResourceTypes.CacheCluster => Around(Cluster(resource)),
            ResourceTypes.ServerlessCache => Around(Serverless(resource)),
            _ => null,
        };

    private CacheEntry Group(TemplateResource resource)
    {
        var group = _reader.ReplicationGroup(resource);
        var (bag, layout) = (_context.Properties(resource), NodeLayout.Of(group));
        var users = Users(bag, nameof(group.UserGroupIds));
        return new CacheEntry
        {
            Resource = resource,
            Kind = CacheKind.ReplicationGroup,
            Name = ResourceName.Of(resource, group.ReplicationGroupId),
            PhysicalName = Text(group.ReplicationGroupId),
            Engine =
                group.Engine.IsAbsent && !group.JoinsGlobalDatastore
                    ? group.RunningEngine ?? EngineName.Redis
                    : group.Engine,
            Version = group.EngineVersion,
            NodeType = group.CacheNodeType,
            Shards = layout.Shards,
            UnknownNodes = layout.Unknown,
            IsSharded = CacheTopology.IsSharded(group),
            // CloudFormation turns it on where it is left out.
            Failover = group.AutomaticFailoverEnabled.IsAbsent ? true : group.AutomaticFailoverEnabled,
            MultiAZ = group.MultiAZEnabled,
            SubnetZones = Zones(group.SubnetGroup),
            HasHiddenZones =
                IsHidden(group.PreferredCacheClusterAZs)
                || group.NodeGroupConfiguration?.Any(shard =>
                    shard.PrimaryAvailabilityZone.IsUnresolved || IsHidden(shard.ReplicaAvailabilityZones)
                ) == true,
            Port = group.Port,
            // A secondary says nothing of it: it has the encryption of its primary.
            Transit =
                group.JoinsGlobalDatastore && group.TransitEncryptionEnabled.IsAbsent
                    ? "as the primary"
                    : Transit(group.TransitEncryptionEnabled, group.TransitEncryptionMode),
            IsTlsRequired =
                group.JoinsGlobalDatastore && group.TransitEncryptionEnabled.IsAbsent
                    ? null
                    : IsRequired(group.TransitEncryptionEnabled, group.TransitEncryptionMode),
            Key = IsEncrypted(group) ? Key(bag) : null,
            Authentication = Authentication(group.AuthToken.IsPresent, group.UserGroupIds.IsPresent, users),
            Authenticates =
                group.AuthToken.IsPresent || (group.UserGroupIds.IsPresent && !users.Exists(user => user.IsOpen)),
            Secrets = Secrets(resource, group.UserGroups),
            Users = users,
            Access = _access.Of(bag, nameof(group.SecurityGroupIds), Ports(group.Port, 6379)),
            BackupDays = group.SnapshotRetentionLimit,
            BackupWindow = group.SnapshotWindow,
            DeletionPolicy = DeletionPolicy(resource, "Delete"),
            HasDataTiering = group.DataTieringEnabled.Is(true),
            Durability = group.Durability,
            IsSecondary = group.JoinsGlobalDatastore,
            Logs = Logs(group.LogDeliveryConfigurations),
            Compliance = policy => policy.Violations(group),
        };
    }

    private static bool IsHidden(Value<IReadOnlyList<Value<string>>> zones) =>
        zones.IsUnresolved || (zones.TryGet(out var listed) && listed.Any(zone => zone.IsUnresolved));

    private CacheEntry Cluster(TemplateResource resource)
    {
        var cluster = _reader.CacheCluster(resource);
        var (bag, layout) = (_context.Properties(resource), NodeLayout.Of(cluster));
        return new CacheEntry
        {
            Resource = resource,
            Kind = CacheKind.CacheCluster,
            Name = ResourceName.Of(resource, cluster.ClusterName),
            PhysicalName = Text(cluster.ClusterName),
            Engine = cluster.Engine,
            Version = cluster.EngineVersion,
            NodeType = cluster.CacheNodeType,
            Shards = layout.Shards,
            UnknownNodes = layout.Unknown,
            IsSharded = false,
            Failover = false,
            MultiAZ =
                cluster.AZMode.TryGet(out var mode) ? mode == "cross-az"
                : cluster.AZMode.IsAbsent ? false
                : Value<bool>.Unresolved(),
            SubnetZones = Zones(cluster.SubnetGroup),
            HasHiddenZones =
                cluster.PreferredAvailabilityZone.IsUnresolved || IsHidden(cluster.PreferredAvailabilityZones),
            Port = cluster.Port,
            Transit = Transit(cluster.TransitEncryptionEnabled, default),
            IsTlsRequired = IsRequired(cluster.TransitEncryptionEnabled, default),
            Authentication = "none: a cache cluster cannot ask who is there",
            Access = _access.Of(
                bag,
                nameof(cluster.VpcSecurityGroupIds),
                Ports(cluster.Port, cluster.Engine.Is(EngineName.Memcached) ? 11211 : 6379)
            ),
            BackupDays = cluster.SnapshotRetentionLimit,
            BackupWindow = cluster.SnapshotWindow,
            DeletionPolicy = DeletionPolicy(resource, "Delete"),
            Logs = Logs(cluster.LogDeliveryConfigurations),
            Compliance = policy => policy.Violations(cluster),
        };
    }

    private CacheEntry Serverless(TemplateResource resource)
    {
        var cache = _serverless.Cache(resource);
        var bag = _context.Properties(resource);
        IReadOnlyList<UserGroupSpecification?> groups = [cache.UserGroup];
        var users = Users(bag, nameof(cache.UserGroupId));
        return new CacheEntry
        {
            Resource = resource,
            Kind = CacheKind.Serverless,
            Name = ResourceName.Of(resource, cache.ServerlessCacheName),
            PhysicalName = Text(cache.ServerlessCacheName),
            Engine = cache.Engine,
            Version = cache.MajorEngineVersion,
            IsSharded = true,
            Failover = true,
            MultiAZ = true,
            SubnetZones = Known(cache.Subnets.Select(subnet => subnet.AvailabilityZone)),
            Port = cache.Engine.Is(EngineName.Memcached) ? 11211 : 6379,
            Transit = "TLS required",
            IsTlsRequired = true,
            Key = Key(bag),
            Authentication = cache.Engine.Is(EngineName.Memcached)
                ? "none: Memcached cannot ask who is there"
                : Authentication(false, cache.UserGroupId.IsPresent, users),
            Authenticates = cache.UserGroupId.IsPresent && !users.Exists(user => user.IsOpen),
            Secrets = Secrets(resource, groups),
            Users = users,
            // The reader endpoint has the next port.
            Access = _access.Of(
                bag,
                nameof(cache.SecurityGroupIds),
                cache.Engine.Is(EngineName.Memcached) ? [11211, 11212] : [6379, 6380]
            ),
            BackupDays = cache.SnapshotRetentionLimit,
            BackupWindow = cache.DailySnapshotTime,
            DeletionPolicy = cache.FinalSnapshotName.IsPresent ? "Snapshot" : DeletionPolicy(resource, "Delete"),
            DataStorage = cache.DataStorage,
            Requests = cache.EcpuPerSecond,
            Compliance = policy => policy.Violations(cache),
        };
    }

    private static string? Text(Value<string> value) => value.TryGet(out var text) ? text : null;

    // Null where only the deployment knows the port.
    private static int[]? Ports(Value<double> port, int standard) =>
        port.TryGet(out var number) ? [(int)number]
        : port.IsAbsent ? [standard]
        : null;
}
