using System.Text.Json;
using Template = ElastiCache.Model.Templates.Template;

namespace ElastiCache.Cdk.Tests.Memcached;

/// <summary>What docs/memcached-cluster.md says of changes of a cluster that lives, held against what diff says of them.</summary>
public sealed class MemcachedNodesTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs", "memcached-cluster.md"));

    [Fact]
    public void By_default_another_number_of_nodes_replaces_the_cluster() =>
        Holds(
            "By default **another number of nodes replaces the cluster**",
            UpdateEffect.Replaced,
            props => props,
            props => props with { Nodes = 3 }
        );

    [Fact]
    public void Where_zones_are_written_it_is_changed_in_place() =>
        Holds(
            "the number of nodes then changes in place",
            UpdateEffect.InPlace,
            props => Placed(props, "eu-central-1a", "eu-central-1b"),
            props => Placed(props, "eu-central-1a", "eu-central-1b", "eu-central-1a")
        );

    [Fact]
    public void What_nodes_that_go_held_is_lost()
    {
        var update = Holds(
            "what nodes that go held is lost",
            UpdateEffect.InPlace,
            props => Placed(props, "eu-central-1a", "eu-central-1b", "eu-central-1a"),
            props => Placed(props, "eu-central-1a", "eu-central-1b")
        );

        Assert.Equal(DataFate.Lost, update.Data);
    }

    [Fact]
    public void Zones_that_are_written_for_the_first_time_may_replace_it() =>
        Holds(
            "writing zones for the first time, or other zones, may replace the cluster",
            UpdateEffect.Unclear,
            props => props,
            props => Placed(props, "eu-central-1a", "eu-central-1b")
        );

    [Fact]
    public void Parameters_are_changed_in_place() =>
        Holds(
            "Parameters change in place",
            UpdateEffect.InPlace,
            props => props with { Parameters = Idle("60") },
            props => props with { Parameters = Idle("90") },
            "AWS::ElastiCache::ParameterGroup"
        );

    private static ResourceUpdate Holds(
        string sentence,
        object effect,
        Func<MemcachedClusterProps, MemcachedClusterProps> old,
        Func<MemcachedClusterProps, MemcachedClusterProps> @new,
        string type = "AWS::ElastiCache::CacheCluster"
    )
    {
        var update = Assert.Single(
            UpdateJudge.Judge(Read(old), Read(@new)).Resources,
            resource => resource.Type == type
        );

        Assert.Contains(sentence, Page.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.True(Equals(effect, update.Effect), string.Join('\n', update.Reasons));
        return update;
    }

    private static MemcachedClusterProps Placed(MemcachedClusterProps props, params string[] zones) =>
        props with
        {
            Nodes = zones.Length,
            AvailabilityZones = zones,
        };

    private static Dictionary<string, string> Idle(string seconds) =>
        new(StringComparer.Ordinal) { ["idle_timeout"] = seconds };

    private static Template Read(Func<MemcachedClusterProps, MemcachedClusterProps> change)
    {
        var stack = Stacks.New();
        _ = new MemcachedCluster(
            stack,
            "Objects",
            change(new MemcachedClusterProps { Vpc = Networks.Isolated(stack), NodeType = CacheNodeType.M7gLarge })
        );
        using var document = JsonDocument.Parse(CacheTemplate.Of(stack).Text);
        return Template.Read(document.RootElement.Clone());
    }
}
