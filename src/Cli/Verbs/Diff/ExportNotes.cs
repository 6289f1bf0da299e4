namespace ElastiCache.Cli.Verbs.Diff;

/// <summary>
/// Exports that change or go while another template of the folder imports them. Whether these are stacks of one account and Region
/// only the user knows: they are told, and stop nobody.
/// </summary>
internal static class ExportNotes
{
    // A VPC has a dozen of exports.
    private const int MostReasons = 3;

    /// <summary>A sentence for each stack.</summary>
    /// <param name="old">The templates of OLD that no cloud assembly deploys together, by name.</param>
    /// <param name="new">Those of NEW.</param>
    /// <param name="diffs">What the update does to each.</param>
    public static IEnumerable<string> Of(
        IReadOnlyDictionary<string, Template> old,
        IReadOnlyDictionary<string, Template> @new,
        IReadOnlyList<StackDiff> diffs
    ) =>
        StackConflicts
            .OfUsedExports(old, @new, (stack, id) => diffs.Any(diff => diff.Stack == stack && diff.Replaces(id)))
            .GroupBy(
                conflict => (conflict.Stack, Users: string.Join(", ", conflict.Holders)),
                conflict => conflict.Message
            )
            .Select(group =>
                $"where {group.Key.Stack} and {group.Key.Users} are stacks of one account and Region, {group.Key.Stack} is refused: "
                + string.Join("; ", group.Take(MostReasons))
                + (group.Count() > MostReasons ? $"; and {group.Count() - MostReasons} more" : "")
                + $". Let {group.Key.Users} use something else in an update before"
            );
}
