using System.Text.RegularExpressions;

namespace Infra.Tests.Stacks;

/// <summary>What the policies of the environment and of a cache refuse.</summary>
public sealed partial class ComplianceSettingsTests
{
    // Both caches keep too few backups for HIPAA.
    private static readonly string Text = SettingsText.With(
        SettingsText.Base,
        (
            "caches",
            """
            {
              "sessions": { "engine": "valkey", "nodeType": "cache.r7g.large", "snapshotRetentionDays": 7 },
              "carts": { "engine": "valkey", "nodeType": "cache.r7g.large", "snapshotRetentionDays": 7 }
            }
            """
        )
    );

    [Fact]
    public void Without_policies_nothing_is_refused() =>
        Assert.Equal(2, Synthesis.Of(Text).Caches.All("AWS::ElastiCache::ReplicationGroup").Count);

    [Fact]
    [SettingEffect("compliance")]
    public void A_policy_of_the_environment_is_one_of_every_cache() =>
        Assert.Equal(["carts", "sessions"], Refused(("compliance", """["hipaa"]""")));

    [Fact]
    [SettingEffect("caches.*.compliance")]
    public void A_policy_of_a_cache_is_that_of_no_other() =>
        Assert.Equal(["carts"], Refused(("caches/carts/compliance", """["hipaa"]""")));

    // ElastiCache switches automatic upgrades off in members, and the datastore writes it.
    [Theory]
    [InlineData(null)]
    [InlineData("false")]
    public void Minor_upgrades_of_a_global_datastore_are_not_asked_for(string? written)
    {
        var text = SettingsText.With(
            Text,
            ("compliance", """["aws-foundational"]"""),
            ("caches/carts/globalDatastore", """{ "suffix": "shop" }""")
        );
        var groups = Synthesis
            .Of(written is null ? text : SettingsText.With(text, ("caches/carts/autoMinorVersionUpgrade", written)))
            .Caches.PropertiesOfAll("AWS::ElastiCache::ReplicationGroup");

        Assert.Equal([false, true], groups.Select(group => group["AutoMinorVersionUpgrade"]!.GetValue<bool>()).Order());
    }

    [Fact]
    public void The_policies_of_a_cache_come_to_those_of_the_environment()
    {
        var text = SettingsText.With(
            SettingsText.Base,
            ("compliance", """["hipaa"]"""),
            (
                "caches",
                """
                {
                  "carts": {
                    "engine": "valkey",
                    "nodeType": "cache.r7g.large",
                    "snapshotRetentionDays": 7,
                    "authentication": "none",
                    "compliance": ["pci"]
                  }
                }
                """
            )
        );

        var refused = Assert.Throws<SettingsException>(() => Synthesis.Of(text)).Message;

        Assert.Contains("HIPAA", refused);
        Assert.Contains("PCI", refused);
    }

    private static IEnumerable<string> Refused(params (string Path, string Json)[] changes) =>
        Assert
            .Throws<SettingsException>(() => Synthesis.Of(SettingsText.With(Text, changes)))
            .Message.Split('\n')
            .Select(line => OfCache().Match(line))
            .Where(at => at.Success)
            .Select(at => at.Groups[1].Value)
            .Distinct()
            .Order(StringComparer.Ordinal);

    [GeneratedRegex(@"^test\.json: \$\.caches\.(\w+)")]
    private static partial Regex OfCache();
}
