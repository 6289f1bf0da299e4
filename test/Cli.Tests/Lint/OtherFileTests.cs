// Long: files of each tool, and of each kind of shape that they have.
namespace ElastiCache.Cli.Tests.Lint;

/// <summary>Files of other tools: what can be judged is judged, and of what cannot it is said what to judge instead.</summary>
public sealed class OtherFileTests
{
    [Theory]
    [InlineData("pod-template.yaml", "kind: Pod\nspec: {}\n")]
    [InlineData("email-template.json", """{"subject": "hello"}""")]
    [InlineData("template-helm.yaml", "{{- if .Values.x }}\nkind: X\n{{- end }}\n")]
    [InlineData("empty.template", "")]
    public void What_is_no_template_is_passed_over_where_that_is_asked_for(string name, string text)
    {
        using var place = new Workplace().With(name, text).With("a.yaml", Templates.Failover);

        Assert.Equal(2, place.Lint(name).ExitCode);
        var alone = place.Lint(name, "--skip-others");
        Assert.Equal((0, ""), (alone.ExitCode, alone.Error));
        Assert.Contains("0 templates judged", alone.Output);
        Assert.Equal(place.Lint("a.yaml"), place.Lint(name, "a.yaml", "--skip-others"));
    }

    [Theory]
    [InlineData("missing.yaml", null, "it does not exist")]
    [InlineData("broken.yaml", "Resources: {A: {Type: AWS::ElastiCache::User\n", "broken.yaml")]
    public void A_template_that_cannot_be_read_is_told_all_the_same(string name, string? text, string said)
    {
        using var place = new Workplace();
        if (text is not null)
        {
            place.With(name, text);
        }

        var run = place.Lint(name, "--skip-others");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(said, run.Error);
    }

    public static TheoryData<string, string, string> Files =>
        new(
            (
                "serverless.yml",
                "service: a\nprovider: {name: aws}\nresources: ${file(cache.yml)}\n",
                "it is a file of the Serverless Framework, whose resources are in cache.yml: judge that"
            ),
            (
                "serverless.yml",
                "service: a\nprovider: {name: aws}\nresources:\n  - ${file(a.yml)}\n  - ${file(b.yml)}\n",
                "it is a file of the Serverless Framework, whose resources are in a.yml, b.yml: judge that"
            ),
            (
                "serverless.yml",
                "service: a\nprovider: {name: aws}\nresources: ['${file(config/${self:provider.stage}/cache.yml):Resources}']\n",
                "it is a file of the Serverless Framework, whose resources are in config/${self:provider.stage}/cache.yml: judge that"
            ),
            (
                "serverless.yml",
                "service: a\nprovider: {name: aws}\nresources: {Resources: '${file(cache.yml):Resources}'}\n",
                "it is a file of the Serverless Framework, whose resources are in cache.yml: judge that"
            ),
            (
                "manifest.json",
                """{"version": "38.0.0", "artifacts": {}}""",
                "it is the manifest of a cloud assembly: judge the folder that it is in"
            ),
            (
                "a.assets.json",
                """{"version": "38.0.0", "files": {}, "dockerImages": {}}""",
                "it is a list of assets of a cloud assembly: judge the folder that it is in"
            ),
            (
                "cdk.json",
                """{"app": "dotnet run", "context": {}}""",
                "it is the settings of a CDK app: run cdk synth and judge cdk.out"
            ),
            (
                "parameters.json",
                """[{"ParameterKey": "A", "ParameterValue": "b"}]""",
                "it is a file of parameters: judge the template, and give this file with --parameters"
            ),
            (
                "main.tf",
                "resource \"aws_elasticache_cluster\" \"a\" {\n}\n",
                "it is of Terraform: only templates of CloudFormation are judged"
            ),
            (
                "main.tf.json",
                """{"resource": {"aws_elasticache_cluster": {"a": {"engine": "redis"}}}}""",
                "it is of Terraform: only templates of CloudFormation are judged"
            ),
            (
                "cache.yaml",
                "apiVersion: elasticache.services.k8s.aws/v1alpha1\nkind: ReplicationGroup\nspec: {engine: valkey}\n",
                "it is of Kubernetes: only templates of CloudFormation are judged"
            ),
            (
                "Pulumi.yaml",
                "name: a\nruntime: yaml\nresources: {cache: {type: aws:elasticache:Cluster}}\n",
                "it is of Pulumi: only templates of CloudFormation are judged"
            ),
            (
                "api.yaml",
                "openapi: 3.0.0\npaths: {}\n",
                "it is a description of an API: only templates of CloudFormation are judged"
            ),
            (
                "a.yaml",
                "AWSTemplateFormatVersion: '2010-09-09'\nresources: {}\n",
                "Resources: a template must have an object of this name, got 'resources'"
            ),
            ("app.ts", "import * as cdk from 'aws-cdk-lib';\n", "it is a program: run cdk synth and judge cdk.out"),
            (
                "serverless.ts",
                "export default {service: 'a'};\n",
                "it is a program of the Serverless Framework: run serverless package and judge the template in .serverless"
            ),
            (
                "a.yaml",
                "AWSTemplateFormatVersion: '2010-09-09'\nParameters: {}\n",
                "Resources: a template must have an object of this name"
            ),
            (
                "samconfig.toml",
                "version = 0.1\n[default]\n",
                "it is settings of SAM or of another tool: judge the template that it names"
            )
        );

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_without_a_template_is_one_sentence(string name, string text, string sentence)
    {
        using var place = new Workplace().With(name, text);

        var run = place.Lint(name);

        Assert.Equal((2, $"elasticache: {name}: {sentence}"), (run.ExitCode, run.Error.TrimEnd()));
    }

    // Hooks and pipelines hand over whatever changes: a whole file that has nothing to judge is no mistake.
    [Theory]
    [InlineData(
        "serverless.yml",
        "service: a\nprovider: {name: aws}\nfunctions: {}\n",
        "the Serverless Framework without resources"
    )]
    [InlineData(
        "serverless.yml",
        "service: a\nprovider: {name: aws}\nresources: {Outputs: {}}\n",
        "the Serverless Framework without resources"
    )]
    [InlineData(".ebextensions/a.config", "option_settings: {a: {b: c}}\n", "Elastic Beanstalk without Resources")]
    [InlineData(".ebextensions/b.config", "packages: {yum: {jq: []}}\n", "Elastic Beanstalk without Resources")]
    public void A_file_that_may_have_resources_and_has_none_is_a_note(string name, string text, string kind)
    {
        using var place = new Workplace().With(name, text);

        var run = place.Lint(name);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains($"Note: {name}: it is a ", run.Output);
        Assert.Contains($"{kind}: nothing is to be judged", run.Output);
    }

    [Fact]
    public void The_resources_of_a_serverless_file_are_judged_with_their_lines()
    {
        var run = Workplace.LintText(
            $"service: a\nprovider: {{name: aws}}\nresources:\n{Indented(Templates.Failover, 2)}"
        );

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains("R-05 AutomaticFailoverEnabled (line 9)", run.Output);
    }

    [Fact]
    public void So_are_those_in_a_list_and_the_files_beside_them_are_named()
    {
        var run = Workplace.LintText(
            "service: a\nprovider: {name: aws}\nresources:\n  - ${file(users.yml)}\n  - Outputs: {}\n    # the caches\n"
                + Indented(Templates.Failover, 4)
        );

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains("R-05 AutomaticFailoverEnabled (line 12)", run.Output);
        Assert.Contains("Note: standard input: more of its resources are in users.yml: judge that too", run.Output);
    }

    // The tool makes one template of the list: what one item names stands in another.
    [Theory]
    [MemberData(nameof(Parts))]
    public void The_items_of_a_list_are_one_template(string expected, string[] items)
    {
        var run = Workplace.LintText(
            $"service: a\nprovider: {{name: aws}}\nresources:\n{string.Concat(items.Select(item => $"  - {item}\n"))}"
        );

        Assert.Equal("", run.Error);
        Assert.Contains(expected, run.Output);
        Assert.Contains("1 template judged.", run.Output);
    }

    public static TheoryData<string, string[]> Parts()
    {
        const string Cache =
            "Resources: {Cache: {Type: AWS::ElastiCache::CacheCluster, Properties: {Engine: memcached, EngineVersion: 1.6.22, CacheNodeType: cache.t4g.micro, NumCacheNodes: 1, CacheSubnetGroupName: s, TransitEncryptionEnabled: true, VpcSecurityGroupIds: [{Ref: Group}]}}}";
        const string Group =
            "Resources: {Group: {Type: AWS::EC2::SecurityGroup, Properties: {GroupDescription: d, VpcId: vpc-0a1b2c3d, SecurityGroupIngress: [{IpProtocol: tcp, FromPort: 11211, ToPort: 11211, CidrIp: 0.0.0.0/0}]}}}";
        return new()
        {
            // An attribute that an output of another item asks for: the line of the output.
            {
                "(line 5)",
                [Cache, "Outputs: {Endpoint: {Value: {'Fn::GetAtt': [Cache, ConfigurationEndpoint.Adress]}}}"]
            },
            // The group of a cache.
            { "0.0.0.0/0", [Cache, Group] },
            // Resources from a file beside resources that stand here.
            { "0.0.0.0/0", [Cache, "Resources: ${file(users.yml)}", Group] },
            // One resource in two items.
            { "E-", [Cache, "Resources: {Cache: {Properties: {EngineVersion: 9.9.9}}}"] },
        };
    }

    // Elastic Beanstalk reads all configuration files of the folder, the last one last.
    [Theory]
    [InlineData("cache.t1.micro", "cache.t4g.micro", false)]
    [InlineData("cache.t4g.micro", "cache.t1.micro", true)]
    public void An_option_may_be_set_in_another_configuration_file(string first, string last, bool isTold)
    {
        static string Set(string type) =>
            $"option_settings: {{'aws:elasticbeanstalk:customoption': {{NodeType: {type}}}}}\n";
        using var place = new Workplace()
            .With(".ebextensions/1.config", Set(first))
            .With(".ebextensions/3.config", Set(last))
            .With(".ebextensions/4.config", "option_settings: [\n")
            .With(
                ".ebextensions/2.config",
                "Resources: {Cache: {Type: AWS::ElastiCache::CacheCluster, Properties: {Engine: redis, NumCacheNodes: 1, CacheNodeType: "
                    + "{'Fn::GetOptionSetting': {OptionName: NodeType, DefaultValue: cache.t4g.micro}}}}}\n"
            );

        Assert.Equal(isTold, place.Lint(".ebextensions/2.config").Output.Contains("T-02", StringComparison.Ordinal));
    }

    // It is not the default, whatever that is.
    [Fact]
    public void What_option_settings_set_is_said_to_be_set_there()
    {
        using var place = new Workplace()
            .With(
                "a.config",
                Option("option_settings: {'aws:elasticbeanstalk:customoption': {NodeType: cache.t1.micro}}\n")
            )
            .With(
                "b.config",
                Option("")
                    .Replace("DefaultValue: cache.t4g.micro", "DefaultValue: cache.t1.micro", StringComparison.Ordinal)
            );

        Assert.Contains(
            "where the option NodeType is 'cache.t1.micro', as option_settings sets it",
            place.Lint("a.config").Output
        );
        Assert.Contains("where the option NodeType is 'cache.t1.micro', its default", place.Lint("b.config").Output);

        static string Option(string settings) =>
            settings
            + "Resources: {Cache: {Type: AWS::ElastiCache::CacheCluster, Properties: {Engine: redis, NumCacheNodes: 1, CacheNodeType: "
            + "{'Fn::GetOptionSetting': {OptionName: NodeType, DefaultValue: cache.t4g.micro}}}}}\n";
    }

    [Fact]
    public void Files_elsewhere_set_nothing_for_each_other()
    {
        static string Of(string type) =>
            $"option_settings: {{'aws:elasticbeanstalk:customoption': {{NodeType: {type}}}}}\n"
            + "Resources: {Cache: {Type: AWS::ElastiCache::CacheCluster, Properties: {Engine: redis, NumCacheNodes: 1, CacheNodeType: "
            + "{'Fn::GetOptionSetting': {OptionName: NodeType, DefaultValue: cache.t4g.micro}}}}}\n";
        using var place = new Workplace()
            .With("a.config", Of("cache.t4g.small"))
            .With("b.config", Of("cache.t1.micro"));

        Assert.DoesNotContain("T-02", place.Lint("a.config").Output);
        Assert.Contains("T-02", place.Lint("b.config").Output);
    }

    // The line is that of the value that counts.
    [Fact]
    public void Of_a_resource_in_two_items_a_finding_stands_where_the_value_does()
    {
        var run = Workplace.LintText(
            """
            service: a
            provider: {name: aws}
            resources:
              - Resources:
                  Cache:
                    Type: AWS::ElastiCache::CacheCluster
                    Properties: {Engine: memcached, EngineVersion: 1.6.22, CacheNodeType: cache.t4g.micro, NumCacheNodes: 1}
              - Resources:
                  Cache:
                    Properties:
                      CacheNodeType: cache.t1.micro
            """
        );

        Assert.Contains("T-02 CacheNodeType (line 11)", run.Output);
        Assert.Contains("Cache (AWS::ElastiCache::CacheCluster)", run.Output);
    }

    [Fact]
    public void A_fix_is_written_into_the_item_that_has_the_resource()
    {
        const string Text = """
            service: a
            provider: {name: aws}
            resources:
              - Outputs: {}
              - Resources: {Users: {Type: AWS::SNS::Topic}}
              - Resources:
                  Cache:
                    Type: AWS::ElastiCache::CacheCluster
                    Properties: {Engine: memcached, NodeType: cache.t4g.micro, NumCacheNodes: 1}

            """;
        using var place = new Workplace().With("serverless.yml", Text);

        place.Lint("serverless.yml", "--fix");

        Assert.Equal(Text.Replace(" NodeType", " CacheNodeType"), place.Read("serverless.yml"));
    }

    // Of a resource in two items, the value that counts is put right; what is added goes into the first.
    [Theory]
    [InlineData("NodeType: cache.t4g.micro", "EngineVersion: 1.6.22", " NodeType", " CacheNodeType")]
    [InlineData("EngineVersion: 1.6.22", "NodeType: cache.t4g.micro", " NodeType", " CacheNodeType")]
    [InlineData("CacheNodeType: db.t4g.micro", "EngineVersion: 1.6.22", "db.t4g", "cache.t4g")]
    [InlineData("CacheNodeType: cache.t4g.small", "CacheNodeType: db.t4g.micro", "db.t4g", "cache.t4g")]
    public void A_fix_is_written_into_the_item_that_has_the_value(string first, string second, string from, string to)
    {
        var text = $$"""
            service: a
            provider: {name: aws}
            resources:
              - Resources:
                  Cache:
                    Type: AWS::ElastiCache::CacheCluster
                    Properties: {Engine: memcached, {{first}}, NumCacheNodes: 1}
              - Resources:
                  Cache:
                    Properties:
                      {{second}}

            """;
        using var place = new Workplace().With("serverless.yml", text);

        place.Lint("serverless.yml", "--fix");

        Assert.Equal(text.Replace(from, to, StringComparison.Ordinal), place.Read("serverless.yml"));
    }

    [Theory]
    [InlineData("[7]", "3: resources.0: expected an object with Resources, or ${file(NAME)}, got the number 7")]
    [InlineData(
        "\n  - {Outputs: {}}\n  - cache",
        "5: resources.1: expected an object with Resources, or ${file(NAME)}, got the text 'cache'"
    )]
    [InlineData(
        "cache.yml",
        "3: resources: expected an object with Resources, or ${file(NAME)}, got the text 'cache.yml'"
    )]
    [InlineData("[[{}]]", "3: resources.0: expected an object with Resources, or ${file(NAME)}, got a list")]
    public void Resources_of_another_shape_are_one_sentence(string resources, string sentence)
    {
        using var place = new Workplace().With(
            "serverless.yml",
            $"service: a\nprovider: {{name: aws}}\nresources: {resources}\n"
        );

        var run = place.Lint("serverless.yml");

        Assert.Equal((2, $"elasticache: serverless.yml:{sentence}"), (run.ExitCode, run.Error.TrimEnd()));
    }

    // A variable may stand for any of it.
    [Theory]
    [InlineData("${self:custom.caches}")]
    [InlineData("['${self:custom.caches}']")]
    [InlineData("")]
    public void Resources_that_a_variable_stands_for_are_a_note(string resources)
    {
        using var place = new Workplace().With(
            "serverless.yml",
            $"service: a\nprovider: {{name: aws}}\nresources: {resources}\n"
        );

        Assert.Equal(0, place.Lint("serverless.yml").ExitCode);
    }

    [Fact]
    public void In_a_folder_they_are_found()
    {
        using var place = new Workplace()
            .With(
                "serverless.yml",
                $"service: a\nprovider: {{name: aws}}\nresources:\n{Indented(Templates.Failover, 2)}"
            )
            .With(".ebextensions/cache.config", Templates.Failover)
            .With(".ebextensions/other.config", "option_settings: {}");

        Assert.Contains("2 errors; 2 templates judged.", place.Lint(".").Output);
    }

    [Theory]
    [InlineData("object", "R-05 AutomaticFailoverEnabled (line")]
    [InlineData("text", "R-05 AutomaticFailoverEnabled (line 6)")]
    public void What_get_template_prints_is_judged(string form, string expected)
    {
        var body =
            form == "text"
                ? System.Text.Json.JsonSerializer.Serialize(Templates.Failover.ReplaceLineEndings("\n"))
                : """
                    {"Resources": {"Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {
                      "ReplicationGroupDescription": "d", "AutomaticFailoverEnabled": true, "NumCacheClusters": 1,
                      "Engine": "valkey", "EngineVersion": "8.2", "CacheNodeType": "cache.r7g.large"}}}}
                    """;

        Assert.Contains(expected, Workplace.LintText($$"""{"TemplateBody": {{body}}, "StagesAvailable": []}""").Output);
    }

    [Fact]
    public void A_resource_without_a_type_is_passed_over_and_named()
    {
        var run = Workplace.LintText(Templates.Failover + "\n  Odd: {Properties: {A: 1}}\n");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains(
            "Note: standard input: Odd has no Type and was passed over; CloudFormation refuses it",
            run.Output
        );
        Assert.Contains("R-05", run.Output);
    }

    [Fact]
    public void Then_it_is_never_said_that_nothing_was_found()
    {
        var run = Workplace.LintText("""{"Resources": {"Odd": {}}}""");

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("Nothing found", run.Output);
        Assert.Contains("1 judged only in part; 1 template judged.", run.Output);
    }

    private static string Indented(string text, int spaces) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => new string(' ', spaces) + line));
}
