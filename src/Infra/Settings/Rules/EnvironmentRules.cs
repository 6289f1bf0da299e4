using static Infra.Settings.Rules.SettingPatterns;
using static Infra.Settings.Rules.SettingRule;

namespace Infra.Settings.Rules;

/// <summary>Where the environment is, its tags, tiers, topics and stacks.</summary>
internal static class EnvironmentRules
{
    /// <summary>The greatest number of stacks over which caches are spread.</summary>
    public const int MostStacks = 100;

    /// <summary>What a name of a thing in the settings looks like.</summary>
    public const string NameForm =
        "a name begins with a letter and consists of letters, digits and hyphens, at most 30";

    /// <summary>What the name of a Region looks like.</summary>
    public const string RegionForm = "a Region has a name such as eu-central-1";

    /// <summary>What the ARN of a topic looks like.</summary>
    public const string TopicForm = "the ARN of a topic looks like arn:aws:sns:eu-central-1:123456789012:topic";

    private const string EmailForm = "must be an address such as cache-team@example.com";
    private const string TopicExample = "arn:aws:sns:eu-central-1:123456789012:operators";
    private const string KeyForm = "the key of a tag has 1 to 128 letters, digits, spaces and _ . : / = + - @";
    private const string ValueForm = "the value of a tag has up to 256 letters, digits, spaces and _ . : / = + - @";
    private const string Ids = "Ids of constructs and names of outputs are made of it.";

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<SettingRule> All =
    [
        Pattern("SET-01", "account", Account(), "an account is 12 digits", "main", "123456789012"),
        Pattern("SET-02", "region", Region(), RegionForm, "Frankfurt", "eu-central-1"),
        new("SET-03", "tags")
        {
            Mistakes = tags => tags.Children.Select(tag => (tag, TagKeyMistake(tag.Name))),
            Statement =
                "A tag has a key of 1 to 128 letters, digits, spaces and _ . : / = + - @ that does not begin with aws:.",
            Breaks = """ "tags": { "aws:owner": "me" } """,
            Keeps = """ "tags": { "owner": "me" } """,
            Schema = schema =>
                schema["propertyNames"] = new System.Text.Json.Nodes.JsonObject
                {
                    ["pattern"] = "^(?![aA][wW][sS]:)[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]{1,128}$",
                },
        },
        Pattern("SET-04", "tags.*", TagValue(), ValueForm, "50 %", "50"),
        // One is added: the environment.
        new("SET-05", "tags")
        {
            Mistake = tags =>
                tags.Children.Count(tag => !tag.Name.Equals("environment", StringComparison.OrdinalIgnoreCase)) > 49
                    ? $"there can be 49 beside environment, got {tags.Children.Count}"
                    : null,
            Statement = "There are at most 49 tags; one more, environment, is added.",
            Why = "A resource has at most 50 tags.",
            Breaks =
                $"\"tags\": {{ {string.Join(", ", Enumerable.Range(1, 50).Select(number => $"\"t{number}\": \"\""))} }}",
            Keeps = """ "tags": { "t1": "" } """,
        },
        new("SET-148", "tags")
        {
            Mistakes = tags => tags.Children.Select(tag => (tag, SameBesideCase(tags, tag.Name))),
            Statement = "No two tags have keys that differ by case only.",
            Why =
                "IAM refuses them for the roles of rotations and experiments, whose tag keys it compares without case.",
            Breaks = """ "tags": { "Team": "a", "team": "b" } """,
            Keeps = """ "tags": { "Team": "a", "Environment": "test" } """,
        },
        Names("SET-06", "appTiers", Name(), NameForm, "{}").Because(Ids),
        Pattern(
            "SET-07",
            "appTiers.*.securityGroupId",
            SecurityGroup(),
            "the id of a security group looks like sg-0123456789abcdef0",
            "web",
            "sg-0123456789abcdef0"
        ),
        NamingRules.Hyphens("SET-08", "appTiers", "{}"),
        NotBoth(
            "SET-142",
            "appTiers.*",
            "egress",
            ["securityGroupId"],
            "a security group that exists has rules of its own: leave out either egress or securityGroupId"
        ) with
        {
            Why = "The setting would have no effect.",
            Breaks = """ "appTiers": { "web": { "securityGroupId": "sg-0123456789abcdef0", "egress": "none" } } """,
            Keeps = """ "appTiers": { "web": { "egress": "none" } } """,
        },
        new("SET-143", "appTiers.*.egress")
        {
            Mistake = egress =>
                egress.Text is "vpc" && egress.Environment.Network.Existing is not null
                    ? "the range of a VPC that is named by its ids is not known: choose \"open\" or \"none\", got \"vpc\""
                    : null,
            Statement = "`appTiers.*.egress` is `vpc` only in a VPC that is created or looked up.",
            Why = "The range of a VPC that is named by its ids is not known.",
            Breaks =
                """ "network": { "create": null, "existing": { "vpcId": "vpc-01234567", "subnetIds": ["subnet-01234567"], "availabilityZones": ["eu-west-1a"] } }, "appTiers": { "web": { "egress": "vpc" } } """,
            Keeps = """ "appTiers": { "web": { "egress": "vpc" } } """,
        },
        Pattern("SET-09", "alarms.topicArn", Topic(), TopicForm, "operators", TopicExample),
        new("SET-149", "alarms.topicArn")
        {
            Mistake = arn =>
                arn.Environment.KnownRegion is { } region
                && arn.Text!.Split(':') is [_, _, "sns", var other, ..]
                && other.Length > 0
                && other != region
                    ? $"alarms of {region} only reach a topic of {region}, got one of {other}{RegionRules.Whence(arn.Environment)}"
                    : null,
            Statement = "`alarms.topicArn` is a topic of `region`.",
            Why = "CloudWatch refuses an alarm with an action in another Region.",
            Breaks =
                """ "region": "eu-west-1", "alarms": { "topicArn": "arn:aws:sns:us-east-1:123456789012:operators" } """,
            Keeps =
                """ "region": "eu-west-1", "alarms": { "topicArn": "arn:aws:sns:eu-west-1:123456789012:operators" } """,
        },
        NotBoth(
            "SET-10",
            "alarms",
            "email",
            ["topicArn"],
            "a topic of yours has its own subscriptions: leave out either topicArn or email"
        ) with
        {
            Why = "The app subscribes nobody to a topic that it does not create.",
            Breaks = $$""" "alarms": { "topicArn": "{{TopicExample}}", "email": "team@example.com" } """,
            Keeps = """ "alarms": { "email": "team@example.com" } """,
        },
        Pattern("SET-11", "alarms.email", Email(), EmailForm, "operators", "team@example.com"),
        Pattern("SET-12", "events.email", Email(), EmailForm, "operators", "team@example.com"),
        Range("SET-13", "cacheStacks", 1, MostStacks).Because("The number of stacks of an account is limited."),
        new("SET-14", "caches")
        {
            Mistake = caches => caches.Children.Count > 0 ? null : "there must be at least one cache, got {}",
            Statement = "There is at least one cache.",
            Why = "CloudFormation takes no stack without resources.",
            Breaks = """ "caches": {} """,
            Keeps = """ "caches": { "c": { "engine": "valkey", "nodeType": "cache.t4g.micro" } } """,
            Schema = schema => schema["minProperties"] = 1,
        },
        Names("SET-15", "caches", Name(), NameForm, """{ "engine": "valkey", "nodeType": "cache.t4g.micro" }""")
            .Because(Ids),
        NamingRules.Hyphens("SET-16", "caches", """{ "engine": "valkey", "nodeType": "cache.t4g.micro" }"""),
    ];

    private static string? SameBesideCase(SettingNode tags, string key) =>
        tags
            .Children.TakeWhile(other => other.Name != key)
            .FirstOrDefault(other => other.Name.Equals(key, StringComparison.OrdinalIgnoreCase))
            is { } same
            ? $"IAM compares the keys of tags without case, and {SettingPath.Quote(same.Name)} is there: leave one of them out"
            : null;

    private static string? TagKeyMistake(string key) =>
        key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase) ? "tags that begin with aws: are AWS's own"
        : TagKey().IsMatch(key) ? null
        : KeyForm;
}
