namespace ElastiCache.Cdk;

/// <summary>Whether clients of a replication group speak TLS.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/in-transit-encryption.html</remarks>
public enum TransitEncryption
{
    /// <summary>TLS only. The default.</summary>
    Required,

    /// <summary>
    /// TLS and plain connections: the step between <see cref="Disabled"/> and <see cref="Required"/> on a live group.
    /// Valkey 7.2, Redis OSS 7.0 and newer. Not with users; with an AUTH token Redis OSS
    /// refuses it too, and of Valkey nobody has tried.
    /// </summary>
    Preferred,

    /// <summary>Plain connections only: everyone on the network path can read the data. Excludes an AUTH token.</summary>
    Disabled,
}
