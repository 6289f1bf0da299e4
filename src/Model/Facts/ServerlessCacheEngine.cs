namespace ElastiCache.Model.Facts;

/// <summary>An engine of serverless caches with its major version; AWS chooses the minor one.</summary>
/// <remarks>
/// The versions are those of <see cref="CacheEngine.Source"/>, read on <see cref="CacheEngine.ReadOn"/>. For one that AWS
/// has added since, use <see cref="Of"/>.
/// </remarks>
/// <param name="Name">The engine's name, such as <c>valkey</c>.</param>
/// <param name="MajorVersion">Its major version, such as <c>8</c>. May be a token.</param>
public sealed record ServerlessCacheEngine(string Name, string MajorVersion)
{
    /// <summary>Valkey 7.</summary>
    public static ServerlessCacheEngine Valkey7 { get; } = new(EngineName.Valkey, "7");

    /// <summary>Valkey 8: the default of a serverless cache.</summary>
    public static ServerlessCacheEngine Valkey8 { get; } = new(EngineName.Valkey, "8");

    /// <summary>Valkey 9, the first that a public cache may run.</summary>
    public static ServerlessCacheEngine Valkey9 { get; } = new(EngineName.Valkey, "9");

    /// <summary>Redis OSS 7.</summary>
    public static ServerlessCacheEngine Redis7 { get; } = new(EngineName.Redis, "7");

    /// <summary>Memcached 1.6.</summary>
    public static ServerlessCacheEngine Memcached1_6 { get; } = new(EngineName.Memcached, "1.6");

    /// <summary>The open door: any engine and version, for those that AWS has added since.</summary>
    /// <param name="name">The engine's name: <c>valkey</c>, <c>redis</c> or <c>memcached</c>.</param>
    /// <param name="majorVersion">Its major version, such as <c>10</c>. May be a token.</param>
    public static ServerlessCacheEngine Of(string name, string majorVersion)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(majorVersion);
        return new ServerlessCacheEngine(name, majorVersion);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Name} {MajorVersion}";
}
