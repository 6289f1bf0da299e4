namespace ElastiCache.Cli.Tests.Lint.Fixing;

/// <summary>What a fix that nobody has to decide on leaves as it is.</summary>
public sealed class LeftAloneTests
{
    private const string Named = """
        Resources:
          Cache:
            Type: AWS::ElastiCache::ServerlessCache
            Properties:
              ServerlessCacheName: my_cache
              Engine: valkey
        Outputs:
          Elsewhere:
            Value: VALUE
        """;

    [Theory]
    [InlineData("!Sub \"arn:${AWS::Partition}:elasticache:eu-west-1:1:serverlesscache:my_cache\"")]
    [InlineData("!Join [':', [arn, serverlesscache, my_cache]]")]
    [InlineData("!Base64 my_cache")]
    [InlineData("&said my_cache")]
    [InlineData("|\n      my_cache")]
    [InlineData("!Select [0, [my_cache]]")]
    public void A_name_that_is_said_elsewhere_in_any_form_stays(string value)
    {
        using var place = new Workplace().With("a.yaml", Named.Replace("VALUE", value, StringComparison.Ordinal));
        var before = place.Read("a.yaml");

        place.Lint("a.yaml", "--fix", "--unsafe");

        Assert.Equal(before, place.Read("a.yaml"));
    }

    [Theory]
    [InlineData("!Ref Cache")]
    [InlineData("!GetAtt Cache.ARN")]
    [InlineData("another")]
    public void A_name_that_others_do_not_say_is_put_right(string value)
    {
        using var place = new Workplace().With("a.yaml", Named.Replace("VALUE", value, StringComparison.Ordinal));

        place.Lint("a.yaml", "--fix");

        Assert.Contains("ServerlessCacheName: my-cache", place.Read("a.yaml"));
    }

    [Theory]
    [InlineData("Properties: &shared", "<<: *shared", false)]
    [InlineData("Properties: &other", "Engine: redis", true)]
    [InlineData("Properties:", "Engine: redis", true)]
    public void What_another_resource_shares_stays(string properties, string other, bool isPutRight)
    {
        using var place = new Workplace().With(
            "a.yaml",
            $$"""
            Resources:
              A:
                Type: AWS::ElastiCache::ReplicationGroup
                {{properties}}
                  ReplicationGroupDescription: x
                  Engine: redis
                  EngineVersion: '7.1'
                  CacheNodeType: cache.t4g.micro
                  NumCacheClusters: 1
                  CacheSubnetGroupName: mine
              B:
                Type: AWS::ElastiCache::ReplicationGroup
                Properties:
                  {{other}}
                  NumCacheClusters: 2
            """
        );
        var before = place.Read("a.yaml");

        place.Lint("a.yaml", "--fix");

        var after = place.Read("a.yaml");
        Assert.Equal(isPutRight, after.Split("  B:")[0] != before.Split("  B:")[0]);
    }

    [Fact]
    public void A_second_run_finds_nothing_more_to_put_right()
    {
        using var place = new Workplace().With(
            "a.yaml",
            """
            Resources:
              Cache:
                Type: AWS::ElastiCache::ReplicationGroup
                Properties:
                  ReplicationGroupDescription: x
                  Engine: valkey
                  EngineVersion: '8.0'
                  CacheNodeType: cache.r7g.large
                  NumNodeGroups: 2
                  ReplicasPerNodeGroup: 1
                  AutomaticFailoverEnabled: false
                  MultiAZEnabled: true
                  CacheParameterGroupName: default.valkey7
                  CacheSubnetGroupName: mine
            """
        );
        place.Lint("a.yaml", "--fix");
        var first = place.Read("a.yaml");

        place.Lint("a.yaml", "--fix");

        Assert.Equal(first, place.Read("a.yaml"));
        Assert.Contains("default.valkey8.cluster.on", first);
    }

    [Fact]
    public void Two_lists_that_name_things_twice_are_both_told_and_put_right()
    {
        using var place = new Workplace().With(
            "a.yaml",
            """
            Resources:
              Cache:
                Type: AWS::ElastiCache::ServerlessCache
                Properties:
                  ServerlessCacheName: a
                  Engine: valkey
                  SubnetIds: [subnet-1, subnet-2, subnet-2]
                  SecurityGroupIds: [sg-1, sg-1]
            """
        );

        place.Lint("a.yaml", "--fix");

        Assert.Contains("SubnetIds: [subnet-1, subnet-2]", place.Read("a.yaml"));
        Assert.Contains("SecurityGroupIds: [sg-1]", place.Read("a.yaml"));
    }

    [Fact]
    public void A_word_that_is_put_right_stays_where_it_says_something_else()
    {
        using var place = new Workplace().With(
            "a.yaml",
            """
            Resources:
              Alarm:
                Type: AWS::CloudWatch::Alarm
                Properties:
                  AlarmName: AWS/Elasticache
                  AlarmDescription: AWS/Elasticache
                  Namespace: AWS/Elasticache
                  MetricName: CPUUtilization
                  Statistic: Average
                  Period: 60
                  EvaluationPeriods: 5
                  Threshold: 90
                  ComparisonOperator: GreaterThanThreshold
            """
        );

        place.Lint("a.yaml", "--fix");

        var after = place.Read("a.yaml");
        Assert.Contains("AlarmName: AWS/Elasticache\n", after);
        Assert.Contains("AlarmDescription: AWS/Elasticache\n", after);
        Assert.Contains("Namespace: AWS/ElastiCache\n", after);
    }

    [Fact]
    public void A_name_that_is_only_probably_meant_is_written_only_when_asked()
    {
        const string Misspelt = """
            Resources:
              Cache:
                Type: AWS::ElastiCache::ServerlessCache
                Properties:
                  ServerlessCacheName: cart
                  Engin: valkey
            """;
        using var place = new Workplace()
            .With("slip.yaml", Misspelt)
            .With("case.yaml", Misspelt.Replace("Engin:", "engine:", StringComparison.Ordinal))
            .With("word.yaml", Misspelt.Replace("ServerlessCacheName", "Name").Replace("Engin:", "Engine:"));

        place.Lint(".", "--fix");

        Assert.Contains("Engin: valkey", place.Read("slip.yaml"));
        Assert.Contains("Engine: valkey", place.Read("case.yaml"));
        Assert.Contains("ServerlessCacheName: cart", place.Read("word.yaml"));
        place.Lint("slip.yaml", "--fix", "--unsafe");
        Assert.Contains("Engine: valkey", place.Read("slip.yaml"));
    }

    [Theory]
    [InlineData("tue:02:00-tue:04:30", "04:00-05:00", "tue:05:00-tue:07:30")]
    [InlineData("sun:23:00-mon:00:00", "23:00-00:00", "sun:22:00-sun:23:00")]
    [InlineData("mon:23:30-tue:01:00", "00:00-01:00", "mon:22:00-mon:23:30")]
    [InlineData("wed:00:00-wed:20:00", "19:00-22:00", "wed:00:00-wed:20:00")]
    public void A_window_keeps_its_day_and_its_length(string maintenance, string snapshots, string after)
    {
        using var place = new Workplace().With(
            "a.yaml",
            $"""
            Resources:
              Cache:
                Type: AWS::ElastiCache::CacheCluster
                Properties:
                  Engine: redis
                  EngineVersion: '7.1'
                  CacheNodeType: cache.t4g.small
                  NumCacheNodes: 1
                  CacheSubnetGroupName: subnets
                  SnapshotRetentionLimit: 1
                  SnapshotWindow: {snapshots}
                  PreferredMaintenanceWindow: {maintenance}
            """
        );

        place.Lint("a.yaml", "--fix");

        Assert.Contains($"PreferredMaintenanceWindow: {after}", place.Read("a.yaml"));
    }

    [Theory]
    [InlineData("SubnetIds: [\n        subnet-1, # first\n        subnet-2,\n        subnet-1 ]")]
    [InlineData("SubnetIds: [\n        subnet-1,\n        subnet-2, # second\n        subnet-1 ]")]
    [InlineData("SubnetIds: [\n        subnet-1,\n        subnet-2,\n        # again\n        subnet-1 ]")]
    [InlineData("SubnetIds: [\n        subnet-1,\n        subnet-2,\n        subnet-1 # third\n        ]")]
    public void Between_brackets_no_comment_is_lost_or_is_about_something_else(string subnets)
    {
        using var place = new Workplace().With(
            "a.yaml",
            $"""
            Resources:
              Cache:
                Type: AWS::ElastiCache::ServerlessCache
                Properties:
                  ServerlessCacheName: cart
                  Engine: valkey
                  {subnets}
            """
        );
        var before = place.Read("a.yaml");

        place.Lint("a.yaml", "--fix");

        var after = place.Read("a.yaml");
        Assert.True(after == before || after == before.Replace(",\n        subnet-1 ]", " ]"), after);
        Assert.Equal(before.Split('#').Length, after.Split('#').Length);
    }

    [Fact]
    public void Fixes_that_do_not_do_keep_no_other_from_being_made()
    {
        const int Count = 250;
        var caches = Enumerable
            .Range(0, Count)
            .Select(number =>
                $"""
                      C{number}:
                        Type: AWS::ElastiCache::ServerlessCache
                        Properties:
                          ServerlessCacheName: c{number}
                          Engine: VALKEY{(number % 2 == 0 ? "" : "\n      SubnetIds: [subnet-1, subnet-1]")}

                    """
            );
        using var place = new Workplace().With("a.yaml", $"Resources:\n{string.Concat(caches)}");

        var run = place.Lint("a.yaml", "--fix");

        Assert.DoesNotContain("VALKEY", place.Read("a.yaml"));
        // Where each was tried alone, there were not enough tries for all.
        Assert.DoesNotContain("too long to try", run.Error);
    }
}
