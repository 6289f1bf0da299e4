namespace ElastiCache.Cdk;

/// <summary>Who may log in to a cache.</summary>
/// <param name="Group">The group of the users; null where there is none, or where it is not known.</param>
/// <param name="Missing">What would have to be given for the cache to have users; null where it may have some.</param>
internal sealed record CacheUsers(ICacheUserGroup? Group, string? Missing)
{
    /// <summary>Of an imported cache: there may be users.</summary>
    public static CacheUsers Unknown { get; } = new(null, null);

    /// <summary>Memcached knows no users.</summary>
    public static CacheUsers OfMemcached { get; } = new(null, "Valkey or Redis OSS");

    /// <summary>Of a cache that was created here.</summary>
    /// <param name="group">The group that it was given; null for none.</param>
    /// <param name="property">How its users are given, for messages.</param>
    public static CacheUsers Of(ICacheUserGroup? group, string property) => new(group, group is null ? property : null);
}
