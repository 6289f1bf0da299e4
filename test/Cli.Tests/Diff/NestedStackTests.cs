// Long: each way in which a parent passes something has folders of its own.
namespace ElastiCache.Cli.Tests.Diff;

/// <summary>What a stack passes to the parameters of a stack that is nested in it.</summary>
public sealed class NestedStackTests : IDisposable
{
    private const string Memcached =
        """{"Resources":{"Cache":{"Type":"AWS::ElastiCache::CacheCluster","Properties":{"Engine":"memcached","CacheNodeType":"cache.t4g.small","NumCacheNodes":1}}}}""";

    private readonly TemplateFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Port", "\"6379\"", "\"6380\"", "", "REPLACED, data is lost: A/Inner/Cache", "Port: 6379 -> 6380")]
    [InlineData("EngineVersion", "\"8.2\"", "\"8.0\"", "", "REFUSED: A/Inner/Cache", "8.2 -> 8.0; versions only go up")]
    [InlineData("EngineVersion", "{\"Ref\":\"V\"}", "{\"Ref\":\"V\"}", "8.2", "0 changed", "")]
    [InlineData("EngineVersion", "{\"Ref\":\"V\"}", "\"8.0\"", "8.2", "REFUSED: A/Inner/Cache", "8.2 -> 8.0")]
    [InlineData(
        "CacheSubnetGroupName",
        "{\"Ref\":\"One\"}",
        "{\"Ref\":\"Two\"}",
        "",
        "REPLACED, data is lost: A/Inner/Cache",
        "CacheSubnetGroupName"
    )]
    [InlineData("CacheSubnetGroupName", "{\"Ref\":\"One\"}", "{\"Ref\":\"One\"}", "", "0 changed", "")]
    public void What_a_parent_passes_is_compared(
        string property,
        string old,
        string @new,
        string given,
        string headline,
        string reason
    )
    {
        string Assembly(string name, string passed)
        {
            _folder.Write($"{name}/inner.json", Inner(property));
            return _folder.Assembly(
                name,
                ("A", Parent(passed, "\"Metadata\":{\"aws:asset:path\":\"inner.json\"}", "x"))
            );
        }

        string[] words = ["diff", Assembly("old", old), Assembly("new", @new)];
        var run = CommandRun.Of(given.Length == 0 ? words : [.. words, "--parameter", $"V={given}"]);

        Assert.Contains(headline, run.Output);
        Assert.Contains(reason, run.Output);
        Assert.Equal(headline.StartsWith('0') ? 0 : 1, run.ExitCode);
    }

    // What the parent's parameters, conditions and mappings may make of what it passes, as lint reads it.
    [Theory]
    [InlineData(
        "EngineVersion",
        "{\"Fn::If\":[\"IsProd\",\"8.2\",\"8.0\"]}",
        "{\"Fn::If\":[\"IsProd\",\"8.1\",\"8.0\"]}",
        "8.0",
        "CANNOT BE TOLD, perhaps refused: root/Inner/Cache",
        "where Env of root.json is 'prod': 8.2 -> 8.1"
    )]
    [InlineData(
        "Port",
        "{\"Ref\":\"V\"}",
        "{\"Ref\":\"V\"}",
        "6380",
        "CANNOT BE TOLD, perhaps replaced: root/Inner/Cache",
        "where V of root.json is '6380', its default: 6379 -> 6380"
    )]
    [InlineData("Port", "{\"Ref\":\"V\"}", "{\"Fn::Sub\":\"${V}\"}", "6379", "0 changed", "")]
    [InlineData(
        "CacheNodeType",
        "{\"Fn::FindInMap\":[\"Sizes\",{\"Ref\":\"AWS::Region\"},\"Size\"]}",
        "{\"Fn::FindInMap\":[\"Sizes\",{\"Ref\":\"AWS::Region\"},\"Size\"]}",
        "6379",
        "CHANGED IN PLACE: root/Inner/Cache",
        "CacheNodeType"
    )]
    public void What_a_parent_passes_is_read_as_it_may_turn_out(
        string property,
        string old,
        string @new,
        string newDefault,
        string headline,
        string reason
    )
    {
        string Folder(string name, string passed, string @default)
        {
            _folder.Write($"{name}/inner.json", Inner(property));
            return Path.GetDirectoryName(
                _folder.Write(
                    $"{name}/root.json",
                    $$$$$"""
                    {"Parameters":{"V":{"Type":"String","Default":"{{{{{@default}}}}}"},
                       "Env":{"Type":"String","Default":"dev","AllowedValues":["dev","prod"]}},
                     "Conditions":{"IsProd":{"Fn::Equals":[{"Ref":"Env"},"prod"]}},
                     "Mappings":{"Sizes":{"eu-west-1":{"Size":"cache.r{{{{{(name == "old" ? 6 : 7)}}}}}g.large"}}},
                     "Resources":{"Inner":{"Type":"AWS::CloudFormation::Stack","Properties":{
                        "TemplateURL":"inner.json","Parameters":{"P":{{{{{passed}}}}} } } } } }
                    """
                )
            )!;
        }

        var run = CommandRun.Of("diff", Folder("old", old, "6379"), Folder("new", @new, newDefault));

        Assert.Contains(headline, run.Output);
        Assert.Contains(reason, run.Output);
    }

    // Nobody but its parent gives a nested stack values.
    [Fact]
    public void A_parameter_that_is_not_passed_any_more_has_its_default()
    {
        string Folder(string name, string passed)
        {
            _folder.Write(
                $"{name}/inner.json",
                Inner("Port").Replace("\"String\"", "\"String\",\"Default\":\"6379\"", StringComparison.Ordinal)
            );
            return Path.GetDirectoryName(
                _folder.Write(
                    $"{name}/root.json",
                    $$$$$"""
                    {"Resources":{"Inner":{"Type":"AWS::CloudFormation::Stack","Properties":{
                      "TemplateURL":"inner.json","Parameters":{{{{{passed}}}}} } } } }
                    """
                )
            )!;
        }

        var run = CommandRun.Of("diff", Folder("old", "{\"P\":\"6380\"}"), Folder("new", "{}"));

        Assert.Contains("REPLACED, data is lost: root/Inner/Cache", run.Output);
        Assert.Contains("Port: 6380 -> 6379", run.Output);
    }

    [Fact]
    public void A_nested_stack_that_comes_has_the_errors_of_what_it_gets()
    {
        var old = Path.GetDirectoryName(
            _folder.Write("old/root.json", """{"Resources":{"T":{"Type":"AWS::SNS::Topic"}}}""")
        )!;
        _folder.Write("new/inner.json", Inner("EngineVersion"));
        var @new = Path.GetDirectoryName(
            _folder.Write("new/root.json", Parent("\"9.9\"", "\"DependsOn\":[]", "inner.json"))
        )!;

        var run = CommandRun.Of("diff", old, @new);

        Assert.Contains("REFUSED: root/Inner/Cache", run.Output);
        Assert.Contains("(E-06)", run.Output);
    }

    // The address of an upload names the file.
    [Fact]
    public void What_a_parent_passes_to_a_template_that_was_uploaded_is_compared()
    {
        string Folder(string name, string version)
        {
            _folder.Write($"{name}/templates/inner.json", Inner("EngineVersion"));
            return Path.GetDirectoryName(
                _folder.Write(
                    $"{name}/root.json",
                    Parent(version, "\"DependsOn\":[]", "https://bucket.s3.amazonaws.com/v1/inner.json")
                )
            )!;
        }

        var run = CommandRun.Of("diff", Folder("old", "\"8.2\""), Folder("new", "\"8.0\""));

        Assert.Contains("REFUSED: root/Inner/Cache", run.Output);
        Assert.Equal(1, run.ExitCode);
    }

    // What a stack hands to one beside it, by way of their parent.
    [Theory]
    [InlineData("Port", "\"6379\"", "\"6380\"", "REPLACED, data is lost: root/Inner/Cache", "Port: 6379 -> 6380")]
    [InlineData("Port", "\"6379\"", "\"6379\"", "0 changed", "")]
    [InlineData(
        "CacheSubnetGroupName",
        "{\"Ref\":\"One\"}",
        "{\"Ref\":\"Two\"}",
        "REPLACED, data is lost: root/Inner/Cache",
        "CacheSubnetGroupName"
    )]
    [InlineData("CacheSubnetGroupName", "{\"Ref\":\"One\"}", "{\"Ref\":\"One\"}", "0 changed", "")]
    [InlineData("EngineVersion", "{\"Ref\":\"V\"}", "{\"Ref\":\"V\"}", "0 changed", "")]
    public void What_a_stack_hands_to_another_is_compared(
        string property,
        string old,
        string @new,
        string headline,
        string reason
    )
    {
        string Folder(string name, string output)
        {
            _folder.Write($"{name}/cache.json", Inner(property));
            _folder.Write(
                $"{name}/names.json",
                $$"""
                {"Parameters":{"V":{"Type":"String"} },"Resources":{
                  "One":{"Type":"AWS::ElastiCache::SubnetGroup","Properties":{"Description":"a","SubnetIds":["subnet-1"]} },
                  "Two":{"Type":"AWS::ElastiCache::SubnetGroup","Properties":{"Description":"b","SubnetIds":["subnet-2"]} } },
                 "Outputs":{"It":{"Value":{{output}} } } }
                """
            );
            return Path.GetDirectoryName(
                _folder.Write(
                    $"{name}/root.json",
                    """
                    {"Resources":{
                      "Names":{"Type":"AWS::CloudFormation::Stack","Properties":{"TemplateURL":"names.json"} },
                      "Inner":{"Type":"AWS::CloudFormation::Stack","Properties":{"TemplateURL":"cache.json","Parameters":{"P":{"Fn::GetAtt":["Names","Outputs.It"]} } } } } }
                    """
                )
            )!;
        }

        var run = CommandRun.Of("diff", Folder("old", old), Folder("new", @new));

        Assert.Contains(headline, run.Output);
        Assert.Contains(reason, run.Output);
        Assert.Equal(headline.StartsWith('0') ? 0 : 1, run.ExitCode);
    }

    [Fact]
    public void A_group_that_is_replaced_replaces_what_is_in_it_in_the_stack_beside()
    {
        string Folder(string name, string group)
        {
            _folder.Write($"{name}/cache.json", Inner("CacheSubnetGroupName"));
            _folder.Write(
                $"{name}/names.json",
                $$$"""
                {"Resources":{"One":{"Type":"AWS::ElastiCache::SubnetGroup","Properties":{"Description":"a","SubnetIds":["subnet-1"]{{{group}}}} } },
                 "Outputs":{"It":{"Value":{"Ref":"One"} } } }
                """
            );
            return Path.GetDirectoryName(
                _folder.Write(
                    $"{name}/root.json",
                    """
                    {"Resources":{
                      "Names":{"Type":"AWS::CloudFormation::Stack","Properties":{"TemplateURL":"names.json"} },
                      "Inner":{"Type":"AWS::CloudFormation::Stack","Properties":{"TemplateURL":"cache.json","Parameters":{"P":{"Fn::GetAtt":["Names","Outputs.It"]} } } } } }
                    """
                )
            )!;
        }

        var run = CommandRun.Of("diff", Folder("old", ""), Folder("new", ",\"CacheSubnetGroupName\":\"named\""));

        Assert.Contains("REPLACED, data is lost: root/Inner/Cache", run.Output);
    }

    [Fact]
    public void A_plain_template_names_the_file_of_another()
    {
        string Folder(string name, string port)
        {
            _folder.Write($"{name}/cache.json", Inner("Port"));
            return Path.GetDirectoryName(
                _folder.Write($"{name}/root.json", Parent(port, "\"DeletionPolicy\":\"Retain\"", "./cache.json"))
            )!;
        }

        var run = CommandRun.Of("diff", Folder("old", "\"6379\""), Folder("new", "\"6380\""));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("REPLACED, data is lost: root/Inner/Cache", run.Output);
    }

    // The template of the folder that is nested, and what becomes of its cache.
    [Theory]
    [InlineData("Inner", "", "Inner", "", "0 changed", 0)]
    [InlineData("Inner", "", "Other", "", "REMOVED, data is lost: root/Inner/Cache", 1)]
    [InlineData("Inner", "", "Other", "", "CREATED: root/Other/Cache", 1)]
    [InlineData("Inner", "", "", "", "REMOVED, data is lost: root/Inner/Cache", 1)]
    [InlineData("Inner", "", "", "", "cache is the template of a nested stack in OLD, and in NEW no stack names it", 1)]
    [InlineData(
        "Inner",
        "\"DeletionPolicy\":\"Retain\",",
        "Other",
        "",
        "REMOVED from the stack, retained with its data: root/Inner/Cache",
        0
    )]
    [InlineData("Inner", "\"DeletionPolicy\":\"Delete\",", "", "", "REMOVED, data is lost: root/Inner/Cache", 1)]
    // It is still nested, but its file is elsewhere.
    [InlineData("Inner", "", "Inner", "https://s3.amazonaws.com/my-", "the template of root/Inner is not in NEW", 0)]
    // It was uploaded.
    [InlineData("Inner", "", "Inner", "https://s3.amazonaws.com/", "0 changed, 1 unchanged", 0)]
    public void A_nested_stack_of_a_plain_folder_is_what_its_parent_says(
        string old,
        string policy,
        string @new,
        string elsewhere,
        string sentence,
        int exitCode
    )
    {
        string Folder(string name, string id, string policy, string host)
        {
            _folder.Write($"{name}/cache.json", Memcached);
            var nested = $$"""
                , "{{id}}":{"Type":"AWS::CloudFormation::Stack",{{policy}}"Properties":{"TemplateURL":"{{host}}cache.json"} }
                """;
            return Path.GetDirectoryName(
                _folder.Write(
                    $"{name}/root.json",
                    $$"""{"Resources":{"Topic":{"Type":"AWS::SNS::Topic","Properties":{} }{{(id.Length > 0 ? nested : "")}} } }"""
                )
            )!;
        }

        var run = CommandRun.Of("diff", Folder("old", old, policy, ""), Folder("new", @new, "", elsewhere));

        Assert.Contains(sentence, run.Output);
        Assert.Equal((exitCode, ""), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("\"DeletionPolicy\":\"Retain\",", "REMOVED from the stack, retained with its data: A/Inner/Cache", 0)]
    [InlineData("", "REMOVED, data is lost: A/Inner/Cache", 1)]
    public void A_nested_stack_of_an_assembly_may_be_retained(string policy, string headline, int exitCode)
    {
        string Assembly(string name, string id, string beside)
        {
            _folder.Write($"{name}/inner.json", Memcached);
            return _folder.Assembly(
                name,
                (
                    "A",
                    $$"""
                    {"Resources":{"{{id}}":{"Type":"AWS::CloudFormation::Stack",{{beside}}
                    "Metadata":{"aws:asset:path":"inner.json"},"Properties":{} } } }
                    """
                )
            );
        }

        var run = CommandRun.Of("diff", Assembly("old", "Inner", policy), Assembly("new", "Other", ""));

        Assert.Contains(headline, run.Output);
        Assert.Equal(exitCode, run.ExitCode);
    }

    // They are no templates that CloudFormation would take, and none is lost from sight.
    [Fact]
    public void Templates_that_name_each_other_end()
    {
        string Folder(string name)
        {
            _folder.Write($"{name}/a.json", Naming("b.json"));
            return Path.GetDirectoryName(_folder.Write($"{name}/b.json", Naming("a.json")))!;
        }

        static string Naming(string file) =>
            $$"""{"Resources":{"Inner":{"Type":"AWS::CloudFormation::Stack","Properties":{"TemplateURL":"{{file}}"} } } }""";

        Assert.Equal(0, CommandRun.Of("diff", Folder("old"), Folder("new")).ExitCode);
    }

    private static string Inner(string property) =>
        $$"""
            {"Parameters": {"P": {"Type": "String"} },
             "Resources": {"Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {
                "ReplicationGroupDescription": "d", "Engine": "valkey", "{{property}}": {"Ref": "P"} } } } }
            """;

    private static string Parent(string passed, string beside, string url) =>
        $$"""
            {"Parameters": {"V": {"Type": "String", "Default": "8.1"} },
             "Resources": {
                "One": {"Type": "AWS::ElastiCache::SubnetGroup", "Properties": {"Description": "d", "SubnetIds": ["subnet-1"]} },
                "Two": {"Type": "AWS::ElastiCache::SubnetGroup", "Properties": {"Description": "d", "SubnetIds": ["subnet-2"]} },
                "Inner": {"Type": "AWS::CloudFormation::Stack", {{beside}}, "Properties": {
                    "TemplateURL": "{{url}}", "Parameters": {"P": {{passed}} } } } } }
            """;
}
