namespace ElastiCache.Cdk.Tests.Network.Tiers;

/// <summary>Which call makes the connection.</summary>
public enum Call
{
    /// <summary><c>cache.Connections.AllowDefaultPortFrom(tier)</c>.</summary>
    AllowDefaultPortFrom,

    /// <summary><c>tier.Connections.AllowToDefaultPort(cache)</c>.</summary>
    AllowToDefaultPort,

    /// <summary><c>tier.Connections.AllowTo(cache, port)</c>.</summary>
    AllowTo,
}
