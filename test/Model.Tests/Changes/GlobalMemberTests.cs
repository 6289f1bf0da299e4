using System.Text.Json;

namespace ElastiCache.Model.Tests.Changes;

/// <summary>A replication group and the global datastore that has it, before, after and while one of them changes.</summary>
public sealed class GlobalMemberTests
{
    private const string ByReference = """{"ReplicationGroupId":{"Ref":"Cache"},"Role":"PRIMARY"}""";
    private const string ByName = """{"ReplicationGroupId":"Shop","Role":"PRIMARY"}""";
    private const string Secondary =
        """{"ReplicationGroupId":"abroad","Role":"PRIMARY"},{"ReplicationGroupId":{"Ref":"Cache"},"Role":"SECONDARY"}""";
    private const string Another = """{"ReplicationGroupId":"abroad","Role":"PRIMARY"}""";

    [Theory]
    [InlineData("\"CacheNodeType\":\"cache.r7g.large\"", "\"CacheNodeType\":\"cache.r7g.xlarge\"")]
    [InlineData("\"EngineVersion\":\"7.0\"", "\"EngineVersion\":\"7.1\"")]
    public void A_group_is_no_member_before_its_datastore_is_created(string old, string @new)
    {
        Assert.Equal(UpdateEffect.InPlace, Changed(old, @new, null, ByReference).Effect);
        Assert.Equal(UpdateEffect.InPlace, Changed(old, @new, Another, $"{Another},{ByReference}").Effect);
        Assert.Equal(UpdateEffect.Refused, Changed(old, @new, ByReference, ByReference).Effect);
    }

    [Theory]
    [InlineData(ByReference)]
    [InlineData(ByName)]
    public void A_group_whose_datastore_goes_is_a_member_until_then(string member)
    {
        var update = Changed(
            "\"CacheNodeType\":\"cache.r7g.large\"",
            "\"CacheNodeType\":\"cache.r7g.xlarge\"",
            member,
            null
        );

        Assert.Equal(
            (UpdateEffect.NeedsSteps, UpdateWay.InPlace, "G-13"),
            (update.Effect, update.Way, Templates.Rules(update))
        );
        Assert.Equal(
            "Leave it as it is, while the rest of NEW goes ahead\nChange the node type: CacheNodeType: cache.r7g.xlarge",
            Templates.Steps(update)
        );
        Assert.Contains("CloudFormation removes Global after all updates", update.Reasons[0].Message);
    }

    [Fact]
    public void Nothing_makes_a_group_wait_for_the_datastore_that_lets_go_of_it()
    {
        var update = Changed(
            "\"EngineVersion\":\"7.0\"",
            "\"EngineVersion\":\"7.1\"",
            $"{Another},{ByReference.Replace("PRIMARY", "SECONDARY", StringComparison.Ordinal)}",
            Another
        );

        Assert.Equal((UpdateEffect.NeedsSteps, UpdateWay.InPlace), (update.Effect, update.Way));
        Assert.Contains("Nothing makes the group wait until Global has let it go", update.Reasons[0].Message);
    }

    [Fact]
    public void A_secondary_that_lets_go_of_its_datastore_is_replaced() =>
        Assert.DoesNotContain(
            "G-13",
            Templates.Rules(
                Templates.Judge(
                    Templates.Group,
                    "\"GlobalReplicationGroupId\":\"a\",\"EngineVersion\":\"7.0\"",
                    "\"EngineVersion\":\"7.1\""
                )
            ),
            StringComparison.Ordinal
        );

    // The new name is not that of the member.
    [Theory]
    [InlineData(UpdateEffect.Refused, ByReference, ByReference)]
    [InlineData(UpdateEffect.Refused, ByName, ByName)]
    [InlineData(UpdateEffect.Refused, """{"ReplicationGroupId":{"Ref":"Cache"}}""", ByReference)]
    [InlineData(UpdateEffect.Replaced, ByReference, null)]
    [InlineData(UpdateEffect.Refused, ByReference, Another)]
    [InlineData(
        UpdateEffect.Replaced,
        """{"ReplicationGroupId":"abroad","Role":"PRIMARY"},{"ReplicationGroupId":{"Ref":"Cache"},"Role":"SECONDARY"}""",
        """{"ReplicationGroupId":"abroad","Role":"PRIMARY"},{"ReplicationGroupId":{"Ref":"Cache"},"Role":"SECONDARY"}"""
    )]
    public void The_primary_of_a_datastore_that_stays_is_not_replaced(object effect, string before, string? after)
    {
        var update = Templates.Only(
            Templates.Of([Group("\"ReplicationGroupId\":\"shop\""), .. Global(before)]),
            Templates.Of([Group("\"ReplicationGroupId\":\"shop2\""), .. Global(after)])
        );

        Assert.Equal(effect, update.Effect);
        Assert.Equal(update.Effect == UpdateEffect.Refused, update.Data == DataFate.Kept);
        Assert.DoesNotContain(
            update.Reasons,
            reason => update.Effect == UpdateEffect.Refused && reason.Message.Contains("data is lost")
        );
    }

    [Theory]
    [InlineData(
        "\"GlobalReplicationGroupId\":\"sgaui-all\",",
        Secondary,
        "Global has it as a secondary, and names the new one in the same update; the old one goes last, and a datastore has one group of a Region: the new one may be refused. Take it out of Members in an update before"
    )]
    [InlineData(
        "",
        Secondary,
        "Global has it as a secondary, and names the new one in the same update, which without GlobalReplicationGroupId is created outside of the datastore: the service takes no group as a secondary that is there already. Write GlobalReplicationGroupId"
    )]
    // It names another one from then on, or the primary is refused with its own words.
    [InlineData("", Another, null)]
    public void Of_a_secondary_that_is_replaced_is_told_what_its_datastore_does(
        string joins,
        string after,
        string? expected
    )
    {
        var update = Templates.Only(
            Templates.Of([Group($"{joins}\"ReplicationGroupId\":\"shop\""), .. Global(Secondary)]),
            Templates.Of([Group($"{joins}\"ReplicationGroupId\":\"shop2\""), .. Global(after)])
        );

        Assert.Equal(UpdateEffect.Replaced, update.Effect);
        Assert.Equal(
            expected is null ? [] : [expected],
            update.Reasons.Where(reason => reason.Property == "in use").Select(reason => reason.Message)
        );
    }

    [Theory]
    [InlineData(UpdateEffect.Refused, DataFate.Kept, ByName, "")]
    [InlineData(UpdateEffect.Removed, DataFate.Retained, ByName, "\"DeletionPolicy\":\"Retain\"")]
    [InlineData(UpdateEffect.Refused, DataFate.Kept, Another, "")]
    [InlineData(UpdateEffect.Removed, DataFate.Retained, Another, "\"DeletionPolicy\":\"Retain\"")]
    [InlineData(UpdateEffect.Removed, DataFate.Lost, null, "")]
    public void The_primary_of_a_datastore_that_stays_is_not_removed(
        object effect,
        object data,
        string? after,
        string policy
    )
    {
        var update = Templates.Only(
            Templates.Of([
                ("Cache", Templates.Body(Templates.Group, "\"ReplicationGroupId\":\"shop\"", policy)),
                .. Global(ByName),
            ]),
            Templates.Of([("Other", Templates.Body(Templates.SubnetGroup, "")), .. Global(after)])
        );

        Assert.Equal((effect, data), (update.Effect, update.Data));
    }

    [Fact]
    public void The_primary_of_a_datastore_that_stays_is_not_removed_by_its_condition()
    {
        var update = Templates.Only(
            Templates.Of([Group("\"ReplicationGroupId\":\"shop\""), .. Global(ByName)]),
            Template.Read(
                JsonDocument
                    .Parse(
                        $$$"""
                        {"Conditions":{"Never":{"Fn::Equals":["a","b"]}},"Resources":{
                          "Cache":{{{Templates.Body(
                            Templates.Group,
                            "\"ReplicationGroupId\":\"shop\"",
                            "\"Condition\":\"Never\""
                        )}}},
                          "Global":{{{Global(Another)[0].Item2}}}}}
                        """
                    )
                    .RootElement
            )
        );

        Assert.Equal((UpdateEffect.Refused, DataFate.Kept), (update.Effect, update.Data));
    }

    [Theory]
    [InlineData("\"ReplicationGroupId\":\"shop\",", "")]
    [InlineData("", "")]
    [InlineData("", "\"UpdatePolicy\":{\"UseOnlineResharding\":true}")]
    public void Shards_of_a_member_are_changed_at_its_datastore_and_no_second_cache_is_planned(
        string name,
        string policy
    )
    {
        var update = Templates.Only(
            Templates.Of([Sharded(2), .. Global(ByReference)]),
            Templates.Of([Sharded(3), .. Global(ByReference, ",\"GlobalNodeGroupCount\":3")])
        );

        Assert.Equal((UpdateEffect.Refused, "G-13"), (update.Effect, Templates.Rules(update)));
        Assert.Empty(update.Steps);
        Assert.Contains("change GlobalNodeGroupCount of the", Assert.Single(update.Reasons).Message);

        (string, string) Sharded(int shards) =>
            (
                "Cache",
                Templates.Body(
                    Templates.Group,
                    $"{name}\"Engine\":\"valkey\",\"EngineVersion\":\"8.0\",\"CacheNodeType\":\"cache.r7g.large\",\"CacheSubnetGroupName\":\"caches\","
                        + $"\"ReplicasPerNodeGroup\":1,\"AutomaticFailoverEnabled\":true,\"NumNodeGroups\":{shards}",
                    policy
                )
            );
    }

    // Without replicas, no update of it succeeds, and the way elsewhere is a second cache.
    [Theory]
    [InlineData(UpdateWay.SecondCache, null)]
    [InlineData(UpdateWay.None, ByReference)]
    public void A_second_cache_takes_the_place_of_no_member(object way, string? members)
    {
        var update = Templates.Only(
            Templates.Of([Bare("one"), .. Global(members)]),
            Templates.Of([Bare("other"), .. Global(members)])
        );

        Assert.Equal((UpdateEffect.Refused, way), (update.Effect, update.Way));

        static (string, string) Bare(string description) =>
            (
                "Cache",
                Templates.Body(
                    Templates.Group,
                    "\"Engine\":\"valkey\",\"EngineVersion\":\"8.0\",\"CacheNodeType\":\"cache.r7g.large\",\"CacheSubnetGroupName\":\"caches\","
                        + $"\"ReplicasPerNodeGroup\":0,\"AutomaticFailoverEnabled\":true,\"NumNodeGroups\":2,\"ReplicationGroupDescription\":\"{description}\""
                )
            );
    }

    // A name that is taken is no way out, since another one does not let the datastore go.
    [Fact]
    public void A_primary_that_would_be_replaced_under_its_name_is_told_of_its_datastore()
    {
        var update = Changed("\"Port\":6379", "\"Port\":6380", ByReference, ByReference);

        Assert.Equal(UpdateEffect.Refused, update.Effect);
        Assert.Contains("Global goes on and has it as its primary", update.Reasons[0].Message);
        Assert.DoesNotContain(update.Reasons, reason => reason.RuleId == "M-09");
    }

    private static ResourceUpdate Changed(string old, string @new, string? before, string? after) =>
        Templates.Only(
            Templates.Of([Group($"\"ReplicationGroupId\":\"shop\",{old}"), .. Global(before)]),
            Templates.Of([Group($"\"ReplicationGroupId\":\"shop\",{@new}"), .. Global(after)])
        );

    private static (string, string) Group(string properties) =>
        (
            "Cache",
            Templates.Body(Templates.Group, $"\"Engine\":\"redis\",\"CacheSubnetGroupName\":\"caches\",{properties}")
        );

    private static (string, string)[] Global(string? members, string more = "") =>
        members is null
            ? []
            :
            [
                (
                    "Global",
                    Templates.Body(
                        Templates.Global,
                        $"\"GlobalReplicationGroupIdSuffix\":\"all\",\"Members\":[{members}]{more}"
                    )
                ),
            ];
}
