using System.Text.Json;

namespace ElastiCache.Model.Tests.Changes;

/// <summary>Who joins a global datastore, leaves it, or changes its role, and a datastore that goes.</summary>
public sealed class GlobalMembersUpdateTests
{
    private const string Primary =
        """{"ReplicationGroupId":"eu","ReplicationGroupRegion":"eu-west-1","Role":"PRIMARY"}""";
    private const string Secondary =
        """{"ReplicationGroupId":"us","ReplicationGroupRegion":"us-east-1","Role":"SECONDARY"}""";
    private const string Asia =
        """{"ReplicationGroupId":"ap","ReplicationGroupRegion":"ap-southeast-1","Role":"SECONDARY"}""";
    private const string Both = $"{Primary},{Secondary}";

    [Theory]
    [InlineData(
        UpdateEffect.InPlaceUnless,
        "ap (ap-southeast-1, SECONDARY) joins; in place unless ap is outside",
        Both,
        $"{Both},{Asia}"
    )]
    [InlineData(UpdateEffect.InPlace, "ap (ap-southeast-1, SECONDARY) leaves", $"{Both},{Asia}", Both)]
    [InlineData(
        UpdateEffect.InPlaceUnless,
        "ap (ap-southeast-1, SECONDARY) joins, us (us-east-1, SECONDARY) leaves; in place unless ap",
        Both,
        $"{Primary},{Asia}"
    )]
    [InlineData(UpdateEffect.InPlace, "the same members, written otherwise", Both, $"{Secondary},{Primary}")]
    public void Who_joins_and_who_leaves_is_told(object effect, string starts, string old, string @new)
    {
        var update = Judge(old, @new);

        Assert.Equal(effect, update.Effect);
        Assert.StartsWith(starts, Assert.Single(update.Reasons).Message);
        Assert.Equal(update.Effect == UpdateEffect.InPlaceUnless, update.Reasons[0].RuleId == "G-09");
    }

    // A group stays in its Region.
    [Fact]
    public void The_same_name_in_another_Region_is_another_group()
    {
        var update = Judge(Both, Both.Replace("us-east-1", "us-west-2", StringComparison.Ordinal));

        Assert.Equal(UpdateEffect.InPlaceUnless, update.Effect);
        Assert.StartsWith(
            "us (us-west-2, SECONDARY) joins, us (us-east-1, SECONDARY) leaves",
            update.Reasons[0].Message
        );
    }

    [Fact]
    public void Promotion_is_not_of_CloudFormation()
    {
        var update = Judge(
            Both,
            $"{Primary.Replace("PRIMARY", "SECONDARY", StringComparison.Ordinal)},{Secondary.Replace("SECONDARY", "PRIMARY", StringComparison.Ordinal)}"
        );

        Assert.Equal((UpdateEffect.Unclear, true), (update.Effect, update.IsHarmful));
        Assert.Equal(UpdateEffect.Refused, Assert.Single(update.Perhaps));
        Assert.StartsWith(
            "eu is SECONDARY and was PRIMARY, us is PRIMARY and was SECONDARY; ",
            Assert.Single(update.Reasons).Message
        );
        Assert.Contains("failover-global-replication-group", update.Reasons[0].Message);
    }

    [Fact]
    public void No_other_group_becomes_the_primary()
    {
        var update = Judge(Both, $"{Primary.Replace("\"eu\"", "\"eu2\"", StringComparison.Ordinal)},{Secondary}");

        Assert.Equal(UpdateEffect.Refused, update.Effect);
        Assert.StartsWith(
            "eu2 (eu-west-1, PRIMARY) joins, eu (eu-west-1, PRIMARY) leaves; the service takes no other",
            update.Reasons[0].Message
        );
    }

    [Theory]
    [InlineData("\"eu\"", """{"Fn::ImportValue":"group"}""")]
    [InlineData("""{"Fn::ImportValue":"group"}""", "\"eu\"")]
    [InlineData("""{"Ref":"Group"}""", "\"eu\"")]
    [InlineData("""{"Fn::ImportValue":"group"}""", """{"Ref":"Group"}""")]
    public void Whether_a_group_in_other_words_is_another_one_cannot_be_told(string old, string @new)
    {
        var group = ("Group", Templates.Body(Templates.Group, "\"CacheNodeType\":\"cache.r7g.large\""));
        var update = Templates.Only(
            Templates.Of(group, Global(Primary.Replace("\"eu\"", old, StringComparison.Ordinal))),
            Templates.Of(group, Global(Primary.Replace("\"eu\"", @new, StringComparison.Ordinal)))
        );

        Assert.Equal(UpdateEffect.Unclear, update.Effect);
        Assert.Contains(
            "may be a member of OLD, or join; OLD and NEW name it in different words",
            Assert.Single(update.Reasons).Message,
            StringComparison.Ordinal
        );
    }

    // One member alone is the primary.
    [Theory]
    [InlineData("\"Role\":{\"Ref\":\"Role\"}")]
    [InlineData("\"Role\":\"Primary\"")]
    public void A_role_in_other_words_is_no_promotion(string role) =>
        Assert.Equal(
            (UpdateEffect.InPlace, false),
            Judge(Primary, Primary.Replace("\"Role\":\"PRIMARY\"", role, StringComparison.Ordinal)) is var update
                ? (update.Effect, update.IsHarmful)
                : default
        );

    [Theory]
    [InlineData("\"GlobalReplicationGroupId\":\"ldgnf-shop\"", UpdateEffect.InPlace)]
    [InlineData("\"CacheNodeType\":\"cache.r7g.large\"", UpdateEffect.Unclear)]
    public void A_group_of_the_template_joins_where_it_is_created_with_the_id(string properties, object effect)
    {
        const string Joining = """{"ReplicationGroupId":{"Ref":"Copy"},"Role":"SECONDARY"}""";
        var copy = ("Copy", Templates.Body(Templates.Group, properties));
        var update = Templates.Only(
            Templates.Of(copy, Global(Primary)),
            Templates.Of(copy, Global($"{Primary},{Joining}"))
        );

        Assert.Equal(effect, update.Effect);
        Assert.StartsWith("Copy (SECONDARY) joins", Assert.Single(update.Reasons).Message);
    }

    // What is not known as a list is told as it is written.
    [Fact]
    public void Members_that_are_not_known_are_not_judged() =>
        Assert.Equal(
            UpdateEffect.InPlace,
            Templates
                .Only(
                    Templates.Of(
                        ("Cache", Templates.Body(Templates.Global, "\"Members\":{\"Fn::Transform\":{\"Name\":\"A\"}}"))
                    ),
                    Templates.Of(
                        ("Cache", Templates.Body(Templates.Global, "\"Members\":{\"Fn::Transform\":{\"Name\":\"B\"}}"))
                    )
                )
                .Effect
        );

    [Theory]
    [InlineData(Both, "", true)]
    [InlineData(Primary, "", false)]
    [InlineData(
        $$"""{{Primary}},{"ReplicationGroupId":"us","ReplicationGroupRegion":"us-east-1","Role":"Secondary"}""",
        "",
        true
    )]
    [InlineData(Both, "\"DeletionPolicy\":\"Retain\"", false)]
    public void A_datastore_that_goes_lets_go_of_its_secondaries_before(string members, string policy, bool isToLookAt)
    {
        var update = Templates.Only(
            Templates.Of(("Cache", Templates.Body(Templates.Global, $"\"Members\":[{members}]", policy))),
            Templates.Of(("Other", Templates.Body(Templates.SubnetGroup, "")))
        );

        Assert.Equal((UpdateEffect.Removed, isToLookAt, false), (update.Effect, update.IsToLookAt, update.IsHarmful));
        Assert.Equal(
            isToLookAt,
            update.Reasons[0].Message.StartsWith("removed unless us is a secondary then", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(Both, true)]
    [InlineData(Primary, false)]
    public void So_does_one_that_goes_by_its_condition(string members, bool isToLookAt)
    {
        var body = Templates.Body(Templates.Global, $"\"Members\":[{members}]");
        var update = Templates.Only(
            Templates.Of(("Cache", body)),
            Template.Read(
                JsonDocument
                    .Parse(
                        $"{{\"Conditions\":{{\"Never\":{{\"Fn::Equals\":[\"a\",\"b\"]}}}},\"Resources\":{{\"Cache\":{{\"Condition\":\"Never\",{body[1..]}}}}}"
                    )
                    .RootElement
            )
        );

        Assert.Equal((UpdateEffect.Removed, isToLookAt), (update.Effect, update.IsToLookAt));
    }

    private static ResourceUpdate Judge(string old, string @new) =>
        Templates.Only(Templates.Of(Global(old)), Templates.Of(Global(@new)));

    private static (string, string) Global(string members) =>
        (
            "Cache",
            Templates.Body(Templates.Global, $"\"GlobalReplicationGroupIdSuffix\":\"all\",\"Members\":[{members}]")
        );
}
