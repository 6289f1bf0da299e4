using ElastiCache.Model.Resources;

namespace ElastiCache.Model.Changes.Rules;

/// <summary>Durability: chosen at creation; later only between its two kinds.</summary>
internal static class DurabilityRules
{
    private const string Durability = "Durability";

    /// <summary>The rows of the catalogue that they judge.</summary>
    public static IReadOnlyList<UpdateRule> Rows { get; } =
    [
        new(
            "L-27",
            ResourceTypes.ReplicationGroup,
            "Durability is chosen at creation; only sync and async may change into each other.",
            UpdateEffect.Refused
        )
        {
            Before = """{"Durability": "disabled"}""",
            After = """{"Durability": "sync"}""",
            Source = UpdateRule.Guide + "durability.html",
        },
    ];

    public static IEnumerable<Verdict> Of(ResourceChange change)
    {
        if (
            !change.Changes(Durability)
            || IsOn(change.Old) is not { } before
            || IsOn(change.New) is not { } after
            || before == after
        )
        {
            yield break;
        }

        yield return new Verdict(
            UpdateEffect.Refused,
            "L-27",
            Durability,
            $"{Wording.Change(change, Durability)}; durability is turned {(after ? "on" : "off")} at creation only "
                + "(sync and async can be exchanged). Move to a new cache"
        )
        {
            SecondCache = new SecondCache(
                after ? "with durability" : "without durability",
                KeepsData: true,
                [Edit.AsNew(Durability)]
            ),
        };
    }

    private static bool? IsOn(Side side)
    {
        var value = side.Text(Durability);
        return value.IsAbsent ? false
            : !value.TryGet(out var text) ? null
            : text switch
            {
                "sync" or "async" => true,
                "disabled" => false,
                // What the default is, the service decides.
                _ => null,
            };
    }
}
