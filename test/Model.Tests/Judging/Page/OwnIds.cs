namespace ElastiCache.Model.Tests.Judging.Page;

/// <summary>Ids that the catalogue does not have, and why they are needed.</summary>
internal static class OwnIds
{
    private const string Values =
        "The catalogue has some of the values that parameters take; this is the rest of the page.";
    private const string Names = "The catalogue has values of properties, and not the names of types and attributes.";
    private const string OfAccount = "The catalogue ends at the templates; this depends on what is in the account.";
    private const string LeftOut = "The catalogue has no rows about what leaving a property out means on an update.";
    private const string Surroundings =
        "The catalogue has the cache, and not the other resources that it is linked with.";
    private const string Parameters = "The catalogue has values, and not the parameters that they come from.";
    private const string References = "The catalogue has values, and not the forms of references to secrets.";
    private const string Metrics = "The catalogue has the metrics, and not what looks at them.";
    private const string Search = "The catalogue is older than search.";

    public static readonly IReadOnlyDictionary<string, string> Reasons = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["P-18-off"] =
            "P-18 is about letters that are refused; these are accepted without any effect, which may be acknowledged by itself.",
        ["P-37"] = Values,
        ["P-38"] = Values,
        ["P-39"] = Values,
        ["P-40"] = Values,
        ["P-41"] = Values,
        ["P-42"] = Values,
        ["P-43"] = Search,
        ["P-44"] = Search,
        ["P-45"] = Search,
        ["K-11"] = Surroundings,
        ["K-12"] = Surroundings,
        ["K-13"] = Surroundings,
        ["K-14"] = Surroundings,
        ["B-23"] = Surroundings,
        ["W-01"] = Metrics,
        ["W-02"] = Metrics,
        ["W-03"] = Metrics,
        ["W-04"] = Metrics,
        ["W-05"] = Metrics,
        ["W-06"] = Metrics,
        ["W-07"] = Metrics,
        ["W-08"] = Metrics,
        ["W-09"] = Metrics,
        ["W-10"] = Metrics,
        ["W-11"] = Metrics,
        ["W-12"] = Metrics,
        ["W-13"] = Metrics,
        ["W-14"] = Metrics,
        ["W-15"] = Metrics,
        ["S-34"] = "The catalogue has the kind of a key, and not that it is one.",
        ["U-33"] = "The catalogue ends at what the service refuses; this user is accepted, and can do nothing.",
        ["U-32"] = "The catalogue ends at what the service refuses; this group is accepted, and lets everybody in.",
        ["S-32"] = Parameters,
        ["S-33"] = References,
        ["U-30"] = Parameters,
        ["U-31"] = "The catalogue has it for the AUTH token, S-29.",
        ["K-10"] = "The catalogue has the zones of a subnet group, and not the Region that a zone is named after.",
        ["U-27"] = "The catalogue has categories of commands, and not the commands themselves.",
        ["U-28"] = "The catalogue ends at what the service refuses; this user is accepted, and its clients fail.",
        ["T-16"] =
            "T-01 is about the form of a node type, which is always an error; a well-formed type that is not in the table may have been added since.",
        ["R-24-quota"] = "R-24 is a hard limit; the default quota can be raised, and is acknowledged by itself.",
        ["C-02-quota"] = "C-02 is the larger of two documented limits; the smaller one is acknowledged by itself.",
        ["A-04-quota"] = "A-04 is the larger of two documented limits; the smaller one is acknowledged by itself.",
        ["A-05-nodes"] = "The catalogue has limits of shards and replicas only; Memcached nodes are autoscaled too.",
        ["A-18"] = "The catalogue has limits of shards and of replicas, and not what they come to together.",
        ["A-18-quota"] = "A-18 is a hard limit; the default quota can be raised, and is acknowledged by itself.",
        ["G-17"] = "The catalogue has the members that a datastore lists, and not the groups that join it.",
        ["G-19"] = Names,
        ["G-18"] = "The catalogue has the suffix at the creation, N-15.",
        ["A-13"] = "The catalogue ends before scheduled actions.",
        ["A-14"] = "The catalogue ends before scheduled actions.",
        ["A-15"] = "The catalogue ends before scheduled actions.",
        ["A-16"] = "The catalogue ends before scheduled actions.",
        ["A-17"] = "The catalogue ends before scheduled actions.",
        ["B-19"] = "The catalogue ends before the resources of snapshots on demand.",
        ["B-20"] = "The catalogue ends before the resources of snapshots on demand.",
        ["B-21"] = "The catalogue ends before the resources of snapshots on demand.",
        ["B-22"] = "The catalogue ends before the resources of snapshots on demand.",
        ["V-12-one"] = "V-12 is refused by the service; a single subnet is not known to be.",
        ["M-10"] =
            "The catalogue has the properties that belong to another type; a name that no type has is none of them.",
        ["M-11"] = Names,
        ["M-12"] = Names,
        ["M-13"] = Names,
        ["M-14"] = Names,
        ["M-15"] = Names,
        ["M-16"] = Names,
        ["M-17"] = Names,
        ["M-19"] = Names,
        ["M-18"] = Names,
        ["M-20"] = Names,
        ["M-21"] = Names,
        ["M-22"] = Names,
        ["M-23"] = Names,
        ["M-24"] = Names,
        ["M-26"] = Names,
        ["M-27"] = Names,
        ["M-28"] = Names,
        ["M-29"] = Names,
        ["M-30"] = Names,
        ["M-25"] = "The catalogue has what the policy Snapshot is for, and not the words of policies.",
        ["U-29"] = "The catalogue has the form of passwords, and not where CloudFormation may take them from.",
        ["O-02-zone"] = "O-02 is about the node type; a Local Zone that is not in the table may have been added since.",
        ["X-12"] = OfAccount,
        ["X-13"] = OfAccount,
        ["X-14"] = LeftOut,
        ["X-15"] = "The catalogue has it for the creation, S-15; on an update it is about what is attached.",
        ["X-16"] = "The catalogue is older than the second source.",
        ["X-17"] = "The catalogue has the engines of a group of users, and not their change.",
        ["X-18"] = LeftOut,
        ["X-19"] = OfAccount,
    };
}
