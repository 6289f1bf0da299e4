namespace ElastiCache.Model.Tests.Changes;

/// <summary>What becomes of the data where a policy has a condition, and what is said of a policy that changes.</summary>
public sealed class PolicyConditionTests
{
    private const string If = "{'Fn::If':['Prod','Retain','Delete']}";

    [Theory]
    [InlineData(
        "dev",
        DataFate.Lost,
        "DeletionPolicy: its data is lost; write DeletionPolicy: Snapshot in an update before (M-01)"
    )]
    [InlineData(
        "prod",
        DataFate.Retained,
        "DeletionPolicy: Retain: it goes on outside of the stack, with its data and its bill"
    )]
    [InlineData(
        null,
        DataFate.Lost,
        "DeletionPolicy: where Env is 'dev', its default: its data is lost; write DeletionPolicy: Snapshot in an update before (M-01)\n"
            + "DeletionPolicy: where Env is 'prod': Retain: it goes on outside of the stack, with its data and its bill"
    )]
    public void The_policy_of_a_removal_counts_as_it_is_decided(string? env, object fate, string said)
    {
        var update = Judge([Cache("6379", $"'DeletionPolicy':{If}")], [], env);

        Assert.Equal((UpdateEffect.Removed, fate), (update.Effect, update.Data));
        Assert.Equal(
            said.Split('\n'),
            update.Reasons.Select(reason => reason.ToString()).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData(
        "dev",
        DataFate.Lost,
        "UpdateReplacePolicy: its data is lost; write UpdateReplacePolicy: Snapshot in NEW (M-01)"
    )]
    [InlineData(
        "prod",
        DataFate.Retained,
        "UpdateReplacePolicy: Retain: it goes on outside of the stack, with its data and its bill"
    )]
    [InlineData(
        null,
        DataFate.Lost,
        "UpdateReplacePolicy: where Env is 'dev', its default: its data is lost; write UpdateReplacePolicy: Snapshot in NEW (M-01)\n"
            + "UpdateReplacePolicy: where Env is 'prod': Retain: it goes on outside of the stack, with its data and its bill"
    )]
    public void The_policy_of_a_replacement_counts_as_it_is_decided(string? env, object fate, string said)
    {
        var policy = $"'UpdateReplacePolicy':{If}";
        var update = Judge([Cache("6379", policy)], [Cache("6380", policy)], env);

        Assert.Equal((UpdateEffect.Replaced, fate), (update.Effect, update.Data));
        Assert.Equal(
            said.Split('\n'),
            update
                .Reasons.Where(reason => reason.Property == "UpdateReplacePolicy")
                .Select(reason => reason.ToString())
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_backup_under_a_condition_restores_where_it_holds_only()
    {
        const string backup = ",'SnapshotName':{'Fn::If':['Prod','a',{'Ref':'AWS::NoValue'}]}";

        Assert.Equal(
            (true, false),
            (
                Judge([Cache($"6379{backup}")], [Cache($"6380{backup}")], "prod").IsRestored,
                Judge([Cache($"6379{backup}")], [Cache($"6380{backup}")], "dev").IsRestored
            )
        );
    }

    [Fact]
    public void A_policy_that_decides_in_this_update_is_said_once()
    {
        var update = Judge([Cache("6379")], [Cache("6380", "'UpdateReplacePolicy':'Snapshot'")], null);

        Assert.Equal(DataFate.Snapshot, update.Data);
        Assert.Equal(
            "Snapshot: a last snapshot is taken",
            Assert.Single(update.Reasons, reason => reason.Property == "UpdateReplacePolicy").Message
        );
    }

    [Fact]
    public void A_last_snapshot_of_a_serverless_cache_is_written_before_it_is_replaced() =>
        Assert.Contains(
            "its data is lost; write FinalSnapshotName in an update before, or UpdateReplacePolicy: Retain in NEW",
            Templates
                .Judge(
                    Templates.Serverless,
                    "\"Engine\":\"valkey\",\"ServerlessCacheName\":\"a\"",
                    "\"Engine\":\"valkey\",\"ServerlessCacheName\":\"b\""
                )
                .Reasons.Select(reason => reason.Message)
        );

    private static (string, string) Cache(string port, string rest = "") =>
        (
            "Cache",
            Templates.Body(Templates.Group, $"'Engine':'valkey','CacheSubnetGroupName':'caches','Port':{port}", rest)
        );

    private static ResourceUpdate Judge((string, string)[] old, (string, string)[] @new, string? env) =>
        UpdateJudge
            .Judge(
                Conditioned.Of(old),
                Conditioned.Of(@new),
                env is null ? null : new Dictionary<string, string> { ["Env"] = env }
            )
            .Resources.Single(resource => resource.LogicalId == "Cache");
}
