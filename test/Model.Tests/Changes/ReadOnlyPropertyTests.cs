namespace ElastiCache.Model.Tests.Changes;

/// <summary>What can only be read changes nothing, and may be refused where it is new.</summary>
public sealed class ReadOnlyPropertyTests
{
    public static TheoryData<string, string> Properties { get; } =
        new(
            KnownProperties
                .Types.Where(type => KnownProperties.Of(type)!.Readable.Any())
                .SelectMany(type => KnownProperties.Of(type)!.Readable.Select(property => (type, property)))
        );

    [Theory]
    [MemberData(nameof(Properties))]
    public void One_that_is_new_may_be_refused(string type, string property)
    {
        var update = Templates.Judge(type, "", $"\"{property}\":\"a\"");

        Assert.Equal(UpdateEffect.Unclear, update.Effect);
        Assert.Equal([UpdateEffect.Refused], update.Perhaps);
        var reason = Assert.Single(update.Reasons, reason => reason.Property == property);
        Assert.Equal("M-13", reason.RuleId);
        Assert.StartsWith("set to a; it can only be read, and never takes effect", reason.Message);
    }

    [Theory]
    [InlineData("\"CacheParameterGroupName\":\"a\"", "\"CacheParameterGroupName\":\"b\"", "a -> b")]
    [InlineData("\"CacheParameterGroupName\":\"a\"", "", "a removed")]
    public void One_that_was_deployed_was_ignored(string old, string @new, string change)
    {
        var update = Templates.Judge(Templates.ParameterGroup, old, @new);

        Assert.Equal(UpdateEffect.InPlace, update.Effect);
        Assert.Equal(
            $"CacheParameterGroupName: {change}; it can only be read, and nothing happens (M-13)",
            Assert.Single(update.Reasons).ToString()
        );
    }
}
