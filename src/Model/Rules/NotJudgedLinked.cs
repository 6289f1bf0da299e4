namespace ElastiCache.Model;

/// <summary>
/// Facts about global datastores, serverless caches, users, autoscaling and CloudFormation that no single template
/// shows, and why.
/// </summary>
internal static class NotJudgedLinked
{
    private const string Account = "it depends on what the account has already";
    private const string Update = "it is about a change: elasticache diff compares two templates";

    /// <summary>Id, what it says, why it is not judged.</summary>
    public static readonly (string Id, string Statement, string Reason)[] All =
    [
        (
            "G-03",
            "The members of a global datastore are in one account.",
            "a template names members by id and Region and never by account"
        ),
        (
            "G-09",
            "A secondary of a global datastore is a new group: an existing one cannot join, its data would be wiped.",
            "whether a group exists already is only known to the account"
        ),
        ("G-13", "Node type, engine version and shards of members are changed on the global datastore.", Update),
        (
            "G-15",
            "Global datastores are available in most Regions, not in every new one.",
            "AWS extends the list without notice, and a wrong refusal would be worse than a late one"
        ),
        ("V-18", "An account has 40 serverless caches in a Region and takes 24 snapshots of each a day.", Account),
        ("V-19", "Another name of a serverless cache is another cache.", Update),
        ("V-22", "A serverless cache moves from redis to valkey and to newer versions, never back.", Update),
        ("U-24", "An account has 1000 or 2000 users and 100 or 200 user groups in a Region; AWS says both.", Account),
        ("U-25", "Another name of a user is another user, and its groups must let go of the old one first.", Update),
        ("U-26", "A group that a cache uses keeps its default user and cannot be deleted.", Update),
        (
            "M-07",
            "A value that only the deployment knows is not judged.",
            "it says how every rule behaves; the tests hide each value in turn"
        ),
    ];
}
