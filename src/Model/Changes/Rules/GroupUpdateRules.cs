// Long: what is judged of parameter groups, users and user groups, with the sentences of each.
using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Changes.Rules;

/// <summary>Parameter groups and users, which caches use.</summary>
internal static class GroupUpdateRules
{
    private const string Parameter = "cluster-enabled";

    // What it is where it is not written.
    private const string Off = "no";

    private const string Group = "CacheParameterGroupName";

    private const string Engine = "Engine";

    // What a cache takes from its parameter group when it is created, with the default where one is documented.
    private static readonly (string Name, string? Default)[] SetAtCreation =
    [
        ("databases", "16"),
        ("cluster-databases", null),
        ("activerehashing", "yes"),
    ];

    public static IReadOnlyList<UpdateRule> Rows { get; } =
    [
        new("U-25", "Another name of a user is another user, and its groups must let go of the old one first.")
        {
            ResourceType = ResourceTypes.User,
            Effect = UpdateEffect.Replaced,
            Before = """{"UserId": "app", "UserName": "app"}""",
            After = """{"UserId": "batch", "UserName": "batch"}""",
            Evidence = Evidence.Schema,
            Source = UpdateRule.CloudFormation + "aws-resource-elasticache-user.html",
        },
        new("X-17", "A user group, and a user, goes from redis to valkey; no source says whether back.")
        {
            ResourceType = ResourceTypes.UserGroup,
            Effect = UpdateEffect.Unclear,
            Before = """{"Engine": "valkey"}""",
            After = """{"Engine": "redis"}""",
            Source = UpdateRule.CloudFormation + "aws-resource-elasticache-usergroup.html",
        },
    ];

    private const string ToClusterMode =
        "Leave it as it is in OLD, add a second group under a new logical id, and let the caches use that one (ClusterMode by way of "
        + "compatible), each alone in its update";

    // No cache goes back, and neither does what is in a backup of several shards.
    private const string FromClusterMode =
        "Leave it and the cache as they are in OLD, add a second group under a new logical id, and let a new cache use that one: no cache "
        + "leaves cluster mode, and a backup of one with shards is restored into none without; one shard keeps the cache";

    public static IEnumerable<Verdict> OfParameterGroup(ResourceChange change)
    {
        if (!change.Changes("Properties") || ClusterEnabled(change.Old) == ClusterEnabled(change.New))
        {
            yield break;
        }

        var what = $"{ClusterEnabled(change.Old) ?? "not set"} -> {ClusterEnabled(change.New) ?? "not set"}";
        var isSame = (ClusterEnabled(change.Old) ?? Off) == (ClusterEnabled(change.New) ?? Off);
        if (isSame && IsUsed(change.New))
        {
            yield return Verdict.PerhapsRefused(
                "P-13",
                $"Properties.{Parameter}",
                $"{what}; {Off} is the default, so that nothing changes its value, but the request names a parameter that is not "
                    + "changed in a group that a cache uses, and whether AWS takes it with the same value is not documented. Leave the "
                    + "parameter as it is written in OLD; or add a second group under a new logical id, and let the caches use that "
                    + "one, which happens in place",
                covers: ["Properties"]
            );
        }
        else if (IsUsed(change.New))
        {
            yield return Verdict.Refused(
                "P-13",
                $"Properties.{Parameter}",
                $"{what}; it cannot be changed in a group that a cache uses. "
                    + (ClusterEnabled(change.New) == "yes" ? ToClusterMode : FromClusterMode),
                covers: ["Properties"]
            );
        }
        else if (!isSame && BeforeItIsLeft(change, "P-13", Parameter, what) is { } early)
        {
            yield return early;
        }
    }

    /// <summary>Parameters that a cache takes when it is created, and never again.</summary>
    public static IEnumerable<Verdict> OfDatabases(ResourceChange change) =>
        !change.Changes("Properties")
            ? []
            : SetAtCreation
                .Where(_ => change.Old.Map("Properties") is not null && change.New.Map("Properties") is not null)
                // Written or left out, a default is the same value.
                .Where(parameter =>
                    (Text(change.Old, parameter.Name) ?? parameter.Default)
                    != (Text(change.New, parameter.Name) ?? parameter.Default)
                )
                .Select(parameter => OfHeld(change, parameter.Name))
                .OfType<Verdict>();

    private static Verdict? OfHeld(ResourceChange change, string name)
    {
        var held = HeldProperties.Of(change.Type, name).First();
        var what = $"{Text(change.Old, name) ?? "not set"} -> {Text(change.New, name) ?? "not set"}";
        return IsUsed(change.New)
            ? Verdict.Refused(
                held.RuleId,
                $"Properties.{name}",
                $"{what}; it only changes while no cache uses the group. {held.WayOut}",
                covers: ["Properties"]
            )
            : BeforeItIsLeft(change, held.RuleId, name, what);
    }

    // Nothing makes the group wait for the caches that leave it in this update, and those that go are deleted after all else.
    private static Verdict? BeforeItIsLeft(ResourceChange change, string? ruleId, string name, string what)
    {
        List<string> caches = [.. Caches(change.Old).Select(cache => cache.LogicalId)];
        return caches.Count == 0
            ? null
            : Verdict.NeedsSteps(
                ruleId,
                $"Properties.{name}",
                $"{what}; it only changes while no cache uses the group, and {ListedWords.And(caches)} may use it still: nothing makes the "
                    + "group wait until this update has let go of it. Leave the group as it is until then",
                covers: ["Properties"],
                waitsFor: caches,
                detour: [Edit.AsIn(change.Old, "Properties")]
            );
    }

    /// <summary>A cache does not take another parameter group that has other values of what it took at its creation.</summary>
    public static IEnumerable<Verdict> OfOtherGroup(ResourceChange change) =>
        !change.Changes(Group) || !change.New.Has(Group)
            ? []
            : SetAtCreation
                .Select(parameter =>
                    (
                        parameter.Name,
                        Before: Effective(change.Old, parameter.Name, parameter.Default),
                        After: Effective(change.New, parameter.Name, parameter.Default)
                    )
                )
                .Where(parameter =>
                    parameter is { Before: not null, After: not null } && parameter.Before != parameter.After
                )
                .Select(parameter =>
                    Verdict.Refused(
                        HeldProperties.Of(ResourceTypes.ParameterGroup, parameter.Name).First().RuleId,
                        Group,
                        $"{parameter.Name} is {parameter.Before} in the parameter group of OLD and {parameter.After} in that of NEW; a "
                            + "cache takes it when it is created, and the two must agree. Give the new group the value of the old one, "
                            + "or let a new cache use it"
                    )
                );

    // The value that a cache has from its group; null where that is not known. A cache that names none has the default group.
    private static string? Effective(Side side, string name, string? @default)
    {
        var group = side.Has(Group) ? side.ParameterGroup : new ParameterGroupSpecification();
        return group is null || (group.CacheParameterGroupFamily.TryGet(out var family) && !Has(family, name)) ? null
            : group.Properties.TryGetValue(name, out var value) ? (value.TryGet(out var text) ? text : null)
            : @default;
    }

    // The names that a group may have include activerehashing, which no family since Redis OSS 7 lets anybody set.
    private static bool Has(string family, string name) =>
        ParameterNames.IsKnown(family, name)
        && (
            name != "activerehashing"
            || (family != "redis7" && ParameterGroupFamily.EngineOf(family) == EngineName.Redis)
        );

    /// <summary>A group of users goes from redis to valkey, as caches do.</summary>
    public static IEnumerable<Verdict> OfUserGroup(ResourceChange change) =>
        BackToRedis(change).Concat(BeforeItsCaches(change));

    // Of a group or user that is replaced nobody asks.
    private static IEnumerable<Verdict> BackToRedis(ResourceChange change)
    {
        var (what, request) =
            change.Type == ResourceTypes.User ? ("user", "ModifyUser") : ("user group", "ModifyUserGroup");
        if (change.Changes(Engine) && (change.Old.Engine, change.New.Engine) is (EngineName.Valkey, EngineName.Redis))
        {
            yield return Verdict.PerhapsRefused(
                "X-17",
                Engine,
                $"valkey -> redis cannot be told: CloudFormation documents that Engine changes without interruption, and {request} "
                    + $"takes valkey or redis, but no page of AWS says whether a {what} goes back (a cache that goes back, from Valkey 7.2 to Redis OSS 7.1, needs "
                    + "those of redis). Leave valkey, or "
                    + $"add a {what} of redis under another id and logical id"
            );
        }
    }

    // CloudFormation changes the group before the caches that name it, and removes a cache after both.
    private static IEnumerable<Verdict> BeforeItsCaches(ResourceChange change)
    {
        if (
            change.Changes("UserGroupId")
            || (change.Old.Engine, change.New.Engine) is not (EngineName.Redis, EngineName.Valkey)
        )
        {
            yield break;
        }

        // Of a cache that goes on with Redis OSS and with the group, lint tells (S-16).
        var goesOn = Redis(change.New, ResourceTypes.ReplicationGroup, "UserGroupIds").ToList();
        var groups = Redis(change.Old, ResourceTypes.ReplicationGroup, "UserGroupIds").ToList();
        if (goesOn.Count == 0 && groups.Count > 0)
        {
            yield return Verdict.NeedsSteps(
                "S-16",
                Engine,
                $"redis -> valkey together with {string.Join(", ", groups)}: CloudFormation changes a user group before the cache "
                    + "that names it, and a Redis OSS cache takes redis groups only. A Valkey cache takes both, so the cache "
                    + "goes first, then the group, then its users",
                waitsFor: groups,
                detour: [Edit.Text(Engine, EngineName.Redis)]
            );
        }
        else if (
            goesOn.Count == 0
            && Redis(change.Old, ResourceTypes.ServerlessCache, "UserGroupId").FirstOrDefault() is { } serverless
        )
        {
            // AWS writes of caches that run on nodes.
            yield return Verdict.Unless(
                "S-16",
                Engine,
                $"redis -> valkey together with {serverless}: CloudFormation changes a user group before the cache that names it, "
                    + "and whether a serverless cache of Redis OSS takes a valkey group is not documented; one that runs on nodes "
                    + "does not",
                before: $"aws elasticache describe-serverless-caches shows in Engine of {serverless} valkey: move it in an update before",
                after: "aws elasticache describe-user-groups shows in Engine valkey"
            );
        }
    }

    // What is of Redis OSS and names a user group, or a user.
    private static IEnumerable<string> Redis(Side used, string type, string property) =>
        used
            .Context.Template.OfType(type)
            .Select(user => new Side(used.Context, user))
            .Where(user =>
                user.Exists
                && user.Engine == EngineName.Redis
                && (property == "UserGroupId" ? [user.Value(property)] : user.Value(property).Items).Any(item =>
                    used.Context.Find(
                        item,
                        used.Resource.Type,
                        CreateOnlyProperties.NameOf(used.Resource.Type)!
                    )?.LogicalId == used.Resource.LogicalId
                )
            )
            .Select(user => user.Resource.LogicalId);

    public static IEnumerable<Verdict> OfUser(ResourceChange change)
    {
        foreach (var verdict in BackToRedis(change))
        {
            yield return verdict;
        }

        if (
            !change.Changes("UserId")
            && (change.Old.Engine, change.New.Engine) is (EngineName.Redis, EngineName.Valkey)
            // Of a user without a password, and of a group that stays with redis and with the user, lint tells.
            && HasPassword(change.New)
            && Redis(change.Old, ResourceTypes.UserGroup, "UserIds")
                .Except(Redis(change.New, ResourceTypes.UserGroup, "UserIds"))
                .FirstOrDefault()
                is { } group
        )
        {
            yield return Verdict.NeedsSteps(
                "U-20",
                Engine,
                $"redis -> valkey together with {group}: CloudFormation changes a user before the group that names it, and a "
                    + "redis group takes redis users only. A valkey group takes both, so the group goes first",
                waitsFor: [group],
                detour: [Edit.Text(Engine, EngineName.Redis)]
            );
        }

        if (IsRenamed(change, "UserName"))
        {
            yield return Verdict.Replaced(
                "U-25",
                "UserName",
                $"{Wording.Change(change, "UserName")}; it can only be set at creation, and goes together with UserId; user groups that have it must refer to it with Ref, so that the old "
                    + "user leaves them before it is deleted"
            );
        }
    }

    /// <summary>Whether a property is the name of a user that is another one, with another id: more is said of that.</summary>
    public static bool IsRenamed(ResourceChange change, string property) =>
        change.Type == ResourceTypes.User
        && property == "UserName"
        && change.Find(property) is { IsCertain: true }
        && change.Changes("UserId");

    private static bool HasPassword(Side user) =>
        user.Has("Passwords")
        || (
            user.Has("AuthenticationMode") && !user.Below("AuthenticationMode").Text("Type").Is("no-password-required")
        );

    private static string? ClusterEnabled(Side side) => Text(side, Parameter);

    private static string? Text(Side side, string name) =>
        side.Map("Properties")?.GetValueOrDefault(name) is { IsPresent: true } value ? value.ToString() : null;

    private static bool IsUsed(Side side) => Caches(side).Any();

    private static IEnumerable<TemplateResource> Caches(Side side) =>
        side.Users.Where(user => ResourceTypes.IsElastiCache(user.Type));
}
