using ElastiCache.Cli.Templates;

namespace ElastiCache.Cli.Verbs.Diff;

/// <summary>
/// Given values hold for OLD and for NEW. Where OLD has another default, and the update would do something else to a cache that
/// was deployed with that, a note says so.
/// </summary>
internal static class HiddenValues
{
    /// <summary>A sentence for each stack that has such a value.</summary>
    public static IEnumerable<string> Of(IEnumerable<StackDiff> diffs, ParameterValues parameters) =>
        diffs.Select(diff => Of(diff, parameters)).OfType<string>();

    private static string? Of(StackDiff diff, ParameterValues parameters)
    {
        // What a nested stack gets comes from its parent.
        if (
            diff is not { Old: { Template: { } old, Source.Parent: null }, New.Template: { } @new }
            || parameters.OtherThanDefault(diff.Old).ToList() is not { Count: > 0 } others
        )
        {
            return null;
        }

        var given = parameters.Of(diff.Old, diff.New);
        var byDefault = new Dictionary<string, string>(given, StringComparer.Ordinal);
        foreach (var other in others)
        {
            byDefault[other.Name] = other.Default;
        }

        var effects = UpdateJudge
            .Judge(old, @new, given)
            .Resources.ToDictionary(update => update.LogicalId, update => update.Effect, StringComparer.Ordinal);
        var changed = UpdateJudge
            .Judge(old, @new, new GivenParameters(byDefault, given))
            .Changed.Where(update => effects.GetValueOrDefault(update.LogicalId) != update.Effect)
            .ToList();
        return changed.Count == 0 ? null : Sentence(others, changed);
    }

    private static string Sentence(
        List<(string Name, string Default, string Said, string SaidOfDefault)> others,
        List<ResourceUpdate> changed
    )
    {
        var (it, has) = others.Count == 1 ? ("it", "holds") : ("them", "hold");
        var values = string.Join(", ", others.Select(other => other.Said));
        var defaults = string.Join(", ", others.Select(other => $"{other.Name}={other.SaidOfDefault}"));
        var what = EffectWords.Few(changed.ConvertAll(update => $"{update.LogicalId}: {EffectWords.Headline(update)}"));
        return $"{values} {has} for OLD too; were it deployed with its own default ({defaults}), the update would be another one "
            + $"({what}). Values for OLD alone cannot be given: where that is so, compare with --deployed STACK, which takes what "
            + $"the stack has, or leave {it} out where NEW has the value as its default";
    }
}
