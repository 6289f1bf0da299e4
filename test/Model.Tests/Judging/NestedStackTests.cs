using System.Text.Json;

namespace ElastiCache.Model.Tests.Judging;

/// <summary>Which template a nested stack may be made of, and what it hands to the stacks beside it.</summary>
public sealed class NestedStackTests
{
    [Theory]
    [InlineData("""{"Parameters": {"P": "a"}}""", "P", true)]
    [InlineData("""{"Parameters": {"P": "a"}}""", "P Q", true)]
    [InlineData("""{"Parameters": {"P": "a", "Q": "b"}}""", "P", false)]
    [InlineData("""{"Parameters": {"P": "a"}}""", "", false)]
    [InlineData("""{"Parameters": {}}""", "", true)]
    [InlineData("{}", "", true)]
    // A function may pass anything.
    [InlineData("""{"Parameters": {"Fn::Transform": {}}}""", "P", false)]
    public void Nothing_else_is_passed_than_what_is_known(string properties, string known, bool isAll) =>
        Assert.Equal(isAll, Use(properties).PassesOnly(known.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Theory]
    [InlineData("\"https://bucket.s3.amazonaws.com/shop/cache.yaml\"", "cache.yaml")]
    [InlineData("\"https://bucket.s3.amazonaws.com/cache.yaml?versionId=a/b\"", "cache.yaml")]
    [InlineData("{\"Fn::Sub\": \"https://${Open}.s3.amazonaws.com/shop/cache.yaml\"}", "cache.yaml")]
    [InlineData("{\"Fn::Sub\": \"https://bucket.s3.amazonaws.com/${AWS::StackName}\"}", null)]
    [InlineData("{\"Ref\": \"Open\"}", null)]
    [InlineData("\"https://bucket.s3.amazonaws.com/\"", null)]
    [InlineData("\"cache.yaml\"", null)]
    public void The_end_of_the_address_is_the_file(string address, string? file) =>
        Assert.Equal(file, Use($$"""{"TemplateURL": {{address}} }""").FileName("TemplateURL"));

    [Fact]
    public void An_address_of_a_wrong_shape_is_told_elsewhere() =>
        Assert.Null(
            new NestedStackUse(
                Template.Read(
                    JsonDocument
                        .Parse(
                            """
                            {"Resources": {"Nested": {"Type": "AWS::CloudFormation::Stack", "Properties": {"TemplateURL": ["a/b"]}}}}
                            """
                        )
                        .RootElement
                ),
                "Nested",
                new Dictionary<string, string>()
            ).FileName("TemplateURL")
        );

    [Theory]
    [InlineData("""{"P": "a"}""", true)]
    [InlineData("""{"P": "a", "Q": "b"}""", false)]
    [InlineData("""{"Q": "b"}""", false)]
    [InlineData("{}", true)]
    [InlineData("""{"Q": "b", "Fn::Transform": {}}""", true)]
    public void A_template_that_declares_all_that_is_passed_may_be_the_nested_one(string passed, bool may) =>
        Assert.Equal(
            may,
            Use($$"""{"Parameters": {{passed}} }""")
                .CanBe(Read("""{"Parameters": {"P": {"Type": "String"}, "R": {"Type": "String"}}, "Resources": {}}"""))
        );

    [Fact]
    public void Of_a_stack_that_there_is_not_nothing_is_known()
    {
        var use = new NestedStackUse(Parent("{}"), "Strange", new Dictionary<string, string>());

        Assert.True(use.PassesOnly([]));
        Assert.Null(use.FileName("TemplateURL"));
        Assert.True(use.CanBe(Parent("{}")));
    }

    [Theory]
    [InlineData("\"a\"", "\"a\"", true, false)]
    [InlineData("\"a\"", "\"b\"", true, true)]
    // A list is passed as a text.
    [InlineData("[\"a\", \"b\"]", "[\"a\", \"b\"]", true, false)]
    [InlineData("[\"a\", \"b\"]", "\"a,b\"", true, false)]
    // What a parameter decides is compared as it is written, and by default.
    [InlineData("{\"Ref\": \"Open\"}", "{\"Ref\": \"Open\"}", false, false)]
    [InlineData("{\"Ref\": \"Open\"}", "\"p\"", false, true)]
    [InlineData("[{\"Ref\": \"Open\"}, \"b\"]", "\"o,b\"", false, true)]
    [InlineData("\"o,b\"", "[{\"Ref\": \"Open\"}, \"b\"]", false, true)]
    [InlineData("[{\"Ref\": \"Open\"}, \"b\"]", "{\"Fn::Sub\": \"${Open},b\"}", false, true)]
    // What only the deployment knows.
    [InlineData("{\"Ref\": \"AWS::StackName\"}", "{\"Ref\": \"AWS::StackName\"}", true, false)]
    [InlineData("{\"Ref\": \"AWS::StackName\"}", "{\"Ref\": \"AWS::StackId\"}", true, true)]
    [InlineData("{\"Ref\": \"AWS::StackName\"}", "\"a\"", true, true)]
    [InlineData("\"a\"", "{\"Ref\": \"AWS::StackName\"}", true, true)]
    public void An_output_changes_with_what_it_says(string before, string after, bool isFixed, bool changes)
    {
        var output = Output(before, after, _ => null)!;

        Assert.Equal((isFixed, changes), (output.IsFixed, output.Changes));
    }

    [Fact]
    public void Of_an_output_both_values_are_told() =>
        Assert.Equal(new NestedOutput("a", "b", true, true), Output("\"a\"", "\"b\"", _ => null));

    [Theory]
    [InlineData("{\"Ref\": \"Subnet\"}", true)]
    [InlineData("{\"Fn::Join\": [\",\", [{\"Ref\": \"Subnet\"}, {\"Ref\": \"Topic\"}]]}", true)]
    [InlineData("{\"Ref\": \"Topic\"}", false)]
    public void An_output_changes_with_the_resource_that_it_names(string value, bool changes) =>
        Assert.Equal(changes, Output(value, value, _ => null, range: "10.1.0.0/16")!.Changes);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_output_changes_with_the_one_that_it_is_made_of(bool changes)
    {
        const string Value =
            "{\"Fn::Join\": [\"-\", [{\"Fn::GetAtt\": [\"Nested\", \"Outputs.Size\"]}, {\"Ref\": \"Topic\"}]]}";

        Assert.Equal(
            changes,
            Output(
                Value,
                Value,
                asked => asked == "Nested.Size" ? new NestedOutput(null, null, false, changes) : null
            )!.Changes
        );
    }

    [Fact]
    public void An_output_that_is_handed_on_is_the_one_of_the_stack_within()
    {
        var inner = new NestedOutput("x", "y", false, true);
        const string Value = "{\"Fn::GetAtt\": [\"Nested\", \"Outputs.Size\"]}";

        Assert.Equal(inner, Output(Value, Value, asked => asked == "Nested.Size" ? inner : null));
        Assert.NotEqual(
            inner,
            Output(
                "{\"Fn::GetAtt\": [\"Nested\", \"Outputs.Other\"]}",
                Value,
                asked => asked == "Nested.Size" ? inner : null
            )
        );
    }

    [Fact]
    public void An_output_that_one_template_has_not_is_not_known()
    {
        var (with, without) = (Outer("\"a\"", "10.0.0.0/16"), Read("""{"Resources": {}}"""));

        Assert.Null(new ChangeJudge(with, without, default).Output("Size", (_, _) => null));
        Assert.Null(new ChangeJudge(without, with, default).Output("Size", (_, _) => null));
        Assert.Null(new ChangeJudge(with, with, default).Output("Nobody", (_, _) => null));
    }

    private static NestedOutput? Output(
        string before,
        string after,
        Func<string, NestedOutput?> inner,
        string range = "10.0.0.0/16"
    ) =>
        new ChangeJudge(Outer(before, "10.0.0.0/16"), Outer(after, range), default).Output(
            "Size",
            (stack, name) => inner($"{stack}.{name}")
        );

    private static Template Outer(string value, string range) =>
        Read(
            $$"""
            {"Parameters": {"Open": {"Type": "String", "Default": "o"}, "Other": {"Type": "String", "Default": "o"} },
             "Resources": {
                "Vpc": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "{{range}}"} },
                "Subnet": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": {"Ref": "Vpc"}, "CidrBlock": "10.0.1.0/24"} },
                "Topic": {"Type": "AWS::SNS::Topic"}, "Nested": {"Type": "AWS::CloudFormation::Stack"} },
             "Outputs": {"First": {"Value": "first"}, "Size": {"Value": {{value}} } } }
            """
        );

    private static NestedStackUse Use(string properties) =>
        new(Parent(properties), "Nested", new Dictionary<string, string>());

    private static Template Parent(string properties) =>
        Read(
            $$"""
            {"Parameters": {"Open": {"Type": "String", "Default": "o"} },
             "Resources": {"Nested": {"Type": "AWS::CloudFormation::Stack", "Properties": {{properties}} } } }
            """
        );

    private static Template Read(string json) =>
        Template.Read(JsonDocument.Parse(json).RootElement, new TemplateMistakes());
}
