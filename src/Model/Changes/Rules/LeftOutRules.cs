using ElastiCache.Model.Resources;

namespace ElastiCache.Model.Changes.Rules;

/// <summary>Properties that NEW leaves out and that stay as they were: nothing happens, which is not what it looks like.</summary>
internal static class LeftOutRules
{
    /// <summary>The rule of the catalogue.</summary>
    public const string Id = "X-18";

    private const string Logs = "LogDeliveryConfigurations";

    public static IReadOnlyList<UpdateRule> Rows { get; } =
    [
        new("X-18", "What an update leaves out stays: backups go on until 0 is written.")
        {
            Effect = UpdateEffect.InPlace,
            Before = """{"SnapshotRetentionLimit": 7}""",
            Source =
                "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_ModifyReplicationGroup.html",
        },
    ];

    public static IEnumerable<Verdict> Of(ResourceChange change) =>
        from property in change.Properties
        let row = LeftOutMeanings.Of(change.Type, property.Name)
        where row is not null and not { Stays: false } && Holds(change, property.Name)
        where
            change.Old.HasAny(property.Name)
            && (!change.New.HasAny(property.Name) || LogsTakenOut(change, property.Name).Count > 0)
        select row.Stays is null ? Unknown(change, row) : Stays(change, row);

    private static Verdict Stays(ResourceChange change, LeftOutMeaning row) =>
        Verdict.InPlace(
            Id,
            row.Property,
            change.New.Has(row.Property)
                ? $"{Wording.Change(change, row.Property)}; an empty list names nothing, and nothing documents that it takes "
                    + $"away what the cache has: {row.Instead}"
                : $"{Wording.Change(change, row.Property)}; it stays, since an update changes only what the template names: "
                    + row.Instead
        );

    private static Verdict Unknown(ResourceChange change, LeftOutMeaning row) =>
        row.Shown is { } shown
            ? Verdict.Unless(
                Id,
                row.Property,
                (
                    LogsTakenOut(change, row.Property) is { Count: > 0 } logs
                        ? $"{string.Join(", ", logs)} removed"
                        : Wording.Change(change, row.Property)
                )
                    + "; whether that takes away what the cache has, or leaves it as it is, is "
                    + "not documented",
                before: $"{shown} what the cache has",
                after: $"{shown} what it has left; {row.Instead}"
            )
            : new Verdict(
                UpdateEffect.Unclear,
                Id,
                row.Property,
                $"{Wording.Change(change, row.Property)}; what an update without it does is not documented: {row.Instead}"
            )
            {
                Perhaps = ShardUpdateRules.MayReplace(change, row.Property)
                    ? UpdateEffect.Replaced
                    : UpdateEffect.Refused,
            };

    // Whether the row says what happens in this update, whatever else changes in it.
    private static bool Holds(ResourceChange change, string property) =>
        property switch
        {
            // Another engine has another version.
            "EngineVersion" or "MajorEngineVersion" => !EngineUpdateRules.Moves(change),
            "CacheParameterGroupName" => !GroupThatGoesRules.Is(change),
            "NumCacheClusters" => change.New.Group.SaysNoNumber,
            "NumNodeGroups" or "NodeGroupConfiguration" => ShardUpdateRules.LeavesOut(change),
            "TransitEncryptionEnabled" when change.Type == ResourceTypes.ReplicationGroup =>
                TransitEncryptionRules.Stays(change),
            _ => true,
        };

    // The logs that are delivered in OLD, and that a list of others in NEW no longer names.
    private static List<string> LogsTakenOut(ResourceChange change, string property) =>
        property == Logs && LogsOf(change.Old) is { } before && LogsOf(change.New) is { Count: > 0 } after
            ? [.. before.Except(after)]
            : [];

    private static List<string>? LogsOf(Side side) =>
        side.Items(Logs) is { } logs
            ? Complete.List(logs.Select(log => log.Text("LogType").TryGet(out var type) ? type : null))
            : null;
}
