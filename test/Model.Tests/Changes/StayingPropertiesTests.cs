using System.Text.Json;
using System.Text.RegularExpressions;

namespace ElastiCache.Model.Tests.Changes;

/// <summary>What NEW leaves out stays, and is judged with the rest of NEW as if it were written.</summary>
public sealed class StayingPropertiesTests
{
    private const string Valkey =
        "\"Engine\":\"valkey\",\"EngineVersion\":\"8.0\",\"CacheNodeType\":\"cache.r7g.large\",\"NumCacheClusters\":2";
    private const string Redis6 =
        "\"Engine\":\"redis\",\"EngineVersion\":\"6.0\",\"CacheNodeType\":\"cache.r6g.large\",\"NumCacheClusters\":2,\"AutomaticFailoverEnabled\":true";
    private const string Compatible =
        $"{Valkey},\"AutomaticFailoverEnabled\":true,\"ClusterMode\":\"compatible\",\"CacheParameterGroupName\":\"default.valkey8.cluster.on\"";

    [Theory]
    // A parameter group of another family.
    [InlineData(
        $"{Valkey},\"CacheParameterGroupName\":\"default.valkey8\"",
        $"{Valkey},\"CacheParameterGroupName\":\"default.valkey9\"",
        "EngineVersion"
    )]
    [InlineData(
        $"{Redis6},\"CacheParameterGroupName\":\"default.redis6.x\"",
        $"{Redis6},\"CacheParameterGroupName\":\"default.valkey8\"",
        "Engine,EngineVersion"
    )]
    // Failover without a replica, Multi-AZ without failover.
    [InlineData(
        $"{Valkey},\"AutomaticFailoverEnabled\":true",
        "\"Engine\":\"valkey\",\"EngineVersion\":\"8.0\",\"CacheNodeType\":\"cache.r7g.large\",\"NumCacheClusters\":1",
        "AutomaticFailoverEnabled"
    )]
    [InlineData(
        $"{Valkey},\"AutomaticFailoverEnabled\":false,\"MultiAZEnabled\":false",
        $"{Valkey},\"MultiAZEnabled\":true",
        "AutomaticFailoverEnabled"
    )]
    [InlineData(
        $"{Valkey},\"AutomaticFailoverEnabled\":true,\"MultiAZEnabled\":true",
        $"{Valkey},\"AutomaticFailoverEnabled\":false",
        "MultiAZEnabled"
    )]
    // Windows that overlap.
    [InlineData(
        $"{Valkey},\"SnapshotWindow\":\"05:00-06:00\",\"PreferredMaintenanceWindow\":\"sun:07:00-sun:08:00\"",
        $"{Valkey},\"PreferredMaintenanceWindow\":\"sun:05:00-sun:06:00\"",
        "SnapshotWindow"
    )]
    // What the version does not have.
    [InlineData(
        $"{Redis6},\"TransitEncryptionEnabled\":true",
        $"{Redis6},\"TransitEncryptionEnabled\":true,\"TransitEncryptionMode\":\"required\"",
        "EngineVersion"
    )]
    public void What_stays_may_stand_against_the_rest(string old, string @new, string leftOut)
    {
        var without = leftOut.Split(',').Aggregate(@new, Without);
        var update = Templates.Judge(Templates.Group, old, without);

        Assert.Equal(Templates.Judge(Templates.Group, old, @new + Written(old, @new, leftOut)).Effect, update.Effect);
        Assert.Equal(UpdateEffect.Refused, update.Effect);
        Assert.All(
            leftOut.Split(','),
            name => Assert.Contains(update.Reasons, reason => (reason.RuleId, reason.Property) == ("X-18", name))
        );
    }

    [Fact]
    public void What_stays_is_not_left_out_beside_what_is_to_be_alone()
    {
        const string Shards =
            "\"Engine\":\"valkey\",\"EngineVersion\":\"8.0\",\"CacheNodeType\":\"cache.r7g.large\",\"AutomaticFailoverEnabled\":true,\"ReplicasPerNodeGroup\":1";
        var update = Templates.Judge(
            Templates.Group,
            $"{Shards},\"NumNodeGroups\":3,\"TransitEncryptionEnabled\":false,\"CacheParameterGroupName\":\"default.valkey8.cluster.on\"",
            $"{Shards},\"NumNodeGroups\":2,\"TransitEncryptionEnabled\":true",
            "\"UpdatePolicy\":{\"UseOnlineResharding\":true}"
        );

        Assert.Equal(UpdateWay.InPlace, update.Way);
        var left = Assert.Single(
            update.Steps,
            step => step.Changes.Any(change => change.Property == "CacheParameterGroupName")
        );
        Assert.DoesNotContain(left.Changes, change => change.Property == "NumNodeGroups");
    }

    [Fact]
    public void What_one_environment_leaves_out_stays_there()
    {
        static Template Cache(string version, string group) =>
            Template.Read(
                JsonDocument
                    .Parse(
                        "{\"Parameters\":{\"Stage\":{\"Type\":\"String\",\"AllowedValues\":[\"prod\",\"dev\"]}},"
                            + "\"Conditions\":{\"IsProd\":{\"Fn::Equals\":[{\"Ref\":\"Stage\"},\"prod\"]}},\"Resources\":{\"Cache\":"
                            + Templates.Body(
                                Templates.Group,
                                "\"Engine\":\"valkey\",\"CacheNodeType\":\"cache.r7g.large\",\"NumCacheClusters\":2,\"CacheSubnetGroupName\":\"caches\","
                                    + $"\"EngineVersion\":{version},\"CacheParameterGroupName\":{group}"
                            )
                            + "}}"
                    )
                    .RootElement
            );

        var update = Templates.Only(
            Cache("\"8.0\"", "\"default.valkey8\""),
            Cache(
                "{\"Fn::If\":[\"IsProd\",{\"Ref\":\"AWS::NoValue\"},\"8.0\"]}",
                "{\"Fn::If\":[\"IsProd\",\"default.valkey9\",\"default.valkey8\"]}"
            )
        );

        Assert.Contains(UpdateEffect.Refused, update.Perhaps.Append(update.Effect));
        Assert.Contains(
            update.Reasons,
            reason =>
                reason.Message.StartsWith(
                    "where Stage is 'prod': 'Expected a parameter group",
                    StringComparison.Ordinal
                )
        );
    }

    [Theory]
    [InlineData(Compatible, "ClusterMode")]
    [InlineData(Compatible, "CacheNodeType")]
    [InlineData(Compatible, "EngineVersion")]
    [InlineData(Compatible, "CacheParameterGroupName,ClusterMode")]
    public void What_only_leaves_out_what_stays_is_in_place(string old, string leftOut)
    {
        var update = Templates.Judge(Templates.Group, old, leftOut.Split(',').Aggregate(old, Without));

        Assert.Equal((UpdateEffect.InPlace, "X-18"), (update.Effect, Templates.Rules(update)));
        Assert.Equal(leftOut.Split(','), update.Reasons.Select(reason => reason.Property).Order());
    }

    [Fact]
    public void The_engine_in_capitals_is_no_upgrade_in_mode_compatible() =>
        Assert.Equal(
            UpdateEffect.InPlace,
            Templates
                .Judge(
                    Templates.Group,
                    Compatible,
                    Compatible.Replace("\"valkey\"", "\"Valkey\"", StringComparison.Ordinal)
                )
                .Effect
        );

    [Fact]
    public void What_a_loop_makes_of_given_names_is_judged_too()
    {
        static Template Caches(string window) =>
            Template.Read(
                JsonDocument
                    .Parse(
                        "{\"Transform\":\"AWS::LanguageExtensions\",\"Parameters\":{\"Names\":{\"Type\":\"CommaDelimitedList\",\"Default\":\"A\"}},"
                            + "\"Resources\":{\"Fn::ForEach::Caches\":[\"Name\",{\"Ref\":\"Names\"},{\"${Name}Cache\":"
                            + Templates.Body(Templates.Group, $"{Valkey}{window}")
                            + "}]}}"
                    )
                    .RootElement
            );

        var update = Assert.Single(
            UpdateJudge
                .Judge(
                    Caches(",\"SnapshotWindow\":\"05:00-06:00\""),
                    Caches(""),
                    new Dictionary<string, string> { ["Names"] = "C" }
                )
                .Resources
        );

        Assert.Equal(
            ("CCache", UpdateEffect.InPlace, "X-18"),
            (update.LogicalId, update.Effect, Templates.Rules(update))
        );
    }

    // What is created anew has its defaults.
    [Fact]
    public void What_is_replaced_keeps_nothing()
    {
        var update = Templates.Judge(
            Templates.Group,
            $"{Valkey},\"AutomaticFailoverEnabled\":false,\"Port\":6379",
            $"{Valkey},\"MultiAZEnabled\":true,\"Port\":6380"
        );

        Assert.DoesNotContain("X-18", Templates.Rules(update), StringComparison.Ordinal);
    }

    // As soon as lint has nothing against it: failover is not left out beside one node.
    [Fact]
    public void The_step_that_may_leaves_it_out()
    {
        const string One =
            "\"Engine\":\"valkey\",\"EngineVersion\":\"8.0\",\"CacheNodeType\":\"cache.r7g.large\",\"NumCacheClusters\":1";
        var update = Templates.Judge(
            Templates.Group,
            $"{One},\"AutomaticFailoverEnabled\":false,\"TransitEncryptionEnabled\":false,\"SnapshotRetentionLimit\":0,\"SnapshotWindow\":\"05:00-06:00\"",
            $"{Valkey},\"TransitEncryptionEnabled\":true,\"TransitEncryptionMode\":\"required\",\"SnapshotRetentionLimit\":0"
        );

        Assert.Equal(UpdateWay.InPlace, update.Way);
        Assert.Contains(update.Steps[0].Changes, change => change is { Property: "SnapshotWindow", Value: null });
        Assert.All(
            update.Steps,
            step =>
                Assert.True(
                    !step.Changes.Any(change => change.Property == "AutomaticFailoverEnabled")
                        || step
                            == update.Steps.First(one =>
                                one.Changes.Any(change => change.Property == "NumCacheClusters")
                            )
                        || step == update.Steps[^1]
                )
        );
    }

    [Fact]
    public void The_first_step_of_a_plan_leaves_it_out()
    {
        var update = Templates.Judge(
            Templates.Group,
            $"{Valkey},\"TransitEncryptionEnabled\":false,\"SnapshotWindow\":\"05:00-06:00\"",
            $"{Valkey},\"TransitEncryptionEnabled\":true,\"TransitEncryptionMode\":\"required\""
        );

        Assert.Equal((UpdateEffect.NeedsSteps, UpdateWay.InPlace), (update.Effect, update.Way));
        Assert.Contains(update.Steps[0].Changes, change => change is { Property: "SnapshotWindow", Value: null });
    }

    // A property and the comma before it.
    private static string Without(string properties, string name) =>
        Regex.Replace(properties, $",?\"{name}\":(\"[^\"]*\"|true|false|\\d+)", "").TrimStart(',');

    private static string Written(string old, string @new, string leftOut) =>
        string.Concat(
            leftOut
                .Split(',')
                .Where(name => !@new.Contains($"\"{name}\"", StringComparison.Ordinal))
                .Select(name => Regex.Match(old, $",\"{name}\":(\"[^\"]*\"|true|false|\\d+)").Value)
        );
}
