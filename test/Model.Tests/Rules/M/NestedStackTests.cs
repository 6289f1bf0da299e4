using System.Text.Json;

namespace ElastiCache.Model.Tests.Rules.M;

/// <summary>What a template passes to the stacks that it nests, and what it reads of them.</summary>
public sealed class NestedStackTests
{
    private const string Inner = """
        {"Parameters": {
            "Stage": {"Type": "String", "AllowedValues": ["dev", "prod"]}, "Subnets": {"Type": "CommaDelimitedList", "Default": "a"},
            "Nodes": {"Type": "Number", "Default": 2, "MaxValue": 6}, "Secret": {"Type": "String", "NoEcho": true, "Default": "abcd", "MinLength": 4},
            "IsBig": {"Type": "String", "Default": "true", "AllowedValues": ["yes", "no"]} },
         "Resources": {"Topic": {"Type": "AWS::SNS::Topic"} },
         "Outputs": {"Endpoint": {"Value": "x"}, "Port": {"Value": "y"} }}
        """;

    [Theory]
    [InlineData("""{"Stage": "dev"}""", "")]
    [InlineData("""{"Stage": "dev", "Nodes": "6", "Subnets": "a,b", "Secret": "abcd"}""", "")]
    [InlineData("""{"Stage": {"Ref": "Any"}}""", "")]
    [InlineData("""{"Stage": {"Fn::ImportValue": "stage"}}""", "")]
    [InlineData("""{"Stage": "{{resolve:ssm:/stage}}"}""", "")]
    [InlineData("""{"Stage": {"Fn::GetAtt": ["Other", "Outputs.Stage"]}}""", "")]
    [InlineData("""{}""", "error Parameters: the nested template needs Stage, which has no default: pass a value")]
    [InlineData(
        """{"Stage": {"Ref": "AWS::NoValue"}}""",
        "error Parameters: the nested template needs Stage, which has no default: pass a value"
    )]
    [InlineData(
        """{"Stage": "dev", "Node": 3}""",
        "error Parameters.Node: the nested template has no parameter 'Node'; did you mean 'Nodes'?"
    )]
    [InlineData("""{"Stage": "dev", "Node": {"Ref": "AWS::NoValue"}}""", "")]
    // The one that is missing is meant, and told once.
    [InlineData(
        """{"Stages": "dev"}""",
        "error Parameters.Stages: the nested template has no parameter 'Stages'; did you mean 'Stage'?"
    )]
    [InlineData(
        """{"Stage": "dev", "Whatever": 3}""",
        "error Parameters.Whatever: the nested template has no parameter 'Whatever': it has Subnets, Nodes, Secret, IsBig, Stage; leave it out, or declare it there"
    )]
    [InlineData(
        """{"Stage": "prd"}""",
        "error Parameters.Stage: the nested template refuses 'prd' for Stage: allowed are: dev, prod; did you mean prod?"
    )]
    [InlineData(
        """{"Stage": "dev", "Nodes": 7}""",
        "error Parameters.Nodes: the nested template refuses '7' for Nodes: it is above its MaxValue, 6"
    )]
    [InlineData(
        """{"Stage": "dev", "Secret": "abc"}""",
        "error Parameters.Secret: the nested template refuses what is passed for Secret: it is shorter than its MinLength, 4"
    )]
    // YAML may take yes for true: how that is compared is up to its reader.
    [InlineData("""{"Stage": "dev", "IsBig": true}""", "")]
    [InlineData(
        """{"Stage": {"Ref": "Env"}}""",
        "warning Parameters.Stage where Env is 'test': the nested template refuses 'test' for Stage: allowed are: dev, prod"
    )]
    // A branch that is written out is wrong whatever another parameter may be.
    [InlineData(
        """{"Stage": {"Ref": "Env"}, "Nodes": {"Fn::If": ["IsTest", 7, 2]}}""",
        "warning Parameters.Stage where Env is 'test': the nested template refuses 'test' for Stage: allowed are: dev, prod",
        "error Parameters.Nodes where Env is 'test': the nested template refuses '7' for Nodes: it is above its MaxValue, 6"
    )]
    [InlineData(
        """{"Stage": {"Fn::If": ["IsTest", {"Ref": "AWS::NoValue"}, "dev"]}}""",
        "error Parameters where Env is 'test': the nested template needs Stage, which has no default: pass a value"
    )]
    [InlineData("""{"Fn::If": ["IsTest", {"Stage": "prd"}, {}]}""", "")]
    [InlineData("""{"Fn::Transform": {"Name": "AWS::Include"}, "Node": 3}""", "")]
    public void What_is_passed_is_held_against_the_nested_template(string passed, params string[] expected) =>
        Assert.Equal(expected.Where(line => line.Length > 0), Told(Outer(passed), Inner));

    [Theory]
    [InlineData(
        """{"Ref": "Vpcs"}""",
        "error Parameters.Any: Ref of Vpcs is a list, and a nested stack takes texts only: join it, {Fn::Join: [',', ...]}"
    )]
    [InlineData(
        """["a", "b"]""",
        "error Parameters.Any: what stands here is a list, and a nested stack takes texts only: join it, {Fn::Join: [',', ...]}"
    )]
    [InlineData(
        """{"Fn::Split": [",", "a,b"]}""",
        "error Parameters.Any: Fn::Split is a list, and a nested stack takes texts only: join it, {Fn::Join: [',', ...]}"
    )]
    [InlineData("""{"Fn::Join": [",", {"Ref": "Vpcs"}]}""", null)]
    [InlineData("""{"Fn::Select": [0, {"Ref": "Vpcs"}]}""", null)]
    [InlineData("""{"Ref": "Any"}""", null)]
    // A custom resource may answer with anything.
    [InlineData("""{"Fn::GetAtt": ["Custom", "List"]}""", null)]
    public void A_list_is_passed_as_one_text(string passed, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], Told(Outer($$"""{"Any": {{passed}} }"""), null));

    [Theory]
    [InlineData("Outputs.Endpoint", null)]
    [InlineData("Outputs.Port", null)]
    [InlineData("Outputs.Endpiont", "the nested template of Caches has no output 'Endpiont'; did you mean 'Endpoint'?")]
    [InlineData(
        "Outputs.Address",
        "the nested template of Caches has no output 'Address': it has Endpoint, Port; add it there, or read one of these"
    )]
    [InlineData("Outputs", "Outputs of Caches is read, and not which: write Outputs.NAME")]
    [InlineData("outputs.Port", "outputs.Port of Caches is read: write Outputs.Port")]
    // An attribute that the stack may have.
    [InlineData("StackId", null)]
    public void What_is_read_is_an_output_of_the_nested_template(string attribute, string? expected)
    {
        var outer = Outer("""{"Stage": "dev"}""", $$"""{"Fn::GetAtt": ["Caches", "{{attribute}}"]}""");

        Assert.Equal(expected is null ? [] : [$"error Outputs.Read.Value: {expected}"], Told(outer, Inner));
    }

    [Fact]
    public void Of_a_nested_template_that_nobody_has_nothing_is_told() =>
        Assert.Empty(Told(Outer("""{"Node": 3}""", """{"Fn::GetAtt": ["Caches", "Outputs.Any"]}"""), null));

    [Fact]
    public void A_nested_template_without_outputs_has_none() =>
        Assert.Equal(
            ["error Outputs.Read.Value: the nested template of Caches has no output 'Any', and no other: add it there"],
            Told(
                Outer("{}", """{"Fn::Sub": "${Caches.Outputs.Any}"}"""),
                """{"Resources": {"Topic": {"Type": "AWS::SNS::Topic"} } }"""
            )
        );

    // A macro may add parameters and outputs.
    [Theory]
    [InlineData("""{"Transform": "Mine", "Resources": {} }""")]
    [InlineData(
        """{"Parameters": {"Fn::Transform": {"Name": "AWS::Include"} }, "Outputs": {"Fn::Transform": {"Name": "AWS::Include"} }, "Resources": {} }"""
    )]
    public void What_a_macro_makes_of_the_nested_template_is_not_known(string inner) =>
        Assert.Empty(Told(Outer("""{"Node": 3}""", """{"Fn::GetAtt": ["Caches", "Outputs.Any"]}"""), inner));

    [Theory]
    [InlineData("Outputs.AArn", true)]
    [InlineData("Outputs.CArn", false)]
    public void Outputs_of_loops_are_there(string attribute, bool isThere) =>
        Assert.Equal(
            isThere,
            Told(
                Outer("{}", $$"""{"Fn::GetAtt": ["Caches", "{{attribute}}"]}"""),
                """
                {"Transform": "AWS::LanguageExtensions", "Resources": {"Topic": {"Type": "AWS::SNS::Topic"} },
                 "Outputs": {"Fn::ForEach::Arns": ["Name", ["A", "B"], {"${Name}Arn": {"Value": "x"} }]} }
                """
            ).Count == 0
        );

    [Theory]
    [InlineData("""Condition": "IsTset""", "M-23 Resources.Caches.Condition")]
    [InlineData("""DependsOn": "Nobody""", "M-26 Resources.Caches.DependsOn")]
    [InlineData("""DeletionPolicy": "retain""", "M-25 ")]
    public void What_a_nested_stack_names_itself_is_there(string beside, string expected)
    {
        var outer = Outer("""{"Stage": "dev"}""")
            .Replace(
                "\"Type\": \"AWS::CloudFormation::Stack\"",
                $"\"Type\": \"AWS::CloudFormation::Stack\", \"{beside}\"",
                StringComparison.Ordinal
            );

        var finding = Assert.Single(Findings(outer, Inner));
        Assert.Equal(expected, $"{finding.Violation.RuleId} {finding.Violation.Place}");
    }

    private static string Outer(string passed, string? read = null) =>
        $$"""
            {"Parameters": {"Any": {"Type": "String"}, "Env": {"Type": "String", "AllowedValues": ["dev", "test"]}, "Vpcs": {"Type": "List<AWS::EC2::VPC::Id>"} },
             "Conditions": {"IsTest": {"Fn::Equals": [{"Ref": "Env"}, "test"]} },
             "Resources": {
                "Caches": {"Type": "AWS::CloudFormation::Stack", "Properties": {"TemplateURL": "caches.yaml", "Parameters": {{passed}} } },
                "Custom": {"Type": "Custom::Lookup", "Properties": {"ServiceToken": "x"} },
                "Other": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "10.0.0.0/16"} } },
             "Outputs": {"Read": {"Value": {{read ?? "\"x\""}} } } }
            """;

    // Each trial holds against it what it passes and reads.
    [Fact]
    public void The_template_of_a_stack_is_asked_for_once()
    {
        var asked = 0;
        var inner = Template.Read(
            JsonDocument
                .Parse(
                    """{"Parameters": {"Nodes": {"Type": "Number"} }, "Resources": {}, "Outputs": {"Arn": {"Value": "a"} } }"""
                )
                .RootElement
        );
        var outer = Template.Read(
            JsonDocument
                .Parse(
                    """
                    {"Parameters": {"Env": {"Type": "String", "AllowedValues": ["a", "b", "c"]} },
                     "Conditions": {"A": {"Fn::Equals": [{"Ref": "Env"}, "a"]}, "B": {"Fn::Equals": [{"Ref": "Env"}, "b"]} },
                     "Resources": {"Caches": {"Type": "AWS::CloudFormation::Stack", "Properties": {"TemplateURL": "caches.yaml",
                        "Parameters": {"Nodes": {"Fn::If": ["B", 2, 3]} } } } },
                     "Outputs": {"Read": {"Condition": "A", "Value": {"Fn::GetAtt": ["Caches", "Outputs.Arm"]} } } }
                    """
                )
                .RootElement
        );

        TemplateJudge.Judge(
            outer,
            null,
            null,
            nested: _ =>
            {
                asked++;
                return inner;
            }
        );

        Assert.Equal(1, asked);
    }

    private static List<string> Told(string outer, string? inner) =>
        [
            .. Findings(outer, inner)
                .Select(finding =>
                    $"{finding.Violation.Severity.ToString().ToLowerInvariant()} {finding.Violation.Place?.Replace("Resources.Caches.Properties.", "", StringComparison.Ordinal)}{(finding.Where is null ? "" : $" {finding.Where}")}: {finding.Violation.Message}"
                ),
        ];

    private static IReadOnlyList<Finding> Findings(string outer, string? inner) =>
        TemplateJudge
            .Judge(
                Template.Read(JsonDocument.Parse(outer).RootElement),
                null,
                null,
                nested: _ => inner is null ? null : Template.Read(JsonDocument.Parse(inner).RootElement)
            )
            .Findings;
}
