using Infra.Tests.Stacks.Rows;

namespace Infra.Tests.Stacks;

public sealed class CacheSettingsTests(CacheSettingsFixture fixture) : IClassFixture<CacheSettingsFixture>
{
    private CloudTemplate Template => fixture.Synthesis.Caches;

    public static TheoryData<string> Names => [.. CacheRows.All.Select(row => row.Name)];

    public static TheoryData<int, string, string> Shown
    {
        get
        {
            var data = new TheoryData<int, string, string>();
            foreach (var (index, shown) in CacheRows.Shown.Index())
            {
                data.Add(index, shown.Row, shown.Setting);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_setting_reaches_the_template(string name)
    {
        var row = CacheRows.All.Single(row => row.Name == name);

        Template.Contains(row.Path, row.Expected);
    }

    /// <summary>Else the row would not show what it says it shows.</summary>
    [Theory]
    [MemberData(nameof(Shown))]
    public void Without_the_setting_the_template_is_another(int index, string row, string setting)
    {
        var twin = CacheRows.Twins[index];

        Assert.True(
            fixture.Twins.Caches.Difference(twin.Path, twin.Expected) is not null,
            $"{row} expects nothing that {setting} has brought about: without it, all of this is there too: {twin.Expected}"
        );
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
    [InlineData("scaling-nodes", "NodeScaling", true)]
    [InlineData("topology-nodes", "NodeScaling", false)]
    [InlineData("scaling-shards", "ShardScaling", true)]
    [InlineData("scaling-shards", "ReplicaScaling", false)]
    [InlineData("scaling-replicas", "ReplicaScaling", true)]
    [InlineData("scaling-replicas", "ShardScaling", false)]
    [SettingEffect("caches.*.scaling.nodes")]
    public void Only_what_the_settings_name_is_scaled(string cache, string scaling, bool isScaled) =>
        Assert.Equal(
            isScaled,
            Template.Has($"{cache}/{scaling}/Target/Resource") || Template.Has($"{cache}/{scaling}")
        );

    [Theory]
    [InlineData("nodeType", "cache.r9g.large", "CacheNodeType")]
    [InlineData("engineVersion", "9.9", "EngineVersion")]
    [SettingEffect("caches.*.allowUnknown")]
    public void What_the_tables_do_not_know_is_taken_only_when_it_is_meant(
        string setting,
        string value,
        string property
    )
    {
        Assert.Equal(value, Template.Properties("allow-unknown")[property]!.GetValue<string>());
        Assert.Contains(
            "set \"allowUnknown\": true",
            Assert.Single(SettingsText.Mistakes(SettingsText.With($"caches/sessions/{setting}", $"\"{value}\"")))
        );
    }

    [Theory]
    [InlineData("topology-replicas", "endpoint", "PrimaryEndPoint.Address")]
    [InlineData("topology-replicas", "reader-endpoint", "ReaderEndPoint.Address")]
    [InlineData("topology-shards", "endpoint", "ConfigurationEndPoint.Address")]
    [InlineData("topology-nodes", "endpoint", "ConfigurationEndpoint.Address")]
    [InlineData("cluster-mode-compatible", "endpoint", "PrimaryEndPoint.Address")]
    [InlineData("cluster-mode-compatible", "reader-endpoint", "ReaderEndPoint.Address")]
    [InlineData("cluster-mode-compatible", "configuration-endpoint", "ConfigurationEndPoint.Address")]
    [InlineData("cluster-mode-enabled", "endpoint", "ConfigurationEndPoint.Address")]
    [InlineData("cluster-mode-enabled", "configuration-endpoint", "ConfigurationEndPoint.Address")]
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
    [SettingEffect("caches.*.secondaryOf.secretArn")]
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
    [InlineData("shop-carts", "auth-token-arn", "port", "primary-endpoint", "reader-endpoint")]
    [InlineData("shop-objects", "configuration-endpoint", "port")]
    [InlineData("shop-serverless", "endpoint", "port", "reader-endpoint", "reader-port")]
    [SettingEffect("caches.*.publish.exports")]
    public void The_exports_are_those_of_the_cache(string prefix, params string[] names) =>
        Assert.Equal(
            names.Select(name => $"{prefix}-{name}"),
            Template
                .Exports.Keys.Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        );

    [Theory]
    [InlineData("publish", "shop-carts-primary-endpoint", "PrimaryEndPoint.Address")]
    [InlineData("publish", "shop-carts-reader-endpoint", "ReaderEndPoint.Address")]
    [InlineData("publish-memcached", "shop-objects-configuration-endpoint", "ConfigurationEndpoint.Address")]
    [InlineData("publish-serverless", "shop-serverless-endpoint", "Endpoint.Address")]
    public void An_export_is_the_endpoint(string cache, string export, string attribute) =>
        Assert.Equal(
            $$"""{"Fn::GetAtt":["{{Template.LogicalIds[$"{cache}/Resource"]}}","{{attribute}}"]}""",
            Template.Exports[export]
        );

    [Fact]
    public void Only_caches_that_ask_for_it_are_exported() =>
        Assert.All(Template.Exports.Keys, name => Assert.StartsWith("shop-", name));

    [Theory]
    [InlineData("users", "app", true)]
    [InlineData("users", "role", false)]
    public void A_user_is_published_with_the_secret_of_a_password(string cache, string user, bool hasSecret)
    {
        Assert.Contains($"/elasticache/test/{cache}/users/{user}/name", Template.Parameters.Keys);
        Assert.Equal(hasSecret, Template.Parameters.ContainsKey($"/elasticache/test/{cache}/users/{user}/secret-arn"));
    }

    [Theory]
    [InlineData("topology-shards", "reader-endpoint")]
    [InlineData("topology-shards", "configuration-endpoint")]
    [InlineData("cluster-mode-disabled", "configuration-endpoint")]
    [InlineData("cluster-mode-enabled", "reader-endpoint")]
    [InlineData("secondary-changed", "reader-endpoint")]
    [InlineData("secondary", "secret-arn")]
    [InlineData("topology", "global-datastore")]
    [InlineData("topology-nodes", "reader-endpoint")]
    [InlineData("topology-nodes", "secret-arn")]
    [InlineData("authentication-none", "secret-arn")]
    public void What_a_cache_does_not_have_is_not_published(string cache, string what) =>
        Assert.DoesNotContain($"/elasticache/test/{cache}/{what}", Template.Parameters.Keys);
}
