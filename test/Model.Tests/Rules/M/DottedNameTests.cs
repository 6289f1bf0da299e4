using ElastiCache.Model.Tests.Support;

namespace ElastiCache.Model.Tests.Rules.M;

/// <summary>Names of properties that have a dot, which are one name and no way.</summary>
public sealed class DottedNameTests
{
    private const string Group = ResourceTypes.ReplicationGroup;
    private const string Serverless = ResourceTypes.ServerlessCache;

    [Theory]
    [InlineData(Group, """{"Foo.Bar": "a"}""", "Foo.Bar", "leave it out")]
    [InlineData(Group, """{"Engine.Version": "8.2", "EngineVersion": null}""", "Engine.Version", "mean EngineVersion?")]
    [InlineData(Group, """{"PrimaryEndPoint.Adress": "a"}""", "PrimaryEndPoint.Adress", "leave it out")]
    [InlineData(Group, """{"Tags": [{"Key": "a", "Value": "b", "Foo.Bar": "c"}]}""", "Tags.0.Foo.Bar", "leave it out")]
    [InlineData(ResourceTypes.User, """{"Access.String": "on"}""", "Access.String", "leave Access.String out")]
    [InlineData(ResourceTypes.GlobalReplicationGroup, """{"Foo.Bar": "a"}""", "Foo.Bar", "leave it out")]
    [InlineData(
        Serverless,
        """{"CacheUsageLimits": {"DataStorage.Minimum": 1}}""",
        "CacheUsageLimits.DataStorage.Minimum",
        "write Minimum within DataStorage"
    )]
    [InlineData(
        Serverless,
        """{"CacheUsageLimits.DataStorage": {"Maximum": 1}}""",
        "CacheUsageLimits.DataStorage",
        "write DataStorage within CacheUsageLimits"
    )]
    public void One_that_the_type_does_not_have_is_told(string type, string properties, string path, string says)
    {
        var violation = Assert.Single(Found(type, properties), violation => violation.RuleId == "M-10");

        Assert.Equal(path, violation.Property);
        Assert.EndsWith(says, violation.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Group, "PrimaryEndPoint.Address")]
    [InlineData(Group, "ReadEndPoint.Addresses")]
    [InlineData(Group, "ReadEndPoint.Addresses.List")]
    [InlineData(Group, "ConfigurationEndPoint.Port")]
    [InlineData(ResourceTypes.CacheCluster, "ConfigurationEndpoint.Address")]
    [InlineData(Serverless, "Endpoint.Address")]
    public void One_that_can_only_be_read_is_told_as_that(string type, string name)
    {
        var violation = Assert.Single(
            Found(type, $$"""{"{{name}}": "a"}"""),
            violation => violation.RuleId is "M-10" or "M-13"
        );

        Assert.Equal(("M-13", name), (violation.RuleId, violation.Property));
        Assert.Equal([name], violation.Fix!.Edits.Single().Steps());
    }

    [Fact]
    public void One_that_is_to_be_called_otherwise_is_renamed_as_a_whole()
    {
        var violation = Assert.Single(
            Found(Group, """{"NodeGroupConfiguration": [{"Slots": "0-16383", "Replica.Count": 1}]}"""),
            violation => violation.RuleId == "M-10"
        );

        var edit = Assert.Single(violation.Fix!.Edits);
        Assert.Equal(["NodeGroupConfiguration", "0", "Replica.Count"], edit.Steps());
        Assert.Equal("ReplicaCount", edit.Value);
    }

    private static IEnumerable<Violation> Found(string type, string properties) =>
        TemplateJudge
            .Judge(ExampleTemplate.Of(type, properties), RuleExamples.Region)
            .Select(finding => finding.Violation);
}
