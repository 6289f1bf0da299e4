using System.Text.Json;

namespace ElastiCache.Model.Tests.Changes;

/// <summary>What becomes of "in place unless" once the account was asked.</summary>
public sealed class LiveAnswersTests
{
    private const string Large = """
        {"Engine": "valkey", "EngineVersion": "8.2", "CacheNodeType": "cache.r7g.xlarge", "NumCacheClusters": 2, "AutomaticFailoverEnabled": true,
         "ReplicationGroupDescription": "x", "AtRestEncryptionEnabled": true, "TransitEncryptionEnabled": true, "TransitEncryptionMode": "preferred"}
        """;

    private static readonly string Small = Large.Replace("r7g.xlarge", "r7g.large");

    // cache.r7g.large has 13.07 GiB, of which a quarter is reserved: 9.8025.
    [Theory]
    [InlineData(9.80, UpdateEffect.InPlace, "Yes: the fullest node held 9.8 GiB")]
    [InlineData(9.81, UpdateEffect.Refused, "No: the fullest node held 9.81 GiB")]
    [InlineData(null, UpdateEffect.InPlaceUnless, "in place unless a node holds more")]
    public void A_smaller_node_takes_what_the_fullest_one_held_or_not(double? held, object effect, string sentence)
    {
        var update = Update(Large, Small, new LiveState { FullestNodeGiB = held });

        Assert.Equal(effect, update.Effect);
        Assert.Contains(sentence, update.Reasons[0].Message);
        Assert.Equal(held is null, update.Reasons[0].Check is not null);
    }

    [Theory]
    [InlineData(true, false, UpdateEffect.InPlace, "Yes: no node stands in subnet-b")]
    [InlineData(true, true, UpdateEffect.Refused, "No: nodes stand in subnet-b")]
    [InlineData(false, false, UpdateEffect.InPlaceUnless, "in place unless a node stands")]
    public void A_subnet_leaves_where_nobody_stands_in_it(bool isKnown, bool isOccupied, object effect, string sentence)
    {
        var update = Update(
            """{"Description": "x", "SubnetIds": ["subnet-a", "subnet-b"]}""",
            """{"Description": "x", "SubnetIds": ["subnet-a"]}""",
            new LiveState
            {
                LeavingSubnets = isKnown ? ["subnet-b"] : null,
                OccupiedSubnets = isOccupied ? ["subnet-b"] : [],
            },
            "AWS::ElastiCache::SubnetGroup"
        );

        Assert.Equal(effect, update.Effect);
        Assert.Contains(sentence, update.Reasons[0].Message);
    }

    [Fact]
    public void Where_no_subnet_leaves_nobody_has_to_be_asked_who_stands_in_it() =>
        Assert.EndsWith(
            ". Yes: no subnet leaves",
            Update(
                """{"Description": "x", "SubnetIds": ["subnet-a", "subnet-b"]}""",
                """{"Description": "x", "SubnetIds": ["subnet-a"]}""",
                new LiveState { LeavingSubnets = [] },
                "AWS::ElastiCache::SubnetGroup"
            )
                .Reasons[0]
                .Message
        );

    // Three shards of 9.8025 GiB each are to hold what four hold.
    [Theory]
    [InlineData("available", 79.9, 7.35, UpdateEffect.InPlace, "Yes: 4 shards with 7.35 GiB")]
    [InlineData("available", 79.9, 3 * 0.75 * 13.07 / 4, UpdateEffect.Refused, "No: 4 shards with 7.35 GiB")]
    [InlineData("available", 79.9, 7.36, UpdateEffect.Refused, "No: 4 shards with 7.36 GiB")]
    [InlineData("available", 80.0, 1.0, UpdateEffect.Refused, "No: its busiest node was at 80 %")]
    [InlineData("modifying", 1.0, 1.0, UpdateEffect.Refused, "No: the group is modifying")]
    [InlineData("available", 1.0, null, UpdateEffect.InPlaceUnless, "online unless")]
    [InlineData("available", null, 1.0, UpdateEffect.InPlaceUnless, "online unless")]
    [InlineData(null, 1.0, 1.0, UpdateEffect.InPlaceUnless, "online unless")]
    public void Shards_are_taken_away_where_the_others_hold_their_data(
        string? status,
        double? busy,
        double? held,
        object effect,
        string sentence
    )
    {
        static string Shards(int number) =>
            $$"""
                {"Engine": "valkey", "EngineVersion": "8.2", "CacheNodeType": "cache.r7g.large", "NumNodeGroups": {{number}}, "ReplicasPerNodeGroup": 1,
                 "AutomaticFailoverEnabled": true, "CacheParameterGroupName": "default.valkey8.cluster.on", "ReplicationGroupDescription": "x"}
                """;

        var update = Update(
            Shards(4),
            Shards(3),
            new LiveState
            {
                Status = status,
                BusiestPercent = busy,
                FullestNodeGiB = held,
                Shards = 4,
            },
            more: """, "UpdatePolicy": {"UseOnlineResharding": true}"""
        );

        Assert.Equal(effect, update.Effect);
        Assert.Contains(sentence, update.Reasons[0].Message);
    }

    // Of more shards nobody has to ask whether they hold the data.
    [Theory]
    [InlineData("available", 79.9, UpdateEffect.InPlace, ". Yes: it is available, and its busiest node was at 79.9 %")]
    [InlineData("available", 80.0, UpdateEffect.Refused, ". No: its busiest node was at 80 % within the last day")]
    [InlineData("modifying", 1.0, UpdateEffect.Refused, ". No: the group is modifying")]
    public void Shards_are_added_where_nobody_is_busy(string status, double busy, object effect, string said)
    {
        const string Two = """
            {"Engine": "valkey", "EngineVersion": "8.2", "CacheNodeType": "cache.r7g.large", "NumNodeGroups": 2, "ReplicasPerNodeGroup": 1,
             "AutomaticFailoverEnabled": true, "CacheParameterGroupName": "default.valkey8.cluster.on", "ReplicationGroupDescription": "x"}
            """;

        var update = Update(
            Two,
            Two.Replace("\"NumNodeGroups\": 2", "\"NumNodeGroups\": 3", StringComparison.Ordinal),
            new LiveState { Status = status, BusiestPercent = busy },
            more: """, "UpdatePolicy": {"UseOnlineResharding": true}"""
        );

        Assert.Equal(effect, update.Effect);
        Assert.EndsWith(said, update.Reasons[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(9.99, UpdateEffect.InPlace)]
    [InlineData(10.0, UpdateEffect.Refused)]
    [InlineData(null, UpdateEffect.InPlaceUnless)]
    public void A_serverless_cache_has_a_smaller_maximum_where_it_holds_less(double? held, object effect)
    {
        static string Maximum(int gigabytes) =>
            $"{{\"ServerlessCacheName\": \"x\", \"Engine\": \"valkey\", \"CacheUsageLimits\": {{\"DataStorage\": {{\"Maximum\": {gigabytes}, \"Unit\": \"GB\"}}}}}}";

        Assert.Equal(
            effect,
            Update(
                Maximum(20),
                Maximum(10),
                new LiveState { HeldGB = held },
                "AWS::ElastiCache::ServerlessCache"
            ).Effect
        );
    }

    [Theory]
    [InlineData(
        "people",
        UpdateEffect.Refused,
        "TransitEncryptionMode: the user group people is attached in the account: take it off before TLS changes"
    )]
    [InlineData(null, UpdateEffect.InPlace, "TransitEncryptionMode: preferred -> required")]
    public void TLS_does_not_change_while_somebody_has_attached_a_user_group(string? group, object effect, string said)
    {
        var update = Update(
            Large,
            Large.Replace("preferred", "required"),
            new LiveState { UserGroups = group is null ? [] : [group] }
        );

        Assert.Equal(effect, update.Effect);
        Assert.Equal(said, update.Reasons[^1].ToString());
    }

    [Fact]
    public void What_is_not_TLS_changes_beside_user_groups() =>
        Assert.Equal(
            UpdateEffect.InPlace,
            Update(
                Large,
                Large.Replace("\"x\"", "\"y\"", StringComparison.Ordinal),
                new LiveState { UserGroups = ["people"] }
            ).Effect
        );

    [Theory]
    [InlineData(
        "theirs",
        UpdateEffect.Refused,
        ": theirs in the account uses it, and the service does not delete what is in use"
    )]
    [InlineData(
        "theirs ours",
        UpdateEffect.Refused,
        ": theirs, ours in the account use it, and the service does not delete what is in use"
    )]
    [InlineData(null, UpdateEffect.Removed, "data: it holds none")]
    public void What_others_use_does_not_go(string? users, object effect, string said)
    {
        const string Group =
            """{"Resources": {"It": {"Type": "AWS::ElastiCache::ParameterGroup", "Properties": {"Description": "x", "CacheParameterGroupFamily": "valkey8"}}}}""";
        var plan = UpdateJudge.Judge(Read(Group), Read("""{"Resources": {}}"""));

        var answered = LiveAnswers.Apply(
            plan,
            new Dictionary<string, LiveState> { ["It"] = new() { UsedBy = users?.Split(' ') ?? [] } }
        );

        Assert.Equal(effect, answered.Resources.Single().Effect);
        Assert.Equal(said, answered.Resources.Single().Reasons[^1].ToString());
    }

    [Fact]
    public void What_was_not_asked_about_stays_as_it_was()
    {
        var plan = UpdateJudge.Judge(Template(Large), Template(Small));

        Assert.Equal(plan.Resources, LiveAnswers.Apply(plan, new Dictionary<string, LiveState>()).Resources);
    }

    private static ResourceUpdate Update(
        string before,
        string after,
        LiveState state,
        string type = "AWS::ElastiCache::ReplicationGroup",
        string more = ""
    ) =>
        LiveAnswers
            .Apply(
                UpdateJudge.Judge(Template(before, type, more), Template(after, type, more)),
                new Dictionary<string, LiveState> { ["It"] = state }
            )
            .Resources.Single();

    private static Template Template(
        string properties,
        string type = "AWS::ElastiCache::ReplicationGroup",
        string more = ""
    ) => Read($"{{\"Resources\": {{\"It\": {{\"Type\": \"{type}\"{more}, \"Properties\": {properties}}}}}}}");

    private static Template Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Model.Templates.Template.Read(document.RootElement.Clone());
    }
}
