namespace Infra.Tests.Stacks;

public sealed class CacheSettingsTests(CacheSettingsFixture fixture) : IClassFixture<CacheSettingsFixture>
{
    private CloudTemplate Template => fixture.Synthesis.Caches;

    public static TheoryData<string> Names => [.. CacheRows.All.Select(row => row.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_setting_reaches_the_template(string name)
    {
        var row = CacheRows.All.Single(row => row.Name == name);

        Template.Contains(row.Path, row.Expected);
    }

    [Fact]
    public void Every_setting_of_a_cache_has_a_row()
    {
        var schema = SettingsSchemaFile.Root["properties"]!["caches"]!["additionalProperties"]!.AsObject();
        var given = CacheRows
            .All.SelectMany(row => SettingsSchemaFile.Given(row.Cache, schema))
            .ToHashSet(StringComparer.Ordinal);

        Assert.Empty(SettingsSchemaFile.Settings("caches").Except(given));
    }

    [Theory]
    [InlineData("topology", 0)]
    [InlineData("topology-nodes", 0)]
    [InlineData("allowed-tiers", 1)]
    [InlineData("allowed-tiers-twice", 1)]
    [InlineData("allowed-tiers-memcached", 2)]
    public void A_cache_admits_each_allowed_tier_once_and_nobody_else(string cache, int rules) =>
        Assert.Equal(rules, Template.Below($"{cache}/SecurityGroup/from ").Count);

    [Theory]
    [InlineData("at-rest-aws", "Key")]
    [InlineData("authentication-none", "AuthToken")]
    [InlineData("topology", "GlobalDatastore")]
    [InlineData("secondary", "AuthToken")]
    [InlineData("secondary-changed.key", "Resource")]
    public void What_is_switched_off_is_not_created(string cache, string construct) =>
        Assert.False(Template.Has($"{cache}/{construct}"));

    [Theory]
    [InlineData("topology-replicas", "endpoint", "PrimaryEndPoint.Address")]
    [InlineData("topology-replicas", "reader-endpoint", "ReaderEndPoint.Address")]
    [InlineData("topology-shards", "endpoint", "ConfigurationEndPoint.Address")]
    [InlineData("topology-nodes", "endpoint", "ConfigurationEndpoint.Address")]
    [InlineData("secondary", "endpoint", "PrimaryEndPoint.Address")]
    [InlineData("secondary", "reader-endpoint", "ReaderEndPoint.Address")]
    [InlineData("secondary-changed", "endpoint", "ConfigurationEndPoint.Address")]
    public void An_endpoint_is_an_output_and_a_parameter(string cache, string what, string attribute)
    {
        var value = $$"""{"Fn::GetAtt":["{{Template.LogicalIds[$"{cache}/Resource"]}}","{{attribute}}"]}""";

        Assert.Equal(value, Template.Parameters[$"/elasticache/test/{cache}/{what}"]);
        Assert.Equal(value, Template.Outputs[$"{cache}{what}".Replace("-", "", StringComparison.Ordinal)]);
    }

    [Theory]
    [InlineData("port", "6400")]
    [InlineData("port-default", "6379")]
    [InlineData("port-memcached", "11300")]
    [InlineData("port-default-memcached", "11211")]
    [InlineData("secondary", "6379")]
    [InlineData("secondary-changed", "6400")]
    public void The_port_is_an_output_and_a_parameter(string cache, string port)
    {
        Assert.Equal($"\"{port}\"", Template.Parameters[$"/elasticache/test/{cache}/port"]);
        Assert.Equal($"\"{port}\"", Template.Outputs[$"{cache}port".Replace("-", "", StringComparison.Ordinal)]);
    }

    [Fact]
    public void The_secret_is_an_output_and_a_parameter()
    {
        var value = $$"""{"Ref":"{{Template.LogicalIds["authentication/AuthToken/Resource"]}}"}""";

        Assert.Equal(value, Template.Parameters["/elasticache/test/authentication/secret-arn"]);
        Assert.Equal(value, Template.Outputs["authenticationsecretarn"]);
    }

    [Fact]
    public void The_secret_of_a_secondary_is_the_one_that_was_given() =>
        Assert.Equal(
            "\"arn:aws:secretsmanager:eu-west-1:123456789012:secret:orders-AbCdEf\"",
            Template.Parameters["/elasticache/test/secondary-changed/secret-arn"]
        );

    [Fact]
    public void The_id_of_a_global_datastore_is_an_output_and_a_parameter()
    {
        var value = $$"""{"Ref":"{{Template.LogicalIds["global/GlobalDatastore/Resource"]}}"}""";

        Assert.Equal(value, Template.Parameters["/elasticache/test/global/global-datastore"]);
        Assert.Equal(value, Template.Outputs["globalglobaldatastore"]);
    }

    [Theory]
    [InlineData("topology-shards", "reader-endpoint")]
    [InlineData("secondary-changed", "reader-endpoint")]
    [InlineData("secondary", "secret-arn")]
    [InlineData("topology", "global-datastore")]
    [InlineData("topology-nodes", "reader-endpoint")]
    [InlineData("topology-nodes", "secret-arn")]
    [InlineData("authentication-none", "secret-arn")]
    public void What_a_cache_does_not_have_is_not_published(string cache, string what) =>
        Assert.DoesNotContain($"/elasticache/test/{cache}/{what}", Template.Parameters.Keys);
}
