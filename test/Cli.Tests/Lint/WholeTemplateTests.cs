using System.Text.Json;

namespace ElastiCache.Cli.Tests.Lint;

/// <summary>What is about the template and no resource of it is not told under the resource that happens to come first.</summary>
public sealed class WholeTemplateTests
{
    private const string Whole = """
        AWSTemplateFormatVersion: '2010-09-09'
        Parameters:
          Days: {Type: Number, MinValue: 2, Default: 1}
        Resources:
          Group:
            Type: AWS::ElastiCache::SubnetGroup
            Properties:
              Description: !Ref Text
              SubnetIds: [subnet-0a1b2c3d]
        Outputs:
          Name: {Value: !Ref Grupe}
        """;

    private const string Excerpt = """
        Resources:
          Topic:
            Type: AWS::SNS::Topic
          Group:
            Type: AWS::ElastiCache::SubnetGroup
            Properties:
              Description: !Ref Text
              SubnetIds: [!Ref Subnet]
        """;

    [Fact]
    public void It_has_a_heading_of_its_own()
    {
        var output = Lint(Whole);

        Assert.Contains(
            """
              the template
                error   M-26 Outputs.Name.Value (line 11): 
            """,
            output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "    error   M-19 Parameters.Days.Default (line 3): the default",
            output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void It_stands_before_all_resources()
    {
        const string Late = """
            Zones:
                Type: AWS::ElastiCache::SubnetGroup
                Properties: {Description: !Ref Other, SubnetIds: [subnet-0a1b2c3d]}
            Outputs:
            """;

        Assert.Equal(
            [
                (null, "Outputs.Name.Value"),
                (null, "Parameters.Days.Default"),
                ("Group", "Description"),
                ("Zones", "Description"),
            ],
            Found(Whole.Replace("Outputs:", $"  {Late}", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void So_have_the_names_that_an_excerpt_does_not_have() =>
        Assert.Contains(
            """
              the template
                warning M-27 (line 7): the file names 'Text', 'Subnet', which
            """,
            Lint(Excerpt),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("github", ",title=M-26 Outputs.Name.Value::")]
    [InlineData("markdown", "| the template (line 11) `Outputs.Name.Value` |")]
    [InlineData("gitlab", "\"description\": \"Outputs.Name.Value: the template")]
    [InlineData("junit", "name=\"M-26 Outputs.Name.Value\"")]
    [InlineData("sarif", "\"text\": \"Outputs.Name.Value: the template")]
    public void The_other_formats_name_no_resource_either(string format, string expected) =>
        Assert.Contains(expected, Lint(Whole, "--format", format), StringComparison.Ordinal);

    [Fact]
    public void Sarif_has_no_resource_as_its_place() =>
        Assert.Equal(1, Lint(Whole, "--format", "sarif").Split("\"logicalLocations\"").Length - 1);

    [Fact]
    public void Json_has_no_resource_either()
    {
        Assert.Equal(
            [(null, "Outputs.Name.Value"), (null, "Parameters.Days.Default"), ("Group", "Description")],
            Found(Whole)
        );
        Assert.Equal([(null, null)], Found(Excerpt));
    }

    [Theory]
    [InlineData(Whole, 3)]
    [InlineData(Excerpt, 1)]
    public void A_baseline_knows_it_again_whatever_stands_before(string template, int count)
    {
        const string Before = """
            Resources:
              Other:
                Type: AWS::ElastiCache::SubnetGroup
                Properties: {Description: !Ref AWS::StackName, SubnetIds: [subnet-0a1b2c3d]}

            """;
        using var place = new Workplace().With("t.yaml", template);
        place.Lint("t.yaml", "--baseline", "known.json", "--write-baseline");
        place.With("t.yaml", template.Replace("Resources:\n", Before, StringComparison.Ordinal));

        Assert.Equal(
            $"{count} in the baseline; 1 template judged.\n",
            place.Lint("t.yaml", "--baseline", "known.json").Output
        );
    }

    [Fact]
    public void A_baseline_of_before_that_names_the_first_resource_knows_it_still()
    {
        using var place = new Workplace()
            .With("t.yaml", Whole)
            .With(
                "known.json",
                """
                {"findings": [
                  {"file": "t.yaml", "id": "M-26", "resource": "Group", "property": "Description"},
                  {"file": "t.yaml", "id": "M-26", "resource": "Group", "property": "Outputs.Name.Value"},
                  {"file": "t.yaml", "id": "M-19", "resource": "Group", "property": "Days"}
                ]}
                """
            );

        var run = place.Lint("t.yaml", "--baseline", "known.json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("M-26=known", 2, 1)]
    [InlineData("M-26:Group=known", 1, 2)]
    [InlineData("M-26:Outputs.Name.Value=known", 1, 2)]
    [InlineData("M-19:Parameters.Days.Default=known", 1, 2)]
    [InlineData("M-19:Group=known", 0, 3)]
    public void It_is_acknowledged_by_its_place_and_not_by_the_first_resource(string word, int known, int left)
    {
        using var place = new Workplace().With("t.yaml", Whole);

        Assert.Equal((known, left), Counts(place.Lint("t.yaml", "--acknowledge", word, "--format", "json").Output));
    }

    [Theory]
    [InlineData("[{id: M-26, reason: known}]", 2)]
    [InlineData("[{id: M-26, resource: Outputs.Name.Value, reason: known}]", 1)]
    [InlineData("[{id: M-26, resource: Group, reason: known}, {id: M-19, reason: known}]", 2)]
    public void The_metadata_of_the_template_acknowledges_for_all_of_it(string list, int known)
    {
        using var place = new Workplace().With(
            "t.yaml",
            $"Metadata: {{elasticache: {{acknowledge: {list}}}}}\n{Whole}"
        );

        var run = place.Lint("t.yaml", "--format", "json");

        Assert.Equal((known, 3 - known), Counts(run.Output));
        Assert.Contains("\"origin\": \"the metadata of the template\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Metadata_of_another_shape_is_one_sentence_with_its_line()
    {
        using var place = new Workplace().With("t.yaml", $"Metadata: {{elasticache: {{ignore: [M-26]}}}}\n{Whole}");

        Assert.Equal(
            "elasticache: t.yaml:1: Metadata.elasticache: expected an object with a list named acknowledge and nothing else\n",
            place.Lint("t.yaml").Error
        );
    }

    [Fact]
    public void The_fingerprint_of_gitlab_does_not_change_with_what_stands_before()
    {
        var later = Excerpt.Replace(
            "  Topic:",
            "  First: {Type: AWS::SNS::Topic, Properties: {TopicName: !Ref X}}\n  Topic:",
            StringComparison.Ordinal
        );

        Assert.Equal(Fingerprint(Excerpt), Fingerprint(later));
    }

    private static string Fingerprint(string template) =>
        JsonDocument.Parse(Lint(template, "--format", "gitlab")).RootElement[0].GetProperty("fingerprint").GetString()!;

    private static (int Known, int Left) Counts(string json)
    {
        var summary = JsonDocument.Parse(json).RootElement.GetProperty("summary");
        return (summary.GetProperty("acknowledged").GetInt32(), summary.GetProperty("errors").GetInt32());
    }

    private static List<(string? Resource, string? Property)> Found(string template) =>
        [
            .. JsonDocument
                .Parse(Lint(template, "--format", "json"))
                .RootElement.GetProperty("files")[0]
                .GetProperty("findings")
                .EnumerateArray()
                .Select(finding =>
                    (finding.GetProperty("resource").GetString(), finding.GetProperty("property").GetString())
                ),
        ];

    private static string Lint(string template, params string[] options)
    {
        using var place = new Workplace().With("t.yaml", template);
        return place.Lint(["t.yaml", .. options]).Output;
    }
}
