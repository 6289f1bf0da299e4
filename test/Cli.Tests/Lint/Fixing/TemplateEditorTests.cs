using System.Text;
using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Templates;
using ElastiCache.Cli.Verbs.Lint.Fixing;

namespace ElastiCache.Cli.Tests.Lint.Fixing;

public sealed class TemplateEditorTests
{
    private const string Yaml = """
        # before
        Resources:
          Cache: # the cache
            Properties:
              # about the name
              ReplicationGroupId: 'My_Cache'   # kept

              Port:    6379
              Ids:
                - a # first
                - b
                - a # again
              Limits: { Data: { Maximum: 10 }, Other: 1 }
              Tags:
                - Key: x
                  Value: y
              Only: # one
                Entry: 1
              Text: |
                several
                lines
              Elsewhere: !Ref Other
        # after
        """;

    private const string Json =
        """{"Resources": {"Cache": {"Properties": {"Größe": "ä", "Port": 6379, "Ids": ["a", "b", "a"]}}}}""";

    public static TheoryData<string, string, string> InYaml { get; } =
        new()
        {
            { "set", "ReplicationGroupId: 'My_Cache'   # kept", "ReplicationGroupId: 'mine'   # kept" },
            { "flag", "Port:    6379\n", "Port:    true\n" },
            { "insert", "Value: y\n", "Value: y\n" },
            { "remove", "      Port:    6379\n", "" },
            { "rename", "Port:    6379", "Door:    6379" },
            { "once", "        - a # again\n", "" },
            { "nested", "{ Maximum: 10 }", "{ Maximum: 10, Unit: GB }" },
            { "replace", "Key: x\n          Value: y", "Key: x\n          Value: zz" },
            { "removeAll", "Only: # one\n        Entry: 1\n", "Only: {} # one\n" },
            { "removeFlow", "{ Data: { Maximum: 10 }, Other: 1 }", "{ Other: 1 }" },
        };

    private static readonly Dictionary<string, FixEdit> Edits = new(StringComparer.Ordinal)
    {
        ["set"] = FixEdit.Name("ReplicationGroupId", "mine"),
        ["flag"] = FixEdit.Flag("Port", true),
        ["insert"] = FixEdit.Text("Window", "sun:05:00-sun:06:00"),
        ["remove"] = FixEdit.Remove("Port"),
        ["rename"] = FixEdit.Rename("Port", "Door"),
        ["once"] = FixEdit.Once("Ids"),
        ["nested"] = FixEdit.Text("Limits.Data.Unit", "GB"),
        ["replace"] = FixEdit.Replace("Tags", "Value", "y", "zz"),
        ["removeFlow"] = FixEdit.Remove("Limits.Data"),
        ["removeAll"] = FixEdit.Remove("Only.Entry"),
    };

    [Theory]
    [MemberData(nameof(InYaml))]
    public void Yaml_keeps_every_other_byte(string edit, string before, string after)
    {
        var expected = Yaml.Replace(before, after, StringComparison.Ordinal);
        if (edit == "insert")
        {
            expected = Yaml.Replace(
                "Other: 1 }\n",
                "Other: 1 }\n      Window: sun:05:00-sun:06:00\n",
                StringComparison.Ordinal
            );
        }

        Assert.Equal(expected, Apply(Yaml, Edits[edit]));
    }

    [Fact]
    public void Lines_end_as_they_ended()
    {
        var text = Yaml.ReplaceLineEndings("\r\n");

        Assert.Equal(
            text.Replace(
                "Other: 1 }\r\n",
                "Other: 1 }\r\n      Window: sun:05:00-sun:06:00\r\n",
                StringComparison.Ordinal
            ),
            Apply(text, Edits["insert"])
        );
    }

    [Theory]
    [InlineData("flag", "\"Port\": 6379", "\"Port\": true")]
    [InlineData("insert", "\"a\"]}", "\"a\"], \"Window\": \"sun:05:00-sun:06:00\"}")]
    [InlineData("remove", "\"Port\": 6379, ", "")]
    [InlineData("rename", "\"Port\"", "\"Door\"")]
    [InlineData("once", ", \"a\"]", "]")]
    public void Json_keeps_every_other_byte(string edit, string before, string after) =>
        Assert.Equal(Json.Replace(before, after, StringComparison.Ordinal), Apply(Json, Edits[edit]));

    [Fact]
    public void Json_in_lines_gets_a_line()
    {
        const string text =
            "{\n  \"Resources\": {\n    \"Cache\": {\n      \"Properties\": {\n        \"Port\": 1\n      }\n    }\n  }\n}\n";

        Assert.Equal(
            text.Replace(
                "\"Port\": 1\n",
                "\"Port\": 1,\n        \"Window\": \"sun:05:00-sun:06:00\"\n",
                StringComparison.Ordinal
            ),
            Apply(text, Edits["insert"])
        );
    }

    [Theory]
    [InlineData("Text")]
    [InlineData("Elsewhere")]
    [InlineData("Limits")]
    [InlineData("Tags")]
    public void What_is_not_plainly_a_value_is_left_alone(string property) =>
        Assert.Null(Apply(Yaml, FixEdit.Text(property, "x")));

    [Fact]
    public void A_name_that_is_said_elsewhere_too_is_left_alone() =>
        Assert.Null(Apply(Yaml.Replace("Value: y", "Value: My_Cache", StringComparison.Ordinal), Edits["set"]));

    [Fact]
    public void Two_changes_at_one_place_are_none() =>
        Assert.Null(Apply(Yaml, FixEdit.Flag("Port", true), FixEdit.Flag("Port", false)));

    [Theory]
    [InlineData("yes", "'yes'")]
    [InlineData("8.0", "'8.0'")]
    [InlineData("a b", "'a b'")]
    [InlineData("it's", "'it''s'")]
    [InlineData("allkeys-lru", "allkeys-lru")]
    public void A_text_stays_a_text(string text, string written) =>
        Assert.Equal(Yaml.Replace("6379", written, StringComparison.Ordinal), Apply(Yaml, FixEdit.Text("Port", text)));

    private static string? Apply(string text, params FixEdit[] edits)
    {
        var document = DocumentReader.Read("", Encoding.UTF8.GetBytes(text));
        return TemplateEditor.Apply(
            new TemplateRoot(document, document.Root),
            [("Cache", edits)],
            new HashSet<string>()
        );
    }
}
