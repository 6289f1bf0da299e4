namespace ElastiCache.Model.Tests.Changes;

/// <summary>The service changes one thing of a serverless cache by a request: what to do where an update fails of that.</summary>
public sealed class ServerlessFieldsTests
{
    private const string Sentence = "one field per request";

    private const string Rest = "\"ServerlessCacheName\":\"carts\"";

    private const string Valkey = "\"Engine\":\"valkey\",\"MajorEngineVersion\":\"8\"";

    private const string Limits =
        "\"CacheUsageLimits\":{\"DataStorage\":{\"Maximum\":20,\"Unit\":\"GB\"},\"ECPUPerSecond\":{\"Maximum\":5000}}";

    [Theory]
    [InlineData($"\"SnapshotRetentionLimit\":14,\"Description\":\"d\"", "Description")]
    [InlineData($"{Limits},\"SecurityGroupIds\":[\"sg-0a1b2c3d\"]", "SecurityGroupIds")]
    public void Several_changes_are_in_place_and_say_what_may_stand_in_the_way(string changed, string property)
    {
        var update = Of(changed);

        Assert.False(update.IsHarmful);
        Assert.Equal(
            property,
            Assert
                .Single(update.Reasons, reason => reason.Message.Contains(Sentence, StringComparison.Ordinal))
                .Property
        );
    }

    [Theory]
    [InlineData(Limits)]
    [InlineData("\"Description\":\"d\"")]
    [InlineData("\"Description\":\"d\",\"Tags\":[{\"Key\":\"a\",\"Value\":\"b\"}]")]
    [InlineData("\"Description\":\"d\",\"SnapshotRetentionLimit\":14,\"Engine\":\"memcached\"")]
    [InlineData("\"Description\":\"d\",\"SnapshotRetentionLimit\":14,\"SubnetIds\":[\"subnet-0a1b2c3d\"]")]
    public void One_change_does_not_and_neither_does_what_is_replaced_or_refused(string changed) =>
        Assert.DoesNotContain(
            Of(changed).Reasons,
            reason => reason.Message.Contains(Sentence, StringComparison.Ordinal)
        );

    // Whatever the parameter is, 0 takes the limit off.
    [Theory]
    [InlineData("")]
    [InlineData(",\"CacheUsageLimits\":{\"ECPUPerSecond\":{\"Maximum\":9000}}")]
    public void A_limit_of_a_parameter_is_taken_off_in_two_updates_too(string limits)
    {
        static Template With(string limits) =>
            Template.Read(
                System
                    .Text.Json.JsonDocument.Parse(
                        $$"""
                        {"Parameters":{"Max":{"Type":"Number","Default":20} },
                         "Resources":{"Cache":{"Type":"{{Templates.Serverless}}","Properties":{ {{Rest}},{{Valkey}}{{limits}} } } } }
                        """
                    )
                    .RootElement
            );

        var update = Templates.Only(
            With(
                ",\"CacheUsageLimits\":{\"DataStorage\":{\"Maximum\":{\"Ref\":\"Max\"},\"Minimum\":2,\"Unit\":\"GB\"},\"ECPUPerSecond\":{\"Maximum\":9000}}"
            ),
            With(limits)
        );

        Assert.Equal((UpdateEffect.NeedsSteps, 2), (update.Effect, update.Steps.Count));
        Assert.Contains("DataStorage.Minimum, DataStorage.Maximum", Assert.Single(update.Reasons).Message);
    }

    private static ResourceUpdate Of(string changed) =>
        Templates.Judge(
            Templates.Serverless,
            $"{Rest},{Valkey}",
            changed.Contains("\"Engine\"", StringComparison.Ordinal)
                ? $"{Rest},{changed}"
                : $"{Rest},{Valkey},{changed}"
        );
}
