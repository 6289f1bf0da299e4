namespace Infra.Settings;

/// <summary>The kinds of caches, and what can be set in each.</summary>
[Flags]
internal enum CacheKinds
{
    /// <summary>Valkey or Redis OSS on nodes.</summary>
    ReplicationGroup = 1,

    /// <summary>Memcached on nodes.</summary>
    Memcached = 2,

    /// <summary>Valkey or Redis OSS without nodes.</summary>
    Serverless = 4,

    /// <summary>Memcached without nodes.</summary>
    ServerlessMemcached = 8,

    /// <summary>A secondary of a global datastore.</summary>
    Secondary = 16,

    /// <summary>What a secondary has, but from its primary: it cannot be set.</summary>
    FromPrimary = 32,

    /// <summary>Caches on nodes of their own.</summary>
    OnNodes = ReplicationGroup | Memcached,

    /// <summary>Caches without nodes.</summary>
    WithoutNodes = Serverless | ServerlessMemcached,
}
