namespace ElastiCache.Model.Tests.Changes;

/// <summary>Global datastores of which OLD leaves out what their primary, in the same template, says.</summary>
public sealed class GlobalLeftOutTests
{
    private const string Valkey =
        "\"Engine\":\"valkey\",\"EngineVersion\":\"8.0\",\"CacheNodeType\":\"cache.r7g.large\",\"CacheParameterGroupName\":\"default.valkey8\"";

    private const string Redis =
        "\"Engine\":\"redis\",\"EngineVersion\":\"7.1\",\"CacheNodeType\":\"cache.r7g.large\",\"CacheParameterGroupName\":\"default.redis7\"";

    private const string Members =
        """{"ReplicationGroupId":{"Ref":"Primary"},"ReplicationGroupRegion":"us-east-1","Role":"PRIMARY"},{"ReplicationGroupId":"eu","ReplicationGroupRegion":"eu-west-1","Role":"SECONDARY"}""";

    [Theory]
    [InlineData("G-12", Valkey, "\"EngineVersion\":\"9.0\"")]
    [InlineData("G-12", Valkey, "\"EngineVersion\":\"8.1\",\"CacheParameterGroupName\":\"default.valkey8\"")]
    [InlineData("G-12", Valkey, "\"EngineVersion\":\"9.0\",\"CacheParameterGroupName\":\"default.valkey8\"")]
    [InlineData("X-01", Valkey, "\"EngineVersion\":\"7.2\"")]
    [InlineData("X-07", Valkey, "\"CacheNodeType\":\"cache.r6gd.xlarge\"")]
    [InlineData(
        "X-02",
        Valkey,
        "\"Engine\":\"redis\",\"EngineVersion\":\"7.1\",\"CacheParameterGroupName\":\"default.redis7\""
    )]
    [InlineData("G-12", Redis, "\"Engine\":\"valkey\",\"EngineVersion\":\"8.0\"")]
    public void What_the_primary_has_counts(string rules, string primary, string @new)
    {
        var update = Changed(primary, Members, @new);

        Assert.Equal((UpdateEffect.Refused, rules), (update.Effect, Templates.Rules(update)));
        Assert.Equal(UpdateWay.None, update.Way);
    }

    [Theory]
    [InlineData("", "\"EngineVersion\":\"8.1\"")]
    [InlineData("", "\"EngineVersion\":\"8.0\"")]
    [InlineData("", "\"EngineVersion\":\"9.0\",\"CacheParameterGroupName\":\"default.valkey9\"")]
    [InlineData("", "\"CacheNodeType\":\"cache.r7g.xlarge\"")]
    [InlineData(",\"NumNodeGroups\":2", "\"GlobalNodeGroupCount\":2")]
    public void What_the_members_take_is_in_place(string more, string @new) =>
        Assert.Equal(UpdateEffect.InPlace, Changed(Valkey + more, Members, @new).Effect);

    [Theory]
    [InlineData("X-12", "", "\"CacheNodeType\":\"cache.m7g.large\"")]
    [InlineData("X-06", ",\"NumNodeGroups\":3", "\"GlobalNodeGroupCount\":2")]
    public void Less_room_depends_on_the_account(string rule, string more, string @new)
    {
        var update = Changed(Valkey + more, Members, @new);

        Assert.Equal((UpdateEffect.InPlaceUnless, rule), (update.Effect, Templates.Rules(update)));
    }

    [Fact]
    public void Fewer_shards_than_the_primary_has_need_room() =>
        Assert.Contains(
            "the shards that are left cannot hold the data",
            Changed(
                $"{Valkey},\"NodeGroupConfiguration\":[{{\"ReplicaCount\":1}},{{\"ReplicaCount\":1}},{{\"ReplicaCount\":1}}]",
                Members,
                "\"GlobalNodeGroupCount\":2"
            )
                .Reasons[0]
                .Message
        );

    [Fact]
    public void The_reason_says_who_has_the_value() =>
        Assert.StartsWith(
            "8.0, of Primary, -> 9.0;",
            Changed(Valkey, Members, "\"EngineVersion\":\"9.0\"").Reasons[0].Message
        );

    [Theory]
    [InlineData(
        """{"ReplicationGroupId":{"Ref":"Primary"},"Role":"SECONDARY"},{"ReplicationGroupId":"eu","Role":"PRIMARY"}"""
    )]
    [InlineData("""{"ReplicationGroupId":"eu","Role":"PRIMARY"}""")]
    public void A_group_that_is_not_the_primary_does_not_count(string members) =>
        // What is not known may be newer.
        Assert.Equal(UpdateEffect.InPlaceUnless, Changed(Valkey, members, "\"EngineVersion\":\"9.0\"").Effect);

    [Fact]
    public void What_the_datastore_writes_counts_before_what_its_primary_has() =>
        Assert.Equal(
            UpdateEffect.InPlace,
            Changed(Valkey, Members, "\"EngineVersion\":\"9.1\"", "\"EngineVersion\":\"9.0\"").Effect
        );

    private static ResourceUpdate Changed(string primary, string members, string @new, string old = "") =>
        Templates.Only(Template(primary, members, old), Template(primary, members, @new));

    private static Template Template(string primary, string members, string properties) =>
        Templates.Of(
            (
                "Primary",
                Templates.Body(
                    Templates.Group,
                    $"\"ReplicationGroupId\":\"shop\",\"CacheSubnetGroupName\":\"caches\",\"AutomaticFailoverEnabled\":true,{primary}"
                )
            ),
            (
                "Cache",
                Templates.Body(
                    Templates.Global,
                    $"\"GlobalReplicationGroupIdSuffix\":\"all\",\"Members\":[{members}]{(properties.Length > 0 ? "," : "")}{properties}"
                )
            )
        );
}
