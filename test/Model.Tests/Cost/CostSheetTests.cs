using ElastiCache.Model.Cost;

namespace ElastiCache.Model.Tests.Cost;

public sealed class CostSheetTests
{
    public static TheoryData<string> Names => new(Sums.All.Select(sum => sum.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_sum_is_what_it_comes_to_by_hand(string name)
    {
        var sum = Sums.All.Single(sum => sum.Name == name);

        var sheet = sum.Work();

        Assert.Equal(
            sum.Lines.Select(line => (line.Item, decimal.Round(line.PerMonth, 4))),
            sheet.Groups.SelectMany(group => group.Lines).Select(line => (line.Item, decimal.Round(line.PerMonth, 4)))
        );
        Assert.Equal(decimal.Round(sum.Lines.Sum(line => line.PerMonth), 4), decimal.Round(sheet.PerMonth, 4));
        Assert.Equal(decimal.Round(sheet.PerMonth / 730, 6), decimal.Round(sheet.PerHour, 6));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_not_known_and_what_will_change_is_said(string name)
    {
        var sum = Sums.All.Single(sum => sum.Name == name);

        var sheet = sum.Work();

        Assert.Equal(sum.Unknown, sheet.Groups.SelectMany(group => group.Unknown));
        Assert.Equal(sum.Unknown.Length > 0, sheet.IsPartial);
        Assert.Empty(sum.Notes.Except(sheet.Groups.SelectMany(group => group.Notes)));
        Assert.Equal(sum.IsEstimate, sheet.IsEstimate);
    }

    [Fact]
    public void Autoscaling_says_between_which_amounts_it_moves()
    {
        var sheet = new Sum(
            "scaled",
            """
            {
              "Cache": {"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"Engine":"valkey","EngineVersion":"8.2","CacheNodeType":"cache.r7g.large","NumNodeGroups":3,"ReplicasPerNodeGroup":2}},
              "Shards": {"Type":"AWS::ApplicationAutoScaling::ScalableTarget","Properties":{"MinCapacity":3,"MaxCapacity":9,"ScalableDimension":"elasticache:replication-group:NodeGroups","ResourceId":{"Fn::Join":["",["replication-group/",{"Ref":"Cache"}]]}}},
              "Replicas": {"Type":"AWS::ApplicationAutoScaling::ScalableTarget","Properties":{"MinCapacity":1,"MaxCapacity":4,"ScalableDimension":"elasticache:replication-group:Replicas","ResourceId":{"Fn::Join":["",["replication-group/",{"Ref":"Cache"}]]}}}
            }
            """
        )
        {
            Lines = [],
        }.Work();

        // 3 x 2 x 127.896 and 9 x 5 x 127.896.
        Assert.Contains(
            "autoscaling: 6 to 45 nodes, $767.38 to $5,755.32 a month; 9 are in the sum",
            sheet.Groups[0].Notes
        );
    }

    [Fact]
    public void The_difference_names_what_is_new_changed_and_gone()
    {
        var before = Named("\"Kept\":3,\"Gone\":1");
        var after = Named("\"Kept\":2,\"New\":1");

        var difference = new CostDifference(before, after);

        Assert.Equal(
            [("Kept", 383.688m, (decimal?)255.792m), ("New", null, 127.896m), ("Gone", 127.896m, null)],
            difference.Groups.Select(entry => (entry.Group.LogicalId!, entry.Before, entry.After))
        );
        Assert.Equal(-127.896m, difference.PerMonth);
    }

    private static CostSheet Named(string nodes) =>
        new Sum(
            "named",
            System.Text.RegularExpressions.Regex.Replace(
                $"{{{nodes}}}",
                "\"(\\w+)\":(\\d)",
                """
                "$1":{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"Engine":"valkey","EngineVersion":"8.2","CacheNodeType":"cache.r7g.large","NumCacheClusters":$2}}
                """
            )
        )
        {
            Lines = [],
        }.Work();
}
