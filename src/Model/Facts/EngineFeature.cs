namespace ElastiCache.Model.Facts;

/// <summary>Something that an engine can do from a certain version on.</summary>
/// <param name="Name">What it is, as a sentence would say it.</param>
/// <param name="Valkey">The first Valkey version that has it; null when none has.</param>
/// <param name="Redis">The first Redis OSS version that has it; null when none has.</param>
/// <param name="Memcached">The first Memcached version that has it; null when none has.</param>
public sealed record EngineFeature(string Name, string? Valkey, string? Redis, string? Memcached)
{
    /// <summary>TLS between clients and nodes.</summary>
    /// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/in-transit-encryption.html</remarks>
    public static EngineFeature TransitEncryption { get; } = new("encryption in transit", "7.2", "4.0.10", "1.6.12");

    /// <summary>A TLS mode that can be changed on a live group (<c>preferred</c>, then <c>required</c>).</summary>
    /// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/in-transit-encryption-enable.html</remarks>
    public static EngineFeature TransitEncryptionMode { get; } = new("a transit encryption mode", "7.2", "7.0", null);

    /// <summary>Encryption of data on disk and in backups.</summary>
    /// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/at-rest-encryption.html</remarks>
    public static EngineFeature AtRestEncryption { get; } = new("encryption at rest", "7.2", "4.0.10", null);

    /// <summary>A password of the whole cache.</summary>
    /// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth.html</remarks>
    public static EngineFeature AuthToken { get; } = new("an AUTH token", "7.2", "4.0.10", null);

    /// <summary>Users and user groups.</summary>
    /// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html</remarks>
    public static EngineFeature UserGroups { get; } = new("user groups", "7.2", "6.0", null);

    /// <summary>The <c>ClusterMode</c> property.</summary>
    /// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/modify-cluster-mode.html</remarks>
    public static EngineFeature ClusterModeProperty { get; } = new("the ClusterMode property", "7.2", "7.0", null);

    /// <summary>Up to 500 shards.</summary>
    /// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/quota-limits.html</remarks>
    public static EngineFeature FiveHundredShards { get; } = new("up to 500 shards", "7.2", "5.0.6", null);

    /// <summary>Data on SSD beside data in memory.</summary>
    /// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/data-tiering.html</remarks>
    public static EngineFeature DataTiering { get; } = new("data tiering", "7.2", "6.2", null);

    /// <summary>IPv6, alone or beside IPv4.</summary>
    /// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/network-type.html</remarks>
    public static EngineFeature IPv6 { get; } = new("IPv6", "7.2", "6.2", "1.6.6");

    /// <summary>Delivery of the slow log.</summary>
    /// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Log_Delivery.html</remarks>
    public static EngineFeature SlowLog { get; } = new("delivery of the slow log", "7.2", "6.0", null);

    /// <summary>Delivery of the engine log.</summary>
    /// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Log_Delivery.html</remarks>
    public static EngineFeature EngineLog { get; } = new("delivery of the engine log", "7.2", "6.2", null);

    /// <summary>Upgrades of the minor version by AWS.</summary>
    /// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/VersionManagement.html</remarks>
    public static EngineFeature AutoMinorVersionUpgrade { get; } =
        new("automatic minor version upgrades", "7.2", "6.0", null);

    /// <summary>Authentication of users by IAM.</summary>
    /// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth-iam.html</remarks>
    public static EngineFeature IamAuthentication { get; } = new("authentication by IAM", "7.2", "7.0", null);

    /// <summary>Writes that survive the loss of a node.</summary>
    /// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/durability.html</remarks>
    public static EngineFeature Durability { get; } = new("durability", "9.0", null, null);

    /// <summary>Search in vectors; in text, numbers and tags from Valkey 9.0 on. On caches of nodes without data tiering.</summary>
    /// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/search-features-limits.html</remarks>
    public static EngineFeature Search { get; } = new("search", "8.2", null, null);

    /// <summary>All features of this table.</summary>
    public static IReadOnlyList<EngineFeature> All { get; } =
    [
        TransitEncryption,
        TransitEncryptionMode,
        AtRestEncryption,
        AuthToken,
        UserGroups,
        ClusterModeProperty,
        FiveHundredShards,
        DataTiering,
        IPv6,
        SlowLog,
        EngineLog,
        AutoMinorVersionUpgrade,
        IamAuthentication,
        Durability,
        Search,
    ];

    /// <summary>The first version of <paramref name="engine"/> that has the feature; null when none has.</summary>
    /// <param name="engine">An engine's name, such as <c>valkey</c>.</param>
    public string? FirstVersion(string engine) =>
        engine switch
        {
            EngineName.Valkey => Valkey,
            EngineName.Redis => Redis,
            EngineName.Memcached => Memcached,
            _ => null,
        };

    /// <summary>
    /// Whether an engine version has the feature; null when that cannot be told. What a version would lack that is not known,
    /// and that AWS may add, nobody knows.
    /// </summary>
    /// <param name="engine">An engine's name.</param>
    /// <param name="version">Its version.</param>
    public bool? SupportedBy(string engine, string version) =>
        CacheEngineVersion.TryParse(version, out var given)
        && SupportedBy(engine, given) is var supported
        && (
            supported != false
            || FirstVersion(engine) is null
            || engine == EngineName.Redis
            || CacheEngine.All.All(known => known.Name != engine || CacheEngineVersion.Parse(known.Version) > given)
            || BegunVersion.Versions(engine, BegunVersion.Parts(version)) is not []
        )
            ? supported
            : null;

    /// <summary>The same of a version that has been read.</summary>
    internal bool? SupportedBy(string engine, CacheEngineVersion version) =>
        !EngineName.All.Contains(engine) ? null
        : FirstVersion(engine) is not { } first ? false
        : version >= CacheEngineVersion.Parse(first);

    /// <summary>
    /// Whether every version of a parameter group family has the feature: a cache whose version is not known has one of those of its
    /// group. Null where they differ, or no version of the family is known.
    /// </summary>
    /// <param name="family">The family, such as <c>redis6.x</c>.</param>
    internal bool? SupportedByFamily(string family) =>
        CacheEngine
            .All.Where(known => known.Family == family)
            .Select(known => SupportedBy(known.Name, CacheEngineVersion.Parse(known.Version)))
            .Distinct()
            .ToList()
            is [var only]
            ? only
            : null;

    /// <summary>Who has the feature, as a sentence would say it: <c>Valkey 7.2, Redis OSS 6.0 and newer</c>.</summary>
    public string Availability =>
        string.Join(
            ", ",
            new[] { ("Valkey", Valkey), ("Redis OSS", Redis), ("Memcached", Memcached) }
                .Where(entry => entry.Item2 is not null)
                .Select(entry => $"{entry.Item1} {entry.Item2}")
        ) + " and newer";
}
