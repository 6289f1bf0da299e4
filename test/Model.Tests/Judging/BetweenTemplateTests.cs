using System.Text.Json;

namespace ElastiCache.Model.Tests.Judging;

/// <summary>A resource on its way from OLD to NEW: what there is to write, and what the steps are called.</summary>
public sealed class BetweenTemplateTests
{
    [Theory]
    [InlineData("""{"A": 1}""", """{"A": 1}""", "")]
    [InlineData("""{"A": 1}""", """{"A": 2}""", "A: 2 [2]")]
    [InlineData("""{"A": 1}""", "{}", "remove A []")]
    [InlineData("{}", """{"A": "é \"x\""}""", "A: é \"x\" [\"\\u00E9 \\u0022x\\u0022\"]")]
    [InlineData("{}", """{"A": {"B": ["<é>"]}}""", "A: {\"B\":[\"<é>\"]} [{\"B\":[\"\\u003C\\u00E9\\u003E\"]}]")]
    [InlineData("""{"A": 1, "B": 1}""", """{"A": 2, "C": 3}""", "A: 2 [2], C: 3 [3], remove B []")]
    // Nobody reads a password, and everybody may read where it is kept.
    [InlineData("{}", """{"AuthToken": "secret"}""", "AuthToken: as in NEW []")]
    [InlineData("{}", """{"Passwords": ["secret"]}""", "Passwords: as in NEW []")]
    [InlineData(
        "{}",
        """{"AuthenticationMode": {"Type": "password", "Passwords": ["secret"]}}""",
        "AuthenticationMode: as in NEW []"
    )]
    [InlineData("{}", """{"AuthenticationMode": {"Ref": "Mode"}}""", "AuthenticationMode: as in NEW []")]
    [InlineData(
        "{}",
        """{"AuthenticationMode": {"Type": "iam"}}""",
        "AuthenticationMode: {\"Type\":\"iam\"} [{\"Type\":\"iam\"}]"
    )]
    [InlineData(
        "{}",
        """{"AuthToken": "{{resolve:secretsmanager:a}}"}""",
        "AuthToken: {{resolve:secretsmanager:a}} [\"{{resolve:secretsmanager:a}}\"]"
    )]
    public void What_is_to_be_written_is_told(string from, string to, string told) =>
        Assert.Equal(
            told,
            string.Join(", ", Of(from)!.ChangesTo(Of(to)!).Select(change => $"{change} [{change.Json}]"))
        );

    [Theory]
    [InlineData(
        "",
        "\"UpdatePolicy\": {\"UseOnlineResharding\": true}",
        "UpdatePolicy: {\"UseOnlineResharding\":true}"
    )]
    [InlineData("\"UpdatePolicy\": {\"UseOnlineResharding\": true}", "", "remove UpdatePolicy")]
    [InlineData("\"UpdatePolicy\": {}", "\"UpdatePolicy\": {}", "")]
    public void The_update_policy_is_told_too(string from, string to, string told) =>
        Assert.Equal(told, string.Join(", ", Of("{}", from)!.ChangesTo(Of("{}", to)!)));

    [Theory]
    [InlineData("A", true)]
    [InlineData("B", false)]
    [InlineData("Nothing", true)]
    [InlineData("UpdatePolicy", false)]
    public void What_is_the_same_in_both_is_known(string name, bool isSame) =>
        Assert.Equal(
            isSame,
            Of("""{"A": [1], "B": 1}""", "\"UpdatePolicy\": {}")!.HasSame(name, Of("""{"A": [1], "B": 2}""")!)
        );

    [Theory]
    [InlineData("A", "[1]")]
    [InlineData("Nothing", null)]
    [InlineData("UpdatePolicy", "{\"B\":1}")]
    public void What_stands_there_is_told_by_its_name(string name, string? written) =>
        Assert.Equal(written, Of("""{"A": [1]}""", "\"UpdatePolicy\": {\"B\": 1}")!.Json(name)?.ToJsonString());

    [Theory]
    [InlineData("", "")]
    [InlineData("\"UpdatePolicy\": {\"A\": 1}", "{\"A\":1}")]
    public void A_template_with_it_has_nothing_of_its_own_one(string rest, string policy)
    {
        var template = Read(
            """
            {"Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"B": 2}, "UpdatePolicy": {"B": 2} },
             "Topic": {"Type": "AWS::SNS::Topic"} }
            """
        );

        var resources = Of("""{"A": 1}""", rest)!.In(template, "Cache").Resources;

        Assert.Equal(["Cache", "Topic"], resources.Keys);
        var cache = resources["Cache"];
        Assert.Equal("{\"A\":1}", cache.Part("Properties").GetRawText());
        Assert.Equal(
            policy,
            cache.Part("UpdatePolicy") is { ValueKind: JsonValueKind.Object } written ? written.GetRawText() : ""
        );
    }

    [Theory]
    [InlineData("""{"Fn::Transform": {}, "A": 1}""")]
    [InlineData("""{"Fn::If": ["C", {}, {}]}""")]
    [InlineData("[]")]
    [InlineData("\"all\"")]
    public void Properties_that_are_not_written_out_have_no_way(string properties) => Assert.Null(Of(properties));

    [Fact]
    public void What_a_loop_makes_has_no_way() =>
        Assert.Null(
            BetweenTemplate.Of(
                Read(
                    """{"Fn::ForEach::All": ["X", ["A"], {"Cache${X}": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {} } }]}"""
                ).Resources["CacheA"]
            )
        );

    [Fact]
    public void A_resource_without_properties_has_none_of_them() =>
        Assert.Equal(
            "A: 1",
            string.Join(
                ", ",
                BetweenTemplate
                    .Of(Read("""{"Cache": {"Type": "AWS::ElastiCache::ReplicationGroup"} }""").Resources["Cache"])!
                    .ChangesTo(Of("""{"A": 1}""")!)
            )
        );

    [Theory]
    // The last one.
    [InlineData("""{"A": 1}""", """{"A": 1}""", """{"A": 2}""", "Change A")]
    [InlineData("""{"A": 1}""", """{"A": 2, "W": 1}""", """{"A": 2}""", "Leave out what only the steps before needed")]
    [InlineData("""{"A": 1, "B": 1}""", """{"A": 2, "B": 1}""", """{"A": 2, "B": 2}""", "Change B")]
    [InlineData("""{"A": 1, "B": 1}""", """{"A": 2, "B": 1}""", """{"A": 2}""", "Leave out B")]
    [InlineData(
        """{"A": 1, "B": 1}""",
        """{"A": 2, "B": 1, "W": 1}""",
        """{"A": 2, "B": 2}""",
        "Change B; leave out W"
    )]
    public void The_last_step_is_called_after_what_is_left(string start, string from, string goal, string title) =>
        Assert.Equal(title, Title(start, from, goal, goal));

    [Theory]
    [InlineData("""{"A": 1, "B": 1, "W": 1}""", """{"A": 2, "B": 1}""", "For the updates below, change W")]
    [InlineData("""{"A": 2, "B": 1}""", """{"A": 2, "B": 2}""", "Change A")]
    [InlineData("""{"A": 2, "B": 1, "W": 1}""", """{"A": 2, "B": 2}""", "Change A; for the updates below, change W")]
    [InlineData(
        """{"A": 2, "B": 2, "W": 1}""",
        """{"A": 2, "B": 2}""",
        "Change A and B; for the updates below, change W"
    )]
    public void Another_step_is_called_after_what_it_has_of_NEW(string to, string goal, string title) =>
        Assert.Equal(title, Title("""{"A": 1, "B": 1}""", """{"A": 1, "B": 1}""", to, goal));

    private static string Title(string start, string from, string to, string goal) =>
        new StepTitles(Of(start)!, Of(goal)!).Of(Of(from)!, Of(to)!, [.. Of(from)!.ChangesTo(Of(to)!)]);

    private static BetweenTemplate? Of(string properties, string rest = "") =>
        BetweenTemplate.Of(
            Read(
                $$"""
                {"Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {{properties}} {{(
                    rest.Length == 0 ? "" : $", {rest}"
                )}} } }
                """
            ).Resources["Cache"]
        );

    private static Template Read(string resources) =>
        Template.Read(JsonDocument.Parse($$"""{"Resources": {{resources}} }""").RootElement, new TemplateMistakes());
}
