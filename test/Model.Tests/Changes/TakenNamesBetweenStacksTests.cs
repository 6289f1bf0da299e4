using System.Text.Json;

namespace ElastiCache.Model.Tests.Changes;

/// <summary>Names that one stack asks for while another one has them.</summary>
public sealed class TakenNamesBetweenStacksTests
{
    [Fact]
    public void What_the_other_stack_keeps_takes_another_name() =>
        Assert.Equal(
            "b: 'AWS::SSM::Parameter /a already exists', for a has it and keeps it: write another name; ",
            Only([("a", Parameter("/a"))], [("a", Parameter("/a")), ("b", Parameter("/a"))])
        );

    [Fact]
    public void What_the_other_stack_retains_and_keeps_is_not_imported() =>
        Assert.Contains(
            "for a has it and keeps it",
            Only([("a", Parameter("/a", Retained))], [("a", Parameter("/a", Retained)), ("b", Parameter("/a"))]),
            StringComparison.Ordinal
        );

    [Fact]
    public void Two_stacks_do_not_wait_for_each_other() =>
        Assert.All(
            Between([("a", Parameter("/a")), ("b", Parameter("/b"))], [("a", Parameter("/b")), ("b", Parameter("/a"))]),
            conflict =>
            {
                Assert.Empty(conflict.Steps);
                Assert.Contains("write another name", conflict.Message, StringComparison.Ordinal);
            }
        );

    [Theory]
    // Another zone, another type of record.
    [InlineData("\"HostedZoneId\": \"Z1\", \"Type\": \"A\"", "\"HostedZoneId\": \"Z2\", \"Type\": \"A\"")]
    [InlineData("\"HostedZoneId\": \"Z1\", \"Type\": \"A\"", "\"HostedZoneId\": \"Z1\", \"Type\": \"AAAA\"")]
    public void Records_have_a_name_together(string one, string other) =>
        Assert.Empty(Between([("a", Record(one))], [("a", Record(one)), ("b", Record(other))]));

    [Fact]
    public void The_same_record_is_there_once() =>
        Assert.Single(
            Between(
                [("a", Record("\"HostedZoneId\": \"Z1\", \"Type\": \"A\""))],
                [
                    ("a", Record("\"HostedZoneId\": \"Z1\", \"Type\": \"A\"")),
                    ("b", Record("\"HostedZoneId\": \"Z1\", \"Type\": \"A\"")),
                ]
            )
        );

    [Fact]
    public void What_a_condition_decides_is_perhaps_not_there() =>
        Assert.Empty(
            Between(
                [("a", Parameter("/a", ", \"Condition\": \"Prod\""))],
                [
                    ("a", Parameter("/a", ", \"Condition\": \"Prod\"")),
                    ("b", Parameter("/a", ", \"Condition\": \"NotProd\"")),
                ]
            )
        );

    private const string Retained = ", \"DeletionPolicy\": \"Retain\"";

    private static string Parameter(string name, string beside = "") =>
        $$"""{ "Resources": { "P": { "Type": "AWS::SSM::Parameter", "Properties": { "Name": "{{name}}" } {{beside}} } } }""";

    private static string Record(string properties) =>
        $$"""{ "Resources": { "R": { "Type": "AWS::Route53::RecordSet", "Properties": { "Name": "a.b.", {{properties}} } } } }""";

    private static string Only((string, string)[] old, (string, string)[] @new)
    {
        var conflict = Assert.Single(Between(old, @new));
        return $"{conflict}; {string.Join("; ", conflict.Steps)}";
    }

    private static IReadOnlyList<StackConflict> Between((string, string)[] old, (string, string)[] @new) =>
        StackConflicts.Between(Read(old), Read(@new));

    private static Dictionary<string, Template> Read((string Name, string Text)[] stacks) =>
        stacks.ToDictionary(
            stack => stack.Name,
            stack => Template.Read(JsonDocument.Parse(stack.Text).RootElement),
            StringComparer.Ordinal
        );
}
