namespace ElastiCache.Model.Facts;

/// <summary>What the nodes of a family can do beyond the engines' own features.</summary>
[Flags]
public enum NodeCapabilities
{
    /// <summary>None of these.</summary>
    None = 0,

    /// <summary>New caches can be created on it.</summary>
    Creatable = 1,

    /// <summary>Keeps cold data on SSD, and always does so: data tiering must be on.</summary>
    DataTiering = 2,

    /// <summary>Application Auto Scaling of shards and replicas (sizes large to 2xlarge).</summary>
    AutoScaling = 4,

    /// <summary>Member of a global datastore (from size large).</summary>
    GlobalDatastore = 8,

    /// <summary>Durability of Valkey 9.</summary>
    Durability = 16,

    /// <summary>IPv6 and dual stack (Nitro).</summary>
    IPv6 = 32,
}
