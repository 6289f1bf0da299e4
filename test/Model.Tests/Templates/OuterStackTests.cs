using System.Text.Json;

namespace ElastiCache.Model.Tests.Templates;

/// <summary>What a nested template gets from the one around it.</summary>
public sealed class OuterStackTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(", \"Properties\": {}", "")]
    [InlineData(", \"Properties\": {\"Parameters\": {}}", "")]
    [InlineData(", \"Properties\": {\"Parameters\": {\"P\": 1, \"Q\": 2}}", "P Q")]
    // A function may pass anything.
    [InlineData(", \"Properties\": {\"Fn::Transform\": {}}", null)]
    [InlineData(", \"Properties\": {\"Fn::If\": [\"C\", {}, {}]}", null)]
    [InlineData(", \"Properties\": {\"Parameters\": {\"Fn::Transform\": {}, \"P\": 1}}", null)]
    [InlineData(", \"Properties\": {\"Parameters\": {\"Ref\": \"All\"}}", null)]
    public void What_a_stack_passes_is_read(string properties, string? names)
    {
        var stack = Read(
            $$"""{"Resources": {"Nested": {"Type": "AWS::CloudFormation::Stack" {{properties}} } } }"""
        ).Resources["Nested"];

        Assert.Equal(names, OuterStack.PassedBy(stack) is { } passed ? string.Join(' ', passed.Keys) : null);
    }

    // The node type does not exist, so what is passed is seen by what is told.
    [Theory]
    [InlineData("""{"Size": "cache.r9x.large"}""", "Unknown")]
    [InlineData("""{"Size": "cache.r7g.large"}""", null)]
    [InlineData("""{"Size": {"Ref": "Given"} }""", "Unknown")]
    [InlineData("""{"Size": {"Ref": "Open"} }""", null)]
    [InlineData("""{"Size": {"Ref": "AWS::NoValue"} }""", "Warning where Size is 'cache.r8x.large', its default")]
    [InlineData("{}", "Warning where Size is 'cache.r8x.large', its default")]
    public void What_is_passed_counts(string passed, string? told)
    {
        var parent = Read(
            $$"""
            {"Parameters": {"Given": {"Type": "String"}, "Open": {"Type": "String"} }, "Resources": {
                "Nested": {"Type": "AWS::CloudFormation::Stack", "Properties": {"Parameters": {{passed}} } } } }
            """
        );

        Assert.Equal(told, Told(new OuterStack(parent, "parent.json", "Nested", Given("cache.r9x.large"), null)));
    }

    [Fact]
    public void What_the_run_gives_goes_before_what_is_passed()
    {
        var parent = Read(
            """
            {"Resources": {"Nested": {"Type": "AWS::CloudFormation::Stack", "Properties": {"Parameters": {"Size": "cache.r9x.large"} } } } }
            """
        );

        Assert.Null(
            Told(
                new OuterStack(parent, "parent.json", "Nested", new Dictionary<string, string>(), null),
                new Dictionary<string, string> { ["Size"] = "cache.r7g.large" }
            )
        );
    }

    [Fact]
    public void Of_a_stack_that_the_template_has_not_nothing_is_passed() =>
        Assert.Equal(
            "Warning where Size is 'cache.r8x.large', its default",
            Told(
                new OuterStack(
                    Read("""{"Resources": {}}"""),
                    "parent.json",
                    "Nested",
                    new Dictionary<string, string>(),
                    null
                )
            )
        );

    [Fact]
    public void What_is_passed_through_two_templates_counts()
    {
        static Template Passing(string size) =>
            Read(
                $$"""
                {"Parameters": {"Given": {"Type": "String"} }, "Resources": {"Nested": {"Type": "AWS::CloudFormation::Stack",
                    "Properties": {"Parameters": {"Size": {{size}}, "Given": {{size}} } } } } }
                """
            );

        Assert.Equal(
            "Unknown",
            Told(
                new OuterStack(
                    Passing("""{"Ref": "Given"}"""),
                    "middle.json",
                    "Nested",
                    new Dictionary<string, string>(),
                    new OuterStack(
                        Passing("\"cache.r9x.large\""),
                        "outer.json",
                        "Nested",
                        new Dictionary<string, string>(),
                        null
                    )
                )
            )
        );
    }

    private static Dictionary<string, string> Given(string size) => new(StringComparer.Ordinal) { ["Given"] = size };

    private static string? Told(OuterStack outer, IReadOnlyDictionary<string, string>? parameters = null) =>
        TemplateJudge
            .Judge(
                Read(
                    """
                    {"Parameters": {"Size": {"Type": "String", "Default": "cache.r8x.large"} }, "Resources": {
                        "Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"ReplicationGroupDescription": "d",
                            "Engine": "valkey", "NumCacheClusters": 2, "CacheNodeType": {"Ref": "Size"} } } } }
                    """
                ),
                null,
                parameters,
                outer: outer
            )
            .Findings.Where(finding => finding.Violation.RuleId == "T-16")
            .Select(finding => $"{finding.Violation.Severity} {finding.Where}".Trim())
            .SingleOrDefault();

    private static Template Read(string json) =>
        Template.Read(JsonDocument.Parse(json).RootElement, new TemplateMistakes());
}
