// Long: the ways in which a parent passes a value share two small templates.
using ElastiCache.Cli.Tests.Diff;

namespace ElastiCache.Cli.Tests.Lint;

/// <summary>Templates of nested stacks are judged with what their parents pass.</summary>
public sealed class NestedTemplateTests : IDisposable
{
    private const string Cache = """
        {"Parameters":{"Nodes":{"Type":"Number","Default":2},"Version":{"Type":"String","Default":"8.2"}},
         "Resources":{"Cache":{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{
            "ReplicationGroupDescription":"d","Engine":"valkey","EngineVersion":{"Ref":"Version"},"CacheNodeType":"cache.t4g.micro",
            "NumCacheClusters":{"Ref":"Nodes"},"AutomaticFailoverEnabled":true,"TransitEncryptionEnabled":true,
            "AtRestEncryptionEnabled":true,"CacheSubnetGroupName":"caches"}}}}
        """;

    private readonly TemplateFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("\"Nodes\":1", "error   R-05 AutomaticFailoverEnabled (line 4): as Caches of ")]
    [InlineData("\"Nodes\":\"1\"", "error   R-05 ")]
    [InlineData("\"Nodes\":{\"Fn::FindInMap\":[\"M\",\"k\",\"nodes\"]}", "error   R-05 ")]
    [InlineData("\"Nodes\":2", null)]
    [InlineData("\"Nodes\":{\"Ref\":\"Count\"}", null)]
    public void What_a_parent_passes_counts(string passed, string? expected)
    {
        var run = CommandRun.Of("lint", Folder(("Caches", "./inner/cache.json", passed)));

        if (expected is null)
        {
            Assert.DoesNotContain("R-05", run.Output);
        }
        else
        {
            Assert.Contains(expected, run.Output);
        }

        Assert.Equal(expected is null ? 0 : 1, run.ExitCode);
    }

    // What a parameter of the parent may be, it may be here: a warning where only some of its values are wrong.
    [Theory]
    [InlineData("\"Default\":1", "Count", "warning R-05 * where Count of root.json is '1', its default")]
    [InlineData("\"Default\":2,\"AllowedValues\":[1,2]", "Count", "warning R-05 * where Count of root.json is '1'")]
    [InlineData("\"AllowedValues\":[1]", "Count", "error   R-05 ")]
    [InlineData("\"Default\":2", "Count", null)]
    [InlineData("\"MinValue\":2,\"MaxValue\":4", "Count", null)]
    public void What_a_parameter_of_the_parent_may_be_counts(string declared, string name, string? expected)
    {
        var folder = Folder(("Caches", "inner/cache.json", $"\"Nodes\":{{\"Ref\":\"{name}\"}}"));
        Declare(folder, declared);

        AssertTold(CommandRun.Of("lint", folder), expected);
    }

    [Theory]
    [InlineData("{\"Fn::If\":[\"IsBig\",2,1]}", "error   R-05 * where Size of root.json is not 'big'")]
    [InlineData("{\"Fn::If\":[\"IsBig\",3,2]}", null)]
    [InlineData(
        "{\"Fn::FindInMap\":[\"Nodes\",{\"Ref\":\"Size\"},\"count\"]}",
        "error   R-05 * where Size of root.json is 'small'"
    )]
    [InlineData("{\"Fn::GetAtt\":[\"Other\",\"Outputs.Nodes\"]}", null)]
    public void What_the_parent_makes_of_its_parameters_counts(string passed, string? expected) =>
        AssertTold(CommandRun.Of("lint", Folder(("Caches", "inner/cache.json", $"\"Nodes\":{passed}"))), expected);

    // One and the same parameter decides both: what never comes together is not told.
    [Fact]
    public void What_is_passed_together_is_judged_together()
    {
        var folder = Folder(
            (
                "Caches",
                "inner/cache.json",
                "\"Nodes\":{\"Fn::If\":[\"IsBig\",2,1]},\"Failover\":{\"Fn::If\":[\"IsBig\",true,false]}"
            )
        );
        _folder.Write(
            "inner/cache.json",
            Cache
                .Replace(
                    "{\"Parameters\":{",
                    "{\"Parameters\":{\"Failover\":{\"Type\":\"String\",\"Default\":\"true\"},",
                    StringComparison.Ordinal
                )
                .Replace(
                    "\"AutomaticFailoverEnabled\":true",
                    "\"AutomaticFailoverEnabled\":{\"Ref\":\"Failover\"}",
                    StringComparison.Ordinal
                )
        );

        Assert.DoesNotContain("R-05", CommandRun.Of("lint", folder).Output);
    }

    // Where the parent has no such stack, nothing is passed.
    [Fact]
    public void What_is_passed_only_where_there_is_the_stack_is_all_that_counts()
    {
        var folder = Folder(("Caches", "inner/cache.json", "\"Nodes\":{\"Fn::If\":[\"IsBig\",2,1]}"));
        var file = Path.Combine(folder, "root.json");
        File.WriteAllText(
            file,
            File.ReadAllText(file)
                .Replace(
                    "\"Type\":\"AWS::CloudFormation::Stack\",",
                    "\"Type\":\"AWS::CloudFormation::Stack\",\"Condition\":\"IsBig\",",
                    StringComparison.Ordinal
                )
        );

        Assert.DoesNotContain("R-05", CommandRun.Of("lint", folder).Output);
    }

    [Fact]
    public void Conditions_of_the_nested_template_are_decided_by_what_is_passed()
    {
        _ = Folder();
        _folder.Write(
            "inner/cache.json",
            Cache
                .Replace(
                    "{\"Parameters\":{",
                    "{\"Conditions\":{\"IsProd\":{\"Fn::Equals\":[{\"Ref\":\"Env\"},\"prod\"]}},\"Parameters\":{\"Env\":{\"Type\":\"String\",\"Default\":\"prod\"},",
                    StringComparison.Ordinal
                )
                .Replace("{\"Ref\":\"Nodes\"}", "{\"Fn::If\":[\"IsProd\",2,1]}", StringComparison.Ordinal)
        );
        var folder = Path.GetDirectoryName(
            _folder.Write(
                "root.json",
                """
                {"Parameters":{"Stage":{"Type":"String","Default":"prod"}},
                 "Resources":{"Caches":{"Type":"AWS::CloudFormation::Stack","Properties":{"TemplateURL":"inner/cache.json","Parameters":{"Env":{"Ref":"Stage"}}}}}}
                """
            )
        )!;

        AssertTold(CommandRun.Of("lint", folder), "error   R-05 * where Stage of root.json is not 'prod'");
    }

    [Fact]
    public void What_comes_through_several_stacks_counts()
    {
        var folder = Folder(("Caches", "inner/cache.json", "\"Nodes\":{\"Ref\":\"Count\"}"));
        File.Move(Path.Combine(folder, "root.json"), Path.Combine(folder, "middle.json"));
        _folder.Write(
            "root.json",
            """
            {"Parameters":{"Many":{"Type":"Number","Default":1}},
             "Resources":{"Middle":{"Type":"AWS::CloudFormation::Stack","Properties":{"TemplateURL":"middle.json","Parameters":{"Count":{"Ref":"Many"}}}}}}
            """
        );

        AssertTold(CommandRun.Of("lint", folder), "warning R-05 * where Many of root.json is '1', its default");
    }

    private static void AssertTold(CommandRun run, string? expected)
    {
        if (expected is null)
        {
            Assert.DoesNotContain("R-05", run.Output);
            return;
        }

        var parts = expected.Split(" * ");
        var line = Assert.Single(run.Lines, line => line.Contains(parts[0], StringComparison.Ordinal));
        Assert.Contains(parts[^1], line);
    }

    private static void Declare(string folder, string declared)
    {
        var file = Path.Combine(folder, "root.json");
        File.WriteAllText(
            file,
            File.ReadAllText(file)
                .Replace(
                    "\"Count\":{\"Type\":\"Number\",\"Default\":2}",
                    $"\"Count\":{{\"Type\":\"Number\",{declared}}}",
                    StringComparison.Ordinal
                )
        );
    }

    // Before it is deployed, a nested template is uploaded; the address names the file.
    [Theory]
    [InlineData("\"https://bucket.s3.amazonaws.com/v1/cache.json\"", true)]
    [InlineData("\"https://bucket.s3.amazonaws.com/v1/cache.json?versionId=1\"", true)]
    [InlineData("{\"Fn::Sub\":\"https://${Bucket}.s3.${AWS::URLSuffix}/${Prefix}inner/cache.json\"}", true)]
    [InlineData("{\"Fn::Sub\":\"https://${Bucket}.s3.amazonaws.com/${Prefix}cache.json\"}", false)]
    [InlineData("\"https://bucket.s3.amazonaws.com/v1/other.json\"", false)]
    [InlineData("\"https://bucket.s3.amazonaws.com/v1/\"", false)]
    [InlineData("{\"Ref\":\"Bucket\"}", false)]
    public void A_template_that_was_uploaded_is_known_by_its_file(string address, bool isKnown)
    {
        var folder = Folder(("Caches", address, "\"Nodes\":1"));

        Assert.Equal(isKnown, CommandRun.Of("lint", folder).Output.Contains("R-05", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_of_the_same_name_that_lacks_a_parameter_is_another()
    {
        var folder = Folder(("Caches", "\"https://bucket.s3.amazonaws.com/cache.json\"", "\"Nodes\":1,\"Other\":2"));

        Assert.DoesNotContain("R-05", CommandRun.Of("lint", folder).Output);
    }

    [Fact]
    public void Of_two_files_of_that_name_nobody_knows_which_it_is()
    {
        var folder = Folder(("Caches", "\"https://bucket.s3.amazonaws.com/cache.json\"", "\"Nodes\":1"));
        _folder.Write("outer/cache.json", Cache);

        Assert.DoesNotContain("R-05", CommandRun.Of("lint", folder).Output);
    }

    [Fact]
    public void An_application_of_SAM_is_a_nested_stack()
    {
        var folder = Folder(("Caches", "inner/cache.json", "\"Nodes\":1"));
        var file = Path.Combine(folder, "root.json");
        File.WriteAllText(
            file,
            File.ReadAllText(file)
                .Replace("AWS::CloudFormation::Stack", "AWS::Serverless::Application", StringComparison.Ordinal)
                .Replace("TemplateURL", "Location", StringComparison.Ordinal)
        );

        Assert.Contains("error   R-05 ", CommandRun.Of("lint", folder).Output);
    }

    [Fact]
    public void What_the_run_gives_the_parent_is_passed_on()
    {
        var folder = Folder(("Caches", "inner/cache.json", "\"Nodes\":{\"Ref\":\"Count\"}"));

        Assert.Contains("error   R-05 ", CommandRun.Of("lint", folder, "--parameter", "Count=1").Output);
    }

    [Fact]
    public void A_default_that_every_parent_replaces_is_not_judged()
    {
        var folder = Folder(("Caches", "inner/cache.json", "\"Version\":\"8.2\""));
        _folder.Write("inner/cache.json", Cache.Replace("\"8.2\"", "\"8.9\"", StringComparison.Ordinal));

        Assert.DoesNotContain("E-06", CommandRun.Of("lint", folder).Output);
        Assert.Contains("E-06", CommandRun.Of("lint", Path.Combine(folder, "inner/cache.json")).Output);
    }

    [Fact]
    public void Of_several_uses_the_wrong_one_is_named()
    {
        var run = CommandRun.Of(
            "lint",
            Folder(("Good", "inner/cache.json", "\"Nodes\":2"), ("Bad", "inner/cache.json", "\"Nodes\":1"))
        );

        Assert.Matches("error   R-05 [^:]*: as Bad of .*root.json: automatic failover needs", run.Output);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public void What_is_wrong_with_every_use_is_told_once()
    {
        var run = CommandRun.Of(
            "lint",
            Folder(
                ("One", "inner/cache.json", "\"Nodes\":1,\"Version\":\"8.1\""),
                ("Two", "inner/cache.json", "\"Nodes\":1,\"Version\":\"8.2\"")
            )
        );

        var line = Assert.Single(run.Lines, line => line.Contains("error   R-05 ", StringComparison.Ordinal));
        Assert.Contains("as One of ", line);
        Assert.Contains("root.json, Two of ", line);
    }

    [Fact]
    public void What_is_wrong_with_the_template_by_itself_names_no_use()
    {
        var folder = Folder(("One", "inner/cache.json", "\"Nodes\":2"));
        _folder.Write("inner/cache.json", Cache.Replace("cache.t4g.micro", "cache.t2.micro", StringComparison.Ordinal));

        var run = CommandRun.Of("lint", folder);

        var line = Assert.Single(run.Lines, line => line.Contains("error   T-02 ", StringComparison.Ordinal));
        Assert.DoesNotContain("as One of", line);
    }

    [Fact]
    public void Nested_stacks_of_an_assembly_are_judged_with_what_is_passed_too()
    {
        _folder.Write("cdk.out/inner.json", Cache);
        var folder = _folder.Assembly(
            "cdk.out",
            (
                "A",
                """
                {"Resources":{"Inner":{"Type":"AWS::CloudFormation::Stack","Metadata":{"aws:asset:path":"inner.json"},
                 "Properties":{"TemplateURL":"x","Parameters":{"Nodes":1}}}}}
                """
            )
        );

        Assert.Contains("error   R-05 ", CommandRun.Of("lint", folder).Output);
    }

    [Fact]
    public void Templates_that_name_each_other_end()
    {
        _folder.Write("a.json", Naming("b.json"));
        var folder = Path.GetDirectoryName(_folder.Write("b.json", Naming("a.json")))!;

        Assert.Equal(0, CommandRun.Of("lint", folder).ExitCode);

        static string Naming(string file) =>
            $$$"""{"Parameters":{"A":{"Type":"Number"} },"Resources":{"Inner":{"Type":"AWS::CloudFormation::Stack","Properties":{"TemplateURL":"{{{file}}}","Parameters":{"A":1} } } } }""";
    }

    private string Folder(params (string Id, string Url, string Passed)[] uses)
    {
        _folder.Write("inner/cache.json", Cache);
        var stacks = uses.Select(use =>
            $$$"""
                "{{{use.Id}}}":{"Type":"AWS::CloudFormation::Stack","Properties":{"TemplateURL":{{{(
                    use.Url[0] is '"' or '{' ? use.Url : $"\"{use.Url}\""
                )}}},"Parameters":{ {{{use.Passed}}} } } }
                """
        );
        return Path.GetDirectoryName(
            _folder.Write(
                "root.json",
                $$$"""
                {"Parameters":{"Count":{"Type":"Number","Default":2},"Bucket":{"Type":"String"},"Prefix":{"Type":"String"},
                 "Size":{"Type":"String","Default":"big"} },"Conditions":{"IsBig":{"Fn::Equals":[{"Ref":"Size"},"big"]} },
                 "Mappings":{"M":{"k":{"nodes":1} },"Nodes":{"big":{"count":2},"small":{"count":1} } },
                 "Resources":{ {{{string.Join(',', stacks)}}} }}
                """
            )
        )!;
    }
}
