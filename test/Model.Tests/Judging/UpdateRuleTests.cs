using System.Text.Json;
using System.Text.Json.Nodes;

namespace ElastiCache.Model.Tests.Judging;

/// <summary>The rows about changes: their examples must yield them.</summary>
public sealed class UpdateRuleTests
{
    public static TheoryData<string> Ids { get; } = [.. RuleCatalog.Updates.Select(row => row.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_example_has_its_effect_for_its_reason(string id)
    {
        var row = RuleCatalog.Updates.Single(row => row.Id == id);

        var update = Assert.Single(UpdateJudge.Judge(Template(row, row.Before), Template(row, row.After)).Resources);

        Assert.Equal(row.Effect, update.Effect);
        Assert.Contains(row.ReportedAs, update.Reasons.Select(reason => reason.RuleId));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void No_change_breaks_no_row(string id)
    {
        var row = RuleCatalog.Updates.Single(row => row.Id == id);

        var update = Assert.Single(UpdateJudge.Judge(Template(row, row.Before), Template(row, row.Before)).Resources);

        Assert.Equal(UpdateEffect.Unchanged, update.Effect);
    }

    [Fact]
    public void A_row_about_a_change_has_no_rule_over_one_template() =>
        Assert.Empty(
            RuleCatalog
                .Updates.Select(row => row.Id)
                .Intersect(
                    RuleCatalog.All.Select(entry => entry.Rule.Id).Concat(RuleCatalog.NotJudged.Select(row => row.Id))
                )
        );

    [Fact]
    public void What_another_row_reports_is_a_row_too() =>
        Assert.All(
            RuleCatalog.Updates,
            row =>
                Assert.Contains(
                    row.ReportedAs,
                    RuleCatalog.Updates.Select(other => other.Id).Concat(RuleCatalog.All.Select(entry => entry.Rule.Id))
                )
        );

    private static Template Template(UpdateRule row, string properties)
    {
        var resource = JsonNode.Parse(row.Beside)!.AsObject();
        resource["Type"] = row.ResourceType;
        resource["Properties"] = JsonNode.Parse(properties);
        return Model.Templates.Template.Read(
            JsonSerializer.SerializeToElement(
                new JsonObject { ["Resources"] = new JsonObject { ["Example"] = resource } }
            )
        );
    }
}
