using System.Text;
using System.Text.Json.Nodes;

namespace ElastiCache.Bench;

/// <summary>The templates that are measured.</summary>
internal static class Templates
{
    /// <summary>One replication group that breaks no rule.</summary>
    public static byte[] OneCache { get; } = Encoding.UTF8.GetBytes(Of(1).ToJsonString());

    /// <summary>A template of 400 resources: a hundred times a cache, its parameters, its subnets and an alarm.</summary>
    public static byte[] FourHundredResources { get; } = Encoding.UTF8.GetBytes(Of(400).ToJsonString());

    private static JsonObject Of(int count)
    {
        var resources = new JsonObject();
        for (var i = 0; resources.Count < count; i++)
        {
            foreach (var (name, resource) in Cache(i).Take(count - resources.Count))
            {
                resources[name] = JsonNode.Parse(resource);
            }
        }

        return new JsonObject { ["Resources"] = resources };
    }

    private static IEnumerable<(string Name, string Resource)> Cache(int i) =>
        [
            (
                $"Cache{i}",
                $$$"""
                {"Type": "AWS::ElastiCache::ReplicationGroup", "UpdatePolicy": {"UseOnlineResharding": true},
                 "DeletionPolicy": "Snapshot", "UpdateReplacePolicy": "Snapshot", "Properties": {
                 "ReplicationGroupDescription": "d", "Engine": "valkey", "EngineVersion": "8.2",
                 "CacheNodeType": "cache.r7g.large", "NumNodeGroups": 2, "ReplicasPerNodeGroup": 1,
                 "AutomaticFailoverEnabled": true, "MultiAZEnabled": true, "CacheParameterGroupName": {"Ref": "Parameters{{{i}}}"},
                 "CacheSubnetGroupName": {"Ref": "Subnets{{{i}}}"}, "SecurityGroupIds": ["sg-1"], "AtRestEncryptionEnabled": true,
                 "TransitEncryptionEnabled": true, "TransitEncryptionMode": "required", "SnapshotRetentionLimit": 7,
                 "SnapshotWindow": "03:00-04:00", "PreferredMaintenanceWindow": "sun:05:00-sun:06:00"}}
                """
            ),
            (
                $"Parameters{i}",
                """
                {"Type": "AWS::ElastiCache::ParameterGroup", "Properties": {"CacheParameterGroupFamily": "valkey8",
                 "Description": "d", "Properties": {"cluster-enabled": "yes", "maxmemory-policy": "volatile-lru"}}}
                """
            ),
            (
                $"Subnets{i}",
                """
                {"Type": "AWS::ElastiCache::SubnetGroup", "Properties": {"Description": "d", "SubnetIds": ["subnet-1", "subnet-2"]}}
                """
            ),
            (
                $"Alarm{i}",
                $$$"""
                {"Type": "AWS::CloudWatch::Alarm", "Properties": {"MetricName": "Evictions", "Namespace": "AWS/ElastiCache",
                 "Dimensions": [{"Name": "ReplicationGroupId", "Value": {"Ref": "Cache{{{i}}}"}}], "Threshold": 1000}}
                """
            ),
        ];
}
