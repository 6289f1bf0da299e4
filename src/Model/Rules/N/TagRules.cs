using System.Text.RegularExpressions;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Rules.N;

/// <summary>Tags of every type.</summary>
internal static partial class TagRules
{
    private const string Documentation = Pages.Guide + "Tagging-Resources.html";

    private const int MaximumTags = 50;
    private const int LongestKey = 128;

    /// <summary>Those of every type.</summary>
    public static readonly IReadOnlyList<IRule<ITaggedSpecification>> All =
    [
        new Rule<ITaggedSpecification>("N-19", nameof(ITaggedSpecification.Tags))
        {
            Mistake = resource =>
                resource.Tags.Count > MaximumTags
                    ? $"a resource has at most {MaximumTags} tags, got {resource.Tags.Count}: leave some out"
                    : null,
            Evidence = Evidence.Schema,
            Source = Documentation,
            Statement = "A resource has at most 50 tags.",
            Why = "AWS refuses the resource with TagQuotaPerResourceExceeded.",
            Breaks = Numbered(MaximumTags + 1),
            Keeps = Numbered(MaximumTags),
        },
        new Rule<ITaggedSpecification>("N-20", nameof(ITaggedSpecification.Tags))
        {
            Mistakes = Each(
                tag =>
                    Mistake(tag.Key) is { } found
                        ? $"a tag's key has 1 to {LongestKey} characters and does not begin with aws:, got {found}"
                        : null,
                nameof(TagSpecification.Key)
            ),
            Source = Documentation,
            Statement = "A tag's key has 1 to 128 characters, and does not begin with aws:.",
            Why = "AWS refuses the tag: the prefix is its own.",
            Breaks = """{"Tags": [{"Key": "aws:owner", "Value": "team-a"}]}""",
            Keeps = """{"Tags": [{"Key": "owner", "Value": "team-a"}]}""",
        },
        new Rule<ITaggedSpecification>("N-21", nameof(ITaggedSpecification.Tags))
        {
            Mistakes = Each(
                tag =>
                    tag.Value.Limits?.Wrong("a tag's value", 0, 256) is { } wrong ? wrong
                    : tag.Value.TryGet(out var text) && text.Length > 256
                        ? $"a tag's value has at most 256 characters, got {text.Length}{(tag.Key.TryGet(out var key) ? $" for '{key}'" : "")}"
                    : null,
                nameof(TagSpecification.Value)
            ),
            Evidence = Evidence.Schema,
            Source = Documentation,
            Statement = "A tag's value has at most 256 characters.",
            Why = "CloudFormation refuses the resource before it is created.",
            Breaks = $$"""{"Tags": [{"Key": "owner", "Value": "{{new string('a', 257)}}"}]}""",
            Keeps = $$"""{"Tags": [{"Key": "owner", "Value": "{{new string('a', 256)}}"}]}""",
        },
        new Rule<ITaggedSpecification>("N-22", nameof(ITaggedSpecification.Tags))
        {
            Mistakes = Each(tag =>
                tag.Key.IsAbsent || tag.Value.IsAbsent
                    ? $"a tag has a key and a value, and a {(tag.Key.IsAbsent ? "key" : "value")} is missing: write both, an empty value as \"\""
                    : null
            ),
            Statement = "A tag has both a key and a value.",
            Why = "CloudFormation refuses the resource.",
            Breaks = """{"Tags": [{"Key": "owner"}] }""",
            Keeps = """{"Tags": [{"Key": "owner", "Value": "orders"}] }""",
            Evidence = Evidence.Schema,
            Source = Documentation,
        },
        new Rule<ITaggedSpecification>("N-23", nameof(ITaggedSpecification.Tags))
        {
            Mistakes = resource =>
                Said.Twice(
                    resource.Tags.Select(tag => tag.Key),
                    nameof(ITaggedSpecification.Tags),
                    key => $"a resource has each tag once, got '{key}' twice: leave one out"
                ),
            Evidence = Evidence.Schema,
            Source = Documentation,
            Statement = "The keys of a resource's tags are distinct.",
            Why = "One of the two values would be lost, and the schema of the type asks for unique tags.",
            Breaks = """{"Tags": [{"Key": "env", "Value": "test"}, {"Key": "env", "Value": "live"}]}""",
            Keeps = """{"Tags": [{"Key": "env", "Value": "test"}]}""",
        },
    ];

    /// <summary>Those of users, user groups and serverless caches, whose schemas state the alphabet.</summary>
    public static readonly IReadOnlyList<IRule<ITaggedSpecification>> OfSchema =
    [
        .. All,
        new Rule<ITaggedSpecification>("N-20", nameof(ITaggedSpecification.Tags))
        {
            Mistakes = Each(
                tag =>
                    Mistake(tag.Key) is null && tag.Key.TryGet(out var text) && !Form().IsMatch(text)
                        ? $"a tag's key consists of ASCII letters, digits, spaces and _ . / = + : - @ here, got '{text}'"
                        : null,
                nameof(TagSpecification.Key)
            ),
            Evidence = Evidence.Schema,
            Source = Documentation,
            Statement =
                "The key of a tag of a user, a user group or a serverless cache consists of ASCII letters, digits, spaces and _ . / = + : - @.",
            Why =
                "CloudFormation refuses the resource before it is created; the other types take letters of any script.",
            Breaks = """{"Tags": [{"Key": "équipe", "Value": "caches"}]}""",
            Keeps = """{"Tags": [{"Key": "team", "Value": "caches"}]}""",
        },
    ];

    private static Func<ITaggedSpecification, IEnumerable<Said>> Each(
        Func<TagSpecification, string?> check,
        string? key = null
    ) => resource => Said.Of(resource.Tags, nameof(ITaggedSpecification.Tags), check, key);

    private static string? Mistake(Value<string> key) =>
        !key.TryGet(out var text) ? null
        : text.Length is < 1 or > LongestKey ? $"{text.Length} characters"
        : Reserved(text) ? $"'{text}'"
        : null;

    private static bool Reserved(string key) => key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase);

    private static string Numbered(int count) =>
        $$"""{"Tags": [{{string.Join(", ", Enumerable.Range(1, count).Select(number => $$"""{"Key": "key-{{number}}", "Value": "a"}"""))}}]}""";

    [GeneratedRegex(@"^[a-zA-Z0-9 _./=+:\-@]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
