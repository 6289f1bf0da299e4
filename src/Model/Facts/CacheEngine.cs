namespace ElastiCache.Model.Facts;

/// <summary>An engine and its version, with the parameter group family that goes with them.</summary>
/// <remarks>
/// The versions are those of <see cref="Source"/>, read on <see cref="ReadOn"/>.
/// For one that AWS has added since, use <see cref="Of"/>.
/// </remarks>
public sealed record CacheEngine
{
    private CacheEngine(string name, string version, string? family, EngineSupport support, bool isKnown)
    {
        Name = name;
        Version = version;
        Family = family;
        Support = support;
        IsKnown = isKnown;
    }

    /// <summary>Valkey 7.2.</summary>
    public static CacheEngine Valkey7_2 { get; } = Add(EngineName.Valkey, "7.2");

    /// <summary>Valkey 8.0.</summary>
    public static CacheEngine Valkey8_0 { get; } = Add(EngineName.Valkey, "8.0");

    /// <summary>Valkey 8.1.</summary>
    public static CacheEngine Valkey8_1 { get; } = Add(EngineName.Valkey, "8.1");

    /// <summary>Valkey 8.2: the default of a replication group.</summary>
    public static CacheEngine Valkey8_2 { get; } = Add(EngineName.Valkey, "8.2");

    /// <summary>Valkey 9.0.</summary>
    public static CacheEngine Valkey9_0 { get; } = Add(EngineName.Valkey, "9.0");

    /// <summary>Valkey 9.1.</summary>
    public static CacheEngine Valkey9_1 { get; } = Add(EngineName.Valkey, "9.1");

    /// <summary>Redis OSS 4.0.10, whose standard support ended on 31 January 2026.</summary>
    public static CacheEngine Redis4_0_10 { get; } = Add(EngineName.Redis, "4.0.10", EngineSupport.Until2026);

    /// <summary>Redis OSS 5.0.6, whose standard support ended on 31 January 2026.</summary>
    public static CacheEngine Redis5_0_6 { get; } = Add(EngineName.Redis, "5.0.6", EngineSupport.Until2026);

    /// <summary>Redis OSS 6.0, whose standard support ends on 31 January 2027.</summary>
    public static CacheEngine Redis6_0 { get; } = Add(EngineName.Redis, "6.0", EngineSupport.Until2027);

    /// <summary>Redis OSS 6.2, whose standard support ends on 31 January 2027.</summary>
    public static CacheEngine Redis6_2 { get; } = Add(EngineName.Redis, "6.2", EngineSupport.Until2027);

    /// <summary>Redis OSS 7.0.</summary>
    public static CacheEngine Redis7_0 { get; } = Add(EngineName.Redis, "7.0");

    /// <summary>Redis OSS 7.1, the last version of Redis OSS in ElastiCache.</summary>
    public static CacheEngine Redis7_1 { get; } = Add(EngineName.Redis, "7.1");

    /// <summary>Memcached 1.4.5.</summary>
    public static CacheEngine Memcached1_4_5 { get; } = Add(EngineName.Memcached, "1.4.5");

    /// <summary>Memcached 1.4.14.</summary>
    public static CacheEngine Memcached1_4_14 { get; } = Add(EngineName.Memcached, "1.4.14");

    /// <summary>Memcached 1.4.24.</summary>
    public static CacheEngine Memcached1_4_24 { get; } = Add(EngineName.Memcached, "1.4.24");

    /// <summary>Memcached 1.4.33.</summary>
    public static CacheEngine Memcached1_4_33 { get; } = Add(EngineName.Memcached, "1.4.33");

    /// <summary>Memcached 1.4.34.</summary>
    public static CacheEngine Memcached1_4_34 { get; } = Add(EngineName.Memcached, "1.4.34");

    /// <summary>Memcached 1.5.10.</summary>
    public static CacheEngine Memcached1_5_10 { get; } = Add(EngineName.Memcached, "1.5.10");

    /// <summary>Memcached 1.5.16.</summary>
    public static CacheEngine Memcached1_5_16 { get; } = Add(EngineName.Memcached, "1.5.16");

    /// <summary>Memcached 1.6.6.</summary>
    public static CacheEngine Memcached1_6_6 { get; } = Add(EngineName.Memcached, "1.6.6");

    /// <summary>Memcached 1.6.12, the first with TLS.</summary>
    public static CacheEngine Memcached1_6_12 { get; } = Add(EngineName.Memcached, "1.6.12");

    /// <summary>Memcached 1.6.17.</summary>
    public static CacheEngine Memcached1_6_17 { get; } = Add(EngineName.Memcached, "1.6.17");

    /// <summary>Memcached 1.6.22: the default of a Memcached cluster.</summary>
    public static CacheEngine Memcached1_6_22 { get; } = Add(EngineName.Memcached, "1.6.22");

    /// <summary>Where the table is from.</summary>
    public const string Source =
        "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/supported-engine-versions.html";

    /// <summary>The day on which <see cref="Source"/> was read.</summary>
    public static DateOnly ReadOn { get; } = new(2026, 11, 21);

    /// <summary>Every engine version of the table, oldest first within an engine.</summary>
    public static IReadOnlyList<CacheEngine> All => Table;

    private static List<CacheEngine> Table => field ??= [];

    /// <summary>The engine's name, such as <c>valkey</c>.</summary>
    public string Name { get; }

    /// <summary>The version, such as <c>8.2</c>.</summary>
    public string Version { get; }

    /// <summary>
    /// The family that a parameter group of this engine version must have, such as <c>valkey8</c>.
    /// Null when it cannot be told: an unknown engine, or a version that only the deployment knows.
    /// </summary>
    public string? Family { get; }

    /// <summary>Until when AWS supports the version; <see cref="EngineSupport.Open"/> for one that is not in the table.</summary>
    public EngineSupport Support { get; }

    /// <summary>How AWS supports the version today (UTC).</summary>
    public EngineLifeCycle LifeCycle => Support.On(DateOnly.FromDateTime(DateTime.UtcNow));

    /// <summary>Whether the version is in the table.</summary>
    public bool IsKnown { get; }

    /// <summary>The open door: any engine version, for those that AWS has added since the table was made.</summary>
    /// <param name="name">The engine's name: <c>valkey</c>, <c>redis</c> or <c>memcached</c>.</param>
    /// <param name="version">Its version, such as <c>9.2</c>. May be a token.</param>
    /// <param name="family">
    /// The parameter group family. Default: derived from name and version; needed where the version is a token.
    /// </param>
    /// <returns>The entry of the table where there is one, so <c>Of("valkey", "8.2") == Valkey8_2</c>.</returns>
    public static CacheEngine Of(string name, string version, string? family = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(version);
        var known = Table.Find(engine => engine.Name == name && engine.Version == version);
        return known is not null && (family is null || family == known.Family)
            ? known
            : new CacheEngine(
                name,
                version,
                family ?? ParameterGroupFamily.For(name, version),
                EngineSupport.Open,
                isKnown: false
            );
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Name} {Version}";

    private static CacheEngine Add(string name, string version, EngineSupport? support = null)
    {
        var engine = new CacheEngine(
            name,
            version,
            ParameterGroupFamily.For(name, version),
            support ?? EngineSupport.Open,
            isKnown: true
        );
        Table.Add(engine);
        return engine;
    }
}
