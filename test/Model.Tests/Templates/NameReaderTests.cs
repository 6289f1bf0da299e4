using System.Text.Json;

namespace ElastiCache.Model.Tests.Templates;

/// <summary>Names that a template does not have, where it may have others than those that are read.</summary>
public sealed class NameReaderTests
{
    [Theory]
    [InlineData(
        """{"A": {"Condition": "Nope", "Value": {"Ref": "Nobody"} } }""",
        "",
        "Outputs.A.Condition=Nope",
        "Outputs.A.Value=Nobody"
    )]
    // A macro may bring anything.
    [InlineData("""{"A": {"Condition": "Nope", "Value": {"Ref": "Nobody"} } }""", "\"Transform\": \"Own\",", "", "")]
    [InlineData("""{"A": {"Condition": "Nope", "Value": {"Ref": "Nobody"}, "Fn::Transform": {} } }""", "", "", "")]
    // What is no output has no names, and those beside it do.
    [InlineData("""{"A": "a", "B": {"Condition": "Nope", "Value": 1} }""", "", "Outputs.B.Condition=Nope", "")]
    [InlineData(
        """{"A": "a", "B": {"Value": {"Fn::If": ["Nope", {"Ref": "Nobody"}, 2]} } }""",
        "",
        "Outputs.B.Value.Fn::If.0=Nope",
        "Outputs.B.Value=Nobody"
    )]
    [InlineData(
        """{"A": {"Value": {"Fn::ForEach::X": ["Y", ["a"], {"b": {"Ref": "Nobody"} }]} } }""",
        "",
        "",
        "Outputs.A.Value.Fn::ForEach::X.2.b=Nobody"
    )]
    [InlineData("""{"A": {"Value": {"Ref": "Topic"} } }""", "", "", "")]
    public void What_outputs_name_is_found(string outputs, string sections, string conditions, string targets)
    {
        var context = Context(
            $$"""{ {{sections}} "Conditions": {}, "Outputs": {{outputs}}, "Resources": {"Topic": {"Type": "AWS::SNS::Topic"} } }"""
        );

        Assert.Equal(
            conditions,
            string.Join(
                ' ',
                new ConditionNameReader(context).Beside().Select(missing => $"{missing.Place}={missing.Name}")
            )
        );
        Assert.Equal(
            targets,
            string.Join(
                ' ',
                new TargetNameReader(context).Beside().Select(missing => $"{missing.Place}={missing.Name}")
            )
        );
    }

    [Theory]
    [InlineData("\"Properties\": {\"A\": {\"Ref\": \"Nobody\"} }", "", "Properties.A=Nobody")]
    [InlineData("\"Metadata\": {\"A\": {\"Ref\": \"Nobody\"} }", "", "")]
    [InlineData("\"DependsOn\": [\"Nobody\", 1]", "", "DependsOn.0=Nobody")]
    [InlineData("\"DependsOn\": \"Nobody\"", "", "DependsOn=Nobody")]
    [InlineData("\"Properties\": {\"A\": {\"Ref\": \"Nobody\"} }", ", \"Fn::Transform\": {\"Name\": \"Own\"}", "")]
    [InlineData(
        "\"Properties\": {\"A\": {\"Ref\": \"Nobody\"} }",
        ", \"Fn::ForEach::X\": [\"Y\", {\"Ref\": \"P\"}, {\"${Y}\": {\"Type\": \"AWS::SNS::Topic\"} }]",
        ""
    )]
    [InlineData(
        "\"Properties\": {\"A\": {\"Ref\": \"Nobody\"}, \"B\": {\"Ref\": \"TopicX\"} }",
        ", \"Fn::ForEach::X\": [\"Y\", {\"Ref\": \"P\"}, {\"Topic${Y}\": {\"Type\": \"AWS::SNS::Topic\"} }]",
        "Properties.A=Nobody"
    )]
    [InlineData("\"Properties\": {\"A\": {\"Ref\": \"Nobody\"} }", ", \"Fn::ForEach::X\": \"bad\"", "")]
    public void What_a_resource_names_is_found(string parts, string more, string targets)
    {
        var context = Context(
            $$"""
            {"Parameters": {"P": {"Type": "CommaDelimitedList"} }, "Mappings": [],
             "Resources": {"Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", {{parts}} } {{more}} } }
            """
        );

        Assert.Equal(
            targets,
            string.Join(
                ' ',
                new TargetNameReader(context)
                    .In(context.Template.Resources["Cache"])
                    .Select(missing => $"{missing.Place["Resources.Cache.".Length..]}={missing.Name}")
            )
        );
    }

    // Loops make resources, whose names fit their keys, and no parameter.
    [Theory]
    [InlineData("""{"Ref": "Unknown"}""", "T${Y}End", "Conditions.C=Env Outputs.O=Nobody", "TEnd TaEnd TqEnd")]
    [InlineData("""{"Ref": "Known"}""", "T&{Y}End", "Conditions.C=Env Outputs.O=Nobody", "TEnd TaEnd TqEnd")]
    [InlineData("""["a", "b"]""", "T${Y}End", "Conditions.C=Env Outputs.O=Nobody", "TaEnd TbEnd")]
    [InlineData("""{"Ref": "Unknown"}""", "${Y}", "Conditions.C=Env", "Any")]
    [InlineData("""{"Ref": "Known"}""", "${Y}", "Conditions.C=Env", "Any")]
    [InlineData(
        """{"Ref": "Nowhere"}""",
        "T${Y}End",
        "Conditions.C=Env Outputs.O=Nobody Resources.Fn::ForEach::X.1=Nowhere",
        "TqEnd"
    )]
    [InlineData("""{"Ref": "Topic"}""", "${Y}", "Conditions.C=Env Resources.Fn::ForEach::X.1=Topic", "Any")]
    public void What_a_loop_cannot_make_is_missing(string values, string key, string told, string made)
    {
        var names = string.Join(", ", made.Split(' ').Select(name => $"{{\"Ref\": \"{name}\"}}"));
        var context = Context(
            $$"""
            {"Parameters": {"Unknown": {"Type": "CommaDelimitedList"}, "Known": {"Type": "CommaDelimitedList", "Default": "a,b"} },
             "Conditions": {"C": {"Fn::Equals": [{"Ref": "Env"}, "prod"]} },
             "Outputs": {"O": {"Value": {"Ref": "Nobody"} }, "P": {"Value": {"Fn::Join": ["", [{{names}}]]} } },
             "Resources": {"Topic": {"Type": "AWS::SNS::Topic"}, "Fn::ForEach::X": ["Y", {{values}}, {"{{key}}": {
                "Type": "AWS::SNS::Topic", "Properties": {"TopicName": {"Ref": "Y"}, "A": {"Ref": "Made${Y}"} } } }] } }
            """
        );

        Assert.Equal(
            told.Split(' '),
            new TargetNameReader(context)
                .Beside()
                .Select(missing => $"{missing.Place.Replace(".Value", "", StringComparison.Ordinal)}={missing.Name}")
                .Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("""["a", "b"]""", "Madea Madeb Nobody Nobody")]
    // With another value it would name another resource.
    [InlineData("""{"Ref": "Known"}""", "Nobody Nobody")]
    [InlineData("""{"Ref": "Unknown"}""", "Nobody")]
    public void What_a_resource_of_a_loop_names_is_missing_where_its_variable_is_not_in_the_name(
        string values,
        string told
    )
    {
        var context = Context(
            $$"""
            {"Parameters": {"Unknown": {"Type": "CommaDelimitedList"}, "Known": {"Type": "CommaDelimitedList", "Default": "a,b"} },
             "Resources": {"Fn::ForEach::X": ["Y", {{values}}, {"T${Y}": {
                "Type": "AWS::SNS::Topic", "Properties": {"TopicName": {"Ref": "Y"}, "A": {"Ref": "Made${Y}"}, "B": {"Ref": "Nobody"} } } }] } }
            """
        );
        var reader = new TargetNameReader(context);

        Assert.Equal(
            told.Split(' '),
            context
                .Template.Resources.Values.SelectMany(reader.In)
                .Select(missing => missing.Name)
                .Order(StringComparer.Ordinal)
        );
    }

    // A file without any other section may be an excerpt: what it has not is told once.
    [Theory]
    [InlineData("", "A Properties.B=Nobody Nope")]
    [InlineData(
        ", \"Outputs\": {\"O\": {\"Condition\": \"Never\", \"Value\": {\"Ref\": \"Else\"} } }",
        "A Properties.B=Nobody Else Nope Never"
    )]
    public void What_an_excerpt_has_not_is_told_with_its_first_resource(string outputs, string told)
    {
        var context = Context(
            $$"""
            {"Resources": {
                "A": {"Type": "AWS::SNS::Topic", "Properties": {"B": {"Ref": "Nobody"} } },
                "C": {"Type": "AWS::SNS::Topic", "Condition": "Nope", "Properties": {"B": {"Ref": "Nobody"} } } } {{outputs}} }
            """
        );
        var reader = new WrittenReader(context);

        Assert.Equal(
            [told],
            context.Template.Resources.Values.SelectMany(resource =>
                reader
                    .Faults(resource)
                    .Where(fault => fault.AbsentNames is not null)
                    .Select(fault =>
                        $"{resource.LogicalId} {fault.AbsentNames!.Place["Resources.A.".Length..]}={string.Join(' ', fault.AbsentNames.Names.Select(name => name.Name))}"
                    )
            )
        );
    }

    [Fact]
    public void What_the_first_resource_does_not_name_is_told_by_its_place()
    {
        var context = Context(
            """
            {"Resources": {"A": {"Type": "AWS::SNS::Topic"}, "C": {"Type": "AWS::SNS::Topic", "Properties": {"B": {"Ref": "Nobody"} } } } }
            """
        );

        Assert.Equal(
            "Resources.C.Properties.B",
            new WrittenReader(context)
                .Faults(context.Template.Resources["A"])
                .Select(fault => fault.AbsentNames)
                .OfType<AbsentNames>()
                .Single()
                .Property
        );
    }

    [Theory]
    [InlineData("\"Properties\": {\"A\": null}", "A")]
    [InlineData("\"Properties\": {\"A\": [1, null], \"B\": {\"C\": null} }", "A.1 B.C")]
    [InlineData("\"Properties\": null", "")]
    // A macro may take them away.
    [InlineData("\"Properties\": {\"A\": null}, \"Fn::Transform\": {}", "")]
    public void Where_nothing_stands_is_found(string parts, string told)
    {
        var context = Context($$"""{"Resources": {"A": {"Type": "AWS::SNS::Topic", {{parts}} } } }""");

        Assert.Equal(
            told.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            new WrittenReader(context)
                .Faults(context.Template.Resources["A"])
                .Select(fault => fault.Nothing)
                .OfType<string>()
        );
    }

    [Theory]
    [InlineData("\"Properties\": {\"A\": {\"Fn::Equals\": [1, 2]} }", "A")]
    [InlineData("\"Properties\": {\"A\": {\"Fn::Equals\": [1, 2]} }, \"Fn::Transform\": {}", "")]
    [InlineData("\"Properties\": {\"Fn::Equals\": [1, 2]}", "")]
    [InlineData("\"Condition\": {\"Fn::Not\": [1]}, \"Properties\": {\"A\": {\"Fn::Equals\": [1, 2]} }", "Condition A")]
    public void Where_a_condition_stands_for_a_value_is_found(string parts, string told)
    {
        var context = Context($$"""{"Resources": {"A": {"Type": "AWS::SNS::Topic", {{parts}} } } }""");

        Assert.Equal(
            told,
            string.Join(
                ' ',
                new WrittenReader(context)
                    .Faults(context.Template.Resources["A"])
                    .Select(fault => fault.MisplacedCondition)
                    .OfType<MisplacedCondition>()
                    .Select(misplaced => misplaced.Property)
            )
        );
    }

    private static TemplateContext Context(string json) =>
        new(Template.Read(JsonDocument.Parse(json).RootElement, new TemplateMistakes()));
}
