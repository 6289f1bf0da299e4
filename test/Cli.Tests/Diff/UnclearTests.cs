using System.Text.Json;

namespace ElastiCache.Cli.Tests.Diff;

/// <summary>What is said where the templates do not tell what happens: what it may be.</summary>
public sealed class UnclearTests : IDisposable
{
    private readonly TemplateFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("\"EngineVersion\":\"8.2\"", "\"EngineVersion\":\"8.0\"", "", "perhaps refused")]
    [InlineData("\"Port\":6379", "\"Port\":6380", "", "perhaps replaced")]
    [InlineData("\"Port\":6379", "\"Port\":6379", ",\"Condition\":\"IsProd\"", "perhaps removed")]
    public void The_headline_says_what_it_may_be(string old, string @new, string condition, string words)
    {
        // What changes does so in production only, and what has a condition is there in production only.
        var inside = condition.Length == 0 ? $"{{\"Fn::If\":[\"IsProd\",{Value(@new)},{Value(old)}]}}" : Value(old);
        var run = CommandRun.Of(
            "diff",
            Template("old.json", Value(old), old, ""),
            Template("new.json", inside, old, condition)
        );

        Assert.Contains($"CANNOT BE TOLD, {words}: Cache", run.Output);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public void Programs_read_it_in_a_list()
    {
        var run = CommandRun.Of(
            "diff",
            Template("old.json", "6379", "\"Port\":6379", ""),
            Template("new.json", "{\"Fn::If\":[\"IsProd\",6380,6379]}", "\"Port\":6379", ""),
            "--format",
            "json"
        );

        using var json = JsonDocument.Parse(run.Output);
        var perhaps = json.RootElement.GetProperty("resources")[0].GetProperty("perhaps");
        Assert.Equal(["replaced"], perhaps.EnumerateArray().Select(effect => effect.GetString()));
    }

    [Fact]
    public void What_is_wrong_in_both_is_a_note()
    {
        const string List =
            """{"Resources":{"Cache":{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":[{"Port":1}]}}}""";
        var run = CommandRun.Of(
            "diff",
            _folder.Write("old.json", List),
            _folder.Write("new.json", List.Replace("}}}", "}},\"Description\":\"d\"}", StringComparison.Ordinal))
        );

        Assert.Contains("in OLD, too: this part could not be compared", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, run.ExitCode);
    }

    // Of Memcached, each of them may replace the cluster.
    [Fact]
    public void A_sentence_that_holds_for_several_changes_is_said_once()
    {
        static string Cluster(string zone, string mode) =>
            $$$"""
                {"Resources":{"Cache":{"Type":"AWS::ElastiCache::CacheCluster","Properties":{"Engine":"memcached",
                 "CacheNodeType":"cache.t4g.small","NumCacheNodes":2,"PreferredAvailabilityZone":"{{{zone}}}","AZMode":"{{{mode}}}"} } } }
                """;
        var (old, @new) = (
            _folder.Write("old.json", Cluster("us-east-1a", "single-az")),
            _folder.Write("new.json", Cluster("us-east-1b", "cross-az"))
        );
        const string sentence = "CloudFormation replaces the cluster for that in some cases: look at the change set";

        var run = CommandRun.Of("diff", old, @new);

        Assert.Single(run.Lines, line => line.Contains(sentence, StringComparison.Ordinal));
        Assert.Single(run.Lines, line => line.Contains("; as above (X-09)", StringComparison.Ordinal));
        Assert.Equal(2, CommandRun.Of("diff", old, @new, "--format", "json").Output.Split(sentence).Length - 1);
    }

    [Fact]
    public void A_mode_in_capitals_is_told_once()
    {
        static string Group(int nodes, string days) =>
            $$$"""
                {"Parameters":{"Mode":{"Type":"String","Default":"Disabled","AllowedValues":["Disabled","Enabled"]}},
                 "Resources":{"Cache":{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"ReplicationGroupDescription":"d",
                 "Engine":"valkey","CacheNodeType":"cache.t4g.small","NumCacheClusters":{{{nodes}}},"ClusterMode":{"Ref":"Mode"},
                 "SnapshotRetentionLimit":{{{days}}} } } } }
                """;
        var run = CommandRun.Of(
            "diff",
            _folder.Write("old.json", Group(2, "1")),
            _folder.Write("new.json", Group(3, "2"))
        );

        var line = Assert.Single(run.Lines, line => line.Contains("(L-19)", StringComparison.Ordinal));
        Assert.StartsWith("  - ClusterMode: written with capitals", line);
        Assert.Contains("  - NumCacheClusters: 2 -> 3\n", run.Output);
    }

    // What a network exports is told in the stack that imports it, and the export is held.
    [Fact]
    public void A_replaced_network_is_told_in_the_stack_that_imports_its_subnets()
    {
        static string Network(string range) =>
            $$"""
                {"Resources": {
                    "Vpc": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "{{range}}"} },
                    "Subnet": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": {"Ref": "Vpc"}, "CidrBlock": "10.0.1.0/24"} } },
                 "Outputs": {"S": {"Value": {"Ref": "Subnet"}, "Export": {"Name": "subnet"} } } }
                """;
        const string caches =
            """{"Resources": {"Cache": {"Type": "AWS::ElastiCache::ServerlessCache", "Properties": {"SubnetIds": [{"Fn::ImportValue": "subnet"}]}}}}""";

        var run = CommandRun.Of("diff", Folder("old", "10.0.0.0/16"), Folder("new", "10.0.0.0/20"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("REPLACED, data is lost: caches/Cache", run.Output);
        Assert.Contains("SubnetIds: refers to the import subnet, which is replaced", run.Output);

        // Of stacks that are deployed together more is known: the export holds them both.
        run = CommandRun.Of(
            "diff",
            _folder.Assembly("cdk.old", ("caches", caches), ("network", Network("10.0.0.0/16"))),
            _folder.Assembly("cdk.new", ("caches", caches), ("network", Network("10.0.0.0/20")))
        );

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("REMOVED, data is lost: caches/Cache", run.Output);
        Assert.Contains("'Export subnet cannot be updated as it is in use by caches'", run.Output);

        string Folder(string name, string range)
        {
            _folder.Write(Path.Combine(name, "caches.json"), caches);
            return Path.GetDirectoryName(_folder.Write(Path.Combine(name, "network.json"), Network(range)))!;
        }
    }

    private string Template(string name, string value, string property, string condition) =>
        _folder.Write(
            name,
            $$"""
            {"Parameters": {"Stage": {"Type": "String", "AllowedValues": ["prod", "dev"]} },
             "Conditions": {"IsProd": {"Fn::Equals": [{"Ref": "Stage"}, "prod"]} },
             "Resources": {"Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {
                "ReplicationGroupDescription": "d", "Engine": "valkey", "CacheNodeType": "cache.r7g.large",
                "NumCacheClusters": 2, "AutomaticFailoverEnabled": true, "CacheSubnetGroupName": "caches",
                {{property.Split(':')[0]}}: {{value}} }{{condition}} } } }
            """
        );

    private static string Value(string property) => property.Split(':')[1];
}
