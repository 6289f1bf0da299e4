namespace ElastiCache.Model.Values;

/// <summary>A category of commands, as access strings know them (<c>+@read</c>).</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html#Access-string</remarks>
public enum CommandCategory
{
    /// <summary>Every command.</summary>
    All,

    /// <summary>Administration, such as CONFIG. ElastiCache keeps much of it to itself.</summary>
    Admin,

    /// <summary>Bitmaps.</summary>
    Bitmap,

    /// <summary>Bloom filters. Valkey 8.1 and newer.</summary>
    Bloom,

    /// <summary>Commands that wait for another client, such as BLPOP.</summary>
    Blocking,

    /// <summary>What concerns the connection itself, such as AUTH, PING and SELECT.</summary>
    Connection,

    /// <summary>Commands that can bring the cache down or read what is none of the client's business, such as KEYS and FLUSHALL.</summary>
    Dangerous,

    /// <summary>Commands whose time does not grow with the data.</summary>
    Fast,

    /// <summary>Geospatial indexes.</summary>
    Geo,

    /// <summary>Hashes.</summary>
    Hash,

    /// <summary>HyperLogLogs.</summary>
    HyperLogLog,

    /// <summary>JSON documents.</summary>
    Json,

    /// <summary>Keys whatever their type: DEL, EXPIRE, SCAN and so on.</summary>
    Keyspace,

    /// <summary>Lists.</summary>
    List,

    /// <summary>Publishing and subscribing.</summary>
    PubSub,

    /// <summary>Reading from keys.</summary>
    Read,

    /// <summary>Scripts and functions.</summary>
    Scripting,

    /// <summary>Search. Valkey 8.2 and newer, on caches of nodes.</summary>
    Search,

    /// <summary>Sets.</summary>
    Set,

    /// <summary>Sorted sets.</summary>
    SortedSet,

    /// <summary>Commands that are not in <see cref="Fast"/>.</summary>
    Slow,

    /// <summary>Streams.</summary>
    Stream,

    /// <summary>Strings.</summary>
#pragma warning disable CA1720 // Not .NET's type: it is what the engine calls the category.
    String,
#pragma warning restore CA1720

    /// <summary>MULTI, EXEC and WATCH.</summary>
    Transaction,

    /// <summary>Writing to keys.</summary>
    Write,
}
