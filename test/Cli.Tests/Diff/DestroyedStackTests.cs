namespace ElastiCache.Cli.Tests.Diff;

/// <summary>Caches that only go because the way out destroys their stack are told as what they are: removed.</summary>
public sealed class DestroyedStackTests : IDisposable
{
    private const string Tags = """ "Tags": [{"Key": "environment", "Value": "dev"}] """;

    private readonly TemplateFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_cache_is_removed_and_its_snapshot_restores_it()
    {
        var run = Moved(Group(""" "DeletionPolicy": "Snapshot", """));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("REMOVED, a snapshot is taken: caches/G", run.Output);
        Assert.Contains("  - stack: the only way out destroys caches with everything in it", run.Output);
        Assert.Contains(
            "  - SnapshotName: write the name of the last snapshot before cdk deploy --all, and the new cache begins with what is in it",
            run.Output
        );
        Assert.DoesNotContain("IN PLACE", run.Output);
    }

    // The cache is removed by the way out of what is refused: one cause, which counts once. Where the removal is allowed, what
    // is refused still stops.
    [Theory]
    [InlineData("", "1 changed, 0 unchanged; 1 to stop for.")]
    [InlineData("REMOVE:caches/G", "1 changed, 0 unchanged; 1 to stop for.")]
    public void What_is_refused_and_the_removal_that_leads_out_count_once(string allowed, string summary)
    {
        var run = Moved(Group(""), allow: allowed);

        Assert.Contains("network must not be deployed before caches", run.Output);
        Assert.EndsWith($"{summary}\n", run.Output);
    }

    // The cache takes another security group in place: nothing is destroyed for a description.
    [Fact]
    public void A_cache_that_takes_in_place_what_it_imports_is_not_removed()
    {
        var cache = Group("")
            .Replace("\"sg-1\"", "{\"Fn::ImportValue\": \"tier\"}", StringComparison.Ordinal)
            .Replace("{\"Fn::ImportValue\": \"tier\"} }", "\"s\" }", StringComparison.Ordinal);
        var run = Moved(cache);

        Assert.Equal(1, run.ExitCode);
        Assert.DoesNotContain("REMOVED", run.Output);
        Assert.DoesNotContain("destroy", run.Output);
        Assert.Contains(
            "Instead: write T of NEW under another logical id, with an export of another name, and let caches import that, then "
                + "cdk deploy --exclusively network with what NEW adds beside T of OLD, then cdk deploy --exclusively caches, then cdk deploy --all",
            run.Output
        );
        Assert.EndsWith("1 changed, 0 unchanged; 1 to stop for.\n", run.Output);
    }

    [Fact]
    public void Without_a_policy_a_backup_is_made_before()
    {
        var run = Moved(Group(""));

        Assert.Contains("REMOVED, data is lost: caches/G", run.Output);
        Assert.Contains("  - SnapshotName: make a backup before, write its name", run.Output);
    }

    [Fact]
    public void What_the_app_wrote_is_told_in_its_words()
    {
        var output = Moved(Group("").Replace("\"mine\"", $"\"mine of dev\", {Tags}", StringComparison.Ordinal)).Output;

        Assert.Contains("write removal: snapshot and deploy that before", output);
        Assert.Contains("  - restoreFromSnapshot: make a backup before", output);
    }

    [Fact]
    public void Memcached_has_nothing_to_restore()
    {
        var run = Moved(
            """
            "G": {"Type": "AWS::ElastiCache::CacheCluster", "DeletionPolicy": "Snapshot",
              "Properties": {"Engine": "memcached", "NumCacheNodes": 1, "CacheNodeType": "cache.t4g.micro",
                "CacheSubnetGroupName": {"Fn::ImportValue": "tier"} } }
            """
        );

        Assert.Contains("REMOVED, data is lost: caches/G", run.Output);
        Assert.Contains("Memcached has no snapshots", run.Output);
        Assert.DoesNotContain("SnapshotName", run.Output);
    }

    [Fact]
    public void A_cache_that_is_retained_is_told_too()
    {
        var run = Moved(Group(""" "DeletionPolicy": "Retain", """));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("REMOVED from the stack, retained with its data: caches/G", run.Output);
    }

    [Fact]
    public void A_stack_that_only_OLD_has_is_told_as_well()
    {
        var run = CommandRun.Of(
            "diff",
            _folder.Assembly("old", ("network", Network("a")), ("caches", Stack(Group("")))),
            _folder.Assembly("new", ("network", Network("b")), ("more", Stack(Group(""))))
        );

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("REMOVED, data is lost: caches/G", run.Output);
        Assert.Contains("cdk destroy caches, with OLD", run.Output);
    }

    [Fact]
    public void A_stack_that_may_not_be_deleted_is_deployed_without_its_protection_before()
    {
        Assert.Contains(
            "Instead: deploy caches as in OLD with terminationProtection: false, without which it is not deleted, then cdk destroy caches, "
                + "with OLD, then cdk deploy --all",
            Moved(Group(""), isProtected: true).Output
        );
        Assert.Contains("Instead: cdk destroy caches, with OLD, then cdk deploy --all", Moved(Group("")).Output);
    }

    // The zones by number and by name are perhaps the same.
    [Fact]
    public void Nothing_is_destroyed_before_somebody_has_looked_whether_it_has_to_be()
    {
        var run = CommandRun.Of(
            "diff",
            _folder.Assembly("old", ("network", Subnet(First)), ("caches", Stack(Subnets))),
            _folder.Assembly("new", ("network", Subnet("\"us-east-1a\"")), ("caches", Stack(Subnets)))
        );

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("CANNOT BE TOLD, perhaps removed: caches/G", run.Output);
        Assert.Contains("network perhaps must not be deployed before caches", run.Output);
        Assert.Contains(
            "It does so only where AvailabilityZone of S becomes another one in the account, which aws ec2 describe-subnets --filters "
                + "Name=tag:aws:cloudformation:stack-name,Values=network lists. Look before: where nothing does, cdk deploy --all; only else "
                + "cdk destroy caches, with OLD, then cdk deploy --all",
            run.Output
        );
    }

    [Fact]
    public void Another_name_of_a_zone_needs_no_look() =>
        Assert.Contains(
            "REMOVED, data is lost: caches/G",
            CommandRun
                .Of(
                    "diff",
                    _folder.Assembly("old", ("network", Subnet("\"us-east-1b\"")), ("caches", Stack(Subnets))),
                    _folder.Assembly("new", ("network", Subnet("\"us-east-1a\"")), ("caches", Stack(Subnets)))
                )
                .Output
        );

    private const string First = """{"Fn::Select": [0, {"Fn::GetAZs": ""}]}""";

    private const string Subnets = """
        "G": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"ReplicationGroupDescription": "mine",
          "CacheNodeType": "cache.r7g.large", "Engine": "valkey", "NumCacheClusters": 2, "CacheSubnetGroupName": {"Ref": "S"}} },
        "S": {"Type": "AWS::ElastiCache::SubnetGroup", "Properties": {"Description": "d", "SubnetIds": [{"Fn::ImportValue": "subnet"}]} }
        """;

    private static string Subnet(string zone) =>
        $$"""
            {"Resources": {"S": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": "vpc-1", "CidrBlock": "10.0.0.0/24",
              "AvailabilityZone": {{zone}} } } },
             "Outputs": {"O": {"Value": {"Ref": "S"}, "Export": {"Name": "subnet"} } } }
            """;

    private static string Network(string description) =>
        $$"""
            {"Resources": {"T": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"GroupDescription": "{{description}}"} } },
             "Outputs": {"O": {"Value": {"Ref": "T"}, "Export": {"Name": "tier"} } } }
            """;

    private static string Group(string policy) =>
        $$"""
            "G": {"Type": "AWS::ElastiCache::ReplicationGroup", {{policy}} "Properties": {"ReplicationGroupDescription": "mine",
              "CacheNodeType": "cache.r7g.large", "Engine": "valkey", "NumCacheClusters": 2, "SecurityGroupIds": ["sg-1"],
              "CacheSubnetGroupName": {"Fn::ImportValue": "tier"} } }
            """;

    private static string Stack(string resources) => $$"""{"Resources": { {{resources}} } }""";

    private CommandRun Moved(string cache, bool isProtected = false, string allow = "") =>
        CommandRun.Of([
            "diff",
            _folder.Assembly("old", isProtected, ("network", Network("a")), ("caches", Stack(cache))),
            _folder.Assembly("new", isProtected, ("network", Network("b")), ("caches", Stack(cache))),
            .. allow.Length == 0 ? (string[])[] : ["--allow", allow],
        ]);
}
