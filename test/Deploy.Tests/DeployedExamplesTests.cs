namespace Deploy.Tests;

/// <summary>What holds for all of the examples that are deployed together, and for those about caches that exist.</summary>
[Collection(ExamplesLifecycle.Collection)]
public sealed class DeployedExamplesTests(ExamplesLifecycle examples)
{
    public static TheoryData<string> Stacks => [.. ExamplesLifecycle.Stacks];

    [Theory]
    [MemberData(nameof(Stacks))]
    public void A_stack_is_complete(string stack) =>
        Assert.Equal(
            "CREATE_COMPLETE",
            (string?)Assert.Single(examples.Deployed.Stacks, one => (string?)one["StackName"] == stack)["StackStatus"]
        );

    [Theory]
    [MemberData(nameof(Stacks))]
    public void No_stack_is_left(string stack) =>
        Assert.DoesNotContain(stack, examples.Removed.Stacks.Select(one => (string?)one["StackName"]));

    [Fact]
    public void No_cache_is_left()
    {
        Assert.Empty(examples.Removed.ReplicationGroups);
        Assert.Empty(examples.Removed.ReplicationGroupsInIreland);
        Assert.Empty(examples.Removed.GlobalDatastores);
        Assert.Empty(examples.Removed.CacheClusters);
        Assert.Empty(examples.Removed.ServerlessCaches);
    }

    [Fact]
    public void Nothing_that_was_around_the_caches_is_left()
    {
        Assert.Empty(examples.Removed.ScalableTargets);
        Assert.Empty(examples.Removed.ScalingPolicies);
        Assert.Empty(examples.Removed.ScheduledActions);
        Assert.Empty(examples.Removed.Parameters);
        Assert.Empty(examples.Removed.HostedZones);
        Assert.Empty(examples.Removed.SecretsInIreland);
        Assert.DoesNotContain(
            examples.Removed.Exports,
            export => ((string)export["Name"]!).StartsWith("shop-", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_cache_that_exists_admits_the_reports()
    {
        var rule = Assert.Single(examples.GroupOfExistingCache["IpPermissions"]!.AsArray())!;

        Assert.Equal((6379, 6379), ((int)rule["FromPort"]!, (int)rule["ToPort"]!));
        Assert.Single(rule["UserIdGroupPairs"]!.AsArray());
    }

    // The account refuses to fill a cache from a snapshot that does not exist.
    [Fact]
    public void A_group_is_filled_from_last_nights_snapshot_and_makes_none()
    {
        var rehearsal = examples.Deployed.Group("RestoreFromSnapshot/Rehearsal");

        Assert.Single(rehearsal["MemberClusters"]!.AsArray());
        Assert.Equal(0, (int)rehearsal["SnapshotRetentionLimit"]!);
    }

    [Fact]
    public void A_serverless_cache_is_filled_from_last_nights_snapshot() =>
        Assert.Equal("available", (string?)examples.Deployed.Serverless("serverlessrestore")["Status"]);

    [Fact]
    public void Medical_records_are_two_encrypted_shards_with_a_replica_each_and_35_days_of_snapshots()
    {
        var records = examples.Deployed.Group("MedicalRecords/Records");

        Assert.Equal(
            (2, 4, 35),
            (
                records["NodeGroups"]!.AsArray().Count,
                records["MemberClusters"]!.AsArray().Count,
                (int)records["SnapshotRetentionLimit"]!
            )
        );
        Assert.Equal("enabled", (string?)records["MultiAZ"]);
        Assert.True((bool)records["AtRestEncryptionEnabled"]!);
        Assert.Equal("required", (string?)records["TransitEncryptionMode"]);
        Assert.True((bool)records["AuthTokenEnabled"]!);
    }
}
