namespace ElastiCache.Model.Verification;

/// <summary>What must hold of the resources in an account.</summary>
internal static class ControlPlaneRules
{
    private static readonly LiveRules Rules = new();

    /// <summary>All of them.</summary>
    public static IReadOnlyList<LiveRule> All => Rules;

    public static readonly LiveRule Exists = Rules.Add(
        "I-01",
        "Every resource exists and is available.",
        "What is declared is not there, or is being changed, or has failed."
    );

    public static readonly LiveRule Engine = Rules.Add(
        "I-02",
        "Engine and version are the declared ones.",
        "An upgrade was made by hand or by AWS, and the next deployment may try to take it back."
    );

    public static readonly LiveRule Size = Rules.Add(
        "I-03",
        "Node type, limits and the number of shards and nodes are the declared ones.",
        "Capacity and cost are other than planned."
    );

    public static readonly LiveRule Availability = Rules.Add(
        "I-04",
        "Automatic failover, Multi-AZ and cluster mode are as declared.",
        "A failure of a node or a zone takes the cache down."
    );

    public static readonly LiveRule Encryption = Rules.Add(
        "I-05",
        "Encryption at rest and in transit is as declared.",
        "Data or passwords can be read where they should not be."
    );

    public static readonly LiveRule Access = Rules.Add(
        "I-06",
        "AUTH token and user groups are as declared.",
        "Other people than reviewed can log in."
    );

    public static readonly LiveRule Users = Rules.Add(
        "I-07",
        "Every user has its declared access string and way to log in, every group its users.",
        "A tier can do more, or less, than reviewed."
    );

    public static readonly LiveRule Parameters = Rules.Add(
        "I-08",
        "Every parameter that the template sets has its value, and no other was changed.",
        "Eviction, limits and notifications are other than reviewed."
    );

    public static readonly LiveRule Backups = Rules.Add(
        "I-09",
        "Snapshots are made when and kept for as long as declared.",
        "The last good copy may be older than thought."
    );

    public static readonly LiveRule Upkeep = Rules.Add(
        "I-10",
        "Maintenance window, minor upgrades and notifications are as declared.",
        "Changes come at another time, or nobody hears of them."
    );

    public static readonly LiveRule Network = Rules.Add(
        "I-11",
        "Port, subnets and security groups are the declared ones.",
        "The cache is reachable from elsewhere than planned."
    );

    public static readonly LiveRule Ingress = Rules.Add(
        "I-12",
        "A security group admits what is declared and nothing else.",
        "Somebody opened the cache by hand."
    );

    public static readonly LiveRule Keys = Rules.Add(
        "I-13",
        "Every key is enabled, and rotated where declared.",
        "A disabled key makes the cache unusable within hours."
    );

    public static readonly LiveRule Alarms = Rules.Add(
        "I-14",
        "Every alarm exists, is armed, watches what is declared and has its declared threshold.",
        "Nobody is told."
    );

    public static readonly LiveRule Tags = Rules.Add(
        "I-15",
        "The declared tags are there.",
        "Cost reports and policies by tags miss the cache."
    );

    public static readonly LiveRule Logs = Rules.Add(
        "I-16",
        "Logs are delivered where declared, and kept for as long.",
        "What happened cannot be looked up afterwards."
    );

    public static readonly LiveRule Scaling = Rules.Add(
        "I-17",
        "Autoscaling is on, by the declared target and between the declared numbers.",
        "The cache does not grow when it has to, or costs more than planned."
    );

    public static readonly LiveRule Secrets = Rules.Add(
        "I-18",
        "Every secret is rotated as declared.",
        "A password that leaked stays good."
    );

    public static readonly LiveRule Topics = Rules.Add(
        "I-19",
        "Who subscribes to a topic is who was declared, and has confirmed it.",
        "Alarms and events reach nobody."
    );
}
