using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Rules.B;

/// <summary>Snapshots that a template asks for.</summary>
internal static class SnapshotRules
{
    private const string Create = Pages.Api + "API_CreateSnapshot.html";

    private const string CreateServerless = Pages.Api + "API_CreateServerlessCacheSnapshot.html";

    private const string WrongName = "orders--before-migration";

    private const int MaximumLength = 255;

    /// <summary>Snapshots of replication groups and clusters.</summary>
    public static readonly IReadOnlyList<IRule<SnapshotSpecification>> OfNodes =
    [
        new Rule<SnapshotSpecification>("B-19", nameof(SnapshotSpecification.SnapshotName))
        {
            Mistake = snapshot => Mistake(snapshot.SnapshotName),
            Fix = Fixes.Name<SnapshotSpecification>(
                nameof(SnapshotSpecification.SnapshotName),
                one => one.SnapshotName,
                MaximumLength,
                isLowerCase: false
            ),
            Evidence = Evidence.Inferred,
            SeverityReason = "The same form is refused wherever else a snapshot is named.",
            Source = Create,
            Statement =
                "A snapshot has a name of 1 to 255 letters, digits and hyphens that begins with a letter and has no hyphen at its end or beside another.",
            Why = "CloudFormation or the service refuses the snapshot.",
            Breaks = $$"""{"SnapshotName": "{{WrongName}}"}""",
            Keeps = """{"SnapshotName": "orders-before-migration"}""",
        },
        new Rule<SnapshotSpecification>("B-20", nameof(SnapshotSpecification.ReplicationGroupId))
        {
            Mistake = snapshot =>
                snapshot.ReplicationGroupId.IsPresent && snapshot.CacheClusterId.IsPresent
                    ? "a snapshot copies a replication group or a cluster, got both: leave one out"
                : snapshot.ReplicationGroupId.IsAbsent && snapshot.CacheClusterId.IsAbsent
                    ? "a snapshot copies a replication group or a cluster, got neither: give ReplicationGroupId"
                : null,
            Source = Create,
            Statement = "A snapshot names the replication group or the cluster that it copies, and not both.",
            Why = "The service refuses the snapshot.",
            Breaks = """{"CacheClusterId": "orders-001"}""",
            Keeps = """{"ReplicationGroupId": null, "CacheClusterId": "orders-001"}""",
        },
    ];

    /// <summary>Snapshots of serverless caches.</summary>
    public static readonly IReadOnlyList<IRule<ServerlessCacheSnapshotSpecification>> OfServerlessCaches =
    [
        new Rule<ServerlessCacheSnapshotSpecification>(
            "B-21",
            nameof(ServerlessCacheSnapshotSpecification.ServerlessCacheSnapshotName)
        )
        {
            Mistake = snapshot => Mistake(snapshot.ServerlessCacheSnapshotName),
            Fix = Fixes.Name<ServerlessCacheSnapshotSpecification>(
                nameof(ServerlessCacheSnapshotSpecification.ServerlessCacheSnapshotName),
                one => one.ServerlessCacheSnapshotName,
                MaximumLength,
                isLowerCase: false
            ),
            Source = CreateServerless,
            Statement =
                "A snapshot of a serverless cache has a name of 1 to 255 letters, digits and hyphens that begins with a letter and has no hyphen at its end or beside another.",
            Why = "CloudFormation or the service refuses the snapshot.",
            Breaks = $$"""{"ServerlessCacheSnapshotName": "{{WrongName}}"}""",
            Keeps = """{"ServerlessCacheSnapshotName": "carts-before-sale"}""",
        },
        new Rule<ServerlessCacheSnapshotSpecification>(
            "B-22",
            nameof(ServerlessCacheSnapshotSpecification.ServerlessCacheName)
        )
        {
            Mistake = snapshot =>
                snapshot.ServerlessCacheName.IsAbsent
                    ? "a snapshot copies a serverless cache: name it in ServerlessCacheName"
                    : null,
            Evidence = Evidence.Schema,
            Source = CreateServerless,
            Statement = "A snapshot of a serverless cache names the cache that it copies.",
            Why = "CloudFormation refuses the snapshot: the property is required.",
            Breaks = """{"ServerlessCacheName": null}""",
            Keeps = """{"ServerlessCacheName": "cart-cache"}""",
        },
    ];

    private static string? Mistake(Value<string> name) =>
        name.IsAbsent ? "a snapshot must have a name" : Identifier.Mistake(name, MaximumLength);
}
