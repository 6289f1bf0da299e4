namespace ElastiCache.Model.Preflight;

/// <summary>A quota of ElastiCache.</summary>
/// <param name="Code">Its code in Service Quotas.</param>
/// <param name="Name">What it limits.</param>
/// <param name="Default">What an account has unless it was raised.</param>
/// <remarks>See https://docs.aws.amazon.com/general/latest/gr/elasticache-service.html.</remarks>
internal sealed record AccountQuota(string Code, string Name, double Default)
{
    /// <summary>Nodes of all caches of a Region.</summary>
    public static readonly AccountQuota Nodes = new("L-DFE45DF3", "nodes per Region", 300);

    /// <summary>Nodes of a replication group with cluster mode.</summary>
    public static readonly AccountQuota ClusterNodes = new("L-AF354865", "nodes of a cache with cluster mode", 90);

    /// <summary>Nodes of a Memcached cluster.</summary>
    public static readonly AccountQuota MemcachedNodes = new("L-8C334AD1", "nodes of a Memcached cluster", 60);

    /// <summary>Parameter groups that somebody made.</summary>
    public static readonly AccountQuota ParameterGroups = new("L-3F15A733", "parameter groups per Region", 300);

    /// <summary>Groups of subnets.</summary>
    public static readonly AccountQuota SubnetGroups = new("L-3E7F7726", "subnet groups per Region", 300);

    /// <summary>Serverless caches.</summary>
    public static readonly AccountQuota ServerlessCaches = new("L-BBCDAECC", "serverless caches per Region", 40);

    /// <summary>Users.</summary>
    public static readonly AccountQuota Users = new("L-80E085C7", "users per Region", 2000);

    /// <summary>User groups.</summary>
    public static readonly AccountQuota UserGroups = new("L-AD484FC5", "user groups per Region", 200);
}
