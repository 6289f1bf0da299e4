using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Rules;

internal sealed partial record NotJudged
{
    private const string OldVersion =
        "Every version that can be created has it: E-05 and E-06 judge the others, and nothing else is said of them.";
    private const string DefaultVpc =
        "Without a subnet group a cache falls into the account's default VPC, which is one: K-08 says so.";
    private const string Quota = "Only the account knows how much it has already.";

    /// <summary>All of them, in the order of the catalogue.</summary>
    public static IReadOnlyList<NotJudged> All { get; } =
    [
        new(
            "E-14",
            "Older Redis OSS ignores AutoMinorVersionUpgrade.",
            "Harmless: the property has no effect there, and true is its default."
        )
        {
            Example = "redis 5.0.6 with AutoMinorVersionUpgrade true",
            Source = Pages.Guide + "VersionManagement.html",
        },
        new(
            "E-15",
            "A secondary of a global datastore names no engine version.",
            "G-08 judges all that a secondary may not name."
        )
        {
            Example = "a secondary with EngineVersion",
            Evidence = Evidence.Tool,
            Source = Pages.Guide + "Redis-Global-Datastores-Getting-Started.html",
        },
        new(
            "P-08",
            "A secondary of a global datastore names no parameter group.",
            "G-08 judges all that a secondary may not name."
        )
        {
            Example = "a secondary with CacheParameterGroupName",
            Evidence = Evidence.Tool,
            Source = Pages.Guide + "Redis-Global-Datastores-Getting-Started.html",
        },
        new(
            "P-09",
            "Parameters are a map of texts.",
            "A template in which they are not cannot be read: lint says where, and exits with 2. In the constructs the type is a dictionary of texts."
        )
        {
            Example = "{\"Properties\": {\"timeout\": [1]}}",
            Evidence = Evidence.Schema,
            Source = Pages.CloudFormation + "aws-resource-elasticache-parametergroup.html",
        },
        new(
            "P-10",
            "The API takes 20 parameters a call.",
            "CloudFormation makes as many calls as it needs, so a template may have more."
        )
        {
            Example = "none: 25 parameters are fine",
            Source = Pages.Api + "API_ModifyCacheParameterGroup.html",
        },
        new("P-34", "An account has 300 parameter groups in a Region.", "Only the account knows how many it has.")
        {
            Example = "a group too many in the account",
            Source = Pages.Guide + "quota-limits.html",
        },
        new(
            "P-35",
            "A default parameter group cannot be changed.",
            "A template creates groups and never changes a default one; the constructs refuse to change an imported one."
        )
        {
            Example = "an imported default.redis7 that is changed",
            Evidence = Evidence.ServiceError,
        },
        new(
            "T-07",
            "Valkey runs on every current family from 7.2 on.",
            "Nothing can break it: E-06 judges the version, T-02 and T-16 the family."
        )
        {
            Example = "none",
            Source = Pages.Guide + "CacheNodes.SupportedTypes.html",
        },
        new(
            "T-14",
            "A snapshot of tiered nodes restores to tiered nodes only.",
            "A template does not say what kind of nodes a snapshot was made of."
        )
        {
            Example = "a snapshot of r6gd nodes restored to r6g",
            Source = Pages.Guide + "data-tiering.html",
        },
        new(
            "R-11",
            "Multi-AZ does not run on T1 nodes, nor before Redis OSS 2.8.6.",
            "T-02 refuses every T1 node, E-05 every such version."
        )
        {
            Example = "cache.t1.micro with MultiAZEnabled",
            Source = Pages.Guide + "AutoFailover.html",
        },
        new("R-12", "Failover does not run on T1 and T2 nodes.", "T-02 refuses every such node.")
        {
            Example = "cache.t2.micro with AutomaticFailoverEnabled",
            Evidence = Evidence.ServiceError,
            Source = Pages.Guide + "AutoFailover.html",
        },
        new("S-04", "Encryption in transit does not run on M1 and M2 nodes.", "T-02 refuses every such node.")
        {
            Example = "cache.m1.small with TransitEncryptionEnabled",
            Source = Pages.Guide + "in-transit-encryption.html",
        },
        new("B-15", "T1 nodes make no snapshots.", "T-02 refuses every T1 node.")
        {
            Example = "cache.t1.micro with SnapshotRetentionLimit 5",
            Source = Pages.Guide + "backups.html",
        },
        new(
            "G-03",
            "The members of a global datastore are in one account.",
            "A template names members by id and Region, never by account."
        )
        {
            Example = "a member of another account",
            Source = Pages.Guide + "Redis-Global-Datastores-Getting-Started.html",
        },
        new(
            "G-15",
            "Global datastores are available in most Regions, not in every new one.",
            "AWS extends the list without notice, and a wrong refusal would be worse than a late one."
        )
        {
            Example = "a member in a Region that is new",
            Source = Pages.Guide + "Redis-Global-Datastores-Getting-Started.html",
        },
        new(
            "C-12",
            "A single Redis OSS node has no replica, failover, TLS or AUTH.",
            "A choice, not a mistake; whoever asks for one of those hears of C-01, C-09 or C-11."
        )
        {
            Example = "a redis cache cluster for data that must survive",
            Evidence = Evidence.Inferred,
            Source = Pages.Guide + "WhatIs.Components.html",
        },
        new("C-13", "Memcached has no snapshots.", "B-02, B-09 and B-10 judge its properties one by one.")
        {
            Example = "memcached with SnapshotRetentionLimit",
            Evidence = Evidence.ServiceError,
        },
        new("C-14", "Logs of a cache cluster.", "L-14 judges Memcached, L-09 to L-16 the rest.")
        {
            Example = "memcached with LogDeliveryConfigurations",
            Source = Pages.Guide + "Log_Delivery.html",
        },
        new("C-15", "The snapshot to restore from exists, in the same Region.", "Only the account knows its snapshots.")
        {
            Example = "SnapshotName of another Region",
            Source = Pages.Api + "API_CreateCacheCluster.html",
        },
        new(
            "C-16",
            "A cache cluster needs a subnet group.",
            "K-08 judges it for cache clusters and replication groups."
        )
        {
            Example = "no CacheSubnetGroupName",
            Source = Pages.Api + "API_CreateCacheCluster.html",
        },
        new("C-17", "The port of a cache cluster.", "B-16 judges it for cache clusters and replication groups.")
        {
            Example = "Port 8005",
            Source = Pages.Api + "API_CreateCacheCluster.html",
        },
        new(
            "C-18",
            "The network type of a cache cluster.",
            "L-01 to L-06 judge it for cache clusters and replication groups."
        )
        {
            Example = "NetworkType IPV6",
            Source = Pages.Guide + "network-type.html",
        },
        new(
            "C-19",
            "Memcached ignores AutoMinorVersionUpgrade.",
            "Harmless: the property has no effect there, and true is its default."
        )
        {
            Example = "memcached with AutoMinorVersionUpgrade",
            Source = Pages.Api + "API_CreateCacheCluster.html",
        },
        new("V-18", "An account has 40 serverless caches in a Region and takes 24 snapshots of each a day.", Quota)
        {
            Example = "the 41st serverless cache",
            Source = Pages.Guide + "quota-limits.html",
        },
        new("U-24", "An account has 1000 or 2000 users and 100 or 200 user groups in a Region; AWS says both.", Quota)
        {
            Example = "the 2001st user",
            Source = Pages.Guide + "quota-limits.html",
        },
        new(
            "U-26",
            "A group that a cache uses keeps its default user and cannot be deleted.",
            "U-21 demands the default user of a redis group, and CloudFormation deletes no group that a cache of the template still refers to."
        )
        {
            Example = "a used group removed outside of the template",
            Source = Pages.Guide + "Clusters.RBAC.html",
        },
        new("K-02", "Every subnet exists.", "Only the account knows its subnets.")
        {
            Example = "SubnetIds of another account",
            Evidence = Evidence.ServiceError,
            Source = Pages.Guide + "SubnetGroups.html",
        },
        new(
            "M-07",
            "A value that only the deployment knows is not judged.",
            "It says how every rule behaves; the tests hide each value in turn."
        )
        {
            Example = "{\"Port\": {\"Ref\": \"Port\"}}",
            Evidence = Evidence.Inferred,
        },
        new("S-02", "Encryption in transit needs Valkey 7.2 or Redis OSS 4.0.10.", OldVersion)
        {
            Example = "redis 3.2.10 with TransitEncryptionEnabled true",
            Source = Pages.Guide + "in-transit-encryption.html",
        },
        new("S-03", "Encryption in transit needs a VPC.", DefaultVpc)
        {
            Example = "TransitEncryptionEnabled true without CacheSubnetGroupName",
            Source = Pages.Guide + "in-transit-encryption.html",
        },
        new("S-13", "Users need a VPC, as encryption in transit does.", DefaultVpc)
        {
            Example = "UserGroupIds without CacheSubnetGroupName",
            Source = Pages.Guide + "Clusters.RBAC.html",
        },
        new("S-09", "An AUTH token needs Valkey 7.2 or Redis OSS 4.0.10.", OldVersion)
        {
            Example = "redis 3.2.10 with AuthToken",
            Source = Pages.Guide + "auth.html",
        },
        new("S-22", "Encryption at rest needs Valkey 7.2 or Redis OSS 4.0.10.", OldVersion)
        {
            Example = "redis 3.2.10 with AtRestEncryptionEnabled true",
            Source = Pages.Guide + "at-rest-encryption.html",
        },
    ];
}
