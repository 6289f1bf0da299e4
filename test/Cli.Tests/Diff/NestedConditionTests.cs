namespace ElastiCache.Cli.Tests.Diff;

/// <summary>A stack is nested under a condition: what is in it comes and goes with it.</summary>
public sealed class NestedConditionTests : IDisposable
{
    private const string Prod = """{"Fn::Equals":[{"Ref":"Env"},"prod"]}""";
    private const string Live = """{"Fn::Equals":[{"Ref":"Env"},"live"]}""";
    private const string OfAccount = """{"Fn::Equals":[{"Ref":"AWS::StackName"},"shop"]}""";

    private readonly TemplateFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", "Prod", "CANNOT BE TOLD, perhaps removed", "where Env of root.json is 'dev'")]
    [InlineData("", "Prod", "data is lost", "that of the nested stack Inner does not hold any more, so the resource")]
    [InlineData("Prod", "", "CREATED", "that of the nested stack Inner holds now, so the resource is created")]
    [InlineData("Prod", "Live", "REMOVED, data is lost", "that of the nested stack Inner does not hold any more")]
    [InlineData("Account", "", "CHANGED IN PLACE", "of the nested stack Inner: removed; where it did not hold")]
    [InlineData("", "Account", "CANNOT BE TOLD, perhaps removed", "of the nested stack Inner: now Account; where")]
    [InlineData("Prod", "Prod", "0 changed, 1 unchanged", "")]
    [InlineData("Account", "Account", "0 changed, 1 unchanged", "")]
    public void What_is_nested_comes_and_goes_with_its_stack(string old, string @new, string headline, string reason)
    {
        var run = CommandRun.Of("diff", Folder("old", Stack(old)), Folder("new", Stack(@new)));

        Assert.Contains(headline, run.Output);
        Assert.Contains(reason, run.Output);
    }

    [Theory]
    [InlineData("prod", "0 changed, 1 unchanged", 0)]
    [InlineData("dev", "REMOVED, data is lost: root/Inner/Cache", 1)]
    public void A_value_that_is_given_decides(string env, string headline, int exitCode)
    {
        var run = CommandRun.Of(
            "diff",
            Folder("old", Stack("")),
            Folder("new", Stack("Prod")),
            "--parameter",
            $"Env={env}"
        );

        Assert.Contains(headline, run.Output);
        Assert.Equal(exitCode, run.ExitCode);
    }

    [Fact]
    public void A_stack_that_is_retained_keeps_what_is_in_it()
    {
        var retained = "\"DeletionPolicy\":\"Retain\",";
        var run = CommandRun.Of(
            "diff",
            Folder("old", Stack("", retained)),
            Folder("new", Stack("Prod", retained)),
            "--parameter",
            "Env=dev"
        );

        Assert.Contains("REMOVED from the stack, retained with its data: root/Inner/Cache", run.Output);
        Assert.Contains("Retain, of the nested stack Inner", run.Output);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void Another_default_of_what_a_condition_asks_for_creates_what_is_nested()
    {
        var run = CommandRun.Of("diff", Folder("old", Stack("Prod"), "dev"), Folder("new", Stack("Prod"), "prod"));

        Assert.Contains("that of the nested stack Inner holds now by the default of Env", run.Output);
    }

    [Fact]
    public void A_condition_of_a_stack_further_out_counts_too()
    {
        string Deep(string name, string condition)
        {
            _folder.Write($"{name}/middle.json", $$"""{"Resources":{ {{Stack("")}} } }""");
            return Folder(name, Stack(condition, file: "middle.json"));
        }

        var run = CommandRun.Of("diff", Deep("old", ""), Deep("new", "Prod"), "--parameter", "Env=dev");

        Assert.Contains("REMOVED, data is lost: root/Inner/Inner/Cache", run.Output);
        Assert.Equal(1, run.ExitCode);
    }

    // Rules of a template that is not there any more refuse nothing.
    [Fact]
    public void Rules_of_what_is_nested_do_not_hide_that_it_goes()
    {
        const string Parameters = """
            "Parameters":{"Size":{"Type":"String"}},
            """;
        const string Rules = $$$"""
            {{{Parameters}}}"Rules":{"Big":{"Assertions":[{"Assert":{"Fn::Equals":[{"Ref":"Size"},"big"]}}]}},
            """;
        const string Passed = """, "Parameters":{"Size":{"Fn::If":["Prod","big","small"]}}""";
        var run = CommandRun.Of(
            "diff",
            // With them, nobody could have deployed OLD with what lets it go.
            Folder("old", Stack("", passed: Passed), inner: Parameters),
            Folder("new", Stack("Prod", passed: Passed), inner: Rules)
        );

        Assert.DoesNotContain("0 changed", run.Output);
    }

    private static string Stack(string condition, string beside = "", string file = "cache.json", string passed = "") =>
        $$"""
            "Inner":{"Type":"AWS::CloudFormation::Stack",{{beside}}{{(
                condition.Length == 0 ? "" : $"\"Condition\":\"{condition}\","
            )}}"Properties":{"TemplateURL":"{{file}}"{{passed}} } }
            """;

    private string Folder(string name, string stack, string env = "dev", string inner = "")
    {
        _folder.Write(
            $"{name}/cache.json",
            $$$"""
            { {{{inner}}} "Resources":{"Cache":{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{
              "ReplicationGroupDescription":"d","Engine":"valkey","CacheNodeType":"cache.t4g.small","NumCacheClusters":1,
              "AutomaticFailoverEnabled":false,"CacheSubnetGroupName":"g","SecurityGroupIds":["sg-0aaa1111bbbb2222c"],
              "AtRestEncryptionEnabled":true,"TransitEncryptionEnabled":true} } } }
            """
        );
        return Path.GetDirectoryName(
            _folder.Write(
                $"{name}/root.json",
                $$"""
                {"Parameters":{"Env":{"Type":"String","Default":"{{env}}","AllowedValues":["dev","prod"]} },
                 "Conditions":{"Prod":{{Prod}},"Live":{{Live}},"Account":{{OfAccount}} },
                 "Resources":{ {{stack}} } }
                """
            )
        )!;
    }
}
