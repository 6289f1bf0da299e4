namespace ElastiCache.Cli.Tests.Lint;

/// <summary>Two braces without quotes are an object within an object to YAML.</summary>
public sealed class BracesTests
{
    [Theory]
    [InlineData("{{resolve:secretsmanager:token}}")]
    [InlineData("{{ token }}")]
    public void Braces_without_quotes_are_told_as_what_they_are(string value)
    {
        var run = Workplace.LintText(
            $"Resources:\n  Cache:\n    Type: AWS::ElastiCache::ReplicationGroup\n    Properties:\n      AuthToken: {value}\n"
        );

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(
            ":5: {{ begins an object within an object: put quotes around a dynamic reference, '{{resolve:...}}'",
            run.Error
        );
    }

    [Fact]
    public void Another_key_that_is_no_text_is_told_as_before() =>
        Assert.Contains("a key must be text, got a list or an object", Workplace.LintText("? [a, b]\n: c\n").Error);
}
