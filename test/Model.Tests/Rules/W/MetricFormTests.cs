using System.Text.Json;

namespace ElastiCache.Model.Tests.Rules.W;

/// <summary>How what is calculated of metrics is written.</summary>
public sealed class MetricFormTests
{
    [Theory]
    [InlineData("", "it is empty")]
    [InlineData(" ", "it is empty")]
    [InlineData("(hits", "a ( is not closed")]
    [InlineData("hits)", "a ) closes what nothing has opened")]
    [InlineData("SUM([hits, hits)", "a ) closes what nothing has opened")]
    [InlineData("hits +", "nothing stands after +")]
    [InlineData("* hits", "nothing stands before *")]
    [InlineData("hits * / 2", "nothing stands between * and /")]
    [InlineData("hits * ()", "nothing stands between ( and )")]
    [InlineData("FILL(hits, )", "nothing stands between , and )")]
    [InlineData("hits 2", "no operator stands between hits and 2")]
    [InlineData("hits % 2", "% is no operator: there are + - * / ^")]
    [InlineData("hits = 2", "= is no operator: == compares")]
    [InlineData("hits, 2", "a comma stands outside of functions and lists")]
    [InlineData("hits / max(hits)", "functions are written in capitals: write MAX")]
    [InlineData("hits / Sum(hits)", "functions are written in capitals: write SUM")]
    [InlineData("ABS(hits, 2)", "ABS takes 1 argument, got 2")]
    [InlineData("MAX(hits, 2) / hits", "MAX takes 1 argument, got 2: make it a list, MAX([..., ...])")]
    [InlineData("IF(hits > 1)", "IF takes 2 or 3 arguments, got 1")]
    [InlineData("FILL(hits)", "FILL takes 2 arguments, got 1")]
    [InlineData("hits / PERIOD()", "PERIOD takes 1 argument, got 0")]
    public void CloudWatch_does_not_read_it(string expression, string mistake) =>
        Assert.Equal(
            [($"CloudWatch does not read the expression '{expression}': {mistake}", Severity.Error)],
            Told(MetricExamples.Rate(expression))
        );

    [Theory]
    [InlineData("hits")]
    [InlineData("-hits * (2 + hits) ^ .5")]
    [InlineData("IF(hits > 1, 1)")]
    [InlineData("IF(hits == 2 OR hits < 3 && NOT hits, 1, 0)")]
    [InlineData("IF(DAY(hits) < 6, hits)")]
    [InlineData("SLICE(SORT(METRICS(), AVG, DESC), 0, 10)")]
    [InlineData("SORT(METRICS(), AVG, DESC, 5)")]
    [InlineData("FILL(METRICS('read'), REPEAT)")]
    [InlineData("SUM([METRICS('4xx'), METRICS('5xx')])")]
    [InlineData("hits / METRIC_COUNT(METRICS())")]
    [InlineData("LAST(ANOMALY_DETECTION_BAND(hits))")]
    [InlineData("ANOMALY_DETECTION_BAND(hits, 2)")]
    [InlineData("DB_PERF_INSIGHTS('RDS', 'db-1', ['a', 'b'])")]
    [InlineData("LAMBDA('name', 'a', hits)")]
    [InlineData("SELECT AVG(CPUUtilization) FROM SCHEMA('AWS/ElastiCache', CacheClusterId)")]
    [InlineData("METRICS()[0]")]
    [InlineData("(hits, hits)")]
    [InlineData("hits ? 1 : 0")]
    [InlineData("TIME_SERIES(MAX(hits))")]
    public void What_is_described_and_what_is_described_nowhere_is_not_told(string expression) =>
        Assert.Empty(Told(MetricExamples.Rate(expression)));

    [Theory]
    [InlineData("hits / MAXIMUM(hits)", "metric math has no function MAXIMUM that is known here; did you mean MAX?")]
    [InlineData("hits / Average(hits)", "metric math has no function Average that is known here; did you mean AVG?")]
    [InlineData("hits / STDEV(hits)", "metric math has no function STDEV that is known here; did you mean STDDEV?")]
    [InlineData("ROUND(hits)", "metric math has no function ROUND that is known here: look it up")]
    public void A_function_that_is_not_known_may_be_new(string expression, string message) =>
        Assert.Equal([(message, Severity.Warning)], Told(MetricExamples.Rate(expression)));

    [Theory]
    [InlineData("SUM(hits)")]
    [InlineData("PERIOD( hits )")]
    public void One_number_of_a_series_is_none(string expression) =>
        Assert.Equal(
            [
                (
                    $"'{expression}' is one number, and an alarm watches a series: watch hits with the statistic that you mean, or write TIME_SERIES({expression})",
                    Severity.Warning
                ),
            ],
            Told(MetricExamples.Rate(expression))
        );

    [Fact]
    public void An_expression_is_not_calculated_of_itself() =>
        Assert.Equal(
            [("'rate * 2' is calculated of itself: rate is the id of it, or of what it names", Severity.Error)],
            Told(MetricExamples.Rate("rate * 2"))
        );

    [Fact]
    public void Nor_by_way_of_another_which_is_told_once() =>
        Assert.Equal(
            [("'other + hits' is calculated of itself: rate is the id of it, or of what it names", Severity.Error)],
            Told(
                MetricExamples.Rate(
                    "other + hits\"}, {\"Id\": \"other\", \"ReturnData\": false, \"Expression\": \"rate * 2"
                )
            )
        );

    [Fact]
    public void What_is_known_in_part_is_not_told() =>
        Assert.Empty(Told(MetricExamples.Rate("X").Replace("\"X\"", """{"Fn::Sub": "(hits ${AWS::StackName}"}""")));

    [Theory]
    [InlineData("hits /", "nothing stands after /")]
    public void A_graph_shows_an_error(string expression, string mistake) =>
        Assert.Equal(
            [($"CloudWatch does not read the expression '{expression}': {mistake}", Severity.Warning)],
            Told(MetricExamples.Graph(expression))
        );

    [Fact]
    public void A_row_of_a_graph_may_be_empty() => Assert.Empty(Told(MetricExamples.Graph("")));

    private static IEnumerable<(string, Severity)> Told(string template) =>
        TemplateJudge
            .Judge(Model.Templates.Template.Read(JsonDocument.Parse(template).RootElement))
            .Select(finding => finding.Violation)
            .Where(violation => violation.RuleId == "W-11")
            .Select(violation => (violation.Message, violation.Severity));
}
