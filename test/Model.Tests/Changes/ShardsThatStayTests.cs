namespace ElastiCache.Model.Tests.Changes;

/// <summary>Shards that both templates have, described otherwise, with online resharding.</summary>
public sealed class ShardsThatStayTests
{
    private const string Online = "\"UpdatePolicy\":{\"UseOnlineResharding\":true}";

    private const string Two = """{"NodeGroupId":"0001","ReplicaCount":1},{"NodeGroupId":"0002","ReplicaCount":1}""";

    private const string Zones =
        """{"NodeGroupId":"0001","ReplicaCount":1,"PrimaryAvailabilityZone":"us-east-1a","ReplicaAvailabilityZones":["us-east-1b"]},{"NodeGroupId":"0002","ReplicaCount":1}""";

    private const string Slots =
        """{"NodeGroupId":"0001","ReplicaCount":1,"Slots":"0-8191"},{"NodeGroupId":"0002","ReplicaCount":1,"Slots":"8192-16383"}""";

    [Theory]
    [InlineData(
        "X-06",
        "takes the NodeGroupId of each entry",
        """{"ReplicaCount":1},{"ReplicaCount":1}""",
        """{"ReplicaCount":1},{"ReplicaCount":1},{"ReplicaCount":1}"""
    )]
    [InlineData(
        "X-06",
        "shard 0002 is 0003 in NEW",
        Two,
        """{"NodeGroupId":"0001","ReplicaCount":1},{"NodeGroupId":"0003","ReplicaCount":1}"""
    )]
    [InlineData(
        "X-06",
        "shard 0001 has other Slots",
        Slots,
        """{"NodeGroupId":"0001","ReplicaCount":1,"Slots":"0-1000"},{"NodeGroupId":"0002","ReplicaCount":1,"Slots":"1001-16383"}"""
    )]
    [InlineData(
        "X-06",
        "shard 0001 has another PrimaryAvailabilityZone",
        Zones,
        """{"NodeGroupId":"0001","ReplicaCount":1,"PrimaryAvailabilityZone":"us-east-1c","ReplicaAvailabilityZones":["us-east-1b"]},{"NodeGroupId":"0002","ReplicaCount":1}"""
    )]
    [InlineData(
        "X-06",
        "shard 0001 has other ReplicaAvailabilityZones",
        Zones,
        """{"NodeGroupId":"0001","ReplicaCount":1,"PrimaryAvailabilityZone":"us-east-1a","ReplicaAvailabilityZones":["us-east-1c"]},{"NodeGroupId":"0002","ReplicaCount":1}"""
    )]
    public void What_no_page_says_that_an_update_does_cannot_be_told(string rule, string why, string old, string @new)
    {
        var update = Changed(old, @new, Online);

        Assert.Equal(
            (UpdateEffect.Unclear, rule, UpdateWay.None),
            (update.Effect, Templates.Rules(update), update.Way)
        );
        Assert.Contains(why, update.Reasons[0].Message);
    }

    [Theory]
    [InlineData(
        Two,
        """{"NodeGroupId":"0001","ReplicaCount":1},{"NodeGroupId":"0002","ReplicaCount":1},{"NodeGroupId":"0003","ReplicaCount":2}"""
    )]
    [InlineData(
        """{"NodeGroupId":"0001","ReplicaCount":1},{"NodeGroupId":"0002","ReplicaCount":1},{"NodeGroupId":"0003","ReplicaCount":1}""",
        Two
    )]
    [InlineData("""{"ReplicaCount":1},{"ReplicaCount":1}""", Two)]
    [InlineData(Slots, Two)]
    public void What_AWS_documents_is_online(string old, string @new)
    {
        var update = Changed(old, @new, Online);

        Assert.Equal((UpdateEffect.InPlaceUnless, "X-06"), (update.Effect, Templates.Rules(update)));
        Assert.DoesNotContain("Slots of NEW", update.Reasons[0].Message);
    }

    [Fact]
    public void Slots_that_are_written_while_a_shard_comes_are_not_what_the_shards_get() =>
        Assert.Contains(
            "ElastiCache divides the slots evenly then, whatever Slots of NEW say",
            Changed(
                Slots,
                """{"NodeGroupId":"0001","ReplicaCount":1,"Slots":"0-5000"},{"NodeGroupId":"0002","ReplicaCount":1,"Slots":"5001-10000"},{"NodeGroupId":"0003","ReplicaCount":1,"Slots":"10001-16383"}""",
                Online
            )
                .Reasons[0]
                .Message
        );

    [Theory]
    [InlineData("""{"NodeGroupId":"0001","ReplicaCount":1},{"NodeGroupId":"0002","ReplicaCount":2}""", "0002")]
    [InlineData(
        """{"NodeGroupId":"0001","ReplicaCount":2},{"NodeGroupId":"0002","ReplicaCount":1},{"NodeGroupId":"0003","ReplicaCount":1}""",
        "0001"
    )]
    public void Other_replicas_of_a_shard_are_in_place_unless_it_has_others_than_OLD_lists(string @new, string shard)
    {
        var update = Changed(Two, @new, Online);

        Assert.Equal((UpdateEffect.InPlaceUnless, "X-06"), (update.Effect, Templates.Rules(update)));
        Assert.Contains($"shard {shard} has ReplicaCount 1 -> 2, which is reported", update.Reasons[0].Message);
        Assert.Contains("ids and slots, and replicas, that OLD lists", update.Reasons[0].Check!.Before);
    }

    private static ResourceUpdate Changed(string old, string @new, string policy) =>
        Templates.Judge(Templates.Group, Group(old), Group(@new), policy);

    private static string Group(string shards) =>
        "\"ReplicationGroupDescription\":\"d\",\"Engine\":\"valkey\",\"EngineVersion\":\"8.0\",\"CacheNodeType\":\"cache.r7g.large\","
        + "\"AutomaticFailoverEnabled\":true,\"CacheParameterGroupName\":\"default.valkey8.cluster.on\",\"CacheSubnetGroupName\":\"caches\","
        + $"\"NodeGroupConfiguration\":[{shards}]";
}
