using ElastiCache.Model.Values;

namespace ElastiCache.Model.RuleUnit;

/// <summary>Rules about words that the API takes in any case, and that are best written as they are documented.</summary>
internal static class Spelling
{
    private const string Source = "https://github.com/aws-cloudformation/cfn-lint/pull/4540";

    /// <summary>A rule that a word is written as it is documented.</summary>
    /// <param name="id">The id of the rule that says which words there are.</param>
    /// <param name="property">The property.</param>
    /// <param name="what">What the word is, in a sentence.</param>
    /// <param name="words">The words of a specification.</param>
    /// <param name="breaks">An example in capitals.</param>
    /// <param name="keeps">The same example as it is documented.</param>
    /// <param name="path">Where the words stand. Default: in the property.</param>
    /// <param name="key">The name of the entry that a word is the value of. Default: that of the property.</param>
    /// <param name="isListed">Whether the property is a list, each item of which has a word. Default: no.</param>
    public static Rule<T> Rule<T>(
        string id,
        string property,
        string what,
        Func<T, IEnumerable<Value<string>>> words,
        string breaks,
        string keeps,
        string? path = null,
        string? key = null,
        bool isListed = false
    ) =>
        new(id, property)
        {
            Mistakes = specification =>
                words(specification)
                    .Select((word, index) => (Respell: Written.Respell(word), Index: index))
                    .Where(word => word.Respell is not null)
                    .Select(word => new Said(
                        $"{what} {word.Respell}",
                        isListed ? $"{property}.{word.Index}.{key ?? property}" : null
                    )),
            Fix = new Fix<T>(
                "Writes the word as it is documented.",
                specification =>
                    words(specification)
                        .Where(word => Written.Respell(word) is not null)
                        .Select(word =>
                            FixEdit.Replace(
                                path ?? property,
                                key ?? property,
                                word.Raw!,
                                word.TryGet(out var meant) ? meant : ""
                            )
                        )
            ),
            Statement = $"{Capital(what)} is written as it is documented.",
            Why =
                "The service takes it in any case, but compares what it stores with what is written: policies, scripts and other tools know the documented form only.",
            Breaks = breaks,
            Keeps = keeps,
            Severity = Severity.Warning,
            SeverityReason = "Deployments with capitals succeeded; cfn-lint compares without regard to case since.",
            Evidence = Evidence.Tool,
            Source = Source,
        };

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
