using System.Text.Json;
using System.Text.Json.Nodes;
using ElastiCache.Model.Tests.Support;

namespace ElastiCache.Model.Tests.Rules.E;

/// <summary>An engine that is left out is known from a version that only one engine has, for every rule alike.</summary>
public sealed class LeftOutEngineTests
{
    // They are about the engine that is written; S-01 since a version alone moves no cache to Valkey.
    private static readonly string[] OfWritten = ["E-01", "E-11", "S-01"];

    public static TheoryData<string, string> Examples { get; } =
        new(
            RuleCatalog
                .All.Where(entry => entry.ResourceTypes.Contains(ResourceTypes.ReplicationGroup))
                .Where(entry => !OfWritten.Contains(entry.Rule.Id))
                .Select(entry => (entry.Rule.Id, Example: Json(entry)))
                .Where(example => WithoutEngine(example.Example) is not null)
                .Select(example => (example.Id, example.Example))
        );

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_rule_is_broken_without_the_engine_as_with_it(string id, string example) =>
        Assert.Contains(id, Rules(WithoutEngine(example)!));

    [Theory]
    [InlineData("6.9", "E-05")]
    [InlineData("7.1.0", "E-08")]
    [InlineData("8.3", "E-06")]
    [InlineData("8.0.1", "E-09")]
    [InlineData("6.2", "E-12")]
    [InlineData("1.6.22", "E-11")]
    public void A_version_tells_which_engine_it_is_wrong_for(string version, string id) =>
        Assert.Contains(id, Rules(Group(version)));

    [Theory]
    [InlineData("7.1")]
    [InlineData("8.2")]
    [InlineData("7.2")]
    public void A_version_that_is_right_breaks_no_rule_of_engines(string version) =>
        Assert.DoesNotContain(Rules(Group(version)), id => id[0] == 'E');

    private static string Group(string version) =>
        WithoutEngine(
            $$"""{"Resources": {"Cache": {{RuleExamples.Pair("redis", "7.1")}} } }""".Replace(
                "\"7.1\"",
                $"\"{version}\"",
                StringComparison.Ordinal
            ),
            always: true
        )!;

    private static string Json(CatalogRule entry) =>
        ExampleTemplate.Of(ResourceTypes.ReplicationGroup, entry.Rule.Breaks).Root.GetRawText();

    // Null where no group says its engine that its version says too.
    private static string? WithoutEngine(string template, bool always = false)
    {
        var root = JsonNode.Parse(template)!;
        var isAny = false;
        foreach (var (_, resource) in root["Resources"]!.AsObject())
        {
            if (
                (string?)resource!["Type"] == ResourceTypes.ReplicationGroup
                && resource["Properties"] is JsonObject properties
                && properties["Engine"] is JsonValue engine
                && engine.TryGetValue<string>(out var name)
                && (
                    always
                    || (
                        properties["EngineVersion"] is JsonValue version
                        && version.TryGetValue<string>(out var text)
                        && CacheEngineVersion.TryParse(text, out var number)
                        && number.EngineOfGroup == name
                    )
                )
            )
            {
                properties.Remove("Engine");
                isAny = true;
            }
        }

        return isAny ? root.ToJsonString() : null;
    }

    private static IEnumerable<string> Rules(string template) =>
        TemplateJudge
            .Judge(Template.Read(JsonDocument.Parse(template).RootElement), RuleExamples.Region)
            .Select(finding => finding.Violation.RuleId);
}
