using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;

namespace ElastiCache.Model.Changes.Rules;

/// <summary>Properties that NEW leaves out and that stay as they were: nothing happens, which is not what it looks like.</summary>
internal static class LeftOutRules
{
    /// <summary>The rule of the catalogue.</summary>
    public const string Id = "X-18";

    /// <summary>The rows of the catalogue that they judge.</summary>
    public static IReadOnlyList<UpdateRule> Rows { get; } =
    [
        new(
            "X-18",
            ResourceTypes.ReplicationGroup,
            "What an update leaves out stays: backups go on until 0 is written.",
            UpdateEffect.InPlace
        )
        {
            Before = """{"SnapshotRetentionLimit": 7}""",
            Source =
                "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_ModifyReplicationGroup.html",
        },
    ];

    public static IEnumerable<Verdict> Of(ResourceChange change) =>
        from property in change.Properties
        let row = LeftOutMeanings.Of(change.Type, property.Name)
        where row is { Stays: true }
        where change.Old.Has(property.Name) && (!change.New.Has(property.Name) || IsEmpty(change.New, property.Name))
        select new Verdict(
            UpdateEffect.InPlace,
            Id,
            property.Name,
            change.New.Has(property.Name)
                ? $"{Wording.Change(change, property.Name)}; an empty list names nothing, and nothing documents that it takes "
                    + $"away what the cache has: {row.Instead}"
                : $"{Wording.Change(change, property.Name)}; it stays, since an update changes only what the template names: "
                    + row.Instead
        );

    private static bool IsEmpty(Side side, string property) =>
        side.Value(property) is { Kind: EvaluatedKind.List, Items.Count: 0 };
}
