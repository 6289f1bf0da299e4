using System.Text.Json;

namespace ElastiCache.Model.Tests.Judging;

public sealed class ManyParametersTests
{
    private const string Properties = """
        "ReplicationGroupDescription": "x", "CacheSubnetGroupName": "n",
        "Engine": {"Fn::If": ["C0", "valkey", {"Fn::If": ["C1", "redis", "valkey"]}]},
        "EngineVersion": {"Fn::If": ["C2", "8.1", {"Fn::If": ["C3", "7.1", "7.2"]}]},
        "CacheNodeType": {"Fn::If": ["C4", "cache.r7g.large", {"Fn::If": ["C5", "cache.r8g.large", "cache.t4g.micro"]}]},
        "NumCacheClusters": {"Fn::If": ["C6", 1, {"Fn::If": ["C7", 2, 3]}]},
        "AutomaticFailoverEnabled": {"Fn::If": ["C8", true, {"Fn::If": ["C9", false, true]}]},
        "MultiAZEnabled": {"Fn::If": ["C10", true, {"Fn::If": ["C11", false, true]}]},
        "TransitEncryptionEnabled": {"Fn::If": ["C12", true, false]},
        "AuthToken": {"Fn::If": ["C13", "{{resolve:secretsmanager:x}}", {"Ref": "AWS::NoValue"}]},
        "CacheParameterGroupName": {"Fn::If": ["C14", "default.valkey8", {"Fn::If": ["C15", "default.redis7", "default.valkey7"]}]}
        """;

    // The template: 20 parameters of 5 values, 30 conditions, and properties that ask for most of them.
    [Fact]
    public void Twenty_parameters_and_thirty_conditions_are_judged_in_full()
    {
        var (findings, leftOut, repeats) = Judge(
            condition => $$"""{"Fn::Equals": [{"Ref": "P{{condition % 20}}"}, "{{(condition < 20 ? "b" : "c")}}"]}""",
            caches: 1
        );

        Assert.Empty(leftOut);
        Assert.InRange(repeats, 1, 12_000);
        Assert.Contains(
            findings,
            finding =>
                finding.Violation.RuleId == "S-05"
                && finding.Where == "where P13 is 'b' and P12 is 'a' (its default), 'c', 'd' or 'e'"
        );
    }

    [Fact]
    public void What_is_too_much_is_said_and_the_work_has_a_bound()
    {
        var (_, leftOut, repeats) = Judge(
            condition =>
                $$"""
                    {"Fn::Or": [{"Fn::Equals": [{"Ref": "P{{condition % 20}}"}, "b"]}, {"Fn::And": [
                      {"Fn::Equals": [{"Ref": "P{{condition * 7 % 20}}"}, "c"]},
                      {"Fn::Not": [{"Fn::Equals": [{"Ref": "P{{((condition * 3) + 1) % 20}}"}, "d"]}]}]}]}
                    """,
            caches: 3
        );

        Assert.NotEmpty(leftOut);
        // Of what depends on no parameter, nothing is left out.
        Assert.All(
            leftOut,
            left =>
                Assert.Matches(
                    "^judged in part: R[0-9] depends on P[0-9].* in too many combinations for [A-Z]-[0-9]{2}",
                    left.ToString()
                )
        );
        Assert.InRange(repeats, 12_000, 30_000);
    }

    [Theory]
    [InlineData("""{"Fn::Equals": [{"Ref": "P"}, "b"]}""", 2)]
    [InlineData("""{"Fn::Equals": ["b", {"Ref": "P"}]}""", 2)]
    [InlineData("""{"Fn::Not": [{"Fn::Equals": [{"Ref": "P"}, "b"]}]}""", 2)]
    [InlineData("""{"Fn::Or": [{"Fn::Equals": [{"Ref": "P"}, "b"]}, {"Fn::Equals": [{"Ref": "P"}, "c"]}]}""", 3)]
    [InlineData("""{"Fn::Equals": [{"Ref": "P"}, "none of them"]}""", 1)]
    [InlineData("""{"Fn::Equals": [{"Fn::Sub": "${P}"}, "b"]}""", 5)]
    public void Values_that_a_condition_does_not_tell_apart_are_tried_as_one(string condition, int ways)
    {
        var context = new TemplateContext(
            Template(
                $$"""
                {"Parameters": {"P": {"Type": "String", "AllowedValues": ["a", "b", "c", "d", "e"], "Default": "a"} },
                 "Conditions": {"C": {{condition}} }, "Resources": {} }
                """
            )
        );

        var outcomes = context.Evaluation.Exploration.Explore(() => context.Evaluation.Decide("C"), 100);

        Assert.Equal(ways, outcomes.All.Count);
        Assert.Equal(
            ways == 1 ? 0 : 5,
            outcomes.All.SelectMany(outcome => outcome.Choices).SelectMany(choice => choice.Indices).Distinct().Count()
        );
    }

    [Fact]
    public void What_a_condition_leaves_of_a_parameter_is_tried_value_by_value_where_the_value_itself_is_asked_for()
    {
        var context = new TemplateContext(
            Template(
                """
                {"Parameters": {"P": {"Type": "String", "AllowedValues": ["a", "b", "c", "d"]}},
                 "Conditions": {"C": {"Fn::Equals": [{"Ref": "P"}, "b"]}}, "Resources": {}}
                """
            )
        );

        var outcomes = context.Evaluation.Exploration.Explore(
            () => context.Evaluation.Decide("C") == true ? "it" : context.Evaluation.Named("P").Text,
            100
        );

        Assert.Equal(["a", "c", "d", "it"], outcomes.All.Select(outcome => outcome.Result));
        Assert.All(outcomes.All, outcome => Assert.Single(outcome.Choices));
    }

    private static Template Template(string json) =>
        Model.Templates.Template.Read(JsonDocument.Parse(json).RootElement, new TemplateMistakes());

    private static (IReadOnlyList<Finding> Findings, IReadOnlyList<LeftOut> LeftOut, int Repeats) Judge(
        Func<int, string> condition,
        int caches
    )
    {
        var parameters = Enumerable
            .Range(0, 20)
            .Select(i =>
                $$"""
                    "P{{i}}": {"Type": "String", "AllowedValues": ["a", "b", "c", "d", "e"], "Default": "a"}
                    """
            );
        var conditions = Enumerable.Range(0, 30).Select(i => $"\"C{i}\": {condition(i)}");
        var resources = Enumerable
            .Range(0, caches)
            .Select(i =>
                $$"""
                    "R{{i}}": {"Type": "AWS::ElastiCache::ReplicationGroup", "Condition": "C0", "Properties": { {{Properties}} } }
                    """
            );
        var template = Template(
            $$"""
            {"Parameters": { {{string.Join(',', parameters)}} },
             "Conditions": { {{string.Join(',', conditions)}} },
             "Resources": { {{string.Join(',', resources)}}, "Plain": {"Type": "AWS::ElastiCache::SubnetGroup",
                "Properties": {"Description": "d", "SubnetIds": ["subnet-1", "subnet-2"]} } } }
            """
        );
        var context = new TemplateContext(template);
        var judge = new ResourceJudge(context, new TemplateReader(context, null));
        IReadOnlyList<Finding> findings = [.. template.Resources.Values.SelectMany(judge.Findings)];
        return (findings, judge.LeftOut, context.Evaluation.Exploration.Repeats);
    }
}
