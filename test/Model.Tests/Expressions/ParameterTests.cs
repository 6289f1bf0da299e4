using System.Text.Json;

namespace ElastiCache.Model.Tests.Expressions;

/// <summary>What a template says of the values of a parameter.</summary>
public sealed class ParameterTests
{
    [Theory]
    [InlineData("""{"Type":"String"}""", "anything", null)]
    [InlineData("""{"Type":"String","AllowedValues":["a","b"]}""", "b", null)]
    [InlineData("""{"Type":"String","AllowedValues":["a","b"]}""", "c", "NotAllowed c")]
    [InlineData("""{"Type":"Number","AllowedValues":[1,2.50]}""", "2.5", null)]
    // What is written out in part says nothing of the rest.
    [InlineData("""{"Type":"String","AllowedValues":["a",{"Ref":"B"}]}""", "c", null)]
    [InlineData("""{"Type":"String","AllowedValues":"a"}""", "c", null)]
    [InlineData("""{"Type":"Number"}""", "1.5", null)]
    [InlineData("""{"Type":"Number"}""", "one", "NoNumber one")]
    [InlineData("""{"Type":"Number","MinValue":2}""", "1", "MinValue 1")]
    [InlineData("""{"Type":"Number","MinValue":2}""", "2", null)]
    [InlineData("""{"Type":"Number","MaxValue":"2"}""", "2", null)]
    [InlineData("""{"Type":"Number","MaxValue":"2"}""", "2.1", "MaxValue 2.1")]
    [InlineData("""{"Type":"List<Number>","MaxValue":2}""", "1, 3", "MaxValue 3")]
    [InlineData("""{"Type":"List<Number>"}""", "1,b", "NoNumber b")]
    [InlineData("""{"Type":"String","MinLength":2}""", "a", "MinLength a")]
    [InlineData("""{"Type":"String","MinLength":2}""", "ab", null)]
    [InlineData("""{"Type":"String","MaxLength":2}""", "ab", null)]
    [InlineData("""{"Type":"String","MaxLength":2}""", "abc", "MaxLength abc")]
    [InlineData("""{"Type":"String","MaxLength":2}""", "a,b", "MaxLength a,b")]
    [InlineData("""{"Type":"String","MinValue":5,"MaxValue":6}""", "1", null)]
    [InlineData("""{"Type":"CommaDelimitedList","MinLength":2,"MaxLength":2}""", "a,bcd", null)]
    [InlineData("""{"Type":"CommaDelimitedList","AllowedPattern":"[a-z]"}""", "a, B", "AllowedPattern B")]
    [InlineData("""{"Type":"String","AllowedPattern":"[a-z]+"}""", "ab1", "AllowedPattern ab1")]
    [InlineData("""{"Type":"String","AllowedPattern":"a|b"}""", "ab", "AllowedPattern ab")]
    [InlineData("""{"Type":"String","AllowedPattern":"["}""", "a", null)]
    [InlineData("""{"Type":"AWS::SSM::Parameter::Value<String>","MaxLength":2}""", "/abc", null)]
    [InlineData("""{"Type":"AWS::SSM::Parameter::Value<String>","AllowedValues":["/a"]}""", "/b", "NotAllowed /b")]
    [InlineData("7", "a", null)]
    public void A_value_is_refused_by_what_it_breaks(string parameter, string value, string? expected)
    {
        var constraints = new ParameterConstraints(Json(parameter));

        Assert.Equal(expected, constraints.Refusal(value) is var (refusal, item) ? $"{refusal} {item}" : null);
        Assert.Equal(expected is null, new Parameter("P", Json(parameter)).Takes(value));
    }

    [Theory]
    [InlineData("""{"Type":"String"}""", false)]
    [InlineData("""{"Type":"String","Default":"a"}""", true)]
    [InlineData("""{"Type":"String","Default":"a","AllowedValues":["b"]}""", false)]
    // How a number is compared with texts is up to the reader of the YAML.
    [InlineData("""{"Type":"String","Default":1,"AllowedValues":["1.0"]}""", true)]
    [InlineData("""{"Type":"String","Default":12,"MaxLength":1}""", false)]
    public void A_default_that_is_refused_is_never_the_value(string parameter, bool expected) =>
        Assert.Equal(expected, new Parameter("P", Json(parameter)).TakesDefault);

    [Theory]
    [InlineData("""{"Type":"String"}""", false, false, false)]
    [InlineData("{}", false, false, false)]
    [InlineData("""{"Type":"CommaDelimitedList"}""", true, false, false)]
    [InlineData("""{"Type":"List<Number>"}""", true, false, false)]
    [InlineData("""{"Type":"List<AWS::EC2::Subnet::Id>"}""", true, false, false)]
    [InlineData("""{"Type":"AWS::SSM::Parameter::Value<String>"}""", false, true, false)]
    [InlineData("""{"Type":"AWS::SSM::Parameter::Value<CommaDelimitedList>"}""", true, true, false)]
    [InlineData("""{"Type":"AWS::SSM::Parameter::Value<List<String>>"}""", true, true, false)]
    [InlineData("""{"Type":"String","NoEcho":true}""", false, false, true)]
    [InlineData("""{"Type":"String","NoEcho":"true"}""", false, false, true)]
    [InlineData("""{"Type":"String","NoEcho":false}""", false, false, false)]
    [InlineData("""{"Type":"String","NoEcho":"yes"}""", false, false, false)]
    public void A_type_says_what_a_reference_to_it_is(string parameter, bool isList, bool isLookedUp, bool isHidden)
    {
        var read = new Parameter("P", Json(parameter));

        Assert.Equal((isList, isLookedUp, isHidden), (read.IsList, read.IsLookedUp, read.IsHidden));
    }

    [Theory]
    [InlineData("""{"Type":"Number","MinValue":1,"MaxValue":3}""", 3, "1 2 3")]
    [InlineData("""{"Type":"Number","MinValue":1,"MaxValue":3}""", 2, "1 3")]
    [InlineData("""{"Type":"Number","MinValue":0.5,"MaxValue":2.5}""", 3, "1 2")]
    [InlineData("""{"Type":"Number","MinValue":2,"MaxValue":2}""", 1, "2")]
    [InlineData("""{"Type":"Number","MinValue":3,"MaxValue":1}""", 5, "")]
    [InlineData("""{"Type":"Number","MinValue":0.2,"MaxValue":0.8}""", 5, "")]
    [InlineData("""{"Type":"String","MinValue":1,"MaxValue":3}""", 5, "")]
    [InlineData("""{"Type":"Number","MinValue":1,"MaxValue":3,"AllowedValues":[1]}""", 5, "")]
    [InlineData("""{"Type":"Number","MinValue":-1e15,"MaxValue":0}""", 5, "")]
    [InlineData("""{"Type":"Number","MinValue":0,"MaxValue":1e15}""", 5, "")]
    public void A_range_is_its_whole_numbers_or_its_ends(string parameter, int most, string expected)
    {
        var read = new Parameter("P", Json(parameter));

        Assert.Equal(expected, string.Join(' ', read.RangeOf(most)));
        Assert.Equal(
            most == 2 ? false : expected.Length > 0 || parameter.Contains("0.2", StringComparison.Ordinal),
            read.IsWithin(most)
        );
    }

    [Theory]
    [InlineData("""{"Type":"Number","MinValue":1}""", "1")]
    [InlineData("""{"Type":"Number","MaxValue":"7"}""", "7")]
    [InlineData("""{"Type":"Number","MaxValue":"many"}""", "")]
    [InlineData("""{"Type":"Number","MinValue":1,"MaxValue":"many"}""", "")]
    [InlineData("""{"Type":"Number","MinValue":1,"AllowedValues":[2]}""", "")]
    [InlineData("""{"Type":"String","MinValue":1}""", "")]
    public void The_only_end_of_a_range_is_tried_and_bounds_nothing(string parameter, string expected)
    {
        var read = new Parameter("P", JsonDocument.Parse(parameter).RootElement);

        Assert.Equal(expected, string.Join(' ', read.RangeOf(5)));
        Assert.False(read.HasRange);
    }

    [Theory]
    [InlineData("""{"Type":"String"}""", "", "")]
    [InlineData("""{"Type":"CommaDelimitedList","MinLength":3,"MaxLength":5}""", "", "")]
    [InlineData("""{"Type":"String","MinLength":3}""", "3 MinLength", "")]
    [InlineData("""{"Type":"String","MinLength":0}""", "0 MinLength", "")]
    [InlineData("""{"Type":"String","MaxLength":"5"}""", "", "5 MaxLength")]
    [InlineData("""{"Type":"String","MinLength":"few","MaxLength":"many"}""", "", "")]
    [InlineData("""{"Type":"String","AllowedPattern":"a{3,5}"}""", "3 AllowedPattern", "5 AllowedPattern")]
    [InlineData("""{"Type":"String","AllowedPattern":"a*"}""", "", "")]
    [InlineData(
        """{"Type":"String","AllowedPattern":"(a|bc)+","MinLength":3,"MaxLength":5}""",
        "3 MinLength",
        "5 MaxLength"
    )]
    // The stricter one counts, and of two that say the same the one that is easier to read.
    [InlineData(
        """{"Type":"String","AllowedPattern":"a{3,5}","MinLength":3,"MaxLength":5}""",
        "3 MinLength",
        "5 MaxLength"
    )]
    [InlineData(
        """{"Type":"String","AllowedPattern":"a{2,6}","MinLength":3,"MaxLength":5}""",
        "3 MinLength",
        "5 MaxLength"
    )]
    [InlineData(
        """{"Type":"String","AllowedPattern":"a{4,4}","MinLength":3,"MaxLength":5}""",
        "4 AllowedPattern",
        "4 AllowedPattern"
    )]
    [InlineData(
        """{"Type":"String","AllowedPattern":"a+","MinLength":0,"MaxLength":5}""",
        "1 AllowedPattern",
        "5 MaxLength"
    )]
    public void A_text_has_as_many_characters_as_the_stricter_constraint_says(
        string parameter,
        string least,
        string most
    )
    {
        static string Told((double Number, string By)? end) => end is var (number, by) ? $"{number} {by}" : "";
        var limits = new Parameter("P", Json(parameter)).Limits;

        Assert.Equal((least, most), (Told(limits?.Least), Told(limits?.Most)));
        Assert.Equal(least.Length + most.Length == 0, limits is null);
        Assert.Equal(limits is null ? null : "P", limits?.Parameter);
    }

    [Theory]
    [InlineData("""{"Type":"String"}""", EvaluatedKind.Scalar)]
    [InlineData("""{"Type":"CommaDelimitedList"}""", EvaluatedKind.List)]
    [InlineData("""{"Type":"AWS::SSM::Parameter::Value<String>"}""", EvaluatedKind.Unknown)]
    [InlineData("""{"Type":"AWS::SSM::Parameter::Value<List<String>>"}""", EvaluatedKind.Unknown)]
    public void What_stands_under_a_name_is_looked_up_at_the_deployment(string parameter, object kind) =>
        Assert.Equal(kind, new Parameter("P", Json(parameter)).ValueOf("/a").Kind);

    [Theory]
    [InlineData("""{"Type":"String","Default":"a"}""", "a", "'a'")]
    [InlineData("""{"Type":"String","Default":"a","NoEcho":true}""", "a", "its default")]
    [InlineData("""{"Type":"String","Default":"a","NoEcho":true}""", "b", "a value that the template names")]
    public void A_hidden_value_is_not_said(string parameter, string value, string label) =>
        Assert.Equal(label, new Parameter("P", Json(parameter)).LabelOf(value));

    [Theory]
    // Its default, what it may be besides, and what it is compared with.
    [InlineData("""{"Type":"String"}""", "", "'cmp'|not 'cmp'")]
    [InlineData("""{"Type":"String","Default":"a"}""", "", "'a' by default|'cmp'|not 'a' or 'cmp'")]
    [InlineData("""{"Type":"String","Default":"cmp"}""", "", "'cmp' by default|not 'cmp'")]
    [InlineData("""{"Type":"String","AllowedValues":["a","b"],"Default":"b"}""", "", "'b' by default|'a'")]
    [InlineData("""{"Type":"String","AllowedValues":["a"],"Default":"a"}""", "", "'a' by default")]
    [InlineData("""{"Type":"String","AllowedValues":["a","b"]}""", "", "'a'|'b'")]
    [InlineData("""{"Type":"String","AllowedValues":["abc"],"MaxLength":2}""", "", "not 'abc'")]
    [InlineData("""{"Type":"Number","MinValue":1,"MaxValue":2}""", "", "'1'|'2'")]
    [InlineData("""{"Type":"Number","MinValue":1,"MaxValue":17}""", "", "'1'|'17'|not 'cmp' or '1' or '17'")]
    [InlineData(
        """{"Type":"String","Default":"a","NoEcho":true}""",
        "",
        "its default by default|a value that the template names|not its default or a value that the template names"
    )]
    [InlineData(
        """{"Type":"String"}""",
        "\"row\":{\"cell\":1},\"next\":{\"cell\":2}",
        "'cmp'|'row'|'next'|not 'cmp' or 'row' or 'next'"
    )]
    public void What_a_parameter_may_be_is_what_the_template_names(string parameter, string rows, string expected)
    {
        var template = Template.Read(
            Json(
                $$$$"""
                {"Parameters": {"P": {{{{parameter}}}} }, "Mappings": {"Map": { {{{{rows}}}} } },
                 "Conditions": {"C": {"Fn::Equals": [{"Ref": "P"}, "cmp"]}},
                 "Resources": {"It": {"Type": "AWS::S3::Bucket", "Properties": {"X": {"Fn::FindInMap": ["Map", {"Ref": "P"}, "cell"]} } } } }
                """
            )
        );

        Assert.Equal(
            expected,
            string.Join(
                '|',
                new TemplateContext(template, isLenient: true)
                    .Evaluation.Definitions.Candidates("P")
                    .Select(candidate => candidate.Label + (candidate.IsDefault ? " by default" : ""))
            )
        );
    }

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}
