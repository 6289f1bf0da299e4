namespace ElastiCache.Cli.Tests.Diff;

/// <summary>Given values that hold for OLD too, and hide what an update does.</summary>
public sealed class HiddenValueTests : IDisposable
{
    private readonly TemplateFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_value_that_hides_a_replacement_is_noted()
    {
        var run = Run("6379", "6380", "Port=6380");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(
            "Port=6380 holds for OLD too; were it deployed with its own default (Port=6379), the update would be another one "
                + "(Cache: REPLACED, data is lost). Values for OLD alone cannot be given: where that is so, compare with "
                + "--deployed STACK, which takes what the stack has, or leave it out where NEW has the value as its default",
            run.Output,
            StringComparison.Ordinal
        );
        Assert.Equal("0 changed, 1 unchanged; nothing to stop for.", run.Lines[^1]);
    }

    [Theory]
    [InlineData("6379", "6380", "Port=6379")]
    // What uses it is changed in no way.
    [InlineData("6379", "6379", "Unused=b")]
    public void A_value_that_hides_nothing_is_not(string old, string @new, string given) =>
        Assert.DoesNotContain("holds for OLD too", Run(old, @new, given).Output, StringComparison.Ordinal);

    [Fact]
    public void A_value_that_nobody_is_to_see_is_not_shown()
    {
        var run = Run("6379", "6380", "Port=6380", ",\"NoEcho\":true");

        Assert.Contains(
            "Port holds for OLD too; were it deployed with its own default (Port=(not shown: NoEcho))",
            run.Output,
            StringComparison.Ordinal
        );
    }

    private CommandRun Run(string old, string @new, string given, string beside = "") =>
        CommandRun.Of([
            "diff",
            _folder.Write("old.json", Template(old, beside)),
            _folder.Write("new.json", Template(@new, beside)),
            "--parameter",
            given,
        ]);

    private static string Template(string port, string beside) =>
        $$"""
            {"Parameters": {"Port": {"Type": "Number", "Default": {{port}}{{beside}} }, "Unused": {"Type": "String", "Default": "a"} },
             "Resources": {"Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {
               "ReplicationGroupDescription": "d", "Engine": "valkey", "EngineVersion": "8.0", "CacheNodeType": "cache.r7g.large",
               "NumCacheClusters": 2, "AutomaticFailoverEnabled": true, "Port": {"Ref": "Port"} } } } }
            """;
}
