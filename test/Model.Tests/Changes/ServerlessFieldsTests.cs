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

    private static ResourceUpdate Of(string changed) =>
        Templates.Judge(
            Templates.Serverless,
            $"{Rest},{Valkey}",
            changed.Contains("\"Engine\"", StringComparison.Ordinal)
                ? $"{Rest},{changed}"
                : $"{Rest},{Valkey},{changed}"
        );
}
