using ElastiCache.Model.Tests.Support;

namespace ElastiCache.Model.Tests.Judging;

public sealed class RuleCatalogTests
{
    // What an example breaks besides its own rule, because nothing else could break that.
    private static readonly Dictionary<string, string[]> Besides = new(StringComparer.Ordinal)
    {
        ["S-07"] = ["S-29"],
        ["S-08"] = ["S-29"],
    };

    // Only the constructs know which subnets are public.
    private static readonly string[] OfConstructsOnly = ["the constructs know which subnets are public"];

    private static readonly IReadOnlyList<CatalogRule> WithExamples =
    [
        // Those of linked resources are whole templates, which LinkedExamplesTests judges.
        .. RuleCatalog.All.Where(entry => !IsLinked(entry) && !OfConstructsOnly.Any(why => IsAbout(entry, why))),
    ];

    private static bool IsLinked(CatalogRule entry) =>
        LinkedExamplesTests.Rules.Any(linked => ReferenceEquals(linked.Rule, entry.Rule));

    public static TheoryData<string, int> Examples { get; } =
        new(WithExamples.Select((entry, index) => (entry.Rule.Id, index)));

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_example_that_breaks_a_rule_breaks_that_one_only(string id, int index)
    {
        var entry = WithExamples[index];

        var found = Found(entry, entry.Rule.Breaks);

        Assert.Equal(Expected(entry.Rule).Append(id).Order(StringComparer.Ordinal), found.Where(IsNotAge(entry.Rule)));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_example_that_keeps_a_rule_breaks_none(string id, int index)
    {
        var entry = WithExamples[index];

        Assert.DoesNotContain(id, Found(entry, entry.Rule.Keeps));
        Assert.Empty(Found(entry, entry.Rule.Keeps));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_example_breaks_the_rule_with_its_severity(string id, int index)
    {
        var entry = WithExamples[index];
        var findings = TemplateJudge.Judge(ExampleTemplate.Of(entry, entry.Rule.Breaks), RuleExamples.Region);

        Assert.Contains(
            findings,
            finding => finding.Violation.RuleId == id && finding.Violation.Severity == entry.Rule.Severity
        );
    }

    [Fact]
    public void Every_rule_says_what_it_says_and_why() =>
        Assert.All(
            RuleCatalog.All,
            entry =>
            {
                Assert.EndsWith(".", entry.Rule.Statement, StringComparison.Ordinal);
                Assert.EndsWith(".", entry.Rule.Why, StringComparison.Ordinal);
            }
        );

    [Fact]
    public void Every_rule_judges_a_resource() =>
        Assert.All(RuleCatalog.All, entry => Assert.NotEmpty(entry.ResourceTypes));

    [Fact]
    public void What_is_not_judged_has_no_rule() =>
        Assert.Empty(
            RuleCatalog.NotJudged.Select(row => row.Id).Intersect(RuleCatalog.All.Select(entry => entry.Rule.Id))
        );

    [Fact]
    public void What_is_not_judged_stands_there_once() => Assert.Distinct(RuleCatalog.NotJudged.Select(row => row.Id));

    [Fact]
    public void The_order_is_that_of_the_catalogue() =>
        Assert.Equal(
            ["N-01", "E-01", "P-01", "T-01", "R-01", "S-01", "B-01", "L-01"],
            RuleCatalog
                .All.Select(entry => entry.Rule.Id)
                .Where(id => id.EndsWith("-01", StringComparison.Ordinal))
                .Distinct(StringComparer.Ordinal)
                .Take(8)
        );

    [Fact]
    public void A_rule_is_found_by_its_id_in_any_case()
    {
        Assert.Equal("R-05", Assert.Single(RuleCatalog.Find("r-05")).Rule.Id);
        Assert.Empty(RuleCatalog.Find("R-99"));
    }

    [Fact]
    public void A_valid_resource_of_every_type_breaks_no_rule() =>
        Assert.All(
            RuleExamples.Types,
            type => Assert.Empty(TemplateJudge.Judge(ExampleTemplate.Of(type, "{}"), RuleExamples.Region))
        );

    private static bool IsAbout(CatalogRule entry, string why) =>
        entry.Rule.Why.Contains(why, StringComparison.OrdinalIgnoreCase);

    private static string[] Expected(Rule rule) => Besides.GetValueOrDefault(rule.Id, []);

    // An example about an old Redis OSS is also about its age.
    private static Func<string, bool> IsNotAge(Rule rule) => id => id != "E-12" || rule.Id == "E-12";

    private static IEnumerable<string> Found(CatalogRule entry, string example) =>
        TemplateJudge
            .Judge(ExampleTemplate.Of(entry, example), RuleExamples.Region)
            .Select(finding => finding.Violation.RuleId)
            .Order(StringComparer.Ordinal);
}
