using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Rules.U;

/// <summary>Replication groups and the users that may use them.</summary>
internal static class UserGroupUseRules
{
    // As the password of an example.
    private const string Secret = "{{resolve:secretsmanager:shop-password}}";

    private const string WithUsers = """ "UserGroupIds": [{"Ref": "Users"}] """;

    private static readonly EngineFeature Iam = new("logging in with IAM", "7.2", "7.0", null);
    private static readonly EngineFeature Channels = new("a pattern of channels (&)", "7.2", "6.2", null);
    private static readonly EngineFeature Subcommands = new(
        "taking a subcommand away (-command|sub)",
        "7.2",
        "7.0",
        null
    );
    private static readonly EngineFeature KeysByAccess = new("keys by the kind of access (%R~)", "7.2", "7.0", null);
    private static readonly EngineFeature Selectors = new("a selector", "7.2", "7.0", null);

    // CLUSTER SHARDS and the categories of its siblings are as they are since these versions.
    private static readonly EngineFeature Topology = new("the topology", "7.2", "7.0", null);
    private static readonly EngineFeature Databases = new("a list of databases (db=)", "9.1", null, null);

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule<ReplicationGroupSpecification>> ForReplicationGroups =
    [
        new Rule<ReplicationGroupSpecification>("S-16", nameof(ReplicationGroupSpecification.UserGroupIds))
        {
            Mistake = group =>
                group.RunningEngine == EngineName.Redis
                && group.UserGroups.FirstOrDefault(users => users?.Engine.Is(EngineName.Valkey) == true) is { } users
                    ? $"a Redis OSS cache takes user groups of the engine redis only, and {users.Shown} is of valkey: change the engine of that group, or move the cache to Valkey"
                    : null,
            Source = Pages.Users,
            Statement = "A Redis OSS cache takes redis user groups only; a Valkey cache takes both.",
            Why = "The service refuses the cache after its group and users are made.",
            Breaks = Together(EngineName.Redis, "7.1", EngineName.Valkey),
            Keeps = Together(EngineName.Valkey, "8.2", EngineName.Valkey),
        },
        new Rule<ReplicationGroupSpecification>("S-17", nameof(ReplicationGroupSpecification.UserGroupIds))
        {
            Mistake = group =>
                Sentences.All(Users(group).Where(user => user.UsesIam == true).Select(user => Lacks(group, Iam, user))),
            Source = Pages.Iam,
            Statement = "Users that log in with IAM need Valkey 7.2 or Redis OSS 7.0, or newer.",
            Why = "The users exist and the cache deploys or fails late; no client with an IAM token can log in.",
            Breaks = Together(EngineName.Redis, "6.2", EngineName.Redis),
            Keeps = Together(EngineName.Redis, "7.1", EngineName.Redis),
        },
        new Rule<ReplicationGroupSpecification>("U-08", nameof(ReplicationGroupSpecification.UserGroupIds))
        {
            Mistake = group => Sentences.All(Users(group).SelectMany(user => Lacks(group, user))),
            Source = Pages.Users,
            Statement =
                "An access string uses only what the engine of the cache has: channels from Redis OSS 6.2, -command|sub, %R~ and selectors from 7.0 and Valkey 7.2, db= from Valkey 9.1, and each command, and each category, from its first version on.",
            Why = "The engine refuses the user's access string, and the user does not reach the cache.",
            Breaks = Together(EngineName.Valkey, "8.2", EngineName.Valkey, "on ~a:* +@read db=0", "password"),
            Keeps = Together(EngineName.Valkey, "9.1", EngineName.Valkey, "on ~a:* +@read db=0", "password"),
        },
        new Rule<ReplicationGroupSpecification>("U-08", nameof(ReplicationGroupSpecification.UserGroupIds))
        {
            Mistake = group =>
                group.CacheNodeType.TryGet(out var type)
                && CacheNodeType.Of(type).Family?.Can(NodeCapabilities.DataTiering) == true
                    // Of a version without search, the rule above tells.
                    ? Sentences.All(
                        Users(group).Where(_ => Has(group, EngineFeature.Search)).Select(user => WithSearch(type, user))
                    )
                    : null,
            Severity = Severity.Warning,
            SeverityReason = "No page of AWS says whether the service takes the user; what it may do is refused.",
            Source = Pages.Search,
            Statement = "An access string permits no search where nodes have none: with data tiering.",
            Why = "Every FT command is refused there.",
            Breaks = Together(EngineName.Valkey, "8.2", EngineName.Valkey, "on ~a:* +@read +@search", isTiered: true),
            Keeps = Together(EngineName.Valkey, "8.2", EngineName.Valkey, "on ~a:* +@read +@json", isTiered: true),
        },
        new Rule<ReplicationGroupSpecification>("U-28", nameof(ReplicationGroupSpecification.UserGroupIds))
        {
            Mistake = group =>
                group.HasClusterMode == true && Has(group, Topology)
                    ? UserSpecification.WithoutTopology(Users(group))
                    : null,
            Severity = Severity.Warning,
            SeverityReason = "The service takes the user; it is its clients that fail.",
            Source = Pages.Discovery,
            Statement = "A user of a cache with cluster mode may ask for its topology.",
            Why =
                "A client of a sharded cache asks CLUSTER SLOTS, SHARDS or NODES first, is refused with NOPERM, and never connects.",
            Breaks = Together(
                EngineName.Valkey,
                "8.2",
                EngineName.Valkey,
                "on ~a:* +@read",
                "password",
                isSharded: true
            ),
            Keeps = Together(
                EngineName.Valkey,
                "8.2",
                EngineName.Valkey,
                "on ~a:* +@read +cluster|slots",
                "password",
                isSharded: true
            ),
        },
    ];

    private static IEnumerable<UserSpecification> Users(ReplicationGroupSpecification group) =>
        group.UserGroups.SelectMany(users => users?.Users ?? []).OfType<UserSpecification>();

    private static IEnumerable<string?> Lacks(ReplicationGroupSpecification group, UserSpecification user) =>
        AccessString
            .Known(user.AccessString)
            .Select(token => FeatureOf(group, token) is { } feature ? Lacks(group, feature, user) : null);

    private static string? WithSearch(string type, UserSpecification user) =>
        AccessString.Known(user.AccessString).Where(IsSearch).Select(token => token.Text).Distinct().ToList()
            is { Count: > 0 } words
            ? $"{type} nodes keep data on SSD and have no search: leave {string.Join(" and ", words)} out of what {user.Shown} may do, or use another family such as cache.r7g"
            : null;

    private static bool IsSearch(AccessToken token) =>
        token.Text[0] == '+'
        && token.Kind switch
        {
            AccessTokenKind.Command => token.Text[1..].StartsWith("ft.", StringComparison.OrdinalIgnoreCase),
            AccessTokenKind.Category => AccessString
                .CategoryOf(token)
                .Equals("search", StringComparison.OrdinalIgnoreCase),
            _ => false,
        };

    // Redis OSS 6 takes +command|sub, with anything behind the |, and does not take -command|sub. Later ones know what there is.
    private static EngineFeature? FeatureOf(ReplicationGroupSpecification group, AccessToken token) =>
        token.Kind != AccessTokenKind.Subcommand ? FeatureOf(token)
        : Has(group, Subcommands) ? CommandTable.Find(token.Text[1..])
        : token.Text[0] == '-' ? Subcommands
        : CommandTable.Find(token.Text[1..].Split('|')[0]);

    private static EngineFeature? FeatureOf(AccessToken token) =>
        token.Kind switch
        {
            AccessTokenKind.Channels => Channels,
            AccessTokenKind.KeysByAccess => KeysByAccess,
            AccessTokenKind.Selector => Selectors,
            AccessTokenKind.Databases => Databases,
            AccessTokenKind.Command => CommandTable.Find(token.Text[1..]),
            AccessTokenKind.Category => CommandTable.Category(AccessString.CategoryOf(token)),
            _ => null,
        };

    private static string? Lacks(ReplicationGroupSpecification group, EngineFeature feature, UserSpecification user) =>
        Has(group, feature)
            ? null
            : $"{feature.Name} needs {feature.Availability}, got {group.RunsWithout(feature)}: move the cache to a newer version, or change {user.Shown}";

    // What is not known may have it.
    private static bool Has(ReplicationGroupSpecification group, EngineFeature feature) =>
        group.RunningEngine == EngineName.Memcached || group.RunsWithout(feature) is null;

    private static string Together(
        string engine,
        string version,
        string userEngine,
        string access = "on ~app:* +@read",
        string type = "iam",
        bool isSharded = false,
        bool isTiered = false
    ) =>
        RuleExamples.Template(
            (
                "Cache",
                isSharded ? RuleExamples.Sharded(engine, version, WithUsers)
                : isTiered
                    ? RuleExamples.Pair(
                        engine,
                        version,
                        $"{WithUsers}, \"DataTieringEnabled\": true",
                        nodeType: "cache.r6gd.xlarge"
                    )
                : RuleExamples.Pair(engine, version, WithUsers)
            ),
            ExampleOf.Resource(
                "Users",
                ResourceTypes.UserGroup,
                $$"""{"UserGroupId": "app-users", "Engine": "{{userEngine}}", "UserIds": [{"Ref": "User"}, "default-of-app"]}"""
            ),
            ExampleOf.Resource(
                "User",
                ResourceTypes.User,
                $$"""{"UserId": "app-user", "UserName": "app-user", "Engine": "{{userEngine}}", "AccessString": "{{access}}", "AuthenticationMode": {"Type": "{{type}}"{{(type == "iam" ? "" : """, "Passwords": ["{{Secret}}"]""")}} } }"""
            )
        );
}
