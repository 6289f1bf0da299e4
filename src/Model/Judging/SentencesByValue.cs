using System.Text.RegularExpressions;
using ElastiCache.Model.Changes;
using ElastiCache.Model.Expressions;
using ElastiCache.Model.RuleUnit;
using Ruling = ElastiCache.Model.Expressions.Outcome<System.Collections.Generic.IReadOnlyList<ElastiCache.Model.RuleUnit.Violation>>;

namespace ElastiCache.Model.Judging;

/// <summary>
/// What a rule says at one place of several values of the parameters: each sentence with the values that it is true of. Those
/// that differ in nothing but the value are one, which names all of them.
/// </summary>
internal static partial class SentencesByValue
{
    // Nobody reads a sentence for each of a hundred values: of more than these, the first stand for all.
    private const int MostSentences = 4;
    private const int ShownSentences = 3;

    // Two numbers are read with what each is made of.
    private const int LeastByNumber = 3;

    /// <summary>The sentences, the worst first, and those of the defaults before others.</summary>
    /// <param name="outcomes">What the rule said under each assignment.</param>
    public static IEnumerable<(Violation Violation, IReadOnlyList<Ruling> Outcomes)> Of(IEnumerable<Ruling> outcomes)
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
            all = MergedByNumber(
                broken
                    .SelectMany(outcome => outcome.Choices)
                    .Where(choice => choice.IsUsedAsValue)
                    .Select(choice => choice.Name)
                    .Distinct(StringComparer.Ordinal)
                    .Aggregate(all, Merged)
            );
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
    private static Ruling StandIn(Ruling outcome, List<Ruling> broken) =>
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
                .Select(said => (Sentence: said, Gaps: GapsOf(said, parameter)))
                .GroupBy(said =>
                    said.Gaps is { } gaps
                        ? said.Sentence.Violation with
                        {
                            Message = string.Join('\0', gaps.Between),
                        }
                        : said.Sentence.Violation
                )
                .Select(same =>
                {
                    var several = same.ToList();
                    return several is [{ Gaps: not null }, _, ..] ? Together(several!) : several[0].Sentence;
                }),
        ];

    // Several that are the same but for one number, which is made of the values: one that names all.
    private static List<Sentence> MergedByNumber(List<Sentence> sentences) =>
        [
            .. sentences
                .Select(said =>
                    (Sentence: said, Gaps: Gaps.At(said.Violation.Message, Number().Matches(said.Violation.Message)))
                )
                .GroupBy(said => said.Sentence.Violation with { Message = string.Join('\0', said.Gaps.Between) })
                .SelectMany(same =>
                {
                    var several = same.ToList();
                    var gaps = several[0].Gaps;
                    return
                        several.Count >= LeastByNumber
                        && gaps.Values.Where((_, at) => several.Exists(said => said.Gaps.Values[at] != gaps.Values[at]))
                            .Count() == 1
                        ? [Together(several)]
                        : several.Select(said => said.Sentence);
                }),
        ];

    private static Sentence Together(List<(Sentence Sentence, Gaps Gaps)> several) =>
        new(
            several[0].Sentence.Violation with
            {
                Message = several[0]
                    .Gaps.Filled(at => ListedWords.Or([.. several.Select(said => said.Gaps.Values[at]).Distinct()])),
            },
            [.. several.SelectMany(said => said.Sentence.Outcomes).Distinct()]
        );

    // Where the one value of a parameter stands in a sentence; null where it is not one, or does not stand there.
    private static Gaps? GapsOf(Sentence said, string parameter)
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

        // As a part of what is quoted, also as it is better written; else for itself, once. Where it is a word of the sentence,
        // too, the sentence of another value has that word all the same.
        var (text, message) = (Regex.Escape(value), said.Violation.Message);
        return Regex.Matches(
                message,
                $@"(?<!\w)'[^'\s]*{text}[^'\s]*'",
                RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
            )
                is { Count: > 0 } quoted
                ? Gaps.At(message, quoted)
            : Regex.Matches(message, $@"(?<![\w/-]|\w[.:]){text}(?![\w/-]|[.:]\w)", RegexOptions.CultureInvariant)
                is { Count: 1 } plain
                ? Gaps.At(message, plain)
            : null;
    }

    [GeneratedRegex(@"(?<![\w.'-])[0-9]+(?![\w'-]|\.[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    // What differs in a sentence, and what stands between.
    private sealed record Gaps(IReadOnlyList<string> Between, IReadOnlyList<string> Values)
    {
        public static Gaps At(string message, MatchCollection matches)
        {
            List<string> between = [];
            var end = 0;
            foreach (Match match in matches)
            {
                between.Add(message[end..match.Index]);
                end = match.Index + match.Length;
            }

            return new Gaps([.. between, message[end..]], [.. matches.Select(match => match.Value)]);
        }

        public string Filled(Func<int, string> word) =>
            string.Concat(Between.SkipLast(1).Select((text, at) => text + word(at))) + Between[^1];
    }

    private sealed record Sentence(Violation Violation, IReadOnlyList<Ruling> Outcomes);
}
