namespace Infra.Tests.Stacks;

/// <summary>A global datastore over two environments.</summary>
public sealed class GlobalPairTests
{
    [Theory]
    [MemberData(nameof(GlobalPair.Regions), MemberType = typeof(GlobalPair))]
    public void The_rules_find_nothing(string region) =>
        Assert.Empty(
            GlobalPair
                .Of(region)
                .Files.SelectMany(file =>
                {
                    using var document = JsonDocument.Parse(File.ReadAllBytes(file));
                    return TemplateJudge
                        .Judge(Template.Read(document.RootElement), region)
                        .Select(finding => $"{finding.Violation}")
                        .ToList();
                })
        );

    [Theory]
    [MemberData(nameof(GlobalPair.Regions), MemberType = typeof(GlobalPair))]
    public void There_are_no_warnings(string region) =>
        Assert.DoesNotContain("aws:cdk:warning", GlobalPair.Of(region).Manifest.ToJsonString());

    [Theory]
    [MemberData(nameof(GlobalPair.Regions), MemberType = typeof(GlobalPair))]
    public void Each_admits_its_tier(string region) =>
        Assert.Single(GlobalPair.Of(region).Caches.Below("orders/SecurityGroup/from "));

    [Fact]
    public void The_settings_of_the_page_are_right()
    {
        var blocks = File.ReadAllText(Repository.PathOf("docs", "global-datastore.md"))
            .Split("```json")[1..]
            .Select(rest => rest.Split("```")[0])
            .ToList();

        Assert.Equal(2, blocks.Count);
        Assert.NotNull(SettingsText.Read(blocks[0]).Caches["orders"].GlobalDatastore);
        Assert.NotNull(SettingsText.Read(blocks[1]).Caches["orders"].SecondaryOf);
    }

    [Fact]
    [SettingEffect("caches.*.secondaryOf")]
    public void A_secondary_tells_the_events_topic() =>
        Assert.NotNull(GlobalPair.Of(GlobalPair.There).Caches.Properties("orders")["NotificationTopicArn"]);

    [Fact]
    public void A_secondary_has_the_alarms_of_its_primary() =>
        Assert.Equal(Alarms(GlobalPair.Here), Alarms(GlobalPair.There));

    [Fact]
    public void A_secondary_is_on_the_dashboard()
    {
        var caches = GlobalPair.Of(GlobalPair.There).Caches;

        Assert.Contains(
            caches.LogicalIds["orders/Resource"],
            caches.Properties("Environment:Dashboard")["DashboardBody"]!.ToJsonString()
        );
    }

    [Fact]
    public void A_secondary_is_published_and_named_where_its_settings_ask_for_it()
    {
        var caches = GlobalPair.Of(GlobalPair.There).Caches;

        Assert.Contains("/shop/orders/primary-endpoint", caches.Parameters.Keys);
        caches.Contains(
            "orders/Dns-primary-endpoint",
            """{ "Properties": { "Name": "orders.caches.internal.", "Type": "CNAME" } }"""
        );
    }

    [Fact]
    public void A_policy_of_the_environment_asks_for_backups_of_a_secondary()
    {
        var text = SettingsText.With(
            SettingsText.With("compliance", """["hipaa"]"""),
            ("caches", """{ "orders": { "secondaryOf": { "id": "ldgnf-orders" } } }""")
        );

        Assert.Contains(
            "HIPAA Security Rule (164.308(a)(7)(ii)(A)): daily backups must be kept for at least 15 days, got 0",
            Assert.Throws<SettingsException>(() => Synthesis.Of(text)).Message
        );
    }

    [Theory]
    [InlineData(""" "nodeType": "cache.t4g.small" """, """ "suffix": "orders" """, "cannot run on cache.t4g.small")]
    [InlineData(
        """ "nodeType": "cache.r7g.large" """,
        """ "suffix": "orders", "nodeType": "cache.t4g.small" """,
        "cannot run on cache.t4g.small"
    )]
    [InlineData(
        """ "nodeType": "cache.r7g.large" """,
        """ "suffix": "orders", "parameterGroup": "default.valkey8" """,
        "give engineVersion too"
    )]
    public void What_no_global_datastore_takes_is_refused(string cache, string datastore, string sentence)
    {
        var text = SettingsText.With(
            "caches",
            $$"""{ "orders": { "engine": "valkey", {{cache}}, "globalDatastore": { {{datastore}} } } }"""
        );

        var refused = Assert.Throws<SettingsException>(() => Synthesis.Of(text)).Message;

        Assert.Contains("test.json: $.caches.orders.", refused);
        Assert.Contains(sentence, refused);
    }

    private static IEnumerable<string> Alarms(string region) =>
        GlobalPair
            .Of(region)
            .Caches.LogicalIds.Keys.Where(path => path.StartsWith("orders/Alarms/", StringComparison.Ordinal))
            .Select(path => $"{path} at {GlobalPair.Of(region).Caches.Properties(path)["Threshold"]}")
            .Order(StringComparer.Ordinal);
}
