using ElastiCache.Model.Resources;

namespace ElastiCache.Model.Rules;

/// <summary>What the examples of rules in several files are made of.</summary>
internal static class ExampleOf
{
    /// <summary>A replication group with cluster mode.</summary>
    public static string Sharded(string more = "", int shards = 2, int replicas = 1) =>
        $$"""{"NumCacheClusters": null, "NumNodeGroups": {{shards}}, "ReplicasPerNodeGroup": {{replicas}}, "CacheParameterGroupName": "default.valkey8.cluster.on"{{Behind(more)}} }""";

    /// <summary>A single node of Redis OSS.</summary>
    public static string RedisNode(string more = "") =>
        $$"""{"Engine": "redis", "EngineVersion": "7.1", "NumCacheNodes": 1, "TransitEncryptionEnabled": null{{Behind(more)}} }""";

    /// <summary>A subnet group of two subnets.</summary>
    /// <param name="zone">The zone of the second one.</param>
    /// <param name="more">What else the second one says.</param>
    /// <param name="tenancy">The tenancy of the VPC.</param>
    /// <param name="beside">What stands beside them in the template.</param>
    public static string Subnets(
        string zone = "eu-central-1b",
        string more = "",
        string tenancy = "default",
        string beside = ""
    ) =>
        $$$"""{"Resources": {"Vpc": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "10.0.0.0/16", "InstanceTenancy": "{{{tenancy}}}"}}, "First": {"Type": "AWS::EC2::Subnet", "Properties": {"CidrBlock": "10.0.0.0/24", "VpcId": {"Ref": "Vpc"}, "AvailabilityZone": "eu-central-1a"}}, "Second": {"Type": "AWS::EC2::Subnet", "Properties": {"CidrBlock": "10.0.1.0/24", "VpcId": {"Ref": "Vpc"}, "AvailabilityZone": "{{{zone}}}"{{{Behind(more)}}}}}, "Subnets": {"Type": "AWS::ElastiCache::SubnetGroup", "Properties": {"SubnetIds": [{"Ref": "First"}, {"Ref": "Second"}]}}{{{Behind(beside)}}}} }""";

    /// <summary>A cache in such a subnet group.</summary>
    public static string CacheInSubnets(string type, string more = "", string zone = "eu-central-1b") =>
        Subnets(
            zone,
            beside: $$$""" "Cache": {"Type": "{{{type}}}", "Properties": {"CacheSubnetGroupName": {"Ref": "Subnets"}{{{Behind(more)}}}}} """
        );

    /// <summary>A template of a group of a primary and a replica.</summary>
    public static string Pair(string? more = null, string? beside = null) =>
        RuleExamples.Template(("Cache", RuleExamples.Pair(more: more, beside: beside)));

    /// <summary>A resource of a template, with its name in it.</summary>
    public static (string LogicalId, string Resource) Resource(string logicalId, string type, string properties) =>
        (logicalId, RuleExamples.Resource(type, properties));

    /// <summary>What stands behind other properties, if anything does.</summary>
    public static string Behind(string more) => more.Length == 0 ? "" : $", {more.Trim()}";
}
