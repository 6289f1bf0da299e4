namespace ElastiCache.Model;

/// <summary>Tags of any resource.</summary>
internal static class TagRules
{
    private const string Tagging = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Tagging-Resources.html";

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule<ITaggedSpecification>> All =
    [
        new Rule<ITaggedSpecification>(
            "N-19",
            nameof(ITaggedSpecification.Tags),
            resource => resource.Tags.Count > 50 ? $"a resource has at most 50 tags, got {resource.Tags.Count}" : null
        )
        {
            Statement = "A resource has at most 50 tags.",
            Why = "The service answers TagQuotaPerResourceExceeded.",
            Breaks =
                """{"Tags": [{"Key": "k1", "Value": "v"}, {"Key": "k2", "Value": "v"}, {"Key": "k3", "Value": "v"}, {"Key": "k4", "Value": "v"}, {"Key": "k5", "Value": "v"}, {"Key": "k6", "Value": "v"}, {"Key": "k7", "Value": "v"}, {"Key": "k8", "Value": "v"}, {"Key": "k9", "Value": "v"}, {"Key": "k10", "Value": "v"}, {"Key": "k11", "Value": "v"}, {"Key": "k12", "Value": "v"}, {"Key": "k13", "Value": "v"}, {"Key": "k14", "Value": "v"}, {"Key": "k15", "Value": "v"}, {"Key": "k16", "Value": "v"}, {"Key": "k17", "Value": "v"}, {"Key": "k18", "Value": "v"}, {"Key": "k19", "Value": "v"}, {"Key": "k20", "Value": "v"}, {"Key": "k21", "Value": "v"}, {"Key": "k22", "Value": "v"}, {"Key": "k23", "Value": "v"}, {"Key": "k24", "Value": "v"}, {"Key": "k25", "Value": "v"}, {"Key": "k26", "Value": "v"}, {"Key": "k27", "Value": "v"}, {"Key": "k28", "Value": "v"}, {"Key": "k29", "Value": "v"}, {"Key": "k30", "Value": "v"}, {"Key": "k31", "Value": "v"}, {"Key": "k32", "Value": "v"}, {"Key": "k33", "Value": "v"}, {"Key": "k34", "Value": "v"}, {"Key": "k35", "Value": "v"}, {"Key": "k36", "Value": "v"}, {"Key": "k37", "Value": "v"}, {"Key": "k38", "Value": "v"}, {"Key": "k39", "Value": "v"}, {"Key": "k40", "Value": "v"}, {"Key": "k41", "Value": "v"}, {"Key": "k42", "Value": "v"}, {"Key": "k43", "Value": "v"}, {"Key": "k44", "Value": "v"}, {"Key": "k45", "Value": "v"}, {"Key": "k46", "Value": "v"}, {"Key": "k47", "Value": "v"}, {"Key": "k48", "Value": "v"}, {"Key": "k49", "Value": "v"}, {"Key": "k50", "Value": "v"}, {"Key": "k51", "Value": "v"}] }""",
            Keeps = """{"Tags": [{"Key": "team", "Value": "orders"}] }""",
            Source = Tagging,
        },
        new Rule<ITaggedSpecification>(
            "N-20",
            nameof(ITaggedSpecification.Tags),
            resource =>
                Keys(resource)
                    .FirstOrDefault(key =>
                        key.Length is < 1 or > 128 || key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase)
                    )
                    is { } key
                    ? $"a tag's key has 1 to 128 characters and does not begin with aws:, got '{key}' ({key.Length} characters)"
                    : null
        )
        {
            Statement = "The key of a tag has 1 to 128 characters and does not begin with aws:.",
            Why = "Keys that begin with aws: belong to AWS, and the service refuses them.",
            Breaks = """{"Tags": [{"Key": "aws:owner", "Value": "orders"}] }""",
            Keeps = """{"Tags": [{"Key": "owner", "Value": "orders"}] }""",
            Evidence = Evidence.Schema,
            Source = Tagging,
        },
        new Rule<ITaggedSpecification>(
            "N-21",
            nameof(ITaggedSpecification.Tags),
            resource =>
                resource.Tags.FirstOrDefault(tag => tag.Value.TryGet(out var value) && value.Length > 256) is { } tag
                    ? $"a tag's value has at most 256 characters, got {tag.Value.Raw!.Length} for '{Name(tag)}'"
                    : null
        )
        {
            Statement = "The value of a tag has at most 256 characters.",
            Why = "The service refuses the request, and the stack rolls back.",
            Breaks =
                """{"Tags": [{"Key": "owner", "Value": "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"}] }""",
            Keeps = """{"Tags": [{"Key": "owner", "Value": "orders"}] }""",
            Evidence = Evidence.Schema,
            Source = Tagging,
        },
        new Rule<ITaggedSpecification>(
            "N-22",
            nameof(ITaggedSpecification.Tags),
            resource =>
                resource.Tags.FirstOrDefault(tag => tag.Key.IsAbsent || tag.Value.IsAbsent) is { } tag
                    ? $"a tag has a key and a value, and the {(tag.Key.IsAbsent ? "key" : "value")} of '{Name(tag)}' is missing: write both, an empty value as \"\""
                    : null
        )
        {
            Statement = "A tag has both a key and a value.",
            Why = "CloudFormation refuses the resource.",
            Breaks = """{"Tags": [{"Key": "owner"}] }""",
            Keeps = """{"Tags": [{"Key": "owner", "Value": "orders"}] }""",
            Evidence = Evidence.Schema,
            Source = Tagging,
        },
        new Rule<ITaggedSpecification>(
            "N-23",
            nameof(ITaggedSpecification.Tags),
            resource =>
                Keys(resource).GroupBy(key => key, StringComparer.Ordinal).FirstOrDefault(keys => keys.Skip(1).Any())
                    is { } twice
                    ? $"a resource has a tag key once, got '{twice.Key}' {twice.Count()} times"
                    : null
        )
        {
            Statement = "A tag key occurs once in a resource.",
            Why = "The service refuses it, or keeps the one that was not meant.",
            Breaks = """{"Tags": [{"Key": "env", "Value": "dev"}, {"Key": "env", "Value": "prod"}] }""",
            Keeps = """{"Tags": [{"Key": "env", "Value": "prod"}] }""",
            Evidence = Evidence.Schema,
            Source = Tagging,
        },
    ];

    private static IEnumerable<string> Keys(ITaggedSpecification resource) =>
        resource.Tags.Select(tag => tag.Key.TryGet(out var key) ? key : null).OfType<string>();

    private static string Name(TagSpecification tag) =>
        tag.Key.TryGet(out var key) ? key
        : tag.Value.TryGet(out var value) ? value
        : "";
}
