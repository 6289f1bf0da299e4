using System.Text.Json;

namespace ElastiCache.Model.Tests.Changes;

/// <summary>Whether an expression means the same in two templates: it is the same, and so is all that it builds on.</summary>
public sealed class BuildsOnSameTests
{
    private const string Plain = """
        "Parameters":{"P":{"Type":"String","Default":"a"},"Q":{"Type":"String"}},
        "Mappings":{"Map":{"a":{"b":"c"}},"Rest":{"a":{"b":"c"}}},
        "Conditions":{"C":{"Fn::Equals":[{"Ref":"P"},"a"]},"D":{"Condition":"C"},"Circle":{"Condition":"Circle"}},
        "Resources":{"Key":{"Type":"AWS::KMS::Key","Properties":{"Description":{"Ref":"P"}}},
          "Self":{"Type":"AWS::S3::Bucket","Properties":{"A":{"Fn::GetAtt":["Self","Arn"]}}},
          "Conditional":{"Type":"AWS::S3::Bucket","Condition":"C"}}
        """;

    [Theory]
    [InlineData("\"a\"", "", "", true)]
    [InlineData("{\"Ref\":\"P\"}", "", "", true)]
    [InlineData("{\"Ref\":\"P\"}", "\"Default\":\"a\"", "\"Default\":\"b\"", false)]
    [InlineData("{\"Ref\":\"P\"}", "\"P\":{\"Type\":\"String\"", "\"P\":{\"Type\":\"Number\"", false)]
    [InlineData("{\"Ref\":\"P\"}", "\"P\":{\"Type\"", "\"O\":{\"Type\"", false)]
    [InlineData("{\"Ref\":\"Q\"}", "\"Default\":\"a\"", "\"Default\":\"b\"", true)]
    [InlineData("{\"Fn::Sub\":\"${P}\"}", "\"Default\":\"a\"", "\"Default\":\"b\"", false)]
    [InlineData("{\"Fn::Sub\":\"${Q}-${P}\"}", "\"Default\":\"a\"", "\"Default\":\"b\"", false)]
    [InlineData("[[{\"Ref\":\"P\"}]]", "\"Default\":\"a\"", "\"Default\":\"b\"", false)]
    [InlineData("{\"Fn::FindInMap\":[\"Map\",\"a\",\"b\"]}", "", "", true)]
    [InlineData(
        "{\"Fn::FindInMap\":[\"Map\",\"a\",\"b\"]}",
        "\"Map\":{\"a\":{\"b\":\"c\"}}",
        "\"Map\":{\"a\":{\"b\":\"d\"}}",
        false
    )]
    [InlineData(
        "{\"Fn::FindInMap\":[\"Map\",\"a\",\"b\"]}",
        "\"Rest\":{\"a\":{\"b\":\"c\"}}",
        "\"Rest\":{\"a\":{\"b\":\"d\"}}",
        true
    )]
    [InlineData("{\"Fn::FindInMap\":[\"Map\",\"a\",\"b\"]}", "\"Map\":{", "\"Mop\":{", false)]
    [InlineData("{\"Fn::FindInMap\":[{\"Ref\":\"Q\"},\"a\",\"b\"]}", "", "", true)]
    [InlineData(
        "{\"Fn::FindInMap\":[{\"Ref\":\"Q\"},\"a\",\"b\"]}",
        "\"Rest\":{\"a\":{\"b\":\"c\"}}",
        "\"Rest\":{\"a\":{\"b\":\"d\"}}",
        false
    )]
    [InlineData("{\"Fn::If\":[\"C\",1,2]}", "", "", true)]
    [InlineData("{\"Fn::If\":[\"C\",1,2]}", "{\"Ref\":\"P\"},\"a\"", "{\"Ref\":\"P\"},\"b\"", false)]
    [InlineData("{\"Fn::If\":[\"C\",1,2]}", "\"Default\":\"a\"", "\"Default\":\"b\"", false)]
    [InlineData("{\"Fn::If\":[\"D\",1,2]}", "{\"Ref\":\"P\"},\"a\"", "{\"Ref\":\"P\"},\"b\"", false)]
    [InlineData("{\"Fn::If\":[\"D\",1,2]}", "\"D\":{", "\"E\":{", false)]
    [InlineData("{\"Fn::If\":[\"E\",1,2]}", "\"D\":{", "\"E\":{", false)]
    [InlineData("{\"Fn::If\":[\"Strange\",1,2]}", "", "", true)]
    [InlineData("{\"Fn::If\":[\"Circle\",1,2]}", "", "", true)]
    [InlineData("{\"Ref\":\"Key\"}", "", "", true)]
    [InlineData("{\"Ref\":\"Key\"}", "{\"Description\":{\"Ref\":\"P\"}}", "{}", true)]
    [InlineData("{\"Ref\":\"Key\"}", "\"Key\":{", "\"Lock\":{", false)]
    // An attribute may be what a property says.
    [InlineData("{\"Fn::GetAtt\":[\"Key\",\"Arn\"]}", "", "", true)]
    [InlineData("{\"Fn::GetAtt\":[\"Key\",\"Arn\"]}", "{\"Description\":{\"Ref\":\"P\"}}", "{}", false)]
    [InlineData("{\"Fn::GetAtt\":[\"Key\",\"Arn\"]}", "\"Default\":\"a\"", "\"Default\":\"b\"", false)]
    [InlineData("{\"Fn::GetAtt\":[\"Self\",\"Arn\"]}", "", "", true)]
    [InlineData("{\"Fn::GetAtt\":[\"Conditional\",\"Arn\"]}", "", "", true)]
    [InlineData("{\"Fn::GetAtt\":[\"Conditional\",\"Arn\"]}", "{\"Ref\":\"P\"},\"a\"", "{\"Ref\":\"P\"},\"b\"", false)]
    [InlineData("{\"Ref\":\"Nothing\"}", "", "", true)]
    [InlineData("{\"Ref\":\"AWS::Region\"}", "\"Default\":\"a\"", "\"Default\":\"b\"", true)]
    public void It_means_the_same_where_all_that_it_builds_on_is_the_same(
        string expression,
        string before,
        string after,
        bool expected
    )
    {
        Assert.True(before.Length == 0 || Plain.Contains(before, StringComparison.Ordinal));
        var changed = before.Length == 0 ? Plain : Plain.Replace(before, after, StringComparison.Ordinal);
        var same = new SameMeaning(Context(Plain), Context(changed));
        var written = ExpressionParser.Plain.Parse(JsonDocument.Parse(expression).RootElement);

        Assert.Equal(expected, same.Has(written, written, "Name"));
        // It was remembered as it was found.
        Assert.Equal(expected, same.Has(written, written, "Name"));
    }

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("\"a\"", null, false)]
    [InlineData(null, "\"a\"", false)]
    [InlineData("\"a\"", "\"b\"", false)]
    [InlineData("\"1\"", "1", true)]
    public void What_is_written_otherwise_or_not_at_all_is_not_the_same(string? before, string? after, bool expected)
    {
        static Expression? Parse(string? text) =>
            text is null ? null : ExpressionParser.Plain.Parse(JsonDocument.Parse(text).RootElement);

        Assert.Equal(
            expected,
            new SameMeaning(Context(Plain), Context(Plain)).Has(Parse(before), Parse(after), "Name")
        );
    }

    [Theory]
    [InlineData("b", "b", true)]
    [InlineData("b", "c", false)]
    [InlineData(null, "b", false)]
    public void Values_that_are_given_count(string? before, string? after, bool expected)
    {
        var written = ExpressionParser.Plain.Parse(JsonDocument.Parse("{\"Ref\":\"P\"}").RootElement);

        Assert.Equal(
            expected,
            new SameMeaning(Context(Plain, before), Context(Plain, after)).Has(written, written, "A")
        );
    }

    // What the run gives counts before what the outer stack passes.
    [Theory]
    [InlineData("\"P\":\"b\"", "\"P\":\"b\"", null, true)]
    [InlineData("\"P\":\"b\"", "\"P\":\"c\"", null, false)]
    [InlineData("\"P\":\"b\"", "\"P\":\"c\"", "given", true)]
    [InlineData("\"P\":\"b\"", "\"Q\":\"b\"", null, false)]
    [InlineData("\"Q\":\"b\"", "\"P\":\"b\"", null, false)]
    [InlineData("\"Q\":\"b\"", "\"Q\":\"c\"", null, true)]
    [InlineData("\"P\":{\"Ref\":\"Outer\"}", "\"P\":{\"Ref\":\"Outer\"}", null, true)]
    [InlineData("\"P\":{\"Ref\":\"Outer\"}", "\"P\":{\"Ref\":\"Other\"}", null, false)]
    public void Values_that_the_outer_stack_passes_count(string before, string after, string? given, bool expected)
    {
        static OuterStack Passing(string passed) =>
            new(
                Template.Read(
                    JsonDocument
                        .Parse(
                            $$$"""
                            {"Parameters":{"Outer":{"Type":"String"},"Other":{"Type":"String"} },
                             "Resources":{"Nested":{"Type":"AWS::CloudFormation::Stack","Properties":{"Parameters":{ {{{passed}}} } } } } }
                            """
                        )
                        .RootElement
                ),
                "outer",
                "Nested",
                new Dictionary<string, string>(),
                null
            );
        var written = ExpressionParser.Plain.Parse(JsonDocument.Parse("{\"Ref\":\"P\"}").RootElement);

        Assert.Equal(
            expected,
            new SameMeaning(Context(Plain, given, Passing(before)), Context(Plain, given, Passing(after))).Has(
                written,
                written,
                "A"
            )
        );
    }

    private static TemplateContext Context(string parts, string? given = null, OuterStack? outer = null) =>
        new(
            Template.Read(JsonDocument.Parse($"{{{parts}}}").RootElement),
            given is null ? null : new Dictionary<string, string>(StringComparer.Ordinal) { ["P"] = given },
            isLenient: true,
            outer: outer
        );
}
