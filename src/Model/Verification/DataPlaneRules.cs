namespace ElastiCache.Model.Verification;

/// <summary>What must hold of a cache as its clients meet it.</summary>
internal static class DataPlaneRules
{
    private static readonly LiveRules Rules = new();

    /// <summary>All of them.</summary>
    public static IReadOnlyList<LiveRule> All => Rules;

    public static readonly LiveRule Reachable = Rules.Add(
        "D-01",
        "Every endpoint and node answers.",
        "Clients cannot use what does not answer: a security group, a route, a name or the node itself is in the way."
    );

    public static readonly LiveRule NoPlaintext = Rules.Add(
        "D-02",
        "Where TLS is required, plaintext is not answered.",
        "Passwords and data could be read on the way."
    );

    public static readonly LiveRule Plaintext = Rules.Add(
        "D-03",
        "Where TLS is not declared or only preferred, plaintext is answered.",
        "Clients without TLS are shut out."
    );

    public static readonly LiveRule Certificate = Rules.Add(
        "D-04",
        "The certificate is trusted and is for the name of the endpoint.",
        "Clients refuse to connect, or were told not to look."
    );

    public static readonly LiveRule ModernTls = Rules.Add(
        "D-05",
        "No TLS older than 1.2 is accepted.",
        "Older versions are broken, and every compliance policy forbids them."
    );

    public static readonly LiveRule LoginNeeded = Rules.Add(
        "D-06",
        "Who says no password may do nothing, where one is declared.",
        "Reaching the port would be enough to read everything."
    );

    public static readonly LiveRule WrongLogin = Rules.Add(
        "D-07",
        "A wrong password is refused.",
        "A password that is not compared protects nothing."
    );

    public static readonly LiveRule Login = Rules.Add(
        "D-08",
        "Every user logs in as declared.",
        "Applications that have the declared credentials cannot use the cache."
    );

    public static readonly LiveRule NoMoreRights = Rules.Add(
        "D-09",
        "No user may do more than its access string says.",
        "A tier can read or change what belongs to another."
    );

    public static readonly LiveRule NoFewerRights = Rules.Add(
        "D-10",
        "Every user may do what its access string says.",
        "An application meets NOPERM at run time."
    );

    public static readonly LiveRule NoOtherUser = Rules.Add(
        "D-11",
        "There is no user that is not declared.",
        "Somebody can log in whom nobody reviewed."
    );

    public static readonly LiveRule Shards = Rules.Add(
        "D-12",
        "There are as many shards as declared.",
        "Capacity and cost are other than planned."
    );

    public static readonly LiveRule Slots = Rules.Add(
        "D-13",
        "Every shard owns its slots, no slot is without one or half moved, and every node knows all others.",
        "Keys of a slot without an owner can neither be read nor written, and a node that is not known takes over for nobody."
    );

    public static readonly LiveRule Replicas = Rules.Add(
        "D-14",
        "Every shard has as many replicas as declared.",
        "The next failure may find nobody to take over."
    );

    public static readonly LiveRule InSync = Rules.Add(
        "D-15",
        "Every replica is connected to its primary and up to date.",
        "A failover to it would lose what it lacks."
    );

    public static readonly LiveRule OnePrimary = Rules.Add(
        "D-16",
        "Every shard has one primary.",
        "Without one nobody can write; with two, writes are lost."
    );

    public static readonly LiveRule RoundTrip = Rules.Add(
        "D-17",
        "What is written can be read back.",
        "The cache answers and still does not work."
    );

    public static readonly LiveRule ReadOnlyReplica = Rules.Add(
        "D-18",
        "A replica refuses writes.",
        "A write there is lost with the next synchronisation."
    );

    public static readonly LiveRule Parameters = Rules.Add(
        "D-19",
        "Every parameter that the template sets counts.",
        "Eviction, limits and notifications are other than reviewed."
    );

    public static readonly LiveRule Engine = Rules.Add(
        "D-20",
        "The engine is the declared one.",
        "Commands differ between engines and versions."
    );

    public static readonly LiveRule ClusterMode = Rules.Add(
        "D-21",
        "Cluster mode is on or off as declared.",
        "Clients of the other protocol do not work."
    );

    public static readonly LiveRule Endpoints = Rules.Add(
        "D-22",
        "The primary endpoint leads to the primary, the reader endpoint to a replica.",
        "Writes would fail, or reads burden the primary."
    );

    public static readonly LiveRule Discovery = Rules.Add(
        "D-23",
        "The nodes that Memcached tells its clients are the declared number.",
        "Clients spread keys over nodes that are missing, or leave some unused."
    );
}
