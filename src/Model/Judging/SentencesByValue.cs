using System.Text.RegularExpressions;
using ElastiCache.Model.Expressions;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Judging;

/// <summary>
/// What a rule says at one place of several values of the parameters: each sentence with the values that it is true of. Those
/// that differ in nothing but the value are one, which names all of them.
/// </summary>
internal static class SentencesByValue
{
    // Nobody reads a sentence for each of a hundred values: of more than these, the first stand for all.
    private const int MostSentences = 4;
    private const int ShownSentences = 3;

    /// <summary>The sentences, the worst first, and those of the defaults before others.</summary>
    /// <param name="outcomes">What the rule said under each assignment.</param>
    public static IEnumerable<(Violation Violation, IReadOnlyList<Outcome<IReadOnlyList<Violation>>> Outcomes)> Of(
        IEnumerable<Outcome<IReadOnlyList<Violation>>> outcomes
    )
    {
        var broken = outcomes.ToList();
        List<Sentence> all =
        [
            .. broken
                .SelectMany(outcome =>
                    StandIn(outcome, broken).Result.Distinct().Select(violation => (violation, outcome))
                )
                .GroupBy(said => said.violation, said => said.outcome)
                .Select(said => new Sentence(said.Key, [.. said])),
        ];
        if (all.Count > 1)
        {
            all = broken
                .SelectMany(outcome => outcome.Choices)
                .Where(choice => choice.IsUsedAsValue)
                .Select(choice => choice.Name)
                .Distinct(StringComparer.Ordinal)
                .Aggregate(all, Merged);
        }

        List<Sentence> ordered =
        [
            .. all.OrderByDescending(said => said.Violation.Severity)
                .ThenBy(said => !said.Outcomes.Any(outcome => outcome.IsByDefault)),
        ];
        return (ordered.Count > MostSentences ? Shortened(ordered) : ordered).Select(said =>
            (said.Violation, said.Outcomes)
        );
    }

    // What is said where the value of a parameter is not known is true of each value.
    private static Outcome<IReadOnlyList<Violation>> StandIn(
        Outcome<IReadOnlyList<Violation>> outcome,
        List<Outcome<IReadOnlyList<Violation>>> broken
    ) =>
        broken
            .Where(other =>
                other.Choices.Any(IsAny)
                && other.Choices.All(choice =>
                    outcome.Choices.FirstOrDefault(choice.IsAbout) is not { } one
                    || IsAny(choice)
                    || one.Indices.Any(choice.Indices.Contains)
                )
            )
            .MaxBy(other => other.Choices.Count(IsAny))
        ?? outcome;

    private static bool IsAny(Choice choice) => choice is { IsUsedAsValue: true, Candidate.IsOther: true };

    private static IEnumerable<Sentence> Shortened(List<Sentence> sentences)
    {
        var others = sentences[ShownSentences..];
        return
        [
            .. sentences[..ShownSentences],
            new Sentence(
                others[0].Violation with
                {
                    Message =
                        $"it is wrong in {others.Count} more ways, by the values of the parameters: judge it with one of them to read how",
                    Fix = null,
                },
                [.. others.SelectMany(said => said.Outcomes).Distinct()]
            ),
        ];
    }

    // Sentences that are the same but for the value of one parameter.
    private static List<Sentence> Merged(List<Sentence> sentences, string parameter) =>
        [
            .. sentences
                .Select(said => (Sentence: said, Gap: GapOf(said, parameter)))
                .GroupBy(said =>
                    said.Gap is { } gap
                        ? said.Sentence.Violation with
                        {
                            Message = $"{gap.Before}\0{gap.After}",
                        }
                        : said.Sentence.Violation
                )
                .Select(same =>
                {
                    var several = same.ToList();
                    return several is [{ Gap: { } gap }, _, ..]
                        ? new Sentence(
                            several[0].Sentence.Violation with
                            {
                                Message =
                                    $"{gap.Before}{ListedWords.Or([.. several.Select(said => said.Gap!.Value.Value)])}{gap.After}",
                            },
                            [.. several.SelectMany(said => said.Sentence.Outcomes).Distinct()]
                        )
                        : several[0].Sentence;
                }),
        ];

    // Where the one value of a parameter stands in a sentence; null where it is not one, or does not stand there once.
    private static (string Before, string Value, string After)? GapOf(Sentence said, string parameter)
    {
        var values = said
            .Outcomes.Select(outcome =>
                outcome.Choices.FirstOrDefault(choice => choice.Name == parameter && !choice.IsCondition)
                    is { Indices.Count: 1, Candidate: { IsOther: false, Label: ['\'', .. { Length: > 0 } text, '\''] } }
                    ? text
                    : null
            )
            .Distinct()
            .ToList();
        if (values is not [{ } value])
        {
            return null;
        }

        // As a part of what is quoted, else for itself. Where it is a word of the sentence, too, the sentence of another value
        // has that word all the same.
        var text = Regex.Escape(value);
        return Only(said, $@"(?<!\w)'[^'\s]*{text}[^'\s]*'")
            ?? Only(said, $@"(?<![\w/-]|\w[.:]){text}(?![\w/-]|[.:]\w)");
    }

    private static (string Before, string Value, string After)? Only(Sentence said, string pattern)
    {
        var message = said.Violation.Message;
        return Regex.Matches(message, pattern, RegexOptions.CultureInvariant) is [var match]
            ? (message[..match.Index], match.Value, message[(match.Index + match.Length)..])
            : null;
    }

    private sealed record Sentence(Violation Violation, IReadOnlyList<Outcome<IReadOnlyList<Violation>>> Outcomes);
}
