using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Reports;

namespace ElastiCache.Cli.Verbs.Diff;

/// <summary>What an update does, for every format.</summary>
internal static class DiffReport
{
    // Nobody reads hundreds of one template.
    private const int MostNotes = 20;

    /// <summary>The report.</summary>
    public static Report Of(DiffResult result) =>
        new("diff", [.. result.Diffs.Select(diff => Of(result, diff))], Summary(result))
        {
            Notes = [.. ConflictNotes.Of(result), .. result.Notes],
            Json = json => DiffJson.Write(result, json),
        };

    private static string Summary(DiffResult result) =>
        $"{result.Changed.Count()} changed, {result.Unchanged} unchanged; "
        + (
            (result.Stops, result.Looks) switch
            {
                (0, 0) => "nothing to stop for.",
                (0, var looks) => $"{looks} to look at first (--strict stops for it).",
                (var stops, 0) => $"{stops} to stop for.",
                var (stops, looks) => $"{stops} to stop for, {looks} to look at first.",
            }
        );

    private static ReportFile Of(DiffResult result, StackDiff diff)
    {
        var changed = diff.Plan.Told.OrderByDescending(update => update.Effect).ToList();
        var places = diff.New?.Places(changed.Select(PathOf));
        return new ReportFile(diff.New?.Source.Name ?? diff.Stack)
        {
            Findings =
            [
                .. changed.Select(update =>
                    Of(result, diff, update) with
                    {
                        Position = places?.Nearest(PathOf(update)),
                    }
                ),
            ],
            Notes = [.. diff.New?.Notes() ?? [], .. diff.Plan.Uncompared.Take(MostNotes)],
            Document = diff.New?.Root?.Document,
        };
    }

    private static ReportFinding Of(DiffResult result, StackDiff diff, ResourceUpdate update)
    {
        var prefix = result.Diffs.Count > 1 ? $"{diff.Stack}/" : "";
        var allowed = result.Allow.Allows(diff.Stack, update);
        var after = diff.New?.Template?.Resources.GetValueOrDefault(update.LogicalId);
        var cache = (after ?? diff.Old?.Template?.Resources.GetValueOrDefault(update.LogicalId)) is { } resource
            ? SettingWords.CacheOf(resource)
            : null;
        return new ReportFinding(
            EffectWords.Key(update.Effect),
            Level(result, update),
            new ReportResource(
                $"{prefix}{update.LogicalId}",
                update.IsOfTemplate ? null : update.Type,
                update.ConstructPath
            ),
            string.Join("; ", update.Reasons)
        )
        {
            Kind = new RuleText(
                EffectWords.Statement(update.Effect),
                $"{CommandInfo.Name} diff tells why, and what to do instead.",
                null
            ),
            Headline = EffectWords.Headline(update),
            Reasons = cache is null ? EffectWords.Reasons(update) : [.. SettingReasons.Of(cache, update, after)],
            Steps = [.. Steps(update, cache, diff.New?.Template)],
            Stops = result.IsMeantToStop(update),
            Acceptance = allowed is null ? null : new ReportAcceptance("it is meant", $"--allow {allowed}", false),
        };
    }

    private static IEnumerable<ReportStep> Steps(ResourceUpdate update, string? cache, Template? @new) =>
        cache is null ? update.Steps.Select(EffectWords.Step)
        : @new is not null && update.Way == UpdateWay.SecondCache ? SecondCacheWords.Of(cache, update.Steps, @new)
        : update.Steps.Zip(SettingWords.Of(cache, update.Steps), EffectWords.Step);

    private static ReportLevel Level(DiffResult result, ResourceUpdate update) =>
        result.IsMeantToStop(update) ? ReportLevel.Error
        : update.Effect
            is UpdateEffect.InPlaceUnless
                or UpdateEffect.Unclear
                or UpdateEffect.Replaced
                or UpdateEffect.Removed
            ? ReportLevel.Warning
        : ReportLevel.Note;

    // The property that decides, where there is one.
    private static string PathOf(ResourceUpdate update)
    {
        var property = update.Reasons is [var first, ..] ? first.Property : "";
        return update.IsOfTemplate ? property : $"Resources.{update.LogicalId}.Properties.{property}";
    }
}
