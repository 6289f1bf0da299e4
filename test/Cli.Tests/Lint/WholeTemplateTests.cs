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
              Group (AWS::ElastiCache::SubnetGroup)
                error   M-26 Description (line 8): the template has no parameter and no resource 'Text': add it, or name one that is there
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
    public void So_have_the_names_that_an_excerpt_does_not_have() =>
        Assert.Contains(
            """
              the template
                warning M-27 Resources.Group.Properties.Description (line 7): the file names 'Text', 'Subnet', which
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

    private static string Lint(string template, params string[] options)
    {
        using var place = new Workplace().With("t.yaml", template);
        return place.Lint(["t.yaml", .. options]).Output;
    }
}
