namespace ElastiCache.Model.Verification;

/// <summary>A command by which the rights of a user are tried: it changes nothing that lasts.</summary>
/// <param name="Words">The command with its arguments; <c>KEY</c> and <c>CHANNEL</c> stand for a name.</param>
/// <param name="Categories">The categories that the engines count it among.</param>
/// <param name="Use">What it does with the key.</param>
internal sealed record ProbeCommand(string Words, string Categories, KeyUse Use)
{
    /// <summary>Stands for the key.</summary>
    public const string Key = "KEY";

    /// <summary>Stands for the channel.</summary>
    public const string Channel = "CHANNEL";

    // The categories and uses are those that both Valkey 8 and Redis OSS 7 say of themselves: COMMAND INFO, COMMAND
    // GETKEYSANDFLAGS. What has neither of the flags access, insert, update and delete needs no right to read or write.
    /// <summary>Harmless commands of every kind.</summary>
    public static readonly IReadOnlyList<ProbeCommand> All =
    [
        new("PING", "fast connection", KeyUse.None),
        new("ECHO elasticache", "fast connection", KeyUse.None),
        new("GET KEY", "read string fast", KeyUse.Read),
        new("STRLEN KEY", "read string fast", KeyUse.Length),
        new("GETRANGE KEY 0 0", "read string slow", KeyUse.Read),
        new("LLEN KEY", "read list fast", KeyUse.Length),
        new("HLEN KEY", "read hash fast", KeyUse.Length),
        new("SCARD KEY", "read set fast", KeyUse.Length),
        new("ZCARD KEY", "read sortedset fast", KeyUse.Length),
        new("XLEN KEY", "read stream fast", KeyUse.Length),
        new("BITCOUNT KEY", "read bitmap slow", KeyUse.Read),
        new("GEOHASH KEY", "read geo slow", KeyUse.Read),
        new("PFCOUNT KEY", "read hyperloglog slow", KeyUse.Read),
        new("TTL KEY", "keyspace read fast", KeyUse.Read),
        new("DEL KEY", "keyspace write slow", KeyUse.Write),
        new("UNLINK KEY", "keyspace write fast", KeyUse.Write),
        new("LTRIM KEY 0 -1", "write list slow", KeyUse.Write),
        new("HDEL KEY none", "write hash fast", KeyUse.Write),
        new("SREM KEY none", "write set fast", KeyUse.Write),
        new("ZREM KEY none", "write sortedset fast", KeyUse.Write),
        new("XDEL KEY 0-1", "write stream fast", KeyUse.Write),
        new("DBSIZE", "keyspace read fast", KeyUse.None),
        new("TIME", "fast", KeyUse.None),
        new("LASTSAVE", "admin fast dangerous", KeyUse.None),
        new("INFO server", "slow dangerous", KeyUse.None),
        new("CLIENT LIST", "admin slow dangerous connection", KeyUse.None),
        new("SLOWLOG LEN", "admin slow dangerous", KeyUse.None),
        new("ACL WHOAMI", "slow", KeyUse.None),
        new("ACL LIST", "admin slow dangerous", KeyUse.None),
        new("CONFIG GET maxmemory", "admin slow dangerous", KeyUse.None),
        new("EVAL return(1) 0", "slow scripting", KeyUse.None),
        new("WATCH KEY", "fast transaction", KeyUse.Length),
        new("UNWATCH", "fast transaction", KeyUse.None),
        new("PUBLISH CHANNEL elasticache", "pubsub fast", KeyUse.None),
        new("PUBSUB NUMPAT", "pubsub slow", KeyUse.None),
    ];

    /// <summary>The command's name, and that of the part that is asked of it, as access strings write them.</summary>
    public string Name => Words.Split(' ')[0].ToLowerInvariant();

    /// <summary>The name with its subcommand; null for a command without any.</summary>
    public string? Subcommand =>
        Name is "config" or "client" or "acl" or "slowlog" or "pubsub"
            ? $"{Name}|{Words.Split(' ')[1].ToLowerInvariant()}"
            : null;

    /// <summary>Whether it may change a key, or is heard by others.</summary>
    public bool ChangesSomething => Use.HasFlag(KeyUse.Write) || HasChannel;

    /// <summary>Whether it leaves a key that others use as it is.</summary>
    public bool SparesOthers => Name is not ("del" or "unlink") && !HasChannel;

    /// <summary>Whether it names a channel.</summary>
    public bool HasChannel => Words.Contains($" {Channel}", StringComparison.Ordinal);
}
