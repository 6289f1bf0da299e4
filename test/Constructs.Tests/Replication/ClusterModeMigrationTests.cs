using System.Text.Json;
using Template = ElastiCache.Model.Templates.Template;

namespace ElastiCache.Cdk.Tests.Replication;

/// <summary>
/// The way of a live group to cluster mode, deployment by deployment: what the constructs write before and after each
/// one is a change that ElastiCache makes in place.
/// </summary>
public sealed class ClusterModeMigrationTests
{
    private const string Disabled = "ClusterMode.Disabled";
    private const string Unsaid = "no ClusterMode";
    private const string Compatible = "ClusterMode.Compatible";
    private const string Enabled = "ClusterMode.Enabled";
    private const string OneShard = "ClusterMode.Enabled, one shard";
    private const string Shards = "ClusterMode.Enabled, shards";
    private const string MoreReplicas = "ClusterMode.Enabled, more replicas";

    private static readonly Dictionary<string, Func<ReplicationGroupProps, ReplicationGroupProps>> Stages = new(
        StringComparer.Ordinal
    )
    {
        [Unsaid] = props => props,
        [Disabled] = props => props with { ClusterMode = ClusterMode.Disabled },
        [Compatible] = props => props with { ClusterMode = ClusterMode.Compatible },
        [Enabled] = props => props with { ClusterMode = ClusterMode.Enabled },
        [OneShard] = props => props with { ClusterMode = ClusterMode.Enabled, Topology = Topology.Sharded(shards: 1) },
        [Shards] = props => props with { ClusterMode = ClusterMode.Enabled, Topology = Topology.Sharded(shards: 3) },
        [MoreReplicas] = props =>
            props with
            {
                ClusterMode = ClusterMode.Enabled,
                Topology = Topology.Sharded(shards: 3, replicasPerShard: 2),
            },
    };

    private static readonly Dictionary<string, CacheTemplate> Made = new(StringComparer.Ordinal);

    [Theory]
    [InlineData(Unsaid, Compatible)]
    [InlineData(Disabled, Compatible)]
    [InlineData(Compatible, Disabled)]
    public void To_the_compatible_mode_and_back_the_parameter_group_changes_with_the_mode(string old, string @new) =>
        IsInPlace(old, @new, "CacheParameterGroupName", "ClusterMode");

    [Theory]
    [InlineData(Compatible, Enabled)]
    [InlineData(Compatible, OneShard)]
    public void To_the_enabled_mode_nothing_else_changes(string old, string @new) =>
        IsInPlace(old, @new, "ClusterMode");

    [Theory]
    [InlineData(Enabled, Shards)]
    [InlineData(OneShard, Shards)]
    public void Shards_are_added_online(string old, string @new) =>
        IsInPlace(old, @new, "NodeGroupConfiguration", "NumCacheClusters", "NumNodeGroups");

    [Fact]
    public void Replicas_are_added_to_the_shards_online() => IsInPlace(Shards, MoreReplicas, "NodeGroupConfiguration");

    [Theory]
    [InlineData(Unsaid, Enabled)]
    [InlineData(Disabled, Enabled)]
    [InlineData(Unsaid, Shards)]
    [InlineData(Compatible, Shards)]
    [InlineData(Compatible, Unsaid)]
    public void Whoever_skips_a_deployment_is_told_the_steps(string old, string @new)
    {
        var group = Group(Plan(old, @new));

        Assert.Equal(UpdateEffect.NeedsSteps, group.Effect);
        Assert.Contains(group.Reasons, reason => reason.RuleId == "L-19");
    }

    private static void IsInPlace(string old, string @new, params string[] properties)
    {
        var plan = Plan(old, @new);
        var group = Group(plan);

        Assert.False(plan.IsHarmful);
        // Shards are added online unless the group is busy.
        Assert.True(
            group.Effect is UpdateEffect.InPlace or UpdateEffect.InPlaceUnless,
            string.Join('\n', group.Reasons)
        );
        Assert.Equal(properties, Changed(old, @new));
    }

    private static ResourceUpdate Group(UpdatePlan plan) =>
        Assert.Single(plan.Resources, resource => resource.Type == "AWS::ElastiCache::ReplicationGroup");

    private static UpdatePlan Plan(string old, string @new) => UpdateJudge.Judge(Read(old), Read(@new));

    private static IEnumerable<string> Changed(string old, string @new)
    {
        var (before, after) = (Of(old).Properties("Sessions"), Of(@new).Properties("Sessions"));
        return before
            .Select(property => property.Key)
            .Union(after.Select(property => property.Key), StringComparer.Ordinal)
            .Where(name => before[name]?.ToJsonString() != after[name]?.ToJsonString())
            .Order(StringComparer.Ordinal);
    }

    private static Template Read(string stage)
    {
        using var document = JsonDocument.Parse(Of(stage).Text);
        return Template.Read(document.RootElement.Clone());
    }

    private static CacheTemplate Of(string stage)
    {
        if (!Made.TryGetValue(stage, out var template))
        {
            var stack = Stacks.New();
            var props = new ReplicationGroupProps { Vpc = Networks.Isolated(stack), NodeType = CacheNodeType.R7gLarge };
            new ReplicationGroup(stack, "Sessions", Stages[stage](props));
            Made[stage] = template = CacheTemplate.Of(stack);
        }

        return template;
    }
}
