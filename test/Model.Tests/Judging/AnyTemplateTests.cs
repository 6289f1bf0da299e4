using System.Text.Json;
using FsCheck.Fluent;

namespace ElastiCache.Model.Tests.Judging;

public sealed class AnyTemplateTests
{
    private static readonly string?[] Regions = [null, "eu-central-1", "us-gov-east-1", "mars-1"];

    [Fact]
    public void Any_template_is_judged_or_cannot_be_read() =>
        Always.Holds(
            AnyTemplate.Text.Zip(Gen.Elements(Regions)),
            given => IsJudged(given.Item1, given.Item2),
            times: 2000
        );

    [Fact]
    public void Any_template_is_judged_in_part_where_it_is_malformed() =>
        Always.Holds(
            AnyTemplate.Text,
            text => Findings(text, region: null, new TemplateMistakes()) is not null || Findings(text, null) is null,
            times: 1000
        );

    [Fact]
    public void Some_of_what_is_generated_can_be_read_and_some_cannot()
    {
        var read = Always.Sample(AnyTemplate.Text, 1000).Count(text => Findings(text, region: null) is not null);
        Assert.InRange(read, 50, 950);
    }

    [Fact]
    public void Much_of_what_is_generated_breaks_rules() =>
        Assert.True(
            Always
                .Sample(AnyTemplate.Text, 1000)
                // As lint does: what is malformed in one place does not keep the rest from being judged.
                .SelectMany(text => Findings(text, region: null, new TemplateMistakes()) ?? [])
                .Select(finding => finding.Violation.RuleId)
                .Distinct(StringComparer.Ordinal)
                .Count() > 20
        );

    [Theory]
    [InlineData("""{"Type": "AWS::ElastiCache::ParameterGroup", "Properties": {"Properties": {"a": 1, "a": 2} } }""")]
    [InlineData("""{"Type": "AWS::ElastiCache::User", "Type": "AWS::ElastiCache::User", "Properties": {} }""")]
    public void A_key_that_stands_there_twice_is_no_crash(string resource) =>
        Assert.True(IsJudged($$"""{"Resources": {"A": {{resource}} } }""", region: null));

    private static bool IsJudged(string text, string? region) =>
        Findings(text, region) is not { } findings || findings.All(finding => finding.Violation.Message.Length > 20);

    // Null where it cannot be read: the one exception that is documented.
    private static IReadOnlyList<Finding>? Findings(string text, string? region, TemplateMistakes? mistakes = null)
    {
        using var document = JsonDocument.Parse(text);
        try
        {
            return TemplateJudge.Judge(Template.Read(document.RootElement, mistakes), region);
        }
        catch (TemplateException exception)
        {
            Assert.DoesNotContain('\n', exception.Message);
            return null;
        }
    }
}
