using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace ElastiCache.Model.Tests.Templates;

public sealed class RandomTemplatesTests
{
    private static readonly string[] Leaves =
    [
        "null",
        "true",
        "-1",
        "1e400",
        "0.5",
        "35",
        "\"\"",
        "\"on ~a +@read (\"",
        "\"redis\"",
        "\"valkey\"",
        "\"7.1\"",
        "\"default\"",
        "\"app-user\"",
        "\"replication-group/orders\"",
        "\"${Other.PrimaryEndPoint.Address}${\"",
        "\"{{resolve:ssm:a}}\"",
        "{}",
        "[]",
        """{"Ref": "Other"}""",
        """{"Ref": "Example"}""",
        """{"Ref": 1}""",
        """{"Ref": "AWS::NoValue"}""",
        """{"Fn::If": ["A", 1, "b"]}""",
        """{"Fn::If": ["B", {"Ref": "Other"}, {"Ref": "AWS::NoValue"}]}""",
        """{"Fn::If": []}""",
        """{"Fn::GetAtt": []}""",
        """{"Fn::GetAtt": [1, {}]}""",
        """{"Fn::GetAtt": "Other.PrimaryEndPoint.Address"}""",
        """{"Fn::Sub": [1]}""",
        """{"Fn::Sub": ["${Other}", {"a": {"Ref": "Other"}}]}""",
        """{"Fn::Join": ["", ["replication-group/", {"Ref": "Other"}]]}""",
    ];

    private static readonly IReadOnlyList<(string Type, string Properties)> Bases =
    [
        .. RuleExamples.Linked.Values,
        (ResourceTypes.ReplicationGroup, """{"UserGroupIds": [], "GlobalReplicationGroupId": "", "Port": 6379}"""),
        (ResourceTypes.CacheCluster, """{"Engine": "redis", "CacheSubnetGroupName": "a"}"""),
        (ResourceTypes.SubnetGroup, """{"SubnetIds": [], "CacheSubnetGroupName": "a"}"""),
    ];

    private static readonly string[] Beside =
    [
        "DeletionPolicy",
        "UpdateReplacePolicy",
        "UpdatePolicy",
        "DependsOn",
        "Metadata",
        "Condition",
    ];

    [Fact]
    public void No_template_makes_a_rule_throw() => Always.Holds(Templates(), IsJudged, times: 3000);

    private static Gen<string> Templates() =>
        from first in Resource()
        from second in Resource()
        from third in Resource()
        from output in Gen.Elements(Leaves)
        select $$"""{"Parameters": {"Example": {} }, "Resources": {"Example": {{first}}, "Other": {{second}}, "Third": {{third}} }, "Outputs": {"Out": {{output}} } }""";

    private static Gen<string> Resource() =>
        from resource in Gen.Elements(Bases.ToArray())
        from choices in Gen.Choose(0, 1_000_000).ListOf(12)
        from beside in Gen.Zip(Gen.Elements(Beside), Gen.Elements(Leaves))
        select Change(resource.Type, resource.Properties, [.. choices], beside);

    // Some of the values, at any depth, become something else.
    private static string Change(string type, string properties, int[] choices, (string, string) beside)
    {
        var changed = JsonNode.Parse(properties)!;
        for (var index = 0; index + 1 < choices.Length; index += 2)
        {
            var leaf = JsonNode.Parse(Leaves[choices[index] % Leaves.Length]);
            var node = changed;
            for (var depth = choices[index + 1] % 3; depth > 0 && Children(node) is { Length: > 0 } inner; depth--)
            {
                node =
                    inner[choices[index + 1] % inner.Length] is { } child && Children(child).Length > 0 ? child : node;
            }

            if (node is JsonObject { Count: > 0 } map && choices[index] % 4 != 0)
            {
                map[map.ElementAt(choices[index + 1] % map.Count).Key] = leaf;
            }
            else if (node is JsonArray { Count: > 0 } list)
            {
                list[choices[index + 1] % list.Count] = leaf;
            }
        }

        return $$"""{"Type": "{{type}}", "Properties": {{changed.ToJsonString()}}, "{{beside.Item1}}": {{beside.Item2}} }""";
    }

    private static JsonNode?[] Children(JsonNode? node) =>
        node switch
        {
            JsonObject map => [.. map.Select(entry => entry.Value)],
            JsonArray list => [.. list],
            _ => [],
        };

    private static bool IsJudged(string json) =>
        TemplateJudge
            .Judge(Template.Read(JsonDocument.Parse(json).RootElement, new TemplateMistakes()))
            .All(finding => finding.Violation.Message.Length > 20);
}
