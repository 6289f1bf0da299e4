namespace ElastiCache.Agreement.Tests.Corpus;

/// <summary>Why others judge an example differently. A reason that no longer applies fails the test.</summary>
internal static class Reasons
{
    private const string OlderSchema =
        "cfn-lint's schema is older than the property or the resource type: it refuses the valid example as well, which the CDK accepts";

    private const string AnyCase = "The CDK compares this value without regard to case";

    /// <summary>What each kind of silence means.</summary>
    public static IReadOnlyDictionary<Silence, string> Meanings { get; } =
        new Dictionary<Silence, string>
        {
            [Silence.Advice] = "the service accepts it: a warning of ours, about what goes wrong later",
            [Silence.Value] =
                "one property, with a value against which CloudFormation's schema, by which they judge, has no pattern, "
                + "range, number or list",
            [Silence.Optional] = "a property that the service needs and the schema does not require",
            [Silence.Together] = "properties that are fine one by one; they have no rule that reads these together",
            [Silence.ClusterTable] =
                "their tables of engines, versions and node types (E3695 or E9006, E3647) are for cache clusters, and the "
                + "example is another type of resource",
            [Silence.Capability] = "what an engine version or a node type can do is in no table of theirs",
            [Silence.Parameter] = "names and values of engine parameters are free text to them",
            [Silence.AccessString] = "an access string is free text to them",
            [Silence.Reference] =
                "takes another resource of the template, or which attributes it will have; they have no rule for this reference",
        };

    /// <summary>What is to be said of one rule rather than of many.</summary>
    private static readonly Dictionary<string, string> OfRule = new(StringComparer.Ordinal)
    {
        ["E-02"] = "Both have valkey in their list of engines of cache clusters; ElastiCache refuses it there",
        ["R-07"] = "cfn-lint's E3026 sees it where the template makes the parameter group; the example uses AWS's own",
        ["L-20"] =
            "cfn-lint's E3026 sees it where the template makes the parameter group; the example uses ClusterMode",
        ["T-13"] = "Both have r6gd in their list of node types of cache clusters (E3647)",
        ["T-15"] = "Only the CDK knows node types by Region (E3647), and for cache clusters only",
        ["S-25"] = "They do not compare the Region within an ARN with that of the stack",
        ["B-17"] = "They do not compare the Region within an ARN with that of the stack",
        ["K-10"] = "They do not compare zones with the Region of the stack, nor know which Regions there are",
        ["G-19"] = "They do not know which Regions there are, and take any text for one",
        ["K-14"] = "They have a form for the ids of security groups (E1150), and none for those of lists of subnets",
        ["M-20"] =
            "cfn-lint takes a null for nothing, and what the CDK reads loses it; CloudFormation refuses the template",
        ["M-21"] = "They do not judge what Fn::Sub gives where a number, or true or false, is needed",
        ["M-28"] = "The CDK does not judge what a function is given",
        ["M-29"] =
            "They let a list pass for a parameter of a nested stack; how an output of one is named cfn-lint knows, and the CDK does not",
        ["S-28"] = "cfn-lint has no list of deprecated properties",
        ["L-01"] = AnyCase,
        ["L-16"] = AnyCase,
        ["V-14"] = AnyCase,
        ["N-20"] = "The CDK judges neither pattern nor length of the keys and values of tags",
        ["N-21"] = "The CDK judges neither pattern nor length of the keys and values of tags",
        ["U-23"] = "The CDK accepts the empty list of the example",
        ["B-19"] = OlderSchema,
        ["B-20"] = OlderSchema,
        ["B-21"] = OlderSchema,
        ["B-22"] = OlderSchema,
        ["L-21"] = OlderSchema,
        ["L-22"] = OlderSchema,
        ["L-23"] = OlderSchema,
        ["L-24"] = OlderSchema,
        ["L-25"] = OlderSchema,
        ["L-26"] = OlderSchema,
        ["S-34"] = OlderSchema,
        ["V-15"] = OlderSchema,
    };

    // By rule, as both judges are silent for the same reason.
    private static readonly Dictionary<string, Silence> Silences = Of(
        (
            Silence.Value,
            """
            N-01 N-02 N-04 N-05 N-06 N-07 N-08 N-09 N-10 N-11 N-12 N-13 N-14 N-16 N-17 N-19 N-24 P-01 P-03 R-20 R-21
            R-23 S-07 S-08 S-14 B-01 B-03 B-04 B-07 B-08 B-12 B-16 V-01 V-04 V-09 V-11 V-21 U-11 U-12 U-13 C-20 G-01 G-02
            K-03 A-04 A-05 A-05-nodes A-06 A-10 A-13 A-15 L-09 C-02 E-03 E-10 S-34 W-09 W-10 W-11 W-15
            """
        ),
        (Silence.Optional, "N-15 T-08 R-26 U-01 U-09"),
        (
            Silence.Together,
            """
            P-02 P-04 P-05 P-06 P-07 R-03 R-04 R-05 R-06 R-09 R-10 R-14 R-15 R-17 R-19 R-22 R-24 R-25 R-27 S-05 S-06
            S-10 S-11 S-15 S-18 S-24 B-02 B-05 B-09 B-10 B-11 B-13 L-05 L-08 L-14 L-15 G-08 G-12 C-01
            C-04 C-05 C-06 C-07 C-09 V-02 V-05 V-06 V-10 U-10 U-14 U-16 U-17 U-18 U-19 A-07 A-08 A-09 A-14 A-16 M-14 T-09 T-10
            W-12 W-13 G-17
            """
        ),
        (Silence.ClusterTable, "E-01 E-05 E-06 E-08 E-09 E-11 T-01 T-02 T-11 T-16 "),
        (
            Silence.Capability,
            """
            T-03 T-04 T-05 T-06 T-12 S-12 S-19 L-02 L-03 L-12 L-13 L-18 C-10 O-02 O-02-zone

            """
        ),
        (
            Silence.Parameter,
            """
            P-11 P-12 P-13 P-14 P-15 P-16 P-17 P-18 P-19 P-20 P-21 P-22 P-23 P-24 P-25 P-26 P-27 P-28 P-29 P-30 P-31 P-32 P-33
            P-36 P-37 P-38 P-39 P-40 P-41 P-42
            """
        ),
        (Silence.AccessString, "U-03 U-04 U-05 U-06 U-08 U-27"),
        (
            Silence.Reference,
            """
            M-15 R-13 R-16 S-16 S-17 S-26 L-04 G-04 G-05 G-06 G-07 G-10 K-01 V-07 V-20 U-20 U-21 U-22 K-04 K-05 K-06 A-01
            A-02 A-03 O-01 M-04 M-05 M-06 K-11 S-33
            """
        )
    );

    /// <summary>What warnings on valid examples are about.</summary>
    public static IReadOnlyDictionary<string, string> Warnings { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["W1011"] =
                "advice to read secrets by dynamic references; the examples of the rules about parameters take them from one with NoEcho",
            ["W3010"] =
                "advice against zones that are written down; some rules are about zones, and their examples name them",
            ["W3011"] =
                "advice to write DeletionPolicy and UpdateReplacePolicy together; two rules are about one of them each",
        };

    /// <summary>The rules that have a reason.</summary>
    public static IEnumerable<string> Explained => OfRule.Keys.Concat(Silences.Keys);

    /// <summary>The rules whose valid example cfn-lint refuses, because of what it does not know yet.</summary>
    public static IEnumerable<string> NewerThanCfnLint =>
        // Of what S-25 is about, snapshots are newer.
        OfRule.Where(reason => reason.Value == OlderSchema).Select(reason => reason.Key).Append("S-25");

    /// <summary>Why a judge or both say nothing of what breaks a rule; null where nobody has written it down.</summary>
    public static string? Of(Rule rule) =>
        OfRule.TryGetValue(rule.Id, out var sentence) ? sentence
        : rule.Severity == Severity.Warning ? Word(Silence.Advice)
        : Silences.TryGetValue(rule.Id, out var silence) ? Word(silence)
        : null;

    /// <summary>The word for it in the table.</summary>
    public static string Word(Silence silence) =>
        silence switch
        {
            Silence.Advice => "advice",
            Silence.Value => "value",
            Silence.Optional => "optional",
            Silence.Together => "together",
            Silence.ClusterTable => "other type",
            Silence.Capability => "capability",
            Silence.Parameter => "parameter",
            Silence.AccessString => "access string",
            Silence.Reference => "reference",
            _ => throw new ArgumentOutOfRangeException(nameof(silence), silence, null),
        };

    private static Dictionary<string, Silence> Of(params IEnumerable<(Silence Silence, string Ids)> groups) =>
        groups
            .SelectMany(group =>
                group
                    .Ids.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
                    .Select(id => (id, group.Silence))
            )
            .ToDictionary(entry => entry.id, entry => entry.Silence, StringComparer.Ordinal);
}
