using System.Text.Json;

namespace ElastiCache.Model.Tests.Changes;

/// <summary>Where in a plan what NEW leaves out and what stays is left out.</summary>
public sealed class LeavingStepsTests
{
    private const string Valkey =
        "\"Engine\":\"valkey\",\"EngineVersion\":\"8.0\",\"CacheNodeType\":\"cache.r7g.large\",\"NumCacheClusters\":2";

    [Fact]
    public void A_policy_beside_the_properties_does_not_keep_the_first_step_from_leaving_it_out()
    {
        static Template Cache(string properties, string policy) =>
            Templates.Of(
                (
                    "Cache",
                    $$$"""
                    {"Type":"{{{Templates.Group}}}","DeletionPolicy":"{{{policy}}}","UpdateReplacePolicy":"{{{policy}}}",
                     "Properties":{"ReplicationGroupDescription":"d","CacheSubnetGroupName":"caches",{{{properties}}}}}
                    """
                )
            );
        const string Safe =
            $"{Valkey},\"AutomaticFailoverEnabled\":true,\"TransitEncryptionEnabled\":true,\"AtRestEncryptionEnabled\":true,\"SnapshotWindow\":\"02:00-03:00\"";
        var (old, @new) = (
            Cache(
                $"{Safe},\"CacheParameterGroupName\":\"default.valkey8\",\"SnapshotRetentionLimit\":0,\"MultiAZEnabled\":true",
                "Retain"
            ),
            Cache(
                Safe.Replace("8.0", "9.0", StringComparison.Ordinal)
                    + ",\"ClusterMode\":\"disabled\",\"UserGroupIds\":[\"batch\"]",
                "Snapshot"
            )
        );

        var update = Templates.Only(old, @new);

        Assert.Equal((UpdateEffect.NeedsSteps, UpdateWay.InPlace), (update.Effect, update.Way));
        Assert.Contains(
            update.Steps[0].Changes,
            change => change is { Property: "SnapshotRetentionLimit", Value: null }
        );
        Assert.Null(PlanTests.Mistake(old, @new));
    }

    [Fact]
    public void A_mode_that_stays_is_written_as_long_as_a_step_needs_it()
    {
        // Without the mode and with this group, shards without replicas count as cluster mode, in which no update goes through.
        const string Group =
            $"{Tiered},\"CacheParameterGroupName\":\"default.valkey7.cluster.on\",\"AutomaticFailoverEnabled\":true,\"NumNodeGroups\":1,\"ReplicasPerNodeGroup\":0,\"AtRestEncryptionEnabled\":true";
        var (old, @new) = (
            Templates.Of(
                ("Cache", Properties($"{Group},\"ClusterMode\":\"compatible\",\"TransitEncryptionEnabled\":false"))
            ),
            Templates.Of(("Cache", Properties($"{Group},\"TransitEncryptionEnabled\":true")))
        );

        var update = Templates.Only(old, @new);

        Assert.Equal((UpdateEffect.NeedsSteps, UpdateWay.InPlace), (update.Effect, update.Way));
        Assert.Contains(update.Steps[^1].Changes, change => change is { Property: "ClusterMode", Value: null });
        Assert.Null(PlanTests.Mistake(old, @new));
    }

    [Fact]
    public void What_stays_where_a_condition_leaves_it_out_is_no_change_of_a_step()
    {
        var update = UnderACondition(
            "AWS::ElastiCache::ServerlessCache",
            """ "ServerlessCacheName":"orders","Engine":"valkey","CacheUsageLimits":{"ECPUPerSecond":{"Maximum":5000}},"Description":"e" """,
            """
            "ServerlessCacheName":"orders","Engine":"valkey",
            "CacheUsageLimits":{"Fn::If":["IsProd",{"Ref":"AWS::NoValue"},{"ECPUPerSecond":{"Maximum":5000}}]},
            "Description":{"Fn::If":["IsProd",{"Ref":"AWS::NoValue"},"e"]}
            """
        );

        Assert.Equal(2, update.Steps.Count);
    }

    [Fact]
    public void What_stays_is_left_out_after_what_has_to_be_alone()
    {
        var update = Templates.Judge(
            Templates.Group,
            $"{Valkey},\"ClusterMode\":\"disabled\",\"CacheParameterGroupName\":\"default.valkey8\",\"AutomaticFailoverEnabled\":true,\"AutoMinorVersionUpgrade\":true,\"NotificationTopicArn\":\"arn:aws:sns:eu-west-1:123456789012:t\"",
            $"{Valkey},\"ClusterMode\":\"enabled\",\"CacheParameterGroupName\":\"default.valkey8.cluster.on\",\"AutomaticFailoverEnabled\":true"
        );

        Assert.Equal(
            ["CacheParameterGroupName ClusterMode", "ClusterMode", "AutoMinorVersionUpgrade NotificationTopicArn"],
            update.Steps.Select(step => string.Join(' ', step.Changes.Select(change => change.Property).Order()))
        );
        Assert.Equal(
            "Leave AutoMinorVersionUpgrade and NotificationTopicArn out, which stay as they are",
            update.Steps[^1].Summary
        );
    }

    [Fact]
    public void What_stays_is_left_out_where_it_would_be_found_to_have_no_use()
    {
        const string Group =
            $"{Valkey},\"CacheParameterGroupName\":\"default.valkey8.cluster.on\",\"AutomaticFailoverEnabled\":true,\"SnapshotRetentionLimit\":0";
        var update = Templates.Judge(
            Templates.Group,
            $"{Group},\"ClusterMode\":\"disabled\",\"SnapshotWindow\":\"03:00-04:00\"".Replace(".cluster.on", ""),
            $"{Group},\"ClusterMode\":\"enabled\""
        );

        // A window without snapshots (B-18).
        Assert.Contains(update.Steps[0].Changes, change => change is { Property: "SnapshotWindow", Value: null });
    }

    private static ResourceUpdate UnderACondition(string type, string old, string @new)
    {
        static Template Of(string type, string properties) =>
            Template.Read(
                JsonDocument
                    .Parse(
                        $$$"""
                        {"Parameters":{"Stage":{"Type":"String","AllowedValues":["prod","dev"]}},
                         "Conditions":{"IsProd":{"Fn::Equals":[{"Ref":"Stage"},"prod"]}},
                         "Resources":{"Cache":{"Type":"{{{type}}}","Properties":{ {{{properties}}} } } } }
                        """
                    )
                    .RootElement
            );
        return Templates.Only(Of(type, old), Of(type, @new));
    }

    private const string Tiered =
        "\"Engine\":\"valkey\",\"EngineVersion\":\"7.2\",\"CacheNodeType\":\"cache.r6gd.xlarge\",\"DataTieringEnabled\":true";

    private static string Properties(string properties) =>
        $$$"""
            {"Type":"{{{Templates.Group}}}","DeletionPolicy":"Snapshot","UpdateReplacePolicy":"Snapshot",
             "Properties":{"ReplicationGroupDescription":"d","CacheSubnetGroupName":"caches","SecurityGroupIds":["sg-0123"],{{{properties}}}}}
            """;
}
