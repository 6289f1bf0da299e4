using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Examples.Tests;

public sealed class ExamplesTests(ExamplesApp app) : IClassFixture<ExamplesApp>
{
    /// <summary>What CloudFormation has and cfn-lint 1.51 does not know, by stack.</summary>
    private static readonly Dictionary<string, string> NewerThanCfnLint = new(StringComparer.Ordinal)
    {
        [nameof(SnapshotBeforeMigration)] = "Resource type 'AWS::ElastiCache::Snapshot' does not exist in 'us-east-1'",
        [nameof(MedicalRecords)] = "Additional properties are not allowed ('Durability' was unexpected)",
    };

    [Theory]
    [InlineData(nameof(SessionStore), "AWS::ElastiCache::ReplicationGroup")]
    [InlineData(nameof(QueryCache), "AWS::ElasticLoadBalancingV2::LoadBalancer")]
    [InlineData(nameof(WriteThroughOrders), "AWS::DynamoDB::Table")]
    [InlineData(nameof(GameLeaderboard), "AWS::AutoScaling::AutoScalingGroup")]
    [InlineData(nameof(Autocompletion), "AWS::Lambda::EventSourceMapping")]
    [InlineData(nameof(StreamingDashboard), "AWS::ECS::Service")]
    [InlineData(nameof(StoreFinder), "AWS::AutoScaling::AutoScalingGroup")]
    [InlineData(nameof(RenderFarm), "AWS::SQS::Queue")]
    [InlineData(nameof(ShardedCatalog), "AWS::ElastiCache::ReplicationGroup")]
    [InlineData(nameof(ObjectCache), "AWS::ElastiCache::CacheCluster")]
    [InlineData($"{nameof(SeparateStackTier)}-Cache", "AWS::ElastiCache::ReplicationGroup")]
    [InlineData($"{nameof(SeparateStackTier)}-Tier", "AWS::EC2::SecurityGroupEgress")]
    [InlineData(nameof(ExistingCache), "AWS::EC2::SecurityGroupIngress")]
    [InlineData(nameof(RestoreFromSnapshot), "AWS::ElastiCache::ReplicationGroup")]
    [InlineData(nameof(RotatedPasswords), "AWS::SecretsManager::RotationSchedule")]
    [InlineData(nameof(NamedUsers), "AWS::ElastiCache::UserGroup")]
    [InlineData(nameof(ServerlessSessions), "AWS::ElastiCache::ServerlessCache")]
    [InlineData(nameof(ServerlessRestore), "AWS::ElastiCache::ServerlessCache")]
    [InlineData(nameof(SnapshotBeforeMigration), "AWS::ElastiCache::Snapshot")]
    [InlineData(nameof(WatchedCache), "AWS::CloudWatch::Dashboard")]
    [InlineData(nameof(WatchedCache), "AWS::CloudWatch::Alarm")]
    [InlineData(nameof(WatchedCache), "AWS::Logs::LogGroup")]
    [InlineData(nameof(SaleWeekend), "AWS::ApplicationAutoScaling::ScalableTarget")]
    [InlineData(nameof(SaleWeekend), "AWS::ApplicationAutoScaling::ScalingPolicy")]
    [InlineData($"{nameof(OrdersAbroad)}-Virginia", "AWS::ElastiCache::GlobalReplicationGroup")]
    [InlineData($"{nameof(OrdersAbroad)}-Ireland", "AWS::ElastiCache::ReplicationGroup")]
    [InlineData($"{nameof(PublishedSessions)}-Cache", "AWS::SSM::Parameter")]
    [InlineData($"{nameof(PublishedSessions)}-Cache", "AWS::Route53::RecordSet")]
    [InlineData($"{nameof(PublishedSessions)}-Web", "AWS::EC2::SecurityGroupIngress")]
    [InlineData(nameof(ZoneFailure), "AWS::FIS::ExperimentTemplate")]
    [InlineData(nameof(MedicalRecords), "AWS::ElastiCache::ReplicationGroup")]
    public void An_example_synthesizes_what_it_is_about(string stack, string type) =>
        Assert.Contains(type, TypesOf(app.Template(stack)));

    [Fact]
    public void Every_example_has_a_row_in_the_table_of_the_readme()
    {
        var readme = File.ReadAllText(Repository.PathOf("examples", "README.md"));
        var files = Directory
            .EnumerateFiles(Repository.PathOf("examples"), "*.cs")
            .Select(Path.GetFileName)
            .Except(["All.cs", "Program.cs"]);

        Assert.All(files, file => Assert.Contains($"`{file}`", readme, StringComparison.Ordinal));
    }

    [Fact]
    public void No_example_creates_a_function_on_a_runtime_that_Lambda_has_given_up() =>
        Assert.All(
            app.Templates,
            file => Assert.Empty(LambdaRuntimes.Blocked(JsonNode.Parse(File.ReadAllText(file))!))
        );

    [Fact]
    public async Task No_example_has_a_finding_of_cfn_lint()
    {
        var linter = await CfnLintTool.Find();

        var known = app.Templates.Where(file => !NewerThanCfnLint.ContainsKey(Stack(file)));

        // W3005: the CDK's Lambda function names its role in DependsOn although it refers to it.
        (await Command.Run(linter, ["--ignore-checks", "W3005", "--", .. known])).Succeeded();
    }

    [Fact]
    public async Task What_is_newer_than_cfn_lint_has_that_one_finding()
    {
        var linter = await CfnLintTool.Find();
        var newer = app.Templates.Where(file => NewerThanCfnLint.ContainsKey(Stack(file)));

        var result = await Command.Run(linter, ["--format", "json", "--ignore-checks", "W3005", "--", .. newer]);

        Assert.Equal(
            NewerThanCfnLint.Select(finding => $"{finding.Key}: {finding.Value}").Order(StringComparer.Ordinal),
            JsonNode
                .Parse(result.Output)!
                .AsArray()
                .Select(finding => $"{Stack((string)finding!["Filename"]!)}: {finding["Message"]}")
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void No_example_has_a_finding_of_elasticache_lint()
    {
        Assert.NotEmpty(app.Templates);
        Assert.All(
            app.Templates,
            file =>
            {
                using var document = JsonDocument.Parse(File.ReadAllText(file));
                Assert.Empty(TemplateJudge.Judge(Template.Read(document.RootElement)));
            }
        );
    }

    [Fact]
    public void No_example_has_a_warning() => Assert.Empty(app.Warnings);

    [Fact]
    public void Alarms_reach_the_topic_of_the_operators()
    {
        var policy = app.Template(nameof(WatchedCache))["Resources"]!
            .AsObject()
            .Select(resource => resource.Value!)
            .Where(resource => (string?)resource["Type"] == "AWS::SNS::TopicPolicy")
            .Select(resource => resource.ToJsonString());

        Assert.Contains(policy, text => text.Contains("cloudwatch.amazonaws.com", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_purpose_has_an_example()
    {
        var examples = string.Concat(
            Directory.EnumerateFiles(Repository.PathOf("examples"), "*.cs").Select(File.ReadAllText)
        );
        var purposes = typeof(Purpose)
            .GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType == typeof(Purpose))
            .Select(property => $"Purpose = Purpose.{property.Name},");

        Assert.All(purposes, purpose => Assert.Contains(purpose, examples, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(nameof(QueryCache))]
    [InlineData(nameof(WriteThroughOrders))]
    [InlineData(nameof(SessionStore))]
    [InlineData(nameof(GameLeaderboard))]
    [InlineData(nameof(Autocompletion))]
    [InlineData(nameof(StreamingDashboard))]
    [InlineData(nameof(StoreFinder))]
    [InlineData(nameof(RenderFarm))]
    public void The_tier_of_a_purpose_is_admitted_and_told_where_the_secret_is_but_not_what_it_says(string stack)
    {
        var template = app.Template(stack);
        var text = template.ToJsonString();

        Assert.Contains("AWS::EC2::SecurityGroupIngress", TypesOf(template));
        Assert.Matches("CACHE_(HOST|PRIMARY_ENDPOINT)", text);
        Assert.Contains("CACHE_PORT", text, StringComparison.Ordinal);
        Assert.Matches("CACHE_(SECRET|AUTH_TOKEN)_ARN", text);
        Assert.Contains("secretsmanager:GetSecretValue", text, StringComparison.Ordinal);

        // The one place that reads the token is the cache itself.
        var reads = template["Resources"]!
            .AsObject()
            .Where(resource => resource.Value!.ToJsonString().Contains("{{resolve:", StringComparison.Ordinal));
        Assert.Equal("AWS::ElastiCache::ReplicationGroup", (string?)Assert.Single(reads).Value!["Type"]);
    }

    [Fact]
    public void Medical_records_are_durable() =>
        Assert.Equal("sync", (string?)Only(nameof(MedicalRecords), "ReplicationGroup")["Durability"]);

    // So that each Region can be deployed without the other.
    [Fact]
    public void A_copy_in_another_Region_names_the_datastore_and_refers_to_nothing() =>
        Assert.Equal(
            "ldgnf-orders",
            (string?)Only($"{nameof(OrdersAbroad)}-Ireland", "ReplicationGroup")["GlobalReplicationGroupId"]
        );

    private JsonNode Only(string stack, string type) =>
        Assert
            .Single(
                app.Template(stack)["Resources"]!.AsObject(),
                resource => (string?)resource.Value!["Type"] == $"AWS::ElastiCache::{type}"
            )
            .Value!["Properties"]!;

    private static string Stack(string template) => Path.GetFileName(template).Split('.')[0];

    private static IEnumerable<string> TypesOf(JsonNode template) =>
        template["Resources"]!.AsObject().Select(resource => resource.Value!["Type"]!.GetValue<string>());
}
