using System.Globalization;
using System.Text.Json.Nodes;
using ElastiCache.Model.Tests.Support;

namespace ElastiCache.Model.Tests.Judging;

/// <summary>What a finding is called by: a property of the template, which is written or can be.</summary>
public sealed class LabelTests
{
    // Attributes of the resource, which stand beside its properties.
    private static readonly string[] Beside = [.. ResourceKeys.All];

    public static TheoryData<string, string, string> Examples { get; } =
    [
        .. RuleCatalog
            .All.Where(entry => entry.Rule.Breaks.Length > 0)
            .Select(entry => new TheoryDataRow<string, string, string>(
                entry.Rule.Id,
                entry.ResourceTypes[0],
                entry.Rule.Breaks
            )),
    ];

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_finding_is_called_by_what_stands_in_the_template(string rule, string type, string example)
    {
        var template = RuleExamples.Json(type, example);

        var found = TemplateJudge
            .Judge(ExampleTemplate.Of(type, example))
            .Where(finding => finding.Violation.RuleId == rule)
            .ToList();

        Assert.All(
            found,
            finding =>
            {
                // What stands elsewhere is called by the whole way to it, or by its end.
                if (
                    finding.Violation is { Place: { } place, Property: var name }
                    && $".{place}".EndsWith($".{name}", StringComparison.Ordinal)
                )
                {
                    return;
                }

                var resource = template["Resources"]![finding.Resource.LogicalId]!.AsObject();
                foreach (var label in new[] { finding.Violation.Property, finding.Violation.Within ?? "" })
                {
                    Assert.True(IsThere(resource, label), $"{label}: {finding.Violation.Message}");
                }
            }
        );
    }

    [Theory]
    [InlineData(
        """{"CacheUsageLimits": {"DataStorage": {"Maximum": 9000, "Unit": "GB"} } }""",
        "CacheUsageLimits.DataStorage.Maximum"
    )]
    [InlineData(
        """{"CacheUsageLimits": {"DataStorage": {"Minimum": 9000, "Unit": "GB"} } }""",
        "CacheUsageLimits.DataStorage.Minimum"
    )]
    [InlineData(
        """{"CacheUsageLimits": {"DataStorage": {"Minimum": 9, "Maximum": 5, "Unit": "GB"} } }""",
        "CacheUsageLimits.DataStorage.Minimum"
    )]
    [InlineData(
        """{"CacheUsageLimits": {"DataStorage": {"Maximum": 9, "Unit": "TB"} } }""",
        "CacheUsageLimits.DataStorage.Unit"
    )]
    [InlineData(
        """{"CacheUsageLimits": {"DataStorage": {"Maximum": 9, "Unit": "gb"} } }""",
        "CacheUsageLimits.DataStorage.Unit"
    )]
    [InlineData(
        """{"CacheUsageLimits": {"ECPUPerSecond": {"Maximum": 5} } }""",
        "CacheUsageLimits.ECPUPerSecond.Maximum"
    )]
    [InlineData(
        """{"CacheUsageLimits": {"ECPUPerSecond": {"Minimum": 5} } }""",
        "CacheUsageLimits.ECPUPerSecond.Minimum"
    )]
    [InlineData(
        """{"CacheUsageLimits": {"ECPUPerSecond": {"Minimum": 9000, "Maximum": 5000} } }""",
        "CacheUsageLimits.ECPUPerSecond.Minimum"
    )]
    [InlineData("""{"CacheNodeType": "cache.r7g.large" }""", "CacheNodeType")]
    [InlineData("""{"AuthToken": "{{resolve:secretsmanager:a}}" }""", "AuthToken")]
    [InlineData("""{"Durability": "sync", "CacheNodeType": "cache.r7g.large" }""", "Durability CacheNodeType")]
    [InlineData("""{"FullEngineVersion": "8.1" }""", "FullEngineVersion")]
    public void A_finding_of_a_serverless_cache_is_where_the_value_stands(string properties, string expected) =>
        Assert.Equal(
            expected.Split(' '),
            Example
                .Of(typeof(ServerlessCacheSpecification), properties)
                .Judge()
                .Select(violation => violation.Property)
                .Distinct()
        );

    // What is missing is called by the name that it would have.
    private static bool IsThere(JsonObject resource, string label)
    {
        if (label.Length == 0 || Beside.Contains(label) || resource.ContainsKey(label))
        {
            return true;
        }

        var type = resource["Type"]!.GetValue<string>();
        var steps = label.Split('.');
        JsonNode? at = resource["Properties"];
        foreach (var step in steps[..^1])
        {
            at = at is JsonArray list ? list[int.Parse(step, CultureInfo.InvariantCulture)] : at?[step];
        }

        return steps.Length > 1
            ? at is not null
            : at?[label] is not null || KnownProperties.Of(type)?.Names.Contains(label) == true;
    }
}
