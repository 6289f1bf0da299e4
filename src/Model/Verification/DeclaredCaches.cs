using ElastiCache.Model.Resources;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Verification;

/// <summary>What is declared of caches.</summary>
internal static class DeclaredCaches
{
    /// <summary>What is declared of a replication group.</summary>
    public static void Of(ReplicationGroupSpecification group, DeclaredFacts facts)
    {
        facts.Text(ControlPlaneRules.Engine, "Engine", group.Engine);
        facts.Text(ControlPlaneRules.Engine, "EngineVersion", group.EngineVersion, NormalForm.Version);
        facts.Text(ControlPlaneRules.Size, "CacheNodeType", group.CacheNodeType);
        if (!group.Inherits)
        {
            facts.Number(ControlPlaneRules.Size, "NumNodeGroups", group.NumNodeGroups);
            facts.Number(ControlPlaneRules.Size, "NumCacheClusters", group.NumCacheClusters);
            facts.Number(ControlPlaneRules.Size, "ReplicasPerNodeGroup", group.ReplicasPerNodeGroup);
        }

        facts.Flag(ControlPlaneRules.Availability, "AutomaticFailoverEnabled", group.AutomaticFailoverEnabled);
        facts.Flag(ControlPlaneRules.Availability, "MultiAZEnabled", group.MultiAZEnabled);
        facts.Flag(ControlPlaneRules.Encryption, "TransitEncryptionEnabled", group.TransitEncryptionEnabled);
        facts.Text(ControlPlaneRules.Encryption, "TransitEncryptionMode", group.TransitEncryptionMode);
        facts.Flag(ControlPlaneRules.Encryption, "AtRestEncryptionEnabled", group.AtRestEncryptionEnabled);
        facts.Add(ControlPlaneRules.Access, "AuthTokenEnabled", NormalForm.Flag(group.AuthToken.IsPresent));
        facts.References(ControlPlaneRules.Access, "UserGroupIds", ResourceTypes.UserGroup);
        Common(group, facts);
        facts.Flag(ControlPlaneRules.Upkeep, "AutoMinorVersionUpgrade", group.AutoMinorVersionUpgrade);
        facts.References(ControlPlaneRules.Network, "SecurityGroupIds", ResourceTypes.SecurityGroup);
    }

    /// <summary>What is declared of a cache cluster.</summary>
    public static void Of(CacheClusterSpecification cluster, DeclaredFacts facts)
    {
        facts.Text(ControlPlaneRules.Engine, "Engine", cluster.Engine);
        facts.Text(ControlPlaneRules.Engine, "EngineVersion", cluster.EngineVersion, NormalForm.Version);
        facts.Text(ControlPlaneRules.Size, "CacheNodeType", cluster.CacheNodeType);
        facts.Number(ControlPlaneRules.Size, "NumCacheNodes", cluster.NumCacheNodes);
        facts.Flag(ControlPlaneRules.Encryption, "TransitEncryptionEnabled", cluster.TransitEncryptionEnabled);
        Common(cluster, facts);
        facts.Flag(ControlPlaneRules.Upkeep, "AutoMinorVersionUpgrade", cluster.AutoMinorVersionUpgrade);
        facts.References(ControlPlaneRules.Network, "VpcSecurityGroupIds", ResourceTypes.SecurityGroup);
    }

    /// <summary>What is declared of a serverless cache.</summary>
    public static void Of(ServerlessCacheSpecification cache, DeclaredFacts facts)
    {
        facts.Text(ControlPlaneRules.Engine, "Engine", cache.Engine);
        facts.Text(ControlPlaneRules.Engine, "MajorEngineVersion", cache.MajorEngineVersion);
        Limit(facts, "DataStorage", cache.DataStorage);
        Limit(facts, "ECPUPerSecond", cache.EcpuPerSecond);
        facts.Number(ControlPlaneRules.Backups, "SnapshotRetentionLimit", cache.SnapshotRetentionLimit);
        facts.Text(ControlPlaneRules.Backups, "DailySnapshotTime", cache.DailySnapshotTime);
        facts.Reference(ControlPlaneRules.Access, "UserGroupId", ResourceTypes.UserGroup);
        facts.References(ControlPlaneRules.Network, "SecurityGroupIds", ResourceTypes.SecurityGroup);
        facts.References(ControlPlaneRules.Network, "SubnetIds", ResourceTypes.Subnet);
        facts.Tags(cache.Tags);
    }

    private static void Common(CacheSpecification cache, DeclaredFacts facts)
    {
        facts.Number(ControlPlaneRules.Backups, "SnapshotRetentionLimit", cache.SnapshotRetentionLimit);
        facts.Text(ControlPlaneRules.Backups, "SnapshotWindow", cache.SnapshotWindow);
        facts.Text(
            ControlPlaneRules.Upkeep,
            "PreferredMaintenanceWindow",
            cache.PreferredMaintenanceWindow,
            window => window.ToLowerInvariant()
        );
        facts.Reference(ControlPlaneRules.Upkeep, "NotificationTopicArn", ResourceTypes.Topic);
        facts.Number(ControlPlaneRules.Network, "Port", cache.Port);
        facts.Reference(ControlPlaneRules.Parameters, "CacheParameterGroupName", ResourceTypes.ParameterGroup);
        facts.Reference(ControlPlaneRules.Network, "CacheSubnetGroupName", ResourceTypes.SubnetGroup);
        Logs(facts);
        facts.Tags(cache.Tags);
    }

    // slow-log: json to the log group sessions-slow.
    private static void Logs(DeclaredFacts facts)
    {
        foreach (var delivery in facts.Properties.Items("LogDeliveryConfigurations") ?? [])
        {
            var details = delivery.Below("DestinationDetails");
            var destination =
                facts.Name(details.Below("CloudWatchLogsDetails").Value("LogGroup"), ResourceTypes.LogGroup)
                ?? facts.Name(
                    details.Below("KinesisFirehoseDetails").Value("DeliveryStream"),
                    ResourceTypes.DeliveryStream
                );
            if (
                destination is not null
                && delivery.Text("LogType").TryGet(out var type)
                && delivery.Text("LogFormat").TryGet(out var format)
            )
            {
                facts.Add(ControlPlaneRules.Logs, $"LogDelivery.{type}", NormalForm.LogDelivery(format, destination));
            }
        }
    }

    private static void Limit(DeclaredFacts facts, string name, Value<UsageLimit> limit)
    {
        if (limit.TryGet(out var known))
        {
            facts.Number(ControlPlaneRules.Size, $"{name}.Minimum", known.Minimum);
            facts.Number(ControlPlaneRules.Size, $"{name}.Maximum", known.Maximum);
        }
    }
}
