namespace ElastiCache.Cli.Tests.Lint;

public sealed class FolderTests
{
    [Fact]
    public void A_cloud_assembly_has_all_stacks_with_construct_paths_and_the_region_of_each()
    {
        using var place = new Workplace();

        var run = place.Lint(Workplace.Fixture("assembly"));

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains("Prod/Caches/Sessions/Resource)", run.Output);
        Assert.Contains("T-15 CacheNodeType (line 29): cache.c7gn.large is not offered in me-central-1", run.Output);
        Assert.Contains("; 3 templates judged.", run.Output);
    }

    [Fact]
    public void The_templates_of_nested_stacks_belong_to_it()
    {
        using var place = new Workplace();

        var run = place.Lint(Workplace.Fixture("assembly"));

        Assert.Contains("assembly/assembly-Prod/ProdCachesNestedBC428624.nested.template.json", run.Output);
        Assert.Contains("Prod/Caches/Nested/Queues/Resource)", run.Output);
    }

    [Fact]
    public void Region_wins_over_that_of_the_stack()
    {
        using var place = new Workplace();

        Assert.DoesNotContain("T-15", place.Lint(Workplace.Fixture("assembly"), "--region", "us-west-2").Output);
    }

    [Fact]
    public void An_unknown_region_is_a_warning_with_the_nearest()
    {
        var run = Workplace.LintText(Templates.Clean, "--region", "eu-wst-1");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("warning: --region 'eu-wst-1' is not a Region that the tables know", run.Error);
        Assert.EndsWith("; did you mean eu-west-1?", run.Error.TrimEnd());
    }

    [Theory]
    [InlineData("EU-WEST-1")]
    [InlineData("eu-west-1a")]
    [InlineData("xx")]
    public void What_has_not_the_form_of_a_region_is_one_sentence(string region)
    {
        var run = Workplace.LintText(Templates.Clean, "--region", region);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains($"--region '{region}' is not a Region such as eu-west-1", run.Error);
    }

    [Fact]
    public void With_a_region_that_nobody_knows_no_rule_compares()
    {
        const string Template =
            """{"Resources":{"C":{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"ReplicationGroupDescription":"x","Engine":"valkey","EngineVersion":"8.1","CacheNodeType":"cache.r7g.large","NumCacheClusters":2,"AutomaticFailoverEnabled":true,"TransitEncryptionEnabled":true,"AtRestEncryptionEnabled":true,"CacheSubnetGroupName":"n","KmsKeyId":"arn:aws:kms:eu-west-1:111122223333:key/0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f","NotificationTopicArn":"arn:aws:sns:eu-west-1:111122223333:topic","PreferredCacheClusterAZs":["eu-west-1a","eu-west-1b"]}}}}""";

        Assert.Equal(1, Workplace.LintText(Template, "--region", "eu-central-1").ExitCode);
        Assert.Equal(0, Workplace.LintText(Template, "--region", "eu-wst-1").ExitCode);
    }

    [Fact]
    public void The_metadata_of_a_nested_stack_names_its_template_too()
    {
        using var place = new Workplace()
            .With("manifest.json", Manifest("main.json"))
            .With(
                "main.json",
                """{"Resources":{"N":{"Type":"AWS::CloudFormation::Stack","Metadata":{"aws:asset:path":"nested.json"}}}}"""
            )
            .With("nested.json", Templates.Clean);

        Assert.Contains("2 templates judged.", place.Lint(".").Output);
    }

    [Theory]
    [InlineData("", "manifest.json: it is empty: expected JSON")]
    [InlineData("[]", "manifest.json: it has no artifacts")]
    [InlineData("{\"artifacts\":{}}", "this cloud assembly has no stack")]
    [InlineData(
        "{\"artifacts\":{\"A\":{\"type\":\"aws:cloudformation:stack\"}}}",
        "the artifact A has no templateFile"
    )]
    [InlineData("{\"artifacts\":{\"A\":{\"type\":5},\"B\":[]}}", "this cloud assembly has no stack")]
    public void A_manifest_of_another_shape_is_one_sentence(string manifest, string sentence)
    {
        using var place = new Workplace().With("manifest.json", manifest).With("cdk.out", "{}");

        var run = place.Lint(".");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(sentence, run.Error);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public void A_manifest_of_something_else_is_no_cloud_assembly()
    {
        using var place = new Workplace()
            .With("manifest.json", """{"name": "web app"}""")
            .With("a.json", Templates.Clean);

        Assert.Contains("; 1 template judged.", place.Lint(".").Output);
    }

    [Fact]
    public void A_template_that_the_manifest_names_and_that_is_missing_is_one_sentence()
    {
        using var place = new Workplace().With("manifest.json", Manifest("gone.json"));

        Assert.Equal("elasticache: gone.json: it does not exist", place.Lint(".").Error.TrimEnd());
    }

    [Fact]
    public void Assemblies_that_contain_each_other_end()
    {
        using var place = new Workplace().With(
            "manifest.json",
            """{"artifacts":{"A":{"type":"cdk:cloud-assembly","properties":{"directoryName":"."}}}}"""
        );

        Assert.Equal(2, place.Lint(".").ExitCode);
    }

    [Fact]
    public void A_folder_without_manifest_has_every_template_below_it_and_nothing_else()
    {
        using var place = new Workplace()
            .With("a.yml", Templates.Failover)
            .With("sub/b.template", Templates.Clean)
            .With("sub/c.JSON", Templates.Clean)
            .With("package.json", "{}")
            .With("broken.json", "{")
            .With("chart.yaml", "a: {{ .Values.x }}")
            .With("docs.yaml", "a: 1\n---\nb: 2")
            .With("readme.md", Templates.Clean)
            .With("node_modules/x/d.json", Templates.Clean)
            .With(".hidden/e.json", Templates.Clean);

        var run = place.Lint(".");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains("; 3 templates judged.", run.Output);
    }

    [Fact]
    public void A_broken_file_that_mentions_types_of_AWS_is_meant_to_be_a_template()
    {
        using var place = new Workplace().With("a.json", Templates.Clean).With("b.json", Templates.Clean[..60]);

        var run = place.Lint(".");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("elasticache: b.json:", run.Error);
    }

    [Theory]
    [InlineData("b.json", "{\"Resources\": {")]
    [InlineData(
        "b.json",
        "\uFEFF{\"Description\": \"x\", \"Parameters\": {\"A\": {\"Type\": \"String\"}}, \"Resources\": {\"A\": {\"Ty"
    )]
    [InlineData("b.template", "{\"AWSTemplateFormatVersion\": \"2010-09-09\",")]
    [InlineData("b.yaml", "Resources:\n  A: [")]
    [InlineData("b.yaml", "Description: x\nResources:\n  A: [")]
    public void So_is_one_that_begins_as_a_template(string name, string text)
    {
        using var place = new Workplace().With("a.json", Templates.Clean).With(name, text);

        var run = place.Lint(".");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"elasticache: {name}:", run.Error);
    }

    [Theory]
    [InlineData("b.json", "{ // options\n \"compilerOptions\": {\"Resources\": 1},}")]
    [InlineData("b.json", "{\"name\": \"Resources\"")]
    [InlineData("b.yaml", "steps:\n  Resources: [")]
    public void Another_broken_file_is_passed_over(string name, string text)
    {
        using var place = new Workplace().With("a.json", Templates.Clean).With(name, text);

        var run = place.Lint(".");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public void A_folder_without_templates_is_one_sentence()
    {
        using var place = new Workplace().With("sub/package.json", "{}");

        Assert.Equal(
            "elasticache: sub: no template is in this folder: looked for .json, .yaml, .yml, .template",
            place.Lint("sub").Error.TrimEnd()
        );
    }

    private static string Manifest(string file) =>
        $$"""{"artifacts":{"A":{"type":"aws:cloudformation:stack","properties":{"templateFile":"{{file}}" } } } }""";
}
