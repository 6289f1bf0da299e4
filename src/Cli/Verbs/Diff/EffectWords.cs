using ElastiCache.Cli.Reports;

namespace ElastiCache.Cli.Verbs.Diff;

/// <summary>How effects are called.</summary>
internal static class EffectWords
{
    // A VPC has a dozen of exports.
    private const int MostSaid = 3;

    // What is shorter is said again.
    private const int LongEnough = 60;

    /// <summary>The first of some sentences, and how many more there are.</summary>
    public static string Few(IReadOnlyCollection<string> sentences) =>
        string.Join("; ", sentences.Take(MostSaid))
        + (sentences.Count > MostSaid ? $"; and {sentences.Count - MostSaid} more" : "");

    /// <summary>The effect as one word, for programs.</summary>
    public static string Key(UpdateEffect effect) =>
        effect switch
        {
            UpdateEffect.InPlace => "in-place",
            UpdateEffect.InPlaceUnless => "in-place-unless",
            UpdateEffect.NeedsSteps => "needs-steps",
            _ => effect.ToString().ToLowerInvariant(),
        };

    /// <summary>What becomes of the data as one word, for programs.</summary>
    public static string Key(DataFate fate) => fate.ToString().ToLowerInvariant();

    /// <summary>Where the steps lead as one word, for programs; null where there are none.</summary>
    public static string? Key(UpdateWay way) =>
        way switch
        {
            UpdateWay.InPlace => "in-place",
            UpdateWay.SecondCache => "second-cache",
            _ => null,
        };

    /// <summary>What an effect means, as one sentence.</summary>
    public static string Statement(UpdateEffect effect) =>
        effect switch
        {
            UpdateEffect.Created => "A resource is created.",
            UpdateEffect.InPlace => "A resource is changed in place and keeps its data.",
            UpdateEffect.InPlaceUnless =>
                "A resource is changed in place unless the account stands in the way: look before and after.",
            UpdateEffect.Unclear => "The templates do not tell what becomes of a resource.",
            UpdateEffect.Replaced => "A resource is replaced by a new, empty one.",
            UpdateEffect.Removed => "A resource is removed from the stack.",
            UpdateEffect.NeedsSteps => "An update takes several deployments, one after the other.",
            UpdateEffect.Refused => "An update is refused.",
            _ => "A resource stays as it is.",
        };

    /// <summary>The first line of a block, for people.</summary>
    public static string Headline(ResourceUpdate update) =>
        (update.Effect, update.Data) switch
        {
            (UpdateEffect.Created, _) => "CREATED",
            (UpdateEffect.InPlace or UpdateEffect.InPlaceUnless, DataFate.Lost) => "CHANGED IN PLACE, data is lost",
            (UpdateEffect.InPlace or UpdateEffect.InPlaceUnless, _) when update.LocksOut =>
                "CHANGED IN PLACE, clients are locked out",
            (UpdateEffect.InPlace, _) => "CHANGED IN PLACE",
            (UpdateEffect.InPlaceUnless, _) => "CHANGED IN PLACE UNLESS the account stands in the way",
            (UpdateEffect.Unclear, DataFate.None) => $"MAY BE {Perhaps(update).ToUpperInvariant()}",
            (UpdateEffect.Unclear, _) => $"CANNOT BE TOLD, perhaps {Perhaps(update)}",
            (UpdateEffect.Replaced, DataFate.Snapshot) => $"REPLACED by {Successor(update)}, a snapshot is taken",
            (UpdateEffect.Replaced, DataFate.Retained) => $"REPLACED by {Successor(update)}, the old one is retained",
            (UpdateEffect.Replaced, DataFate.Lost) when update.IsRestored =>
                $"REPLACED by {Successor(update)}, what was written since is lost",
            (UpdateEffect.Replaced, DataFate.Lost) => "REPLACED, data is lost",
            (UpdateEffect.Replaced, _) when update.LocksOut => "REPLACED, clients are locked out",
            (UpdateEffect.Replaced, _) => "REPLACED",
            (UpdateEffect.Removed, DataFate.Snapshot) => "REMOVED, a snapshot is taken",
            (UpdateEffect.Removed, DataFate.Retained) => "REMOVED from the stack, retained with its data",
            (UpdateEffect.Removed, DataFate.Lost) => "REMOVED, data is lost",
            (UpdateEffect.Removed, _) when update.LocksOut => "REMOVED, clients are locked out",
            (UpdateEffect.Removed, _) when update.IsToLookAt => "REMOVED UNLESS the account stands in the way",
            (UpdateEffect.Removed, _) => "REMOVED",
            (UpdateEffect.NeedsSteps, DataFate.Lost) => "NEEDS SEVERAL UPDATES, data is lost",
            (UpdateEffect.NeedsSteps, _) when update.LocksOut => "NEEDS SEVERAL UPDATES, clients are locked out",
            (UpdateEffect.NeedsSteps, _) => "NEEDS SEVERAL UPDATES",
            (UpdateEffect.Refused, _) => "REFUSED",
            _ => "UNCHANGED",
        };

    private static string Perhaps(ResourceUpdate update) =>
        string.Join(
            " or ",
            update.Perhaps.Select(effect =>
                effect switch
                {
                    UpdateEffect.Removed => "removed",
                    UpdateEffect.NeedsSteps => "to be made in several updates",
                    UpdateEffect.Refused => "refused",
                    _ => "replaced",
                }
            )
        );

    private static string Successor(ResourceUpdate update) =>
        update.IsRestored ? "one restored from a backup" : "an empty one";

    /// <summary>
    /// Why it happens and what to look at in the account, a sentence each, for people. What is the same of several changes
    /// is said of the first.
    /// </summary>
    public static IReadOnlyList<string> Reasons(ResourceUpdate update) => Reasons(update.Reasons);

    /// <summary>A step in the words of the template.</summary>
    public static ReportStep Step(UpdateStep step) => Step(step, step.Changes.Select(change => change.ToString()));

    /// <summary>A step whose changes are said in other words.</summary>
    public static ReportStep Step(UpdateStep step, IEnumerable<string> changes) =>
        new(step.Summary, [.. changes]) { Looks = Reasons(step.Unless) };

    /// <summary>The same of some reasons.</summary>
    public static IReadOnlyList<string> Reasons(IReadOnlyList<UpdateReason> reasons)
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. reasons.SelectMany(reason =>
                reason.Check is { } check
                    ? [Once(reason, said).ToString(), $"Before: {check.Before}", $"After: {check.After}"]
                    : new[] { Once(reason, said).ToString() }
            ),
        ];
    }

    // What changes comes first, and after a semicolon what that means.
    private static UpdateReason Once(UpdateReason reason, HashSet<string> said)
    {
        var end = reason.Message.IndexOf("; ", StringComparison.Ordinal);
        return end < 0 || reason.Message.Length - end < LongEnough || said.Add(reason.Message[end..])
            ? reason
            : reason with
            {
                Message = $"{reason.Message[..end]}; as above",
            };
    }
}
