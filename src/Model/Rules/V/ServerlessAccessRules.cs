using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Rules.V;

/// <summary>Who reaches a serverless cache, and with which key its data is encrypted.</summary>
internal static class ServerlessAccessRules
{
    private const string PublicEndpoints = Pages.Guide + "serverless-public-endpoints-chapter.html";

    // Search is for caches of nodes; the command log is withheld on serverless caches.
    private static readonly string[] Unavailable = ["ft.", "@search", "commandlog"];

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule<ServerlessCacheSpecification>> All =
    [
        new Rule<ServerlessCacheSpecification>("V-06", nameof(ServerlessCacheSpecification.UserGroupId))
        {
            Mistake = cache =>
                cache.Engine.Is(EngineName.Memcached) && cache.UserGroupId.IsPresent
                    ? "Memcached has no users: leave the user group out, or use valkey"
                    : null,
            Source = Pages.CreateServerlessCache,
            Statement = "A serverless cache of Memcached has no user group.",
            Why = "The service refuses the cache.",
            Breaks = """{"Engine": "memcached", "MajorEngineVersion": "1.6"}""",
            Keeps = """{"Engine": "memcached", "MajorEngineVersion": "1.6", "UserGroupId": null}""",
        },
        new Rule<ServerlessCacheSpecification>("V-07", nameof(ServerlessCacheSpecification.UserGroupId))
        {
            Mistake = cache =>
                cache.Engine.Is(EngineName.Redis) && cache.UserGroup?.Engine.Is(EngineName.Valkey) == true
                    ? "a serverless cache of Redis OSS takes user groups of the engine redis only, got one of valkey: change the group's engine, or move the cache to valkey"
                    : null,
            Source = Pages.Users,
            Statement = "A serverless cache of Redis OSS takes redis user groups only; one of Valkey takes both.",
            Why = "The service refuses the cache after its group and users are made.",
            Breaks = WithGroup("redis", "7", "valkey"),
            Keeps = WithGroup("valkey", "8", "valkey"),
        },
        new Rule<ServerlessCacheSpecification>("V-15", nameof(ServerlessCacheSpecification.ConnectionType))
        {
            Mistake = Public,
            Source = PublicEndpoints,
            Statement =
                "The connection type of a serverless cache is vpc or public; a public one runs Valkey 9 or newer, has a user group whose users all log in with IAM, and has no subnets and no security groups.",
            Why = "The service refuses the cache: nothing but IAM would protect it.",
            Breaks =
                """{"ConnectionType": "public", "MajorEngineVersion": "8", "SubnetIds": null, "SecurityGroupIds": null}""",
            Keeps =
                """{"ConnectionType": "public", "MajorEngineVersion": "9", "SubnetIds": null, "SecurityGroupIds": null}""",
        },
        Spelling.Rule<ServerlessCacheSpecification>(
            "V-15",
            nameof(ServerlessCacheSpecification.ConnectionType),
            "the connection type",
            cache => [cache.ConnectionType],
            """{"ConnectionType": "VPC"}""",
            """{"ConnectionType": "vpc"}"""
        ),
        new Rule<ServerlessCacheSpecification>("V-20", nameof(ServerlessCacheSpecification.KmsKeyId))
        {
            Mistake = cache =>
                cache.KeySpec.TryGet(out var spec) && spec != "SYMMETRIC_DEFAULT"
                    ? $"the key of a cache is symmetric (SYMMETRIC_DEFAULT), got one of {spec}: use another key"
                    : null,
            Source = Pages.AtRest,
            Statement = "The key of a serverless cache is a symmetric one.",
            Why = "The service refuses the cache. The key cannot be changed later without replacing the cache.",
            Breaks = WithKey("RSA_2048"),
            Keeps = WithKey("SYMMETRIC_DEFAULT"),
        },
        new Rule<ServerlessCacheSpecification>("U-08", nameof(ServerlessCacheSpecification.UserGroupId))
        {
            Mistake = cache => Sentences.All(Users(cache).Select(user => Lacks(cache, user))),
            Source = Pages.Commands,
            Statement =
                "An access string for a serverless cache uses commands that its version has, and none of search and the command log.",
            Why = "The engine refuses the user's access string, and the user does not reach the cache.",
            Breaks = WithUser("on ~app:* +@read +@slow +ft.search"),
            Keeps = WithUser("on ~app:* +@read +@slow +json.get"),
        },
        new Rule<ServerlessCacheSpecification>("U-28", nameof(ServerlessCacheSpecification.UserGroupId))
        {
            Mistake = cache =>
                cache.Engine.Is(EngineName.Valkey) || cache.Engine.Is(EngineName.Redis)
                    ? UserSpecification.WithoutTopology(Users(cache))
                    : null,
            Severity = Severity.Warning,
            SeverityReason = "The service takes the user; it is its clients that fail.",
            Source = Pages.Discovery,
            Statement = "A user of a serverless cache may ask for its topology.",
            Why =
                "A serverless cache is reached in cluster mode: a client asks CLUSTER SLOTS, SHARDS or NODES first, is refused with NOPERM, and never connects.",
            Breaks = WithUser("on ~app:* +@read"),
            Keeps = WithUser("on ~app:* +@read +cluster|slots"),
        },
    ];

    private static string? Public(ServerlessCacheSpecification cache) =>
        Words.ConnectionTypes.Wrong(cache.ConnectionType) is { } type
            ? $"the connection type is {Words.ConnectionTypes.Instead(type)}"
        : !cache.ConnectionType.Is("public") ? null
        : cache.Engine.TryGet(out var engine) && engine != EngineName.Valkey
            ? $"a public cache runs valkey 9 or newer, got {engine}"
        : cache.MajorEngineVersion.TryGet(out var version) && int.TryParse(version, out var major) && major < 9
            ? $"a public cache runs valkey 9 or newer, got valkey {version}"
        : HasItems(cache.SubnetIds) || HasItems(cache.SecurityGroupIds)
            ? "a public cache is in no VPC: leave SubnetIds and SecurityGroupIds out"
        : cache.UserGroupId.IsAbsent
            ? "a public cache needs a user group: use default.iam-user-group, or one of your own whose users log in with IAM"
        : cache.UserGroup?.Users.FirstOrDefault(user => user?.UsesIam == false) is { } user
            ? $"every user of a public cache logs in with IAM, but {(user.UserId.TryGet(out var id) ? $"'{id}'" : "one")} does not: change it, or leave it out of the group"
        : null;

    private static bool HasItems(Value<IReadOnlyList<Value<string>>> list) =>
        list.TryGet(out var items) && items.Count > 0;

    private static IEnumerable<UserSpecification> Users(ServerlessCacheSpecification cache) =>
        (cache.UserGroup?.Users ?? []).OfType<UserSpecification>();

    private static string? Lacks(ServerlessCacheSpecification cache, UserSpecification user)
    {
        if (!cache.Engine.TryGet(out var engine) || !cache.MajorEngineVersion.TryGet(out var version))
        {
            return null;
        }

        foreach (
            var word in AccessString
                .Known(user.AccessString)
                .Where(word =>
                    word.Kind is AccessTokenKind.Command or AccessTokenKind.Subcommand or AccessTokenKind.Category
                )
        )
        {
            var command = word.Text[1..];
            if (
                // What is taken away is not used.
                word.Text[0] == '+'
                && Unavailable.Any(prefix => command.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            )
            {
                return $"a serverless cache has no '{command}': leave {word.Text} out of what {user.Shown} may do, or use a cache of nodes";
            }

            var known =
                word.Kind == AccessTokenKind.Category
                    ? CommandTable.Category(AccessString.CategoryOf(word))
                    : CommandTable.Find(command);
            if (known is { } feature && feature.SupportedBy(engine, $"{version}.x") == false)
            {
                return $"{feature.Name} needs {feature.Availability}, got {engine} {version}: take a newer major version, or change {user.Shown}";
            }
        }

        return null;
    }

    private static string WithUser(string access) =>
        RuleExamples.Template(
            ExampleOf.Resource(
                "Cache",
                ResourceTypes.ServerlessCache,
                """{"ServerlessCacheName": "cart-cache", "Engine": "valkey", "MajorEngineVersion": "8", "UserGroupId": {"Ref": "Users"} }"""
            ),
            ExampleOf.Resource(
                "Users",
                ResourceTypes.UserGroup,
                """{"UserGroupId": "app-users", "Engine": "valkey", "UserIds": [{"Ref": "User"}]}"""
            ),
            ExampleOf.Resource(
                "User",
                ResourceTypes.User,
                $$"""{"UserId": "app-user", "UserName": "app-user", "Engine": "valkey", "AccessString": "{{access}}", "AuthenticationMode": {"Type": "iam"} }"""
            )
        );

    private static string WithGroup(string engine, string version, string groupEngine) =>
        RuleExamples.Template(
            ExampleOf.Resource(
                "Cache",
                ResourceTypes.ServerlessCache,
                $$"""{"ServerlessCacheName": "cart-cache", "Engine": "{{engine}}", "MajorEngineVersion": "{{version}}", "UserGroupId": {"Ref": "Users"} }"""
            ),
            ExampleOf.Resource(
                "Users",
                ResourceTypes.UserGroup,
                $$"""{"UserGroupId": "app-users", "Engine": "{{groupEngine}}", "UserIds": ["app-user"]}"""
            )
        );

    private static string WithKey(string spec) =>
        RuleExamples.Template(
            ExampleOf.Resource(
                "Cache",
                ResourceTypes.ServerlessCache,
                """{"ServerlessCacheName": "cart-cache", "Engine": "valkey", "KmsKeyId": {"Ref": "Key"}}"""
            ),
            ExampleOf.Resource("Key", ResourceTypes.Key, $$"""{"KeySpec": "{{spec}}"}""")
        );
}
