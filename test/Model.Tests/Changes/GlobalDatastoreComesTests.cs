namespace ElastiCache.Model.Tests.Changes;

/// <summary>A global datastore that comes beside another one: its suffix is its name, and a group is in one datastore.</summary>
public sealed class GlobalDatastoreComesTests
{
    private const string ByName =
        """{"ReplicationGroupId":"Orders","ReplicationGroupRegion":"eu-west-1","Role":"PRIMARY"}""";
    private const string ByReference =
        """{"ReplicationGroupId":{"Ref":"Group"},"ReplicationGroupRegion":"eu-west-1","Role":"PRIMARY"}""";
    private const string Another =
        """{"ReplicationGroupId":"other","ReplicationGroupRegion":"eu-west-1","Role":"PRIMARY"}""";
    private const string Retain = "\"DeletionPolicy\":\"Retain\"";

    [Theory]
    [InlineData(
        "shop",
        "",
        "is removed only afterwards: 'already exists'. Keep the logical id Was, or write another name"
    )]
    [InlineData(
        "SHOP",
        "",
        "is removed only afterwards: 'already exists'. Keep the logical id Was, or write another name"
    )]
    [InlineData("shop", Retain, "is retained with it: 'already exists'. Write another name, or import Was under this")]
    public void The_suffix_of_one_that_goes_is_taken_until_then(string suffix, string policy, string ends)
    {
        var update = Comes(Datastore("shop", ByName, policy), [("Comes", Datastore(suffix, Another))]);

        Assert.Equal((UpdateEffect.Refused, "M-09"), (update.Effect, update.Reasons[0].RuleId));
        Assert.Contains(ends, update.Reasons[0].Message);
    }

    [Theory]
    [InlineData(ByName)]
    [InlineData(ByReference)]
    public void The_primary_of_one_that_goes_is_in_it_until_then(string primary)
    {
        var update = Comes(Datastore("shop", ByName), [("Comes", Datastore("shop2", primary))]);

        Assert.Equal(UpdateEffect.Refused, update.Effect);
        Assert.Contains(
            "is a member of Was, which is removed only afterwards, and a group is in one global datastore. Keep the logical id",
            $"{update.Reasons[0]}"
        );
    }

    [Fact]
    public void The_primary_of_one_that_stays_is_in_it()
    {
        var stays = Datastore("shop", ByReference);
        var update = Comes(stays, [("Was", stays), ("Comes", Datastore("shop2", ByReference))]);

        Assert.Equal(UpdateEffect.Refused, update.Effect);
        Assert.Contains(
            "orders is a member of Was, which goes on with it, and a group is in one global datastore. Leave Comes out",
            $"{update.Reasons[0]}"
        );
    }

    [Fact]
    public void Another_primary_under_another_suffix_is_free() =>
        Assert.Equal(
            UpdateEffect.Created,
            Comes(Datastore("shop", ByName), [("Comes", Datastore("shop2", Another))]).Effect
        );

    private static string Datastore(string suffix, string member, string beside = "") =>
        Templates.Body(
            Templates.Global,
            $"\"GlobalReplicationGroupIdSuffix\":\"{suffix}\",\"Members\":[{member}]",
            beside
        );

    private static ResourceUpdate Comes(string was, (string, string)[] then)
    {
        var group = ("Group", Templates.Body(Templates.Group, "\"ReplicationGroupId\":\"orders\""));
        return UpdateJudge
            .Judge(Templates.Of(group, ("Was", was)), Templates.Of([group, .. then]))
            .Resources.Single(resource => resource.LogicalId == "Comes");
    }
}
