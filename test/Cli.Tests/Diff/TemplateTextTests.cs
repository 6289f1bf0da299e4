using System.Text.Json;

namespace ElastiCache.Cli.Tests.Diff;

/// <summary>A template that is a text of JSON, as <c>get-template --query TemplateBody</c> prints one in YAML.</summary>
public sealed class TemplateTextTests : IDisposable
{
    private const string Yaml = """
        Resources:
          Cache:
            Type: AWS::ElastiCache::CacheCluster
            Properties:
              Engine: memcached # 🗝
              Port: 11211
        """;

    private readonly TemplateFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("11211", 0)]
    [InlineData("11212", 1)]
    public void Is_read(string port, int exitCode)
    {
        var run = CommandRun.Of(
            "diff",
            _folder.Write("old.json", JsonSerializer.Serialize(Yaml)),
            _folder.Write("new.yaml", Yaml.Replace("11211", port, StringComparison.Ordinal))
        );

        Assert.Equal((exitCode, ""), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("\"Hello\"", "expected an object with Resources, got the text 'Hello'")]
    [InlineData("\"no Resources here\"", "expected an object with Resources, got the text")]
    [InlineData("\"\"", "expected an object with Resources")]
    public void Of_another_text_it_is_said_what_it_is(string text, string sentence)
    {
        var run = CommandRun.Of("diff", _folder.Write("old.json", text), _folder.Write("new.yaml", Yaml));

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(sentence, run.Error);
    }

    // A key in quotes begins like a text of JSON.
    [Fact]
    public void YAML_may_begin_with_a_key_in_quotes() =>
        Assert.Equal(
            0,
            CommandRun
                .Of(
                    "diff",
                    _folder.Write("old.template", Yaml.Replace("Resources", "\"Resources\"", StringComparison.Ordinal)),
                    _folder.Write("new.yaml", Yaml)
                )
                .ExitCode
        );
}
