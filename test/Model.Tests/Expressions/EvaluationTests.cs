using System.Text.Json;

namespace ElastiCache.Model.Tests.Expressions;

/// <summary>What a function of a template comes to, with values that are known, known in part, and not known.</summary>
public sealed class EvaluationTests
{
    private const string Account = "{\"Ref\":\"AWS::AccountId\"}";
    private const string Stack = "{\"Ref\":\"AWS::StackName\"}";
    private const string Address = "{\"Fn::GetAtt\":[\"Cache\",\"Address\"]}";

    [Theory]
    // Literals and references.
    [InlineData("\"a\"", "'a'")]
    [InlineData("7.10", "'7.1' Number")]
    [InlineData("true", "'true' True")]
    [InlineData("null", "? or nothing")]
    [InlineData("\"{{resolve:ssm:a}}\"", "? literally {{resolve:ssm:a}}")]
    [InlineData("[\"a\",{\"Ref\":\"AWS::NoValue\"},7]", "['a', '7' Number]")]
    [InlineData("{\"a\":1}", "an object")]
    [InlineData("{\"Ref\":\"AWS::NoValue\"}", "nothing")]
    [InlineData(Stack, "? AWS::StackName")]
    [InlineData("{\"Ref\":\"Cache\"}", "@Cache")]
    [InlineData(Address, "@Cache.Address")]
    [InlineData("{\"Fn::GetAtt\":\"Cache.Endpoint.Port\"}", "@Cache.Endpoint.Port")]
    [InlineData("{\"Fn::GetAtt\":[\"Cache\",\"Endpoint\",\"Port\"]}", "@Cache.Endpoint.Port")]
    [InlineData("{\"Fn::GetAtt\":[\"Cache\",{\"Fn::Sub\":\"Address\"}]}", "@Cache.Address")]
    [InlineData("{\"Fn::GetAtt\":[\"Cache\"]}", "?")]
    [InlineData("{\"Fn::GetAtt\":\"Cache\"}", "?")]
    [InlineData("{\"Fn::GetAtt\":[\"Cache\",7]}", "?")]
    [InlineData("{\"Fn::GetAtt\":[\"Cache\",{\"Ref\":\"Strange\"}]}", "?")]
    [InlineData("{\"Fn::GetAtt\":[{\"Ref\":\"Text\"},\"Address\"]}", "?")]
    [InlineData("{\"Ref\":\"Strange\"}", "?")]
    [InlineData("{\"Ref\":\"Text\"}", "'prod' of Text")]
    [InlineData("{\"Ref\":\"List\"}", "['a' of List, 'b' of List]")]
    [InlineData("{\"Ref\":\"None\"}", "[]")]
    [InlineData("{\"Ref\":\"Looked\"}", "? of Looked")]
    [InlineData("{\"Ref\":\"Later\"}", "? of Later literally {{resolve:ssm:b}}")]
    // Texts that are put together.
    [InlineData("{\"Fn::Sub\":\"a-${Text}\"}", "'a-prod'")]
    [InlineData("{\"Fn::Sub\":\"${Text}\"}", "'prod' of Text")]
    [InlineData("{\"Fn::Sub\":\"${!Text}\"}", "'${Text}'")]
    [InlineData("{\"Fn::Sub\":\"${ Text }\"}", "'prod' of Text")]
    [InlineData("{\"Fn::Sub\":\"\"}", "''")]
    [InlineData("{\"Fn::Sub\":\"${Cache}\"}", "@Cache")]
    [InlineData("{\"Fn::Sub\":\"${Cache}-001\"}", "? of @Cache: ${Cache}-001")]
    [InlineData(
        "{\"Fn::Sub\":\"${Cache.Address}:${AWS::StackName}\"}",
        "? of @Cache.Address: ${Cache.Address}:${AWS::StackName}"
    )]
    [InlineData("{\"Fn::Sub\":\"a-${List}\"}", "?: a-${List}")]
    [InlineData("{\"Fn::Join\":[\"-\",[\"a\",{\"Fn::ImportValue\":\"b\"}]]}", "?: a-${Fn::ImportValue}")]
    [InlineData("{\"Fn::Sub\":[\"a-${V}\",{\"V\":{\"Fn::ImportValue\":\"b\"}}]}", "?: a-${V}")]
    [InlineData("{\"Fn::Sub\":\"a-${Strange}\"}", "?: a-${Strange}")]
    [InlineData("{\"Fn::Sub\":\"a-${Looked}\"}", "?: a-${Looked}")]
    [InlineData("{\"Fn::Join\":[\"/\",[\"a\",{\"Fn::Sub\":\"${Cache}-001\"}]]}", "? of @Cache: a/${Cache}-001")]
    [InlineData("{\"Fn::Sub\":[\"a-${V}\",{\"V\":\"b\"}]}", "'a-b'")]
    [InlineData("{\"Fn::Sub\":[\"a-${V}\",{\"V\":{\"Ref\":\"Cache\"}}]}", "? of @Cache: a-${Cache}")]
    [InlineData("{\"Fn::Sub\":\"arn:${AWS::AccountId}\"}", "'arn:990099009900'")]
    [InlineData("{\"Fn::Sub\":\"a {{resolve:ssm:a}}\"}", "? literally a {{resolve:ssm:a}}")]
    [InlineData("{\"Fn::Join\":[\"-\",[\"a\",\"b\",7]]}", "'a-b-7'")]
    [InlineData("{\"Fn::Join\":[\"-\",[]]}", "''")]
    [InlineData("{\"Fn::Join\":[\"-\",{\"Ref\":\"List\"}]}", "'a-b'")]
    [InlineData("{\"Fn::Join\":[\"\",[{\"Ref\":\"Cache\"}]]}", "@Cache")]
    [InlineData("{\"Fn::Join\":[\"/\",[{\"Ref\":\"Cache\"},\"a\"]]}", "? of @Cache: ${Cache}/a")]
    [InlineData("{\"Fn::Join\":[\"-\",{\"Ref\":\"Cache\"}]}", "? of @Cache")]
    [InlineData("{\"Fn::Join\":[\"-\"]}", "?")]
    // Parts of lists.
    [InlineData("{\"Fn::Select\":[0,[\"a\",\"b\"]]}", "'a'")]
    [InlineData("{\"Fn::Select\":[\"1\",[\"a\",\"b\"]]}", "'b'")]
    [InlineData("{\"Fn::Select\":[2,[\"a\",\"b\"]]}", "?")]
    [InlineData("{\"Fn::Select\":[-1,[\"a\",\"b\"]]}", "?")]
    [InlineData("{\"Fn::Select\":[0,{\"Ref\":\"List\"}]}", "'a' of List")]
    // The empty text is the first item of the list that it is, and there is no second one.
    [InlineData("{\"Fn::Select\":[0,{\"Ref\":\"None\"}]}", "''")]
    [InlineData("{\"Fn::Select\":[1,{\"Ref\":\"None\"}]}", "?")]
    [InlineData("{\"Fn::Select\":[0,[]]}", "?")]
    [InlineData("{\"Fn::Select\":[0,{\"Ref\":\"Cache\"}]}", "? of @Cache")]
    [InlineData("{\"Fn::Select\":[" + Stack + ",[\"a\"]]}", "?")]
    [InlineData("{\"Fn::Split\":[\",\",\"a,b\"]}", "['a', 'b']")]
    [InlineData("{\"Fn::Split\":[\",\",\"a\"]}", "['a']")]
    [InlineData("{\"Fn::Split\":[\"\",\"a,b\"]}", "?")]
    [InlineData("{\"Fn::Split\":[\"\",{\"Fn::Sub\":\"a-${Cache}\"}]}", "? of @Cache")]
    [InlineData("{\"Fn::Split\":[\",\"," + Address + "]}", "? of @Cache.Address")]
    [InlineData("{\"Fn::Split\":[\",\",\"{{resolve:ssm:a}},b\"]}", "[? literally {{resolve:ssm:a}}, 'b']")]
    [InlineData("{\"Fn::Split\":[\":\",\"{{resolve:ssm}}\"]}", "[?, ?]")]
    [InlineData(
        "{\"Fn::Split\":[\",\",{\"Fn::Sub\":\"a,b-${Cache},${AWS::StackName}\"}]}",
        "['a', ? of @Cache: b-${Cache}, ? AWS::StackName]"
    )]
    [InlineData("{\"Fn::Split\":[\",\",{\"Fn::Sub\":\"a,${Cache.Address}\"}]}", "? of @Cache.Address")]
    [InlineData("{\"Fn::Length\":[\"a\",\"b\"]}", "'2' Number")]
    [InlineData("{\"Fn::Length\":{\"Ref\":\"List\"}}", "'2' Number")]
    [InlineData("{\"Fn::Length\":" + Stack + "}", "?")]
    // Other forms of text.
    [InlineData("{\"Fn::Base64\":\"a\"}", "'YQ=='")]
    [InlineData("{\"Fn::Base64\":" + Address + "}", "? of @Cache.Address")]
    [InlineData(
        "{\"Fn::ToJsonString\":{\"a\":[1,\"b\",true],\"c\":{\"Ref\":\"AWS::NoValue\"}}}",
        "'{\"a\":[1,\"b\",true]}'"
    )]
    [InlineData("{\"Fn::ToJsonString\":[]}", "'[]'")]
    [InlineData(
        "{\"Fn::ToJsonString\":{\"a\":{\"Ref\":\"Cache\"},\"b\":1}}",
        "? of @Cache: {\"a\":\"${Cache}\",\"b\":1}"
    )]
    [InlineData("{\"Fn::ToJsonString\":[{\"Fn::Sub\":\"q\\\"${Cache}\"},2]}", "? of @Cache: [\"q\\u0022${Cache}\",2]")]
    // Tables.
    [InlineData("{\"Fn::FindInMap\":[\"Map\",\"prod\",\"size\"]}", "'large'")]
    [InlineData("{\"Fn::FindInMap\":[\"Map\",{\"Ref\":\"Text\"},\"size\"]}", "'large'")]
    [InlineData("{\"Fn::FindInMap\":[\"Map\",\"prod\",\"count\"]}", "'2.5' Number")]
    [InlineData("{\"Fn::FindInMap\":[\"Map\",\"prod\",\"on\"]}", "'true' True")]
    [InlineData("{\"Fn::FindInMap\":[\"Map\",\"prod\",\"zones\"]}", "['a', 'b']")]
    [InlineData("{\"Fn::FindInMap\":[\"Map\",\"prod\",\"secret\"]}", "? literally {{resolve:ssm:c}}")]
    [InlineData("{\"Fn::FindInMap\":[\"Map\",\"prod\",\"odd\"]}", "?")]
    [InlineData("{\"Fn::FindInMap\":[\"Map\",\"dev\",\"size\"]}", "?")]
    [InlineData("{\"Fn::FindInMap\":[\"Map\",\"dev\",\"size\",{\"DefaultValue\":\"small\"}]}", "'small'")]
    [InlineData("{\"Fn::FindInMap\":[\"Map\",\"prod\",\"size\",{\"DefaultValue\":\"small\"}]}", "'large'")]
    [InlineData("{\"Fn::FindInMap\":[\"None\",\"prod\",\"size\",{\"DefaultValue\":\"small\"}]}", "'small'")]
    [InlineData("{\"Fn::FindInMap\":[\"Map\"," + Stack + ",\"size\",{\"DefaultValue\":\"small\"}]}", "?")]
    [InlineData("{\"Fn::FindInMap\":[\"Map\",\"prod\",\"size\",{}]}", "?")]
    // Branches.
    [InlineData("{\"Fn::If\":[\"Yes\",\"a\",\"b\"]}", "'a'")]
    [InlineData("{\"Fn::If\":[\"No\",\"a\",\"b\"]}", "'b'")]
    [InlineData("{\"Fn::If\":[\"Open\",\"a\",\"b\"]}", "?")]
    [InlineData("{\"Fn::If\":[\"Open\",\"a\",{\"Ref\":\"AWS::NoValue\"}]}", "? or nothing")]
    [InlineData("{\"Fn::If\":[\"Open\",{\"Ref\":\"AWS::NoValue\"},\"a\"]}", "? or nothing")]
    [InlineData("{\"Fn::If\":[\"Open\",{\"Ref\":\"Cache\"}," + Address + "]}", "? of @Cache @Cache.Address")]
    [InlineData("{\"Fn::If\":[\"Strange\",\"a\",\"b\"]}", "?")]
    [InlineData("{\"Fn::If\":[\"Open\",[\"a\",{\"Ref\":\"Cache\"}],\"b\"]}", "? of @Cache")]
    // What nobody evaluates.
    [InlineData("{\"Fn::ImportValue\":\"a\"}", "?")]
    [InlineData("{\"Fn::GetAZs\":\"\"}", "?")]
    [InlineData("{\"Condition\":\"Yes\"}", "?")]
    [InlineData("{\"Ref\":[\"Cache\"]}", "?")]
    [InlineData("\"${self:custom.size}\"", "? literally ${self:custom.size}")]
    [InlineData("\"#{AWS::Region}\"", "? literally #{AWS::Region}")]
    [InlineData("\"sg-#{Group.GroupId}\"", "? literally sg-#{Group.GroupId}")]
    [InlineData("\"a#b{c}\"", "'a#b{c}'")]
    [InlineData("\"#{}\"", "'#{}'")]
    // What was meant to stand within Fn::Sub.
    [InlineData("\"${Text}\"", "? literally ${Text}")]
    [InlineData("\"${Missing}\"", "'${Missing}'")]
    public void A_value_comes_to_what_the_deployment_makes_of_it(string value, string expected) =>
        Assert.Equal(expected, Told(Value(value)));

    [Theory]
    [InlineData("\"a\"", false)]
    [InlineData("{\"Ref\":\"Text\"}", true)]
    [InlineData("{\"Fn::Sub\":\"\"}", true)]
    [InlineData("{\"Fn::Sub\":\"a\"}", true)]
    [InlineData("{\"Fn::ToJsonString\":\"a\"}", true)]
    [InlineData("{\"Fn::Sub\":\"a-${Text}\"}", true)]
    [InlineData("{\"Fn::Join\":[\"-\",[\"a\",\"b\"]]}", true)]
    [InlineData("{\"Fn::Base64\":\"a\"}", true)]
    [InlineData("{\"Fn::Length\":[\"a\"]}", true)]
    [InlineData("{\"Fn::ToJsonString\":[]}", true)]
    [InlineData("{\"Fn::Select\":[0,{\"Fn::Split\":[\",\",\"a\"]}]}", true)]
    [InlineData("{\"Fn::Select\":[0,{\"Ref\":\"List\"}]}", true)]
    [InlineData("{\"Fn::Select\":[0,[\"a\"]]}", false)]
    [InlineData("{\"Fn::FindInMap\":[\"Map\",\"prod\",\"size\"]}", true)]
    [InlineData("{\"Fn::FindInMap\":[\"Map\",\"prod\",\"count\"]}", true)]
    public void What_is_put_together_has_no_form_of_its_own(string value, bool isComputed) =>
        Assert.Equal(isComputed, Value(value).IsComputed);

    [Fact]
    public void A_value_that_is_nested_too_deep_is_not_known()
    {
        static string Deep(int levels) =>
            string.Concat(Enumerable.Repeat("{\"Fn::Sub\":[\"${V}\",{\"V\":", levels))
            + "\"a\""
            + string.Concat(Enumerable.Repeat("}]}", levels));

        Assert.Equal("'a'", Told(Value(Deep(200))));
        Assert.Equal("?", Told(Value(Deep(201))));
    }

    [Fact]
    public void Many_values_beside_each_other_are_not_deep() =>
        Assert.Equal(
            "'x'",
            Told(
                Value(
                    $"{{\"Fn::Select\":[400,[{string.Concat(Enumerable.Repeat("{\"Fn::Sub\":\"a\"},", 400))}\"x\"]]}}"
                )
            )
        );

    private static Evaluated Value(string value)
    {
        var template = Template.Read(
            JsonDocument
                .Parse(
                    $$$$"""
                    {
                      "Parameters": {
                        "Text": {"Type": "String", "Default": "prod"},
                        "List": {"Type": "CommaDelimitedList", "Default": "a, b"},
                        "None": {"Type": "CommaDelimitedList", "Default": ""},
                        "Looked": {"Type": "AWS::SSM::Parameter::Value<String>", "Default": "/a"},
                        "Later": {"Type": "String", "Default": "{{resolve:ssm:b}}"}
                      },
                      "Mappings": {"Map": {"prod": {"size": "large", "count": 2.50, "on": true, "zones": ["a", "b"],
                        "secret": "{{resolve:ssm:c}}", "odd": {}}, "row": 1}, "Odd": 1},
                      "Conditions": {
                        "Yes": {"Fn::Equals": [{"Ref": "Text"}, "prod"]},
                        "No": {"Fn::Equals": [{"Ref": "Text"}, "dev"]},
                        "Open": {"Fn::Equals": [{"Ref": "AWS::StackName"}, "a"]}
                      },
                      "Resources": {
                        "Cache": {"Type": "AWS::ElastiCache::ReplicationGroup"},
                        "It": {"Type": "AWS::S3::Bucket", "Properties": {"X": {{{{value}}}}}}
                      }
                    }
                    """,
                    new JsonDocumentOptions { MaxDepth = 2000 }
                )
                .RootElement
        );
        var context = new TemplateContext(template, isLenient: true);
        return context.Properties(template.Resources["It"]).Value("X");
    }

    private static string Told(Evaluated value) =>
        value.Kind switch
        {
            EvaluatedKind.Absent => "nothing",
            EvaluatedKind.Scalar => $"'{value.Text}'{Written(value)}{Of(value)}",
            EvaluatedKind.List => $"[{string.Join(", ", value.Items.Select(Told))}]",
            EvaluatedKind.Object => "an object",
            EvaluatedKind.Reference => Told(value.Reference!),
            _ => string.Concat(
                "?",
                value.MayBeAbsent ? " or nothing" : "",
                value.Pseudo is { } pseudo ? $" {pseudo}" : "",
                Of(value),
                value.Mentions.Count > 0 ? $" of {string.Join(' ', value.Mentions.Select(Told))}" : "",
                value.Literal is { } literal ? $" literally {literal}" : "",
                value.Outline is { } outline ? $": {outline}" : ""
            ),
        };

    private static string Written(Evaluated value) => value.Written == JsonValueKind.String ? "" : $" {value.Written}";

    private static string Of(Evaluated value) => value.Parameter is { } parameter ? $" of {parameter}" : "";

    private static string Told(Reference reference) =>
        $"@{reference.LogicalId}{(reference.Attribute.Length > 0 ? "." : "")}{reference.Attribute}";
}
