using System.Text.RegularExpressions;

namespace ElastiCache.Model.Values;

/// <summary>A text of which only the deployment knows some parts, such as <c>${AWS::StackName}-cache</c>.</summary>
/// <param name="Marked">The text, with a mark that no template writes in place of each part that is not known.</param>
internal sealed partial record TextWithGaps(string Marked)
{
    /// <summary>Stands for a part that is not known, which may be empty.</summary>
    public const char Gap = '\uE000';

    private const string StackWord = "stack";

    /// <summary>The known parts around the gaps: the first is empty where a gap stands at the beginning.</summary>
    public IReadOnlyList<string> Parts { get; } = Marked.Split(Gap);

    /// <summary>What comes before the first gap.</summary>
    public string Start => Parts[0];

    /// <summary>What comes after the last gap.</summary>
    public string End => Parts[^1];

    /// <summary>Whether there are any.</summary>
    public bool HasGaps => Parts.Count > 1;

    /// <summary>All that is known.</summary>
    public string Known => string.Concat(Parts);

    /// <summary>A text with gaps; null for one that is known, and for one of which nothing can be said.</summary>
    public static TextWithGaps? Of(Value<string> given) =>
        given is { IsUnresolved: true, Raw: { } written } ? Read(written, written) : null;

    /// <summary>A name with gaps. Braces that are no gap may be those of another tool: then nothing can be said.</summary>
    public static TextWithGaps? OfName(Value<string> given) =>
        Of(given) is { } parts && parts.Known.IndexOfAny(['$', '{', '}']) < 0 ? parts : null;

    /// <summary>A name that is known as a whole or in part.</summary>
    public static TextWithGaps? OfAnyName(Value<string> given) =>
        given.TryGet(out var text) ? new TextWithGaps(text) : OfName(given);

    /// <summary>
    /// A text, or one with gaps, in which a word stands for what is a single word whatever the stack is: its Region,
    /// partition, account or name.
    /// </summary>
    public static TextWithGaps? WithStack(Value<string> given) =>
        given.TryGet(out var text) ? new TextWithGaps(text)
        : given is { IsUnresolved: true, Raw: { } written } ? Read(written, OfStack().Replace(written, StackWord))
        : null;

    /// <summary>Whether two texts may be the same, by what is known of their ends and their length.</summary>
    public bool MayBe(TextWithGaps other) =>
        MayStart(Start, other.Start)
        && MayStart(Reversed(End), Reversed(other.End))
        && (HasGaps || Known.Length >= other.Known.Length)
        && (other.HasGaps || other.Known.Length >= Known.Length);

    private static bool MayStart(string one, string other) =>
        Math.Min(one.Length, other.Length) is var both
        && string.Equals(one[..both], other[..both], StringComparison.Ordinal);

    private static string Reversed(string text) => new([.. text.Reverse()]);

    /// <summary>A text in lower case, but for what stands for a gap.</summary>
    public static string LowerCase(string written) =>
        PlaceholderOrRest()
            .Replace(written, part => part.Value[0] is '$' or '{' ? part.Value : part.Value.ToLowerInvariant());

    /// <summary>Whether a word stands for one of the stack.</summary>
    public static bool IsOfStack(string word) => word == StackWord;

    // What stands in braces of another tool may be anything.
    private static TextWithGaps? Read(string written, string text) =>
        Placeholder().IsMatch(written)
        && Placeholder().Replace(text, Gap.ToString()) is var marked
        && !marked.Contains("${", StringComparison.Ordinal)
        && !marked.Contains("{{", StringComparison.Ordinal)
        && !marked.Contains("#{", StringComparison.Ordinal)
            ? new TextWithGaps(marked)
            : null;

    [GeneratedRegex(@"\$\{[^${}]*\}|\{\{[^{}]*\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\$\{[^${}]*\}|\{\{[^{}]*\}\}|[^${}]+", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceholderOrRest();

    [GeneratedRegex(@"\$\{AWS::(AccountId|Partition|Region|StackName)\}", RegexOptions.CultureInvariant)]
    private static partial Regex OfStack();
}
