using System.Text.Json;

namespace ElastiCache.Model.Tests.Judging;

/// <summary>Values of parameters that the <c>Rules</c> of a template refuse.</summary>
public sealed class RefusedParametersTests
{
    private const string Small = """
        "Small": {"RuleCondition": {"Fn::Equals": [{"Ref": "Env"}, "prod"]},
            "Assertions": [{"Assert": {"Fn::Contains": [["large", "xlarge"], {"Ref": "Size"}]}, "AssertDescription": "too small"}]}
        """;

    private const string Named = """
        "Named": {"Assertions": [{"Assert": {"Fn::Not": [{"Fn::Equals": [{"Ref": "Size"}, "micro"]}]}}]}
        """;

    [Theory]
    [InlineData(Small, "Env=prod Size=micro", "Small")]
    [InlineData(Small, "Env=prod Size=large", "")]
    [InlineData(Small, "Env=test Size=micro", "")]
    // Another value of what is not given is good.
    [InlineData(Small, "Env=prod", "")]
    [InlineData(Small, "Size=micro", "")]
    [InlineData(Small, "", "")]
    [InlineData($"{Small}, {Named}", "Env=prod Size=micro", "Small Named")]
    // One of them in any case, the other one in prod only.
    [InlineData($"{Small}, {Named}", "Size=micro", "Small Named")]
    [InlineData("", "Env=prod Size=micro", "")]
    public void Those_are_told_that_refuse_whatever_is_not_given(string rules, string given, string refusing) =>
        Assert.Equal(
            refusing,
            string.Join(
                ' ',
                RefusedParameters
                    .By(
                        Read(
                            """
                            "Env": {"Type": "String", "AllowedValues": ["prod", "test"], "Default": "prod"},
                            "Size": {"Type": "String", "AllowedValues": ["micro", "large", "xlarge"], "Default": "micro"}
                            """,
                            rules
                        ),
                        given
                            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                            .Select(one => one.Split('='))
                            .ToDictionary(one => one[0], one => one[1])
                    )
                    .Select(rule => rule.Name)
            )
        );

    [Theory]
    [InlineData(4, 1)]
    // 2 to the power of 10 are more than are tried.
    [InlineData(10, 0)]
    public void Of_too_many_combinations_nobody_says_that_all_are_refused(int parameters, int refusing)
    {
        var names = Enumerable.Range(0, parameters).Select(index => $"P{index}").ToList();
        var template = Read(
            string.Join(
                ',',
                names.Select(name =>
                    $$""" "{{name}}": {"Type": "String", "AllowedValues": ["a", "b"], "Default": "a"} """
                )
            ),
            $$$"""
            "Never": {"Assertions": [{"Assert": {"Fn::Equals": [{"Fn::Join": ["", [{{{string.Join(
                ',',
                names.Select(name => $$"""{"Ref": "{{name}}"}""")
            )}}}]]}, "z"]} }]}
            """
        );

        Assert.Equal(refusing, RefusedParameters.By(template, new Dictionary<string, string>()).Count);
    }

    private static Template Read(string parameters, string rules) =>
        Template.Read(
            JsonDocument
                .Parse($$"""{"Parameters": { {{parameters}} }, "Rules": { {{rules}} }, "Resources": {} }""")
                .RootElement
        );
}
