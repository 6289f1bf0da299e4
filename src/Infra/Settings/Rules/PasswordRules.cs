using static Infra.Settings.Rules.SettingPatterns;
using static Infra.Settings.Rules.SettingRule;
using static Infra.Settings.SettingPath;

namespace Infra.Settings.Rules;

/// <summary>Users of one cache, and the rotation of passwords.</summary>
internal static class PasswordRules
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<SettingRule> All =
    [
        NotBoth(
            "SET-70",
            "caches.*",
            "authentication",
            ["users"],
            "users log in each with a proof of their own: leave out either authentication or users"
        ) with
        {
            Why = "A cache has an AUTH token or users.",
            Breaks = """ "authentication": "token", "users": { "app": { "accessString": "on ~* +@all" } } """,
            Keeps = """ "users": { "app": { "accessString": "on ~* +@all" } } """,
        },
        Names("SET-71", "caches.*.users", Name(), EnvironmentRules.NameForm, """{ "accessString": "on ~* +@read" }""")
            .Because("Ids of constructs and names of parameters are made of it."),
        AnyOf(
            "SET-72",
            "caches.*.users.*",
            "say what the user may do: keys and commands, or accessString",
            "accessString",
            "keys",
            "readKeys",
            "channels",
            "commands"
        ) with
        {
            Why = "Else the user could log in and do nothing.",
            Breaks = """ "users": { "app": {} } """,
            Keeps = """ "users": { "app": { "keys": ["*"], "commands": ["@read"] } } """,
        },
        NotBoth(
            "SET-73",
            "caches.*.users.*",
            "accessString",
            ["keys", "readKeys", "channels", "commands"],
            "it says everything by itself: leave out keys, readKeys, channels and commands"
        ) with
        {
            Why = "It would not be clear which of them counts.",
            Breaks = """ "users": { "app": { "accessString": "on ~* +@read", "keys": ["*"] } } """,
            Keeps = """ "users": { "app": { "accessString": "on ~* +@read" } } """,
        },
        .. new[] { "keys", "readKeys", "channels" }.Select(
            (setting, index) =>
                new SettingRule($"SET-{154 + index}", $"caches.*.users.*.{setting}[]")
                {
                    Mistake = pattern => PatternMistake(pattern.Text!),
                    Statement =
                        $"`caches.*.users.*.{setting}` are patterns alone, without spaces and without the ~, % or & of an access string.",
                    Why = "The sign is put before it; with two of them the user may do nothing of what is meant.",
                    Breaks = $$""" "users": { "app": { "{{setting}}": ["~app:*"], "commands": ["@read"] } } """,
                    Keeps = $$""" "users": { "app": { "{{setting}}": ["app:*"], "commands": ["@read"] } } """,
                }
        ),
        new("SET-152", "caches.*.users.*.commands[]")
        {
            Mistake = command =>
                command.Text!.StartsWith('+')
                    ? $"a command stands without +, which is put before it: write {SettingPath.Quote(command.Text[1..])}, got {SettingPath.Quote(command.Text)}"
                    : null,
            Statement = "`caches.*.users.*.commands` are commands and categories without +.",
            Why = "The + is put before them.",
            Breaks = """ "users": { "app": { "keys": ["*"], "commands": ["+get"] } } """,
            Keeps = """ "users": { "app": { "keys": ["*"], "commands": ["get"] } } """,
        },
        NotBoth(
            "SET-94",
            "caches.*.rotation",
            "cron",
            ["days"],
            "it says when by itself: leave out either cron or days"
        ) with
        {
            Why = "A rotation has one schedule.",
            Breaks = """ "rotation": { "cron": "0 6 ? * SUN *", "days": 7 } """,
            Keeps = """ "rotation": { "cron": "0 6 ? * SUN *" } """,
        },
        Pattern("SET-95", "caches.*.rotation.cron", RotationCron(), CronForm, "30 6 ? * SUN *", "0 6 ? * SUN *") with
        {
            Mistake = cron => CronMistake(cron.Text!),
            Statement = $"`caches.*.rotation.cron`: {CronForm}; the times come, and 4 hours apart at least.",
        },
        Range("SET-96", "caches.*.rotation.windowHours", 1, 24),
        Range("SET-74", "caches.*.rotation.days", 1, 1000).Because("Secrets Manager rotates no less often."),
        new("SET-75", "caches.*.rotation")
        {
            Mistake = rotation =>
                rotation.Cache is var cache
                && (
                    cache.Authentication == "none"
                    || (cache.Users.Count > 0 && cache.Users.Values.All(user => user.Authentication == "iam"))
                )
                    ? "there is no password to replace: leave it out"
                    : null,
            Statement = "`caches.*.rotation` needs a token or a user with a password.",
            Why = "There is no password to replace.",
            Breaks = """ "rotation": {}, "authentication": "none" """,
            Keeps = """ "rotation": {} """,
        },
        new("SET-76", "caches.*.rotation.createVpcEndpoints")
        {
            Mistake = endpoints =>
                endpoints.IsGiven
                && endpoints.Environment.Network.Existing is not null
                && endpoints.Cache.Rotation!.CreateVpcEndpoints is true
                    ? "endpoints admit the range of their VPC, which is not known of one that is named by its ids: create them in that VPC yourself, and leave this out"
                    : null,
            Statement = "`caches.*.rotation.createVpcEndpoints` needs a VPC that is created or looked up.",
            Why = "Endpoints admit the range of their VPC, which is not known of one that is named by its ids.",
            Breaks = InExisting("\"wayOut\": \"nat\",", "\"rotation\": { \"createVpcEndpoints\": true }"),
            Keeps = InExisting("\"wayOut\": \"nat\",", "\"rotation\": {}"),
        },
        new("SET-165", "caches")
        {
            Mistakes = EndpointsTwice,
            Statement =
                "In a VPC that is looked up, `caches.*.rotation.createVpcEndpoints` is true in caches of one stack only.",
            Why = "EC2 refuses a second endpoint of a service with its DNS name in a VPC.",
            Breaks = InLookedUp(one: 1, other: 2),
            Keeps = InLookedUp(one: 1, other: 1),
        },
        new("SET-93", "caches.*.rotation")
        {
            Mistake = rotation =>
                rotation.Environment.Network.Existing is { WayOut: null }
                    ? "the function that rotates must reach Secrets Manager and ElastiCache, and from a VPC that is named by its ids nobody knows whether it does: set network.existing.wayOut to \"nat\" or \"endpoints\""
                    : null,
            Statement = "In an existing VPC, `caches.*.rotation` needs `network.existing.wayOut`.",
            Why = "A function without a way out times out at each rotation, and the password stays what it was.",
            Breaks = InExisting("", "\"rotation\": {}"),
            Keeps = InExisting("\"wayOut\": \"nat\",", "\"rotation\": {}"),
        },
    ];

    private static IEnumerable<(SettingNode, string?)> EndpointsTwice(SettingNode caches)
    {
        var environment = caches.Environment;
        // Where a tier is created, its stack has the VPC, and with it the endpoints, for all stacks of caches.
        if (environment.Network.Lookup is null || environment.AppTiers.Values.Any(tier => tier.SecurityGroupId is null))
        {
            return [];
        }

        var stacks = caches
            .Children.Where(cache => cache.Cache.Rotation?.CreateVpcEndpoints is true)
            .GroupBy(cache => StackPlan.NumberOf(cache.Name, cache.Cache, environment.CacheStacks))
            .OrderBy(stack => stack.Key)
            .ToList();
        return from stack in stacks.Skip(1)
            from cache in stack
            select (
                cache["rotation.createVpcEndpoints"],
                (string?)
                    $"the stack of {stacks[0].First().Name} creates the endpoints, and a VPC has one of each service: set this to false, and the function uses those"
            );
    }

    // ~app:*, %R~app:* and &app:* are app:*.
    private static string Bare(string pattern) =>
        pattern[0] == '%' && pattern.IndexOf('~', StringComparison.Ordinal) is > 0 and var sign
            ? pattern[(sign + 1)..]
            : pattern[1..];

    private static string? PatternMistake(string pattern) =>
        pattern.Length > 0 && "~%&".Contains(pattern[0])
            ? $"a pattern stands alone, its sign is put before it: write {SettingPath.Quote(Bare(pattern))}, got {SettingPath.Quote(pattern)}"
        : pattern.Any(char.IsWhiteSpace)
            ? $"a pattern has no spaces, which end it in an access string: list two patterns one by one, got {SettingPath.Quote(pattern)}"
        : null;

    private const string CronForm =
        "a schedule of Secrets Manager has six fields, minutes 0 and year *, such as 0 6 ? * SUN#1 *";

    private static string? CronMistake(string cron)
    {
        if (!RotationCron().IsMatch(cron))
        {
            return $"{CronForm}, got {Quote(cron)}";
        }

        RotationTimes.Read(cron, out var mistake);
        return mistake;
    }

    private static string InLookedUp(int one, int other)
    {
        string Cache(int stack) =>
            $$"""{ "engine": "valkey", "nodeType": "cache.r7g.large", "stack": {{stack}}, "rotation": { "createVpcEndpoints": true } }""";
        return $$""" "network": { "lookup": { "vpcId": "vpc-01234567" } }, "appTiers": {}, "cacheStacks": 2, "caches": { "a": {{Cache(one)}}, "b": {{Cache(other)}} } """;
    }

    private static string InExisting(string network, string cache) =>
        $$""" "network": { "create": null, "existing": { "vpcId": "vpc-01234567", {{network}} "subnetIds": ["subnet-01234567"], "availabilityZones": ["eu-west-1a"] } }, "caches": { "c": { "engine": "valkey", "nodeType": "cache.r7g.large", {{cache}} } } """;
}
