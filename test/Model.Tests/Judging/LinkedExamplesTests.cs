using System.Collections;
using System.Text.Json.Nodes;
using ElastiCache.Model.Tests.Support;

namespace ElastiCache.Model.Tests.Judging;

public sealed class LinkedExamplesTests
{
    internal static readonly IReadOnlyList<(Rule Rule, Type Of)> Rules =
    [
        .. Of(TagRules.OfSchema),
        .. Of(UserRules.OfNames),
        .. Of(AccessStringRules.All),
        .. Of(AuthenticationRules.All),
        .. Of(UserGroupRules.OfNames),
        .. Of(UserGroupRules.OfUsers),
        .. Of(UserGroupUseRules.ForReplicationGroups),
        .. Of(ServerlessRules.OfNames),
        .. Of(UsageLimitRules.All),
        .. Of(ServerlessBackupRules.All),
        .. Of(ServerlessAccessRules.All),
        .. Of(ServerlessNetworkRules.All),
        .. Of(SnapshotRules.OfNodes),
        .. Of(SnapshotRules.OfServerlessCaches),
        .. Of(GlobalRules.ByItself),
        .. Of(GlobalMemberRules.All),
        .. Of(GlobalMemberRules.ForReplicationGroups),
        .. Of(ScalableTargetRules.All),
        .. Of(ScalableLimitRules.All),
        .. Of(ScalingPolicyRules.All),
        .. Of(PlacementRules.All),
        .. Of(MetricRules.All),
        .. Of(SurroundingsRules.OfNodes),
        .. Of(SurroundingsRules.OfAllCaches),
        .. Of(TopicRules.All),
        .. Of(MechanicsRules.All),
        .. Of(NestedStackRules.All),
        .. Of(EndpointRules.ForReplicationGroups),
        .. Of(EndpointRules.ForCacheClusters),
        .. Of(PropertyNameRules.All),
    ];

    // Every version that breaks the former is past its standard support too; the latter are about what is written out.
    private static readonly Dictionary<string, string[]> Besides = new(StringComparer.Ordinal)
    {
        ["G-05"] = ["E-12"],
        ["S-17"] = ["E-12"],
        ["U-11"] = ["U-31"],
        ["U-13"] = ["U-31"],
    };

    public static TheoryData<RuleCase> Cases { get; } =
    [
        .. Rules.Select(rule =>
            RuleCase.Breaks(
                rule.Rule.Id,
                "its example",
                Example.Of(rule.Of, rule.Rule.Breaks),
                Besides.GetValueOrDefault(rule.Rule.Id, [])
            )
        ),
        .. Rules.Select(rule => RuleCase.Keeps(rule.Rule.Id, "its example", Example.Of(rule.Of, rule.Rule.Keeps))),
    ];

    public static TheoryData<string> Fragments { get; } =
    [
        .. Rules
            .Where(rule => !rule.Rule.Breaks.Contains("Resources", StringComparison.Ordinal))
            .Where(rule => JsonNode.Parse(rule.Rule.Breaks)!.AsObject().All(property => property.Value is not null))
            .Select(Name),
    ];

    public static TheoryData<string> Types { get; } = [.. RuleExamples.Linked.Keys.Select(type => type.Name)];

    private static readonly string[] Intrinsics =
    [
        """{"Ref": "Parameter"}""",
        """{"Fn::GetAtt": ["Elsewhere", "Value"]}""",
        """{"Fn::Sub": "${Parameter}"}""",
        """{"Fn::ImportValue": "Other"}""",
        """{"Fn::If": [["no", "condition"], "a", "b"]}""",
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_example_yields_its_rule(RuleCase example) => example.Check();

    [Fact]
    public void Every_rule_explains_itself() =>
        Assert.All(
            Rules,
            rule =>
            {
                Assert.EndsWith(".", rule.Rule.Statement, StringComparison.Ordinal);
                Assert.EndsWith(".", rule.Rule.Why, StringComparison.Ordinal);
            }
        );

    [Theory]
    [MemberData(nameof(Types))]
    public void A_valid_resource_breaks_no_rule(string type) =>
        Assert.Empty(Example.Of(RuleExamples.Linked.Keys.Single(key => key.Name == type), "{}").Judge());

    [Theory]
    [MemberData(nameof(Types))]
    public void A_value_that_is_not_known_breaks_no_rule(string type)
    {
        var specification = RuleExamples.Linked.Keys.Single(key => key.Name == type);
        foreach (var path in Paths(Example.Of(specification, "{}").Template["Resources"]!["Example"]!["Properties"]!))
        {
            foreach (var intrinsic in Intrinsics)
            {
                var example = Example.Of(specification, "{}");
                Replace(example.Template["Resources"]!["Example"]!["Properties"]!, path, intrinsic);

                // Of a text one thing is known: that it is no list.
                var found = example.Judge().Where(violation => violation.RuleId != "M-21").ToList();

                Assert.True(found.Count == 0, $"{string.Join('.', path)}: {intrinsic}:\n{string.Join('\n', found)}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Fragments))]
    public void Both_branches_of_a_condition_are_judged(string name)
    {
        var (rule, of) = Rules.Single(rule => Name(rule) == name);
        var plain = JsonNode.Parse(rule.Breaks)!.AsObject();
        var valid = Example.Of(of, "{}").Template["Resources"]!["Example"]!["Properties"]!.AsObject();

        foreach (var first in new[] { true, false })
        {
            var properties = new JsonObject();
            foreach (var (key, value) in plain)
            {
                var other = valid[key]?.DeepClone() ?? new JsonObject { ["Ref"] = "AWS::NoValue" };
                properties[key] = new JsonObject
                {
                    ["Fn::If"] = first
                        ? new JsonArray("C", value!.DeepClone(), other)
                        : new JsonArray("C", other, value!.DeepClone()),
                };
            }

            var found = Example.Of(of, properties.ToJsonString()).Judge();

            Assert.Equal(
                [rule.Id, .. Besides.GetValueOrDefault(rule.Id, [])],
                found.Select(violation => violation.RuleId)
            );
        }
    }

    private static string Name((Rule Rule, Type Of) entry) =>
        $"{entry.Rule.Id} ({entry.Rule.Severity}, {entry.Rule.Evidence}) of {entry.Of.Name}";

    private static IEnumerable<string[]> Paths(JsonNode node) =>
        node switch
        {
            JsonObject properties => properties.SelectMany(property =>
                Paths(property.Value!).Select(path => (string[])[property.Key, .. path]).Append([property.Key])
            ),
            JsonArray items => items.SelectMany(
                (item, index) => Paths(item!).Select(path => (string[])[$"{index}", .. path]).Append([$"{index}"])
            ),
            _ => [],
        };

    private static void Replace(JsonNode node, string[] path, string json)
    {
        foreach (var step in path[..^1])
        {
            node = node is JsonArray list ? list[int.Parse(step)]! : node[step]!;
        }

        if (node is JsonArray items)
        {
            items[int.Parse(path[^1])] = JsonNode.Parse(json);
        }
        else
        {
            node[path[^1]] = JsonNode.Parse(json);
        }
    }

    private static IEnumerable<(Rule, Type)> Of<T>(IReadOnlyList<IRule<T>> rules) =>
        ((IEnumerable)rules).Cast<Rule>().Select(rule => (rule, rule.GetType().GetGenericArguments()[0]));
}
