using System.Text.Json.Nodes;
using ElastiCache.Cdk.Tests.Memcached;
using ElastiCache.Cdk.Tests.Replication;

namespace ElastiCache.Cdk.Tests.Rules;

/// <summary>No rule about what the constructs make is forgotten: it is broken by a test, or cannot be broken.</summary>
public sealed class EveryRuleTests
{
    private static readonly string[] Made =
    [
        "AWS::ElastiCache::ReplicationGroup",
        "AWS::ElastiCache::CacheCluster",
        "AWS::ElastiCache::ParameterGroup",
        "AWS::ElastiCache::SubnetGroup",
    ];

    private static readonly string[] Broken =
    [
        .. ReplicationGroupMistakesTests.Cases.Values.Select(mistake => mistake.RuleId),
        .. MemcachedClusterMistakesTests.Cases.Values.Select(mistake => mistake.RuleId),
        .. GroupMistakes.ByRule.Keys,
        .. OtherMistakes.OfMemcached.Keys,
        .. OtherMistakes.OfIngredients.Keys,
        .. Global.GlobalDatastoreMistakesTests.RuleIds,
    ];

    [Fact]
    public void Every_error_is_made_through_the_props_or_is_ruled_out() =>
        Assert.Equal([], Ids(severity => severity == Severity.Error).Except(Broken).Except(RuledOutIds()));

    [Fact]
    public void Every_warning_is_provoked_and_acknowledged_or_is_ruled_out() =>
        Assert.Equal(
            [],
            Ids(severity => severity != Severity.Error)
                .Except(Doubts.ByRule.Keys)
                .Except(RuledOutIds())
                // Of two severities the constructs only have the error: they write words as they are documented, and say
                // what could be left out.
                .Except(["K-07", "R-08", "E-01", "E-02", "E-11", "L-05", "R-09", "P-02"])
                // Takes a stack of a known Region: GlobalDatastoreMistakesTests.
                .Except(["G-17"])
        );

    [Fact]
    public void What_is_ruled_out_is_not_broken() =>
        Assert.Equal([], RuledOutIds().Intersect(Broken.Concat(Doubts.ByRule.Keys)));

    [Fact]
    public void What_is_ruled_out_is_a_rule() =>
        Assert.Equal([], RuledOutIds().Except(RuleCatalog.All.Select(entry => entry.Rule.Id)));

    // Whoever lets a construct set one of them moves its rules from RuledOut.Unset to the mistakes.
    [Fact]
    public void No_construct_sets_what_none_is_said_to_set()
    {
        var unset = RuledOut.Unset.Values.ToHashSet(StringComparer.Ordinal);
        var groups = Exhibit
            .All()
            .SelectMany(exhibit => exhibit.Files)
            .SelectMany(file => JsonNode.Parse(File.ReadAllText(file))!["Resources"]!.AsObject())
            .Select(resource => resource.Value!)
            .Where(resource => (string?)resource["Type"] == "AWS::ElastiCache::ReplicationGroup")
            .ToList();

        Assert.NotEmpty(groups);
        Assert.DoesNotContain(
            groups,
            group => group["Properties"]!.AsObject().Any(property => unset.Contains(property.Key))
        );
    }

    private static IEnumerable<string> Ids(Func<Severity, bool> isWanted) =>
        RuleCatalog
            .All.Where(entry => entry.ResourceTypes.Any(Made.Contains) && isWanted(entry.Rule.Severity))
            .Select(entry => entry.Rule.Id)
            .Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> RuledOutIds() => RuledOut.ByConstructs.Keys.Concat(RuledOut.Unset.Keys);
}
