namespace ElastiCache.Model;

/// <summary>A row of the catalogue that no rule of its own judges, and why.</summary>
/// <param name="Id">The row's id.</param>
/// <param name="Statement">What it says.</param>
/// <param name="Reason">Why nothing judges it, or what does.</param>
public sealed record NotJudged(string Id, string Statement, string Reason)
{
    /// <summary>All of them, in the order of the catalogue.</summary>
    public static IReadOnlyList<NotJudged> All { get; } =
    [
        new(
            "E-14",
            "Older Redis OSS ignores AutoMinorVersionUpgrade.",
            "Harmless: the property has no effect there, and true is its default."
        ),
        new(
            "E-15",
            "A secondary of a global datastore names no engine version.",
            "G-08 judges all that a secondary may not name."
        ),
        new(
            "P-08",
            "A secondary of a global datastore names no parameter group.",
            "G-08 judges all that a secondary may not name."
        ),
        new(
            "P-09",
            "Parameters are a map of texts.",
            "A template in which they are not cannot be read: lint says where, and exits with 2. In the constructs the type is a dictionary of texts."
        ),
        new(
            "P-10",
            "The API takes 20 parameters a call.",
            "CloudFormation makes as many calls as it needs, so a template may have more."
        ),
        new("P-34", "An account has 300 parameter groups in a Region.", "Only the account knows how many it has."),
        new(
            "P-35",
            "A default parameter group cannot be changed.",
            "A template creates groups and never changes a default one; the constructs refuse to change an imported one."
        ),
        new(
            "T-07",
            "Valkey runs on every current family from 7.2 on.",
            "Nothing can break it: E-06 judges the version, T-02 and T-16 the family."
        ),
        new(
            "T-14",
            "A snapshot of tiered nodes restores to tiered nodes only.",
            "A template does not say what kind of nodes a snapshot was made of."
        ),
        new(
            "R-11",
            "Multi-AZ does not run on T1 nodes, nor before Redis OSS 2.8.6.",
            "T-02 refuses every T1 node, E-05 every such version."
        ),
        new("R-12", "Failover does not run on T1 and T2 nodes.", "T-02 refuses every such node."),
        new(
            "R-28",
            "A group with cluster mode disabled cannot be resharded.",
            "It is about an update: elasticache diff compares two templates."
        ),
        new("S-04", "Encryption in transit does not run on M1 and M2 nodes.", "T-02 refuses every such node."),
        new(
            "S-20",
            "TLS is switched on in two updates: preferred, then required.",
            "It is about an update: elasticache diff compares two templates."
        ),
        new(
            "S-21",
            "Below Redis OSS 7 TLS cannot be changed.",
            "It is about an update: elasticache diff compares two templates."
        ),
        new(
            "S-30",
            "Adding or removing an AUTH token replaces the group.",
            "It is about an update: elasticache diff compares two templates."
        ),
        new(
            "S-31",
            "CloudFormation cannot rotate an AUTH token.",
            "There is nothing to judge: the strategy exists in the API only."
        ),
        new(
            "B-14",
            "SnapshottingClusterId is for an update, not for the creation.",
            "A template does not say whether its group exists already; with cluster mode B-13 judges it."
        ),
        new("B-15", "T1 nodes make no snapshots.", "T-02 refuses every T1 node."),
        new(
            "L-07",
            "The network type cannot be changed.",
            "It is about an update: elasticache diff compares two templates."
        ),
        new(
            "L-19",
            "Cluster mode is enabled through compatible, alone in its update.",
            "It is about an update: elasticache diff compares two templates."
        ),
        new(
            "L-27",
            "Durability is chosen at creation.",
            "It is about an update: elasticache diff compares two templates."
        ),
        new(
            "C-12",
            "A single Redis OSS node has no replica, failover, TLS or AUTH.",
            "A choice, not a mistake; whoever asks for one of those hears of C-01, C-09 or C-11."
        ),
        new("C-13", "Memcached has no snapshots.", "B-02, B-09 and B-10 judge its properties one by one."),
        new("C-14", "Logs of a cache cluster.", "L-14 judges Memcached, L-09 to L-16 the rest."),
        new(
            "C-15",
            "The snapshot to restore from exists, in the same Region.",
            "Only the account knows its snapshots."
        ),
        new(
            "C-16",
            "A cache cluster needs a subnet group.",
            "K-08 judges it for cache clusters and replication groups."
        ),
        new("C-17", "The port of a cache cluster.", "B-16 judges it for cache clusters and replication groups."),
        new(
            "C-18",
            "The network type of a cache cluster.",
            "L-01 to L-06 judge it for cache clusters and replication groups."
        ),
        new(
            "C-19",
            "Memcached ignores AutoMinorVersionUpgrade.",
            "Harmless: the property has no effect there, and true is its default."
        ),
        new("K-02", "Every subnet exists.", "Only the account knows its subnets."),
    ];
}
