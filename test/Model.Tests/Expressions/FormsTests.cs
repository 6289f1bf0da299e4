namespace ElastiCache.Model.Tests.Expressions;

/// <summary>A value that is written as an expression is judged like the value itself.</summary>
public sealed class FormsTests
{
    // A password that is a parameter as a whole is told by another rule.
    private static readonly Dictionary<string, string> OfParameters = new(StringComparer.Ordinal) { ["U-31"] = "U-30" };

    public static TheoryData<string> Names => [.. Forms.All];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_rule_finds_in_every_form_what_it_finds_in_literals(string form)
    {
        List<string> lost = [];
        foreach (var entry in RuleCatalog.All)
        {
            // Forms have parameters, and what has any is a whole template. A list within a text is another mistake than a list.
            if (
                entry.Rule.Breaks.Length == 0
                || entry.Rule.Id == "M-27"
                // A text in no function is one only as it is written.
                || entry.Rule.Property == nameof(Model.Resources.ResourceSpecification.ForgottenSub)
                || entry.Rule.Property == nameof(ResourceSpecification.MissingTransform)
                || (entry.Rule.Id == "M-29" && form == "Reference by Sub")
            )
            {
                continue;
            }

            var json = RuleExamples.Json(entry.ResourceTypes[0], entry.Rule.Breaks);
            var plain = Judge(System.Text.Json.JsonSerializer.SerializeToElement(json));
            var rewritten = Judge(new Forms(json, form).Rewritten());
            foreach (var finding in plain.Where(finding => finding.Violation.RuleId == entry.Rule.Id))
            {
                var same = rewritten
                    .Where(other =>
                        (
                            other.Violation.RuleId == finding.Violation.RuleId
                            || other.Violation.RuleId
                                == OfParameters.GetValueOrDefault(finding.Violation.RuleId, finding.Violation.RuleId)
                        )
                        && other.Resource.LogicalId == finding.Resource.LogicalId
                    )
                    .ToList();
                if (same.Count == 0)
                {
                    lost.Add($"{entry.Rule.Id} {finding.Violation}");
                }
                else if (
                    form != "Default"
                    && !same.Exists(other => other.Violation.Severity == finding.Violation.Severity)
                )
                {
                    lost.Add($"{entry.Rule.Id} is {same[0].Violation.Severity}: {finding.Violation}");
                }
            }
        }

        Assert.True(lost.Count == 0, $"{lost.Count}\n{string.Join('\n', lost)}");
    }

    private static IReadOnlyList<Finding> Judge(System.Text.Json.JsonElement template) =>
        TemplateJudge.Judge(Template.Read(template, new TemplateMistakes()), RuleExamples.Region);
}
