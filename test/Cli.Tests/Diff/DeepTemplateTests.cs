namespace ElastiCache.Cli.Tests.Diff;

/// <summary>A template may be as deep for a plan as for anything else.</summary>
public sealed class DeepTemplateTests : IDisposable
{
    private static readonly string Deep = string.Concat(Enumerable.Repeat("{\"a\":", 150)) + "1" + new string('}', 150);

    private readonly TemplateFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("\"Metadata\":DEEP,", "")]
    [InlineData("", "\"AtRestEncryptionEnabled\":DEEP,")]
    public void A_plan_is_made(string beside, string property)
    {
        var run = CommandRun.Of(
            "diff",
            _folder.Write("old.json", Template(beside, property, "false")),
            _folder.Write("new.json", Template(beside, property, "true"))
        );

        Assert.DoesNotContain("an error of the command itself", run.Error);
        Assert.Contains("TransitEncryptionMode", run.Output);
    }

    private static string Template(string beside, string property, string isEncrypted) =>
        $$$"""
            {"Resources":{"C":{"Type":"AWS::ElastiCache::ReplicationGroup",{{{beside}}}
            "Properties":{"ReplicationGroupDescription":"d","Engine":"redis","EngineVersion":"7.1",{{{property}}}
            "CacheNodeType":"cache.r7g.large","NumCacheClusters":2,"AutomaticFailoverEnabled":true,
            "CacheSubnetGroupName":"s","TransitEncryptionEnabled":{{{isEncrypted}}} } } } }
            """.Replace("DEEP", Deep, StringComparison.Ordinal);
}
