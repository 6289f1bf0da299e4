namespace ElastiCache.Cli.Tests.Diff;

/// <summary>What a template of a plain folder exports, and another one imports.</summary>
public sealed class ExportOfFolderTests : IDisposable
{
    private const string Import = """{"Fn::ImportValue":"params"}""";
    private const string Valkey8 = "\"CacheParameterGroupFamily\":\"valkey8\"";
    private const string Note = "Export params cannot be";

    private readonly TemplateFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(Valkey8, Import, "params", false)]
    [InlineData("\"CacheParameterGroupFamily\":\"valkey9\"", Import, "params", true)]
    [InlineData("\"CacheParameterGroupFamily\":\"valkey9\"", "\"default.valkey8\"", "params", true)]
    [InlineData(Valkey8, "\"default.valkey8\"", "other", true)]
    public void An_export_in_use_that_changes_or_goes_is_told(string family, string group, string export, bool isTold)
    {
        var run = CommandRun.Of("diff", Folder("old", Valkey8, Import), Folder("new", family, group, export));

        Assert.Equal(isTold, run.Output.Contains(Note, StringComparison.Ordinal));
        Assert.Equal(
            isTold,
            run.Output.Contains("where infra and cache are stacks of one account and Region", StringComparison.Ordinal)
        );
        Assert.Equal(isTold ? 1 : 0, run.ExitCode);
    }

    [Fact]
    public void Who_knows_that_the_stacks_are_apart_can_insist()
    {
        var run = CommandRun.Of(
            "diff",
            Folder("old", Valkey8, Import),
            Folder("new", "\"CacheParameterGroupFamily\":\"valkey9\"", "\"default.valkey8\""),
            "--allow",
            "REPLACE:infra/Group"
        );

        Assert.Contains("MAY BE REPLACED OR REFUSED (allowed): infra/Group", run.Output);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void An_export_that_nobody_imports_may_change()
    {
        var run = CommandRun.Of(
            "diff",
            Folder("old", Valkey8, "\"default.valkey8\""),
            Folder("new", Valkey8, "\"default.valkey8\"", "other")
        );

        Assert.DoesNotContain("Export", run.Output);
    }

    // It leads to a group of the folder, which has no cluster mode.
    [Fact]
    public void A_group_that_is_imported_is_known()
    {
        var run = CommandRun.Of("diff", Folder("old", Valkey8, Import), Folder("new", Valkey8, "\"default.valkey8\""));

        Assert.Contains("CHANGED IN PLACE: cache/Cache", run.Output);
        Assert.DoesNotContain("is not in it", run.Output);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void A_group_that_is_imported_has_cluster_mode_where_it_says_so()
    {
        const string Sharded = $"{Valkey8},\"Properties\":{{\"cluster-enabled\":\"yes\"}}";
        var run = CommandRun.Of("diff", Folder("old", Sharded, Import), Folder("new", Sharded, "\"default.valkey8\""));

        Assert.Contains("REFUSED: cache/Cache", run.Output);
        Assert.Contains("a group with cluster mode cannot go back", run.Output);
    }

    [Theory]
    [InlineData("valkey8", false)]
    [InlineData("valkey9", true)]
    public void A_group_of_a_template_that_comes_has_its_family(string family, bool isRefused)
    {
        var old = Folder("old", Valkey8, Import);
        var @new = Folder("new", Valkey8, """{"Fn::ImportValue":"more"}""");
        _folder.Write(
            "new/more.json",
            $$$"""
            {"Resources":{"More":{"Type":"AWS::ElastiCache::ParameterGroup","Properties":{"Description":"d","CacheParameterGroupFamily":"{{{family}}}"} } },
             "Outputs":{"More":{"Value":{"Ref":"More"},"Export":{"Name":"more"} } } }
            """
        );

        var run = CommandRun.Of("diff", old, @new);

        Assert.Equal(isRefused, run.Output.Contains("REFUSED: cache/Cache", StringComparison.Ordinal));
        Assert.Equal(
            isRefused,
            run.Output.Contains(
                "'Expected a parameter group of family valkey8 but found one of family valkey9'",
                StringComparison.Ordinal
            )
        );
    }

    private string Folder(string name, string group, string used, string export = "params")
    {
        _folder.Write(
            $"{name}/infra.json",
            $$$"""
            {"Resources":{"Group":{"Type":"AWS::ElastiCache::ParameterGroup","Properties":{"Description":"d",{{{group}}} } } },
             "Outputs":{"Group":{"Value":{"Ref":"Group"},"Export":{"Name":"{{{export}}}"} } } }
            """
        );
        return Path.GetDirectoryName(
            _folder.Write(
                $"{name}/cache.json",
                $$$"""
                {"Resources":{"Cache":{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{
                  "ReplicationGroupDescription":"d","Engine":"valkey","EngineVersion":"8.0","CacheNodeType":"cache.r7g.large",
                  "NumCacheClusters":2,"AutomaticFailoverEnabled":true,"CacheSubnetGroupName":"g","SecurityGroupIds":["sg-0aaa1111bbbb2222c"],
                  "AtRestEncryptionEnabled":true,"TransitEncryptionEnabled":true,"CacheParameterGroupName":{{{used}}} } } } }
                """
            )
        )!;
    }
}
