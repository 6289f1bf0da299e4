using ElastiCache.Model.Changes;
using ElastiCache.Model.Changes.Rules;
using ElastiCache.Model.Facts;

namespace ElastiCache.Model.Judging;

/// <summary>
/// What a step does, in the words of rules or, where none has any, in those that people have for what it changes. It speaks of the one
/// resource, and says of what NEW has not that it is for the updates below.
/// </summary>
/// <param name="start">The resource as OLD has it.</param>
/// <param name="goal">The resource as NEW has it.</param>
internal sealed class StepTitles(BetweenTemplate start, BetweenTemplate goal)
{
    private const string Elsewhere = ", by what the rest of NEW says";

    private const string Engine = "Engine";
    private const string Version = "EngineVersion";
    private const string Group = "CacheParameterGroupName";

    /// <summary>The title of a step; null where nothing of the resource changes.</summary>
    public string? Of(BetweenTemplate from, BetweenTemplate to, IReadOnlyList<TemplateChange> written, ChangeWays ways)
    {
        var told = ways.Told;
        TemplateChange[] changes =
        [
            // The same value in another spelling is no change.
            .. written.Where(change => told.Any(verdict => verdict.IsAbout(change.Property))),
            .. ByDefinitions(from, to, told, ways),
        ];
        return changes.Length > 0 ? (Of(told, changes) ?? Of(from, to, changes)) + (written.Count == 0 ? Elsewhere : "")
            : written.Count == 0 ? null
            : written.All(change => to.HasSame(change.Property, goal))
                ? $"Write {PropertyWords.Of(written.Select(change => change.Property))} as in NEW"
            : $"For the updates below, write {PropertyWords.Of(written.Select(change => change.Property))} out";
    }

    // What is written the same and is another value, by a mapping, a condition or the default of a parameter.
    private static IEnumerable<TemplateChange> ByDefinitions(
        BetweenTemplate from,
        BetweenTemplate to,
        IReadOnlyList<Verdict> told,
        ChangeWays ways
    ) =>
        told.Where(verdict =>
                from.Json(verdict.Property) is not null
                && from.HasSame(verdict.Property, to)
                && verdict.RuleId != LeftOutRules.Id
                && !verdict.Message.StartsWith(PropertyChange.Refers, StringComparison.Ordinal)
            )
            .Select(verdict => verdict.Property)
            .Distinct(StringComparer.Ordinal)
            .Select(property =>
                ways.Text(property) is { } text
                    ? new TemplateChange(property, text) { Json = $"\"{text}\"" }
                    : new TemplateChange(property, "as in NEW")
            );

    /// <summary>The title of a step in the words of rules, and what it changes beside that; null where no rule has words.</summary>
    public static string? Of(IReadOnlyList<Verdict> verdicts, IReadOnlyList<TemplateChange> changes)
    {
        Verdict[] worded = [.. verdicts.Where(verdict => verdict.Step is not null)];
        // That policy says how the rest is done.
        TemplateChange[] besides =
        [
            .. changes.Where(change =>
                change.Property != BetweenTemplate.Policy && !worded.Any(verdict => verdict.IsAbout(change.Property))
            ),
        ];
        return worded.Length == 0
            ? null
            : Sentence([
                .. worded.Where(verdict => verdict.Where is null).Select(verdict => verdict.Step!).Distinct(),
                .. Phrases([.. besides.Where(change => WhereOf(change) is null)]),
                // What holds for some values only comes last, so that nothing else seems to.
                .. worded
                    .Select(verdict => verdict.Where)
                    .Concat(besides.Select(WhereOf))
                    .OfType<string>()
                    .Distinct()
                    .Select(where => $"{where}: {Lower(Sentence(In(where)))}"),
            ]);

        IEnumerable<string> In(string where) =>
            worded
                .Where(verdict => verdict.Where == where)
                .Select(verdict => verdict.Step!)
                .Distinct()
                .Concat(Phrases([.. besides.Where(change => WhereOf(change) == where)]));

        string? WhereOf(TemplateChange change) =>
            verdicts
                .Where(verdict => verdict.IsAbout(change.Property))
                .Select(verdict => verdict.Where)
                .Distinct()
                .ToList()
                is [{ } only]
                ? only
                : null;
    }

    /// <summary>The title of a step for which no rule has words.</summary>
    public string Of(BetweenTemplate from, BetweenTemplate to, IReadOnlyList<TemplateChange> changes)
    {
        if (to.Key == goal.Key && changes.All(change => change.Value is null && !from.HasSame(change.Property, start)))
        {
            return "Leave out what only the steps before needed";
        }

        // A group that goes with the engine is told with it.
        var own = changes.ToLookup(change =>
            to.HasSame(change.Property, goal) || (change.Property == Group && Upgrade(changes) is not null)
        );
        return Sentence(
            Phrases([.. own[true]])
                .Concat(Phrases([.. own[false]]).Select(phrase => $"for the updates below, {phrase}"))
        );
    }

    private static string Lower(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];

    private static string Sentence(IEnumerable<string> phrases) =>
        string.Join(
            "; ",
            phrases.Select(
                (phrase, index) =>
                    (index == 0 ? char.ToUpperInvariant(phrase[0]) : char.ToLowerInvariant(phrase[0])) + phrase[1..]
            )
        );

    private static IEnumerable<string> Phrases(IReadOnlyList<TemplateChange> changes)
    {
        var upgrade = Upgrade(changes);
        if (upgrade is not null)
        {
            yield return upgrade;
        }

        var others = changes
            .Where(change => upgrade is null || !IsToldBy(change))
            .ToLookup(change => change.Value is null, change => change.Property);
        if (others[false].Any())
        {
            yield return $"change {PropertyWords.Of(others[false])}";
        }

        if (others[true].Any())
        {
            yield return $"leave out {PropertyWords.Of(others[true])}";
        }
    }

    // Where values are written out: move to Valkey 8.2 with the parameter group default.valkey8.
    private static string? Upgrade(IReadOnlyList<TemplateChange> changes)
    {
        var (engine, version) = (Text(changes, Engine), Text(changes, Version));
        return engine is null && version is null
            ? null
            : (
                engine is null
                    ? $"change the engine version to {version}"
                    : $"move to {EngineName.Display(engine)} {version}".TrimEnd()
            )
                + (
                    !changes.Any(change => change.Property == Group && IsToldBy(change)) ? ""
                    : Text(changes, Group) is { } group ? $" with the parameter group {group}"
                    : " with another parameter group"
                );
    }

    private static bool IsToldBy(TemplateChange upgrade) =>
        upgrade.Property == Group
            ? upgrade.Value is not null
            : upgrade.Property is Engine or Version && Text([upgrade], upgrade.Property) is not null;

    private static string? Text(IReadOnlyList<TemplateChange> changes, string property) =>
        changes.FirstOrDefault(change => change.Property == property)
            is { Value: { } value, Json: ['"' or (>= '0' and <= '9'), ..] }
            ? value
            : null;
}
