using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Rules.S;

/// <summary>User groups of replication groups.</summary>
internal static class UserGroupAccessRules
{
    private const string Property = nameof(ReplicationGroupSpecification.UserGroupIds);

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule<ReplicationGroupSpecification>> All =
    [
        new Rule<ReplicationGroupSpecification>("S-11", Property)
        {
            Mistake = group =>
                group.UserGroupIds.IsPresent && group.HasTransitEncryption == false && !group.Inherits
                    ? "users are only taken with encryption in transit: enable it, or leave the user group out"
                    : null,
            Fix = AccessRules.EncryptInTransit,
            Implies = ["S-01"],
            Statement = "Users need encryption in transit.",
            Why =
                "The service answers: User group based access control requires encryption-in-transit to be enabled on the replication group.",
            Breaks = """{"TransitEncryptionEnabled": false, "UserGroupIds": ["app-users"] }""",
            Keeps = """{"UserGroupIds": ["app-users"] }""",
            Evidence = Evidence.ServiceError,
            Source = Pages.Users,
        },
        new Rule<ReplicationGroupSpecification>("S-12", Property)
        {
            Mistake = group =>
                group.UserGroupIds.IsPresent && group.RunsWithout(EngineFeature.UserGroups) is { } running
                    ? $"user groups need {EngineFeature.UserGroups.Availability}, got {running}"
                    : null,
            Implies = ["U-08", "U-28"],
            Statement = "User groups need Valkey 7.2 or Redis OSS 6.0.",
            Why = "The service refuses the request, and the stack rolls back.",
            Breaks =
                """{"Engine": "redis", "EngineVersion": "5.0.6", "CacheNodeType": "cache.r5.large", "UserGroupIds": ["app-users"] }""",
            Keeps =
                """{"Engine": "redis", "EngineVersion": "7.1", "CacheNodeType": "cache.r5.large", "UserGroupIds": ["app-users"] }""",
            Source = Pages.Users,
        },
        new Rule<ReplicationGroupSpecification>("S-14", Property)
        {
            Mistake = group =>
                group.UserGroupIds.TryGet(out var groups) && groups.Count != 1
                    ? $"a replication group takes exactly one user group, got {groups.Count}: put all users into one, or leave the list out"
                    : null,
            Statement = "A group takes exactly one user group.",
            Why = "The list is one for the future: the service refuses a second entry.",
            Breaks = """{"UserGroupIds": ["app-users", "more-users"] }""",
            Keeps = """{"UserGroupIds": ["app-users"] }""",
            Evidence = Evidence.Schema,
            Source = Pages.Users,
        },
        new Rule<ReplicationGroupSpecification>("S-15", Property)
        {
            Mistake = group =>
                group.UserGroupIds.IsPresent && group.TransitEncryptionMode.Is("preferred")
                    ? "users need TLS to be required, and it is only preferred: write 'required'"
                    : null,
            Fix = AccessRules.RequireTls,
            Statement = "Users need TLS to be required, not preferred.",
            Why =
                "The service answers: Modification of transit encryption is not supported for access control enabled clusters.",
            Breaks = """{"TransitEncryptionMode": "preferred", "UserGroupIds": ["app-users"] }""",
            Keeps = """{"TransitEncryptionMode": "required", "UserGroupIds": ["app-users"] }""",
            Evidence = Evidence.ServiceError,
            Source = Pages.Users,
        },
    ];
}
