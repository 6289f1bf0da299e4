namespace ElastiCache.Model.Twins;

/// <summary>What has to run so that an application meets a cache as it is declared.</summary>
internal sealed record TwinCache
{
    /// <summary>The name that people use for it, unique within the plan.</summary>
    public required string Name { get; init; }

    /// <summary>The logical id in the template.</summary>
    public required string LogicalId { get; init; }

    /// <summary>What it is in ElastiCache.</summary>
    public required TwinKind Kind { get; init; }

    /// <summary>The engine: <c>valkey</c>, <c>redis</c> or <c>memcached</c>.</summary>
    public required string Engine { get; init; }

    /// <summary>The version that is declared; null where the template does not tell.</summary>
    public string? EngineVersion { get; init; }

    /// <summary>The node type; null for serverless caches and where the template does not tell.</summary>
    public string? NodeType { get; init; }

    /// <summary>The port that clients will find in ElastiCache.</summary>
    public required int DeclaredPort { get; init; }

    /// <summary>Whether the nodes speak the cluster protocol.</summary>
    public bool IsClustered { get; init; }

    /// <summary>Whether clients of both protocols are served, as while cluster mode is being turned on.</summary>
    public bool IsCompatible { get; init; }

    /// <summary>Whether a replica takes over when a primary fails.</summary>
    public bool FailsOver { get; init; }

    /// <summary>Whether clients speak TLS.</summary>
    public TransitEncryptionKind TransitEncryption { get; init; }

    /// <summary>The shards. Memcached has one with all nodes.</summary>
    public required IReadOnlyList<TwinShard> Shards { get; init; }

    /// <summary>The parameters that the template sets.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The users, the default one first. Memcached has none.</summary>
    public IReadOnlyList<TwinUser> Users { get; init; } = [];

    /// <summary>Whether the default user's password is the AUTH token of the cache.</summary>
    public bool HasAuthToken { get; init; }

    /// <summary>The parameters of Systems Manager by which the template tells where it is.</summary>
    public IReadOnlyList<PublishedParameter> Published { get; init; } = [];

    /// <summary>What differs from ElastiCache whatever engine is found.</summary>
    public IReadOnlyList<TwinDifference> Differences { get; init; } = [];

    /// <summary>Whether the engine is Memcached.</summary>
    public bool IsMemcached => Kind is TwinKind.MemcachedCluster or TwinKind.ServerlessMemcached;

    /// <summary>Whether its nodes have certificates: TLS is required or preferred.</summary>
    // Internal, as what is public is written with the plan.
    internal bool UsesTls => TransitEncryption != TransitEncryptionKind.Off;

    /// <summary>Its nodes by their places: the shard, and the node within it, from 0.</summary>
    internal IEnumerable<(int Shard, int Node)> Nodes =>
        Shards.SelectMany((shard, index) => Enumerable.Range(0, shard.Nodes).Select(node => (index, node)));

    /// <summary>The number of nodes.</summary>
    public int NodeCount => Shards.Sum(shard => shard.Nodes);

    /// <summary>The user as whom a client acts that names none; null for Memcached.</summary>
    public TwinUser? DefaultUser => Users.FirstOrDefault(user => user.Name == TwinUser.Default);
}
