using System.Text.Json.Nodes;

namespace Examples.Tests;

public sealed class ExamplesTests(ExamplesApp app) : IClassFixture<ExamplesApp>
{
    [Theory]
    [InlineData(nameof(SessionStore), "AWS::ElastiCache::ReplicationGroup")]
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
    public async Task No_example_has_a_finding_of_cfn_lint()
    {
        var linter = Tool.Find("cfn-lint", "pip install cfn-lint");

        // cfn-lint 1.51 does not know AWS::ElastiCache::Snapshot, which CloudFormation has.
        var known = app.Templates.Where(file =>
            !Path.GetFileName(file).StartsWith(nameof(SnapshotBeforeMigration), StringComparison.Ordinal)
        );

        // W3005: the CDK's Lambda function names its role in DependsOn although it refers to it.
        (await Command.Run(linter, ["--ignore-checks", "W3005", "--", .. known])).Succeeded();
    }

    private static IEnumerable<string> TypesOf(JsonNode template) =>
        template["Resources"]!.AsObject().Select(resource => resource.Value!["Type"]!.GetValue<string>());
}
