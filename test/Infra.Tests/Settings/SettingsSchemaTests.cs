namespace Infra.Tests.Settings;

public sealed class SettingsSchemaTests
{
    [Fact]
    public void The_schema_beside_the_settings_is_that_of_the_records()
    {
        if (Repository.UpdatesSnapshots)
        {
            File.WriteAllText(SettingsSchemaFile.Path, SettingsSchema.Text());
        }

        Assert.Equal(SettingsSchema.Text(), File.ReadAllText(SettingsSchemaFile.Path));
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("staging")]
    [InlineData("prod")]
    public void An_environment_follows_the_schema(string environment)
    {
        using var settings = JsonDocument.Parse(
            File.ReadAllText(Repository.PathOf("src", "Infra", "environments", $"{environment}.json"))
        );
        using var schema = JsonDocument.Parse(File.ReadAllText(SettingsSchemaFile.Path));

        Assert.Empty(SchemaCheck.Mistakes(settings.RootElement, schema.RootElement));
    }

    [Fact]
    public void Every_setting_has_a_description() =>
        Assert.DoesNotContain(
            SettingsSchemaFile.All(),
            setting => setting.Schema["description"]?.GetValue<string>() is not { Length: > 10 }
        );

    [Fact]
    public void A_description_is_a_sentence() =>
        Assert.DoesNotContain(
            SettingsSchemaFile.All(),
            setting => !setting.Schema["description"]!.GetValue<string>().EndsWith('.')
        );

    [Fact]
    public void Every_setting_that_may_be_left_out_names_its_default()
    {
        string[] obvious =
        [
            "$schema",
            "tags",
            "network.create",
            "network.lookup",
            "network.lookup.vpcId",
            "network.lookup.name",
            "network.lookup.tags",
            "network.existing",
            "appTiers",
            "caches.*.parameters",
            "caches.*.allowedTiers",
            "caches.*.restoreFromSnapshot",
        ];
        string[] required =
        [
            "network",
            "network.existing.vpcId",
            "network.existing.subnetIds",
            "network.existing.availabilityZones",
            "caches",
            "caches.*.engine",
            "caches.*.nodeType",
            "caches.*.scaling.shards.min",
            "caches.*.scaling.shards.max",
            "caches.*.scaling.shards.schedules[].cron",
            "caches.*.scaling.replicas.min",
            "caches.*.scaling.replicas.max",
            "caches.*.scaling.replicas.schedules[].cron",
            "caches.*.scaling.nodes.min",
            "caches.*.scaling.nodes.max",
            "caches.*.scaling.nodes.schedules[].cron",
            "caches.*.zoneExperiment.availabilityZone",
            "caches.*.dns.zoneId",
            "caches.*.dns.zoneName",
            "caches.*.globalDatastore.suffix",
            "caches.*.secondaryOf.id",
        ];

        Assert.Equal(
            [.. obvious.Concat(required).Order(StringComparer.Ordinal)],
            SettingsSchemaFile
                .All()
                .Where(setting =>
                    !setting.Schema["description"]!.GetValue<string>().Contains("Default: ", StringComparison.Ordinal)
                )
                .Select(setting => setting.Path)
                .Order(StringComparer.Ordinal)
        );
    }
}
