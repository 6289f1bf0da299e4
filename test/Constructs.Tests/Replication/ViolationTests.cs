namespace ElastiCache.Cdk.Tests.Replication;

/// <summary>How mistakes are told.</summary>
public sealed class ViolationTests
{
    [Fact]
    public void A_node_type_that_the_Region_does_not_have_is_refused() =>
        Assert.Equal(
            "T-15",
            Assert
                .Single(
                    Mistakes
                        .OfGroup(
                            (props, _) => props with { NodeType = CacheNodeType.T4gSmall },
                            Stacks.In("me-south-1")
                        )
                        .Violations
                )
                .RuleId
        );

    [Fact]
    public void The_sentence_names_path_property_what_is_allowed_and_what_was_given() =>
        Assert.Equal(
            "Stack/Sessions: Topology.Sharded(shards: 501, replicasPerShard: 1): shards must be between 1 and 500, got 501 (R-23)",
            Mistakes.OfGroup((props, _) => props with { Topology = Topology.Sharded(shards: 501) }).Message
        );

    [Fact]
    public void All_mistakes_are_named_at_once()
    {
        var refused = Mistakes.OfGroup(
            (props, _) =>
                props with
                {
                    Topology = Topology.SingleNode,
                    MultiAz = true,
                    Port = 80,
                    SnapshotWindow = "never",
                    ReplicationGroupId = "-",
                }
        );
        Assert.Equal("Stack/Sessions", refused.Path);
        Assert.Equal(
            ["N-02", "R-09", "R-10", "B-16", "B-03"],
            refused.Violations.Select(violation => violation.RuleId)
        );
        Assert.All(refused.Violations, violation => Assert.Equal(Severity.Error, violation.Severity));
        Assert.StartsWith(
            "Stack/Sessions: 5 violations\n  - ReplicationGroupId: ",
            refused.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_violation_never_repeats_the_token() =>
        Assert.DoesNotContain(
            "hunter2 hunter2 hunter2",
            Mistakes
                .OfGroup(
                    (props, _) =>
                        props with
                        {
                            Authentication = Authentication.Token(
                                SecretValue.UnsafePlainText("hunter2 hunter2 hunter2")
                            ),
                        }
                )
                .Message,
            StringComparison.Ordinal
        );
}
