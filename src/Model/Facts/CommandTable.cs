using ElastiCache.Model.Values;

namespace ElastiCache.Model.Facts;

/// <summary>The commands of Valkey and Redis OSS, by the first version that ElastiCache has them in.</summary>
/// <remarks>
/// Read on 28 November 2026. The commands of the engines: the output of <c>COMMAND LIST</c> of Debian's packages
/// valkey-server 8.0.1 and redis-server 7.0.15, with the versions that the sources of Valkey name, and for later versions
/// the release notes of Valkey 8.1, 9.0 and 9.1. JSON, Bloom filters and search:
/// https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/json-list-commands.html, BloomFilters.html and search.html.
/// </remarks>
internal static class CommandTable
{
    private const int LettersPerSlip = 3;

    private static readonly (string? Valkey, string? Redis, string Names)[] ByVersion =
    [
        (
            "7.2",
            "6.0",
            """
            acl acl|cat acl|deluser acl|genpass acl|getuser acl|help acl|list acl|load acl|log acl|save
            acl|setuser acl|users acl|whoami append asking auth bgrewriteaof bgsave bitcount bitfield
            bitfield_ro bitop bitpos blpop brpop brpoplpush bzpopmax bzpopmin client client|caching
            client|getname client|getredir client|help client|id client|kill client|list client|pause
            client|reply client|setname client|tracking client|unblock cluster cluster|addslots
            cluster|bumpepoch cluster|count-failure-reports cluster|countkeysinslot cluster|delslots
            cluster|failover cluster|flushslots cluster|forget cluster|getkeysinslot cluster|help cluster|info
            cluster|keyslot cluster|meet cluster|myid cluster|nodes cluster|replicas cluster|replicate
            cluster|reset cluster|saveconfig cluster|set-config-epoch cluster|setslot cluster|slaves
            cluster|slots command command|count command|getkeys command|help command|info config config|get
            config|help config|resetstat config|rewrite config|set dbsize debug decr decrby del discard dump
            echo eval evalsha exec exists expire expireat flushall flushdb geoadd geodist geohash geopos
            georadius georadius_ro georadiusbymember georadiusbymember_ro get getbit getrange getset hdel hello
            hexists hget hgetall hincrby hincrbyfloat hkeys hlen hmget hmset hscan hset hsetnx hstrlen hvals
            incr incrby incrbyfloat info keys lastsave latency latency|doctor latency|graph latency|help
            latency|history latency|latest latency|reset lindex linsert llen lolwut lpop lpos lpush lpushx
            lrange lrem lset ltrim memory memory|doctor memory|help memory|malloc-stats memory|purge
            memory|stats memory|usage mget migrate module module|help module|list module|load module|unload
            monitor move mset msetnx multi object object|encoding object|freq object|idletime object|refcount
            persist pexpire pexpireat pfadd pfcount pfdebug pfmerge pfselftest ping psetex psubscribe psync pttl
            publish pubsub pubsub|channels pubsub|numpat pubsub|numsub punsubscribe quit randomkey readonly
            readwrite rename renamenx replconf replicaof restore restore-asking role rpop rpoplpush rpush rpushx
            sadd save scan scard script script|debug script|exists script|flush script|help script|kill
            script|load sdiff sdiffstore select set setbit setex setnx setrange shutdown sinter sinterstore
            sismember slaveof slowlog slowlog|get slowlog|len slowlog|reset smembers smove sort spop srandmember
            srem sscan strlen subscribe substr sunion sunionstore swapdb sync time touch ttl type unlink
            unsubscribe unwatch wait watch xack xadd xclaim xdel xgroup xgroup|create xgroup|delconsumer
            xgroup|destroy xgroup|help xgroup|setid xinfo xinfo|consumers xinfo|groups xinfo|help xinfo|stream
            xlen xpending xrange xread xreadgroup xrevrange xsetid xtrim zadd zcard zcount zincrby zinterstore
            zlexcount zpopmax zpopmin zrange zrangebylex zrangebyscore zrank zrem zremrangebylex zremrangebyrank
            zremrangebyscore zrevrange zrevrangebylex zrevrangebyscore zrevrank zscan zscore zunionstore
            """
        ),
        (
            "7.2",
            "6.2",
            """
            blmove client|info client|trackinginfo client|unpause copy failover geosearch geosearchstore getdel
            getex hrandfield json.arrappend json.arrindex json.arrinsert json.arrlen json.arrpop json.arrtrim
            json.clear json.debug json.del json.forget json.get json.mget json.mset json.numincrby
            json.nummultby json.objkeys json.objlen json.resp json.set json.strappend json.strlen json.toggle
            json.type lmove object|help pubsub|help reset slowlog|help smismember xautoclaim
            xgroup|createconsumer zdiff zdiffstore zinter zmscore zrandmember zrangestore zunion
            """
        ),
        (
            "7.2",
            "7.0",
            """
            acl|dryrun blmpop bzmpop client|no-evict cluster|addslotsrange cluster|delslotsrange cluster|links
            cluster|shards command|docs command|getkeysandflags command|list eval_ro evalsha_ro expiretime fcall
            fcall_ro function function|delete function|dump function|flush function|help function|kill
            function|list function|load function|restore function|stats latency|histogram lcs lmpop
            module|loadex pexpiretime pubsub|shardchannels pubsub|shardnumsub sintercard sort_ro spublish
            ssubscribe sunsubscribe zintercard zmpop
            """
        ),
        (
            null,
            "6.0",
            """
            stralgo
            """
        ),
        (
            "7.2",
            null,
            """
            client|no-touch client|setinfo cluster|myshardid waitaof
            """
        ),
        (
            "8.0",
            null,
            """
            client|capa cluster|slot-stats script|show
            """
        ),
        (
            "8.1",
            null,
            """
            bf.add bf.card bf.exists bf.info bf.insert bf.load bf.madd bf.mexists bf.reserve
            client|import-source commandlog commandlog|get commandlog|help commandlog|len commandlog|reset
            """
        ),
        (
            "8.2",
            null,
            """
            ft._list ft.create ft.dropindex ft.info ft.search
            """
        ),
        (
            "9.0",
            null,
            """
            cluster|cancelslotmigrations cluster|flushslot cluster|getslotmigrations cluster|migrateslots
            cluster|syncslots delifeq ft.aggregate hexpire hexpireat hexpiretime hgetex hpersist hpexpire
            hpexpireat hpexpiretime hpttl hsetex httl
            """
        ),
        (
            "9.1",
            null,
            """
            clusterscan hgetdel msetex
            """
        ),
    ];

    // Commands that ElastiCache keeps to itself on every cache.
    private static readonly HashSet<string> Restricted = Split(
        """
        acl|deluser acl|load acl|save acl|setuser bgrewriteaof bgsave cluster|addslots cluster|addslotsrange
        cluster|bumpepoch cluster|delslots cluster|delslotsrange cluster|failover cluster|flushslots cluster|forget
        cluster|links cluster|meet cluster|setslot config debug migrate psync replicaof save
        shutdown slaveof sync
        """
    );

    // Commands of Redis OSS 5.0 that the values of rename-commands leave out.
    private static readonly HashSet<string> NeverRenamed = Split(
        """
        asking auth bgrewriteaof bgsave cluster config debug latency migrate module pfdebug pfselftest psync quit
        replconf replicaof restore-asking save shutdown slaveof sync
        """
    );

    // Commands by which a client of a cache with shards learns which keys are where.
    private static readonly string[] OfTopology = ["cluster|slots", "cluster|shards", "cluster|nodes"];

    private static readonly Dictionary<string, EngineFeature> Commands = ByVersion
        .SelectMany(entry =>
            Split(entry.Names)
                .Select(name =>
                    (name, Feature: new EngineFeature($"the command {Spoken(name)}", entry.Valkey, entry.Redis, null))
                )
        )
        .ToDictionary(entry => entry.name, entry => entry.Feature, StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Containers = Commands
        .Keys.Where(name => name.Contains('|', StringComparison.Ordinal))
        .Select(name => name.Split('|')[0])
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    // The categories that come with data types of their own, and a command that came with them.
    private static readonly Dictionary<string, string> OfModules = new(StringComparer.OrdinalIgnoreCase)
    {
        ["json"] = "json.get",
        ["bloom"] = "bf.add",
        ["search"] = "ft.search",
    };

    /// <summary>Every command, a subcommand as <c>config|get</c>.</summary>
    public static IReadOnlyCollection<string> All => Commands.Keys;

    /// <summary>
    /// Since when there is a command; null for one that is not known. A command without subcommands may be followed by its
    /// first argument (<c>select|0</c>).
    /// </summary>
    public static EngineFeature? Find(string command) =>
        Commands.GetValueOrDefault(command)
        ?? (
            command.Split('|') is [var name, _] && !Containers.Contains(name) ? Commands.GetValueOrDefault(name) : null
        );

    /// <summary>Since when there is a category of commands; null for those that every cache has.</summary>
    /// <param name="category">Its name, such as <c>json</c>.</param>
    public static EngineFeature? Category(string category) =>
        OfModules.TryGetValue(category, out var command)
            ? Commands[command] with
            {
                Name = $"the category @{category.ToLowerInvariant()}",
            }
            : null;

    /// <summary>The known command that a name is a slip of; null where there is none.</summary>
    public static string? Nearest(string command) =>
        Similarity.Nearest(
            command.ToLowerInvariant(),
            Commands.Keys.Select(known => (known, Math.Min(2, known.Length / LettersPerSlip)))
        );

    /// <summary>Whether ElastiCache keeps a command to itself.</summary>
    /// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/SupportedCommands.html, restricted commands.</remarks>
    public static bool IsRestricted(string command) =>
        Restricted.Contains(command) || Restricted.Contains(command.Split('|')[0]);

    /// <summary>Whether a command may get another name, as far as that is known.</summary>
    /// <remarks>
    /// AWS documents the list for redis5.0 only, as the allowed values in the output of
    /// https://docs.aws.amazon.com/cli/latest/reference/elasticache/describe-cache-parameters.html. Commands that came later
    /// count as ones that may.
    /// </remarks>
    public static bool CanBeRenamed(string command) => !NeverRenamed.Contains(command);

    /// <summary>
    /// Whether the words of an access string let a client learn which keys are where, as it must in a cache with shards:
    /// by CLUSTER SLOTS, SHARDS or NODES, from Redis OSS 7.0 and Valkey 7.2 on, where these stand in the categories all and
    /// slow only. Words count in their order; what a selector permits counts too.
    /// </summary>
    public static bool CanLearnTopology(IReadOnlyList<AccessToken> words) =>
        words.GroupBy(word => word.Selector).Any(part => OfTopology.Any(command => IsPermitted(command, part)));

    private static bool IsPermitted(string command, IEnumerable<AccessToken> words)
    {
        var permitted = false;
        foreach (var word in words)
        {
            if (IsAbout(word, command))
            {
                permitted = word.Text[0] == '+' || word.Text.Equals("allcommands", StringComparison.OrdinalIgnoreCase);
            }
        }

        return permitted;
    }

    private static bool IsAbout(AccessToken word, string command) =>
        word.Kind switch
        {
            AccessTokenKind.Category => AccessString.CategoryOf(word).ToLowerInvariant() is "all" or "slow",
            AccessTokenKind.Command => word.Text[1..].Equals("cluster", StringComparison.OrdinalIgnoreCase),
            AccessTokenKind.Subcommand => word.Text[1..].Equals(command, StringComparison.OrdinalIgnoreCase),
            AccessTokenKind.Word => word.Text.EndsWith("commands", StringComparison.OrdinalIgnoreCase),
            _ => false,
        };

    private static string Spoken(string name) => name.Replace('|', ' ').ToUpperInvariant();

    private static HashSet<string> Split(string names) =>
        names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
