using System.Text.Json;

namespace ElastiCache.Model.Tests.Judging;

/// <summary>
/// What a finding says of the parameters ("where Env is 'prod'") is true: it is found for just the values that it names, when
/// these are given.
/// </summary>
public sealed class SaidValuesTests
{
    // They are about values that may still change, or stand in the template, and not about those of a run.
    private static readonly string[] OfTheTemplate = ["M-09", "M-19", "S-29"];

    [Fact]
    public void A_finding_holds_for_the_values_that_it_names_and_no_others() =>
        Always.Holds(ComposedTemplates.Any, SaysTheTruth, times: 60);

    [Fact]
    public void So_does_one_of_any_rule() => Always.Holds(ConditionedExamples.Any, SaysTheTruth, times: 100);

    [Fact]
    public void The_templates_have_findings_of_many_rules_and_circumstances()
    {
        var said = Always
            .Sample(ComposedTemplates.Any, 100)
            .Concat(Always.Sample(ConditionedExamples.Any, 300))
            .SelectMany(template => Judge(template, null).Findings)
            .ToList();

        Assert.True(said.Select(finding => finding.Violation.RuleId).Distinct().Count() > 100);
        Assert.True(said.Count(finding => finding.Where?.Contains(" and ", StringComparison.Ordinal) == true) > 100);
    }

    private static bool SaysTheTruth(ParameterizedTemplate template)
    {
        var wrong = Wrong(template);
        return wrong.Count == 0
            ? true
            : throw new InvalidOperationException($"{string.Join("\n", wrong)}\n{template.Json}");
    }

    private static List<string> Wrong(ParameterizedTemplate template)
    {
        var open = Judge(template, null);
        if (open.LeftOut.Count > 0)
        {
            return [];
        }

        List<string> wrong = [];
        var said = open
            .Findings.Where(finding => !OfTheTemplate.Contains(finding.Violation.RuleId))
            .ToLookup(Key, finding => (Said: SaidValues.Of(finding.Where), finding));
        wrong.AddRange(
            said.SelectMany(one => one)
                .Where(one => one.Said is null)
                .Select(one => $"no values: {one.finding.Violation.RuleId} {one.finding.Where}")
        );
        foreach (var given in template.Assignments())
        {
            var found = Judge(template, given).Findings;
            var keys = found.Select(Key).ToHashSet();
            var exists = Existing(template, given);
            foreach (var one in said)
            {
                var isNamed = one.Any(finding => finding.Said?.Names(given) == true);
                var isFound = keys.Contains(one.Key);
                if (isNamed && !isFound && exists(one.Key.Resource) && !found.Any(other => Implies(other, one.Key)))
                {
                    wrong.Add($"too many: {Words(one.Key, given)} [{Wheres(one)}]");
                }
                else if (isFound && !isNamed && one.All(finding => finding.Said?.IsExample == false))
                {
                    wrong.Add($"too few: {Words(one.Key, given)} [{Wheres(one)}]");
                }
            }

            wrong.AddRange(
                keys.Where(key => !said.Contains(key) && !OfTheTemplate.Contains(key.RuleId))
                    .Select(key => $"not at all: {Words(key, given)}")
            );
        }

        return wrong;

        string Wheres(IEnumerable<(SaidValues? Said, Finding finding)> all) =>
            string.Join("; ", all.Select(one => one.finding.Where ?? "always"));
    }

    // A finding is about a resource where there is one.
    private static Func<string, bool> Existing(
        ParameterizedTemplate template,
        IReadOnlyDictionary<string, string> given
    )
    {
        var context = new TemplateContext(Read(template), given);
        return id => context.Exists(context.Template.Resources[id]);
    }

    // What another mistake explains is not told where that one is made for sure, nor where a third one explains that.
    private static bool Implies(Finding finding, (string Resource, string RuleId, string, string?, string?) key) =>
        finding.Resource.LogicalId == key.Resource && Implied(finding.Violation.RuleId).Contains(key.RuleId);

    private static List<string> Implied(string id)
    {
        List<string> implied = [id];
        for (var next = 0; next < implied.Count; next++)
        {
            implied.AddRange(
                RuleCatalog
                    .Find(implied[next])
                    .SelectMany(rule => rule.Rule.Implies)
                    .Distinct()
                    .Where(other => !implied.Contains(other))
                    .ToList()
            );
        }

        return implied[1..];
    }

    private static (string Resource, string RuleId, string Property, string? Within, string? Place) Key(
        Finding finding
    ) =>
        (
            finding.Resource.LogicalId,
            finding.Violation.RuleId,
            finding.Violation.Property,
            finding.Violation.Within,
            finding.Violation.Place
        );

    private static string Words(object key, IReadOnlyDictionary<string, string> given) =>
        $"{key} with {string.Join(", ", given.Select(one => $"{one.Key}={one.Value}"))}";

    private static TemplateJudgement Judge(
        ParameterizedTemplate template,
        IReadOnlyDictionary<string, string>? given
    ) => TemplateJudge.Judge(Read(template), "eu-central-1", given, today: new DateOnly(2026, 1, 1));

    private static Template Read(ParameterizedTemplate template) =>
        Template.Read(JsonDocument.Parse(template.Json).RootElement, new TemplateMistakes());
}
