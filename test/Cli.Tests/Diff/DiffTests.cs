// Long: One test for each behaviour of the verb, over small templates that they share.
using System.Text.Json;

namespace ElastiCache.Cli.Tests.Diff;

public sealed class DiffTests : IDisposable
{
    private readonly TemplateFolder _folder = new();

    public static TheoryData<string, int, string> Effects =>
        new(
            (Examples.Old, 0, "0 changed, 3 unchanged; nothing to stop for."),
            (Examples.InPlace, 0, "1 changed, 2 unchanged; nothing to stop for."),
            (Examples.InPlaceUnless, 0, "1 changed, 2 unchanged; 1 to look at first (--strict stops for it)."),
            (Examples.Replaced, 1, "1 changed, 2 unchanged; 1 to stop for."),
            (Examples.Refused, 1, "1 changed, 2 unchanged; 1 to stop for."),
            (Examples.Steps, 1, "1 changed, 2 unchanged; 1 to stop for."),
            (Examples.Empty, 1, "3 changed, 0 unchanged; 2 to stop for.")
        );

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Effects))]
    public void The_exit_code_says_whether_to_stop(string @new, int exitCode, string summary)
    {
        var run = Run(Examples.Old, @new);

        Assert.Equal((exitCode, ""), (run.ExitCode, run.Error));
        Assert.Equal(summary, run.Lines[^1]);
    }

    [Fact]
    public void Text_has_a_block_for_each_cache_the_worst_first()
    {
        var run = Run(
            Examples.Old,
            Examples.Steps.Replace("6379", "6380").Replace("\"subnet-0a1\", \"subnet-0b2\"", "\"subnet-0a1\"")
        );

        Assert.Equal(
            """
            NEEDS SEVERAL UPDATES: Carts (ElastiCache ReplicationGroup)
              - TransitEncryptionEnabled: TLS of a live group is turned on in two updates, preferred and then required (S-20)
              Instead, in updates of their own:
              1. Accept TLS beside plain connections
                   TransitEncryptionEnabled: true
                   TransitEncryptionMode: preferred
              2. Once every client connects with TLS, accept nothing else
                   TransitEncryptionMode: required

            REPLACED by an empty one, a snapshot is taken: Sessions (ElastiCache ReplicationGroup)
              Shop/Sessions/Resource
              - Port: 6379 -> 6380; it can only be set at creation (X-09)
              - UpdateReplacePolicy: Snapshot: a last snapshot is taken (M-01)

            CHANGED IN PLACE UNLESS the account stands in the way: Subnets (ElastiCache SubnetGroup)
              - SubnetIds: [subnet-0a1, subnet-0b2] -> [subnet-0a1]; in place unless a node stands in a subnet that leaves the group: 'the subnet is in use', and the update is rolled back (X-13)
              - Before: aws ec2 describe-network-interfaces --filters Name=subnet-id,Values=SUBNET Name=description,Values='ElastiCache*' lists none for each subnet that leaves
              - After: aws elasticache describe-cache-subnet-groups lists the subnets of NEW

            3 changed, 0 unchanged; 2 to stop for, 1 to look at first.
            """,
            run.Output.TrimEnd().ReplaceLineEndings("\n")
        );
    }

    [Fact]
    public void Json_says_the_same_to_programs()
    {
        var run = Run(Examples.Old, Examples.Steps, "--format", "json");
        var report = JsonDocument.Parse(run.Output).RootElement;
        var row = report.GetProperty("resources")[0];

        Assert.Equal(1, run.ExitCode);
        Assert.False(report.GetProperty("passes").GetBoolean());
        Assert.Equal(2, report.GetProperty("unchanged").GetInt32());
        Assert.Equal("Carts", row.GetProperty("logicalId").GetString());
        Assert.Equal("needs-steps", row.GetProperty("effect").GetString());
        Assert.Equal("kept", row.GetProperty("data").GetString());
        Assert.Equal("S-20", row.GetProperty("reasons")[0].GetProperty("ruleId").GetString());
        Assert.Equal(
            "TransitEncryptionMode",
            row.GetProperty("steps")[1].GetProperty("changes")[0].GetProperty("property").GetString()
        );
    }

    [Fact]
    public void Strict_stops_for_what_depends_on_the_account()
    {
        var run = Run(Examples.Old, Examples.InPlaceUnless, "--strict");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("1 changed, 2 unchanged; 1 to stop for.", run.Lines[^1]);
    }

    [Fact]
    public void Json_has_what_to_look_at_and_exactly_what_to_write()
    {
        var look = Row(Examples.InPlaceUnless);
        var steps = Row(Examples.Steps);

        Assert.Equal(
            ("in-place-unless", true),
            (look.GetProperty("effect").GetString(), look.GetProperty("toLookAt").GetBoolean())
        );
        Assert.Contains(
            "describe-network-interfaces",
            look.GetProperty("reasons")[0].GetProperty("before").GetString()
        );
        Assert.Contains(
            "describe-cache-subnet-groups",
            look.GetProperty("reasons")[0].GetProperty("after").GetString()
        );
        Assert.Equal("in-place", steps.GetProperty("way").GetString());
        Assert.True(steps.GetProperty("steps")[0].GetProperty("changes")[0].GetProperty("json").GetBoolean());

        JsonElement Row(string @new) =>
            JsonDocument.Parse(Run(Examples.Old, @new, "--format", "json").Output).RootElement.GetProperty("resources")[
                0
            ];
    }

    [Fact]
    public void An_error_that_only_NEW_has_is_a_reason()
    {
        var run = Run(
            Examples.Old,
            Examples.Old.Replace("\"NumCacheClusters\": 2, \"CacheSubnet", "\"NumCacheClusters\": 7, \"CacheSubnet")
        );

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("REFUSED: Carts", run.Output);
        Assert.Contains("(R-01)", run.Output);
    }

    [Theory]
    [InlineData("REPLACE:Sessions", 0)]
    [InlineData("REPLACE:new/Sessions", 0)]
    [InlineData("REMOVE:Sessions", 1)]
    [InlineData("REPLACE:Carts", 1)]
    public void Who_insists_on_a_replacement_gets_it(string allow, int exitCode) =>
        Assert.Equal(exitCode, Run(Examples.Old, Examples.Replaced, "--allow", allow).ExitCode);

    [Fact]
    public void Or_on_removals_one_by_one()
    {
        Assert.Equal(1, Run(Examples.Old, Examples.Empty, "--allow", "REMOVE:Sessions").ExitCode);
        var run = Run(Examples.Old, Examples.Empty, "--allow", "REMOVE:Sessions", "--allow", "REMOVE:Carts");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("REMOVED, data is lost (allowed): Carts", run.Output);
    }

    [Theory]
    [InlineData("REPLACE:Sessions")]
    [InlineData("REMOVE:Sessions")]
    public void Nobody_can_insist_on_what_is_refused(string allow)
    {
        var run = Run(Examples.Old, Examples.Refused, "--allow", allow);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"Note: --allow {allow} allows nothing that happens here", run.Output);
    }

    [Fact]
    public void Folders_are_compared_stack_by_stack()
    {
        var old = _folder.Assembly("old", ("A", Examples.Old), ("B", Examples.Old), ("Gone", Examples.Old));
        var @new = _folder.Assembly("new", ("B", Examples.Replaced), ("A", Examples.Old), ("C", Examples.Old));

        var run = CommandRun.Of("diff", old, @new);

        Assert.Contains("REPLACED by an empty one, a snapshot is taken: B/Sessions", run.Output);
        Assert.Contains("CREATED: C/Carts", run.Output);
        Assert.Contains("Note: the stack Gone is only in OLD", run.Output);
        Assert.Equal("4 changed, 5 unchanged; 1 to stop for.", run.Lines[^1]);
    }

    [Fact]
    public void A_stack_whose_export_another_one_still_imports_is_to_stop_for()
    {
        const string exporting =
            """{"Resources":{"Topic":{"Type":"AWS::SNS::Topic"} },"Outputs":{"T":{"Value":{"Ref":"Topic"},"Export":{"Name":"topics:T"} } } }""";
        const string importing =
            """{"Resources":{"Caches":{"Type":"AWS::ElastiCache::CacheCluster","Properties":{"Engine":"memcached","CacheNodeType":"cache.t4g.small","NumCacheNodes":1,"NotificationTopicArn":{"Fn::ImportValue":"topics:T"} } } } }""";
        var old = _folder.Assembly("old", ("caches", importing), ("topics", exporting));
        var @new = _folder.Assembly(
            "new",
            (
                "caches",
                importing.Replace("{\"Fn::ImportValue\":\"topics:T\"}", "\"arn:aws:sns:eu-west-1:123456789012:t\"")
            ),
            ("topics", """{"Resources":{"Other":{"Type":"AWS::SNS::Topic"} } }""")
        );

        var run = CommandRun.Of("diff", old, @new);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(
            "Note: topics must not be deployed before caches: 'Export topics:T cannot be deleted as it is in use by caches'. "
                + "Instead: cdk deploy --exclusively caches, then cdk deploy --all",
            run.Output
        );
    }

    [Fact]
    public void A_nested_stack_that_is_gone_is_removed_with_its_caches()
    {
        const string parent =
            """{"Resources":{"Inner":{"Type":"AWS::CloudFormation::Stack","Metadata":{"aws:asset:path":"inner.json"}}}}""";
        var old = _folder.Assembly("old", ("A", parent));
        _folder.Write("old/inner.json", Examples.Old);

        var run = CommandRun.Of("diff", old, _folder.Assembly("new", ("A", Examples.Empty)));

        Assert.Contains("REMOVED, data is lost: A/Inner/Carts", run.Output);
    }

    [Fact]
    public void An_export_of_a_subnet_group_that_is_replaced_is_held()
    {
        static string Caches(string name) =>
            $$"""
                {"Resources": {"Subnets": {"Type": "AWS::ElastiCache::SubnetGroup", "Properties": {
                    "Description": "d", "SubnetIds": ["subnet-1"], "CacheSubnetGroupName": "{{name}}"} } },
                 "Outputs": {"S": {"Value": {"Ref": "Subnets"}, "Export": {"Name": "subnets"} } } }
                """;
        const string web =
            """{"Resources": {"P": {"Type": "AWS::SSM::Parameter", "Properties": {"Value": {"Fn::ImportValue": "subnets"}}}}}""";

        var run = CommandRun.Of(
            "diff",
            _folder.Assembly("old", ("caches", Caches("a")), ("web", web)),
            _folder.Assembly("new", ("caches", Caches("b")), ("web", web))
        );

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("'Export subnets cannot be updated as it is in use by web'", run.Output);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("--allow REPLACE:Cache", 0)]
    public void An_upgrade_that_empties_Memcached_stops_unless_it_is_meant(string words, int exitCode)
    {
        static string Memcached(string version) =>
            $$"""
                {"Resources": {"Cache": {"Type": "AWS::ElastiCache::CacheCluster", "Properties": {
                    "Engine": "memcached", "EngineVersion": "{{version}}", "CacheNodeType": "cache.r7g.large", "NumCacheNodes": 1} } } }
                """;

        var run = Run(
            Memcached("1.6.17"),
            Memcached("1.6.22"),
            words.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains("CHANGED IN PLACE, data is lost", run.Output);
    }

    [Fact]
    public void One_stack_of_a_folder_is_compared_with_a_file() =>
        Assert.Equal(
            1,
            CommandRun
                .Of("diff", _folder.Write("old.json", Examples.Old), _folder.Assembly("new", ("A", Examples.Replaced)))
                .ExitCode
        );

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData("{\"Resources\":", "it is not valid JSON")]
    [InlineData("\u0000\u0001", "it is not UTF-8 text")]
    [InlineData("{\"Resources\":{},\"Outputs\":[]}", "Outputs: expected an object with outputs by name")]
    [InlineData("[]", "expected an object with Resources")]
    [InlineData("{}", "a template must have an object of this name")]
    [InlineData("{\"Resources\":[]}", "a template must have an object of this name")]
    [InlineData("{\"Resources\":{\"A\":1}}", "Resources.A: expected an object")]
    [InlineData("{\"Resources\":{},\"X\":\"\\ud83d\"}", "half a character")]
    public void What_cannot_be_read_is_one_sentence_and_exits_with_2(string text, string problem)
    {
        var run = Run(Examples.Old, text);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Single(run.Error.TrimEnd().Split('\n'));
        Assert.Matches(@"new\.json(:\d+)?: ", run.Error);
        Assert.Contains(problem, run.Error);
    }

    [Fact]
    public void A_resource_without_a_type_is_passed_over_and_named()
    {
        var run = Run(Examples.Old, Examples.Old.Replace("\"Topic\": {", "\"Odd\": {}, \"Topic\": {"));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("Odd has no Type and was passed over; CloudFormation refuses it", run.Output);
    }

    [Fact]
    public void Templates_in_YAML_are_compared_with_templates_in_JSON()
    {
        const string yaml = """
            Resources:
              Cache:
                Type: AWS::ElastiCache::ReplicationGroup
                Properties: { Port: 6379 }
            """;
        const string json = """
            {"Resources": {"Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"Port": 6380}}}}
            """;

        var run = CommandRun.Of("diff", _folder.Write("old.yaml", yaml), _folder.Write("new.json", json));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Port: 6379 -> 6380", run.Output);
    }

    [Fact]
    public void Deep_nesting_is_one_sentence_too()
    {
        var run = Run(Examples.Old, new string('[', 100_000));

        Assert.Equal(2, run.ExitCode);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public void A_path_that_does_not_exist_exits_with_2() =>
        Assert.Equal(
            (2, "elasticache: nowhere.json: it does not exist"),
            (
                CommandRun.Of("diff", "nowhere.json", "x").ExitCode,
                CommandRun.Of("diff", "nowhere.json", "x").Error.TrimEnd()
            )
        );

    [Fact]
    public void A_folder_without_templates_exits_with_2()
    {
        var path = Path.GetDirectoryName(_folder.Write("empty/readme", ""))!;

        Assert.Equal(
            $"elasticache: {path}: no template is in this folder: looked for .json, .yaml, .yml, .template",
            CommandRun.Of("diff", path, path).Error.TrimEnd()
        );
    }

    [Fact]
    public void Several_stacks_are_not_compared_with_a_file() =>
        Assert.Contains(
            "this folder has several stacks",
            CommandRun
                .Of(
                    "diff",
                    _folder.Write("old.json", Examples.Old),
                    _folder.Assembly("new", ("A", Examples.Old), ("B", Examples.Old))
                )
                .Error
        );

    [Theory]
    [InlineData("--allow Sessions", "--allow 'Sessions' must be REPLACE:LogicalId or REMOVE:LogicalId")]
    [InlineData("--allow REPLACE:", "--allow 'REPLACE:' must be REPLACE:LogicalId or REMOVE:LogicalId")]
    [InlineData("--format yaml", "--format 'yaml' is not known: text, json, sarif, github, markdown, gitlab, junit")]
    [InlineData("--frobnicate", "'--frobnicate' is not an option of diff")]
    public void Bad_usage_exits_with_2(string words, string sentence)
    {
        var run = Run(Examples.Old, Examples.Old, words.Split(' '));

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"elasticache: {sentence}", run.Error);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData("diff")]
    [InlineData("diff a.json")]
    [InlineData("diff a.json b.json c.json")]
    public void So_does_a_wrong_number_of_templates(string words)
    {
        var run = CommandRun.Of(words.Split(' '));

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
    }

    private CommandRun Run(string old, string @new, params string[] options) =>
        CommandRun.Of(["diff", _folder.Write("old.json", old), _folder.Write("new.json", @new), .. options]);
}
