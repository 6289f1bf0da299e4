using ElastiCache.Cli.Verbs.Diff;

namespace ElastiCache.Cli.Verbs.Reporting;

/// <summary>What the update does to each resource.</summary>
internal static class UpdateSection
{
    /// <summary>Writes it.</summary>
    public static void Write(ReportPage page, HtmlText html)
    {
        var changed = page.Updates!.Where(entry => entry.Update.Effect != UpdateEffect.Unchanged).ToList();
        if (changed.Count == 0)
        {
            html.Element("p", "Every resource of ElastiCache stays as it is.");
        }

        foreach (
            var (stack, update) in changed
                .OrderByDescending(entry => entry.Update.IsHarmful)
                .ThenByDescending(entry => entry.Update.Effect)
        )
        {
            html.Element("h3", $"{EffectWords.Headline(update)}: {stack}/{update.LogicalId}")
                .List([.. EffectWords.Reasons(update)]);
            if (update.Steps.Count > 0)
            {
                html.Element("p", update.Steps.Count == 1 ? "Instead:" : "Instead, in updates of their own:")
                    .List([
                        .. update.Steps.Select(step =>
                            (
                                step.Changes.Count == 0
                                    ? step.Summary
                                    : $"{step.Summary}: {string.Join("; ", step.Changes.Select(change => change.ToString()))}"
                            ) + string.Concat(EffectWords.Reasons(step.Unless).Select(look => $"; {look}"))
                        ),
                    ]);
            }
        }
    }
}
