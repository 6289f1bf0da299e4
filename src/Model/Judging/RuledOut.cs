namespace ElastiCache.Model.Judging;

/// <summary>Mistakes that the constructs make impossible, and what makes them so. Templates are still judged.</summary>
internal static class RuledOut
{
    private const string Dictionary = "`Tags` is a dictionary: every key has a value, and has it once.";
    private const string Subnets = "A subnet group is always there: the construct creates one unless it is given.";
    private const string Redis =
        "`MemcachedCluster` is the only cache cluster; a Redis OSS node is a `ReplicationGroup`.";
    private const string Memcached = "`MemcachedClusterProps` has no snapshots, authentication or logs.";
    private const string Sharding = "`Topology` gives either nodes or shards, each with all that belongs to it.";
    private const string Log = "`LogDestination` has a format, a type and the details of that type.";
    private const string Secondary = "`SecondaryReplicationGroupProps` has no property for it.";
    private const string SecurityGroup =
        "`Connections` opens the cache's port, to security groups only, in the VPC of the subnets; lint judges others.";
    private const string Network = "`IVpc` does not tell; lint judges the synthesized template.";

    /// <summary>By the id of the rule.</summary>
    public static IReadOnlyDictionary<string, string> ByConstructs { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["N-09"] = "`ParameterGroup` takes no name: CloudFormation makes one.",
            ["N-22"] = Dictionary,
            ["N-23"] = Dictionary,
            ["E-13"] = "`CacheEngine` always has a version.",
            ["P-06"] = Redis,
            ["T-08"] = "`NodeType` is required.",
            ["T-13"] = "`MemcachedCluster` is the only cache cluster, and T-06 refuses r6gd nodes there.",
            ["R-03"] = Sharding,
            ["R-04"] = Sharding,
            ["R-06"] = "The construct always writes AutomaticFailoverEnabled.",
            ["R-14"] = "`Topology.Replicated(zones)` has one node for each zone.",
            ["R-15"] = Sharding,
            ["R-17"] = Sharding,
            ["R-26"] = "`Topology` always says how many nodes there are.",
            ["S-01"] = "The construct always writes TransitEncryptionEnabled.",
            ["S-06"] = Subnets,
            ["S-10"] = "`Authentication` is a token or users, not both.",
            ["S-14"] = "`Authentication.Users` takes one user group.",
            ["S-18"] = "`TransitEncryption` is one value: disabled, preferred or required.",
            ["S-23"] = "The construct always writes AtRestEncryptionEnabled.",
            ["S-24"] = "`AtRestEncryption.WithKey` switches encryption on.",
            ["S-26"] = "`IKey` does not tell its kind; lint judges the synthesized template.",
            ["B-02"] = Memcached,
            ["B-06"] = "The construct always writes both windows.",
            ["B-09"] = Memcached,
            ["B-10"] = Memcached,
            ["B-11"] = "`SnapshotSource` is a snapshot or files, not both.",
            ["L-01"] = "`CacheNetworkType` has the three values.",
            ["L-04"] = Network,
            ["L-08"] = Secondary,
            ["L-09"] = "`SlowLog` and `EngineLog` are one destination each.",
            ["L-10"] = Log,
            ["L-11"] = "`SlowLog` and `EngineLog` are the two types.",
            ["L-14"] = Memcached,
            ["L-15"] = Log,
            ["L-16"] = "`CacheLogFormat` has the two values.",
            ["L-17"] = "`ClusterMode` has the three values.",
            ["L-21"] = "`Durability` has the four values.",
            ["C-01"] = Redis,
            ["C-03"] = "`CrossAz` is yes or no.",
            ["C-06"] = "`AvailabilityZones` is the only way to name zones.",
            ["C-08"] = "Engine, node type and number of nodes are required or have a default.",
            ["C-09"] = Redis,
            ["C-11"] = Memcached,
            ["K-04"] = Network,
            ["K-06"] = Network,
            ["K-11"] = SecurityGroup,
            ["K-12"] = SecurityGroup,
            ["K-13"] = SecurityGroup,
            ["K-14"] =
                "Security groups and subnets are `ISecurityGroup` and `ISubnet`, not texts; lint judges the ids.",
            ["B-23"] = "The construct warns of a topic with a key by itself (`elasticache:EncryptedTopic`).",
            ["S-32"] = "A token comes from Secrets Manager.",
            ["S-33"] = "A token is a `SecretValue`, which writes the whole reference.",
            ["O-01"] = Network,
            ["G-08"] = Secondary,
            ["G-16"] = Secondary,
            ["M-02"] = "`RemovalPolicy` sets both policies; M-01 is reported.",
            ["M-03"] = "The construct writes the update policy itself, on sharded groups only.",
            ["M-04"] = "`ConfigurationEndpoint` of a group without cluster mode throws.",
            ["M-05"] = "`PrimaryEndpoint` and `ReaderEndpoint` of a group with cluster mode throw.",
            ["M-06"] = "`MemcachedCluster` has a `ConfigurationEndpoint` only.",
            ["M-08"] = "The constructs refer to what they use by Ref.",
            ["M-09"] =
                "The constructs leave names to CloudFormation unless told one; lint judges the synthesized template.",
            ["M-10"] = "The constructs write typed properties; lint judges what overrides add.",
            ["M-11"] = "The constructs write types that exist.",
            ["M-12"] = "The constructs read attributes that exist.",
            ["M-20"] = "What is null in C# is left out of the template.",
            ["M-21"] = "The constructs write lists where CloudFormation takes lists; lint judges what overrides add.",
            ["M-22"] = "The CDK writes conditions where CloudFormation takes them; lint judges what overrides add.",
            ["M-23"] = "The CDK writes the names of conditions itself; lint judges what overrides add.",
            ["M-26"] = "The CDK writes references itself; lint judges what overrides add.",
            ["M-27"] = "The CDK writes whole templates.",
            ["M-28"] = "The CDK writes functions itself; lint judges what overrides add.",
            ["M-29"] = "The CDK writes what a nested stack is passed; lint judges what overrides add.",
            ["M-30"] =
                "The CDK writes references itself, and a condition only where it is given one; lint judges what overrides add.",
            ["M-24"] = "The CDK writes the keys of a resource; lint judges what overrides add.",
            ["M-25"] = "`RemovalPolicy` has the words; lint judges what overrides add.",
            ["S-34"] = "A key is an `IKey`, and `Key.FromKeyArn` takes ARNs of keys only.",
            ["M-19"] = "The constructs declare no parameters; lint judges those of the template.",
            ["M-17"] = "A construct does not know the others; lint judges the template.",
            ["M-18"] = "A construct writes properties into Properties.",
            ["M-16"] = "A prop that is no secret takes no reference to one; lint judges what overrides add.",
            ["M-15"] = "The props are typed; lint judges what overrides add.",
            ["M-14"] = "The constructs write no mappings; lint judges those that others add.",
            ["M-13"] = "No construct sets what can only be read; lint judges what overrides add.",
            ["U-29"] = "A password comes from Secrets Manager.",
            ["U-31"] = "A password comes from Secrets Manager.",
        };

    /// <summary>By the id of the rule: the CloudFormation property that no construct sets.</summary>
    public static IReadOnlyDictionary<string, string> Unset { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["R-27"] = "PrimaryClusterId",
            ["S-28"] = "CacheSecurityGroupNames",
        };
}
