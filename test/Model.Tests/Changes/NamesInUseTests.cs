namespace ElastiCache.Model.Tests.Changes;

/// <summary>Names that a deployed resource has, and groups that go while something uses them.</summary>
public sealed class NamesInUseTests
{
    private const string Retained = "\"DeletionPolicy\":\"Retain\"";

    [Theory]
    [InlineData(Templates.Group, "ReplicationGroupId")]
    [InlineData(Templates.Cluster, "ClusterName")]
    [InlineData(Templates.Serverless, "ServerlessCacheName")]
    public void Names_differ_in_more_than_capitals(string type, string name)
    {
        var update = Templates.Judge(type, $"\"{name}\":\"Orders\"", $"\"{name}\":\"orders\"");

        Assert.Equal((UpdateEffect.Refused, "M-09"), (update.Effect, update.Reasons[0].RuleId));
    }

    [Theory]
    [InlineData("Orders", "orders", "")]
    [InlineData("orders", "orders", "")]
    [InlineData("orders", "orders", Retained)]
    public void A_name_of_what_goes_is_taken(string old, string @new, string beside)
    {
        var update = UpdateJudge
            .Judge(
                Templates.Of(("Cache", Templates.Body(Templates.Group, $"\"ReplicationGroupId\":\"{old}\"", beside))),
                Templates.Of(
                    ("Other", Templates.Body(Templates.Group, $"\"ReplicationGroupId\":\"{@new}\",\"Port\":6380"))
                )
            )
            .Resources.Single(resource => resource.LogicalId == "Other");

        Assert.Equal((UpdateEffect.Refused, "M-09"), (update.Effect, update.Reasons[0].RuleId));
        Assert.Contains(beside.Length > 0 ? "import" : "Keep the logical id Cache", update.Reasons[0].Message);
    }

    [Fact]
    public void A_name_that_its_owner_gives_up_is_taken_until_then() =>
        Assert.Equal(
            "ReplicationGroupId: it has the fixed name of Cache, which has it until the update is through: 'already exists'. "
                + "Write another name (M-09)",
            $"{UpdateJudge
                .Judge(Templates.Of(("Cache", Named("a"))), Templates.Of(("Cache", Named("b")), ("Other", Named("a"))))
                .Resources.Single(resource => resource.LogicalId == "Other")
                .Reasons[0]}"
        );

    [Fact]
    public void A_replacement_does_not_take_the_name_of_another_resource()
    {
        var update = Templates.Only(
            Templates.Of(("Cache", Named("a")), ("Other", Named("b"))),
            Templates.Of(("Cache", Named("B")), ("Other", Named("c")))
        );

        Assert.Equal((UpdateEffect.Refused, "M-09"), (update.Effect, update.Reasons[0].RuleId));
        Assert.Contains("as Other", update.Reasons[0].Message);
    }

    [Theory]
    [InlineData(UpdateEffect.Refused, "", "")]
    [InlineData(UpdateEffect.Removed, "\"CacheParameterGroupName\":\"default.valkey8\"", "")]
    [InlineData(UpdateEffect.Removed, "", Retained)]
    public void A_parameter_group_that_is_left_out_is_still_used(object effect, string left, string beside) =>
        Assert.Equal(
            effect,
            Effect(
                "Own",
                Templates.Of(
                    (
                        "Own",
                        Templates.Body(Templates.ParameterGroup, "\"CacheParameterGroupFamily\":\"valkey8\"", beside)
                    ),
                    (
                        "Cache",
                        Templates.Body(
                            Templates.Group,
                            "\"CacheParameterGroupName\":{\"Ref\":\"Own\"},\"Engine\":\"valkey\""
                        )
                    )
                ),
                Templates.Of(
                    (
                        "Cache",
                        Templates.Body(Templates.Group, $"{left}{(left.Length > 0 ? "," : "")}\"Engine\":\"valkey\"")
                    )
                )
            )
        );

    [Theory]
    [InlineData("AWS::ElastiCache::UserGroup", "UserGroupId", Templates.Group, "\"UserGroupIds\":[\"Team\"]")]
    [InlineData("AWS::ElastiCache::UserGroup", "UserGroupId", Templates.Serverless, "\"UserGroupId\":\"team\"")]
    [InlineData(Templates.SubnetGroup, "CacheSubnetGroupName", Templates.Cluster, "\"CacheSubnetGroupName\":\"team\"")]
    public void What_is_named_by_its_name_is_used(string type, string name, string user, string use)
    {
        var group = Templates.Body(type, $"\"{name}\":\"team\"");
        var used = Templates.Body(user, use);

        Assert.Equal(
            UpdateEffect.Refused,
            Effect("Group", Templates.Of(("Group", group), ("Cache", used)), Templates.Of(("Cache", used)))
        );
        Assert.Equal(
            UpdateEffect.Removed,
            Effect(
                "Group",
                Templates.Of(("Group", group), ("Cache", used)),
                Templates.Of(("Cache", Templates.Body(user, "")))
            )
        );
    }

    private static string Named(string name) => Templates.Body(Templates.Group, $"\"ReplicationGroupId\":\"{name}\"");

    private static UpdateEffect Effect(string id, Template old, Template @new) =>
        UpdateJudge.Judge(old, @new).Resources.Single(resource => resource.LogicalId == id).Effect;

    [Theory]
    [InlineData("10.0.0.0/16", UpdateEffect.Refused)]
    [InlineData("10.1.0.0/16", UpdateEffect.Replaced)]
    public void A_name_made_of_what_is_replaced_is_another_one(string range, object effect)
    {
        static Template With(string range, int port) =>
            Templates.Of(
                ("Vpc", Templates.Body("AWS::EC2::VPC", $"\"CidrBlock\":\"{range}\"")),
                (
                    "Cache",
                    Templates.Body(
                        Templates.Group,
                        $"\"CacheSubnetGroupName\":\"caches\",\"ReplicationGroupId\":{{\"Fn::Sub\":\"a-${{Vpc}}\"}},\"Port\":{port}"
                    )
                )
            );

        var update = Templates.Only(With("10.0.0.0/16", 6379), With(range, 6380));

        Assert.Equal(effect, update.Effect);
        Assert.DoesNotContain(
            update.Reasons,
            reason => reason.Message.Contains("small letters", StringComparison.Ordinal)
        );
    }
}
