using System.Text.Json;

namespace ElastiCache.Model.Tests.Expressions;

/// <summary>What parameters may turn out to be, and what is known of the conditions of a template.</summary>
public sealed class DefinitionsTests
{
    private const string Env = """{"Type":"String","Default":"dev"}""";

    [Theory]
    // A default, then what it is compared with, then anything else.
    [InlineData(Env, """{"Fn::Equals":[{"Ref":"P"},"prod"]}""", "'dev', 'prod', not 'dev' or 'prod'")]
    [InlineData(Env, """{"Fn::Equals":["prod",{"Ref":"P"}]}""", "'dev', 'prod', not 'dev' or 'prod'")]
    [InlineData(Env, """{"Fn::Equals":[{"Ref":"P"},"dev"]}""", "'dev', not 'dev'")]
    [InlineData(
        Env,
        """{"Fn::And":[{"Fn::Equals":[{"Ref":"P"},"a"]},{"Fn::Not":[{"Fn::Equals":["b",{"Ref":"P"}]}]}]}""",
        "'dev', 'a', 'b', not 'dev' or 'a' or 'b'"
    )]
    [InlineData(
        Env,
        """{"Fn::Contains":[["a","b",7],{"Ref":"P"}]}""",
        "'dev', 'a', 'b', '7', not 'dev' or 'a' or 'b' or '7'"
    )]
    [InlineData(
        Env,
        """{"Fn::Equals":[{"Fn::FindInMap":["Map",{"Ref":"P"},"size"]},"large"]}""",
        "'dev', 'prod', 'test', not 'dev' or 'prod' or 'test'"
    )]
    [InlineData(
        Env,
        """{"Fn::Not":[{"Fn::Equals":[{"Fn::FindInMap":["Map","prod",{"Ref":"P"}]},"large"]}]}""",
        "'dev', 'size', 'count', not 'dev' or 'size' or 'count'"
    )]
    // Whether a list is empty.
    [InlineData(
        """{"Type":"CommaDelimitedList"}""",
        """{"Fn::Equals":[{"Fn::Select":[0,{"Ref":"P"}]},""]}""",
        "'', not ''"
    )]
    [InlineData(
        """{"Type":"CommaDelimitedList"}""",
        """{"Fn::Equals":["",{"Fn::Join":["",{"Ref":"P"}]}]}""",
        "'', not ''"
    )]
    [InlineData("""{"Type":"CommaDelimitedList"}""", """{"Fn::Equals":[{"Fn::Select":[0,{"Ref":"P"}]},"a"]}""", "")]
    [InlineData("""{"Type":"CommaDelimitedList"}""", """{"Fn::Equals":[{"Fn::Select":[1,{"Ref":"P"}]},""]}""", "")]
    // A condition that nobody knows compares nothing.
    [InlineData(Env, """{"Fn::Equals":[{"Ref":"P"}]}""", "'dev', not 'dev'")]
    [InlineData("""{"Type":"String"}""", """{"Fn::Equals":["a","a"]}""", "")]
    [InlineData("""{"Type":"String"}""", """{"Fn::Equals":[{"Ref":"P"},"a"]}""", "'a', not 'a'")]
    [InlineData(
        """{"Type":"String","Default":"b","AllowedValues":["a","b"]}""",
        """{"Fn::Equals":[{"Ref":"P"},"c"]}""",
        "'b', 'a'"
    )]
    [InlineData(
        """{"Type":"String","Default":"secret","NoEcho":true}""",
        """{"Fn::Equals":[{"Ref":"P"},"other"]}""",
        "its default, a value that the template names, not its default or a value that the template names"
    )]
    public void A_parameter_may_be_what_the_template_names_and_anything_else(
        string parameter,
        string condition,
        string labels
    ) =>
        Assert.Equal(
            labels,
            string.Join(
                ", ",
                Read($$"""{"Parameters":{"P":{{parameter}} },"Conditions":{"C":{{condition}} } }""")
                    .Candidates("P")
                    .Select(candidate => candidate.Label)
            )
        );

    [Fact]
    public void What_a_rule_compares_is_tried_too() =>
        Assert.Equal(
            ["'dev'", "'prod'", "not 'dev' or 'prod'"],
            Read(
                    $$"""{"Parameters":{"P":{{Env}} },"Rules":{"R":{"Assertions":[{"Assert":{"Fn::Equals":[{"Ref":"P"},"prod"]} }]} } }"""
                )
                .Candidates("P")
                .Select(candidate => candidate.Label)
        );

    [Fact]
    public void What_a_list_is_compared_with_is_a_list_too()
    {
        var candidates = Read(
                """{"Parameters":{"P":{"Type":"CommaDelimitedList","Default":"a,b"}},"Conditions":{"C":{"Fn::Equals":[{"Ref":"P"},"c,d"]}}}"""
            )
            .Candidates("P");

        Assert.Equal([EvaluatedKind.List, EvaluatedKind.List], candidates.Take(2).Select(one => one.Value.Kind));
        Assert.Equal([true, false, false], candidates.Select(one => one.IsDefault));
        Assert.Equal([false, false, true], candidates.Select(one => one.IsOther));
    }

    [Theory]
    [InlineData(1, 16, false)]
    [InlineData(1, 17, true)]
    [InlineData(2, 16, false)]
    [InlineData(2, 17, true)]
    [InlineData(3, 6, false)]
    [InlineData(3, 7, true)]
    [InlineData(4, 3, false)]
    [InlineData(4, 4, true)]
    public void All_numbers_of_a_range_are_tried_where_there_are_few(int parameters, int most, bool isOpen)
    {
        var declared = string.Join(
            ',',
            Enumerable
                .Range(0, parameters)
                .Select(number =>
                    $$"""{{(number == 0 ? "\"P\"" : $"\"P{number}\"")}}:{"Type":"Number","MinValue":1,"MaxValue":{{most}}}"""
                )
        );

        var candidates = Read($$"""{"Parameters":{ {{declared}} } }""").Candidates("P");

        Assert.Equal(isOpen ? 3 : most, candidates.Count);
        Assert.Equal(isOpen, candidates[^1].IsOther);
        Assert.Equal("'1'", candidates[0].Label);
    }

    [Fact]
    public void A_pseudo_parameter_may_be_what_it_is_compared_with_and_anything_else()
    {
        var candidates = Read("""{"Conditions":{"C":{"Fn::Equals":[{"Ref":"AWS::Region"},"eu-west-1"]}}}""")
            .Candidates("AWS::Region");

        Assert.Equal(["'eu-west-1'", "not 'eu-west-1'"], candidates.Select(candidate => candidate.Label));
        Assert.True(candidates[0].Value.IsComputed);
    }

    [Theory]
    [InlineData("AWS::Region", true)]
    [InlineData("AWS::Partition", true)]
    [InlineData("AWS::AccountId", true)]
    [InlineData("AWS::StackName", false)]
    [InlineData("AWS::URLSuffix", false)]
    public void Some_pseudo_parameters_are_tried(string name, bool expected) =>
        Assert.Equal(expected, Definitions.IsTried(name));

    [Fact]
    public void Each_of_two_templates_keeps_its_own_default_and_both_try_what_either_names()
    {
        var older = Read(
            """{"Parameters":{"P":{"Type":"String","Default":"a"}},"Conditions":{"C":{"Fn::Equals":[{"Ref":"P"},"x"]}}}"""
        );
        var newer = Read(
            """{"Parameters":{"P":{"Type":"String","Default":"b"}},"Conditions":{"C":{"Fn::Equals":[{"Ref":"P"},"y"]}}}"""
        );
        older.ShareCandidates(newer);

        var candidates = older.Candidates("P");

        Assert.Equal(["'b'", "'y'", "'x'", "not 'b' or 'y' or 'x'"], candidates.Select(candidate => candidate.Label));
        Assert.Equal(candidates, newer.Candidates("P"));
        Assert.Equal(
            ["a", "y", "x"],
            candidates.Take(3).Select(candidate => older.ValueOf(older.Parameters["P"], candidate).Text)
        );
        Assert.Equal(
            ["b", "y", "x"],
            candidates.Take(3).Select(candidate => newer.ValueOf(newer.Parameters["P"], candidate).Text)
        );
    }

    [Theory]
    [InlineData("""{"A":{"Fn::Equals":["a","a"]}}""", true, "A")]
    [InlineData("""{"A":{"Fn::Equals":["a","a"]},"Fn::Transform":{}}""", false, "A")]
    [InlineData("""{"Fn::ForEach::L":["X",["1","2"],{"C${X}":{"Fn::Equals":["a","a"]}}]}""", true, "C1 C2")]
    [InlineData("""{"Fn::ForEach::L":["X",[],{"C${X}":{"Fn::Equals":["a","a"]}}]}""", true, "")]
    [InlineData("""{"Fn::ForEach::L":["X",{"Ref":"None"},{"C${X}":{"Fn::Equals":["a","a"]}}]}""", false, null)]
    // Whatever else the parameter may be makes others.
    [InlineData("""{"Fn::ForEach::L":["X",{"Ref":"List"},{"C${X}":{"Fn::Equals":["a","a"]}}]}""", false, "Ca Cb")]
    public void Loops_and_macros_may_make_more_conditions(string conditions, bool hasAll, string? names)
    {
        var definitions = Read(
            $$"""{"Parameters":{"None":{"Type":"CommaDelimitedList"},"List":{"Type":"CommaDelimitedList","Default":"a,b"} },"Conditions":{{conditions}} }"""
        );

        Assert.Equal(hasAll, definitions.HasAllConditions);
        if (names is not null)
        {
            Assert.Equal(names, string.Join(' ', definitions.Conditions.Keys));
        }
    }

    [Fact]
    public void Of_two_parameters_of_a_name_the_last_counts() =>
        Assert.Equal(
            "b",
            Read("""{"Parameters":{"P":{"Type":"String","Default":"a"},"P":{"Type":"String","Default":"b"}}}""")
                .Parameters["P"]
                .Default
        );

    [Theory]
    [InlineData("""{"Parameters":[],"Conditions":1,"Rules":"a","Mappings":[]}""")]
    [InlineData("""{"Mappings":{"Map":[]}}""")]
    [InlineData("""{"Mappings":{"Map":{"prod":1}}}""")]
    [InlineData("""{"Mappings":{"Map":{"prod":{"other":"x"}}}}""")]
    [InlineData("{}")]
    public void What_has_another_form_defines_nothing(string template)
    {
        var definitions = Read(template, withMappings: false);

        Assert.Empty(definitions.Parameters);
        Assert.Empty(definitions.Conditions);
        Assert.Empty(definitions.Rules);
        Assert.Null(definitions.Mapped("Map", "prod", "size"));
    }

    [Theory]
    [InlineData("size", "large")]
    [InlineData("count", "2")]
    public void A_cell_of_a_mapping_is_no_form_that_stands_at_the_property(string second, string text)
    {
        var cell = Read("{}").Mapped("Map", "prod", second)!;

        Assert.Equal((text, true), (cell.Text, cell.IsComputed));
    }

    [Theory]
    // Of what nothing tells apart one is tried.
    [InlineData("""{"Fn::Equals":[{"Ref":"P"},"a"]}""", "True False")]
    [InlineData("""{"Fn::Equals":["c",{"Ref":"P"}]}""", "False True")]
    [InlineData("""{"Fn::Contains":[["a","b"],{"Ref":"P"}]}""", "True False")]
    [InlineData(
        """{"Fn::Contains":[["a",{"Ref":"Q"}],{"Ref":"P"}]}""",
        "True True True False True False False False False"
    )]
    // Whatever it is, a parameter is what it is itself, and may be what another one is.
    [InlineData("""{"Fn::Equals":[{"Ref":"R"},{"Ref":"R"}]}""", "True")]
    [InlineData("""{"Fn::Equals":[{"Ref":"R"},{"Ref":"S"}]}""", "")]
    public void As_many_ways_are_tried_as_a_condition_tells_apart(string condition, string results)
    {
        var context = new TemplateContext(
            Template.Read(
                JsonDocument
                    .Parse(
                        $$"""
                        {"Parameters":{"P":{"Type":"String","Default":"a","AllowedValues":["a","b","c"]},
                            "Q":{"Type":"String","Default":"x","AllowedValues":["x","b","z"]},
                            "R":{"Type":"String"},"S":{"Type":"String"} },
                         "Conditions":{"C":{{condition}}},"Resources":{} }
                        """
                    )
                    .RootElement
            ),
            isLenient: true
        );

        Assert.Equal(
            results,
            string.Join(
                ' ',
                context
                    .Evaluation.Exploration.Explore(() => context.Evaluation.Holds("C"), 100)
                    .All.Select(outcome => outcome.Result)
            )
        );
    }

    [Fact]
    public void The_conditions_that_one_uses_are_those_of_its_parts_too() =>
        Assert.Equal(
            ["B", "C", "D"],
            Read(
                """{"Conditions":{"A":{"Fn::And":[{"Condition":"B"},{"Fn::Not":[{"Condition":"C"}]},{"Fn::Or":[{"Condition":"D"},{"Fn::Equals":["a","b"]}]}]}}}"""
            )
                .Conditions["A"]
                .Names
        );

    private static Definitions Read(string json, bool withMappings = true)
    {
        var mappings =
            """{"Mappings":{"Map":{"prod":{"size":"large","count":2},"test":{"size":"small"}}},"Resources":{},""";
        var template = withMappings ? mappings + json[1..].TrimStart() : """{"Resources":{},""" + json[1..].TrimStart();
        return new TemplateContext(
            Template.Read(JsonDocument.Parse(template.Replace(",}", "}", StringComparison.Ordinal)).RootElement),
            isLenient: true
        )
            .Evaluation
            .Definitions;
    }
}
